"""Where it all comes from: what was tailored and why, what the method is and isn't, and the sources.

Not here: how certain a source is decided (`sources`).
"""

from __future__ import annotations

from innomethods.model import Disagreement, Tailoring
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import (
    Block,
    Bullets,
    Cell,
    Column,
    Line,
    Look,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    anchor_of,
)
from innomethods.reporting.subject import Subject
from innomethods.sources import Certainty, Source

_LINKED = ("https://", "http://")


def tailoring_section(subject: Subject) -> Section | None:
    """Return what was changed on the way from the method as published; None where nothing was."""
    trail = subject.method.tailoring
    if not trail:
        return None
    columns = (
        Column("target", subject.text(labels.CHANGED)),
        Column("change", subject.text(labels.CHANGE)),
        Column("by", subject.text(labels.BY)),
        Column("reason", subject.text(labels.REASON)),
    )
    table = Table(
        "tailoring", subject.text(labels.CAPTION_TAILORING), columns, [_change(subject, one) for one in trail]
    )
    title = subject.count(headings.HEAD_TAILORING, len(trail))
    return Section("tailoring", title, (table,), short=subject.text(labels.CAPTION_TAILORING))


def _change(subject: Subject, change: Tailoring) -> Row:
    verb = headings.VERBS.get(change.verb)
    by = headings.MAKERS.get(change.by)
    overlays = subject.project.overlays if subject.project is not None else ()
    titles = {str(overlay.pin): overlay.title for overlay in overlays}
    maker = (
        subject.say(by)
        if by is not None
        else subject.say(titles[change.by])
        if change.by in titles
        else Span(change.by)
    )
    return Row(
        [
            Cell(_target(subject, change.target), value=change.target),
            Cell(subject.say(verb) if verb is not None else Span(change.verb), value=change.verb),
            Cell(maker, value=change.by),
            Cell(subject.say(change.reason)),
        ]
    )


def _target(subject: Subject, target: str) -> Line:
    if target in {"", "**"}:
        return (Span(subject.text(headings.WHOLE_METHOD)),)
    if target in subject.nodes:
        return subject.full_title(target)
    checks = dict(subject.method.checks)
    return (subject.say(checks[target].ask),) if target in checks else (Span(target, look=Look.CODE),)


def method_section(subject: Subject) -> Section | None:
    """Return what the method is, when it fits and when not, where sources disagree and what wasn't seen."""
    method = subject.method
    blocks: list[Block] = []
    if method.summary is not None:
        blocks.append(Paragraph(subject.say(method.summary)))
    if method.purpose is not None:
        blocks.append(Paragraph(subject.say(method.purpose)))
    for values, label in ((method.use_when, labels.USE_WHEN), (method.not_when, labels.NOT_WHEN)):
        if values:
            blocks.append(Bullets([subject.say(one) for one in values], subject.text(label)))
    parts = [part for part in (_told(subject, "origin"), _told(subject, "gates-note"), _themes(subject)) if part]
    parts.extend(part for part in (_disagreements(subject), _gaps(subject), _equivalents(subject)) if part)
    if not blocks and not parts:
        return None
    if subject.project is not None:
        blocks.append(Paragraph(subject.text(headings.WHO_WE_ARE), small=True))
    title = subject.text(headings.HEAD_METHOD, method=subject.text(method.title))
    return Section("method", title, blocks, sections=parts, short=subject.text(headings.SHORT_METHOD))


def _told(subject: Subject, name: str) -> Section | None:
    label, text = {
        "origin": (labels.ORIGIN, subject.method.origin),
        "gates-note": (labels.ABOUT_GATES, subject.method.gates_note),
    }[name]
    return Section(name, subject.text(label), (Paragraph(subject.say(text)),)) if text is not None else None


def _themes(subject: Subject) -> Section | None:
    themes = subject.method.themes
    if not themes:
        return None
    items = [
        (
            subject.say(theme.title, Look.STRONG),
            *((Span(": "), subject.say(theme.summary)) if theme.summary is not None else ()),
        )
        for theme in themes
    ]
    return Section("themes", subject.text(labels.THEMES), (Bullets(items),))


def _disagreements(subject: Subject) -> Section | None:
    disagreements = subject.method.disagreements
    if not disagreements:
        return None
    blocks = [_disagreement(subject, one) for one in disagreements]
    return Section("disagreements", subject.text(labels.DISAGREEMENTS), blocks)


def _disagreement(subject: Subject, disagreement: Disagreement) -> Bullets:
    items = []
    for reading in disagreement.readings:
        sources = subject.sources(reading.sources)
        items.append((subject.say(reading.says), *((Span(" ("), *sources, Span(")")) if sources else ())))
    return Bullets(items, subject.text(disagreement.about))


def _gaps(subject: Subject) -> Section | None:
    gaps = subject.method.gaps
    return Section("gaps", subject.text(labels.GAPS), (Bullets([subject.say(gap) for gap in gaps]),)) if gaps else None


def _equivalents(subject: Subject) -> Section | None:
    equivalents = subject.method.equivalents
    if not equivalents:
        return None
    columns = (
        Column("part", subject.text(labels.PART)),
        Column("equals", subject.text(labels.EQUALS)),
        Column("note", subject.text(labels.NOTE)),
    )
    rows = [
        Row(
            [
                Cell(subject.full_title(one.path), value=one.path),
                Cell(Span(one.to, look=Look.CODE), value=one.to),
                Cell(subject.say(one.note) if one.note is not None else subject.text(labels.NONE)),
            ]
        )
        for one in equivalents
    ]
    caption = subject.text(labels.CAPTION_EQUALS)
    return Section("equivalents", subject.text(labels.HEAD_EQUALS), (Table("equivalents", caption, columns, rows),))


def sources_section(subject: Subject) -> Section | None:
    """Return the sources with their certainty and addresses; None for a method without sources."""
    sources = subject.method.sources
    if not sources:
        return None
    columns = (
        Column("source", subject.text(labels.SOURCE)),
        Column("publisher", subject.text(labels.PUBLISHER)),
        Column("certainty", subject.text(labels.CERTAINTY)),
        Column("where", subject.text(labels.WHERE)),
    )
    seen = sum(source.certainty is Certainty.SEEN for source in sources)
    title = subject.count(headings.HEAD_SOURCES, len(sources), seen=subject.count(headings.SOURCES_SEEN, seen))
    rows = [_source(subject, source) for source in sources]
    note = subject.text(headings.WHO_WE_ARE) if subject.project is not None and any(one.note for one in sources) else ()
    table = Table("sources", subject.text(labels.CAPTION_SOURCES), columns, rows, note=note)
    return Section("sources", title, (table,), short=subject.text(labels.CAPTION_SOURCES))


def _source(subject: Subject, source: Source) -> Row:
    year = f" ({source.year})" if source.year is not None else ""
    note: tuple[Span, ...] = (subject.say(source.note),) if source.note is not None else ()
    address = source.address
    # Only addresses of the web become links: anything else could be made to run.
    linked = address if address is not None and address.lower().startswith(_LINKED) else None
    where = Span(address, address=linked) if address else Span(subject.text(labels.NO_ADDRESS))
    none = labels.NO_PUBLISHER if source.certainty is Certainty.SEEN else labels.NONE
    return Row(
        [
            Cell(Span(f"{subject.text(source.title)}{year}"), note=note, value=source.id),
            Cell(source.publisher or subject.text(none)),
            Cell(subject.text(labels.CERTAINTIES[source.certainty]), value=str(source.certainty)),
            Cell(where, value=address),
        ],
        anchor=anchor_of("source", source.id),
    )
