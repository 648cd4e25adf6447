"""Finding the run that is meant: the options every verb on a run shares, opening its logbook, acting and saving.

Not here: which actions there are (`runs`), how a run is looked at (`run_views`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

from innomethods.cli.persons import checked_key, warn_of_names
from innomethods.cli.saying import USAGE, fail, note, now
from innomethods.errors import NotRecorded, did_you_mean
from innomethods.ids import is_id
from innomethods.logbooks import Logbook, open_logbook
from innomethods.logbooks.children import refuse_rings
from innomethods.running import By, Run

F = TypeVar("F", bound=Callable[..., Any])
Action = Callable[[Run], Run]


def log_option(*, required: bool = True) -> Callable[[F], F]:
    """Give a command `--log`."""
    return click.option(
        "--log",
        required=required,
        metavar="PLACE",
        help="The logbook: a file that ends in .jsonl or .db, or the address of a PostgreSQL database.",
    )


run_option = click.option("--run", "run_id", help="Which run in the logbook; not needed when there is only one.")


class When(TypedDict):
    """When something was done and by whom: what every action on a run takes."""

    at: date | datetime
    by: By


def who(by: str) -> By:
    """Read `role` or `role/person-key`; a name is refused, for what is in a log stays there."""
    role, _, person = by.partition("/")
    if not is_id(role):
        raise click.BadParameter(
            f"{role!r} is not a role's id. Write the role (project-lead), never a name: a log can't be unwritten. "
            "To note who it was, add a key of your own: project-lead/k1.",
            param_hint="--by",
        )
    return By(role, checked_key(person, "--by") if person else None)


def when(at: date | None) -> date | datetime:
    """Return the day named, or this moment."""
    return at if at is not None else now()


@contextmanager
def opened_book(log: str, *, new: bool = False) -> Iterator[Logbook]:
    """Open a logbook for one command; `new` lets one be made where there is none."""
    if not new and "://" not in log and not Path(log).exists():
        fail(f"{log} does not exist. Begin a run with: innomethods run begin PROJECT.yaml --log {log} --by ROLE")
    book = open_logbook(log)
    try:
        yield book
    finally:
        book.close()


def run_meant(book: Logbook, log: str, run_id: str | None) -> str:
    """Return the id of the run that is meant: the one named, or the only one there is."""
    runs = book.runs()
    if run_id is None and len(runs) != 1:
        held = f"{len(runs)} runs ({', '.join(runs)}); name one with --run" if runs else "no runs yet"
        fail(f"{log} holds {held}.", code=USAGE)
    wanted = run_id or runs[0]
    if wanted not in runs:
        fail(f"{log} has no run {wanted!r}. {did_you_mean(wanted, runs)}", code=USAGE)
    return wanted


def one_run(log: str, run_id: str | None, known_on: date | None = None) -> Run:
    """Open the run that is meant, from a log whose chain holds; with a day, as it had been recorded by then.

    A report or status made from a changed log would look like the truth.
    """
    with opened_book(log) as book:
        wanted = run_meant(book, log, run_id)
        refuse_changed(book, log, wanted)
        try:
            return book.open(wanted, known_on=known_on)
        except NotRecorded:
            fail(f"{log}: nothing of {wanted} had been recorded by {known_on}.", code=USAGE)


def refuse_changed(book: Logbook, log: str, run_id: str) -> None:
    """Stop when a run's chain doesn't hold."""
    found = book.verify(run_id)
    if not found.ok:
        fail(f"{log}: the log of {run_id} breaks at event {found.first_bad}: {found.reason}. Nothing was made of it.")


def check_role(by: str, run: Run) -> None:
    """Say when a role isn't one the method knows; it is recorded all the same."""
    role = who(by).role
    known = {described.id for described in run.definition.roles} | set(run.definition.role_ids)
    if known and role not in known:
        note(f"innomethods: {role!r} is not a role of {run.definition.pin}. {did_you_mean(role, known)}")


def act(log: str, run_id: str | None, by: str, action: Action) -> tuple[Run, Run]:
    """Do something in the run that is meant and save it; return the run before and after."""
    with opened_book(log) as book:
        before = book.open(run_meant(book, log, run_id))
        changed = refuse_rings(action(before), book)
        check_role(by, before)
        warn_of_names(log, changed.unsaved)
        return before, book.save(changed)
