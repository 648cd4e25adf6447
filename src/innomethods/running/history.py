"""What a log tells in order: each entry in force with the round it belongs to, and the rounds of work on every phase.

Here: the log read once more from its beginning, for timelines and for other tools. Not here: how the run stands at its
end (`state`, `views`), nor entries that count no more: those struck out, and those that never fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

import attrs

from innomethods.composing.renaming import Renaming
from innomethods.running.events import (
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    GateDecided,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    RunBegun,
    RunMigrated,
)
from innomethods.running.folding import in_force
from innomethods.running.state import RunState


class RoundEnd(StrEnum):
    """How work on a phase ended in one round."""

    FINISHED = "finished"
    SKIPPED = "skipped"
    SENT_BACK = "sent-back"  # a decision sent the work back while it went on
    STOPPED = "stopped"  # the run was stopped while it went on


@attrs.frozen
class Round:
    """One round of work on a phase: when it began and ended, and since when it counts no more.

    `started` is None for a phase skipped without being begun, `ended` while work goes on; `reopened` is when a decision
    sent the work back to this phase or past it.
    """

    path: str
    epoch: int
    started: datetime | None = None
    ended: datetime | None = None
    how: RoundEnd | None = None
    reopened: datetime | None = None


@attrs.frozen
class Happening:
    """One entry in force: its position in the log (from 1), the place it is about, and the round that place was in."""

    position: int
    event: AnyEvent
    place: str | None = None
    epoch: int | None = None
    early: bool = False  # a phase begun before its turn


@attrs.frozen
class History:
    """A log in order: what happened, as it was recorded, and the rounds of work in the order they began."""

    happenings: tuple[Happening, ...]
    rounds: tuple[Round, ...]

    @property
    def by_time(self) -> tuple[Happening, ...]:
        """What happened in the order in which it happened; what happened together stands as it was recorded."""
        return tuple(sorted(self.happenings, key=lambda one: (one.event.at, one.position)))


def history_of(events: Sequence[AnyEvent]) -> History:
    """Read a log from its beginning.

    Rounds are counted as the run counts them: a place is in its second round once the work was sent back to it or past
    it. A gate that sends the work back is in its next round afterwards, too.

    Raises:
        ValueError: when the first event isn't `RunBegun`, so that there is no run at all.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> pilot = Project("pilot", Method("small", flow=Phase("collect")), start=date(2027, 1, 11), country="NO")
    >>> run = begin_run(pilot, at=date(2027, 1, 11), by="owner").start("collect", at=date(2027, 1, 12), by="lead")
    >>> [(one.path, one.epoch, one.ended) for one in history_of(run.events).rounds]
    [('collect', 1, None)]
    """
    if not events or not isinstance(events[0], RunBegun):
        raise ValueError("A run's log starts with RunBegun: this one is empty, or cut at the front.")
    reader = _Reader(RunState.begun(events[0]), [Happening(1, events[0])])
    for number, event in in_force(reader.state, events):
        reader.read(number, event)
    return History(tuple(reader.happenings), tuple(reader.rounds))


def place_of(event: AnyEvent) -> str | None:
    """Return the path an event is about: a phase, gate or choice, or what a note is about; None for the run itself."""
    if isinstance(event, CheckAnswered):
        return event.path.rpartition("/")[0]
    for field in ("path", "gate", "choice"):
        found: str | None = getattr(event, field, None)
        if found is not None:
            return found
    return None


@attrs.define
class _Reader:
    state: RunState
    happenings: list[Happening]
    rounds: list[Round] = attrs.field(factory=list)
    epochs: dict[str, int] = attrs.field(factory=dict)  # of every phase, gate and choice that was acted at
    latest: dict[str, int] = attrs.field(factory=dict)  # per phase, where its latest round stands in `rounds`
    backs: dict[str, list[datetime]] = attrs.field(factory=dict)  # when work was sent back, per place acted at

    def read(self, number: int, event: AnyEvent) -> None:
        """Take in an event that fits, with its round."""
        place = place_of(event)
        if isinstance(event, (PhaseStarted, PhaseFinished, PhaseSkipped, GateDecided, BranchChosen)):
            self.epochs.setdefault(place or "", 1)
        epoch = None if place is None or place not in self.state.places else self.epochs.get(place, 1)
        if epoch is not None and isinstance(event, CheckAnswered):  # recorded late, it is of the round it was given in
            epoch -= sum(event.at < at for at in self.backs.get(place or "", ()))
        early = isinstance(event, PhaseStarted) and event.path not in self.state.turn()
        self._count(event, epoch or 1)
        self.state.apply(event)
        if isinstance(event, RunMigrated):
            self._rename(event.renames)
        self.happenings.append(Happening(number, event, place, epoch, early))

    def _count(self, event: AnyEvent, epoch: int) -> None:
        match event:
            case PhaseStarted(path=path, at=at):
                self._add(Round(path, epoch, at))
            case PhaseFinished(path=path, at=at):
                self._end(path, at, RoundEnd.FINISHED)
            case PhaseSkipped(path=path, at=at):
                if not self._goes_on(path):
                    self._add(Round(path, epoch))
                self._end(path, at, RoundEnd.SKIPPED)
            case GateDecided(outcome=Outcome.GO_BACK, to=str() as to, at=at):
                self._send_back(to, at)
            case GateDecided(outcome=Outcome.STOP, at=at):
                for path in self.latest:
                    if self._goes_on(path):
                        self._end(path, at, RoundEnd.STOPPED)
            case _:
                pass

    def _rename(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Call every place as the definition it was moved to calls it."""
        named = Renaming(pairs).of
        self.rounds = [attrs.evolve(one, path=named(one.path)) for one in self.rounds]
        self.epochs = {named(path): epoch for path, epoch in self.epochs.items()}
        self.latest = {named(path): index for path, index in self.latest.items()}
        self.backs = {named(path): times for path, times in self.backs.items()}

    def _add(self, one: Round) -> None:
        self.latest[one.path] = len(self.rounds)
        self.rounds.append(one)

    def _goes_on(self, path: str) -> bool:
        return path in self.latest and self.rounds[self.latest[path]].ended is None

    def _end(self, path: str, at: datetime, how: RoundEnd) -> None:
        index = self.latest[path]
        self.rounds[index] = attrs.evolve(self.rounds[index], ended=at, how=how)

    def _send_back(self, to: str, at: datetime) -> None:
        again = self.state.ground.again(to)
        self.happenings = [
            attrs.evolve(one, epoch=one.epoch + 1)  # given after the work was sent back, which is recorded late
            if isinstance(one.event, CheckAnswered)
            and one.event.at > at
            and one.place in again
            and one.epoch is not None
            else one
            for one in self.happenings
        ]
        for path in again:
            if path in self.epochs:
                self.epochs[path] += 1
                self.backs.setdefault(path, []).append(at)
            if self._goes_on(path):
                self._end(path, at, RoundEnd.SENT_BACK)
            index = self.latest.get(path)
            if index is not None and self.rounds[index].reopened is None:
                self.rounds[index] = attrs.evolve(self.rounds[index], reopened=at)
