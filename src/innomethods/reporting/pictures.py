"""From a method, plan and run to what the drawings show: the phase picture and the Gantt, for three widths each.

Here: which phase is done, which gate is passed, which meeting was lost. Not here: how any of it is drawn (`drawings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from innomethods.ids import is_within, join
from innomethods.model import Choice, Embed, Flow, Gate, Mode, Parallel, Phase, Stage, Steps
from innomethods.planning import Plan, PlanNode, Status
from innomethods.reporting import headings, labels
from innomethods.reporting.drawings.gantt import draw_gantt
from innomethods.reporting.drawings.gantt_parts import parts_of
from innomethods.reporting.drawings.phase_picture import draw_phase_picture
from innomethods.reporting.drawings.phase_shapes import (
    BranchShape,
    ChoiceShape,
    GateShape,
    GateState,
    ParallelShape,
    PhasePicture,
    PhaseShape,
    Piece,
    Progress,
    Shape,
    StageShape,
    WayBack,
)
from innomethods.reporting.drawings.phase_texts import caption_of
from innomethods.reporting.drawings.plan_rows import (
    Band,
    Days,
    Gantt,
    GateFlag,
    MeetingDay,
    MeetingRow,
    PhaseBar,
    PlanRow,
)
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.pages import Figure, text_of
from innomethods.reporting.subject import GateStands, GateView, Subject
from innomethods.running import OUTCOMES, Outcome, PhaseSkipped, Stands
from innomethods.workdays import WorkCalendar, days, holiday_name

_LARGEST = 1.5  # the drawing takes no more
_NAMED_BANDS = 400  # days: over a longer plan a holiday is thinner than a line


# --- phases


def phase_figure(subject: Subject, prefix: str = "phases") -> Figure | None:
    """Return the phase picture in three widths; None for a method without phases."""
    if not subject.method.phases:
        return None
    picture = phase_picture(subject)
    drawings = [draw_phase_picture(picture, width, prefix=prefix) for width in Width]
    return Figure("phases", drawings, caption_of(picture))


def phase_picture(subject: Subject) -> PhasePicture:
    """Return the flow as shapes, with how far each part has come and the way back that is advised or was taken."""
    return PhasePicture(
        tuple(_pieces(subject, subject.method.flow, "")),
        language=subject.language,
        status_day=subject.on,
        ways_back=tuple(_ways_back(subject)),
    )


def _pieces(subject: Subject, flow: Flow, at: str) -> Iterator[Piece]:
    match flow:
        case Phase():
            yield _phase(subject, flow, join(at, flow.id))
        case Gate():
            yield _gate(subject, flow, join(at, flow.id))
        case Stage(flow=Stage() as within) if within.title == flow.title:  # a way taken that is a method put in
            yield from _pieces(subject, within, join(at, flow.id))
        case Stage():
            inside = tuple(_pieces(subject, flow.flow, join(at, flow.id)))
            yield StageShape(subject.text(flow.title), inside, min(max(flow.larger or 1.0, 1.0), _LARGEST))
        case Steps():
            for item in flow.items:
                yield from _pieces(subject, item, at)
        case Parallel():
            yield ParallelShape([BranchShape("", tuple(_pieces(subject, item, at))) for item in flow.items])
        case Choice():
            yield _choice(subject, flow, join(at, flow.id))
        case Embed():  # only in a method that was never resolved
            yield StageShape(flow.id)


def _phase(subject: Subject, phase: Phase, path: str) -> PhaseShape:
    node, stands = subject.planned(path), subject.stands(path)
    estimate = round(phase.estimate.likely) if phase.estimate is not None else None
    return PhaseShape(
        subject.text(phase.title),
        days=node.work_days if node is not None else estimate,
        shape={Mode.OPEN: Shape.OPEN, Mode.CLOSE: Shape.CLOSE, None: Shape.PLAIN}[phase.mode],
        progress=_PROGRESS[stands],
        optional=phase.optional and stands is Stands.PENDING,
        because=_why_skipped(subject, path) if stands is Stands.SKIPPED else "",
        path=path,
    )


_PROGRESS = {
    Stands.PENDING: Progress.AHEAD,
    Stands.STARTED: Progress.NOW,
    Stands.DONE: Progress.DONE,
    Stands.SKIPPED: Progress.SKIPPED,
}


def _why_skipped(subject: Subject, path: str) -> str:
    events = subject.run.events if subject.run is not None else ()
    return next(
        (event.reason for event in reversed(events) if isinstance(event, PhaseSkipped) and event.path == path),
        subject.under_rule(path),
    )


def _gate(subject: Subject, gate: Gate, path: str) -> GateShape:
    view = subject.gate(path)
    stands = view.stands if view is not None else GateStands.AHEAD
    state = {GateStands.PASSED: GateState.PASSED, GateStands.NOW: GateState.NOW, GateStands.AHEAD: GateState.AHEAD}[
        stands
    ]
    question = subject.text(gate.title)
    return GateShape(_short(gate), question, subject.role(gate.decided_by).text, state=state, path=path)


def _short(gate: Gate) -> str:
    return gate.short or gate.id[:1].upper()


def _choice(subject: Subject, choice: Choice, path: str) -> ChoiceShape:
    branches = tuple(
        BranchShape(subject.text(branch.title), tuple(_pieces(subject, branch.flow, join(path, branch.id))))
        for branch in choice.branches
    )
    ids = [branch.id for branch in choice.branches]
    taken = subject.chosen(path)
    chosen = ids.index(taken) if taken in ids else None
    question = choice.ask if choice.ask is not None else choice.title
    return ChoiceShape(subject.text(question), branches, chosen, subject.role(choice.decided_by).text)


def _ways_back(subject: Subject) -> Iterator[WayBack]:
    """Yield the way back that is advised at the gate that waits, else the one that is being followed."""
    view, taken = subject.next_gate, subject.way_back
    if view is not None and view.stands is GateStands.NOW and view.assessment is not None:
        advised = view.assessment.recommended
        phase = _first_phase(subject, advised.to) if advised.outcome is Outcome.GO_BACK and advised.to else None
        if phase is not None:
            yield WayBack(view.path, phase)
    elif taken is not None and taken.event.to is not None:
        phase = _first_phase(subject, taken.event.to)
        if phase is not None:
            yield WayBack(taken.event.gate, phase, taken=True)


def _first_phase(subject: Subject, target: str) -> str | None:
    """Return the phase at or inside a target: a way back leads to its first one."""
    return next((placed.path for placed in subject.phases if is_within(placed.path, target)), None)


# --- plan


def gantt_figures(subject: Subject) -> tuple[Figure, ...]:
    """Return the plan as one picture, or as an overview and its parts where it is long; nothing without a plan."""
    plan = subject.plan
    if plan is None or not plan.nodes:
        return ()
    parts = parts_of(gantt_of(subject, plan))
    return tuple(_plan_figure(part, f"plan-{at}" if len(parts) > 1 else "plan") for at, part in enumerate(parts, 1))


def _plan_figure(gantt: Gantt, prefix: str) -> Figure:
    drawings = [draw_gantt(gantt, width, prefix=prefix) for width in Width]
    return Figure(f"figure-{prefix}", drawings, gantt.message or drawings[0].message)


def gantt_of(subject: Subject, plan: Plan) -> Gantt:
    """Return a plan as rows in flow order, with meetings and days without work."""
    rows: list[PlanRow] = [_bar(subject, node) if node.kind == "phase" else _flag(subject, node) for node in plan.nodes]
    return Gantt([*rows, *_meetings(subject, plan)], _bands(subject, plan), plan.on, subject.language)


def latest_finish(node: PlanNode) -> date | None:
    """Return how late work that isn't done can finish without delaying the plan; None where it has no slack."""
    if node.status is Status.DONE or not node.total_float or not node.work_days:
        return None
    return node.latest_finish


def _bar(subject: Subject, node: PlanNode) -> PhaseBar:
    done_to = None
    if node.status is Status.DONE:
        done_to = node.finish
    elif node.status is Status.STARTED and subject.plan is not None and subject.plan.on is not None:
        done_to = min(max(subject.plan.on, node.start), node.finish)
    before = subject.baseline
    first = (
        Days(before[node.path].start, before[node.path].finish) if before is not None and node.path in before else None
    )
    return PhaseBar(
        text_of(subject.full_title(node.path)),
        node.start,
        node.finish,
        work_days=node.work_days,
        done_to=done_to,
        baseline=first,
        latest=latest_finish(node),
        critical=node.critical,
        stage=subject.title(node.stage).text if node.stage else "",
    )


def _flag(subject: Subject, node: PlanNode) -> GateFlag:
    view = subject.gate(node.path)
    gate = subject.nodes.get(node.path)
    return GateFlag(
        _short(gate) if isinstance(gate, Gate) else "",
        subject.title(node.path).text,
        node.finish,
        outcome=_outcome(subject, view),
        passed=node.status is Status.DONE,
        lost=node.missed[-1].date if node.missed else None,
        first=subject.baseline[node.path].finish if subject.baseline and node.path in subject.baseline else None,
        ready=node.ready,
        critical=node.critical,
        stage=subject.title(node.stage).text if node.stage else "",
    )


def _outcome(subject: Subject, view: GateView | None) -> str:
    if view is None or view.stands is not GateStands.PASSED or view.decision is None:
        return ""
    return subject.text(OUTCOMES[view.decision.event.outcome]).lower()


def _meetings(subject: Subject, plan: Plan) -> Iterator[MeetingRow]:
    """Yield, for each body that decides a gate ahead, the meetings it decides in and those that were just missed."""
    wanted: dict[str, dict[date, MeetingDay]] = {}
    for node in plan.gates:
        gate = subject.nodes.get(node.path)
        if isinstance(gate, Gate) and gate.decided_by and node.meeting is not None:
            held = wanted.setdefault(gate.decided_by, {})
            for meeting in (*node.missed, node.meeting):
                held[meeting.date] = MeetingDay(meeting.date, meeting.papers_due)
    titles = {meetings.role: meetings.title for meetings in plan.project.meetings}
    for role, held in wanted.items():
        own = titles.get(role)
        name = (
            subject.text(own) if own is not None else subject.text(headings.MEETINGS_OF, body=subject.role(role).text)
        )
        yield MeetingRow(name, [held[day] for day in sorted(held)])


def _bands(subject: Subject, plan: Plan) -> Iterator[Band]:
    """Yield runs of holidays (weekends between them bind) and quiet periods within the plan."""
    if (plan.finish - plan.start).days <= _NAMED_BANDS:
        yield from _holidays(subject, plan)
    for quiet in plan.project.quiet_between(plan.start, plan.finish):
        first, last = max(quiet.first, plan.start), min(quiet.last, plan.finish)
        if first <= last:
            yield Band(subject.text(quiet.title), Days(first, last), quiet=True)


def _holidays(subject: Subject, plan: Plan) -> Iterator[Band]:
    calendar = plan.calendar
    names = {
        day: name for day in days(plan.start, plan.finish) if (name := holiday_name(calendar.country, day)) is not None
    }
    for first, last in _runs(names, calendar):
        named = [names[day] for day in days(first, last) if day in names]
        if all(calendar.is_weekend(day) for day in days(first, last)):  # none of work anyhow
            continue
        feasts = dict.fromkeys(subject.text(feast) for name in named for feast in labels.feasts_of(name))
        yield Band("/".join(feasts), Days(first, last))


def _runs(free: Iterable[date], calendar: WorkCalendar) -> Iterator[tuple[date, date]]:
    """Yield stretches of free days that only weekends lie between."""
    first = last = None
    for day in sorted(free):
        between = () if last is None else tuple(days(last, day))[1:-1]
        if first is not None and last is not None and all(map(calendar.is_weekend, between)):
            last = day
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = day
    if first is not None and last is not None:
        yield first, last
