"""Values that change with time: what held on a day, with its source and certainty, and what nobody knows yet.

Here: a step function of dates whose rows carry a source. Not here: the values themselves (content, `rules/`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

import attrs

from innomethods.errors import UnknownOnDate
from innomethods.sources import Ground, Source
from innomethods.wording import Wording

T = TypeVar("T")
_DAY = timedelta(days=1)


class _Period(Protocol):
    """Days from one on, to and including a last one if that is known."""

    @property
    def valid_from(self) -> date: ...

    @property
    def valid_to(self) -> date | None: ...


def _rising(row: _Period) -> None:
    if row.valid_to is not None and row.valid_to < row.valid_from:
        raise ValueError(f"A value ends before it starts ({row.valid_from} to {row.valid_to}).")


@attrs.frozen
class DatedValue(Generic[T]):
    """One value, valid from a day on, and to (and including) a last day if that is known.

    `ground` says where in the source it stands. `theirs` names the file of those who laid their own value over ours.

    Raises:
        ValueError: when the last day comes before the first.
    """

    value: T
    valid_from: date
    source: Source
    valid_to: date | None = None
    expected: bool = False  # announced or foreseen, not yet decided
    ground: Ground = attrs.field(kw_only=True)
    theirs: str | None = attrs.field(kw_only=True, default=None)

    @ground.default
    def _the_source_as_a_whole(self) -> Ground:
        return Ground(self.source)

    def __attrs_post_init__(self) -> None:
        _rising(self)


@attrs.frozen
class DatedUnknown(Generic[T]):
    """Days on which a value is not known, and why; `least` and `most` bound it where that much can be said.

    Raises:
        ValueError: when the last day comes before the first.
    """

    because: Wording
    valid_from: date
    valid_to: date | None = None
    least: T | None = None
    most: T | None = None
    expected: bool = False  # a place kept for a value that is on its way
    ground: Ground | None = None
    theirs: str | None = attrs.field(kw_only=True, default=None)

    def __attrs_post_init__(self) -> None:
        _rising(self)


P = TypeVar("P", bound=_Period)


def _in_order(rows: Iterable[P]) -> tuple[P, ...]:
    ordered = tuple(sorted(rows, key=lambda row: row.valid_from))
    for earlier, later in pairwise(ordered):
        if earlier.valid_to is not None and earlier.valid_to >= later.valid_from:
            raise ValueError(f"Two values hold on {later.valid_from}: give the first an earlier valid_to.")
        if earlier.valid_from == later.valid_from:
            raise ValueError(f"Two values start on {later.valid_from}.")
    return ordered


def _rows_in_order(rows: Iterable[DatedValue[T]]) -> tuple[DatedValue[T], ...]:
    return _in_order(rows)


def _unknown_in_order(rows: Iterable[DatedUnknown[T]]) -> tuple[DatedUnknown[T], ...]:
    return _in_order(rows)


def _all_in_order(values: DatedValues[T], _field: object, unknown: tuple[DatedUnknown[T], ...]) -> None:
    periods: list[_Period] = [*values.rows, *unknown]
    _in_order(periods)


@attrs.frozen
class DatedValues(Generic[T]):
    """A named value through time; `unknown` are the days of which it is said that nobody knows.

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
    rows: tuple[DatedValue[T], ...] = attrs.field(converter=_rows_in_order)
    unknown: tuple[DatedUnknown[T], ...] = attrs.field(default=(), converter=_unknown_in_order, validator=_all_in_order)

    @property
    def periods(self) -> tuple[DatedValue[T] | DatedUnknown[T], ...]:
        """Everything that is said, known and unknown, in order of days."""
        periods: list[DatedValue[T] | DatedUnknown[T]] = [*self.rows, *self.unknown]
        return _in_order(periods)

    def row_on(self, day: date) -> DatedValue[T]:
        """Return the row that holds on this day.

        Raises:
            UnknownOnDate: before the first row, in a gap, where it is said that nobody knows, or after a last day.
        """
        held = [row for row in self.periods if row.valid_from <= day]
        if not held:
            first = f"the first known value starts {self.rows[0].valid_from}" if self.rows else "no value is known"
            raise UnknownOnDate(self.name, day, first)
        row = held[-1]
        if row.valid_to is not None and day > row.valid_to:
            raise UnknownOnDate(self.name, day, f"the last known value held to {row.valid_to}")
        if isinstance(row, DatedUnknown):
            raise UnknownOnDate(self.name, day, row.because.text("en"))
        return row

    def on(self, day: date) -> T:
        """Return the value that holds on this day."""
        return self.row_on(day).value

    def unknown_on(self, day: date) -> DatedUnknown[T] | None:
        """Return why nobody knows on this day, and the bounds if any; None when it is known, or nothing is said."""
        held = [row for row in self.periods if row.valid_from <= day]
        last = held[-1] if held else None
        ended = last is not None and last.valid_to is not None and last.valid_to < day
        return last if isinstance(last, DatedUnknown) and not ended else None

    def under(self, over: DatedValues[T]) -> DatedValues[T]:
        """Return these values with others laid over: on the days of the others the others hold.

        >>> ours = Source("ours", title="Our own rules", certainty="seen")
        >>> limit = DatedValues("limit", [DatedValue(100, date(2020, 1, 1), ours)])
        >>> own = DatedValues("limit", [DatedValue(80, date(2024, 1, 1), ours, date(2024, 12, 31))])
        >>> [row.value for row in limit.under(own).rows]
        [100, 80, 100]
        """
        taken = [(period.valid_from, period.valid_to) for period in _with_ends(over.periods)]
        kept = [part for period in _with_ends(self.periods) for part in outside(period, taken)]
        return DatedValues(
            self.name,
            (*(row for row in kept if isinstance(row, DatedValue)), *over.rows),
            (*(row for row in kept if isinstance(row, DatedUnknown)), *over.unknown),
        )


def _with_ends(periods: Iterable[DatedValue[T] | DatedUnknown[T]]) -> list[DatedValue[T] | DatedUnknown[T]]:
    """Return periods in order, each with its last day: an open one ends the day before the next begins."""
    ordered = list(periods)
    ended = [
        attrs.evolve(one, valid_to=after.valid_from - _DAY) if one.valid_to is None else one
        for one, after in pairwise(ordered)
    ]
    return [*ended, *ordered[-1:]]


def outside(period: P, taken: Iterable[tuple[date, date | None]]) -> list[P]:
    """Return what is left of anything with a first and a last day when days are taken from it, in order."""
    left = [period]
    for first, last in taken:
        left = [part for one in left for part in _without(one, first, last)]
    return left


def _without(one: P, first: date, last: date | None) -> Iterator[P]:
    # mypy knows no protocol whose members are all attrs values: every period of ours is one
    if (one.valid_to is not None and one.valid_to < first) or (last is not None and last < one.valid_from):
        yield one
        return
    if one.valid_from < first:
        yield attrs.evolve(one, valid_to=first - _DAY)  # type: ignore[misc]
    if last is not None and (one.valid_to is None or last < one.valid_to):
        yield attrs.evolve(one, valid_from=last + _DAY)  # type: ignore[misc]
