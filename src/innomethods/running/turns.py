"""Whose turn it is: what stands next in a flow, and how that changes when a place is left behind.

Not here: what the flow looks like (`ground`), what has been done in it (`state`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.running.ground import Part, Shape

if TYPE_CHECKING:
    from innomethods.running.state import RunState


def opened(state: RunState, part: Part) -> tuple[str, ...]:
    """Return what stands next within a part; nothing when it is behind us."""
    if part.shape is Shape.LEAF:
        record = state.records.get(part.path)
        return () if record is not None and record.is_behind else (part.path,)
    if part.shape is Shape.ROW:
        return _first_opened(state, part.parts)
    if part.shape is Shape.SIDE:
        return tuple(path for each in part.parts for path in opened(state, each))
    if part.shape is Shape.CHOICE:
        taken = state.chosen.get(part.path)
        if taken is None or (taken and taken not in part.branches):
            return (part.path,)
        return opened(state, part.branches[taken]) if taken else ()  # "": waived, so nothing within it comes
    return ()


def _first_opened(state: RunState, parts: tuple[Part, ...]) -> tuple[str, ...]:
    for each in parts:
        found = opened(state, each)
        if found:
            return found
    return ()


def moved_on(state: RunState, turn: tuple[str, ...], path: str) -> tuple[str, ...]:
    """Return whose turn it is once a place is behind us, or a choice made there: only what follows it is looked at."""
    if path not in turn:  # it was done before its turn
        return turn
    part = state.ground.parts[path]
    following = opened(state, part) if part.shape is Shape.CHOICE else ()
    while not following and (above := state.ground.around.get(part)) is not None:
        part, index = above
        if part.shape is Shape.ROW:
            following = _first_opened(state, part.parts[index + 1 :])
        elif part.shape is Shape.SIDE and opened(state, part):
            break  # what is left beside it stands in the turn already
    if len(turn) == 1:
        return following
    here = turn.index(path)
    return (*turn[:here], *following, *turn[here + 1 :])
