"""Discount rates by year: bands, and the chained factors they give.

Years have two meanings here. A *year* is a calendar year, or any other count (0, 1, 2 …). A band's *number* counts from
the year the rules say (`BandOrigin`). Not here: which schedule holds where and when (`appraisal`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

import attrs

from innomethods.quantities import as_decimal
from innomethods.wording import Wording, in_all_languages

STANDARD = "standard"  # the schedule that holds where nothing else is asked for
_LONGEST = 10_000  # years of one chain; longer is a slip


class BaseYear(StrEnum):
    """A year of a project: that of the analysis, the measure's first, or the first in use."""

    ANALYSIS = "analysis"
    START = "start"
    OPENING = "opening"


BASE_YEARS = {
    BaseYear.ANALYSIS: Wording(nb="analyseåret", nn="analyseåret", en="the year of analysis"),
    BaseYear.START: Wording(nb="oppstartsåret", nn="oppstartsåret", en="the year the measure starts"),
    BaseYear.OPENING: Wording(nb="åpningsåret", nn="opningsåret", en="the year of opening"),
}


class FlowTiming(StrEnum):
    """Where in its year a year's flow is taken to lie."""

    START = "start"
    MID = "mid"
    END = "end"


@attrs.frozen
class BandOrigin:
    """From which year bands count, and which number that year itself has (0, or 1 when it is the first of them)."""

    year: BaseYear = attrs.field(converter=BaseYear)
    counted_as: int = 0


def _rate(value: Decimal | float | str) -> Decimal:
    rate = as_decimal(value)
    if not 0 <= rate < 1:
        raise ValueError(f"A rate lies between 0 and 1 (4 % is 0.04), not {value}.")
    return rate


@attrs.frozen
class Band:
    """One rate, from a numbered year to (and including) another; without a last year it holds for ever.

    Raises:
        ValueError: for a rate outside 0–1 (per cent written as a number), or a last year before the first.
    """

    from_year: int
    to_year: int | None
    rate: Decimal = attrs.field(converter=_rate)

    def __attrs_post_init__(self) -> None:
        if self.to_year is not None and self.to_year < self.from_year:
            raise ValueError(f"A band ends before it starts ({self.from_year} to {self.to_year}).")


def _next_to_each_other(_schedule: object, _field: object, bands: tuple[Band, ...]) -> None:
    if not bands:
        raise ValueError("A schedule has at least one band.")
    if bands[0].from_year > 1:
        raise ValueError(f"The first band starts in year {bands[0].from_year}: no rate for the years before it.")
    for earlier, later in pairwise(bands):
        if earlier.to_year is None or earlier.to_year >= later.from_year:
            raise ValueError(f"Two bands hold in year {later.from_year}: let the first end before it.")
        if earlier.to_year + 1 != later.from_year:
            raise ValueError(f"No band holds in year {earlier.to_year + 1}.")


@attrs.frozen
class Schedule:
    """Rates by band, in order and without gaps.

    >>> Schedule("standard", [Band(0, 40, "0.04"), Band(41, None, "0.03")], title="standard").rate_of(41)
    Decimal('0.03')
    """

    id: str
    bands: tuple[Band, ...] = attrs.field(converter=tuple[Band, ...], validator=_next_to_each_other)
    title: Wording = attrs.field(kw_only=True, converter=in_all_languages)

    @property
    def is_flat(self) -> bool:
        """Whether it has one rate for all years."""
        return len(self.bands) == 1 and self.bands[0].to_year is None

    def rate_of(self, number: int) -> Decimal | None:
        """Return the rate of a numbered year; None after the last band. Years before the first band have its rate."""
        last = next((band for band in reversed(self.bands) if band.from_year <= number), self.bands[0])
        return None if last.to_year is not None and number > last.to_year else last.rate


def whole_years(years: Iterable[int]) -> tuple[int, ...]:
    """Return years as whole numbers.

    Raises:
        ValueError: for what is no whole number, or for no years at all.
    """
    try:
        whole = tuple(operator.index(year) for year in years)
    except TypeError as error:
        raise ValueError(f"Years are whole numbers, such as 2027 or 0 ({error}).") from None
    if not whole:
        raise ValueError("There are no years to discount.")
    return whole


def chain(rate: Callable[[int], float], first: int, base: int, last: int) -> dict[int, float]:
    """Return the factor of each year-end from `first` to `last`, chained from 1 at the base year.

    The rate of a year leads from the end of the year before to its own end, so a change of rate never touches the
    years before it.

    Raises:
        ValueError: for more years than any appraisal has.
    """
    if max(last, base) - min(first, base) > _LONGEST:
        raise ValueError(f"From {min(first, base)} to {max(last, base)} is more years than any appraisal has.")
    factors = {base: 1.0}
    for year in range(base + 1, last + 1):
        factors[year] = factors[year - 1] / (1 + rate(year))
    for year in range(base, first, -1):
        factors[year - 1] = factors[year] * (1 + rate(year))
    return factors
