"""Public holidays and weekends, from the `holidays` library: always in one language, no machine's settings matter.

Here: the free days of a country's year, and the holidays' names in three languages. Not here: which days work is done
on (`calendar`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from innomethods.errors import NoDates
from innomethods.wording import Wording

if TYPE_CHECKING:
    from holidays import HolidayBase

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
_NO_HOLIDAYS = Wording(
    nb="helligdagene i landet «{country}» er ikke kjent; bruk en kode på to bokstaver, som NO, DK eller SE",
    nn="heilagdagane i landet «{country}» er ikkje kjende; bruk ein kode på to bokstavar, som NO, DK eller SE",
    en="the holidays of the country ‘{country}’ are not known; use a two-letter code such as NO, DK or SE",
)
_EASTER = "Første påskedag"
_UNIONS = ("EU",)  # they have weekends, and their members' holidays


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> Mapping[date, str]:
    """Return a country's public holidays in a year, with the names the source gives (Norway: bokmål).

    Raises:
        NoDates: for a country code that isn't known; also a `ValueError`.
    """
    known = _calendar(country, year)
    return MappingProxyType({day: name for day, name in known.items() if day.year == year})  # it is kept: read only


@lru_cache(maxsize=512)
def holidays_anywhere(country: str, year: int) -> frozenset[date]:
    """Return the days of a year that are public holidays in any part of a country, such as Scotland.

    Raises:
        NoDates: for a country code that isn't known; also a `ValueError`.

    >>> date(2027, 3, 29) in public_holidays("UK", 2027), date(2027, 3, 29) in holidays_anywhere("UK", 2027)
    (False, True)
    """
    known = _calendar(country, year)
    days = {day for day in known if day.year == year}
    for part in known.subdivisions:
        days |= {day for day in _calendar(country, year, part) if day.year == year}
    return frozenset(days)


@lru_cache(maxsize=512)
def weekends(country: str, year: int) -> frozenset[date]:
    """Return the days of a country's weekends in a year: Saturday and Sunday for most, Friday and Saturday for some.

    Raises:
        NoDates: for a country code that isn't known; also a `ValueError`.

    >>> [date(2027, 1, 8) + n * timedelta(days=1) in weekends("SA", 2027) for n in range(3)]  # Friday to Sunday
    [True, True, False]
    """
    known, first = _calendar(country, year), date(year, 1, 1)
    count = date(year, 12, 31).toordinal() - first.toordinal() + 1
    return frozenset(day for number in range(count) if known.is_weekend(day := first + timedelta(days=number)))


def _calendar(country: str, year: int, part: str | None = None) -> HolidayBase:
    import holidays

    if country in _UNIONS:
        return holidays.HolidayBase(years=year)
    language = "no" if country == "NO" else "en_US"
    code = country if len(country) == len("NO") else ""  # names and longer codes would answer in other languages
    try:
        return holidays.country_holidays(code, subdiv=part, years=year, language=language)
    except NotImplementedError:
        raise NoDates("country", _NO_HOLIDAYS.fill(country=country)) from None


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


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the western churches.

    Raises:
        ValueError: for a year whose holidays aren't known.

    >>> easter_sunday(2027)
    datetime.date(2027, 3, 28)
    """
    for day, name in public_holidays("NO", year).items():
        if _EASTER in name:
            return day
    raise ValueError(f"Easter of {year} is not known.")
