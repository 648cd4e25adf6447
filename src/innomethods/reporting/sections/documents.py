"""The papers a method asks for: where each is made and kept up to date, who signs it, and what takes its place."""

from __future__ import annotations

from innomethods.model import Document
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Cell, Column, Line, Row, Section, Span, Table, joined
from innomethods.reporting.subject import Subject


def documents_section(subject: Subject) -> Section | None:
    """Return the table of papers, in the method's order; None for a method that asks for none."""
    documents = subject.method.documents
    if not documents:
        return None
    columns = (
        Column("document", subject.text(labels.DOCUMENT)),
        Column("created", subject.text(labels.CREATED_IN)),
        Column("updated", subject.text(labels.UPDATED_IN)),
        Column("signed", subject.text(labels.SIGNED_BY)),
        Column("replaced", subject.text(labels.REPLACED_BY)),
    )
    caption = subject.text(labels.CAPTION_DOCUMENTS)
    table = Table("documents", caption, columns, [_row(subject, one) for one in documents])
    return Section("documents", subject.count(headings.HEAD_DOCUMENTS, len(documents)), (table,), short=caption)


def _row(subject: Subject, document: Document) -> Row:
    none = (Span(subject.text(labels.NONE)),)
    titles = {one.id: one.title for one in subject.method.documents}
    replaced: list[Line] = [(subject.say(titles[id_]) if id_ in titles else Span(id_),) for id_ in document.replaced_by]
    role = subject.method.role(document.signed_by) if document.signed_by is not None else None
    signed = subject.say(role.title) if role is not None else Span(document.signed_by or subject.text(labels.NONE))
    return Row(
        [
            Cell(subject.say(document.title), value=document.id),
            Cell(_parts(subject, (document.created,) if document.created else ()) or none, value=document.created),
            Cell(_parts(subject, document.updated) or none, value=" ".join(document.updated) or None),
            Cell(signed, value=document.signed_by),
            Cell(joined(replaced) if replaced else none, value=" ".join(document.replaced_by) or None),
        ]
    )


def _parts(subject: Subject, paths: tuple[str, ...]) -> Line:
    return joined([subject.full_title(path) for path in paths if path in subject.method])
