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
from innomethods.exchange.plans.edited import EditedPlan, EditedTask, Link, PlanForm, UnusablePlan, names_of
from innomethods.exchange.plans.outline import RowKind
from innomethods.exchange.plans.spans import day_of
from innomethods.exchange.plans.tables import COLUMNS, FORMULA, KINDS
from innomethods.exchange.plans.workbook import MEMORY, REMEMBERED
from innomethods.wording import LANGUAGES

LARGEST_UNPACKED = 100_000_000  # bytes; a workbook of ten thousand rows takes some ten million
_MOST_PARTS = 2_000  # files in a workbook
_MOST_ROWS = 200_000
_HEAD_WITHIN = 20  # rows in which the headings stand
_SAVE_AGAIN = "Save it again as .xlsx from the program it comes from"
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_NUMBER = re.compile(r"(-?\d{1,9}(?:[.,]\d{1,6})?)(?: ?[a-z]+\.?)?\Z")

_HEADINGS = {
    word.lower(): column.name
    for column in COLUMNS
    for word in (column.name, *(column.heading.text(language) for language in LANGUAGES))
}
_PARTS = {KINDS[RowKind.PART].text(language) for language in LANGUAGES}
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
            raise UnusablePlan(name, f"this is no CSV ({error})", "Save it as CSV from your spreadsheet") from None
        tries.append(_Sheet.found(lines, name, ""))
    sheet = next((one for one in tries if one is not None), None)
    if sheet is None:
        raise UnusablePlan(name, *_NO_TABLE)
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
        raise MissingExtra("Reading a workbook", "office") from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drop-down lists and the like, which nobody reads here
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = {sheet.title: list(_lines(sheet, name)) for sheet in book.worksheets}
    except UnusablePlan:
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl lets through whatever a broken file makes it stumble over
        what = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise UnusablePlan(name, f"this workbook can't be read ({what})", _SAVE_AGAIN) from None
    project, was = _remembered(sheets.pop(MEMORY, []))
    for title, lines in sheets.items():
        sheet = _Sheet.found(lines, name, f"sheet {title!r}, ")
        if sheet is not None:
            return EditedPlan(PlanForm.WORKBOOK, name, tuple(sheet.tasks(was)), project)
    raise UnusablePlan(name, *_NO_TABLE)


_NO_TABLE = (
    f"no row holds the headings of a plan ({', '.join(_NEEDED)}, in any of the three languages)",
    "Put the headings back as the library wrote them",
)


def _check_parts(content: bytes, name: str) -> None:
    """Look into the archive before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or unpacked > LARGEST_UNPACKED:
                raise UnusablePlan(
                    name,
                    f"unpacked, this workbook has {unpacked // 1_000_000} MB in {len(parts)} parts; at most "
                    f"{LARGEST_UNPACKED // 1_000_000} MB in {_MOST_PARTS} parts are read",
                    "Save only the plan itself",
                )
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _has_doctype(archive.read(part)):
                    raise UnusablePlan(
                        f"{name}, part {part.filename}",
                        "it has a document type (<!DOCTYPE), which can hide entities that fill the memory",
                        _SAVE_AGAIN,
                    )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as error:
        raise UnusablePlan(name, f"this workbook can't be unpacked ({error})", _SAVE_AGAIN) from None


def _has_doctype(part: bytes) -> bool:
    return any(mark in part for mark in _DOCTYPE)


def _lines(sheet: Any, name: str) -> Iterator[_Line]:  # noqa: ANN401 - openpyxl has no types
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number > _MOST_ROWS:
            raise UnusablePlan(f"{name}, sheet {sheet.title!r}", f"it has more than {_MOST_ROWS} rows", "Delete some")
        if any(cell is not None for cell in cells):
            yield _Line(number, cells)


def _remembered(lines: Sequence[_Line]) -> tuple[str | None, dict[str, dict[str, str]]]:
    """Return the project and, by id, what the table said when it was written."""
    if not lines or str(lines[0].cells[0]) != "innomethods-plan":
        return None, {}
    texts = [["" if cell is None else str(cell) for cell in line.cells] for line in lines[2:]]
    rows = [dict(zip(REMEMBERED, cells, strict=False)) for cells in texts]
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
    where: str

    @classmethod
    def found(cls, lines: Sequence[_Line], name: str, where: str) -> _Sheet | None:
        for at, line in enumerate(lines[:_HEAD_WITHIN]):
            columns = {_HEADINGS.get(_word(cell).lower(), ""): place for place, cell in enumerate(line.cells)}
            if all(needed in columns for needed in _NEEDED):
                return cls(lines[at + 1 :], columns, name, where)
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
    def place(self) -> str:
        return f"{self.sheet.where}row {self.line.number}"

    def cell(self, name: str) -> Any:  # noqa: ANN401 - whatever the cell holds
        at = self.sheet.columns.get(name)
        return None if at is None or at >= len(self.line.cells) else self.line.cells[at]

    def text(self, name: str) -> str:
        return _word(self.cell(name))

    def task(self, id: str, title: str, was: Mapping[str, str]) -> EditedTask:
        """Return the row; what stands as it was written is left out."""
        part = self.text("kind") in _PARTS
        start, finish, work_days = self.day("start"), self.day("finish"), self.number("work_days")
        if start is not None and finish is not None and finish < start:
            raise UnusablePlan(
                f"{self.sheet.name}, {self.place}",
                f"{title or id!r} ends {finish}, before it begins {start}",
                "Swap the two, or correct one of them",
            )
        same = {name for name in REMEMBERED if name in was and self._as_remembered(name) == _word(was[name])}
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
        )

    def _as_remembered(self, name: str) -> str:
        """Return a cell as the hidden sheet writes it."""
        if name in {"start", "finish"}:
            return str(self.day(name) or "")
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
            raise UnusablePlan(
                self._cell_place(name), f"{_word(value)!r} is no date", "Write it as 2027-01-11 or 11.01.2027"
            )
        return day

    def number(self, name: str) -> float | None:
        value = self.cell(name)
        if not _word(value):
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value)
        found = _NUMBER.match(_word(value).lower())
        if found is None:
            raise UnusablePlan(self._cell_place(name), f"{_word(value)!r} is no number of days", "Write a number alone")
        return float(found[1].replace(",", "."))

    def _cell_place(self, name: str) -> str:
        heading = next(column.heading for column in COLUMNS if column.name == name)
        return f"{self.sheet.name}, {self.place}, column {heading.text('en')!r}"


def _word(cell: object) -> str:
    return "" if cell is None else " ".join(str(cell).split())
