"""What a run's state is made of: how it stands, its phases and gates, answers, observations, decisions, conditions.

Not here: how events bring them about (`state`).
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs

from innomethods.composing.renaming import Part
from innomethods.ids import Pin
from innomethods.model import Named
from innomethods.running.events import CheckAnswered, Condition, ConditionClosed, GateDecided, MeasureObserved
from innomethods.running.trail import Trail

if TYPE_CHECKING:
    from decimal import Decimal


class RunStatus(StrEnum):
    """How a run stands as a whole."""

    RUNNING = "running"
    PAUSED = "paused"
    CLOSING = "closing"  # stopped, with closing work left
    STOPPED = "stopped"
    COMPLETED = "completed"


class Stands(StrEnum):
    """How a phase or gate stands in its present round."""

    PENDING = "pending"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"


# By names of their own, since every event asks for them: on its class, Python 3.11 looks a member up by a method.
PENDING, STARTED, DONE, SKIPPED = Stands
RUNNING, CLOSING, COMPLETED = RunStatus.RUNNING, RunStatus.CLOSING, RunStatus.COMPLETED


class ConditionStatus(StrEnum):
    """How a condition stands; a lapsed one belongs to a decision that a go-back has superseded."""

    OPEN = "open"
    CLOSED = "closed"
    LAPSED = "lapsed"


class Record(NamedTuple):
    """How one phase or gate stands: in which round (epoch), since when."""

    # A named tuple, since one is made with nearly every event: that takes half as long as a frozen class does.
    stands: Stands = PENDING  #: in the present round
    epoch: int = 1  #: the round, from 1
    started: datetime | None = None  #: when the work began
    finished: datetime | None = None  #: when it was finished, decided or skipped
    early: bool = False  #: whether it was begun before its turn, with a reason
    opened: datetime | None = None  #: when the work was last sent back here; None in the first round

    @property
    def is_behind(self) -> bool:
        """Whether nothing more is to be done here in this round."""
        return self.stands is DONE or self.stands is SKIPPED


FRESH = Record()  # of a place where nothing has been done


@attrs.frozen(slots=False)  # as for `Ground`
class Answered:
    """The answers to one check given in its latest round, in the order in which they happened.

    They are stale when the work was sent back since, or (`asked_anew`) when the question was changed. `renewed` is when
    they were last said to hold all the same.
    """

    given: Trail[CheckAnswered]
    stale: bool = False
    asked_anew: bool = False
    renewed: datetime | None = None

    @property
    def latest(self) -> CheckAnswered:
        """The newest answer: the one that happened last, not the one recorded last."""
        return self.given.last

    @cached_property
    def events(self) -> tuple[CheckAnswered, ...]:
        """Those in force: the latest, for evidence every piece, and for ratings one per rater."""
        held: list[CheckAnswered] = []
        for event in self.given:
            if event.rating is not None:
                held = [each for each in held if each.rating is not None and each.by != event.by]
            elif not _is_piece(event):
                held = []
            elif held and (held[-1].rating is not None or not _is_piece(held[-1])):
                held = [each for each in held if _is_piece(each)]
            held.append(event)
        return tuple(held)

    def plus(self, event: CheckAnswered) -> Answered:
        """Return the answers of this round with one more, wherever it belongs in time."""
        return Answered(in_time(self.given, event), renewed=self.renewed)

    def sent_back(self, at: datetime) -> Answered:
        """Return the answers as the work is sent back: what was said after that moment is of the new round already."""
        if self.renewed is not None and self.renewed > at:
            return self
        fresh = () if self.stale else tuple(event for event in self.given if event.at > at)
        return Answered(Trail(fresh)) if fresh else Answered(self.given, stale=True)


Dated = TypeVar("Dated", CheckAnswered, MeasureObserved)


def in_time(given: Trail[Dated], event: Dated) -> Trail[Dated]:
    """Return what was said with one more; what is recorded late stands before what was said after it."""
    if not len(given) or event.at >= given.last.at:
        return given.plus(event)
    return Trail(sorted((*given, event), key=lambda each: each.at))


def _is_piece(event: CheckAnswered) -> bool:
    """Whether an answer brings evidence, which adds up."""
    return bool(event.evidence) and event.confirmed is not False


@attrs.frozen
class Observed:
    """The observations of a measure in its latest round, in the order in which they happened.

    They are stale when the work was sent back since. `instead` is when one of them last took the place of the answer
    "not applicable".
    """

    given: Trail[MeasureObserved]
    stale: bool = False
    instead: datetime | None = None

    @property
    def event(self) -> MeasureObserved:
        """The newest observation: the one that happened last, not the one recorded last."""
        return self.given.last

    def on(self, day: date) -> MeasureObserved | None:
        """Return the newest observation by the end of a day; None when there was none."""
        return next((event for event in reversed(self.given.items) if event.at.date() <= day), None)

    def sent_back(self, at: datetime) -> Observed:
        """Return the observations as the work is sent back: what was seen after that moment is of the new round."""
        fresh = () if self.stale else tuple(event for event in self.given if event.at > at)
        return Observed(Trail(fresh)) if fresh else Observed(self.given, stale=True)

    @property
    def value(self) -> Decimal:
        """What was observed."""
        return self.event.value


@attrs.frozen
class Carried:
    """How far an irreversible claim had come when the work went back past its phase, and whether it was confirmed."""

    level: int
    confirmed: bool


@attrs.frozen
class Decision:
    """A decision and whether it still holds."""

    event: GateDecided
    number: int
    superseded: bool = False


@attrs.frozen
class OpenCondition:
    """A condition, the gate it was born at, and how it stands."""

    condition: Condition
    gate: str
    born: datetime
    status: ConditionStatus = ConditionStatus.OPEN
    closed: ConditionClosed | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be met."""
        return self.status is ConditionStatus.OPEN


@attrs.frozen
class Former:
    """The rule a part was passed under, where the definition has another by now.

    `node` is the part as it was; None where it wasn't there at all, so that nothing was asked.
    """

    pin: Pin
    node: Named | None


@attrs.frozen
class Retired:
    """What belonged to a part that the definition has no more. It comes back if the same part does."""

    node: Part
    record: Record | None = None
    answered: Answered | None = None
    chosen: tuple[str, datetime] | None = None
    former: Former | None = None
    carried: tuple[tuple[str, Carried | None], ...] = ()  # per result, what was carried for it before it went
