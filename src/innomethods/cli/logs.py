"""Finding the run that is meant: the options every verb on a run shares, and opening its logbook.

Not here: which actions there are (`runs`, `migrating`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from innomethods.cli.saying import USAGE, fail, note, now
from innomethods.errors import did_you_mean
from innomethods.ids import is_id
from innomethods.logbooks import Logbook, open_logbook
from innomethods.running import By, Run

F = TypeVar("F", bound=Callable[..., Any])


def log_option(*, required: bool = True) -> Callable[[F], F]:
    """Give a command `--log`."""
    return click.option(
        "--log",
        required=required,
        type=click.Path(path_type=Path, dir_okay=False),
        help="The logbook: a file that ends in .jsonl.",
    )


run_option = click.option("--run", "run_id", help="Which run in the logbook; not needed when there is only one.")


def who(by: str) -> By:
    """Read `role` or `role/person-key`; a name is refused, for what is in a log stays there."""
    role, _, person = by.partition("/")
    if not is_id(role):
        raise click.BadParameter(
            f"{role!r} is not a role's id. Write the role (project-lead), never a name: a log can't be unwritten. "
            "To note who it was, add a key of your own: project-lead/k1.",
            param_hint="--by",
        )
    return By(role, person or None)


def when(at: date | None) -> date | datetime:
    """Return the day named, or this moment."""
    return at if at is not None else now()


def one_run(log: Path, run_id: str | None) -> Run:
    """Open the run that is meant, from a log whose chain holds.

    A report or status made from a changed log would look like the truth.
    """
    book, opened = open_run(log, run_id)
    found = book.verify(opened.id)
    if not found.ok:
        where = f"the log of {opened.id} breaks at event {found.first_bad}"
        fail(f"{log}: {where}: {found.reason}. Nothing was made of it.")
    return opened


def check_role(by: str, run: Run) -> None:
    """Say when a role isn't one the method knows; it is recorded all the same."""
    role = who(by).role
    known = {described.id for described in run.definition.roles} | set(run.definition.role_ids)
    if known and role not in known:
        note(f"innomethods: {role!r} is not a role of {run.definition.pin}. {did_you_mean(role, known)}")


@contextmanager
def opened_book(log: Path) -> Iterator[Logbook]:
    """Open a logbook for one command; it must be there."""
    book = open_logbook(log)
    if not Path(log).exists():
        fail(f"{log} does not exist. Begin a run with: innomethods run begin PROJECT.yaml --log {log} --by ROLE")
    yield book


def open_run(log: Path, run_id: str | None) -> tuple[Logbook, Run]:
    """Open a logbook and the run that is meant: the one named, or the only one there is."""
    with opened_book(log) as book:
        return book, book.open(run_meant(book, log, run_id))


def run_meant(book: Logbook, log: Path, run_id: str | None) -> str:
    """Return the id of the run that is meant: the one named, or the only one there is."""
    runs = book.runs()
    if run_id is None and len(runs) != 1:
        fail(f"{log} holds {len(runs)} runs ({', '.join(runs)}); name one with --run.", code=USAGE)
    wanted = run_id or runs[0]
    if wanted not in runs:
        fail(f"{log} has no run {wanted!r}; it has {', '.join(runs) or 'none'}.", code=USAGE)
    return wanted
