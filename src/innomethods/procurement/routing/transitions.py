"""Purchases that are started under one law and signed under the next: which regimes meet, and what follows from both.

Here: finding that out, and putting two days' consequences together. Not here: the regime of one day (`regimes`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

import attrs

from innomethods.procurement.deciding import Answer, Answers, Status, Verdict, collect
from innomethods.procurement.routing.outcome import Consequences, Follows, Regime, RegimeOn
from innomethods.procurement.routing.regimes import TABLE, Asked, outcome_of, regime_on
from innomethods.rules import TableRule
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_TRANSITIONS = "transitions"
_SIGNED = ("signed", "contract")
_DAY = timedelta(days=1)
# What may differ between two days though the regime is the same.
_TABLES = ("notices", "standstill", "duties", "consultation", "reserved", "contracts", "reminders", "climate")
_ANSWERS_DIFFER = Wording(
    nb="Etter reglene {first} og reglene {second} blir svaret ulikt, og loven sier ikke hvilke som gjelder.",
    nn="Etter reglane {first} og reglane {second} blir svaret ulikt, og lova seier ikkje kva for nokre som gjeld.",
    en="By the rules of {first} and those of {second} the answer differs, and the law doesn't say which apply.",
)
_DUTIES_DIFFER = Wording(
    nb="Etter reglene {first} og reglene {second} blir pliktene ulike, og loven sier ikke hvilke som gjelder.",
    nn="Etter reglane {first} og reglane {second} blir pliktene ulike, og lova seier ikkje kva for nokre som gjeld.",
    en="By the rules of {first} and those of {second} the duties differ, and the law doesn't say which apply.",
)


class Crossing(NamedTuple):
    """The regimes of the day a purchase is started and of the day it is signed, and the stricter, or else later, one.

    `rule` is the one that speaks of such purchases; None where the country has none.
    """

    rule: TableRule | None
    started: Regime
    signed: Regime
    strictest: Regime

    @property
    def same_outcome(self) -> bool:
        """Whether the same regime applies either way."""
        return {outcome_of(one) for one in _may_apply(self.started)} == {
            outcome_of(one) for one in _may_apply(self.signed)
        }

    @property
    def to_meet_both(self) -> bool:
        """Whether both days' rules are of one regulation, so that meeting both is the stricter course."""
        regulations = {str(one.given("regulation")) for each in self[1:3] for one in _may_apply(each)}
        return len(regulations) == 1 and "none" not in regulations


def crossing(asked: Asked, regime: Regime, dates: tuple[RegimeOn, ...], on: date | None) -> Crossing | None:
    """Return what meets where a purchase is started under one law and signed under the next; None where it isn't.

    Its dates tell, or what is stated in answer to the country's own rule. `on` is another day asked for than its own.
    """
    if regime.on is None or regime.exception is not None:
        return None
    signed = (
        None if on is not None else next((one.regime for name in _SIGNED for one in dates if one.date == name), None)
    )
    rule = _spoken_of(asked, regime.on, None if signed is None else signed.on)
    started = regime
    if rule is not None:
        change = rule.valid_from
        started = regime if regime.on < change else regime_on(asked, change - _DAY)
        signed = (
            signed if signed is not None and signed.on is not None and signed.on >= change else regime_on(asked, change)
        )
    if signed is None or signed.on is None or started.on is None or signed.on <= started.on:
        return None
    if signed.exception is not None or started.follows is None or signed.follows is None:
        return None
    found = Crossing(rule, started, signed, _strictest(asked, started, signed))
    return found if rule is not None or (started.rule is not None and not _covers(signed, started.rule)) else None


def _covers(regime: Regime, rule: TableRule) -> bool:
    return outcome_of(rule) in {outcome_of(one) for one in _may_apply(regime)}


def _may_apply(regime: Regime) -> tuple[TableRule, ...]:
    return (regime.rule,) if regime.rule is not None else regime.open


def _spoken_of(asked: Asked, start: date, signed: date | None) -> TableRule | None:
    """Return the unsettled rule on purchases like this one, by what is stated of it or else by its dates."""
    table = asked.rules.table(_TRANSITIONS)
    for rule in table.rules if table is not None else ():
        if rule.unsettled is None or rule.given("started") is None:
            continue
        answers = _by_dates(asked.answers, rule, start, signed)
        found = collect(asked.rules, _TRANSITIONS, Answers(answers.by_fact), rule.valid_from)
        if found is not None and any(one.rule is rule and one.conditions is Verdict.HOLDS for one in found.verdicts):
            return rule
    return None


def _by_dates(answers: Answers, rule: TableRule, start: date, signed: date | None) -> Answers:
    """Return the answers with what the dates say of the change, where nobody has said it otherwise."""
    of_dates = {str(rule.given("started")): start < rule.valid_from}
    if signed is not None:
        of_dates[str(rule.given("signed"))] = signed >= rule.valid_from
    return answers.with_all({fact: Answer.of(value) for fact, value in of_dates.items() if answers[fact].is_missing})


def _strictest(asked: Asked, started: Regime, signed: Regime) -> Regime:
    table = asked.rules.table(TABLE)
    order = [one.id for one in table.rules] if table is not None else []
    return max((signed, started), key=lambda one: order.index(one.follows.id) if one.follows is not None else 0)


def across(asked: Asked, met: Crossing, *, alike: bool) -> Regime:
    """Return the regime of a purchase that two laws meet in: open, unless all is alike or somebody has settled it."""
    if met.same_outcome and alike:
        return met.started
    question = met.rule.id if met.rule is not None else _TRANSITIONS
    settled = asked.answers.settled.get(question)
    if settled is not None and isinstance(settled.answer, bool):
        # The question is whether the rules of the start apply to a purchase that is signed later.
        chosen = met.started if settled.answer else met.signed
        return attrs.evolve(chosen, assessed=(*chosen.assessed, settled))
    table = asked.rules.table(TABLE)
    order = {one.id: number for number, one in enumerate(table.rules)} if table is not None else {}
    rules = {id(one): one for each in (met.started, met.signed) for one in _may_apply(each)}
    form = _DUTIES_DIFFER if met.same_outcome else _ANSWERS_DIFFER
    days = {"first": date_wording(met.started.on or date.min), "second": date_wording(met.signed.on or date.min)}
    told = (met.rule.unsettled, met.rule.because) if met.rule is not None else ()
    return attrs.evolve(
        met.started,
        status=Status.NEEDS_INFO if met.started.lacking else Status.UNCERTAIN,
        rule=None,
        open=tuple(sorted(rules.values(), key=lambda one: order.get(one.id, 0))),
        threshold=met.strictest.threshold,
        below=met.strictest.below,
        because=tuple(
            dict.fromkeys((*met.started.because, form.fill(**days), *(one for one in told if one is not None)))
        ),
    )


# -- what follows


def are_alike(first: Consequences, second: Consequences) -> bool:
    """Whether the same rules follow, apart from procedures and time limits."""
    return all(_rules_of(first, table) == _rules_of(second, table) for table in _TABLES)


def of_both(first: Consequences, second: Consequences, *, sure: bool) -> Consequences:
    """Return what follows from both; what only one of them has applies if `sure`, and else is open."""
    found: dict[str, Any] = {}
    for table in _TABLES:
        common = {rule for rule, _ in _rules_of(first, table)} & {rule for rule, _ in _rules_of(second, table)}
        seen = {id(one.rule) for one in getattr(first, table)}
        every = (*getattr(first, table), *(one for one in getattr(second, table) if id(one.rule) not in seen))
        found[table] = tuple(one if sure or id(one.rule) in common else _opened(one) for one in every)
    return attrs.evolve(first, **found)


def _rules_of(follows: Consequences, table: str) -> set[tuple[int, bool | None]]:
    several: Iterable[Follows] = getattr(follows, table)
    return {(id(one.rule), one.applies) for one in several}


def _opened(one: Follows) -> Follows:
    return attrs.evolve(one, verdict=attrs.evolve(one.verdict, verdict=Verdict.UNKNOWN))
