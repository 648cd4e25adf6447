"""`Brief`: what an appraisal is to be reckoned by, read off a plan and one country's rules on a day.

Here: which rules, years, prices, parties and null option hold. Not here: what is wrong with them (`problems`), amounts
by year (`sheet`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain

import attrs

from innomethods.benefits.rates import AppraisalRules, BaseYear, ResidualRule, TaxBase
from innomethods.dated import DatedValue, DatedValues
from innomethods.model import (
    Appraisal,
    BenefitKind,
    BenefitsPlan,
    CashFlow,
    Option,
    OptionKind,
    OrganisationKind,
    Party,
    PartySide,
    Project,
)
from innomethods.quantities import Money
from innomethods.rules.schedules import STANDARD
from innomethods.wording import Wording

RulesGiven = AppraisalRules | DatedValues[AppraisalRules]

IMPLIED: Mapping[PartySide, Wording] = {
    PartySide.OWN: Wording(nb="Egen virksomhet", nn="Eiga verksemd", en="The organisation itself"),
    PartySide.OTHER_PUBLIC: Wording(
        nb="Andre offentlige virksomheter", nn="Andre offentlege verksemder", en="Other public bodies"
    ),
    PartySide.USERS: Wording(nb="Brukerne", nn="Brukarane", en="The users"),
    PartySide.PRIVATE: Wording(nb="Næringslivet", nn="Næringslivet", en="Business"),
    PartySide.SOCIETY: Wording(nb="Samfunnet ellers", nn="Samfunnet elles", en="Society at large"),
}
_PUBLIC = frozenset({PartySide.OWN, PartySide.OTHER_PUBLIC})
_GOES_ON = frozenset({ResidualRule.LAST_YEAR_FLOW, ResidualRule.NPV_REMAINING})
_OF_KIND = {
    BenefitKind.BUDGET: PartySide.OWN,
    BenefitKind.ALTERNATIVE_USE: PartySide.OWN,
    BenefitKind.OTHER_PUBLIC: PartySide.OTHER_PUBLIC,
}


@attrs.frozen
class Brief:
    """What holds for a whole appraisal. `row` is the dated row the rules came from, where they came with dates."""

    plan: BenefitsPlan
    appraisal: Appraisal
    rules: AppraisalRules
    on: date | None
    row: DatedValue[AppraisalRules] | None
    organisation: OrganisationKind | None
    kinds: Mapping[str, BenefitKind | None] = attrs.field(eq=False)  # of the plan's register
    parties: Mapping[str, Party] = attrs.field(eq=False)  # the appraisal's
    schedule: str

    @property
    def years(self) -> range:
        """The years of the analysis."""
        return range(self.appraisal.first_year, self.appraisal.last_year + 1)

    @property
    def years_of_life(self) -> range:
        """The years of the analysis, and those of life after it that any option has."""
        options = [one for one in self.plan.options if one.screened_out is None]
        ends = (self.end_of(one, one) for one in options)
        return range(
            self.years.start, self.years.stop if self.appraisal.life is None else max(ends, default=self.years.stop)
        )

    def opening_of(self, option: Option) -> int:
        """Return the first year in use: the one said, else the first year with an effect."""
        if self.appraisal.opening is not None:
            return self.appraisal.opening
        return min((flow.year for flow in option.effects), default=self.appraisal.first_year)

    def may_go_on(self, option: Option, whose: Option) -> bool:
        """Whether lines are to go on after the analysis, for as long as an option lasts.

        `whose` lines they are: the option's own, or the null option's, which are taken from it. What is left of either
        at the end stands in for what its lines would give later on.
        """
        is_asked = self.appraisal.life is not None and self.rules.residual_rule in _GOES_ON
        return is_asked and option.residual is None and whose.residual is None

    def end_of(self, option: Option, whose: Option) -> int:
        """Return the year in which lines come no more that go on for as long as an option lasts."""
        stop = self.appraisal.last_year + 1
        if self.appraisal.life is None or not self.may_go_on(option, whose):
            return stop
        return max(stop, self.opening_of(option) + self.appraisal.life)

    @cached_property
    def price_year(self) -> int:
        """The year in whose prices everything is reckoned: the base year unless said."""
        return self.appraisal.price_year if self.appraisal.price_year is not None else self.appraisal.base_year

    @cached_property
    def null(self) -> Option:
        """The null option."""
        return next(one for one in self.plan.options if one.kind is OptionKind.NULL)

    @cached_property
    def currency(self) -> str:
        """The currency of the amounts (there is one, or no amounts)."""
        return next((one.currency for one in every_amount(self.plan)), "NOK")

    @property
    def tax_factor(self) -> float | None:
        """The tax-financing cost of a krone; 0 where none is reckoned, None where nobody knows."""
        if self.appraisal.tax_financing is False:
            return 0.0
        factor = self.rules.tax_cost_factor
        return None if factor is None else float(factor)

    @property
    def tax_base(self) -> TaxBase:
        """What the tax-financing cost is reckoned of."""
        return self.rules.tax_cost_base or TaxBase.NONE

    @property
    def origin(self) -> int | None:
        """The calendar year that bands of rates count from; None: the rules count from opening, and it isn't known."""
        counted = self.rules.band_origin
        if counted is None:
            return None
        return {
            BaseYear.ANALYSIS: self.appraisal.base_year,
            BaseYear.START: self.appraisal.first_year,
            BaseYear.OPENING: self.appraisal.opening,
        }[counted.year]

    def factors(self, years: range) -> tuple[float, ...]:
        """Return the factor of each year, as the rules reckon them.

        Raises:
            NotInRules: when the rules don't say what is needed.
        """
        same = self.rules.band_origin is None and len(self.rules.schedule(self.schedule).bands) == 1
        return self.rules.factors(
            years,
            base=self.appraisal.base_year,
            origin=self.appraisal.base_year if same else self.origin,
            timing=str(self.appraisal.timing) if self.appraisal.timing is not None else None,
            schedule=self.schedule,
            counted_as=0 if same else None,  # one rate for ever: where it counts from doesn't matter
            base_is_now=False,
        )

    @property
    def chooses_timing(self) -> bool:
        """Whether it is the plan, and not the rules, that says when in the year amounts fall."""
        chosen, theirs = self.appraisal.timing, self.rules.flow_timing
        return chosen is not None and (theirs is None or str(chosen) != str(theirs))

    def kind_of(self, flow: CashFlow) -> BenefitKind | None:
        """Return the kind of what a flow prices: its own, else that of its benefit in the register."""
        if flow.kind is not None or flow.benefit is None:
            return flow.kind
        return self.kinds.get(flow.benefit)

    def party_of(self, flow: CashFlow, kind: BenefitKind | None, *, is_cost: bool) -> Party:
        """Return who gains or pays; who isn't named is told by the kind: costs and own time are the organisation's."""
        if flow.party is not None:
            return self.parties[flow.party]
        if is_cost or kind is None:
            return self._usual[PartySide.OWN if is_cost else PartySide.SOCIETY]
        return self._usual[_OF_KIND.get(kind, PartySide.SOCIETY)]

    @cached_property
    def _usual(self) -> Mapping[PartySide, Party]:
        """The one party named on a side, else one that stands for the whole side."""
        sides: dict[PartySide, list[Party]] = {side: [] for side in PartySide}
        for one in self.parties.values():
            sides[one.side].append(one)
        return {
            side: named[0] if len(named) == 1 else Party(str(side), side=side, title=IMPLIED[side])
            for side, named in sides.items()
        }

    def public_share(self, flow: CashFlow, kind: BenefitKind | None, party: Party) -> float:
        """Return how much of an amount lands on public budgets. Freed time does so only where it is said to."""
        if flow.public is not None:
            return float(flow.public)
        return 0.0 if kind is BenefitKind.ALTERNATIVE_USE else float(is_public(party))

    def conversion(self, flow: CashFlow) -> float:
        """Return what an amount is multiplied by to stand in the prices of the appraisal.

        Raises:
            KeyError: when the index doesn't have the years.
        """
        if flow.price_year is None or flow.price_year == self.price_year:
            return 1.0
        levels: dict[int, Decimal] = dict(self.appraisal.price_index)
        return float(levels[self.price_year] / levels[flow.price_year])


def is_public(party: Party) -> bool:
    """Whether a party's money is public money."""
    return party.side in _PUBLIC


def every_amount(plan: BenefitsPlan) -> Iterator[Money]:
    """Yield the amounts of every option that is appraised, what is left of it among them."""
    yield from (flow.amount for flow in every_flow(plan))
    yield from (one.residual for one in plan.options if one.residual is not None and one.screened_out is None)


def every_flow(plan: BenefitsPlan) -> chain[CashFlow]:
    """Return the flows of every option that is appraised, costs before effects."""
    options = (one for one in plan.options if one.screened_out is None)
    return chain.from_iterable((*one.costs, *one.effects) for one in options)


def plan_of(subject: BenefitsPlan | Project) -> tuple[BenefitsPlan, OrganisationKind | None]:
    """Return the plan of what is appraised, and what kind of organisation appraises it where that is known."""
    if isinstance(subject, BenefitsPlan):
        return subject, None
    if not isinstance(subject, Project):
        raise TypeError(f"What is appraised is a project or a benefits plan, not {subject!r:.60}.")
    return subject.benefits_plan(), None if subject.organisation is None else subject.organisation.kind


def brief_of(subject: BenefitsPlan | Project, rules: RulesGiven, schedule: str = STANDARD) -> Brief:
    """Read what holds for an appraisal; the plan has one, and a null option (`problems` has seen to it).

    Raises:
        UnknownOnDate: when the rules aren't known on the day.
        NoSuchSchedule: for a schedule of rates that the rules don't have.
        ValueError: without an appraisal, or a day whose rules hold.
        TypeError: for what isn't appraisal rules.
    """
    if not isinstance(rules, (AppraisalRules, DatedValues)):
        raise TypeError(
            f"Rules are a country's appraisal rules, such as shelf.rules('NO').appraisal, not {rules!r:.60}."
        )
    plan, organisation = plan_of(subject)
    appraisal = plan.appraisal
    if appraisal is None:
        raise ValueError(f"{plan.id} says nothing about how to appraise: it has no ‘appraisal’.")
    day = appraisal.rules_on or plan.start
    row = rules.row_on(day) if isinstance(rules, DatedValues) and day is not None else None
    held = rules if isinstance(rules, AppraisalRules) else row.value if row is not None else None
    if held is None:
        raise ValueError(f"{plan.id} has no day whose rules hold: give ‘rules-on’ or a start.")
    return Brief(
        plan,
        appraisal,
        held,
        day,
        row,
        organisation,
        kinds={one.id: one.kind for one in plan.register},
        parties={one.id: one for one in appraisal.parties},
        schedule=held.schedule(schedule).id,
    )
