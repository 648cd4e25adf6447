"""What an edited plan says comes after what: which links are others, and the day and price they would give.

A project file can't hold links, since the method says them. But the days they lead to can be found all the same, by
links alone (`planning.links`). Not here: waits along links that stay (`comparing_lengths`).
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.errors import MethodProblems
from innomethods.exchange.plans import change_words as said
from innomethods.exchange.plans.amending import Amendment, amended, whole
from innomethods.exchange.plans.change_words import ChangeKind
from innomethods.exchange.plans.changes import Cost, cost_of
from innomethods.exchange.plans.edited import EditedTask, Link
from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.exchange.plans.trying import Trial
from innomethods.planning import BeyondHorizon, Plan, schedule
from innomethods.planning import links as linked
from innomethods.workdays import CalendarDays, WorkDays


def compare_links(trial: Trial) -> None:
    """Find other links, and what they would come to."""
    for row, task, _ in trial.leaves:
        if task.links is not None:
            _links(trial, row, task, task.links)


def _links(trial: Trial, row: Row, task: EditedTask, links: tuple[Link, ...]) -> None:
    was = tuple(after.path for after in row.after) if task.was is None else task.was.follows
    odd = [link for link in links if link.kind != "FS"]
    if {link.to for link in links} in (set(was), {after.path for after in row.after}) and not odd:
        return
    now = [link.to if link.kind == "FS" else f"{link.to} ({link.kind})" for link in links]
    nothing = said.NOTHING_BEFORE
    told = {"was": ", ".join(was) or nothing, "now": ", ".join(now) or nothing}
    change = trial.change(ChangeKind.LINKS, row, task, **told)
    found = _dated(trial, row, links) if row.kind is RowKind.PHASE else None
    if found is not None:
        day, cost = found
        change = attrs.evolve(change, note=said.BY_THESE_LINKS.fill(day=said.as_words(day)), cost=cost)
    trial.tell(change, said.IN_THE_METHOD)


def _dated(trial: Trial, row: Row, links: tuple[Link, ...]) -> tuple[date, Cost] | None:
    """Return the day work would begin by its links, and what that costs; None where links alone don't give the plan."""
    outline = outline_of(trial.planned)
    known = {one.path for one in outline.leaves}
    if any(link.to not in known for link in links):
        return None
    before = [link for one in outline.leaves for link in _as_planned(one)]
    after = [link for link in before if link.after != row.path]
    after += [_as_edited(link, outline[row.path]) for link in links]
    try:
        if any(_by_links(outline, before)[node.path].start != node.start for node in trial.planned.phases):
            return None
        dated = _by_links(outline, after)
        day, now = dated[row.path].start, trial.planned[row.path].start
        if day > now:  # what comes after meets its meetings or doesn't, which links know nothing of
            later = amended(trial.project, [Amendment(("not-before", row.path), day)])
            return day, cost_of(row.path, trial.planned, schedule(later, trial.progress), trial.moved_meetings)
    except (MethodProblems, BeyondHorizon):
        return None
    return day, _sooner(trial.planned, dated)


def _sooner(planned: Plan, dated: linked.DatedPlan) -> Cost:
    """Return what is won when work begins earlier: meetings stay where they are."""
    gates = {gate.path for gate in planned.gates}
    last = max(dated[node.path].finish for node in planned.phases)
    held = [gate.finish for gate in planned.gates if gate.finish >= last and dated[gate.path].activity.not_before]
    loose = [
        planned.calendar.before(one.finish)  # a milestone of links stands on the morning after
        for one in dated.activities
        if one.activity.id in gates and not one.activity.not_before
    ]
    finish = max([last, *held, *loose])
    return Cost(0, planned.calendar.shift(planned.finish, finish), finish)


def _by_links(outline: Outline, links: list[linked.Link]) -> linked.DatedPlan:
    plan = outline.plan
    activities = [_activity(row, plan) for row in outline.leaves]
    return linked.date_links(linked.LinkedPlan(activities, links, plan.start, plan.calendar))


def _activity(row: Row, plan: Plan) -> linked.LinkedActivity:
    """Return a row as work of so many days; a decision is over on the morning after its day."""
    node = plan[row.path]
    first = None
    if row.is_held(plan.start):
        first = node.start if row.kind is RowKind.PHASE else plan.calendar.after(node.finish)
    return linked.LinkedActivity(row.path, node.work_days, not_before=first)


def _as_planned(row: Row) -> list[linked.Link]:
    return [linked.Link(after.path, row.path, lag=CalendarDays(row.lag_days(after))) for after in row.after]


def _as_edited(link: Link, row: Row) -> linked.Link:
    """Return a link of the file; one that says nothing of a lag keeps the one it has."""
    if link.work_days:
        return linked.Link(link.to, row.path, link.kind, WorkDays(whole(link.work_days)))
    kept = next((row.lag_days(after) for after in row.after if after.path == link.to and link.kind == "FS"), 0)
    return linked.Link(link.to, row.path, link.kind, CalendarDays(kept if link.days is None else link.days))
