"""The headline of a report: what is true, in at most 14 words, from the run, else the plan, else the method.

Not here: the words themselves (`sentences`), what explains the headline (`leads`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.model import Choice, Phase, Strength
from innomethods.planning.forecasting.telling import percent
from innomethods.reporting import labels
from innomethods.reporting import sentences as words
from innomethods.reporting.limits import measurement_of, stands_in_the_way
from innomethods.reporting.naming import (
    capital,
    decision_day,
    last_gate,
    names_of,
    pairs_of,
    short_day,
    shortened,
    unmet_gate,
    word_count,
    work_end,
)
from innomethods.reporting.subject import GateStands, GateView, Subject
from innomethods.running import Outcome, RunStatus, Stands, Verdict
from innomethods.wording import Wording

MOST_HEADLINE_WORDS = 14
_FEW_WORDS = 6
_LIKELY = 0.5  # a date that holds less often than not is news


def headline_of(subject: Subject) -> str:
    """Return what is true, in at most 14 words: the first wording that is short enough."""
    last = ""
    for text in _headlines(subject):
        if word_count(text) <= MOST_HEADLINE_WORDS:
            return capital(text)
        last = text
    return capital(shortened(last, MOST_HEADLINE_WORDS - 1))


def _headlines(subject: Subject) -> Iterator[str]:
    """Yield wordings of the same message, each shorter than the one before."""
    if subject.run is not None:
        yield from _of_run(subject)
    elif subject.plan is not None:
        yield from _of_plan(subject)
    method = shortened(subject.method.short or subject.text(subject.method.title), _FEW_WORDS)
    phases = subject.count(labels.N_PHASES, len(subject.phases))
    yield subject.text(
        words.METHOD_ONLY, method=method, phases=phases, gates=subject.count(labels.N_GATES, len(subject.gates))
    )


def _of_run(subject: Subject) -> Iterator[str]:
    run = subject.run
    if run is None:
        return
    if run.status in {RunStatus.PAUSED, RunStatus.CLOSING, RunStatus.STOPPED}:
        told = {RunStatus.PAUSED: words.PAUSED, RunStatus.CLOSING: words.CLOSING}.get(run.status, words.STOPPED)
        gate = run.decisions[-1].event.gate if run.decisions else ""
        yield from (subject.text(told, gate=name) for name in names_of(subject, gate))
    elif run.status is RunStatus.COMPLETED:
        yield _completed(subject)
    else:
        yield from _of_work(subject)


def _completed(subject: Subject) -> str:
    day = short_day(subject, subject.run.last.date()) if subject.run is not None else ""
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
        yield from (subject.text(words.MUST_CHOOSE, choice=name) for name in names_of(subject, choices[0]))
        return
    yield from _of_phases(subject, view)


def _of_phases(subject: Subject, view: GateView | None) -> Iterator[str]:
    """Yield what goes on between gates: a way back, a phase under way, or the phase that comes next."""
    back, day = subject.way_back, decision_day(subject, view)
    if back is not None and back.event.to is not None and subject.is_sent_back:
        day = decision_day(subject, subject.gate(back.event.gate))
        told = words.WENT_BACK_UNTIL if day else words.WENT_BACK
        for phase, gate in pairs_of(subject, back.event.to, back.event.gate):
            yield subject.text(told, phase=phase, gate=gate, day=day)
        return
    begun = any(subject.stands(placed.path) is not Stands.PENDING for placed in subject.phases)
    path = next(iter((*subject.under_way, *_open_phases(subject))), None)
    if path is None:
        return
    if view is None:
        told_alone = words.UNDER_WAY_LAST if subject.under_way else words.NEXT_PHASE
        yield from (subject.text(told_alone, phase=name) for name in names_of(subject, path))
        return
    if subject.under_way:
        told = words.UNDER_WAY_UNTIL if day else words.UNDER_WAY
    elif begun:
        told = words.NEXT_PHASE_UNTIL if day else words.NEXT_PHASE
    else:
        told = words.NOT_STARTED
    for phase, gate in pairs_of(subject, path, view.path):
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
    failed = [item for item in assessment.items if stands_in_the_way(item, Verdict.FAIL)]
    unknown = [item for item in assessment.items if stands_in_the_way(item, Verdict.UNKNOWN)]
    measured = measurement_of(subject, view.gate, failed[0]) if len(failed) == 1 else None
    for name in names_of(subject, view.path):
        if law:
            yield subject.text(words.NOT_READY_LAW, gate=name)
        elif unknown and not failed:
            yield subject.count(words.NOT_READY_UNKNOWN, len(unknown), gate=name)
        elif measured is not None:
            yield subject.text(words.NOT_READY_LIMIT, gate=name, value=measured.value, limit=measured.limit)
        elif failed:
            yield subject.count(words.NOT_READY_FAILED, len(failed), gate=name)
        else:
            told = _ADVICE_HEADLINES[assessment.recommended.outcome]
            yield subject.text(told, gate=name)


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
    work, decided = work_end(subject), last_gate(subject)
    formats = subject.formats
    if work is None:
        return
    unmet, forecast = unmet_gate(subject), subject.forecast
    if unmet is not None:
        day = short_day(subject, plan.finish)
        yield from (subject.text(words.NO_MEETING_YET, day=day, gate=name) for name in names_of(subject, unmet))
    elif forecast is not None and forecast.as_planned < _LIKELY:
        share = subject.text(percent(forecast.as_planned))
        yield subject.text(words.UNLIKELY, day=short_day(subject, plan.finish), share=share)
    if decided is None or decided.finish <= work:
        yield subject.text(words.WORK_DONE, day=formats.date(plan.finish), week=formats.week(plan.finish))
    told = words.WORK_DONE_LOST_MEETING if decided is not None and decided.missed else words.WORK_DONE_DECISION
    if decided is not None:
        yield subject.text(told, day=short_day(subject, work), decision=short_day(subject, decided.finish, beside=work))
    yield subject.text(words.WORK_DONE, day=formats.date(plan.finish), week=formats.week(plan.finish))
