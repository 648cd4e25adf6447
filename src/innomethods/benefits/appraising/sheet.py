"""`Sheet`: every line of every option as one table of numbers, in the prices of the appraisal.

Here: ramp, price years, real growth, how long each line goes on, and what a krone of it does to worth and to public
budgets.
Everything after this is sums. Not here: figures of an option (`outcome`), what is wrong with lines (`problems`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from innomethods.benefits.appraising.brief import Brief, is_public
from innomethods.benefits.rates import RealGrowth, TaxBase
from innomethods.errors import MissingExtra
from innomethods.model import BenefitKind, CashFlow, Option, Party
from innomethods.wording import Wording

if TYPE_CHECKING:
    from numpy import float64, generic, int_
    from numpy.typing import NDArray

    Numbers = NDArray[float64]
    Years = NDArray[int_]
    Kept = TypeVar("Kept", bound=generic)

RESIDUAL = Wording(nb="Restverdi", nn="Restverdi", en="Residual value")
_WHOLE = 100  # per cent


@attrs.frozen
class Row:
    """One line of an option: who pays or gains, whether it counts as a cost, and whose line it is.

    `sign` is −1 for a line of the null option, which is taken from each other option: what one is spared, and what one
    goes without. `to` is who receives what only changes hands.
    """

    path: str
    flow: CashFlow
    is_cost: bool
    party: Party
    to: Party | None
    kind: BenefitKind | None
    sign: int
    worth: float  # what a krone is worth to all together: 1, −1, or 0 when it only changes hands
    public: float  # what a krone does to public budgets together

    @property
    def is_freed_time(self) -> bool:
        """Whether it prices time that is freed for other work."""
        return self.kind is BenefitKind.ALTERNATIVE_USE


@attrs.frozen(repr=False)
class Sheet:
    """The table: the lines of all options after each other, `counts` says how many are whose.

    `worth` is what a krone of each line is worth to all together, `public` what it does to public budgets, and `stops`
    the year in which it comes no more: the one after the analysis, or that after the life of what is bought, up to
    which the last year's amount is repeated. Numbers can't be changed; they follow from the brief, options and flows.
    """

    brief: Brief
    options: tuple[Option, ...]
    counts: tuple[int, ...]
    flows: tuple[CashFlow, ...]
    worth: Numbers = attrs.field(eq=False)
    public: Numbers = attrs.field(eq=False)
    stops: Years = attrs.field(eq=False)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The lines as people read them."""
        columns = zip(self.flows, _places(self), self.worth.tolist(), self.public.tolist(), strict=True)
        return tuple(
            _row(self.brief, flow, place, worth=worth, public=public) for flow, place, worth, public in columns
        )

    @cached_property
    def years(self) -> range:
        """The years in which any line comes: those of the analysis, and of life after it where lines go on."""
        within = self.brief.years
        return range(within.start, max(within.stop, int(self.stops.max()) if len(self.stops) else within.stop))

    @cached_property
    def factors(self) -> Numbers:
        """The discount factor of each of the years."""
        return held(numpy().array(self.brief.factors(self.years)))

    @cached_property
    def amounts(self) -> Numbers:
        """Each row's amount in each year of the analysis, as it is written: in its prices, without sign."""
        return held(amounts_of(self.brief, self.flows))

    @cached_property
    def after(self) -> Numbers:
        """What each row's amount in the last year is multiplied by for the years of life after the analysis."""
        np, within = numpy(), len(self.brief.years)
        sums = np.concatenate(([0.0], np.cumsum(self.factors[within:])))
        return held(sums[self.stops - self.brief.years.stop])

    @cached_property
    def rest(self) -> Numbers:
        """Each row's amounts after the last year, discounted."""
        return held(self.amounts[:, -1] * self.after)

    @cached_property
    def present(self) -> Numbers:
        """The present value of each row, without sign."""
        return held(self.amounts @ self.factors[: len(self.brief.years)] + self.rest)

    def yearly(self, krone: Numbers) -> Numbers:
        """Return what all rows come to in each of the years, undiscounted, from what a krone of each row counts."""
        np, stop = numpy(), self.brief.years.stop
        beyond = np.arange(stop, self.years.stop)
        later = (krone * self.amounts[:, -1]) @ (self.stops[:, None] > beyond)
        found: Numbers = np.concatenate((krone @ self.amounts, later))
        return found

    @cached_property
    def taxed(self) -> Numbers:
        """What a krone of each row adds to what the tax cost is reckoned of."""
        if self.brief.tax_base is TaxBase.GROSS_COST:
            costs: Numbers = numpy().array([row.is_cost and row.to is None for row in self.rows], dtype=float)
            return held(self.public * costs)
        return self.public

    @cached_property
    def pull(self) -> Numbers:
        """What a krone of each row adds to the net present value, the tax-financing cost included."""
        return held(self.worth + (self.brief.tax_factor or 0.0) * self.taxed)

    @cached_property
    def noise(self) -> float:
        """What may be left of amounts that cancel each other: less than this is nothing."""
        return 1e-12 * float(abs(self.present).sum())

    @cached_property
    def before(self) -> Numbers:
        """The net present value of each option before the tax cost."""
        return self._summed(self.worth * self.present)

    @cached_property
    def tax_base(self) -> Numbers:
        """The present value of what the tax cost is reckoned of, for each option."""
        return self._summed(self.taxed * self.present)

    def _summed(self, values: Numbers) -> Numbers:
        np = numpy()
        whose = np.repeat(np.arange(len(self.counts)), self.counts)
        found: Numbers = np.bincount(whose, weights=values, minlength=len(self.counts))
        return held(found)


def held(values: NDArray[Kept]) -> NDArray[Kept]:
    """Make numbers such as can be read and not changed."""
    values.flags.writeable = False
    return values


def numpy() -> Any:  # noqa: ANN401 - a module
    """Return numpy, or say which extra has it.

    Raises:
        MissingExtra: without numpy.
    """
    try:
        import numpy as np
    except ImportError:
        raise MissingExtra(_APPRAISAL, "benefits") from None
    return np


_APPRAISAL = Wording(
    nb="En samfunnsøkonomisk analyse", nn="Ein samfunnsøkonomisk analyse", en="An appraisal of options"
)


def sheet_of(brief: Brief, options: Sequence[Option]) -> Sheet:
    """Put the lines of options into one table, the null option's own taken from each of the others."""
    np = numpy()
    flows: list[CashFlow] = []
    krone: list[tuple[float, float]] = []
    stops: list[int] = []
    counts: list[int] = []
    last = brief.appraisal.last_year
    for option in options:
        before = len(flows)
        for whose, sign in _taken(brief, option):
            over = brief.end_of(option, whose)
            for is_cost, lines in _sides(brief, whose):
                flows += lines
                krone += _of_a_krone(brief, lines, sign, is_cost=is_cost)
                if over > last + 1:
                    stops += [over if goes_on(flow, last) else last + 1 for flow in lines]
                else:
                    stops += [over] * len(lines)
        counts.append(len(flows) - before)
    table: Numbers = np.array(krone, dtype=float).reshape(-1, 2)
    ends = held(np.array(stops, dtype=int))
    return Sheet(
        brief, tuple(options), tuple(counts), tuple(flows), held(table[:, 0].copy()), held(table[:, 1].copy()), ends
    )


def goes_on(flow: CashFlow, last: int) -> bool:
    """Whether a line comes every year up to the last of the analysis; what has no `until` comes once."""
    return flow.until is not None and flow.until >= last


def _taken(brief: Brief, option: Option) -> tuple[tuple[Option, int], ...]:
    """Return whose lines make up an option: its own, and the null option's, which are taken from them."""
    null = brief.null
    return () if option is null else ((option, 1), (null, -1))


def _sides(brief: Brief, option: Option) -> tuple[tuple[bool, tuple[CashFlow, ...]], ...]:
    """Return an option's costs and effects; a residual value that is given is an effect of the last year."""
    if option.residual is None:
        return (True, option.costs), (False, option.effects)
    left = CashFlow(brief.appraisal.last_year, option.residual, RESIDUAL, kind=BenefitKind.BUDGET)
    return (True, option.costs), (False, (*option.effects, left))


def _of_a_krone(brief: Brief, flows: Iterable[CashFlow], sign: int, *, is_cost: bool) -> Iterator[tuple[float, float]]:
    """Yield what a krone of each line is worth to all together, and what it does to public budgets."""
    worth = -sign if is_cost else sign
    plain = (worth, worth * float(is_cost))  # nothing said: a cost is the organisation's, a gain is society's
    for flow in flows:
        if (flow.party or flow.to or flow.kind or flow.benefit or flow.public) is None:
            yield plain
            continue
        kind = brief.kind_of(flow)
        party = brief.party_of(flow, kind, is_cost=is_cost)
        if flow.to is None:
            yield worth, worth * brief.public_share(flow, kind, party)
        else:
            yield 0, sign * float(is_public(brief.parties[flow.to]) - is_public(party))


Place = tuple[str, bool, int]  # path, whether it is a cost, sign


def _places(sheet: Sheet) -> Iterator[Place]:
    """Yield where each line of a sheet stands, in the order of the sheet."""
    for option in sheet.options:
        for whose, sign in _taken(sheet.brief, option):
            for is_cost, lines in _sides(sheet.brief, whose):
                side = f"options/{whose.id}/{'costs' if is_cost else 'effects'}"
                written = len(whose.costs if is_cost else whose.effects)
                for number in range(len(lines)):
                    path = f"{side}/{number}" if number < written else f"options/{whose.id}/residual"
                    yield path, is_cost, sign


def _row(brief: Brief, flow: CashFlow, place: Place, *, worth: float, public: float) -> Row:
    path, is_cost, sign = place
    kind = brief.kind_of(flow)
    party = brief.party_of(flow, kind, is_cost=is_cost)
    to = None if flow.to is None else brief.parties[flow.to]
    return Row(path, flow, is_cost, party, to, kind, sign, worth, public)


def amounts_of(brief: Brief, flows: Sequence[CashFlow]) -> Numbers:
    """Return a table of flows by year: ramped up, in the appraisal's prices, with real growth."""
    np = numpy()
    first, count = brief.appraisal.first_year, len(brief.years)
    full = [float(flow.amount.amount) for flow in flows]
    begins = np.array([flow.year for flow in flows], dtype=int) - first
    ends = np.array([flow.year if flow.until is None else flow.until for flow in flows], dtype=int) - first
    column = np.arange(count)
    within = (column >= begins[:, None]) & (column <= ends[:, None])
    table: Numbers = np.where(within, np.array(full, dtype=float)[:, None], 0.0)
    grown: dict[tuple[object, ...], Numbers] = {}  # many lines grow alike
    for number, flow in enumerate(flows):
        if flow.price_year is not None:
            table[number] *= brief.conversion(flow)
        if flow.ramp:
            _ramp(table[number], flow, first)
        if flow.growth is not None:
            alike = (flow.growth, flow.price_year, flow.years.stop)  # all that `growth_of` looks at
            if alike not in grown:
                grown[alike] = np.array(growth_of(brief, flow))
            table[number] *= grown[alike]
    return table


def _ramp(row: Numbers, flow: CashFlow, first: int) -> None:
    for step, share in enumerate(flow.ramp):
        at = flow.year - first + step
        if 0 <= at < len(row):
            row[at] *= float(share)


def growth_of(brief: Brief, flow: CashFlow) -> list[float]:
    """Return how much dearer a price is in each year than in its price year, beside other prices; 0 after its last.

    Raises:
        UnknownOnDate: for a year after the last that the rules know the growth of.
    """
    start = flow.price_year if flow.price_year is not None else brief.price_year
    row = growth_row(brief, flow.growth) if isinstance(flow.growth, str) else None
    share = float(flow.growth or 0) / _WHOLE if row is None and not isinstance(flow.growth, str) else 0.0
    level = 1.0
    levels = {}
    for year in range(min(start, brief.appraisal.first_year), flow.years.stop):
        if year > start:
            level *= 1 + (share if row is None else row.rate_in(year))
        levels[year] = level
    return [levels.get(year, 0.0) for year in brief.years]


def growth_row(brief: Brief, of: str) -> RealGrowth | None:
    """Return the rules' own row of real growth by its id."""
    return next((row for row in brief.rules.real_growth if row.of == of), None)


def demanded_growth(brief: Brief, flow: CashFlow) -> RealGrowth | None:
    """Return the growth that the rules demand of what a line prices; None where it comes before prices have grown."""
    start = flow.price_year if flow.price_year is not None else brief.price_year
    kind = brief.kind_of(flow)
    if kind is None or flow.years[-1] <= start:
        return None
    return next((row for row in brief.rules.real_growth if kind in row.must), None)
