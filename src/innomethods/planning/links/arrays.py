"""A linked plan as columns of whole numbers, which is all that the kernels know, and what they give back.

Here: the columns and how links become bounds. Time is counted in work days: an activity that starts at point `p` and
takes `n` days ends at point `p + n`, the morning after its last day. Not here: dates and ids (`dating`), and the passes
(`plain`, `levels`, `compiled`).

Every kind of link becomes one bound on the later activity's start: the point it hangs on is the earlier one's start
plus `reach` (its length, or nothing), the lag is added, and `back` (the later one's length, or nothing) taken off.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from innomethods.errors import InnomethodsError

Column = Sequence[int]


@attrs.frozen
class LinkCycle(InnomethodsError, ValueError):
    """Activities that wait for one another in a ring; `ring` names them by number, each before the next."""

    ring: tuple[int, ...]

    def __str__(self) -> str:
        way = " → ".join(str(number) for number in (*self.ring, self.ring[0]))
        return f"The links go in a ring: {way}. Take one of them away."


@attrs.frozen(eq=False, repr=False)
class Days:
    """The calendar as tables; days are counted from the first work day.

    A point is the `morning` of its work day for what starts there, and for what ends there the day after the work day
    before it, the `evening`'s next morning. `first[day]` is the number of the first work day on or after a day.
    """

    morning: Column
    evening: Column
    first: Column

    def later(self, point: int, from_finish: int, to_evening: int, lag: int) -> int:
        """Return the point so many calendar days after a finish or a start, or the evening it allows."""
        moment = max((self.evening[point] if from_finish else self.morning[point]) + lag, 0)
        return self.first[moment - 1] + 1 if to_evening and moment else self.first[moment]

    def latest(self, point: int, from_finish: int, to_evening: int, lag: int) -> int:
        """Return the latest point from which `later` comes to at most this one."""
        moment = (self.evening[point] if to_evening else self.morning[point]) - lag
        return self.first[moment] if from_finish else self.first[moment + 1] - 1


@attrs.frozen(eq=False, repr=False)
class Lags:
    """Links whose lag is in calendar days: which they are, and what each hangs on. Their `gain` means nothing.

    A finish that is to come so many days later comes on the evening of a work day that isn't before: `to_evening`. A
    lead has no such evening, or it would hold back more than no lag at all.
    """

    table: Days
    link: Column
    from_finish: Column
    to_evening: Column
    lag: Column
    reach: Column
    back: Column


@attrs.frozen(eq=False, repr=False)
class Arrays:
    """One network. Of activities: `length` and `release`, the first point at which each may start.

    Of links: the numbers of the activities `before` and `after`, and `gain`, by which the start of the one bounds the
    start of the other. `calendar` holds the links that are lags in calendar days, if there are any.
    """

    length: Column
    release: Column
    before: Column
    after: Column
    gain: Column
    calendar: Lags | None = None

    def __len__(self) -> int:
        return len(self.length)


@attrs.frozen(eq=False, repr=False)
class Solved:
    """For each activity the earliest and latest start and the slack, in points; and the point at which all is over.

    `free` is how far an activity can move without moving any other or the end of all.
    """

    early: Column
    late: Column
    free: Column
    finish: int


def ring_among(rest: set[int], before: Column, after: Column) -> tuple[int, ...]:
    """Return a ring among activities each of which waits for another of them."""
    waits: dict[int, int] = {}
    for one, other in zip(before, after, strict=True):
        if one in rest and other in rest:
            waits[int(other)] = int(one)
    seen: dict[int, int] = {}
    here = min(rest)
    while here not in seen:
        seen[here] = len(seen)
        here = waits[here]
    way = [number for number, place in seen.items() if place >= seen[here]]
    return tuple(reversed(way))
