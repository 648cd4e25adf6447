"""Waits that the law demands: how they are counted, that nobody shortens them, and how they are told."""

from datetime import date

import attrs
import pytest

from innomethods.model import Done, Gate, Meetings, Method, Phase, Progress, Project
from innomethods.planning import Limit, Reason, forecast, level_resources, schedule
from innomethods.quantities import ThreePoint
from innomethods.sources import Source
from innomethods.wording import Wording

NBSP = "\N{NO-BREAK SPACE}"
RULES = Source("rules", title=Wording(nb="forskriften", nn="forskrifta", en="the regulation"), certainty="seen")
BY_LAW = {"wait_basis": "law", "wait_sources": ["rules"]}


def planned(flow, start=date(2027, 4, 23), progress=None, **fields):
    method = Method("small", flow=flow, sources=[RULES])
    return schedule(Project("pilot", method, start=start, country="NO", **fields), progress)


def told(plan, code):
    return [found for found in plan.findings if found.code == code]


def letters(wait=10, **said):
    return Phase("letters", estimate=1, wait=wait, **(said or BY_LAW)) >> Phase("sign", estimate=1)


@pytest.mark.parametrize(
    ("start", "days", "last", "sign"),
    [
        (date(2027, 4, 23), 10, date(2027, 5, 3), date(2027, 5, 4)),
        (date(2027, 5, 7), 10, date(2027, 5, 18), date(2027, 5, 19)),  # 17 May is Constitution Day
        (date(2027, 2, 24), 30, date(2027, 3, 30), date(2027, 3, 31)),  # Easter
        (date(2027, 4, 23), 2, date(2027, 4, 27), date(2027, 4, 28)),  # two working days in it
        (date(2027, 4, 23), 1, date(2027, 4, 26), date(2027, 4, 27)),
    ],
)
def test_a_limit_after_a_phase_ends_as_the_regulation_says(start, days, last, sign):
    plan = planned(letters(days), start)
    assert plan["letters"].limit == Limit(days, last, ("rules",))
    assert (plan["letters"].until, plan["sign"].start) == (last, sign)


def test_a_wait_of_our_own_is_no_limit_and_has_no_two_working_days():
    plan = planned(letters(2, wait_basis="own"))
    assert plan["letters"].limit is None
    assert plan["sign"].start == date(2027, 4, 27)


def test_the_reason_tells_the_limit_and_where_it_stands():
    driver = planned(letters())["sign"].driver
    assert driver.kind is Reason.WAIT
    assert driver.words.text("nn") == (
        f"lovbestemt frist på 10{NBSP}kalenderdagar etter «Letters», til og med 3.{NBSP}mai 2027 (kjelde: forskrifta)"
    )


def test_a_limit_without_a_source_says_so():
    assert "(uten kilde)" in planned(letters(wait_basis="law"))["sign"].driver.words.text("nb")


def test_a_project_cannot_shorten_a_limit_and_is_told():
    plan = planned(letters(), waits={"letters": 3})
    assert plan["letters"].limit.days == 10
    (found,) = told(plan, "P24")
    assert found.path == "letters"
    assert found.message.text("nb") == (
        f"Prosjektet venter 3{NBSP}kalenderdager ved «Letters», men den lovbestemte fristen er 10{NBSP}kalenderdager. "
        "Planen bruker fristen."
    )


def test_a_project_can_make_a_limit_longer():
    plan = planned(letters(), waits={"letters": 15})
    assert plan["letters"].limit.days == 15
    assert not told(plan, "P24")


def test_a_project_can_shorten_what_is_not_the_laws():
    plan = planned(letters(10, wait_basis="method"), waits={"letters": 3})
    assert plan["sign"].start == date(2027, 4, 27)
    assert not told(plan, "P24")


def ruled(wait=10, **fields):
    flow = Phase("letters", estimate=1) >> Gate("sign", decided_by="board", wait=wait, **BY_LAW)
    return planned(flow, **fields)


def test_nobody_decides_on_the_last_day_of_a_limit():
    gate = ruled()["sign"]
    assert (gate.limit.last, gate.finish) == (date(2027, 5, 3), date(2027, 5, 4))
    assert gate.driver.words.text("en") == (
        f"statutory time limit of 10{NBSP}calendar days once the papers are ready, until 3{NBSP}May 2027 "
        "(source: the regulation)"
    )


def test_a_meeting_within_a_limit_decides_nothing():
    board = Meetings("board", [date(2027, 4, 28), date(2027, 5, 3), date(2027, 5, 12)], papers_due=0)
    gate = ruled(meetings=[board])["sign"]
    assert gate.finish == gate.meeting.date == date(2027, 5, 12)
    assert gate.missed == ()  # the papers weren't late
    assert gate.driver.kind is Reason.WAIT
    assert "the first after a statutory time limit of 10" in gate.driver.words.text("en")


def test_a_decision_that_is_made_has_no_limit_left():
    progress = Progress(date(2027, 5, 10), [Done("sign", finished=date(2027, 5, 7)), Done("letters", finished=FIRST)])
    assert ruled(progress=progress)["sign"].limit is None


FIRST = date(2027, 4, 23)


@pytest.mark.parametrize("days", [1, 2, 3, 10, 30])
@pytest.mark.parametrize("start", [date(2027, 3, 19), date(2027, 4, 23), date(2027, 5, 7), date(2027, 12, 20)])
def test_a_forecast_counts_a_limit_as_the_plan_does(start, days):
    flow = letters(days) >> Gate("adopt", decided_by="board", wait=days, **BY_LAW) >> Phase("use", estimate=1)
    board = Meetings("board", [date(2027, month, 28) for month in range(4, 13)], papers_due=3)
    for meetings in ((), (board,)):
        plan = planned(flow, start, meetings=meetings)
        assert forecast(plan, 20, seed=1).finish.percentile(0.5).day == plan.finish


def test_a_forecast_does_not_draw_less_than_a_limit():
    plan = planned(letters(), waits={"letters": ThreePoint(0, 1, 2)})
    outcome = forecast(plan, 200, seed=1)
    assert outcome.finish.percentile(0.1).day == plan.finish


def test_people_wait_for_a_limit_too():
    plan = planned(letters(2))
    levelled = level_resources(plan, time_limit=0.1)
    assert levelled.plan["sign"].start == plan["sign"].start


def test_slack_looks_through_a_limit():
    flow = letters(2) & Phase("beside", estimate=30)
    plan = planned(flow)
    latest = plan["letters"].latest_finish
    longer = attrs.evolve(plan.project, start=latest)
    assert schedule(longer)["sign"].finish <= plan.finish
