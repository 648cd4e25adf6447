"""When an event may be dated: truths may be recorded late, but nothing lies before what it builds on.

Events stand in the log in the order in which they were recorded; each says when it happened. Here: the earliest moment
an event can have happened at, given what is known. Not here: which events fit at all (`refusing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from innomethods.findings import Finding, finding
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    ConditionClosed,
    GateDecided,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunMigrated,
    RunResumed,
    RunRetailored,
)
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.running.state import State

Bound = tuple[datetime, Wording]


def dating(state: State, event: AnyEvent) -> Iterator[Finding]:
    """R17: an event is dated before something it builds on. One dated after all others never is."""
    earliest, because = max(_bounds(state, event), key=lambda bound: bound[0])
    if event.at < earliest:
        yield finding("R17", "", at=_said(event.at), earliest=_said(earliest), because=because)


def _said(moment: datetime) -> str:
    """Write a moment as people do: a day, with the time only where there is one."""
    return f"{moment:%Y-%m-%d}" if not (moment.hour or moment.minute or moment.second) else f"{moment:%Y-%m-%d %H:%M}Z"


def _bounds(state: State, event: AnyEvent) -> Iterator[Bound]:  # noqa: C901 - one case per event
    yield state.began, _BEGAN
    match event:
        case PhaseStarted(path=path, reason=reason):
            yield from _opened(state, path)
            ahead = state.ground.before(path)
            yield from _behind(state, state.ground.gates_before(path) if reason else ahead)
        case PhaseFinished(path=path):
            started = state.record(path).started
            if started is not None:
                yield started, _STARTED
        case PhaseSkipped(path=path) | GateDecided(gate=path) | BranchChosen(choice=path):
            yield from _opened(state, path)
            yield from _behind(state, state.ground.before(path))
            yield from ((one.at, _DECIDED) for one in state.decided if one.gate == path)
        case AnswersReaffirmed(paths=paths):
            for path in paths:
                yield from _opened(state, path.rpartition("/")[0])
        case ConditionClosed(condition=name):
            if name in state.conditions:
                yield state.conditions[name].born, _BORN
        case RoleBound(role=role):
            if role in state.bound:
                yield state.bound[role], _BOUND
        case RunResumed() | ResultWithdrawn() | RunRetailored() | RunMigrated():
            yield state.moved, _MOVED


def _opened(state: State, path: str) -> Iterator[Bound]:
    opened = state.record(path).opened
    if opened is not None:
        yield opened, _SENT_BACK


def _behind(state: State, paths: tuple[str, ...]) -> Iterator[Bound]:
    for path in paths:
        finished = state.chosen_at.get(path) or state.record(path).finished
        if finished is not None:
            yield finished, _FINISHED.fill(path=path)


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
