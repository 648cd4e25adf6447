"""The gates of a report: the table of all of them, and the requirements of the next one.

Not here: the checklists of the phases (`checklists`), the decisions that were made (`log`).
"""

from __future__ import annotations

from innomethods.model import Strength
from innomethods.reporting import labels
from innomethods.reporting import sentences as words
from innomethods.reporting.limits import criterion_about, item_cell
from innomethods.reporting.openings import advice_of, rest_of
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.pages import Cell, Column, Line, Look, Paragraph, Row, Section, Span, Table, as_line
from innomethods.reporting.subject import GateStands, GateView, Subject, Tally
from innomethods.running import OUTCOMES, STRENGTHS, ConditionStatus, Item, Outcome, Verdict


def gates_section(subject: Subject) -> Section | None:
    """Return the table of gates; None for a method without gates."""
    if not subject.gates:
        return None
    columns = (
        Column("gate", subject.text(labels.GATE)),
        Column("decided-by", subject.text(labels.DECIDED_BY)),
        Column("date", subject.text(labels.DATE)),
        Column("status", subject.text(labels.STATUS)),
        Column("missing", subject.text(labels.MISSING)),
    )
    if subject.run is None:
        columns = (*columns[:3], Column("requirements", subject.text(labels.REQUIREMENT)))
    rows = [_row(subject, view) for view in subject.gates]
    table = Table("gates", subject.text(labels.CAPTION_GATES), columns, rows)
    return Section("gates", _heading(subject), (table,), short=subject.text(words.FACT_GATES))


def _heading(subject: Subject) -> str:
    count = subject.count(words.GATES, len(subject.gates))
    if subject.run is not None:
        passed = sum(view.stands is GateStands.PASSED for view in subject.gates)
        text = subject.count(words.HEAD_GATES_PASSED, passed, all=len(subject.gates))
        view = subject.next_gate
        if view is None or view.stands is not GateStands.NOW or view.assessment is None:
            return text
        ready = view.assessment.recommended.outcome in {Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS}
        return subject.text(words.HEAD_NEXT_READY if ready else words.HEAD_NEXT_NOT_READY, passed=text)
    days = [view.node.finish for view in subject.gates if view.node is not None]
    if not days:
        return count
    first, last = subject.formats.date(min(days)), subject.formats.date(max(days))
    if first == last:
        return subject.text(words.HEAD_GATES_ONE, gates=count, first=first)
    return subject.text(words.HEAD_GATES_BETWEEN, gates=count, first=first, last=last)


def _row(subject: Subject, view: GateView) -> Row:
    question: tuple[Span, ...] = (subject.say(view.gate.ask),) if view.gate.ask is not None else ()
    head = Cell(subject.full_title(view.path), note=question, value=view.path)
    role = Cell(subject.role(view.gate.decided_by), value=view.gate.decided_by)
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
        note = subject.text(words.PAPERS_DUE, day=subject.formats.short_date(view.node.meeting.papers_due))
    return Cell(line, note=note, value=day)


def _requirements(subject: Subject, view: GateView) -> Cell:
    strengths = [criterion.strength for criterion in view.gate.criteria]
    if not strengths:
        return Cell(subject.text(words.NO_REQUIREMENTS), value=0)
    parts = [
        f"{strengths.count(strength)} {subject.text(STRENGTHS[strength])}" for strength in Strength if strength in strengths
    ]
    return Cell(subject.count(words.REQUIREMENTS, len(strengths)), note=", ".join(parts), value=len(strengths))


def _status(subject: Subject, view: GateView) -> Cell:
    if view.stands is GateStands.PASSED:
        outcome = view.decision.event.outcome if view.decision is not None else Outcome.PROCEED
        if view.is_breached:
            text = subject.text(words.GATE_PASSED_BREACH)
            return Cell(text, status=CheckState.BREACH_OF_LAW, note=subject.text(OUTCOMES[outcome]), value="breach")
        text = subject.text(words.GATE_PASSED, outcome=subject.text(OUTCOMES[outcome]).lower())
        return Cell(text, status=CheckState.PASS, value=str(outcome))
    if view.stands is GateStands.AHEAD or view.assessment is None:
        return Cell(subject.text(words.GATE_AHEAD), status=CheckState.NOT_YET_DUE, value="ahead")
    advised = view.assessment.recommended.outcome
    if advised in {Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS}:
        text = subject.text(words.GATE_READY, outcome=subject.text(OUTCOMES[advised]).lower())
        return Cell(text, status=CheckState.PASS, value=f"ready-{advised}")
    if advised is None:
        return Cell(subject.text(words.GATE_UNREADY), status=CheckState.MISSING, value="not-ready")
    note = subject.text(words.GATE_ADVISED, outcome=subject.text(OUTCOMES[advised]).lower())
    return Cell(subject.text(words.GATE_UNREADY), status=CheckState.FAIL, note=note, value=f"not-ready-{advised}")


def _missing(subject: Subject, view: GateView) -> Cell:
    """Return what a gate lacks: its open conditions when it is passed, else its requirements that aren't met."""
    if view.stands is GateStands.PASSED:
        held = subject.run.conditions if subject.run is not None else ()
        open_ones = [one for one in held if one.gate == view.path and one.status is ConditionStatus.OPEN]
        if not open_ones:
            return Cell(subject.text(words.NO_OPEN_CONDITIONS), value=0)
        shown = [subject.say(one.condition.text) for one in open_ones]
        return Cell(subject.count(words.OPEN_CONDITIONS, len(open_ones)), note=shown[0], value=len(open_ones))
    if view.stands is GateStands.AHEAD:
        return Cell(subject.count(words.REQUIREMENTS, len(view.gate.criteria)), value=len(view.gate.criteria))
    tally = Tally.of(view.assessment) if view.assessment is not None else Tally(0, 0, 0, 0)
    return Cell(rest_of(subject, tally) or subject.text(words.NOTHING_MISSING), value=tally.failed + tally.unknown)


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
    gate = subject.full_title(view.path)
    caption = subject.text(labels.CAPTION_CHECKS, gate="".join(span.text for span in gate))
    rows = [_item_row(subject, view, item) for item in assessment.items]
    tally = Tally.of(assessment)
    met = subject.text(words.OF, n=tally.passed, all=tally.all)
    short = view.gate.short or subject.title(view.path).text
    blocks = [Paragraph(advice_of(subject, assessment.recommended))] if view.stands is GateStands.NOW else []
    title = subject.text(words.HEAD_NEXT_GATE, gate=short, met=met)
    table = Table("next-gate", caption, columns, rows)
    return Section("next-gate", title, (*blocks, table), short=subject.text(words.HEAD_GATE, gate=short))


def _item_row(subject: Subject, view: GateView, item: Item) -> Row:
    return Row(
        [
            Cell(_about(subject, view, item), value=item.id),
            item_cell(subject, item),
            Cell(subject.text(STRENGTHS[item.strength]), value=str(item.strength)),
            Cell(_capital(subject.say(item.standing.words))),
            Cell(_responsible(subject, view, item)),
        ],
        of_interest=item.standing.verdict is Verdict.FAIL and item.strength is not Strength.SHOULD,
    )


def _capital(span: Span) -> Span:
    return Span(span.text[:1].upper() + span.text[1:], language=span.language)


def _about(subject: Subject, view: GateView, item: Item) -> Line:
    criterion = next((one for one in view.gate.criteria if one.id == item.id), None)
    return as_line(criterion_about(subject, criterion) if criterion is not None else subject.say(item.about))


def _responsible(subject: Subject, view: GateView, item: Item) -> Line:
    """Return who answers for a requirement: whoever does the phases that give it, a condition's owner, else who decides."""
    doing = [getattr(subject.nodes.get(path), "does", None) for path in item.mended_at]
    roles = [role for role in dict.fromkeys(doing) if role]
    if not roles and subject.run is not None:
        held = [one for one in subject.run.conditions if item.id == f"condition:{one.condition.id}"]
        roles = [one.condition.owner for one in held if one.condition.owner]
    return subject.roles(roles or [view.gate.decided_by] if view.gate.decided_by else roles) or (subject.role(None),)
