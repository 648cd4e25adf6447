"""The days on which nobody works, for calendars of other programs: public holidays and blocked quiet periods.

Not here: weekends, which every program knows, and how days are counted (`workdays`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from innomethods.model import Effect
from innomethods.planning import Plan
from innomethods.wording import Language
from innomethods.workdays import WorkCalendar, days, holiday_name


def free_days(plan: Plan, language: Language) -> Iterator[tuple[date, date, str]]:
    """Yield stretches of free days (first, last, why) that don't overlap, a year beyond the plan's end so it can slip.

    Holidays come first, in order, then quiet periods; a holiday inside a quiet period is not told apart.
    """
    project = plan.project
    first, last = date(plan.start.year, 1, 1), date(plan.finish.year + 1, 12, 31)
    blocked = [quiet for quiet in project.quiet_between(first, last) if quiet.effect is Effect.BLOCK]
    within = {day for quiet in blocked for day in days(quiet.first, quiet.last)}
    calendar = WorkCalendar(project.country)
    for day in days(first, last):
        name = holiday_name(project.country, day) if calendar.is_holiday(day) else None
        if name is not None and day not in within:
            yield day, day, name.text(language)
    done = date.min
    for quiet in sorted(blocked, key=lambda one: (one.first, one.last)):
        begins = max(quiet.first, done)
        if begins <= quiet.last:
            yield begins, quiet.last, quiet.title.text(language)
            done = quiet.last + timedelta(days=1)


def free_weekdays(plan: Plan) -> tuple[int, ...]:
    """Return the weekend of a plan's country as numbers, Monday 1 to Sunday 7, in the week in which it starts."""
    week = days(plan.start, plan.start + timedelta(days=6))
    return tuple(sorted(day.isoweekday() for day in week if plan.calendar.is_weekend(day)))
