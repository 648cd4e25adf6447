"""How soon an instance can be over at best, whoever places it: by the links alone, and by the work there is.

Here: simple bounds that hold, and the latest starts that orders are drawn by. Not here: the solver's own (`solving`).
"""

from __future__ import annotations

from innomethods.planning.levelling.instance import FIELDS, Instance, fields_of
from innomethods.planning.levelling.kernel import Desk, place_early, place_late


def desk_for(given: Instance) -> Desk:
    """Return a desk to place an instance on."""
    count = given.activities
    return Desk([0] * count, [0] * count, [0] * count, list(given.free), [0] * (2 * given.horizon + 3))


def without_asking(given: Instance) -> Instance:
    """Return the instance as if nobody were ever busy; they still pause."""
    return given._replace(asks=[0] * len(given.asks))


def bound_by_links(given: Instance) -> int:
    """Return the tick at which all would be over if nobody were ever busy; NO_PLACE if it never is."""
    return place_early(without_asking(given), range(given.activities), desk_for(given))


def earliest_begins(given: Instance) -> list[int]:
    """Return the earliest tick at which each could begin, were nobody ever busy."""
    desk = desk_for(given)
    place_early(without_asking(given), range(given.activities), desk)
    return list(desk.begins)


def latest_begins(given: Instance) -> list[int]:
    """Return the latest tick at which each could begin for that, without making all longer."""
    desk = desk_for(given)
    place_late(without_asking(given), range(given.activities - 1, -1, -1), bound_by_links(given), desk)
    return list(desk.begins)


def bound_by_work(given: Instance) -> int:
    """Return the first tick by which each resource has had room for all the work that asks for it."""
    kinds = given.words * FIELDS
    work = [0] * kinds
    first = [given.horizon] * kinds  # the first day on which any of it can begin
    for activity, begin in enumerate(earliest_begins(given)):
        asked = fields_of(given.asks[activity * given.words : (activity + 1) * given.words])
        for kind, one in enumerate(asked):
            if one and given.days[activity]:
                work[kind] += one * given.days[activity]
                first[kind] = min(first[kind], begin // 2)
    day = min(first, default=given.horizon)
    while any(left > 0 for left in work) and day < given.horizon:
        free = fields_of(given.free[day * given.words : (day + 1) * given.words])
        work = [left - there * (day >= start) for left, there, start in zip(work, free, first, strict=True)]
        day += 1
    return max(2 * day - 1, 0) if min(first, default=given.horizon) < given.horizon else 0
