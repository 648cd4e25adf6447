"""A sheet that is one table: named columns, rows of purchases, cells to fill in, ready to print.

Here: how rows become a sheet, and how formulas on other sheets name its columns. Not here: what the sheets hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from innomethods.exchange.pen import HEAD_ROW, PLAIN, Pen, Sheet, Value, cell, cells
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.workbook import words
from innomethods.wording import Wording

_PALE, _RULE = "#6b7b86", "#c5d0d7"
_WIDE, _NARROW = 26, 12  # of the columns that say whose row it is
_ADVICE_ROW = 2


@attrs.frozen
class Column:
    """A column: its name for formulas, its heading, how broad it is, and whether it is on paper."""

    name: str
    head: Wording
    width: float
    form: str = PLAIN  # of numbers
    printed: bool = True


@attrs.frozen
class Formula:
    """A cell that is reckoned, and what it comes to."""

    text: str
    value: Decimal | float | str | None


@attrs.frozen
class ToFill:
    """A cell to fill in: what stands there already, what may stand there, and how that is shown."""

    value: Value = None
    choices: tuple[Wording, ...] = ()
    only: str | None = None  # "date" or "decimal"


@attrs.frozen
class Mark:
    """A text that is to be seen: green, yellow or red ground under it."""

    text: Wording | str
    ground: str


GOOD, OPEN, STOP = "#e3f1e4", "#fff3bf", "#f8dedd"
Told: TypeAlias = Value | Formula | ToFill | Mark
Row: TypeAlias = tuple[RouteView, Sequence[Told]]


@attrs.frozen(eq=False)
class Choices:
    """A hidden sheet with the answers that cells offer: a list in the cell itself takes no commas, and few signs."""

    pen: Pen
    sheet: Sheet
    name: str
    _known: dict[tuple[Wording, ...], str] = attrs.field(factory=dict)

    def place(self, choices: tuple[Wording, ...]) -> str:
        """Return where some choices stand; the same ones stand once."""
        if choices not in self._known:
            at = len(self._known)
            for row, choice in enumerate(choices):
                self.pen.put(self.sheet, row, at, choice)
            self._known[choices] = f"={cells(self.name, range(len(choices)), at)}"
        return self._known[choices]


@attrs.frozen(eq=False)
class Book:
    """What the sheets share: the pen, whose purchases they are, and the choices that cells offer."""

    pen: Pen
    views: tuple[RouteView, ...]
    choices: Choices

    @property
    def several(self) -> bool:
        """Whether rows must say which purchase they are of."""
        return len(self.views) > 1


@attrs.frozen(eq=False)
class TableSheet:
    """One table. Whose its rows are stands first where there are several purchases; the purchase's id stands last."""

    book: Book
    name: str
    table: str  # what programs call it
    title: Wording
    what: Wording
    own: tuple[Column, ...]
    rows: tuple[Row, ...] = attrs.field(converter=tuple[Row, ...])

    @property
    def columns(self) -> tuple[Column, ...]:
        """All its columns in order: those on paper first."""
        whose = (Column("purchase", words.PURCHASE, _WIDE),) if self.book.several else ()
        return (*whose, *self.own, Column("id", words.ID, _NARROW, printed=False))

    @property
    def places(self) -> range:
        """The rows of the table; one that says nothing where there is nothing to say."""
        return range(HEAD_ROW + 1, HEAD_ROW + 1 + max(len(self.rows), 1))

    def at(self, name: str) -> int:
        """Return where a column stands."""
        return next(at for at, one in enumerate(self.columns) if one.name == name)

    def column(self, name: str) -> str:
        """Return how a formula names a column."""
        return cells(self.name, self.places, self.at(name))

    def cell(self, row: int, name: str) -> str:
        """Return how a formula names a cell, by the number of its row in the table."""
        return cell(self.name, self.places[row], self.at(name))

    def write(self) -> Sheet:
        """Write it."""
        pen, columns = self.book.pen, self.columns
        sheet = pen.sheet(self.name, self.title, self.what, [one.width for one in columns])
        self._frame(sheet)
        heads = [one.head for one in columns]
        options: dict[str, Any] = {"name": self.table, "style": None, "banded_rows": False}
        named = [{"header": pen.text(head)} for head in heads]
        sheet.add_table(HEAD_ROW, 0, self.places[-1], len(columns) - 1, {**options, "columns": named})
        pen.heads(sheet, HEAD_ROW, 0, heads)
        if not self.rows:
            pen.put(sheet, self.places[0], 0, words.NONE)
        for row, (view, told) in zip(self.places, self.rows, strict=False):
            self._row(sheet, row, view, told)
        return sheet

    def _frame(self, sheet: Sheet) -> None:
        """Say that it is no legal advice, on the screen and on paper, and set the paper up."""
        pen, (view, *_) = self.book.pen, self.book.views
        who = None if view.by is None else view.titles.get(view.by, view.by)
        said = pen.text(NOT_LEGAL_ADVICE)
        made = "" if who is None else f" {pen.text(words.MADE_BY, who=who)}"
        pen.put(sheet, _ADVICE_ROW, 0, f"{said}{made}", bold=True)
        sheet.set_footer(f"&L{said}&R&A")
        sheet.freeze_panes(HEAD_ROW + 1, 1 + self.book.several)
        sheet.repeat_rows(HEAD_ROW)
        last = max(at for at, one in enumerate(self.columns) if one.printed)
        sheet.print_area(0, 0, self.places[-1], last)

    def _row(self, sheet: Sheet, row: int, view: RouteView, own: Sequence[Told]) -> None:
        whose: tuple[Told, ...] = (view.title,) if self.book.several else ()
        told = (*whose, *own, view.purchase.id)
        shown = [(self._text(one), column.width) for one, column in zip(told, self.columns, strict=True)]
        self.book.pen.tall(sheet, row, shown)
        for at, (one, column) in enumerate(zip(told, self.columns, strict=True)):
            self._put(sheet, row, at, one, column)

    def _text(self, told: Told) -> str:
        if isinstance(told, (ToFill, Formula)):
            told = told.value
        if isinstance(told, Mark):
            told = told.text
        return self.book.pen.text(told) if isinstance(told, Wording) else told if isinstance(told, str) else ""

    def _put(self, sheet: Sheet, row: int, at: int, told: Told, column: Column) -> None:
        pen = self.book.pen
        look: dict[str, object] = {"bottom": 4, "bottom_color": _RULE}
        if not column.printed:
            look["font_color"] = _PALE
        figure = {"num_format": column.form, "align": "right", "indent": 1, **look}
        if isinstance(told, Formula):
            value = float(told.value) if isinstance(told.value, Decimal) else told.value
            pen.formula(sheet, row, at, told.text, value, **figure)
        elif isinstance(told, ToFill):
            self._to_fill(sheet, row, at, told)
        elif isinstance(told, Mark):
            pen.put(sheet, row, at, told.text, text_wrap=True, bg_color=told.ground, **look)
        elif isinstance(told, (int, float, Decimal)) and not isinstance(told, bool):
            pen.put(sheet, row, at, told, **figure)
        else:
            pen.put(sheet, row, at, told, text_wrap=True, **look)

    def _to_fill(self, sheet: Sheet, row: int, at: int, told: ToFill) -> None:
        pen = self.book.pen
        look: dict[str, object] = {"num_format": pen.day_form} if told.only == "date" else {}
        pen.open(sheet, row, at, told.value, text_wrap=True, **look)
        if told.choices:
            sheet.data_validation(
                row, at, row, at, {"validate": "list", "source": self.book.choices.place(told.choices)}
            )
        elif told.only == "decimal":
            rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_message": pen.text(words.A_NUMBER)}
            sheet.data_validation(row, at, row, at, rule)
        elif told.only == "date":
            first = {"validate": "date", "criteria": ">=", "value": words.FIRST_DAY}
            sheet.data_validation(row, at, row, at, {**first, "error_message": pen.text(words.A_DAY)})
