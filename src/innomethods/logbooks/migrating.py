"""Moving all runs of a logbook to another definition, one after the other, with a report for each.

Here: going through a logbook. Not here: what a move means to one run (`running.migrating`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial

import attrs

from innomethods.errors import InnomethodsError, LogbookConflict, MethodProblems, Refused
from innomethods.findings import Finding
from innomethods.logbooks.logbook import Logbook
from innomethods.model import Method, Project, Shelf
from innomethods.running import By, Definition, MigrationPlan, Policy, Run, RunStatus, plan_migration
from innomethods.running.run import Moment

Wanted = Definition | Callable[[Run], Definition | None]
_TRIES = 3  # others may record something between our reading and our writing
_ENDED = {RunStatus.STOPPED, RunStatus.COMPLETED}


class Fate(StrEnum):
    """What became of one run."""

    MOVED = "moved"
    POSSIBLE = "possible"  # planned only
    THERE = "there-already"
    LEFT_ALONE = "left-alone"  # it has ended, or walks through another method
    REFUSED = "refused"


@attrs.frozen
class MoveReport:
    """What became of one run: the plan that was applied or refused, and the reasons against it.

    `error` is what stood in the way where it is no finding: a log that can't be read, a writer who was always first.
    """

    run: str
    fate: Fate
    plan: MigrationPlan | None = None
    reasons: tuple[Finding, ...] = ()
    error: str | None = None


def migrate_all(
    book: Logbook,
    new: Wanted,
    *,
    at: Moment,
    by: By | str,
    reason: str,
    policy: Policy | str = Policy.STRICT,
    renames: Iterable[tuple[str, str]] = (),
    shelf: Shelf | None = None,
) -> Iterator[MoveReport]:
    """Move every run of a logbook and yield a report of each; what is refused stops nothing.

    `new` is the definition for all, or a function that gives each run its own, or None to leave it alone; a project is
    only for its own runs (`tailored_alike` gives others the same edition as they have tailored it). Runs that have
    ended, or that walk through a method with another id, are left alone. Each run is saved by itself.

    >>> from datetime import date
    >>> from innomethods.logbooks import MemoryLogbook
    >>> from innomethods.model import Phase, Project
    >>> from innomethods.running import begin_run
    >>> old = Method("small", edition="1", flow=Phase("collect"))
    >>> book = MemoryLogbook()
    >>> for name in ("one", "two"):
    ...     pilot = Project(name, old, start=date(2027, 1, 11), country="NO")
    ...     _ = book.save(begin_run(pilot, at=date(2027, 1, 11), by="owner"))
    >>> new = Method("small", edition="2", flow=[Phase("collect"), Phase("assess")])
    >>> told = migrate_all(book, new, at=date(2027, 2, 1), by="owner", reason="a new edition")
    >>> [f"{report.run}: {report.fate}" for report in told]
    ['one: moved', 'two: moved']
    """
    planned = partial(plan_migration, policy=policy, renames=tuple(renames), shelf=shelf)

    def act(run: Run, plan: MigrationPlan) -> None:
        book.save(run.migrate(plan, at=at, by=by, reason=reason))

    for name in book.runs():
        yield _one(book, name, new, planned, act)


def plan_all(
    book: Logbook,
    new: Wanted,
    *,
    policy: Policy | str = Policy.STRICT,
    renames: Iterable[tuple[str, str]] = (),
    shelf: Shelf | None = None,
) -> Iterator[MoveReport]:
    """Report what `migrate_all` would do to each run, and do nothing."""
    planned = partial(plan_migration, policy=policy, renames=tuple(renames), shelf=shelf)
    for name in book.runs():
        yield _one(book, name, new, planned)


def _one(
    book: Logbook,
    name: str,
    new: Wanted,
    planned: Callable[[Run, Definition], MigrationPlan],
    act: Callable[[Run, MigrationPlan], None] | None = None,
) -> MoveReport:
    """Plan for one run and act on it, anew where others were first; whatever goes wrong is told."""
    plan, told = None, None
    for _ in range(_TRIES):
        try:
            run = book.open(name)
            wanted = _wanted(new, run)
            if wanted is None:
                return MoveReport(name, Fate.LEFT_ALONE)
            plan = planned(run, wanted)
            if plan.changes_nothing or not plan.is_possible:
                fate = Fate.THERE if plan.changes_nothing else Fate.REFUSED
                return MoveReport(name, fate, plan, plan.blocking)
            if act is not None:
                act(run, plan)
            return MoveReport(name, Fate.POSSIBLE if act is None else Fate.MOVED, plan)
        except LogbookConflict as error:
            told = str(error)
        except Refused as error:
            return MoveReport(name, Fate.REFUSED, plan, error.reasons)
        except MethodProblems as error:
            return MoveReport(name, Fate.REFUSED, plan, error.findings)
        except (InnomethodsError, OSError) as error:
            return MoveReport(name, Fate.REFUSED, plan, error=str(error))
    return MoveReport(name, Fate.REFUSED, plan, error=told)


def _wanted(new: Wanted, run: Run) -> Definition | None:
    if run.status in _ENDED:
        return None
    wanted = new(run) if callable(new) else new
    if isinstance(wanted, Project) and wanted.id != run.project:
        return None  # its facts and overlays are not this one's
    method = wanted if isinstance(wanted, Method) else getattr(wanted, "method", None)
    return wanted if isinstance(method, Method) and method.id == run.definition.id else None
