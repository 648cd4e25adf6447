"""The two passes level by level with numpy: all activities that wait for nothing open at once.

Here: putting a network in order of its levels, once, and the passes over what is in order. Not here: what the numbers
mean (`arrays`), and the plain version that is its oracle (`plain`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from innomethods.errors import MissingExtra
from innomethods.planning.links.arrays import Arrays, Lags, LinkCycle, Solved, ring_among
from innomethods.wording import Wording

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

    `other` is the activity on the far side; `link` the link's number in the network as it was given, or -1. For whole
    levels: `begins` says where their links begin, `within` where in its level each activity's do.
    """

    rows: Whole
    other: Whole
    gain: Whole
    link: Whole
    begins: list[int]
    within: Whole


@attrs.frozen(eq=False, repr=False)
class Ordered:
    """A network whose activities are numbered level by level: `order[new]` is the number it was given with.

    `levels` says where each level begins, and ends with the number of activities. The number after the last stands for
    the end of all: what nothing else waits for has a link to it, so that no activity is without a link that leaves it.
    """

    order: Whole
    levels: list[int]
    length: Whole
    release: Whole
    arriving: Bounds
    leaving: Bounds
    calendar: Lags | None

    def as_given(self, column: Whole) -> list[int]:
        """Return a column in the order the activities were given in."""
        given = np.empty_like(column)
        given[self.order] = column
        return given.tolist()  # type: ignore[no-any-return]


def put_in_order(arrays: Arrays) -> Ordered:
    """Renumber the activities level by level, and sort the links both ways.

    Raises:
        LinkCycle: when the links go in a ring.
        MissingExtra: without numpy.
    """
    if np is None:
        raise MissingExtra(_LEVELS, "plan")
    count = len(arrays)
    length, release, before, after, gain = (
        np.asarray(column, dtype=np.int64)
        for column in (arrays.length, arrays.release, arrays.before, arrays.after, arrays.gain)
    )
    order, levels = _levels(before, after, count)
    place = np.empty(count, dtype=np.int64)
    place[order] = np.arange(count)
    kind = _small_enough(length, release, gain)
    length, release, gain = length[order].astype(kind), release[order].astype(kind), gain.astype(kind)
    before, after = place[before], place[after]
    last = np.flatnonzero(np.bincount(before, minlength=count) == 0)  # nothing waits for these: they lead to the end
    link = np.arange(len(before))
    arriving = _sorted(after, before, gain, link, levels)
    leaving = _sorted(
        np.concatenate((before, last)),
        np.concatenate((after, np.full(len(last), count))),
        np.concatenate((gain, length[last])),
        np.concatenate((link, np.full(len(last), -1))),
        levels,
    )
    return Ordered(order, levels.tolist(), length, release, arriving, leaving, arrays.calendar)


def _small_enough(length: Whole, release: Whole, gain: Whole) -> type[np.signedinteger]:
    """Return the smallest kind of number that no way through the network can outgrow: less to move, sooner done."""
    most = int(length.sum()) + int(np.abs(gain).sum()) + int(release.max(initial=0))
    return np.int32 if most < np.iinfo(np.int32).max else np.int64


def _sorted(side: Whole, other: Whole, gain: Whole, link: Whole, levels: Whole) -> Bounds:
    sort = np.argsort(side, kind="stable")
    count = int(levels[-1])
    rows = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(side, minlength=count), out=rows[1:])
    begins = rows[levels]
    within = rows[:-1] - np.repeat(begins[:-1], np.diff(levels))
    return Bounds(rows, other[sort], gain[sort], link[sort], begins.tolist(), within)


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
    early, late, free, finish = passes(net)
    return Solved(net.as_given(early), net.as_given(late), net.as_given(free), finish)


def passes(net: Ordered) -> tuple[Whole, Whole, Whole, int]:
    """Return earliest starts, latest starts, free slack (arrays in the network's own order) and the end."""
    count = len(net.length)
    early = np.append(net.release, np.zeros(1, net.release.dtype))
    arriving = _Ways(net, net.arriving)
    within = net.arriving.within
    spans = list(zip(net.levels[:-1], net.levels[1:], net.arriving.begins[:-1], net.arriving.begins[1:], strict=True))
    for first, last, begin, end in spans[1:]:
        reduced = np.maximum.reduceat(arriving.later(early, begin, end), within[first:last])
        np.maximum(early[first:last], reduced, out=early[first:last])
    finish = int((early[:count] + net.length).max(initial=0))
    early[count] = finish
    late, free = _backward(net, early, finish)
    return early[:count], late, free, finish


def _backward(net: Ordered, early: Whole, finish: int) -> tuple[Whole, Whole]:
    """Return the latest starts, and how far each can move alone."""
    count = len(net.length)
    late = np.append(finish - net.length, early[count:])
    leaving = _Ways(net, net.leaving)
    within, rows = net.leaving.within, net.leaving.rows
    free = late[:count] - early[:count]
    spans = list(zip(net.levels[:-1], net.levels[1:], net.leaving.begins[:-1], net.leaving.begins[1:], strict=True))
    for first, last, begin, end in reversed(spans):
        if first < last:
            reduced = np.minimum.reduceat(leaving.latest(late, begin, end), within[first:last])
            np.minimum(late[first:last], reduced, out=late[first:last])
    if count:
        calm = np.minimum.reduceat(leaving.latest(early, 0, len(net.leaving.other)), rows[:-1])
        np.minimum(free, calm - early[:count], out=free)
    return late[:count], free


class _Ways:
    """The bounds of some links at once, lags in calendar days among them."""

    def __init__(self, net: Ordered, bounds: Bounds) -> None:
        self.bounds = bounds
        self.lags = lags = net.calendar
        if lags is None:
            return
        place = np.full(len(net.arriving.link) + 1, -1)  # per link as given, and for none: its place among the lags
        place[np.asarray(lags.link)] = np.arange(len(lags.link))
        sorted_places = place[bounds.link]
        self.at = np.flatnonzero(sorted_places >= 0)
        pick = sorted_places[self.at]
        self.ends, self.held, self.lag, self.reach, self.back = (
            np.asarray(column)[pick] for column in (lags.from_finish, lags.to_evening, lags.lag, lags.reach, lags.back)
        )
        table = lags.table
        self.morning, self.evening, self.first = (
            np.asarray(column) for column in (table.morning, table.evening, table.first)
        )

    def later(self, early: Whole, begin: int, end: int) -> Whole:
        start = early.take(self.bounds.other[begin:end])
        bound: Whole = start + self.bounds.gain[begin:end]
        if self.lags is not None:
            here = slice(*np.searchsorted(self.at, (begin, end)))
            at, ends = self.at[here] - begin, self.ends[here]
            point = start[at] + self.reach[here]
            moment = np.where(ends, self.evening[point], self.morning[point]) + self.lag[here]
            moment = np.maximum(moment, 0)
            held = self.held[here] & (moment > 0)
            bound[at] = self.first[moment - held] + held - self.back[here]
        return bound

    def latest(self, late: Whole, begin: int, end: int) -> Whole:
        after = late.take(self.bounds.other[begin:end])
        bound: Whole = after - self.bounds.gain[begin:end]
        if self.lags is not None:
            here = slice(*np.searchsorted(self.at, (begin, end)))
            at, starts = self.at[here] - begin, 1 - self.ends[here]
            point = after[at] + self.back[here]
            moment = np.where(self.held[here], self.evening[point], self.morning[point]) - self.lag[here]
            bound[at] = self.first[moment + starts] - starts - self.reach[here]
        return bound


_LEVELS = Wording(
    nb="Datoer for store lenkede planer, nivå for nivå",
    nn="Datoar for store lenkja planar, nivå for nivå",
    en="Dating large linked plans level by level",
)
