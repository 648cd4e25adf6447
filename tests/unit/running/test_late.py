"""Truths recorded late: they count from when they happened, and nothing lies before what it builds on."""

import pytest
from tests.unit.running.walks import (
    LEAD,
    NO_SHOWS,
    OWNER,
    begun,
    day,
    must,
    opened,
    phase,
    refused,
    verdicts,
    worked,
)

from innomethods.model import Branch, Check, Choice, Criterion, Extend, Gate, Overlay, Parallel, Steps, Threshold
from innomethods.running import By, Condition, as_of
from innomethods.running.history import history_of


def gate(*back, **fields):
    return Gate("go", decided_by=OWNER, go_back_to=back, at_most=3 if back else None, **fields)


def test_an_answer_may_be_recorded_late():
    run = begun(phase("a", must("seen"))).start("a", at=day(1), by=LEAD).note("meeting", at=day(9), by=OWNER)
    run = run.answer("a/seen", confirmed=True, at=day(2), by=LEAD)
    assert run.state.answers["a/seen"].latest.confirmed is True
    assert run.last.date() == day(9)


def test_what_was_said_later_holds_whenever_it_was_recorded():
    run = begun(phase("a", must("seen"))).answer("a/seen", confirmed=False, at=day(5), by=LEAD)
    run = run.answer("a/seen", confirmed=True, at=day(2), by=LEAD)
    assert [each.confirmed for each in run.state.answers["a/seen"].events] == [False]
    assert [each.at.date() for each in run.state.answers["a/seen"].given] == [day(2), day(5)]


def test_evidence_recorded_late_adds_up():
    run = begun(phase("a", must("seen", "evidence"))).answer("a/seen", evidence="27/5", at=day(5), by=LEAD)
    run = run.answer("a/seen", evidence="27/2", at=day(2), by=LEAD)
    pieces = [piece.reference for each in run.state.answers["a/seen"].events for piece in each.evidence]
    assert pieces == ["27/2", "27/5"]


def test_evidence_from_before_a_no_doesnt_undo_it():
    run = begun(phase("a", must("seen", "evidence"))).answer("a/seen", confirmed=False, at=day(5), by=LEAD)
    run = run.answer("a/seen", evidence="27/2", at=day(2), by=LEAD)
    assert run.state.answers["a/seen"].latest.confirmed is False


def test_an_answer_from_before_the_work_went_back_is_stale():
    run = worked(begun(phase("a", must("seen")), gate("a")), "a", at=day(1))
    run = run.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER)
    late = run.answer("a/seen", confirmed=True, at=day(3), by=LEAD)
    assert late.state.answers["a/seen"].stale
    assert not late.answer("a/seen", confirmed=True, at=day(5), by=LEAD).state.answers["a/seen"].stale
    fresh = run.answer("a/seen", confirmed=False, at=day(6), by=LEAD)
    assert not fresh.answer("a/seen", confirmed=True, at=day(3), by=LEAD).state.answers["a/seen"].latest.confirmed


def test_the_measure_seen_last_holds():
    run = begun(phase("a", observes=[NO_SHOWS.id])).observe("no-shows", 7, at=day(5), by=LEAD)
    assert run.observe("no-shows", 9, at=day(2), by=LEAD).state.observed["no-shows"].value == 7


def test_a_measure_from_before_the_work_went_back_is_stale():
    run = worked(begun(phase("a", observes=[NO_SHOWS.id]), gate("a")), "a", at=day(1))
    run = run.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER)
    assert run.observe("no-shows", 9, at=day(3), by=LEAD).state.observed["no-shows"].stale


def test_work_can_have_begun_and_ended_before_other_work_was_recorded():
    run = begun(Parallel([phase("a"), phase("b")]), phase("c"))
    run = worked(run, "a", at=day(9))
    run = run.start("b", at=day(2), by=LEAD).finish("b", at=day(3), by=LEAD)
    assert run.turn == ("c",)
    assert refused(run, lambda run: run.start("c", at=day(8), by=LEAD)) == {"R17"}
    assert run.start("c", at=day(9), by=LEAD).record("c").started.date() == day(9)


def test_work_begun_early_needs_only_the_decisions_before_it():
    run = worked(begun(phase("a"), phase("b"), phase("c")), "a", at=day(9))
    assert run.start("c", at=day(2), by=LEAD, reason="the supplier came").record("c").started.date() == day(2)


def test_a_decision_isnt_older_than_what_it_decides_about():
    run = worked(begun(phase("a"), gate(), phase("b")), "a", at=day(5))
    assert refused(run, lambda run: run.decide("go", "proceed", at=day(4), by=OWNER)) == {"R17"}
    run = run.decide("go", "pause", reason="money", at=day(6), by=OWNER).resume(at=day(8), by=OWNER)
    assert refused(run, lambda run: run.decide("go", "proceed", at=day(5), by=OWNER)) == {"R17"}
    assert run.decide("go", "proceed", at=day(8), by=OWNER).turn == ("b",)


def test_nothing_is_older_than_the_choice_before_it():
    route = Choice("route", decided_by=OWNER, branches=[Branch("make", phase("build")), Branch("buy", phase("shop"))])
    run = begun(route, phase("use")).choose("route", "make", at=day(4), by=OWNER)
    run = run.note("later", at=day(9), by=OWNER)
    run = worked(run, "route/make/build", at=day(5))
    assert refused(run, lambda run: run.start("use", at=day(4), by=LEAD)) == {"R17"}


def test_a_condition_isnt_closed_before_it_was_made():
    condition = Condition("d1", "Measure", "lead", day(20))
    run = worked(begun(phase("a"), gate(), phase("b"), Gate("next", decided_by=OWNER)), "a", at=day(5))
    run = run.decide("go", "proceed-with-conditions", conditions=[condition], at=day(6), by=OWNER)
    run = run.note("later", at=day(9), by=OWNER)
    assert refused(run, lambda run: run.close_condition("d1", evidence="x", at=day(5), by=LEAD)) == {"R17"}
    assert not run.close_condition("d1", evidence="x", at=day(7), by=LEAD).conditions[0].is_open


def test_a_role_given_anew_isnt_taken_back_by_an_older_record():
    run = begun(phase("a")).bind(LEAD, "p-2", at=day(5), by=OWNER)
    assert refused(run, lambda run: run.bind(LEAD, "p-1", at=day(2), by=OWNER)) == {"R17"}


def test_a_wrong_date_far_ahead_blocks_nothing_it_doesnt_lead_to():
    run = begun(phase("a"), phase("b")).note("a slip of the year", at=day(40_000), by=OWNER)
    assert worked(run, "a", "b", at=day(2)).status == "completed"


def test_a_date_means_later_on_that_day_also_when_it_is_recorded_late():
    run = opened(phase("a"), phase("b")).start("a", at=day(2), by=LEAD).note("later", at=day(9), by=OWNER)
    run = run.finish("a", at=day(2), by=LEAD)
    assert run.record("a").finished.date() == day(2)


def test_how_it_stood_on_a_day_knows_what_was_recorded_late():
    run = begun(phase("a", Check("seen", "must", ask="?"))).note("meeting", at=day(9), by=OWNER)
    run = run.answer("a/seen", confirmed=True, at=day(2), by=By(LEAD, "p-1"))
    assert "a/seen" in as_of(run, day(3)).state.answers
    assert "a/seen" not in as_of(run, day(1)).state.answers


@pytest.mark.parametrize("wrong", ["start", "note"])
def test_nothing_is_older_than_the_run(wrong):
    run = begun(phase("a"))
    act = {"start": lambda r: r.start("a", at=day(-1), by=LEAD), "note": lambda r: r.note("x", at=day(-1), by=LEAD)}
    assert refused(run, act[wrong]) == {"R17"}


def test_a_decision_rests_on_what_had_been_answered_by_its_day():
    run = begun(phase("a", must("seen")), gate(must=["a/seen"]), phase("b"))
    run = worked(run, "a", at=day(1)).answer("a/seen", confirmed=True, at=day(9), by=LEAD)
    assert verdicts(run, "go", day(5)) == {"a/seen": "unknown"}
    assert refused(run, lambda run: run.decide("go", "proceed", at=day(5), by=OWNER, reason="x")) == {"R09"}
    assert run.decide("go", "proceed", at=day(9), by=OWNER).turn == ("b",)


def test_a_decision_rests_on_the_answer_that_held_on_its_day():
    run = worked(begun(phase("a", must("seen")), gate(must=["a/seen"])), "a", at=day(1))
    run = run.answer("a/seen", confirmed=True, at=day(2), by=LEAD).answer("a/seen", confirmed=False, at=day(9), by=LEAD)
    assert verdicts(run, "go", day(5)) == {"a/seen": "pass"}
    assert verdicts(run, "go", day(9)) == {"a/seen": "fail"}


def test_a_decision_rests_on_what_had_been_measured_by_its_day():
    limit = Criterion("must", Threshold("no-shows", at_most=9), "few")
    run = begun(phase("a", observes=[NO_SHOWS.id]), Gate("go", decided_by=OWNER, criteria=[limit]))
    run = worked(run, "a", at=day(1)).observe("no-shows", 7, at=day(9), by=LEAD)
    assert verdicts(run, "go", day(5)) == {"few": "unknown"}
    assert verdicts(run, "go", day(9)) == {"few": "pass"}


def test_a_condition_closed_later_was_open_on_the_day():
    condition = Condition("d1", "Measure", "lead", day(20))
    run = worked(begun(phase("a"), gate(), phase("b"), Gate("next", decided_by=OWNER)), "a", at=day(2))
    run = run.decide("go", "proceed-with-conditions", conditions=[condition], at=day(2), by=OWNER)
    run = worked(run, "b", at=day(3)).close_condition("d1", evidence="x", at=day(9), by=LEAD)
    assert refused(run, lambda run: run.decide("next", "proceed", at=day(5), by=OWNER, reason="x")) == {"R09"}
    assert run.decide("next", "proceed", at=day(9), by=OWNER).status == "completed"


def test_an_answer_at_the_gate_from_before_it_sent_the_work_back_is_stale():
    run = worked(begun(phase("a"), gate("a", criteria=[Criterion("must", must("sure"))])), "a", at=day(1))
    run = run.answer("go/sure", confirmed=False, at=day(4), by=OWNER)
    run = run.decide("go", "go-back", to="a", at=day(6), by=OWNER)
    assert run.answer("go/sure", confirmed=True, at=day(5), by=OWNER).state.answers["go/sure"].stale


def test_work_sent_back_late_keeps_the_answers_given_after_it():
    run = begun(Parallel([phase("a", must("seen")), phase("b")]), gate("a"))
    run = worked(run, "a", "b", at=day(1)).answer("a/seen", confirmed=False, at=day(2), by=LEAD)
    run = run.answer("a/seen", confirmed=True, at=day(6), by=LEAD)
    run = run.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER)
    held = run.state.answers["a/seen"]
    assert (held.stale, [each.at.date() for each in held.given]) == (False, [day(6)])
    assert run.record("a").epoch == 2


def test_work_sent_back_late_keeps_what_was_measured_after_it():
    run = worked(begun(phase("a", observes=[NO_SHOWS.id]), gate("a")), "a", at=day(1))
    run = run.observe("no-shows", 7, at=day(2), by=LEAD)
    late = run.observe("no-shows", 5, at=day(6), by=LEAD)
    late = late.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER)
    assert (late.state.observed["no-shows"].stale, late.state.observed["no-shows"].value) == (False, 5)
    assert run.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER).state.observed["no-shows"].stale


def test_answers_said_to_hold_after_the_work_was_sent_back_hold_though_that_is_recorded_late():
    run = worked(begun(phase("a", must("seen")), gate("a")), "a", at=day(1))
    run = run.answer("a/seen", confirmed=True, at=day(2), by=LEAD).reaffirm("a/seen", at=day(6), by=LEAD)
    run = run.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER)
    assert not run.state.answers["a/seen"].stale


def test_a_go_back_recorded_late_gives_what_it_gives_in_order():
    run = worked(begun(phase("a", must("seen", "evidence")), gate("a")), "a", at=day(1))
    run = run.answer("a/seen", evidence="1", at=day(2), by=LEAD)

    def answered(run):
        return run.answer("a/seen", evidence="2", at=day(6), by=LEAD)

    def sent_back(run):
        return run.decide("go", "go-back", to="a", reason="again", at=day(4), by=OWNER)

    late, in_order = sent_back(answered(run)), answered(sent_back(run))
    assert late.state.answers == in_order.state.answers
    assert [(one.place, one.epoch) for one in history_of(late.events).by_time] == [
        (one.place, one.epoch) for one in history_of(in_order.events).by_time
    ]


def test_work_isnt_sent_back_before_it_was_done():
    beside = Parallel([Steps([phase("a"), gate("z")]), phase("b")])
    run = worked(begun(phase("z"), beside), "z", "a", at=day(1)).start("b", at=day(9), by=LEAD)
    assert refused(run, lambda run: run.decide("go", "go-back", to="z", at=day(5), by=OWNER, reason="x")) == {"R17"}
    assert run.decide("go", "go-back", to="z", at=day(9), by=OWNER, reason="x").turn == ("z",)


def test_nothing_in_the_flow_is_older_than_the_pause_that_ended_before_it_was_recorded():
    run = begun(Parallel([Steps([phase("a"), gate()]), phase("b")])).start("b", at=day(1), by=LEAD)
    run = worked(run, "a", at=day(1)).decide("go", "pause", reason="money", at=day(4), by=OWNER)
    run = run.resume(at=day(8), by=OWNER)
    assert refused(run, lambda run: run.finish("b", at=day(6), by=LEAD)) == {"R17"}
    assert as_of(run.finish("b", at=day(8), by=LEAD), day(8)).record("b").is_behind


def test_what_the_method_asks_since_a_change_isnt_answered_before_it():
    more = Overlay("more", changes=[Extend("into", "a", checklist=[must("more")])])
    run = begun(phase("a", must("seen"))).retailor([more], reason="the law", at=day(5), by=OWNER)
    assert refused(run, lambda run: run.answer("a/more", confirmed=True, at=day(2), by=LEAD)) == {"R17"}
    assert not run.answer("a/seen", confirmed=True, at=day(2), by=LEAD).problems
