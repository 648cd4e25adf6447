"""What every part of an old and a new definition is to a run under way: the same, changed when done, a gap, and so on.

Not here: what the policy does with it (`treating`), the words for it (`words`).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

from innomethods.composing.comparing import changed_fields
from innomethods.composing.order import Relation, relation
from innomethods.composing.renaming import Part
from innomethods.ids import parent
from innomethods.model import Check, Method, Phase, Result, Strength
from innomethods.running.moving.matching import LEAVES, Far, Move


class Touch(StrEnum):
    """What a part is to a run under way."""

    SAME = "same"
    TEXT_ONLY = "text-only"
    CHANGED_AHEAD = "changed-in-future"
    CHANGED_DONE = "changed-when-done"
    CHANGED_OPEN = "changed-when-open"
    REMOVED = "removed"
    ADDED_AHEAD = "added-ahead"
    GAP = "gap-before"  # required, and only now before work that is finished


class Treatment(StrEnum):
    """What follows for a part."""

    CARRIED = "carried-over"
    HOLDS = "holds-from-now-on"
    COMES = "comes-in-its-turn"
    COMES_UP = "to-be-done-now"
    BLOCKS = "blocks"
    STALE = "to-be-answered-again"
    REOPENED = "opened-again"
    STANDS = "stands-under-the-old-rule"
    WAIVED = "not-asked-for-here"
    SET_ASIDE = "counts-no-more"
    GONE = "falls-away"
    FOLLOWS = "follows-its-part"


@attrs.frozen
class Touched:
    """One part: its path in the new definition (in the old, where it is removed), its class, and what follows.

    `was` is its path in the old definition, None where it is new; `fields` are what differs in it. The path is empty
    for what belongs to the method as a whole.
    """

    path: str
    was: str | None
    kind: Touch
    treatment: Treatment = Treatment.CARRIED
    fields: tuple[str, ...] = ()
    before: Part | Method | None = attrs.field(default=None, eq=False, repr=False)
    after: Part | Method | None = attrs.field(default=None, eq=False, repr=False)


_CHANGED = {Far.AHEAD: Touch.CHANGED_AHEAD, Far.OPEN: Touch.CHANGED_OPEN, Far.DONE: Touch.CHANGED_DONE}


def classed(move: Move) -> Iterator[Touched]:
    """Yield every part of both definitions, as one reads the new; what is removed stands where it stood."""
    whole = _whole(move)
    if whole is not None:
        yield whole
    there = {was: now for now, was in move.found.items()}
    removed: dict[str, list[Touched]] = {}
    last = ""
    for path, part in move.was.items():
        last = there.get(path, last)
        if path not in there:
            removed.setdefault(last, []).append(Touched(path, path, Touch.REMOVED, before=part))
    yield from removed.get("", ())
    for path in move.now:
        yield _kept(move, path) if path in move.found else _added(move, path)
        yield from removed.get(path, ())


def _kept(move: Move, path: str) -> Touched:
    was, now = move.found[path], move.now[path]
    meaning, words = move.differs(was, now)
    far = move.far(was)
    kind = _CHANGED[far] if meaning else Touch.TEXT_ONLY if words else Touch.SAME
    before, since = move.order.get(path, (None, None))
    if far is Far.AHEAD and before != since:
        meaning = (*meaning, "order")
        kind = Touch.GAP if is_gap(move, path) else Touch.CHANGED_AHEAD
    return Touched(path, was, kind, fields=meaning or words, before=move.before(was), after=now)


def _added(move: Move, path: str) -> Touched:
    part = move.now[path]
    whole = parent(path) if isinstance(part, Check) else path
    if path in move.held or path in move.returning or whole in move.returning:
        return Touched(path, None, Touch.SAME, after=part)
    gap = _is_late_question(move, path, part) if isinstance(part, Check) else is_gap(move, path)
    return Touched(path, None, Touch.GAP if gap else Touch.ADDED_AHEAD, after=part)


def _is_late_question(move: Move, path: str, check: Check) -> bool:
    """Whether a question that must be answered is new in work that is finished, or comes with a part that is a gap."""
    owner = parent(path)
    if check.strength is Strength.SHOULD:
        return False
    if owner not in move.found:
        return is_gap(move, owner)
    return move.is_done(owner)


def is_gap(move: Move, path: str) -> bool:
    """Whether a part that is asked for, and isn't behind the run, lies only now before work that is finished."""
    part, places = move.now[path], move.ground.places
    if not isinstance(part, LEAVES) or path in move.passed or not move.is_on_the_way(path):
        return False
    if (isinstance(part, Phase) and part.optional) or (path in move.found and not move.order):
        return False
    return any(
        relation(places[path], places[other]) is Relation.UPSTREAM
        for other in move.passed
        if path not in move.order.get(other, ((), ()))[0]
    )


# --- the method as a whole


def _whole(move: Move) -> Touched | None:
    """Return what differs in the method's own fields: results, measures, what it starts from and promises."""
    old, new = move.state.definition, move.definition
    meaning, words = changed_fields(old, new, {"flow", "closing"})
    if not meaning and not words:
        return None
    kind = Touch.TEXT_ONLY if not meaning else Touch.CHANGED_OPEN if "id" in meaning else Touch.CHANGED_AHEAD
    if "results" in meaning and any(_is_reached_otherwise(move, result) for result in old.results):
        kind = Touch.CHANGED_DONE
    if "measures" in meaning and any(_is_measured_otherwise(move, name) for name in move.state.observed):
        kind = Touch.CHANGED_DONE
    return Touched("", "", kind, fields=meaning or words, before=old, after=new)


def _is_reached_otherwise(move: Move, result: Result) -> bool:
    """Whether states that were given are gone, come in another order, or can be undone where they couldn't."""
    state, new = move.state, move.definition.result(result.id)
    levels = {level for path, level in state.given(result.id) if state.claims(path, result.id)}
    levels.add(state.kept.get(result.id, -1))
    reached = [(each.id, each.irreversible) for level, each in enumerate(result.states) if level in levels]
    names = {name for name, _ in reached}
    now = [(each.id, each.irreversible) for each in new.states if each.id in names] if new is not None else []
    return reached != now


def _is_measured_otherwise(move: Move, name: str) -> bool:
    old, new = move.state.definition.measure(name), move.definition.measure(name)
    return old is not None and (new is None or bool(changed_fields(old, new, set())[0]))
