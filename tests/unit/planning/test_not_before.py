"""`not_before`: a phase doesn't begin, and a gate isn't decided, before a day that the project says."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods.model import Done, Gate, Meetings, Method, Parallel, Phase, Progress, Project, QuietPeriod, TeamMember
from innomethods.planning import Reason, forecast, level_resources, schedule

FLOW = Phase("collect", estimate=5) >> Gate("go", decided_by="board") >> Phase("try", estimate=3)
BOARD = Meetings("board", [date(2027, 1, 20), date(2027, 2, 3), date(2027, 3, 3)], papers_due=2)


def project(flow=FLOW, **more):
    return Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", **more)


def test_a_phase_does_not_begin_before_its_day():
    plan = schedule(project(not_before={"try": date(2027, 2, 1)}))
    assert (plan["try"].start, plan["try"].finish) == (date(2027, 2, 1), date(2027, 2, 3))
    assert plan["try"].driver.kind is Reason.HELD
    assert plan["try"].driver.words.en.replace("\xa0", " ") == "not before 1 February 2027: the project file says so"


def test_a_day_off_work_moves_to_the_next_working_day():
    plan = schedule(project(not_before={"try": date(2027, 1, 30)}))
    assert plan["try"].start == date(2027, 2, 1)


def test_what_comes_before_gets_slack_up_to_the_day():
    plan = schedule(project(not_before={"try": date(2027, 2, 1)}))
    assert plan["collect"].total_float == plan.calendar.between(date(2027, 1, 16), date(2027, 1, 31))
    assert plan["try"].critical


def test_a_day_that_is_over_by_then_changes_nothing():
    assert schedule(project(not_before={"try": date(2027, 1, 12)})).nodes == schedule(project()).nodes


def test_a_day_before_the_project_starts_changes_nothing():
    assert schedule(project(not_before={"collect": date(2020, 1, 1)})).nodes == schedule(project()).nodes


def test_a_quiet_period_on_the_day_is_told_with_it():
    rest = QuietPeriod("Rest", date(2027, 2, 1), date(2027, 2, 5))
    plan = schedule(project(not_before={"try": date(2027, 2, 1)}, quiet=[rest]))
    assert (plan["try"].start, plan["try"].driver.kind) == (date(2027, 2, 8), Reason.HELD)
    assert "no work during ‘Rest’" in plan["try"].driver.words.en


def test_a_gate_waits_for_the_first_meeting_on_the_day_or_later():
    plan = schedule(project(meetings=[BOARD], not_before={"go": date(2027, 1, 21)}))
    assert plan["go"].finish == plan["go"].meeting.date == date(2027, 2, 3)
    assert plan["go"].missed == ()
    assert plan["go"].driver.kind is Reason.HELD
    assert "not before 21 January 2027" in plan["go"].driver.words.en.replace("\xa0", " ")


def test_a_gate_without_meetings_is_decided_on_the_day():
    plan = schedule(project(not_before={"go": date(2027, 1, 28)}))
    assert (plan["go"].finish, plan["go"].driver.kind) == (date(2027, 1, 28), Reason.HELD)


def test_what_has_begun_lies_where_it_lies():
    progress = Progress(date(2027, 1, 13), done=[Done("collect", started=date(2027, 1, 11))])
    plan = schedule(project(not_before={"collect": date(2027, 3, 1)}), progress)
    assert plan["collect"].start == date(2027, 1, 11)


def test_an_unknown_path_is_told():
    plan = schedule(project(not_before={"tri": date(2027, 2, 1)}))
    assert [one.path for one in plan.findings if one.code == "P11"] == ["tri"]


@pytest.mark.parametrize("held", [{"try": date(2027, 2, 1)}, {"go": date(2027, 1, 21)}, {"collect": date(2027, 2, 10)}])
@pytest.mark.parametrize("meetings", [(), (BOARD,)])
def test_a_forecast_of_certain_lengths_is_the_plan(held, meetings):
    held_back = project(not_before=held, meetings=meetings)
    plan = schedule(held_back)
    assert forecast(plan, samples=20, seed=1).finish.counts == ((plan.finish, 20),)


def test_levelling_leaves_the_day_alone():
    flow = Parallel([Phase("a", does="lead", estimate=3), Phase("b", does="lead", estimate=3)])
    team = [TeamMember("lead", role="lead", share=Decimal("0.5"))]
    held = project(flow, team=team, not_before={"b": date(2027, 2, 1)})
    plan = level_resources(schedule(held), time_limit=1).plan
    assert (plan["a"].start, plan["b"].start) == (date(2027, 1, 11), date(2027, 2, 1))


def test_the_last_meeting_over_the_day_still_holds():
    plan = schedule(project(meetings=[BOARD], not_before={"go": date(2027, 4, 12)}))
    assert plan["go"].finish == date(2027, 4, 12)
    assert "P03" in {one.code for one in plan.findings}
