"""Values that change with time: what held on a day, with its source and certainty.

Here: a step function of dates whose rows carry a source. Not here: the values themselves (content, `rules/`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

import attrs

from innomethods.errors import UnknownOnDate
from innomethods.sources import Source

T = TypeVar("T")


@attrs.frozen
class DatedValue(Generic[T]):
    """One value, valid from a day on, and to (and including) a last day if that is known.

    Raises:
        ValueError: when the last day comes before the first.
    """

    value: T
    valid_from: date
    source: Source
    valid_to: date | None = None
    expected: bool = False  # announced or foreseen, not yet decided

    def __attrs_post_init__(self) -> None:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"A value ends before it starts ({self.valid_from} to {self.valid_to}).")


def _in_order(rows: Iterable[DatedValue[T]]) -> tuple[DatedValue[T], ...]:
    ordered = tuple(sorted(rows, key=lambda row: row.valid_from))
    for earlier, later in pairwise(ordered):
        if earlier.valid_to is not None and earlier.valid_to >= later.valid_from:
            raise ValueError(f"Two values hold on {later.valid_from}: give the first an earlier valid_to.")
        if earlier.valid_from == later.valid_from:
            raise ValueError(f"Two values start on {later.valid_from}.")
    return ordered


@attrs.frozen
class DatedValues(Generic[T]):
    """A named value through time.

    Raises:
        ValueError: when two values hold on the same day.

    >>> seen = Source("loa", title="Lov om offentlige anskaffelser", certainty="seen")
    >>> limit = DatedValues(
    ...     "lower limit", [DatedValue(100_000, date(2016, 1, 1), seen), DatedValue(500_000, date(2026, 7, 1), seen)]
    ... )
    >>> limit.on(date(2026, 6, 30)), limit.on(date(2026, 7, 1))
    (100000, 500000)
    """

    name: str
    rows: tuple[DatedValue[T], ...] = attrs.field(converter=_in_order)

    def row_on(self, day: date) -> DatedValue[T]:
        """Return the row that holds on this day.

        Raises:
            UnknownOnDate: before the first row, in a gap, or after a last day.
        """
        held = [row for row in self.rows if row.valid_from <= day]
        if not held:
            first = f"the first known value starts {self.rows[0].valid_from}" if self.rows else "no value is known"
            raise UnknownOnDate(self.name, day, first)
        row = held[-1]
        if row.valid_to is not None and day > row.valid_to:
            raise UnknownOnDate(self.name, day, f"the last known value held to {row.valid_to}")
        return row

    def on(self, day: date) -> T:
        """Return the value that holds on this day."""
        return self.row_on(day).value
