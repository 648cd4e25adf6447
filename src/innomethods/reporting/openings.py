"""What a report says first: the headline (at most 14 words), the lead (at most 45) and the four facts.

All three follow from the run's assessment, else from the plan, else from the method. Not here: the sentences (`sentences`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from innomethods.model import Choice, Gate, Phase, Strength, Threshold
from innomethods.planning import PlanNode
from innomethods.reporting import labels
from innomethods.reporting import sentences as words
from innomethods.reporting.limits import limit_words
from innomethods.reporting.pages import Fact
from innomethods.reporting.subject import GateStands, GateView, Subject, Tally
from innomethods.running import OUTCOMES, ConditionStatus, Item, Outcome, Recommendation, RunStatus, Stands, Verdict
from innomethods.wording import Wording

MOST_HEADLINE_WORDS = 14
MOST_LEAD_WORDS = 45
_LONG_NAME = 6  # words


def word_count(text: str) -> int:
    """Count words as a reader does: what a hard space binds is one.

    >>> word_count("Klar 20.\\xa0april 2027")
    3
    """
    return len([word for word in text.split(" ") if word])


def shortened(text: str, most: int) -> str:
    """Return the first so many words, with an ellipsis where some are left out."""
    parts = [word for word in text.split(" ") if word]
    return text if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:") + " …"


# --- headline


def headline_of(subject: Subject) -> str:
    """Return what is true, in at most 14 words: the first wording that is short enough."""
    last = ""
    for text in _headlines(subject):
        if word_count(text) <= MOST_HEADLINE_WORDS:
            return _capital(text)
        last = text
    return _capital(shortened(last, MOST_HEADLINE_WORDS - 1))


def _headlines(subject: Subject) -> Iterator[str]:
    """Yield wordings of the same message, each shorter than the one before."""
    if subject.run is not None:
        yield from _of_run(subject)
    elif subject.plan is not None:
        yield from _of_plan(subject)
    method = subject.method.short or subject.text(subject.method.title)
    phases = subject.count(words.PHASES, len(subject.phases))
    yield subject.text(words.METHOD_ONLY, method=method, phases=phases, gates=subject.count(words.GATES, len(subject.gates)))


def _of_run(subject: Subject) -> Iterator[str]:
    run = subject.run
    if run is None:
        return
    if run.status in {RunStatus.PAUSED, RunStatus.CLOSING, RunStatus.STOPPED}:
        told = {RunStatus.PAUSED: words.PAUSED, RunStatus.CLOSING: words.CLOSING}.get(run.status, words.STOPPED)
        gate = run.decisions[-1].event.gate if run.decisions else ""
        yield from (subject.text(told, gate=name) for name in _names(subject, gate))
    elif run.status is RunStatus.COMPLETED:
        yield _completed(subject)
    else:
        yield from _of_work(subject)


def _completed(subject: Subject) -> str:
    day = _day(subject, subject.run.last.date()) if subject.run is not None else ""
    gates = len(subject.gates)
    if not gates:
        return subject.text(words.COMPLETED, day=day)
    return subject.count(words.COMPLETED_GATES, gates, day=day)


def _of_work(subject: Subject) -> Iterator[str]:
    view, run = subject.next_gate, subject.run
    if view is not None and view.stands is GateStands.NOW:
        yield from _of_gate(subject, view)
        return
    choices = [path for path in (run.turn if run is not None else ()) if isinstance(subject.nodes.get(path), Choice)]
    if choices and not subject.under_way:
        yield subject.text(words.MUST_CHOOSE, choice=_names(subject, choices[0])[0])
        return
    yield from _of_phases(subject, view)


def _of_phases(subject: Subject, view: GateView | None) -> Iterator[str]:
    """Yield what goes on between gates: a way back, a phase under way, or the phase that comes next."""
    back, day = subject.way_back, _decision_day(subject, view)
    if back is not None and back.event.to is not None:
        told = words.WENT_BACK_UNTIL if day else words.WENT_BACK
        for phase, gate in _pairs(subject, back.event.to, back.event.gate):
            yield subject.text(told, phase=phase, gate=gate, day=day)
        return
    begun = any(subject.stands(placed.path) is not Stands.PENDING for placed in subject.phases)
    path = next(iter((*subject.under_way, *_open_phases(subject))), None)
    if path is None:
        return
    if view is None:
        told_alone = words.UNDER_WAY_LAST if subject.under_way else words.NEXT_PHASE
        yield from (subject.text(told_alone, phase=name) for name in _names(subject, path))
        return
    if subject.under_way:
        told = words.UNDER_WAY_UNTIL if day else words.UNDER_WAY
    elif begun:
        told = words.NEXT_PHASE_UNTIL if day else words.NEXT_PHASE
    else:
        told = words.NOT_STARTED
    for phase, gate in _pairs(subject, path, view.path):
        yield subject.text(told, phase=phase, gate=gate, day=day)


def _open_phases(subject: Subject) -> list[str]:
    turn = subject.run.turn if subject.run is not None else ()
    return [path for path in turn if isinstance(subject.nodes.get(path), Phase)]


def _of_gate(subject: Subject, view: GateView) -> Iterator[str]:
    """Yield how the gate that waits for its decision stands."""
    assessment = view.assessment
    if assessment is None:
        return
    law = [item for item in assessment.items if item.strength is Strength.LAW and item.standing.verdict is Verdict.FAIL]
    failed = [item for item in assessment.items if _bars(item, Verdict.FAIL)]
    unknown = [item for item in assessment.items if _bars(item, Verdict.UNKNOWN)]
    measured = _measured(subject, view, failed[0]) if len(failed) == 1 else None
    for name in _names(subject, view.path):
        if law:
            yield subject.text(words.NOT_READY_LAW, gate=name)
        elif unknown and not failed:
            yield subject.count(words.NOT_READY_UNKNOWN, len(unknown), gate=name)
        elif measured is not None:
            yield subject.text(words.NOT_READY_LIMIT, gate=name, value=measured[1], limit=measured[2])
        elif failed:
            yield subject.count(words.NOT_READY_FAILED, len(failed), gate=name)
        else:
            told = _ADVICE_HEADLINES[assessment.recommended.outcome]
            yield subject.text(told, gate=name)


def _bars(item: Item, verdict: Verdict) -> bool:
    """Whether an item stands in the way: what should be met only advises."""
    return item.strength is not Strength.SHOULD and item.standing.verdict is verdict


_ADVICE_HEADLINES: dict[Outcome | None, Wording] = {
    Outcome.PROCEED: words.READY,
    Outcome.PROCEED_WITH_CONDITIONS: words.READY_WITH_CONDITIONS,
    Outcome.PAUSE: words.ADVISED_PAUSE,
    Outcome.STOP: words.ADVISED_STOP,
}


def _of_plan(subject: Subject) -> Iterator[str]:
    plan = subject.plan
    if plan is None or not plan.nodes:
        return
    work, decided = _work_end(subject), _last_gate(subject)
    formats = subject.formats
    if work is None:
        return
    if decided is None or decided.finish <= work:
        yield subject.text(words.WORK_DONE, day=formats.date(work), week=formats.week(work))
    told = words.WORK_DONE_LOST_MEETING if decided is not None and decided.missed else words.WORK_DONE_DECISION
    if decided is not None:
        yield subject.text(told, day=_day(subject, work), decision=_day(subject, decided.finish, beside=work))
    yield subject.text(words.WORK_DONE, day=formats.date(work), week=formats.week(work))


def _work_end(subject: Subject) -> date | None:
    """Return the last day of work in the plan."""
    return max((node.finish for node in subject.plan.phases), default=None) if subject.plan is not None else None


def _last_gate(subject: Subject) -> PlanNode | None:
    """Return the gate that is decided last."""
    return max(subject.plan.gates, key=lambda node: node.finish, default=None) if subject.plan is not None else None


def _names(subject: Subject, path: str) -> tuple[str, ...]:
    """Return a node's name in quotes, and shorter ones: its first words, its short id."""
    node = subject.nodes.get(path)
    title = subject.title(path).text
    short = node.short if isinstance(node, Gate) and node.short else shortened(title, 2)
    return (subject.quoted(title), subject.quoted(shortened(title, _LONG_NAME)), short)


def _pairs(subject: Subject, phase: str, gate: str) -> Iterator[tuple[str, str]]:
    yield from zip(_names(subject, phase), _names(subject, gate), strict=True)


def _decision_day(subject: Subject, view: GateView | None) -> str:
    return _day(subject, view.node.finish) if view is not None and view.node is not None else ""


def _day(subject: Subject, day: date, beside: date | None = None) -> str:
    """Return a day without its year where that is the year everything lies in."""
    years = {subject.plan.start.year, subject.plan.finish.year} if subject.plan is not None else {day.year, 0}
    if beside is not None:
        years = {day.year, beside.year}
    one_year = len(years) == 1 and day.year in years
    return subject.formats.day_and_month(day) if one_year else subject.formats.date(day)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _measured(subject: Subject, view: GateView, item: Item) -> tuple[str, str, str] | None:
    """Return measure, value and limit of a criterion that is a measure's limit, where it was measured."""
    criterion = next((one for one in view.gate.criteria if one.id == item.id), None)
    threshold = getattr(criterion.about, "threshold", criterion.about) if criterion is not None else None
    if not isinstance(threshold, Threshold) or subject.state is None:
        return None
    observed = subject.state.observed.get(threshold.measure)
    if observed is None:
        return None
    measure = subject.measure(threshold.measure)
    name = subject.text(measure.title) if measure is not None else threshold.measure
    return name, subject.amount(observed.value, measure), limit_words(subject, threshold)


# --- lead


def lead_of(subject: Subject) -> str:
    """Return what the headline needs to be understood: whole sentences, as many as 45 words hold."""
    told: list[str] = []
    for sentence in _lead_sentences(subject):
        text = _capital(sentence)
        if sum(map(word_count, told)) + word_count(text) <= MOST_LEAD_WORDS:
            told.append(text)
        elif not told:
            told.append(shortened(text, MOST_LEAD_WORDS - 1))
    return " ".join(told)


def _lead_sentences(subject: Subject) -> Iterator[str]:
    if subject.run is None:
        yield from _lead_of_plan(subject)
        return
    for view in subject.gates:
        if view.is_breached:
            yield subject.text(words.BREACHED, gate=_names(subject, view.path)[0])
    view = subject.next_gate
    if subject.run.status in {RunStatus.STOPPED, RunStatus.CLOSING}:
        yield subject.text(words.STOP_IS_A_RESULT)
    if view is not None and view.stands is GateStands.NOW:
        yield from _lead_of_gate(subject, view)
    elif subject.way_back is not None:
        yield from _lead_of_way_back(subject)
    yield from _lead_of_meeting(subject, view)
    yield from _lead_of_conditions(subject)
    passed = sum(one.stands is GateStands.PASSED for one in subject.gates)
    if subject.gates and subject.run.status is not RunStatus.COMPLETED:
        yield subject.count(words.GATES_PASSED, passed, all=len(subject.gates))
    if subject.plan is not None and view is not None:
        yield subject.text(words.PLAN_FINISHES, day=subject.formats.date(subject.plan.finish))
    yield from _lead_of_project(subject)


def _lead_of_gate(subject: Subject, view: GateView) -> Iterator[str]:
    if view.assessment is None:
        return
    items = view.assessment.items
    failed = [item for item in items if _bars(item, Verdict.FAIL)]
    unknown = [item for item in items if _bars(item, Verdict.UNKNOWN)]
    for item in failed[:2]:
        measured = _measured(subject, view, item)
        if measured is not None:
            yield subject.text(words.MEASURED, measure=measured[0], value=measured[1], limit=measured[2])
    yield advice_of(subject, view.assessment.recommended)
    unmeasured = [item for item in failed if _measured(subject, view, item) is None]
    if unmeasured:
        yield subject.text(words.FAILS, names=_items(subject, unmeasured))
    if unknown:
        yield subject.text(words.LACKS, names=_items(subject, unknown))


def _items(subject: Subject, items: Sequence[Item]) -> str:
    shown = [subject.quoted(shortened(subject.text(item.about), 9).rstrip("?")) for item in items[:2]]
    return ", ".join(shown) + (" …" if len(items) > len(shown) else "")


def advice_of(subject: Subject, recommended: Recommendation) -> str:
    """Return what is advised, as one sentence."""
    told = _ADVICE.get(recommended.outcome)
    if told is not None:
        return subject.text(told)
    if recommended.outcome is Outcome.GO_BACK and recommended.to is not None:
        return subject.text(words.ADVICE_BACK, phase=_names(subject, recommended.to)[0])
    return subject.text(words.ADVICE_NONE)


_ADVICE: dict[Outcome | None, Wording] = {
    Outcome.PROCEED: words.ADVICE_PROCEED,
    Outcome.PROCEED_WITH_CONDITIONS: words.ADVICE_CONDITIONS,
    Outcome.PAUSE: words.ADVICE_PAUSE,
    Outcome.STOP: words.ADVICE_STOP,
}


def _lead_of_way_back(subject: Subject) -> Iterator[str]:
    back = subject.way_back
    if back is None:
        return
    yield subject.text(
        words.DECIDED_BACK,
        gate=_names(subject, back.event.gate)[0],
        day=_day(subject, back.event.at.date()),
        reason=shortened((back.event.reason or subject.text(labels.NO_REASON)).rstrip("."), 16),
    )


def _lead_of_meeting(subject: Subject, view: GateView | None) -> Iterator[str]:
    node = view.node if view is not None else None
    if view is None or node is None or node.meeting is None:
        return
    if node.missed and node.ready is not None:
        yield from _lost_meeting(subject, node, _names(subject, view.path)[0])
        return
    due = _day(subject, node.meeting.papers_due)
    yield subject.text(words.MEETING_PAPERS, day=_day(subject, node.meeting.date), due=due)


def _lost_meeting(subject: Subject, node: PlanNode, name: str) -> Iterator[str]:
    missed, meeting = node.missed[-1], node.meeting
    if meeting is None or node.ready is None:
        return
    yield subject.text(
        words.MEETING_LOST,
        gate=name,
        ready=_day(subject, node.ready),
        due=_day(subject, missed.papers_due),
        missed=_day(subject, missed.date),
    )
    later = subject.count(words.DAYS_LATER, (meeting.date - missed.date).days)
    yield subject.text(words.MEETING_NEXT, day=_day(subject, meeting.date), later=later)


def _lead_of_conditions(subject: Subject) -> Iterator[str]:
    if subject.run is None:
        return
    late = subject.run.overdue(subject.on) if subject.on is not None else ()
    open_ones = [held for held in subject.run.conditions if held.status is ConditionStatus.OPEN]
    if late:
        yield subject.count(words.CONDITIONS_LATE, len(late))
    elif open_ones:
        yield subject.count(words.CONDITIONS_OPEN, len(open_ones))


def _lead_of_plan(subject: Subject) -> Iterator[str]:
    plan, method = subject.plan, subject.method
    lost = next((node for node in plan.gates if node.missed), None) if plan is not None else None
    if lost is not None:
        yield from _lost_meeting(subject, lost, _names(subject, lost.path)[0])
    if subject.project is not None:
        yield subject.text(
            words.FOLLOWS_METHOD,
            method=subject.quoted(subject.text(method.title)),
            phases=subject.count(words.PHASES, len(subject.phases)),
            gates=subject.count(words.GATES, len(subject.gates)),
        )
    if plan is not None and plan.nodes:
        days = subject.count(words.WORK_DAYS, plan.calendar.between(plan.start, _work_end(subject) or plan.finish))
        yield subject.text(words.STARTS_AND_TAKES, day=subject.formats.date(plan.start), days=days)
    yield from _lead_of_project(subject)
    if subject.project is None and method.summary is not None:
        yield subject.text(method.summary)


def _lead_of_project(subject: Subject) -> Iterator[str]:
    if subject.project is not None and subject.project.summary is not None:
        yield subject.text(subject.project.summary)


# --- facts


def facts_of(subject: Subject) -> tuple[Fact, ...]:
    """Return the four facts: of the run where there is one, else of the plan."""
    if subject.run is not None:
        return (_next_gate(subject), _requirements(subject), _finish(subject), _to_decide(subject))
    if subject.project is not None:
        return (_start(subject), _end(subject), _gates(subject), _hours(subject))
    return ()


def _fact(subject: Subject, id: str, label: Wording, value: str, note: str, bare: object = None) -> Fact:  # noqa: A002 - the fact's id
    return Fact(id, subject.text(label), value, note, bare=bare)  # type: ignore[arg-type]


def _next_gate(subject: Subject) -> Fact:
    view = subject.next_gate
    if view is None:
        note = words.ALL_GATES_PASSED if subject.gates else words.NO_GATES
        return _fact(subject, "next-gate", words.FACT_NEXT_GATE, subject.text(words.NO_GATE_AHEAD), subject.text(note))
    gate, role = _names(subject, view.path)[2], subject.role(view.gate.decided_by).text
    note_text = subject.text(words.GATE_BY, gate=gate, role=role)
    if view.node is None:
        return _fact(subject, "next-gate", words.FACT_NEXT_GATE, subject.title(view.path).text, note_text)
    if view.node.meeting is not None:
        due = _day(subject, view.node.meeting.papers_due)
        note_text = subject.text(words.GATE_BY_PAPERS, gate=gate, role=role, due=due)
    day = view.node.finish
    return _fact(subject, "next-gate", words.FACT_NEXT_GATE, _day(subject, day), note_text, day)


def _requirements(subject: Subject) -> Fact:
    view = subject.next_gate
    if view is None or view.assessment is None:
        note = subject.text(words.ALL_GATES_PASSED if subject.gates else words.NO_GATES)
        return _fact(subject, "requirements", words.FACT_REQUIREMENTS, subject.text(words.NO_GATE_AHEAD), note)
    tally = Tally.of(view.assessment)
    rest = rest_of(subject, tally) or subject.text(words.NOTHING_LEFT)
    value = subject.text(words.OF, n=tally.passed, all=tally.all)
    return _fact(subject, "requirements", words.FACT_REQUIREMENTS, value, rest, tally.passed)


def rest_of(subject: Subject, tally: Tally) -> str:
    """Return the parts of a tally that aren't passed: «2 ikke oppfylt, 2 ukjente»."""
    parts = ((words.NOT_MET, tally.failed), (words.UNKNOWN, tally.unknown), (words.SET_ASIDE, tally.set_aside))
    return ", ".join(subject.count(counted, number) for counted, number in parts if number)


def _finish(subject: Subject) -> Fact:
    plan = subject.plan
    if plan is None:
        value, note = subject.text(labels.UNKNOWN).capitalize(), subject.text(words.NO_PLAN)
        return _fact(subject, "finish", words.FACT_FINISH, value, note)
    note = subject.formats.week(plan.finish)
    if subject.baseline is not None and subject.baseline.finish != plan.finish:
        note = f"{note}, {days_moved(subject, (plan.finish - subject.baseline.finish).days)}"
    return _fact(subject, "finish", words.FACT_FINISH, _day(subject, plan.finish), note, plan.finish)


def days_moved(subject: Subject, days: int) -> str:
    """Return a shift in words: «35 dager senere»."""
    return subject.count(words.DAYS_LATER if days >= 0 else words.DAYS_EARLIER, abs(days))


def _to_decide(subject: Subject) -> Fact:
    run = subject.run
    waiting = [path for path in (run.turn if run is not None else ()) if not isinstance(subject.nodes.get(path), Phase)]
    if run is not None and run.status is RunStatus.PAUSED:
        value, note = subject.count(words.CHOICES, 1), subject.text(words.RESUME_OR_STOP)
        return _fact(subject, "to-decide", words.FACT_TO_DECIDE, value, note, 1)
    if not waiting:
        value, note = subject.text(words.NOTHING_NOW), subject.text(words.WORK_GOES_ON)
        return _fact(subject, "to-decide", words.FACT_TO_DECIDE, value, note, 0)
    note = ", ".join(_waiting(subject, path) for path in waiting[:2])
    return _fact(subject, "to-decide", words.FACT_TO_DECIDE, subject.count(words.CHOICES, len(waiting)), note, len(waiting))


def _waiting(subject: Subject, path: str) -> str:
    view = next((one for one in subject.gates if one.path == path), None)
    name = _names(subject, path)[2]
    if view is None or view.assessment is None:
        return name
    outcome = view.assessment.recommended.outcome
    if outcome is None:
        return subject.text(words.GATE_NOT_READY, gate=name)
    return subject.text(words.GATE_ADVICE, gate=name, outcome=subject.text(OUTCOMES[outcome]).lower())


def _start(subject: Subject) -> Fact:
    day = subject.plan.start if subject.plan is not None else subject.project.start  # type: ignore[union-attr]
    note = f"{subject.formats.weekday(day)}, {subject.formats.week(day)}"
    return _fact(subject, "start", words.FACT_START, subject.formats.date(day), note, day)


def _end(subject: Subject) -> Fact:
    work, gate = _work_end(subject), _last_gate(subject)
    if subject.plan is None or work is None:
        value, note = subject.text(labels.UNKNOWN).capitalize(), subject.text(words.NO_PLAN)
        return _fact(subject, "end", words.FACT_END, value, note)
    note = f"{subject.formats.weekday(work)}, {subject.formats.week(work)}"
    if gate is not None and gate.finish > work:
        note = f"{subject.formats.week(work)}, {subject.text(words.LAST_GATE_ON, day=_day(subject, gate.finish))}"
    return _fact(subject, "end", words.FACT_END, subject.formats.date(work), note, work)


def _gates(subject: Subject) -> Fact:
    days = [view.node.finish for view in subject.gates if view.node is not None]
    note = subject.text(words.NO_GATES)
    if subject.gates:
        names = [_names(subject, view.path)[2] for view in subject.gates]
        note = subject.formats.all_of(names) if len(days) < len(names) or not days else _gate_days(subject, names)
    return _fact(subject, "gates", words.FACT_GATES, str(len(subject.gates)), note, len(subject.gates))


def _gate_days(subject: Subject, names: list[str]) -> str:
    first, last = subject.gates[0].node, subject.gates[-1].node
    if first is None or last is None:
        return subject.formats.all_of(names)
    if len(names) == 1:
        return f"{names[0]} {_day(subject, first.finish)}"
    return f"{names[0]} {_day(subject, first.finish)}, {names[-1]} {_day(subject, last.finish)}"


def _hours(subject: Subject) -> Fact:
    hours = subject.plan.team_hours if subject.plan is not None else ()
    if not hours or subject.project is None:
        note = words.TEAM_NOT_GIVEN if subject.plan is not None else words.NO_PLAN
        value = subject.text(labels.UNKNOWN).capitalize()
        return _fact(subject, "hours", words.FACT_HOURS, value, subject.text(note))
    total = sum((spent for _, spent in hours), Decimal(0))
    note_text = subject.count(words.TEAM, len(subject.project.team))
    return _fact(subject, "hours", words.FACT_HOURS, subject.formats.number(round(total)), note_text, total)
