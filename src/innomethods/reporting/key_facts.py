"""The four facts of a report: of the run where there is one, else of the plan.

Not here: the words themselves (`sentences`, `labels`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innomethods.model import Phase
from innomethods.planning import Forecast
from innomethods.planning.forecasting.telling import percent
from innomethods.reporting import labels
from innomethods.reporting import sentences as words
from innomethods.reporting.naming import moved_from_first, names_of, short_day, unmet_gate, work_end
from innomethods.reporting.pages import Fact, Value
from innomethods.reporting.subject import GateStands, Subject, Tally
from innomethods.running import OUTCOMES, ConditionStatus, Run, RunStatus
from innomethods.wording import Wording


def facts_of(subject: Subject) -> tuple[Fact, ...]:
    """Return the four facts: of the run where there is one, else of the plan."""
    if subject.has_ended:
        return (_ended(subject), _gates_passed(subject), _conditions(subject), _to_decide(subject))
    if subject.run is not None:
        return (_next_gate(subject), _requirements(subject), _finish(subject), _to_decide(subject))
    if subject.project is not None:
        third = _gates(subject) if subject.forecast is None else _cautious(subject, subject.forecast)
        return (_start(subject), _end(subject), third, _hours(subject))
    return ()


def _fact(subject: Subject, id: str, value: str, note: str, bare: Value = None) -> Fact:
    return Fact(id, subject.text(_LABELS[id]), value, note, bare=bare)


_LABELS: dict[str, Wording] = {
    "ended": words.FACT_ENDED,
    "gates-passed": words.FACT_GATES_PASSED,
    "conditions": words.FACT_OPEN_CONDITIONS,
    "next-gate": words.FACT_NEXT_GATE,
    "requirements": words.FACT_REQUIREMENTS,
    "finish": words.FACT_FINISH,
    "to-decide": words.FACT_TO_DECIDE,
    "start": words.FACT_START,
    "end": words.FACT_END,
    "gates": words.FACT_GATES,
    "forecast": words.FACT_FORECAST,
    "hours": words.FACT_HOURS,
}


def _ended(subject: Subject) -> Fact:
    day = subject.run.last.date() if subject.run is not None else date.min
    note = f"{subject.formats.weekday(day)}, {subject.formats.week(day)}"
    if subject.baseline is not None and subject.baseline.finish != day:
        note = f"{subject.formats.week(day)}, {moved_from_first(subject, subject.baseline.finish, day)}"
    return _fact(subject, "ended", short_day(subject, day), note, day)


def _gates_passed(subject: Subject) -> Fact:
    passed = [view for view in subject.gates if view.stands is GateStands.PASSED]
    breached = sum(view.is_breached for view in passed)
    note = subject.count(words.BREACHES, breached) if breached else subject.text(words.NO_BREACHES)
    value = subject.text(labels.N_OF, n=len(passed), all=len(subject.gates))
    return _fact(subject, "gates-passed", value, note, len(passed))


def _conditions(subject: Subject) -> Fact:
    held = subject.run.conditions if subject.run is not None else ()
    open_ones = [one.condition for one in held if one.status is ConditionStatus.OPEN]
    due = min((one.due for one in open_ones if one.due is not None), default=None)
    note = subject.text(words.NOTHING_LEFT)
    if open_ones:
        note = (
            subject.text(words.FIRST_DUE, day=short_day(subject, due))
            if due is not None
            else subject.text(labels.NOT_SET)
        )
    return _fact(subject, "conditions", str(len(open_ones)), note, len(open_ones))


def _next_gate(subject: Subject) -> Fact:
    view = subject.next_gate
    if view is None:
        note = words.ALL_GATES_PASSED if subject.gates else words.NO_GATES
        return _fact(subject, "next-gate", subject.text(words.NO_GATE_AHEAD), subject.text(note))
    gate, role = names_of(subject, view.path)[2], subject.role(view.gate.decided_by).text
    note_text = subject.text(words.GATE_BY, gate=gate, role=role)
    if view.node is None:
        return _fact(subject, "next-gate", subject.title(view.path).text, note_text)
    if view.node.meeting is not None:
        due = short_day(subject, view.node.meeting.papers_due)
        note_text = subject.text(words.GATE_BY_PAPERS, gate=gate, role=role, due=due)
    day = view.node.finish
    return _fact(subject, "next-gate", short_day(subject, day), note_text, day)


def _requirements(subject: Subject) -> Fact:
    view = subject.next_gate
    if view is None or view.assessment is None:
        note = subject.text(words.ALL_GATES_PASSED if subject.gates else words.NO_GATES)
        return _fact(subject, "requirements", subject.text(words.NO_GATE_AHEAD), note)
    tally = Tally.of(view.assessment)
    rest = rest_of(subject, tally) or subject.text(words.NOTHING_LEFT)
    value = subject.text(labels.N_OF, n=tally.passed, all=tally.all)
    return _fact(subject, "requirements", value, rest, tally.passed)


def _finish(subject: Subject) -> Fact:
    plan = subject.plan
    if plan is None:
        value, note = subject.text(labels.UNKNOWN).capitalize(), subject.text(words.NO_PLAN)
        return _fact(subject, "finish", value, note)
    note = subject.formats.week(plan.finish)
    if subject.baseline is not None and subject.baseline.finish != plan.finish:
        note = f"{note}, {moved_from_first(subject, subject.baseline.finish, plan.finish)}"
    return _fact(subject, "finish", _at_the_earliest(subject, short_day(subject, plan.finish)), note, plan.finish)


def _at_the_earliest(subject: Subject, day: str) -> str:
    """Return a day; with a word where the last decisions have no meeting left."""
    return day if unmet_gate(subject) is None else subject.text(words.AT_THE_EARLIEST, day=day)


def _to_decide(subject: Subject) -> Fact:
    run = subject.run
    waiting = [path for path in (run.turn if run is not None else ()) if not isinstance(subject.nodes.get(path), Phase)]
    if run is not None and run.status is RunStatus.PAUSED:
        value, note = subject.count(labels.N_CHOICES, 1), subject.text(words.RESUME_OR_STOP)
        return _fact(subject, "to-decide", value, note, 1)
    if not waiting:
        return _fact(subject, "to-decide", subject.text(words.NOTHING_NOW), subject.text(_why_nothing(run)), 0)
    note = ", ".join(_waiting(subject, path) for path in waiting[:2])
    return _fact(subject, "to-decide", subject.count(labels.N_CHOICES, len(waiting)), note, len(waiting))


def _why_nothing(run: Run | None) -> Wording:
    if run is not None and run.status is RunStatus.CLOSING:
        return words.CLOSING_LEFT
    ended = run is not None and run.status in {RunStatus.STOPPED, RunStatus.COMPLETED}
    return words.WORK_ENDED if ended else words.WORK_GOES_ON


def _waiting(subject: Subject, path: str) -> str:
    view = subject.gate(path)
    name = names_of(subject, path)[2]
    if view is None or view.assessment is None:
        return name
    outcome = view.assessment.recommended.outcome
    if outcome is None:
        return subject.text(words.GATE_NOT_READY, gate=name)
    return subject.text(words.GATE_ADVICE, gate=name, outcome=subject.text(OUTCOMES[outcome]).lower())


def _start(subject: Subject) -> Fact:
    day = subject.plan.start if subject.plan is not None else subject.project.start  # type: ignore[union-attr]
    note = f"{subject.formats.weekday(day)}, {subject.formats.week(day)}"
    return _fact(subject, "start", subject.formats.date(day), note, day)


def _end(subject: Subject) -> Fact:
    work, plan = work_end(subject), subject.plan
    if plan is None or work is None:
        value, note = subject.text(labels.UNKNOWN).capitalize(), subject.text(words.NO_PLAN)
        return _fact(subject, "end", value, note)
    note = f"{subject.formats.weekday(plan.finish)}, {subject.formats.week(plan.finish)}"
    if work < plan.finish:
        ends = subject.text(words.WORK_ENDS_ON, day=short_day(subject, work))
        note = f"{subject.formats.week(plan.finish)}, {ends}"
    return _fact(subject, "end", _at_the_earliest(subject, subject.formats.date(plan.finish)), note, plan.finish)


def _cautious(subject: Subject, forecast: Forecast) -> Fact:
    note = subject.text(words.PLAN_HOLDS_IN, share=subject.text(percent(forecast.as_planned)))
    return _fact(subject, "forecast", subject.formats.date(forecast.p85), note, forecast.p85)


def _gates(subject: Subject) -> Fact:
    days = [view.node.finish for view in subject.gates if view.node is not None]
    note = subject.text(words.NO_GATES)
    if subject.gates:
        names = [names_of(subject, view.path)[2] for view in subject.gates]
        note = subject.formats.all_of(names) if len(days) < len(names) or not days else _gate_days(subject, names)
    return _fact(subject, "gates", str(len(subject.gates)), note, len(subject.gates))


def _gate_days(subject: Subject, names: list[str]) -> str:
    first, last = subject.gates[0].node, subject.gates[-1].node
    if first is None or last is None:
        return subject.formats.all_of(names)
    if len(names) == 1:
        return f"{names[0]} {short_day(subject, first.finish)}"
    return f"{names[0]} {short_day(subject, first.finish)}, {names[-1]} {short_day(subject, last.finish)}"


def _hours(subject: Subject) -> Fact:
    plan = subject.worked
    hours = plan.team_hours if plan is not None else ()
    if not hours or subject.project is None:
        note = words.TEAM_NOT_GIVEN if subject.plan is not None else words.NO_PLAN
        value = subject.text(labels.UNKNOWN).capitalize()
        return _fact(subject, "hours", value, subject.text(note))
    total = sum((spent for _, spent in hours), Decimal(0))
    note_text = subject.count(labels.N_TEAM, len(subject.project.team))
    stands = sum((spent for _, spent in subject.plan.team_hours), Decimal(0)) if subject.plan is not None else total
    if round(stands) != round(total):
        shown = subject.formats.number(round(stands))
        note_text = subject.text(words.HOURS_LEVELLED, team=note_text, hours=shown)
    return _fact(subject, "hours", subject.formats.number(round(total)), note_text, total)


def rest_of(subject: Subject, tally: Tally) -> str:
    """Return the parts of a tally that aren't passed: «2 ikke oppfylt, 2 ukjente»."""
    parts = ((labels.N_NOT_MET, tally.failed), (labels.N_UNKNOWN, tally.unknown), (labels.N_SET_ASIDE, tally.set_aside))
    return ", ".join(subject.count(counted, number) for counted, number in parts if number)
