"""`Plan`: a project's dates as a frozen value, with the reason for each and how long it can wait.

Here: what a plan holds, and questions to it (paths, the critical path, hours of the team, the shift from another
plan). Not here: how the dates are found (`scheduling`) or drawn (`reporting`).
"""

from __future__ import annotations

import datetime as dt
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

import attrs

from innomethods.errors import NoSuchPath
from innomethods.findings import Finding
from innomethods.model import Effect, Gate, Method, Phase, Progress, Project, Scope, TeamMember
from innomethods.planning.drivers import Driver
from innomethods.planning.shifts import Baseline, Shift, shifts
from innomethods.quantities import ThreePoint
from innomethods.sources import Basis
from innomethods.wording import Wording
from innomethods.workdays import WorkCalendar, days


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
class Limit:
    """A time limit the law sets, in calendar days after the work (a gate: after its papers are ready).

    `sources` are ids of the method's sources that say so; `last` is the last day of the limit.
    """

    days: int
    last: date
    sources: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class PlanNode:
    """One phase or gate with its dates.

    A phase works from `start` to `finish`, both included. A gate's `start` is the day its papers can be `ready`, its
    `finish` the day of the decision. `work_days` counts the days of work (0 for gates). `total_float` is how many
    work days the node can end later without moving the end of the plan; `free_float` without moving any other phase
    or decision. Both count what a gate's wait for its meeting gives. `latest_start` and `latest_finish` are the same in
    dates: how late it can start and end (a gate: have its papers ready and be decided) without moving the end of the
    plan; what has happened can't be later than it was. `missed` are the meetings just missed because the papers came
    too late. `estimate_basis` says whose guess the estimate is; None means the project's own. `until` is the last day
    of a phase's wait in calendar days; without a wait, its finish. `limit` is the wait when it is the law's.
    """

    path: str
    kind: str
    title: Wording
    start: date
    finish: date
    work_days: int
    total_float: int
    free_float: int
    latest_start: date
    latest_finish: date
    critical: bool
    driver: Driver
    estimate: ThreePoint | None = None
    estimate_basis: Basis | None = None
    ready: date | None = None
    meeting: MeetingDate | None = None
    missed: tuple[MeetingDate, ...] = ()
    stage: str = ""
    status: Status = Status.PLANNED
    until: date = attrs.field(default=attrs.Factory(lambda self: self.finish, takes_self=True))
    limit: Limit | None = None

    def __repr__(self) -> str:
        return f"PlanNode({self.path!r}, {self.start}–{self.finish})"


def calendar_of(project: Project) -> WorkCalendar:
    """Return the days on which the project works: no weekends, public holidays or blocked quiet periods.

    >>> from innomethods.model import Phase
    >>> project = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    >>> calendar_of(project).is_workday(date(2027, 3, 26))
    False
    """
    return WorkCalendar(
        project.country,
        tuple(quiet for quiet in project.quiet if quiet.effect is Effect.BLOCK),
        tuple(usual for usual, effect in project.usual_quiet if effect is Effect.BLOCK),
    )


@attrs.frozen(repr=False, cache_hash=True)
class Plan:
    r"""A project's dates, as they stand with what has happened (`progress`), if any.

    `nodes` stand in flow order; `method` is the resolved one.

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
    progress: Progress | None = None

    @property
    def on(self) -> date | None:
        """The status date, if there is one."""
        return None if self.progress is None else self.progress.on

    @cached_property
    def project_end(self) -> date | None:
        """The day the project itself ends; None for a plan without nodes.

        What the line does with the benefits afterwards is in the plan and not in the project: what comes after the
        last decision on something else, from the first part there that the benefit owner does, or that decides on
        benefits.

        >>> from innomethods.model import Gate, Phase
        >>> flow = Phase("try", estimate=5) >> Gate("close") >> Phase("harvest", does="benefit-owner", estimate=250)
        >>> from innomethods.planning import schedule
        >>> schedule(Project("pilot", Method("m", flow=flow), start=date(2027, 1, 11), country="NO")).project_end
        datetime.date(2027, 1, 15)
        """
        parts = [self.method[node.path] for node in self.nodes]
        deciding = [at for at, part in enumerate(parts) if isinstance(part, Gate) and part.scope is not Scope.BENEFITS]
        later = range(deciding[-1] + 1 if deciding else len(parts), len(parts))
        first = next((at for at in later if _is_of_benefits(parts[at])), len(parts))
        return max((node.finish for node in self.nodes[:first]), default=None)

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
        """Return one team member's hours: share × the hours of the work days with a phase under way.

        Only days on which the member is there count, half days for half; waiting for a meeting is no work.

        Raises:
            NoSuchPath: when the project has no member of that id.
        """
        members = {known.id: known for known in self.project.team}
        wanted = member if isinstance(member, str) else member.id
        if wanted not in members:
            raise NoSuchPath(wanted, tuple(members))
        known = members[wanted]
        hours = sum((self.project.hours_on(day) for day in self._worked if known.is_there(day)), Decimal(0))
        return known.share * hours

    @cached_property
    def _worked(self) -> tuple[date, ...]:
        """The work days on which some phase is under way."""
        under_way = {day for phase in self.phases if phase.work_days for day in days(phase.start, phase.finish)}
        return tuple(sorted(day for day in under_way if self.calendar.is_workday(day)))

    @property
    def team_hours(self) -> tuple[tuple[str, Decimal], ...]:
        """Each team member's id and hours, in the project's order."""
        return tuple((member.id, self.hours(member)) for member in self.project.team)

    def shift_from(self, baseline: Plan | Baseline) -> tuple[Shift, ...]:
        """Return the nodes of both plans that end on another day now, and why; work days are counted in this calendar.

        >>> from innomethods.model import Phase
        >>> from innomethods.planning import schedule
        >>> small = Method("small", flow=Phase("try", estimate=5))
        >>> project = Project("pilot", small, start=date(2027, 1, 11), country="NO")
        >>> later = schedule(attrs.evolve(project, start=date(2027, 1, 14)))
        >>> [(shift.path, shift.work_days, shift.calendar_days) for shift in later.shift_from(schedule(project))]
        [('try', 3, 5)]
        """
        return shifts(self, baseline)

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


_BENEFIT_OWNER = "benefit-owner"  # the role in the line that sees to benefits, by its id on the shelf


def _is_of_benefits(part: object) -> bool:
    if isinstance(part, Gate):
        return part.scope is Scope.BENEFITS
    return isinstance(part, Phase) and part.does == _BENEFIT_OWNER
