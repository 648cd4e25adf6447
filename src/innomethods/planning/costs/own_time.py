"""What the team's own hours cost: each day's hours at the rate of the day, by place, phase and month.

Not here: whose hours they are (`assigning`), and what is bought (`bought`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from innomethods.model import TeamMember
from innomethods.planning.assigning import Assignment
from innomethods.planning.costs.outcome import ZERO, CostEntry, Sort, Unpriced, month_of, rounded
from innomethods.planning.plan import Plan
from innomethods.wording import Wording


def own_entries(plan: Plan, assignments: Iterable[Assignment]) -> Iterator[CostEntry]:
    """Yield what each place with a rate costs, by phase and month; each entry is rounded to whole hundredths."""
    members = {member.id: member for member in plan.project.team}
    for assigned in assignments:
        member = members[assigned.member]
        if member.rate is None:
            continue
        title = title_of(plan, member)
        for month, hours in _by_month(assigned.by_day).items():
            price = rounded(hours * member.rate.amount * growth(plan, month.year))
            yield CostEntry(member.id, title, Sort.OWN_TIME, member.role, assigned.path, month, price, hours=hours)


def unpriced_of(plan: Plan, assignments: Iterable[Assignment]) -> tuple[Unpriced, ...]:
    """Return the hours of places without a rate."""
    hours = dict.fromkeys((member.id for member in plan.project.team if member.rate is None), ZERO)
    for assigned in assignments:
        if assigned.member in hours:
            hours[assigned.member] += assigned.hours
    titles = {member.id: title_of(plan, member) for member in plan.project.team}
    return tuple(Unpriced(member, titles[member], many) for member, many in hours.items() if many)


def growth(plan: Plan, year: int) -> Decimal:
    """Return by how much rates have grown in a year: they hold in the year of the project's start.

    >>> from innomethods.model import CostSheet, Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> sheet = CostSheet(wage_growth="4")
    >>> plan = schedule(
    ...     Project(
    ...         "pilot", Method("m", flow=Phase("p", estimate=1)), start=date(2027, 1, 11), country="NO", costs=sheet
    ...     )
    ... )
    >>> growth(plan, 2029)
    Decimal('1.0816')
    """
    yearly = 1 + plan.project.costs.wage_growth / 100
    return yearly ** max(year - plan.project.start.year, 0)


def title_of(plan: Plan, member: TeamMember) -> Wording:
    """Return what a place is called: its own title, its role's, or its role's id."""
    return member.title if member.title is not None else role_title(plan, member.role)


def role_title(plan: Plan, role: str) -> Wording:
    """Return what a role is called: its title, or its id."""
    known = plan.method.role(role)
    return known.title if known is not None else Wording(en=role)


def _by_month(hours: tuple[tuple[date, Decimal], ...]) -> dict[date, Decimal]:
    sums: dict[date, Decimal] = {}
    for day, many in hours:
        sums[month_of(day)] = sums.get(month_of(day), ZERO) + many
    return sums
