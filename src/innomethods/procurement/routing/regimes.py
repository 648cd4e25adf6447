"""The regime of a purchase on a day, with exceptions from it, several buyers, and dates whose rules differ.

Here: which set of rules applies. Not here: what follows from it (`consequences`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import attrs

from innomethods.model import Buyer, Procurement, Sector
from innomethods.procurement.deciding import (
    Answer,
    Answers,
    Collected,
    Decided,
    Limit,
    Status,
    Verdict,
    collect,
    decide,
    leaves,
)
from innomethods.procurement.deciding.judging import limit_on
from innomethods.procurement.deciding.verdicts import RuleVerdict
from innomethods.procurement.routing.asking import to_give
from innomethods.procurement.routing.inputs import AUTHORITY, authority, by_itself
from innomethods.procurement.routing.outcome import Regime, RegimeOn, parts_of
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.rules import Rules, RuleTable, TableRule
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

TABLE = "regime"
SCOPE = "scope"
_TRANSITIONS = "transitions"
_STARTS = ("notice", "start", "estimate")  # the day that decides: published, else begun, else reckoned
_STATED = ("estimate", "start", "notice", "contract", "signed")
_SIGNED = ("signed", "contract")
_SECTORS = {"FF": Sector.UTILITIES, "KF": Sector.CONCESSION, "FOSA": Sector.DEFENCE, "FOA": Sector.CLASSIC}
_OUTSIDE = ("outside-act", "outside-regulation")
_NO_RULES = Wording(
    nb="Vi har ingen regler for {day}. De første vi har, gjelder fra {first}.",
    nn="Vi har ingen reglar for {day}. Dei første vi har, gjeld frå {first}.",
    en="We have no rules for {day}. The first we have apply from {first}.",
)
_DIFFER = Wording(
    nb="Etter reglene {first} og reglene {second} blir svaret ulikt, og loven sier ikke hvilke som gjelder.",
    nn="Etter reglane {first} og reglane {second} blir svaret ulikt, og lova seier ikkje kva for nokre som gjeld.",
    en="By the rules of {first} and those of {second} the answer differs, and the law doesn't say which apply.",
)


class Asked(NamedTuple):
    """What a regime is found from."""

    purchase: Procurement
    rules: Rules
    answers: Answers
    valued: Valuation


def day_of(purchase: Procurement, on: date | None = None, *, today: date | None = None) -> date | None:
    """Return the day whose rules decide, for the value as for the routes, days and limits.

    It is the day asked for, else that of the notice, the start or the estimate, else the day it is looked.
    """
    return on or next((day for name in _STARTS if (day := purchase.day(name)) is not None), today)


def exceptions(asked: Asked, day: date) -> Collected | None:
    """Return what takes a purchase out of the act or its regulation, or might."""
    return collect(asked.rules, SCOPE, asked.answers, day)


def with_exceptions(asked: Asked, scope: Collected | None) -> tuple[Asked, RuleVerdict | None]:
    """Return the answers as exceptions change them, and the one that takes the purchase out of the rules."""
    answers, out = asked.answers, None
    for one in scope.holds if scope is not None else ():
        outcome = one.rule.given("outcome")
        sector = _SECTORS.get(str(one.rule.given("to")))
        if outcome in _OUTSIDE:
            out = out or one
        elif outcome == "other-regulation" and sector is not None and answers["sector"].assumed:
            answers = answers.with_all({"sector": Answer.of(str(sector))})
        elif outcome == "other-threshold":  # the others' threshold for a purchase of the state
            answers = answers.with_all({"buyer": Answer.of(str(Buyer.OTHER))})
        elif outcome == "inside" and one.rule.given("kind") is not None:
            answers = answers.with_all({"kind": Answer.of(str(one.rule.given("kind")))})
    return asked._replace(answers=answers), out


def regime_on(asked: Asked, day: date) -> Regime:
    """Return the regime by the rules of one day; on a day before the rules begin, that nobody can tell."""
    table = asked.rules.table(TABLE)
    if table is not None and not table.on(day):
        return _before_the_rules(table, day, asked)
    scope = exceptions(asked, day)
    asked, out = with_exceptions(asked, scope)
    found = decide(asked.rules, TABLE, asked.answers, day)
    regime = _regime(found, asked)
    if out is not None:
        status = Status.DECIDED if out.is_exact else Status.ROBUST
        because = () if out.rule.because is None else (out.rule.because,)
        return attrs.evolve(regime, status=status, exception=out, because=because, lacking=())
    return _of_several(asked, day, regime)


def _before_the_rules(table: RuleTable, day: date, asked: Asked) -> Regime:
    first = min(rule.valid_from for rule in table.rules)
    because = _NO_RULES.fill(day=date_wording(day), first=date_wording(first))
    return Regime(Status.NEEDS_INFO, day, None, because=(because,), lacking=to_give(("date",), asked.rules))


def _regime(found: Decided, asked: Asked) -> Regime:
    settled = asked.answers.settled
    reached, below = _limits(found, asked.rules)
    used = {one.rule.id for one in found.verdicts} | _rows_of(found.verdicts)
    assessed = tuple(one for question, one in settled.items() if question in used)
    because = tuple(one for one in (found.rule.because,) if one is not None) if found.rule is not None else ()
    return Regime(
        found.status,
        found.on,
        found.rule,
        found.open,
        threshold=reached,
        below=below,
        because=(*found.because, *because),
        lacking=to_give(found.lacking, asked.rules, asked.valued),
        assessed=assessed,
        verdicts=found.verdicts,
    )


def _limits(found: Decided, rules: Rules) -> tuple[Limit | None, Limit | None]:
    """Return the limit that was reached and the one that wasn't, of those the rule's conditions ask about.

    The rule says which of them it is about; else they are the highest reached and the lowest that wasn't.
    """
    verdict = next((one for one in found.verdicts if one.rule is found.applies), None)
    told = [one for one in leaves(verdict.judged) if one.limit is not None] if verdict is not None else []
    held = [one for one in told if one.verdict is Verdict.HOLDS]
    reached = [one.limit for one in held if one.limit is not None and one.clause.reaches is not None]
    below = [one.limit for one in held if one.limit is not None and one.clause.short_of is not None]
    highest = max(reached, key=lambda limit: limit.most or 0, default=None)
    lowest = min(below, key=lambda limit: limit.least or 0, default=None)
    threshold, under = (_limit(found.applies, name, rules, found.on) for name in ("threshold", "below"))
    return (
        threshold if threshold in reached or highest is None else highest,
        under if under in below or lowest is None else lowest,
    )


def _rows_of(verdicts: Iterable[RuleVerdict]) -> set[str]:
    used = (judged.limit for one in verdicts for judged in leaves(one.judged))
    return {limit.row.id for limit in used if limit is not None and limit.row is not None}


def _limit(rule: TableRule, name: str, rules: Rules, day: date) -> Limit | None:
    row = next((one for one in rules.rows if one.id == rule.given(name)), None)
    return None if row is None else limit_on(row, day)


def _of_several(asked: Asked, day: date, together: Regime) -> Regime:
    """Return the regime where several kinds of buyers sign: open, if each by itself would be under another one."""
    each = by_each_buyer(asked)
    if not each:
        return together
    alone = [decide(asked.rules, TABLE, answers, day) for answers in each]
    if len({_outcome(one.applies) for one in alone}) == 1 and all(one.rule is not None for one in alone):
        return together if together.rule is not None else _regime(alone[0], asked)
    table = alone[0].table
    open_ = _in_order(table, [rule for one in alone for rule in one.open])
    lacking = to_give((*dict.fromkeys(fact for one in alone for fact in one.lacking), AUTHORITY), asked.rules)
    because = tuple(dict.fromkeys((*together.because, *(why for one in alone for why in one.because))))
    return Regime(
        Status.NEEDS_INFO,
        day,
        None,
        open_,
        threshold=_limit(open_[-1], "threshold", asked.rules, day),
        below=_limit(open_[-1], "below", asked.rules, day),
        because=because,
        lacking=lacking,
        verdicts=together.verdicts,
    )


def by_each_buyer(asked: Asked) -> tuple[Answers, ...]:
    """Return the answers if each of several kinds of buyers bought alone; none where it is known whose rules hold."""
    if not asked.purchase.joint or asked.purchase.buyer is None or authority(asked.purchase) is not None:
        return ()
    kinds = dict.fromkeys((asked.purchase.buyer, *asked.purchase.joint))
    return tuple(asked.answers.with_all(by_itself(one)) for one in kinds) if len(kinds) > 1 else ()


def _in_order(table: RuleTable, rules: Iterable[TableRule]) -> tuple[TableRule, ...]:
    wanted = {id(rule) for rule in rules}
    return tuple(rule for rule in table.rules if id(rule) in wanted)


def _outcome(rule: TableRule) -> tuple[object, ...]:
    return (rule.given("regulation"), parts_of(rule), rule.given("notice"))


# -- the purchase's dates


def by_dates(asked: Asked, day: date) -> tuple[RegimeOn, ...]:
    """Return the regime by the rules of each date that is stated, and of the day that decides."""
    named = [(name, stated) for name in _STATED if (stated := asked.purchase.day(name)) is not None]
    if day not in [stated for _, stated in named]:
        named.append(("on", day))
    return tuple(RegimeOn(name, regime_on(asked, stated)) for name, stated in sorted(named, key=lambda one: one[1]))


def across(asked: Asked, regime: Regime, dates: tuple[RegimeOn, ...]) -> Regime:
    """Return the regime as it is when the contract is signed under other rules than the purchase was started."""
    if regime.rule is None or regime.exception is not None or regime.on is None:
        return regime
    later = next((one.regime for name in _SIGNED for one in dates if one.date == name), None)
    if later is None or later.on is None or later.on <= regime.on or later.exception is not None:
        return regime
    may = (later.rule,) if later.rule is not None else later.open
    if _outcome(regime.rule) in {_outcome(one) for one in may}:
        return regime
    transition = _transition(asked.rules, later.on)
    question = transition.id if transition is not None else _TRANSITIONS
    settled = asked.answers.settled.get(question)
    if settled is not None and isinstance(settled.answer, bool):
        # The question is whether the rules of the start apply to a purchase that is signed later.
        chosen = regime if settled.answer else later
        return attrs.evolve(chosen, assessed=(*chosen.assessed, settled))
    table = asked.rules.table(TABLE)
    rules = (regime.rule, *may)
    order = {one.id: number for number, one in enumerate(table.rules)} if table is not None else {}
    differ = _DIFFER.fill(first=date_wording(regime.on), second=date_wording(later.on))
    unsettled = transition.unsettled if transition is not None else None
    strictest = max((regime, later), key=lambda one: order.get(one.follows.id, 0) if one.follows is not None else 0)
    return attrs.evolve(
        regime,
        status=Status.UNCERTAIN,
        rule=None,
        open=tuple(sorted(rules, key=lambda one: order.get(one.id, 0))),
        threshold=strictest.threshold,
        below=strictest.below,
        because=(differ,) if unsettled is None else (differ, unsettled),
    )


def _transition(rules: Rules, day: date) -> TableRule | None:
    """Return the rule that speaks of purchases which are started under one law and signed under the next."""
    table = rules.table(_TRANSITIONS)
    on = table.on(day) if table is not None else ()
    return next((one for one in on if one.given("first") is not None and one.unsettled is not None), None)
