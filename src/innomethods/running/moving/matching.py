"""`Move`: a run's state beside the definition it is to be moved to. Which part is which, and how far the run has come.

Here: facts, worked out once. Not here: what each part is to the run (`touching`), what the policy does with it
(`treating`), carrying the state over (`carrying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.composing import Renaming, renaming
from innomethods.composing.comparing import differing, shape_of
from innomethods.composing.digests import SEMANTIC, project_of
from innomethods.composing.editing import CLOSING, checks_in
from innomethods.composing.renaming import Pair, Part, parts_of
from innomethods.ids import is_within, parent
from innomethods.model import Branch, Check, Choice, Gate, Method, Phase
from innomethods.running.events import Policy
from innomethods.running.ground import Ground
from innomethods.running.records import Retired, RunStatus, Stands

if TYPE_CHECKING:
    from innomethods.running.state import RunState  # noqa: TC004 - only type checkers read a class's annotations

LEAVES = (Phase, Gate, Choice)  # what is done, decided or chosen; stages and branches only hold such


class Far(StrEnum):
    """How far the run has come with a part."""

    AHEAD = "ahead"
    OPEN = "open"
    DONE = "done"


@attrs.frozen(slots=False, eq=False)
class Move:
    """A run's state and the definition it is to be moved to. Without a policy the method is only retailored."""

    state: RunState
    definition: Method
    named: Renaming
    policy: Policy | None

    @classmethod
    def of(cls, state: RunState, definition: Method, pairs: Iterable[Pair], policy: Policy | None) -> Move:
        """Set a state and a definition side by side, with what is called otherwise."""
        named = Renaming() if policy is None else renaming(state.definition, definition, pairs)
        return cls(state, definition, named, policy)

    @cached_property
    def ground(self) -> Ground:
        """The new definition, worked out."""
        return Ground.of(self.definition)

    @cached_property
    def was(self) -> dict[str, Part]:
        """Every part of the old definition, by its path there."""
        return parts_of(self.state.definition)

    @cached_property
    def now(self) -> dict[str, Part]:
        """Every part of the new definition, by its path."""
        return parts_of(self.definition)

    @cached_property
    def found(self) -> dict[str, str]:
        """New path → old path, of every part that both have."""
        pairs = ((self.named.of(path), path) for path in self.was)
        return {now: path for now, path in pairs if type(self.now.get(now)) is type(self.was[path])}

    @cached_property
    def returning(self) -> dict[str, Retired]:
        """New path → what comes back to a part that an earlier move took away, and that asks what it asked then."""
        named = ((self.named.of(path), path, kept) for path, kept in self.state.retired.items())
        there = ((now, self.named.node(path, kept.node), kept) for now, path, kept in named if now in self.now)
        return {now: kept for now, node, kept in there if now not in self.found and same_rule(node, self.now[now])}

    @cached_property
    def held(self) -> frozenset[str]:
        """Questions that are there again, and ask what they asked when they got the answers that still hold.

        A retailoring takes a question away and keeps what was answered.
        """
        state = self.state
        gone = [path for path, held in state.answers.items() if path not in self.was and not held.stale]
        earlier = [parts_of(definition) for _, definition in state.earlier] if gone else []
        asked = {path: next((parts[path] for parts in earlier if path in parts), None) for path in gone}
        there = ((self.named.of(path), self.named.node(path, part)) for path, part in asked.items() if part is not None)
        return frozenset(now for now, part in there if now in self.now and same_rule(part, self.now[now]))

    # --- how far the run has come with a part of the old definition

    def far(self, path: str) -> Far:
        """Return how far the run has come with a part of the old definition."""
        state, part = self.state, self.was[path]
        if isinstance(part, Check):
            return self._far_with_check(path)
        if isinstance(part, Choice):
            return Far.DONE if path in state.chosen else Far.AHEAD
        if isinstance(part, (Phase, Gate)):
            record = state.record(path)
            begun = record.stands is Stands.STARTED or self.is_paused_at(path)
            return Far.DONE if record.is_behind else Far.OPEN if begun else Far.AHEAD
        if isinstance(part, Branch) and state.chosen.get(parent(path)) != part.id:
            return Far.AHEAD
        within = any(is_within(inner, path) and inner != path for inner in (*state.records, *state.chosen))
        begun = within or isinstance(part, Branch)
        return Far.AHEAD if not begun else Far.DONE if state.is_complete(path) else Far.OPEN

    def _far_with_check(self, path: str) -> Far:
        if self.state.record(parent(path)).stands is Stands.DONE:
            return Far.DONE
        answered = self.state.answers.get(path)
        return Far.OPEN if answered is not None and not answered.stale else Far.AHEAD

    def is_paused_at(self, path: str) -> bool:
        """Whether the run waits at this gate."""
        return self.state.status is RunStatus.PAUSED and self.state.decisions[-1].event.gate == path

    def is_waived(self, path: str) -> bool:
        """Whether a part of the old definition was never asked for, since an earlier move brought it too late."""
        former = self.state.under.get(path)
        return former is not None and former.node is None

    def has_history(self, path: str) -> bool:
        """Whether something was recorded of a part of the old definition, or waits for it."""
        state, part = self.state, self.was[path]
        if self.is_waived(path):
            return False
        if isinstance(part, Branch):
            return state.chosen.get(parent(path)) == part.id
        decided = (one.event.gate for one in state.decisions)
        waits = (held.condition.blocks for held in state.conditions.values() if held.is_open)
        if isinstance(part, Gate) and path in {*decided, *waits}:
            return True
        return path in state.records or path in state.chosen or path in state.answers

    # --- the new definition, with the run on it

    @cached_property
    def chosen(self) -> dict[str, str]:
        """The branch each choice took, in the names of the new definition; without what it has no more."""
        taken = [(choice, self.named.of(f"{choice}/{way}")) for choice, way in self.state.chosen.items() if way]
        back = {parent(way): kept.chosen[0] for way, kept in self.returning.items() if kept.chosen is not None}
        return back | {
            parent(way): way.rpartition("/")[2]
            for choice, way in taken
            if self.found.get(parent(way)) == choice and way in self.found
        }

    @cached_property
    def passed(self) -> tuple[str, ...]:
        """The phases, gates and choices of the new definition that are behind the run."""
        return tuple(path for path, part in self.now.items() if isinstance(part, LEAVES) and self._is_passed(path))

    def _is_passed(self, path: str) -> bool:
        was, back = self.found.get(path), self.returning.get(path)
        if was is not None:
            return self.far(was) is Far.DONE and not self.is_waived(was)
        return path in self.chosen or (back is not None and back.record is not None and back.record.is_behind)

    def is_done(self, path: str) -> bool:
        """Whether a phase of the new definition is finished, and so gives what it gives."""
        was, back = self.found.get(path), self.returning.get(path)
        record = self.state.record(was) if was is not None else back.record if back is not None else None
        return record is not None and record.stands is Stands.DONE

    def may_come(self, path: str) -> bool:
        """Whether a part of the new definition lies on the way that was chosen, or may still be chosen."""
        if self.state.was_stopped and not self.ground.is_closing(path):
            return False
        return all(self.chosen.get(choice, branch) == branch for choice, branch in self.ground.way(path))

    def is_on_the_way(self, path: str) -> bool:
        """Whether a part of the new definition lies on the way that was chosen, so that it comes."""
        chosen = self.chosen
        return self.may_come(path) and all(chosen.get(choice) == branch for choice, branch in self.ground.way(path))

    @cached_property
    def order(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """What comes before each part that both have, in the old and in the new; empty where the order is the same."""
        both, old, new = self.found.keys(), self.state.definition, self.definition
        alike = shape_of(old.flow, both, self.named) == shape_of(new.flow, both)
        if alike and old.closing is not None and new.closing is not None:
            alike = shape_of(old.closing, both, self.named, CLOSING) == shape_of(new.closing, both, at=CLOSING)
        leaves = frozenset(path for path in both if isinstance(self.now[path], LEAVES))
        return {
            path: (
                leaves & {self.named.of(other) for other in self.state.ground.before(self.found[path])},
                leaves & {*self.ground.before(path)},
            )
            for path in (() if alike else leaves)
        }

    # --- what differs in a part that both have

    def before(self, path: str) -> Part:
        """Return a part of the old definition in the names of the new."""
        return self.named.node(path, self.was[path])

    def under(self, path: str) -> Part | None:
        """Return the part whose rule a part of the old definition stands under, where that is an earlier one."""
        former = self.state.under.get(path)
        return None if former is None or former.node is None else self.named.node(path, former.node)

    def differs(self, path: str, now: Part) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return in what a part of the old definition differs from the new: in meaning, and in words.

        A part that stands under an earlier rule doesn't differ where the new definition has that rule again.
        """
        was = self.before(path)
        meaning, words = differing(was, now)
        if isinstance(now, Gate) and not meaning and self.far(path) is Far.DONE and not same_rule(was, now):
            meaning = ("criteria",)  # one of its own questions asks something else
        if any(same_rule(former, now) for former in self._formers(path)):
            meaning = ()
        return meaning, words

    def _formers(self, path: str) -> Iterator[Part]:
        own, whole = self.under(path), self.under(parent(path))
        if own is not None:
            yield own
        if isinstance(self.was[path], Check) and whole is not None and not isinstance(whole, Check):
            name = self.named.of(path).rpartition("/")[2]
            yield from (check for check in checks_in(whole) if check.id == name)


def same_rule(one: Part, other: Part) -> bool:
    """Whether two parts ask the same, their own questions included; what lies within a choice or stage apart."""
    if type(one) is not type(other):
        return False
    if isinstance(one, (Phase, Gate, Check)) or isinstance(other, (Phase, Gate, Check)):
        return project_of(one, SEMANTIC) == project_of(other, SEMANTIC)
    return not differing(one, other)[0]
