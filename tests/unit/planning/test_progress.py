"""Planning what is left: facts hold, the rest lies after the status date, chosen and skipped parts count."""

from datetime import date

from innomethods.model import Choice, Done, Gate, Meetings, Method, Parallel, Phase, Progress, Project, Stage
from innomethods.planning import Reason, schedule

START = date(2027, 1, 11)
NBSP = "\N{NO-BREAK SPACE}"
METHOD = Method(
    "small",
    flow=[
        Phase("collect", estimate=10),
        Gate("clear", decided_by="owner"),
        Phase("try", estimate=10),
        Choice("route", branches={"develop": Phase("develop", estimate=20), "adopt": Phase("adopt", estimate=3)}),
    ],
)
PROJECT = Project("pilot", METHOD, start=START, country="NO", choices={"route": "develop"})
COLLECTED = Done("collect", START, date(2027, 1, 20))
CLEAR = Done("clear", date(2027, 1, 20), date(2027, 1, 29))


def test_what_is_finished_keeps_its_dates_even_when_it_took_another_time():
    plan = schedule(PROJECT, Progress(date(2027, 2, 1), done=[COLLECTED, CLEAR]))
    collect, clear = plan["collect"], plan["clear"]
    assert (collect.start, collect.finish, collect.work_days, collect.status) == (START, date(2027, 1, 20), 8, "done")
    assert (clear.ready, clear.finish, clear.status) == (date(2027, 1, 20), date(2027, 1, 29), "done")
    assert plan["try"].start == date(2027, 2, 1)
    assert plan.on == date(2027, 2, 1)
    assert clear.driver.words.text("nb") == f"besluttet 29.{NBSP}januar 2027"


def test_what_is_left_starts_on_the_status_date():
    plan = schedule(PROJECT, Progress(date(2027, 3, 6), done=[COLLECTED, CLEAR]))
    assert plan["try"].start == date(2027, 3, 8), "the status date is a Saturday"
    assert plan["try"].driver.kind is Reason.PROGRESS


def test_work_under_way_has_its_remaining_days_from_the_status_date():
    left = [COLLECTED, CLEAR, Done("try", date(2027, 2, 1), remaining=4)]
    plan = schedule(PROJECT, Progress(date(2027, 2, 8), done=left))
    phase = plan["try"]
    assert (phase.start, phase.finish, phase.work_days, phase.status) == (
        date(2027, 2, 1),
        date(2027, 2, 11),
        9,
        "started",
    )
    assert phase.driver.words.text("nn") == (
        f"i gang sidan 1.{NBSP}februar 2027; 4{NBSP}arbeidsdagar står att frå 8.{NBSP}februar 2027"
    )


def test_without_a_recorded_remainder_the_estimate_less_the_days_gone_is_left_and_at_least_a_day():
    for on, finish in ((date(2027, 2, 8), date(2027, 2, 12)), (date(2027, 3, 1), date(2027, 3, 1))):
        plan = schedule(PROJECT, Progress(on, done=[COLLECTED, CLEAR, Done("try", date(2027, 2, 1))]))
        assert plan["try"].finish == finish


def test_a_finished_phase_without_an_estimate_needs_none():
    method = Method("small", flow=[Phase("a"), Phase("b", estimate=1)])
    done = [Done("a", START, date(2027, 1, 15))]
    plan = schedule(Project("pilot", method, start=START, country="NO"), Progress(date(2027, 1, 18), done=done))
    assert plan["b"].start == date(2027, 1, 18)
    assert not [finding for finding in plan.findings if finding.path == "a"]


def test_the_branch_that_was_chosen_goes_before_the_one_assumed():
    plan = schedule(PROJECT, Progress(date(2027, 2, 1), done=[COLLECTED, CLEAR], chosen=[("route", "adopt")]))
    assert "route/adopt/adopt" in plan
    assert "route/develop/develop" not in plan


def test_skipped_parts_take_no_time():
    flow = [
        Phase("a", estimate=2),
        Stage("extra", [Phase("b", estimate=50), Phase("c", estimate=50)]),
        Phase("d", estimate=1),
    ]
    project = Project("pilot", Method("small", flow=flow), start=START, country="NO")
    plan = schedule(project, Progress(START, skipped=["extra"]))
    assert [node.path for node in plan.nodes] == ["a", "d"]
    assert plan["d"].start == date(2027, 1, 13)


def test_what_follows_side_by_side_parts_waits_for_the_one_that_is_not_skipped():
    flow = [Parallel([Phase("a", estimate=5), Phase("b", estimate=50)]), Phase("c", estimate=1)]
    project = Project("pilot", Method("small", flow=flow), start=START, country="NO")
    plan = schedule(project, Progress(START, skipped=["b"]))
    assert plan["c"].start == date(2027, 1, 18)
    assert schedule(project, Progress(START, skipped=["a", "b"]))["c"].start == START


def test_an_undecided_gate_is_decided_at_a_meeting_still_ahead_when_its_papers_were_ready_in_time():
    meetings = [Meetings("owner", [date(2027, 1, 27), date(2027, 2, 10)], papers_due=7)]
    project = Project("pilot", METHOD, start=START, country="NO", choices={"route": "develop"}, meetings=meetings)
    before = schedule(project, Progress(date(2027, 1, 22), done=[COLLECTED]))["clear"]
    assert (before.ready, before.finish) == (date(2027, 1, 20), date(2027, 1, 27))
    after = schedule(project, Progress(date(2027, 1, 28), done=[COLLECTED]))["clear"]
    assert after.finish == date(2027, 2, 10)
    assert not after.missed


def test_an_undecided_gate_without_meetings_is_decided_on_the_status_date_at_the_earliest():
    gate = schedule(PROJECT, Progress(date(2027, 1, 27), done=[COLLECTED]))["clear"]
    assert (gate.ready, gate.finish) == (date(2027, 1, 20), date(2027, 1, 27))
    assert gate.driver.words.text("en") == f"not decided on the status date 27{NBSP}January 2027"


def test_work_begun_out_of_order_goes_on_and_holds_nothing_else_back():
    project = Project(
        "pilot", Method("small", flow=[Phase("a", estimate=10), Phase("b", estimate=5)]), start=START, country="NO"
    )
    plan = schedule(project, Progress(date(2027, 1, 13), done=[Done("b", date(2027, 1, 12), remaining=3)]))
    assert plan["b"].finish == date(2027, 1, 15)
    assert plan["a"].finish == plan.finish


def test_progress_on_paths_that_are_not_there_is_told():
    plan = schedule(PROJECT, Progress(START, done=[Done("colect", START)], skipped=["nothing"]))
    assert [finding.code for finding in plan.findings if finding.code != "P10"] == ["P11", "P11"]


def test_one_late_side_drives_the_join():
    flow = [Parallel([Phase("a", estimate=5), Phase("b", estimate=5)]), Phase("c", estimate=1)]
    project = Project("pilot", Method("small", flow=flow), start=START, country="NO")
    done = [Done("a", START, date(2027, 1, 15)), Done("b", START, remaining=6)]
    plan = schedule(project, Progress(date(2027, 1, 18), done=done))
    assert plan["c"].driver.path == "b"
    assert plan["a"].total_float == 6
