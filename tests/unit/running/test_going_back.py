"""Going back: what opens again, what stays, what goes stale, what is superseded."""

import pytest
from tests.unit.running.walks import (
    LEAD,
    OWNER,
    START,
    begun,
    day,
    law,
    method,
    must,
    opened,
    phase,
    refused,
    verdicts,
    worked,
)

from innomethods.model import Choice, Gate, Parallel, Stage, Threshold
from innomethods.running import Because, Condition, ConditionStatus, Record, RunStatus, Stands, as_moment, replay

DONE = Stands.DONE


def gate(id, *to, **fields):
    return Gate(id, decided_by=OWNER, go_back_to=to, at_most=5, **fields)


def back(run, at_gate, to):
    return run.decide(at_gate, "go-back", to=to, at=START, by=OWNER, reason="once more")


def passed(run, *gates, at=START):
    for path in gates:
        run = run.decide(path, "proceed", at=at, by=OWNER)
    return run


def stands(run, *paths):
    return [(str(run.record(path).stands), run.record(path).epoch) for path in paths]


def test_the_target_and_all_that_follows_get_a_new_round():
    run = worked(begun(phase("a"), phase("b"), phase("c"), gate("go", "b")), "a", "b", "c")
    run = back(run, "go", "b")
    assert stands(run, "a", "b", "c", "go") == [("done", 1), ("pending", 2), ("pending", 2), ("pending", 2)]
    assert run.turn == ("b",)
    assert run.record("b") == Record(epoch=2, opened=as_moment(START))


def test_what_was_never_begun_stays_in_its_first_round():
    run = worked(begun(phase("a"), gate("go", "a"), phase("b")), "a")
    assert stands(back(run, "go", "a"), "a", "b") == [("pending", 2), ("pending", 1)]


def test_work_begun_early_behind_the_gates_place_opens_again_too():
    both = Parallel([[phase("a"), gate("go", "a")], [phase("b"), phase("c")]])
    run = worked(begun(both), "a").start("c", at=START, by=LEAD, reason="early")
    assert stands(back(run, "go", "a"), "c") == [("started", 1)]


def test_going_back_to_a_stage_opens_all_of_it():
    run = worked(begun(Stage("need", [phase("a"), phase("b")]), gate("go", "need")), "need/a", "need/b")
    run = back(run, "go", "need")
    assert stands(run, "need/a", "need/b") == [("pending", 2), ("pending", 2)]


def test_going_back_to_the_stage_around_the_gate_opens_it_from_its_start():
    run = worked(begun(phase("first"), Stage("need", [phase("a"), gate("go", "need")])), "first", "need/a")
    run = back(run, "need/go", "need")
    assert run.turn == ("need/a",)
    assert stands(run, "first") == [("done", 1)]


def test_going_back_to_an_embedded_method_opens_all_of_it_and_its_gates():
    learn = method(phase("a"), gate("inner", "a"), phase("b"), id="learning")
    run = begun(phase("first"), learn.embed("learn"), gate("go", "learn"))
    run = passed(worked(run, "first", "learn/a"), "learn/inner")
    run = back(worked(run, "learn/b"), "go", "learn")
    assert run.turn == ("learn/a",)
    assert stands(run, "learn/a", "learn/inner", "learn/b") == [("pending", 2)] * 3


def test_an_embedded_gate_goes_back_to_its_own_phases():
    learn = method(phase("a"), gate("inner", "a"), id="learning")
    run = worked(begun(learn.embed("learn"), phase("use")), "learn/a")
    assert run.assess("learn/inner").targets == ("learn", "learn/a")
    assert back(run, "learn/inner", "learn/a").turn == ("learn/a",)


def test_a_parallel_sibling_is_untouched():
    both = Parallel([[phase("a", must("one")), gate("go", "a")], phase("b", must("two"))])
    run = worked(begun(both, phase("last")), "a", "b")
    run = run.answer("a/one", confirmed=True, at=START, by=LEAD).answer("b/two", confirmed=True, at=START, by=LEAD)
    run = back(run, "go", "a")
    assert stands(run, "a", "b") == [("pending", 2), ("done", 1)]
    assert not run.state.answers["b/two"].stale
    assert run.turn == ("a",)


def test_what_follows_the_join_opens_again():
    both = Parallel([phase("a"), phase("b")])
    run = worked(begun(both, phase("c"), gate("go", "a")), "a", "b", "c")
    assert stands(back(run, "go", "a"), "a", "b", "c") == [("pending", 2), ("done", 1), ("pending", 2)]


def test_going_back_before_a_parallel_opens_every_branch():
    run = worked(begun(phase("first"), Parallel([phase("a"), phase("b")]), gate("go", "first")), "first", "a", "b")
    assert stands(back(run, "go", "first"), "first", "a", "b") == [("pending", 2)] * 3


def choice():
    return Choice("route", decided_by=OWNER, branches={"make": [phase("build"), phase("check")], "buy": phase("ask")})


def test_a_choice_that_lies_inside_is_asked_again():
    run = worked(begun(phase("first"), choice(), gate("go", "first")), "first").choose(
        "route", "make", at=START, by=OWNER
    )
    run = back(worked(run, "route/make/build", "route/make/check"), "go", "first")
    assert run.chosen("route") is None
    run = worked(run, "first")
    assert run.turn == ("route",)
    run = worked(run.choose("route", "buy", at=START, by=OWNER), "route/buy/ask")
    assert run.turn == ("go",)


def test_a_choice_is_a_target_and_is_asked_again():
    run = begun(choice(), gate("go", "route")).choose("route", "buy", at=START, by=OWNER)
    run = back(worked(run, "route/buy/ask"), "go", "route")
    assert run.turn == ("route",)
    assert stands(run, "route/buy/ask") == [("pending", 2)]


def test_a_choice_around_the_target_keeps_its_branch():
    inner = Choice(
        "route",
        decided_by=OWNER,
        branches={"make": [phase("build"), gate("go", "route/make/build")], "buy": phase("ask")},
    )
    run = worked(begun(inner).choose("route", "make", at=START, by=OWNER), "route/make/build")
    run = back(run, "route/make/go", "route/make/build")
    assert run.chosen("route") == "make"
    assert run.turn == ("route/make/build",)


@pytest.mark.parametrize("target", ["route/make/build", "route/buy/ask"])
def test_a_phase_in_a_branch_is_no_target_from_outside_it(target):
    run = begun(choice(), gate("go", "route")).choose("route", "buy", at=START, by=OWNER)
    run = worked(run, "route/buy/ask")
    assert refused(run, lambda run: back(run, "go", target)) == {"R10"}


# --- answers


def test_answers_go_stale_but_stay_and_can_be_reaffirmed():
    run = begun(phase("a", must("seen"), gives=["need@understood"]), gate("go", "a", must=["need@understood"]))
    run = worked(run, "a").answer("a/seen", confirmed=True, at=START, by=LEAD)
    run = worked(back(run, "go", "a"), "a")
    item = run.assess("go").items[0]
    assert (item.standing.verdict, item.standing.because) == ("unknown", Because.STALE)
    assert run.state.answers["a/seen"].latest.confirmed is True
    assert run.open_work[0].unanswered == ()
    run = run.reaffirm("a/seen", at=START, by=LEAD)
    assert verdicts(run, "go") == {"need@understood": "pass"}


def test_a_new_answer_replaces_stale_ones_and_doesnt_add_to_them():
    run = begun(phase("a", must("seen", "evidence", at_least=2)), gate("go", "a", must=["a/seen"]))
    run = worked(run, "a").answer("a/seen", evidence=["1", "2"], at=START, by=LEAD)
    run = back(run, "go", "a").answer("a/seen", evidence="3", at=START, by=LEAD)
    assert verdicts(run, "go") == {"a/seen": "unknown"}
    assert verdicts(run.answer("a/seen", evidence="4", at=START, by=LEAD), "go") == {"a/seen": "pass"}


def test_a_gates_own_answers_go_stale_too():
    run = worked(begun(phase("a"), gate("go", "a", must=[must("worth-it")])), "a").answer(
        "go/worth-it", confirmed=True, at=START, by=OWNER
    )
    assert verdicts(worked(back(run, "go", "a"), "a"), "go") == {"worth-it": "unknown"}


def test_observations_of_phases_that_open_again_go_stale():
    run = begun(phase("try", observes=["no-shows"]), gate("go", "try", must=[Threshold("no-shows", at_most=9)]))
    run = worked(run, "try").observe("no-shows", 5, at=START, by=LEAD)
    run = worked(back(run, "go", "try"), "try")
    assert run.assess("go").items[0].standing.because is Because.STALE
    assert verdicts(run.observe("no-shows", 5, at=START, by=LEAD), "go") == {"no-shows": "pass"}


# --- decisions and conditions


def two_gates():
    run = begun(phase("a"), gate("first", "a"), phase("b"), gate("second", "a", "b"), phase("c"))
    condition = Condition("guide", "Write a guide", owner=LEAD, due=day(30))
    run = worked(run, "a").decide("first", "proceed-with-conditions", at=START, by=OWNER, conditions=[condition])
    return worked(run, "b").close_condition("guide", at=START, by=LEAD, evidence="guide.pdf")


def test_decisions_that_lie_after_the_target_are_superseded():
    run = back(two_gates(), "second", "a")
    assert [(d.event.gate, d.superseded) for d in run.decisions] == [("first", True), ("second", False)]


def test_decisions_before_the_target_hold():
    run = back(two_gates(), "second", "b")
    assert [(d.event.gate, d.superseded) for d in run.decisions] == [("first", False), ("second", False)]
    assert run.turn == ("b",)


def test_an_open_condition_of_a_superseded_decision_lapses_visibly():
    run = begun(phase("a"), gate("first", "a"), phase("b"), gate("second", "a"))
    condition = Condition("guide", "Write a guide", owner=LEAD, due=day(1), blocks="second")
    run = worked(run, "a").decide("first", "proceed-with-conditions", at=START, by=OWNER, conditions=[condition])
    run = back(worked(run, "b"), "second", "a")
    assert [held.status for held in run.conditions] == [ConditionStatus.LAPSED]
    assert run.overdue(day(9)) == ()
    run = worked(passed(worked(run, "a"), "first"), "b")
    assert run.assess("second").items == ()


def test_a_condition_of_a_decision_that_holds_stays_open():
    run = begun(phase("a"), gate("first", "a"), phase("b"), gate("second", "b"))
    condition = Condition("guide", "Write a guide", owner=LEAD, due=day(1))
    run = worked(run, "a").decide("first", "proceed-with-conditions", at=START, by=OWNER, conditions=[condition])
    run = back(worked(run, "b"), "second", "b")
    assert [held.status for held in run.conditions] == [ConditionStatus.OPEN]


def test_a_closed_condition_stays_closed():
    assert [held.status for held in back(two_gates(), "second", "a").conditions] == [ConditionStatus.CLOSED]


# --- results


def test_claims_of_phases_that_open_again_no_longer_count():
    run = worked(begun(phase("a", gives=["need@understood"]), gate("go", "a")), "a")
    assert back(run, "go", "a").state.claimed() == {"need": 0}


def test_irreversible_states_stay_reached_and_reversible_ones_dont():
    publish = phase("publish", gives=["buying@published", "need@agreed"])
    run = worked(begun(phase("plan", gives=["buying@considered"]), publish, gate("go", "plan")), "plan", "publish")
    assert back(run, "go", "plan").state.claimed() == {"need": 0, "buying": 1}


def test_an_irreversible_state_that_is_skipped_the_second_time_still_stands():
    publish = phase("publish", gives=["buying@published"], optional=True)
    run = worked(opened(publish, gate("go", "publish", law=["buying@published"])), "publish")
    run = back(run, "go", "publish").skip("publish", at=START, by=LEAD, reason="published already")
    assert verdicts(run, "go") == {"buying@published": "pass"}


def test_a_run_gone_back_on_completes_all_the_same():
    run = worked(back(worked(begun(phase("a"), gate("go", "a")), "a"), "go", "a"), "a")
    assert passed(run, "go").status is RunStatus.COMPLETED


def test_the_closing_flow_is_no_part_of_what_opens_again():
    run = begun(phase("a"), phase("b"), gate("go", "a", "b"), closing=[phase("tell"), phase("keep")])
    run = worked(run, "a", "b")
    assert run.assess("go").targets == ("a", "b")
    assert back(run, "go", "a").turn == ("a",)


def published(*answers):
    """Publish, answer the law check as told one after the other, go back each time, and skip in the end."""
    publish = phase("publish", law("allowed"), gives=["buying@published"], optional=True)
    run = opened(phase("plan"), publish, gate("go", "publish", law=["buying@published"]))
    run = worked(run, "plan")
    for answer in answers:
        run = worked(run, "publish")
        if answer is not None:
            run = run.answer("publish/allowed", confirmed=answer, at=START, by=LEAD)
        run = back(run, "go", "publish")
    return run.skip("publish", at=START, by=LEAD, reason="published already")


@pytest.mark.parametrize("answers", [(None,), (False,), (True, None), (True, False)])
def test_going_back_doesnt_confirm_an_irreversible_claim(answers):
    run = published(*answers)
    standing = run.assess("go").items[0].standing
    assert (standing.verdict, standing.because) == ("unknown", Because.STALE)
    assert "ikke bekreftet" in run.why("go", "nb")
    assert replay(run.events) == run


@pytest.mark.parametrize("answers", [(True,), (None, True), (False, True)])
def test_an_irreversible_claim_confirmed_before_going_back_stays_so(answers):
    assert verdicts(published(*answers), "go") == {"buying@published": "pass"}


@pytest.mark.parametrize(("answer", "expected"), [(True, "pass"), (False, "fail")])
def test_an_unconfirmed_irreversible_claim_stands_as_it_is_answered_anew(answer, expected):
    run = published(None).answer("publish/allowed", confirmed=answer, at=START, by=LEAD)
    assert verdicts(run, "go") == {"buying@published": expected}
