"""Whole numbers for time: work days are numbered, and each has two ticks, its morning and its evening.

With ticks, «first work day after», «ready on the last day of» and slack are plain arithmetic. Here: the numbering of
one calendar. Not here: what takes time (`courses`), and which days are holidays (`workdays`).

Work ends on the evening of a work day (an odd tick). A meeting on a Saturday, or a wait that ends inside a quiet
period, ends before the morning (an even tick) of the next work day. Days themselves are ordinals (`date.toordinal`).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from threading import Lock

import attrs

from innomethods.planning.horizon import BeyondHorizon
from innomethods.workdays import WorkCalendar, days, public_holidays

NEVER = 1 << 60  # a tick later than every day: nothing waits for it


def morning(number: int) -> int:
    """Return the tick at which work day `number` begins."""
    return 2 * number


def evening(number: int) -> int:
    """Return the tick at which work day `number` ends."""
    return 2 * number + 1


def first_workable(tick: int) -> int:
    """Return the number of the first work day that is still whole at this tick."""
    return (tick + 1) // 2


def day_of(tick: int) -> int:
    """Return the number of the work day this tick is the morning or the evening of."""
    return tick // 2


def last_evening(tick: int) -> int:
    """Return the number of the last work day that has ended at this tick."""
    return (tick - 1) // 2


@attrs.define(eq=False)
class Timeline:
    """The work days of a calendar from the first of a year on, numbered from 0; years are added when asked for.

    >>> line = Timeline(WorkCalendar("NO"), 2027)
    >>> date.fromordinal(line.day(line.number(date(2027, 3, 25).toordinal())))
    datetime.date(2027, 3, 30)
    """

    calendar: WorkCalendar
    first_year: int
    _next_year: int = attrs.field(init=False)
    _origin: int = attrs.field(init=False)
    _workdays: list[int] = attrs.field(init=False, factory=list)  # ordinal of each work day
    _numbers: list[int] = attrs.field(init=False, factory=list)  # per day: the first work day on or after it
    _growing: Lock = attrs.field(init=False, factory=Lock)

    def __attrs_post_init__(self) -> None:
        self._next_year = self.first_year
        self._origin = date(self.first_year, 1, 1).toordinal()

    def number(self, day: int) -> int:
        """Return the number of the first work day on or after this day."""
        index = max(day - self._origin, 0)
        while index >= len(self._numbers):
            self._grow(len(self._numbers))
        return self._numbers[index]

    def day(self, number: int) -> int:
        """Return the day of work day `number`."""
        while number >= len(self._workdays):
            self._grow(len(self._numbers))
        return self._workdays[number]

    def is_workday(self, day: int) -> bool:
        """Whether work is done on this day."""
        return self.day(self.number(day)) == day

    def on_or_after(self, day: int) -> int:
        """Return this day, or the next work day after it."""
        return self.day(self.number(day))

    def after(self, day: int) -> int:
        """Return the tick at which a day that holds things up is over."""
        number = self.number(day)
        return evening(number) if self.day(number) == day else morning(number)

    def count(self, first: int, last: int) -> int:
        """Count the work days from `first` to `last`, both included."""
        return max(self.number(last + 1) - self.number(first), 0)

    def _grow(self, known: int) -> None:
        """Add a year, unless another thread has done so since so many days were known."""
        with self._growing:
            if len(self._numbers) == known:
                self._add_year()

    def _add_year(self) -> None:
        year, country = self._next_year, self.calendar.country
        # The source of holidays answers with nothing at all for years it does not know.
        if not date.min.year <= year <= date.max.year or not public_holidays(country, year):
            raise BeyondHorizon(country, year)
        numbers: list[int] = []
        workdays: list[int] = []
        for day in days(date(year, 1, 1), date(year, 12, 31)):
            numbers.append(len(self._workdays) + len(workdays))
            if self.calendar.is_workday(day):
                workdays.append(day.toordinal())
        self._next_year += 1
        self._workdays += workdays  # first the days that the numbers lead to: others may be reading
        self._numbers += numbers


@lru_cache(maxsize=32)
def timeline_of(calendar: WorkCalendar, first_year: int) -> Timeline:
    """Return the timeline of a calendar; plans made one after the other share what they have found out."""
    return Timeline(calendar, first_year)
