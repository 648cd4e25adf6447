"""`innomethods report` and `innomethods demo`: the report folder, for your project and for the shipped example."""

from __future__ import annotations

import contextlib
import errno
import shutil
import sys
from datetime import date
from importlib import resources
from pathlib import Path

import click

from innomethods.catalogue import Catalogue, read_project, rules_beside
from innomethods.cli.baselines import opened_baseline
from innomethods.cli.logs import log_option, one_run, opened_book, run_option
from innomethods.cli.projects import check_same, limited, open_project, told_in
from innomethods.cli.refusing import ABOUT_A_LOG, FOR_FORECAST, FOR_LEVEL, refuse
from innomethods.cli.saying import DAY, FILE, FOLDER, PATH, answer, common, now, say, settings
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.cli.waiting import samples_option, seed_option, time_limit_option
from innomethods.dated import DatedValues
from innomethods.errors import NoSuchRules
from innomethods.logbooks import open_logbook, roll_up
from innomethods.logbooks.children import RollUp
from innomethods.model import Observation, Project
from innomethods.planning import Baseline, Forecast, LevelledPlan, Plan, schedule
from innomethods.procurement.routing.regimes import day_of
from innomethods.rules import AppraisalRules, Rules
from innomethods.running import Run, as_of
from innomethods.wording import LANGUAGES, Language

EXAMPLE = "faerre-bomtimer"


@click.command()
@click.argument("project", type=PATH)
@click.option("--out", "-o", default="report", show_default=True, type=PATH, help="The folder to write.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    default=("html",),
    show_default=True,
    help="html, markdown, json; with the plan for other programs: ms-project, ical, csv, xlsx, taskjuggler, mermaid, "
    "bpmn, plan-json; may be repeated.",
)
@click.option(
    "--baseline",
    type=FILE,
    help="Compare with an earlier plan, written by export --format json; default with --log: the plan without it.",
)
@click.option("--force", is_flag=True, help="Write over files that are there already.")
@log_option(required=False)
@run_option
@click.option(
    "--on",
    type=DAY,
    help="The day the report speaks of; default today with --log, --observations or a purchase that states no day.",
)
@click.option("--forecast", is_flag=True, help="Say when it may end, and what moves that (extra ‘plan’).")
@samples_option
@seed_option
@click.option("--level", is_flag=True, help="Say what is asked of people, and what has to move for all to have time.")
@time_limit_option
@click.option("--observations", type=FILE, help="A filled-in observation sheet of the benefits: CSV or workbook.")
@click.option("--owner", "owners", multiple=True, help="Also a page for this benefit owner; may be repeated.")
@folder_option
@common
def report(
    project: Path,
    out: Path,
    formats: tuple[str, ...],
    baseline: Path | None,
    force: bool,
    log: str | None,
    run_id: str | None,
    on: date | None,
    forecast: bool,
    samples: int,
    seed: int,
    level: bool,
    time_limit: float,
    observations: Path | None,
    owners: tuple[str, ...],
    folder: Path | None,
) -> None:
    """Write a report folder for PROJECT.

    It holds plan, gates and checklists; with --log also how the run stands.
    """
    from innomethods.reporting import write_report

    if not forecast:
        refuse("--samples", "--seed", because=FOR_FORECAST)
    if not level:
        refuse("--time-limit", because=FOR_LEVEL)
    if log is None:
        refuse("--run", because=ABOUT_A_LOG)
    shelf = shelf_with(folder)
    intention = open_project(project, shelf)
    run = one_run(log, run_id) if log is not None else None
    if run is not None and log is not None:
        check_same(intention, run, log)
    speaks_of_today = run is not None or observations is not None or _buys_undated(intention)
    day = on or (now().date() if speaks_of_today else None)
    run = as_of(run, day) if run is not None and day is not None else None
    children = _below(run, log, day) if run is not None and log is not None else None
    with told_in(project):
        first = schedule(intention)
        plan = first
        if run is not None and day is not None:
            progress = run.progress(day)
            plan = schedule(limited(intention, project, shelf, progress), progress)
        foreseen = _forecast(plan, samples, seed) if forecast else None
        levelled = _levelled(plan, time_limit) if level else None
    before: Plan | Baseline | None = None if run is None else first
    if baseline is not None:
        before = opened_baseline(baseline, intention.id)
    written = write_report(
        intention,
        out,
        plan=plan,
        run=run,
        baseline=before,
        language=settings().language,
        formats=formats,
        force=force,
        on=day,
        children=children,
        forecast=foreseen,
        levelled=levelled,
        rules=_rules(intention, shelf, project),
        observations=_observed(observations, intention, day),
        owners=owners,
        laws=_laws(intention, shelf, project),
    )
    if settings().json:
        answer({"folder": str(written.folder), "files": [str(path) for path in written.files]})
        return
    for path in written.files:
        say(str(path))


def _buys_undated(project: Project) -> bool:
    """Whether something is bought of which no day is stated, so that the rules of the day it is looked decide."""
    return any(day_of(purchase) is None for purchase in project.procurements)


def _observed(sheet: Path | None, project: Project, day: date | None) -> list[Observation]:
    from innomethods.cli.benefits_tracking import observations_in

    return observations_in(sheet, project.benefits_plan(), day) if sheet is not None and day is not None else []


def _rules(project: Project, shelf: Catalogue, path: Path) -> DatedValues[AppraisalRules] | None:
    """Return the appraisal rules of the country a project names, those beside it on top; None where there are none."""
    named = project.appraisal.rules if project.appraisal is not None else None
    if named is None:
        return None
    try:
        return shelf.rules(named, rules_beside(path, shelf)).appraisal
    except NoSuchRules:
        return None


def _forecast(plan: Plan, samples: int, seed: int) -> Forecast:
    from innomethods.cli.waiting import counting_bar
    from innomethods.planning import forecast

    with counting_bar("drawing outcomes") as told:
        return forecast(plan, samples, seed, progress=told)


def _levelled(plan: Plan, seconds: float) -> LevelledPlan:
    from innomethods.cli.levelling import levelled_plan

    return levelled_plan(plan, seconds)


def _laws(project: Project, shelf: Catalogue, path: Path) -> dict[str, Rules]:
    """Return the rules of the countries that a project buys in, those beside it on top; none for a country without."""
    own = rules_beside(path, shelf) if project.procurements else ()
    found: dict[str, Rules] = {}
    for country in dict.fromkeys(one.country or project.country for one in project.procurements):
        with contextlib.suppress(NoSuchRules):
            found[country] = shelf.rules(country, own)
    return found


def _below(run: Run, log: str, day: date | None) -> RollUp | None:
    """Return how the runs below a run stood on a day; None where none is linked."""
    if not run.children:
        return None
    with opened_book(log) as book:
        return roll_up(run, book, on=day)


def example_folder() -> Path:
    """Return the folder of the shipped example: inside the package, or beside it in a checkout."""
    package = Path(str(resources.files("innomethods")))
    for candidate in (package / "content" / "examples" / EXAMPLE, package.parents[1] / "examples" / EXAMPLE):
        if (candidate / "project.yaml").is_file():
            return candidate
    raise FileNotFoundError(errno.ENOENT, "the example isn't installed with this copy of innomethods", EXAMPLE)


# The three moments of the example's story that a reader should see.
_PLANNED = ("1-plan", None)
_MOMENTS: tuple[tuple[str, date], ...] = (
    ("2-after-the-first-test", date(2027, 4, 16)),
    ("3-after-the-second-test", date(2027, 6, 22)),
)
_TOLD = """
{folder}/
  project.yaml, local.yaml     the project as a consultant writes it: change it, then
                               {innomethods} check {folder}/project.yaml
  log.jsonl                    what happened: {innomethods} run log --log {folder}/log.jsonl
  nb/ nn/ en/                  three reports in each language: the plan, after the first test, after the second

Open first: {first}"""


@click.command()
@click.argument("folder", type=FOLDER, default="demo-report")
@click.option("--force", is_flag=True, help="Write over files that are there already.")
@common
def demo(folder: Path, force: bool) -> None:
    """Make the reports of a worked example.

    It is about fewer missed appointments in an invented municipality.
    """
    source = example_folder()
    if folder.exists() and any(folder.iterdir()) and not force:
        from innomethods.errors import WontOverwrite

        raise WontOverwrite(str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("project.yaml", "local.yaml", "log.jsonl", "README.md", "tell_the_story.py"):
        if (source / name).is_file():
            shutil.copyfile(source / name, folder / name)
    book = open_logbook(source / "log.jsonl")
    whole = book.open(book.runs()[0])
    written: list[Path] = []
    for language in LANGUAGES:
        written += _one_language(folder, language, whole)
    first = folder / "nb" / _MOMENTS[0][0] / "report.html"
    if settings().json:
        answer({"folder": str(folder), "files": [str(path) for path in written]})
        return
    say(_TOLD.format(folder=folder, first=first, innomethods=_called()).strip())


def _called() -> str:
    """Return how this command was called, so that what is suggested works as it stands."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "innomethods" and shutil.which("innomethods") is None else "innomethods"


def _one_language(folder: Path, language: Language, whole: Run) -> list[Path]:
    from innomethods.reporting import write_report

    shelf, path = shelf_with(None), folder / "project.yaml"
    project = limited(read_project(path), path, shelf)
    rules, laws = _rules(project, shelf, path), _laws(project, shelf, path)
    files: list[Path] = []
    with click.progressbar(length=len(_MOMENTS) + 1, label=f"report in {language}", file=sys.stderr) as bar:
        plan = schedule(project)
        first = folder / language / _PLANNED[0]
        files += write_report(project, first, plan=plan, language=language, force=True, rules=rules, laws=laws).files
        bar.update(1)
        for name, day in _MOMENTS:
            run = as_of(whole, day)
            written = write_report(
                project,
                folder / language / name,
                plan=schedule(project, run.progress(day)),
                run=run,
                baseline=plan,
                language=language,
                formats=("html", "markdown", "json"),
                force=True,
                on=day,
                rules=rules,
                laws=laws,
            )
            files += written.files
            bar.update(1)
    return files
