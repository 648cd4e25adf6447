"""When an event may be dated: truths may be recorded late, but nothing lies before what it builds on.

Events stand in the log in the order in which they were recorded; each says when it happened. Here: the earliest moment
an event can have happened at, given what is known. Not here: which events fit at all (`refusing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from innomethods.findings import Finding, finding
from innomethods.model import Check, CheckPath, Choice, Gate, ResultState, Threshold
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    ChildLinked,
    ConditionClosed,
    GateDecided,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunMigrated,
    RunResumed,
    RunRetailored,
)
from innomethods.running.ground import Need, measured
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.running.state import RunState

Bound = tuple[datetime, Wording]


def dating(state: RunState, event: AnyEvent) -> Iterator[Finding]:
    """R17: an event is dated before something it builds on. One dated after all others never is."""
    earliest, because = max(_bounds(state, event), key=lambda bound: bound[0])
    if event.at < earliest:
        yield finding("R17", "", at=_said(event.at), earliest=_said(earliest), because=because)


def _said(moment: datetime) -> str:
    """Write a moment as people do: a day, with the time only where there is one."""
    return f"{moment:%Y-%m-%d}" if not (moment.hour or moment.minute or moment.second) else f"{moment:%Y-%m-%d %H:%M}Z"


def _bounds(state: RunState, event: AnyEvent) -> Iterator[Bound]:  # noqa: C901, PLR0912 - one case per event
    yield state.began, _BEGAN
    match event:
        case PhaseStarted():
            yield from _starting(state, event)
        case PhaseFinished(path=path):
            yield state.stood, _STOOD
            yield from _begun(state, path)
        case PhaseSkipped(path=path):
            yield from _flowing(state, path)
            yield from _begun(state, path)
        case BranchChosen(choice=path):
            yield from _flowing(state, path)
        case GateDecided():
            yield from _deciding(state, event)
        case CheckAnswered(path=path) | ChildLinked(path=str() as path) | NoteMade(path=str() as path):
            yield state.known.get(path, state.began), _REDEFINED
        case MeasureObserved(measure=measure):
            yield state.known.get(measured(measure), state.began), _REDEFINED
        case AnswersReaffirmed(paths=paths):
            for path in paths:
                yield from _opened(state, path.rpartition("/")[0])
                yield state.answers[path].latest.at, _ANSWERED
        case ConditionClosed(condition=name):
            yield state.conditions[name].born, _BORN
        case RoleBound(role=role):
            if role in state.bound:
                yield state.bound[role], _BOUND
        case RunResumed() | ResultWithdrawn():
            yield state.moved, _MOVED
        case RunRetailored() | RunMigrated():
            yield from _redefining(state)


# --- in the flow


def _flowing(state: RunState, path: str) -> Iterator[Bound]:
    """What is done in turn builds on all before it, on the branches chosen, and on the run's being under way."""
    yield state.stood, _STOOD
    yield from _opened(state, path)
    yield from _behind(state, (*(choice for choice, _ in state.ground.way(path)), *state.ground.before(path)))


def _starting(state: RunState, event: PhaseStarted) -> Iterator[Bound]:
    if event.reason is None or not event.reason.strip():
        yield from _flowing(state, event.path)
        for need in state.ground.needs[event.path]:
            yield from _claimed(state, need)
        return
    yield state.stood, _STOOD
    yield from _opened(state, event.path)
    before = (path for path in state.ground.before(event.path) if isinstance(state.ground.node(path), (Gate, Choice)))
    yield from _behind(state, (*(choice for choice, _ in state.ground.way(event.path)), *before))


def _claimed(state: RunState, need: Need) -> Iterator[Bound]:
    """When what a phase needs was first there, of the phases that still claim it."""
    result = need.result
    if result not in state.void and state.ground.inputs.get(result, -1) >= need.level:
        return
    makers = [path for path, level in state.given(result) if level >= need.level and state.claims(path, result)]
    finished = [(at, path) for path in makers if (at := state.record(path).finished) is not None]
    if finished and result not in state.void:
        at, path = min(finished)
        yield at, _FINISHED.fill(path=path)
    else:  # withdrawn and given again, or kept from a round before
        yield state.moved, _MOVED


def _begun(state: RunState, path: str) -> Iterator[Bound]:
    started = state.record(path).started
    if started is not None:
        yield started, _STARTED


def _opened(state: RunState, path: str) -> Iterator[Bound]:
    opened = state.record(path).opened
    if opened is not None:
        yield opened, _SENT_BACK


def _behind(state: RunState, paths: tuple[str, ...]) -> Iterator[Bound]:
    for path in paths:
        finished = state.chosen_at.get(path) or state.record(path).finished
        if finished is not None:
            yield finished, _FINISHED.fill(path=path)


# --- at a gate


def _deciding(state: RunState, event: GateDecided) -> Iterator[Bound]:
    gate = event.gate
    yield from _flowing(state, gate)
    yield from ((one.at, _DECIDED) for one in state.decided if one.gate == gate)
    for asked in state.ground.asked(gate):
        match asked.criterion.about:
            case Check() as own:
                yield from _answered(state, f"{gate}/{own.id}", own)
            case CheckPath(path=path) if path in state.checks:
                yield from _answered(state, path, state.checks[path])
            case Threshold(measure=measure):
                yield from _observed(state, measure)
            case ResultState(result=result):
                yield from _reached(state, result)
    if event.outcome is Outcome.GO_BACK and event.to is not None:
        for path in state.ground.again(event.to):
            yield from _worked(state, path)


def _answered(state: RunState, path: str, check: Check) -> Iterator[Bound]:
    """When an answer came to hold again. When it was given is no bound: a decision reads what was known on its day."""
    yield from _opened(state, path.rpartition("/")[0])
    held = state.answers.get(path)
    if held is not None and held.renewed is not None:
        yield held.renewed, _RENEWED
    if check.threshold is not None:
        yield from _observed(state, check.threshold.measure)


def _observed(state: RunState, measure: str) -> Iterator[Bound]:
    for path in state.ground.observers.get(measure, ()):
        yield from _opened(state, path)
    held = state.observed.get(measure)
    if held is not None and held.instead is not None:
        yield held.instead, _INSTEAD


def _reached(state: RunState, result: str) -> Iterator[Bound]:
    """When a result came as far as it is, with the answers that confirm it."""
    if result in state.void or result in state.carried:
        yield state.moved, _MOVED
    for path, _ in state.given(result):
        yield from _opened(state, path)
        yield from _behind(state, (path,))
        for check in state.ground.checks_at.get(path, ()):
            yield from _answered(state, check, state.checks[check])


def _worked(state: RunState, path: str) -> Iterator[Bound]:
    """Work that is sent back was there: had it been done afterwards, it would be of the round to come."""
    record = state.record(path)
    for at in (record.opened, record.started, record.finished, state.chosen_at.get(path)):
        if at is not None:
            yield at, _WORKED.fill(path=path)


# --- the definition


def _redefining(state: RunState) -> Iterator[Bound]:
    """What a change of the method touches: all that was done, answered, measured and promised."""
    yield state.moved, _MOVED
    for record in state.records.values():
        if record.started is not None:
            yield record.started, _TOUCHED
    for answered in state.answers.values():
        yield max(answered.latest.at, answered.renewed or state.began), _TOUCHED
    for seen in state.observed.values():
        yield seen.event.at, _TOUCHED
    for held in state.conditions.values():
        yield held.closed.at if held.closed is not None else held.born, _TOUCHED


_BEGAN = Wording(nb="da gjennomføringen begynte", nn="då gjennomføringa byrja", en="when the run began")
_STARTED = Wording(nb="da fasen begynte", nn="då fasen byrja", en="when the phase was started")
_FINISHED = Wording(nb="da «{path}» var ferdig", nn="då «{path}» var ferdig", en="when ‘{path}’ was finished")
_DECIDED = Wording(
    nb="da det sist ble avgjort noe her", nn="då det sist vart avgjort noko her", en="when this was last decided"
)
_SENT_BACK = Wording(
    nb="da arbeidet ble sendt tilbake hit",
    nn="då arbeidet vart sendt tilbake hit",
    en="when the work was sent back here",
)
_BORN = Wording(nb="da vilkåret ble satt", nn="då vilkåret vart sett", en="when the condition was made")
_BOUND = Wording(nb="da rollen sist ble fordelt", nn="då rolla sist vart fordelt", en="when the role was last given")
_MOVED = Wording(
    nb="da arbeidet sist gikk videre eller tilbake",
    nn="då arbeidet sist gjekk vidare eller tilbake",
    en="when the work last moved on or back",
)
_STOOD = Wording(
    nb="da gjennomføringen sist ble satt på pause, tatt opp igjen, stanset eller fikk endret metode",
    nn="då gjennomføringa sist vart sett på pause, teken opp att, stansa eller fekk endra metode",
    en="when the run was last paused, resumed, stopped, or given another method",
)
_REDEFINED = Wording(
    nb="da metoden ble endret her", nn="då metoden vart endra her", en="when the method was changed here"
)
_ANSWERED = Wording(nb="da svaret ble gitt", nn="då svaret vart gitt", en="when the answer was given")
_RENEWED = Wording(
    nb="da et svar dette bygger på, ble bekreftet på nytt",
    nn="då eit svar dette byggjer på, vart stadfesta på nytt",
    en="when an answer this rests on was said to hold still",
)
_INSTEAD = Wording(
    nb="da en måling tok plassen til svaret «ikke aktuelt»",
    nn="då ei måling tok plassen til svaret «ikkje aktuelt»",
    en="when a measurement took the place of the answer ‘not applicable’",
)
_WORKED = Wording(
    nb="da det ble arbeidet med «{path}», som dette sender tilbake",
    nn="då det vart arbeidd med «{path}», som dette sender tilbake",
    en="when ‘{path}’, which this sends back, was worked on",
)
_TOUCHED = Wording(
    nb="da det sist ble gjort eller svart noe som endringen kan gjelde",
    nn="då det sist vart gjort eller svart noko som endringa kan gjelde",
    en="when something was last done or answered that the change may touch",
)
