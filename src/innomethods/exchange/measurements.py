"""Measurements in a CSV file, read column by column: numbers, places in time and names, each wrong cell told.

Columns are separated by semicolons, commas or tabs, and numbers have a decimal point or comma. Nothing is guessed: a
cell that can be read in two ways is refused. Not here: what is estimated from them (`innomethods.benefits.effects`).
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import attrs

from innomethods.exchange.sheets import Line, decoded, lines_of_csv
from innomethods.exchange.unusable import COLUMN, ROW, Refusal, UnusableFile
from innomethods.findings import suggestion
from innomethods.wording import Wording, format_for

LARGEST = 20_000_000  # bytes
_MISSING = frozenset({"", "-", "–", "na", "n/a", "nan", "null", "."})
_POINT = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_COMMA = re.compile(r"[+-]?\d+,\d*")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SPACES = str.maketrans({" ": None, "\N{NO-BREAK SPACE}": None, "\N{NARROW NO-BREAK SPACE}": None, "−": "-"})


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
            UnusableFile: when there is no such column, or a cell of it is empty.
        """
        at = self._column(heading)
        for line, cells in self.rows:
            if _is_missing(cells[at]):
                raise self._at(_EMPTY, line, heading)
        return tuple(cells[at].strip() for _, cells in self.rows)

    def numbers(self, heading: str) -> tuple[float, ...]:
        """Return a column as numbers.

        Raises:
            UnusableFile: when there is no such column, or a cell of it is empty or no number.
        """
        found = []
        for (line, _), value in zip(self.rows, self.numbers_or_none(heading), strict=True):
            if value is None:
                raise self._at(_EMPTY, line, heading)
            found.append(value)
        return tuple(found)

    def numbers_or_none(self, heading: str) -> tuple[float | None, ...]:
        """Return a column as numbers, None where a cell is empty.

        Raises:
            UnusableFile: when there is no such column, or a cell of it is no number.
        """
        at = self._column(heading)
        return tuple(self._number(line, heading, cells[at]) for line, cells in self.rows)

    def places(self, heading: str) -> tuple[date | float, ...]:
        """Return a column as places in time: days, months (their first day), or numbers such as years.

        Raises:
            UnusableFile: when there is no such column, or a cell of it is no place in time.
        """
        at = self._column(heading)
        return tuple(self._place(line, heading, cells[at]) for line, cells in self.rows)

    def checked(self) -> Measurements:
        """Return the table when it is one: rows under headings that differ, and a cell for each heading.

        Raises:
            UnusableFile: when it isn't.
        """
        if not self.rows:
            raise _NO_ROWS.at(self.name)
        twice = sorted({one for one in self.headings if one and self.headings.count(one) > 1})
        if twice:
            raise _TWICE.at(self.name, heading=twice[0])
        for line, row in self.rows:
            if len(row) != len(self.headings):
                raise _CELLS.at(self.name, ROW.fill(row=str(line)), cells=len(row), headings=len(self.headings))
        return self

    def has(self, heading: str) -> bool:
        """Whether there is a column with this heading."""
        return heading in self.headings

    def _at(self, refusal: Refusal, line: int, heading: str, cell: str = "") -> UnusableFile:
        return refusal.at(self.name, ROW.fill(row=str(line)), COLUMN.fill(column=heading), cell=cell.strip())

    def _column(self, heading: str) -> int:
        if heading in self.headings:
            return self.headings.index(heading)
        known = {one: format_for(one).all_of([f"«{each}»" for each in self.headings]) for one in ("nb", "nn")}
        english = format_for("en").all_of([f"‘{each}’" for each in self.headings])
        hint = suggestion(heading, self.headings)
        raise _NO_COLUMN.at(self.name, heading=heading, known=Wording(**known, en=english), hint=hint)

    def _number(self, line: int, heading: str, cell: str) -> float | None:
        if _is_missing(cell):
            return None
        bare = cell.translate(_SPACES)
        if _POINT.fullmatch(bare):
            return float(bare)
        if self.separator == "," and _THOUSANDS.fullmatch(bare):
            raise self._at(_TWO_WAYS, line, heading, cell)
        if _COMMA.fullmatch(bare):
            return float(bare.replace(",", "."))
        raise self._at(_NO_NUMBER, line, heading, cell)

    def _place(self, line: int, heading: str, cell: str) -> date | float:
        try:
            return place_of(cell)
        except ValueError:
            raise self._at(_NO_PLACE, line, heading, cell) from None


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
        UnusableFile: when it is no such table; every row must have a cell for each heading.
        OSError: when it can't be read.
    """
    name, file = str(path), Path(path)
    if file.stat().st_size > LARGEST:
        raise _TOO_LARGE.at(name)
    text = decoded(file.read_bytes())
    if text is None:
        raise _NO_TEXT.at(name)
    tables = [_table(name, separator, lines) for separator, lines in zip(",;\t", lines_of_csv(text, name), strict=True)]
    return max(tables, key=lambda one: len(one.headings)).checked()


def _table(name: str, separator: str, lines: list[Line]) -> Measurements:
    """Return the table that a separator makes of a file's lines; empty lines are passed over."""
    filled = [(one.number, tuple(str(cell) for cell in one.cells)) for one in lines if any(map(str.strip, one.cells))]
    headings = tuple(cell.strip() for cell in filled[0][1]) if filled else ()
    return Measurements(name, headings, tuple(filled[1:]), separator)


_EMPTY = Refusal(
    Wording(nb="cellen er tom", nn="cella er tom", en="the cell is empty"),
    Wording(
        nb="Fyll den ut, eller ta ut raden og si hvorfor",
        nn="Fyll ho ut, eller ta ut rada og sei kvifor",
        en="Fill it in, or take the row out and say why",
    ),
)
_NO_COLUMN = Refusal(
    Wording(
        nb="ingen kolonne heter «{heading}». Det finnes {known}",
        nn="ingen kolonne heiter «{heading}». Det finst {known}",
        en="no column is called ‘{heading}’. There are {known}",
    ),
    Wording(nb="{hint}", nn="{hint}", en="{hint}"),
)
_TWO_WAYS = Refusal(
    Wording(
        nb="«{cell}» kan være både et desimaltall og tusener",
        nn="«{cell}» kan vere både eit desimaltal og tusen",
        en="‘{cell}’ can be a decimal number or thousands",
    ),
    Wording(
        nb="Skriv det med punktum, eller uten skilletegn",
        nn="Skriv det med punktum, eller utan skiljeteikn",
        en="Write it with a point, or without separators",
    ),
)
_NO_NUMBER = Refusal(
    Wording(nb="«{cell}» er ikke et tall", nn="«{cell}» er ikkje eit tal", en="‘{cell}’ is not a number"),
    Wording(
        nb="Skriv et tall som 12,5, eller la cellen stå tom når ingen vet",
        nn="Skriv eit tal som 12,5, eller la cella stå tom når ingen veit",
        en="Write a number such as 12.5, or leave the cell empty when nobody knows",
    ),
)
_NO_PLACE = Refusal(
    Wording(
        nb="«{cell}» er ikke et tidspunkt", nn="«{cell}» er ikkje eit tidspunkt", en="‘{cell}’ is not a point in time"
    ),
    Wording(
        nb="Skriv 2027-03-31, 2027-03 eller 2027",
        nn="Skriv 2027-03-31, 2027-03 eller 2027",
        en="Write 2027-03-31, 2027-03 or 2027",
    ),
)
_TOO_LARGE = Refusal(
    Wording(nb="filen er over 20 MB", nn="fila er over 20 MB", en="the file is over 20 MB"),
    Wording(
        nb="Ta med bare kolonnene som trengs",
        nn="Ta med berre kolonnane som trengst",
        en="Keep only the columns that are needed",
    ),
)
_NO_TEXT = Refusal(
    Wording(nb="dette er ikke tekst", nn="dette er ikkje tekst", en="this is not text"),
    Wording(
        nb="Lagre det som «CSV UTF-8» fra regnearket",
        nn="Lagre det som «CSV UTF-8» frå reknearket",
        en="Save it as ‘CSV UTF-8’ from the spreadsheet",
    ),
)
_NO_ROWS = Refusal(
    Wording(
        nb="tabellen har ingen rader under overskriftene",
        nn="tabellen har ingen rader under overskriftene",
        en="the table has no rows under its headings",
    ),
    Wording(
        nb="Skriv kolonnenavn i første linje og målingene under",
        nn="Skriv kolonnenamn i første linja og målingane under",
        en="Write the names of columns in the first line, and measurements below",
    ),
)
_TWICE = Refusal(
    Wording(
        nb="to kolonner heter «{heading}»", nn="to kolonnar heiter «{heading}»", en="two columns are called ‘{heading}’"
    ),
    Wording(nb="Gi dem ulike navn", nn="Gi dei ulike namn", en="Give them different names"),
)
_CELLS = Refusal(
    Wording(
        nb="raden har {cells} celler, men det er {headings} overskrifter",
        nn="rada har {cells} celler, men det er {headings} overskrifter",
        en="the row has {cells} cells, but there are {headings} headings",
    ),
    Wording(nb="Sjekk skilletegnene i raden", nn="Sjekk skiljeteikna i rada", en="Check the separators in the row"),
)
