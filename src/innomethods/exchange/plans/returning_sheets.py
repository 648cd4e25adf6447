"""An edited plan from rows and columns: our workbook and our CSV, also as Excel and LibreOffice save them again.

Columns are found by their headings, in any order and any of the three languages. Not here: telling formats apart
(`returning`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from innomethods.exchange.plans import file_refusals as files
from innomethods.exchange.plans.edited import Aside, EditedPlan, EditedTask, Link, PlanForm, Was, names_of
from innomethods.exchange.plans.outline import RowKind
from innomethods.exchange.plans.refusals import ENDS_BEFORE
from innomethods.exchange.plans.tables import COLUMNS, KINDS
from innomethods.exchange.plans.workbook import MEMORY, REMEMBERED
from innomethods.exchange.sheet_refusals import NO_DATE, NO_RESULT, TWO_DATES
from innomethods.exchange.sheets import Formula, Line, lines_of_csv, lines_of_workbook, word_in
from innomethods.exchange.spans import day_of, two_days_of
from innomethods.exchange.unusable import COLUMN, ROW, SHEET, within
from innomethods.wording import LANGUAGES, Wording

_HEAD_WITHIN = 20  # rows in which the headings stand
_NUMBER = re.compile(r"(-?\d{1,9}(?:[.,]\d{1,6})?)(?: ?[a-z]+\.?)?\Z")

_HEADINGS = {
    word.lower(): column.name
    for column in COLUMNS
    for word in (column.name, *(column.heading.text(language) for language in LANGUAGES))
}
_PARTS = {KINDS[RowKind.PART].text(language) for language in LANGUAGES}
_NEEDED = ("id", "start", "finish")


def read_csv(text: str, name: str) -> EditedPlan:
    """Read a plan from CSV, with commas, semicolons or tabs between the cells.

    Raises:
        UnusableFile: with row and column.
    """
    tries = (_Sheet.found(lines, name, "") for lines in lines_of_csv(text, name))
    sheet = next((one for one in tries if one is not None), None)
    if sheet is None:
        raise files.NO_TABLE.at(name)
    return EditedPlan(PlanForm.CSV, name, tuple(sheet.tasks({})))


def read_workbook(content: bytes, name: str) -> EditedPlan:
    """Read a plan from a workbook.

    Raises:
        UnusableFile: with sheet, row and column.
        MissingExtra: without openpyxl, which comes with `innomethods[office]`.
    """
    sheets = lines_of_workbook(content, name)
    project, was = _remembered(sheets.pop(MEMORY, []))
    for title, lines in sheets.items():
        sheet = _Sheet.found(lines, name, SHEET.fill(sheet=title))
        if sheet is not None:
            return EditedPlan(PlanForm.WORKBOOK, name, tuple(sheet.tasks(was)), project)
    raise files.NO_TABLE.at(name)


def _remembered(lines: Sequence[Line]) -> tuple[str | None, dict[str, dict[str, str]]]:
    """Return the project and, by id, what the table said when it was written."""
    if not lines or str(lines[0].cells[0]) != "innomethods-plan":
        return None, {}
    texts = [["" if cell is None else str(cell) for cell in line.cells] for line in lines[1:]]
    heads = texts[0] if texts else []
    rows = [dict(zip(heads, cells, strict=False)) for cells in texts[1:]]
    project = lines[0].cells[2] if len(lines[0].cells) > len(("kind", "version")) else None
    return None if project is None else str(project), {row.get("id", ""): row for row in rows}


@attrs.frozen
class _Sheet:
    """A table with its headings found."""

    lines: Sequence[Line]
    columns: Mapping[str, int]
    name: str
    where: Wording | str
    heads: Sequence[Any]

    @classmethod
    def found(cls, lines: Sequence[Line], name: str, where: Wording | str) -> _Sheet | None:
        for at, line in enumerate(lines[:_HEAD_WITHIN]):
            columns = {_HEADINGS.get(word_in(cell).lower(), ""): place for place, cell in enumerate(line.cells)}
            if all(needed in columns for needed in _NEEDED):
                return cls(lines[at + 1 :], columns, name, where, line.cells)
        return None

    def tasks(self, was: Mapping[str, Mapping[str, str]]) -> Iterable[EditedTask]:
        for line in self.lines:
            row = _Row(self, line)
            id, title = row.text("id"), row.text("title")
            if id or title:
                yield row.task(id, title, was.get(id, {}))


@attrs.frozen
class _Row:
    sheet: _Sheet
    line: Line

    @property
    def place(self) -> Wording:
        return within(self.sheet.where, ROW.fill(row=self.line.number))

    def cell(self, name: str) -> Any:  # noqa: ANN401 - whatever the cell holds
        at = self.sheet.columns.get(name)
        value = None if at is None or at >= len(self.line.cells) else self.line.cells[at]
        if isinstance(value, Formula):
            raise NO_RESULT.at(self._cell_place(name), formula=value.text)
        return value

    def text(self, name: str) -> str:
        return word_in(self.cell(name))

    def task(self, id: str, title: str, was: Mapping[str, str]) -> EditedTask:
        """Return the row; what stands as it was written is left out."""
        part = self.text("kind") in _PARTS
        start, finish, work_days = self.day("start"), self.day("finish"), self.number("work_days")
        same = {name for name in REMEMBERED if name in was and self._as_remembered(name) == word_in(was[name])}
        if start is not None and finish is not None and finish < start and "finish" not in same:
            raise ENDS_BEFORE.at(self.sheet.name, self.place, title=title or id, start=start, finish=finish)
        links = None if "follows" not in self.sheet.columns else tuple(map(Link, names_of(self.text("follows"))))
        people = None if "people" not in self.sheet.columns else names_of(self.text("people"))
        return EditedTask(
            place=self.place,
            id=id,
            title=None if "title" in same else title or None,
            start=None if part or "start" in same else start,
            finish=None if part or "finish" in same else finish,
            shown=finish,
            work_days=None if part or "work_days" in same else work_days,
            no_days=not part and work_days is None and "work_days" in self.sheet.columns and "work_days" not in same,
            links=None if part or "follows" in same else links,
            people=None if part or "people" in same else people,
            is_part=part,
            was=_was(was),
            aside=Aside() if part else self.aside(was),
        )

    def aside(self, was: Mapping[str, str]) -> Aside:
        """Return what no plan is made from; what stands as it was written is left out."""
        papers, status = self.text("papers_due"), self.text("status")
        same = {name for name in ("papers_due", "status") if name in was and self._as_remembered(name) == was[name]}
        day = None if "papers_due" in same or not papers else day_of(self.cell("papers_due"))
        return Aside(papers=day, status=None if "status" in same else status or None)

    def _as_remembered(self, name: str) -> str:
        """Return a cell as the hidden sheet writes it."""
        if name in {"start", "finish", "papers_due"}:
            return str(day_of(self.cell(name)) or self.text(name))
        if name == "work_days":
            number = self.number(name)
            return "" if number is None else f"{number:g}"
        return self.text(name)

    def day(self, name: str) -> date | None:
        value = self.cell(name)
        if not word_in(value):
            return None
        day, two = day_of(value), two_days_of(value)
        if two is not None:
            raise TWO_DATES.at(self._cell_place(name), value=word_in(value), one=two[0], other=two[1])
        if day is None:
            raise NO_DATE.at(self._cell_place(name), value=word_in(value))
        return day

    def number(self, name: str) -> float | None:
        value = self.cell(name)
        if not word_in(value):
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value)
        found = _NUMBER.match(word_in(value).lower())
        if found is None:
            raise files.NO_DAYS.at(self._cell_place(name), value=word_in(value))
        return float(found[1].replace(",", "."))

    def _cell_place(self, name: str) -> Wording:
        """Return where a cell stands, its column named as in this sheet."""
        heading = word_in(self.sheet.heads[self.sheet.columns[name]])
        return within(self.sheet.name, self.place, COLUMN.fill(column=heading))


def _was(row: Mapping[str, str]) -> Was | None:
    """Return what the hidden sheet remembers of a row."""
    if not row:
        return None
    days = row.get("work_days", "")
    return Was(
        start=day_of(row.get("start", "")),
        finish=day_of(row.get("finish", "")),
        work_days=float(days) if _NUMBER.match(days) else None,
        people=names_of(row.get("people", "")),
        follows=names_of(row.get("follows", "")),
    )
