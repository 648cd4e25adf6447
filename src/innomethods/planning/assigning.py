"""Who works on what: a member's hours of a day go to the phases under way.

Here: sharing each day's hours out. Not here: the hours in all (`Plan.hours`, which these add up to), what they cost
and whether there are too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.model import Phase, TeamMember
from innomethods.planning.plan import Plan, PlanNode
from innomethods.workdays import days


@attrs.frozen
class Assignment:
    """What a member of the team does in a phase: so many hours in all, on so many work days from first to last.

    `by_day` holds the hours of each of those days.
    """

    member: str
    path: str
    hours: Decimal
    work_days: int
    first: date
    last: date
    by_day: tuple[tuple[date, Decimal], ...] = attrs.field(default=(), repr=False)


def assignments_of(plan: Plan) -> tuple[Assignment, ...]:
    """Share every member's hours out on phases, in the order of the team and then of the flow.

    On each work day a member works on the phases that are under way and done by the member's role, in equal parts;
    when there are none, on all phases under way. So the hours of one member add up to `plan.hours(member)`.

    >>> from innomethods.model import Method, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", does="adviser", estimate=4) & Phase("tell", estimate=2)
    >>> team = [TeamMember("a", role="adviser", share="0.5"), TeamMember("b", role="owner", share="0.2")]
    >>> pilot = Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", team=team)
    >>> [(one.member, one.path, float(one.hours)) for one in assignments_of(schedule(pilot))]
    [('a', 'try', 15.0), ('b', 'try', 4.5), ('b', 'tell', 1.5)]
    """
    under_way = _under_way(plan)
    return tuple(one for member in plan.project.team for one in _of(member, plan, under_way))


def _under_way(plan: Plan) -> dict[date, tuple[PlanNode, ...]]:
    """Return the phases under way on each work day."""
    calendar = plan.calendar
    found: dict[date, tuple[PlanNode, ...]] = {}
    for phase in plan.phases:
        for day in days(phase.start, phase.finish) if phase.work_days else ():
            if calendar.is_workday(day):
                found[day] = (*found.get(day, ()), phase)
    return dict(sorted(found.items()))


def _of(member: TeamMember, plan: Plan, under_way: dict[date, tuple[PlanNode, ...]]) -> Iterator[Assignment]:
    worked: dict[str, dict[date, Decimal]] = {}
    for day, phases in under_way.items():
        if not member.is_there(day):
            continue
        own = [phase for phase in phases if _does(plan, phase) == member.role] or phases
        for phase in own:
            worked.setdefault(phase.path, {})[day] = member.share * plan.project.hours_on(day) / len(own)
    for phase in plan.phases:
        hours = worked.get(phase.path)
        if hours:
            total = sum(hours.values(), Decimal(0))
            each = tuple(hours.items())
            yield Assignment(member.id, phase.path, total, len(hours), min(hours), max(hours), each)


def _does(plan: Plan, node: PlanNode) -> str | None:
    phase = plan.method[node.path]
    return phase.does if isinstance(phase, Phase) else None
