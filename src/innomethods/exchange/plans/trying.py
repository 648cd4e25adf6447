"""A comparison under way: what was handed out, the file that came back, and the plan that grows with each edit.

Here: trying an edit, keeping it or saying why not. Not here: which edits there are (`comparing_lengths`,
`comparing_days`, `comparing_rows`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import attrs

from innomethods.errors import MethodProblems
from innomethods.exchange.plans import refusals
from innomethods.exchange.plans.amending import Amendment, amended
from innomethods.exchange.plans.change_words import ChangeKind, said_of
from innomethods.exchange.plans.changes import Change, cost_of
from innomethods.exchange.plans.edited import EditedPlan, EditedTask
from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.model import Gate, Phase, Progress, Project
from innomethods.planning import BeyondHorizon, Plan, PlanNode, schedule
from innomethods.quantities import ThreePoint
from innomethods.wording import LANGUAGES, Language, Wording

Leaf = tuple[Row, EditedTask, PlanNode]


@attrs.define(eq=False, slots=False)
class Trial:
    """One comparison; `project` and `planned` grow with every change that is carried, `found` with every one told."""

    plan: Plan
    edited: EditedPlan
    progress: Progress | None
    project: Project
    planned: Plan
    found: list[Change] = attrs.field(factory=list)
    moved_meetings: set[str] = attrs.field(factory=set)

    @cached_property
    def outlines(self) -> dict[Language, Outline]:
        """The rows of what was handed out, in each language."""
        return {language: outline_of(self.plan, language) for language in LANGUAGES}

    @property
    def outline(self) -> Outline:
        """The rows, where language doesn't matter."""
        return self.outlines["en"]

    @cached_property
    def pairs(self) -> list[tuple[Row, EditedTask]]:
        """The rows that stand in the file, with what it says of them."""
        known = self.edited.by_id
        return [(row, known[row.path]) for row in self.outline.rows if row.path in known]

    @cached_property
    def leaves(self) -> list[Leaf]:
        """The phases and decisions among them."""
        return [(row, task, row.node) for row, task in self.pairs if row.node is not None]

    @cached_property
    def followers(self) -> dict[str, list[Row]]:
        """The rows that come right after each."""
        found: dict[str, list[Row]] = {}
        for row in self.outline.leaves:
            for after in row.after:
                found.setdefault(after.path, []).append(row)
        return found

    def after(self, row: Row) -> Iterator[str]:
        """Yield the paths of a row and of all that comes after it."""
        seen, pending = {row.path}, [row.path]
        while pending:
            path = pending.pop()
            yield path
            more = [one.path for one in self.followers.get(path, ()) if one.path not in seen]
            seen.update(more)
            pending += more

    def title(self, row: Row) -> Wording:
        """Return a row's title in three languages."""
        nb, nn, en = (outline[row.path].title for outline in self.outlines.values())
        return Wording(nb=nb, nn=nn, en=en)

    def wait_of(self, row: Row) -> ThreePoint | None:
        """Return how long is waited at a row: the project's own guess, or the method's."""
        node = self.plan.method[row.path]
        by_method = node.wait if isinstance(node, (Phase, Gate)) else None
        return dict(self.project.waits).get(row.path, by_method)

    # ------------------------------------------------------------------------------------------ telling and trying
    def change(self, kind: ChangeKind, row: Row, task: EditedTask, **data: object) -> Change:
        """Return a change of a row, not yet told."""
        words = said_of(kind, title=self.title(row), **data)
        return Change(kind=kind, path=row.path, words=words, place=task.place)

    def tell(self, change: Change, why_not: Wording) -> None:
        """Tell of a change that the project file can't hold."""
        self.found.append(attrs.evolve(change, why_not=why_not))

    def carry(self, change: Change, amendment: Amendment, holds: Callable[[Plan], bool]) -> bool:
        """Plan anew with a change; keep and tell it when the plan then says what the file says, else do nothing.

        Raises:
            UnusableFile: when no dates can be found with it.
        """
        project = amended(self.project, [amendment])
        try:
            planned = schedule(project, self.progress)
        except (BeyondHorizon, MethodProblems) as error:
            place = (self.edited.name, change.place)
            raise refusals.NO_DATES.at(*place, change=change.words, why=str(error)) from None
        if not holds(planned):
            return False
        if change.kind is ChangeKind.DECISION and change.note is None:
            self.moved_meetings.add(change.path)
        cost = cost_of(change.path, self.planned, planned, self.moved_meetings)
        self.found.append(attrs.evolve(change, amendments=(amendment,), cost=cost))
        self.project, self.planned = project, planned
        return True

    def moves_only(self, rows: Iterable[Row], holds: Callable[[Plan], bool]) -> Callable[[Plan], bool]:
        """Return whether a plan is as wanted, and nothing else moved but these rows and what comes after them."""
        may_move = {path for row in rows for path in self.after(row)}

        def held(planned: Plan) -> bool:
            still = all(
                (node.start, node.finish) == (planned[node.path].start, planned[node.path].finish)
                for node in self.planned.nodes
                if node.path not in may_move and node.path in planned
            )
            return still and holds(planned)

        return held


def is_own_wait(row: Row) -> bool:
    """Whether a row is a decision outside meetings, whose wait is its own and not that of what comes before."""
    return row.kind is RowKind.GATE and row.node is not None and row.node.meeting is None
