"""Whether an edited plan belongs to a project, and whether its links lead anywhere.

Not here: what a file says by itself (`edited`), and what its edits mean (`comparing`).
"""

from __future__ import annotations

from innomethods.exchange.plans import refusals
from innomethods.exchange.plans.edited import EditedPlan, PlanForm, find_circle
from innomethods.exchange.plans.outline import Outline


def check_belonging(outline: Outline, edited: EditedPlan) -> None:
    """Look whether an edited plan can be compared with a plan.

    Raises:
        UnusableFile: when it is another project's, or its links lead nowhere or in a circle.
    """
    project = outline.plan.project.id
    known = {row.path for row in outline.rows}
    if edited.project not in {None, project} and edited.form is not PlanForm.MS_PROJECT:  # there the name may change
        raise refusals.OTHER_PROJECT.at(edited.name, theirs=edited.project, project=project)
    if known and not known & set(edited.by_id):
        raise refusals.NO_IDS.at(edited.name, project=project)
    _check_links(outline, edited)


def _check_links(outline: Outline, edited: EditedPlan) -> None:
    """Look at the links that were left out as unchanged, too: a circle may lead through them."""
    before = {row.path: [after.path for after in row.after] for row in outline.rows}
    for task in edited.tasks:
        before.setdefault(task.key, [])
        if task.links is not None:
            before[task.key] = [link.to for link in task.links]
    for task in edited.tasks:
        for link in task.links or ():
            if link.to not in before:
                raise refusals.LINK_TO_NOBODY.at(edited.name, task.place, title=task.name, other=link.to)
    circle = find_circle(before)
    if circle:
        raise refusals.CIRCLE.at(edited.name, way=" → ".join(reversed([*circle, circle[0]])))
