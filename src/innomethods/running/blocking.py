"""Which gate a condition blocks: when it is set, and once the way that was chosen leads past that gate.

Not here: whether a condition may be set (`deciding`), how an open one stands (`criteria`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.composing.order import Relation, relation
from innomethods.model import Gate
from innomethods.running.records import OpenCondition

if TYPE_CHECKING:
    from innomethods.running.events import Condition
    from innomethods.running.state import RunState


def is_ahead(state: RunState, gate: str, other: str) -> bool:
    """Whether a path is a gate that comes after this one, isn't decided yet and may still come."""
    here, ahead = state.places.get(gate), state.places.get(other)
    return (
        ahead is not None
        and isinstance(ahead.node, Gate)
        and (here is None or relation(here, ahead) is Relation.UPSTREAM)  # None: the definition has it no more
        and not state.record(other).is_behind
        and state.may_come(other)
    )


def blocking(state: RunState, gate: str, condition: Condition) -> str | None:
    """Return the gate a condition blocks: the one it names, else the next that surely comes; None after the last."""
    if condition.blocks is not None:
        return condition.blocks
    ahead = (path for path in state.places if is_ahead(state, gate, path) and state.is_on_the_way(path))
    return next(ahead, None)


def blocked_now(state: RunState, held: OpenCondition) -> str | None:
    """Return the gate an open condition blocks as things stand.

    A gate in a branch that wasn't chosen never comes, nor does one that the definition has no more: the next gate ahead
    on the chosen way is blocked in its stead.
    """
    named = held.condition.blocks
    if named is None:
        return None
    passed = state.places.get(named)
    if passed is not None and isinstance(passed.node, Gate) and state.may_come(named):
        return named
    instead = (
        path
        for path, place in state.places.items()
        if (passed is None or relation(passed, place) in _IN_ITS_STEAD)
        and is_ahead(state, held.gate, path)
        and state.is_on_the_way(path)
    )
    return next(instead, None)


_IN_ITS_STEAD = (Relation.UPSTREAM, Relation.ELSEWHERE)  # after the gate that was left aside, or in the chosen branch
