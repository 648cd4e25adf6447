"""Calendars of all-day events that replace those sent before instead of standing beside them.

Here: ids, sequence numbers, what is called off. Not here: what is told of a plan or of benefits (`plans.calendars`,
`benefits.calendar`).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import InnomethodsError, MissingExtra
from innomethods.exchange.xml_text import one_line
from innomethods.wording import Wording

if TYPE_CHECKING:
    from icalendar import Component, Event

_DAY = timedelta(days=1)
_MOST_BYTES = 5_000_000  # an earlier file of ours is some kilobytes
_MOST_SAID = 120  # characters of what the reader says is wrong: it repeats the line, and other files have long ones
_NAMESPACE = uuid.UUID("5b0c5d4e-6f0a-5d0c-9a55-1f6f0f6d2a11")  # ours alone, so that nobody else's ids can be the same
_OURS = "@innomethods"
MORNING_BEFORE, THREE_DAYS_BEFORE = timedelta(hours=-15), timedelta(days=-2, hours=-15)  # at nine in the morning


@attrs.frozen
class NotACalendar(InnomethodsError, ValueError):
    """An earlier calendar that can't be read, so that nobody knows what was sent."""

    why: Wording | str

    @property
    def told(self) -> Wording:
        """Why, and the mend, in three languages."""
        return _TOLD.fill(why=self.why)

    def __str__(self) -> str:
        return self.told.text("en")


_TOLD = Wording(
    nb="Den tidligere kalenderen kan ikke leses ({why}): gi filen som ble sendt sist.",
    nn="Den tidlegare kalenderen kan ikkje lesast ({why}): gi fila som blei send sist.",
    en="The earlier calendar can't be read as iCalendar ({why}): hand in the file that was sent last.",
)
_TOO_LARGE = Wording(nb="den har {size} byte", nn="han har {size} byte", en="it has {size} bytes")
_OTHER = Wording(
    nb="den er fra et annet prosjekt enn «{project}»",
    nn="han er frå eit anna prosjekt enn «{project}»",
    en="it is of another project than '{project}'",
)


@attrs.frozen
class Entry:
    """One event: what it is about keeps its id for ever, the rest may change."""

    about: str
    summary: str
    text: str
    first: date
    last: date
    reminder: timedelta | None = None


@attrs.frozen(kw_only=True)
class CalendarOf:
    """Whose calendar it is: `owner` makes its events' ids, `project` is what messages call it, `name` is shown."""

    owner: str
    project: str
    name: str
    product: str

    def text(self, entries: Iterable[Entry], *, stamp: datetime, previous: str | bytes | None = None) -> str:
        """Return the events as a calendar.

        Every event's id is made from the owner and what it is about, so that a calendar sent again replaces the old
        events. With `previous`, the text that was sent last, what has changed gets the next sequence number, what
        hasn't stays as it was to the byte, and what is gone is cancelled. `stamp` is the moment of making, with a
        time zone.

        Raises:
            MissingExtra: without the package icalendar.
            NotACalendar: when `previous` isn't iCalendar, or is another project's.
            ValueError: when `stamp` has no time zone.
        """
        if stamp.tzinfo is None:
            raise ValueError("`stamp` needs a time zone, for example datetime.now(UTC).")
        try:
            from icalendar import Calendar
        except ImportError as error:
            raise MissingExtra(_CALENDAR, "office") from error
        own = self._uid("")
        sent = {} if previous is None else _sent(previous, own, self.project)
        calendar = Calendar.new(
            method="PUBLISH",
            prodid=f"-//innomethods//{self.product}//EN",
            name=one_line(self.name),
            uid=own,  # else each text would have another
        )
        kept: set[str] = set()
        for entry in sorted(entries, key=lambda one: (one.first, one.about)):
            uid = self._uid(entry.about)
            kept.add(uid)
            calendar.add_component(_event(entry, uid, stamp.astimezone(UTC), sent.get(uid)))
        for uid, old in sorted(sent.items()):
            if uid not in kept and uid.endswith(_OURS):
                calendar.add_component(_cancelled(old, stamp.astimezone(UTC)))
        text: str = calendar.to_ical().decode()
        return text

    def _uid(self, about: str) -> str:
        return f"{uuid.uuid5(_NAMESPACE, f'{self.owner}/{about}')}{_OURS}"


_CALENDAR = Wording(nb="En kalender", nn="Ein kalender", en="A calendar")


def _event(entry: Entry, uid: str, stamp: datetime, old: Component | None) -> Component:
    event = _made(entry, uid, stamp, 0)
    if old is None:
        return event
    if _content(old) == _content(event):
        return old
    return _made(entry, uid, stamp, _sequence(old) + 1)


def _made(entry: Entry, uid: str, stamp: datetime, sequence: int) -> Event:
    from icalendar import Event

    event = Event.new(
        uid=uid,
        stamp=stamp,
        sequence=sequence,
        summary=one_line(entry.summary),
        description=entry.text,
        start=entry.first,
        end=entry.last + _DAY,  # the end of an all-day event is the first day after it
    )
    event.add("transp", "TRANSPARENT")  # a day with a deadline is no day away
    event.add("status", "CONFIRMED")
    if entry.reminder is not None:
        event.add_component(_reminder(entry.summary, entry.reminder))
    return event


def _reminder(summary: str, before: timedelta) -> Component:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(summary))
    alarm.add("trigger", before)
    return alarm


def _cancelled(old: Component, stamp: datetime) -> Component:
    """Return an event that has gone from the plan, told to calendars as cancelled (once and for all)."""
    from icalendar import Event

    if str(old.get("STATUS", "")) == "CANCELLED":
        return old
    event = Event.from_ical(old.to_ical())
    for name in ("DTSTAMP", "SEQUENCE", "STATUS"):
        event.pop(name, None)
    event.add("dtstamp", stamp)
    event.add("sequence", _sequence(old) + 1)
    event.add("status", "CANCELLED")
    return event


def _sequence(event: Component) -> int:
    return int(event.get("SEQUENCE", 0))


def _content(event: Component) -> tuple[object, ...]:
    """Return what people see of an event."""
    names = ("SUMMARY", "DESCRIPTION", "STATUS")
    days = (event.decoded(name) for name in ("DTSTART", "DTEND"))
    return (*(str(event.get(name, "")) for name in names), *days)


def _sent(previous: str | bytes, own: str, project: str) -> dict[str, Component]:
    """Return the events of an earlier calendar by their ids."""
    from icalendar import Calendar

    text = previous.encode() if isinstance(previous, str) else previous
    if len(text) > _MOST_BYTES:
        raise NotACalendar(_TOO_LARGE.fill(size=len(text)))
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):  # as PowerShell writes it by >
        text = text.decode("utf-16", "replace").encode()
    try:
        calendar = Calendar.from_ical(text)
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT") if _content(event)}
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise NotACalendar(shorten(str(error) or type(error).__name__, _MOST_SAID)) from error
    owner = str(calendar.get("UID", ""))
    if owner.endswith(_OURS) and owner != own:  # all of theirs would be called off
        raise NotACalendar(_OTHER.fill(project=project))
    return events
