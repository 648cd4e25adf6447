"""The meetings a plan waits for: when the papers are due, and what it costs to miss each one.

Here: the table. Not here: which meeting decides, and the plan as it would be without it (`planning`).
"""

from __future__ import annotations

from innomethods.model import Gate
from innomethods.planning import Plan, PlanNode, Status, cost_of_missing
from innomethods.reporting import headings, labels
from innomethods.reporting.naming import days_moved
from innomethods.reporting.pages import Cell, Column, Row, Table
from innomethods.reporting.subject import Subject


def meetings_table(subject: Subject, plan: Plan) -> Table | None:
    """Return the meetings ahead with their deadlines; None where no decision waits for one."""
    ahead = [node for node in plan.gates if node.meeting is not None and node.status is not Status.DONE]
    if not ahead:
        return None
    columns = (
        Column("gate", subject.text(labels.GATE)),
        Column("role", subject.text(labels.DECIDES)),
        Column("papers-due", subject.text(labels.PAPERS_DUE), numeric=True),
        Column("meeting", subject.text(labels.MEETING), numeric=True),
        Column("if-missed", subject.text(labels.IF_MISSED)),
    )
    rows = [_row(subject, plan, node) for node in ahead]
    return Table("meetings", subject.text(labels.CAPTION_MEETINGS), columns, rows)


def _row(subject: Subject, plan: Plan, node: PlanNode) -> Row:
    formats, meeting = subject.formats, node.meeting
    assert meeting is not None  # noqa: S101 - only gates with one
    gate = subject.nodes.get(node.path)
    role = gate.decided_by if isinstance(gate, Gate) else None
    return Row(
        [
            Cell(subject.full_title(node.path), value=node.path),
            Cell(subject.role(role), value=role),
            *(
                Cell(formats.short_date(day), note=formats.week(day), value=day)
                for day in (meeting.papers_due, meeting.date)
            ),
            _if_missed(subject, plan, node.path),
        ],
        of_interest=bool(node.missed),
    )


def _if_missed(subject: Subject, plan: Plan, path: str) -> Cell:
    """Return when the body meets next, and where the plan ends then."""
    late = cost_of_missing(plan, path)
    if late.next is None:
        return Cell(subject.text(headings.NO_LATER_MEETING))
    moved = days_moved(subject, (late.next.date - late.missed.date).days)
    days = (late.finish - plan.finish).days
    ends = subject.text(headings.PLAN_ENDS_LATER, later=days_moved(subject, days))
    told = (
        subject.text(headings.NEXT_MEETING, day=subject.formats.short_date(late.next.date), later=moved),
        ends if days else subject.text(headings.PLAN_ENDS_SAME),
    )
    return Cell(" ".join(told), value=days)
