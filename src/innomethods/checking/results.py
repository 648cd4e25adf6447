"""Rules about results: unmet needs, unkept promises, states given in vain (E04–E06, E13, W01, W05, W06, W18)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from innomethods.composing.guarantees import Wants, unmet
from innomethods.findings import Finding, finding
from innomethods.ids import is_within, join
from innomethods.model import (
    Choice,
    Flow,
    Gate,
    Parallel,
    Phase,
    ResultState,
    Stage,
    Steps,
)
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.checking.subject import Subject

_NOTHING = Wording(nb="ingenting", nn="ingenting", en="nothing")
_ONLY = Wording(
    nb="bare {state} er sikkert nådd", nn="berre {state} er sikkert nådd", en="only {state} is surely reached"
)
_NO_STATE = Wording(
    nb="ingen tilstand av det er sikkert nådd",
    nn="ingen tilstand av det er sikkert nådd",
    en="no state of it is surely reached",
)


def unreached(subject: Subject) -> Iterator[Finding]:
    """E04, E05, E06: what is asked for must surely be reached, on every path, where it is asked for."""
    for item in unmet(subject.method):
        if item.wants is Wants.GATE:
            because = _ONLY.fill(state=item.reached) if item.reached else _NO_STATE
            yield finding("E05", item.path, criterion=str(item.state), because=because)
            continue
        reached = Wording(nb=item.reached, nn=item.reached, en=item.reached) if item.reached else _NOTHING
        if item.wants is Wants.OUTPUT:
            yield finding("E06", "", output=str(item.state), reached=reached)
        else:
            yield finding("E04", item.path, need=str(item.state), reached=reached)


def regressions(subject: Subject) -> Iterator[Finding]:
    """E13, W18: a phase doesn't give what is behind it.

    A method that is put in may give what was reached before it: it has to stand by itself too.
    """
    names = {result.id: result for result in subject.method.results}
    for path, phase in subject.phases:
        reached = subject.reached_before.get(path, {})
        for given in phase.gives:
            level = subject.level(given.result, given.state)
            needed = max(
                (subject.level(n.result, n.state) or 0 for n in phase.needs if n.result == given.result), default=-1
            )
            if level is None:
                continue
            if level < needed:
                has = f"{given.result}@{names[given.result].states[needed].id}"
                yield finding("E13", path, gives=str(given), has=has)
            elif level <= reached.get(given.result, -1):
                around = [subject.reached_before.get(stage, {}) for stage in subject.put_in if is_within(path, stage)]
                if not any(level <= before.get(given.result, -1) for before in around):
                    yield finding("W18", path, gives=str(given))


def unused(subject: Subject) -> Iterator[Finding]:
    """W01: what is given should be needed, looked at by a gate or promised."""
    wanted: dict[str, set[int]] = {}
    for state in _wanted(subject):
        level = subject.level(state.result, state.state)
        if level is not None:
            wanted.setdefault(state.result, set()).add(level)
    for path, phase in subject.phases:
        if path.startswith("closing/"):
            continue
        before = subject.reached_before.get(path, {})
        for given in phase.gives:
            level = subject.level(given.result, given.state)
            if level is None or level <= before.get(given.result, -1):
                continue
            floor = before.get(given.result, -1)
            if not any(floor < other <= level for other in wanted.get(given.result, ())):
                yield finding("W01", path, gives=str(given))


def _wanted(subject: Subject) -> Iterator[ResultState]:
    yield from subject.method.outputs
    for placed in (*subject.placed, *subject.closing):
        if isinstance(placed.node, (Phase, Stage)):
            yield from placed.node.needs
        elif isinstance(placed.node, Gate):
            yield from (c.about for c in placed.node.criteria if isinstance(c.about, ResultState))


def skipped_states(subject: Subject) -> Iterator[Finding]:
    """W06: a state with checks of its own isn't jumped over."""
    results = {result.id: result for result in subject.method.results}
    for path, phase in subject.phases:
        for given in phase.gives:
            level = subject.level(given.result, given.state)
            before = subject.reached_before.get(path, {}).get(given.result, -1)
            for between in results[given.result].states[before + 1 : level] if level is not None else ():
                if between.checks:
                    yield finding("W06", path, gives=str(given), skipped=f"{given.result}@{between.id}")


def written_twice(subject: Subject) -> Iterator[Finding]:
    """W05: branches side by side don't both change one result."""
    found: list[Finding] = []
    _givers(subject.method.flow, "", found)
    yield from found


def _givers(flow: Flow, at: str, found: list[Finding]) -> dict[str, str]:
    """Return, per result, one phase of this part that gives it."""
    match flow:
        case Phase():
            return {given.result: join(at, flow.id) for given in flow.gives}
        case Stage():
            return _givers(flow.flow, join(at, flow.id), found)
        case Choice():
            parts = [_givers(b.flow, join(at, flow.id, b.id), found) for b in flow.branches]
            return {result: path for part in parts for result, path in part.items()}
        case Steps(items=items):
            return {result: path for item in items for result, path in _givers(item, at, found).items()}
        case Parallel(items=items):
            all_of_them: dict[str, str] = {}
            for item in items:
                for result, path in _givers(item, at, found).items():
                    first = all_of_them.setdefault(result, path)
                    if first != path:
                        found.append(finding("W05", path, result=result, first=first, second=path))
            return all_of_them
        case _:
            return {}


RULES = (unreached, regressions, unused, skipped_states, written_twice)
