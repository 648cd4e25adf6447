"""Linking child runs: what a run can see by itself."""

from tests.unit.running.walks import LEAD, OWNER, START, begun, refused

from innomethods.model import Phase
from innomethods.running import replay


def link(child):
    return lambda run: run.link_child(child, at=START, by=OWNER)


def test_a_run_is_not_its_own_child():
    run = begun(Phase("a", does=LEAD))
    assert refused(run, link("pilot")) == {"R40"}


def test_a_child_is_linked_once():
    run = link("zone-1")(begun(Phase("a", does=LEAD)))
    assert refused(run, link("zone-1")) == {"R40"}
    assert link("zone-2")(run).children == ("zone-1", "zone-2")


def test_a_link_that_was_struck_out_can_be_made_again():
    run = link("zone-1")(begun(Phase("a", does=LEAD))).strike(2, at=START, by=OWNER, reason="wrong place")
    assert run.children == ()
    assert link("zone-1")(run).children == ("zone-1",)


def test_an_old_log_with_such_a_link_still_opens():
    run = link("zone-1")(begun(Phase("a", does=LEAD)))
    twice = replay([*run.events, run.events[-1]])
    assert twice.children == ("zone-1",)
    assert [problem.code for problem in twice.problems] == ["R26"]
