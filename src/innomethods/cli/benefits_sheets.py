"""`innomethods benefits export`: the workbook, the observation sheet and the measuring calendar.

Not here: what they hold (`exchange.benefits`), and how observations come back (`benefits_tracking`).
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from innomethods.benefits.appraising import find_appraisal_problems
from innomethods.catalogue import Catalogue, rules_beside, rules_named
from innomethods.cli.benefits_viewing import Viewed, view_in
from innomethods.cli.outputs import STDOUT, force_option, look_first, out_option, write_out
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import FILE, answer, common, fail, finding_record, note, now, settings, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.errors import MethodProblems, UnknownOnDate
from innomethods.findings import Finding
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.benefits.appraising import AppraisalResult

_ONLY_CALENDARS = Wording(
    nb="bare kalendere erstatter det som er sendt før",
    nn="berre kalendrar erstattar det som er sendt før",
    en="only calendars replace what was sent before",
)
_NOT_APPRAISED = Wording(
    nb="{out}: alternativene er ikke regnet ut.",
    nn="{out}: alternativa er ikkje rekna ut.",
    en="{out}: the options aren't worked out.",
)


@click.command(name="export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["xlsx", "csv", "ical"]),
    help="xlsx: a workbook whose figures are formulas, with a sheet for observations; csv: the observation sheet "
    "alone; ical: the days on which benefits are measured.",
)
@out_option
@click.option("--previous", type=FILE, help="ical: the calendar sent last, so that what has changed replaces it.")
@force_option
@folder_option
@common
def export_benefits(file: Path, form: str, out: str, previous: Path | None, force: bool, folder: Path | None) -> None:
    """Write the benefits in FILE for a spreadsheet or a calendar.

    FILE is a project or a benefits plan. Amounts changed in the workbook show at once what they do to the figures;
    observations filled in come back by `benefits track`.
    """
    if form != "ical":
        refuse("--previous", because=_ONLY_CALENDARS)
    look_first(out, force=force)
    shelf = shelf_with(folder)
    viewed = view_in(file, shelf)
    found: tuple[Finding, ...] = ()
    made: str | bytes
    if form == "xlsx":
        made, found = _workbook(viewed, file, shelf, out)
    else:
        made = _calendar(viewed, previous) if form == "ical" else _sheet(viewed)
    if write_out(made, out, force=force):
        _tell(viewed, form, out, found)


def _workbook(viewed: Viewed, file: Path, shelf: Catalogue, out: str) -> tuple[bytes, tuple[Finding, ...]]:
    from innomethods.exchange.benefits.workbook import benefits_to_workbook

    appraised = _appraised(viewed, file, shelf)
    book = "benefits.xlsx" if out == STDOUT else Path(out).name
    made = benefits_to_workbook(
        viewed.plan,
        appraised=appraised,
        titles=viewed.titles,
        language=settings().language,
        command=f"innomethods benefits track {shlex.quote(file.name)} --observations {shlex.quote(book)}",
    )
    return made, appraised if isinstance(appraised, tuple) else ()


def _appraised(viewed: Viewed, file: Path, shelf: Catalogue) -> AppraisalResult | tuple[Finding, ...]:
    """Return what the options are worth; where that can't be said, why. No rules are taken for granted."""
    from innomethods.benefits.appraising import appraise

    subject = viewed.subject
    if not subject.plan.options:
        return ()
    rules = rules_named(subject.value, shelf, rules_beside(file, shelf))
    if isinstance(rules, Finding):
        return subject.located([rules])
    try:
        return appraise(subject.value, rules=rules)
    except (MethodProblems, UnknownOnDate):
        return subject.located(find_appraisal_problems(subject.value, rules=rules))


def _sheet(viewed: Viewed) -> str:
    from innomethods.exchange.benefits.observation_rows import observations_to_csv

    return observations_to_csv(viewed.plan, settings().language)


def _calendar(viewed: Viewed, previous: Path | None) -> str:
    from innomethods.exchange.all_day_events import NotACalendar
    from innomethods.exchange.benefits.calendar import measuring_to_ical

    try:
        return measuring_to_ical(
            viewed.plan,
            stamp=now(),
            titles=viewed.titles,
            language=settings().language,
            previous=None if previous is None else previous.read_bytes(),
        )
    except NotACalendar as error:
        fail(f"{previous}: {text(error.told)}")


def _tell(viewed: Viewed, form: str, out: str, found: tuple[Finding, ...]) -> None:
    if settings().json:
        told = [finding_record(item) for item in found]
        answer({"file": out, "format": form, "plan": viewed.plan.id, "findings": told})
        return
    note(f"{out}: {form}, {viewed.plan.id}")
    if found:
        note(text(_NOT_APPRAISED.fill(out=out)))
    for item in found:
        note(item.text(settings().language))
