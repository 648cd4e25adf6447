"""The lead of a report: what the headline needs to be understood, in at most 45 words of whole sentences.

Not here: the words themselves (`sentences`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innomethods.planning import PlanNode
from innomethods.planning.forecasting.telling import percent
from innomethods.reporting import labels
from innomethods.reporting import sentences as words
from innomethods.reporting.limits import measurement_of, stands_in_the_way
from innomethods.reporting.naming import capital, deciding_miss, names_of, short_day, shortened, word_count, work_end
from innomethods.reporting.subject import GateStands, GateView, Subject
from innomethods.running import OUTCOMES, ConditionStatus, Item, Outcome, Recommendation, Run, RunStatus, Verdict
from innomethods.wording import Wording

MOST_LEAD_WORDS = 45
_MOST_REASON_WORDS = 16
_MOST_NAME_WORDS = 8


def lead_of(subject: Subject) -> str:
    """Return what the headline needs to be understood: whole sentences, as many as 45 words hold."""
    told: list[str] = []
    for sentence in _lead_sentences(subject):
        text = capital(sentence)
        if sum(map(word_count, told)) + word_count(text) <= MOST_LEAD_WORDS:
            told.append(text)
        elif not told:
            told.append(shortened(text, MOST_LEAD_WORDS - 1))
    return " ".join(told)


def _lead_sentences(subject: Subject) -> Iterator[str]:
    run = subject.run
    if run is None:
        yield from _lead_of_plan(subject)
        return
    for view in subject.gates:
        if view.is_breached:
            yield subject.text(words.BREACHED, gate=names_of(subject, view.path)[0])
    if subject.has_ended or run.status is RunStatus.PAUSED:
        yield from _lead_of_last_decision(subject, run)
    else:
        yield from _lead_of_work(subject)
    yield from _lead_of_conditions(subject)
    passed = sum(one.stands is GateStands.PASSED for one in subject.gates)
    if subject.gates and run.status is not RunStatus.COMPLETED:
        yield subject.count(words.GATES_PASSED, passed, all=len(subject.gates))
    if subject.plan is not None and subject.next_gate is not None:
        yield subject.text(words.PLAN_FINISHES, day=subject.formats.date(subject.plan.finish))
    yield from _lead_of_forecast(subject)
    yield from _lead_of_project(subject)


def _lead_of_last_decision(subject: Subject, run: Run) -> Iterator[str]:
    """Yield what ended or paused the work."""
    if not run.decisions:
        return
    event = run.decisions[-1].event
    yield subject.text(
        words.LAST_DECISION,
        gate=names_of(subject, event.gate)[0],
        day=short_day(subject, event.at.date()),
        outcome=subject.text(OUTCOMES[event.outcome]).lower(),
    )
    if event.reason:
        yield subject.text(words.LAST_REASON, reason=shortened(event.reason.rstrip("."), _MOST_REASON_WORDS))
    if event.outcome is Outcome.STOP:
        yield subject.text(words.STOP_IS_A_RESULT)


def _lead_of_work(subject: Subject) -> Iterator[str]:
    """Yield how the gate that waits stands, or why the work went back; and when the deciding body meets."""
    view, back = subject.next_gate, subject.way_back
    if back is not None:
        yield from _lead_of_way_back(subject)
    if view is not None and view.stands is GateStands.NOW:
        yield from _lead_of_gate(subject, view)
    yield from _lead_of_meeting(subject, subject.gate(back.event.gate) if back is not None else view)


def _lead_of_gate(subject: Subject, view: GateView) -> Iterator[str]:
    if view.assessment is None:
        return
    items = view.assessment.items
    failed = [item for item in items if stands_in_the_way(item, Verdict.FAIL)]
    unknown = [item for item in items if stands_in_the_way(item, Verdict.UNKNOWN)]
    for item in failed[:2]:
        measured = measurement_of(subject, view.gate, item)
        if measured is not None:
            shown = {"measure": measured.measure, "value": measured.value, "limit": measured.limit}
            yield subject.text(words.MEASURED, **shown)
    yield advice_of(subject, view.assessment.recommended)
    unmeasured = [item for item in failed if measurement_of(subject, view.gate, item) is None]
    if unmeasured:
        yield subject.text(words.FAILS, names=_items(subject, unmeasured))
    unanswered = [question for item in unknown for question in _unanswered(subject, item)]
    if unanswered:
        yield subject.text(words.LACKS, names=_named(subject, unanswered))
    undecided = [item.about for item in unknown if not _unanswered(subject, item)]
    if undecided:
        yield subject.text(words.UNKNOWN_YET, names=_named(subject, undecided))


def _unanswered(subject: Subject, item: Item) -> tuple[Wording, ...]:
    """Return the questions whose answers an unknown requirement waits for; none where it waits for something else."""
    data, asked = dict(item.standing.data), dict(subject.method.checks)
    if "path" in data and "checks" in data:
        paths = [f"{data['path']}/{name}" for name in str(data["checks"]).split(", ")]
        return tuple(asked[path].ask for path in paths if path in asked)
    return (item.about,) if item.about.text("en").rstrip().endswith("?") else ()


def _items(subject: Subject, items: Sequence[Item]) -> str:
    return _named(subject, [item.about for item in items])


def _named(subject: Subject, about: Sequence[Wording]) -> str:
    shown = [subject.quoted(shortened(subject.text(one), _MOST_NAME_WORDS).rstrip("?")) for one in about[:2]]
    return ", ".join(shown) + (" …" if len(about) > len(shown) else "")


def _lead_of_way_back(subject: Subject) -> Iterator[str]:
    """Yield when and why the work was sent back: the reason given, and what was measured then."""
    back = subject.way_back
    if back is None:
        return
    gate, day = names_of(subject, back.event.gate)[0], short_day(subject, back.event.at.date())
    if back.event.reason:
        reason = shortened(back.event.reason.rstrip("."), _MOST_REASON_WORDS)
        yield subject.text(words.DECIDED_BACK_BECAUSE, gate=gate, day=day, reason=reason)
    else:
        yield subject.text(words.DECIDED_BACK, gate=gate, day=day)
    view = subject.gate(back.event.gate)
    for item in view.assessment.items if view is not None and view.assessment is not None else ():
        measured = measurement_of(subject, view.gate, item) if view is not None else None
        if measured is not None:
            shown = {"measure": measured.measure, "value": measured.value, "limit": measured.limit}
            yield subject.text(words.MEASURED_THEN, **shown)


def _lead_of_meeting(subject: Subject, view: GateView | None) -> Iterator[str]:
    node = view.node if view is not None else None
    if view is None or node is None:
        return
    if node.meeting is None:
        yield from _no_meeting(subject, view.path)
        return
    if node.missed and node.ready is not None:
        yield from _lost_meeting(subject, node, names_of(subject, view.path)[0])
        return
    due = short_day(subject, node.meeting.papers_due)
    yield subject.text(words.MEETING_PAPERS, day=short_day(subject, node.meeting.date), due=due)


def _no_meeting(subject: Subject, gate: str) -> Iterator[str]:
    """Yield that a date is only when papers are ready, where the deciding body has no meeting after that."""
    findings = subject.plan.findings if subject.plan is not None else ()
    yield from (subject.text(found.message) for found in findings if found.code == "P03" and found.path == gate)


def _lost_meeting(subject: Subject, node: PlanNode, name: str) -> Iterator[str]:
    missed, meeting = node.missed[-1], node.meeting
    if meeting is None or node.ready is None:
        return
    yield subject.text(
        words.MEETING_LOST,
        gate=name,
        ready=short_day(subject, node.ready),
        due=short_day(subject, missed.papers_due),
        missed=short_day(subject, missed.date),
    )
    later = subject.count(labels.N_DAYS_LATER, (meeting.date - missed.date).days)
    yield subject.text(words.MEETING_NEXT, day=short_day(subject, meeting.date), later=later)


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
    yield from _lead_of_forecast(subject)
    lost = deciding_miss(plan) if plan is not None else None
    if lost is not None:
        yield from _lost_meeting(subject, lost, names_of(subject, lost.path)[0])
    if subject.project is not None:
        yield subject.text(
            words.FOLLOWS_METHOD,
            method=subject.quoted(shortened(subject.text(method.title), _MOST_NAME_WORDS)),
            phases=subject.count(labels.N_PHASES, len(subject.phases)),
            gates=subject.count(labels.N_GATES, len(subject.gates)),
        )
    if plan is not None and plan.nodes:
        days = subject.count(labels.N_WORK_DAYS, plan.calendar.between(plan.start, work_end(subject) or plan.finish))
        yield subject.text(words.STARTS_AND_TAKES, day=subject.formats.date(plan.start), days=days)
    yield from _lead_of_project(subject)
    if subject.project is None and method.summary is not None:
        yield subject.text(method.summary)


def _lead_of_forecast(subject: Subject) -> Iterator[str]:
    """Yield how far the plan's date holds, and the cautious one."""
    forecast = subject.forecast
    if forecast is not None:
        share, p85 = subject.text(percent(forecast.as_planned)), subject.formats.date(forecast.p85)
        yield subject.text(words.FORECAST_SAYS, share=share, p85=p85)


def _lead_of_project(subject: Subject) -> Iterator[str]:
    if subject.project is not None and subject.project.summary is not None:
        yield subject.text(subject.project.summary)


def advice_of(subject: Subject, recommended: Recommendation) -> str:
    """Return what is advised, as one sentence."""
    told = _ADVICE.get(recommended.outcome)
    if told is not None:
        return subject.text(told)
    if recommended.outcome is Outcome.GO_BACK and recommended.to is not None:
        return subject.text(words.ADVICE_BACK, phase=names_of(subject, recommended.to)[0])
    return subject.text(words.ADVICE_NONE)


_ADVICE: dict[Outcome | None, Wording] = {
    Outcome.PROCEED: words.ADVICE_PROCEED,
    Outcome.PROCEED_WITH_CONDITIONS: words.ADVICE_CONDITIONS,
    Outcome.PAUSE: words.ADVICE_PAUSE,
    Outcome.STOP: words.ADVICE_STOP,
}
