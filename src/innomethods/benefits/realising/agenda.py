"""When benefits are to be measured, also long after the project has ended.

Here: days and who measures. Not here: calendar files (`exchange`).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Protocol

import attrs

from innomethods.model import Benefit, Frequency, Measuring

_MONTHS = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}
_MOST = 1200  # days of measuring for one benefit: a hundred years of months


@attrs.frozen(order=True)
class MeasuringDay:
    """A day on which a benefit is to be measured, by which role; `due` when its target is due that day."""

    on: date
    benefit: str
    measure: str | None = None
    by: str | None = None
    due: bool = False


class Registered(Protocol):
    """What holds benefits: a benefits plan."""

    @property
    def register(self) -> tuple[Benefit, ...]:
        """The benefits."""


def months_later(day: date, months: int) -> date:
    """Return the same day some months on, or the last day of that month where it has no such day.

    >>> months_later(date(2026, 12, 31), 2)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_of(measuring: Measuring, until: date | None) -> Iterator[date]:
    """Yield the days of one way of measuring, to its own last day or `until`."""
    last = measuring.until if measuring.until is not None else until
    if measuring.every is Frequency.ONCE or last is None:
        yield measuring.first
        return
    for number in range(_MOST):
        day = months_later(measuring.first, number * _MONTHS[measuring.every])
        if day > last:
            return
        yield day


def measuring_days(plan: Registered) -> tuple[MeasuringDay, ...]:
    """Return every day on which something is to be measured, in order.

    Each benefit is measured as it says itself, at its milestones and when its target is due. The owner measures where
    nobody else is named.

    >>> from innomethods.model import BenefitsPlan
    >>> wait = Benefit("wait", title="x", owner="clinic", due=date(2028, 3, 31))
    >>> measuring_days(BenefitsPlan("small", register=wait))[0].on
    datetime.date(2028, 3, 31)
    """
    found: set[MeasuringDay] = set()
    for benefit in plan.register:
        planned = set(days_of(benefit.measuring, benefit.due)) if benefit.measuring is not None else set()
        planned |= {one.by for one in benefit.milestones}
        if benefit.due is not None:
            planned.add(benefit.due)
        by = benefit.measuring.by if benefit.measuring is not None and benefit.measuring.by else benefit.owner
        measure = benefit.measure.id if benefit.measure is not None else None
        found |= {MeasuringDay(day, benefit.id, measure, by, due=day == benefit.due) for day in planned}
    return tuple(sorted(found, key=lambda one: (one.on, one.benefit)))
