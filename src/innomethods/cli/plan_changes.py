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
from innomethods.cli.layout import lines_of
from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.projects import check_same, limited, open_project
from innomethods.cli.refusing import ABOUT_A_LOG, refuse
from innomethods.cli.saying import DAY, FINDINGS, PATH, answer, common, fail, note, now, say, settings, stop, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.documents.saving import write_text
from innomethods.errors import WontOverwrite
from innomethods.exchange.plans.amending import patched_text
from innomethods.exchange.plans.changes import Change, LostMeeting, PlanChanges
from innomethods.exchange.plans.comparing import compare_plans
from innomethods.exchange.plans.edited import PlanForm
from innomethods.exchange.plans.returning import LARGEST, read_edited_plan
from innomethods.model import Progress, Project
from innomethods.planning import Plan, Shift, schedule
from innomethods.quantities import Money
from innomethods.running import as_of
from innomethods.wording import Wording, format_for

_NOT_WRITTEN = Wording(
    nb="ingenting skrives uten --write",
    nn="ingenting blir skrive utan --write",
    en="nothing is written without --write",
)
_OWN_FILE = Wording(
    nb="{new} er selve prosjektet, som får stå som det er: nevn en annen fil.",
    nn="{new} er sjølve prosjektet, som får stå som det er: nemn ei anna fil.",
    en="{new} is the project itself, which stays as it is: name another file.",
)
_NO_FOLDER = Wording(
    nb="{new} kan ikke skrives: mappen {folder} finnes ikke.",
    nn="{new} kan ikkje skrivast: mappa {folder} finst ikkje.",
    en="{new} can't be written: there is no folder {folder}.",
)
_OTHER_DATES = Wording(
    nb="{name}: med endringene satt inn gir ikke filen datoene som er fortalt. Ingenting ble skrevet.",
    nn="{name}: med endringane sette inn gir ikkje fila datoane som er fortalde. Ingenting blei skrive.",
    en="{name}: with the changes put in, the file doesn't come to the dates told. Nothing was written.",
)
_WROTE = Wording(
    nb="Skrev {new}. Neste: innomethods plan {new}",
    nn="Skreiv {new}. Neste: innomethods plan {new}",
    en="Wrote {new}. Next: innomethods plan {new}",
)
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
_NET = Wording(
    nb="Kostnad uten mva. {now}; før endringene {was}.",
    nn="Kostnad utan mva. {now}; før endringane {was}.",
    en="Cost excluding VAT {now}; before the changes {was}.",
)
_SHEET_READ = Wording(
    nb="Lest er navn, start, slutt, arbeidsdager, hvem og hva en rad kommer etter; ikke andre kolonner eller ark.",
    nn="Lese er namn, start, slutt, arbeidsdagar, kven og kva ei rad kjem etter; ikkje andre kolonnar eller ark.",
    en="What was read: name, start, finish, work days, who and what a row follows; no other columns or sheets.",
)
_READ = {
    PlanForm.MS_PROJECT: Wording(
        nb="Lest er planstart, varighet, lenker med pauser, faste dager, navn, hvem og ressursenes enheter.",
        nn="Lese er planstart, lengd, lenkjer med pausar, faste dagar, namn, kven og einingane til ressursane.",
        en="What was read: the plan’s start, durations, links and lags, days held, names, who, units of resources.",
    ),
    PlanForm.WORKBOOK: _SHEET_READ,
    PlanForm.CSV: _SHEET_READ,
    PlanForm.JSON: Wording(
        nb="Lest er «title», «start», «finish», «work_days», «follows», «members» og «share».",
        nn="Lese er «title», «start», «finish», «work_days», «follows», «members» og «share».",
        en="What was read: title, start, finish, work_days, follows, members and share.",
    ),
}
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
        refuse("--run", "--on", because=ABOUT_A_LOG)
    if new is None:
        refuse("--force", because=_NOT_WRITTEN)
    _look_first(new, project, force=force)
    shelf = shelf_with(folder)
    intention = open_project(project, shelf)
    progress = None
    if log is not None:
        progress = _progress(intention, log, run_id, on)
        intention = limited(intention, project, shelf, progress)
    changes = compare_plans(schedule(intention, progress), read_edited_plan(_read(edited), str(edited)), progress)
    before = project.read_bytes()
    after = patched_text(before, str(project), changes.amendments)
    again = documents.parse(after, str(new or project)).value(shelf)  # files it names are looked for beside it
    if isinstance(again, Project):
        again = limited(again, project, shelf, progress)
    _check(again, str(new or project), progress, changes.planned)
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
            note(text(_WROTE.fill(new=new)))
    if changes.missed:
        stop(FINDINGS)


def _look_first(new: Path | None, project: Path, *, force: bool) -> None:
    """Say what can't be written before any work is done; the project's own file is never written over."""
    if new is None:
        return
    if new.exists() and project.exists() and new.samefile(project):
        fail(text(_OWN_FILE.fill(new=new)))
    if new.exists() and not force:
        raise WontOverwrite(str(new))
    if not new.parent.is_dir():
        fail(text(_NO_FOLDER.fill(new=new, folder=new.parent)))


def _read(edited: Path) -> bytes:
    """Read a file, at most one byte more than is allowed."""
    with edited.open("rb") as file:
        return file.read(LARGEST + 1)


def _progress(intention: Project, log: str, run_id: str | None, on: date | None) -> Progress:
    day = on or now().date()
    run = one_run(log, run_id)
    check_same(intention, run, log)
    return as_of(run, day).progress(day)


def _check(project: object, name: str, progress: Progress | None, planned: Plan) -> None:
    """Plan what was read of the new text: it must come to the dates that were told."""
    again = schedule(project, progress) if isinstance(project, Project) else None
    if again is None or again.nodes != planned.nodes:
        fail(text(_OTHER_DATES.fill(name=name)))


def _patch(before: str, after: str, project: Path, new: Path | None) -> Iterator[str]:
    was, becomes = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(was, becomes, str(project), str(new or project)):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


# --------------------------------------------------------------------------------------------------------- telling
def _tell(changes: PlanChanges) -> None:
    if not changes:
        say(f"{text(_NONE)}\n{text(_READ[changes.edited.form])}")
        return
    for change in changes.changes:
        if change.why_not is None:
            noted = f" – {text(change.note)}" if change.note else ""
            _line(f"{text(change.words)} ({text(change.cost.words) if change.cost else ''}){noted}")
    carried = any(change.why_not is None for change in changes.changes)
    _part(
        _NOT_HELD,
        [_not_held(one) for one in changes.changes if one.why_not is not None],
        apart=carried,
    )
    _part(_FOLLOWS, [_shift(shift) for shift in changes.consequences])
    days = format_for(settings().language)
    finish = _FINISH.fill(now=days.date(changes.planned.finish), was=days.date(changes.plan.finish))
    say(f"\n{text(finish)}")
    if changes.net is not None and changes.net_was not in {None, changes.net}:
        say(text(_NET.fill(now=_money(changes.net), was=_money(changes.net_was))))
    told = {one.path for one in changes.missed}
    for item in changes.planned.findings:
        if item not in changes.plan.findings and item.path not in told:
            note(item.text(settings().language))


def _not_held(change: Change) -> str:
    """Return why a change can't stand in the project file, and what it would come to, where that is known."""
    said = [text(change.words), *([] if change.why_not is None else [text(change.why_not)])]
    if change.cost is not None and change.note is not None:
        said.append(f"{text(change.note)} ({text(change.cost.words)})")
    return " – ".join(said)


def _money(amount: Money | None) -> str:
    return "" if amount is None else format_for(settings().language).money(round(amount.amount, 0), amount.currency)


def _part(title: Wording, lines: list[str], *, apart: bool = True) -> None:
    if lines:
        say(f"\n{text(title)}" if apart else text(title))
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
        "net_was": _amount(changes.net_was),
        "net": _amount(changes.net),
        "changes": [_record(one) for one in changes.changes],
        "consequences": [
            {"path": one.path, "was": one.was, "now": one.now, "work_days": one.work_days}
            for one in changes.consequences
        ],
        "missed": [_missed(one) for one in changes.missed],
    }


def _amount(money: Money | None) -> str | None:
    """Return an amount for JSON: text, so that no program loses a hundredth."""
    return None if money is None else f"{money.amount:.2f}"


def _record(change: Change) -> dict[str, Any]:
    cost = change.cost
    return {
        "kind": str(change.kind),
        "path": change.path,
        "place": text(change.place),
        "message": text(change.words),
        "why_not": None if change.why_not is None else text(change.why_not),
        "note": None if change.note is None else text(change.note),
        "float_used": None if cost is None else cost.float_used,
        "work_days_later": None if cost is None else cost.work_days,
        "hours_more": None if cost is None else float(cost.hours),
        "costs_more": None if cost is None else _amount(cost.money),
        "missed": [] if cost is None else [_missed(one) for one in cost.missed],
    }


def _missed(one: LostMeeting) -> dict[str, Any]:
    return {"path": one.path, "was": one.was, "now": one.now, "calendar_days": one.calendar_days}
