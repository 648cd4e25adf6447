"""Replay: the state of a run is a fold over its events, and nothing else; what doesn't fit is told, never thrown."""

import pickle

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, must, opened, phase, snapshot, worked

from innomethods.model import Choice, Gate
from innomethods.running import Condition, NoteMade, PhaseStarted, replay
from innomethods.running.ground import Ground


def long_run():
    """Return a run in which most things happen."""
    run = begun(
        phase("a", must("seen", "evidence", at_least=2), gives=["need@understood"], observes=["no-shows"]),
        Gate("first", decided_by=OWNER, must=["need@understood"], go_back_to=["a"], at_most=3),
        Choice("route", decided_by=OWNER, branches={"make": phase("build", optional=True), "buy": phase("ask")}),
        phase("use", gives=["buying@published"]),
        Gate("last", decided_by=OWNER, go_back_to=["a", "route"], at_most=3),
        closing=[phase("tell")],
    )
    run = run.bind(LEAD, "p-1", at=START, by=OWNER).note("begun", at=START, by=OWNER)
    run = worked(run, "a", at=day(1)).answer("a/seen", evidence="1", at=day(1), by=LEAD)
    run = run.answer("a/seen", evidence="2", at=day(2), by=LEAD).observe("no-shows", "9.5", at=day(2), by=LEAD)
    guide = Condition("guide", "Write a guide", owner=LEAD, due=day(9), blocks="last")
    run = run.decide("first", "proceed-with-conditions", at=day(3), by=OWNER, conditions=[guide])
    run = run.choose("route", "make", at=day(4), by=OWNER).skip(
        "route/make/build", at=day(4), by=LEAD, reason="there is one"
    )
    run = worked(run, "use", at=day(5)).close_condition("guide", at=day(6), by=LEAD, evidence="guide.pdf")
    run = run.withdraw("buying@cancelled", at=day(6), by=OWNER, reason="no bids").link_child(
        "zone-1", at=day(6), by=OWNER
    )
    run = run.decide("last", "go-back", to="route", at=day(7), by=OWNER, reason="the wrong way").choose(
        "route", "buy", at=day(8), by=OWNER
    )
    run = worked(run, "route/buy/ask", "use", at=day(9)).reaffirm("a/seen", at=day(9), by=LEAD)
    run = run.decide("last", "pause", at=day(9), by=OWNER, reason="summer").resume(at=day(40), by=OWNER)
    return run.decide("last", "stop", at=day(41), by=OWNER, reason="the money is gone").start(
        "closing/tell", at=day(42), by=LEAD
    )


RUN = long_run()


def test_replaying_a_run_gives_the_same_run():
    assert replay(RUN.events) == RUN
    assert snapshot(replay(RUN.events)) == snapshot(RUN)
    assert RUN.problems == ()


def test_a_cut_log_gives_the_run_as_it_was_then():
    half = replay(RUN.events[:7])
    assert half.turn == ("first",)
    assert half.can(RUN.events[7]) == ()


def test_a_replayed_run_is_saved_unless_told_otherwise():
    assert replay(RUN.events).unsaved == ()
    assert replay(RUN.events, position=3).unsaved == RUN.events[3:]
    assert RUN.saved(len(RUN.events)).unsaved == ()
    assert RUN.position == 0


def test_an_event_that_doesnt_fit_is_left_out_and_told_with_its_reason():
    wrong = PhaseStarted(path="use", at=START, by=LEAD)
    run = replay((RUN.events[0], wrong, *RUN.events[1:]))
    assert [(problem.code, problem.path) for problem in run.problems] == [("R26", "use")]
    assert "Oppføring 2 (Begynte på «Use»)" in run.problems[0].message.text("nb")
    assert "«use» kan ikke starte ennå" in run.problems[0].message.text("nb")
    assert snapshot(run) | {"problems": []} == snapshot(RUN)


def test_an_event_out_of_time_is_left_out_and_told():
    late, early = NoteMade(text="late", at=day(9), by=OWNER), NoteMade(text="early", at=day(-1), by=OWNER)
    run = replay((RUN.events[0], late, early))
    assert [note.text for note in run.state.notes] == ["late"]
    assert len(run.problems) == 1


def test_a_second_beginning_is_left_out_and_told():
    run = replay((RUN.events[0], RUN.events[0]))
    assert [problem.code for problem in run.problems] == ["R26"]


def test_what_is_no_event_of_ours_is_left_out_and_told():
    assert [problem.code for problem in replay((RUN.events[0], "started")).problems] == ["R26"]


def test_a_run_with_problems_goes_on():
    run = replay((RUN.events[0], PhaseStarted(path="nowhere", at=START, by=LEAD)))
    run = run.start("a", at=START, by=LEAD)
    assert len(run.problems) == 1
    assert replay(run.events) == run


@pytest.mark.parametrize("events", [(), RUN.events[1:]])
def test_a_log_without_its_beginning_is_no_run(events):
    with pytest.raises(ValueError, match="starts with RunBegun"):
        replay(events)


def test_old_definitions_with_mistakes_still_open():
    flow = [Gate("go", decided_by=OWNER, must=["a/gone", "luck@had"], go_back_to=["nowhere"]), phase("a")]
    run = opened(*flow)
    assert run.assess("go").recommended.outcome is None
    assert run.why("go", "nb")
    assert run.open_work[0].path == "go"


def test_a_run_is_a_value():
    twin = pickle.loads(pickle.dumps(RUN))  # noqa: S301 - our own bytes
    assert twin == RUN
    assert hash(twin) == hash(RUN)
    assert snapshot(twin) == snapshot(RUN)
    assert RUN.note("more", at=day(50), by=OWNER) != RUN


def test_the_state_that_is_handed_out_is_a_copy():
    RUN.state.records.clear()
    assert RUN.record("use").epoch == 2


def test_the_ground_is_looked_up_as_quickly_as_any_value():
    # A class with slots that works something out late gets a `__getattr__`, and every look-up then takes the long way.
    assert not hasattr(Ground, "__getattr__")


def test_what_a_phase_needs_and_brings_is_worked_out_once_and_is_nothing_for_what_is_no_phase():
    ground = Ground.of(long_run().definition)
    assert ground.needs["a"] is ground.needs["a"]
    assert [brought.result for brought in ground.brings["a"]] == ["need"]
    assert ground.needs["first"] == ground.brings["no-such"] == ()
