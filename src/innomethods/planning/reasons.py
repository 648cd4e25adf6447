"""Why a date is what it is, in words.

Here: which reason decides, and its sentence in three languages. Not here: what is wrong with a plan (`warnings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import attrs

from innomethods.model import Gate, QuietPeriod
from innomethods.planning.network import Activity
from innomethods.planning.passes import Passed
from innomethods.planning.plan import Driver, Reason, Status
from innomethods.planning.setting import Setting
from innomethods.planning.timeline import morning
from innomethods.planning.words import calendar_days, dated, working_days
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.planning.courses import Decision

_START = Wording(nb="prosjektet starter {day}", nn="prosjektet startar {day}", en="the project starts {day}")
_START_MOVED = Wording(
    nb="prosjektstarten {day} er ikke en arbeidsdag ({reason})",
    nn="prosjektstarten {day} er ikkje ein arbeidsdag ({reason})",
    en="the project start {day} is not a working day ({reason})",
)
_AFTER_PHASE = Wording(
    nb="følger etter «{title}», som er ferdig {day}",
    nn="følgjer etter «{title}», som er ferdig {day}",
    en="follows ‘{title}’, which ends {day}",
)
_AFTER_GATE = Wording(
    nb="følger etter beslutningen «{title}» {day}",
    nn="følgjer etter avgjerda «{title}» {day}",
    en="follows the decision ‘{title}’ {day}",
)
_AFTER_WAIT = Wording(
    nb="venter {days} etter «{title}», til og med {day}",
    nn="ventar {days} etter «{title}», til og med {day}",
    en="waits {days} after ‘{title}’, until {day}",
)
_FOR_DECISION = Wording(
    nb="venter {days} på beslutningen; papirene kan være klare {day}",
    nn="ventar {days} på avgjerda; papira kan vere klare {day}",
    en="waits {days} for the decision; the papers can be ready {day}",
)
_FOR_MEETING = Wording(
    nb="venter på møtet {day} («{body}»): papirfristen er {due}",
    nn="ventar på møtet {day} («{body}»): papirfristen er {due}",
    en="waits for the meeting {day} (‘{body}’): papers are due {due}",
)
_NO_MEETING = Wording(
    nb="papirfristen for det siste kjente møtet {day} («{body}») er ute",
    nn="papirfristen for det siste kjende møtet {day} («{body}») er ute",
    en="papers are too late for the last known meeting {day} (‘{body}’)",
)
_QUIET = Wording(
    nb="ikke arbeid i «{period}», til og med {day}",
    nn="ikkje arbeid i «{period}», til og med {day}",
    en="no work during ‘{period}’, until {day}",
)
_MOVED = Wording(
    nb="flyttet fra {day}, som ikke er en arbeidsdag ({reason})",
    nn="flytta frå {day}, som ikkje er ein arbeidsdag ({reason})",
    en="moved from {day}, which is not a working day ({reason})",
)
_DONE_PHASE = Wording(nb="ferdig {day}", nn="ferdig {day}", en="finished {day}")
_DONE_GATE = Wording(nb="besluttet {day}", nn="avgjort {day}", en="decided {day}")
_UNDER_WAY = Wording(
    nb="i gang siden {day}; {days} gjenstår fra {on}",
    nn="i gang sidan {day}; {days} står att frå {on}",
    en="under way since {day}; {days} left from {on}",
)
_NOT_STARTED = Wording(
    nb="ikke startet på statusdatoen {day}",
    nn="ikkje starta på statusdatoen {day}",
    en="not started on the status date {day}",
)
_NOT_DECIDED = Wording(
    nb="ikke besluttet på statusdatoen {day}",
    nn="ikkje avgjort på statusdatoen {day}",
    en="not decided on the status date {day}",
)


@attrs.frozen(eq=False)
class Reasons:
    """The reasons of one computed plan."""

    setting: Setting
    activities: Sequence[Activity]
    passed: Sequence[Passed | None]

    def of(self, place: int, decision: Decision | None) -> Driver:
        """Return why the phase or gate at a place lies where it does; `decision` is the course of an undecided gate."""
        activity, here = self.activities[place], self.passed[place]
        assert here is not None  # noqa: S101 - joins have no dates to explain
        told = self._told(activity, here)
        if told is not None:
            return told
        if decision is not None:
            return self._of_gate(here, decision)
        if here.enter < morning(self.setting.first_open):
            return Driver(Reason.PROGRESS, _NOT_STARTED.fill(day=dated(self.setting.on)), self._path(here))
        return self._after_lead(here)

    def _told(self, activity: Activity, here: Passed) -> Driver | None:
        """Return the reason of what is done or under way."""
        status = self.setting.status(activity.path)
        gate = isinstance(activity.node, Gate)
        if status is Status.DONE:
            words = _DONE_GATE if gate else _DONE_PHASE
            return Driver(Reason.PROGRESS, words.fill(day=dated(here.times.finish)))
        if status is Status.STARTED and not gate:
            first = max(here.times.start, self.setting.on)
            left = self.setting.line.count(first, here.times.finish)
            words = _UNDER_WAY.fill(day=dated(here.times.start), days=working_days(left), on=dated(first))
            return Driver(Reason.PROGRESS, words)
        return None

    def _path(self, here: Passed) -> str | None:
        return None if here.lead is None else self.activities[here.lead].path

    def _after_lead(self, here: Passed) -> Driver:
        """Return the reason of what starts as soon as what comes before allows."""
        if here.lead is None:
            return self._project_start(here.times.start)
        lead, path = self.passed[here.lead], self._path(here)
        node = self.activities[here.lead].node
        assert lead is not None  # noqa: S101 - a lead is never a join
        assert node is not None  # noqa: S101
        quiet = self.setting.rest_between(lead.times.until + 1, here.times.start - 1)
        if quiet is not None:
            return Driver(Reason.QUIET, _resting(quiet), path)
        waited = lead.times.until - lead.times.finish
        if waited:
            words = _AFTER_WAIT.fill(days=calendar_days(waited), title=node.title, day=dated(lead.times.until))
            return Driver(Reason.WAIT, words, path)
        words = _AFTER_GATE if isinstance(node, Gate) else _AFTER_PHASE
        return Driver(Reason.FOLLOWS, words.fill(title=node.title, day=dated(lead.times.finish)), path)

    def _project_start(self, start: int) -> Driver:
        wanted = self.setting.project.start
        if start == wanted.toordinal():
            return Driver(Reason.START, _START.fill(day=dated(start)))
        reason = self.setting.line.calendar.why_not(wanted)
        if reason is None:
            return Driver(Reason.START, _START.fill(day=dated(wanted.toordinal())))
        return Driver(Reason.WORKDAY, _START_MOVED.fill(day=dated(wanted.toordinal()), reason=reason))

    def _of_gate(self, here: Passed, decision: Decision) -> Driver:
        """Return the reason of an undecided gate's decision day."""
        path, agenda = self._path(here), decision.agenda
        ready = decision.ready(here.enter)
        index = decision.meeting(ready)
        if agenda is not None and index is not None:
            meeting = agenda.meetings[index]
            words = _FOR_MEETING.fill(
                day=dated(meeting.date.toordinal()), body=agenda.body, due=dated(meeting.papers_due.toordinal())
            )
            return Driver(Reason.MEETING, words, path)
        target = decision.target(ready)
        moved = self._moved(target, here.times.finish, path)
        if moved is not None:
            return moved
        if target == ready + decision.wait:
            if decision.wait == 0:
                return self._after_lead(here)
            words = _FOR_DECISION.fill(days=calendar_days(decision.wait), day=dated(ready))
            return Driver(Reason.WAIT, words, path)
        if target == decision.not_before or agenda is None:
            return Driver(Reason.PROGRESS, _NOT_DECIDED.fill(day=dated(self.setting.on)), path)
        words = _NO_MEETING.fill(day=dated(agenda.last.date.toordinal()), body=agenda.body)
        return Driver(Reason.MEETING, words, path)

    def _moved(self, target: int, decided: int, path: str | None) -> Driver | None:
        """Return the reason of a decision that can't be made on its target day, or None when it can."""
        if decided == target:
            return None
        quiet = self.setting.rest_between(target, decided - 1)
        if quiet is not None:
            return Driver(Reason.QUIET, _resting(quiet), path)
        reason = self.setting.line.calendar.why_not(date.fromordinal(target))
        return None if reason is None else Driver(Reason.WORKDAY, _MOVED.fill(day=dated(target), reason=reason), path)


def _resting(quiet: QuietPeriod) -> Wording:
    return _QUIET.fill(period=quiet.title, day=dated(quiet.last.toordinal()))
