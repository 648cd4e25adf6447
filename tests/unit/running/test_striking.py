"""Entries struck out: both stay in the log, one counts no more, and what builds on it holds it fast."""

import pytest
from tests.unit.running.walks import LEAD, OWNER, begun, day, must, phase, refused, snapshot, worked

from innomethods.errors import Refused
from innomethods.model import Gate
from innomethods.running import EntryStruck, as_of, replay, struck_positions


def strike(run, position, reason="entered by mistake", at=None):
    return run.strike(position, at=at or day(9), by=OWNER, reason=reason)


def test_a_struck_entry_counts_no_more_and_stays_in_the_log():
    run = begun(phase("a"), phase("b")).start("a", at=day(1), by=LEAD).finish("a", at=day(2), by=LEAD)
    after = strike(run, 3)
    assert after.turn == ("a",)
    assert after.events[:3] == run.events
    assert [(at, event.reason) for at, event in after.state.struck.items()] == [(3, "entered by mistake")]
    assert after.problems == ()


def test_a_run_with_strikes_is_the_fold_of_its_events():
    run = strike(worked(begun(phase("a"), phase("b")), "a", at=day(1)), 3).finish("a", at=day(4), by=LEAD)
    assert snapshot(replay(run.events)) == snapshot(run)


def test_striking_the_strike_puts_it_back():
    run = worked(begun(phase("a"), phase("b")), "a", at=day(1))
    again = strike(strike(run, 3), 4, reason="it was right")
    assert again.turn == run.turn == ("b",)
    assert struck_positions(again.events) == {4}


def test_what_later_entries_build_on_is_held_fast():
    run = worked(begun(phase("a"), phase("b")), "a", at=day(1)).start("b", at=day(2), by=LEAD)
    with pytest.raises(Refused, match="builds on it"):
        strike(run, 3)
    assert refused(run, lambda run: strike(run, 2)) == {"R27"}
    with pytest.raises(Refused) as caught:
        strike(run, 3)
    told = caught.value.reasons[0].text("nb")
    assert "oppføring 4 (Begynte på «B») bygger på den" in told
    assert "→ Stryk oppføring 4 først, eller registrer" in told
    assert ".." not in told
    assert ". →" in told
    assert strike(strike(run, 4), 3).turn == ("a",)


def test_a_decision_holds_the_answers_it_leans_on():
    run = begun(phase("a", must("seen")), Gate("go", decided_by=OWNER, must=["a/seen"]), phase("b"))
    run = worked(run.answer("a/seen", confirmed=True, at=day(1), by=LEAD), "a", at=day(2))
    run = run.decide("go", "proceed", at=day(3), by=OWNER)
    assert refused(run, lambda run: strike(run, 2)) == {"R27"}


@pytest.mark.parametrize("position", [0, 1, 3, 99, -1])
def test_the_beginning_and_what_isnt_there_cant_be_struck(position):
    run = begun(phase("a")).start("a", at=day(1), by=LEAD)
    assert refused(run, lambda run: strike(run, position)) == {"R27"}


def test_nothing_is_struck_twice_or_without_a_reason():
    run = begun(phase("a")).start("a", at=day(1), by=LEAD)
    assert refused(strike(run, 2), lambda run: strike(run, 2)) == {"R27"}
    assert refused(run, lambda run: strike(run, 2, reason=" ")) == {"R08"}


def test_asking_first_tells_the_same():
    run = begun(phase("a")).start("a", at=day(1), by=LEAD)
    event = EntryStruck(position=7, reason="x", at=day(2), by=OWNER)
    assert [found.code for found in run.can(event)] == ["R27"]


@pytest.mark.parametrize("position", [0, 1, 4, 5, -3])
def test_a_log_with_an_impossible_strike_opens_all_the_same(position):
    run = begun(phase("a")).start("a", at=day(1), by=LEAD).note("x", at=day(1), by=LEAD)
    event = EntryStruck(position=position, reason="x", at=day(2), by=OWNER)
    rebuilt = replay((*run.events, event))
    assert [problem.code for problem in rebuilt.problems] == ["R26"]
    assert rebuilt.turn == run.turn


def test_how_it_stood_on_a_day_leaves_out_what_was_struck_since():
    run = strike(worked(begun(phase("a"), phase("b")), "a", at=day(2)), 3, at=day(20))
    assert as_of(run, day(5)).turn == ("a",)


def test_a_strike_may_be_dated_at_any_day_of_the_run():
    run = begun(phase("a")).start("a", at=day(5), by=LEAD)
    assert strike(run, 2, at=day(1)).turn == ("a",)
    assert refused(run, lambda run: strike(run, 2, at=day(-1))) == {"R17"}
