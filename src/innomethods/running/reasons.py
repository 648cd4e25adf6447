"""Why not: what every refusal leans on. Unknown paths, the run's status, whose turn it is, what no reason overrides.

Not here: which rules an event meets (`refusing`, `deciding`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from innomethods.checking import find_problems
from innomethods.checking.references import unknown_roles, unknown_tools
from innomethods.checking.subject import Subject
from innomethods.errors import MethodProblems
from innomethods.findings import Finding, errors_of, finding, suggestion
from innomethods.model import Choice, Gate, Phase
from innomethods.running.records import CLOSING, RUNNING, RunStatus
from innomethods.running.waiting import running_limits
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import Format, date_wording

if TYPE_CHECKING:
    from innomethods.composing import Resolved
    from innomethods.model import Method, Shelf
    from innomethods.running.state import RunState

STATUSES: dict[RunStatus, Wording] = {
    RunStatus.RUNNING: Wording(nb="i gang", nn="i gang", en="under way"),
    RunStatus.PAUSED: Wording(nb="satt på pause", nn="sett på pause", en="paused"),
    RunStatus.CLOSING: Wording(
        nb="stanset, med avslutning igjen", nn="stansa, med avslutning att", en="stopped, with closing work left"
    ),
    RunStatus.STOPPED: Wording(nb="stanset", nn="stansa", en="stopped"),
    RunStatus.COMPLETED: Wording(nb="fullført", nn="fullført", en="completed"),
}
PATH = Wording(nb="sti", nn="sti", en="path")
PHASE = Wording(nb="fase", nn="fase", en="phase")
GATE = Wording(nb="beslutningspunkt", nn="avgjerdspunkt", en="decision point")
CHOICE = Wording(nb="valg", nn="val", en="choice")
CHECK = Wording(nb="sjekkspørsmål", nn="sjekkspørsmål", en="check")
_NODES: dict[Wording, type] = {PHASE: Phase, GATE: Gate, CHOICE: Choice}
ANSWER = Wording(nb="svar på", nn="svar på", en="answer to")


def unknown(state: RunState, wanted: str, what: Wording) -> Finding:
    """R01: nothing of that kind stands at this path."""
    kind = _NODES.get(what)
    known = [*state.checks] if kind is None else []
    known += [path for path, place in state.places.items() if kind is None or isinstance(place.node, kind)]
    return finding("R01", wanted, what=what, wanted=wanted, hint=suggestion(wanted, known))


def wrong_status(state: RunState) -> Finding:
    """R06: the run doesn't stand so that this can be done."""
    return finding("R06", "", status=STATUSES[state.status])


def is_under_way(state: RunState, path: str) -> bool:
    """Whether work at a path goes on: the flow's while the run does, the closing flow's once it was stopped."""
    ground = state.ground
    wanted = CLOSING if ground.closing is not None and ground.is_closing(path) else RUNNING
    return state.status is wanted


def too_early(state: RunState) -> Wording:
    """Say that what comes before isn't finished, and what stands next."""
    return _BEFORE.fill(open=whose_turn(state))


def whose_turn(state: RunState) -> str:
    """Return the paths whose turn it is, as text."""
    return ", ".join(state.turn()) or "–"


def barrier(state: RunState, path: str) -> Wording | None:
    """Return what no reason overrides: an undecided gate before a place, or a branch that wasn't chosen."""
    for choice, branch in state.ground.way(path):
        if state.chosen.get(choice) != branch:
            return _NOT_CHOSEN.fill(branch=branch, choice=choice)
    for gate in state.ground.gates_before(path):
        # A gate in a branch of a choice that nobody has made yet may still come.
        if not state.record(gate).is_behind and state.may_come(gate):
            return _UNDECIDED.fill(gate=gate)
    return None


def before_its_time(state: RunState, path: str, on: date) -> Iterator[Finding]:
    """R44: the law's time limit before a place runs still. A log that says so all the same is read, and told of."""
    for limit in running_limits(state, path, on):
        yield finding(
            "R44",
            path,
            path=path,
            at=date_wording(on),
            title=limit.title,
            last=date_wording(limit.last),
            first=date_wording(limit.first),
            source=limit.source,
        )


def one_of(names: Iterable[str]) -> Wording:
    """Join names with "or" in every language."""
    known = list(names)
    return Wording(**{language: Format(language).any_of(known) or "–" for language in LANGUAGES})


_BEFORE = Wording(
    nb="det som kommer før, er ikke ferdig (nå: {open})",
    nn="det som kjem før, er ikkje ferdig (no: {open})",
    en="what comes before is not finished (now: {open})",
)
_NOT_CHOSEN = Wording(
    nb="grenen «{branch}» i «{choice}» er ikke valgt",
    nn="greina «{branch}» i «{choice}» er ikkje vald",
    en="the branch ‘{branch}’ of ‘{choice}’ is not chosen",
)
_UNDECIDED = Wording(
    nb="beslutningspunktet «{gate}» er ikke avgjort",
    nn="avgjerdspunktet «{gate}» er ikkje avgjort",
    en="the decision point ‘{gate}’ is not decided",
)


def refuse_broken(resolved: Resolved) -> None:
    """Stop at a definition that couldn't be put together.

    Raises:
        MethodProblems: with the errors found on the way.
    """
    problems = errors_of(resolved.findings)
    if problems:
        raise MethodProblems(str(resolved.method.pin), problems)


def refuse_mistaken(method: Method, shelf: Shelf | None, before: Method | None = None) -> None:
    """Stop at a resolved method in which a run couldn't always act or decide. Warnings stop nobody.

    Every error `find_problems` tells counts, but those a run does without: a phase without `does` (E08), a gate or
    choice without `decided_by` (E07), a role or tool without a card (E02). So do not those of a definition under way,
    `before`: the run lives with them.

    Raises:
        MethodProblems: with the errors that count.
    """
    subject = Subject(method, shelf)
    cards = {*unknown_roles(subject), *unknown_tools(subject)}
    told = errors_of(find_problems(method, shelf=shelf))
    problems = [each for each in told if each.code not in {"E07", "E08"} and each not in cards]
    if problems and before is not None:
        known = find_problems(before, shelf=shelf)
        problems = [each for each in problems if each not in known]
    if problems:
        raise MethodProblems(str(method.pin), problems)
