"""What a rule of a table comes to for a purchase, with every condition it has.

Here: rules, and tables made ready for a day. Not here: what follows from a whole table (`outcomes`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

import attrs

from innomethods.dated import DatedUnknown, DatedValue
from innomethods.model import LegalAssessment
from innomethods.procurement.deciding.answers import Answer, Answers
from innomethods.procurement.deciding.judging import (
    Asked,
    AskedAny,
    Judged,
    JudgedAny,
    Limit,
    Verdict,
    distance,
    leaves,
    limit_on,
    made_ready,
    together,
)
from innomethods.rules import (
    AnyOf,
    Clause,
    RowValue,
    RuleRow,
    Rules,
    RuleTable,
    TableRule,
    Vat,
    currency_of,
    stands_otherwise,
    vat_basis,
)
from innomethods.wording import Wording

_DAY = timedelta(days=1)


@attrs.frozen
class RuleVerdict:
    """A rule of a table, what it comes to, and each of its conditions judged.

    The conditions of a rule that the law's text doesn't settle may hold, and what it comes to is unknown all the same
    (`is_in_doubt`), until somebody with the right to it settles it (`settled`).
    """

    rule: TableRule
    verdict: Verdict
    judged: tuple[Judged | JudgedAny, ...]
    settled: LegalAssessment | None = None

    @property
    def conditions(self) -> Verdict:
        """What its conditions come to, without what the law's text leaves open."""
        return together(self.judged)

    @property
    def is_in_doubt(self) -> bool:
        """Whether all its conditions hold, and the law's text doesn't settle what follows."""
        return self.verdict is Verdict.UNKNOWN and self.conditions is Verdict.HOLDS

    @property
    def is_exact(self) -> bool:
        """Whether its conditions hold without bounds."""
        return all(one.is_exact for one in self.judged)

    @property
    def unmet(self) -> tuple[Judged, ...]:
        """The conditions that fail."""
        failed = (one for one in self.judged if one.verdict is Verdict.FAILS)
        return tuple(one for one in leaves(failed) if one.verdict is Verdict.FAILS)

    @property
    def distance(self) -> tuple[int, int]:
        """How far it is from applying; a rule for another kind of purchase is further than one that lacks something."""
        return distance(self.judged)

    @property
    def open(self) -> tuple[Judged, ...]:
        """The conditions of which nobody can tell yet."""
        unknown = (one for one in self.judged if one.verdict is Verdict.UNKNOWN)
        return tuple(one for one in leaves(unknown) if one.verdict is Verdict.UNKNOWN)

    @property
    def in_doubt(self) -> Wording | None:
        """Why the law's text doesn't settle it, where that stands in the way."""
        return self.rule.unsettled if self.is_in_doubt else None


@attrs.frozen(eq=False)
class _ReadyRule:
    rule: TableRule
    asked: tuple[Asked | AskedAny, ...]

    def verdict(self, answers: Answers) -> RuleVerdict:
        judged = tuple(one.judged(answers) for one in self.asked)
        verdict = together(judged)
        settled = answers.settled.get(self.rule.id) if self.rule.unsettled is not None else None
        if verdict is not Verdict.HOLDS or self.rule.unsettled is None:
            return RuleVerdict(self.rule, verdict, judged)
        if settled is None or not isinstance(settled.answer, bool):
            return RuleVerdict(self.rule, Verdict.UNKNOWN, judged)
        return RuleVerdict(self.rule, Verdict.HOLDS if settled.answer else Verdict.FAILS, judged, settled)


_Left: TypeAlias = tuple[_ReadyRule, tuple[Asked | AskedAny, ...]]
_MOST_KEPT = 4096


@attrs.frozen(eq=False)
class ReadyTable:
    """A table made ready for days on which neither its rules nor the rows they name change."""

    table: RuleTable
    rules: tuple[_ReadyRule, ...]
    plain_facts: tuple[str, ...]  # that are asked about without a number
    _left: dict[tuple[Answer, ...], tuple[_Left, ...]] = attrs.field(factory=dict, init=False)

    def open(self, answers: Answers) -> tuple[RuleVerdict, ...]:
        """Return what the rules come to that don't fail."""
        live = []
        for rule, left in self._left_by(answers):
            for one in left:
                if one.fails(answers):
                    break
            else:
                live.append(rule.verdict(answers))
        return tuple(live)

    def _left_by(self, answers: Answers) -> tuple[_Left, ...]:
        """Return the rules that don't fail by what has no number, with their other conditions.

        Whoever decides much decides the same kinds of purchases at many values.
        """
        key = tuple(map(answers.__getitem__, self.plain_facts))
        left = self._left.get(key)
        if left is None:
            if len(self._left) >= _MOST_KEPT:
                self._left.clear()
            left = self._left[key] = tuple(self._not_failed(answers))
        return left

    def _not_failed(self, answers: Answers) -> Iterator[_Left]:
        for rule in self.rules:
            plain = [one for one in rule.asked if isinstance(one, Asked) and one.clause.fact in self.plain_facts]
            if not any(one.fails(answers) for one in plain):
                yield rule, tuple(one for one in rule.asked if one not in plain)

    def all(self, answers: Answers) -> tuple[RuleVerdict, ...]:
        """Return what every rule comes to."""
        return tuple(one.verdict(answers) for one in self.rules)


@attrs.frozen(eq=False)
class _Same:
    """A country's rules known by being the same object: comparing all they hold would take longer than deciding."""

    rules: Rules

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.rules is other.rules

    def __hash__(self) -> int:
        return id(self.rules)


def ready(rules: Rules, table: str, day: date) -> ReadyTable | None:
    """Return a table as it stands on a day; None where the country's rules have none of that name."""
    of_country = _Same(rules)
    return _ready(of_country, table, _period(of_country, table, day))


@lru_cache(maxsize=1024)
def _ready(of_country: _Same, name: str, number: int) -> ReadyTable | None:
    rules = of_country.rules
    table = rules.table(name)
    if table is None:
        return None
    starts = _changes(of_country, name)
    day = starts[number - 1] if number else starts[0] - _DAY if starts else date.min
    named = set(_rows_named(table))
    currency, vat = currency_of(rules), vat_basis(rules)
    limits = {row.id: _limit(row, day, currency, vat) for row in rules.rows if row.id in named}
    ready_rules = (
        _ReadyRule(rule, tuple(made_ready(condition, limits) for condition in rule.when)) for rule in table.on(day)
    )
    return ReadyTable(table, tuple(ready_rules), _plain_facts(table))


_OTHERWISE = Wording(
    nb="Grensen står i en annen valuta, eller med annen merverdiavgift, enn landets andre grenser: {title}.",
    nn="Grensa står i ein annan valuta, eller med anna meirverdiavgift, enn dei andre grensene i landet: {title}.",
    en="The limit is in another currency, or on another basis of VAT, than the country's other limits: {title}.",
)


def _limit(row: RuleRow, day: date, currency: str | None, vat: Vat | None) -> Limit:
    """Return the limit of a row; one that stands otherwise than the others can't be held against a value."""
    if stands_otherwise(row, currency, vat):
        return Limit(row, None, None, because=_OTHERWISE.fill(title=row.title))
    return limit_on(row, day)


def _plain_facts(table: RuleTable) -> tuple[str, ...]:
    with_number = {clause.fact for clause in clauses_of(table) if clause.is_ is None and not clause.among}
    return tuple(sorted({clause.fact for clause in clauses_of(table)} - with_number))


def _period(of_country: _Same, table: str, day: date) -> int:
    return bisect_right(_changes(of_country, table), day)


def changes(rules: Rules, table: str) -> tuple[date, ...]:
    """Return the days on which a table, or a limit it asks about, changes."""
    return _changes(_Same(rules), table)


@lru_cache(maxsize=256)
def _changes(of_country: _Same, name: str) -> tuple[date, ...]:
    """Return the days on which a table or a limit it asks about changes."""
    table = of_country.rules.table(name)
    if table is None:
        return ()
    named = set(_rows_named(table))
    periods: list[TableRule | DatedValue[RowValue] | DatedUnknown[RowValue]] = list(table.rules)
    periods += [period for row in of_country.rules.rows if row.id in named for period in row.values.periods]
    starts = {one.valid_from for one in periods}
    ends = {one.valid_to + _DAY for one in periods if one.valid_to is not None and one.valid_to < date.max}
    return tuple(sorted(starts | ends))


def _rows_named(table: RuleTable) -> Iterator[str]:
    for clause in clauses_of(table):
        if clause.row is not None:
            yield clause.row


def clauses_of(table: RuleTable) -> Iterator[Clause]:
    """Yield every single condition of a table."""
    for rule in table.rules:
        for condition in rule.when:
            if isinstance(condition, AnyOf):
                for alternative in condition.alternatives:
                    yield from alternative
            else:
                yield condition


__all__ = ["Limit", "ReadyTable", "RuleVerdict", "changes", "clauses_of", "ready"]
