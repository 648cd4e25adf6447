"""What dates are set from: calendar, estimates, waits, meetings and what has happened, each found by path.

Here: looking a project's answers up. Not here: walking the flow (`network`) and computing (`courses`, `passes`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.model import Done, Effect, Gate, Method, Phase, Progress, Project, QuietPeriod
from innomethods.planning.agenda import Agendas
from innomethods.planning.courses import Course, Decision, Settled, Wait, Work
from innomethods.planning.plan import Status, calendar_of
from innomethods.planning.timeline import Timeline, morning, timeline_of
from innomethods.quantities import whole_days
from innomethods.sources import Basis
from innomethods.workdays import WorkCalendar

if TYPE_CHECKING:
    from innomethods.quantities import ThreePoint


_PLANNED = Status.PLANNED  # looked up for every node: members of an enumeration are slow to reach


@attrs.frozen(eq=False)
class Setting:
    """One project's answers, by path."""

    project: Project
    method: Method
    progress: Progress | None
    missed: Mapping[str, date] = attrs.field(factory=dict)  # the meeting a gate's papers come too late for, by path

    @cached_property
    def line(self) -> Timeline:
        """The days on which the project works."""
        return timeline_of(calendar_of(self.project), self._first_year)

    @cached_property
    def public(self) -> Timeline:
        """The days that are no weekend or public holiday, quiet periods or not."""
        calendar = WorkCalendar(self.project.country)
        return self.line if calendar == self.line.calendar else timeline_of(calendar, self._first_year)

    @cached_property
    def agendas(self) -> Agendas:
        """Who meets when."""
        return Agendas(self.project, self.method, None if self.progress is None else self.progress.on)

    @cached_property
    def done(self) -> dict[str, Done]:
        """What has happened, by path."""
        return {} if self.progress is None else {done.path: done for done in self.progress.done}

    @cached_property
    def chosen(self) -> dict[str, str]:
        """The branch of each choice: what was chosen before what was assumed, and that before what is likeliest."""
        likeliest = {path: max(odds, key=lambda one: one[1])[0] for path, odds in self.project.odds if odds}
        return likeliest | dict(self.project.choices) | ({} if self.progress is None else dict(self.progress.chosen))

    @cached_property
    def skipped(self) -> frozenset[str]:
        """What is left out, by path."""
        return frozenset() if self.progress is None else frozenset(self.progress.skipped)

    @cached_property
    def on(self) -> int:
        """The status date as an ordinal; 0 without one."""
        return 0 if self.progress is None else self.progress.on.toordinal()

    @cached_property
    def first_open(self) -> int:
        """The number of the first work day on which work not yet started can start."""
        return self.line.number(self.on) if self.on else 0

    @cached_property
    def held(self) -> dict[str, int]:
        """The first day of what doesn't begin, or isn't decided, before one of its own, by path, as an ordinal."""
        first = self.project.start
        days = [*self.project.not_before, *((one.path, one.begins) for one in self.project.limits.days)]
        return {path: max(day, first).toordinal() for path, day in sorted(days, key=lambda one: one[1])}

    @cached_property
    def start(self) -> int:
        """The tick at which the project starts."""
        return morning(self.line.number(self.project.start.toordinal()))

    @cached_property
    def _no_wait(self) -> Wait:
        return Wait(self.line, self.public, 0)

    @cached_property
    def _first_year(self) -> int:
        facts = [day for done in self.done.values() for day in (done.started, done.finished) if day is not None]
        known = [self.project.start, *facts, *([] if self.progress is None else [self.progress.on])]
        return min(known).year

    @cached_property
    def _estimates(self) -> dict[str, ThreePoint]:
        return dict(self.project.estimates)

    @cached_property
    def _waits(self) -> dict[str, ThreePoint]:
        return dict(self.project.waits)

    def status(self, path: str) -> Status:
        """Return how far a node has come."""
        done = self.done.get(path)
        if done is None or (done.started is None and done.finished is None):
            return _PLANNED
        return Status.STARTED if done.finished is None else Status.DONE

    def estimate(self, path: str, phase: Phase) -> tuple[ThreePoint | None, Basis | None]:
        """Return the guess that holds for a phase, and whose it is (None: the project's own)."""
        own = self._estimates.get(path)
        if own is not None:
            return own, None
        return phase.estimate, None if phase.estimate is None else phase.estimate_basis

    def wait(self, path: str, node: Phase | Gate) -> tuple[ThreePoint | None, bool]:
        """Return how long is waited at a phase or gate, and whether by law.

        The project's own wait holds before the method's, but where the law demands one, the longer of the two does.
        """
        own, by_law = self._waits.get(path), node.wait is not None and node.wait_basis is Basis.LAW
        if own is None or node.wait is None:
            return own or node.wait, by_law
        return (own.stretched(node.wait) if by_law else own), by_law

    def course(self, path: str, node: Phase | Gate) -> Course | None:
        """Return how a phase or gate lies in time; None for a phase without an estimate."""
        done = self.done.get(path)
        guess, by_law = self.wait(path, node)
        wait = self._no_wait if guess is None else Wait(self.line, self.public, whole_days(guess), by_law)
        return self._gate(path, node, wait, done) if isinstance(node, Gate) else self._phase(path, node, wait, done)

    def _gate(self, path: str, gate: Gate, wait: Wait, done: Done | None) -> Course:
        if done is not None and done.finished is not None:
            settled = Wait(self.line, self.public, 0)  # its own wait was for this decision
            return Settled(self.line, _ordinal(done.started), done.finished.toordinal(), settled)
        papers = None if done is None else _ordinal(done.started)
        agenda = self.agendas.of(gate)
        if agenda is not None and path in self.missed:
            agenda = agenda.after(self.missed[path])
        limit = wait if wait.statutory and wait.days else None
        return Decision(self.line, agenda, wait.days, self.on, papers, limit, self.held.get(path, 0))

    def _phase(self, path: str, phase: Phase, wait: Wait, done: Done | None) -> Course | None:
        if done is not None and done.finished is not None:
            return Settled(self.line, _ordinal(done.started), done.finished.toordinal(), wait)
        guess, _ = self.estimate(path, phase)
        if done is not None and done.started is not None:
            left = self._left(done, done.started, guess)
            return None if left is None else self._under_way(done.started, left, wait)
        if done is not None and done.remaining is not None:
            return Work(self.line, max(done.remaining, 0), wait, self._opens(path))
        return None if guess is None else Work(self.line, whole_days(guess), wait, self._opens(path))

    def _opens(self, path: str) -> int:
        """Return the tick before which work doesn't begin: that of the status date, or of its own day."""
        held = self.held.get(path)
        return morning(self.first_open if held is None else max(self.line.number(held), self.first_open))

    def _left(self, done: Done, started: date, guess: ThreePoint | None) -> int | None:
        """Return the work days left of a phase under way: recorded, or estimated less those gone; at least one."""
        if done.remaining is not None:
            return max(done.remaining, 1)
        if guess is None:
            return None
        gone = self.line.count(started.toordinal(), self.on - 1)
        return max(whole_days(guess) - gone, 1)

    def _under_way(self, started: date, left: int, wait: Wait) -> Course:
        first = self.line.number(max(started.toordinal(), self.on))
        return Settled(self.line, started.toordinal(), self.line.day(first + left - 1), wait)

    def rest_between(self, first: int, last: int) -> QuietPeriod | None:
        """Return the first blocked quiet period that takes work days from these days, both included."""
        if last < first or not (self.project.quiet or self.project.usual_quiet):
            return None
        known = (quiet for quiet in self.quiet(first, last) if quiet.effect is Effect.BLOCK)
        return next((quiet for quiet in known if self.taken(quiet, first, last)), None)

    def quiet(self, first: int, last: int) -> tuple[QuietPeriod, ...]:
        """Return the quiet periods to look at between two days."""
        if not self.project.usual_quiet:
            return self.project.quiet
        return self.project.quiet_between(date.fromordinal(first), date.fromordinal(last))

    def taken(self, quiet: QuietPeriod, first: int, last: int) -> int:
        """Count the days within a quiet period, from `first` to `last`, that would else be work days."""
        return self.public.count(max(first, quiet.first.toordinal()), min(last, quiet.last.toordinal()))


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
