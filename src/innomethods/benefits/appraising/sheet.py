"""`Sheet`: every line of every option as one table of numbers, in the prices of the appraisal.

Here: ramp, price years, real growth, residual value, and what a krone of each line does to worth and to public budgets.
Everything after this is sums. Not here: figures of an option (`outcome`), what is wrong with lines (`problems`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from innomethods.benefits.appraising.brief import Brief, is_public
from innomethods.benefits.rates import RealGrowth, ResidualRule, TaxBase
from innomethods.errors import MissingExtra
from innomethods.model import BenefitKind, CashFlow, Option, Party
from innomethods.wording import Wording

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Numbers = NDArray[float64]

_CARRIES_ON = frozenset({ResidualRule.LAST_YEAR_FLOW, ResidualRule.NPV_REMAINING})
_RESIDUAL = Wording(nb="Restverdi", nn="Restverdi", en="Residual value")
_WHOLE = 100  # per cent


@attrs.frozen(eq=False)
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
    share: float  # of the amount, on public budgets
    rest: float  # what the years after the last are worth, as a multiple of the last year's amount

    @property
    def worth(self) -> int:
        """What a krone is worth to all together: 1, −1, or 0 when it only changes hands."""
        return 0 if self.to is not None else -self.sign if self.is_cost else self.sign

    @property
    def public(self) -> float:
        """What a krone does to public budgets together."""
        if self.to is not None:
            return self.sign * float(is_public(self.to) - is_public(self.party))
        return self.worth * self.share

    @property
    def is_freed_time(self) -> bool:
        """Whether it prices time that is freed for other work."""
        return self.kind is BenefitKind.ALTERNATIVE_USE


@attrs.frozen(eq=False, repr=False)
class Sheet:
    """The table: rows of all options after each other, `spans` says which are whose."""

    brief: Brief
    rows: tuple[Row, ...]
    spans: tuple[tuple[int, int], ...]

    @cached_property
    def factors(self) -> Numbers:
        """The discount factor of each year."""
        found: Numbers = numpy().array(self.brief.factors(self.brief.years))
        return found

    @cached_property
    def amounts(self) -> Numbers:
        """Each row's amount in each year, as it is written: in the appraisal's prices, without sign."""
        return amounts_of(self.brief, [row.flow for row in self.rows])

    @cached_property
    def rest(self) -> Numbers:
        """Each row's amounts after the last year, discounted."""
        found: Numbers = self.amounts[:, -1] * numpy().array([row.rest for row in self.rows], dtype=float)
        return found

    @cached_property
    def present(self) -> Numbers:
        """The present value of each row, without sign."""
        found: Numbers = self.amounts @ self.factors + self.rest
        return found

    @cached_property
    def worth(self) -> Numbers:
        """What a krone of each row is worth to all together."""
        found: Numbers = numpy().array([row.worth for row in self.rows], dtype=float)
        return found

    @cached_property
    def public(self) -> Numbers:
        """What a krone of each row does to public budgets."""
        found: Numbers = numpy().array([row.public for row in self.rows], dtype=float)
        return found

    @cached_property
    def taxed(self) -> Numbers:
        """What a krone of each row adds to what the tax cost is reckoned of."""
        if self.brief.tax_base is TaxBase.GROSS_COST:
            costs: Numbers = numpy().array([row.is_cost and row.to is None for row in self.rows], dtype=float)
            return self.public * costs
        return self.public

    @cached_property
    def pull(self) -> Numbers:
        """What a krone of each row adds to the net present value, the tax-financing cost included."""
        return self.worth + (self.brief.tax_factor or 0.0) * self.taxed

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
        whose = np.repeat(np.arange(len(self.spans)), [end - start for start, end in self.spans])
        found: Numbers = np.bincount(whose, weights=values, minlength=len(self.spans))
        return found


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
    null = brief.null
    rows: list[Row] = []
    spans: list[tuple[int, int]] = []
    for option in options:
        start = len(rows)
        if option is not null:
            rest = _rest(brief, option)
            rows += _rows(brief, option, 1, rest)
            rows += _rows(brief, null, -1, rest)
        spans.append((start, len(rows)))
    return Sheet(brief, tuple(rows), tuple(spans))


def _rows(brief: Brief, option: Option, sign: int, rest: float) -> Iterator[Row]:
    for is_cost, flows in ((True, option.costs), (False, option.effects)):
        side = "costs" if is_cost else "effects"
        for number, flow in enumerate(flows):
            path = f"options/{option.id}/{side}/{number}"
            yield _row(brief, flow, path, is_cost=is_cost, sign=sign, rest=rest)
    if option.residual is not None:
        flow = CashFlow(brief.appraisal.last_year, option.residual, _RESIDUAL, kind=BenefitKind.BUDGET)
        yield _row(brief, flow, f"options/{option.id}/residual", is_cost=False, sign=sign, rest=0.0)


def _row(brief: Brief, flow: CashFlow, path: str, *, is_cost: bool, sign: int, rest: float) -> Row:
    party = brief.party_of(flow, is_cost=is_cost)
    to = None if flow.to is None else brief.parties[flow.to]
    return Row(path, flow, is_cost, party, to, brief.kind_of(flow), sign, brief.public_share(flow, party), rest)


def opening_of(brief: Brief, option: Option) -> int:
    """Return the first year in use: the one said, else the first year with an effect."""
    if brief.appraisal.opening is not None:
        return brief.appraisal.opening
    return min((flow.year for flow in option.effects), default=brief.appraisal.first_year)


def _rest(brief: Brief, option: Option) -> float:
    """Return what a krone in each year of life after the last year of analysis is worth; 0 where none is counted."""
    appraisal = brief.appraisal
    if appraisal.life is None or option.residual is not None or brief.rules.residual_rule not in _CARRIES_ON:
        return 0.0
    beyond = range(appraisal.last_year + 1, opening_of(brief, option) + appraisal.life)
    return sum(brief.factors(beyond)) if beyond else 0.0


def amounts_of(brief: Brief, flows: Sequence[CashFlow]) -> Numbers:
    """Return a table of flows by year: ramped up, in the appraisal's prices, with real growth."""
    np = numpy()
    first, count = brief.appraisal.first_year, len(brief.years)
    full = [float(flow.amount.amount) * brief.conversion(flow) for flow in flows]
    begins = np.array([flow.year - first for flow in flows], dtype=int)
    ends = np.array([flow.years.stop - first for flow in flows], dtype=int)
    column = np.arange(count)
    within = (column >= begins[:, None]) & (column < ends[:, None])
    table: Numbers = np.where(within, np.array(full, dtype=float)[:, None], 0.0)
    grown: dict[tuple[object, ...], Numbers] = {}  # many lines grow alike
    for number, flow in enumerate(flows):
        if flow.ramp:
            _ramp(table[number], flow, first)
        if flow.growth is not None:
            alike = (flow.growth, flow.price_year, flow.until)
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
