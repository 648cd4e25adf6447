"""What a run's log says was measured is what benefits are held against."""

from datetime import date

import pytest

from innomethods.model import Gate, Measure, Method, Phase, Project
from innomethods.projects import observations_of
from innomethods.running import begin_run


@pytest.fixture
def run():
    wait = Measure("wait", title="Days waited", direction="down")
    method = Method("small", flow=Phase("try", observes=["wait"]) >> Gate("adopt", decided_by="board"), measures=[wait])
    project = Project("pilot", method, start=date(2027, 1, 11), country="NO")
    begun = begin_run(project, at=date(2027, 1, 11), by="lead").start("try", at=date(2027, 1, 11), by="lead")
    seen = begun.observe("wait", "34", evidence="sak 27/1", at=date(2027, 1, 12), by="lead")
    return seen.observe("wait", "30", at=date(2027, 2, 1), by="lead").observe(
        "wait", "31", at=date(2027, 2, 1), by="lead"
    )


def test_each_day_has_one_value_the_last_recorded_with_its_evidence(run):
    found = observations_of(run)
    assert [(one.measure, int(one.value), one.on) for one in found] == [
        ("wait", 34, date(2027, 1, 12)),
        ("wait", 31, date(2027, 2, 1)),
    ]
    assert found[0].evidence == ("sak 27/1",)


def test_what_came_later_or_was_struck_out_is_left_aside(run):
    assert len(observations_of(run, date(2027, 1, 31))) == 1
    last = len(run.events)
    struck = run.strike(last, reason="misread", at=date(2027, 2, 2), by="lead")
    assert [int(one.value) for one in observations_of(struck)] == [34, 30]
