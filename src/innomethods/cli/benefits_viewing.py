"""The benefits of a file as its readers see them: when the project ends, and what roles are called.

Not here: how a file is read (`benefit_plans`), and what is made of it (`benefits_papers`, `benefits_sheets`).
"""

from __future__ import annotations

from pathlib import Path

import attrs

from innomethods.catalogue import Catalogue
from innomethods.cli.benefit_plans import Subject, read_subject
from innomethods.composing import resolve_project
from innomethods.errors import MethodProblems, NoDates, UnknownOnDate
from innomethods.model import BenefitsPlan, Project
from innomethods.planning import schedule
from innomethods.wording import Wording


@attrs.frozen(eq=False)
class Viewed:
    """A file's benefits plan, with the day the project ends where that can be said, and the titles of its roles."""

    subject: Subject
    plan: BenefitsPlan
    titles: dict[str, Wording]


def view_in(file: Path, shelf: Catalogue) -> Viewed:
    """Read the benefits of a project or of a plan of their own.

    Raises:
        DocumentProblems: with every problem of a file that can't be used.
    """
    subject = read_subject(file, shelf)
    project = subject.value
    if not isinstance(project, Project):
        return Viewed(subject, subject.plan, {})
    try:
        roles = resolve_project(project, shelf).method.roles
    except MethodProblems:
        roles = project.method.roles
    return Viewed(subject, _ending(project), {role.id: role.title for role in roles})


def _ending(project: Project) -> BenefitsPlan:
    """Return the project's benefits with the day it ends; without, where no dates can be found."""
    try:
        plan = schedule(project)
    except (MethodProblems, NoDates, UnknownOnDate):
        return project.benefits_plan()
    return project.benefits_plan(plan.project_end)
