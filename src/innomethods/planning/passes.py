"""The two passes through the network: forward to the dates, backward to the slack.

Here: passing along links, in time proportional to activities and links. Not here: what one activity does with its time
(`courses`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from graphlib import TopologicalSorter
from types import MappingProxyType

import attrs

from innomethods.planning.courses import Course, Times
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.network import Activity, Join
from innomethods.planning.timeline import NEVER, first_workable, last_evening

NOBODY_BUSY: Mapping[int, Sequence[int]] = MappingProxyType({})


@attrs.frozen(eq=False, repr=False)
class Passed:
    """Where one phase or gate comes to lie; `lead` is the phase or gate it had to wait for, if any."""

    activity: Activity
    course: Course
    enter: int
    lead: Passed | None
    times: Times


@attrs.frozen(eq=False)
class Slack:
    """How many work days an activity can end later: without moving the plan's end, and without moving anything else.

    `closes` is the latest tick it may end at for the plan to end when it does, `enter` the latest at which all before
    it may be over.
    """

    total: int
    free: int
    closes: int
    enter: int


def pass_forward(places: Sequence[Activity | Join], courses: Mapping[int, Course], start: int) -> dict[int, Passed]:
    """Lay every phase and gate as early as it can be, the first ones at tick `start`.

    Raises:
        BeyondHorizon: with the path of the first node that ends in a year without known holidays.
    """
    opens: list[int] = []  # when what follows may begin …
    leads: list[Passed | None] = []  # … and which phase or gate decides that
    passed: dict[int, Passed] = {}
    for number, place in enumerate(places):
        first = max(place.before, key=opens.__getitem__, default=None)
        enter, lead = (start, None) if first is None else (opens[first], leads[first])
        if isinstance(place, Join):
            opens.append(enter)
            leads.append(lead)
            continue
        try:
            times = courses[number].run(enter)
        except BeyondHorizon as beyond:
            raise attrs.evolve(beyond, path=place.path) from None
        passed[number] = here = Passed(place, courses[number], enter, lead, times)
        opens.append(times.opens)
        leads.append(here)
    return passed


def pass_backward(
    places: Sequence[Activity | Join],
    passed: Mapping[int, Passed],
    over: int,
    finish: int,
    held: Mapping[int, Sequence[int]] = NOBODY_BUSY,
) -> dict[int, Slack]:
    """Find how far each phase and gate can slip when the plan is to end on day `finish`, which is over at tick `over`.

    `latest` is when what follows must be able to begin, `calm` when it must for nothing else to move. `held` are places
    that wait for the people of others, beside what they come after in the flow.
    """
    latest = [NEVER] * len(places)
    calm = [NEVER] * len(places)
    slack: dict[int, Slack] = {}
    for number in reversed(_in_order(places, held)):
        place = places[number]
        if isinstance(place, Join):
            enter_latest, enter_calm = latest[number], calm[number]
        else:
            course, times = passed[number].course, passed[number].times
            closes = times.closes
            last = min(course.latest_close(latest[number]), over)
            still = last if calm[number] == latest[number] else min(course.latest_close(calm[number]), over)
            enter_calm = course.latest_enter(closes, times.finish)
            same = last == closes and (closes % 2 == 1 or times.finish == finish)  # an evening is of one day only
            enter_latest = enter_calm if same else course.latest_enter(last, finish)
            total = _work_days(closes, last)
            free = total if still == last else _work_days(closes, still)
            slack[number] = Slack(total, free, last, enter_latest)
        for before in (*place.before, *held.get(number, ())):
            latest[before] = min(latest[before], enter_latest)
            calm[before] = min(calm[before], enter_calm)
    return slack


def _in_order(places: Sequence[Activity | Join], held: Mapping[int, Sequence[int]]) -> Sequence[int]:
    """Return the places' numbers, each after all that it waits for; the flow's own order where nobody is waited for."""
    if not held:
        return range(len(places))
    waits = {number: (*place.before, *held.get(number, ())) for number, place in enumerate(places)}
    return list(TopologicalSorter(waits).static_order())


def _work_days(since: int, until: int) -> int:
    """Count the whole work days between two ticks."""
    return last_evening(until) - first_workable(since) + 1
