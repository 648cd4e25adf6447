"""Observations that people have filled in, read back from our sheet: as a workbook or as CSV.

Columns are found by their headings, in any order and any of the three languages. Every wrong cell is told where it
stands, and its row isn't used; rows nobody has begun are left alone. Not here: writing the sheet (`observation_rows`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import attrs

from innomethods.exchange import sheet_refusals
from innomethods.exchange.benefits import words
from innomethods.exchange.benefits.observation_rows import COLUMNS, FILLED
from innomethods.exchange.pen import column as letters
from innomethods.exchange.sheets import OLE, ZIP, Line, PerCent, decoded, lines_of_csv, lines_of_workbook, word_in
from innomethods.exchange.spans import day_of
from innomethods.exchange.unusable import Refusal
from innomethods.findings import Finding, Place, finding, suggestion
from innomethods.model import BenefitsPlan, Measure, Observation
from innomethods.quantities import as_decimal, is_readable, number_written
from innomethods.wording import LANGUAGES, Wording, format_for, in_all_languages
from innomethods.wording.formats import date_wording

LARGEST = 20_000_000  # bytes; a sheet of ours takes some tens of thousands
_HEAD_WITHIN = 20  # rows in which the headings stand
_DECIMALS = 12  # of a share that a formula gives; what is further out is its rounding
_NEEDED = frozenset({"value", "on"})
_HEADINGS = {
    word.lower(): name
    for name, heading, _, _ in COLUMNS
    for word in (name, *(heading.text(language) for language in LANGUAGES))
}
_TITLES = {name: heading for name, heading, _, _ in COLUMNS}
_HUGE = Refusal(
    Wording(
        nb="filen er på {size} MB, og det leses høyst {most} MB",
        nn="fila er på {size} MB, og det blir lese høgst {most} MB",
        en="the file has {size} MB, and at most {most} MB are read",
    ),
    Wording(nb="Lagre bare arket med målingene", nn="Lagre berre arket med målingane", en="Save only the observations"),
)
_NO_TABLE = Refusal(
    Wording(
        nb="ingen rad har overskriftene til målingene (Måltall eller Id, Verdi og Måledato)",
        nn="inga rad har overskriftene til målingane (Måltal eller Id, Verdi og Måledato)",
        en="no row holds the headings of observations (Measure or Id, Value and Day measured)",
    ),
    Wording(
        nb="Sett dem tilbake, eller lag arket på nytt med «innomethods benefits export»",
        nn="Set dei tilbake, eller lag arket på nytt med «innomethods benefits export»",
        en="Put them back, or write the sheet again with «innomethods benefits export»",
    ),
)
_NO_TEXT = Refusal(
    Wording(
        nb="dette er verken et regneark (.xlsx) eller CSV",
        nn="dette er verken eit rekneark (.xlsx) eller CSV",
        en="this is neither a workbook (.xlsx) nor CSV",
    ),
    Wording(
        nb="Lagre arket som et av dem; CSV som UTF-8",
        nn="Lagre arket som eitt av dei; CSV som UTF-8",
        en="Save the sheet as one of them; CSV as UTF-8",
    ),
)


@attrs.frozen
class ObservationsRead:
    """What a sheet says was observed, by measure and day; `findings` tell every cell that couldn't be used."""

    observations: tuple[Observation, ...]
    findings: tuple[Finding, ...] = ()


def read_observations(
    data: bytes | str, name: str = "observations", *, plan: BenefitsPlan, on: date | None = None
) -> ObservationsRead:
    r"""Read a filled-in observation sheet of a plan: our workbook or CSV, also as others save them again.

    `on` is today: what is measured later is a finding. `name` is what messages call the file.

    Raises:
        UnusableFile: when it is no such sheet, is too large or broken.
        MissingExtra: for a workbook without openpyxl, which comes with `innomethods[office]`.

    >>> from innomethods.model import Benefit
    >>> wait = Measure("wait", title="Days waited", direction="down")
    >>> plan = BenefitsPlan("p", register=Benefit("sooner", title="Sooner", measure=wait))
    >>> read = read_observations("Measure;Value;Day measured\nwait;31,5;05.01.2028\nwait;soon;06.01.2028\n", plan=plan)
    >>> read.observations[0].value, read.observations[0].on, [str(one.place) for one in read.findings]
    (Decimal('31.5'), datetime.date(2028, 1, 5), ['observations:3:2'])
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    if len(content) > LARGEST:
        raise _HUGE.at(name, size=f"{len(content) / 1_000_000:.0f}", most=f"{LARGEST // 1_000_000}")
    if content.startswith(OLE):
        raise sheet_refusals.NO_SHEET.at(name, what=_OLD)
    measures = {one.measure.id: one.measure for one in plan.register if one.measure is not None}
    tables: Iterable[tuple[str, Sequence[Line]]]
    if content.startswith(ZIP):
        tables = lines_of_workbook(content, name).items()
    else:
        text = decoded(content)
        if text is None:
            raise _NO_TEXT.at(name)
        tables = (("", lines) for lines in lines_of_csv(text, name))
    found = (_Table.found(name, title, lines, measures, on) for title, lines in tables)
    known = [table for table in found if table is not None]
    if not known:
        raise _NO_TABLE.at(name)
    return _read(known if known[0].sheet else known[:1])  # a CSV is one table, tried with several separators


_OLD = Wording(nb="et gammelt Excel-ark (.xls)", nn="eit gammalt Excel-ark (.xls)", en="an old Excel sheet (.xls)")


@attrs.frozen(eq=False)
class _Table:
    """A table with its headings found."""

    name: str
    sheet: str
    lines: Sequence[Line]
    columns: Mapping[str, int]
    measures: Mapping[str, Measure]
    today: date | None

    @classmethod
    def found(
        cls, name: str, sheet: str, lines: Sequence[Line], measures: Mapping[str, Measure], today: date | None
    ) -> _Table | None:
        for at, line in enumerate(lines[:_HEAD_WITHIN]):
            known = ((_HEADINGS.get(word_in(cell).lower()), place) for place, cell in enumerate(line.cells))
            columns: dict[str, int] = {}
            for column, place in known:
                if column is not None:
                    columns.setdefault(column, place)
            if columns.keys() >= _NEEDED and columns.keys() & {"id", "measure"}:
                return cls(name, sheet, lines[at + 1 :], columns, measures, today)
        return None

    def read(self, found: list[Finding]) -> Iterator[_Read]:
        """Yield what the rows say; what is wrong with them is added to the findings."""
        for line in self.lines:
            row = _Row(self, line)
            if row.is_begun:
                observation = row.observation(found)
                if observation is not None:
                    yield _Read(self, line.number, observation)

    def told(self, code: str, number: int, named: str, **data: object) -> Finding:
        """Return a finding at a cell; workbooks name cells their own way."""
        at = self.columns.get(named, 0)
        place = Place(self.name, number, at + 1)
        cell = f"{self.name}: {self.sheet}!{letters(at)}{number}" if self.sheet else ""
        return finding(code, cell, None if self.sheet else place, **data)


@attrs.frozen(eq=False)
class _Read:
    """An observation, and the row it stands in."""

    table: _Table
    number: int
    observation: Observation


def _read(tables: Iterable[_Table]) -> ObservationsRead:
    """Return what all tables of a file say together: one on a second sheet counts as much as one on the first."""
    told: list[Finding] = []
    rows: dict[tuple[str, date], list[_Read]] = {}
    for table in tables:
        found: list[Finding] = []
        for one in table.read(found):
            rows.setdefault((one.observation.measure, one.observation.on), []).append(one)
        told += sorted(found, key=_by_place)
    told += [one for same in rows.values() for one in _twice(same)]
    read = (same[0].observation for same in rows.values() if len(same) == 1)
    return ObservationsRead(tuple(sorted(read, key=lambda one: (one.on, one.measure))), tuple(told))


def _twice(same: Sequence[_Read]) -> Iterator[Finding]:
    """Tell rows that say the same day of the same measure: nobody knows which holds, so none does."""
    first = same[0]
    for one in same[1:]:
        measure = one.table.measures[one.observation.measure]
        other = str(first.number) if one.table is first.table else f"{first.number} ({first.table.sheet})"
        day = date_wording(one.observation.on)
        yield one.table.told("B36", one.number, "on", measure=measure.title, day=day, other=other)


def _by_place(one: Finding) -> tuple[int, int, str]:
    if one.place is not None:
        return one.place.line, one.place.column, one.code
    cell = one.path.rpartition("!")[2]
    return int("".join(sign for sign in cell if sign.isdigit()) or 0), len(cell), cell


@attrs.frozen(eq=False)
class _Row:
    """One row of the table, with what is wrong with it told as it is read."""

    table: _Table
    line: Line

    def cell(self, name: str) -> Any:  # noqa: ANN401 - whatever the cell holds
        at = self.table.columns.get(name)
        return None if at is None or at >= len(self.line.cells) else self.line.cells[at]

    def text(self, name: str) -> str:
        return word_in(self.cell(name))

    @property
    def is_begun(self) -> bool:
        """Whether anything to be filled in is."""
        return any(self.text(name) for name in FILLED)

    def told(self, found: list[Finding], code: str, named: str, **data: object) -> None:
        """Add what is wrong with one cell."""
        found.append(self.table.told(code, self.line.number, named, **data))

    def observation(self, found: list[Finding]) -> Observation | None:
        """Return what the row says; None where something of it can't be used, which is then told."""
        before = len(found)
        measure = self._measure(found)
        value, on = self._value(found), self._day(found, "on")
        if measure is not None:
            self._check_unit(measure, found)
        for name, is_there in (("value", self.text("value")), ("on", self.text("on"))):
            if not is_there:
                self.told(found, "B37", name, column=_TITLES[name])
        count, action_due = self._count(found), self._day(found, "action_due")
        if on is not None and self.table.today is not None and on > self.table.today:
            title = measure.title if measure is not None else self.text("measure") or self.text("id")
            days = {"day": date_wording(on), "today": date_wording(self.table.today)}
            self.told(found, "B34", "on", measure=title, **days)
        if len(found) > before or measure is None or value is None or on is None:
            return None
        return Observation(
            measure.id,
            value,
            on,
            tuple(part.strip() for part in self.text("evidence").split(";") if part.strip()),
            count=count,
            cause=self._said("cause"),
            action=self._said("action"),
            responsible=self.text("responsible") or None,
            action_due=action_due,
        )

    def _said(self, name: str) -> Wording | None:
        """Return what somebody wrote: it reads the same whatever the reader's language."""
        return in_all_languages(self.text(name)) if self.text(name) else None

    def _measure(self, found: list[Finding]) -> Measure | None:
        """Return the measure that is meant: by its id, else by its title in any language."""
        known, id, title = self.table.measures, self.text("id"), self.text("measure")
        if id in known:
            return known[id]
        named = {word: one for one in known.values() for word in (one.id, *map(one.title.text, LANGUAGES))}
        lower = {word.lower(): one for word, one in named.items()}
        meant = lower.get((id or title).lower())
        if meant is None:
            wanted = id or title or words.NOTHING.text("en")
            self.told(
                found, "B35", "id" if id else "measure", measure=wanted, hint=suggestion(wanted, known if id else named)
            )
        return meant

    def _check_unit(self, measure: Measure, found: list[Finding]) -> None:
        """Tell a value in another unit than the measure's: as the sheet's column says, or a per cent sign after it."""
        said, cell = self.text("unit"), self.cell("value")
        known = {word.casefold() for word in (_words_for(measure.unit) if measure.unit is not None else ())}
        wanted = measure.unit if measure.unit is not None else words.NOTHING
        if said and said.casefold() not in known:
            self.told(found, "B39", "unit", unit=said[:60], measure=measure.title, wanted=wanted)
        elif (isinstance(cell, PerCent) or self.text("value").endswith("%")) and not measure.in_per_cent:
            self.told(found, "B39", "value", unit="%", measure=measure.title, wanted=wanted)

    def _value(self, found: list[Finding]) -> Decimal | None:
        cell, text = self.cell("value"), self.text("value")
        if not text:
            return None
        number = _number(cell, text.removesuffix("%").strip())
        if number is None or not is_readable(number):
            two_ways = number is None and _is_ambiguous(text.removesuffix("%").strip())
            self.told(found, "B32" if two_ways else "B31", "value", value=text[:60], column=_TITLES["value"])
            return None
        return number

    def _day(self, found: list[Finding], name: str) -> date | None:
        if not self.text(name):
            return None
        day = day_of(self.cell(name))
        if day is None:
            self.told(found, "B33", name, value=self.text(name)[:60], column=_TITLES[name])
        return day

    def _count(self, found: list[Finding]) -> int | None:
        cell, text = self.cell("count"), self.text("count")
        if not text:
            return None
        number = _number(cell, text)
        if number is None or number < 1 or number != int(number) or not is_readable(number):
            self.told(found, "B38", "count", value=text[:60], column=_TITLES["count"])
            return None
        return int(number)


def _number(cell: object, text: str) -> Decimal | None:
    """Return the number that a cell holds, as a number or as people write one."""
    if isinstance(cell, (bool, date)):
        return None
    try:
        if isinstance(cell, PerCent):
            return round(100 * as_decimal(cell), _DECIMALS)
        return as_decimal(cell) if isinstance(cell, (int, float)) else number_written(text)
    except ValueError:
        return None


def _words_for(unit: Wording) -> Iterator[str]:
    """Yield how people may write a unit: as the plan does, or as a word, in any language."""
    for language in LANGUAGES:
        form = format_for(language)
        yield from (unit.text(language), form.unit(unit), form.unit(unit, 1))


def _is_ambiguous(text: str) -> bool:
    """Whether a text is a number of which nobody knows if its sign separates thousands or decimals."""
    try:
        number_written(text)
    except ValueError as error:
        return "two ways" in str(error)
    return False
