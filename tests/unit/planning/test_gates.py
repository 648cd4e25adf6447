"""Gates: when they are decided, which meeting their papers reach, which they just miss, and what that costs."""

from datetime import date

import pytest

from innomethods.model import Gate, Meetings, Method, Phase, Project, QuietPeriod, Role
from innomethods.planning import MeetingDate, Reason, schedule
from innomethods.wording import Wording
from innomethods.workdays import WorkCalendar

APRIL, MAY = date(2027, 4, 20), date(2027, 5, 25)
BOARD = Meetings("steering-group", [MAY, APRIL], papers_due=7)
NBSP = "\N{NO-BREAK SPACE}"


def decided(ready, *, start=date(2027, 3, 1), meetings=(BOARD,), quiet=(), **gate):
    """Plan a gate whose papers are ready on a day, with a phase after it."""
    work = WorkCalendar("NO").between(start, ready)
    method = Method(
        "small",
        roles=[
            Role(
                "steering-group",
                title=Wording(nb="styringsgruppen", nn="styringsgruppa", en="the steering group"),
                side="governance",
            )
        ],
        flow=[
            Phase("try", estimate=work),
            Gate("adopt", decided_by="steering-group", **gate),
            Phase("use", estimate=1),
        ],
    )
    return schedule(Project("pilot", method, start=start, country="NO", meetings=meetings, quiet=quiet))


def told(plan, code):
    return [finding for finding in plan.findings if finding.code == code]


def test_a_gate_snaps_to_the_first_meeting_its_papers_reach():
    plan = decided(date(2027, 4, 13))
    gate = plan["adopt"]
    assert (gate.ready, gate.finish) == (date(2027, 4, 13), APRIL)
    assert gate.meeting == MeetingDate(APRIL, date(2027, 4, 13))
    assert gate.missed == ()
    assert plan["use"].start == date(2027, 4, 21)
    assert gate.driver.kind is Reason.MEETING
    assert gate.driver.words.text("nn") == (
        f"ventar på møtet 20.{NBSP}april 2027 («styringsgruppa»): papirfristen er 13.{NBSP}april 2027"
    )


def test_papers_one_day_late_miss_the_meeting_and_the_plan_says_what_it_costs():
    plan = decided(date(2027, 4, 14))
    assert plan["adopt"].finish == MAY
    assert plan["adopt"].missed == (MeetingDate(APRIL, date(2027, 4, 13)),)
    (finding,) = told(plan, "P04")
    text = finding.text("nn")
    for part in ("13.\N{NO-BREAK SPACE}april", "20.\N{NO-BREAK SPACE}april", "25.\N{NO-BREAK SPACE}mai", "35"):
        assert part in text


def test_a_meeting_held_shortly_before_the_papers_are_ready_is_missed_too():
    plan = decided(date(2027, 4, 23))
    assert [meeting.date for meeting in plan["adopt"].missed] == [APRIL]
    assert told(plan, "P04")


def test_a_meeting_long_past_is_not_called_missed():
    plan = decided(date(2027, 5, 18))
    assert plan["adopt"].meeting == MeetingDate(MAY, date(2027, 5, 18))
    assert plan["adopt"].missed == ()
    assert not told(plan, "P04")


def test_a_meeting_before_the_project_starts_is_not_called_missed():
    plan = decided(
        date(2027, 4, 23), start=date(2027, 4, 21), meetings=[Meetings("steering-group", [APRIL, date(2027, 12, 1)])]
    )
    assert plan["adopt"].missed == ()


def test_slack_before_a_meeting_is_the_days_until_the_papers_are_due():
    plan = decided(date(2027, 4, 8))
    assert (plan["try"].total_float, plan["try"].free_float) == (3, 3)
    assert not plan["try"].critical
    assert plan["adopt"].critical


@pytest.mark.parametrize(
    ("papers_due", "finish"), [(None, MAY), (6, APRIL), (0, APRIL), (8, MAY), (366, date(2027, 5, 26))]
)
def test_a_gate_can_ask_for_its_papers_at_another_time_than_the_body(papers_due, finish):
    assert decided(date(2027, 4, 14), papers_due=papers_due)["adopt"].finish == finish


def test_meetings_of_another_role_do_not_hold_a_gate_up():
    plan = decided(date(2027, 4, 14), meetings=[Meetings("portfolio-board", [MAY])])
    assert plan["adopt"].finish == date(2027, 4, 14)
    assert plan["adopt"].meeting is None


def test_several_lists_of_meetings_for_one_role_are_one_agenda():
    late = Meetings("steering-group", [date(2027, 5, 4)], papers_due=30)
    soon = Meetings("steering-group", [date(2027, 5, 11)], papers_due=0, title="ekstra møte")
    plan = decided(date(2027, 4, 14), meetings=[late, BOARD, soon])
    gate = plan["adopt"]
    assert gate.finish == date(2027, 5, 11)
    assert [meeting.date for meeting in gate.missed] == [APRIL, date(2027, 5, 4)]
    (finding,) = told(plan, "P04")
    assert f"4{NBSP}May 2027" in str(finding)
    assert "later: 7" in str(finding)


def test_without_a_later_meeting_the_date_is_when_the_papers_are_ready():
    plan = decided(date(2027, 6, 1))
    assert plan["adopt"].finish == date(2027, 6, 1)
    (finding,) = told(plan, "P03")
    assert f"25.{NBSP}mai 2027" in finding.message.text("nb")


def test_papers_too_late_for_the_last_meeting_are_not_decided_before_it():
    plan = decided(date(2027, 5, 20))
    assert plan["adopt"].finish == date(2027, 5, 26)
    assert plan["adopt"].missed == (MeetingDate(MAY, date(2027, 5, 18)),)
    assert plan["adopt"].driver.kind is Reason.MEETING
    assert told(plan, "P03")
    assert not told(plan, "P04")


def test_without_meetings_a_wait_is_counted_in_calendar_days_and_ends_on_a_work_day():
    gate = decided(date(2027, 4, 14), meetings=(), wait=14)["adopt"]
    assert (gate.ready, gate.finish) == (date(2027, 4, 14), date(2027, 4, 28))
    assert gate.driver.kind is Reason.WAIT
    moved = decided(date(2027, 4, 14), meetings=(), wait=3)["adopt"]
    assert moved.finish == date(2027, 4, 19)
    assert moved.driver.kind is Reason.WORKDAY
    assert "helg" in moved.driver.words.text("nb")


def test_a_decision_that_falls_in_a_quiet_period_waits_for_its_end_and_is_told():
    quiet = [QuietPeriod("fellesferie", date(2027, 7, 5), date(2027, 7, 30))]
    plan = decided(date(2027, 7, 1), meetings=(), wait=4, quiet=quiet)
    assert plan["adopt"].finish == date(2027, 8, 2)
    assert plan["adopt"].driver.kind is Reason.QUIET
    assert [finding.path for finding in told(plan, "P07")] == ["adopt"]


def test_a_meeting_on_a_day_without_work_is_kept_and_told():
    plan = decided(
        date(2027, 5, 1) - (date(2027, 5, 1) - date(2027, 4, 26)),
        meetings=[Meetings("steering-group", [date(2027, 5, 1)])],
    )
    assert plan["adopt"].finish == date(2027, 5, 1)
    assert plan["use"].start == date(2027, 5, 3)
    assert "P05" in {finding.code for finding in plan.findings}


def test_two_gates_in_a_row_are_ready_one_when_the_other_is_decided():
    flow = [Phase("a", estimate=5), Gate("first", decided_by="owner", wait=7), Gate("second", decided_by="board")]
    plan = schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO"))
    assert plan["second"].ready == plan["second"].finish == plan["first"].finish == date(2027, 1, 22)
    assert plan["second"].driver.words.text("nn") == f"følgjer etter avgjerda «First» 22.{NBSP}januar 2027"


@pytest.mark.parametrize("after", [[], [Phase("use", estimate=1)]])
def test_another_meeting_in_the_same_quiet_week_is_no_slack(after):
    flow = [Phase("try", estimate=5), Gate("adopt", decided_by="board"), *after]
    rest = QuietPeriod("winter break", date(2027, 2, 8), date(2027, 2, 26))
    board = Meetings("board", [date(2027, 2, 14), date(2027, 2, 21)], papers_due=21)  # 24 and 31 January
    project = Project(
        "pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", meetings=[board], quiet=[rest]
    )
    plan = schedule(project)
    assert plan["adopt"].finish == date(2027, 2, 14)
    assert plan["try"].finish == date(2027, 1, 15)
    assert plan["try"].free_float == 5
    # A later decision moves nothing after it, but it moves itself, and the end where nothing comes after.
    assert plan["try"].total_float == (10 if after else 5)
