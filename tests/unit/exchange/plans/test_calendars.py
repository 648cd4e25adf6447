"""Calendars sent again replace what was sent: ids stay, numbers rise, what is gone is cancelled."""

from datetime import UTC, date, datetime, timedelta

import attrs
import ics
import pytest
from icalendar import Calendar
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import NotACalendar, to_ical
from innomethods.model import Gate, Meetings, Method, Phase, Project
from innomethods.planning import schedule

FIRST, LATER = datetime(2027, 1, 4, 8, tzinfo=UTC), datetime(2027, 2, 1, 8, tzinfo=UTC)
FLOW = Phase("try", estimate=30) >> Gate("adopt", decided_by="board") >> Phase("use", estimate=5)
BOARD = Meetings("board", [date(2027, 4, 20), date(2027, 5, 25)], papers_due=4)
PILOT = Project("pilot", Method("small", flow=FLOW), start=date(2027, 3, 1), country="NO", meetings=[BOARD])


def events(text):
    return {str(event["UID"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def told(text):
    return sorted(
        (
            str(event["SUMMARY"]),
            event.decoded("DTSTART"),
            event.decoded("DTEND"),
            event["SEQUENCE"],
            str(event["STATUS"]),
        )
        for event in events(text).values()
    )


def test_decisions_and_paper_deadlines_are_whole_days_that_end_on_the_next():
    text = to_ical(schedule(PILOT), stamp=FIRST, language="nn")
    assert told(text) == [
        ("Avgjerd: Adopt – board (Pilot)", date(2027, 4, 20), date(2027, 4, 21), 0, "CONFIRMED"),
        ("Papirfrist: Adopt – board (Pilot)", date(2027, 4, 16), date(2027, 4, 17), 0, "CONFIRMED"),
    ]
    assert "METHOD:PUBLISH\r\n" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_phases_are_told_when_wished():
    text = to_ical(schedule(PILOT), stamp=FIRST, phases=True)
    assert ("Try (Pilot)", date(2027, 3, 1), date(2027, 4, 15), 0, "CONFIRMED") in told(text)


def test_the_same_plan_gives_the_same_bytes_and_stays_as_it_was_sent():
    plan = schedule(PILOT)
    sent = to_ical(plan, stamp=FIRST)
    assert to_ical(plan, stamp=FIRST) == sent
    assert to_ical(plan, stamp=LATER, previous=sent) == sent


def test_what_moved_keeps_its_id_and_gets_the_next_number():
    sent = to_ical(schedule(PILOT), stamp=FIRST)
    moved = schedule(attrs.evolve(PILOT, start=date(2027, 3, 8)))
    again = to_ical(moved, stamp=LATER, previous=sent)
    assert set(events(again)) == set(events(sent))
    assert ("Decision: Adopt – board (Pilot)", date(2027, 5, 25), date(2027, 5, 26), 1, "CONFIRMED") in told(again)
    back = to_ical(schedule(PILOT), stamp=LATER + timedelta(days=1), previous=again)
    assert {number for *_, number, _ in told(back)} == {2}


def test_deadlines_and_decisions_ahead_remind_in_the_morning():
    alarms = {
        str(event["SUMMARY"])[:6]: [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
        for event in events(to_ical(schedule(PILOT), stamp=FIRST)).values()
    }
    assert alarms == {"Decisi": [timedelta(hours=-15)], "Papers": [timedelta(days=-2, hours=-15)]}


def test_another_projects_calendar_is_refused_before_its_events_are_called_off():
    theirs = to_ical(schedule(attrs.evolve(PILOT, id="other")), stamp=FIRST)
    with pytest.raises(NotACalendar, match="another project than 'pilot'"):
        to_ical(schedule(PILOT), stamp=LATER, previous=theirs)


def test_a_calendar_that_powershell_wrote_is_read():
    sent = to_ical(schedule(PILOT), stamp=FIRST)
    assert to_ical(schedule(PILOT), stamp=LATER, previous=sent.encode("utf-16")) == sent


def test_what_is_gone_is_cancelled_once():
    plan = schedule(PILOT)
    sent = to_ical(plan, stamp=FIRST, phases=True)
    again = to_ical(plan, stamp=LATER, previous=sent)
    gone = [row for row in told(again) if row[-1] == "CANCELLED"]
    assert gone == [
        ("Try (Pilot)", date(2027, 3, 1), date(2027, 4, 15), 1, "CANCELLED"),
        ("Use (Pilot)", date(2027, 4, 21), date(2027, 4, 28), 1, "CANCELLED"),
    ]
    assert to_ical(plan, stamp=LATER + timedelta(days=9), previous=again) == again


def test_projects_do_not_take_each_others_events():
    other = schedule(attrs.evolve(PILOT, id="other"))
    assert not set(events(to_ical(other, stamp=FIRST))) & set(events(to_ical(schedule(PILOT), stamp=FIRST)))


@pytest.mark.parametrize(
    "text", ["", "no calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "x" * 5_000_001]
)
def test_what_is_no_calendar_is_refused_in_words(text):
    with pytest.raises(NotACalendar, match="hand in the file that was sent last"):
        to_ical(schedule(PILOT), stamp=FIRST, previous=text)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        to_ical(schedule(PILOT), stamp=datetime(2027, 1, 4))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize("seed", range(6))
def test_another_library_reads_the_same(seed):
    text = to_ical(random_plan(seed), stamp=FIRST, phases=True, language="nb")
    read = ics.Calendar(text).events
    assert len(read) == len(events(text)) > 0
    for event in read:
        ours = events(text)[event.uid]
        assert event.all_day
        assert (event.name, event.begin.date(), event.end.date()) == (
            str(ours["SUMMARY"]),
            ours.decoded("DTSTART"),
            ours.decoded("DTEND"),
        )
