"""The regime of a purchase on a day, with exceptions from it and several buyers.

Here: which set of rules applies by the rules of one day. Not here: purchases started under one law and signed under the
next (`transitions`), what follows (`consequences`).
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
    Reason,
    Status,
    Verdict,
    collect,
    decide,
    leaves,
)
from innomethods.procurement.deciding.judging import limit_on
from innomethods.procurement.deciding.verdicts import RuleVerdict
from innomethods.procurement.routing.asking import facts_open, to_give
from innomethods.procurement.routing.contradictions import leaving_open
from innomethods.procurement.routing.inputs import AUTHORITY, authority, by_itself
from innomethods.procurement.routing.outcome import Regime, RegimeOn, parts_of
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.rules import Rules, RuleTable, TableRule
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

TABLE = "regime"
SCOPE = "scope"
_STARTS = ("notice", "start", "estimate")  # the day that decides: published, else begun, else reckoned
_STATED = ("estimate", "start", "notice", "contract", "signed")
_SECTORS = {"FF": Sector.UTILITIES, "KF": Sector.CONCESSION, "FOSA": Sector.DEFENCE, "FOA": Sector.CLASSIC}
_OUTSIDE = ("outside-act", "outside-regulation")
_NO_RULES = Wording(
    nb="Vi har ingen regler for {day}. De første vi har, gjelder fra {first}.",
    nn="Vi har ingen reglar for {day}. Dei første vi har, gjeld frå {first}.",
    en="We have no rules for {day}. The first we have apply from {first}.",
)


class Asked(NamedTuple):
    """What a regime is found from."""

    purchase: Procurement
    rules: Rules
    answers: Answers
    valued: Valuation
    against: tuple[RuleVerdict, ...] = ()  # of the answers that contradict each other


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
        elif outcome == "other-regulation" and sector is not None:
            answers = answers.with_all({"sector": _sector(answers["sector"], sector)})
        elif outcome == "other-threshold":  # the others' threshold for a purchase of the state
            answers = answers.with_all({"buyer": Answer.of(str(Buyer.OTHER))})
        elif outcome == "inside" and one.rule.given("kind") is not None:
            answers = answers.with_all({"kind": Answer.of(str(one.rule.given("kind")))})
    return asked._replace(answers=answers), out


def _sector(stated: Answer, found: Sector) -> Answer:
    """Return the sector that facts point to; where another is stated, either of them."""
    if stated.assumed or stated.is_missing:
        return Answer.of(str(found))
    return Answer.one_of((*stated.options, str(found)), Reason.MISSING)


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
    return _left_open(asked, _of_several(asked, day, regime), _begun(asked, scope))


def _begun(asked: Asked, scope: Collected | None) -> list[RuleVerdict]:
    """Return the exceptions that something is stated of, and which must be known whole before anything is decided."""
    stated = {one.fact for one in asked.purchase.circumstances}
    return [
        one
        for one in (scope.unknown if scope is not None else ())
        if one.rule.given("must-know") is True and any(each.clause.fact in stated for each in leaves(one.judged))
    ]


def _left_open(asked: Asked, regime: Regime, begun: list[RuleVerdict]) -> Regime:
    """Return the regime with what contradictory answers, or half an exception, leave open of it."""
    facts = (*leaving_open(asked.against), *facts_open((each for one in begun for each in one.open), ()))
    lacking = to_give(facts, asked.rules)
    if not lacking:
        return regime
    told = (one.rule.because or one.rule.title for one in (*asked.against, *begun))
    return attrs.evolve(
        regime,
        status=Status.NEEDS_INFO,
        rule=None,
        because=tuple(dict.fromkeys((*regime.because, *told))),
        lacking=tuple(dict.fromkeys((*regime.lacking, *lacking))),
    )


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
        no_answer=found.no_answer,
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
    if not each or together.status is Status.UNCERTAIN:  # the law's text is what leaves it open
        return together
    alone = [decide(asked.rules, TABLE, answers, day) for answers in each]
    if len({outcome_of(one.applies) for one in alone}) == 1 and all(one.rule is not None for one in alone):
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


def outcome_of(rule: TableRule) -> tuple[object, ...]:
    """Return what a rule of the regime comes to: which regulation, which of its parts, and where a notice goes."""
    return (rule.given("regulation"), parts_of(rule), rule.given("notice"))


# -- the purchase's dates


def by_dates(asked: Asked, day: date) -> tuple[RegimeOn, ...]:
    """Return the regime by the rules of each date that is stated, and of the day that decides."""
    named = [(name, stated) for name in _STATED if (stated := asked.purchase.day(name)) is not None]
    if day not in [stated for _, stated in named]:
        named.append(("on", day))
    return tuple(RegimeOn(name, regime_on(asked, stated)) for name, stated in sorted(named, key=lambda one: one[1]))
