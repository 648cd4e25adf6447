"""What others have changed in a plan: `compare_plans` tells edits from their consequences, and plans anew with each.

The first days are read first, then durations and waits, then the days that someone has set: a day that follows from the
edits before it is no edit. Here: the order of the looks. Not here: the looks themselves (`comparing_lengths`,
`comparing_days`, `comparing_links`, `comparing_rows`), reading files (`returning`), values and words (`changes`,
`change_words`).
"""

from __future__ import annotations

from innomethods.exchange.plans.belonging import check_belonging
from innomethods.exchange.plans.changes import PlanChanges
from innomethods.exchange.plans.comparing_days import (
    compare_decisions,
    compare_first_starts,
    compare_project_start,
    compare_starts,
)
from innomethods.exchange.plans.comparing_lengths import compare_shares, compare_waits, compare_work_days
from innomethods.exchange.plans.comparing_links import compare_links
from innomethods.exchange.plans.comparing_rows import compare_asides, compare_rows, compare_shown
from innomethods.exchange.plans.edited import EditedPlan
from innomethods.exchange.plans.trying import Trial
from innomethods.model import Progress
from innomethods.planning import Plan

_LOOKS = (
    compare_project_start,
    compare_first_starts,
    compare_work_days,
    compare_waits,
    compare_shares,
    compare_decisions,
    compare_starts,
    compare_links,
    compare_rows,
    compare_asides,
    compare_shown,
)


def compare_plans(plan: Plan, edited: EditedPlan, progress: Progress | None = None) -> PlanChanges:
    """Return what has been changed in an edited plan, what each change costs, and the plan that comes of it.

    `plan` is what was handed out, `progress` the progress it was made with. A change that the project file can hold is
    carried into a new plan; the others say why not.

    Raises:
        UnusableFile: when the file belongs to another project, or its links lead nowhere or in a circle.

    >>> from datetime import date
    >>> from innomethods.exchange import read_edited_plan, to_csv
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> method = Method("small", flow=Phase("try", estimate=3))
    >>> plan = schedule(Project("pilot", method, start=date(2027, 3, 1), country="NO"))
    >>> edited = to_csv(plan).replace(",3,0,", ",8,0,")
    >>> changes = compare_plans(plan, read_edited_plan(edited))
    >>> [(str(change.words), change.cost.work_days) for change in changes.changes]
    [('Try: 8 work days instead of 3', 5)]
    """
    trial = Trial(plan, edited, progress, project=plan.project, planned=plan)
    check_belonging(trial.outline, edited)
    for look in _LOOKS:
        look(trial)
    numbers = {row.path: row.number for row in trial.outline.rows}
    found = sorted(trial.found, key=lambda change: numbers.get(change.path, len(numbers) + 1))
    return PlanChanges(plan, edited, tuple(found), trial.planned)
