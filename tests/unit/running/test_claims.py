"""What a finished phase gives is claimed; only where its law and must checks pass is it confirmed."""

import pytest
from tests.unit.running.walks import LEAD, START, begun, law, must, opened, phase, refused, should, verdicts, worked

from innomethods.model import Choice, Gate, Parallel
from innomethods.running import Stands

GO = Gate("go", decided_by="owner", must=["need@understood"])


def test_a_finished_phase_claims_what_it_gives():
    run = worked(begun(phase("collect", gives=["need@understood"]), phase("assess")), "collect")
    assert run.state.claimed()["need"] == 1


def test_what_isnt_finished_claims_nothing():
    run = begun(phase("collect", gives=["need@understood"]), GO).start("collect", at=START, by=LEAD)
    assert run.state.claimed() == {"need": 0}
    assert verdicts(run, "go") == {"need@understood": "unknown"}


@pytest.mark.parametrize(
    ("check", "expected"), [(must("seen"), "unknown"), (law("seen"), "unknown"), (should("seen"), "pass")]
)
def test_a_claim_is_confirmed_when_its_law_and_must_checks_pass(check, expected):
    run = worked(begun(phase("collect", check, gives=["need@understood"]), GO), "collect")
    assert verdicts(run, "go") == {"need@understood": expected}
    run = run.answer("collect/seen", confirmed=True, at=START, by=LEAD)
    assert verdicts(run, "go") == {"need@understood": "pass"}


def test_a_claim_with_a_failed_must_fails():
    run = worked(begun(phase("collect", must("seen"), must("heard"), gives=["need@understood"]), GO), "collect")
    run = run.answer("collect/seen", confirmed=False, at=START, by=LEAD)
    assert verdicts(run, "go") == {"need@understood": "fail"}


def test_an_input_counts_as_confirmed():
    run = begun(phase("collect"), Gate("go", must=["need@identified"]))
    assert verdicts(run, "go") == {"need@identified": "pass"}


def test_a_later_state_confirms_an_earlier_one():
    run = worked(begun(phase("collect", gives=["need@agreed"]), GO), "collect")
    assert verdicts(run, "go") == {"need@understood": "pass"}


def test_one_confirmed_claim_is_enough():
    both = Parallel([phase("a", must("seen"), gives=["need@understood"]), phase("b", gives=["need@understood"])])
    assert verdicts(worked(begun(both, GO), "a", "b"), "go") == {"need@understood": "pass"}


def test_what_was_only_given_in_a_skipped_phase_isnt_there():
    run = opened(phase("collect", optional=True, gives=["need@understood"]), GO)
    run = run.skip("collect", at=START, by=LEAD, reason="known already")
    assert verdicts(run, "go") == {"need@understood": "fail"}


def test_a_skipped_phase_doesnt_hide_one_that_is_still_to_come():
    extra = phase("extra", optional=True, gives=["need@understood"])
    run = begun(extra, phase("collect", gives=["need@understood"]), GO).skip(
        "extra", at=START, by=LEAD, reason="no time"
    )
    assert verdicts(run, "go") == {"need@understood": "unknown"}


def test_a_branch_that_wasnt_chosen_gives_nothing():
    route = Choice(
        "route", decided_by="owner", branches={"long": phase("a", gives=["need@understood"]), "short": phase("b")}
    )
    run = opened(route, GO)
    assert verdicts(run, "go") == {"need@understood": "unknown"}
    assert verdicts(run.choose("route", "short", at=START, by="owner"), "go") == {"need@understood": "fail"}


def test_a_claim_on_an_irreversible_state_needs_its_checks_too():
    run = begun(phase("publish", law("allowed"), gives=["buying@published"]), Gate("go", law=["buying@published"]))
    run = worked(run, "publish")
    assert verdicts(run, "go") == {"buying@published": "unknown"}


def test_phases_start_on_claims_that_arent_confirmed():
    run = begun(phase("collect", must("seen"), gives=["need@understood"]), phase("assess", needs=["need@understood"]))
    assert worked(run, "collect", "assess").status == "completed"


def test_a_need_nobody_has_claimed_holds_a_phase_up_unless_there_is_a_reason():
    run = opened(phase("assess", needs=["need@understood"]))
    assert refused(run, lambda run: run.start("assess", at=START, by=LEAD)) == {"R20"}
    assert run.start("assess", at=START, by=LEAD, reason="it can wait").record("assess").stands is Stands.STARTED


def test_starting_before_its_turn_needs_a_reason_and_is_remembered():
    run = begun(phase("collect"), phase("assess"))
    assert refused(run, lambda run: run.start("assess", at=START, by=LEAD)) == {"R02"}
    assert refused(run, lambda run: run.start("assess", at=START, by=LEAD, reason="  ")) == {"R02"}
    record = run.start("assess", at=START, by=LEAD, reason="the users are here today").record("assess")
    assert record.early
    assert record.stands is Stands.STARTED


def test_a_phase_begun_early_can_be_finished_early_and_isnt_asked_for_again():
    run = begun(phase("collect"), phase("assess")).start("assess", at=START, by=LEAD, reason="they are here")
    run = worked(run.finish("assess", at=START, by=LEAD), "collect")
    assert run.status == "completed"


def test_no_reason_leads_past_an_undecided_gate():
    run = begun(phase("collect"), Gate("go", decided_by="owner"), phase("try"))
    assert refused(run, lambda run: run.start("try", at=START, by=LEAD, reason="hurry")) == {"R02"}


def test_no_reason_leads_into_a_branch_nobody_chose():
    route = Choice("route", decided_by="owner", branches={"buy": phase("ask"), "make": phase("build")})
    run = begun(phase("collect"), route)
    assert refused(run, lambda run: run.start("route/buy/ask", at=START, by=LEAD, reason="hurry")) == {"R02"}
    run = worked(run, "collect").choose("route", "make", at=START, by="owner")
    assert refused(run, lambda run: run.start("route/buy/ask", at=START, by=LEAD, reason="hurry")) == {"R02"}


def test_no_reason_leads_past_a_gate_in_a_branch_that_may_still_be_chosen():
    gated = [phase("ask"), Gate("go", decided_by="owner")]
    route = Choice("route", decided_by="owner", branches={"buy": gated, "make": phase("build")})
    run = begun(route, phase("use"))
    assert refused(run, lambda run: run.start("use", at=START, by=LEAD, reason="hurry")) == {"R02"}
    run = run.choose("route", "make", at=START, by="owner")
    assert run.start("use", at=START, by=LEAD, reason="hurry").record("use").early


def test_a_gate_beside_holds_nobody_up():
    beside = Parallel([[phase("ask"), Gate("go", decided_by="owner")], [phase("build"), phase("test")]])
    run = begun(beside).start("test", at=START, by=LEAD, reason="ready")
    assert run.record("test").stands is Stands.STARTED


def test_a_reason_doesnt_make_a_start_in_its_turn_early():
    assert not begun(phase("collect")).start("collect", at=START, by=LEAD, reason="of course").record("collect").early


def test_a_phase_that_gives_two_states_claims_the_higher():
    run = worked(begun(phase("collect", gives=["need@agreed", "need@understood"]), phase("try")), "collect")
    assert run.state.claimed() == {"need": 2}


def test_a_state_nobody_knows_is_given_and_needed_without_harm():
    run = opened(phase("collect", gives=["need@gone", "luck@had"]), phase("try", needs=["need@gone", "luck@had"]))
    run = worked(run, "collect", "try")
    assert (run.status, run.state.claimed()) == ("completed", {"need": 0})
