"""The log read from its beginning: rounds as the run counts them, and only what is in force."""

from datetime import date

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, phase, worked

from innomethods.model import Gate, Parallel, Steps
from innomethods.running import PhaseFinished, replay
from innomethods.running.history import RoundEnd, history_of, place_of

GO = Gate("go", decided_by=OWNER, go_back_to=["one"], at_most=5)


def told(run):
    return [(one.path, one.epoch, one.how, one.reopened is not None) for one in history_of(run.events).rounds]


def back(run, at=START, to="one"):
    return run.decide("go", "go-back", to=to, at=at, by=OWNER, reason="once more")


def test_each_round_of_work_has_its_own_dates_and_counts_no_more_once_work_was_sent_back():
    run = begun(phase("one"), phase("two"), GO).start("one", at=day(1), by=LEAD).finish("one", at=day(3), by=LEAD)
    run = back(worked(run, "two", at=day(4)), at=day(5)).start("one", at=day(6), by=LEAD)
    first, second, third = history_of(run.events).rounds
    assert (first.started.date(), first.ended.date(), first.reopened.date()) == (day(1), day(3), day(5))
    assert (second.path, second.epoch, second.how) == ("two", 1, RoundEnd.FINISHED)
    assert (third.path, third.epoch, third.ended, third.how, third.reopened) == ("one", 2, None, None, None)


def test_epochs_of_phases_are_those_of_the_run_and_a_gate_that_sends_work_back_is_in_its_next_round():
    run = worked(back(worked(back(worked(begun(phase("one"), phase("two"), GO), "one", "two")), "one", "two")), "one")
    history = history_of(run.events)
    assert {one.path: one.epoch for one in history.rounds} == {path: run.record(path).epoch for path in ("one",)} | {
        "two": 2
    }
    assert [one.epoch for one in history.happenings if one.place == "go"] == [1, 2]


def test_work_that_goes_on_in_a_branch_beside_is_cut_short_by_a_way_back_past_both():
    inner = Gate("look", decided_by=OWNER, go_back_to=["one"], at_most=5)
    run = worked(begun(phase("one"), Parallel((Steps((phase("a"), inner)), phase("b")))), "one", "a")
    run = run.start("b", at=day(2), by=LEAD).decide("look", "go-back", to="one", at=day(3), by=OWNER, reason="no")
    assert ("b", 1, RoundEnd.SENT_BACK, True) in told(run)


def test_a_phase_is_skipped_without_having_begun_or_while_it_goes_on():
    run = begun(phase("one", optional=True), phase("two", optional=True), phase("three"))
    run = run.skip("one", at=day(1), by=LEAD, reason="no need").start("two", at=day(2), by=LEAD)
    run = run.skip("two", at=day(4), by=LEAD, reason="no need after all")
    one, two = history_of(run.events).rounds
    assert (one.started, one.ended.date(), one.how) == (None, day(1), RoundEnd.SKIPPED)
    assert (two.started.date(), two.ended.date(), two.how) == (day(2), day(4), RoundEnd.SKIPPED)


def test_stopping_ends_what_goes_on_and_leaves_what_is_done():
    run = worked(begun(Parallel((Steps((phase("one"), GO)), phase("two")))), "one")
    run = run.start("two", at=day(1), by=LEAD).decide("go", "stop", at=day(2), by=OWNER, reason="enough")
    assert told(run) == [("one", 1, RoundEnd.FINISHED, False), ("two", 1, RoundEnd.STOPPED, False)]


def test_entries_struck_out_and_entries_that_never_fitted_are_left_out():
    run = begun(phase("one"), phase("two")).start("one", at=day(1), by=LEAD).note("x", at=day(1), by=LEAD)
    run = run.strike(3, at=day(2), by=LEAD, reason="wrong run")
    odd = replay((*run.events, PhaseFinished(path="two", at=day(3), by=LEAD)))
    assert [one.position for one in history_of(odd.events).happenings] == [1, 2, 4]
    assert len(odd.problems) == 1


def test_what_happened_first_stands_first_whenever_it_was_recorded():
    run = begun(phase("one")).start("one", at=day(3), by=LEAD).note("late", at=day(1), by=LEAD)
    history = history_of(run.events)
    assert [one.position for one in history.happenings] == [1, 2, 3]
    assert [one.position for one in history.by_time] == [1, 3, 2]


def test_a_phase_begun_before_its_turn_is_marked():
    run = begun(phase("one"), phase("two")).start("two", at=day(1), by=LEAD, reason="why not")
    assert [one.early for one in history_of(run.events).happenings] == [False, True]


def test_an_event_is_about_a_phase_a_gate_or_the_run():
    run = worked(begun(phase("one"), GO), "one").decide("go", "proceed", at=START, by=OWNER)
    assert [place_of(event) for event in run.events] == [None, "one", "one", "go"]


def test_what_is_no_log_is_refused():
    with pytest.raises(ValueError, match="starts with RunBegun"):
        history_of(())
    with pytest.raises(ValueError, match="cut at the front"):
        history_of((PhaseFinished(path="a", at=date(2027, 1, 1), by="lead"),))
