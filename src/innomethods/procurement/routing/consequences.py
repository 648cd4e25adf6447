"""What follows from a regime: procedures with their grounds, notices, time limits, standstill, duties and reminders.

Here: asking the tables that come after the regime. Not here: the regime itself (`regimes`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from innomethods.model import ChosenDays
from innomethods.procurement.deciding import (
    Answer,
    Answers,
    Collected,
    Limit,
    Reason,
    RuleVerdict,
    Verdict,
    applying,
    collect,
)
from innomethods.procurement.deciding.judging import limit_on
from innomethods.procurement.routing.asking import facts_open, opens, to_give
from innomethods.procurement.routing.outcome import (
    Allowed,
    Consequences,
    Follows,
    ProcedureRoute,
    TimeLimit,
    parts_of,
)
from innomethods.rules import GROUND_FOR, Rules, TableRule

_GROUNDS = ("grounds", "part-two-exceptions")
_ANY = (None, "any")


def consequences(rules: Rules, answers: Answers, on: date, chosen: tuple[ChosenDays, ...] = ()) -> Consequences:
    """Return all that follows from the regime that the answers tell of."""
    grounds = [collect(rules, name, answers, on) for name in _GROUNDS]
    answers = answers.with_all(_of_grounds(rules, grounds))
    procedures = _procedures(rules, answers, on, grounds)
    limits = tuple(
        TimeLimit(one.id, limit, _chosen_for(limit, one.id, chosen))
        for one in procedures
        if not one.is_rejected
        for limit in _of_procedure(rules, answers, on, one.id)
    )
    answers = answers.with_all(_procedure_open(answers, procedures))
    exempt = _exempting(answers, procedures)
    if exempt is not None:
        answers = answers.with_all(_of_exempt(exempt))
    return Consequences(
        procedures=procedures,
        exempt=exempt,
        notices=following(rules, "notices", answers, on),
        time_limits=limits,
        standstill=following(rules, "standstill", answers, on),
        duties=following(rules, "duties", answers, on),
        consultation=following(rules, "consultation", answers, on),
        reserved=following(rules, "reserved", answers, on),
        contracts=following(rules, "contracts", answers, on),
        reminders=following(rules, "reminders", answers, on),
        climate=following(rules, "climate", answers, on),
    )


def following(
    rules: Rules, table: str, answers: Answers, on: date, wanted: Callable[[TableRule], bool] = lambda _rule: True
) -> tuple[Follows, ...]:
    """Return what follows by a table, or may; what another rule stands in place of is left out."""
    live = [one for one in applying(rules, table, answers, on) if wanted(one.rule)]
    held = (one.rule.given("instead-of") for one in live if one.verdict is Verdict.HOLDS)
    replaced = {each for one in held for each in _named(one)}
    return tuple(_follows(rules, table, one, on) for one in live if one.rule.id not in replaced)


def _follows(rules: Rules, table: str, verdict: RuleVerdict, on: date) -> Follows:
    return Follows(table, verdict, to_give(facts_open(verdict.open, ()), rules), _row_of(verdict.rule, rules, on))


def _row_of(rule: TableRule, rules: Rules, on: date) -> Limit | None:
    """Return the row that says how many days; None for a rule that says so itself, or sets no number."""
    days = rule.given("days")
    row = next((one for one in rules.rows if one.id == days), None) if isinstance(days, str) else None
    return None if row is None else limit_on(row, on)


# -- procedures


def _of_grounds(rules: Rules, grounds: list[Collected | None]) -> dict[str, Answer]:
    """Return of each procedure that needs a ground whether there is one."""
    verdicts = [one for table in grounds if table is not None for one in table.verdicts]
    tables = [table for name in _GROUNDS if (table := rules.table(name)) is not None]
    named = {each for table in tables for rule in table.rules for each in _named(rule.given("opens"))}
    return {f"{GROUND_FOR}{name}": _has_ground(name, verdicts) for name in named}


def _named(given: object) -> tuple[str, ...]:
    if isinstance(given, tuple):
        return given
    return () if given is None else (str(given),)


def _has_ground(procedure: str, verdicts: list[RuleVerdict]) -> Answer:
    opening = [one for one in verdicts if opens(one.rule.given("opens"), procedure)]
    if any(one.verdict is Verdict.HOLDS for one in opening):
        return Answer.of(value=True)
    unknown = [one for one in opening if one.verdict is Verdict.UNKNOWN]
    if not unknown:
        return Answer.of(value=False)
    by_law = all(judged.reason is Reason.LAW for one in unknown for judged in one.open)
    return Answer((), reason=Reason.LAW if by_law else Reason.MISSING)


def _procedures(
    rules: Rules, answers: Answers, on: date, grounds: list[Collected | None]
) -> tuple[ProcedureRoute, ...]:
    found = collect(rules, "procedures", answers, on)
    by_id: dict[str, list[RuleVerdict]] = {}
    for one in found.verdicts if found is not None else ():
        by_id.setdefault(str(one.rule.given("procedure") or one.rule.id), []).append(one)
    return tuple(_procedure(id_, verdicts, rules, grounds) for id_, verdicts in by_id.items())


_NEAREST = (Verdict.HOLDS, Verdict.UNKNOWN, Verdict.FAILS)


def _procedure(
    id: str,
    verdicts: list[RuleVerdict],
    rules: Rules,
    grounds: list[Collected | None],
) -> ProcedureRoute:
    ordered = tuple(sorted(verdicts, key=lambda one: (_NEAREST.index(one.verdict), one.distance, len(one.open))))
    best = ordered[0]
    allowed = {
        Verdict.HOLDS: Allowed.ALLOWED,
        Verdict.UNKNOWN: Allowed.NEEDS_INFO,
        Verdict.FAILS: Allowed.REJECTED,
    }[best.verdict]
    opening = [
        one for table in grounds if table is not None for one in table.verdicts if opens(one.rule.given("opens"), id)
    ]
    lacking = to_give(facts_open(best.open, grounds), rules) if allowed is Allowed.NEEDS_INFO else ()
    return ProcedureRoute(id, allowed, ordered, tuple(opening), lacking)


def _procedure_open(answers: Answers, procedures: tuple[ProcedureRoute, ...]) -> dict[str, Answer]:
    """Return which procedures may still be chosen, where none has been."""
    if answers["procedure"].options:
        return {}
    live = [one.id for one in procedures if not one.is_rejected]
    return {"procedure": Answer.one_of(live, Reason.MISSING)} if live else {}


def _exempting(answers: Answers, procedures: tuple[ProcedureRoute, ...]) -> RuleVerdict | None:
    """Return what frees a purchase of the duty to publish a notice: the ground of the procedure that it has chosen."""
    chosen = next((one for one in procedures if answers["procedure"].options == (one.id,)), None)
    if chosen is None or not chosen.is_allowed or chosen.given("notice") != "none":
        return None
    return next((one for one in chosen.grounds if one.verdict is Verdict.HOLDS), chosen.nearest)


def _of_exempt(exempt: RuleVerdict) -> dict[str, Answer]:
    """Return the answers that an exemption changes: no notice, and where it says so, fewer parts."""
    found = {"notice-duty": Answer.of(value=False)}
    if exempt.rule.given("parts") is not None:
        found["parts"] = Answer.of("+".join(parts_of(exempt.rule)))
    return found


# -- time limits


def _of_procedure(rules: Rules, answers: Answers, on: date, procedure: str) -> tuple[Follows, ...]:
    """Return the time limits of one procedure, with those of any."""
    with_it = answers.with_all({"procedure": Answer.of(procedure)})
    return following(rules, "time-limits", with_it, on, lambda rule: _is_of(rule.given("procedure"), procedure))


def _is_of(given: object, procedure: str) -> bool:
    return given in _ANY or opens(given, procedure)


def _chosen_for(limit: Follows, procedure: str, chosen: tuple[ChosenDays, ...]) -> ChosenDays | None:
    step = str(limit.given("step"))
    return next((one for one in chosen if one.step in (step, f"{procedure}/{step}")), None)
