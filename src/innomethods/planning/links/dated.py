"""`DatedPlan`: a linked plan with its dates, as columns for machines and as one activity at a time for people.

Here: what it answers. Not here: how the dates are found (`dating`).
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

import attrs

from innomethods.errors import NoSuchPath
from innomethods.findings import Finding
from innomethods.planning.links.values import LinkedActivity, LinkedPlan


@attrs.frozen(kw_only=True, repr=False)
class DatedActivity:
    """One activity with its dates; `finish` is its last day of work. Slack is in work days."""

    activity: LinkedActivity
    start: dt.date
    finish: dt.date
    latest_start: dt.date
    latest_finish: dt.date
    total_float: int
    free_float: int

    @property
    def critical(self) -> bool:
        """Whether it can't end a work day later without moving the end of the plan."""
        return self.total_float <= 0

    def __repr__(self) -> str:
        return f"DatedActivity({self.activity.id!r}, {self.start}–{self.finish})"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class DatedPlan:
    """The dates of a linked plan; the columns stand in the order of its activities."""

    plan: LinkedPlan
    starts: tuple[dt.date, ...]
    finishes: tuple[dt.date, ...]
    latest_starts: tuple[dt.date, ...]
    latest_finishes: tuple[dt.date, ...]
    total_floats: tuple[int, ...]
    free_floats: tuple[int, ...]
    findings: tuple[Finding, ...] = ()

    @cached_property
    def _places(self) -> dict[str, int]:
        return {activity.id: number for number, activity in enumerate(self.plan.activities)}

    def __getitem__(self, id: str) -> DatedActivity:
        """Return one activity with its dates.

        Raises:
            NoSuchPath: with the nearest known ids.
        """
        if id not in self._places:
            raise NoSuchPath(id, tuple(self._places))
        return self._at(self._places[id])

    @property
    def activities(self) -> tuple[DatedActivity, ...]:
        """Every activity with its dates, in the plan's order."""
        return tuple(self._at(number) for number in range(len(self.starts)))

    @property
    def critical_path(self) -> tuple[DatedActivity, ...]:
        """The activities that can't end a work day later without moving the end of the plan."""
        return tuple(self._at(number) for number, slack in enumerate(self.total_floats) if slack <= 0)

    @property
    def start(self) -> dt.date:
        """The first day of work; the plan's own start when there is nothing to do."""
        return min(self.starts, default=self.plan.start)

    @property
    def finish(self) -> dt.date:
        """The last day of work; the plan's own start when there is nothing to do."""
        return max(self.finishes, default=self.plan.start)

    def _at(self, number: int) -> DatedActivity:
        return DatedActivity(
            activity=self.plan.activities[number],
            start=self.starts[number],
            finish=self.finishes[number],
            latest_start=self.latest_starts[number],
            latest_finish=self.latest_finishes[number],
            total_float=self.total_floats[number],
            free_float=self.free_floats[number],
        )

    def __repr__(self) -> str:
        return f"DatedPlan({self.start}–{self.finish}, {len(self.starts)} activities)"
