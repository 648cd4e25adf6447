"""`write_report`: a folder with the report in the formats asked for, and the manifest. All of it, or nothing.

Here: formats, files, and that nothing is overwritten or half-written. Not here: what a report says (`report_pages`).
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

import attrs

from innomethods.benefits.appraising.brief import RulesGiven
from innomethods.errors import InnomethodsError, WontOverwrite
from innomethods.exchange.plans.formats import PLAN_FORMATS, PlanFormat, Wishes
from innomethods.exchange.plans.tables import Dialect
from innomethods.logbooks.children import RollUp
from innomethods.model import Observation, Project
from innomethods.planning import Baseline, Forecast, LevelledPlan, Plan
from innomethods.reporting import manifest
from innomethods.reporting.benefits import owner_page
from innomethods.reporting.benefits.standing import view_of
from innomethods.reporting.html_pages import html_of
from innomethods.reporting.markdown_pages import markdown_of
from innomethods.reporting.pages import Page
from innomethods.reporting.records import record_of
from innomethods.reporting.report_pages import page_of
from innomethods.reporting.subject import Subject
from innomethods.reporting.tokens import Theme
from innomethods.reporting.word import docx_of
from innomethods.rules import Rules
from innomethods.running import Run
from innomethods.wording import as_language

FORMATS: dict[str, str] = {"html": "report.html", "json": "report.json", "markdown": "report.md", "docx": "report.docx"}
# The plan beside the report, for other programs: `json` is the report itself, so the plan's own is named in full.
PLAN_FILES: dict[str, str] = {
    f"plan-{name}" if name in FORMATS else name: f"plan.{format_.ending}" for name, format_ in PLAN_FORMATS.items()
}
_TO_COME = {"pptx": "office"}

_EARLIER = "earlier"
Told = Callable[[str], object]


@attrs.frozen
class NoSuchFormat(InnomethodsError, ValueError):
    """A report format that this version doesn't write.

    >>> print(NoSuchFormat("pdf"))
    No report format 'pdf' in this version. Known: docx, html, json, markdown, bpmn, csv, ical, mermaid, ms-project, plan-json, taskjuggler, xlsx.
    """  # noqa: E501 - the whole sentence

    wanted: str

    def __str__(self) -> str:
        names = ", ".join((*sorted(FORMATS), *sorted(PLAN_FILES)))
        known = f"No report format {self.wanted!r} in this version. Known: {names}."
        extra = _TO_COME.get(self.wanted)
        if extra is None:
            return known
        install = f'pip install -U "innomethods[{extra}]"'
        return f"{known} {self.wanted} needs a later version with the extra {extra!r}: {install}"


@attrs.frozen
class NoPlan(InnomethodsError, ValueError):
    """A format that holds a plan, asked for where none was handed in.

    >>> print(NoPlan("ical"))
    The report has no plan to write as ical: hand one in, or leave that format out.
    """

    format: str

    def __str__(self) -> str:
        return f"The report has no plan to write as {self.format}: hand one in, or leave that format out."


@attrs.frozen
class CannotWrite(InnomethodsError, OSError):
    """A folder that a report can't be written into; nothing was written.

    >>> print(CannotWrite("report", "No space left on device"))
    Nothing was written to report: No space left on device. Choose another folder, or mend what stops this one.
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"Nothing was written to {self.path}: {self.reason}. Choose another folder, or mend what stops this one."


@attrs.frozen
class Report:
    """A report on disk: its folder and its files, the manifest last."""

    folder: Path
    files: tuple[Path, ...]

    def __str__(self) -> str:
        return f"{self.folder}: {', '.join(path.name for path in self.files)}"


def write_report(  # noqa: PLR0913 - what to tell, how, and where
    project: Project,
    folder: str | Path,
    *,
    plan: Plan | None = None,
    run: Run | None = None,
    baseline: Plan | Baseline | None = None,
    language: str = "nb",
    formats: Iterable[str] | str = ("html",),
    theme: Theme | None = None,
    force: bool = False,
    on: date | None = None,
    children: RollUp | None = None,
    forecast: Forecast | None = None,
    levelled: LevelledPlan | None = None,
    rules: RulesGiven | None = None,
    observations: Iterable[Observation] = (),
    laws: Mapping[str, Rules] | None = None,
    owners: Iterable[str] = (),
    progress: Told | None = None,
) -> Report:
    r"""Write a project's report into a folder: `report.html`, `report.md`, `report.json`, and `manifest.json`.

    Among `formats` may be those in which other programs read the plan (`PLAN_FILES`); the report then links to those
    files. CSV is as Norwegian Excel opens it, unless the report is in English.

    It says what it is given: dates with a plan, what happened with a run, how the plan has moved with a `baseline`.
    `on` is the day it speaks of (default: the plan's status date, else the run's latest event). `children` is how the
    runs below the run stand: `roll_up(run, logbook)`. With a `forecast` it says when the project may end and what
    moves that, with a `levelled` plan what is asked of people and what has to move. With a country's `rules` it says
    what the options are worth; `observations` are what was seen of the benefits beside what the run holds. With the
    `laws` of countries, by their codes, it says which rules apply to the purchases. For each role in
    `owners` a page of its own is written, `owner-ROLE.html`. The same input gives the same bytes. `progress` is called
    with the name of each file.

    Raises:
        NoSuchFormat: for a format this version doesn't write.
        NoPlan: for a plan's format without a plan.
        WontOverwrite: when one of the files is there already and `force` isn't set.
        CannotWrite: when the folder can't be written; nothing is then left behind.
        Mismatch: when plan, baseline, run, forecast or levelled plan belong to another project.
        NoSuchOwner: for a role that owns no benefit.

    >>> from innomethods.model import Method, Phase
    >>> from innomethods.planning import schedule
    >>> pilot = Project("pilot", Method("small", flow=Phase("try", estimate=5)), start=date(2027, 1, 11), country="NO")
    >>> [path.name for path in write_report(pilot, "report", plan=schedule(pilot), language="en").files]
    ['report.html', 'manifest.json']
    """
    wanted = _known_formats(formats)
    subject = Subject.of_project(
        project,
        as_language(language),
        plan=plan,
        baseline=baseline,
        run=run,
        on=on,
        children=children,
        forecast=forecast,
        levelled=levelled,
        rules=rules,
        observations=observations,
        laws=laws,
    )
    return write_files(
        Path(folder), _files_of(subject, wanted, tuple(dict.fromkeys(owners)), theme, progress), force=force
    )


def _files_of(
    subject: Subject, formats: tuple[str, ...], owners: tuple[str, ...], theme: Theme | None, progress: Told | None
) -> dict[str, bytes]:
    """Return the files of a report by name, the manifest last: all of them are made before any is written."""
    files: dict[str, bytes] = {}
    pages = [name for name in formats if name in FORMATS]
    plans = [name for name in formats if name in PLAN_FILES]
    page = page_of(attrs.evolve(subject, files=[(PLAN_FILES[name], _program(subject, name)) for name in plans]))
    shown = {"report": page}
    if owners:
        view = view_of(subject)
        shown |= {f"owner-{role}": owner_page(view, role) for role in owners}
    for name in pages:
        for stem, one in shown.items():
            file = FORMATS[name].replace("report", stem)
            if progress is not None:
                progress(file)
            files[file] = docx_of(one, theme=theme) if name == "docx" else _text(name, one, theme).encode()
    for name in plans:
        if progress is not None:
            progress(PLAN_FILES[name])
        files[PLAN_FILES[name]] = _plan_file(subject, name)
    files[manifest.NAME] = manifest.as_json(manifest.manifest_of(subject, files)).encode()
    return files


def _plan_format(name: str) -> PlanFormat:
    return PLAN_FORMATS[name.removeprefix("plan-")]


def _program(subject: Subject, name: str) -> str:
    return subject.text(_plan_format(name).program)


def _plan_file(subject: Subject, name: str) -> bytes:
    """Return the plan in one format; it is stamped with the day the report speaks of, so that it is the same again."""
    plan, language = subject.worked, subject.language
    if plan is None:
        raise NoPlan(name)
    stamp = datetime.combine(subject.on or plan.start, time(), UTC)
    dialect = Dialect.RFC4180 if language == "en" else Dialect.EXCEL_NB
    made = _plan_format(name).write(plan, Wishes(language=language, stamp=stamp, dialect=dialect))
    return made if isinstance(made, bytes) else made.encode()


def _known_formats(formats: Iterable[str] | str) -> tuple[str, ...]:
    wanted = (formats,) if isinstance(formats, str) else tuple(dict.fromkeys(formats))
    for name in wanted:
        if name not in FORMATS and name not in PLAN_FILES:
            raise NoSuchFormat(name)
    return wanted


def _text(name: str, page: Page, theme: Theme | None) -> str:
    if name == "html":
        return html_of(page, theme)
    if name == "markdown":
        return markdown_of(page)
    return manifest.as_json(record_of(page))


def write_files(folder: Path, files: Mapping[str, bytes], *, force: bool) -> Report:
    """Write files into a folder so that all of them are there, or what was there before: other files stay as they are.

    They are written into a folder beside first. Then those of the same name are moved out of the way and the new ones
    in; if anything stops that, what was moved out is put back.

    Raises:
        WontOverwrite: for a file that is there, without `force`.
        CannotWrite: when that isn't possible.
    """
    if not force:
        for name in files:
            if (folder / name).exists():
                raise WontOverwrite(str(folder / name))
    made = _missing_folders(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".report-", dir=folder))
    except OSError as error:
        _remove_empty(made)
        raise CannotWrite(str(folder), _reason(error)) from None
    try:
        for name, data in files.items():
            _write(staging / name, data)
        _swap(staging, folder, tuple(files))
    except OSError as error:
        left = f"; what was there is in {staging / _EARLIER}" if _holds_earlier(staging) else ""
        raise CannotWrite(str(folder), f"{_reason(error)}{left}") from None
    finally:
        if not _holds_earlier(staging):
            shutil.rmtree(staging, ignore_errors=True)
        _remove_empty(made)
    return Report(folder, tuple(folder / name for name in files))


def _swap(staging: Path, folder: Path, names: tuple[str, ...]) -> None:
    """Move new files in and those of the same name out; put everything back when that can't be carried through."""
    for name in names:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{name} is a folder there")
    earlier = staging / _EARLIER
    earlier.mkdir()
    fresh = [name for name in names if not (folder / name).exists()]
    try:
        for name in names:
            if name not in fresh:
                (folder / name).replace(earlier / name)
            (staging / name).replace(folder / name)
    except BaseException:  # an interruption at the keyboard, too
        for name in names:
            if name in fresh:
                (folder / name).unlink(missing_ok=True)
            elif (earlier / name).exists():
                (earlier / name).replace(folder / name)
        raise
    shutil.rmtree(earlier, ignore_errors=True)


def _holds_earlier(staging: Path) -> bool:
    """Whether earlier files couldn't be put back: then they are left where they are."""
    earlier = staging / _EARLIER
    return earlier.is_dir() and any(earlier.iterdir())


def _missing_folders(folder: Path) -> list[Path]:
    """Return the folders that will have to be made, innermost first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:  # not made, or not empty: then it is to stay
            return


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
