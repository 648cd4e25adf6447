"""What appraisal rules say beside the rates: tax cost, the value of a life, price growth, horizon, bias and the like.

Here: one small value per part, with the arithmetic the rule itself prescribes. Not here: rates (`schedules`), the set
they are parts of (`appraisal`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.errors import UnknownOnDate
from innomethods.quantities import Money, Share, as_decimal
from innomethods.wording import Wording, in_all_languages, optional_wording


class TaxBase(StrEnum):
    """What a tax-financing cost is reckoned of: the net effect on public budgets, gross cost, or nothing."""

    NET_BUDGET = "net-budget"
    GROSS_COST = "gross-cost"
    NONE = "none"


class ResidualRule(StrEnum):
    """How the value after the last year of analysis is found."""

    NONE = "none"
    LAST_YEAR_FLOW = "last-year-flow"
    MARKET_VALUE = "market-value"
    NPV_REMAINING = "npv-remaining"


@attrs.frozen
class TaxCost:
    """What a krone of public money costs beside itself: 0.20 of the net budget effect, for example."""

    factor: Decimal = attrs.field(converter=as_decimal)
    base: TaxBase = attrs.field(converter=TaxBase)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.factor < 1:
            raise ValueError(f"A tax cost lies between 0 and 1 (20 % is 0.2), not {self.factor}.")
        if (self.base is TaxBase.NONE) != (self.factor == 0):
            raise ValueError("A tax cost of 0 has the base ‘none’, and only that.")


@attrs.frozen
class IndexLevel:
    """The level of an index in a year; an estimate or a preliminary figure says so."""

    year: int
    level: Decimal = attrs.field(converter=as_decimal)
    status: str = "final"  # final, preliminary, estimate


@attrs.frozen
class ValueOfLife:
    """The value of a statistical life in prices of one year, and the index that carries it to other years."""

    amount: Money
    price_year: int
    index: tuple[IndexLevel, ...] = attrs.field(default=(), converter=tuple[IndexLevel, ...])
    index_title: Wording | None = attrs.field(default=None, converter=optional_wording)

    def in_year(self, year: int) -> Money:
        """Return the value in a year's prices, in whole cents.

        Raises:
            UnknownOnDate: for a year that the index doesn't have.

        >>> life = ValueOfLife(Money(30_000_000), 2012, [IndexLevel(2012, 594408), IndexLevel(2019, 672589)])
        >>> life.in_year(2019)
        Money('33945825.09 NOK')
        """
        if year == self.price_year:
            return self.amount
        levels = {one.year: one.level for one in self.index}
        if year not in levels or self.price_year not in levels:
            known = f"the index is known for {min(levels)}–{max(levels)}" if levels else "there is no index"
            raise UnknownOnDate("The value of a statistical life", _last_day(year), known)
        amount = self.amount.amount * levels[year] / levels[self.price_year]
        return Money(amount.quantize(Decimal("0.01")), self.amount.currency)


def _last_day(year: int) -> date:
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{year} is no calendar year.")
    return date(year, 12, 31)


@attrs.frozen
class RealGrowth:
    """How fast a price grows beside others: a yearly rate up to a year, then falling evenly to none in another.

    `must` are the kinds of gain whose price the rules demand to grow so, such as `alternative-use`: time in work.
    """

    of: str
    title: Wording = attrs.field(kw_only=True, converter=in_all_languages)
    rate: Decimal = attrs.field(kw_only=True, converter=as_decimal)
    until: int | None = attrs.field(kw_only=True, default=None)
    taper_to: int | None = attrs.field(kw_only=True, default=None)
    must: tuple[str, ...] = attrs.field(kw_only=True, default=(), converter=tuple[str, ...])

    def __attrs_post_init__(self) -> None:
        if not -1 < self.rate < 1:
            raise ValueError(f"A yearly growth lies between -1 and 1 (0.9 % is 0.009), not {self.rate}.")
        if self.taper_to is not None and (self.until is None or self.taper_to <= self.until):
            raise ValueError("A growth that tapers says until when it is whole, and a later year when it has ended.")

    def rate_in(self, year: int) -> float:
        """Return the growth from the year before to this one.

        Raises:
            UnknownOnDate: after the last year, where no taper is given.
        """
        if self.until is None or year <= self.until:
            return float(self.rate)
        if self.taper_to is None:
            raise UnknownOnDate(f"Real growth of {self.of}", _last_day(year), f"it is given until {self.until}")
        return float(self.rate) * max(0, self.taper_to - year) / (self.taper_to - self.until)

    def factor(self, year: int, *, base: int) -> float:
        """Return what a price of the base year is multiplied by in a later year; 1 in the base year and before it.

        >>> time = RealGrowth("time", title="time", rate="0.009", until=2060, taper_to=2100)
        >>> round(time.factor(2026, base=2024), 6)
        1.018081
        """
        grown = 1.0
        for each in range(base + 1, year + 1):
            grown *= 1 + self.rate_in(each)
        return grown


@attrs.frozen
class SectorHorizon:
    """How many years are analysed in one sector: at least and at most."""

    id: str
    title: Wording = attrs.field(converter=in_all_languages)
    least: int
    most: int


@attrs.frozen
class Horizon:
    """How long an analysis is: the measure's life, or a number of years; some sectors have numbers of their own."""

    follows_life: bool
    years: int | None = None
    at_most: int | None = None
    sectors: tuple[SectorHorizon, ...] = attrs.field(default=(), converter=tuple[SectorHorizon, ...])

    def sector(self, id: str) -> SectorHorizon | None:
        """Return what holds in a sector; None where it has nothing of its own."""
        return next((one for one in self.sectors if one.id == id), None)


@attrs.frozen
class Weights:
    """Whether gains may be weighted by who gets them inside the net present value, and by which elasticity."""

    allowed: bool
    elasticity: Decimal | None = attrs.field(default=None, converter=attrs.converters.optional(as_decimal))


@attrs.frozen
class Sensitivity:
    """A sensitivity analysis the rules ask for: with another schedule, or of something else; beyond a horizon only."""

    id: str
    title: Wording = attrs.field(converter=in_all_languages)
    must: bool = True
    schedule: str | None = None
    beyond_years: int | None = None


@attrs.frozen
class Bias:
    """By how much estimates have been too low: from the best-managed projects to those not managed for it.

    >>> Bias("0.02", "0.39").after([("0.05", 1), ("0.02", 1), ("0.22", "0.4"), ("0.05", 1), ("0.03", 1)])
    Decimal('0.29718')
    """

    lower: Decimal = attrs.field(converter=as_decimal)
    upper: Decimal = attrs.field(converter=as_decimal)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.lower <= self.upper:
            raise ValueError(f"Write 0 ≤ lower ≤ upper (not {self.lower}, {self.upper}).")

    def after(self, managed: Iterable[tuple[Decimal | float | str, Decimal | float | str]]) -> Decimal:
        """Return what is left of the upper bias when causes are managed: each its share of the bias, and how far.

        Raises:
            ValueError: for a share outside 0–1, or causes that make up more than the whole bias.
        """
        causes = [(Share(share).value, Share(how_far).value) for share, how_far in managed]
        if sum(share for share, _ in causes) > 1:
            raise ValueError("The causes make up more than the whole bias: their shares add up to over 1.")
        return self.upper * (1 - sum((share * how_far for share, how_far in causes), Decimal(0)))


@attrs.frozen
class BiasKind:
    """The biases of one kind of project; None where there is no figure."""

    id: str
    title: Wording = attrs.field(converter=in_all_languages)
    duration: Bias | None = None
    capital: Bias | None = None
    operating: Bias | None = None
