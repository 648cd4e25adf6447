"""What is paid for beside own time: each line on the months in which it falls due, without tax and with.

Not here: own time (`own_time`), rates of tax (`vat`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import attrs

from innomethods.errors import UnknownOnDate
from innomethods.findings import Finding, finding
from innomethods.ids import is_within
from innomethods.model import CostLine, Paid, Vat
from innomethods.planning.costs.outcome import ZERO, CostEntry, Sort, month_of, rounded
from innomethods.planning.costs.sharing_out import shared_out
from innomethods.planning.costs.vat import is_expected, rate_on
from innomethods.planning.plan import Plan, PlanNode
from innomethods.wording import Wording, country_named
from innomethods.wording.formats import date_wording
from innomethods.workdays import days

_UNSAID = Wording(
    nb="prosjektet sier ikke om beløpet er med eller uten mva. (vat)",
    nn="prosjektet seier ikkje om beløpet er med eller utan mva. (vat)",
    en="the project does not say whether the amount includes VAT (vat)",
)
_NO_RATE = Wording(
    nb="mva-satsen i {country} {day} er ikke kjent (vat-rate)",
    nn="mva-satsen i {country} {day} er ikkje kjend (vat-rate)",
    en="the rate of VAT in {country} on {day} is not known (vat-rate)",
)


@attrs.frozen
class Bought:
    """What one line comes to: its entries, what is to be said of it, whether a rate of tax is only expected."""

    entries: tuple[CostEntry, ...] = ()
    findings: tuple[Finding, ...] = ()
    expected_rates: bool = False


def bought(plan: Plan, line: CostLine) -> Bought:
    """Return what a line comes to in the months in which it falls due; nothing where its part isn't in the plan."""
    belongs = nodes_of(plan, line)
    if not belongs:
        return Bought(findings=(finding("P55", f"costs/lines/{line.id}", what=line.title, phase=line.phase or ""),))
    due = _due(plan, line, belongs)
    amounts = shared_out(line.likely.amount, due)
    hours = line.quantity.likely if line.quantity is not None else 0.0
    in_hours = Decimal(str(hours)) * (plan.project.hours_per_day if line.days is not None else 1)
    weight = sum(due.values(), ZERO)
    taxes, trouble = _taxes(plan.project.country, line, amounts)
    told = () if trouble is None else (finding("P53", f"costs/lines/{line.id}", what=line.title, because=trouble),)
    included = line.vat is Vat.INCLUDED
    entries = tuple(
        CostEntry(
            line.id,
            line.title,
            Sort(line.kind),
            None,
            line.phase or "",
            month_of(day),
            amount - taxes[day] if included else amount,
            taxes[day],
            in_hours * due[day] / weight,
        )
        for day, amount in amounts.items()
    )
    taxed = line.vat in {Vat.EXCLUDED, Vat.INCLUDED}
    expected = taxed and any(is_expected(plan.project.country, line.band, day) for day in due)
    return Bought(entries, told, expected)


def nodes_of(plan: Plan, line: CostLine) -> tuple[PlanNode, ...]:
    """Return the planned phases a line belongs to: those at or within its part, or all; else the decisions there."""
    here = [node for node in plan.nodes if line.phase is None or is_within(node.path, line.phase)]
    return tuple(node for node in here if node.kind == "phase") or tuple(here)


def _due(plan: Plan, line: CostLine, belongs: tuple[PlanNode, ...]) -> Mapping[date, Decimal]:
    """Return the days on which a line falls due, with the weight of each; spread ones have one day a month."""
    falls_due = line.falls_due
    if isinstance(falls_due, date):
        return {falls_due: Decimal(1)}
    start = min(node.finish if node.kind == "gate" else node.start for node in belongs)  # a decision is one day
    finish = max(node.finish for node in belongs)
    if falls_due is not Paid.SPREAD:
        return {start if falls_due is Paid.START else finish: Decimal(1)}
    worked = sorted({day for node in belongs if node.work_days for day in days(node.start, node.finish)})
    weights: dict[date, Decimal] = {}
    firsts: dict[date, date] = {}
    for day in (one for one in worked if plan.calendar.is_workday(one)):
        first = firsts.setdefault(month_of(day), day)
        weights[first] = weights.get(first, ZERO) + 1
    return weights or {start: Decimal(1)}


def _taxes(
    country: str, line: CostLine, amounts: Mapping[date, Decimal]
) -> tuple[Mapping[date, Decimal], Wording | None]:
    """Return the tax on each day's amount, and what isn't known of it: then the amount counts as it is written.

    It is reckoned on all that falls due under one rate and then shared out, as it is on an invoice.
    """
    taxes = dict.fromkeys(amounts, ZERO)
    if line.vat is Vat.EXEMPT:
        return taxes, None
    if line.vat is Vat.UNKNOWN:
        return taxes, _UNSAID
    trouble, by_rate = None, dict[Decimal, dict[date, Decimal]]()
    for day, amount in amounts.items():
        try:
            by_rate.setdefault(rate_on(country, line.band, day), {})[day] = amount
        except UnknownOnDate:
            trouble = trouble or _NO_RATE.fill(country=country_named(country), day=date_wording(day))
    for rate, parts in by_rate.items():
        whole = sum(parts.values(), ZERO)
        tax = rounded(whole * rate / 100) if line.vat is Vat.EXCLUDED else whole - rounded(whole * 100 / (100 + rate))
        taxes |= shared_out(tax, parts) if whole else {}
    return taxes, trouble
