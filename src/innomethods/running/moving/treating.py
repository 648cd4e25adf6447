"""What a policy does with every part that a move to another definition touches.

Here: the table of policies, and what something ahead can't do without even where the old rule would stand. Not here:
what each part is to the run (`touching`), doing it (`carrying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from innomethods.composing.editing import checks_in
from innomethods.composing.order import producers
from innomethods.composing.renaming import Part
from innomethods.ids import is_within, parent
from innomethods.model import Check, Choice, Criterion, Gate, Phase, ResultState, Strength
from innomethods.running.events import Policy
from innomethods.running.moving.matching import LEAVES, Move
from innomethods.running.moving.touching import Touch, Touched, Treatment, classed
from innomethods.running.records import Stands

_AS_ALWAYS: Mapping[Touch, Treatment] = {
    Touch.SAME: Treatment.CARRIED,
    Touch.TEXT_ONLY: Treatment.CARRIED,
    Touch.CHANGED_AHEAD: Treatment.HOLDS,
    Touch.CHANGED_OPEN: Treatment.HOLDS,
    Touch.CHANGED_DONE: Treatment.HOLDS,
    Touch.ADDED_AHEAD: Treatment.COMES,
    Touch.GAP: Treatment.COMES_UP,
    Touch.REMOVED: Treatment.GONE,
}
_POLICIES: Mapping[Policy | None, Mapping[Touch, Treatment]] = {
    None: _AS_ALWAYS,
    Policy.STRICT: {
        **_AS_ALWAYS,
        Touch.CHANGED_OPEN: Treatment.BLOCKS,
        Touch.CHANGED_DONE: Treatment.BLOCKS,
        Touch.GAP: Treatment.BLOCKS,
    },
    Policy.RESTALE: {**_AS_ALWAYS, Touch.CHANGED_DONE: Treatment.REOPENED},
    Policy.GRANDFATHER: {**_AS_ALWAYS, Touch.CHANGED_DONE: Treatment.STANDS, Touch.GAP: Treatment.WAIVED},
}


def treated(move: Move) -> tuple[Touched, ...]:
    """Return every part of both definitions with what follows for it."""
    items = [attrs.evolve(item, treatment=_treatment(move, item)) for item in classed(move)]
    too_late = [item.path for item in items if item.treatment is Treatment.WAIVED and isinstance(item.after, Choice)]
    for number, item in enumerate(items):
        if any(is_within(item.path, choice) and item.path != choice for choice in too_late):
            items[number] = attrs.evolve(item, treatment=Treatment.FOLLOWS)
    if move.policy is not Policy.GRANDFATHER:
        return tuple(items)
    needed = _needed(move, items)
    return tuple(_needed_after_all(item, needed) for item in items)


def _needed_after_all(item: Touched, needed: Mapping[str, Treatment]) -> Touched:
    if isinstance(item.after, Check) and parent(item.path) in needed:
        return attrs.evolve(item, treatment=Treatment.FOLLOWS)
    return attrs.evolve(item, treatment=needed[item.path]) if item.path in needed else item


def _treatment(move: Move, item: Touched) -> Treatment:
    if item.kind is Touch.REMOVED:
        return _of_removed(move, item)
    if isinstance(item.after, Check):
        return _of_check(move, item)
    treatment = _POLICIES[move.policy][item.kind]
    if treatment is Treatment.WAIVED and item.was is not None:
        return Treatment.COMES_UP  # the old rule asked for it too, only later
    if treatment is not Treatment.REOPENED or isinstance(item.after, LEAVES):
        over = move.state.was_stopped and item.path != "" and not move.ground.is_closing(item.path)
        return Treatment.STANDS if over and treatment is Treatment.REOPENED else treatment
    return Treatment.HOLDS  # a stage or branch holds no work of its own, nor does the whole


def _of_removed(move: Move, item: Touched) -> Treatment:
    if isinstance(item.before, Check) and parent(item.path) not in move.found.values():
        return Treatment.FOLLOWS
    if not move.has_history(item.path) and not _held_a_claim(move, item):
        return Treatment.GONE
    if move.policy in {None, Policy.STRICT} and not (move.policy is None and isinstance(item.before, Check)):
        return Treatment.BLOCKS
    if isinstance(item.before, Check) and move.policy is Policy.GRANDFATHER and _is_done(move, item.path):
        return Treatment.STANDS
    return Treatment.SET_ASIDE


def _held_a_claim(move: Move, item: Touched) -> bool:
    """Whether a question that nobody answered bore on what finished work gives, for it should have been."""
    check, owner = item.before, parent(item.path)
    if not isinstance(check, Check) or check.strength is Strength.SHOULD or move.policy is Policy.RESTALE:
        return False
    former = move.under(owner)  # where an earlier rule stands, only what that asks bears on it
    asked = former is None or isinstance(former, Check) or any(one.id == check.id for one in checks_in(former))
    return asked and _is_done(move, item.path)


def _is_done(move: Move, check: str) -> bool:
    return move.state.record(parent(check)).stands is Stands.DONE


def _of_check(move: Move, item: Touched) -> Treatment:
    """Return what follows for a question; in work that is finished it is asked again, or stands as it was."""
    owner = parent(item.path)
    if owner not in move.found:
        return Treatment.FOLLOWS
    treatment = _POLICIES[move.policy][item.kind]
    if move.policy is Policy.RESTALE and item.kind in {Touch.CHANGED_DONE, Touch.CHANGED_OPEN}:
        return Treatment.STALE
    return treatment


# --- what something ahead can't do without


@attrs.define
class _Ahead:
    """What is ahead of the run once the old rule stands: what it asks for, and who can bring that about."""

    move: Move
    standing: frozenset[str]  # finished phases that would stand under an old rule
    waived: frozenset[str]  # parts that would not be asked for
    back: set[str] = attrs.field(factory=set)  # of both, those that are needed after all

    def work_out(self) -> None:
        """Find all that is needed: what is needed asks for more itself."""
        found = self._missing()
        while found:
            self.back |= found
            found = self._missing()

    def _missing(self) -> set[str]:
        wanted = ((path, criterion) for path in self._asking() for criterion in self._criteria(path))
        return {maker for path, criterion in wanted for maker in self._maker_wanted(path, criterion)} - self.back

    def _asking(self) -> Iterator[str]:
        for path, place in self.move.ground.places.items():
            if isinstance(place.node, (Phase, Gate)) and self._comes(path):
                yield path

    def _comes(self, path: str) -> bool:
        """Whether a part is still to be done."""
        stands = path in self.move.passed and path not in self.back
        return not stands and self._root(path) is None and self.move.may_come(path)

    def _root(self, path: str) -> str | None:
        """Return what isn't asked for and holds this part, or is it."""
        return next((one for one in self.waived - self.back if is_within(path, one)), None)

    def _criteria(self, path: str) -> tuple[Criterion, ...]:
        node = self.move.now[path]
        if isinstance(node, Gate):
            return node.criteria
        return tuple(Criterion(Strength.MUST, need) for need in node.needs) if isinstance(node, Phase) else ()

    def _maker_wanted(self, path: str, criterion: Criterion) -> tuple[str, ...]:
        """Return the part that must be done for a criterion's sake; none where it can be met without."""
        move, about = self.move, criterion.about
        makers = producers(move.definition, move.ground.places, move.ground.givers, path, criterion)
        if isinstance(about, ResultState):
            if self._is_reached(about) or any(self._brings_about(maker) for maker in makers):
                return ()
        elif any(self._root(maker) is None for maker in makers):
            return ()  # a check is answered, and a measure observed, whenever somebody does
        mine = [self._root(maker) or maker for maker in makers]
        return tuple([one for one in mine if one in self.standing | self.waived][-1:])

    def _brings_about(self, maker: str) -> bool:
        node = self.move.now[maker]
        if self._comes(maker):
            return isinstance(node, Phase) and not node.optional
        return self.move.is_done(maker) and maker not in self.standing and self._root(maker) is None

    def _is_reached(self, wanted: ResultState) -> bool:
        """Whether a state is reached: from the start, so that it can't be undone, or given under an old rule."""
        move = self.move
        level = move.ground.level(wanted)
        if level is None or move.ground.inputs.get(wanted.result, -1) >= level:
            return True
        old = move.state.definition.result(wanted.result)
        kept = move.state.kept.get(wanted.result, -1)
        given = [] if old is None or kept < 0 else [ResultState(wanted.result, old.states[kept].id)]
        for path in self.standing - self.back:
            node = rule_of(move, path)
            given += node.gives if isinstance(node, Phase) and move.is_done(path) else ()
        levels = (move.ground.level(one) for one in given if one.result == wanted.result)
        return any(reached is not None and reached >= level for reached in levels)


def rule_of(move: Move, path: str) -> Part:
    """Return the part under whose rule a finished part of the new definition was passed."""
    was = move.found[path]
    return move.under(was) or move.before(was)


def _needed(move: Move, items: Iterable[Touched]) -> dict[str, Treatment]:
    """Return what is to be done after all, since something ahead asks for what only the new rule gives."""
    if move.state.was_stopped:
        return {}
    told = tuple(items)
    under = {path for path, was in move.found.items() if move.under(was) is not None}
    changed = {leaf_of(move, one) for one in told if lets_stand(one)}
    standing = {path for path in changed | under if isinstance(move.now.get(path), Phase)}
    earlier = {path for path, was in move.found.items() if move.is_waived(was)}
    waived = {one.path for one in told if one.treatment is Treatment.WAIVED and not lets_stand(one)} | earlier
    ahead = _Ahead(move, frozenset(standing), frozenset(waived))
    ahead.work_out()
    return {path: Treatment.COMES_UP if path in waived else Treatment.REOPENED for path in ahead.back}


def lets_stand(item: Touched) -> bool:
    """Whether a finished part stands under its old rule because of this: it changed, or asks something new."""
    waived_question = item.treatment is Treatment.WAIVED and isinstance(item.after, Check)
    return item.treatment is Treatment.STANDS or waived_question


def leaf_of(move: Move, item: Touched) -> str:
    """Return the part of the new definition that an item is, or is a question of."""
    part = item.before if item.after is None else item.after
    path = parent(item.path) if isinstance(part, Check) else item.path
    return move.named.of(path) if item.after is None else path
