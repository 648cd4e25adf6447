"""How each activity turns the tick at which it may begin into dates, and back: how late it may begin to end by a tick.

Both ways are steps that never fall, so that slack is exact whatever holidays, waits and meetings lie between. Here:
work, decisions and what has already happened. Not here: the order of activities (`network`) and passing through them
(`passes`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Protocol

import attrs

from innomethods.planning.agenda import Agenda
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.timeline import NEVER, Timeline, day_of, evening, first_workable, last_evening, morning
from innomethods.workdays import end_of_limit


def _latest(limit: int, outcome: Callable[[int], int]) -> int:
    """Return the largest number, at most `limit`, whose outcome is at most `limit`; outcomes never fall."""

    def known(number: int) -> int:
        try:
            return outcome(number)
        except BeyondHorizon:
            return NEVER

    return bisect_right(range(limit + 1), limit, key=known) - 1


@attrs.frozen(eq=False)
class Times:
    """Where one activity comes to lie: days are ordinals, `closes` and `opens` are ticks.

    It ends at `closes`; what follows may begin at `opens`, when the day `until` (the finish, or the end of a wait) is
    over.
    """

    start: int
    finish: int
    until: int
    closes: int
    opens: int
    work_days: int = 0


class Course(Protocol):
    """How one activity lies in time."""

    def run(self, enter: int) -> Times:
        """Return where it comes to lie when all before it is over at tick `enter`."""
        ...

    def latest_close(self, opens: int) -> int:
        """Return the latest tick it may end at for what follows to begin by tick `opens`."""
        ...

    def latest_enter(self, closes: int, by: int) -> int:
        """Return the latest tick at which all before it may be over for it to end by tick `closes` and on day `by`.

        The tick alone doesn't tell: all days on which nobody works are over at the same one, and a meeting may be held
        on any of them.
        """
        ...


@attrs.frozen(eq=False)
class Wait:
    """Calendar days after some work; the last one moves to a day that is no weekend or public holiday.

    A `statutory` one ends as `workdays.end_of_limit` says. Quiet periods are the project's own and lengthen neither.
    """

    line: Timeline
    public: Timeline
    days: int
    statutory: bool = False  # by law

    def last_day(self, event: int) -> int:
        """Return the last day of a wait that runs from the day of an event."""
        if self.statutory:
            return end_of_limit(event, self.days, self.public.on_or_after)
        return self.public.on_or_after(event + self.days)

    def after(self, finish: int, closes: int) -> tuple[int, int]:
        """Return the last day of the wait, and the tick at which what follows may begin."""
        if self.days == 0:
            return finish, closes
        until = self.last_day(finish)
        if self.statutory:  # what may be done when it is over is done the day after, a decision too
            return until, morning(self.line.number(until + 1))
        return until, self.line.after(until)

    def latest_close(self, opens: int) -> int:
        """Return the latest tick work may end at for the wait to be over by tick `opens`."""
        if self.days == 0 or opens >= NEVER:
            return opens

        def opened(closes: int) -> int:
            return self.after(self.line.day(day_of(closes)), closes)[1]

        return _latest(opens, opened)


@attrs.frozen(eq=False)
class Work:
    """Work of so many work days, not before a certain tick (the status date, or its own day), and a wait after it."""

    line: Timeline
    days: int
    wait: Wait
    not_before: int = 0

    def run(self, enter: int) -> Times:
        """Work from the first whole work day on; work of no days at all is over when what comes before is."""
        enter = max(enter, self.not_before)
        if self.days:
            first = first_workable(enter)
            last = first + self.days - 1
            start, finish, closes = self.line.day(first), self.line.day(last), evening(last)
        else:
            start = finish = self.line.day(day_of(enter))
            closes = enter
        until, opens = self.wait.after(finish, closes)
        return Times(start, finish, until, closes, opens, self.days)

    def latest_close(self, opens: int) -> int:
        """Take the wait off."""
        return self.wait.latest_close(opens)

    def latest_enter(self, closes: int, by: int) -> int:
        """Take the work days off; work of no days at all ends on a work day, be it entered before that begins."""
        if self.days:
            return morning(last_evening(closes) - self.days + 1)
        return closes if self.line.day(day_of(closes)) <= by else evening(self.line.number(by + 1) - 1)


@attrs.frozen(eq=False)
class Decision:
    """A gate: decided at the first meeting its papers reach, or some calendar days after they are ready.

    `wait` is those days; `not_before` the status date; `papers` the day the papers were ready, when that is known
    already. A statutory `limit` runs from that day, and nobody decides, in a meeting or not, before it is over; nor
    before the day `earliest`, which the project has set.
    """

    line: Timeline
    agenda: Agenda | None
    wait: int
    not_before: int = 0
    papers: int | None = None
    limit: Wait | None = None
    earliest: int = 0

    def ready(self, enter: int) -> int:
        """Return the day the papers are ready: the last work day of what comes before."""
        return self.line.day(day_of(enter)) if self.papers is None else self.papers

    def meeting(self, ready: int) -> int | None:
        """Return the index of the meeting that decides, if one can."""
        return None if self.agenda is None else self.agenda.first_possible(ready, self.first_allowed(ready))

    def first_allowed(self, ready: int) -> int:
        """Return the first day on which it may be decided, by law and by the project; 0 where neither says."""
        return max(self.first_lawful(ready), self.earliest)

    def first_lawful(self, ready: int) -> int:
        """Return the first day on which the law lets anybody decide: a working day after the limit; 0 without one."""
        return 0 if self.limit is None else self.limit.public.on_or_after(self.limit.last_day(ready) + 1)

    def target(self, ready: int) -> int:
        """Return the day for a decision outside known meetings, before it is moved to a work day.

        It comes after the last known meeting: a later start must never give an earlier decision.
        """
        over = 0 if self.agenda is None else self.agenda.last.date.toordinal() + 1
        return max(ready + self.wait, over, self.not_before, self.first_allowed(ready))

    def decided(self, ready: int) -> int:
        """Return the day of the decision."""
        index = self.meeting(ready)
        if index is not None and self.agenda is not None:
            return self.agenda.meetings[index].date.toordinal()
        return self.line.on_or_after(self.target(ready))

    def run(self, enter: int) -> Times:
        """Get the papers ready, then decide."""
        ready = self.ready(enter)
        decided = self.decided(ready)
        over = self.line.after(decided)
        return Times(min(ready, decided), decided, decided, over, over)

    def latest_close(self, opens: int) -> int:
        """What follows may begin when the decision is made."""
        return opens

    def latest_enter(self, closes: int, by: int) -> int:
        """Find the last day for the papers."""
        if self.papers is not None:
            return NEVER

        def decided(number: int) -> int:
            day = self.decided(self.line.day(number))
            return self.line.after(day) if day <= by else NEVER

        return evening(_latest(closes, decided))


@attrs.frozen(eq=False)
class Settled:
    """What has happened, or is under way and counted from the status date: what comes before no longer moves it."""

    line: Timeline
    start: int | None
    finish: int
    wait: Wait

    def run(self, enter: int) -> Times:
        """Lie where it lies; a start nobody recorded is taken to be as early as it could."""
        start = self.line.day(first_workable(enter)) if self.start is None else self.start
        start = min(start, self.finish)
        closes = self.line.after(self.finish)
        until, opens = self.wait.after(self.finish, closes)
        return Times(start, self.finish, until, closes, opens, self.line.count(start, self.finish))

    def latest_close(self, opens: int) -> int:
        """Take the wait off."""
        return self.wait.latest_close(opens)

    def latest_enter(self, closes: int, by: int) -> int:  # noqa: ARG002 - one of three courses
        """Whatever comes before may be as late as it likes."""
        return NEVER
