"""Dates of phases and gates: the worked examples to the day, waits, quiet periods, choices, and what makes dates impossible."""

from datetime import date

import pytest

from innomethods.errors import MethodProblems
from innomethods.model import (
    Choice,
    Embed,
    Gate,
    Method,
    Parallel,
    Phase,
    Project,
    QuietPeriod,
    Role,
    Stage,
    TeamMember,
)
from innomethods.planning import BeyondHorizon, Reason, schedule
from innomethods.quantities import ThreePoint
from innomethods.sources import Basis
from innomethods.wording import Wording

MONDAY = date(2027, 1, 11)
SUMMER = QuietPeriod("fellesferie", date(2027, 7, 5), date(2027, 7, 30))


def stage(name, first, second, gate):
    return Stage(name, [Phase(first[0], estimate=first[1]), Phase("assess", estimate=second), gate])


BLT = Method(
    "blt",
    edition="2013",
    roles=[
        Role(
            "steering-group",
            title=Wording(nb="styringsgruppen", nn="styringsgruppa", en="the steering group"),
            side="governance",
        )
    ],
    flow=[
        stage("need", ("collect", 15), 5, Gate("need-clear", decided_by="service-owner")),
        stage("solution", ("look", 8), 4, Gate("worth-testing", decided_by="service-owner")),
        stage("test", ("try", 30), 5, Gate("take-into-use", decided_by="steering-group")),
    ],
)


def planned(flow, start=MONDAY, **more):
    return schedule(Project("pilot", Method("small", flow=flow), start=start, country="NO", **more))


def codes(plan):
    return [finding.code for finding in plan.findings if finding.code != "P10"]


def test_the_blt_example_ends_on_the_published_days():
    team = [
        TeamMember("adviser", role="project-lead", share="0.40"),
        TeamMember("physio-one", role="domain-experts", share="0.10"),
        TeamMember("physio-two", role="domain-experts", share="0.10"),
        TeamMember("unit-leader", role="service-owner", share="0.05"),
    ]
    plan = schedule(Project("fewer-no-shows", BLT, start=MONDAY, country="NO", team=team))
    assert [phase.finish for phase in plan.phases] == [
        date(2027, 1, 29),
        date(2027, 2, 5),
        date(2027, 2, 17),
        date(2027, 2, 23),
        date(2027, 4, 9),
        date(2027, 4, 16),
    ]
    assert [gate.finish for gate in plan.gates] == [date(2027, 2, 5), date(2027, 2, 23), date(2027, 4, 16)]
    assert sum(phase.work_days for phase in plan.phases) == 67
    assert f"{sum(hours for _, hours in plan.team_hours):.1f}" == "326.6"
    assert all(node.critical for node in plan.nodes)
    assert plan["test/try"].stage == "test"


def test_the_systems_design_example_slips_over_the_summer_as_published():
    lengths = {"open": 25, "close": 15, "annex": 3, "explore": 20, "define": 12, "develop": 25, "deliver": 15}
    plan = planned([Phase(name, estimate=days) for name, days in lengths.items()], date(2027, 5, 5), quiet=[SUMMER])
    assert [phase.finish for phase in plan.phases] == [
        date(2027, 6, 10),
        date(2027, 7, 1),
        date(2027, 8, 3),
        date(2027, 8, 31),
        date(2027, 9, 16),
        date(2027, 10, 21),
        date(2027, 11, 11),
    ]
    (quiet,) = [finding for finding in plan.findings if finding.code == "P07"]
    assert quiet.path == "annex"
    assert "20" in quiet.message.text("nb")


@pytest.mark.parametrize(
    ("award", "wait", "sign", "why"),
    [
        (date(2027, 4, 23), 10, date(2027, 5, 4), "standstill to Monday 3 May"),
        (date(2027, 8, 27), 10, date(2027, 9, 7), "standstill to Monday 6 September"),
        (date(2027, 8, 27), 9, date(2027, 9, 7), "a wait that ends on a Sunday ends on the Monday"),
        (date(2027, 3, 22), 4, date(2027, 3, 31), "a wait that ends on Good Friday ends on the first day after Easter"),
        (
            date(2027, 7, 1),
            10,
            date(2027, 8, 2),
            "a wait that ends in a quiet period: work starts when the period is over",
        ),
        (date(2027, 4, 23), 0, date(2027, 4, 26), "no wait: the next working day"),
    ],
)
def test_waits_run_in_calendar_days_and_end_on_a_day_that_is_no_holiday(award, wait, sign, why):
    plan = planned([Phase("award", estimate=1, wait=wait), Phase("sign", estimate=1)], award, quiet=[SUMMER])
    assert plan["sign"].start == sign, why


def test_a_gate_after_a_wait_is_ready_on_the_last_day_of_the_wait():
    plan = planned([Phase("award", estimate=1, wait=10), Gate("sign", decided_by="owner")], date(2027, 4, 23))
    assert plan["sign"].ready == plan["sign"].finish == date(2027, 5, 3)


def test_the_project_can_set_its_own_estimates_and_waits_by_path():
    flow = [Phase("award", estimate=9, wait=9), Gate("sign", decided_by="owner", wait=9), Phase("deliver")]
    plan = planned(flow, estimates={"award": ThreePoint(1, 1.2, 3), "deliver": 1}, waits={"award": 0, "sign": 2})
    assert plan["award"].work_days == 2, "likely days are rounded up"
    assert plan["award"].estimate == ThreePoint(1, 1.2, 3)
    assert plan["award"].estimate_basis is None
    assert plan["sign"].finish == date(2027, 1, 14)
    assert plan["deliver"].start == date(2027, 1, 15)
    assert not plan.findings


def test_estimates_that_the_library_suggests_are_told_once_for_all():
    flow = [Phase("a", estimate=1), Phase("b", estimate=1, estimate_basis=Basis.METHOD), Phase("c", estimate=1)]
    plan = planned([*flow, Phase("d", estimate=1)], estimates={"c": 2})
    assert [node.estimate_basis for node in plan.nodes] == [Basis.OWN, Basis.METHOD, None, Basis.OWN]
    assert [(finding.code, finding.path) for finding in plan.findings] == [("P10", "estimates")]
    assert "of its own: a, d." in plan.findings[0].message.text("en")


def test_work_of_no_days_takes_no_time():
    plan = planned([Phase("a", estimate=5), Phase("nothing", estimate=0), Phase("b", estimate=1)])
    assert plan["nothing"].start == plan["nothing"].finish == date(2027, 1, 15)
    assert plan["nothing"].work_days == 0
    assert plan["b"].start == date(2027, 1, 18)


def test_side_by_side_parts_join_and_only_the_longest_is_critical():
    plan = planned([Parallel([Phase("long", estimate=10), Phase("short", estimate=4)]), Phase("after", estimate=1)])
    assert plan["long"].start == plan["short"].start == MONDAY
    assert plan["after"].start == date(2027, 1, 25)
    assert plan["after"].driver.path == "long"
    assert [node.path for node in plan.critical_path] == ["long", "after"]
    assert (plan["short"].total_float, plan["short"].free_float) == (6, 6)


def test_slack_of_a_chain_belongs_to_all_of_it_but_is_free_only_at_its_end():
    side = Stage("side", [Phase("first", estimate=2), Phase("second", estimate=2)])
    plan = planned([Parallel([Phase("long", estimate=10), side])])
    assert [(plan[path].total_float, plan[path].free_float) for path in ("side/first", "side/second")] == [
        (6, 0),
        (6, 6),
    ]


def test_a_wait_that_ends_on_a_weekend_gives_the_work_before_it_slack():
    plan = planned([Phase("award", estimate=4, wait=3), Phase("sign", estimate=1)])
    assert plan["award"].finish == date(2027, 1, 14)
    assert plan["award"].total_float == 1, "three days from Thursday and from Friday both end on Monday"


def test_a_start_on_a_day_without_work_is_moved_and_told():
    plan = planned(Phase("a", estimate=1), date(2027, 3, 27))
    assert plan.start == date(2027, 3, 30)
    assert codes(plan) == ["P05"]
    assert plan["a"].driver.kind is Reason.WORKDAY


def test_a_quiet_period_that_only_warns_is_worked_in_and_told():
    quiet = [QuietPeriod("winter break", date(2027, 1, 13), date(2027, 1, 14), effect="warn")]
    plan = planned(Phase("a", estimate=5), quiet=quiet)
    assert plan.finish == date(2027, 1, 15)
    assert codes(plan) == ["P07"]


def test_a_phase_that_begins_when_a_quiet_period_is_over_says_so():
    plan = planned([Phase("a", estimate=4), Phase("b", estimate=1)], date(2027, 6, 29), quiet=[SUMMER])
    assert plan["b"].start == date(2027, 8, 2)
    assert plan["b"].driver.kind is Reason.QUIET
    assert (
        plan["b"].driver.words.text("nn") == "ikkje arbeid i «fellesferie», til og med 30.\N{NO-BREAK SPACE}juli 2027"
    )


def test_one_quiet_day_between_two_phases_is_the_reason_but_one_elsewhere_is_not():
    flow = [Phase("a", estimate=2), Phase("b", estimate=1), Phase("c", estimate=1)]
    plan = planned(flow, quiet=[QuietPeriod("planning day", date(2027, 1, 13), date(2027, 1, 13))])
    assert plan["b"].start == date(2027, 1, 14)
    assert [node.driver.kind for node in plan.nodes] == [Reason.START, Reason.QUIET, Reason.FOLLOWS]


CHOICE = Choice("route", branches={"develop": Phase("develop", estimate=20), "adopt": Phase("adopt", estimate=3)})


def test_only_the_assumed_branch_has_dates():
    plan = planned(CHOICE, choices={"route": "adopt"})
    assert [node.path for node in plan.nodes] == ["route/adopt/adopt"]


def test_a_choice_with_one_branch_needs_no_assumption():
    assert len(planned(Choice("route", branches={"only": Phase("a", estimate=1)})).nodes) == 1


def test_all_that_makes_dates_impossible_is_told_at_once():
    with pytest.raises(MethodProblems) as caught:
        planned([Phase("a"), Phase("b"), CHOICE])
    assert {(finding.code, finding.path) for finding in caught.value.findings} == {
        ("P01", "a"),
        ("P01", "b"),
        ("P02", "route"),
    }


def test_a_branch_that_does_not_exist_is_told_with_the_nearest():
    with pytest.raises(MethodProblems, match="‘develop’") as caught:
        planned(CHOICE, choices={"route": "devlop"})
    assert [finding.code for finding in caught.value.findings] == ["P11"]


def test_a_part_that_was_not_found_is_no_silent_gap_in_the_plan():
    with pytest.raises(MethodProblems) as caught:
        planned([Phase("a", estimate=1), Embed(Method("other", edition="1").pin)])
    assert "E02" in {finding.code for finding in caught.value.findings}


def test_names_that_lead_nowhere_are_told_instead_of_passed_over():
    plan = planned(Phase("collect", estimate=1), estimates={"colect": 9}, waits={"x": 1}, choices={"y": "z"})
    assert codes(plan) == ["P11", "P11", "P11"]
    assert "‘collect’" in str(plan.findings[0])


@pytest.mark.parametrize(
    "project",
    [
        Project("x", Method("x", flow=Phase("a", estimate=1e9)), start=MONDAY, country="NO"),
        Project("x", Method("x", flow=Phase("a", estimate=1e300)), start=MONDAY, country="NO"),
        Project(
            "x",
            Method("x", flow=[Phase("a", estimate=1, wait=1e9), Phase("b", estimate=1)]),
            start=MONDAY,
            country="NO",
        ),
        Project("x", Method("x", flow=[Phase("a", estimate=1), Gate("b", wait=1e9)]), start=MONDAY, country="NO"),
        Project("x", Method("x", flow=Phase("a", estimate=1)), start=date(9999, 12, 31), country="NO"),
        Project("x", Method("x", flow=Phase("a", estimate=1)), start=date(1, 1, 1), country="NO"),
        Project(
            "x",
            Method("x", flow=Phase("a", estimate=1)),
            start=MONDAY,
            country="NO",
            quiet=[QuietPeriod("for ever", date(2020, 1, 1), date(2999, 1, 1))],
        ),
    ],
)
def test_dates_beyond_the_known_holidays_are_refused_with_a_clear_message(project):
    with pytest.raises(BeyondHorizon, match="check start, estimates, waits and quiet periods"):
        schedule(project)


def test_a_long_wait_near_the_end_of_the_known_holidays_still_gives_slack():
    side = Stage("side", [Phase("c", estimate=1)])
    plan = planned([Parallel([Stage("main", [Phase("a", estimate=1, wait=20_000), Phase("b", estimate=1)]), side])])
    assert plan["side/c"].total_float > 13_000


def test_work_of_no_days_before_the_first_work_day_ends_no_later_than_the_plan():
    plan = planned([Phase("none", estimate=0), Phase("one", estimate=1)], start=date(2027, 1, 1))
    assert plan["none"].latest_finish == plan.finish == date(2027, 1, 4)


def test_an_empty_flow_has_an_empty_plan():
    plan = planned([])
    assert plan.nodes == ()
    assert plan.start == plan.finish == MONDAY


def test_a_wait_that_ends_on_a_holiday_names_it():
    flow = Phase("ask", estimate=5, wait=10) >> Phase("go", estimate=1)
    plan = schedule(Project("pilot", Method("m", flow=flow), start=date(2027, 4, 20), country="NO"))
    assert plan["go"].driver.words.text("en").replace("\N{NO-BREAK SPACE}", " ") == (
        "waits 10 calendar days after ‘Ask’, to 6 May 2027, which is not a working day (Ascension Day), and so until "
        "7 May 2027"
    )
