"""How a run stands as a whole: under way, paused, stopped with and without closing work, completed; and skipping."""

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, must, opened, phase, refused, worked

from innomethods.model import Choice, Gate, Parallel, Stage, Steps
from innomethods.running import RunStatus, Stands, Task


def gate(id="go", **fields):
    return Gate(id, decided_by=OWNER, **fields)


def decide(run, outcome, path="go", **fields):
    return run.decide(path, outcome, at=START, by=OWNER, reason="so decided", **fields)


def tasks(run):
    return [(work.path, str(work.task)) for work in run.open_work]


def test_a_run_begins_with_what_stands_first():
    run = begun(phase("a"), phase("b"))
    assert (run.status, run.turn) == (RunStatus.RUNNING, ("a",))


def test_parallel_branches_are_open_at_once():
    assert begun(Parallel([[phase("a"), phase("b")], phase("c")])).turn == ("a", "c")


def test_a_run_is_completed_when_everything_is_behind_it():
    run = worked(begun(phase("a"), gate()), "a")
    assert run.turn == ("go",)
    run = decide(run, "proceed")
    assert (run.status, run.turn, run.open_work) == (RunStatus.COMPLETED, (), ())


def test_a_method_without_anything_to_do_is_completed_at_once():
    assert opened(Steps()).status is RunStatus.COMPLETED


def test_while_paused_nothing_moves_but_questions_may_be_answered():
    run = decide(worked(begun(phase("a", must("seen")), gate(), phase("b")), "a"), "pause")
    assert (run.status, tasks(run)) == (RunStatus.PAUSED, [("go", "resume")])
    for action in (
        lambda run: run.start("b", at=START, by=LEAD),
        lambda run: decide(run, "proceed"),
        lambda run: run.finish("a", at=START, by=LEAD),
    ):
        assert refused(run, action) == {"R06"}
    assert run.answer("a/seen", confirmed=True, at=START, by=LEAD).status is RunStatus.PAUSED


def test_a_paused_run_goes_on_where_it_was():
    run = decide(worked(begun(phase("a"), gate()), "a"), "pause").resume(at=START, by=OWNER, reason="money is here")
    assert (run.status, run.turn) == (RunStatus.RUNNING, ("go",))
    assert refused(run, lambda run: run.resume(at=START, by=OWNER)) == {"R06"}


def test_stopping_ends_a_run_without_a_closing_flow():
    both = Parallel([[phase("a"), gate()], phase("b")])
    run = worked(begun(both), "a").start("b", at=START, by=LEAD)
    run = decide(run, "stop")
    assert (run.status, run.turn, run.open_work) == (RunStatus.STOPPED, (), ())
    assert run.record("b").stands is Stands.STARTED
    assert refused(run, lambda run: run.finish("b", at=START, by=LEAD)) == {"R06"}


def stopped(*closing):
    return decide(worked(begun(phase("a"), gate(), phase("b"), closing=list(closing)), "a"), "stop")


def test_stopping_opens_the_closing_flow_where_there_is_one():
    run = stopped(phase("tell"), phase("keep"))
    assert (run.status, run.turn) == (RunStatus.CLOSING, ("closing/tell",))
    assert tasks(run) == [("closing/tell", "start")]
    assert refused(run, lambda run: run.start("b", at=START, by=LEAD, reason="all the same")) == {"R06"}
    run = worked(run, "closing/tell", "closing/keep")
    assert (run.status, run.turn) == (RunStatus.STOPPED, ())


def test_the_closing_flow_waits_until_the_run_is_stopped():
    run = begun(phase("a"), gate(), closing=[phase("tell")])
    assert refused(run, lambda run: run.start("closing/tell", at=START, by=LEAD)) == {"R06"}
    assert decide(worked(run, "a"), "proceed").status is RunStatus.COMPLETED


def test_checks_of_the_closing_flow_are_answered_too():
    run = stopped(phase("tell", must("told"))).answer("closing/tell/told", confirmed=True, at=START, by=LEAD)
    assert "Met" in run.why("closing/tell/told")


def test_a_gate_in_the_closing_flow_pauses_and_resumes_there():
    run = worked(stopped(phase("tell"), gate("archived")), "closing/tell")
    run = decide(run, "pause", "closing/archived")
    assert run.status is RunStatus.PAUSED
    run = run.resume(at=START, by=OWNER)
    assert (run.status, run.turn) == (RunStatus.CLOSING, ("closing/archived",))


def test_stopping_while_closing_ends_the_run():
    run = worked(stopped(phase("tell"), gate("archived"), phase("keep")), "closing/tell")
    assert decide(run, "stop", "closing/archived").status is RunStatus.STOPPED


def test_going_back_while_closing_opens_only_closing_work():
    run = worked(stopped(phase("tell"), gate("archived")), "closing/tell")
    assert run.assess("closing/archived").targets == ("closing", "closing/tell")
    run = decide(run, "go-back", "closing/archived", to="closing/tell")
    assert (run.status, run.turn, run.record("a").stands) == (RunStatus.CLOSING, ("closing/tell",), Stands.DONE)


def test_a_stage_that_is_called_closing_is_an_ordinary_stage():
    run = worked(begun(Stage("closing", [phase("tell"), gate()])), "closing/tell")
    run = decide(run, "go-back", "closing/go", to="closing/tell")
    assert run.turn == ("closing/tell",)
    assert decide(worked(run, "closing/tell"), "proceed", "closing/go").status is RunStatus.COMPLETED


def test_an_optional_phase_is_skipped_with_a_reason():
    run = begun(phase("a", optional=True), phase("b"))
    assert run.turn == ("a",)
    assert refused(run, lambda run: run.skip("a", at=START, by=LEAD, reason=" ")) == {"R08"}
    run = run.skip("a", at=START, by=LEAD, reason="known already")
    assert (run.record("a").stands, run.turn) == (Stands.SKIPPED, ("b",))


def test_an_optional_phase_that_was_begun_can_be_given_up():
    run = begun(phase("a", optional=True), phase("b")).start("a", at=START, by=LEAD)
    assert run.skip("a", at=START, by=LEAD, reason="nobody came").turn == ("b",)


@pytest.mark.parametrize(("path", "code"), [("b", "R13"), ("c", "R02"), ("a", "R05")])
def test_only_what_is_optional_open_and_in_turn_is_skipped(path, code):
    run = begun(phase("a", optional=True), phase("b"), phase("c", optional=True)).skip(
        "a", at=START, by=LEAD, reason="x"
    )
    assert code in refused(run, lambda run: run.skip(path, at=START, by=LEAD, reason="x"))


def test_one_branch_is_chosen_by_the_named_role():
    route = Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": phase("ask")})
    run = begun(phase("a"), route)
    assert refused(run, lambda run: run.choose("route", "buy", at=START, by=OWNER)) == {"R02"}
    run = worked(run, "a")
    assert [(work.path, work.task, work.role) for work in run.open_work] == [("route", Task.CHOOSE, OWNER)]
    assert refused(run, lambda run: run.choose("route", "buy", at=START, by=LEAD)) == {"R07"}
    assert refused(run, lambda run: run.choose("route", "rent", at=START, by=OWNER)) == {"R12"}
    run = run.choose("route", "buy", at=START, by=LEAD, delegation="case 26/9", reason="nobody can build it")
    assert run.turn == ("route/buy/ask",)
    assert refused(run, lambda run: run.choose("route", "make", at=START, by=OWNER)) == {"R11"}
