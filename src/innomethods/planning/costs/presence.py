"""Who isn't there when there is work: what own time can't count, so that nobody takes it for free.

Not here: roles that nobody in the team has (`projects.problems`), and moving the work (`planning.levelling`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from innomethods.findings import Finding, finding
from innomethods.model import Phase
from innomethods.planning.assigning import Assignment
from innomethods.planning.costs.own_time import role_title, title_of
from innomethods.planning.plan import Plan, PlanNode
from innomethods.planning.words import working_days
from innomethods.workdays import days


def absent(plan: Plan, assignments: Iterable[Assignment]) -> Iterator[Finding]:
    """Yield P56 for places that are never there while there is work, P57 for phases with days when nobody is."""
    if not any(phase.work_days for phase in plan.phases):
        return
    there = {one.member for one in assignments}
    for member in plan.project.team:
        if member.id not in there:
            yield finding("P56", f"team/{member.id}", member=title_of(plan, member))
    for phase in plan.phases:
        yield from _without_people(plan, phase)


def _without_people(plan: Plan, node: PlanNode) -> Iterator[Finding]:
    phase = plan.method[node.path]
    role = phase.does if isinstance(phase, Phase) else None
    members = [member for member in plan.project.team if member.role == role]
    if role is None or not members or not any(one.first or one.last or one.absences for one in members):
        return
    worked = _days(plan, node)
    missing = sum(not any(member.is_there(day) for member in members) for day in worked)
    if missing:
        told, all_days = working_days(missing), working_days(len(worked))
        title = role_title(plan, role)
        yield finding("P57", node.path, phase=node.title, role=title, missing=told, days=all_days)


def _days(plan: Plan, node: PlanNode) -> list[date]:
    return [day for day in days(node.start, node.finish) if plan.calendar.is_workday(day)] if node.work_days else []
