"""`schedule`: from a project to its plan.

Here: the order of the steps, and what makes dates impossible. Not here: each step itself (`network`, `courses`,
`passes`, `reasons`, `cautions`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

import attrs

from innomethods.composing import resolve_project
from innomethods.errors import MethodProblems
from innomethods.findings import Finding, finding
from innomethods.model import Gate, Progress, Project
from innomethods.planning import cautions
from innomethods.planning.courses import Course, Decision, Work
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.network import Activity, Join, lay_out
from innomethods.planning.passes import NOBODY_BUSY, Passed, Slack, pass_backward, pass_forward
from innomethods.planning.plan import Limit, MeetingDate, Plan, PlanNode, Status
from innomethods.planning.reasons import driver_of
from innomethods.planning.setting import Setting
from innomethods.planning.timeline import NEVER, day_of, first_workable, last_evening
from innomethods.quantities import whole_days
from innomethods.sources import Basis

NOTHING_MISSED: Mapping[str, date] = MappingProxyType({})


def schedule(project: Project, progress: Progress | None = None) -> Plan:
    """Give every phase and gate of a project its dates, its slack and the reason why.

    Durations are the likely estimates in whole work days. A gate is decided on the day its papers are ready; or, when
    it has a wait, so many calendar days later; or, when the project knows the meetings of the role that decides, at
    the first meeting whose papers are due on that day or later. With `progress`, what has happened holds, and what is
    left starts on its status date.

    Raises:
        MethodProblems: with all that makes dates impossible: no process (P06), estimate (P01) or branch (P02, P11).
        BeyondHorizon: when dates run out of the years with known public holidays.

    >>> from innomethods.model import Gate, Meetings, Method, Phase, Project
    >>> flow = Phase("try", estimate=30) >> Gate("adopt", decided_by="board")
    >>> board = Meetings("board", [date(2027, 4, 20), date(2027, 5, 25)], papers_due=7)
    >>> project = Project("pilot", Method("small", flow=flow), start=date(2027, 3, 3), country="NO", meetings=[board])
    >>> gate = schedule(project)["adopt"]
    >>> gate.ready, gate.finish, gate.missed[0].papers_due
    (datetime.date(2027, 4, 16), datetime.date(2027, 5, 25), datetime.date(2027, 4, 13))
    """
    return schedule_missing(project, progress, {})


def schedule_missing(project: Project, progress: Progress | None, missed: Mapping[str, date]) -> Plan:
    """Make the plan in which some gates' papers come too late for every meeting up to a date, by path."""
    setting = setting_of(project, progress, missed)
    return plan_of(setting, *courses_of(setting))


def plan_of(
    setting: Setting,
    places: Sequence[Activity | Join],
    courses: Mapping[int, Course],
    held: Mapping[int, Sequence[int]] = NOBODY_BUSY,
) -> Plan:
    """Give every activity its dates, as early as its course allows; `held` are those that wait for others' people."""
    passed = pass_forward(places, courses, setting.start)
    start_day = setting.line.on_or_after(setting.project.start.toordinal())
    finish = max((here.times.finish for here in passed.values()), default=start_day)
    slack = pass_backward(places, passed, setting.line.after(finish), finish, held)
    nodes = [_node(here, slack[number], setting) for number, here in passed.items()]
    lie = zip(nodes, passed.values(), strict=True)
    findings = [found for node, here in lie for found in cautions.of_node(node, here.course, setting)]
    start = min((node.start for node in nodes), default=date.fromordinal(start_day))
    end = date.fromordinal(finish)
    return Plan(
        project=setting.project,
        method=setting.method,
        nodes=tuple(nodes),
        start=start,
        finish=end,
        findings=(
            *cautions.of_names(setting),
            *cautions.of_start(setting),
            *cautions.of_estimates(nodes),
            *cautions.of_limits(setting),
            *setting.project.limits.findings,
            *cautions.of_stated_days(setting, nodes),
            *cautions.empty_months(setting.line, start, end),
            *findings,
        ),
        progress=setting.progress,
    )


def setting_of(project: Project, progress: Progress | None, missed: Mapping[str, date] = NOTHING_MISSED) -> Setting:
    """Gather a project's answers; MethodProblems when parts of its method are missing."""
    resolved = resolve_project(project)
    lost = [found for found in resolved.findings if found.code in _PARTS_MISSING]
    if lost:
        raise _problems(project, lost)
    return Setting(project, resolved.method, progress, missed)


# A method that isn't found or contains itself is left out of the flow, and of two with one path only one can be meant.
_PARTS_MISSING = frozenset({"E02", "E03", "E21"})


def _problems(project: Project, findings: Sequence[Finding]) -> MethodProblems:
    return MethodProblems(f"Project {project.id!r}", findings)


def courses_of(setting: Setting) -> tuple[tuple[Activity | Join, ...], dict[int, Course]]:
    """Lay out the network, and find how each phase and gate in it lies in time."""
    network = lay_out(setting.method, setting.chosen, setting.skipped)
    courses: dict[int, Course] = {}
    problems = list(network.problems)
    for number, place in enumerate(network.places):
        if isinstance(place, Join):
            continue
        course = _course(place, setting)
        if course is None:
            problems.append(finding("P01", place.path, phase=place.node.title))
        else:
            courses[number] = course
    if problems:
        raise _problems(setting.project, problems)
    return network.places, courses


def _course(activity: Activity, setting: Setting) -> Course | None:
    try:
        return setting.course(activity.path, activity.node)
    except BeyondHorizon as beyond:
        raise attrs.evolve(beyond, path=activity.path) from None


def _node(here: Passed, slack: Slack, setting: Setting) -> PlanNode:
    node, path, times = here.activity.node, here.activity.path, here.times
    gate = isinstance(node, Gate)
    estimate, basis = (None, None) if isinstance(node, Gate) else setting.estimate(path, node)
    meeting, missed = _meetings(here, setting) if gate else (None, ())
    status = setting.status(path)
    latest_start, latest_finish = _latest(here, slack, status, setting)
    return PlanNode(
        path=path,
        kind="gate" if gate else "phase",
        title=node.title,
        start=date.fromordinal(times.start),
        finish=date.fromordinal(times.finish),
        work_days=0 if gate else times.work_days,
        total_float=slack.total,
        free_float=slack.free,
        latest_start=date.fromordinal(latest_start),
        latest_finish=date.fromordinal(latest_finish),
        critical=slack.total == 0,
        driver=driver_of(here, setting),
        estimate=estimate,
        estimate_basis=basis,
        ready=date.fromordinal(times.start) if gate else None,
        meeting=meeting,
        missed=missed,
        stage=here.activity.stage,
        status=status,
        until=date.fromordinal(times.until),
        limit=_limit(here, setting) if node.wait_basis is Basis.LAW else None,
    )


def _limit(here: Passed, setting: Setting) -> Limit | None:
    """Return the time limit the law sets after this phase, or before this gate is decided, if it is open."""
    node, times = here.activity.node, here.times
    days = whole_days(setting.wait(here.activity.path, node)[0])
    if isinstance(node, Gate):
        limit = here.course.limit if isinstance(here.course, Decision) else None
        last = 0 if limit is None else limit.last_day(times.start)
    else:
        last = times.until
    return Limit(days, date.fromordinal(last), node.wait_sources) if days and last else None


def _latest(here: Passed, slack: Slack, status: Status, setting: Setting) -> tuple[int, int]:
    """Return how late a node can start and end, as days, for the plan to end when it does."""
    times, course, line = here.times, here.course, setting.line
    if status is Status.DONE:
        return times.start, times.finish
    finish = max(times.finish, line.day(max(last_evening(slack.closes), 0)))
    if slack.enter >= NEVER:  # begun, or its papers are ready
        return times.start, finish
    number = first_workable(slack.enter) if isinstance(course, Work) and course.days else day_of(slack.enter)
    return max(times.start, line.day(number)), finish


def _meetings(here: Passed, setting: Setting) -> tuple[MeetingDate | None, tuple[MeetingDate, ...]]:
    """Return the meeting that decides an open gate, and those just missed."""
    course = here.course
    if not isinstance(course, Decision) or course.agenda is None:
        return None, ()
    ready, agenda = here.times.start, course.agenda
    index = course.meeting(ready)
    meeting = None if index is None else agenda.meetings[index]
    return meeting, agenda.just_missed(ready, agenda.first_possible(ready), setting.project.start.toordinal())
