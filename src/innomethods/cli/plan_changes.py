"""`innomethods compare plan`: what others have changed in a plan, what it costs, and a patch to the project file.

Not here: finding the changes (`exchange.plans.comparing`), and methods compared with each other (`content`).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.cli.layout import lines_of
from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.projects import check_same, open_project
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import DAY, FINDINGS, PATH, answer, common, fail, note, now, say, settings, stop, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.documents.saving import write_text
from innomethods.errors import WontOverwrite
from innomethods.exchange.plans.amending import patched_text
from innomethods.exchange.plans.changes import Change, LostMeeting, PlanChanges
from innomethods.exchange.plans.comparing import compare_plans
from innomethods.exchange.plans.returning import LARGEST, read_edited_plan
from innomethods.model import Progress, Project
from innomethods.planning import Plan, Shift, schedule
from innomethods.running import as_of
from innomethods.wording import Wording, format_for

_NONE = Wording(nb="Ingenting er endret.", nn="Ingenting er endra.", en="Nothing has been changed.")
_NOT_HELD = Wording(
    nb="Dette kan ikke stå i prosjektfilen:",
    nn="Dette kan ikkje stå i prosjektfila:",
    en="The project file can’t hold this:",
)
_FOLLOWS = Wording(nb="Som følge av endringene:", nn="Som følgje av endringane:", en="What follows from the changes:")
_FINISH = Wording(
    nb="Ferdig {now}; før endringene {was}.",
    nn="Ferdig {now}; før endringane {was}.",
    en="Finished {now}; before the changes {was}.",
)
_SHIFT = Wording(
    nb="{title}: slutt {now} i stedet for {was}",
    nn="{title}: slutt {now} i staden for {was}",
    en="{title}: finish {now} instead of {was}",
)


@click.command(name="plan")
@click.argument("project", type=PATH)
@click.argument("edited", type=PATH)
@click.option("--write", "new", type=click.Path(dir_okay=False, path_type=Path), help="Write the changed project here.")
@click.option("--force", is_flag=True, help="Write over a file that is there already (with --write).")
@log_option(required=False)
@run_option
@click.option("--on", type=DAY, help="The status date the plan was made with (with --log); default today.")
@folder_option
@common
def compare_plan(
    project: Path,
    edited: Path,
    new: Path | None,
    force: bool,
    log: str | None,
    run_id: str | None,
    on: date | None,
    folder: Path | None,
) -> None:
    """Say what others have changed in the plan of PROJECT, and what it costs.

    EDITED is Microsoft Project's XML, a workbook, CSV or JSON that began as a plan of ours. The changes that a project
    file can hold are shown as a patch. Exits with 1 when a decision misses its meeting.
    """
    if log is None:
        refuse("--run", "--on", because="it asks about a log, which --log names")
    if new is None:
        refuse("--force", because="nothing is written without --write")
    _look_first(new, project, force=force)
    shelf = shelf_with(folder)
    intention = open_project(project, shelf)
    progress = None if log is None else _progress(intention, log, run_id, on)
    changes = compare_plans(schedule(intention, progress), read_edited_plan(_read(edited), str(edited)), progress)
    before = project.read_bytes()
    after = patched_text(before, str(project), changes.amendments)
    _check(after, str(new or project), shelf, progress, changes.planned)  # files it names are looked for beside it
    patch = "".join(_patch(before.decode("utf-8-sig"), after, project, new))
    if settings().json:
        answer(changes_record(changes) | {"patch": patch, "written": None if new is None else str(new)})
    else:
        _tell(changes)
        if patch and new is None:
            say(f"\n{patch}".rstrip("\n"))
    if new is not None:
        write_text(after, new, force=force)
        if not settings().json:
            note(f"Wrote {new}. Next: innomethods plan {new}")
    if changes.missed:
        stop(FINDINGS)


def _look_first(new: Path | None, project: Path, *, force: bool) -> None:
    """Say what can't be written before any work is done; the project's own file is never written over."""
    if new is None:
        return
    if new.exists() and project.exists() and new.samefile(project):
        fail(f"{new} is the project itself, which stays as it is: name another file.")
    if new.exists() and not force:
        raise WontOverwrite(str(new))
    if not new.parent.is_dir():
        fail(f"{new} can't be written: there is no folder {new.parent}.")


def _read(edited: Path) -> bytes:
    """Read a file, at most one byte more than is allowed."""
    with edited.open("rb") as file:
        return file.read(LARGEST + 1)


def _progress(intention: Project, log: str, run_id: str | None, on: date | None) -> Progress:
    day = on or now().date()
    run = one_run(log, run_id)
    check_same(intention, run, log)
    return as_of(run, day).progress(day)


def _check(after: str, name: str, shelf: Catalogue, progress: Progress | None, planned: Plan) -> None:
    """Read the new text as a project and plan it: it must come to the dates that were told."""
    project = documents.parse(after, name).value(shelf)
    again = schedule(project, progress) if isinstance(project, Project) else None
    if again is None or again.nodes != planned.nodes:
        fail(f"{name}: with the changes put in, the file doesn't come to the dates told. Nothing was written.")


def _patch(before: str, after: str, project: Path, new: Path | None) -> Iterator[str]:
    was, becomes = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(was, becomes, str(project), str(new or project)):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


# --------------------------------------------------------------------------------------------------------- telling
def _tell(changes: PlanChanges) -> None:
    if not changes:
        say(text(_NONE))
        return
    for change in changes.changes:
        if change.why_not is None:
            _line(f"{text(change.words)} ({text(change.cost.words) if change.cost else ''})")
    _part(_NOT_HELD, [f"{text(one.words)} – {text(one.why_not)}" for one in changes.changes if one.why_not is not None])
    _part(_FOLLOWS, [_shift(shift) for shift in changes.consequences])
    days = format_for(settings().language)
    finish = _FINISH.fill(now=days.date(changes.planned.finish), was=days.date(changes.plan.finish))
    say(f"\n{text(finish)}")
    told = {one.path for one in changes.missed}
    for item in changes.planned.findings:
        if item not in changes.plan.findings and item.path not in told:
            note(item.text(settings().language))


def _part(title: Wording, lines: list[str]) -> None:
    if lines:
        say(f"\n{text(title)}")
    for line in lines:
        _line(line)


def _line(words: str) -> None:
    say("\n".join(lines_of(f"– {words}", hang=2)))


def _shift(shift: Shift) -> str:
    days = format_for(settings().language)
    return text(_SHIFT.fill(title=shift.title, now=days.date(shift.now), was=days.date(shift.was)))


def changes_record(changes: PlanChanges) -> dict[str, Any]:
    """Return the changes of a plan for JSON."""
    return {
        "project": changes.plan.project.id,
        "form": str(changes.edited.form),
        "finish_was": changes.plan.finish,
        "finish": changes.planned.finish,
        "changes": [_record(one) for one in changes.changes],
        "consequences": [
            {"path": one.path, "was": one.was, "now": one.now, "work_days": one.work_days}
            for one in changes.consequences
        ],
        "missed": [_missed(one) for one in changes.missed],
    }


def _record(change: Change) -> dict[str, Any]:
    cost = change.cost
    return {
        "kind": str(change.kind),
        "path": change.path,
        "place": change.place,
        "message": text(change.words),
        "why_not": None if change.why_not is None else text(change.why_not),
        "float_used": None if cost is None else cost.float_used,
        "work_days_later": None if cost is None else cost.work_days,
        "missed": [] if cost is None else [_missed(one) for one in cost.missed],
    }


def _missed(one: LostMeeting) -> dict[str, Any]:
    return {"path": one.path, "was": one.was, "now": one.now, "calendar_days": one.calendar_days}
