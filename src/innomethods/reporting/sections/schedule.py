"""The plan of a report: one sentence, the Gantt, every date with its week, slack and reason, and the estimates behind.

Not here: how dates are found (`planning`) or drawn (`drawings`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.model import Effect
from innomethods.planning import Baseline, Plan, PlanNode, Status
from innomethods.reporting import headings, labels
from innomethods.reporting import sentences as words
from innomethods.reporting.naming import deciding_miss, moved_from_first
from innomethods.reporting.pages import (
    Block,
    Cell,
    Column,
    Line,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    joined,
    text_of,
)
from innomethods.reporting.pictures import gantt_figures, latest_finish
from innomethods.reporting.sections.meetings import meetings_table
from innomethods.reporting.subject import Subject
from innomethods.sources import Basis
from innomethods.wording import Wording
from innomethods.workdays import days, holiday_name

_MOST_NAMED = 8  # holidays named one by one; a plan of years only counts them


def plan_section(subject: Subject) -> Section | None:
    """Return the plan; None where there is none."""
    plan = subject.plan
    if plan is None or not plan.nodes:
        return None
    blocks: list[Block] = [Paragraph(" ".join(_sentences(subject, plan)))]
    blocks.extend(gantt_figures(subject))
    blocks.append(_table(subject, plan))
    meetings = meetings_table(subject, plan)
    if meetings is not None:
        blocks.append(meetings)
    blocks.extend(Paragraph(text, small=True) for text in _kept_out(subject, plan))
    estimates = _estimates(subject, plan)
    if estimates is not None:
        blocks.append(estimates)
    if subject.files:
        said = headings.PLAN_FILES if subject.levelled is None else headings.LEVELLED_FILES
        blocks.append(Paragraph((Span(subject.text(said)), *joined(_links(subject))), small=True))
    return Section("plan", _heading(subject, plan), blocks, short=subject.text(headings.SHORT_PLAN))


def _links(subject: Subject) -> Iterator[Line]:
    for name, program in subject.files:
        yield (Span(name, address=name), Span(f" ({program})"))


def _heading(subject: Subject, plan: Plan) -> str:
    if subject.baseline is not None and subject.baseline.finish != plan.finish:
        moved = moved_from_first(subject, subject.baseline.finish, plan.finish)
        return subject.text(headings.HEAD_PLAN_SLIPS, days=moved)
    end = max((node.finish for node in plan.phases), default=plan.finish)
    worked = subject.count(labels.N_WORK_DAYS, plan.calendar.between(plan.start, end))
    formats = subject.formats
    start = formats.day_and_month(plan.start) if plan.start.year == end.year else formats.date(plan.start)
    return subject.text(headings.HEAD_PLAN, days=worked, start=start, finish=formats.date(end))


def _sentences(subject: Subject, plan: Plan) -> list[str]:
    end = max((node.finish for node in plan.phases), default=plan.finish)
    formats, ends = subject.formats, headings.PLAN_WORK if end == plan.finish else headings.PLAN_DECIDED
    told = [subject.text(ends, day=formats.date(end), week=formats.week(end), decision=formats.date(plan.finish))]
    lost = deciding_miss(plan)
    if lost is not None and lost.meeting is not None and lost.ready is not None:
        missed = lost.missed[-1]
        told.append(
            subject.text(
                words.MEETING_LOST,
                gate=subject.quoted(subject.title(lost.path).text),
                ready=formats.day_and_month(lost.ready),
                due=formats.day_and_month(missed.papers_due),
                missed=formats.day_and_month(missed.date),
            )
        )
        later = subject.count(labels.N_DAYS_LATER, (lost.meeting.date - missed.date).days)
        told.append(subject.text(words.MEETING_NEXT, day=formats.day_and_month(lost.meeting.date), later=later))
    ahead = [node for node in plan.nodes if node.status is not Status.DONE]  # what is done can't be late any more
    critical = [node for node in ahead if node.critical]
    if critical and len(critical) == len(plan.nodes):
        told.append(subject.text(headings.PLAN_ALL_CRITICAL))
    elif critical:
        names = ", ".join(subject.quoted(subject.title(node.path).text) for node in critical)
        many = headings.PLAN_ONE_CRITICAL if len(critical) == 1 else headings.PLAN_CRITICAL
        told.append(subject.text(many, names=names))
    assumed = subject.project.choices if subject.project is not None else ()
    if assumed:
        choices = ", ".join(text_of(subject.full_title(f"{choice}/{branch}")) for choice, branch in assumed)
        told.append(subject.text(headings.PLAN_BRANCHES, choices=choices))
    return told


def _table(subject: Subject, plan: Plan) -> Table:
    columns = [
        Column("part", subject.text(labels.PART)),
        Column("start", subject.text(labels.START), numeric=True),
        Column("finish", subject.text(labels.FINISH), numeric=True),
        Column("work-days", subject.text(labels.WORK_DAYS), numeric=True),
        Column("slack", subject.text(labels.SLACK), numeric=True),
        Column("why", subject.text(labels.WHY)),
    ]
    if subject.baseline is not None:
        columns.insert(5, Column("against-baseline", subject.text(labels.AGAINST_BASELINE), numeric=True))
    rows = [_row(subject, node) for node in plan.nodes]
    return Table("plan", subject.text(labels.CAPTION_PLAN), columns, rows, note=subject.text(headings.SLACK_EXPLAINED))


def _latest(subject: Subject, node: PlanNode) -> str:
    day = latest_finish(node)
    return "" if day is None else subject.text(headings.LATEST, day=subject.formats.short_date(day))


def _row(subject: Subject, node: PlanNode) -> Row:
    formats = subject.formats
    slack = Cell(subject.text(headings.DONE))
    if node.status is not Status.DONE:
        known = subject.text(headings.CRITICAL) if node.critical else formats.number(node.total_float)
        slack = Cell(known, note=_latest(subject, node), value=node.total_float)
    why = subject.say(node.driver.words)
    cells = [
        Cell(subject.full_title(node.path), value=node.path),
        Cell(formats.short_date(node.start), note=formats.week(node.start), value=node.start),
        Cell(formats.short_date(node.finish), note=formats.week(node.finish), value=node.finish),
        Cell(formats.number(node.work_days), value=node.work_days),
        slack,
        Cell(Span(why.text[:1].upper() + why.text[1:], language=why.language), value=str(node.driver.kind)),
    ]
    if subject.baseline is not None:
        cells.insert(5, _against(subject, node, subject.baseline))
    return Row(cells, of_interest=bool(node.missed))


def _against(subject: Subject, node: PlanNode, baseline: Plan | Baseline) -> Cell:
    if node.path not in baseline:
        return Cell(subject.text(headings.NEW_IN_PLAN))
    plan, was = subject.plan, baseline[node.path].finish
    moved = (node.finish - was).days if plan is None else plan.calendar.shift(was, node.finish)
    return Cell(subject.formats.signed(moved), value=moved)


def _kept_out(subject: Subject, plan: Plan) -> list[str]:
    """Return which days the plan keeps out: holidays on weekdays, and quiet periods."""
    told, formats = [], subject.formats
    calendar = plan.calendar
    resting = [
        (day, name)
        for day in days(plan.start, plan.finish)
        if not calendar.is_weekend(day) and (name := holiday_name(calendar.country, day)) is not None
    ]
    if len(resting) > _MOST_NAMED:
        told.append(subject.text(headings.PLAN_REST_MANY, n=formats.number(len(resting))))
    elif resting:
        named = [f"{subject.text(name)} {formats.tiny_date(day)}" for day, name in resting]
        told.append(subject.text(headings.PLAN_REST, days=formats.all_of(named)))
    quiet = [
        one
        for one in (() if subject.project is None else subject.project.quiet_between(plan.start, plan.finish))
        if one.effect is Effect.BLOCK and one.first <= plan.finish and plan.start <= one.last
    ]
    if quiet:
        periods = [f"{subject.text(one.title)} {_span(subject, one.first, one.last)}" for one in quiet]
        told.append(subject.text(headings.PLAN_QUIET, periods=", ".join(periods)))
    return told


def _span(subject: Subject, first: object, last: object) -> str:
    return f"{subject.formats.short_date(first)}–{subject.formats.short_date(last)}"  # type: ignore[arg-type]


def _estimates(subject: Subject, plan: Plan) -> Table | None:
    nodes = [node for node in plan.phases if node.estimate is not None]
    if not nodes:
        return None
    columns = (
        Column("phase", subject.text(labels.PHASE)),
        Column("least", subject.text(labels.LEAST), numeric=True),
        Column("likely", subject.text(labels.LIKELY), numeric=True),
        Column("most", subject.text(labels.MOST), numeric=True),
        Column("whose", subject.text(labels.WHOSE)),
    )
    rows = []
    for node in nodes:
        assert node.estimate is not None  # noqa: S101 - only nodes with one
        three = (node.estimate.least, node.estimate.likely, node.estimate.most)
        numbers = [Cell(subject.formats.number(number), value=number) for number in three]
        whose = Cell(subject.text(_WHOSE[node.estimate_basis]), value=str(node.estimate_basis or "project"))
        rows.append(Row([Cell(subject.full_title(node.path), value=node.path), *numbers, whose]))
    return Table("estimates", subject.text(labels.CAPTION_ESTIMATES), columns, rows, narrow=True)


_WHOSE: dict[Basis | None, Wording] = {
    None: headings.PROJECTS_OWN,
    Basis.OWN: headings.METHODS,
    Basis.METHOD: labels.BASES[Basis.METHOD],
    Basis.LAW: labels.BASES[Basis.LAW],
}
