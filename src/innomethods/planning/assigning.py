"""Who works on what: a member's hours of a day go to the phases under way, or to the project as a whole.

Here: sharing each day's hours out, and what a member does in a phase. Not here: the hours in all (`Plan.hours`, which
these add up to), what they cost, and whether there are too many (`levelling`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.model import Phase, TeamMember
from innomethods.planning.plan import Plan, PlanNode
from innomethods.workdays import days

WHOLE = ""  # the path of what belongs to no phase: following up, deciding, being at hand


@attrs.frozen
class Assignment:
    """What a member of the team does in a phase: so many hours in all, on so many work days from first to last.

    `by_day` holds the hours of each of those days. `path` is empty for time on the project as a whole.
    """

    member: str
    path: str
    hours: Decimal
    work_days: int
    first: date
    last: date
    by_day: tuple[tuple[date, Decimal], ...] = attrs.field(default=(), repr=False)


def assignments_of(plan: Plan) -> tuple[Assignment, ...]:
    """Share every member's hours out, in the order of the team, then of the flow, time on the whole project last.

    A share is time set aside for the project. On each work day with a phase under way it goes, in equal parts, to the
    phases that the member's role does; when there are none, to those that consult it or name nobody; else to the
    project as a whole. So the hours of one member add up to `plan.hours(member)`.

    >>> from innomethods.model import Method, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", does="adviser", estimate=4) & Phase("tell", does="adviser", consulted=["users"], estimate=2)
    >>> team = [TeamMember("a", role="adviser", share="0.5"), TeamMember("b", role="users", share="0.2")]
    >>> pilot = Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", team=team)
    >>> [(one.member, one.path, float(one.hours)) for one in assignments_of(schedule(pilot))]
    [('a', 'try', 11.25), ('a', 'tell', 3.75), ('b', 'tell', 3.0), ('b', '', 3.0)]
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
    does, helps = _parts(member.role, plan)
    worked: dict[str, dict[date, Decimal]] = {}
    for day, phases in under_way.items():
        if not member.is_there(day):
            continue
        paths = [phase.path for phase in phases]
        own = [path for path in paths if path in does] or [path for path in paths if path in helps] or [WHOLE]
        for path in own:
            worked.setdefault(path, {})[day] = member.share * plan.project.hours_on(day) / len(own)
    for path in (*(phase.path for phase in plan.phases), WHOLE):
        hours = worked.get(path)
        if hours:
            total = sum(hours.values(), Decimal(0))
            yield Assignment(member.id, path, total, len(hours), min(hours), max(hours), tuple(hours.items()))


def _parts(role: str, plan: Plan) -> tuple[set[str], set[str]]:
    """Return the paths of the planned phases that a role does, and of those where it helps."""
    does, helps = set[str](), set[str]()
    for path in (phase.path for phase in plan.phases):
        phase = plan.method[path]
        if not isinstance(phase, Phase):
            continue
        if phase.does == role:
            does.add(path)
        elif phase.does is None or role in phase.consulted:
            helps.add(path)
    return does, helps
