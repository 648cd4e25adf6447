"""Opening a project to plan, run or report on: only one without errors, since dates made in spite of them mislead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import attrs

from innomethods import documents
from innomethods.catalogue import Catalogue, find_problems, read_project
from innomethods.catalogue.countries import rules_for_purchases
from innomethods.cli.saying import FINDINGS, exit_code_of, fail, note, settings, stop, tell_findings
from innomethods.errors import MethodProblems
from innomethods.findings import errors_of
from innomethods.model import Progress, Project
from innomethods.planning import BeyondHorizon
from innomethods.projects import with_lawful_limits
from innomethods.running import Run


@contextmanager
def told_in(path: Path) -> Iterator[None]:
    """Tell what stands in the way of dates, forecasts and levelling at its place in the project's file, and stop."""
    try:
        yield
    except (BeyondHorizon, MethodProblems) as error:
        found = (error.finding,) if isinstance(error, BeyondHorizon) else error.findings
    else:
        return
    tell_findings(documents.locate(found, documents.read_document(path)))
    stop(exit_code_of(found))


_NEEDED_FOR_DATES = {"P01", "P02"}  # a phase without an estimate, a choice without an assumed branch
_LAW = re.compile(r"K2\d")  # a purchase against its rules: plans and reports are needed all the same, most of all then


def open_project(path: Path, shelf: Catalogue, *, start: date | None = None, to_plan: bool = True) -> Project:
    """Return the project of a file, or tell its errors with their places and stop.

    Its purchases wait as long as the law of the day asks for. It is planned from another `start` where one is given.
    What only a plan needs stops nobody who doesn't plan. What the law doesn't allow of a purchase is told, and the rest
    goes on.
    """
    project = read_project(path, shelf)
    found = errors_of(find_problems(project, shelf=shelf))
    errors = tuple(one for one in found if to_plan or one.code not in _NEEDED_FOR_DATES)
    if errors:
        told = tuple(documents.locate(errors, documents.read_document(path)))
        if any(not _LAW.fullmatch(one.code) for one in errors):
            tell_findings(told)
            stop(FINDINGS)
        for one in told:
            note(one.text(settings().language))
    return limited(project if start is None else attrs.evolve(project, start=start), path, shelf)


def limited(project: Project, path: Path, shelf: Catalogue, progress: Progress | None = None) -> Project:
    """Return a project of a file whose purchases wait as the law of the day says: the day its notices were sent."""
    return with_lawful_limits(project, rules_for_purchases(project, shelf, path), progress)


def check_same(project: Project, run: Run, log: str) -> None:
    """Stop when a run isn't one of this project: its dates and its answers would belong to two things."""
    if run.project != project.id:
        fail(f"{log} is the log of project {run.project!r}, not of {project.id!r}.")
    if run.definition.id != project.method.id:
        fail(f"{log} walks through {run.definition.pin}, but the project uses {project.method.pin}.")
