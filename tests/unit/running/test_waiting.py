"""Time limits of the law hold in a run as in its plan: nothing onward before they are over, unless it says why."""

from datetime import date

import attrs
import pytest
from tests.unit.running.walks import LEAD, OWNER, begun, opened, phase, refused, verdicts, worked

from innomethods.errors import Refused
from innomethods.findings import Severity
from innomethods.model import Gate, Project
from innomethods.planning import schedule
from innomethods.quantities import ThreePoint
from innomethods.running import Outcome, replay
from innomethods.running.verdicts import Because
from innomethods.sources import Source

LETTER = phase("inform", wait=10, wait_basis="law", wait_sources=["foa"])
SIGN = Gate("may-sign", decided_by=OWNER)
FOA = Source("foa", title="FOA § 25-2", certainty="seen")
# Ten days from Tuesday 16 March 2027 end on Good Friday, and so on Tuesday 30 March, the first day after Easter.
SENT, LAST, FIRST = date(2027, 3, 16), date(2027, 3, 30), date(2027, 3, 31)


def informed(*more, sent=SENT, letter=LETTER):
    return worked(begun(letter, SIGN, *more, sources=[FOA]), "inform", at=sent)


def signed(run, at, **said):
    return run.decide("may-sign", "proceed", at=at, by=OWNER, **said)


@pytest.mark.parametrize("early", [SENT, date(2027, 3, 26), LAST])
def test_a_gate_refuses_to_go_on_before_the_limit_is_over(early):
    assert refused(informed(), lambda run: signed(run, early)) == {"R44"}


def test_the_refusal_names_the_first_lawful_day_and_where_the_limit_stands():
    with pytest.raises(Refused) as caught:
        signed(informed(), LAST)
    told = caught.value.reasons[0].text("en")
    assert "runs to the end of 30\N{NO-BREAK SPACE}March 2027 (FOA § 25-2)" in told
    assert "Wait until 31\N{NO-BREAK SPACE}March 2027" in told


def test_the_day_after_the_limit_it_may_go_on():
    assert signed(informed(), FIRST).decisions[0].event.outcome is Outcome.PROCEED


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        (date(2027, 4, 23), date(2027, 5, 4)),  # the tenth day is a Monday
        (date(2027, 5, 7), date(2027, 5, 19)),  # the tenth day is Whit Monday and Constitution Day
        (date(2027, 3, 15), date(2027, 3, 31)),  # the tenth day is Maundy Thursday
    ],
)
def test_days_are_counted_as_the_plan_counts_them(sent, first):
    run = informed(sent=sent)
    assert refused(run, lambda run: signed(run, date.fromordinal(first.toordinal() - 1))) == {"R44"}
    assert signed(run, first).decisions


def test_the_plan_of_the_run_has_its_gate_on_no_earlier_day():

    run = informed()
    plan = schedule(Project("pilot", run.definition, start=date(2027, 1, 11), country="NO"), run.progress(SENT))
    assert plan["may-sign"].finish == FIRST


def test_while_it_runs_it_stands_among_the_criteria_as_not_yet_due():
    (limit,) = informed().limits("may-sign", LAST)
    assert (limit.last, limit.first, limit.days) == (LAST, FIRST, 10)
    assert informed().limits("may-sign", FIRST) == ()
    view = informed().assess("may-sign", LAST)
    (item,) = view.items
    assert (item.id, item.standing.because) == ("limit:inform", Because.NOT_YET_DUE)
    assert Outcome.PROCEED not in view.permitted
    assert Outcome.STOP in view.permitted
    assert "31\N{NO-BREAK SPACE}March 2027 at the earliest" in view.why("en")
    assert verdicts(informed(), "may-sign", FIRST) == {}


@pytest.mark.parametrize("outcome", ["pause", "stop", "go-back"])
def test_what_does_not_go_on_may_be_decided_at_any_time(outcome):
    to = {"to": "inform"} if outcome == "go-back" else {}
    run = informed().decide("may-sign", outcome, at=LAST, by=OWNER, reason="a complaint", **to)
    assert run.decisions


def test_a_decision_against_it_is_recorded_as_a_breach_with_a_reason():
    run = informed()
    assert refused(run, lambda run: signed(run, LAST, breach=True)) == {"R44"}
    decision = signed(run, LAST, breach=True, reason="The ward was closing").decisions[0]
    assert decision.event.breach
    assert replay(signed(run, LAST, breach=True, reason="The ward was closing").events).problems == ()


def test_it_is_no_breach_once_the_limit_is_over():
    assert not signed(informed(), FIRST, breach=True, reason="To be sure").decisions[0].event.breach


def test_a_phase_does_not_begin_before_the_limit_is_over_without_a_reason():
    run = worked(begun(LETTER, phase("sign"), sources=[FOA]), "inform", at=SENT)
    assert refused(run, lambda run: run.start("sign", at=LAST, by=LEAD)) == {"R44"}
    assert "May start 31\N{NO-BREAK SPACE}March 2027" in run.why("sign")
    assert run.start("sign", at=FIRST, by=LEAD).record("sign").started
    assert run.start("sign", at=LAST, by=LEAD, reason="The court allowed it").record("sign").started


def test_a_gates_own_limit_runs_from_the_day_all_before_it_was_finished():
    gate = attrs.evolve(SIGN, wait=LETTER.wait, wait_basis="law", wait_sources=["foa"])
    run = worked(begun(phase("inform"), gate, sources=[FOA]), "inform", at=SENT)
    assert refused(run, lambda run: signed(run, LAST)) == {"R44"}
    assert signed(run, FIRST).decisions


def test_a_wait_that_is_not_the_laws_refuses_nothing():
    assert signed(informed(letter=attrs.evolve(LETTER, wait_basis="own")), SENT).decisions


def test_the_least_days_are_the_laws():

    assert signed(informed(letter=attrs.evolve(LETTER, wait=ThreePoint(10, 15, 20))), FIRST).decisions


def test_work_sent_back_makes_the_limit_run_anew():
    run = informed().decide("may-sign", "go-back", to="inform", at=date(2027, 3, 31), by=OWNER, reason="a new letter")
    run = worked(run, "inform", at=date(2027, 4, 1))
    assert refused(run, lambda run: signed(run, date(2027, 4, 12))) == {"R44"}
    assert signed(run, date(2027, 4, 13)).decisions


def test_an_older_log_in_which_it_was_done_is_read_whole_and_told_of():
    run = signed(informed(), FIRST)
    early = attrs.evolve(run.events[-1], at=attrs.evolve(run.events[-1]).at.replace(day=17), assessment=None)
    read = replay([*run.events[:-1], early])
    assert [decision.event.gate for decision in read.decisions] == ["may-sign"]
    assert [(one.code, one.severity) for one in read.problems] == [("R44", Severity.WARNING)]


def test_a_run_that_says_no_country_counts_no_limit():
    run = worked(opened(LETTER, SIGN), "inform", at=SENT)  # the log says no facts at all
    assert signed(run, SENT).decisions
