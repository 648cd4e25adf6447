"""Why a date is what it is, in words.

Here: which reason decides, and its sentence in three languages. Not here: what is wrong with a plan (`warnings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from innomethods.model import Gate, QuietPeriod
from innomethods.planning.courses import Decision, Wait
from innomethods.planning.drivers import Driver, Reason, Unsaid
from innomethods.planning.plan import Status
from innomethods.planning.setting import Setting
from innomethods.planning.timeline import morning
from innomethods.planning.words import calendar_days, dated, working_days
from innomethods.quantities import whole_days
from innomethods.sources import Basis
from innomethods.wording import LANGUAGES, Wording, format_for

if TYPE_CHECKING:
    from innomethods.planning.agenda import Agenda
    from innomethods.planning.passes import Passed

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
_AFTER_MOVED_WAIT = Wording(
    nb="venter {days} etter «{title}», til {end}, som ikke er en arbeidsdag ({reason}), og dermed til og med {day}",
    nn="ventar {days} etter «{title}», til {end}, som ikkje er ein arbeidsdag ({reason}), og dermed til og med {day}",
    en="waits {days} after ‘{title}’, to {end}, which is not a working day ({reason}), and so until {day}",
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
_AFTER_LIMIT = Wording(
    nb="lovbestemt frist på {days} etter «{title}», til og med {day} ({source})",
    nn="lovbestemt frist på {days} etter «{title}», til og med {day} ({source})",
    en="statutory time limit of {days} after ‘{title}’, until {day} ({source})",
)
_FOR_LIMIT = Wording(
    nb="lovbestemt frist på {days} fra papirene er klare, til og med {day} ({source})",
    nn="lovbestemt frist på {days} frå papira er klare, til og med {day} ({source})",
    en="statutory time limit of {days} once the papers are ready, until {day} ({source})",
)
_MEETING_AFTER_LIMIT = Wording(
    nb="venter på møtet {day} («{body}»), det første etter en {limit}",
    nn="ventar på møtet {day} («{body}»), det første etter ein {limit}",
    en="waits for the meeting {day} (‘{body}’), the first after a {limit}",
)
_SOURCE = Wording(nb="kilde: {source}", nn="kjelde: {source}", en="source: {source}")
_NO_SOURCE = Wording(nb="uten kilde", nn="utan kjelde", en="no source given")
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
_HELD = Wording(
    nb="ikke før {day}: det står i prosjektfilen",
    nn="ikkje før {day}: det står i prosjektfila",
    en="not before {day}: the project file says so",
)
_HELD_QUIET = Wording(
    nb="ikke før {day}, og ikke arbeid i «{period}», til og med {last}",
    nn="ikkje før {day}, og ikkje arbeid i «{period}», til og med {last}",
    en="not before {day}, and no work during ‘{period}’, until {last}",
)
_MEETING_HELD = Wording(
    nb="venter på møtet {day} («{body}»); ikke før {held}, står det i prosjektfilen",
    nn="ventar på møtet {day} («{body}»); ikkje før {held}, står det i prosjektfila",
    en="waits for the meeting {day} (‘{body}’); not before {held}, the project file says",
)
_NO_WORK = Wording(nb="ikke arbeid", nn="ikkje arbeid", en="no work")


def driver_of(here: Passed, setting: Setting) -> Driver:
    """Return why a phase or gate lies where it does."""
    told = _told(here, setting) if setting.done else None
    if told is not None:
        return told
    if isinstance(here.course, Decision):
        return _of_decision(here, here.course, setting)
    if here.enter < morning(setting.first_open):
        return Driver(Reason.PROGRESS, Unsaid.of(_NOT_STARTED, day=dated(setting.on)), _path(here))
    held = setting.held.get(here.activity.path)
    if held is not None and here.enter < morning(setting.line.number(held)):
        return _held(held, here, setting)
    return _after_lead(here, setting)


def _held(day: int, here: Passed, setting: Setting) -> Driver:
    """Return the reason of work that could begin sooner, but is not to before a day."""
    quiet = setting.rest_between(day, here.times.start - 1)
    if quiet is not None:
        last = dated(quiet.last.toordinal())
        return Driver(Reason.HELD, Unsaid.of(_HELD_QUIET, day=dated(day), period=quiet.title, last=last), _path(here))
    return Driver(Reason.HELD, Unsaid.of(_HELD, day=dated(day)), _path(here))


def _told(here: Passed, setting: Setting) -> Driver | None:
    """Return the reason of what is done or under way."""
    status = setting.status(here.activity.path)
    gate = isinstance(here.activity.node, Gate)
    if status is Status.DONE:
        done = _DONE_GATE if gate else _DONE_PHASE
        return Driver(Reason.PROGRESS, Unsaid.of(done, day=dated(here.times.finish)))
    if status is Status.STARTED and not gate:
        first = max(here.times.start, setting.on)
        left = setting.line.count(first, here.times.finish)
        words = Unsaid.of(_UNDER_WAY, day=dated(here.times.start), days=working_days(left), on=dated(first))
        return Driver(Reason.PROGRESS, words)
    return None


def _path(here: Passed) -> str | None:
    return None if here.lead is None else here.lead.activity.path


def _after_lead(here: Passed, setting: Setting) -> Driver:
    """Return the reason of what begins as soon as what comes before allows."""
    lead = here.lead
    if lead is None:
        return _project_start(setting)
    path, node, times = lead.activity.path, lead.activity.node, lead.times
    quiet = setting.rest_between(times.until + 1, here.times.start - 1)
    if quiet is not None:
        return Driver(Reason.QUIET, _resting(quiet), path)
    if times.until > times.finish:
        if node.wait_basis is Basis.LAW:
            return Driver(Reason.WAIT, _limit_after(lead, setting), path)
        return Driver(Reason.WAIT, _after_wait(lead, setting), path)
    words = _AFTER_GATE if isinstance(node, Gate) else _AFTER_PHASE
    return Driver(Reason.FOLLOWS, Unsaid.of(words, title=node.title, day=dated(times.finish)), path)


def _project_start(setting: Setting) -> Driver:
    start = setting.project.start
    day, reason = dated(start.toordinal()), setting.line.calendar.why_not(start)
    if reason is None:
        return Driver(Reason.START, Unsaid.of(_START, day=day))
    return Driver(Reason.WORKDAY, Unsaid.of(_START_MOVED, day=day, reason=reason))


def _of_decision(here: Passed, decision: Decision, setting: Setting) -> Driver:
    """Return the reason of the day on which a gate will be decided."""
    path, agenda = _path(here), decision.agenda
    ready = decision.ready(here.enter)
    index = decision.meeting(ready)
    if agenda is not None and index is not None:
        return _of_meeting(here, decision, agenda, index, setting)
    target = decision.target(ready)
    if here.times.finish > target:
        return _moved(target, here, setting)
    if target == decision.earliest > ready + decision.wait:
        return Driver(Reason.HELD, Unsaid.of(_HELD, day=dated(target)), path)
    if decision.limit is not None and target == decision.first_lawful(ready):
        return Driver(Reason.WAIT, _limit_before(here, decision.limit, ready, setting), path)
    if target == ready + decision.wait:
        if decision.wait == 0:
            return _after_lead(here, setting)
        words = Unsaid.of(_FOR_DECISION, days=calendar_days(decision.wait), day=dated(ready))
        return Driver(Reason.WAIT, words, path)
    if target == decision.not_before or agenda is None:
        return Driver(Reason.PROGRESS, Unsaid.of(_NOT_DECIDED, day=dated(setting.on)), path)
    return Driver(
        Reason.MEETING, Unsaid.of(_NO_MEETING, day=dated(agenda.last.date.toordinal()), body=agenda.body), path
    )


def _after_wait(lead: Passed, setting: Setting) -> Unsaid:
    """Tell of a wait as it is written, and of the free day that makes it longer, if one does."""
    times, title = lead.times, lead.activity.node.title
    written = whole_days(setting.wait(lead.activity.path, lead.activity.node)[0])
    end = times.finish + written
    reason = setting.public.calendar.why_not(date.fromordinal(end)) if end < times.until else None
    if reason is None:
        return Unsaid.of(
            _AFTER_WAIT, days=calendar_days(times.until - times.finish), title=title, day=dated(times.until)
        )
    day, days = dated(times.until), calendar_days(written)
    return Unsaid.of(_AFTER_MOVED_WAIT, days=days, title=title, end=dated(end), reason=reason, day=day)


def _limit_after(lead: Passed, setting: Setting) -> Wording:
    """Tell of the time limit that runs when a phase is over."""
    node, times = lead.activity.node, lead.times
    days = calendar_days(whole_days(setting.wait(lead.activity.path, node)[0]))
    source = _source(node.wait_sources, setting)
    return _AFTER_LIMIT.fill(days=days, title=node.title, day=dated(times.until), source=source)


def _limit_before(here: Passed, limit: Wait, ready: int, setting: Setting) -> Wording:
    """Tell of the time limit that must be over before a decision."""
    source = _source(here.activity.node.wait_sources, setting)
    return _FOR_LIMIT.fill(days=calendar_days(limit.days), day=dated(limit.last_day(ready)), source=source)


def _of_meeting(here: Passed, decision: Decision, agenda: Agenda, index: int, setting: Setting) -> Driver:
    """Return the reason of a decision at a meeting: the first its papers reach, or the first after what holds it."""
    path, ready, meeting = _path(here), decision.ready(here.enter), agenda.meetings[index]
    day, due = dated(meeting.date.toordinal()), dated(meeting.papers_due.toordinal())
    if index == agenda.first_possible(ready):
        return Driver(Reason.MEETING, Unsaid.of(_FOR_MEETING, day=day, body=agenda.body, due=due), path)
    if decision.limit is not None and index == agenda.first_possible(ready, decision.first_lawful(ready)):
        limit = _limit_before(here, decision.limit, ready, setting)
        return Driver(Reason.WAIT, Unsaid.of(_MEETING_AFTER_LIMIT, day=day, body=agenda.body, limit=limit), path)
    held = dated(decision.earliest)
    return Driver(Reason.HELD, Unsaid.of(_MEETING_HELD, day=day, body=agenda.body, held=held), path)


def _source(names: Sequence[str], setting: Setting) -> Wording:
    if not names:
        return _NO_SOURCE
    known = [(name, setting.method.source(name)) for name in names]
    nb, nn, en = (
        format_for(language).all_of([name if one is None else one.title.text(language) for name, one in known])
        for language in LANGUAGES
    )
    return _SOURCE.fill(source=Wording(nb=nb, nn=nn, en=en))


def _moved(target: int, here: Passed, setting: Setting) -> Driver:
    """Return the reason of a decision that can't be made on its target day."""
    quiet = setting.rest_between(target, here.times.finish - 1)
    if quiet is not None:
        return Driver(Reason.QUIET, _resting(quiet), _path(here))
    reason = setting.line.calendar.why_not(date.fromordinal(target)) or _NO_WORK
    return Driver(Reason.WORKDAY, Unsaid.of(_MOVED, day=dated(target), reason=reason), _path(here))


def _resting(quiet: QuietPeriod) -> Unsaid:
    return Unsaid.of(_QUIET, period=quiet.title, day=dated(quiet.last.toordinal()))
