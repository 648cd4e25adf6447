"""The gates of a report: the table of all of them, and the requirements of the next one.

Not here: the checklists of the phases (`checklists`), the decisions that were made (`log`).
"""

from __future__ import annotations

from innomethods.model import Criterion, Strength
from innomethods.reporting import headings, labels
from innomethods.reporting import sentences as words
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.key_facts import rest_of
from innomethods.reporting.leads import advice_of
from innomethods.reporting.limits import criterion_about, item_cell, standing_words, threshold_of
from innomethods.reporting.naming import gate_name
from innomethods.reporting.pages import (
    Cell,
    Column,
    Line,
    Look,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    as_line,
)
from innomethods.reporting.subject import GateStands, GateView, Subject, Tally
from innomethods.running import OUTCOMES, STRENGTHS, ConditionStatus, Item, Outcome, Verdict

_ONWARD = {Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS}


def gates_section(subject: Subject) -> Section | None:
    """Return the table of gates; None for a method without gates."""
    if not subject.gates:
        return None
    columns = [
        Column("gate", subject.text(labels.GATE)),
        Column("decided-by", subject.text(labels.DECIDED_BY)),
        Column("date", subject.text(labels.DATE)),
    ]
    if subject.run is None:
        columns.append(Column("requirements", subject.text(labels.REQUIREMENT)))
    else:
        columns.append(Column("status", subject.text(labels.STATUS)))
        columns.append(Column("missing", subject.text(labels.MISSING)))
    rows = [_row(subject, view) for view in subject.gates]
    table = Table("gates", subject.text(labels.CAPTION_GATES), columns, rows)
    return Section("gates", _heading(subject), (table,), short=subject.text(words.FACT_GATES))


def _heading(subject: Subject) -> str:
    count = subject.count(labels.N_GATES, len(subject.gates))
    if subject.run is not None:
        passed = sum(view.stands is GateStands.PASSED for view in subject.gates)
        text = subject.count(headings.HEAD_GATES_PASSED, passed, all=len(subject.gates))
        view = subject.next_gate
        if view is None or view.stands is not GateStands.NOW or view.assessment is None:
            return text
        ready = view.assessment.recommended.outcome in _ONWARD
        return subject.text(headings.HEAD_NEXT_READY if ready else headings.HEAD_NEXT_NOT_READY, passed=text)
    days = [view.node.finish for view in subject.gates if view.node is not None]
    if not days:
        return count
    first, last = subject.formats.date(min(days)), subject.formats.date(max(days))
    if first == last:
        return subject.text(headings.HEAD_GATES_ONE, gates=count, first=first)
    return subject.text(headings.HEAD_GATES_BETWEEN, gates=count, first=first, last=last)


def _row(subject: Subject, view: GateView) -> Row:
    question: tuple[Span, ...] = (subject.say(view.gate.ask),) if view.gate.ask is not None else ()
    head = Cell(subject.full_title(view.path), note=question, value=view.path)
    decider = view.gate.decided_by
    if view.decision is not None and view.stands is GateStands.PASSED:
        decider = view.decision.event.by.role  # who did; the rule may be another by now
    role = Cell(subject.role(decider), value=decider)
    if subject.run is None:
        return Row([head, role, _date(subject, view), _requirements(subject, view)])
    cells = [head, role, _date(subject, view), _status(subject, view), _missing(subject, view)]
    return Row(cells, of_interest=view.stands is GateStands.NOW or view.is_breached)


def _date(subject: Subject, view: GateView) -> Cell:
    """Return the day of the decision, with the days that were lost on the way."""
    if view.decision is not None and view.stands is GateStands.PASSED:
        day = view.decision.event.at.date()
        return Cell(subject.formats.short_date(day), value=day)
    if view.node is None:
        return Cell(subject.text(labels.NOT_PLANNED))
    day = view.node.finish
    lost = [Span(subject.formats.tiny_date(one.date), look=Look.LOST) for one in view.node.missed]
    line: Line = (*(part for one in lost for part in (one, Span(" "))), Span(subject.formats.short_date(day)))
    note = ""
    if view.node.meeting is not None:
        note = subject.text(headings.PAPERS_DUE, day=subject.formats.short_date(view.node.meeting.papers_due))
    return Cell(line, note=note, value=day)


def _requirements(subject: Subject, view: GateView) -> Cell:
    strengths = [criterion.strength for criterion in view.gate.criteria]
    if not strengths:
        return Cell(subject.text(headings.NO_REQUIREMENTS), value=0)
    parts = [
        f"{strengths.count(strength)} {subject.text(STRENGTHS[strength])}"
        for strength in Strength
        if strength in strengths
    ]
    counted = subject.count(labels.N_REQUIREMENTS, len(strengths))
    return Cell(counted, note=", ".join(parts), value=len(strengths))


def _status(subject: Subject, view: GateView) -> Cell:
    if view.stands is GateStands.PASSED:
        return _passed(subject, view)
    if view.stands is GateStands.AHEAD or view.assessment is None:
        return Cell(subject.text(headings.GATE_AHEAD), status=CheckState.NOT_YET_DUE, value="ahead")
    advised = view.assessment.recommended.outcome
    if advised is None:
        return Cell(subject.text(headings.GATE_UNREADY), status=CheckState.MISSING, value="not-ready")
    outcome = subject.text(OUTCOMES[advised]).lower()
    if advised in _ONWARD:
        text = subject.text(headings.GATE_READY, outcome=outcome)
        return Cell(text, status=CheckState.PASS, value=f"ready-{advised}")
    note = subject.text(headings.GATE_ADVISED, outcome=outcome)
    return Cell(subject.text(headings.GATE_UNREADY), status=CheckState.FAIL, note=note, value=f"not-ready-{advised}")


def _passed(subject: Subject, view: GateView) -> Cell:
    under = subject.under_rule(view.path)
    if view.decision is None and under:
        return Cell(subject.text(headings.GATE_WAIVED), status=CheckState.NOT_APPLICABLE, note=under, value="waived")
    outcome = view.decision.event.outcome if view.decision is not None else Outcome.PROCEED
    said = subject.text(OUTCOMES[outcome])
    if view.is_breached:
        text = subject.text(headings.GATE_PASSED_BREACH)
        return Cell(text, status=CheckState.BREACH_OF_LAW, note=said, value="breach")
    text = subject.text(headings.GATE_PASSED, outcome=said.lower())
    return Cell(text, status=CheckState.PASS, note=under, value=str(outcome))


def _missing(subject: Subject, view: GateView) -> Cell:
    """Return what a gate lacks: its open conditions when it is passed, else its requirements that aren't met."""
    if view.stands is GateStands.PASSED:
        held = subject.run.conditions if subject.run is not None else ()
        open_ones = [one for one in held if one.gate == view.path and one.status is ConditionStatus.OPEN]
        if not open_ones:
            return Cell(subject.text(headings.NO_OPEN_CONDITIONS), value=0)
        counted = subject.count(labels.N_OPEN_CONDITIONS, len(open_ones))
        return Cell(counted, note=subject.say(open_ones[0].condition.text), value=len(open_ones))
    if view.stands is GateStands.AHEAD:
        asked = len(view.gate.criteria)
        return Cell(subject.count(labels.N_REQUIREMENTS, asked), value=asked)
    tally = Tally.of(view.assessment) if view.assessment is not None else Tally(0, 0, 0, 0)
    return Cell(rest_of(subject, tally) or subject.text(headings.NOTHING_MISSING), value=tally.failed + tally.unknown)


def next_gate_section(subject: Subject) -> Section | None:
    """Return the next gate's requirements as they stand; None without a run or a gate ahead."""
    view = subject.next_gate
    if subject.run is None or view is None or view.assessment is None:
        return None
    assessment = view.assessment
    columns = (
        Column("requirement", subject.text(labels.REQUIREMENT)),
        Column("status", subject.text(labels.STATUS)),
        Column("strength", subject.text(labels.STRENGTH)),
        Column("known", subject.text(labels.KNOWN)),
        Column("responsible", subject.text(labels.RESPONSIBLE)),
    )
    caption = subject.text(labels.CAPTION_CHECKS, gate=gate_name(subject, view))
    rows = [_item_row(subject, view, item) for item in assessment.items]
    tally = Tally.of(assessment)
    short = view.gate.short or subject.quoted(subject.title(view.path).text)
    blocks = [Paragraph(advice_of(subject, assessment.recommended))] if view.stands is GateStands.NOW else []
    title = subject.count(headings.HEAD_NEXT_GATE, tally.passed, gate=short, all=tally.all)
    table = Table("next-gate", caption, columns, rows)
    return Section("next-gate", title, (*blocks, table), short=subject.text(headings.HEAD_GATE, gate=short))


def _item_row(subject: Subject, view: GateView, item: Item) -> Row:
    limit = threshold_of(_criterion(view, item))
    return Row(
        [
            Cell(_about(subject, view, item), value=item.id),
            item_cell(subject, item),
            Cell(subject.text(STRENGTHS[item.strength]), value=str(item.strength)),
            Cell(standing_words(subject, item.standing, limit)),
            Cell(_responsible(subject, view, item)),
        ],
        of_interest=item.standing.verdict is Verdict.FAIL and item.strength is not Strength.SHOULD,
    )


def _criterion(view: GateView, item: Item) -> Criterion | None:
    return next((one for one in view.gate.criteria if one.id == item.id), None)


def _about(subject: Subject, view: GateView, item: Item) -> Line:
    criterion = _criterion(view, item)
    return as_line(criterion_about(subject, criterion) if criterion is not None else subject.say(item.about))


def _observing(subject: Subject, view: GateView, item: Item) -> list[str]:
    """Return the phases that observe what a requirement limits."""
    limit = threshold_of(_criterion(view, item))
    if limit is None:
        return []
    return [placed.path for placed in subject.phases if limit.measure in getattr(placed.node, "observes", ())]


def _responsible(subject: Subject, view: GateView, item: Item) -> Line:
    """Return who answers for a requirement: who does the phases that give it, a condition's owner, else who decides."""
    doing = [
        getattr(subject.nodes.get(path), "does", None) for path in (*item.mended_at, *_observing(subject, view, item))
    ]
    roles = [role for role in dict.fromkeys(doing) if role]
    if not roles and subject.run is not None:
        held = [one for one in subject.run.conditions if item.id == f"condition:{one.condition.id}"]
        roles = [one.condition.owner for one in held if one.condition.owner]
    if not roles and view.gate.decided_by:
        roles = [view.gate.decided_by]
    return subject.roles(roles) or (subject.role(None),)
