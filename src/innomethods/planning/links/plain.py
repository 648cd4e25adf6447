"""The two passes in plain Python: needs nothing but the language, and says what the quicker kernels must give.

Here: the oracle, which is also the quickest for small plans. Not here: the same by levels (`levels`) and compiled
(`compiled`).
"""

from __future__ import annotations

from innomethods.planning.links.arrays import Arrays, LinkCycle, Solved, ring_among


def solve(arrays: Arrays) -> Solved:
    """Find the earliest and latest start of every activity.

    Raises:
        LinkCycle: when the links go in a ring.

    >>> chain = Arrays(length=[3, 2], release=[0, 0], before=[0], after=[1], gain=[3])
    >>> solve(chain).early, solve(chain).finish
    ([0, 3], 5)
    """
    follows: list[list[int]] = [[] for _ in range(len(arrays))]  # per activity: the links that leave it
    for link, before in enumerate(arrays.before):
        follows[before].append(link)
    calendar = _calendar(arrays)
    early = [int(point) for point in arrays.release]
    order = _forward(arrays, follows, calendar, early)
    finish = max((early[number] + arrays.length[number] for number in order), default=0)
    late = [0] * len(arrays)
    free = [0] * len(arrays)
    for number in reversed(order):
        latest = calm = finish - arrays.length[number]
        for link in follows[number]:
            after, gain = arrays.after[link], arrays.gain[link]
            if link in calendar:
                latest = min(latest, _latest(arrays, calendar[link], late[after]))
                calm = min(calm, _latest(arrays, calendar[link], early[after]))
            else:
                latest = min(latest, late[after] - gain)
                calm = min(calm, early[after] - gain)
        late[number] = latest
        free[number] = calm - early[number]
    return Solved(early, late, free, finish)


def _calendar(arrays: Arrays) -> dict[int, int]:
    """Return the place of each link among those in calendar days."""
    return {} if arrays.calendar is None else {link: place for place, link in enumerate(arrays.calendar.link)}


def _forward(arrays: Arrays, follows: list[list[int]], calendar: dict[int, int], early: list[int]) -> list[int]:
    """Move every start to where the links allow it; return the activities in an order in which links lead onwards."""
    waiting = [0] * len(arrays)
    for after in arrays.after:
        waiting[after] += 1
    order = [number for number, count in enumerate(waiting) if count == 0]
    for number in order:  # grows while it is walked
        for link in follows[number]:
            after = arrays.after[link]
            if link in calendar:
                bound = _later(arrays, calendar[link], early[number])
            else:
                bound = early[number] + arrays.gain[link]
            early[after] = max(early[after], bound)
            waiting[after] -= 1
            if waiting[after] == 0:
                order.append(after)
    if len(order) < len(arrays):
        raise LinkCycle(ring_among(set(range(len(arrays))) - set(order), arrays.before, arrays.after))
    return order


def _later(arrays: Arrays, place: int, early: int) -> int:
    """Return the bound that a lag in calendar days sets."""
    lags = arrays.calendar
    assert lags is not None  # noqa: S101 - asked of its links only
    point = early + lags.reach[place]
    return lags.table.later(point, lags.from_finish[place], lags.to_evening[place], lags.lag[place]) - lags.back[place]


def _latest(arrays: Arrays, place: int, late: int) -> int:
    """Return the latest start that such a bound allows."""
    lags = arrays.calendar
    assert lags is not None  # noqa: S101 - asked of its links only
    point = late + lags.back[place]
    return (
        lags.table.latest(point, lags.from_finish[place], lags.to_evening[place], lags.lag[place]) - lags.reach[place]
    )
