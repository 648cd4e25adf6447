"""How much of each role a plan asks for, day by day and week by week, and where it is more than is there.

Here: counting. Not here: the values it is told with (`levelled`) and pictures of it (`reporting`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

import attrs

from innomethods.planning.courses import Course, Settled
from innomethods.planning.levelling.levelled import Overload, RoleWeek
from innomethods.planning.levelling.team import FULL
from innomethods.planning.levelling.translating import Placed, Translation
from innomethods.wording import Wording, as_wording
from innomethods.workdays import iso_week


@attrs.frozen
class Asked:
    """What phases ask of a role on one numbered work day: the sum, and who asks."""

    share: int
    numbers: tuple[int, ...]


Load = dict[str, dict[int, Asked]]  # by role and day


def load_of(given: Translation, courses: Mapping[int, Course]) -> Load:
    """Return what a plan asks of each role, day by day."""
    load: Load = {role: {} for role in given.team.roles}
    lain = attrs.evolve(given, courses=courses).passed
    for number, here in lain.items():
        phase = given.phase_at(number)
        if phase is None or phase.does not in load or not here.times.work_days:
            continue
        wanted, days = given.team.wants(phase, given.passed[number].times.work_days), load[phase.does or ""]
        for day in _days(given, courses[number], number, here.times.start, here.times.finish):
            known = days.get(day, Asked(0, ()))
            days[day] = Asked(known.share + wanted, (*known.numbers, number))
    return load


def _days(given: Translation, course: Course, number: int, start: int, finish: int) -> Iterator[int]:
    """Yield the days on which a phase asks for somebody: what was placed pauses, what is under way asks from now on."""
    line = given.setting.line
    if isinstance(course, Settled):
        start = max(start, given.setting.on)
    days = range(line.number(start), line.number(finish + 1))
    if isinstance(course, Placed):
        there = set(given.workable(number))
        yield from (day for day in days if day in there)
    else:
        yield from days


def overloads_of(given: Translation, load: Load) -> tuple[Overload, ...]:
    """Return each stretch of work days on which a role is asked for more than is there, in order of time.

    What one phase alone asks for beyond all there ever is, isn't told here: no moving mends it.
    """
    found = []
    for role, days in load.items():
        there, most = given.team.there[role], given.team.most[role]
        beyond = sorted(
            day
            for day, asked in days.items()
            if asked.share > there[day] and (len(asked.numbers) > 1 or asked.share <= most)
        )
        for _, run in groupby(enumerate(beyond), key=lambda pair: pair[1] - pair[0]):
            found.append(_overload(given, role, days, [day for _, day in run]))
    return tuple(sorted(found, key=lambda overload: (overload.first, overload.role)))


def _overload(given: Translation, role: str, days: Mapping[int, Asked], run: list[int]) -> Overload:
    there = given.team.there[role]
    worst = max(run, key=lambda day: days[day].share - there[day])
    numbers = list(dict.fromkeys(number for day in run for number in days[day].numbers))
    phases = [phase.title for number in numbers if (phase := given.phase_at(number)) is not None]
    return Overload(
        role=role,
        title=title_of(given, role),
        first=given.team.days[run[0]],
        last=given.team.days[run[-1]],
        asked=share(days[worst].share),
        there=share(there[worst]),
        paths=tuple(given.path_at(number) for number in numbers),
        phases=tuple(phases),
    )


def weeks_of(given: Translation, load: Load) -> tuple[RoleWeek, ...]:
    """Return each role's load week by week, from the first to the last week in which anything is asked for."""
    asked_on = [day for days in load.values() for day in days]
    if not asked_on:
        return ()
    span = range(min(asked_on), max(asked_on) + 1)
    weeks = []
    for role, days in load.items():
        for (year, week), run in groupby(span, key=lambda day: iso_week(given.team.days[day])):
            numbers = list(run)
            asked = sum(days[day].share for day in numbers if day in days)
            there = sum(given.team.there[role][day] for day in numbers)
            weeks.append(RoleWeek(role, year, week, _mean(asked, numbers), _mean(there, numbers)))
    return tuple(weeks)


def _mean(total: int, days: list[int]) -> Decimal:
    return round(Decimal(total) / (FULL * len(days)), 3)


def share(thousandths: int) -> Decimal:
    """Return thousandths as a share of a full position."""
    return Decimal(thousandths) / FULL


def title_of(given: Translation, role: str) -> Wording:
    """Return what a role is called."""
    known = given.setting.method.role(role)
    return as_wording(role.replace("-", " ")) if known is None else known.title
