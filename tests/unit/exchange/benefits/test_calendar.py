"""The measuring calendar goes on after the project, and replaces the one sent before."""

from datetime import UTC, date, datetime

import attrs
import ics
import pytest
from icalendar import Calendar

from innomethods.exchange import NotACalendar, to_ical
from innomethods.exchange.benefits.calendar import measuring_to_ical
from innomethods.model import Measuring, Method, Phase, Project
from innomethods.planning import schedule

FIRST, LATER = datetime(2027, 1, 4, 8, tzinfo=UTC), datetime(2027, 9, 1, 8, tzinfo=UTC)


def events(text):
    return {str(event["UID"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def test_every_measuring_day_is_an_event_after_the_project_too(plan):
    over = attrs.evolve(plan, project_end=date(2027, 6, 30))
    text = measuring_to_ical(over, stamp=FIRST, language="nb")
    days = sorted(event.decoded("DTSTART") for event in events(text).values())
    assert days == [date(2027, 5, 31), date(2027, 6, 30), date(2027, 7, 31), date(2027, 8, 31), date(2027, 12, 31)]
    assert len(ics.Calendar(text).events) == 5
    assert "Hvem måler: clinic." in text.replace("\r\n ", "")


def test_what_is_gone_is_cancelled_and_what_stays_is_the_same_to_the_byte(plan):
    sent = measuring_to_ical(plan, stamp=FIRST)
    assert measuring_to_ical(plan, stamp=LATER, previous=sent) == sent
    fewer = plan.register[1]
    once = attrs.evolve(fewer, measuring=Measuring("once", date(2027, 5, 31), by="clinic"))
    again = measuring_to_ical(attrs.evolve(plan, register=[once]), stamp=LATER, previous=sent)
    told = {event.decoded("DTSTART"): str(event["STATUS"]) for event in events(again).values()}
    assert told[date(2027, 5, 31)] == told[date(2027, 12, 31)] == "CONFIRMED"
    assert told[date(2027, 7, 31)] == "CANCELLED"


def test_the_projects_calendar_of_meetings_is_another_one(plan):
    project = Project("pilot", Method("small", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO")
    meetings = to_ical(schedule(project), stamp=FIRST, phases=True)
    with pytest.raises(NotACalendar):
        measuring_to_ical(plan, stamp=LATER, previous=meetings)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_an_event_is_a_measurement_and_no_goal(plan, language):
    told = [
        line
        for line in measuring_to_ical(plan, stamp=FIRST, language=language).splitlines()
        if line.startswith("SUMMARY")
    ]
    assert told
    assert all(line.startswith("SUMMARY:Måling") for line in told)
