"""The way a benefit is to go from its baseline, by its milestones, to its target.

Here: what is expected on a day. Not here: what was observed (`standing`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import attrs

from innomethods.model import Benefit


@attrs.frozen
class Trajectory:
    """What a benefit is to have reached by each day: straight lines between its points, level before and after.

    `drawn` says that somebody gave milestones; without any the line from start to target is only our reading.
    """

    points: tuple[tuple[date, Decimal], ...]
    drawn: bool = False

    @property
    def begins(self) -> date:
        """The day from which something is expected to change."""
        (first, low), (then, high) = self.points[:2]
        return then if low == high else first

    def on(self, day: date) -> Decimal:
        """Return the value expected on a day.

        >>> line = Trajectory(((date(2027, 1, 1), Decimal(10)), (date(2027, 1, 11), Decimal(5))))
        >>> line.on(date(2027, 1, 3)), line.on(date(2026, 1, 1)), line.on(date(2030, 1, 1))
        (Decimal('9'), Decimal('10'), Decimal('5'))
        """
        if day <= self.points[0][0]:
            return self.points[0][1]
        for (first, low), (then, high) in pairwise(self.points):
            if day <= then:
                return low + (high - low) * (day - first).days / (then - first).days
        return self.points[-1][1]


def trajectory_of(benefit: Benefit, *, effect_from: date | None = None) -> Trajectory | None:
    """Return the way to the target; None when baseline, its day, target or due date isn't given.

    Nothing is expected before the benefit's own `effect_from`, else before the one handed in (the day the project has
    ended): a benefit stays at its baseline until then, unless a milestone comes first. Milestones out of order, or
    outside the time from baseline to due date, are left out: findings tell of them.

    >>> rate = Benefit(
    ...     "fewer", title="x", baseline="11.8", baseline_on=date(2026, 12, 31), target=7, due=date(2027, 12, 31)
    ... )
    >>> trajectory_of(rate, effect_from=date(2027, 4, 16)).on(date(2027, 4, 16))
    Decimal('11.8')
    """
    if benefit.baseline is None or benefit.baseline_on is None or benefit.target is None or benefit.due is None:
        return None
    if benefit.due <= benefit.baseline_on:
        return None
    points = [(benefit.baseline_on, benefit.baseline)]
    inside = [one for one in benefit.milestones if benefit.baseline_on < one.by < benefit.due]
    first = inside[0].by if inside else benefit.due
    start = benefit.effect_from if benefit.effect_from is not None else effect_from
    if start is not None and benefit.baseline_on < start < first:
        points.append((start, benefit.baseline))
    for one in inside:
        if one.by > points[-1][0]:
            points.append((one.by, one.value))
    points.append((benefit.due, benefit.target))
    return Trajectory(tuple(points), drawn=bool(inside))
