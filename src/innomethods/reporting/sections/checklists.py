"""The whole checklist: every phase with its purpose, what to do and its questions; every gate with its requirements.

Nothing is folded away: this part is read on paper. Not here: how the next gate stands (`gates`).
"""

from __future__ import annotations

from innomethods.ids import join
from innomethods.model import Check, CheckPath, Gate, Phase, Placed, Strength, Threshold
from innomethods.reporting import headings, labels
from innomethods.reporting.limits import (
    answer_wanted,
    criterion_about,
    item_cell,
    limit_words,
    standing_words,
    state_cell,
    threshold_of,
)
from innomethods.reporting.naming import gate_name
from innomethods.reporting.pages import (
    Block,
    Bullets,
    Cell,
    Column,
    Line,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    joined,
    text_of,
)
from innomethods.reporting.subject import GateView, Subject
from innomethods.running import STANDS, STRENGTHS, Stands
from innomethods.running.records import Answered
from innomethods.running.verdicts import standing_of
from innomethods.sources import Basis


def checklists_section(subject: Subject) -> Section | None:
    """Return one part per phase and gate, in flow order; None for a method without either."""
    if not subject.leaves:
        return None
    views = {view.path: view for view in subject.gates}
    parts = [
        _gate(subject, views[placed.path]) if isinstance(placed.node, Gate) else _phase(subject, placed)
        for placed in subject.leaves
    ]
    return Section("checklists", _heading(subject), sections=parts, short=subject.text(headings.SHORT_CHECKLIST))


def _heading(subject: Subject) -> str:
    on_the_way = {placed.path for placed in subject.leaves}
    asked = [path for path, _ in subject.method.checks if path.rpartition("/")[0] in on_the_way]
    if subject.state is not None:
        given = sum(1 for path in asked if path in subject.state.answers and not subject.state.answers[path].stale)
        return subject.text(
            headings.HEAD_CHECKLIST_ANSWERED, answered=subject.text(labels.N_OF, n=given, all=len(asked))
        )
    questions = subject.count(headings.QUESTIONS, len(asked))
    return subject.text(
        headings.HEAD_CHECKLIST, questions=questions, phases=subject.count(labels.N_PHASES, len(subject.phases))
    )


# --- phases


def _phase(subject: Subject, placed: Placed) -> Section:
    phase = placed.node
    assert isinstance(phase, Phase)  # noqa: S101 - the caller sorts
    blocks: list[Block] = []
    if phase.purpose is not None:
        blocks.append(Paragraph(subject.say(phase.purpose)))
    blocks.append(Pairs(_pairs(subject, placed.path, phase)))
    if phase.activities:
        blocks.append(Bullets([subject.say(one) for one in phase.activities], subject.text(labels.TO_DO)))
    title = subject.full_title(placed.path)
    if phase.checklist:
        caption = subject.text(labels.CAPTION_CHECKLIST, phase=subject.quoted(text_of(title)))
        rows = [_check_row(subject, join(placed.path, check.id), check) for check in phase.checklist]
        table_id = f"checks-{placed.path.replace('/', '-')}"
        blocks.append(Table(table_id, caption, _check_columns(subject), rows))
    else:
        blocks.append(Paragraph(subject.text(headings.NO_CHECKS), small=True))
    return Section(f"phase-{placed.path.replace('/', '-')}", title, blocks)


def _pairs(subject: Subject, path: str, phase: Phase) -> list[tuple[str, Line]]:
    pairs: list[tuple[str, Line]] = [(subject.text(labels.DOES_IT), (subject.role(phase.does),))]
    if phase.consulted:
        pairs.append((subject.text(labels.CONSULTS), subject.roles(phase.consulted)))
    if phase.needs:
        pairs.append((subject.text(labels.NEEDS), joined(subject.result_state(state) for state in phase.needs)))
    if phase.gives:
        pairs.append((subject.text(labels.GIVES), joined(subject.result_state(state) for state in phase.gives)))
    if phase.tools:
        titles = {tool.id: tool.title for tool in subject.method.tools}
        shown = [subject.say(titles[tool]) if tool in titles else Span(tool) for tool in phase.tools]
        pairs.append((subject.text(labels.TOOLS), joined(shown)))
    node = subject.planned(path)
    if node is not None:
        dates = f"{subject.formats.short_date(node.start)}–{subject.formats.short_date(node.finish)}"
        text = f"{dates}, {subject.count(labels.N_WORK_DAYS, node.work_days)}"
        pairs.append((subject.text(labels.DATES), (Span(text),)))
    elif phase.estimate is not None:
        pairs.append((subject.text(labels.ESTIMATE), (Span(_estimate(subject, phase)),)))
    if subject.run is not None:
        pairs.append((subject.text(labels.STATUS), (Span(_stands(subject, path)),)))
    return pairs


def _estimate(subject: Subject, phase: Phase) -> str:
    estimate, number = phase.estimate, subject.formats.number
    assert estimate is not None  # noqa: S101 - the caller asks
    likely = subject.count(labels.N_WORK_DAYS, round(estimate.likely))
    basis = subject.text(labels.BASES[phase.estimate_basis])
    if estimate.is_fixed:
        return f"{likely} ({basis})"
    return f"{likely}, {number(estimate.least)}–{number(estimate.most)} ({basis})"


def _stands(subject: Subject, path: str) -> str:
    record = subject.record(path)
    text = subject.text(STANDS[subject.stands(path)])
    if record is None:
        return text
    moment = record.finished if record.stands in {Stands.DONE, Stands.SKIPPED} else record.started
    if moment is not None:
        text = f"{text} {subject.formats.short_date(moment.date())}"
    under = subject.under_rule(path)
    text = f"{text}, {under}" if under else text
    return text if record.epoch == 1 else f"{text}, {subject.text(headings.ROUND, n=record.epoch)}"


def _check_columns(subject: Subject) -> tuple[Column, ...]:
    question, strength, basis = (
        Column("question", subject.text(labels.QUESTION)),
        Column("strength", subject.text(labels.STRENGTH)),
        Column("basis", subject.text(labels.BASIS)),
    )
    wanted = Column("wanted", subject.text(labels.ANSWER_WANTED))
    if subject.run is None:
        return (question, wanted, strength, basis)
    answered = (Column("status", subject.text(labels.STATUS)), Column("answer", subject.text(labels.ANSWER)))
    return (question, *answered, strength, basis)


def _check_row(subject: Subject, path: str, check: Check) -> Row:
    guidance: tuple[Span, ...] = (subject.say(check.guidance),) if check.guidance is not None else ()
    question = Cell(subject.say(check.ask), note=guidance, value=path)
    ends = [Cell(subject.text(STRENGTHS[check.strength]), value=str(check.strength)), _basis(subject, check)]
    if subject.state is None:
        return Row([question, Cell(answer_wanted(subject, check), value=str(check.answer)), *ends])
    standing = standing_of(subject.state, path, check, subject.on or subject.state.last.date())  # type: ignore[union-attr]
    return Row([question, state_cell(subject, standing, check.strength), _answer(subject, path, check), *ends])


def _answer(subject: Subject, path: str, check: Check) -> Cell:
    """Return what was answered, or what is wanted where nothing is."""
    state = subject.state
    answered: Answered | None = state.answers.get(path) if state is not None else None
    if answered is None:
        observed = (
            state.observed.get(check.threshold.measure) if state is not None and check.threshold is not None else None
        )
        if observed is not None and check.threshold is not None:
            value = subject.amount(observed.value, subject.measure(check.threshold.measure))
            return Cell(value, note=limit_words(subject, check.threshold), value=observed.value)
        return Cell(subject.text(headings.NOT_ANSWERED), note=answer_wanted(subject, check))
    latest = answered.latest
    day = subject.formats.short_date(latest.at.date())
    if latest.not_applicable is not None:
        return Cell(Span(latest.not_applicable), note=day)
    if latest.evidence:
        return Cell(joined(Span(one.reference) for one in latest.evidence), note=day, value=len(latest.evidence))
    if latest.rating is not None:
        given = [event.rating for event in answered.events if event.rating is not None]
        return Cell(", ".join(map(str, given)), note=day, value=min(given))
    text = subject.text(labels.YES if latest.confirmed else labels.NO)
    return Cell(text, note=f"{latest.note} ({day})" if latest.note else day, value=latest.confirmed)


def _basis(subject: Subject, check: Check) -> Cell:
    text = subject.text(labels.BASES[check.basis])
    sources = subject.sources(check.sources) if check.basis is not Basis.OWN or check.strength is Strength.LAW else ()
    return Cell(text, note=sources, value=str(check.basis))


# --- gates


def _gate(subject: Subject, view: GateView) -> Section:
    gate = view.gate
    blocks: list[Block] = []
    if gate.purpose is not None:
        blocks.append(Paragraph(subject.say(gate.purpose)))
    blocks.append(Pairs(_gate_pairs(subject, view)))
    is_next = subject.run is not None and subject.next_gate is not None and subject.next_gate.path == view.path
    name = gate_name(subject, view)
    title = subject.text(headings.HEAD_GATE, gate=name)
    section_id = f"gate-{view.path.replace('/', '-')}"
    if is_next:
        linked = Span(subject.text(labels.CAPTION_CHECKS, gate=name), address="#next-gate")
        blocks.append(Paragraph([linked], small=True))
    elif gate.criteria:
        caption = subject.text(labels.CAPTION_CHECKS, gate=name)
        blocks.append(
            Table(f"requirements-{view.path.replace('/', '-')}", caption, _columns(subject), _rows(subject, view))
        )
    else:
        blocks.append(Paragraph(subject.text(headings.NO_REQUIREMENTS), small=True))
    return Section(section_id, title, blocks)


def _gate_pairs(subject: Subject, view: GateView) -> list[tuple[str, Line]]:
    gate = view.gate
    pairs: list[tuple[str, Line]] = []
    if gate.ask is not None:
        pairs.append((subject.text(labels.ASKS), (subject.say(gate.ask),)))
    pairs.append((subject.text(labels.DECIDED_BY), (subject.role(gate.decided_by),)))
    if gate.go_back_to:
        targets = list(joined(subject.full_title(path) for path in gate.go_back_to))
        if gate.at_most is not None:
            targets.append(Span(f" ({subject.count(labels.BACK_AT_MOST, gate.at_most)})"))
        pairs.append((subject.text(labels.BACK_TO), tuple(targets)))
    basis = subject.sources(gate.sources) if gate.basis is not Basis.OWN else ()
    from_sources = (Span(", "), *basis) if basis else ()
    pairs.append((subject.text(labels.BASIS), (Span(subject.text(labels.BASES[gate.basis])), *from_sources)))
    return pairs


def _columns(subject: Subject) -> tuple[Column, ...]:
    requirement = Column("requirement", subject.text(labels.REQUIREMENT))
    strength, basis = Column("strength", subject.text(labels.STRENGTH)), Column("basis", subject.text(labels.BASIS))
    if subject.run is None:
        return (requirement, Column("wanted", subject.text(labels.ANSWER_WANTED)), strength, basis)
    known = (Column("status", subject.text(labels.STATUS)), Column("known", subject.text(labels.KNOWN)))
    return (requirement, *known, strength, basis)


def _rows(subject: Subject, view: GateView) -> list[Row]:
    items = {item.id: item for item in view.assessment.items} if view.assessment is not None else {}
    checks = dict(subject.method.checks)
    rows = []
    for criterion in view.gate.criteria:
        about = criterion.about
        check = about if isinstance(about, Check) else checks.get(about.path) if isinstance(about, CheckPath) else None
        own = about if isinstance(about, Check) else None
        guidance = (subject.say(own.guidance),) if own is not None and own.guidance is not None else ()
        head = Cell(criterion_about(subject, criterion), note=guidance, value=criterion.id)
        ends = [
            Cell(subject.text(STRENGTHS[criterion.strength]), value=str(criterion.strength)),
            _basis(subject, check) if check is not None else Cell(subject.text(labels.BASES[view.gate.basis])),
        ]
        item = items.get(criterion.id)
        if item is not None:
            rows.append(
                Row(
                    [
                        head,
                        item_cell(subject, item),
                        Cell(standing_words(subject, item.standing, threshold_of(criterion))),
                        *ends,
                    ]
                )
            )
            continue
        if isinstance(about, Threshold):
            wanted = limit_words(subject, about)
        else:
            wanted = answer_wanted(subject, check) if check is not None else subject.text(headings.RESULT_CONFIRMED)
        rows.append(Row([head, Cell(wanted), *ends]))
    return rows
