"""From a project's network to an `Instance`, and back to courses that lie where they were placed.

Roles are the resources, work days the days; waits and meetings become tables. What is done or under way stays where it
is, and takes its room first. Not here: placing (`searching`) and words (`levelled`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from innomethods.model import Phase
from innomethods.planning.courses import Course, Decision, Settled, Times, Wait, Work
from innomethods.planning.levelling.instance import Instance, instance_of
from innomethods.planning.levelling.searching import Found
from innomethods.planning.levelling.team import Team
from innomethods.planning.network import Activity, Join
from innomethods.planning.passes import Passed, pass_forward
from innomethods.planning.setting import Setting
from innomethods.planning.timeline import evening, first_workable, last_evening, morning


@attrs.frozen(eq=False)
class Placed:
    """Work from one numbered work day to another, where it was placed; it pauses when those who do it are away."""

    work: Work
    first: int
    last: int
    there: Sequence[int]  # the days on which enough of its role is there …
    room_until: int | None = None  # … and the last one with room beside what shares its people, where that ends

    def run(self, enter: int) -> Times:
        """Lie where it was placed, or later if what comes before is."""
        late = max(first_workable(enter) - self.first, 0)
        first, last, line = self.first + late, self.last + late, self.work.line
        until, opens = self.work.wait.after(line.day(last), evening(last))
        return Times(line.day(first), line.day(last), until, evening(last), opens, self.work.days)

    def latest_close(self, opens: int) -> int:
        """Take the wait off, and end while there is room."""
        last = self.work.latest_close(opens)
        return last if self.room_until is None else min(last, evening(self.room_until))

    def latest_enter(self, closes: int, by: int) -> int:  # noqa: ARG002 - work ends on the day of its tick
        """Take its work days off: days on which those who do it are there."""
        return morning(self.there[max(bisect_right(self.there, last_evening(closes)) - self.work.days, 0)])


@attrs.frozen(eq=False)
class Translation:
    """A project's network with its courses, as it lies before anything is moved."""

    setting: Setting
    places: Sequence[Activity | Join]
    courses: Mapping[int, Course]

    @cached_property
    def passed(self) -> dict[int, Passed]:
        """Where everything lies when nobody is ever busy."""
        return pass_forward(self.places, self.courses, self.setting.start)

    @cached_property
    def horizon(self) -> int:
        """How many work days are looked at: enough to do one thing after the other when the team no longer changes."""
        line, project = self.setting.line, self.setting.project
        ends = [here.times.until for here in self.passed.values()]
        turns = [day.toordinal() for member in project.team for day in (member.first, member.last) if day is not None]
        away = [away.last.toordinal() for member in project.team for away in member.absences]
        met = [day.toordinal() for meetings in project.meetings for day in meetings.dates]
        calm = max([*ends, *away, *met, *(turn for turn in turns if turn < max(ends, default=0) + _FAR)], default=0)
        work = sum(here.times.work_days + here.times.until - here.times.finish for here in self.passed.values())
        waits = sum(course.wait for course in self.courses.values() if isinstance(course, Decision))
        return line.number(calm) + work + waits + len(self.places) + 10

    @cached_property
    def team(self) -> Team:
        """The roles, on the work days looked at."""
        line = self.setting.line
        return Team(self.setting.project, tuple(date.fromordinal(line.day(day)) for day in range(self.horizon)))

    def phase_at(self, number: int) -> Phase | None:
        """Return the phase at a place whose work is still to be placed or takes room where it lies."""
        place = self.places[number]
        return place.node if isinstance(place, Activity) and isinstance(place.node, Phase) else None

    def path_at(self, number: int) -> str:
        """Return the path of the phase or gate at a place."""
        place = self.places[number]
        return place.path if isinstance(place, Activity) else ""

    def role_at(self, number: int) -> str:
        """Return the role that does the phase at a place."""
        phase = self.phase_at(number)
        return "" if phase is None else phase.does or ""

    def days_of(self, number: int) -> int:
        """Return the work days that are to be placed: none for gates, joins and what is done or under way."""
        course = self.courses.get(number)
        return course.days if isinstance(course, Work) else 0

    def asks(self, number: int) -> int:
        """Return how much of its role the phase at a place is given on each of its days."""
        return self._asks[number]

    @cached_property
    def _asks(self) -> list[int]:
        phases = [self.phase_at(number) for number in range(len(self.places))]
        return [
            0 if phase is None else self.team.asks(phase, self.passed[number].times.work_days)
            for number, phase in enumerate(phases)
        ]

    def workable(self, number: int) -> list[int]:
        """Return the days on which enough of its role is there for the phase at a place."""
        phase, asked = self.phase_at(number), self.asks(number)
        if phase is None or not asked:
            return list(range(self.horizon))
        return self.team.workable(phase.does or "", asked)

    @cached_property
    def instance(self) -> Instance:
        """The numbers to be placed."""
        roles = self.team.roles or ("",)
        nobody = (0,) * self.horizon
        room = [list(row) for row in zip(*(self.team.there.get(role, nobody) for role in roles), strict=True)]
        free = [list(row) for row in room]
        demand = [[0] * len(roles) for _ in self.places]
        for number in range(len(self.places)):
            phase, asked = self.phase_at(number), self.asks(number)
            if phase is not None and asked:
                column = roles.index(phase.does or "")
                if self.days_of(number):
                    demand[number][column] = asked
                else:
                    self._take(free, column, number, asked)
        return instance_of(
            [self.days_of(number) for number in range(len(self.places))],
            [() if self._settled(number) else place.before for number, place in enumerate(self.places)],
            demand,
            room,
            free=free,
            floor=[self._floor(number) for number in range(len(self.places))],
            decides=[number for number, course in self.courses.items() if isinstance(course, Decision)],
            pauses=self._pauses(),
            delays=self._delays(),
        )

    def _settled(self, number: int) -> bool:
        return isinstance(self.courses.get(number), Settled)

    def _take(self, free: list[list[int]], column: int, number: int, asked: int) -> None:
        """Give what is under way its room from the status date on."""
        line, times = self.setting.line, self.passed[number].times
        for day in range(line.number(max(times.start, self.setting.on)), line.number(times.finish + 1)):
            free[day][column] = max(free[day][column] - asked, 0)

    def _floor(self, number: int) -> int:
        course = self.courses.get(number)
        if isinstance(course, Settled):
            return self.passed[number].times.closes
        return max(self.setting.start, course.not_before) if isinstance(course, Work) else self.setting.start

    def _pauses(self) -> dict[int, list[int]]:
        """For phases whose people aren't always there: the day after the last, for each day to begin on."""
        known: dict[tuple[int, int], list[int]] = {}
        tables: dict[int, list[int]] = {}
        for number in range(len(self.places)):
            days, there = self.days_of(number), self.workable(number)
            if days and len(there) < self.horizon:
                key = (days, id(there))  # the team keeps one list for each role and share
                if key not in known:
                    later = (bisect_left(there, first) + days - 1 for first in range(self.horizon + 1))
                    known[key] = [there[at] + 1 if at < len(there) else self.horizon + 1 for at in later]
                tables[number] = known[key]
        return tables

    def _delays(self) -> dict[int, list[int]]:
        """For gates and waits: when what follows may begin, for each tick at which it may close."""
        ticks = range(2 * self.horizon)
        waits: dict[int, list[int]] = {}
        tables: dict[int, list[int]] = {}
        for number, course in self.courses.items():
            if isinstance(course, Settled):
                opens = self.passed[number].times.opens
                if opens > self.passed[number].times.closes:
                    tables[number] = [max(tick, opens) for tick in ticks]
            elif isinstance(course, Decision):
                tables[number] = [course.run(tick).opens for tick in ticks]
            elif isinstance(course, Work) and course.wait.days:
                if course.wait.days not in waits:
                    waits[course.wait.days] = [_after(course.wait, tick) for tick in ticks]
                tables[number] = waits[course.wait.days]
        return tables

    def placed(self, found: Found) -> dict[int, Course]:
        """Return the courses, with all work where it was placed."""
        courses = dict(self.courses)
        for number, course in self.courses.items():
            if isinstance(course, Work) and course.days:
                there = self.workable(number)
                first = there[bisect_left(there, found.begins[number] // 2)]
                courses[number] = Placed(course, first, found.closes[number] // 2, there)
        return courses


_FAR = 3660  # calendar days: somebody who leaves later than ten years after the plan's end is as good as staying


def _after(wait: Wait, tick: int) -> int:
    return wait.after(wait.line.day(tick // 2), tick)[1]
