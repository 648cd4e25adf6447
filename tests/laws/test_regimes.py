"""Laws of the tables of regimes: no gap, no overlap, never milder for more money, never surer than what is known.

They hold for a small country of the tests and for every shipped country that has such a table.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from tests.unit.procurement.small import small_rules

import innomethods as im
from innomethods.procurement.deciding import Answer, Answers, Reason, Status, decide
from innomethods.procurement.deciding.judging import limit_on
from innomethods.procurement.deciding.verdicts import changes, clauses_of
from innomethods.rules import FactKind, Rules, RuleTable, TableRule, asked_kind

SMALL = "small"
# What is several, and where the state is among them, is never said of a purchase by one.
_NEVER_TOGETHER = ({"joint-buyers": False, "mixed-buyers": True},)


@cache
def rules_of(country: str) -> Rules:
    return small_rules() if country == SMALL else im.Catalogue.shipped().rules(country)


def countries() -> list[str]:
    shelf = im.Catalogue.shipped()
    return [SMALL, *(one for one in shelf.countries if shelf.rules(one).table("regime") is not None)]


def regimes(rules: Rules) -> RuleTable:
    found = rules.table("regime")
    assert found is not None
    return found


def values_of(fact: str, rules: Rules) -> tuple[bool | str, ...]:
    """Return the answers that a fact without a number may have."""
    asked = asked_kind(fact, rules.facts)
    assert asked is not None, fact
    if asked.kind is FactKind.YES_OR_NO:
        return (False, True)
    named = [
        value for clause in clauses_of(regimes(rules)) if clause.fact == fact for value in (clause.is_, *clause.among)
    ]
    return asked.choices or tuple(dict.fromkeys(one for one in named if isinstance(one, str)))


def purchases(rules: Rules) -> Iterator[dict[str, Answer]]:
    """Yield every combination of answers that the table asks for, but for the value."""
    facts = sorted({clause.fact for clause in clauses_of(regimes(rules))} - {"value"})
    for chosen in itertools.product(*(values_of(fact, rules) for fact in facts)):
        said = dict(zip(facts, chosen, strict=True))
        if not any(never.items() <= said.items() for never in _NEVER_TOGETHER):
            yield {fact: Answer.of(value) for fact, value in said.items()}


def edges(rules: Rules, day: date) -> list[Decimal]:
    """Return the values at, below and above each limit of a day, and of the bounds of those nobody knows."""
    named = {clause.row for clause in clauses_of(regimes(rules))}
    limits = [limit_on(row, day) for row in rules.rows if row.id in named]
    at = {one for limit in limits for one in (limit.least, limit.most) if one is not None}
    return sorted({one + more for one in at for more in (-1, 0, 1) if one + more >= 0} | {Decimal(0), Decimal(10**10)})


def days(rules: Rules) -> list[date]:
    """Return one day of each time in which nothing changes, from the first on which the table says anything."""
    first = min(rule.valid_from for rule in regimes(rules).rules)
    return [day for day in changes(rules, "regime") if day >= first]


@pytest.mark.parametrize("country", countries())
def test_exactly_one_rule_applies_at_each_krone_on_each_day_for_each_buyer_and_kind(country):
    alone = {"joint-buyers": Answer.of(value=False), "mixed-buyers": Answer.of(value=False)}
    rules = rules_of(country)
    exactly_one(rules, [one for one in purchases(rules) if all(one.get(fact, no) == no for fact, no in alone.items())])


@pytest.mark.slow
@pytest.mark.parametrize("country", countries())
def test_exactly_one_rule_applies_when_several_buy_together_too(country):
    rules = rules_of(country)
    exactly_one(rules, list(purchases(rules)))


def exactly_one(rules: Rules, combinations: list[dict[str, Answer]]) -> None:
    decisions = 0
    for day in days(rules):
        at = edges(rules, day)
        for known in combinations:
            for value in at:
                found = decide(
                    rules, "regime", Answers({**known, "value": Answer.of(value)}), day
                )  # no gap, no overlap
                assert found.open
                decisions += 1
    assert decisions > 1000


def some_day(rules: Rules, chance: random.Random) -> date:
    return chance.choice(days(rules)) + timedelta(days=chance.randrange(0, 400))


def some_value(rules: Rules, day: date, chance: random.Random) -> Decimal:
    if chance.random() < 0.5:
        return chance.choice(edges(rules, day))
    return Decimal(int(10 ** chance.uniform(3, 8.5)))


def strictness(rules: Rules, found: TableRule) -> int:
    return [id(rule) for rule in regimes(rules).rules].index(id(found))


def never_milder_for_more(country: str, pairs: int) -> None:
    rules, chance = rules_of(country), random.Random(country)  # noqa: S311 - the same purchases each time
    combinations = list(purchases(rules))
    for _ in range(pairs):
        day, known = some_day(rules, chance), chance.choice(combinations)
        low, high = sorted(some_value(rules, day, chance) for _ in range(2))
        less, more = (decide(rules, "regime", Answers({**known, "value": Answer.of(one)}), day) for one in (low, high))
        told = (day, {fact: one.options for fact, one in known.items()}, low, high, less.open, more.open)
        assert strictness(rules, less.applies) <= strictness(rules, more.applies), told
        assert strictness(rules, less.open[0]) <= strictness(rules, more.open[0]), told


@pytest.mark.parametrize("country", countries())
def test_more_money_never_brings_a_milder_regime(country):
    never_milder_for_more(country, 4_000)


@pytest.mark.slow
@pytest.mark.parametrize("country", countries())
def test_more_money_never_brings_a_milder_regime_in_a_hundred_thousand_decisions(country):
    never_milder_for_more(country, 50_000)


def outcome(rule: TableRule) -> tuple[object, ...]:
    return tuple(rule.given(name) for name in ("regulation", "parts", "notice"))


@pytest.mark.parametrize("country", countries())
def test_what_is_told_of_a_purchase_half_known_is_true_of_each_it_may_be(country):
    """Unknown facts never yield an answer that one of the purchases it may be would not have."""
    rules, chance = rules_of(country), random.Random(country)  # noqa: S311 - the same purchases each time
    combinations = list(purchases(rules))
    by_status = dict.fromkeys(Status, 0)
    for _ in range(600):
        day = some_day(rules, chance)
        whole = chance.choice(combinations)
        hidden = set(chance.sample(sorted(whole), k=chance.randrange(0, 3)))
        low, high = sorted(some_value(rules, day, chance) for _ in range(2))
        bounds = Answer.between(low, high, Reason.BOUNDS) if chance.random() < 0.5 else Answer.of(low)
        known = {fact: one for fact, one in whole.items() if fact not in hidden}
        half = decide(rules, "regime", Answers({**known, "value": bounds}), day)
        by_status[half.status] += 1
        may_be = [one for one in combinations if all(one[fact] == known[fact] for fact in known)]
        for full in chance.sample(may_be, k=min(4, len(may_be))):
            value = chance.choice([low, high, (low + high) // 2]) if bounds.least is not None else low
            found = decide(rules, "regime", Answers({**full, "value": Answer.of(value)}), day)
            assert set(map(id, found.open)) <= set(map(id, half.open)) or half.rule is not None
            if half.rule is not None:
                assert {outcome(one) for one in found.open} == {outcome(half.rule)}
    assert by_status[Status.DECIDED]
    assert by_status[Status.NEEDS_INFO]
