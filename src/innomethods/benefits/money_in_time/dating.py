"""Amounts by date: net present value and rates of return with a day count that is said.

Here: `xnpv`, `xirr`, reading dates of several kinds. Not here: amounts by year (`discounting`), holidays (`workdays`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from math import inf

from innomethods.benefits.money_in_time.amounts import amounts, rate_of_return, summed
from innomethods.benefits.money_in_time.roots import Roots, roots_of

_MONTH_OF_30 = 30


class DayCount(StrEnum):
    """How many years lie between two dates: days by 365 (as Excel counts), by 365.25 or 360, or months of 30 days."""

    ACTUAL_365 = "actual/365"
    ACTUAL_365_25 = "actual/365.25"
    ACTUAL_360 = "actual/360"
    THIRTY_360 = "30E/360"


Day = date | str | object  # also numpy.datetime64 and pandas.Timestamp, which need not be installed


def xnpv(
    dates: Iterable[Day],
    flows: Iterable[Decimal | float],
    *,
    rate: Decimal | float,
    day_count: DayCount | str = DayCount.ACTUAL_365,
) -> float:
    """Return the net present value of amounts by date, on the earliest of the dates.

    Dates are `date`, text (2027-03-01), `numpy.datetime64` or `pandas.Timestamp`; a time of day is left out. They need
    not be in order.

    Raises:
        ValueError: for dates and flows of unlike length, a date that can't be read or has a time zone, an amount that
            isn't finite, or a rate of -100 % and below.

    >>> dates = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"]
    >>> round(xnpv(dates, [-10000, 2750, 4250, 3250, 2750], rate=0.09), 2)
    2086.65
    """
    growth = 1 + rate_of_return(rate)
    terms = _terms(dates, flows, DayCount(day_count))
    try:
        worth = [flow * growth**-time for time, flow in terms]
    except OverflowError:
        worth = [inf]
    return summed(worth, "The present value")


def xirr(
    dates: Iterable[Day], flows: Iterable[Decimal | float], *, day_count: DayCount | str = DayCount.ACTUAL_365
) -> Roots:
    """Return the yearly rates at which amounts by date are worth nothing together.

    Raises:
        ValueError: as `xnpv` does.

    >>> dates = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"]
    >>> round(xirr(dates, [-10000, 2750, 4250, 3250, 2750]).chosen, 6)
    0.373363
    """
    return roots_of(_terms(dates, flows, DayCount(day_count)))


def _terms(dates: Iterable[Day], flows: Iterable[Decimal | float], day_count: DayCount) -> list[tuple[float, float]]:
    """Return years since the earliest date beside the amounts, in order of dates."""
    read = amounts(flows, "flows")
    days = [_day(one, f"dates[{number}]") for number, one in enumerate(dates)]
    if len(days) != len(read):
        raise ValueError(f"There are {len(days)} dates and {len(read)} flows: give each amount its date.")
    first = min(days)
    return [(_years(first, day, day_count), flow) for day, flow in sorted(zip(days, read, strict=True))]


def _day(value: Day, what: str) -> date:
    """Read a date; `what` names it in messages."""
    if type(value).__name__ == "datetime64":  # numpy's, known by name so that numpy need not be there
        value = str(value)  # NaT reads "NaT", and is told below
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{what} is {value!r}, not a date: write it as 2027-03-01.") from None
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            raise ValueError(
                f"{what} is {value}, with a time zone: which day it was depends on where one stands. Give the date."
            )
        value = value.date() if value == value else None  # noqa: PLR0124 - pandas' NaT is a datetime, unequal to itself
    if not isinstance(value, date):
        raise ValueError(  # noqa: TRY004 - as for a text that isn't one
            f"{what} is {value!r}, not a date: write it as 2027-03-01."
        )
    return value


def _years(start: date, end: date, day_count: DayCount) -> float:
    if day_count is DayCount.THIRTY_360:
        months = 12 * (end.year - start.year) + end.month - start.month
        return (_MONTH_OF_30 * months + min(end.day, _MONTH_OF_30) - min(start.day, _MONTH_OF_30)) / 360
    return (end - start).days / float(day_count.removeprefix("actual/"))
