"""What a Gantt picture shows, as values: phase bars, gates, board meetings, holidays, and the day it speaks of.

All texts stand in the reader's language already. Not here: the axis (`gantt_axis`) and the drawing (`gantt`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

import attrs

from innomethods.reporting.drawings.svg import harmless
from innomethods.wording import DEFAULT_LANGUAGE, Language

MOST_ROWS = 14  # in one picture; `gantt_parts` splits what is longer


def _text(value: str | None) -> str:
    return harmless(value or "")


def _meetings(values: Iterable[MeetingDay]) -> tuple[MeetingDay, ...]:
    return tuple(values)


def _rows(values: Iterable[PlanRow]) -> tuple[PlanRow, ...]:
    return tuple(values)


def _bands(values: Iterable[Band]) -> tuple[Band, ...]:
    return tuple(values)


@attrs.frozen
class Days:
    """A stretch of days, both ends included.

    Raises:
        ValueError: when it ends before it starts.
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A stretch of days can't end ({self.last}) before it starts ({self.first}).")


@attrs.frozen
class PhaseBar:
    """One phase: planned from `start` to `finish`, the work done up to and with `done_to` (None: not begun).

    `work_days` is said beside the bar, `baseline` is the first plan, `latest` the day to which it can slip (None: no
    slack, or none to tell of), `stage` the part it belongs to (for splitting).

    Raises:
        ValueError: when it finishes before it starts, or could slip to a day before its finish.
    """

    title: str = attrs.field(converter=_text)
    start: date
    finish: date
    work_days: int | None = attrs.field(default=None, kw_only=True)
    done_to: date | None = attrs.field(default=None, kw_only=True)
    baseline: Days | None = attrs.field(default=None, kw_only=True)
    latest: date | None = attrs.field(default=None, kw_only=True)
    critical: bool = attrs.field(default=False, kw_only=True)
    stage: str = attrs.field(converter=_text, default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.finish < self.start:
            raise ValueError(f"{self.title!r} can't finish ({self.finish}) before it starts ({self.start}).")
        if self.latest is not None and self.latest < self.finish:
            raise ValueError(f"{self.title!r} can't slip to {self.latest}, before its finish {self.finish}.")

    @property
    def is_done(self) -> bool:
        """Whether all its work is done."""
        return self.done_to is not None and self.done_to >= self.finish

    @property
    def days(self) -> tuple[date, ...]:
        """The days it reaches over, the first plan's too; slack makes no room for itself."""
        planned = (self.start, self.finish)
        return planned if self.baseline is None else (*planned, self.baseline.first, self.baseline.last)


@attrs.frozen
class GateFlag:
    """One gate: decided or due `on` a day (None: not known), with its outcome in words once it is passed.

    `lost` is the meeting it missed: drawn only when it lies before `on`. `ready` is the day its papers are ready; a
    `critical` gate ahead draws its wait from then on as part of the critical path. `first` is its day in the first
    plan.
    """

    short: str = attrs.field(converter=_text)
    title: str = attrs.field(converter=_text)
    on: date | None
    outcome: str = attrs.field(converter=_text, default="", kw_only=True)
    passed: bool = attrs.field(default=False, kw_only=True)
    lost: date | None = attrs.field(default=None, kw_only=True)
    ready: date | None = attrs.field(default=None, kw_only=True)
    first: date | None = attrs.field(default=None, kw_only=True)
    critical: bool = attrs.field(default=False, kw_only=True)
    stage: str = attrs.field(converter=_text, default="", kw_only=True)

    @property
    def slip(self) -> int:
        """How many calendar days after the lost meeting it comes; 0 where none was lost."""
        return max(0, (self.on - self.lost).days) if self.on and self.lost else 0

    @property
    def days(self) -> tuple[date, ...]:
        """The days it reaches over."""
        return tuple(day for day in (self.on, self.lost if self.slip else None, self.first) if day)


@attrs.frozen
class MeetingDay:
    """One meeting, and the last day for its papers."""

    on: date
    papers_due: date | None = None


@attrs.frozen
class MeetingRow:
    """The meetings of one body. Give those that matter: the picture is as long as its last day."""

    title: str = attrs.field(converter=_text)
    meetings: tuple[MeetingDay, ...] = attrs.field(converter=_meetings, default=())

    @property
    def days(self) -> tuple[date, ...]:
        """The days it reaches over."""
        return tuple(chain.from_iterable((day.papers_due or day.on, day.on) for day in self.meetings))


PlanRow = PhaseBar | GateFlag | MeetingRow


@attrs.frozen
class Band:
    """Days without work: holidays, or a quiet period of the body's own."""

    title: str = attrs.field(converter=_text)
    days: Days
    quiet: bool = False


@attrs.frozen
class Gantt:
    """A plan to draw: rows in flow order, bands behind them, the status day, and a message of at most 14 words.

    In an `overview` each bar is a whole stage.

    Raises:
        ValueError: when no row has a date.

    >>> row = PhaseBar("Behov: samle inn", date(2027, 1, 11), date(2027, 1, 29), work_days=15)
    >>> Gantt([row], language="nb").first
    datetime.date(2027, 1, 11)
    """

    rows: tuple[PlanRow, ...] = attrs.field(converter=_rows)
    bands: tuple[Band, ...] = attrs.field(converter=_bands, default=())
    status_day: date | None = None
    language: Language = DEFAULT_LANGUAGE
    message: str = attrs.field(converter=_text, default="")
    overview: bool = False

    def __attrs_post_init__(self) -> None:
        if not any(row.days for row in self.rows):
            raise ValueError("A Gantt picture needs at least one row with a date.")

    @property
    def first(self) -> date:
        """Its earliest day."""
        return min(self._days())

    @property
    def last(self) -> date:
        """Its latest day."""
        return max(self._days())

    @property
    def bars(self) -> tuple[PhaseBar, ...]:
        """The phases."""
        return tuple(row for row in self.rows if isinstance(row, PhaseBar))

    @property
    def gates(self) -> tuple[GateFlag, ...]:
        """The gates."""
        return tuple(row for row in self.rows if isinstance(row, GateFlag))

    @property
    def has_baseline(self) -> bool:
        """Whether the first plan is drawn: for every bar, or for none."""
        return bool(self.bars) and all(bar.baseline is not None for bar in self.bars)

    @property
    def has_slack(self) -> bool:
        """Whether some bar can slip."""
        return any(bar.latest is not None for bar in self.bars)

    @property
    def has_critical(self) -> bool:
        """Whether the critical path is drawn: only where some bars aren't on it."""
        some = any(bar.critical for bar in self.bars) or any(gate.critical for gate in self.gates)
        return some and not all(bar.critical for bar in self.bars)

    def _days(self) -> list[date]:
        days = list(chain.from_iterable(row.days for row in self.rows))
        return [*days, self.status_day] if self.status_day else days
