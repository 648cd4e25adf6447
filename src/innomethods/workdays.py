"""Work days and calendar days: which days work is done on, and how far away a date is.

Here: holidays (from the `holidays` library, always asked in a fixed language so that no machine's settings matter),
weekends, quiet periods, and counting. Not here: what is to be done on those days (`planning`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

import attrs

from innomethods.errors import NoDates
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_DAY = timedelta(days=1)
_SATURDAY = 5
_NO_HOLIDAYS = Wording(
    nb="helligdagene i landet «{country}» er ikke kjent; bruk en kode på to bokstaver, som NO, DK eller SE",
    nn="heilagdagane i landet «{country}» er ikkje kjende; bruk ein kode på to bokstavar, som NO, DK eller SE",
    en="the holidays of the country ‘{country}’ are not known; use a two-letter code such as NO, DK or SE",
)
_NO_WORK = Wording(
    nb="det finnes ingen arbeidsdag innen ti år etter {day}; se på de stille periodene («quiet»)",
    nn="det finst ingen arbeidsdag innan ti år etter {day}; sjå på dei stille periodane («quiet»)",
    en="there is no work day within ten years of {day}; look at the quiet periods (‘quiet’)",
)
_SEARCH_LIMIT = 3660  # ten years without a work day is a mistake in the calendar, not a long holiday

# The library knows Norwegian holidays in bokmål only; nynorsk and house-style English names stand here.
_NORWEGIAN: dict[str, tuple[str, str, str]] = {
    "Første nyttårsdag": ("første nyttårsdag", "første nyttårsdag", "New Year’s Day"),
    "Skjærtorsdag": ("skjærtorsdag", "skjertorsdag", "Maundy Thursday"),
    "Langfredag": ("langfredag", "langfredag", "Good Friday"),
    "Første påskedag": ("første påskedag", "første påskedag", "Easter Sunday"),
    "Andre påskedag": ("andre påskedag", "andre påskedag", "Easter Monday"),
    "Arbeidernes dag": ("1. mai", "1. mai", "Labour Day"),
    "Grunnlovsdag": ("17. mai", "17. mai", "Constitution Day"),
    "Kristi himmelfartsdag": ("Kristi himmelfartsdag", "Kristi himmelfartsdag", "Ascension Day"),
    "Første pinsedag": ("første pinsedag", "første pinsedag", "Whit Sunday"),
    "Andre pinsedag": ("andre pinsedag", "andre pinsedag", "Whit Monday"),
    "Første juledag": ("første juledag", "første juledag", "Christmas Day"),
    "Andre juledag": ("andre juledag", "andre juledag", "Boxing Day"),
}


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


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> Mapping[date, str]:
    """Return a country's public holidays in a year, with the names the source gives (Norway: bokmål).

    Raises:
        NoDates: for a country code that isn't known; also a `ValueError`.
    """
    import holidays

    language = "no" if country == "NO" else "en_US"
    code = country if len(country) == len("NO") else ""  # names and longer codes would answer in other languages
    try:
        known = holidays.country_holidays(code, years=year, language=language)
    except NotImplementedError:
        raise NoDates("country", _NO_HOLIDAYS.fill(country=country)) from None
    return MappingProxyType({day: name for day, name in known.items() if day.year == year})  # it is kept: read only


def holiday_name(country: str, day: date) -> Wording | None:
    """Return the name of the holiday on this day, or None.

    >>> holiday_name("NO", date(2027, 3, 26)).text("nn")
    'langfredag'
    """
    name = public_holidays(country, day.year).get(day)
    if name is None:
        return None
    words = [_NORWEGIAN.get(part.strip(), (part.strip(),) * 3) for part in name.split(";")]
    return Wording(
        nb=" / ".join(w[0] for w in words), nn=" / ".join(w[1] for w in words), en=" / ".join(w[2] for w in words)
    )


@attrs.frozen
class WorkCalendar:
    """The days on which work is done: Monday to Friday, without public holidays and blocked periods.

    >>> calendar = WorkCalendar("NO")
    >>> calendar.finish_of(date(2027, 1, 11), 15)
    datetime.date(2027, 1, 29)
    >>> calendar.is_workday(date(2027, 3, 26))
    False
    """

    country: str
    blocked: tuple[Quiet, ...] = attrs.field(converter=tuple[Quiet, ...], default=())

    def is_holiday(self, day: date) -> bool:
        """Whether the day is a public holiday."""
        return day in public_holidays(self.country, day.year)

    def blocking(self, day: date) -> Quiet | None:
        """Return the blocked period this day falls in, if any."""
        return next((quiet for quiet in self.blocked if quiet.first <= day <= quiet.last), None)

    def is_workday(self, day: date) -> bool:
        """Whether work is done on this day."""
        return day.weekday() < _SATURDAY and not self.is_holiday(day) and self.blocking(day) is None

    def why_not(self, day: date) -> Wording | None:
        """Return why no work is done on this day, or None on a work day."""
        name = holiday_name(self.country, day)
        if name is not None:
            return name
        quiet = self.blocking(day)
        if quiet is not None:
            return quiet.title
        if day.weekday() >= _SATURDAY:
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
