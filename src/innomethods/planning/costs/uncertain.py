"""How uncertain a plan's costs are: P50 and P85 of the sum without tax, and what reserve that asks for.

Here: drawing the lines' own spread, and own time by the work days a forecast has drawn. Not here: drawing dates.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import repeat
from math import ceil

import attrs

from innomethods.model import CostLine
from innomethods.planning.assigning import WHOLE
from innomethods.planning.costs.outcome import ZERO, Costs, Sort
from innomethods.planning.forecasting import Forecast, drawn_work_days
from innomethods.quantities import Money, ThreePoint
from innomethods.wording import LANGUAGES, Language, Wording, format_for

WorkDays = Mapping[str, Sequence[int]]
_MEAN_WEIGHT = 4  # of the likely value in a PERT distribution


@attrs.frozen(repr=False, eq=False)
class CostForecast:
    """What the costs of a plan may come to, without tax, in rising order of the samples.

    `with_time` tells whether work that takes longer or shorter is in it, or only the spread of what is bought.
    """

    costs: Costs
    sums: tuple[float, ...]
    seed: int
    with_time: bool

    def percentile(self, probability: float) -> Money:
        """Return the sum that suffices in this share of the samples, in whole units of the currency.

        Raises:
            ValueError: for a share that doesn't lie between 0 and 1.
        """
        if not 0 < probability < 1:
            raise ValueError(f"A percentile lies between 0 and 1 (P85 is 0.85), not at {probability}.")
        found = self.sums[ceil(probability * len(self.sums) - 1e-9) - 1]
        return Money(Decimal(str(found)).quantize(Decimal(1), ROUND_HALF_UP), self.costs.currency)

    @property
    def p50(self) -> Money:
        """The sum that suffices in half of the samples."""
        return self.percentile(0.50)

    @property
    def p85(self) -> Money:
        """The sum that suffices in 85 of a hundred samples."""
        return self.percentile(0.85)

    @property
    def enough(self) -> float:
        """In what share of the samples the planned sum suffices."""
        planned = float(self.costs.net.amount) + 0.005  # a planned sum is rounded to hundredths
        return sum(1 for one in self.sums if one <= planned) / len(self.sums)

    def reserve(self, probability: float) -> Money:
        """Return what has to be set aside beside the planned sum; below 0 where less than planned suffices."""
        return self.percentile(probability) - self.costs.net

    @property
    def words(self) -> Wording:
        """What it says, in sentences."""
        return Wording(**{one: f"{_said(self, one)} {_BASIS[self.with_time].text(one)}" for one in LANGUAGES})

    def __repr__(self) -> str:
        return f"CostForecast(P50 {self.p50}, P85 {self.p85}, {len(self.sums)} samples)"


def cost_forecast(
    costs: Costs, work_days: Forecast | WorkDays | None = None, *, samples: int = 10_000, seed: int = 1
) -> CostForecast:
    """Draw what a plan costs many times.

    `work_days` is a forecast of the same plan, or the work days of each phase in each of its samples, by path; a phase
    costs its own time in the plan times its days over the planned ones, in as many samples. Without them own time is
    as planned, and only the lines of what is bought are drawn: each from a PERT distribution of its own, whatever the
    others do.

    Raises:
        ValueError: for no samples at all, phases with samples of different number, or a forecast of another plan.

    >>> from datetime import date
    >>> from innomethods.model import CostSheet, Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> from innomethods.planning.costs import costs_of
    >>> line = CostLine("setup", kind="other", amount=Money(120000), most=Money(180000), vat="excluded")
    >>> project = Project(
    ...     "pilot",
    ...     Method("small", flow=Phase("try", estimate=5)),
    ...     start=date(2027, 1, 11),
    ...     country="NO",
    ...     costs=CostSheet(line),
    ... )
    >>> cost_forecast(costs_of(schedule(project)), samples=1000)
    CostForecast(P50 128051 NOK, P85 139269 NOK, 1000 samples)
    """
    drawn = _drawn(costs, work_days) if isinstance(work_days, Forecast) else work_days or {}
    counts = {len(days) for days in drawn.values()} or {samples}
    if len(counts) > 1 or 0 in counts or samples < 1:
        raise ValueError(f"Costs are drawn from at least one sample, as many for each phase (not {sorted(counts)}).")
    (count,) = counts
    sums = [0.0] * count
    for parts in (*_own(costs, drawn, count), *_bought(costs, count, seed)):
        sums = [total + part for total, part in zip(sums, parts, strict=False)]
    return CostForecast(costs, tuple(sorted(sums)), seed, with_time=bool(drawn))


def _drawn(costs: Costs, forecast: Forecast) -> WorkDays:
    if forecast.plan.nodes != costs.plan.nodes:
        raise ValueError("The forecast is of another plan than the costs: make both from the same plan.")
    return {phase.path: drawn_work_days(forecast, phase.path) for phase in costs.plan.phases}


def is_uncertain(costs: Costs) -> bool:
    """Whether some line that is counted may end at more or less than its likely price."""
    counted = {entry.line for entry in costs.entries if entry.sort is not Sort.OWN_TIME}
    spreads = [line.spread for line in costs.plan.project.costs.lines if line.id in counted]
    return any(not spread.is_fixed for spread in spreads)


def _own(costs: Costs, drawn: Mapping[str, Sequence[int]], count: int) -> list[Sequence[float]]:
    """Return what own time costs in each sample, phase by phase; as planned where nothing is drawn.

    Time on the project as a whole grows and shrinks as all work days do.
    """
    planned: dict[str, Decimal] = {}
    for entry in costs.entries:
        if entry.sort is Sort.OWN_TIME:
            planned[entry.phase] = planned.get(entry.phase, ZERO) + entry.net
    found: list[Sequence[float]] = []
    for path, price in planned.items():
        phases = [phase.path for phase in costs.plan.phases if path in {phase.path, WHOLE} and phase.path in drawn]
        if not phases:
            found.append([float(price)] * count)
        else:
            a_day = float(price) / sum(costs.plan[one].work_days for one in phases)
            found.append([a_day * sum(days) for days in zip(*(drawn[one] for one in phases), strict=True)])
    return found


def _bought(costs: Costs, count: int, seed: int) -> list[Sequence[float]]:
    """Return what each counted line costs in each sample, without tax."""
    net = costs.net_by(lambda entry: (entry.line, entry.sort))  # a place in the team may have a line's id
    return [
        _of_line(line, float(net[line.id, Sort(line.kind)]), count, seed)
        for line in costs.plan.project.costs.lines
        if (line.id, Sort(line.kind)) in net
    ]


def _of_line(line: CostLine, net: float, count: int, seed: int) -> Sequence[float]:
    spread = line.spread
    if spread.least == spread.most:
        return list(repeat(net, count))
    without_tax = net / spread.likely if spread.likely else 1.0
    chance = random.Random(f"{seed}/{line.id}")  # noqa: S311 - a simulation, not a secret; by id, so that order is free
    return [_pert(spread, chance) * without_tax for _ in range(count)]


def _pert(spread: ThreePoint, chance: random.Random) -> float:
    width = spread.most - spread.least
    rise = 1 + _MEAN_WEIGHT * (spread.likely - spread.least) / width
    fall = 1 + _MEAN_WEIGHT * (spread.most - spread.likely) / width
    return spread.least + width * chance.betavariate(rise, fall)


_SAID = Wording(
    nb=(
        "Med 50 % sannsynlighet holder {p50}, og med 85 % holder {p85}. Sannsynligheten for at det planlagte, "
        "{planned}, holder, er {enough}."
    ),
    nn=(
        "Med 50 % sannsyn held {p50}, og med 85 % held {p85}. Sannsynet for at det planlagde, {planned}, held, "
        "er {enough}."
    ),
    en=(
        "With 50% probability {p50} suffices, and with 85% {p85} does. The probability that the planned {planned} "
        "suffices is {enough}."
    ),
)
_BASIS = {
    True: Wording(
        nb="Både arbeidsdagene i prognosen og spennet i kostnadene er regnet med, uten mva.",
        nn="Både arbeidsdagane i prognosen og spennet i kostnadene er rekna med, utan mva.",
        en="Both the work days of the forecast and the spread of the costs are counted, without VAT.",
    ),
    False: Wording(
        nb="Bare spennet i kostnadene er regnet med, uten mva.; teamets timer er som planlagt.",
        nn="Berre spennet i kostnadene er rekna med, utan mva.; timane til teamet er som planlagt.",
        en="Only the spread of the costs is counted, without VAT; the team's hours are as planned.",
    ),
}


def _said(forecast: CostForecast, language: Language) -> str:
    form = format_for(language)
    planned, currency = forecast.costs.net.amount, forecast.costs.currency
    return _SAID.text(language).format(
        p50=form.money(forecast.p50.amount, currency),
        p85=form.money(forecast.p85.amount, currency),
        planned=form.money(round(planned, 0), currency),
        enough=form.percent(round(100 * forecast.enough), 0),
    )
