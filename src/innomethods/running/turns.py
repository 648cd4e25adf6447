"""Whose turn it is: what stands next in a flow, and how that changes when a place is left behind.

Not here: what the flow looks like (`ground`), what has been done in it (`state`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.running.ground import CHOICE, LEAF, ROW, SIDE, Part

if TYPE_CHECKING:
    from innomethods.running.state import RunState


def opened(state: RunState, part: Part) -> tuple[str, ...]:
    """Return what stands next within a part; nothing when it is behind us."""
    if part.shape is LEAF:
        record = state.records.get(part.path)
        return () if record is not None and record.is_behind else (part.path,)
    if part.shape is ROW:
        return _first_opened(state, part.parts)
    if part.shape is SIDE:
        return tuple(path for each in part.parts for path in opened(state, each))
    if part.shape is CHOICE:
        taken = state.chosen.get(part.path)
        if taken is None or (taken and taken not in part.branches):
            return (part.path,)
        return opened(state, part.branches[taken]) if taken else ()  # "": waived, so nothing within it comes
    return ()


def _first_opened(state: RunState, parts: tuple[Part, ...], start: int = 0) -> tuple[str, ...]:
    for index in range(start, len(parts)):
        found = opened(state, parts[index])
        if found:
            return found
    return ()


def moved_on(state: RunState, turn: tuple[str, ...], path: str) -> tuple[str, ...]:
    """Return whose turn it is once a place is behind us, or a choice made there: only what follows it is looked at."""
    if len(turn) == 1 and turn[0] == path:  # most often, one place follows the other in a row
        after = state.ground.next_leaf.get(path)
        if after is not None and after not in state.records:
            return (after,)
    elif path not in turn:  # it was done before its turn
        return turn
    part = state.ground.parts[path]
    following = opened(state, part) if part.shape is CHOICE else ()
    while not following and (above := state.ground.around.get(part)) is not None:
        part, index = above
        if part.shape is ROW:
            following = _first_opened(state, part.parts, index + 1)
        elif part.shape is SIDE and opened(state, part):
            break  # what is left beside it stands in the turn already
    if len(turn) == 1:
        return following
    here = turn.index(path)
    return (*turn[:here], *following, *turn[here + 1 :])
