"""The pen of a workbook: sheets that say what they are, cells as what they are, formulas with what they come to.

Here: how everything looks, and how formulas name cells. Not here: what the sheets hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from textwrap import wrap
from typing import Any, TypeAlias

import attrs

from innomethods.exchange.sheets import FORMULA
from innomethods.exchange.xml_text import one_line
from innomethods.wording import Language, Wording

Book: TypeAlias = Any  # XlsxWriter has no types
Sheet: TypeAlias = Any
Value = Wording | str | float | Decimal | date | bool | None

EXAMPLE = Wording(nb="EKSEMPEL", nn="EKSEMPEL", en="EXAMPLE")
YES, NO = Wording(nb="ja", nn="ja", en="yes"), Wording(nb="nei", nn="nei", en="no")
TITLE = Wording(nb="{sheet}: {subject}", nn="{sheet}: {subject}", en="{sheet}: {subject}")
HEAD_ROW = 3  # of the first table of a sheet: the title and what it is stand above
_INK, _PALE, OPEN = "#1f3a4d", "#eef3f6", "#fff3bf"
_LONGEST = 32_000  # characters; a cell holds a few more
_NAME = 31  # characters of a sheet's name
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_DATES = {"nb": "dd.mm.yyyy", "nn": "dd.mm.yyyy", "en": "d mmm yyyy"}
_FIRST_YEAR = 1900  # workbooks know no days before it
_A4 = 9
_MOST_LINES = 26  # of a row: programs show no higher ones
_LINE_HEIGHT = 15.5
MONEY, SHARE, FACTOR, PLAIN, YEAR = "#,##0", "0.00", "0.000000", "#,##0.######", "0"
PERCENT = "0.0##\\ %"


@attrs.define(eq=False)
class Pen:
    """Writes one workbook about one thing in one language."""

    book: Book
    language: Language
    subject: Wording
    example: bool
    _formats: dict[tuple[tuple[str, Any], ...], Any] = attrs.field(factory=dict)
    _names: set[str] = attrs.field(factory=set)
    _widths: dict[str, Sequence[float]] = attrs.field(factory=dict)

    def text(self, words: Wording, **data: object) -> str:
        """Return a text in the reader's language on one line."""
        return one_line((words.fill(**data) if data else words).text(self.language))

    @property
    def day_form(self) -> str:
        """How the reader's language writes days."""
        return _DATES[self.language]

    def look(self, **wanted: object) -> Any:  # noqa: ANN401 - a format of XlsxWriter
        """Return the format of a look; each is made once."""
        key = tuple(sorted({"valign": "top", "font_name": "Calibri", "font_size": 11, **wanted}.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(dict(key))
        return self._formats[key]

    def name(self, wanted: Wording) -> str:
        """Return a sheet's name that programs take and no other sheet has."""
        plain = " ".join(self.text(wanted).translate(_FORBIDDEN).split()).strip("'") or "x"
        name, number = plain[:_NAME].strip("' "), 1
        while name.lower() in self._names or name.lower() == "history":
            number += 1
            name = f"{plain[: _NAME - 4].rstrip()} {number}"
        self._names.add(name.lower())
        return name

    def sheet(self, name: str, title: Wording, what: Wording, widths: Sequence[float]) -> Sheet:
        """Add a sheet whose first cell says what it is, on one page's breadth when printed."""
        sheet = self.book.get_worksheet_by_name(name) or self.book.add_worksheet(name)
        self._widths[name] = widths
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.set_row(0, 24)
        sheet.set_row(1, 18)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.6, 0.6)
        mark = f"{self.text(EXAMPLE)} – " if self.example else ""
        sheet.set_header(f"&L{mark}&A&R&P/&N")
        shown = mark + self.text(TITLE, sheet=title, subject=self.subject)
        self.put(sheet, 0, 0, shown, bold=True, font_size=15, font_color=_INK)
        self.put(sheet, 1, 0, what, font_color="#4a5a66", italic=True)
        return sheet

    def heads(self, sheet: Sheet, row: int, first: int, heads: Sequence[Wording | str | int]) -> None:
        """Write the headings of a table."""
        widths = self._widths[sheet.get_name()]
        shown = [self.text(head) if isinstance(head, Wording) else str(head) for head in heads]
        lines = max(len(_wrapped(text, widths[at])) for at, text in enumerate(shown, start=first))
        sheet.set_row(row, _LINE_HEIGHT * lines + 2)
        for at, head in enumerate(heads, start=first):
            look = {"bold": True, "font_color": "white", "bg_color": _INK, "text_wrap": True}
            self.put(sheet, row, at, head, **look, **({"num_format": YEAR} if isinstance(head, int) else {}))

    def put(self, sheet: Sheet, row: int, at: int, value: Value, **look: object) -> None:
        """Write one cell as what it is: text stays text, whatever it begins with."""
        if isinstance(value, Wording):
            value = self.text(value)
        if value is None:
            sheet.write_blank(row, at, None, self.look(**look))
        elif isinstance(value, bool):
            sheet.write_string(row, at, self.text(YES if value else NO), self.look(**look))
        elif isinstance(value, date) and value.year < _FIRST_YEAR:
            sheet.write_string(row, at, value.isoformat(), self.look(**look))
        elif isinstance(value, date):
            day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - workbooks know no time zones
            sheet.write_datetime(row, at, day, self.look(**{"num_format": self.day_form, "align": "center", **look}))
        elif isinstance(value, str):
            shown = one_line(value)[:_LONGEST]
            guard = {"quote_prefix": True} if shown.startswith(FORMULA) else {}
            sheet.write_string(row, at, shown, self.look(**look, **guard))
        else:
            sheet.write_number(row, at, float(value), self.look(**look))

    def open(self, sheet: Sheet, row: int, at: int, value: Value, **look: object) -> None:
        """Write a cell that is there to be changed."""
        self.put(sheet, row, at, value, bg_color=OPEN, border=1, border_color="#d9c36a", **look)

    def formula(self, sheet: Sheet, row: int, at: int, formula: str, value: float | str | None, **look: object) -> None:
        """Write a formula, and what it comes to, for programs that only show."""
        sheet.write_formula(row, at, formula, self.look(**look), "" if value is None else value)

    def tall(self, sheet: Sheet, row: int, texts: Sequence[tuple[str, float]]) -> None:
        """Make a row as high as its longest text needs; not every program finds out by itself."""
        lines = max((len(_wrapped(text, width)) for text, width in texts), default=1)
        sheet.set_row(row, _LINE_HEIGHT * min(max(lines, 1), _MOST_LINES))


def _wrapped(text: str, width: float) -> list[str]:
    """Return about how a text breaks in a cell; bold and wide letters need some more room than digits."""
    return wrap(text, max(int(width * 0.85), 1)) or [""]


def cell(sheet: str, row: int, at: int) -> str:
    """Return how a formula on another sheet names one cell."""
    return f"'{sheet.replace(chr(39), chr(39) * 2)}'!${column(at)}${row + 1}"


def cells(sheet: str, rows: range, at: int) -> str:
    """Return how a formula names a stretch of a column."""
    place = sheet.replace("'", "''")
    return f"'{place}'!${column(at)}${rows.start + 1}:${column(at)}${max(rows.stop, rows.start + 1)}"


def column(at: int) -> str:
    """Return the letters of a column.

    >>> column(0), column(25), column(26), column(702)
    ('A', 'Z', 'AA', 'AAA')
    """
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
