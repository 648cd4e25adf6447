"""What a forecast does between stretches of work: waits, decisions, extra rounds, and what has happened already.

Each step fills one row of a block. Here: the steps, for many samples at once; `planning.courses` says what they mean
for one. Not here: work itself (the kernels), and the order of steps (`compiling`).
"""

from __future__ import annotations

from typing import Protocol

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.day_tables import DayTables
from innomethods.planning.forecasting.kernel_numpy import lengths_drawn
from innomethods.planning.forecasting.lengths import Lengths
from innomethods.planning.forecasting.unrolling import Rounds
from innomethods.workdays import end_of_limit


@attrs.define(eq=False)
class Block:
    """A block of samples under way: by row, the tick at which what follows may begin.

    `days` are the days on which decisions and what has happened end; those of work follow from its ticks. `taken` says
    in which samples each extra round is done, `meeting` by row of a decision which meeting decided it (the number of
    meetings: none could).
    """

    samples: NDArray[np.uint32]
    factors: NDArray[np.float32]
    ends: NDArray[np.float32]
    line: DayTables
    days: dict[int, NDArray[np.int64]] = attrs.field(factory=dict)
    taken: dict[Rounds, NDArray[np.bool_]] = attrs.field(factory=dict)
    meeting: dict[int, NDArray[np.int64]] = attrs.field(factory=dict)
    lengths: Lengths | None = None

    def entered(self, before: tuple[int, ...], floor: float) -> NDArray[np.float32]:
        """Return the tick at which all that a row waits for is over."""
        enter = np.full(len(self.samples), floor, np.float32)
        for number in before:
            np.maximum(enter, self.ends[number], out=enter)
        return enter

    def numbers(self, row: int) -> NDArray[np.int64]:
        """Return the work day with which some work ends, by its number."""
        numbers: NDArray[np.int64] = np.maximum(self.ends[row].astype(np.int64), 0) >> 1
        return numbers

    def ended(self, row: int) -> NDArray[np.int64]:
        """Return the day on which a row ends."""
        return self.days[row] if row in self.days else self.line.day(self.numbers(row))

    def drawn_days(self, row: int, here: NDArray[np.int64] | slice = slice(None)) -> NDArray[np.int64]:
        """Return the whole days drawn for a row, in all samples or in those at these places."""
        lengths = self.lengths
        assert lengths is not None  # noqa: S101 - set by whoever makes a block
        key = (int(lengths.keys[row, 0]), int(lengths.keys[row, 1]))
        common = self.factors[lengths.factor[row]][here]
        drawn = lengths_drawn(lengths.tables[row], key, self.samples[here], common, float(lengths.loading[row]))
        days: NDArray[np.int64] = np.rint(drawn).astype(np.int64)
        return days


class Step(Protocol):
    """Something that fills one row."""

    @property
    def row(self) -> int:
        """The row it fills."""
        ...

    def fill(self, block: Block) -> None:
        """Fill the row's tick, and say on which day it ends if that doesn't follow."""
        ...

    def leads(self, block: Block) -> list[tuple[int, NDArray[np.bool_]]]:
        """Return the rows it had to wait for, and in which samples."""
        ...


def last_of(block: Block, before: tuple[int, ...], floor: float) -> list[tuple[int, NDArray[np.bool_]]]:
    """Return which of the rows before were over last, in which samples; none where the floor came later still."""
    enter = block.entered(before, floor)
    return [(number, block.ends[number] == enter) for number in before]


@attrs.frozen(eq=False)
class Settled:
    """What has happened."""

    row: int
    opens: int
    finish: int

    def fill(self, block: Block) -> None:
        """Lie where it lies."""
        block.ends[self.row] = self.opens
        block.days[self.row] = np.full(len(block.samples), self.finish, np.int64)

    def leads(self, block: Block) -> list[tuple[int, NDArray[np.bool_]]]:  # noqa: ARG002 - one of several steps
        """Nothing holds it up any more."""
        return []


@attrs.frozen(eq=False)
class Waiting:
    """Calendar days after some work, `courses.Wait` for many at once."""

    row: int
    after: int
    line: DayTables
    public: DayTables
    statutory: bool = False

    def fill(self, block: Block) -> None:
        """Wait; no days at all change nothing."""
        days, ends = block.drawn_days(self.row), block.ends[self.after]
        finish = self.line.day(ends.astype(np.int64) // 2)
        on_or_after = self.public.on_or_after
        last = end_of_limit(finish, days, on_or_after) if self.statutory else on_or_after(finish + days)
        opens = self.line.after(last)
        block.ends[self.row] = np.where(days > 0, opens, ends)

    def leads(self, block: Block) -> list[tuple[int, NDArray[np.bool_]]]:
        """It waits for the work alone."""
        return last_of(block, (self.after,), 0)


@attrs.frozen(eq=False)
class Deciding:
    """A gate: the first meeting its papers reach, or some calendar days after they are ready.

    `due` are the last days for the papers of each meeting still open or one before it, `papers_due` its own, `held` the
    days of these meetings. A decision
    outside them comes not before `not_before`. With `public`, the drawn days are a statutory limit: nobody decides
    before it is over.
    """

    row: int
    before: tuple[int, ...]
    floor: float
    line: DayTables
    due: NDArray[np.int64]
    held: NDArray[np.int64]
    not_before: int
    papers: int | None
    papers_due: NDArray[np.int64]
    public: DayTables | None = None

    def fill(self, block: Block) -> None:
        """Get the papers ready, then decide."""
        enter = block.entered(self.before, self.floor).astype(np.int64)
        ready = self.line.day(enter // 2) if self.papers is None else np.full(len(enter), self.papers)
        lawful = self._lawful(ready, block.drawn_days(self.row))
        decided = self.line.on_or_after(np.maximum(lawful, self.not_before))
        if len(self.held):
            meeting = np.searchsorted(self.due, ready)
            if self.public is not None:
                meeting = self._meeting(meeting, ready, lawful)
            known = self.held[np.minimum(meeting, len(self.held) - 1)]
            decided = np.where(meeting < len(self.held), known, decided)
            block.meeting[self.row] = meeting
        block.ends[self.row] = self.line.after(decided)
        block.days[self.row] = decided

    def _lawful(self, ready: NDArray[np.int64], days: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the first day on which it can be decided outside known meetings."""
        if self.public is None:
            return ready + days
        last = end_of_limit(ready, days, self.public.on_or_after)
        return np.where(days > 0, self.public.on_or_after(last + 1), ready)

    def _meeting(
        self, first: NDArray[np.int64], ready: NDArray[np.int64], lawful: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Return the first meeting, from the first one its papers reach on, that is not before the law lets it be."""
        meeting = first
        for _ in range(len(self.held)):
            at = np.minimum(meeting, len(self.held) - 1)
            early = (meeting < len(self.held)) & ((self.held[at] < lawful) | (self.papers_due[at] < ready))
            if not early.any():
                break
            meeting = meeting + early
        return meeting

    def leads(self, block: Block) -> list[tuple[int, NDArray[np.bool_]]]:
        """It waits for what the papers are about, if they aren't ready yet."""
        return last_of(block, self.before, self.floor) if self.papers is None else []


@attrs.frozen(eq=False)
class Turning:
    """Whether an extra round is done."""

    row: int
    gate: int
    again: int
    round: Rounds

    def fill(self, block: Block) -> None:
        """Go on after the extra round, or after the decision."""
        taken = block.taken[self.round]
        block.ends[self.row] = np.where(taken, block.ends[self.again], block.ends[self.gate])

    def leads(self, block: Block) -> list[tuple[int, NDArray[np.bool_]]]:
        """It waits for the one or the other."""
        taken = block.taken[self.round]
        return [(self.again, taken), (self.gate, ~taken)]
