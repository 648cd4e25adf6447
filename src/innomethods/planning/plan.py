"""`Plan`: a project's dates as a frozen value, with the reason for each and how long it can wait.

Here: what a plan holds, and questions to it (paths, the critical path, hours of the team, the shift from another
plan). Not here: how the dates are found (`scheduling`) or drawn (`reporting`).
"""

from __future__ import annotations

import datetime as dt
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import NoSuchPath
from innomethods.findings import Finding
from innomethods.model import Effect, Method, Progress, Project, TeamMember
from innomethods.quantities import ThreePoint
from innomethods.sources import Basis
from innomethods.wording import Wording
from innomethods.workdays import WorkCalendar, days

if TYPE_CHECKING:
    from decimal import Decimal


class Reason(StrEnum):
    """What decides a date."""

    START = "start"  # the project's own start
    FOLLOWS = "follows"  # what comes before is finished
    WORKDAY = "workday"  # moved to a working day
    MEETING = "meeting"  # the deciding body meets then
    WAIT = "wait"  # calendar days have to pass
    QUIET = "quiet"  # no work in a quiet period
    PROGRESS = "progress"  # it has happened, or is counted from the status date


class Status(StrEnum):
    """How far a node has come on the plan's status date."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"


@attrs.frozen
class MeetingDate:
    """A meeting of a deciding body, and the last day on which papers reach it (so many calendar days before)."""

    date: dt.date
    papers_due: dt.date


@attrs.frozen
class Driver:
    """Why a date is what it is, in words; `path` is the node that has to be finished first, where there is one.

    It explains the start of a phase, and the decision day of a gate.
    """

    kind: Reason
    words: Wording
    path: str | None = None


@attrs.frozen(kw_only=True, repr=False)
class PlanNode:
    """One phase or gate with its dates.

    A phase works from `start` to `finish`, both included. A gate's `start` is the day its papers can be `ready`, its
    `finish` the day of the decision. `work_days` counts the days of work (0 for gates). `total_float` is how many
    work days the node can end later without moving the end of the plan; `free_float` without moving any other phase
    or decision. Both count what a gate's wait for its meeting gives. `missed` are the meetings just missed because
    the papers came too late. `estimate_basis` says whose guess the estimate is; None means the project's own.
    """

    path: str
    kind: str
    title: Wording
    start: date
    finish: date
    work_days: int
    total_float: int
    free_float: int
    critical: bool
    driver: Driver
    estimate: ThreePoint | None = None
    estimate_basis: Basis | None = None
    ready: date | None = None
    meeting: MeetingDate | None = None
    missed: tuple[MeetingDate, ...] = ()
    stage: str = ""
    status: Status = Status.PLANNED

    def __repr__(self) -> str:
        return f"PlanNode({self.path!r}, {self.start}–{self.finish})"


@attrs.frozen
class Shift:
    """How a node's end has moved since another plan, in work days and calendar days; positive is later."""

    path: str
    title: Wording
    was: date
    now: date
    work_days: int
    calendar_days: int


def calendar_of(project: Project) -> WorkCalendar:
    """Return the days on which the project works: no weekends, public holidays or blocked quiet periods.

    >>> from innomethods.model import Phase
    >>> project = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    >>> calendar_of(project).is_workday(date(2027, 3, 26))
    False
    """
    return WorkCalendar(project.country, tuple(quiet for quiet in project.quiet if quiet.effect is Effect.BLOCK))


@attrs.frozen(repr=False, cache_hash=True)
class Plan:
    r"""A project's dates. `nodes` stand in flow order; `method` is the resolved one; `on` is the day of its `progress`.

    Branches that aren't chosen and parts that are skipped have no nodes.

    >>> from innomethods.model import Phase
    >>> from innomethods.planning import schedule
    >>> small = Method("small", flow=Phase("try", estimate=30) >> Phase("assess", estimate=5))
    >>> plan = schedule(Project("pilot", small, start=date(2027, 2, 24), country="NO"))
    >>> plan
    Plan('pilot': 2027-02-24–2027-04-16, 2 nodes)
    >>> plan["assess"].driver.words.text("nn")
    'følgjer etter «Try», som er ferdig 9.\xa0april 2027'
    """

    project: Project
    method: Method
    nodes: tuple[PlanNode, ...]
    start: date
    finish: date
    findings: tuple[Finding, ...] = ()
    on: date | None = None
    progress: Progress | None = None

    @cached_property
    def _by_path(self) -> dict[str, PlanNode]:
        return {node.path: node for node in self.nodes}

    def __getitem__(self, path: str) -> PlanNode:
        """Return the phase or gate at a path.

        Raises:
            NoSuchPath: with the nearest known paths.
        """
        try:
            return self._by_path[path]
        except KeyError:
            raise NoSuchPath(path, tuple(self._by_path)) from None

    def __contains__(self, path: object) -> bool:
        return path in self._by_path

    @property
    def phases(self) -> tuple[PlanNode, ...]:
        """Every phase, in flow order."""
        return tuple(node for node in self.nodes if node.kind == "phase")

    @property
    def gates(self) -> tuple[PlanNode, ...]:
        """Every gate, in flow order."""
        return tuple(node for node in self.nodes if node.kind == "gate")

    @property
    def critical_path(self) -> tuple[PlanNode, ...]:
        """The nodes that can't end a work day later without moving the end of the plan, in flow order."""
        return tuple(node for node in self.nodes if node.critical)

    @property
    def calendar(self) -> WorkCalendar:
        """The days on which the project works."""
        return calendar_of(self.project)

    def hours(self, member: TeamMember | str) -> Decimal:
        """Return one team member's hours: share × work days with a phase under way × hours per day.

        Only days on which the member is there count; waiting for a meeting is no work.

        Raises:
            NoSuchPath: when the project has no member of that id.
        """
        members = {known.id: known for known in self.project.team}
        wanted = member if isinstance(member, str) else member.id
        if wanted not in members:
            raise NoSuchPath(wanted, tuple(members))
        known = members[wanted]
        first, last = known.first or self.start, known.last or self.finish
        work_days = sum(1 for day in self._worked if first <= day <= last)
        return known.share * work_days * self.project.hours_per_day

    @cached_property
    def _worked(self) -> tuple[date, ...]:
        """The work days on which some phase is under way."""
        under_way = {day for phase in self.phases if phase.work_days for day in days(phase.start, phase.finish)}
        return tuple(sorted(day for day in under_way if self.calendar.is_workday(day)))

    @property
    def team_hours(self) -> tuple[tuple[str, Decimal], ...]:
        """Each team member's id and hours, in the project's order."""
        return tuple((member.id, self.hours(member)) for member in self.project.team)

    def shift_from(self, baseline: Plan) -> tuple[Shift, ...]:
        """Return the nodes of both plans that end on another day now; work days are counted in this calendar.

        >>> from innomethods.model import Phase
        >>> from innomethods.planning import schedule
        >>> small = Method("small", flow=Phase("try", estimate=5))
        >>> project = Project("pilot", small, start=date(2027, 1, 11), country="NO")
        >>> later = schedule(attrs.evolve(project, start=date(2027, 1, 14)))
        >>> [(shift.path, shift.work_days, shift.calendar_days) for shift in later.shift_from(schedule(project))]
        [('try', 3, 5)]
        """
        calendar = self.calendar
        moved = [(baseline[node.path], node) for node in self.nodes if node.path in baseline]
        return tuple(
            Shift(
                now.path,
                now.title,
                was.finish,
                now.finish,
                calendar.shift(was.finish, now.finish),
                (now.finish - was.finish).days,
            )
            for was, now in moved
            if was.finish != now.finish
        )

    def __repr__(self) -> str:
        return f"Plan({self.project.id!r}: {self.start}–{self.finish}, {len(self.nodes)} nodes)"

    def _repr_html_(self) -> str:
        from html import escape

        rows = "".join(
            f"<tr><th scope='row'>{escape(str(node.title))}</th><td>{node.start}</td><td>{node.finish}</td>"
            f"<td>{node.work_days or '–'}</td><td>{node.total_float or 'critical'}</td>"
            f"<td>{escape(str(node.driver.words))}</td></tr>"
            for node in self.nodes
        )
        heads = "".join(f"<th scope='col'>{head}</th>" for head in ("", "Start", "Finish", "Work days", "Slack", "Why"))
        caption = f"{escape(str(self.project.title))}: {self.start} – {self.finish}"
        return f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
