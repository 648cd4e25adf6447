"""What a project's purchases ask of its runs: the project's file is looked for beside the log, or is named.

Here: finding the file, and telling. Not here: what is asked (`projects.purchases`), the commands that tell it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import attrs

from innomethods import documents
from innomethods.catalogue import Catalogue, read_project
from innomethods.catalogue.countries import rules_for_purchases
from innomethods.cli.saying import now
from innomethods.cli.shelf import shelf_with
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding
from innomethods.model import Project
from innomethods.projects import find_run_problems, purchase_facts, with_assessments
from innomethods.running import Run

_BUYS = "procurements:"


def bought_by(run: Run, log: str, *, named: Path | None = None, on: date | None = None) -> tuple[Finding, ...]:
    """Return what the purchases of a run's project ask of it, each at its line; nothing where there is no such file."""
    shelf = shelf_with(None)
    found = project_of(run, log, named=named, shelf=shelf)
    return () if found is None else _asked(run, *found, log, shelf, on)


def asked_of(run: Run, path: Path, log: str, shelf: Catalogue, on: date | None = None) -> tuple[Finding, ...]:
    """Return what the purchases in a project's file ask of a run; nothing of a file that can't be read by now."""
    found = project_of(run, log, named=path, shelf=shelf)
    return () if found is None else _asked(run, *found, log, shelf, on)


def project_of(run: Run, log: str, *, named: Path | None, shelf: Catalogue) -> tuple[Project, Path] | None:
    """Return a run's project with purchases and its file: the one named, else one that lies beside the log."""
    if named is None and "://" in log:
        return None
    for path in (named,) if named is not None else sorted(Path(log).parent.glob("*.yaml")):
        if _may_be_of(path, run.project):
            try:
                return read_project(path, shelf), path
            except DocumentProblems:  # `check` is for that; a run goes on while its project is being written
                return None
    return None


def _asked(run: Run, project: Project, path: Path, log: str, shelf: Catalogue, on: date | None) -> tuple[Finding, ...]:
    rules = rules_for_purchases(project, shelf, path)
    day = on or now().date()
    found = find_run_problems(project, run, rules=rules, on=day, shelf=shelf, log=log, file=str(path))
    told = [one for purchase in project.procurements for one in with_assessments(purchase, run)[1]]
    return tuple(documents.locate((*found, *told), documents.read_document(path)))


def with_purchase(project: Project, path: Path, shelf: Catalogue, on: date) -> Project:
    """Return a project that also states what its purchase is worth and which rules it stands under, as facts."""
    if not project.procurements:
        return project
    facts = purchase_facts(project, rules_for_purchases(project, shelf, path), on)
    return attrs.evolve(project, facts=(*project.facts, *facts))


def projects_that_buy(paths: Iterable[Path]) -> dict[str, Path]:
    """Return the files of projects with purchases, by the projects' ids."""
    return {head.id: path for path in paths if (head := _head(path)) is not None}


def _may_be_of(path: Path, project: str) -> bool:
    head = _head(path)
    return head is not None and head.id == project


def _head(path: Path) -> documents.Head | None:
    """Return the head of a project's file with purchases in it; None of any other file."""
    try:
        if _BUYS not in path.read_text(encoding="utf-8", errors="replace"):
            return None
        head = documents.read_head(path)
    except (DocumentProblems, OSError):
        return None
    return head if head.kind == "project" else None
