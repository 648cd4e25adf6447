"""`innomethods status`: every run of a folder or a logbook on one page: how it stands, who must act, what is late.

Not here: one run looked at closely (`run status`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.catalogue import Catalogue
from innomethods.cli.logs import changed_words, opened_book
from innomethods.cli.run_purchases import asked_of, projects_that_buy
from innomethods.cli.saying import (
    DAY,
    FINDINGS,
    INPUT_OUTPUT,
    ahead,
    answer,
    common,
    fail,
    finding_record,
    note,
    now,
    say,
    settings,
    stop,
    table,
    text,
)
from innomethods.cli.shelf import shelf_with
from innomethods.documents import Head, read_head
from innomethods.errors import DocumentProblems, InnomethodsError
from innomethods.findings import Finding, errors_of
from innomethods.logbooks import Verified
from innomethods.logbooks.places import SUFFIXES
from innomethods.running import STATUSES, RunStatus
from innomethods.running.summary import RunSummary
from innomethods.wording import Counted, Wording, format_for

LOGS = tuple(f"*{suffix}" for suffix in SUFFIXES)


@attrs.frozen
class Found:
    """A run in short, and the logbook it stands in."""

    place: str
    run: RunSummary


@attrs.frozen
class Changed:
    """A run whose log was changed, where, and the logbook it stands in: what it would say isn't shown."""

    place: str
    run: str
    found: Verified


@click.command()
@click.argument("place", default=".")
@click.option("--method", help="Only runs of a method, by its id, or id@edition.")
@click.option("--organisation", help="Only runs of an organisation, by its name.")
@click.option("--status", "stands", type=click.Choice([str(one) for one in RunStatus]), help="Only runs that stand so.")
@click.option("--open-gate", help="Only runs whose decision point of this path can be decided now.")
@click.option("--overdue", is_flag=True, help="Only runs with a condition past its due date.")
@click.option("--on", type=DAY, help="What counts as late is seen from this day; default today.")
@common
def status(
    place: str,
    method: str | None,
    organisation: str | None,
    stands: str | None,
    open_gate: str | None,
    overdue: bool,
    on: date | None,
) -> None:
    """Show every run of a folder or a logbook on one page.

    PLACE is a folder (its logbooks are found, also in subfolders), a logbook's file, or a database's address. Runs with
    something late come first. A run whose log was changed is marked, and the exit code is 1; a logbook that can't be
    read is told, the others are shown, and the exit code is 3. What the purchases of a project in the folder ask of its
    run is told too, and the exit code is 1. Of a database only the end of each run is looked at:
    run verify follows all of it.
    """
    ahead(on)
    day = on or now().date()
    unread: list[str] = []
    changed: list[Changed] = []
    wanted: dict[str, Any] = {
        "method": method,
        "organisation": organisation,
        "status": stands,
        "open_gate": open_gate,
        "overdue_on": day if overdue else None,
    }
    found = sorted(_runs(place, wanted, unread, changed), key=lambda one: not one.run.is_overdue(day))
    projects = _projects(place)
    begun = {one.run.project for one in found} | {one.run for one in changed}
    asked = _asked(found, place, day)
    waiting = {name: title for name, title in projects.items() if name not in begun and not any(wanted.values())}
    if settings().json:
        runs = [_record(one, day) | {"purchases": _records(asked, one)} for one in found]
        broken = [{"log": one.place, "run": one.run, "first_bad": one.found.first_bad} for one in changed]
        answer({"on": day, "runs": runs, "changed": broken, "not_begun": list(waiting), "unread": unread})
    else:
        _tell_runs(found, changed, projects, day)
        for name, title in waiting.items():
            say(f"{text(_NOT_BEGUN)}: {_named(name, title)}")
        for each in asked.values():
            for told in each:
                note(told.text(settings().language))
    for one in changed:
        note(f"innomethods: {text(changed_words(one.place, one.run, one.found))}")
    if unread or changed or any(errors_of(each) for each in asked.values()):
        stop(INPUT_OUTPUT if unread else FINDINGS)


def _asked(found: list[Found], place: str, day: date) -> dict[tuple[str, str], tuple[Finding, ...]]:
    """Return what the purchases of projects whose files lie in the folder ask of their runs, by log and run."""
    if "://" in place or not Path(place).is_dir():
        return {}
    buying = projects_that_buy(sorted(_files(Path(place), "*.yaml")))
    asked: dict[tuple[str, str], tuple[Finding, ...]] = {}
    for one in found:
        if one.run.project in buying:
            with opened_book(one.place) as book:
                run = book.open(one.run.run)
            told = asked_of(run, buying[one.run.project], one.place, shelf_with(None), day)
            asked |= {(one.place, one.run.run): told} if told else {}
    return asked


def _records(asked: dict[tuple[str, str], tuple[Finding, ...]], one: Found) -> list[dict[str, Any]]:
    return [finding_record(each) for each in asked.get((one.place, one.run.run), ())]


def _runs(place: str, wanted: dict[str, Any], unread: list[str], changed: list[Changed]) -> Iterator[Found]:
    logs = _logs_in(Path(place)) if "://" not in place and Path(place).is_dir() else [place]
    if not logs and not _projects(place):
        fail(text(_NO_LOGS.fill(place=place, kinds=", ".join(LOGS))))
    for log in logs:
        try:
            with opened_book(log) as book:
                broken = book.changed()
                yield from [Found(log, one) for one in book.list(**wanted, besides=broken)]
                changed += [Changed(log, run, found) for run, found in broken.items()]
        except InnomethodsError as error:
            if len(logs) == 1:
                raise
            unread.append(log)
            note(f"innomethods: {error}")


def _logs_in(folder: Path) -> list[str]:
    return sorted(str(path) for pattern in LOGS for path in _files(folder, pattern))


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    """Yield the files of a folder and its subfolders, hidden ones and other programs' packages left out."""
    for path in folder.rglob(pattern):
        within = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") or part == "node_modules" for part in within):
            yield path


def _projects(place: str) -> dict[str, Wording]:
    """Return the projects whose files lie in a folder: their ids, with their titles."""
    if "://" in place or not Path(place).is_dir():
        return {}
    heads = (_head(path) for path in sorted(_files(Path(place), "*.yaml")))
    return {head.id: head.title for head in heads if head is not None and head.kind == "project"}


def _head(path: Path) -> Head | None:
    """Return the head of a file of ours; None for others' files, and those that `check` is for."""
    try:
        return read_head(path)
    except DocumentProblems:
        return None


def _named(name: str, title: Wording | None) -> str:
    """Return a title with the id that commands take; the id alone where the project's file isn't there."""
    return name if title is None else f"{text(title)} ({name})"


def _tell_runs(found: list[Found], changed: list[Changed], projects: dict[str, Wording], day: date) -> None:
    if not found and not changed:
        say(text(_NONE))
        return
    several = len({*(one.place for one in found), *(one.place for one in changed)}) > 1
    header = [text(words) for words in (_RUN, _METHOD, _STATUS, _NOW, _WHO, _CONDITIONS, _LAST)]
    titles = _role_titles(found)
    rows = [[one.run, "", f"! {text(_CHANGED)}", "", "", "", "", *([one.place] if several else [])] for one in changed]
    rows += [
        [*_cells(one.run, projects.get(one.run.project), titles, day), *([one.place] if several else [])]
        for one in found
    ]
    say(table(rows, [*header, *([text(_LOG)] if several else [])]))


def _cells(run: RunSummary, title: Wording | None, roles: dict[str, str], day: date) -> list[str]:
    return [
        _named(run.run, title),
        run.pin,
        text(STATUSES[run.status]),
        ", ".join(f"◆ {gate}" for gate in run.open_gates),
        ", ".join(roles.get(role, role) for role in run.open_roles),
        _conditions(run, day),
        format_for(settings().language).short_date(run.last.date()),
    ]


def _role_titles(found: list[Found]) -> dict[str, str]:
    """Return the titles of the roles that are known to the shelf; a project's own roles are told by their ids."""
    if not any(one.run.open_roles for one in found):
        return {}
    return {name: text(role.title) for name, role in Catalogue.shipped().with_packs().roles.items()}


def _conditions(run: RunSummary, day: date) -> str:
    if not run.open_conditions:
        return ""
    formats = format_for(settings().language)
    counted = _OPEN.text(run.open_conditions, settings().language)
    if run.next_due is None:
        return counted
    mark = "! " if run.is_overdue(day) else ""
    return mark + text(_DUE.fill(open=counted, day=formats.short_date(run.next_due)))


def _record(one: Found, day: date) -> dict[str, Any]:
    run = one.run
    return {
        "log": one.place,
        "run": run.run,
        "project": run.project,
        "organisation": run.organisation,
        "method": run.pin,
        "status": str(run.status),
        "begun": run.begun,
        "last": run.last,
        "position": run.position,
        "open_gates": list(run.open_gates),
        "open_roles": list(run.open_roles),
        "open_conditions": run.open_conditions,
        "next_due": run.next_due,
        "overdue": run.is_overdue(day),
        "breaches": run.breaches,
    }


_RUN = Wording("Gjennomføring", "Gjennomføring", "Run")
_METHOD = Wording("Metode", "Metode", "Method")
_STATUS = Wording("Status", "Status", "Status")
_NOW = Wording("Skal avgjøres", "Skal avgjerast", "To be decided")
_WHO = Wording("Hvem", "Kven", "Who")
_CONDITIONS = Wording("Vilkår", "Vilkår", "Conditions")
_LAST = Wording("Sist", "Sist", "Latest")
_LOG = Wording("Logg", "Logg", "Log")
_NOT_BEGUN = Wording("Ikke begynt", "Ikkje byrja", "Not begun")
_OPEN = Counted(Wording("{n} åpent", "{n} ope", "{n} open"), Wording("{n} åpne", "{n} opne", "{n} open"))
_DUE = Wording("{open}, frist {day}", "{open}, frist {day}", "{open}, due {day}")
_NO_LOGS = Wording(
    "{place} har ingen logg ({kinds}). Åpne en gjennomføring med: innomethods run begin PROJECT.yaml …",
    "{place} har ingen logg ({kinds}). Opne ei gjennomføring med: innomethods run begin PROJECT.yaml …",
    "{place} holds no logbook ({kinds}). Begin a run with: innomethods run begin PROJECT.yaml …",
)
_CHANGED = Wording("loggen er endret", "loggen er endra", "the log was changed")
_NONE = Wording("Ingen gjennomføringer passer.", "Ingen gjennomføringar passar.", "No run fits.")
