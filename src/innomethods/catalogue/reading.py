"""The doors that lean on the shipped shelf unless another is handed in: reading files, resolving, finding problems."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import attrs

from innomethods import checking, composing, documents
from innomethods.benefits.problems import find_plan_problems
from innomethods.catalogue.catalogue import Catalogue
from innomethods.catalogue.countries import Beside, read_beside, rules_for_purchases
from innomethods.catalogue.ruling import rules_named
from innomethods.composing import Resolved
from innomethods.findings import Finding
from innomethods.model import BenefitsPlan, Fact, Method, Overlay, Project, Scale, Shelf
from innomethods.projects import find_project_problems


def _or_shipped(shelf: Shelf | None) -> Shelf:
    """Return the shelf handed in, an empty one too, or the shipped one."""
    return Catalogue.shipped() if shelf is None else shelf


def read_method(path: str | Path, shelf: Shelf | None = None) -> Method:
    """Read a method file; roles, results and tools it names are taken from the shelf.

    Raises:
        DocumentProblems: with every problem of the file, its place and how to mend it.
    """
    return documents.read_method(Path(path), _or_shipped(shelf))


def read_overlay(path: str | Path) -> Overlay:
    """Read an overlay file.

    Raises:
        DocumentProblems: with every problem of the file.
    """
    return documents.read_overlay(Path(path), Catalogue.shipped())


def read_project(path: str | Path, shelf: Shelf | None = None) -> Project:
    """Read a project file; its method and overlays are found on the shelf, or beside the file.

    Raises:
        DocumentProblems: with every problem of the file and of the files it names.
    """
    return documents.read_project(Path(path), _or_shipped(shelf))


def read_benefits(path: str | Path) -> BenefitsPlan:
    """Read a benefits plan that stands in a file of its own: register, map, options and how they are appraised.

    Raises:
        DocumentProblems: with every problem of the file, its place and how to mend it.
    """
    return documents.read_benefits(Path(path))


def resolve(
    method: Method,
    overlays: Iterable[Overlay] = (),
    facts: Iterable[Fact] | None = None,
    shelf: Shelf | None = None,
    *,
    scale: Scale | str = Scale.FULL,
) -> Resolved:
    """Return a method as it is used: embeds put in, overlays laid over, scaled, conditions decided.

    See `innomethods.composing.resolve`; here the shipped shelf is the default.
    """
    return composing.resolve(method, overlays, facts, _or_shipped(shelf), scale=scale)


def find_problems(
    subject: Method | Project | BenefitsPlan,
    overlays: Iterable[Overlay] = (),
    shelf: Shelf | None = None,
    *,
    on: date | None = None,
) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful with a method (with overlays laid over it), a project or a benefits plan.

    With the day it is looked `on`, a project that starts several years back is told of too.

    >>> find_problems(Catalogue.shipped()["blt"])
    ()
    """
    shelf = _or_shipped(shelf)
    if isinstance(subject, Method):
        return checking.find_problems(subject, overlays, shelf)
    named = rules_named(subject, shelf)
    rules, told = (None, (named,)) if isinstance(named, Finding) else (named, ())
    if isinstance(subject, BenefitsPlan):
        return (*find_plan_problems(subject, rules=rules), *told)
    laid_over = attrs.evolve(subject, overlays=(*subject.overlays, *overlays))
    buying = rules_for_purchases(subject, shelf)
    return (*find_project_problems(laid_over, shelf, on=on, rules=rules, purchase_rules=buying), *told)


def rules_beside(project: str | Path, shelf: Shelf | None = None) -> tuple[Beside, ...]:
    """Return the rules that lie beside a project's file; their sets may continue those the shelf has.

    Raises:
        DocumentProblems: when one of them has problems.
        FileNotFoundError: when there is no such project.
    """
    return read_beside(Path(project), _or_shipped(shelf))
