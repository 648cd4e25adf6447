"""A purchase's routes, value and days as records for JSON.

Here: which key says what. Not here: text on a terminal (`procure_pages`).
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from innomethods.cli.saying import finding_record, settings, text
from innomethods.procurement.deciding.saying import answer_said, said_of
from innomethods.procurement.routing.outcome import (
    Consequences,
    Follows,
    Input,
    ProcedureRoute,
    Regime,
    Routes,
    TimeLimit,
    parts_of,
)
from innomethods.procurement.routing.questions import Question, questions
from innomethods.procurement.timing import Step, Timetable
from innomethods.rules import TableRule
from innomethods.sources import Ground


def routes_record(routes: Routes, methods: Container[str]) -> dict[str, Any]:
    """Return an answer; what follows is by the stricter regime while the regime is open, as `if_stricter` says.

    A procedure names the method that does it where there is one.
    """
    stricter = routes.if_stricter is not None
    follows = routes.consequences
    return {
        "country": routes.country,
        "purchase": routes.purchase,
        "rules": [
            {"id": one.id, "edition": one.edition, "country": one.country, "theirs": one.theirs}
            for one in routes.rules.files
        ],
        "regime": {**_regime(routes.regime), "because": routes.why(settings().language)},
        "on_other_days": [{"date": one.date, **_regime(one.regime)} for one in routes.regimes],
        "if_stricter": stricter,
        "procedures": [_procedure(one, routes, methods) for one in follows.procedures],
        "questions": [_question(one) for one in questions(routes)],
        "time_limits": [_limit(one) for one in follows.time_limits],
        **_consequences(follows),
        "scope": [_follows(one) for one in routes.scope],
        "inputs": [_input(one, routes) for one in routes.inputs],
        "assessments": [
            {"question": one.question, "answer": one.answer, "because": text(one.because), "by": one.by, "on": one.on}
            for one in routes.assessments
        ],
        "findings": [finding_record(one) for one in routes.findings],
    }


def _regime(regime: Regime) -> dict[str, Any]:
    return {
        "status": str(regime.status),
        "on": regime.on,
        "regulation": regime.regulation,
        "parts": None if regime.parts is None else list(regime.parts),
        "notice": regime.notice,
        "rule": None if regime.rule is None else _rule(regime.rule),
        "stricter": None if regime.stricter is None else _rule(regime.stricter),
        "open": [_rule(one) for one in regime.open],
        "exempt": None if regime.exempt is None else _rule(regime.exempt.rule),
        "estimates": [one.row.id for one in regime.estimates],
        "lacking": [
            {"fact": one.fact, "ask": text(one.ask), "why": text(one.why), "path": one.path} for one in regime.lacking
        ],
        "certainty": None if regime.certainty is None else str(regime.certainty),
    }


def _rule(rule: TableRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": text(rule.title),
        "parts": list(parts_of(rule)),
        "from": rule.valid_from,
        "to": rule.valid_to,
        "theirs": rule.theirs,
        **_ground(rule.ground),
    }


def _ground(ground: Ground) -> dict[str, Any]:
    return {
        "reference": ground.reference,
        "instruments": list(ground.instruments),
        "certainty": str(ground.certainty),
        "seen": ground.seen,
    }


def _procedure(one: ProcedureRoute, routes: Routes, methods: Container[str]) -> dict[str, Any]:
    language = settings().language
    return {
        "id": one.id,
        "title": text(one.title),
        "method": one.method if one.method in methods else None,
        "verdict": str(one.allowed),
        "unmet": [{"fact": judged.clause.fact, "why": said_of(judged, routes.rules, language)} for judged in one.unmet],
        "unknown": [
            {"fact": judged.clause.fact, "why": said_of(judged, routes.rules, language)} for judged in one.open
        ],
        "lacking": [{"fact": lack.fact, "ask": text(lack.ask)} for lack in one.lacking],
        "reference": one.nearest.rule.ground.reference,
    }


def _question(one: Question) -> dict[str, Any]:
    return {
        "fact": one.lacking.fact,
        "ask": text(one.lacking.ask),
        "why": text(one.lacking.why),
        "path": one.lacking.path,
        "of_regime": one.of_regime,
        "procedures": [each.id for each in one.procedures],
    }


def _limit(one: TimeLimit) -> dict[str, Any]:
    return {
        "id": one.id,
        "procedure": one.procedure,
        "step": one.step,
        "days": one.days,
        "counted_from": one.counted_from,
        "applies": one.follows.applies,
        "chosen": None if one.chosen is None else one.chosen.days,
        "reference": one.follows.rule.ground.reference,
    }


def _consequences(follows: Consequences) -> dict[str, Any]:
    named = ("notices", "standstill", "duties", "consultation", "reserved", "contracts", "reminders", "climate")
    lots = [{"lot": one.id, "follows": [_follows(each) for each in one.follows]} for one in follows.lots]
    return {name: [_follows(one) for one in getattr(follows, name)] for name in named} | {"lots": lots}


def _follows(one: Follows) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": text(one.title),
        "applies": one.applies,
        "because": text(one.rule.because),
        "lacking": [{"fact": lack.fact, "ask": text(lack.ask)} for lack in one.lacking],
        "days": one.days,
        **{
            name: list(value) if isinstance(value, tuple) else value for name, value in one.rule.gives if name != "days"
        },
        **_ground(one.rule.ground),
    }


def _input(one: Input, routes: Routes) -> dict[str, Any]:
    said = answer_said(one.answer, one.fact, routes.rules, settings().language)
    return {"fact": one.fact, "answer": said, "assumed": one.assumed}


def timetable_record(found: Timetable) -> dict[str, Any]:
    """Return a procedure's days."""
    return {
        "purchase": found.purchase,
        "procedure": found.procedure,
        "country": found.country,
        "steps": [_step(one) for one in found.steps],
        "open": [{"id": one.id, "title": text(one.title)} for one in found.open],
    }


def _step(one: Step) -> dict[str, Any]:
    return {
        "event": one.event,
        "title": text(one.title),
        "day": one.day,
        "first": None if one.last else one.first,
        "last": one.first if one.last else None,
        "stated": one.stated,
        "too_early": one.too_early,
        "counted_from": one.counted_from,
        "least": one.least,
        "chosen": one.chosen,
        "because": text(one.because),
        "rules": [{"id": each.id, **_ground(each.rule.ground)} for each in one.follows],
    }
