"""A timeline as arrays: days, numbers and ticks of many samples at once.

Here: looking up. Not here: what is a work day (`workdays`), and what ticks are (`planning.timeline`).
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.timeline import Timeline

if TYPE_CHECKING:
    Days = NDArray[np.int64]

_A_YEAR = 365


@attrs.define(eq=False)
class DayTables:
    """The work days of a timeline; longer whenever somebody asks for a later day."""

    line: Timeline
    origin: int  # the first day known, as an ordinal; it is work day 0, or comes before it
    _workdays: Days = attrs.field(init=False)
    _numbers: Days = attrs.field(init=False)
    _growing: Lock = attrs.field(init=False, factory=Lock)

    def __attrs_post_init__(self) -> None:
        self._tabulate(400)

    @property
    def known(self) -> int:
        """How many work days are known by now."""
        return len(self._workdays)

    def day(self, numbers: Days) -> Days:
        """Return the day of each work day."""
        last = int(numbers.max(initial=0))
        while last >= len(self._workdays):
            self._grow()
        found: Days = self._workdays[numbers]
        return found

    def number(self, days: Days) -> Days:
        """Return the number of the first work day on or after each day."""
        last = int(days.max(initial=0)) - self.origin
        while last >= len(self._numbers):
            self._grow()
        found: Days = self._numbers[days - self.origin]
        return found

    def on_or_after(self, days: Days) -> Days:
        """Return each day, or the next work day after it."""
        return self.day(self.number(days))

    def after(self, days: Days) -> Days:
        """Return the tick at which each day that holds things up is over."""
        number = self.number(days)
        ticks: Days = 2 * number + (self.day(number) == days)
        return ticks

    def _grow(self) -> None:
        with self._growing:
            try:
                self._tabulate(2 * len(self._numbers))
            except BeyondHorizon:  # the last years are few
                self._tabulate(len(self._numbers) + _A_YEAR)

    def _tabulate(self, days: int) -> None:
        numbers = [self.line.number(day) for day in range(self.origin, self.origin + days)]
        workdays = [self.line.day(number) for number in range(numbers[-1] + 1)]
        self._workdays, self._numbers = np.array(workdays), np.array(numbers)
