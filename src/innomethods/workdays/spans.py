"""Two kinds of days that must never be mixed, and time limits counted in them.

Here: `WorkDays`, `CalendarDays`, the end of a time limit, and the last day to act. Not here: which limit a rule sets
(that stands in content, with its source), and which days are work days (`calendar`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

import attrs

from innomethods.workdays.calendar import WorkCalendar

if TYPE_CHECKING:
    from typing import TypeVar

    import numpy as np
    from numpy.typing import NDArray

    Days = TypeVar("Days", int, NDArray[np.int64])


def _whole(_self: object, _field: object, value: int) -> None:
    written: object = value  # a Python caller may hand in anything
    if not isinstance(written, int) or isinstance(written, bool):
        raise TypeError(f"Days are whole numbers, not {value!r}.")


@attrs.frozen(order=False)
class _Days:
    """A number of days of one kind; what is counted in the other kind can neither be added nor compared."""

    count: int = attrs.field(validator=_whole)

    def __add__(self, other: Self) -> Self:
        return attrs.evolve(self, count=self.count + self._same(other).count)

    def __sub__(self, other: Self) -> Self:
        return attrs.evolve(self, count=self.count - self._same(other).count)

    def __neg__(self) -> Self:
        return attrs.evolve(self, count=-self.count)

    def __lt__(self, other: Self) -> bool:
        return self.count < self._same(other).count

    def __le__(self, other: Self) -> bool:
        return self.count <= self._same(other).count

    def __bool__(self) -> bool:
        return self.count != 0

    def _same(self, other: Self) -> Self:
        if type(other) is not type(self):
            raise TypeError(
                f"{type(self).__name__} and {type(other).__name__} don't mix: a number of the one is another number of "
                f"the other, which only a calendar and a date can tell."
            )
        return other


class WorkDays(_Days):
    """Days on which work is done.

    >>> WorkDays(5) + WorkDays(2)
    WorkDays(count=7)
    >>> WorkDays(5) + CalendarDays(2)
    Traceback (most recent call last):
    ...
    TypeError: WorkDays and CalendarDays don't mix: ...
    """

    __slots__ = ()

    def after(self, day: date, calendar: WorkCalendar) -> date:
        """Return the day so many work days after (negative: before) a day; none at all stay on it."""
        for _ in range(abs(self.count)):
            day = calendar.after(day) if self.count > 0 else calendar.before(day)
        return day


class CalendarDays(_Days):
    """Days of any kind, as waits and legal time limits count them.

    >>> CalendarDays(10).after(date(2027, 4, 23))
    datetime.date(2027, 5, 3)
    """

    __slots__ = ()

    def after(self, day: date) -> date:
        """Return the day so many calendar days after (negative: before) a day."""
        return day + timedelta(days=self.count)


def deadline(event: date, limit: CalendarDays | WorkDays, country: str) -> date:
    """Return the last day of a time limit that runs forward from an event; the day of the event doesn't count.

    Limits in calendar days end as `end_of_limit` says. A project's own quiet periods move no legal limit. What may be
    done when the limit is over is done the day after.

    Raises:
        ValueError: for a limit of less than one day (count those backwards with `latest_day`).

    >>> deadline(date(2027, 2, 24), CalendarDays(30), "NO")  # a notice; 26 March is Good Friday
    datetime.date(2027, 3, 30)
    """
    _runs(limit)
    calendar = WorkCalendar(country)
    if isinstance(limit, WorkDays):
        return limit.after(event, calendar)

    def on_or_after(day: int) -> int:
        return calendar.on_or_after(date.fromordinal(day)).toordinal()

    return date.fromordinal(end_of_limit(event.toordinal(), limit.count, on_or_after))


def end_of_limit(event: Days, days: Days, on_or_after: Callable[[Days], Days]) -> Days:
    """Return the last day of a legal time limit in calendar days, at least one, from the day of an event.

    A limit that ends on a Saturday, a Sunday or a public holiday ends with the next day that is none of these, and one
    of two days or more has at least two such days in it: Regulation (EEC, Euratom) 1182/71 article 3 no. 1, 3, 4 and 5,
    in Norway FOR-1992-12-04-910. Days are ordinals, one or many at once; `on_or_after` moves them to such a day.
    """
    last = on_or_after(event + days)
    only_one = (last == on_or_after(event + 1)) & (days > 1)
    return on_or_after(last + only_one)


def latest_day(event: date, limit: CalendarDays | WorkDays, country: str) -> date:
    """Return the last day to act when so much time must be left before an event.

    Limits that are counted backwards are not moved when they end on a Saturday, a Sunday or a public holiday: the same
    article 3 no. 4, last sentence.

    Raises:
        ValueError: for a limit of less than one day.

    >>> latest_day(date(2027, 4, 2), CalendarDays(6), "NO")  # answers to tenderers; a Saturday stays
    datetime.date(2027, 3, 27)
    """
    _runs(limit)
    return (-limit).after(event, WorkCalendar(country)) if isinstance(limit, WorkDays) else (-limit).after(event)


def _runs(limit: CalendarDays | WorkDays) -> None:
    if not isinstance(limit, (CalendarDays, WorkDays)):
        raise TypeError(
            f"A time limit is CalendarDays(…) or WorkDays(…), not {limit!r}: the two end on different days."
        )
    if limit.count < 1:
        raise ValueError(f"A time limit lasts at least one day, not {limit.count}.")
