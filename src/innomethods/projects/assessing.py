"""Legal assessments: those a project's file states of a purchase, and those its run has recorded, as one.

Here: putting them together (code K33), and what may be assessed at all. Not here: what an assessment settles
(`procurement`), recording one (`running`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.findings import Finding, finding, suggestion
from innomethods.model import FactValue, LegalAssessment, Procurement
from innomethods.procurement import routes
from innomethods.rules import Rules
from innomethods.running import LegalAssessed, Run
from innomethods.running.telling import answer_said
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording


def assessed_in(run: Run, purchase: str) -> tuple[LegalAssessment, ...]:
    """Return what a run has settled of a purchase, each question's latest answer; days of its own limits left aside."""
    own = limits_of(run)
    found: dict[str, LegalAssessed] = {}
    for event in sorted(run.state.assessed, key=lambda event: event.at):
        if event.purchase == purchase and not (event.question in own and _is_days(event.answer)):
            found[event.question] = event
    return tuple(map(_as_stated, found.values()))


def _as_stated(event: LegalAssessed) -> LegalAssessment:
    shown = "; ".join(piece.reference for piece in event.evidence)
    return LegalAssessment(
        event.question, event.answer, event.reason, by=event.by.role, on=event.at.date(), evidence=shown or None
    )


def with_assessments(purchase: Procurement, run: Run | None) -> tuple[Procurement, tuple[Finding, ...]]:
    """Return a purchase as its run's assessments settle it, and where file and log say two things (K33).

    Of two answers the one of the later day holds; of one day, the log's.
    """
    logged = {} if run is None else {one.question: one for one in assessed_in(run, purchase.id)}
    if not logged:
        return purchase, ()
    held: list[LegalAssessment] = []
    found: list[Finding] = []
    for number, filed in enumerate(purchase.assessments):
        other = logged.pop(filed.question, None)
        latest = filed if other is None or filed.on > other.on else other
        held.append(latest)
        if other is not None and (other.answer, filed.answer) != (filed.answer, other.answer):
            found.append(_conflict(f"procurements/{purchase.id}/assessments/{number}", filed, other, latest))
    return attrs.evolve(purchase, assessments=(*held, *logged.values())), tuple(found)


def _conflict(path: str, filed: LegalAssessment, logged: LegalAssessment, held: LegalAssessment) -> Finding:
    return finding(
        "K33",
        path,
        question=filed.question,
        filed=answer_said(filed.answer),
        filed_on=date_wording(filed.on),
        logged=answer_said(logged.answer),
        logged_on=date_wording(logged.on),
        held=_IN_LOG if held is logged else _IN_FILE,
    )


_IN_LOG = Wording(nb="loggens", nn="det i loggen", en="the log's")
_IN_FILE = Wording(nb="filens", nn="det i fila", en="the file's")


def limits_of(run: Run) -> frozenset[str]:
    """Return the rows of days that the time limits of a run's definition rest on."""
    ground = run.state.ground
    nodes = (ground.node(path) for path in ground.limiting)
    return frozenset(name for node in nodes for name in getattr(node, "wait_sources", ()))


def find_assessment_problems(
    run: Run, question: str, answer: FactValue, *, rules: Rules | None, purchase: Procurement | None, on: date
) -> Iterator[Finding]:
    """K23: yield why an answer would settle nothing: no such question, another kind of answer, nothing open there."""
    own = limits_of(run)
    if question in own:
        if not _is_days(answer):
            yield finding("K23", question, question=question, because=_DAYS, hint=_SEE)
        return
    if rules is None:
        yield finding("K23", question, question=question, because=_NO_QUESTION, hint=suggestion(question, own))
        return
    known = {*own, *(row.id for row in rules.rows), *(rule.id for table in rules.tables for rule in table.rules)}
    if question not in known:
        yield finding("K23", question, question=question, because=_NO_QUESTION, hint=suggestion(question, known))
    elif purchase is not None and rules.table("regime") is not None:
        new = LegalAssessment(question, answer, question, by="anyone", on=on)
        asked = attrs.evolve(purchase, country=rules.country, assessments=(new,))
        stated = any(purchase.day(name) is not None for name in ("notice", "start", "estimate"))
        found = routes(asked, rules=rules, on=None if stated else on)
        yield from (attrs.evolve(one, path=question) for one in found.findings if one.path == "assessments/0")


def _is_days(answer: FactValue) -> bool:
    return not isinstance(answer, (bool, str)) and answer >= 0 and Decimal(str(answer)) % 1 == 0


_DAYS = Wording(
    nb="svaret er hvor mange hele dager fristen er her",
    nn="svaret er kor mange heile dagar fristen er her",
    en="the answer is how many whole days the limit is here",
)
_SEE = Wording(
    nb="0 betyr at ingen frist gjelder.", nn="0 tyder at ingen frist gjeld.", en="0 means that no limit applies."
)
_NO_QUESTION = Wording(
    nb="ingen rad eller regel heter det", nn="inga rad eller regel heiter det", en="no row or rule is called that"
)
