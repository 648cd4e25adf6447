"""A plan's meetings, paper deadlines and phases as iCalendar, for Outlook and every other calendar.

Here: what is told of a plan. Not here: how a calendar replaces one sent before (`exchange.all_day_events`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from innomethods.exchange.all_day_events import MORNING_BEFORE, THREE_DAYS_BEFORE, CalendarOf, Entry
from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.exchange.xml_text import one_line
from innomethods.planning import Plan, Status
from innomethods.wording import Language, Wording

_DECISION = Wording(nb="Beslutning: {about}", nn="Avgjerd: {about}", en="Decision: {about}")
_PAPERS = Wording(nb="Papirfrist: {about}", nn="Papirfrist: {about}", en="Papers due: {about}")
_WHY = Wording(nb="Hvorfor denne datoen: {why}.", nn="Kvifor denne datoen: {why}.", en="Why this date: {why}.")
_WHO = Wording(nb="Rolle: {role}.", nn="Rolle: {role}.", en="Role: {role}.")
_PHASE = Wording(nb="Fase i {project}.", nn="Fase i {project}.", en="Phase in {project}.")
_GATE = Wording(nb="Beslutningspunkt i {project}.", nn="Avgjerdspunkt i {project}.", en="Decision point in {project}.")


def to_ical(
    plan: Plan,
    *,
    stamp: datetime,
    language: Language | str = "en",
    phases: bool = False,
    previous: str | bytes | None = None,
) -> str:
    """Return decisions and paper deadlines (with `phases`, phases too) as a calendar of all-day events.

    Every event's id is made from the project's id and the path, so that a calendar sent again replaces the old
    events. With `previous`, the text that was sent last, what has changed gets the next sequence number, what hasn't
    stays as it was to the byte, and what is gone is cancelled. `stamp` is the moment of making, with a time zone.

    Raises:
        MissingExtra: without the package icalendar.
        NotACalendar: when `previous` isn't iCalendar, or is another project's.
        ValueError: when `stamp` has no time zone.

    >>> from datetime import UTC, date
    >>> from innomethods.model import Gate, Meetings, Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", estimate=30) >> Gate("adopt", decided_by="board")
    >>> board = Meetings("board", [date(2027, 4, 20)], papers_due=4)
    >>> pilot = Project("pilot", Method("small", flow=flow), start=date(2027, 3, 1), country="NO", meetings=[board])
    >>> text = to_ical(schedule(pilot), stamp=datetime(2027, 1, 4, 8, tzinfo=UTC))
    >>> [line for line in text.splitlines() if line.startswith("DTSTART")]
    ['DTSTART;VALUE=DATE:20270416', 'DTSTART;VALUE=DATE:20270420']
    """
    outline = outline_of(plan, language)
    calendar = CalendarOf(owner=plan.project.id, project=plan.project.id, name=outline.title, product="plan")
    return calendar.text(_entries(outline, phases=phases), stamp=stamp, previous=previous)


def _entries(outline: Outline, *, phases: bool) -> Iterator[Entry]:
    for row in outline.leaves:
        if row.kind is RowKind.GATE:
            yield from _of_gate(outline, row)
        elif phases:
            title = _named(row.title, outline.title)
            yield Entry(row.path, title, _text(outline, row, _PHASE), row.start, row.finish)


def _of_gate(outline: Outline, row: Row) -> Iterator[Entry]:
    language, node = outline.language, row.node
    text = _text(outline, row, _GATE)
    about = _named(f"{row.title} – {row.body}" if row.body else row.title, outline.title)
    ahead = node is not None and node.status is not Status.DONE
    summary = _DECISION.fill(about=about).text(language)
    yield Entry(row.path, summary, text, row.finish, row.finish, MORNING_BEFORE if ahead else None)
    if node is not None and node.meeting is not None and node.status is not Status.DONE:
        due = node.meeting.papers_due
        if due != row.finish:
            summary = _PAPERS.fill(about=about).text(language)
            yield Entry(f"{row.path}/papers-due", summary, text, due, due, THREE_DAYS_BEFORE)


def _named(what: str, project: str) -> str:
    """Name the project too: in a calendar there are others."""
    return f"{what} ({project})"


def _text(outline: Outline, row: Row, opening: Wording) -> str:
    language = outline.language
    lines = [opening.fill(project=outline.title)]
    if row.role:
        lines.append(_WHO.fill(role=row.role))
    lines.append(_WHY.fill(why=row.why))
    return "\n".join(one_line(line.text(language)) for line in lines)
