"""A report as plain data for JSON: the same facts in the same order as the page, with bare values beside the words.

Not here: the manifest (`manifest`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innomethods.quantities import is_readable
from innomethods.reporting.pages import (
    Block,
    Bullets,
    Cell,
    Fact,
    Figure,
    Line,
    Page,
    Pairs,
    Paragraph,
    Section,
    Table,
    Value,
    text_of,
)

SCHEMA_VERSION = 1


def record_of(page: Page) -> dict[str, object]:
    """Return a page as plain data: texts, tables with bare values (ISO dates, numbers, ids), figures as words."""
    return {
        "kind": "report",
        "schema_version": SCHEMA_VERSION,
        "language": page.language,
        "title": page.title,
        "example": page.example,
        "meta": [text_of(line) for line in page.meta],
        "headline": page.headline,
        "lead": page.lead,
        "facts": [_fact(fact) for fact in page.facts],
        "figure": _figure(page.figure) if page.figure is not None else None,
        "sections": [section_record(section) for section in page.sections],
        "left_out": page.left_out or None,
        "foot": [text_of(line) for line in page.foot],
    }


def section_record(section: Section) -> dict[str, object]:
    """Return a section as plain data, those inside it too."""
    return {
        "id": section.id,
        "title": text_of(section.title),
        "blocks": [_block(block) for block in section.blocks],
        "sections": [section_record(inner) for inner in section.sections],
    }


def _fact(fact: Fact) -> dict[str, object]:
    return {"id": fact.id, "label": fact.label, "text": fact.value, "note": fact.note, "value": _bare(fact.bare)}


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "kind": "figure",
        "id": figure.id,
        "message": figure.message,
        "description": figure.description,
        "caption": figure.caption,
    }


def _block(block: Block) -> dict[str, object]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": text_of(block.line)}
        case Bullets():
            return {"kind": "list", "title": block.title or None, "items": [text_of(item) for item in block.items]}
        case Pairs():
            return {"kind": "pairs", "items": [{"name": name, "text": text_of(line)} for name, line in block.items]}
        case Figure():
            return _figure(block)
        case Table():
            return _table(block)


def _table(table: Table) -> dict[str, object]:
    return {
        "kind": "table",
        "id": table.id,
        "caption": table.caption,
        "columns": [{"id": column.id, "title": column.title} for column in table.columns],
        "rows": [{column.id: _cell(cell) for column, cell in table.cells_of(row)} for row in table.rows],
        "note": text_of(table.note) or None,
    }


def _cell(cell: Cell) -> dict[str, object]:
    record: dict[str, object] = {"text": text_of(cell.line)}
    if cell.note:
        record["note"] = text_of(cell.note)
    if cell.status is not None:
        record["status"] = str(cell.status)
    if cell.value is not None:
        record["value"] = _bare(cell.value)
    addresses = _addresses((*cell.line, *cell.note))
    if addresses:
        record["addresses"] = addresses
    return record


def _addresses(line: Line) -> list[str]:
    return [span.address for span in line if span.address is not None]


def _bare(value: Value) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        if not is_readable(value):
            return str(value)  # of an old log: JSON's readers would make something else of it
        return int(value) if value == value.to_integral_value() else float(value)
    return value
