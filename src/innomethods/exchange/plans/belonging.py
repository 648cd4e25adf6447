"""Whether an edited plan belongs to a project, and whether its links lead anywhere.

Not here: what a file says by itself (`edited`), and what its edits mean (`comparing`).
"""

from __future__ import annotations

from innomethods.exchange.plans.edited import EditedPlan, PlanForm, UnusablePlan, find_circle
from innomethods.exchange.plans.outline import Outline


def check_belonging(outline: Outline, edited: EditedPlan) -> None:
    """Look whether an edited plan can be compared with a plan.

    Raises:
        UnusablePlan: when it is another project's, or its links lead nowhere or in a circle.
    """
    project = outline.plan.project.id
    known = {row.path for row in outline.rows}
    if edited.project not in {None, project} and edited.form is not PlanForm.MS_PROJECT:  # there the name may change
        what = f"it is a plan of the project {edited.project!r}, not of {project!r}"
        raise UnusablePlan(edited.name, what, "Compare it with the project it was made from")
    if known and not known & set(edited.by_id):
        raise UnusablePlan(
            edited.name,
            f"no row carries an id of the project {project!r}",
            "Compare it with the project it was made from, and keep the column or field with the ids",
        )
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
                raise UnusablePlan(
                    f"{edited.name}, {task.place}",
                    f"{task.name!r} follows {link.to!r}, and no row has that id",
                    "Write an id from the column with ids",
                )
    circle = find_circle(before)
    if circle:
        way = " → ".join(reversed([*circle, circle[0]]))
        raise UnusablePlan(edited.name, f"the links go in a circle: {way}", "Take away one of these links")
