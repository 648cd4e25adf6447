"""`AppraisalRules`: what one jurisdiction asks of a cost–benefit analysis on a day, and the factors it gives.

Here: the set, and reading it. Not here: its parts (`parts`, `schedules`), net present values (`benefits`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.errors import NoSuchSchedule, NotInRules
from innomethods.rules.parts import (
    BiasKind,
    Horizon,
    RealGrowth,
    ResidualRule,
    Sensitivity,
    TaxBase,
    TaxCost,
    ValueOfLife,
    Weights,
)
from innomethods.rules.schedules import (
    BASE_YEARS,
    STANDARD,
    Band,
    BandOrigin,
    BaseYear,
    FlowTiming,
    Schedule,
    chain,
    whole_years,
)
from innomethods.sources import Ground
from innomethods.wording import Wording, in_all_languages


class Part(StrEnum):
    """What a set can say beside its rates, as the keys of a file call it."""

    BAND_ORIGIN = "band-origin"
    DISCOUNT_BASE = "discount-base"
    FLOW_TIMING = "flow-timing"
    TAX_COST = "tax-cost"
    VALUE_OF_LIFE = "value-of-life"
    REAL_GROWTH = "real-growth"
    RESIDUAL = "residual"
    HORIZON = "horizon"
    DISTRIBUTION_WEIGHTS = "distribution-weights"
    WIDER_EFFECTS = "wider-effects"
    SENSITIVITIES = "sensitivities"
    OPTIMISM_BIAS = "optimism-bias"


@attrs.frozen
class PartGround:
    """What one part of a set rests on, where that isn't what the whole set rests on."""

    part: str
    ground: Ground


@attrs.frozen
class UnknownPart:
    """A part of which nobody here knows what the rules say, and why."""

    part: Part = attrs.field(converter=Part)
    because: Wording = attrs.field(converter=in_all_languages)


def _with_standard(_rules: object, _field: object, schedules: tuple[Schedule, ...]) -> None:
    if [one.id for one in schedules].count(STANDARD) != 1:
        raise ValueError(f"A set of appraisal rules has one schedule called {STANDARD!r}.")


@attrs.frozen
class AppraisalRules:
    """One jurisdiction's appraisal rules as they stand on a day.

    What is None, or empty, is not known here, unless the rules ask for nothing; `why_unknown` says why.

    >>> from innomethods.sources import Source
    >>> seen = Source("guide", title="A guide", certainty="seen")
    >>> guide = AppraisalRules(
    ...     "XX",
    ...     "guide-2026",
    ...     [Schedule("standard", [Band(0, 30, "0.035"), Band(31, None, "0.03")], title="standard")],
    ...     ground=Ground(seen),
    ...     title="A guide",
    ...     band_origin=BandOrigin("analysis"),
    ...     discount_base="analysis",
    ...     flow_timing="end",
    ... )
    >>> [round(factor, 4) for factor in guide.factors([2026, 2027, 2057], base=2026)]
    [1.0, 0.9662, 0.3459]
    """

    country: str
    id: str
    schedules: tuple[Schedule, ...] = attrs.field(converter=tuple[Schedule, ...], validator=_with_standard)
    title: Wording = attrs.field(kw_only=True, converter=in_all_languages)
    ground: Ground = attrs.field(kw_only=True)
    chained: bool = attrs.field(kw_only=True, default=True)
    band_origin: BandOrigin | None = attrs.field(kw_only=True, default=None)
    discount_base: BaseYear | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(BaseYear)
    )
    flow_timing: FlowTiming | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(FlowTiming)
    )
    tax_cost: TaxCost | None = attrs.field(kw_only=True, default=None)
    value_of_life: ValueOfLife | None = attrs.field(kw_only=True, default=None)
    real_growth: tuple[RealGrowth, ...] = attrs.field(kw_only=True, default=(), converter=tuple[RealGrowth, ...])
    residual_rule: ResidualRule | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(ResidualRule)
    )
    horizon: Horizon | None = attrs.field(kw_only=True, default=None)
    distribution_weights: Weights | None = attrs.field(kw_only=True, default=None)
    wider_effects_inside: bool | None = attrs.field(kw_only=True, default=None)
    sensitivities: tuple[Sensitivity, ...] = attrs.field(kw_only=True, default=(), converter=tuple[Sensitivity, ...])
    optimism_bias: tuple[BiasKind, ...] = attrs.field(kw_only=True, default=(), converter=tuple[BiasKind, ...])
    grounds: tuple[PartGround, ...] = attrs.field(kw_only=True, default=(), converter=tuple[PartGround, ...])
    unknown: tuple[UnknownPart, ...] = attrs.field(kw_only=True, default=(), converter=tuple[UnknownPart, ...])

    @property
    def name(self) -> str:
        """What messages call the set: its country and id."""
        return f"{self.country} {self.id}"

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands of the standard schedule."""
        return self.schedule().bands

    @property
    def tax_cost_factor(self) -> Decimal | None:
        """The cost of a krone of public money beside itself; 0 where the rules reckon none, None where nobody knows."""
        return None if self.tax_cost is None else self.tax_cost.factor

    @property
    def tax_cost_base(self) -> TaxBase | None:
        """What the tax cost is reckoned of; None where nobody knows."""
        return None if self.tax_cost is None else self.tax_cost.base

    def schedule(self, id: str = STANDARD) -> Schedule:
        """Return a schedule of rates by its id (`standard`, `health`, `low` …).

        Raises:
            NoSuchSchedule: with those there are.
        """
        for one in self.schedules:
            if one.id == id:
                return one
        raise NoSuchSchedule(id, tuple(one.id for one in self.schedules))

    def ground_of(self, part: str) -> Ground:
        """Return what a part rests on (`tax-cost`, `schedules/health` …): its own ground, else the whole set's."""
        return next((one.ground for one in self.grounds if one.part == part), self.ground)

    def why_unknown(self, part: str) -> Wording:
        """Return why a part is not known."""
        return next((one.because for one in self.unknown if one.part == part), _NOT_SAID)

    def rate(self, year: int, *, origin: int, schedule: str = STANDARD, counted_as: int | None = None) -> Decimal:
        """Return the rate of the step from the year before to a year; `origin` is the year that bands count from.

        `counted_as` is the number the origin itself has, where it isn't what the rules say.

        Raises:
            NoSuchSchedule: for a schedule the rules don't have.
            NotInRules: for a year after the last band, or when the rules don't say how bands count.
        """
        rates = self.schedule(schedule)
        if counted_as is None:
            counted_as = 0 if rates.is_flat else self._origin().counted_as
        number = year - origin + counted_as
        rate = rates.rate_of(number)
        if rate is None:
            raise NotInRules(self.name, _RATE.fill(number=number), _NO_BAND)
        return rate

    def factors(
        self,
        years: Iterable[int],
        *,
        base: int,
        origin: int | None = None,
        timing: FlowTiming | str | None = None,
        schedule: str = STANDARD,
        counted_as: int | None = None,
        base_is_now: bool = True,
    ) -> tuple[float, ...]:
        """Return what flows of these years are multiplied by to be worth what they are in the base year.

        Factors are chained: each year's rate leads from the end of the year before to its own end (unless the rules
        say that they aren't: then a year's rate discounts the whole way). Flows lie at the end of their year, half a
        year earlier (`mid`), or a year earlier (`start`). The base year is a moment, now, so its own flow counts in
        full whatever the timing. When it is a calendar year that flows come in, as other years (not `base_is_now`),
        worth is reckoned to its end, and the flows of two years are always as far apart as the years.

        `origin` is the calendar year that bands count from. It can be left out only where the rules let bands count
        from the year they discount to.

        Raises:
            NotInRules: for years after the last band, and for a timing or origin neither the rules nor the caller say.
            ValueError: for years that are no whole numbers, for none, or for more than any appraisal has.
        """
        wanted = whole_years(years)
        lies = FlowTiming(timing) if timing is not None else self._timing()
        start = origin
        if start is None:
            start = base if self.schedule(schedule).is_flat else self._where_bands_start(base)

        def rate(year: int) -> float:
            return float(self.rate(year, origin=start, schedule=schedule, counted_as=counted_as))

        if not self.chained:
            gaps = ((year, 0 if base_is_now and year == base else year - base - _EARLIER[lies]) for year in wanted)
            return tuple((1 + rate(year)) ** -gap for year, gap in gaps)
        ends = chain(rate, min(wanted) - (lies is not FlowTiming.END), base, max(wanted))
        return tuple(1.0 if base_is_now and year == base else _of_flow(ends, year, lies) for year in wanted)

    def _origin(self) -> BandOrigin:
        if self.band_origin is None:
            raise NotInRules(self.name, _ORIGIN, self.why_unknown("band-origin"), "origin")
        return self.band_origin

    def _timing(self) -> FlowTiming:
        if self.flow_timing is None:
            raise NotInRules(self.name, _TIMING, self.why_unknown("flow-timing"), "timing")
        return self.flow_timing

    def _where_bands_start(self, base: int) -> int:
        if self._origin().year is self.discount_base:
            return base
        raise NotInRules(self.name, _ORIGIN_YEAR.fill(year=BASE_YEARS[self._origin().year]), _HAND_IN, "origin")


_EARLIER = {FlowTiming.START: 1, FlowTiming.MID: 0.5, FlowTiming.END: 0}


def _of_flow(ends: dict[int, float], year: int, lies: FlowTiming) -> float:
    if lies is FlowTiming.END:
        return ends[year]
    before = ends[year - 1]
    return before if lies is FlowTiming.START else math.sqrt(before * ends[year])


_NOT_SAID = Wording(
    nb="Filen sier ikke noe om det.", nn="Fila seier ikkje noko om det.", en="The file doesn't say anything about it."
)
_RATE = Wording(
    nb="hva satsen er for år {number}", nn="kva satsen er for år {number}", en="what the rate is for year {number}"
)
_ORIGIN = Wording(
    nb="hvilket år satsene telles fra",
    nn="kva år satsane blir talde frå",
    en="which year the rates count from",
)
_TIMING = Wording(
    nb="når på året beløpene kommer",
    nn="når på året beløpa kjem",
    en="when in the year flows lie",
)
_ORIGIN_YEAR = Wording(nb="hvilket år som er {year}", nn="kva år som er {year}", en="which year is {year}")
_NO_BAND = Wording(
    nb="Satsene er ikke kjent lenger fram.",
    nn="Satsane er ikkje kjende lenger fram.",
    en="The rates aren't known further ahead.",
)
_HAND_IN = Wording(
    nb="Satsene telles ikke fra året det diskonteres til, så året må oppgis.",
    nn="Satsane blir ikkje talde frå året det blir diskontert til, så året må vere oppgitt.",
    en="Bands don't count from the year that is discounted to, so hand in the year.",
)
