"""How soon an instance can be over at best, whoever places it: by the links alone, and by the work there is.

Here: simple bounds that hold, and the latest starts that orders are drawn by. Not here: the solver's own (`solving`).
"""

from __future__ import annotations

from innomethods.planning.levelling.instance import FIELDS, Instance, fields_of
from innomethods.planning.levelling.kernel import NO_PLACE, place_early, place_late


def bound_by_links(given: Instance) -> int:
    """Return the tick at which all would be over if there were room for everybody; NO_PLACE if it never is."""
    return _alone(given)[0]


def latest_begins(given: Instance) -> list[int]:
    """Return the latest tick at which each could begin, were there room for everybody, without making all longer."""
    length, easy = _alone(given)
    begins, closes = [0] * given.count, [0] * given.count
    place_late(easy, range(given.count - 1, -1, -1), length, begins, closes, list(easy.free))
    return begins


def _alone(given: Instance) -> tuple[int, Instance]:
    easy = given._replace(asks=[0] * len(given.asks))
    columns = [[0] * given.count for _ in range(3)]
    return place_early(easy, range(given.count), *columns, list(easy.free)), easy


def bound_by_work(given: Instance) -> int:
    """Return the first tick by which each resource has had room for all the work that asks for it."""
    kinds = given.words * FIELDS
    work = [0] * kinds
    for activity in range(given.count):
        asked = fields_of(given.asks[activity * given.words : (activity + 1) * given.words])
        work = [sum_ + one * given.days[activity] for sum_, one in zip(work, asked, strict=True)]
    day = 0
    while any(left > 0 for left in work) and day < given.horizon:
        free = fields_of(given.free[day * given.words : (day + 1) * given.words])
        work = [left - there for left, there in zip(work, free, strict=True)]
        day += 1
    return max(2 * day - 1, 0)
