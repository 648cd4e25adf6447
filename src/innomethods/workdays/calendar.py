"""Which days work is done on, and how far away a date is.

Here: weekends, public holidays, quiet periods, and counting. Not here: the holidays themselves (`holidays`), and
periods that are usual (`customs`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Protocol

import attrs

from innomethods.errors import NoDates
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording
from innomethods.workdays.customs import Usual
from innomethods.workdays.holidays import holiday_name, public_holidays, weekends

_DAY = timedelta(days=1)
_NO_WORK = Wording(
    nb="det finnes ingen arbeidsdag innen ti år etter {day}; se på de stille periodene («quiet»)",
    nn="det finst ingen arbeidsdag innan ti år etter {day}; sjå på dei stille periodane («quiet»)",
    en="there is no work day within ten years of {day}; look at the quiet periods (‘quiet’)",
)
_SEARCH_LIMIT = 3660  # ten years without a work day is a mistake in the calendar, not a long holiday


class Quiet(Protocol):
    """A period in which no work is done, or less than usual; both ends included."""

    @property
    def title(self) -> Wording:
        """What it is called."""
        ...

    @property
    def first(self) -> date:
        """Its first day."""
        ...

    @property
    def last(self) -> date:
        """Its last day."""
        ...


@attrs.frozen
class WorkCalendar:
    """The days on which work is done: all but the country's weekends, its public holidays and blocked periods.

    `usual` are periods that are blocked every year.

    >>> calendar = WorkCalendar("NO")
    >>> calendar.finish_of(date(2027, 1, 11), 15)
    datetime.date(2027, 1, 29)
    >>> calendar.is_workday(date(2027, 3, 26))
    False
    """

    country: str
    blocked: tuple[Quiet, ...] = attrs.field(converter=tuple[Quiet, ...], default=())
    usual: tuple[Usual, ...] = attrs.field(converter=tuple[Usual, ...], default=())

    def is_holiday(self, day: date) -> bool:
        """Whether the day is a public holiday."""
        return day in public_holidays(self.country, day.year)

    def is_weekend(self, day: date) -> bool:
        """Whether the day belongs to the country's weekend.

        >>> WorkCalendar("IL").is_weekend(date(2027, 1, 8)), WorkCalendar("NO").is_weekend(date(2027, 1, 8))
        (True, False)
        """
        return day in weekends(self.country, day.year)

    def blocking(self, day: date) -> Quiet | None:
        """Return the blocked period this day falls in, if any."""
        for quiet in self.blocked:
            if quiet.first <= day <= quiet.last:
                return quiet
        if not self.usual:
            return None
        return next((quiet for quiet in self._usual_in(day.year) if quiet.first <= day <= quiet.last), None)

    def is_workday(self, day: date) -> bool:
        """Whether work is done on this day."""
        return not self.is_weekend(day) and not self.is_holiday(day) and self.blocking(day) is None

    def why_not(self, day: date) -> Wording | None:
        """Return why no work is done on this day, or None on a work day."""
        name = holiday_name(self.country, day)
        if name is not None:
            return name
        quiet = self.blocking(day)
        if quiet is not None:
            return quiet.title
        if self.is_weekend(day):
            return Wording(nb="helg", nn="helg", en="weekend")
        return None

    def on_or_after(self, day: date) -> date:
        """Return this day, or the next work day after it."""
        return self._search(day, _DAY)

    def on_or_before(self, day: date) -> date:
        """Return this day, or the last work day before it."""
        return self._search(day, -_DAY)

    def after(self, day: date) -> date:
        """Return the first work day after this day."""
        return self.on_or_after(day + _DAY)

    def before(self, day: date) -> date:
        """Return the last work day before this day."""
        return self.on_or_before(day - _DAY)

    def finish_of(self, start: date, days: int) -> date:
        """Return the last day of work that starts on (or after) `start` and takes so many work days.

        No days at all finish on the start itself.
        """
        day = self.on_or_after(start)
        for _ in range(max(days, 1) - 1):
            day = self.after(day)
        return day

    def start_of(self, finish: date, days: int) -> date:
        """Return the first day of work that takes so many work days and ends on (or before) `finish`."""
        day = self.on_or_before(finish)
        for _ in range(max(days, 1) - 1):
            day = self.before(day)
        return day

    def between(self, first: date, last: date) -> int:
        """Count the work days from `first` to `last`, both included; 0 when `last` is before `first`."""
        return sum(1 for day in days(first, last) if self.is_workday(day))

    def shift(self, earlier: date, later: date) -> int:
        """Count the work days one must move to come from the first day to the second; negative when it lies before."""
        if later < earlier:
            return -self.shift(later, earlier)
        return self.between(earlier + _DAY, later)

    def _usual_in(self, year: int) -> Iterator[Quiet]:
        """Yield the usual periods of a year; where holidays aren't known, nobody knows when these are either."""
        if public_holidays(self.country, year):
            yield from (usual.in_year(year) for usual in self.usual)

    def _search(self, day: date, step: timedelta) -> date:
        for _ in range(_SEARCH_LIMIT):
            if self.is_workday(day):
                return day
            day += step
        raise NoDates("quiet", _NO_WORK.fill(day=date_wording(day)))


def days(first: date, last: date) -> Iterator[date]:
    """Yield every day from `first` to `last`, both included."""
    day = first
    while day <= last:
        yield day
        day += _DAY


def iso_week(day: date) -> tuple[int, int]:
    """Return ISO year and week: 1 January 2027 is in week 53 of 2026."""
    calendar = day.isocalendar()
    return calendar.year, calendar.week
