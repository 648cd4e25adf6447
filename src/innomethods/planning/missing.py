"""What it costs to miss a meeting: the plan is made again with the papers too late for it.

Here: `cost_of_missing` and its answer in words. Not here: which meetings the plan misses already (`PlanNode.missed`).
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.planning.plan import MeetingDate, Plan
from innomethods.planning.scheduling import schedule_missing
from innomethods.planning.words import calendar_days, dated, working_days
from innomethods.wording import Wording

_NEXT = Wording(
    nb="Rekker dere ikke møtet {missed}, er det neste {next}.",
    nn="Rekk de ikkje møtet {missed}, er det neste {next}.",
    en="If you miss the meeting on {missed}, the next one is on {next}.",
)
_NONE = Wording(
    nb="Rekker dere ikke møtet {missed}, er det ikke lagt inn noe møte etter det.",
    nn="Rekk de ikkje møtet {missed}, er det ikkje lagt inn noko møte etter det.",
    en="If you miss the meeting on {missed}, no later meeting is known.",
)
_ENDS_LATER = Wording(
    nb=" Beslutningen kommer {gate} senere, og planen slutter {days} senere, {finish}.",
    nn=" Avgjerda kjem {gate} seinare, og planen sluttar {days} seinare, {finish}.",
    en=" The decision comes {gate} later, and the plan ends {days} later, on {finish}.",
)
_ENDS_SAME = Wording(
    nb=" Beslutningen kommer {gate} senere, men planen slutter som før, {finish}.",
    nn=" Avgjerda kjem {gate} seinare, men planen sluttar som før, {finish}.",
    en=" The decision comes {gate} later, but the plan still ends on {finish}.",
)


@attrs.frozen(kw_only=True, repr=False)
class MissedMeeting:
    """What follows when a gate's papers come too late for the meeting that was to decide it.

    `next` is the meeting that decides instead; None when none is known, and the gate's day is then the first one after
    the last known meeting. `gate_days` counts calendar days, `end_days` the work days the end of the plan slips.
    """

    path: str
    missed: MeetingDate
    next: MeetingDate | None
    decided: date
    gate_days: int
    finish: date
    end_days: int
    words: Wording

    def __repr__(self) -> str:
        return f"MissedMeeting({self.path!r}, {self.missed.date} → {self.decided}, end {self.end_days:+} work days)"


def cost_of_missing(plan: Plan, path: str) -> MissedMeeting:
    """Return what it costs when a gate's papers come too late for the meeting it waits for.

    Everything else stays as it is: the meeting is held, and other gates can be decided at it.

    Raises:
        NoSuchPath: when the plan has no such phase or gate.
        ValueError: when it waits for no meeting.

    >>> from innomethods.model import Gate, Meetings, Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", estimate=30) >> Gate("adopt", decided_by="board") >> Phase("use", estimate=5)
    >>> board = Meetings("board", [date(2027, 4, 20), date(2027, 5, 25)], papers_due=7)
    >>> project = Project("pilot", Method("small", flow=flow), start=date(2027, 2, 1), country="NO", meetings=[board])
    >>> cost_of_missing(schedule(project), "adopt")
    MissedMeeting('adopt', 2027-04-20 → 2027-05-25, end +23 work days)
    """
    node = plan[path]
    if node.meeting is None:
        raise ValueError(f"{path!r} waits for no meeting: only a gate whose deciding role has known meetings does.")
    late = schedule_missing(plan.project, plan.progress, {path: node.meeting.date})
    gate_days = (late[path].finish - node.finish).days
    end_days = plan.calendar.shift(plan.finish, late.finish)
    following = late[path].meeting
    return MissedMeeting(
        path=path,
        missed=node.meeting,
        next=following,
        decided=late[path].finish,
        gate_days=gate_days,
        finish=late.finish,
        end_days=end_days,
        words=_words(node.meeting, following, gate_days, end_days, late.finish),
    )


def _words(missed: MeetingDate, following: MeetingDate | None, gate_days: int, end_days: int, finish: date) -> Wording:
    day = dated(missed.date.toordinal())
    head = (
        _NONE.fill(missed=day) if following is None else _NEXT.fill(missed=day, next=dated(following.date.toordinal()))
    )
    tail = _ENDS_LATER if end_days else _ENDS_SAME
    rest = tail.fill(gate=calendar_days(gate_days), days=working_days(end_days), finish=dated(finish.toordinal()))
    return Wording(nb=f"{head.nb}{rest.nb}", nn=f"{head.nn}{rest.nn}", en=f"{head.en}{rest.en}")
