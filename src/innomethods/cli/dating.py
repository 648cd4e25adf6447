"""The plan that a command speaks of: a project's dates, from another start or from what a log says has happened.

Here: the options by which commands ask for a plan, and the plan. Not here: what is done with it (`planning`,
`plan_exporting`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.projects import check_same, limited, open_project, told_in
from innomethods.cli.refusing import ABOUT_A_LOG, refuse
from innomethods.cli.saying import DAY, PATH, now
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.planning import Plan, schedule
from innomethods.running import Run, as_of

F = TypeVar("F", bound=Callable[..., Any])


@attrs.frozen(kw_only=True)
class Asked:
    """Which plan is asked for: a project's file, another start, a run in a log, and the status date."""

    project: Path
    start: date | None
    log: str | None
    run_id: str | None
    on: date | None
    folder: Path | None

    @property
    def day(self) -> date:
        """The status date: the one that is named, else today."""
        return self.on or now().date()

    def run(self) -> Run | None:
        """Return the run in the log as of the status date; None without a log."""
        return None if self.log is None else as_of(one_run(self.log, self.run_id), self.day)

    def plan(self) -> Plan:
        """Make the plan, or tell what stands in its way and stop."""
        if self.log is None:
            refuse("--run", "--on", because=ABOUT_A_LOG)
        shelf = shelf_with(self.folder)
        project = open_project(self.project, shelf, start=self.start)
        progress = None
        if self.log is not None:
            run = one_run(self.log, self.run_id)
            check_same(project, run, self.log)
            progress = as_of(run, self.day).progress(self.day)
            project = limited(project, self.project, shelf, progress)
        with told_in(self.project):
            return schedule(project, progress)


def plan_options(command: F) -> F:
    """Give a command a project and the options of `Asked`, which are its keyword arguments."""
    options = (
        click.argument("project", type=PATH),
        click.option("--start", type=DAY, help="Try another start than the project's."),
        log_option(required=False),
        run_option,
        click.option("--on", type=DAY, help="Plan what remains from this day (with --log); default today."),
        folder_option,
    )
    for option in reversed(options):
        command = option(command)
    return command
