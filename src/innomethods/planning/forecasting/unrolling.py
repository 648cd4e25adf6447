"""The network with its go-backs laid out: each extra round that may come is a copy of the part that is done again.

A copy begins when its gate has decided to go back, and a `Turn` after it takes the copy's end or the first one's. So
going back stays a network without cycles, and rounds within rounds come by themselves. Here: copying. Not here: how
likely a round is drawn (`simulating`), and the network itself (`planning.network`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from innomethods.findings import Finding, finding
from innomethods.ids import is_within
from innomethods.model import GoBack
from innomethods.planning.forecasting.outcome import CannotForecast
from innomethods.planning.network import Activity, Join

MOST_PLACES = 100_000
Rounds = tuple[str, ...]  # the extra rounds something lies in, outer before inner


@attrs.frozen(eq=False)
class Round:
    """An activity in an extra round: done again, whatever has happened before; `round` tells its draws apart."""

    before: tuple[int, ...]
    activity: Activity
    round: Rounds

    @property
    def path(self) -> str:
        """The path of the activity."""
        return self.activity.path


@attrs.frozen(eq=False)
class Turn:
    """Where it is decided whether an extra round is done: `again` is the place its gate decides once more."""

    gate: int
    again: int
    go_back: GoBack
    round: Rounds
    # The turn of the round before, when this is a second or third one: without that one this never comes.
    after: int | None = None

    @property
    def before(self) -> tuple[int, ...]:
        """What it takes its time from."""
        return self.gate, self.again


Place = Activity | Join | Round | Turn


@attrs.frozen(eq=False)
class Unrolled:
    """All places, each after those it waits for, and what is wrong with the go-backs."""

    places: tuple[Place, ...]
    problems: tuple[Finding, ...] = ()


def unroll(places: Sequence[Activity | Join], go_backs: Iterable[GoBack], decided: frozenset[str]) -> Unrolled:
    """Lay the rounds out that may come; gates that are decided send nothing back, nor do those that aren't there."""
    expected: dict[str, list[GoBack]] = {}
    for go_back in go_backs:
        if go_back.probability:
            expected.setdefault(go_back.gate, []).append(go_back)
    unrolling = _Unrolling(expected, decided)
    for place in places:
        unrolling.add(place)
    return Unrolled(tuple(unrolling.places), tuple(unrolling.problems))


@attrs.define(eq=False)
class _Unrolling:
    expected: dict[str, list[GoBack]]
    decided: frozenset[str]
    places: list[Place] = attrs.field(factory=list)
    new: list[int] = attrs.field(factory=list)  # where each place of the network is found now
    problems: list[Finding] = attrs.field(factory=list)

    def add(self, place: Activity | Join) -> None:
        before = tuple(self.new[number] for number in place.before)
        at = self._put(attrs.evolve(place, before=before))
        if isinstance(place, Activity) and place.path not in self.decided:
            for which, go_back in enumerate(self.expected.get(place.path, ())):
                at = self._rounds(go_back, at, which)
        self.new.append(at)

    def _put(self, place: Place) -> int:
        self.places.append(place)
        if len(self.places) > MOST_PLACES:
            raise CannotForecast(
                f"the go-backs lead to more than {MOST_PLACES} pieces of work; lower ‘at-most’, or leave some out"
            )
        return len(self.places) - 1

    def _rounds(self, go_back: GoBack, gate: int, which: int) -> int:
        """Copy what lies from the target to the gate, once for each round; return where the last is over."""
        if not any(isinstance(place, Activity) and is_within(place.path, go_back.to) for place in self.places):
            return gate  # left out, or in a branch that isn't taken
        again = self._between(go_back.to, gate)
        if not again:
            self.problems.append(finding("P31", go_back.gate, gate=go_back.gate, to=go_back.to))
            return gate
        turn: int | None = None
        for number in range(1, go_back.at_most + 1):
            name = f"{go_back.gate} > {go_back.to} ({which}, {number})"
            end = self._copy(again, gate if turn is None else turn, name)
            turn = self._put(Turn(gate if turn is None else turn, end, go_back, (name,), turn))
        return gate if turn is None else turn

    def _between(self, target: str, gate: int) -> list[int]:
        """Return the places from a target to a gate, both included, in order; none if the gate doesn't follow it."""
        leads: set[int] = {gate}
        for number in range(gate, -1, -1):
            if number in leads:
                leads.update(self.places[number].before)
        follows: set[int] = set()
        for number in sorted(leads):
            place = self.places[number]
            inside = isinstance(place, Activity) and is_within(place.path, target)
            if inside or any(before in follows for before in place.before):
                follows.add(number)
        return sorted(follows) if gate in follows else []

    def _copy(self, again: Sequence[int], begin: int, name: str) -> int:
        """Copy places into a round that begins where `begin` is over; return the copy of the last one."""
        copies: dict[int, int] = {}

        def moved(before: Iterable[int]) -> tuple[int, ...]:
            return tuple(dict.fromkeys(copies[number] for number in before if number in copies)) or (begin,)

        for number in again:
            place = self.places[number]
            if isinstance(place, Turn):
                copy: Place = Turn(
                    copies.get(place.gate, begin),
                    copies[place.again],
                    place.go_back,
                    (name, *place.round),
                    None if place.after is None else copies[place.after],
                )
            elif isinstance(place, Join):
                copy = Join(moved(place.before))
            elif isinstance(place, Round):
                copy = Round(moved(place.before), place.activity, (name, *place.round))
            else:
                copy = Round(moved(place.before), place, (name,))
            copies[number] = self._put(copy)
        return copies[again[-1]]
