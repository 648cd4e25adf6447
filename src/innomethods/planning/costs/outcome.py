"""`Costs`: what a plan costs, month by month, as a frozen value.

Here: what is held, and sums over it. All amounts are whole øre (hundredths of the currency); every sum is the sum of
the entries below it, so rows and columns always add up. Not here: how entries are found (`costing`), and words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TypeVar

import attrs

from innomethods.findings import Finding
from innomethods.planning.costs.vat import Refund
from innomethods.planning.plan import Plan
from innomethods.quantities import Money
from innomethods.wording import Wording

CENT = Decimal("0.01")
ZERO = Decimal(0)
T = TypeVar("T")


def rounded(amount: Decimal) -> Decimal:
    """Return an amount in whole hundredths, halves away from zero."""
    return amount.quantize(CENT, ROUND_HALF_UP)


class Sort(StrEnum):
    """What an amount is for: the team's own time, or what is bought."""

    OWN_TIME = "own-time"
    SUPPLIER_HOURS = "supplier-hours"
    TRAVEL = "travel"
    LICENCE = "licence"
    OTHER = "other"


@attrs.frozen
class CostEntry:
    """What one line (a place in the team, or something that is paid for) costs in one month (its first day).

    `net` is without value added tax, `vat` the tax; `phase` is the path it belongs to, empty for the whole project.
    `role` is the role that works, None for what is bought. `hours` are those worked or bought.
    """

    line: str
    title: Wording
    sort: Sort
    role: str | None
    phase: str
    month: date
    net: Decimal
    vat: Decimal = ZERO
    hours: Decimal = ZERO

    @property
    def gross(self) -> Decimal:
        """The amount with value added tax."""
        return self.net + self.vat


@attrs.frozen
class Unpriced:
    """Hours of a place in the team without a rate: nobody knows what they cost."""

    member: str
    title: Wording
    hours: Decimal


@attrs.frozen(repr=False, eq=False)
class Costs:
    """What a plan costs. `unpriced` are hours without a rate, `places` how many places the team has in all.

    >>> from innomethods.model import Method, Phase, Project, TeamMember
    >>> from innomethods.planning import schedule
    >>> from innomethods.planning.costs import costs_of
    >>> team = [TeamMember("adviser", role="lead", share="0.4", rate=Money(900))]
    >>> small = Method("small", flow=Phase("try", estimate=20))
    >>> costs_of(schedule(Project("pilot", small, start=date(2027, 1, 11), country="NO", team=team)))
    Costs('pilot': 54000.00 NOK without VAT, 2 months)
    """

    plan: Plan
    currency: str
    entries: tuple[CostEntry, ...]
    unpriced: tuple[Unpriced, ...]
    refund: Refund
    findings: tuple[Finding, ...] = ()
    expected_rates: bool = False  # some rate of tax is foreseen and not yet decided

    @property
    def places(self) -> int:
        """How many places the team has."""
        return len(self.plan.project.team)

    @property
    def net(self) -> Money:
        """The sum without value added tax."""
        return self._money(entry.net for entry in self.entries)

    @property
    def vat(self) -> Money:
        """The value added tax."""
        return self._money(entry.vat for entry in self.entries)

    @property
    def gross(self) -> Money:
        """The sum with value added tax."""
        return self._money(entry.gross for entry in self.entries)

    @property
    def borne(self) -> Money | None:
        """What the organisation pays in the end: without tax that is paid back, with tax that isn't; None: unknown."""
        if self.refund.refunded is None:
            return self.net if not self.vat.amount else None
        return self.net if self.refund.refunded else self.gross

    @property
    def unpriced_hours(self) -> Decimal:
        """The hours that aren't priced."""
        return sum((one.hours for one in self.unpriced), ZERO)

    @property
    def months(self) -> tuple[date, ...]:
        """Every month from the first with an amount to the last, by its first day."""
        held = [entry.month for entry in self.entries]
        return months_between(min(held), max(held)) if held else ()

    @property
    def years(self) -> tuple[int, ...]:
        """The budget years (calendar years) with an amount."""
        return tuple(sorted({entry.month.year for entry in self.entries}))

    def net_by(self, key: Callable[[CostEntry], T]) -> dict[T, Decimal]:
        """Return the sums without tax by what `key` says of an entry, in the order in which they come."""
        sums: dict[T, Decimal] = {}
        for entry in self.entries:
            sums[key(entry)] = sums.get(key(entry), ZERO) + entry.net
        return sums

    def _money(self, amounts: Iterable[Decimal]) -> Money:
        return Money(sum(amounts, ZERO), self.currency)

    def __repr__(self) -> str:
        return f"Costs({self.plan.project.id!r}: {self.net} without VAT, {len(self.months)} months)"


def month_of(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def months_between(first: date, last: date) -> tuple[date, ...]:
    """Return the first day of every month from one day's month to another's."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    at = first.year * 12 + first.month - 1
    return tuple(date((at + step) // 12, (at + step) % 12 + 1, 1) for step in range(count))
