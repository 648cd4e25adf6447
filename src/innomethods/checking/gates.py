"""Rules about gates and who answers: deciders, criteria, thresholds (E05, E07, E08, E17, E18, W02, W04, W17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from innomethods.checking.references import thresholds
from innomethods.composing.order import Relation, relation, unsure_choice
from innomethods.findings import Finding, finding
from innomethods.ids import parent
from innomethods.model import (
    CheckPath,
    Choice,
    Criterion,
    Gate,
    Measure,
    Named,
    Phase,
    Side,
    Strength,
    Threshold,
)
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.checking.subject import Subject

_HUNDRED = 100


def deciders(subject: Subject) -> Iterator[Finding]:
    """E07, E08: somebody decides, somebody is accountable."""
    for placed in (*subject.placed, *subject.closing):
        if isinstance(placed.node, (Gate, Choice)) and not placed.node.decided_by:
            yield finding("E07", placed.path)
        if isinstance(placed.node, Phase) and not placed.node.does:
            yield finding("E08", placed.path)


def asked_before(subject: Subject) -> Iterator[Finding]:
    """E05, E18: a check a gate looks at was surely asked before it."""
    for path, gate in subject.gates:
        for criterion in gate.criteria:
            if isinstance(criterion.about, CheckPath) and path in subject.places:
                because = _not_asked(subject, path, criterion.about.path)
                if because is not None and criterion.strength is not Strength.SHOULD:
                    code = "E18" if criterion.strength is Strength.LAW else "E05"
                    yield finding(code, path, criterion=criterion.id, because=because)


def _not_asked(subject: Subject, gate: str, check: str) -> Wording | None:
    owner = subject.places.get(check.rpartition("/")[0])
    if owner is None:
        return None  # unknown: told by E02
    here = subject.places[gate]
    if relation(owner, here) is not Relation.UPSTREAM:
        return _NOT_BEFORE
    choice = unsure_choice(owner, here)
    if choice is not None:
        return _MAYBE_BRANCH.fill(choice=choice)
    if isinstance(owner.node, Phase) and owner.node.optional:
        return _OPTIONAL
    return _CONDITIONAL if _maybe_left_out(subject, check, gate) else None


def _maybe_left_out(subject: Subject, check: str, gate: str) -> bool:
    """Whether the check, or a part around it, stands under a condition that doesn't hold for the gate too."""
    at_the_gate = {node.when for node in _around(subject, gate)}
    asked = subject.asked.get(check)
    conditions = [node.when for node in _around(subject, check)] + ([asked.when] if asked is not None else [])
    return any(condition is not None and condition not in at_the_gate for condition in conditions)


def _around(subject: Subject, path: str) -> Iterator[Named]:
    while path:
        if path in subject.places:
            yield subject.places[path].node
        path = parent(path)


_NOT_BEFORE = Wording(
    nb="det blir ikke spurt om det før beslutningspunktet",
    nn="det blir ikkje spurt om det før avgjerdspunktet",
    en="it is not asked before the decision point",
)
_MAYBE_BRANCH = Wording(
    nb="spørsmålet står i en gren av «{choice}» som kanskje ikke blir valgt",
    nn="spørsmålet står i ei grein av «{choice}» som kanskje ikkje blir vald",
    en="it is asked in a branch of ‘{choice}’ that may not be chosen",
)
_CONDITIONAL = Wording(
    nb="spørsmålet blir bare stilt under et vilkår («when»)",
    nn="spørsmålet blir berre stilt under eit vilkår («when»)",
    en="it is only asked on a condition (‘when’)",
)
_OPTIONAL = Wording(
    nb="spørsmålet står i en fase som kan hoppes over",
    nn="spørsmålet står i ein fase som de kan hoppe over",
    en="it is asked in a phase that may be skipped",
)


def observed_before(subject: Subject) -> Iterator[Finding]:
    """E05: a measure a gate looks at is observed before it."""
    observers: dict[str, list[str]] = {}
    for path, phase in subject.phases:
        for measure in phase.observes:
            observers.setdefault(measure, []).append(path)
    for path, gate in subject.gates:
        for criterion in gate.criteria:
            if isinstance(criterion.about, Threshold) and path in subject.places:
                phases = observers.get(criterion.about.measure, [])
                here = subject.places[path]
                if not any(
                    p in subject.places and relation(subject.places[p], here) is Relation.UPSTREAM for p in phases
                ):
                    yield finding("E05", path, criterion=criterion.id, because=_NOT_OBSERVED)


_NOT_OBSERVED = Wording(
    nb="ingen fase før beslutningspunktet måler det",
    nn="ingen fase før avgjerdspunktet måler det",
    en="no phase before the decision point observes it",
)


def possible_thresholds(subject: Subject) -> Iterator[Finding]:
    """E17: a limit is stated, can be kept, and fits the unit."""
    measures = {measure.id: measure for measure in subject.method.measures}
    for path, threshold in thresholds(subject):
        because = _impossible(threshold, measures.get(threshold.measure))
        if because is not None:
            yield finding("E17", path, criterion=str(threshold), because=because)


def _impossible(threshold: Threshold, measure: Measure | None) -> Wording | None:
    low, high = threshold.at_least, threshold.at_most
    if low is None and high is None:
        return Wording(nb="grensen mangler", nn="grensa manglar", en="the limit is missing")
    if low is not None and high is not None and low > high:
        return Wording(
            nb="«minst» er høyere enn «høyst»", nn="«minst» er høgare enn «høgst»", en="‘at least’ is above ‘at most’"
        )
    if (
        measure is not None
        and measure.in_per_cent
        and any(limit is not None and not 0 <= limit <= _HUNDRED for limit in (low, high))
    ):
        return Wording(
            nb="prosent ligger mellom 0 og 100",
            nn="prosent ligg mellom 0 og 100",
            en="per cent lies between 0 and 100",
        )
    return None


def empty_gates(subject: Subject) -> Iterator[Finding]:
    """W02: a gate that looks at nothing can only say yes."""
    for path, gate in subject.gates:
        if not gate.criteria:
            yield finding("W02", path)


def self_decisions(subject: Subject) -> Iterator[Finding]:
    """W04: nobody decides on their own work, counted from the gate before."""
    since: list[tuple[str, Phase]] = []
    for placed in subject.placed:
        if isinstance(placed.node, Phase):
            since.append((placed.path, placed.node))
        elif isinstance(placed.node, Gate):
            for path, phase in since:
                if placed.node.decided_by and phase.does == placed.node.decided_by:
                    yield finding("W04", placed.path, role=phase.does, phase=path)
            since = []


def affected_early(subject: Subject) -> Iterator[Finding]:
    """W17: those affected take part before the first gate."""
    roles = {role.id: role for role in subject.method.roles}
    if subject.shelf is not None:
        roles = {**subject.shelf.roles, **roles}
    if not roles:
        return
    for placed in subject.placed:
        if isinstance(placed.node, Gate):
            yield finding("W17", placed.path)
            return
        if isinstance(placed.node, Phase):
            involved = (placed.node.does, *placed.node.consulted)
            if any(role in roles and roles[role].side is Side.AFFECTED for role in involved if role):
                return


def criteria_of(gate: Gate, *strengths: Strength) -> tuple[Criterion, ...]:
    """Return a gate's criteria of these strengths."""
    return tuple(criterion for criterion in gate.criteria if criterion.strength in strengths)


RULES = (
    deciders,
    asked_before,
    observed_before,
    possible_thresholds,
    empty_gates,
    self_decisions,
    affected_early,
)
