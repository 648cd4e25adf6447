"""When a deciding role meets, and which meeting a gate's papers can still reach.

Here: one role's meetings in order, the first possible one, and those just missed. Not here: gates (`courses`) and the
words about it (`reasons`, `cautions`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from itertools import accumulate

import attrs

from innomethods.model import Gate, Meetings, Method, Project
from innomethods.planning.plan import MeetingDate
from innomethods.wording import Wording, as_wording


@attrs.frozen(eq=False)
class Agenda:
    """The meetings of one deciding role, in order of date; `first_open` is the first that isn't over yet."""

    body: Wording
    meetings: tuple[MeetingDate, ...]
    first_open: int = 0
    # The latest day, as an ordinal, on which papers reach a meeting up to and including each open one. Two lists of
    # meetings for one role may ask for papers at different times, so that this is not simply each meeting's own day.
    _due: tuple[int, ...] = attrs.field(
        init=False,
        default=attrs.Factory(
            lambda self: tuple(
                accumulate((meeting.papers_due.toordinal() for meeting in self.meetings[self.first_open :]), max)
            ),
            takes_self=True,
        ),
    )

    @property
    def last(self) -> MeetingDate:
        """The last known meeting."""
        return self.meetings[-1]

    def after(self, day: date) -> Agenda:
        """Return the agenda when the meetings up to and including a day can't be reached."""
        return attrs.evolve(self, first_open=bisect_right(self.meetings, day, key=lambda meeting: meeting.date))

    def first_possible(self, ready: int, lawful: int = 0) -> int | None:
        """Return the index of the first meeting whose papers are due on or after the day they are ready.

        It is not held before the day `lawful`.
        """
        index = self.first_open + bisect_left(self._due, ready)
        for number in range(index, len(self.meetings)):
            meeting = self.meetings[number]
            if meeting.papers_due.toordinal() >= ready and meeting.date.toordinal() >= lawful:
                return number
        return None

    def just_missed(self, ready: int, held: int | None, since: int) -> tuple[MeetingDate, ...]:
        """Return the meetings that papers ready on a day came too late for, when they are decided at meeting `held`.

        A meeting still ahead on the ready day is missed. So is the one before it all, when its deadline (not before
        the day `since`, when the project starts) lies nearer to the ready day than the deadline that is kept.
        """
        late = self.meetings[self.first_open : held]
        ahead = [meeting for meeting in late if meeting.date.toordinal() >= ready]
        if ahead or not late:
            return tuple(ahead)
        due = late[-1].papers_due.toordinal()
        margin = None if held is None else self.meetings[held].papers_due.toordinal() - ready
        near = since <= due and (margin is None or ready - due <= margin)
        return (late[-1],) if near else ()


@attrs.frozen(eq=False)
class Agendas:
    """The agendas of a project: which meetings a gate is decided at."""

    project: Project
    method: Method
    on: date | None
    _known: dict[tuple[str, int | None], Agenda | None] = attrs.field(init=False, factory=dict)

    def of(self, gate: Gate) -> Agenda | None:
        """Return the meetings of the gate's deciding role, or None when the project knows none."""
        if gate.decided_by is None:
            return None
        key = (gate.decided_by, gate.papers_due)
        if key not in self._known:
            theirs = [meetings for meetings in self.project.meetings if meetings.role == gate.decided_by]
            self._known[key] = self._agenda(theirs, *key)
        return self._known[key]

    def _agenda(self, theirs: Iterable[Meetings], role: str, papers_due: int | None) -> Agenda | None:
        meetings = sorted(
            {
                _meeting(day, meetings.papers_due if papers_due is None else papers_due)
                for meetings in theirs
                for day in meetings.dates
            },
            key=lambda meeting: (meeting.date, meeting.papers_due),
        )
        if not meetings:
            return None
        first_open = 0 if self.on is None else bisect_left(meetings, self.on, key=lambda meeting: meeting.date)
        return Agenda(self._body(theirs, role), tuple(meetings), first_open)

    def _body(self, theirs: Iterable[Meetings], role: str) -> Wording:
        known = self.method.role(role)
        titles = [meetings.title for meetings in theirs if meetings.title is not None]
        if titles:
            return titles[0]
        return known.title if known is not None else as_wording(role.replace("-", " "))


def _meeting(day: date, papers_due: int) -> MeetingDate:
    return MeetingDate(day, date.fromordinal(max(day.toordinal() - papers_due, 1)))
