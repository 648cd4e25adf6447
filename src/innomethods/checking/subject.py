"""What the rules look at: one method, walked once, with everything found on the way."""

from __future__ import annotations

from functools import cached_property

import attrs

from innomethods.composing.editing import CLOSING
from innomethods.composing.guarantees import Levels, Reached, follow, levels_of, reached_by
from innomethods.composing.order import Givers, Position, givers_of, positions
from innomethods.model import Check, Gate, Method, Phase, Placed, Shelf, Stage, checks_of, walk


@attrs.frozen(slots=False, eq=False)
class Subject:
    """A resolved method under examination, and the shelf it may lean on."""

    method: Method
    shelf: Shelf | None = None

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every named node of the flow."""
        return self.method.placed

    @cached_property
    def closing(self) -> tuple[Placed, ...]:
        """Every named node of the closing flow, under the path `closing`."""
        return tuple(walk(self.method.closing, CLOSING)) if self.method.closing is not None else ()

    @cached_property
    def phases(self) -> tuple[tuple[str, Phase], ...]:
        """Every phase, closing included, with its path."""
        return tuple((p.path, p.node) for p in (*self.placed, *self.closing) if isinstance(p.node, Phase))

    @cached_property
    def gates(self) -> tuple[tuple[str, Gate], ...]:
        """Every gate, closing included, with its path."""
        return tuple((p.path, p.node) for p in (*self.placed, *self.closing) if isinstance(p.node, Gate))

    @cached_property
    def checks(self) -> tuple[tuple[str, Check], ...]:
        """Every check, closing included, with its path."""
        return tuple(checks_of((*self.placed, *self.closing)))

    @cached_property
    def asked(self) -> dict[str, Check]:
        """Every check by its path."""
        return dict(self.checks)

    @cached_property
    def put_in(self) -> tuple[str, ...]:
        """Every stage that is a method put in, by its path."""
        return tuple(p.path for p in self.placed if isinstance(p.node, Stage) and p.node.method is not None)

    @cached_property
    def places(self) -> dict[str, Position]:
        """Where every node stands."""
        return positions(self.method.flow)

    @cached_property
    def givers(self) -> Givers:
        """Which phases give a state of each result."""
        return givers_of(self.places)

    @cached_property
    def levels(self) -> Levels:
        """The order of every result's states."""
        return levels_of(self.method.results)

    @cached_property
    def reached_before(self) -> dict[str, Reached]:
        """What is surely reached before each phase, for the results it speaks of, and before each method put in."""
        found: dict[str, Reached] = {}

        def keep(path: str, node: Phase | Gate | Stage, reached: Reached) -> None:
            if isinstance(node, Stage) and node.method is not None:
                found[path] = dict(reached)
            if isinstance(node, Phase):
                spoken = {state.result for state in (*node.needs, *node.gives)}
                # Of two phases at one path (E01) the first counts.
                found.setdefault(path, {result: reached[result] for result in spoken if result in reached})

        follow(self.method.flow, reached_by(self.method.inputs, self.levels), self.levels, keep)
        return found

    def level(self, result: str, state: str) -> int | None:
        """Return how far along a state is; None when it isn't in the result's order."""
        return self.levels.get(result, {}).get(state)
