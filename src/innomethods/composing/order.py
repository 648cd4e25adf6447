"""What comes before what in a flow: upstream, beside, in another branch; and where a go-back may lead.

Used to check go-back targets and to say which phases a go-back opens again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import StrEnum

import attrs

from innomethods.ids import is_within, join, parent
from innomethods.model import (
    Branch,
    CheckPath,
    Choice,
    Criterion,
    Flow,
    Gate,
    Method,
    Named,
    Parallel,
    Phase,
    ResultState,
    Stage,
    Steps,
    Threshold,
)


class Turn(StrEnum):
    """What kind of place a way through the flow turns at."""

    STEPS = "steps"
    PARALLEL = "parallel"
    CHOICE = "choice"


class Relation(StrEnum):
    """How one node stands to another."""

    SAME = "same"
    AROUND = "around"  # contains it
    WITHIN = "within"
    UPSTREAM = "upstream"
    DOWNSTREAM = "downstream"
    BESIDE = "beside"  # in another branch of the same parallel
    ELSEWHERE = "elsewhere"  # in another branch of the same choice


@attrs.frozen(eq=False)
class Position:
    """Where a node stands: the turns taken from the root, each with its container's number and the index taken."""

    path: str
    node: Named
    turns: tuple[tuple[Turn, int, int], ...]
    choices: tuple[str, ...]  # the choices around it, by path
    number: int  # its place in reading order


def positions(flow: Flow) -> dict[str, Position]:
    """Return the position of every named node by its path, in reading order."""
    found: dict[str, Position] = {}
    pending: list[tuple[Flow | Branch, str, tuple[tuple[Turn, int, int], ...], tuple[str, ...]]] = [(flow, "", (), ())]
    containers = 0
    while pending:
        node, above, turns, choices = pending.pop()
        if isinstance(node, (Steps, Parallel)):
            containers += 1
            kind = Turn.STEPS if isinstance(node, Steps) else Turn.PARALLEL
            numbered = list(enumerate(node.items))
            pending.extend((item, above, (*turns, (kind, containers, i)), choices) for i, item in reversed(numbered))
            continue
        path = join(above, node.id)
        found[path] = Position(path, node, turns, choices, len(found))
        if isinstance(node, (Stage, Branch)):
            pending.append((node.flow, path, turns, choices))
        elif isinstance(node, Choice):
            containers += 1
            branches = list(enumerate(node.branches))
            pending.extend(
                (branch, path, (*turns, (Turn.CHOICE, containers, i)), (*choices, path))
                for i, branch in reversed(branches)
            )
    return found


def relation(one: Position, other: Position) -> Relation:
    """Say how the first node stands to the second."""
    if one.path == other.path:
        return Relation.SAME
    if is_within(other.path, one.path):
        return Relation.AROUND
    if is_within(one.path, other.path):
        return Relation.WITHIN
    for mine, theirs in zip(one.turns, other.turns, strict=False):
        if mine != theirs:
            if mine[0] is Turn.STEPS:
                return Relation.UPSTREAM if mine[2] < theirs[2] else Relation.DOWNSTREAM
            return Relation.BESIDE if mine[0] is Turn.PARALLEL else Relation.ELSEWHERE
    return Relation.BESIDE  # pragma: no cover - two different nodes always part at some turn


def is_before(one: Position, other: Position) -> bool:
    """Whether the first node is done before the second starts, or contains it."""
    return relation(one, other) in {Relation.UPSTREAM, Relation.AROUND}


def unsure_choice(target: Position, gate: Position) -> str | None:
    """Return the choice a target lies in that doesn't contain the gate: its branch may not be the chosen one."""
    return next((choice for choice in target.choices if choice not in gate.choices), None)


def may_go_back(target: Position, gate: Position) -> bool:
    """Whether a gate may send work back to a node: a phase, stage or choice upstream or around it, on the same path."""
    if isinstance(target.node, (Gate, Branch)):
        return False
    return is_before(target, gate) and unsure_choice(target, gate) is None


def reopened_by(target: Position, everything: Iterable[Position]) -> tuple[str, ...]:
    """Return the phases, gates and choices that going back to a target opens again: itself and all that follows it."""
    again = {Relation.SAME, Relation.AROUND, Relation.UPSTREAM}
    return tuple(
        position.path
        for position in everything
        if isinstance(position.node, (Phase, Gate, Choice)) and relation(target, position) in again
    )


class Givers(dict[str, list[Position]]):
    """Result id → the phases that give a state of it; `observers`: measure id → those that observe it; as one reads."""

    def __init__(self) -> None:
        super().__init__()
        self.observers: dict[str, list[Position]] = {}


def givers_of(places: dict[str, Position]) -> Givers:
    """Return, per result, the phases that give one of its states, and per measure those that observe it."""
    found = Givers()
    for position in places.values():
        if isinstance(position.node, Phase):
            for result in dict.fromkeys(given.result for given in position.node.gives):
                found.setdefault(result, []).append(position)
            for measure in dict.fromkeys(position.node.observes):
                found.observers.setdefault(measure, []).append(position)
    return found


def producers(
    method: Method, places: dict[str, Position], givers: Givers, gate: str, criterion: Criterion
) -> tuple[str, ...]:
    """Return the phases before this gate that can bring about what a criterion asks for, in reading order.

    A state is brought about where it is given, a check where it is asked, a limit where its measure is observed.
    """
    return tuple(reversed(tuple(_producers_back(method, places, givers, gate, criterion))))


def last_producer(
    method: Method, places: dict[str, Position], givers: Givers, gate: str, criterion: Criterion
) -> str | None:
    """Return the latest phase before this gate that can bring about what a criterion asks for."""
    return next(_producers_back(method, places, givers, gate, criterion), None)


def _producers_back(
    method: Method, places: dict[str, Position], givers: Givers, gate: str, criterion: Criterion
) -> Iterator[str]:
    """Yield the producers latest first: whoever wants only one need not look at the whole flow."""
    about, here = criterion.about, places[gate]
    if isinstance(about, CheckPath):
        owner = parent(about.path)
        if owner in places:
            yield owner
    if isinstance(about, Threshold):
        yield from _upstream(givers.observers.get(about.measure, []), here)
    if not isinstance(about, ResultState):
        return
    result = method.result(about.result)
    if result is None or not result.has(about.state):
        return
    enough = {f"{about.result}@{state.id}" for state in result.states[result.level(about.state) :]}
    candidates = givers.get(about.result, [])
    for position in reversed(candidates[: bisect_left(candidates, here.number, key=lambda giver: giver.number)]):
        gives = getattr(position.node, "gives", ())
        if any(str(given) in enough for given in gives) and relation(position, here) is Relation.UPSTREAM:
            yield position.path


def _upstream(candidates: list[Position], here: Position) -> Iterator[str]:
    """Yield those of some nodes, in reading order, that are done before this one starts: latest first."""
    for position in reversed(candidates[: bisect_left(candidates, here.number, key=lambda place: place.number)]):
        if relation(position, here) is Relation.UPSTREAM:
            yield position.path


def mending_target(places: dict[str, Position], targets: Iterable[str], failed: Iterable[str]) -> str | None:
    """Return the latest target at or before every one of the places where what failed was brought about."""
    wanted = [places[path] for path in failed if path in places]
    reaching = {Relation.SAME, Relation.AROUND, Relation.UPSTREAM}
    suited = [
        places[target]
        for target in targets
        if target in places and all(relation(places[target], place) in reaching for place in wanted)
    ]
    return max(suited, key=lambda position: position.number).path if suited else None
