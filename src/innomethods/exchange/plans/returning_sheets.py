"""An edited plan from rows and columns: our workbook and our CSV, also as Excel and LibreOffice save them again.

Columns are found by their headings, in any order and any of the three languages. Not here: telling formats apart
(`returning`).
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from innomethods.errors import MissingExtra
from innomethods.exchange.plans import file_refusals as files
from innomethods.exchange.plans.edited import Aside, EditedPlan, EditedTask, Link, PlanForm, Was, names_of
from innomethods.exchange.plans.outline import RowKind
from innomethods.exchange.plans.refusals import COLUMN, ENDS_BEFORE, PART, ROW, SHEET, UnusablePlan, within
from innomethods.exchange.plans.spans import day_of
from innomethods.exchange.plans.tables import COLUMNS, FORMULA, KINDS
from innomethods.exchange.plans.workbook import MEMORY, REMEMBERED
from innomethods.wording import LANGUAGES, Wording

LARGEST_UNPACKED = 100_000_000  # bytes; a workbook of ten thousand rows takes some ten million
_MOST_PARTS = 2_000  # files in a workbook
_MOST_ROWS = 200_000
_HEAD_WITHIN = 20  # rows in which the headings stand
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_NUMBER = re.compile(r"(-?\d{1,9}(?:[.,]\d{1,6})?)(?: ?[a-z]+\.?)?\Z")

_HEADINGS = {
    word.lower(): column.name
    for column in COLUMNS
    for word in (column.name, *(column.heading.text(language) for language in LANGUAGES))
}
_PARTS = {KINDS[RowKind.PART].text(language) for language in LANGUAGES}
_READING = Wording(nb="Å lese et regneark", nn="Å lese eit rekneark", en="Reading a workbook")
_NEEDED = ("id", "start", "finish")


@attrs.frozen
class _Line:
    """One row of cells, with its number in the file."""

    number: int
    cells: Sequence[Any]


def read_csv(text: str, name: str) -> EditedPlan:
    """Read a plan from CSV, with commas, semicolons or tabs between the cells.

    Raises:
        UnusablePlan: with row and column.
    """
    tries = []
    for separator in ",;\t":
        try:
            rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator)
            lines = [_Line(at, [_unguarded(cell) for cell in row]) for at, row in enumerate(rows, start=1)]
        except csv.Error as error:
            raise files.NO_CSV.at(name, why=str(error)) from None
        tries.append(_Sheet.found(lines, name, ""))
    sheet = next((one for one in tries if one is not None), None)
    if sheet is None:
        raise files.NO_TABLE.at(name)
    return EditedPlan(PlanForm.CSV, name, tuple(sheet.tasks({})))


def read_workbook(content: bytes, name: str) -> EditedPlan:
    """Read a plan from a workbook.

    Raises:
        UnusablePlan: with sheet, row and column.
        MissingExtra: without openpyxl, which comes with `innomethods[office]`.
    """
    _check_parts(content, name)
    try:
        import openpyxl
    except ImportError:
        raise MissingExtra(_READING, "office") from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drop-down lists and the like, which nobody reads here
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = {sheet.title: list(_lines(sheet, name)) for sheet in book.worksheets}
    except UnusablePlan:
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl lets through whatever a broken file makes it stumble over
        why = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise files.NO_WORKBOOK.at(name, why=why) from None
    project, was = _remembered(sheets.pop(MEMORY, []))
    for title, lines in sheets.items():
        sheet = _Sheet.found(lines, name, SHEET.fill(sheet=title))
        if sheet is not None:
            return EditedPlan(PlanForm.WORKBOOK, name, tuple(sheet.tasks(was)), project)
    raise files.NO_TABLE.at(name)


def _check_parts(content: bytes, name: str) -> None:
    """Look into the archive before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_kind({part.filename for part in parts}, name)
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or unpacked > LARGEST_UNPACKED:
                size, most = unpacked // 1_000_000, LARGEST_UNPACKED // 1_000_000
                raise files.HUGE_WORKBOOK.at(name, size=size, parts=len(parts), most=most, most_parts=str(_MOST_PARTS))
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _has_doctype(archive.read(part)):
                    raise files.DOCTYPE_IN_WORKBOOK.at(name, PART.fill(part=part.filename))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as error:
        raise files.NO_ARCHIVE.at(name, why=str(error)) from None


def _check_kind(parts: set[str], name: str) -> None:
    """Tell archives that are no workbook: OpenDocument says what it is in a part of its own."""
    if "mimetype" in parts:
        raise files.OTHER_FORMAT.at(name, what=files.OPEN_DOCUMENT)
    if not any(part.startswith("xl/") for part in parts):
        raise files.OTHER_FORMAT.at(name, what=files.OTHER_ZIP)


def _has_doctype(part: bytes) -> bool:
    return any(mark in part for mark in _DOCTYPE)


def _lines(sheet: Any, name: str) -> Iterator[_Line]:  # noqa: ANN401 - openpyxl has no types
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number > _MOST_ROWS:
            raise files.TOO_MANY_ROWS.at(name, SHEET.fill(sheet=sheet.title), most=_MOST_ROWS)
        if any(cell is not None for cell in cells):
            yield _Line(number, cells)


def _remembered(lines: Sequence[_Line]) -> tuple[str | None, dict[str, dict[str, str]]]:
    """Return the project and, by id, what the table said when it was written."""
    if not lines or str(lines[0].cells[0]) != "innomethods-plan":
        return None, {}
    texts = [["" if cell is None else str(cell) for cell in line.cells] for line in lines[1:]]
    heads = texts[0] if texts else []
    rows = [dict(zip(heads, cells, strict=False)) for cells in texts[1:]]
    project = lines[0].cells[2] if len(lines[0].cells) > len(("kind", "version")) else None
    return None if project is None else str(project), {row.get("id", ""): row for row in rows}


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


@attrs.frozen
class _Sheet:
    """A table with its headings found."""

    lines: Sequence[_Line]
    columns: Mapping[str, int]
    name: str
    where: Wording | str
    heads: Sequence[Any]

    @classmethod
    def found(cls, lines: Sequence[_Line], name: str, where: Wording | str) -> _Sheet | None:
        for at, line in enumerate(lines[:_HEAD_WITHIN]):
            columns = {_HEADINGS.get(_word(cell).lower(), ""): place for place, cell in enumerate(line.cells)}
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
    line: _Line

    @property
    def place(self) -> Wording:
        return within(self.sheet.where, ROW.fill(row=self.line.number))

    def cell(self, name: str) -> Any:  # noqa: ANN401 - whatever the cell holds
        at = self.sheet.columns.get(name)
        return None if at is None or at >= len(self.line.cells) else self.line.cells[at]

    def text(self, name: str) -> str:
        return _word(self.cell(name))

    def task(self, id: str, title: str, was: Mapping[str, str]) -> EditedTask:
        """Return the row; what stands as it was written is left out."""
        part = self.text("kind") in _PARTS
        start, finish, work_days = self.day("start"), self.day("finish"), self.number("work_days")
        same = {name for name in REMEMBERED if name in was and self._as_remembered(name) == _word(was[name])}
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
        if not _word(value):
            return None
        day = day_of(value)
        if day is None:
            raise files.NO_DATE.at(self._cell_place(name), value=_word(value))
        return day

    def number(self, name: str) -> float | None:
        value = self.cell(name)
        if not _word(value):
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value)
        found = _NUMBER.match(_word(value).lower())
        if found is None:
            raise files.NO_DAYS.at(self._cell_place(name), value=_word(value))
        return float(found[1].replace(",", "."))

    def _cell_place(self, name: str) -> Wording:
        """Return where a cell stands, its column named as in this sheet."""
        heading = _word(self.sheet.heads[self.sheet.columns[name]])
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


def _word(cell: object) -> str:
    return "" if cell is None else " ".join(str(cell).split())
