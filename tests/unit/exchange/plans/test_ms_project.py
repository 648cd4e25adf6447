"""What Microsoft Project's XML holds; that it is read and scheduled so is tested with MPXJ (`make clients`)."""

from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import to_ms_project
from innomethods.model import Gate, Meetings, Method, Phase, Project, QuietPeriod, TeamMember
from innomethods.planning import schedule

NS = "{http://schemas.microsoft.com/project}"


def root_of(flow, language="en", **more):
    more = {"start": date(2027, 3, 1), "country": "NO", **more}
    plan = schedule(Project("pilot", Method("small", flow=flow), **more))
    return ET.fromstring(to_ms_project(plan, language=language))  # noqa: S314 - our own text


def tasks(root):
    return {field(task): task for task in root.iter(f"{NS}Task")}


def field(task):
    values = {one.findtext(f"{NS}FieldID"): one.findtext(f"{NS}Value") for one in task.iter(f"{NS}ExtendedAttribute")}
    return values.get("188743731", "")


def texts(element, *names):
    return tuple(element.findtext(NS + name) for name in names)


def test_durations_are_working_time_from_eight_to_four():
    task = tasks(root_of(Phase("try", estimate=5)))["try"]
    assert texts(task, "Start", "Finish", "Duration", "RemainingDuration", "Milestone") == (
        "2027-03-01T08:00:00",
        "2027-03-05T16:00:00",
        "PT37H30M0S",
        "PT37H30M0S",
        "0",
    )


@pytest.mark.parametrize(
    ("hours", "finish"), [("3", "11:00:00"), ("7.5", "16:00:00"), ("8", "16:30:00"), ("24", "23:59:00")]
)
def test_a_day_is_as_long_as_the_projects(hours, finish):
    root = root_of(Phase("try", estimate=1), hours_per_day=hours)
    assert texts(root, "DefaultFinishTime") == (finish,)
    assert texts(root, "MinutesPerDay") == (str(round(float(hours) * 60)),)


def test_a_wait_is_a_lag_around_the_clock_in_tenths_of_minutes():
    link = tasks(root_of(Phase("try", estimate=5, wait=14) >> Phase("use", estimate=5)))["use"].find(
        f"{NS}PredecessorLink"
    )
    assert texts(link, "PredecessorUID", "Type", "LinkLag", "LagFormat") == ("1", "1", str(14 * 24 * 600), "8")


def test_only_what_waits_for_a_meeting_is_held_back():
    board = Meetings("board", [date(2027, 3, 23)])
    found = tasks(
        root_of(
            Phase("try", estimate=5) >> Gate("adopt", decided_by="board") >> Phase("use", estimate=5), meetings=[board]
        )
    )
    assert [texts(found[path], "ConstraintType", "ConstraintDate") for path in ("try", "adopt", "use")] == [
        ("0", None),
        ("4", "2027-03-23T16:00:00"),
        ("0", None),
    ]


def test_the_calendar_names_holidays_and_blocked_weeks_without_overlap():
    quiet = [
        QuietPeriod("July", date(2027, 7, 5), date(2027, 7, 30)),
        QuietPeriod("x", date(2027, 7, 28), date(2027, 8, 2)),
    ]
    warned = QuietPeriod("only warned", date(2027, 3, 8), date(2027, 3, 9), effect="warn")
    root = root_of(Phase("try", estimate=5), "nn", quiet=[*quiet, warned])
    free = sorted(
        (
            one.find(f"{NS}TimePeriod").findtext(f"{NS}FromDate")[:10],
            one.find(f"{NS}TimePeriod").findtext(f"{NS}ToDate")[:10],
            one.findtext(f"{NS}Name"),
        )
        for one in root.iter(f"{NS}Exception")
    )
    assert ("2027-03-25", "2027-03-25", "skjertorsdag") in free
    assert ("2027-07-05", "2027-07-30", "July") in free
    assert ("2027-07-31", "2027-08-02", "x") in free
    assert not any(name == "only warned" for *_, name in free)
    assert all(one[1] < other[0] for one, other in pairwise(free))
    assert free[-1][0].startswith("2028")


def test_hours_of_assignments_are_the_plans():
    team = [TeamMember("a", role="adviser", share="0.4")]
    (one,) = root_of(Phase("try", does="adviser", estimate=10), team=team).iter(f"{NS}Assignment")
    assert texts(one, "Work", "Units") == ("PT30H0M0S", "0.4")


@pytest.mark.parametrize("seed", range(9))
def test_every_text_survives_xml_and_the_same_plan_gives_the_same_bytes(seed):
    plan = random_plan(seed)
    text = to_ms_project(plan, language="nb")
    assert to_ms_project(plan, language="nb") == text
    assert set(tasks(ET.fromstring(text))) >= {node.path for node in plan.nodes}  # noqa: S314 - our own text


def test_control_characters_and_markup_in_titles_do_no_harm():
    task = tasks(root_of(Phase("try", title="a\x0b <b> & «c»\r\nd", estimate=1)))["try"]
    assert task.findtext(f"{NS}Name") == "a\ufffd <b> & «c» d"


@pytest.mark.parametrize(("country", "free"), [("NO", ["1", "7"]), ("SA", ["6", "7"]), ("IR", ["6"])])
def test_the_weekend_is_the_countrys(country, free):
    working = next(root_of(Phase("try", estimate=5), country=country).iter(f"{NS}Calendar"))
    days = {one.findtext(f"{NS}DayType"): one.findtext(f"{NS}DayWorking") for one in working.iter(f"{NS}WeekDay")}
    assert [number for number, works in days.items() if works == "0"] == free
