"""What is usual at Norwegian workplaces without being law: quiet periods with names, and half days.

Here: on which days they fall in a year. Not here: which of them a project reckons with (`model`), and public holidays
(`calendar`).
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

import attrs

from innomethods.wording import Wording
from innomethods.workdays.holidays import easter_sunday

_MONDAY, _FRIDAY = 1, 5


class Usual(StrEnum):
    """A quiet period that comes every year. No law sets them; the weeks of `FELLESFERIE` are this library's choice."""

    ROMJUL = "romjul"  # 24-31 December
    PASKEUKE = "paskeuke"  # Monday to Wednesday before Maundy Thursday
    FELLESFERIE = "fellesferie"  # three weeks of July: ISO weeks 28-30 unless the project says otherwise

    @property
    def words(self) -> Wording:
        """What it is called."""
        return _TITLES[self]

    def in_year(self, year: int) -> UsualPeriod:
        """Return when it is in a year.

        Raises:
            ValueError: for a year whose Easter isn't known, or that isn't one of the calendar.

        >>> Usual.PASKEUKE.in_year(2027)
        UsualPeriod('paskeuke', 2027-03-22–2027-03-24)
        """
        return _in_year(self, year)


_TITLES = {
    Usual.ROMJUL: Wording(nb="romjula", nn="romjula", en="Christmas to New Year"),
    Usual.PASKEUKE: Wording(nb="påskeuka", nn="påskeveka", en="the days before Easter"),
    Usual.FELLESFERIE: Wording(nb="fellesferien", nn="fellesferien", en="the general holiday in July"),
}


@attrs.frozen(repr=False)
class UsualPeriod:
    """A usual quiet period in one year; both ends included."""

    usual: Usual
    first: date
    last: date

    @property
    def title(self) -> Wording:
        """What it is called."""
        return self.usual.words

    def __repr__(self) -> str:
        return f"UsualPeriod({str(self.usual)!r}, {self.first}–{self.last})"


@lru_cache(maxsize=1024)
def _in_year(usual: Usual, year: int) -> UsualPeriod:
    if usual is Usual.ROMJUL:
        return UsualPeriod(usual, date(year, 12, 24), date(year, 12, 31))
    if usual is Usual.PASKEUKE:
        easter = easter_sunday(year)
        return UsualPeriod(usual, easter - timedelta(days=6), easter - timedelta(days=4))
    return UsualPeriod(usual, date.fromisocalendar(year, 28, _MONDAY), date.fromisocalendar(year, 30, _FRIDAY))


class UsualHalfDay(StrEnum):
    """A day on which Norwegian public bodies usually close early. Agreements decide, not the law."""

    DYMMELONSDAG = "dymmelonsdag"  # the Wednesday before Maundy Thursday
    JULAFTEN = "julaften"
    NYTTARSAFTEN = "nyttarsaften"

    def in_year(self, year: int) -> date:
        """Return the day in a year, be it at the weekend or not.

        >>> UsualHalfDay.DYMMELONSDAG.in_year(2027)
        datetime.date(2027, 3, 24)
        """
        if self is UsualHalfDay.DYMMELONSDAG:
            return easter_sunday(year) - timedelta(days=4)
        return date(year, 12, 24 if self is UsualHalfDay.JULAFTEN else 31)


def usual_half_days(year: int) -> tuple[date, ...]:
    """Return the days on which Norwegian public bodies usually close early, those at the weekend left out.

    A project says itself which of them hold for it.

    >>> usual_half_days(2027)
    (datetime.date(2027, 3, 24), datetime.date(2027, 12, 24), datetime.date(2027, 12, 31))
    """
    return tuple(day for half in UsualHalfDay if (day := half.in_year(year)).isoweekday() <= _FRIDAY)
