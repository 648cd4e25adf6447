"""What is surely reached: following results through a flow.

The environment holds, per result, the highest state that is reached whatever happens. A phase takes the maximum with
what it gives; steps fold; parallel takes the maximum, choice the minimum over branches; an optional part guarantees
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

import attrs

from innomethods.ids import join
from innomethods.model import (
    CheckPath,
    Choice,
    Criterion,
    Flow,
    Gate,
    Method,
    Parallel,
    Phase,
    Result,
    ResultState,
    Stage,
    Steps,
)

Reached = dict[str, int]  # result id → level of the highest state surely reached
Levels = dict[str, dict[str, int]]  # result id → state id → level
Visit = Callable[[str, Phase | Gate | Stage, Reached], None]


def levels_of(results: Iterable[Result]) -> Levels:
    """Return the level of every ordered state of every result."""
    return {result.id: {state.id: level for level, state in enumerate(result.states)} for result in results}


def reached_by(states: Iterable[ResultState], levels: Levels) -> Reached:
    """Return the environment in which just these states are reached; unknown ones are left out."""
    reached: Reached = {}
    raise_to(reached, states, levels)
    return reached


def raise_to(reached: Reached, states: Iterable[ResultState], levels: Levels) -> None:
    """Raise an environment to include these states."""
    for given in states:
        level = levels.get(given.result, {}).get(given.state)
        if level is not None and level > reached.get(given.result, -1):
            reached[given.result] = level


def holds(wanted: ResultState, reached: Reached, levels: Levels) -> bool:
    """Whether a state, or a later one, is surely reached; a state nobody knows is another finding's matter."""
    level = levels.get(wanted.result, {}).get(wanted.state)
    return level is None or reached.get(wanted.result, -1) >= level


def follow(flow: Flow, reached: Reached, levels: Levels, visit: Visit | None = None, at: str = "") -> None:
    """Follow a flow from an environment, raising it in place.

    `visit(path, node, reached)` is called before each phase, gate and stage; the environment it sees must not be kept.
    """
    match flow:
        case Steps(items=items):
            for item in items:
                follow(item, reached, levels, visit, at)
        case Phase() | Gate():
            _follow_leaf(flow, reached, levels, visit, at)
        case Stage():
            path = join(at, flow.id)
            if visit:
                visit(path, flow, reached)
            inside = reached if flow.when is None else dict(reached)
            follow(flow.flow, inside, levels, visit, path)
        case Parallel():
            _follow_parallel(flow, reached, levels, visit, at)
        case Choice():
            _follow_choice(flow, reached, levels, visit, join(at, flow.id))
        case _:
            pass  # an embed that isn't resolved guarantees nothing


def _follow_leaf(leaf: Phase | Gate, reached: Reached, levels: Levels, visit: Visit | None, at: str) -> None:
    if visit:
        visit(join(at, leaf.id), leaf, reached)
    if isinstance(leaf, Phase) and not leaf.optional and leaf.when is None:
        raise_to(reached, leaf.gives, levels)


def _follow_parallel(flow: Parallel, reached: Reached, levels: Levels, visit: Visit | None, at: str) -> None:
    before = dict(reached)
    for item in flow.items:
        inside = dict(before)
        follow(item, inside, levels, visit, at)
        for result, level in inside.items():
            if level > reached.get(result, -1):
                reached[result] = level


def _follow_choice(choice: Choice, reached: Reached, levels: Levels, visit: Visit | None, at: str) -> None:
    ends: list[Reached] = []
    for branch in choice.branches:
        inside = dict(reached)
        follow(branch.flow, inside, levels, visit, join(at, branch.id))
        ends.append(inside)
    if ends and choice.when is None:
        for result in set.intersection(*(set(end) for end in ends)):
            reached[result] = max(reached.get(result, -1), min(end[result] for end in ends))


class Wants(StrEnum):
    """Who asks for something that isn't surely reached."""

    PHASE = "phase"
    GATE = "gate"
    OUTPUT = "output"


@attrs.frozen
class Unmet:
    """A need, criterion or promised output that isn't surely reached where it is asked for."""

    wants: Wants
    path: str
    state: ResultState
    reached: str | None  # the highest state of that result that is sure, or None


def unmet(method: Method) -> tuple[Unmet, ...]:
    """Return every need, criterion and output of a method that following its results doesn't bear out."""
    levels = levels_of(method.results)
    names = {result.id: [state.id for state in result.states] for result in method.results}
    found: list[Unmet] = []

    def sure(state: ResultState, reached: Reached) -> str | None:
        level = reached.get(state.result, -1)
        return f"{state.result}@{names[state.result][level]}" if level >= 0 else None

    def look(path: str, node: Phase | Gate | Stage, reached: Reached) -> None:
        wants = Wants.GATE if isinstance(node, Gate) else Wants.PHASE
        found.extend(
            Unmet(wants, path, state, sure(state, reached))
            for state in wanted_by(node)
            if not holds(state, reached, levels)
        )

    reached = reached_by(method.inputs, levels)
    follow(method.flow, reached, levels, look)
    found.extend(
        Unmet(Wants.OUTPUT, "", state, sure(state, reached))
        for state in method.outputs
        if not holds(state, reached, levels)
    )
    return tuple(found)


def wanted_by(node: Phase | Gate | Stage) -> Iterator[ResultState]:
    """Yield the states a node asks for: a phase's or embedded method's needs, a gate's criteria."""
    if isinstance(node, Gate):
        yield from (criterion.about for criterion in node.criteria if isinstance(criterion.about, ResultState))
    else:
        yield from node.needs


def asked_checks(criteria: Iterable[Criterion]) -> Iterator[tuple[Criterion, str]]:
    """Yield the criteria that look at a check asked earlier, with its path."""
    for criterion in criteria:
        if isinstance(criterion.about, CheckPath):
            yield criterion, criterion.about.path
