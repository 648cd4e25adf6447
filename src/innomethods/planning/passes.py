"""The two passes through the network: forward to the dates, backward to the slack.

Here: passing along links, in time proportional to activities and links. Not here: what one activity does with its
time (`courses`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from innomethods.planning.courses import Course, Times
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.timeline import NEVER

if TYPE_CHECKING:
    from innomethods.planning.network import Activity


@attrs.frozen(eq=False)
class Passed:
    """Where one phase or gate comes to lie; `lead` is the place of the phase or gate it waited for longest, if any."""

    enter: int
    lead: int | None
    times: Times


@attrs.frozen(eq=False)
class Slack:
    """How many work days an activity can end later: without moving the plan's end, and without moving anything else."""

    total: int
    free: int


def pass_forward(activities: Sequence[Activity], courses: Sequence[Course | None], start: int) -> list[Passed | None]:
    """Lay every phase and gate as early as it can be, the first at tick `start`; a join (no course) gives None.

    Raises:
        BeyondHorizon: with the path of the first node that ends in a year without known holidays.
    """
    opens: list[tuple[int, int | None]] = []  # when what follows may begin, and which phase or gate decided that
    passed: list[Passed | None] = []
    for place, (activity, course) in enumerate(zip(activities, courses, strict=True)):
        enter, lead = max((opens[before] for before in activity.before), key=lambda end: end[0], default=(start, None))
        if course is None:
            opens.append((enter, lead))
            passed.append(None)
            continue
        try:
            times = course.run(enter)
        except BeyondHorizon as beyond:
            raise attrs.evolve(beyond, path=activity.path) from None
        opens.append((times.opens, place))
        passed.append(Passed(enter, lead, times))
    return passed


def pass_backward(
    activities: Sequence[Activity], courses: Sequence[Course | None], passed: Sequence[Passed | None], finish: int
) -> list[Slack | None]:
    """Find how far each phase and gate can slip when the plan is to end by tick `finish`.

    `latest` is when what follows must be able to begin, `calm` when it must for nothing else to move.
    """
    latest = [NEVER] * len(activities)
    calm = [NEVER] * len(activities)
    slack: list[Slack | None] = [None] * len(activities)
    for place in range(len(activities) - 1, -1, -1):
        course, here = courses[place], passed[place]
        if course is None or here is None:
            enter_latest, enter_calm = latest[place], calm[place]
        else:
            closes = here.times.closes
            last = min(course.latest_close(latest[place]), finish)
            slack[place] = Slack(
                total=_work_days(last - closes),
                free=_work_days(min(course.latest_close(calm[place]), finish) - closes),
            )
            enter_latest, enter_calm = course.latest_enter(last), course.latest_enter(closes)
        for before in activities[place].before:
            latest[before] = min(latest[before], enter_latest)
            calm[before] = min(calm[before], enter_calm)
    return slack


def _work_days(ticks: int) -> int:
    return ticks // 2
