"""The two passes level by level with numpy: all activities that wait for nothing open at once.

Here: putting a network in order of its levels, once, and the passes over what is in order. Not here: what the numbers
mean (`arrays`), and the plain version that is its oracle (`plain`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from innomethods.errors import MissingExtra
from innomethods.planning.links.arrays import Arrays, Lags, LinkCycle, Solved, ring_among

try:  # the extra `plan`; without it the plain kernel does the same
    import numpy as np
except ImportError:  # pragma: no cover - tests run with it
    np = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.signedinteger]


@attrs.frozen(eq=False, repr=False)
class Bounds:
    """Links in the order of the activities on one of their sides, `rows[number]:rows[number + 1]` for each activity.

    `other` is the activity on the far side; `link` the link's number in the network as it was given.
    """

    rows: Whole
    other: Whole
    gain: Whole
    link: Whole


@attrs.frozen(eq=False, repr=False)
class Ordered:
    """A network whose activities are numbered level by level: `order[new]` is the number it was given with.

    `levels` says where each level begins, and ends with the number of activities.
    """

    order: Whole
    levels: Whole
    length: Whole
    release: Whole
    arriving: Bounds
    leaving: Bounds
    calendar: Lags | None


def put_in_order(arrays: Arrays) -> Ordered:
    """Renumber the activities level by level, and sort the links both ways.

    Raises:
        LinkCycle: when the links go in a ring.
        MissingExtra: without numpy.
    """
    if np is None:
        raise MissingExtra("Dating large linked plans level by level", "plan")
    count = len(arrays)
    length, release, before, after, gain = (
        np.asarray(column, dtype=np.int64)
        for column in (arrays.length, arrays.release, arrays.before, arrays.after, arrays.gain)
    )
    order, levels = _levels(before, after, count)
    place = np.empty(count, dtype=np.int64)
    place[order] = np.arange(count)
    kind = _small_enough(length, release, gain)
    new_before, new_after = place[before], place[after]
    return Ordered(
        order=order,
        levels=levels,
        length=length[order].astype(kind),
        release=release[order].astype(kind),
        arriving=_sorted(new_after, new_before, gain.astype(kind), count),
        leaving=_sorted(new_before, new_after, gain.astype(kind), count),
        calendar=arrays.calendar,
    )


def _small_enough(length: Whole, release: Whole, gain: Whole) -> type[np.signedinteger]:
    """Return the smallest kind of number that no way through the network can outgrow: less to move, sooner done."""
    most = int(length.sum()) + int(np.abs(gain).sum()) + int(release.max(initial=0))
    return np.int32 if most < np.iinfo(np.int32).max else np.int64


def _sorted(side: Whole, other: Whole, gain: Whole, count: int) -> Bounds:
    link = np.argsort(side, kind="stable")
    rows = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(side, minlength=count), out=rows[1:])
    return Bounds(rows, other[link].astype(np.int32), gain[link], link)


def _levels(before: Whole, after: Whole, count: int) -> tuple[Whole, Whole]:
    """Return the activities level by level, and where the levels begin; each waits only for earlier levels."""
    by_before = np.argsort(before, kind="stable")
    targets = after[by_before]
    rows = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(before, minlength=count), out=rows[1:])
    waiting = np.bincount(after, minlength=count)
    here = np.flatnonzero(waiting == 0)
    found, begins = [here], [0, len(here)]
    while len(here):
        sizes = rows[here + 1] - rows[here]
        shifted = np.repeat(rows[here] - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
        reached = targets[shifted + np.arange(len(shifted))]
        np.subtract.at(waiting, reached, 1)
        here = np.unique(reached[waiting[reached] == 0])
        if len(here):
            found.append(here)
            begins.append(begins[-1] + len(here))
    order = np.concatenate(found)
    if len(order) < count:
        rest = set(range(count)) - set(order.tolist())
        raise LinkCycle(ring_among(rest, before.tolist(), after.tolist()))
    return order, np.asarray(begins, dtype=np.int64)


def solve_ordered(net: Ordered) -> Solved:
    """Go through a network in order, level by level; gives columns in the order the network was given in."""
    early = net.release.copy()
    arriving = _Ways(net, net.arriving)
    for first, last in zip(net.levels[1:-1].tolist(), net.levels[2:].tolist(), strict=True):
        begin, end = arriving.span(first, last)
        bound = arriving.later(early, begin, end)
        reduced = np.maximum.reduceat(bound, net.arriving.rows[first:last] - begin)
        np.maximum(early[first:last], reduced, out=early[first:last])
    finish = int((early + net.length).max(initial=0))
    late, free = _backward(net, early, finish)
    return Solved(_as_given(net, early), _as_given(net, late), _as_given(net, free), finish)


def _backward(net: Ordered, early: Whole, finish: int) -> tuple[Whole, Whole]:
    """Return the latest starts, and how far each can move alone."""
    late = finish - net.length
    rows = net.leaving.rows
    leaving = _Ways(net, net.leaving)
    holds = np.flatnonzero(rows[1:] > rows[:-1])  # what nothing waits for has only the end to keep
    splits = np.searchsorted(holds, net.levels)
    free = late - early
    for level in range(len(net.levels) - 2, -1, -1):
        some = holds[splits[level] : splits[level + 1]]
        if not len(some):
            continue
        begin, end = leaving.span(int(net.levels[level]), int(net.levels[level + 1]))
        bound = np.minimum.reduceat(leaving.latest(late, begin, end), rows[some] - begin)
        late[some] = np.minimum(late[some], bound)
    if len(holds):
        calm = np.minimum.reduceat(leaving.latest(early, 0, len(net.leaving.other)), rows[holds])
        free[holds] = np.minimum(free[holds], calm - early[holds])
    return late, free


def _as_given(net: Ordered, column: Whole) -> list[int]:
    given = np.empty_like(column)
    given[net.order] = column
    return given.tolist()  # type: ignore[no-any-return]


class _Ways:
    """The bounds of some links at once, lags in calendar days among them."""

    def __init__(self, net: Ordered, bounds: Bounds) -> None:
        self.bounds = bounds
        self.lags = lags = net.calendar
        if lags is None:
            return
        place = np.full(len(bounds.link), -1, dtype=np.int64)  # per link as given: its place among the lags
        place[np.asarray(lags.link)] = np.arange(len(lags.link))
        sorted_places = place[bounds.link]
        self.at = np.flatnonzero(sorted_places >= 0)
        pick = sorted_places[self.at]
        self.ends, self.lag, self.reach, self.back = (
            np.asarray(column)[pick] for column in (lags.from_finish, lags.lag, lags.reach, lags.back)
        )
        table = lags.table
        self.morning, self.evening, self.first = (
            np.asarray(column) for column in (table.morning, table.evening, table.first)
        )

    def span(self, first: int, last: int) -> tuple[int, int]:
        return int(self.bounds.rows[first]), int(self.bounds.rows[last])

    def later(self, early: Whole, begin: int, end: int) -> Whole:
        start = early[self.bounds.other[begin:end]]
        bound: Whole = start + self.bounds.gain[begin:end]
        if self.lags is not None:
            here = slice(*np.searchsorted(self.at, (begin, end)))
            at, ends = self.at[here] - begin, self.ends[here]
            point = start[at] + self.reach[here]
            moment = np.where(ends, self.evening[point], self.morning[point]) + self.lag[here]
            bound[at] = self.first[np.maximum(moment, 0)] - self.back[here]
        return bound

    def latest(self, late: Whole, begin: int, end: int) -> Whole:
        after = late[self.bounds.other[begin:end]]
        bound: Whole = after - self.bounds.gain[begin:end]
        if self.lags is not None:
            here = slice(*np.searchsorted(self.at, (begin, end)))
            at, starts = self.at[here] - begin, 1 - self.ends[here]
            moment = self.morning[after[at] + self.back[here]] - self.lag[here]
            bound[at] = self.first[moment + starts] - starts - self.reach[here]
        return bound
