"""`Rules`: everything known of one country's rules and rates, from one file or several, a user's own laid over ours.

Not here: reading files (`documents`), which files there are (`catalogue`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import attrs

from innomethods.dated import DatedUnknown, DatedValue, DatedValues
from innomethods.errors import NoSuchRow
from innomethods.rules.appraisal import AppraisalRules
from innomethods.rules.rows import RuleRow
from innomethods.rules.tables import AskedFact, RuleTable
from innomethods.sources import Source
from innomethods.wording import Wording

_T = TypeVar("_T")


@attrs.frozen
class RulesFile:
    """A file that rules come from, by its id and edition; `theirs` is its name where somebody laid it over ours."""

    id: str
    edition: str
    country: str
    title: Wording | None = None
    holds: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])  # of rows, tables and appraisal
    theirs: str | None = None

    def __str__(self) -> str:
        return f"{self.theirs or self.id} {self.edition}"


def _called(value: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(value.items() if isinstance(value, Mapping) else value)


@attrs.frozen
class Taken:
    """What a country's rules take over from another's: tables, with the rows and facts they speak of, and other rows.

    `called` are the country's own names for what the other calls otherwise: its act, its limits.
    """

    country: str
    tables: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    rows: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    called: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_called)


@attrs.frozen
class Rules:
    """A country's rules and rates as data; computing with them is the subjects' work.

    `id`, `edition`, `title` and `summary` are those of the first file; `files` names them all.
    """

    id: str
    edition: str
    country: str
    title: Wording | None = None
    summary: Wording | None = None
    rows: tuple[RuleRow, ...] = attrs.field(default=(), converter=tuple[RuleRow, ...])
    appraisal: DatedValues[AppraisalRules] = attrs.field(kw_only=True)
    sources: tuple[Source, ...] = attrs.field(default=(), converter=tuple[Source, ...])
    tables: tuple[RuleTable, ...] = attrs.field(default=(), converter=tuple[RuleTable, ...], kw_only=True)
    facts: tuple[AskedFact, ...] = attrs.field(default=(), converter=tuple[AskedFact, ...], kw_only=True)
    takes: tuple[Taken, ...] = attrs.field(default=(), converter=tuple[Taken, ...], kw_only=True)
    files: tuple[RulesFile, ...] = attrs.field(converter=tuple[RulesFile, ...], kw_only=True)

    @files.default
    def _itself(self) -> tuple[RulesFile, ...]:
        parts = {"rows": self.rows, "tables": self.tables, "appraisal": self.appraisal.rows}
        return (
            RulesFile(self.id, self.edition, self.country, self.title, [name for name, one in parts.items() if one]),
        )

    @appraisal.default
    def _none(self) -> DatedValues[AppraisalRules]:
        return DatedValues(f"{self.country} appraisal", ())

    def table(self, id: str) -> RuleTable | None:
        """Return a decision table by its id; None where the country's rules have none of that name."""
        return next((one for one in self.tables if one.id == id), None)

    def row(self, id: str) -> RuleRow:
        """Return a row by its id.

        Raises:
            NoSuchRow: with the nearest known ids.
        """
        for one in self.rows:
            if one.id == id:
                return one
        raise NoSuchRow(id, tuple(one.id for one in self.rows))

    def and_also(self, other: Rules) -> Rules:
        """Return these rules with those of another file of the same country beside them.

        Raises:
            ValueError: for another country's.
        """
        return self._joined(other)

    def under(self, own: Rules, name: str) -> Rules:
        """Return these rules with somebody's own laid over: on the days theirs hold, theirs hold, named as theirs.

        Raises:
            ValueError: for another country's.
        """
        return self._joined(
            attrs.evolve(
                own,
                rows=(attrs.evolve(row, values=_named(row.values, name)) for row in own.rows),
                tables=(_named_table(table, name) for table in own.tables),
                appraisal=_named(own.appraisal, name),
                files=(attrs.evolve(file, theirs=name) for file in own.files),
            )
        )

    def _joined(self, other: Rules) -> Rules:
        if other.country != self.country:
            raise ValueError(f"Rules of {other.country} can't be laid over those of {self.country}.")
        rows = {row.id: row for row in self.rows}
        for row in other.rows:
            before = rows.get(row.id)
            rows[row.id] = row if before is None else row.over(before)
        tables = {table.id: table for table in self.tables}
        for table in other.tables:
            tables[table.id] = tables[table.id].under(table) if table.id in tables else table
        facts = {fact.id: fact for fact in (*self.facts, *other.facts)}
        return attrs.evolve(
            self,
            rows=tuple(rows.values()),
            appraisal=self.appraisal.under(other.appraisal),
            sources=tuple(dict.fromkeys((*self.sources, *other.sources))),
            tables=tuple(tables.values()),
            facts=tuple(facts.values()),
            takes=tuple(dict.fromkeys((*self.takes, *other.takes))),
            files=tuple(dict.fromkeys((*self.files, *other.files))),
        )


def _named_table(table: RuleTable, name: str) -> RuleTable:
    return attrs.evolve(table, rules=(attrs.evolve(rule, theirs=name) for rule in table.rules))


def _named(values: DatedValues[_T], name: str) -> DatedValues[_T]:
    rows: list[DatedValue[_T]] = [attrs.evolve(row, theirs=name) for row in values.rows]
    unknown: list[DatedUnknown[_T]] = [attrs.evolve(one, theirs=name) for one in values.unknown]
    return DatedValues(values.name, rows, unknown)
