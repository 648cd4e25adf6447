"""Measurements in a CSV file, read column by column: numbers, places in time and names, each wrong cell told.

Columns are separated by semicolons, commas or tabs, and numbers have a decimal point or comma. Nothing is guessed: a
cell that can be read in two ways is refused. Not here: what is estimated from them (`innomethods.benefits.effects`).
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import attrs

from innomethods.errors import InnomethodsError
from innomethods.findings import suggestion
from innomethods.wording import LANGUAGES, Wording, format_for

LARGEST = 50_000_000  # bytes
_MOST_ROWS = 1_000_000
_MISSING = frozenset({"", "-", "–", "na", "n/a", "nan", "null", "."})
_POINT = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_COMMA = re.compile(r"[+-]?\d+,\d*")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SPACES = str.maketrans({" ": None, "\N{NO-BREAK SPACE}": None, "\N{NARROW NO-BREAK SPACE}": None, "−": "-"})


@attrs.frozen
class UnusableTable(InnomethodsError, ValueError):
    """A table of measurements that can't be used: which file, which line, and how to mend it."""

    file: str
    line: int | None
    because: Wording

    @property
    def told(self) -> Wording:
        """The message, in three languages."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return Wording(**{one: f"{place}: {self.because.text(one)}" for one in LANGUAGES})

    def __str__(self) -> str:
        return self.told.text("en")


@attrs.frozen(repr=False)
class Measurements:
    """The rows of a table, each with the number of its line, under its headings."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    separator: str

    def __repr__(self) -> str:
        return f"Measurements({self.name!r}: {len(self.rows)} rows of {', '.join(self.headings)})"

    def texts(self, heading: str) -> tuple[str, ...]:
        """Return a column as text.

        Raises:
            UnusableTable: when there is no such column, or a cell of it is empty.
        """
        at = self._column(heading)
        for line, cells in self.rows:
            if _is_missing(cells[at]):
                raise UnusableTable(self.name, line, _EMPTY.fill(heading=heading))
        return tuple(cells[at].strip() for _, cells in self.rows)

    def numbers(self, heading: str) -> tuple[float, ...]:
        """Return a column as numbers.

        Raises:
            UnusableTable: when there is no such column, or a cell of it is empty or no number.
        """
        found = []
        for (line, _), value in zip(self.rows, self.numbers_or_none(heading), strict=True):
            if value is None:
                raise UnusableTable(self.name, line, _EMPTY.fill(heading=heading))
            found.append(value)
        return tuple(found)

    def numbers_or_none(self, heading: str) -> tuple[float | None, ...]:
        """Return a column as numbers, None where a cell is empty.

        Raises:
            UnusableTable: when there is no such column, or a cell of it is no number.
        """
        at = self._column(heading)
        return tuple(self._number(line, heading, cells[at]) for line, cells in self.rows)

    def places(self, heading: str) -> tuple[date | float, ...]:
        """Return a column as places in time: days, months (their first day), or numbers such as years.

        Raises:
            UnusableTable: when there is no such column, or a cell of it is no place in time.
        """
        at = self._column(heading)
        return tuple(self._place(line, heading, cells[at]) for line, cells in self.rows)

    def has(self, heading: str) -> bool:
        """Whether there is a column with this heading."""
        return heading in self.headings

    def _column(self, heading: str) -> int:
        if heading in self.headings:
            return self.headings.index(heading)
        known = {one: format_for(one).all_of([f"«{each}»" for each in self.headings]) for one in ("nb", "nn")}
        english = format_for("en").all_of([f"‘{each}’" for each in self.headings])
        hint = suggestion(heading, self.headings)
        raise UnusableTable(
            self.name, None, _NO_COLUMN.fill(heading=heading, known=Wording(**known, en=english), hint=hint)
        )

    def _number(self, line: int, heading: str, cell: str) -> float | None:
        if _is_missing(cell):
            return None
        bare = cell.translate(_SPACES)
        if _POINT.fullmatch(bare):
            return float(bare)
        if self.separator == "," and _THOUSANDS.fullmatch(bare):
            raise UnusableTable(self.name, line, _TWO_WAYS.fill(heading=heading, cell=cell.strip()))
        if _COMMA.fullmatch(bare):
            return float(bare.replace(",", "."))
        raise UnusableTable(self.name, line, _NO_NUMBER.fill(heading=heading, cell=cell.strip()))

    def _place(self, line: int, heading: str, cell: str) -> date | float:
        try:
            return place_of(cell)
        except ValueError:
            raise UnusableTable(self.name, line, _NO_PLACE.fill(heading=heading, cell=cell.strip())) from None


def place_of(cell: str) -> date | float:
    """Return a place in time as it is written: 2027-03-31, 31.03.2027, 2027-03 or a number such as 2027.

    Raises:
        ValueError: for anything else.

    >>> place_of("2027-03"), place_of("2027")
    (datetime.date(2027, 3, 1), 2027)
    """
    bare = cell.strip()
    dotted = _DOTTED.fullmatch(bare)
    if dotted:
        return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    if _POINT.fullmatch(bare):
        number = float(bare)
        return int(number) if number.is_integer() else number
    return date.fromisoformat(f"{bare}-01" if re.fullmatch(r"\d{4}-\d{2}", bare) else bare[:10])


def _is_missing(cell: str) -> bool:
    return cell.strip().lower() in _MISSING


def read_measurements(path: Path | str) -> Measurements:
    """Read a CSV file with headings in its first line.

    Raises:
        UnusableTable: when it is no such table; every row must have a cell for each heading.
        OSError: when it can't be read.
    """
    name, file = str(path), Path(path)
    if file.stat().st_size > LARGEST:
        raise UnusableTable(name, None, _TOO_LARGE)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableTable(name, None, _NO_TEXT) from None
    if "\0" in text:
        raise UnusableTable(name, None, _NO_TEXT)
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(";\t,", key=first.count)
    try:
        return _table(name, text, separator)
    except csv.Error as error:
        raise UnusableTable(name, None, _NO_CSV.fill(error=error)) from None


def _table(name: str, text: str, separator: str) -> Measurements:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    lines: list[tuple[int, list[str]]] = []
    for row in reader:
        if any(cell.strip() for cell in row):
            lines.append((reader.line_num, row))
        if len(lines) > _MOST_ROWS:
            raise UnusableTable(name, None, _TOO_LARGE)
    if len(lines) < 2:  # noqa: PLR2004 - headings and one row
        raise UnusableTable(name, None, _NO_ROWS)
    headings = tuple(cell.strip() for cell in lines[0][1])
    twice = sorted({one for one in headings if one and headings.count(one) > 1})
    if twice:
        raise UnusableTable(name, lines[0][0], _TWICE.fill(heading=twice[0]))
    for line, row in lines[1:]:
        if len(row) != len(headings):
            raise UnusableTable(name, line, _CELLS.fill(cells=len(row), headings=len(headings)))
    return Measurements(name, headings, tuple((line, tuple(row)) for line, row in lines[1:]), separator)


_EMPTY = Wording(
    nb="Cellen i «{heading}» er tom. → Fyll den ut, eller ta ut raden og si hvorfor.",
    nn="Cella i «{heading}» er tom. → Fyll ho ut, eller ta ut rada og sei kvifor.",
    en="The cell in ‘{heading}’ is empty. → Fill it in, or take the row out and say why.",
)
_NO_COLUMN = Wording(
    nb="Ingen kolonne heter «{heading}». Det finnes {known}. {hint}",
    nn="Ingen kolonne heiter «{heading}». Det finst {known}. {hint}",
    en="No column is called ‘{heading}’. There are {known}. {hint}",
)
_TWO_WAYS = Wording(
    nb="«{cell}» i «{heading}» kan være både et desimaltall og tusener. → Skriv det med punktum, eller uten "
    "skilletegn.",
    nn="«{cell}» i «{heading}» kan vere både eit desimaltal og tusen. → Skriv det med punktum, eller utan skiljeteikn.",
    en="‘{cell}’ in ‘{heading}’ can be a decimal number or thousands. → Write it with a point, or without separators.",
)
_NO_NUMBER = Wording(
    nb="«{cell}» i «{heading}» er ikke et tall. → Skriv et tall som 12,5, eller la cellen stå tom når ingen vet.",
    nn="«{cell}» i «{heading}» er ikkje eit tal. → Skriv eit tal som 12,5, eller la cella stå tom når ingen veit.",
    en="‘{cell}’ in ‘{heading}’ is not a number. → Write a number such as 12.5, or leave the cell empty when nobody "
    "knows.",
)
_NO_PLACE = Wording(
    nb="«{cell}» i «{heading}» er ikke et tidspunkt. → Skriv 2027-03-31, 2027-03 eller 2027.",
    nn="«{cell}» i «{heading}» er ikkje eit tidspunkt. → Skriv 2027-03-31, 2027-03 eller 2027.",
    en="‘{cell}’ in ‘{heading}’ is not a point in time. → Write 2027-03-31, 2027-03 or 2027.",
)
_TOO_LARGE = Wording(
    nb="Filen er for stor: høyst en million rader og 50 MB.",
    nn="Fila er for stor: høgst ein million rader og 50 MB.",
    en="The file is too large: a million rows and 50 MB at most.",
)
_NO_TEXT = Wording(
    nb="Dette er ikke tekst i UTF-8. → Lagre det som «CSV UTF-8» fra regnearket.",
    nn="Dette er ikkje tekst i UTF-8. → Lagre det som «CSV UTF-8» frå reknearket.",
    en="This is not text in UTF-8. → Save it as ‘CSV UTF-8’ from the spreadsheet.",
)
_NO_CSV = Wording(
    nb="Dette er ikke CSV ({error}). → Lagre det som CSV fra regnearket.",
    nn="Dette er ikkje CSV ({error}). → Lagre det som CSV frå reknearket.",
    en="This is no CSV ({error}). → Save it as CSV from the spreadsheet.",
)
_NO_ROWS = Wording(
    nb="Tabellen har ingen rader under overskriftene. → Skriv kolonnenavn i første linje og målingene under.",
    nn="Tabellen har ingen rader under overskriftene. → Skriv kolonnenamn i første linja og målingane under.",
    en="The table has no rows under its headings. → Write the names of columns in the first line, and measurements "
    "below.",
)
_TWICE = Wording(
    nb="To kolonner heter «{heading}». → Gi dem ulike navn.",
    nn="To kolonnar heiter «{heading}». → Gi dei ulike namn.",
    en="Two columns are called ‘{heading}’. → Give them different names.",
)
_CELLS = Wording(
    nb="Raden har {cells} celler, men det er {headings} overskrifter. → Sjekk skilletegnene i raden.",
    nn="Rada har {cells} celler, men det er {headings} overskrifter. → Sjekk skiljeteikna i rada.",
    en="The row has {cells} cells, but there are {headings} headings. → Check the separators in the row.",
)
