"""`date_links`: from a linked plan to its dates, slack and critical activities.

Here: ids and days made numbers, and numbers made days again; which kernel does the work. Not here: the passes
themselves (`plain`, `levels`, `compiled`), and what a dated plan answers (`dated`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from operator import sub

import attrs

from innomethods.errors import MethodProblems, MissingExtra
from innomethods.findings import Finding, finding
from innomethods.planning.cautions import empty_months
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.links.arrays import Arrays, Column, Days, Lags, LinkCycle, Solved
from innomethods.planning.links.dated import DatedPlan
from innomethods.planning.links.plain import solve
from innomethods.planning.links.values import Link, LinkedPlan, broken, early_wishes
from innomethods.planning.timeline import Timeline
from innomethods.wording import LANGUAGES, Wording
from innomethods.workdays import CalendarDays, WorkDays

_MANY = 2_000  # activities; below, arrays take longer to make than they save
_VERY_MANY = 50_000  # below, compiled loops take longer to load than they save
_FIRST_YEARS = 4  # of calendar, for lags in calendar days
_ROWS_A_LEVEL = 8  # fewer activities side by side, and level by level is slower than one by one


class Kernel(StrEnum):
    """What goes through the network: all give the same numbers, only sooner or later."""

    AUTO = "auto"  # the quickest that is installed, for the plan's size
    PLAIN = "plain"  # the language alone
    NUMPY = "numpy"  # level by level: the extra `plan`
    NUMBA = "numba"  # compiled loops: the extra `fast`; lags in calendar days go by numpy


def date_links(plan: LinkedPlan, kernel: Kernel | str = Kernel.AUTO) -> DatedPlan:
    """Give every activity its earliest and latest dates and its slack.

    Durations and slack are in work days of the plan's calendar. A lag in work days moves by so many; a lag in calendar
    days counts from the evening of a finish or the morning of a start, and what it holds back starts or ends on the
    first work day that allows it. Nothing starts before the plan does, however long a lead is (P44 tells).

    Raises:
        MethodProblems: with all that makes dates impossible: links in a ring (P42), ids twice (P41), links to nowhere
            (P46).
        BeyondHorizon: when dates run out of the years with known public holidays.
        MissingExtra: when a kernel is asked for that isn't installed.

    >>> from innomethods.planning.links import Link, LinkedActivity, LinkedPlan
    >>> from innomethods.workdays import WorkCalendar, WorkDays
    >>> dig, pour = LinkedActivity("dig", 10), LinkedActivity("pour", 5)
    >>> links = [Link("dig", "pour", "SS", WorkDays(3))]
    >>> dated = date_links(LinkedPlan([dig, pour], links, date(2027, 1, 11), WorkCalendar("NO")))
    >>> dated["pour"].start, dated["pour"].total_float, dated.finish
    (datetime.date(2027, 1, 14), 2, datetime.date(2027, 1, 22))
    """
    problems = list(broken(plan))
    if problems:
        raise _problems(problems)
    numbered = _Numbered.of(plan)
    try:
        solved = _solve(numbered, Kernel(kernel))
    except LinkCycle as cycle:
        raise _problems([_ring(plan, cycle)]) from None
    return numbered.dated(solved, (*early_wishes(plan), *numbered.long_leads()))


def _problems(findings: list[Finding]) -> MethodProblems:
    return MethodProblems("The linked plan", findings)


def _ring(plan: LinkedPlan, cycle: LinkCycle) -> Finding:
    ring = [plan.activities[number] for number in cycle.ring]
    names = [activity.name for activity in (*ring, ring[0])]
    way = Wording(**{language: " → ".join(name.text(language) for name in names) for language in LANGUAGES})
    last, first = ring[-1].name, ring[0].name
    return finding("P42", ring[0].id, way=way, before=last, after=first)


def _solve(numbered: _Numbered, kernel: Kernel) -> Solved:
    """Go through the network; lags in calendar days need a calendar, which grows until it reaches the end."""
    if not numbered.calendar_links:
        return _run(numbered.arrays, kernel)
    years = _FIRST_YEARS
    while True:
        table = numbered.table(years)
        try:
            return _run(attrs.evolve(numbered.arrays, calendar=numbered.lags(table)), kernel)
        except IndexError:  # beyond the table; one that can't grow raises BeyondHorizon
            years *= 4


def _run(arrays: Arrays, kernel: Kernel) -> Solved:
    if kernel is Kernel.PLAIN or (kernel is Kernel.AUTO and len(arrays) < _MANY):
        return solve(arrays)
    from innomethods.planning.links.levels import put_in_order, solve_ordered

    try:
        net = put_in_order(arrays)
    except MissingExtra:
        if kernel is Kernel.AUTO:
            return solve(arrays)
        raise
    if kernel is not Kernel.NUMPY and net.calendar is None and (kernel is Kernel.NUMBA or len(arrays) >= _VERY_MANY):
        from innomethods.planning.links.compiled import solve_compiled

        try:
            return solve_compiled(net)
        except MissingExtra:
            if kernel is Kernel.NUMBA:
                raise
    if kernel is Kernel.AUTO and len(net.levels) * _ROWS_A_LEVEL > len(arrays):
        return solve(arrays)
    return solve_ordered(net)


@attrs.frozen(eq=False)
class _Numbered:
    """A linked plan with numbers for ids and work days for dates; points count from the plan's own start."""

    plan: LinkedPlan
    line: Timeline
    start: int  # the number of the first work day
    arrays: Arrays
    calendar_links: tuple[int, ...]

    @classmethod
    def of(cls, plan: LinkedPlan) -> _Numbered:
        line = Timeline(plan.calendar, plan.start.year)
        start = line.number(plan.start.toordinal())
        place = {activity.id: number for number, activity in enumerate(plan.activities)}
        length = [activity.days for activity in plan.activities]
        release = [
            0 if activity.not_before is None else max(line.number(activity.not_before.toordinal()) - start, 0)
            for activity in plan.activities
        ]
        before = [place[link.before] for link in plan.links]
        after = [place[link.after] for link in plan.links]
        gain = [
            link.lag.count + (length[one] if link.kind[0] == "F" else 0) - (length[other] if link.kind[1] == "F" else 0)
            for link, one, other in zip(plan.links, before, after, strict=True)  # from and to a finish, but sooner
        ]
        lags = [n for n, link in enumerate(plan.links) if isinstance(link.lag, CalendarDays) and link.lag.count]
        return cls(plan, line, start, Arrays(length, release, before, after, gain), tuple(lags))

    def lags(self, table: Days) -> Lags:
        """Return the lags in calendar days."""
        arrays, picked = self.arrays, [self.plan.links[number] for number in self.calendar_links]
        return Lags(
            table=table,
            link=self.calendar_links,
            from_finish=[int(link.kind[0] == "F") for link in picked],
            to_evening=[int(link.kind[1] == "F" and link.lag.count > 0) for link in picked],
            lag=[link.lag.count for link in picked],
            reach=[
                arrays.length[arrays.before[number]] if link.kind[0] == "F" else 0
                for number, link in zip(self.calendar_links, picked, strict=True)
            ],
            back=[
                arrays.length[arrays.after[number]] if link.kind[1] == "F" else 0
                for number, link in zip(self.calendar_links, picked, strict=True)
            ],
        )

    def table(self, years: int) -> Days:
        """Return the calendar from the plan's first work day on for so many years, or as many as are known.

        Raises:
            BeyondHorizon: when not even one year more is known than for a quarter of them.
        """
        origin = self.line.day(self.start)
        first: list[int] = []
        try:
            first.extend(self.line.number(day) - self.start for day in range(origin, origin + 366 * years))
        except BeyondHorizon:
            if len(first) <= 366 * (years // 4):
                raise
        morning = [self.line.day(self.start + point) - origin for point in range(first[-1])]
        return Days(morning, [0, *(day + 1 for day in morning[:-1])], first)

    def long_leads(self) -> Iterator[Finding]:
        """Tell of leads so long that what follows would start before the plan does (P44)."""
        for number, link in enumerate(self.plan.links):
            if link.lag.count < 0 and self._lead_goes_past(number, link):
                yield finding("P44", link.after, before=link.before, after=link.after, lead=-link.lag.count)

    def _lead_goes_past(self, number: int, link: Link) -> bool:
        arrays = self.arrays
        before, after = arrays.before[number], arrays.after[number]
        point = arrays.release[before] + (arrays.length[before] if link.kind.from_finish else 0)
        return point + link.lag.count < 0 and arrays.release[after] == 0 and not link.kind.to_finish

    def dated(self, solved: Solved, findings: tuple[Finding, ...]) -> DatedPlan:
        """Make days of points again."""
        length = self.arrays.length
        days = [date.fromordinal(self.line.day(self.start + point)) for point in range(solved.finish + 1)]
        # A milestone is a moment: the evening of the day before its point, or the morning of that day.
        evening = _evenings(self.arrays, solved, self.plan.links)

        def begun(points: Column) -> tuple[date, ...]:
            if not evening:
                return tuple([days[point] for point in points])
            return tuple(days[point - (number in evening)] for number, point in enumerate(points))

        def ended(points: Column, starts: tuple[date, ...]) -> tuple[date, ...]:
            rows = zip(points, length, starts, strict=True)
            return tuple([days[point + size - 1] if size else start for point, size, start in rows])

        idle = empty_months(self.line, days[0], days[-1])
        starts, latest_starts = begun(solved.early), begun(solved.late)
        return DatedPlan(
            plan=self.plan,
            starts=starts,
            finishes=ended(solved.early, starts),
            latest_starts=latest_starts,
            latest_finishes=ended(solved.late, latest_starts),
            total_floats=tuple(map(sub, solved.late, solved.early)),
            free_floats=tuple(solved.free),
            findings=(*findings, *idle),
        )


def _evenings(arrays: Arrays, solved: Solved, links: tuple[Link, ...]) -> set[int]:
    """Return the milestones that stand where the end of some work puts them: they are reached on that evening."""
    stones = {number for number, size in enumerate(arrays.length) if size == 0 and solved.early[number] > 0}
    held: set[int] = set()
    arriving = [number for number, after in enumerate(arrays.after) if after in stones] if stones else []
    arriving.sort(key=lambda number: solved.early[arrays.before[number]])
    for number in arriving:
        link, before, after = links[number], arrays.before[number], arrays.after[number]
        from_evening = (link.kind.from_finish and arrays.length[before] > 0) or before in held
        exact = isinstance(link.lag, WorkDays) or not link.lag  # after calendar days it is the morning
        if from_evening and exact and solved.early[before] + arrays.gain[number] == solved.early[after]:
            held.add(after)
    return held
