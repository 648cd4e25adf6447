"""Builds the page of a report: what is said first, the phase picture, the sections, and how it was made.

Here: one `Page` from one `Subject`; the writers (`html_pages`, `markdown_pages`, `records`) start from it.
Not here: files (`writing`).
"""

from __future__ import annotations

from innomethods.composing import semantic_digest
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.reporting import labels
from innomethods.reporting.headlines import headline_of
from innomethods.reporting.key_facts import facts_of
from innomethods.reporting.leads import lead_of
from innomethods.reporting.manifest import LIBRARY, library_version
from innomethods.reporting.pages import Line, Look, Page, Span
from innomethods.reporting.pictures import phase_figure
from innomethods.reporting.sections import sections_of
from innomethods.reporting.subject import Subject

_SHOWN_DIGEST = 17  # the kind and twelve digits: enough to tell two methods apart, the whole stands in the manifest


def page_of(subject: Subject) -> Page:
    """Return everything the report of a project says, in reading order."""
    sections, left_out = sections_of(subject)
    project = subject.project
    headline = headline_of(subject)
    name = subject.text(project.title if project is not None else subject.method.title)
    dated = f" {subject.formats.short_date(subject.on)}" if subject.on is not None else ""
    return Page(
        language=subject.language,
        title=f"{name}: {subject.text(labels.REPORT)}{dated}",
        example=project is not None and project.example,
        meta=_meta(subject),
        headline=headline,
        lead=lead_of(subject),
        facts=facts_of(subject),
        figure=phase_figure(subject),
        sections=sections,
        left_out=left_out,
        foot=_foot(subject),
    )


def _meta(subject: Subject) -> tuple[Line, ...]:
    """Return whose report this is, on what, by which method, and the day it speaks of."""
    project, method = subject.project, subject.method
    parts: list[Line] = []
    if project is not None and project.organisation is not None:
        parts.append((subject.say(project.organisation.name),))
    if project is not None:
        parts.append((subject.say(project.title),))
    name = method.short or subject.text(method.title)
    parts.append((Span(subject.text(labels.METHOD, method=f"{name} ({method.edition})")),))
    if subject.on is not None:
        parts.append((Span(subject.text(labels.STATUS_ON, day=subject.formats.date(subject.on))),))
    elif subject.plan is not None:
        parts.append((Span(subject.text(labels.PLAN_FROM, day=subject.formats.date(subject.plan.start))),))
    return tuple(parts)


def _foot(subject: Subject) -> tuple[Line, ...]:
    """Return how the report was made, and that it is no legal advice where it speaks of purchases."""
    library = f"{LIBRARY} {library_version()}"
    made = subject.text(labels.MADE_WITH, library=library, method=str(subject.method.pin))
    digest = Span(semantic_digest(subject.method)[:_SHOWN_DIGEST], look=Look.CODE)
    line: list[Span] = [Span(f"{made} ("), digest, Span(").")]
    if subject.run is not None:
        line.append(Span(f" {subject.count(labels.EVENTS, len(subject.run.events))}."))
    line.append(Span(f" {subject.text(labels.MANIFEST)}"))
    lines: list[Line] = [tuple(line)]
    if subject.project is not None and subject.project.procurements:
        lines.append((Span(subject.text(NOT_LEGAL_ADVICE), look=Look.STRONG),))
    return tuple(lines)
