"""Builds the page of a method on its own: one sentence, the phase picture, when and when not, gates, sources.

Not here: a project's report (`report_pages`).
"""

from __future__ import annotations

from innomethods.model import Method
from innomethods.reporting.pages import Page
from innomethods.reporting.pictures import phase_figure
from innomethods.reporting.sections import method_sections_of
from innomethods.reporting.subject import Subject
from innomethods.wording import Language


def method_page_of(method: Method, language: Language, prefix: str = "") -> Page:
    """Return everything there is to say of a method, in reading order; ids in its drawings begin with `prefix`."""
    subject = Subject(language, method)
    return Page(
        language=language,
        title=subject.text(method.title),
        headline=subject.text(method.title),
        lead=subject.text(method.summary) if method.summary is not None else "",
        figure=phase_figure(subject, f"{prefix}phases"),
        sections=method_sections_of(subject),
    )
