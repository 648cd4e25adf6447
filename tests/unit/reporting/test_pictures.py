"""What the drawings are given follows the run and the plan."""

from datetime import date

import pytest
from tests.unit.reporting.pilots import BOARD, PROJECT, day, first_gate_passed, plan, plan_of, sent_back, tried

from innomethods.model import Choice, Method, Parallel, Phase, Project, Stage
from innomethods.planning import schedule
from innomethods.reporting.drawings.phase_shapes import ChoiceShape, GateState, ParallelShape, Progress, StageShape
from innomethods.reporting.drawings.plan_rows import GateFlag, MeetingRow
from innomethods.reporting.pictures import gantt_of, phase_picture
from innomethods.reporting.subject import Subject


def subject(run=None, baseline=None):
    return Subject.of_project(PROJECT, "nb", plan=plan_of(run) if run else plan(), run=run, baseline=baseline)


def test_phases_show_how_far_the_work_has_come():
    assert [phase.progress for phase in phase_picture(subject()).phases] == [Progress.AHEAD, Progress.AHEAD]
    under_way = first_gate_passed().start("try", at=day(1, 18), by="project-lead")
    assert [phase.progress for phase in phase_picture(subject(under_way)).phases] == [Progress.DONE, Progress.NOW]


def test_gates_show_what_is_passed_and_what_waits():
    assert [gate.state for gate in phase_picture(subject(tried())).gates] == [GateState.PASSED, GateState.NOW]


def test_an_advised_way_back_is_drawn_until_it_is_taken():
    (advised,) = phase_picture(subject(tried())).ways_back
    assert (advised.gate, advised.phase, advised.taken) == ("in-use", "try", False)
    (taken,) = phase_picture(subject(sent_back())).ways_back
    assert (taken.gate, taken.phase, taken.taken) == ("in-use", "try", True)
    assert not phase_picture(subject(first_gate_passed())).ways_back


def test_stages_choices_and_parallels_keep_their_shape():
    flow = [
        Stage("part", Phase("one"), larger=3.0),
        Parallel((Phase("left"), Phase("right"))),
        Choice("route", decided_by=BOARD, branches={"make": Phase("make"), "buy": Phase("buy")}),
    ]
    project = Project("shapes", Method("shapes", flow=flow), start=day(1, 11), country="NO", choices={"route": "buy"})
    stage, parallel, choice = phase_picture(Subject.of_project(project, "en")).flow
    assert isinstance(stage, StageShape)
    assert stage.larger == 1.5  # no drawing takes more
    assert isinstance(parallel, ParallelShape)
    assert isinstance(choice, ChoiceShape)
    assert choice.chosen == 1


def test_a_way_taken_that_is_a_method_put_in_is_named_once():
    way = Stage("buy", Stage("steps", Phase("a"), title="Buy"), title="Buy")
    method = Method("some", flow=Stage("purchase", way, title="Purchase"))
    project = Project("bought", method, start=day(1, 11), country="NO")
    (purchase,) = phase_picture(Subject.of_project(project, "en")).flow
    (buy,) = purchase.flow
    assert (purchase.title, buy.title) == ("Purchase", "Buy")
    assert not isinstance(buy.flow[0], StageShape)


def test_the_gantt_shows_the_lost_meeting_and_the_next():
    gantt = gantt_of(subject(), plan())
    flag = next(row for row in gantt.rows if isinstance(row, GateFlag) and row.short == "P2")
    assert (flag.lost, flag.on, flag.slip) == (day(2, 2), day(3, 2), 28)
    meetings = next(row for row in gantt.rows if isinstance(row, MeetingRow))
    assert [meeting.on for meeting in meetings.meetings] == [day(2, 2), day(3, 2)]


def test_the_gantt_shows_the_first_plan_where_it_is_handed_in():
    run = sent_back()
    bars = gantt_of(subject(run, baseline=plan()), plan_of(run)).bars
    assert bars[1].baseline is not None
    assert bars[1].baseline.first == day(1, 18)
    assert bars[1].start == day(2, 2)


@pytest.mark.parametrize(
    ("start", "title", "first", "last"),
    [
        (date(2027, 3, 22), "påske", date(2027, 3, 25), date(2027, 3, 29)),
        (date(2027, 5, 10), "pinse/17. mai", date(2027, 5, 16), date(2027, 5, 17)),
    ],
)
def test_holidays_that_only_weekends_part_are_one_band(start, title, first, last):
    project = Project("feast", Method("feast", flow=Phase("work", estimate=10)), start=start, country="NO")
    dates = schedule(project)
    bands = gantt_of(Subject.of_project(project, "nb", plan=dates), dates).bands
    band = next(band for band in bands if band.days.first == first)
    assert (band.title, band.days.last) == (title, last)
