"""What is odd about the days a project names: meetings, the start, quiet periods; told where they stand.

Not here: what a plan makes of them (`planning`), and what else can be wrong with a project (`problems`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from innomethods.composing import Resolved
from innomethods.findings import Finding, finding
from innomethods.model import Meetings, Project, QuietPeriod
from innomethods.planning.plan import calendar_of
from innomethods.wording import LANGUAGES, Wording, as_wording
from innomethods.wording.formats import date_wording, format_for

_LONG_AGO = timedelta(days=3 * 365)
_WELL_AFTER = timedelta(days=365)  # work may take longer than planned: periods of the year after it may well be meant
_START = Wording(nb="Prosjektstarten", nn="Prosjektstarten", en="The project start")
_MEETING = Wording(nb="Møtet («{body}»)", nn="Møtet («{body}»)", en="The meeting (‘{body}’)")
_BEFORE = Wording(nb="prosjektet starter {day}", nn="prosjektet startar {day}", en="the project starts on {day}")
_AFTER = Wording(
    nb="planen er ferdig mer enn et år før, {day}",
    nn="planen er ferdig meir enn eit år før, {day}",
    en="the plan is finished more than a year before, on {day}",
)
Met = tuple[Meetings, date, str]  # who meets, when, and where that stands


def never_met(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P25: who is said to meet has days for it."""
    for number, meetings in enumerate(project.meetings):
        if not meetings.dates:
            yield finding("P25", f"meetings/{number}/dates", body=_body(meetings, resolved))


def met_twice(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P14: a role meets once on a day, however many rows name its meetings."""
    taken: set[tuple[str, date]] = set()
    for meetings, day, path in _met(project):
        if (meetings.role, day) in taken:
            yield finding("P14", path, body=_body(meetings, resolved), day=date_wording(day))
        taken.add((meetings.role, day))


def met_too_early(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P15, P17: a meeting comes late enough for the project to bring it something; a role's early ones are one."""
    start = date_wording(project.start)
    early: dict[str, list[Met]] = {}
    for meetings, day, path in _met(project):
        due = date.fromordinal(max(day.toordinal() - meetings.papers_due, 1))
        if day < project.start:
            early.setdefault(meetings.role, []).append((meetings, day, path))
        elif due < project.start:
            body, when = _body(meetings, resolved), date_wording(day)
            yield finding("P17", path, start=start, body=body, day=when, due=date_wording(due))
    for rows in early.values():
        meetings, _, path = rows[0]
        yield finding("P15", path, body=_body(meetings, resolved), start=start, days=_listed(day for _, day, _ in rows))


def off_work(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P05: the project starts and decides on days when people are at work."""
    calendar = calendar_of(project)
    named = [(_START, project.start, "start")]
    named += [(_MEETING.fill(body=_body(of, resolved)), day, path) for of, day, path in _met(project)]
    try:
        for what, day, path in named:
            reason = calendar.why_not(day)
            if reason is not None:
                yield finding("P05", path, what=what, day=date_wording(day), reason=reason)
    except ValueError:  # the holidays of the country or year aren't known: the plan tells that (P13)
        return


def long_ago(project: Project, on: date) -> Iterator[Finding]:
    """P16: the start isn't several years back; seldom meant, and often a slip in the year."""
    if on - project.start > _LONG_AGO:
        yield finding("P16", "start", start=date_wording(project.start), on=date_wording(on))


def of_quiet_periods(project: Project, end: date | None) -> Iterator[Finding]:
    """P18, P19: quiet periods have days of their own, and lie where the project does; `end` is the plan's, if known."""
    for number, quiet in enumerate(project.quiet):
        path = f"quiet/{number}"
        for other in project.quiet[:number]:
            first, last = max(quiet.first, other.first), min(quiet.last, other.last)
            if first <= last:
                yield finding("P18", path, period=quiet.title, other=other.title, days=_span(first, last))
        because = _outside(quiet, project.start, end)
        if because is not None:
            yield finding("P19", path, period=quiet.title, days=_span(quiet.first, quiet.last), because=because)


def _outside(quiet: QuietPeriod, start: date, end: date | None) -> Wording | None:
    """Return why a period lies outside a project; None for one that may matter to it."""
    if quiet.last < start:
        return _BEFORE.fill(day=date_wording(start))
    if end is not None and quiet.first - end > _WELL_AFTER:
        return _AFTER.fill(day=date_wording(end))
    return None


def _met(project: Project) -> Iterator[Met]:
    for number, meetings in enumerate(project.meetings):
        yield from ((meetings, day, f"meetings/{number}/dates/{at}") for at, day in enumerate(meetings.dates))


def _body(meetings: Meetings, resolved: Resolved) -> Wording:
    """Return who meets, in words."""
    role = resolved.method.role(meetings.role)
    return meetings.title or (role.title if role is not None else as_wording(meetings.role))


def _listed(days: Iterable[date]) -> Wording:
    in_order = sorted(set(days))
    shown = {one: format_for(one) for one in LANGUAGES}
    return Wording(**{one: form.all_of([form.date(day) for day in in_order]) for one, form in shown.items()})


def _span(first: date, last: date) -> Wording:
    begins, ends = date_wording(first), date_wording(last)
    if first == last:
        return begins
    return Wording(nb="{first} – {last}", nn="{first} – {last}", en="{first} – {last}").fill(first=begins, last=ends)
