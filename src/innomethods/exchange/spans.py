"""Lengths of time and dates as other programs and people write them in files.

Not here: what they mean in a plan (`returning`).
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_DURATION = re.compile(
    r"P(?:(?P<days>\d{1,6})D)?(?:T(?:(?P<hours>\d{1,8}(?:\.\d+)?)H)?(?:(?P<minutes>\d{1,8}(?:\.\d+)?)M)?"
    r"(?:(?P<seconds>\d{1,8}(?:\.\d+)?)S)?)?\Z"
)
_NORWEGIAN = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\Z")
_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "jan januar january", "feb februar february", "mar mars march", "apr april", "mai may", "jun juni june",
            "jul juli july", "aug august", "sep sept september", "okt oktober oct october", "nov november",
            "des desember dec december",
        ),
        start=1,
    )
    for month in names.split()
}  # fmt: skip
_IN_WORDS = re.compile(r"(\d{1,2})\.? ([a-z]+)\.? (\d{4})\Z")
_MONTH_NUMBERS = frozenset(range(1, 13))
_FIRST_DAY = date(1899, 12, 30)  # of Excel's count
_COUNTED = range(20_000, 110_000)  # 1954 to 2201: numbers that are meant as days


def minutes_of(text: str) -> float | None:
    """Return the minutes of a duration such as PT37H30M0S; None for what is none.

    >>> minutes_of("PT37H30M0S"), minutes_of("P1DT0H0M0S"), minutes_of("5 days")
    (2250.0, 1440.0, None)
    """
    found = _DURATION.match(text)
    if found is None or text in {"P", "PT"}:
        return None
    days, hours, minutes, seconds = (float(found[part] or 0) for part in ("days", "hours", "minutes", "seconds"))
    return days * 24 * 60 + hours * 60 + minutes + seconds / 60


def day_of(value: object) -> date | None:
    """Return the day that a cell holds, as a date or as people write one; None for what is none, or may be two.

    >>> day_of("2027-04-09"), day_of("09.04.2027") == day_of("9. april 2027") == day_of("09.04.27")
    (datetime.date(2027, 4, 9), True)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and int(value) in _COUNTED:
        return _FIRST_DAY + timedelta(days=int(value))
    if not isinstance(value, str):
        return None
    return _written(" ".join(value.lower().split()))


def two_days_of(value: object) -> tuple[date, date] | None:
    """Return the two days that a text may mean, in the order of the year; None when it can mean but one.

    >>> two_days_of("3/9/2027"), two_days_of("13/9/2027"), two_days_of("3.9.2027")
    ((datetime.date(2027, 3, 9), datetime.date(2027, 9, 3)), None, None)
    """
    found = _NORWEGIAN.match(value.strip()) if isinstance(value, str) else None
    if found is None or "." in found[0]:  # nobody puts the month first before a full stop
        return None
    one, other, year = map(int, found.groups())
    if one == other or not {one, other} <= _MONTH_NUMBERS:
        return None
    return date(_full(year), min(one, other), max(one, other)), date(_full(year), max(one, other), min(one, other))


def _full(year: int) -> int:
    return year + 2000 if year < 100 else year  # noqa: PLR2004 - two digits


def _written(text: str) -> date | None:
    if two_days_of(text):
        return None
    try:
        return date.fromisoformat(text[:10] if "t" in text or len(text) > len("2027-01-11") else text)
    except ValueError:
        pass
    numbers, words = _NORWEGIAN.match(text), _IN_WORDS.match(text)
    if numbers:
        day, month, year = map(int, numbers.groups())
    elif words and words[2] in _MONTHS:
        day, month, year = int(words[1]), _MONTHS[words[2]], int(words[3])
    else:
        return None
    try:
        return date(_full(year), month, day)
    except ValueError:
        return None
