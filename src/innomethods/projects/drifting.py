"""Drift: how far the run has moved from the plan it started with."""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.model import Project
from innomethods.planning import Plan, schedule
from innomethods.running import Run


@attrs.frozen
class Drift:
    """The plan as it was, the plan as it is from what has happened, and the days between their ends."""

    baseline: Plan
    now: Plan

    @property
    def days(self) -> int:
        """How many calendar days later the end is now; negative when earlier."""
        return (self.now.finish - self.baseline.finish).days


def drift(project: Project, run: Run, on: date) -> Drift:
    """Plan a project as it was meant and as it has gone, on a day.

    Raises:
        MethodProblems: when dates can't be set.
    """
    return Drift(schedule(project), schedule(project, run.progress(on)))
