"""`schedule`: from a project to its plan.

Here: the order of the steps, and what makes dates impossible. Not here: each step itself (`network`, `courses`,
`passes`, `reasons`, `cautions`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from innomethods.composing import resolve_project
from innomethods.errors import MethodProblems
from innomethods.findings import Finding, finding
from innomethods.model import Gate, Kind, Phase, Progress, Project
from innomethods.planning import cautions
from innomethods.planning.courses import Course, Decision
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.network import Activity, Network, lay_out
from innomethods.planning.passes import Passed, Slack, pass_backward, pass_forward
from innomethods.planning.plan import Driver, Plan, PlanNode
from innomethods.planning.reasons import Reasons
from innomethods.planning.setting import Setting
from innomethods.planning.words import KINDS


def schedule(project: Project, progress: Progress | None = None) -> Plan:
    """Give every phase and gate of a project its dates, its slack and the reason why.

    Durations are the likely estimates in whole work days. A gate is decided on the day its papers are ready; or, when
    it has a wait, so many calendar days later; or, when the project knows the meetings of the role that decides, at
    the first meeting whose papers are due on that day or later. With `progress`, what has happened holds, and what is
    left starts on its status date.

    Raises:
        MethodProblems: with all that makes dates impossible: no process (P06), estimate (P01) or branch (P02, P11).
        BeyondHorizon: when dates run out of the years with known public holidays.

    >>> from innomethods.model import Meetings, Method
    >>> flow = Phase("try", estimate=30) >> Gate("adopt", decided_by="board")
    >>> board = Meetings("board", [date(2027, 4, 20), date(2027, 5, 25)], papers_due=7)
    >>> project = Project("pilot", Method("small", flow=flow), start=date(2027, 3, 3), country="NO", meetings=[board])
    >>> gate = schedule(project)["adopt"]
    >>> gate.ready, gate.finish, gate.missed[0].papers_due
    (datetime.date(2027, 4, 16), datetime.date(2027, 5, 25), datetime.date(2027, 4, 13))
    """
    setting = _setting(project, progress)
    network = lay_out(setting.method, setting.chosen, setting.skipped)
    courses = _courses(network, setting)
    passed = pass_forward(network.activities, courses, setting.start)
    ends = [here.times.finish for here in passed if here is not None]
    start_day = setting.line.on_or_after(project.start.toordinal())
    finish = max(ends, default=start_day)
    slack = pass_backward(network.activities, courses, passed, setting.line.after(finish))
    nodes, findings = _nodes(setting, network.activities, courses, passed, slack)
    return Plan(
        project=project,
        method=setting.method,
        nodes=tuple(nodes),
        start=min((node.start for node in nodes), default=date.fromordinal(start_day)),
        finish=date.fromordinal(finish),
        findings=(*cautions.of_names(setting), *cautions.of_start(setting), *findings),
        on=None if progress is None else progress.on,
    )


def _setting(project: Project, progress: Progress | None) -> Setting:
    kind = project.method.kind
    if kind is not Kind.PROCESS:
        raise _problems(project, [finding("P06", method=project.method.title, kind=KINDS[kind])])
    return Setting(project, resolve_project(project).method, progress)


def _problems(project: Project, findings: Sequence[Finding]) -> MethodProblems:
    return MethodProblems(f"Project {project.id!r}", findings)


def _courses(network: Network, setting: Setting) -> list[Course | None]:
    """Return how each activity lies in time; None for a join."""
    courses: list[Course | None] = []
    problems = list(network.problems)
    for activity in network.activities:
        course = None
        if activity.node is not None:
            course = _course(activity.path, activity.node, setting)
            if course is None:
                problems.append(finding("P01", activity.path, phase=activity.node.title))
        courses.append(course)
    if problems:
        raise _problems(setting.project, problems)
    return courses


def _course(path: str, node: Phase | Gate, setting: Setting) -> Course | None:
    try:
        return setting.course(path, node)
    except BeyondHorizon as beyond:
        raise attrs.evolve(beyond, path=path) from None


def _nodes(
    setting: Setting,
    activities: Sequence[Activity],
    courses: Sequence[Course | None],
    passed: Sequence[Passed | None],
    slacks: Sequence[Slack | None],
) -> tuple[list[PlanNode], list[Finding]]:
    """Return the plan's nodes in flow order, and what to look at in each."""
    reasons = Reasons(setting, activities, passed)
    nodes: list[PlanNode] = []
    findings: list[Finding] = []
    for place, (activity, course, here, slack) in enumerate(zip(activities, courses, passed, slacks, strict=True)):
        if here is None or slack is None or activity.node is None:
            continue
        decision = course if isinstance(course, Decision) else None
        node = _node(activity, here, slack, reasons.of(place, decision), setting)
        if decision is not None:
            node = _with_meeting(node, decision, setting)
        nodes.append(node)
        findings.extend(_cautions(node, decision, setting))
    return nodes, findings


def _node(activity: Activity, here: Passed, slack: Slack, driver: Driver, setting: Setting) -> PlanNode:
    node, times = activity.node, here.times
    assert node is not None  # noqa: S101 - joins are no nodes of a plan
    common = PlanNode(
        path=activity.path,
        kind="gate" if isinstance(node, Gate) else "phase",
        title=node.title,
        start=date.fromordinal(times.start),
        finish=date.fromordinal(times.finish),
        work_days=0,
        total_float=slack.total,
        free_float=slack.free,
        critical=slack.total == 0,
        driver=driver,
        stage=activity.stage,
        status=setting.status(activity.path),
    )
    if isinstance(node, Gate):
        return attrs.evolve(common, ready=common.start)
    estimate, basis = setting.estimate(activity.path, node)
    work_days = setting.line.count(times.start, times.finish)
    return attrs.evolve(common, estimate=estimate, estimate_basis=basis, work_days=work_days)


def _with_meeting(node: PlanNode, decision: Decision, setting: Setting) -> PlanNode:
    """Add the meeting that decides, and those just missed."""
    agenda, ready = decision.agenda, node.start.toordinal()
    if agenda is None:
        return node
    index = decision.meeting(ready)
    return attrs.evolve(
        node,
        meeting=None if index is None else agenda.meetings[index],
        missed=agenda.just_missed(ready, index, setting.project.start.toordinal()),
    )


def _cautions(node: PlanNode, decision: Decision | None, setting: Setting) -> Iterator[Finding]:
    if decision is not None:
        return cautions.of_gate(node, decision, setting)
    return cautions.of_phase(node, setting) if node.kind == "phase" else iter(())
