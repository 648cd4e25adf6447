"""A plan as rows under one another, the way project tools show it: parts, and in them phases and decision points.

Here: the one reading of a plan that every plan format is written from, so that all of them say the same. Not here: the
formats themselves, and the way back from an edited file (`returning`).
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import cached_property

import attrs

from innomethods.model import Branch, Choice, Gate, Phase
from innomethods.planning import Assignment, Plan, PlanNode, Reason, Status, assignments_of, precedence
from innomethods.wording import Language, as_language

_HOLDING = frozenset({Reason.MEETING, Reason.PROGRESS, Reason.HELD})


class RowKind(StrEnum):
    """What a row stands for."""

    PART = "part"
    PHASE = "phase"
    GATE = "gate"


@attrs.frozen
class After:
    """What has to be finished before a row: its path, and the last day of the wait after it, if it has one."""

    path: str
    finish: dt.date
    until: dt.date

    @property
    def wait_days(self) -> int:
        """The calendar days between the two, as the plan counts them: an end on a holiday is moved already."""
        return (self.until - self.finish).days


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """One row. `number` counts from 1 down the outline; `level` is 1 for what stands in no part.

    A decision point starts when its papers can be ready and is finished when it is decided; `role` is who does or
    decides, and `body` what the meeting is called. `node` is the phase or gate; None for a part, whose dates span work
    and decisions in it.
    """

    number: int
    path: str
    kind: RowKind
    level: int
    title: str
    start: dt.date
    finish: dt.date
    after: tuple[After, ...] = ()
    role: str = ""
    body: str = ""
    why: str = ""
    node: PlanNode | None = None

    def lag_days(self, after: After) -> int:
        """Return the calendar days from what has to be finished first: the wait after it, and a decision's own."""
        node, own = self.node, 0
        if node is not None and node.kind == "gate" and node.meeting is None and node.status is Status.PLANNED:
            own = max((node.finish - (node.ready or node.start)).days, 0)
        return after.wait_days + own

    @property
    def is_led_to(self) -> bool:
        """Whether links lead to its day: not to a first one, nor to a decision that has moved from a free day."""
        if self.kind is not RowKind.GATE:
            return bool(self.after)
        return any(after.finish + dt.timedelta(days=self.lag_days(after)) >= self.finish for after in self.after)

    def is_held(self, start: dt.date) -> bool:
        """Whether a day holds the row back in a plan from `start` on: links alone would let it come earlier."""
        node = self.node
        if node is None or node.status is not Status.PLANNED:
            return False
        at_the_start = node.kind == "phase" and node.start == start
        return node.driver.kind in _HOLDING or not (self.is_led_to or at_the_start)

    def __repr__(self) -> str:
        return f"Row({self.number}, {self.path!r})"


@attrs.frozen
class Resource:
    """A place in the team; `share` is 1 for full time. Places of the same name are numbered."""

    id: str
    title: str
    share: float


@attrs.frozen(repr=False)
class Outline:
    """A plan's rows and resources in one language.

    >>> from innomethods.model import Method, Phase, Project, Stage
    >>> from innomethods.planning import schedule
    >>> flow = Stage("learn", flow=Phase("try", estimate=30) >> Phase("assess", estimate=5))
    >>> plan = schedule(Project("pilot", Method("small", flow=flow), start=dt.date(2027, 2, 24), country="NO"))
    >>> for row in outline_of(plan, "en").rows:
    ...     print("  " * row.level + row.title, row.start, row.finish)
      Learn 2027-02-24 2027-04-16
        Try 2027-02-24 2027-04-09
        Assess 2027-04-12 2027-04-16
    """

    plan: Plan
    language: Language
    rows: tuple[Row, ...]
    resources: tuple[Resource, ...]

    @cached_property
    def _by_path(self) -> dict[str, Row]:
        return {row.path: row for row in self.rows}

    def __getitem__(self, path: str) -> Row:
        """Return the row at a path."""
        return self._by_path[path]

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """Who works how much on which phase; time on the project as a whole has no row."""
        return tuple(one for one in assignments_of(self.plan) if one.path)

    def days_done(self, row: Row) -> int:
        """Return how many of a phase's work days lie before the status date."""
        node, on = row.node, self.plan.on
        if node is None or node.status is Status.PLANNED or on is None:
            return 0
        if node.status is Status.DONE:
            return node.work_days
        return min(self.plan.calendar.between(node.start, on - dt.timedelta(days=1)), node.work_days)

    def percent_done(self, row: Row) -> int:
        """Return how many per cent of a row's work days are done; a decision is made or isn't."""
        node = row.node
        if node is None or node.status is Status.DONE:
            return 0 if node is None else 100
        return round(100 * self.days_done(row) / node.work_days) if node.work_days else 0

    @cached_property
    def deadlines(self) -> dict[str, dt.date]:
        """By phase, the day on which the papers for the decision right after it are due."""
        found: dict[str, dt.date] = {}
        for row in self.leaves:
            node = row.node
            if node is None or node.meeting is None or node.status is not Status.PLANNED:
                continue
            for after in row.after:
                if self[after.path].kind is RowKind.PHASE and not after.wait_days:
                    found[after.path] = min(node.meeting.papers_due, found.get(after.path, dt.date.max))
        return found

    def of(self, path: str) -> tuple[Assignment, ...]:
        """Return who works how much on one phase."""
        return tuple(one for one in self.assignments if one.path == path)

    def units(self, one: Assignment) -> float:
        """Return how much of a full position an assignment takes on its days."""
        return float(one.hours) / (one.work_days * float(self.plan.project.hours_per_day))

    @cached_property
    def workers(self) -> dict[str, tuple[str, ...]]:
        """By phase, the titles of the team's places that work in it."""
        titles = {one.id: one.title for one in self.resources}
        found: dict[str, tuple[str, ...]] = {}
        for one in self.assignments:
            found[one.path] = (*found.get(one.path, ()), titles[one.member])
        return found

    @property
    def title(self) -> str:
        """The project's title."""
        return self.plan.project.title.text(self.language)

    @property
    def leaves(self) -> tuple[Row, ...]:
        """The phases and gates."""
        return tuple(row for row in self.rows if row.node is not None)

    def __repr__(self) -> str:
        return f"Outline({self.plan.project.id!r}, {len(self.rows)} rows)"


def outline_of(plan: Plan, language: Language | str = "en") -> Outline:
    """Lay a plan out as rows: every part that holds dated work, then what is in it, in the order of the flow.

    The branch chosen at a choice isn't a row of its own; what is in it stands where the choice stands.
    """
    chosen = as_language(language)
    return Outline(plan, chosen, tuple(_Rows(plan, chosen).rows()), _resources(plan, chosen))


@attrs.define(eq=False)
class _Rows:
    """One walk over the flow."""

    plan: Plan
    language: Language

    def rows(self) -> list[Row]:
        spans = self._spans()
        before = precedence(self.plan)
        levels: dict[str, int] = {}  # per named node: how many rows stand around its content
        rows: list[Row] = []
        for placed in self.plan.method.placed:
            level = levels[placed.around[-1]] if placed.around else 0
            row_here = placed.path in spans and not isinstance(placed.node, (Choice, Branch))
            levels[placed.path] = level + 1 if row_here else level
            if not row_here:
                continue
            start, finish = spans[placed.path]
            row = Row(
                number=len(rows) + 1,
                path=placed.path,
                kind=RowKind.PART,
                level=level + 1,
                title=placed.node.title.text(self.language),
                start=start,
                finish=finish,
            )
            leaf = isinstance(placed.node, (Phase, Gate))
            rows.append(self._leaf(row, before[placed.path]) if leaf else row)
        return rows

    def _spans(self) -> dict[str, tuple[dt.date, dt.date]]:
        """Return first and last day of everything that holds dated work."""
        around = {placed.path: placed.around for placed in self.plan.method.placed}
        spans: dict[str, tuple[dt.date, dt.date]] = {}
        for node in self.plan.nodes:
            for path in (*around[node.path], node.path):
                begins = node.finish if node.kind == "gate" else node.start
                first, last = spans.get(path, (begins, node.finish))
                spans[path] = min(first, begins), max(last, node.finish)
        return spans

    def _leaf(self, row: Row, before: tuple[str, ...]) -> Row:
        node = self.plan[row.path]
        leaf = self.plan.method[row.path]
        role = leaf.decided_by if isinstance(leaf, Gate) else leaf.does if isinstance(leaf, Phase) else None
        return attrs.evolve(
            row,
            kind=RowKind(node.kind),
            start=node.start,
            after=tuple(After(path, self.plan[path].finish, self.plan[path].until) for path in before),
            role="" if role is None else _role_title(self.plan, role, self.language),
            body=_body(self.plan, role, self.language) if isinstance(leaf, Gate) and node.meeting is not None else "",
            why=node.driver.words.text(self.language),
            node=node,
        )


def _role_title(plan: Plan, role: str, language: Language) -> str:
    known = plan.method.role(role)
    return role.replace("-", " ") if known is None else known.title.text(language)


def _body(plan: Plan, role: str | None, language: Language) -> str:
    """Return what a role's meetings are called."""
    titles = [body.title for body in plan.project.meetings if body.role == role and body.title is not None]
    return titles[0].text(language) if titles else "" if role is None else _role_title(plan, role, language)


def _resources(plan: Plan, language: Language) -> tuple[Resource, ...]:
    places = [
        Resource(
            member.id,
            _role_title(plan, member.role, language) if member.title is None else member.title.text(language),
            float(member.share),
        )
        for member in plan.project.team
    ]
    return tuple(_told_apart(places))


def _told_apart(places: list[Resource]) -> list[Resource]:
    """Number places that share a title: project tools know resources by their names."""
    titles = [place.title for place in places]
    seen: dict[str, int] = {}
    apart = []
    for place in places:
        seen[place.title] = seen.get(place.title, 0) + 1
        several = titles.count(place.title) > 1
        apart.append(attrs.evolve(place, title=f"{place.title} {seen[place.title]}") if several else place)
    return apart
