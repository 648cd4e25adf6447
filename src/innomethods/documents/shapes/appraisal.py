"""What a country asks of a cost–benefit analysis, as people write it.

Here: one set and its parts. Not here: rates by year (`schedules`), rows and the file as a whole (`rules`).
"""

import itertools
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from innomethods.documents.shapes.base import (
    AllWords,
    Day,
    Id,
    MoneyText,
    Number,
    Shape,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.documents.shapes.grounds import GroundKeys, in_turn, told_at
from innomethods.documents.shapes.schedules import GrowthRate, Rate, ScheduleShape, Year, distinct
from innomethods.model import BenefitKind
from innomethods.rules import BaseYear, FlowTiming, Part, ResidualRule, TaxBase
from innomethods.wording import Wording

_BIAS = Wording(nb="et stigende spenn fra 0", nn="eit stigande spenn frå 0", en="a rising range from 0")
_TAPER = Wording(
    nb="en vekst som avtar etter et år", nn="ein vekst som minkar etter eit år", en="a growth that tapers after a year"
)
_TAX = Wording(nb="en kostnad med grunnlag", nn="ein kostnad med grunnlag", en="a cost with its base")
_TAX_FORM = "{factor: 0.2, base: net-budget} | {factor: 0, base: none}"
_YEARS = Wording(nb="år som stiger", nn="år som stig", en="a row of rising years")
_SPAN = Wording(nb="et stigende spenn", nn="eit stigande spenn", en="a rising range")
Share = Annotated[Number, Field(ge=0)]


class BandOriginShape(GroundKeys):
    """From which year bands count."""

    year: Annotated[BaseYear, Field(strict=False)]
    """analysis: the year of the analysis; start: the measure's first; opening: the first in use."""
    counted_as: Literal[0, 1] = 0
    """The number that year itself has."""


class DiscountBaseShape(GroundKeys):
    """To which year flows are discounted."""

    year: Annotated[BaseYear, Field(strict=False)]
    """analysis, start or opening."""


class FlowTimingShape(GroundKeys):
    """Where in its year a year's flow lies."""

    lies: Annotated[FlowTiming, Field(strict=False)]
    """start, mid or end."""


class TaxCostShape(GroundKeys):
    """What public money costs beside itself."""

    factor: Rate
    """20 øre per krone is 0.2; 0 where the rules reckon none."""
    base: Annotated[TaxBase, Field(strict=False)]
    """net-budget: the net effect on public budgets; gross-cost; none."""


def _tax(tax: TaxCostShape) -> TaxCostShape:
    if (tax.base is TaxBase.NONE) != (tax.factor == 0):
        raise told_at("base", f"{tax.factor}, {tax.base}", _TAX, _TAX_FORM)
    return tax


class LevelShape(Shape):
    """The level of an index in a year."""

    year: Year
    """The year."""
    level: Annotated[Number, Field(gt=0)]
    """The level."""
    status: Literal["final", "preliminary", "estimate"] = "final"
    """Whether it may still change."""


def _rising_years(levels: list[LevelShape]) -> list[LevelShape]:
    for number, (earlier, later) in enumerate(itertools.pairwise(levels), start=1):
        if earlier.year >= later.year:
            raise told_at(number, f"{earlier.year}, {later.year}", _YEARS, "2012, 2013, …")
    return levels


class IndexShape(Shape):
    """An index that carries a price from one year to another."""

    title: AllWords
    """What it measures."""
    levels: Annotated[list[LevelShape], Field(min_length=1), AfterValidator(_rising_years)]
    """Its levels by year, that of the price year among them."""


class ValueOfLifeShape(GroundKeys):
    """The value of a statistical life."""

    amount: MoneyText
    """The value, such as "30 000 000 NOK"."""
    price_year: Year
    """The year in whose prices it stands."""
    index: IndexShape | None = None
    """What carries it to other years."""


class GrowthShape(GroundKeys):
    """How fast one price grows beside other prices."""

    of: Id
    """What grows: time, life …"""
    title: AllWords
    """What it is."""
    rate: GrowthRate
    """The yearly growth: 0.9 per cent is 0.009."""
    until: Year | None = None
    """The last year with the whole growth; without it the growth goes on."""
    taper_to: Year | None = None
    """The year in which the growth has fallen evenly to none."""
    must: Annotated[list[Annotated[BenefitKind, Field(strict=False)]], Field(default_factory=list)]
    """The kinds of gain whose price the rules demand to grow so."""


def _growth(growth: GrowthShape) -> GrowthShape:
    if growth.taper_to is not None and (growth.until is None or growth.taper_to <= growth.until):
        raise told_at("taper-to", f"{growth.until or ''}, {growth.taper_to}", _TAPER, "until < taper-to")
    return growth


class ResidualShape(GroundKeys):
    """How the value after the last year of analysis is found."""

    rule: Annotated[ResidualRule, Field(strict=False)]
    """none, last-year-flow, market-value or npv-remaining."""


class SectorShape(Shape):
    """How many years are analysed in one sector."""

    id: Id
    """The sector's id."""
    title: AllWords
    """The sector."""
    least: Annotated[int, Field(ge=1)]
    """At least so many years."""
    most: Annotated[int, Field(ge=1)]
    """At most so many years."""


def _sector(sector: SectorShape) -> SectorShape:
    if sector.least > sector.most:
        raise told_at("most", f"{sector.least}, {sector.most}", _SPAN, "least ≤ most")
    return sector


class HorizonShape(GroundKeys):
    """How long an analysis is."""

    follows_life: bool
    """Whether it follows the measure's life."""
    years: Annotated[int, Field(ge=1)] | None = None
    """The number of years, where the rules name one."""
    at_most: Annotated[int, Field(ge=1)] | None = None
    """At most so many years."""
    sectors: Annotated[list[Annotated[SectorShape, AfterValidator(_sector)]], AfterValidator(distinct)] = Field(
        default_factory=list
    )
    """Sectors with years of their own."""


class WeightsShape(GroundKeys):
    """Whether gains may be weighted by who gets them, inside the net present value."""

    allowed: bool
    """Whether they may."""
    elasticity: Annotated[Number, Field(gt=0)] | None = None
    """The elasticity of the marginal utility of income, where the rules name one."""


class WiderEffectsShape(GroundKeys):
    """Whether net wider economic effects stand inside the net present value."""

    inside: bool
    """Whether they do."""


class SensitivityShape(GroundKeys):
    """A sensitivity analysis the rules ask for."""

    id: Id
    """Its id."""
    title: AllWords
    """What is varied."""
    must: bool = True
    """Whether it must be made, or should."""
    schedule: Id | None = None
    """The schedule of rates to use instead."""
    beyond_years: Annotated[int, Field(ge=0)] | None = None
    """Asked for only where the analysis is longer than this."""


class BiasShape(Shape):
    """By how much estimates have been too low, as shares: 39 per cent is 0.39."""

    lower: Share
    """Where all is managed well."""
    upper: Share
    """Where nothing is managed."""


def _bias(bias: BiasShape) -> BiasShape:
    if bias.lower > bias.upper:
        raise bad_form(f"{bias.lower}, {bias.upper}", _BIAS, "0 ≤ lower ≤ upper")
    return bias


Bias = Annotated[BiasShape, AfterValidator(_bias)]


class BiasKindShape(Shape):
    """The biases of one kind of project."""

    id: Id
    """Its id."""
    title: AllWords
    """The kind of project."""
    duration: Bias | None = None
    """Of how long the works take."""
    capital: Bias | None = None
    """Of what they cost to build."""
    operating: Bias | None = None
    """Of what they cost to run."""


class OptimismBiasShape(GroundKeys):
    """By how much estimates have been too low, by kind of project."""

    kinds: Annotated[list[BiasKindShape], Field(min_length=1), AfterValidator(distinct)]
    """The kinds of projects."""


class UnknownPartShape(Shape):
    """A part of which nobody here knows what the rules say."""

    part: Annotated[Part, Field(strict=False)]
    """The key of the part, such as tax-cost."""
    because: AllWords
    """Why it isn't known."""


class SetShape(GroundKeys):
    """What one guide asks of a cost–benefit analysis, and the days on which it holds."""

    id: Id
    """The set's id, such as r-109-21."""
    title: WordsOrText
    """What the guide is called."""
    source: Text
    """The id of its source; parts may name others."""
    from_: Day = Field(alias="from")
    """The first day."""
    to: Day | None = None
    """The last day, if known."""
    expected: bool = False
    """Whether it is announced or foreseen, not yet decided."""
    continues: Id | None = None
    """An earlier set of the file: what isn't written here is as it was there."""
    schedules: Annotated[list[ScheduleShape], AfterValidator(distinct)] = Field(default_factory=list)
    """Rates by year; one of them is called standard."""
    chained: bool | None = None
    """Whether each year's rate discounts its own year only (true), or the whole way (false)."""
    band_origin: BandOriginShape | None = None
    """From which year bands count."""
    discount_base: DiscountBaseShape | None = None
    """To which year flows are discounted."""
    flow_timing: FlowTimingShape | None = None
    """Where in its year a year's flow lies."""
    tax_cost: Annotated[TaxCostShape, AfterValidator(_tax)] | None = None
    """What public money costs beside itself."""
    value_of_life: ValueOfLifeShape | None = None
    """The value of a statistical life."""
    real_growth: list[Annotated[GrowthShape, AfterValidator(_growth)]] = Field(default_factory=list)
    """Prices that grow beside other prices."""
    residual: ResidualShape | None = None
    """How the value after the last year of analysis is found."""
    horizon: HorizonShape | None = None
    """How long an analysis is."""
    distribution_weights: WeightsShape | None = None
    """Whether gains may be weighted by who gets them."""
    wider_effects: WiderEffectsShape | None = None
    """Whether net wider economic effects stand inside the net present value."""
    sensitivities: Annotated[list[SensitivityShape], AfterValidator(distinct)] = Field(default_factory=list)
    """Sensitivity analyses the rules ask for."""
    optimism_bias: OptimismBiasShape | None = None
    """By how much estimates have been too low."""
    unknown: list[UnknownPartShape] = Field(default_factory=list)
    """Parts nobody here knows, and why."""


def sets_in_turn(sets: list[SetShape]) -> list[SetShape]:
    """Return sets that follow one another in time, each with an id of its own."""
    return in_turn(distinct(sets))
