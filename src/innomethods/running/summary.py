"""A run in one row: what a list of many runs shows, worked out from one run.

Not here: where such rows are kept so that a list needn't replay every run (`logbooks`).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs

from innomethods.model import Gate, Phase
from innomethods.running.events import RunBegun
from innomethods.running.records import RunStatus
from innomethods.running.views import open_paths

if TYPE_CHECKING:
    from innomethods.running.run import Run


@attrs.frozen
class RunSummary:
    """How a run stands, in short.

    `begun` and `last` are when the first and the latest event happened, `position` how many events there are.
    `open_gates` are the gates that can be decided now, `open_roles` the roles that have something to do; `next_due` is
    the earliest date that an open condition is due, where one has a date.
    """

    run: str
    project: str
    organisation: str | None
    method: str
    edition: str
    status: RunStatus
    begun: datetime
    last: datetime
    position: int
    open_gates: tuple[str, ...] = ()
    open_roles: tuple[str, ...] = ()
    next_due: date | None = None
    open_conditions: int = 0
    breaches: int = 0

    @property
    def pin(self) -> str:
        """The method and its edition: `blt@2013`."""
        return f"{self.method}@{self.edition}"

    def is_overdue(self, on: date) -> bool:
        """Whether an open condition was due before a day."""
        return self.next_due is not None and self.next_due < on


def summary_of(run: Run) -> RunSummary:
    """Return a run in short, unsaved events included.

    >>> from datetime import date
    >>> from innomethods.model import Gate, Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> method = Method("small", flow=[Phase("collect", does="lead"), Gate("go", decided_by="owner")])
    >>> run = begin_run(
    ...     Project("pilot", method, start=date(2027, 1, 11), country="NO"), at=date(2027, 1, 11), by="owner"
    ... )
    >>> summary = summary_of(run)
    >>> summary.pin, summary.status.value, summary.open_gates, summary.open_roles
    ('small@1', 'running', (), ('lead',))
    """
    begun = run.events[0]
    state = run._state  # noqa: SLF001 - nothing is changed, so no copy is needed
    nodes = {path: state.ground.node(path) for path in open_paths(state)}
    roles = (node.does if isinstance(node, Phase) else getattr(node, "decided_by", None) for node in nodes.values())
    conditions = [held.condition for held in state.conditions.values() if held.is_open]
    can_decide = state.status is not RunStatus.PAUSED
    return RunSummary(
        run=state.run,
        project=state.project,
        organisation=begun.organisation if isinstance(begun, RunBegun) else None,
        method=state.definition.id,
        edition=state.definition.edition,
        status=state.status,
        begun=begun.at,
        last=run.last,
        position=len(run.events),
        open_gates=tuple(path for path, node in nodes.items() if isinstance(node, Gate) and can_decide),
        open_roles=tuple(dict.fromkeys(role for role in roles if role is not None)),
        next_due=min((condition.due for condition in conditions if condition.due is not None), default=None),
        open_conditions=len(conditions),
        breaches=sum(event.breach for event in state.decided),
    )
