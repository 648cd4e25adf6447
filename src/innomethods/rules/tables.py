"""Decision tables: which rule of a law applies to which facts, from which day, as data that can say why and why not.

Here: tables, their rules and the conditions a rule sets, and the facts they ask about. Not here: deciding with them
(`procurement`), limits and other figures (`rows`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

import attrs

from innomethods.dated import outside
from innomethods.quantities import as_decimal
from innomethods.rules.rows import RowValue
from innomethods.sources import Ground
from innomethods.wording import Wording, in_all_languages

Given: TypeAlias = RowValue | tuple[str, ...]
_EXACTLY_ONE = "A condition on {fact!r} says exactly one of is_, among, at_least, at_most, reaches and short_of."


class Hit(StrEnum):
    """How many of a table's rules apply to the same facts on one day: exactly one, or each that does."""

    UNIQUE = "unique"
    COLLECT = "collect"


@attrs.frozen
class Clause:
    """One condition on one fact.

    The fact `is_` a value, is `among` values, is `at_least` or `at_most` a number, `reaches` the limit of a dated row
    (the row itself says whether the limit is caught: `RuleRow.starts`), or is `short_of` it.

    Raises:
        ValueError: unless it says exactly one of the six.

    >>> Clause("value", reaches="act-lower-limit").fact
    'value'
    """

    fact: str
    is_: bool | str | None = None
    among: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    at_least: Decimal | None = attrs.field(default=None, converter=attrs.converters.optional(as_decimal))
    at_most: Decimal | None = attrs.field(default=None, converter=attrs.converters.optional(as_decimal))
    reaches: str | None = None
    short_of: str | None = None

    def __attrs_post_init__(self) -> None:
        asked = (self.is_, self.among or None, self.at_least, self.at_most, self.reaches, self.short_of)
        if sum(one is not None for one in asked) != 1:
            raise ValueError(_EXACTLY_ONE.format(fact=self.fact))

    @property
    def row(self) -> str | None:
        """The id of the row whose limit is asked about, if any."""
        return self.reaches if self.reaches is not None else self.short_of


def _alternatives(found: Iterable[Iterable[Clause]]) -> tuple[tuple[Clause, ...], ...]:
    return tuple(tuple(one) for one in found)


@attrs.frozen
class AnyOf:
    """Alternatives, of which one is enough; each is a list of conditions that hold together."""

    alternatives: tuple[tuple[Clause, ...], ...] = attrs.field(converter=_alternatives)


def _by_name(values: Mapping[str, Given] | Iterable[tuple[str, Given]]) -> tuple[tuple[str, Given], ...]:
    return tuple(values.items() if isinstance(values, Mapping) else values)


@attrs.frozen
class TableRule:
    """One rule of a table: when all its conditions hold, what it gives follows.

    `title` names it to readers; `because` says what to know about it. `unsettled` says why the law's text doesn't
    settle it: such a rule applies as unknown, never as decided. A rule that changes with time stands in the table once
    for each period, under the same id.

    Raises:
        ValueError: when the last day comes before the first.
    """

    id: str
    title: Wording = attrs.field(converter=in_all_languages)
    when: tuple[Clause | AnyOf, ...] = attrs.field(converter=tuple[Clause | AnyOf, ...])
    gives: tuple[tuple[str, Given], ...] = attrs.field(converter=_by_name)
    ground: Ground
    valid_from: date
    valid_to: date | None = None
    because: Wording | None = None
    unsettled: Wording | None = None
    theirs: str | None = attrs.field(kw_only=True, default=None)  # the file of those who laid it over ours

    def __attrs_post_init__(self) -> None:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"The rule {self.id!r} ends before it starts ({self.valid_from} to {self.valid_to}).")

    def holds_on(self, day: date) -> bool:
        """Whether it was in force on this day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def given(self, name: str) -> Given | None:
        """What it gives under this name."""
        return next((value for one, value in self.gives if one == name), None)


@attrs.frozen
class RuleTable:
    """A decision table. One with unique hits lists its rules from the mildest to the strictest."""

    id: str
    title: Wording = attrs.field(converter=in_all_languages)
    hit: Hit = attrs.field(converter=Hit)
    rules: tuple[TableRule, ...] = attrs.field(converter=tuple[TableRule, ...])

    def on(self, day: date) -> tuple[TableRule, ...]:
        """Return the rules in force on this day, in order."""
        return tuple(rule for rule in self.rules if rule.holds_on(day))

    def under(self, own: RuleTable) -> RuleTable:
        """Return this table with somebody's own laid over: their rule holds over ours of the same id, on its days.

        A rule that ours doesn't have comes after the one it follows in theirs, since the order tells the stricter.
        """
        taken: dict[str, list[tuple[date, date | None]]] = {}
        order = list(dict.fromkeys(rule.id for rule in self.rules))
        before: str | None = None
        for rule in own.rules:
            taken.setdefault(rule.id, []).append((rule.valid_from, rule.valid_to))
            if rule.id not in order:
                order.insert(len(order) if before is None else order.index(before) + 1, rule.id)
            before = rule.id
        kept = [part for rule in self.rules for part in outside(rule, taken.get(rule.id, ()))]
        rules = sorted((*kept, *own.rules), key=lambda rule: (order.index(rule.id), rule.valid_from))
        return attrs.evolve(self, rules=rules)


class FactKind(StrEnum):
    """What kind of answer a fact is."""

    YES_OR_NO = "yes-or-no"
    CHOICE = "choice"
    AMOUNT = "amount"
    NUMBER = "number"
    DAY = "day"


@attrs.frozen
class AskedFact:
    """A fact that tables ask about: the question, what its answer may be, and why it matters."""

    id: str
    ask: Wording = attrs.field(converter=in_all_languages)
    kind: FactKind = attrs.field(converter=FactKind)
    why: Wording | None = None
    choices: tuple[tuple[str, Wording], ...] = ()
    ground: Ground | None = None
