"""What happened: conditions that were set, decisions with breaches marked, and other events a reader should know of.

Not here: the whole log of events (`logbooks`), names of persons (nowhere).
"""

from __future__ import annotations

from innomethods.reporting import headings, labels
from innomethods.reporting import sentences as words
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.pages import Block, Cell, Column, Row, Section, Span, Table
from innomethods.reporting.subject import Subject
from innomethods.running import (
    OUTCOMES,
    AnyEvent,
    BranchChosen,
    ConditionStatus,
    Decision,
    EntryStruck,
    GateDecided,
    LegalAssessed,
    NoteMade,
    OpenCondition,
    Outcome,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RunResumed,
    Voice,
)
from innomethods.running.telling import tell
from innomethods.wording import Wording

_ORDER = (ConditionStatus.OPEN, ConditionStatus.CLOSED, ConditionStatus.LAPSED)


def conditions_section(subject: Subject) -> Section | None:
    """Return every condition, open ones first; None where none was set."""
    held = subject.run.conditions if subject.run is not None else ()
    if not held:
        return None
    columns = (
        Column("condition", subject.text(labels.CONDITION)),
        Column("status", subject.text(labels.STATUS)),
        Column("owner", subject.text(labels.OWNER)),
        Column("due", subject.text(labels.DUE)),
        Column("born-at", subject.text(labels.BORN_AT)),
        Column("blocks", subject.text(labels.BLOCKS)),
    )
    rows = [_condition(subject, one) for one in sorted(held, key=lambda one: _ORDER.index(one.status))]
    open_ones = sum(one.status is ConditionStatus.OPEN for one in held)
    title = (
        subject.count(headings.HEAD_CONDITIONS, open_ones) if open_ones else subject.text(headings.HEAD_NO_CONDITIONS)
    )
    table = Table("conditions", subject.text(labels.CAPTION_CONDITIONS), columns, rows)
    return Section("conditions", title, (table,), short=subject.text(labels.CAPTION_CONDITIONS))


def _condition(subject: Subject, held: OpenCondition) -> Row:
    condition, formats = held.condition, subject.formats
    unset = subject.text(labels.NOT_SET)
    due = Cell(formats.short_date(condition.due) if condition.due is not None else unset, value=condition.due)
    blocks = (
        subject.full_title(condition.blocks) if condition.blocks else (Span(subject.text(headings.CONDITION_LIVES_ON)),)
    )
    cells = [
        Cell(subject.say(condition.text), value=condition.id),
        _condition_status(subject, held),
        Cell(subject.role(condition.owner) if condition.owner else unset, value=condition.owner),
        due,
        Cell(subject.full_title(held.gate), note=formats.short_date(held.born.date()), value=held.gate),
        Cell(blocks, value=condition.blocks),
    ]
    return Row(cells, of_interest=held.status is ConditionStatus.OPEN and _is_late(subject, held))


def _is_late(subject: Subject, held: OpenCondition) -> bool:
    return subject.on is not None and held.condition.due is not None and held.condition.due < subject.on


def _condition_status(subject: Subject, held: OpenCondition) -> Cell:
    if held.status is ConditionStatus.CLOSED:
        day = subject.formats.short_date(held.closed.at.date()) if held.closed is not None else ""
        evidence = ", ".join(one.reference for one in held.closed.evidence) if held.closed is not None else ""
        text = subject.text(headings.CONDITION_CLOSED, day=day)
        return Cell(text, status=CheckState.PASS, note=Span(evidence), value="closed")
    if held.status is ConditionStatus.LAPSED:
        return Cell(subject.text(headings.CONDITION_LAPSED), status=CheckState.NOT_APPLICABLE, value="lapsed")
    if _is_late(subject, held):
        return Cell(subject.text(headings.CONDITION_LATE), status=CheckState.FAIL, value="overdue")
    return Cell(subject.text(headings.CONDITION_OPEN), status=CheckState.NOT_YET_DUE, value="open")


def log_section(subject: Subject) -> Section | None:
    """Return decisions and other events in order of time; None where nothing was decided yet."""
    if subject.run is None:
        return None
    blocks: list[Block] = []
    if subject.run.decisions:
        blocks.append(_decisions(subject, subject.run.decisions))
    events = [row for event in subject.in_force if (row := _event(subject, event)) is not None]
    if events:
        columns = (
            Column("date", subject.text(labels.DATE)),
            Column("event", subject.text(labels.EVENT)),
            Column("by", subject.text(labels.BY)),
            Column("reason", subject.text(labels.REASON)),
        )
        blocks.append(Table("events", subject.text(labels.CAPTION_EVENTS), columns, events))
    if not blocks:
        return None
    breaches = sum(one.event.breach for one in subject.run.decisions)
    told = subject.count(words.BREACHES, breaches) if breaches else subject.text(words.NO_BREACHES)
    title = subject.count(headings.HEAD_LOG, len(subject.run.decisions), breaches=told)
    return Section("log", title, blocks, short=subject.text(headings.SHORT_LOG))


def _decisions(subject: Subject, decisions: tuple[Decision, ...]) -> Table:
    columns = (
        Column("date", subject.text(labels.DATE)),
        Column("gate", subject.text(labels.GATE)),
        Column("decision", subject.text(labels.DECISION)),
        Column("advice", subject.text(labels.ADVICE)),
        Column("reason", subject.text(labels.REASON)),
        Column("by", subject.text(labels.BY)),
    )
    return Table("log", subject.text(labels.CAPTION_LOG), columns, [_decision(subject, one) for one in decisions])


def _decision(subject: Subject, decision: Decision) -> Row:
    event = decision.event
    advice = (
        subject.text(OUTCOMES[event.recommended]) if event.recommended is not None else subject.text(headings.NOT_READY)
    )
    unsaid = headings.FOLLOWS_ADVICE if event.recommended is event.outcome else labels.NO_REASON
    day = event.at.date()
    return Row(
        [
            Cell(subject.formats.short_date(day), value=day),
            Cell(subject.full_title(event.gate), value=event.gate),
            _outcome(subject, decision),
            Cell(advice, value=event.recommended),
            Cell(event.reason or subject.text(unsaid), note=_circumstances(subject, event)),
            Cell(subject.role(event.by.role), value=event.by.role),
        ],
        of_interest=event.breach,
    )


def _outcome(subject: Subject, decision: Decision) -> Cell:
    event = decision.event
    line = [Span(subject.text(OUTCOMES[event.outcome]))]
    if event.to is not None and event.outcome is Outcome.GO_BACK:
        target = subject.quoted(subject.title(event.to).text)
        line.append(Span(f" {subject.text(headings.BACK_TO_PHASE, phase=target)}"))
    notes = []
    if event.breach:
        notes.append(subject.text(headings.BREACH_OF_RULES))
    elif event.recommended not in {None, event.outcome} and event.outcome not in {Outcome.PAUSE, Outcome.STOP}:
        notes.append(subject.text(headings.AGAINST_ADVICE))
    if decision.superseded:
        notes.append(subject.text(headings.SUPERSEDED))
    status = CheckState.BREACH_OF_LAW if event.breach else None
    return Cell(line, status=status, note=", ".join(notes), value=str(event.outcome))


def _circumstances(subject: Subject, event: GateDecided) -> str:
    """Return votes, dissent, disqualification and delegation, where they are recorded."""
    told = []
    if event.votes:
        voices = [vote.voice for vote in event.votes]
        counted = {"for_": Voice.FOR, "against": Voice.AGAINST, "abstain": Voice.ABSTAIN}
        told.append(subject.text(headings.VOTES, **{name: voices.count(voice) for name, voice in counted.items()}))
    if event.dissent:
        told.append(subject.text(headings.DISSENT, text=event.dissent))
    if event.disqualified:
        told.append(subject.text(headings.DISQUALIFIED, who=str(len(event.disqualified))))
    if event.delegation:
        told.append(subject.text(headings.DELEGATED, text=event.delegation))
    return ". ".join(told)


def _event(subject: Subject, event: AnyEvent) -> Row | None:
    told = _told(subject, event)
    if told is None:
        return None
    reason = getattr(event, "reason", None) or getattr(event, "text", None) or subject.text(labels.NO_REASON)
    day = event.at.date()
    date = Cell(subject.formats.short_date(day), value=day)
    return Row([date, Cell(told), Cell(subject.role(event.by.role)), Cell(reason)])


def _told(subject: Subject, event: AnyEvent) -> str | None:
    """Return what happened, for events beside the ordinary course; None for the others."""
    match event:
        case BranchChosen(choice=choice, branch=branch):
            taken = subject.title(f"{choice}/{branch}").text
            return subject.text(headings.EVENT_CHOSEN, branch=taken, choice=subject.title(choice).text)
        case PhaseSkipped(path=path):
            return subject.text(headings.EVENT_SKIPPED, phase=subject.title(path).text)
        case PhaseStarted(path=path, reason=str()):
            return subject.text(headings.EVENT_EARLY, phase=subject.title(path).text)
        case ResultWithdrawn(state=state):
            return subject.text(headings.EVENT_WITHDRAWN, state=subject.result_state(state).text)
        case LegalAssessed() if subject.run is not None:
            return subject.text(tell(event, subject.run.state))
        case EntryStruck(position=position):
            struck = tell(subject.run.events[position - 1], subject.run.state) if subject.run is not None else ""
            return subject.text(headings.EVENT_STRUCK, n=subject.formats.number(position), told=struck)
        case _:
            plain = _PLAIN_EVENTS.get(type(event))
            return subject.text(plain) if plain is not None else None


_PLAIN_EVENTS: dict[type, Wording] = {
    RunResumed: headings.EVENT_RESUMED,
    NoteMade: headings.EVENT_NOTE,
}
