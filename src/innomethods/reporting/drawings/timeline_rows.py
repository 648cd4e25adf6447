"""What a timeline of a run shows, as values: rounds of work, decisions, ways back, conditions, and its day.

All texts stand in the reader's language already. Not here: the drawing (`timeline`), the run itself (`running`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import chain

import attrs

from innomethods.reporting.drawings.svg import harmless
from innomethods.wording import DEFAULT_LANGUAGE, Language


class RoundLook(StrEnum):
    """How a round of work stands."""

    COUNTS = "counts"
    NOW = "now"  # it goes on
    BEFORE = "before"  # the work was sent back to it or past it: it counts no more
    SKIPPED = "skipped"
    STOPPED = "stopped"  # the run was stopped while it went on


class DecisionLook(StrEnum):
    """What a decision did."""

    PASSED = "passed"
    BEFORE = "before"  # passed once, and superseded since
    BACK = "back"
    PAUSE = "pause"
    STOP = "stop"


class DutyLook(StrEnum):
    """How a condition stands."""

    CLOSED = "closed"
    OPEN = "open"
    OVERDUE = "overdue"
    LAPSED = "lapsed"


def _text(value: str) -> str:
    return harmless(value)


@attrs.frozen
class WorkRound:
    """One round of work, both days included; one that goes on ends on the day the drawing speaks of."""

    first: date
    last: date
    look: RoundLook = attrs.field(converter=RoundLook, default=RoundLook.COUNTS)
    number: int = 1

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A round of work can't end ({self.last}) before it starts ({self.first}).")


@attrs.frozen
class DecisionMark:
    """One decision: its day, its outcome in words, and what it did."""

    on: date
    outcome: str = attrs.field(converter=_text)
    look: DecisionLook = attrs.field(converter=DecisionLook, default=DecisionLook.PASSED)
    breach: bool = False


def _rounds(values: Iterable[WorkRound]) -> tuple[WorkRound, ...]:
    return tuple(values)


def _decisions(values: Iterable[DecisionMark]) -> tuple[DecisionMark, ...]:
    return tuple(values)


@attrs.frozen
class WorkRow:
    """One phase with its rounds; `stage` is the part it belongs to (for splitting)."""

    path: str
    title: str = attrs.field(converter=_text)
    rounds: tuple[WorkRound, ...] = attrs.field(converter=_rounds)
    stage: str = attrs.field(converter=_text, default="", kw_only=True)

    @property
    def days(self) -> tuple[date, ...]:
        """The days it reaches over."""
        return tuple(chain.from_iterable((one.first, one.last) for one in self.rounds))


@attrs.frozen
class GateRow:
    """One gate with what was decided there, in order of time; `short` is its short id."""

    path: str
    title: str = attrs.field(converter=_text)
    decisions: tuple[DecisionMark, ...] = attrs.field(converter=_decisions)
    short: str = attrs.field(converter=_text, default="", kw_only=True)
    stage: str = attrs.field(converter=_text, default="", kw_only=True)

    @property
    def days(self) -> tuple[date, ...]:
        """The days it reaches over."""
        return tuple(one.on for one in self.decisions)


@attrs.frozen
class DutyRow:
    """One condition: set on a day, held until it was closed or lapsed (else until the day the drawing speaks of)."""

    title: str = attrs.field(converter=_text)
    born: date
    until: date
    due: date | None = None
    look: DutyLook = attrs.field(converter=DutyLook, default=DutyLook.OPEN)

    def __attrs_post_init__(self) -> None:
        if self.until < self.born:
            raise ValueError(f"The condition {self.title!r} can't end ({self.until}) before it was set ({self.born}).")

    @property
    def days(self) -> tuple[date, ...]:
        """The days it surely reaches over; a due date ahead may lie beyond the drawing."""
        return (self.born, self.until)


TimelineRow = WorkRow | GateRow | DutyRow


@attrs.frozen
class BackMark:
    """A way back: on which day, from which gate's row to which row."""

    on: date
    gate: str
    to: str


def _rows(values: Iterable[TimelineRow]) -> tuple[TimelineRow, ...]:
    return tuple(values)


def _backs(values: Iterable[BackMark]) -> tuple[BackMark, ...]:
    return tuple(values)


@attrs.frozen
class Timeline:
    """A run to draw: rows in flow order with conditions last, ways back, the day it speaks of, and a message.

    In an `overview` each row of work is a whole stage. `ahead` says how many phases nobody has begun: they have no row.

    Raises:
        ValueError: when no row has a day.

    >>> row = WorkRow("need", "Behov", [WorkRound(date(2027, 1, 11), date(2027, 1, 29))])
    >>> Timeline([row], language="nb").first
    datetime.date(2027, 1, 11)
    """

    rows: tuple[TimelineRow, ...] = attrs.field(converter=_rows)
    ways_back: tuple[BackMark, ...] = attrs.field(converter=_backs, default=())
    status_day: date | None = None
    language: Language = DEFAULT_LANGUAGE
    message: str = attrs.field(converter=_text, default="")
    overview: bool = False
    ahead: int = 0
    alone: bool = False  # no table follows it

    def __attrs_post_init__(self) -> None:
        if not any(row.days for row in self.rows):
            raise ValueError("A timeline needs at least one row with a day.")

    @property
    def work(self) -> tuple[WorkRow, ...]:
        """The rows of work."""
        return tuple(row for row in self.rows if isinstance(row, WorkRow))

    @property
    def gates(self) -> tuple[GateRow, ...]:
        """The gates."""
        return tuple(row for row in self.rows if isinstance(row, GateRow))

    @property
    def duties(self) -> tuple[DutyRow, ...]:
        """The conditions."""
        return tuple(row for row in self.rows if isinstance(row, DutyRow))

    @property
    def first(self) -> date:
        """Its earliest day."""
        return min(self._days())

    @property
    def last(self) -> date:
        """Its latest day: what has happened, the day it speaks of, and due dates that aren't far ahead."""
        last = max(self._days())
        room = max((last - self.first).days * 3 // 10, 28)
        near = [row.due for row in self.duties if row.due is not None and (row.due - last).days <= room]
        return max((last, *near))

    def _days(self) -> list[date]:
        days = list(chain.from_iterable(row.days for row in self.rows))
        return [*days, self.status_day] if self.status_day else days
