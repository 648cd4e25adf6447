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
    for activity in range(given.activities):
        asked = fields_of(given.asks[activity * given.words : (activity + 1) * given.words])
        work = [sum_ + one * given.days[activity] for sum_, one in zip(work, asked, strict=True)]
    day = 0
    while any(left > 0 for left in work) and day < given.horizon:
        free = fields_of(given.free[day * given.words : (day + 1) * given.words])
        work = [left - there for left, there in zip(work, free, strict=True)]
        day += 1
    return max(2 * day - 1, 0)
