"""Tables that people give back: lines of cells from CSV and workbooks, guarded against what such files can hide.

Here: bytes and texts into lines, and what a spreadsheet would take for a formula. Not here: what the columns are
(`plans.returning_sheets`, `benefits.returning`).
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

import attrs

from innomethods.errors import MissingExtra
from innomethods.exchange import sheet_refusals as refusals
from innomethods.exchange.unusable import PART, SHEET, UnusableFile
from innomethods.wording import Wording

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LARGEST_UNPACKED = 100_000_000  # bytes; a workbook of ten thousand rows takes some ten million
_MOST_PARTS = 2_000  # files in a workbook
_MOST_ROWS = 200_000
_FORMULA_IN_XML = re.compile(rb"<(?:\w+:)?f[ >/]")
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_BYTE_ORDER = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # what a number format only writes
_READING = Wording(nb="Å lese et regneark", nn="Å lese eit rekneark", en="Reading a workbook")
# What a spreadsheet would take for a formula; the full-width signs count too.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@attrs.frozen
class Line:
    """One row of cells, with its number in the file."""

    number: int
    cells: Sequence[Any]


@attrs.frozen
class Formula:
    """A formula whose result isn't in the file."""

    text: str

    def __str__(self) -> str:
        return self.text


class PerCent(float):
    """A number that its sheet shows a hundred times as large, with a per cent sign."""

    __slots__ = ()


def lines_of_csv(text: str, name: str) -> Iterator[list[Line]]:
    """Yield what the lines of a CSV are when commas, semicolons and tabs stand between the cells.

    Raises:
        UnusableFile: when it is no CSV.
    """
    for separator in ",;\t":
        try:
            rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator)
            yield [Line(at, [unguarded(cell) for cell in row]) for at, row in enumerate(rows, start=1)]
        except csv.Error as error:
            raise refusals.NO_CSV.at(name, why=str(error)) from None


def lines_of_workbook(content: bytes, name: str) -> dict[str, list[Line]]:
    """Return the lines of each sheet of a workbook; those without anything in them are left out.

    Raises:
        UnusableFile: when it can't be read, or is larger than anything we write.
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
            if not _has_formulas(content):
                return sheets
            formulas = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            return {one.title: _with_formulas(sheets[one.title], one, name) for one in formulas.worksheets}
    except UnusableFile:
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl lets through whatever a broken file makes it stumble over
        why = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise refusals.NO_WORKBOOK.at(name, why=why) from None


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [part for part in archive.namelist() if part.startswith("xl/worksheets/")]
        return any(_FORMULA_IN_XML.search(archive.read(part)) for part in sheets)


def _with_formulas(lines: Sequence[Line], sheet: Any, name: str) -> list[Line]:  # noqa: ANN401 - as below
    """Return a sheet's lines with formulas where results are missing; a line of nothing else is there anew."""
    known = {line.number: line.cells for line in lines}
    return [
        Line(
            line.number,
            [
                Formula(str(formula)) if cell is None and formula is not None else cell
                for cell, formula in zip_longest(known.get(line.number, ()), line.cells)
            ],
        )
        for line in _lines(sheet, name)
    ]


def _check_parts(content: bytes, name: str) -> None:
    """Look into the archive before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_kind({part.filename for part in parts}, name)
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or unpacked > LARGEST_UNPACKED:
                size, most = unpacked // 1_000_000, LARGEST_UNPACKED // 1_000_000
                raise refusals.HUGE_WORKBOOK.at(
                    name, size=size, parts=len(parts), most=most, most_parts=str(_MOST_PARTS)
                )
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _has_doctype(archive.read(part)):
                    raise refusals.DOCTYPE_IN_WORKBOOK.at(name, PART.fill(part=part.filename))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as error:
        raise refusals.NO_ARCHIVE.at(name, why=str(error)) from None


def _check_kind(parts: set[str], name: str) -> None:
    """Tell archives that are no workbook: OpenDocument says what it is in a part of its own."""
    if "mimetype" in parts:
        raise refusals.NO_SHEET.at(name, what=refusals.OPEN_DOCUMENT)
    if not any(part.startswith("xl/") for part in parts):
        raise refusals.NO_SHEET.at(name, what=refusals.OTHER_ZIP)


def _has_doctype(part: bytes) -> bool:
    return any(mark in part for mark in _DOCTYPE)


def _lines(sheet: Any, name: str) -> Iterator[Line]:  # noqa: ANN401 - openpyxl has no types
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > _MOST_ROWS:
            raise refusals.TOO_MANY_ROWS.at(name, SHEET.fill(sheet=sheet.title), most=_MOST_ROWS)
        if any(cell.value is not None for cell in row):
            yield Line(number, [_held(cell) for cell in row])


def _held(cell: Any) -> Any:  # noqa: ANN401 - whatever the cell holds
    """Return a cell's value; a number shown as per cent is one that knows it."""
    value = cell.value
    if type(value) not in {int, float} or "%" not in _LITERAL.sub("", cell.number_format or ""):
        return value
    return PerCent(value)


def decoded(content: bytes) -> str | None:
    """Return bytes as text: UTF-8 or UTF-16 by its mark, else UTF-8, else what Norwegian Excel saves; None for none.

    Windows PowerShell writes UTF-16 when a command's output is sent to a file by `>`.

    >>> decoded("plan".encode("utf-16"))
    'plan'
    """
    encoding = next((known for mark, known in _BYTE_ORDER if content.startswith(mark)), None)
    for one in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            text = content.decode(one)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    return None


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) and text != "-" else text


def unguarded(cell: str) -> str:
    """Return the text of a cell that was guarded."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def word_in(cell: object) -> str:
    """Return what a cell holds as text on one line; nothing for an empty one."""
    return "" if cell is None else " ".join(str(cell).split())
