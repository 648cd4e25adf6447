"""What a report page says, as frozen values: headline, facts, sections with tables, lists and figures.

Built once from a project, plan and run; the HTML, Markdown and JSON writers only turn it into text, so all three say
the same in the same order. Not here: where the facts come from (`subject`, `sections`) or how they look (`html_pages`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.reporting.drawings.sheet import Drawing
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.drawings.svg import harmless
from innomethods.wording import Language

_SPACES = " \t\n\r"  # not the hard space: that is kept as it is
_NO_ANCHOR = re.compile(r"[^A-Za-z0-9_-]")

Value = str | int | float | bool | Decimal | date | None


class Look(StrEnum):
    """How a piece of text stands out from the text around it."""

    PLAIN = "plain"
    STRONG = "strong"
    LOST = "lost"  # what no longer holds, such as a date that was missed
    CODE = "code"


def _safe(text: str) -> str:
    # Inside a line the space between two spans is part of the text; `harmless` alone would trim it away.
    core = harmless(text)
    if not core:
        return " " if text and text[0] in _SPACES else ""
    return f"{' ' if text[0] in _SPACES else ''}{core}{' ' if text[-1] in _SPACES else ''}"


@attrs.frozen
class Span:
    r"""A piece of text: its language where it isn't the page's, its look, and the address it links to.

    Control characters and marks nobody can see are made harmless here, once, for every writer.

    >>> Span("Behov\x00", language="nb").text
    'Behov\ufffd'
    """

    text: str = attrs.field(converter=_safe)
    language: Language | None = attrs.field(default=None, kw_only=True)
    look: Look = attrs.field(converter=Look, default=Look.PLAIN, kw_only=True)
    address: str | None = attrs.field(default=None, kw_only=True)


Line = tuple[Span, ...]
Words = str | Span | Iterable[str | Span]


def as_line(words: Words) -> Line:
    """Read text, a span, or several of them as one line.

    >>> [span.text for span in as_line(["P3 ", Span("Klar", look="strong")])]
    ['P3 ', 'Klar']
    """
    if isinstance(words, str):
        return (Span(words),) if words else ()
    if isinstance(words, Span):
        return (words,)
    return tuple(Span(word) if isinstance(word, str) else word for word in words)


def anchor_of(kind: str, id: str) -> str:
    """Return a name that can stand in an address inside the page, whatever the id holds.

    >>> anchor_of("source", 'KS "n3"')
    'source-KS--n3-'
    """
    return f"{kind}-{_NO_ANCHOR.sub('-', id)}"


def text_of(line: Line) -> str:
    """Return a line as plain text."""
    return "".join(span.text for span in line)


def joined(lines: Iterable[Words], between: str = ", ") -> Line:
    """Join lines with text between them.

    >>> text_of(joined(["a", "b"]))
    'a, b'
    """
    spans: list[Span] = []
    for words in lines:
        if spans:
            spans.append(Span(between))
        spans.extend(as_line(words))
    return tuple(spans)


@attrs.frozen
class Cell:
    """One cell: a status with its mark, the text, a second line in smaller type, and the bare value for programs."""

    line: Line = attrs.field(converter=as_line, default=())
    status: CheckState | None = attrs.field(converter=attrs.converters.optional(CheckState), default=None, kw_only=True)
    note: Line = attrs.field(converter=as_line, default=(), kw_only=True)
    value: Value = attrs.field(default=None, kw_only=True)

    @property
    def text(self) -> str:
        """The cell as plain text, its second line included."""
        return " ".join(part for part in (text_of(self.line), text_of(self.note)) if part)


def as_cell(words: Words | Cell) -> Cell:
    """Read text or spans as a cell."""
    return words if isinstance(words, Cell) else Cell(words)


@attrs.frozen
class Column:
    """One column: its id for programs, its heading, and whether it holds numbers or dates (set to the right)."""

    id: str
    title: str = attrs.field(converter=_safe)
    numeric: bool = attrs.field(default=False, kw_only=True)


def _cells(values: Iterable[Words | Cell]) -> tuple[Cell, ...]:
    return tuple(as_cell(value) for value in values)


def _columns(values: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(values)


@attrs.frozen
class Row:
    """One row; its first cell is the row's heading.

    `of_interest` lifts it out, `anchor` is the name under which links find it. A `total` has a rule above it and may
    have fewer cells: its heading then reaches over the columns that it has none for.
    """

    cells: tuple[Cell, ...] = attrs.field(converter=_cells)
    of_interest: bool = attrs.field(default=False, kw_only=True)
    total: bool = attrs.field(default=False, kw_only=True)
    anchor: str = attrs.field(default="", kw_only=True)


def _rows(values: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(values)


@attrs.frozen
class Table:
    """A table with its caption. `narrow` tables are as wide as their content, so that the eye keeps the row.

    Raises:
        ValueError: when a row has another number of cells than there are columns, or a cell holds nothing.

    >>> Table("gates", "Gates", [Column("gate", "Gate"), Column("date", "Date")], [Row(["P1", ""])])
    Traceback (most recent call last):
    ValueError: Table gates: an empty cell under date; say what isn't known.
    """

    id: str
    caption: str = attrs.field(converter=_safe)
    columns: tuple[Column, ...] = attrs.field(converter=_columns)
    rows: tuple[Row, ...] = attrs.field(converter=_rows)
    narrow: bool = attrs.field(default=False, kw_only=True)
    note: Line = attrs.field(converter=as_line, default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns) and not (row.total and 1 < len(row.cells) < len(self.columns)):
                raise ValueError(f"Table {self.id}: a row has {len(row.cells)} cells for {len(self.columns)} columns.")
            for column, cell in self.cells_of(row):
                if not (cell.text.strip() or cell.status):
                    raise ValueError(f"Table {self.id}: an empty cell under {column.id}; say what isn't known.")

    def span_of(self, row: Row) -> int:
        """Return over how many columns a row's heading reaches."""
        return len(self.columns) - len(row.cells) + 1

    def cells_of(self, row: Row) -> tuple[tuple[Column, Cell], ...]:
        """Return a row's cells with their columns; a heading over several columns stands in the first."""
        columns = (self.columns[0], *self.columns[self.span_of(row) :])
        return tuple(zip(columns, row.cells, strict=True))


@attrs.frozen
class Paragraph:
    """Running text; `small` for what is said beside the matter."""

    line: Line = attrs.field(converter=as_line)
    small: bool = attrs.field(default=False, kw_only=True)


def _lines(values: Iterable[Words]) -> tuple[Line, ...]:
    return tuple(as_line(value) for value in values)


@attrs.frozen
class Bullets:
    """A list; `title` says what it is a list of."""

    items: tuple[Line, ...] = attrs.field(converter=_lines)
    title: str = attrs.field(converter=_safe, default="")


def _named(values: Iterable[tuple[str, Words]]) -> tuple[tuple[str, Line], ...]:
    return tuple((_safe(name), as_line(words)) for name, words in values)


@attrs.frozen
class Pairs:
    """Names with what belongs to them: who does it, what it needs."""

    items: tuple[tuple[str, Line], ...] = attrs.field(converter=_named)


def _drawings(values: Iterable[Drawing]) -> tuple[Drawing, ...]:
    return tuple(values)


@attrs.frozen
class Figure:
    """One picture drawn for each width, with its caption; message and description say the same in words."""

    id: str
    drawings: tuple[Drawing, ...] = attrs.field(converter=_drawings)
    caption: str = attrs.field(converter=_safe)

    @property
    def message(self) -> str:
        """What the picture says, in one sentence."""
        return self.drawings[0].message

    @property
    def description(self) -> str:
        """What the picture shows, for those who can't see it."""
        return self.drawings[0].description


Block = Paragraph | Bullets | Pairs | Table | Figure


def _blocks(values: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(values)


def _sections(values: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(values)


@attrs.frozen
class Section:
    """A part of the page: its heading says what is true; `short` is its name in lists of contents."""

    id: str
    title: Line = attrs.field(converter=as_line)
    blocks: tuple[Block, ...] = attrs.field(converter=_blocks, default=())
    sections: tuple[Section, ...] = attrs.field(converter=_sections, default=(), kw_only=True)
    short: str = attrs.field(converter=_safe, default="", kw_only=True)

    def tables(self) -> Iterator[Table]:
        """Yield the tables of the section and of those inside it."""
        yield from (block for block in self.blocks if isinstance(block, Table))
        for section in self.sections:
            yield from section.tables()


@attrs.frozen
class Fact:
    """One of the four facts: its label, the value, and what belongs to it."""

    id: str
    label: str = attrs.field(converter=_safe)
    value: str = attrs.field(converter=_safe)
    note: str = attrs.field(converter=_safe)
    bare: Value = attrs.field(default=None, kw_only=True)


def _facts(values: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(values)


@attrs.frozen(kw_only=True)
class Page:
    """A whole report: what is said first, facts, phase picture, sections, what is left out, and how it was made."""

    language: Language
    title: str = attrs.field(converter=_safe)
    example: bool = False
    meta: tuple[Line, ...] = attrs.field(converter=_lines, default=())
    headline: str = attrs.field(converter=_safe)
    lead: str = attrs.field(converter=_safe)
    facts: tuple[Fact, ...] = attrs.field(converter=_facts, default=())
    figure: Figure | None = None
    sections: tuple[Section, ...] = attrs.field(converter=_sections, default=())
    left_out: str = attrs.field(converter=_safe, default="")
    foot: tuple[Line, ...] = attrs.field(converter=_lines, default=())

    def section(self, id: str) -> Section | None:
        """Return a section by its id, or None where the page has none."""
        return next((section for section in self.sections if section.id == id), None)
