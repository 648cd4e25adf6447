"""`costs_of`: what a plan costs.

Here: the order of the steps, one currency for all, and what the budget years don't hold. Not here: own time
(`own_time`), what is bought (`bought`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from innomethods.errors import MethodProblems
from innomethods.findings import Finding, finding
from innomethods.model import Project
from innomethods.planning.assigning import assignments_of
from innomethods.planning.costs.bought import bought
from innomethods.planning.costs.outcome import ZERO, CostEntry, Costs, Unpriced
from innomethods.planning.costs.own_time import own_entries, unpriced_of
from innomethods.planning.costs.presence import absent
from innomethods.planning.costs.vat import refund_of
from innomethods.planning.plan import Plan
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import number_wording

_USUAL = "NOK"


def costs_of(plan: Plan) -> Costs:
    """Return what a plan costs: the team's hours at their rates, and what is paid for, month by month.

    A day's hours cost the rate of that day's year. Every entry is rounded to whole hundredths, halves up, and all sums
    are sums of entries. Nothing is assumed of what isn't known: hours without a rate are told as such, and an amount
    whose tax isn't known counts as it is written, in both sums, with a finding.

    Raises:
        MethodProblems: when amounts are in more than one currency (P54).

    >>> from datetime import date
    >>> from innomethods.model import CostLine, CostSheet, Method, Phase, TeamMember
    >>> from innomethods.planning import schedule
    >>> from innomethods.quantities import Money
    >>> licence = CostLine("licence", kind="licence", amount=Money(42500), vat="excluded")
    >>> project = Project(
    ...     "pilot",
    ...     Method("small", flow=Phase("try", estimate=5)),
    ...     start=date(2027, 1, 11),
    ...     country="NO",
    ...     team=[TeamMember("adviser", role="lead", share=1, rate=Money(900))],
    ...     costs=CostSheet(licence),
    ... )
    >>> costs = costs_of(schedule(project))
    >>> costs.net, costs.gross
    (Money('76250.00 NOK'), Money('86875.00 NOK'))
    """
    mixed = tuple(mixed_currencies(plan.project))
    if mixed:
        raise MethodProblems(plan.project.id, mixed)
    lines = [bought(plan, line) for line in plan.project.costs.lines]
    assignments = assignments_of(plan)
    entries = (*own_entries(plan, assignments), *(entry for line in lines for entry in line.entries))
    unpriced = unpriced_of(plan, assignments)
    return Costs(
        plan=plan,
        currency=_currency(plan.project),
        entries=entries,
        unpriced=unpriced,
        refund=refund_of(plan.project),
        findings=(
            *absent(plan, assignments),
            *_without_rate(plan, unpriced),
            *(item for line in lines for item in line.findings),
            *_outside_budget(plan, entries),
        ),
        expected_rates=any(line.expected_rates for line in lines),
    )


def has_costs(project: Project) -> bool:
    """Whether a project says anything of what it costs: a rate, or something that is paid for."""
    return bool(project.costs.lines) or any(member.rate is not None for member in project.team)


def mixed_currencies(project: Project) -> Iterator[Finding]:
    """Yield P54 at the first price in another currency than the one before it: amounts in several have no sum."""
    named = _currencies(project)
    other = next((path for path, currency in named.items() if currency != next(iter(named.values()))), None)
    if other is not None:
        several = sorted(set(named.values()))
        words = {one: format_for(one).all_of(several) for one in LANGUAGES}
        yield finding("P54", other, currencies=Wording(**words))


def _currencies(project: Project) -> dict[str, str]:
    """Return the currency of every rate and cost line, by the path where it stands."""
    rates = {f"team/{member.id}": member.rate.currency for member in project.team if member.rate is not None}
    return rates | {f"costs/lines/{line.id}": line.likely.currency for line in project.costs.lines}


def _currency(project: Project) -> str:
    return next(iter(_currencies(project).values()), _USUAL)


def _without_rate(plan: Plan, unpriced: tuple[Unpriced, ...]) -> Iterator[Finding]:
    if unpriced:
        hours = sum((one.hours for one in unpriced), ZERO)
        yield finding(
            "P52", "team", without=len(unpriced), places=len(plan.project.team), hours=number_wording(round(hours))
        )


def _outside_budget(plan: Plan, entries: tuple[CostEntry, ...]) -> Iterator[Finding]:
    """Yield P51: what falls due in a year the budget doesn't have, once a year and line."""
    known = plan.project.budget_years
    if not known:
        return
    outside: dict[tuple[str, bool, int], Decimal] = {}
    titles: dict[tuple[str, bool, int], Wording] = {}
    for entry in entries:
        if entry.month.year not in known:
            key = entry.line, entry.role is None, entry.month.year  # a place in the team may have a line's id
            outside[key] = outside.get(key, ZERO) + entry.net
            titles[key] = entry.title
    currency = _currency(plan.project)
    for key, amount in outside.items():
        shown = {one: format_for(one).money(round(amount, 0), currency) for one in LANGUAGES}
        yield finding("P51", "budget-years", what=titles[key], year=key[-1], amount=Wording(**shown))
