"""Discounting: factors by year, net present value, annuities, payback and benefit-cost ratio.

Here: plain numbers by year. Not here: amounts by date (`dating`), rates of return (`roots`), a country's rates
(`rates`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate
from math import sqrt
from typing import Any, Protocol, runtime_checkable

import attrs

from innomethods.benefits.money_in_time.amounts import amount, amounts, finite, rate_of_return, summed
from innomethods.dated import DatedValues

Number = Decimal | float
Band = tuple[int, int | None, Number]  # from year, to year (none: for ever), rate; both years included


class Timing(StrEnum):
    """When in each year its amount falls. Year 0 is now, whatever the timing."""

    START = "start"
    MID = "mid"
    END = "end"


@runtime_checkable
class HasFactors(Protocol):
    """Anything that knows its own discount factors, such as a country's rules on a day."""

    def factors(self, years: Any, /, *, base: int, **how: Any) -> Iterable[Number]:  # noqa: ANN401 - its own words
        """Return what amounts of each year are multiplied by to be worth what they are in the base year."""


Rates = HasFactors | Number | Iterable[Band]


def discount_factors(
    rates: Rates,
    years: int | Iterable[int],
    *,
    timing: Timing | str | None = None,
    **how: Any,  # noqa: ANN401 - handed on as it is
) -> tuple[float, ...]:
    """Return what one krone in each year is worth now.

    `rates` is one rate (0.04), bands of (from year, to year, rate), or anything with a method `factors`, such as a
    country's rules, which is handed `years`, `timing` and `how`. `years` are year numbers, or the last one of 0, 1, 2,
    …. Year 0 is now; the amount of year t falls at its end, t years from now (`timing` end, unless said), in its
    middle, or at its start. Factors are chained: the rate of year t discounts the step into year t alone, so a lower
    rate later on doesn't change the years before. Rules may be asked about calendar years, with `base=2027` as the year
    discounted to.

    Raises:
        ValueError: for a year without a rate, bands that overlap, numbers that aren't finite, or calendar years
            without a base.

    >>> [round(factor, 4) for factor in discount_factors(0.04, 3)]
    [1.0, 0.9615, 0.9246, 0.889]
    >>> [round(factor, 4) for factor in discount_factors([(1, 30, 0.02), (31, 100, 0.015)], [30, 31, 50])]
    [0.5521, 0.5439, 0.4099]
    """
    wanted = _years(years)
    _not_undated(rates)
    if isinstance(rates, HasFactors):
        if "base" not in how and 0 not in wanted:
            raise ValueError(f"Say which year to discount the years {wanted[0]} to {wanted[-1]} to: base=…")
        said = how if timing is None else {**how, "timing": timing}
        return amounts(rates.factors(wanted, **{"base": 0, **said}), "factors")
    if how:
        raise ValueError(f"{', '.join(how)} can be said only of rules that have `factors`, not of a rate or bands.")
    if min(wanted) >= _CALENDAR:
        raise ValueError(
            f"{wanted[0]} looks like a calendar year, and a rate or bands count years from now: write {wanted[0]} as 0 "
            "if that is the year to discount to, the next as 1 ..."
        )
    when = Timing(timing or Timing.END)
    last = max(wanted)
    growth = [1.0, *(1 + rate for rate in _rates(rates, last))]
    ends = list(accumulate(growth, lambda factor, step: factor / step))
    shift = {Timing.END: lambda _: 1.0, Timing.MID: sqrt, Timing.START: float}[when]
    return tuple(finite(ends[year] * shift(growth[year]), f"The factor of year {year}") for year in wanted)


def _not_undated(rates: object) -> None:
    """Refuse a country's rules through time: which of them hold, a day must say."""
    if isinstance(rates, DatedValues):
        raise ValueError(  # noqa: TRY004 - told as all else that can't be discounted by
            f"{rates.name} change over time: say whose day's rules hold, as rules.on(date(2027, 1, 1))."
        )


def _years(years: int | Iterable[int]) -> tuple[int, ...]:
    wanted = tuple(years) if isinstance(years, Iterable) else tuple(range(min(years, _MOST_YEARS) + 1))
    if not wanted:
        raise ValueError(f"There are no years in {years!r}: give year numbers, or the last of them (0 or more).")
    for year in wanted:
        if isinstance(year, bool) or int(year) != year or not 0 <= year < _MOST_YEARS:
            raise ValueError(f"{year!r} is no year to discount from: count whole years from now, which is year 0.")
    return tuple(int(year) for year in wanted)


_MOST_YEARS = 10_000  # more than anybody appraises, and calendar years fit in
_CALENDAR = 1_000  # nobody discounts from so far ahead and no nearer


def _rates(rates: Number | Iterable[Band], last: int) -> list[float]:
    """Return the rate of each step, into year 1, 2, … and the last."""
    if isinstance(rates, int | float | Decimal):
        return [rate_of_return(rates)] * last
    return _of_bands(tuple(rates), last)


def _of_bands(bands: Sequence[Band], last: int) -> list[float]:
    found: list[float | None] = [None] * (last + 1)
    for start, end, rate in bands:
        if end is not None and end < start:
            raise ValueError(f"The band {start} to {end} ends before it begins.")
        value = rate_of_return(rate, f"the rate of the band from year {start}")
        for year in range(max(start, 0), (last if end is None else min(end, last)) + 1):
            if found[year] is not None:
                raise ValueError(f"Two bands give a rate for year {year}: each year belongs to one.")
            found[year] = value
    for year, one in enumerate(found[1:], start=1):
        if one is None:
            raise ValueError(f"No band gives a rate for year {year}: add one, or ask for fewer years.")
    return [one for one in found[1:] if one is not None]


def npv(
    flows: Iterable[Number],
    *,
    rate: Number | None = None,
    rules: Rates | None = None,
    factors: Iterable[Number] | None = None,
    timing: Timing | str | None = None,
    **how: Any,  # noqa: ANN401 - handed on to the rules
) -> float:
    """Return the net present value of one amount a year, the first of them now (year 0, not discounted).

    Give one of `rate`, `rules` (a country's rules, or bands) and ready `factors`. To rules, say `base=2027` when the
    first amount's calendar year matters, and whatever else they ask for. Excel's NPV counts the first amount as a year
    away; here it is now.

    Raises:
        ValueError: for no amounts, an amount that isn't finite, none or several of the three, or factors that don't
            fit.

    >>> round(npv([-10, 2.5, 2.5, 2.5, 2.5], rate=0.035), 2)
    -0.82
    """
    read = amounts(flows, "flows")
    used = _factors(range(len(read)), rate, rules, factors, timing=timing, **how)
    return _sum_product(read, used)


def _sum_product(flows: Sequence[float], factors: Sequence[float]) -> float:
    return summed((flow * factor for flow, factor in zip(flows, factors, strict=True)), "The present value")


def _factors(
    years: range,
    rate: Number | None,
    rules: Rates | None,
    factors: Iterable[Number] | None,
    **how: Any,  # noqa: ANN401
) -> tuple[float, ...]:
    """Return one factor for each year, from the one of three that is given."""
    if sum(given is not None for given in (rate, rules, factors)) != 1:
        raise ValueError("Say how to discount by one of the three: rate=, rules= or factors=. There is no usual rate.")
    _not_undated(rules)
    if isinstance(rules, HasFactors):
        first = how.setdefault("base", 0)
        found = discount_factors(rules, [first + year for year in years], **how)
    elif factors is None:
        found = discount_factors(rules if rate is None else rate, years, **how)  # type: ignore[arg-type]
    elif any(said is not None for said in how.values()):
        raise ValueError("Ready factors say when amounts fall; leave `timing` and the like out.")
    else:
        found = amounts(factors, "factors")
    if len(found) != len(years):
        raise ValueError(f"{len(years)} years have {len(found)} discount factors: give each year one.")
    return found


def annuity(
    years: int,
    *,
    rate: Number | None = None,
    rules: Rates | None = None,
    factors: Iterable[Number] | None = None,
    **how: Any,  # noqa: ANN401 - handed on to the rules
) -> float:
    """Return what one krone in each of the years 1, 2, … `years` is worth now.

    Raises:
        ValueError: for fewer years than one, and as `npv` does.

    >>> round(10 * annuity(5, rate=0.04), 1)
    44.5
    """
    if isinstance(years, bool) or not 1 <= years < _MOST_YEARS or int(years) != years:
        raise ValueError(f"{years!r:.20} years have no annuity: count whole years, at least one, below {_MOST_YEARS}.")
    return summed(_factors(range(1, int(years) + 1), rate, rules, factors, **how), "The annuity")


def equivalent_annual(
    present_value: Number,
    years: int,
    *,
    rate: Number | None = None,
    rules: Rates | None = None,
    factors: Iterable[Number] | None = None,
    **how: Any,  # noqa: ANN401 - handed on to the rules
) -> float:
    """Return the same amount in each of the years 1, 2, … `years` that is worth as much as the present value.

    It makes options of unlike lives comparable: the better one gains more a year, or costs less.

    Raises:
        ValueError: as `annuity` does, or when the annuity is zero.

    >>> round(equivalent_annual(-1000, 10, rate=0.04), 2)
    -123.29
    """
    value = amount(present_value, "present_value")
    spread = annuity(years, rate=rate, rules=rules, factors=factors, **how)
    if not spread:
        raise ValueError("The discount factors add up to zero: no yearly amount is worth anything now.")
    return finite(value / spread, "The amount a year")


@attrs.frozen
class Payback:
    """After how many years what was laid out has come back, as a fraction; none if it never does.

    `stays` is false when later amounts take the sum below zero again, as cleaning up at the end may: then the payback
    time flatters.
    """

    years: float | None
    stays: bool


def payback(
    flows: Iterable[Number],
    *,
    rate: Number | None = None,
    rules: Rates | None = None,
    factors: Iterable[Number] | None = None,
    **how: Any,  # noqa: ANN401 - handed on to the rules
) -> Payback:
    """Return after how many years the amounts so far first add up to zero again, the first amount falling now.

    Within a year, its amount is taken to come evenly. Without rate, rules or factors, amounts count in full (simple
    payback); with one of them, as worth now (discounted payback).

    Raises:
        ValueError: as `npv` does.

    >>> payback([-5, 1.5, 1.5, 1.5, 1.5])
    Payback(years=3.3333333333333335, stays=True)
    >>> payback([-10, 2.5, 2.5, 2.5, 2.5], rate=0.035)
    Payback(years=None, stays=False)
    """
    read = amounts(flows, "flows")
    if how or any(said is not None for said in (rate, rules, factors)):
        used = _factors(range(len(read)), rate, rules, factors, **how)
        read = tuple(flow * factor for flow, factor in zip(read, used, strict=True))
    sums = tuple(summed(read[: year + 1], "The sum so far") for year in range(len(read)))
    laid_out = next((year for year, total in enumerate(sums) if total < 0), None)
    if laid_out is None:
        return Payback(0.0, stays=True)
    back = next((year for year in range(laid_out + 1, len(sums)) if sums[year] >= 0), None)
    if back is None:
        return Payback(None, stays=False)
    missing = -sums[back - 1]
    return Payback(back - 1 + missing / read[back], stays=min(sums[back:]) >= 0)


def bcr(
    benefits: Iterable[Number],
    costs: Iterable[Number],
    *,
    rate: Number | None = None,
    rules: Rates | None = None,
    factors: Iterable[Number] | None = None,
    timing: Timing | str | None = None,
    **how: Any,  # noqa: ANN401 - handed on to the rules
) -> float:
    """Return the benefit-cost ratio: what the benefits are worth now for each krone of costs, both from year 0 on.

    Costs are written as positive amounts. The ratio depends on what is called a cost and what a lost benefit; the net
    present value doesn't, so rank by that.

    Raises:
        ValueError: when the costs aren't worth more than zero, and as `npv` does.

    >>> round(bcr([0, 1.5, 1.5, 1.5, 1.5], [5], rate=0.035), 4)
    1.1019
    """
    gains, paid = amounts(benefits, "benefits"), amounts(costs, "costs")
    longest = max(len(gains), len(paid))
    used = _factors(range(longest), rate, rules, factors, timing=timing, **how)
    worth = _sum_product(paid, used[: len(paid)])
    if worth <= 0:
        raise ValueError(
            f"The costs are worth {worth:g} now, so there is no ratio to them: write costs as positive amounts, "
            "or use the net present value."
        )
    return _sum_product(gains, used[: len(gains)]) / worth
