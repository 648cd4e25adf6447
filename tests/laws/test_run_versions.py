"""Laws of the many versions of a run: they share what they have in common, and none is touched by what comes later."""

import sys
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.test_running import ENDED, FOREIGN, SHAPES, method_of, run_of, snapshot, walked
from tests.unit.running.test_replay import RUN
from tests.unit.running.walks import LEAD, OWNER, START, begun, must, phase, worked

from innomethods.model import Gate, Method, Phase, Result, State, Threshold
from innomethods.running import NoteMade, replay
from innomethods.running.turns import opened


@given(SHAPES, st.integers(0, 2), st.integers(), st.lists(FOREIGN, max_size=20))
def test_no_kind_of_event_changes_the_run_it_comes_after(shape, closing, seed, foreign):
    run = walked(method_of(shape, closing), seed, 30).run
    for event in foreign:
        if run.can(event):
            continue
        before = snapshot(run)
        after = run._do("do", event)
        assert snapshot(run) == before
        assert snapshot(replay(after.events)) == snapshot(after)
        run = after


def answered_anew():
    """Return a run in which answers go stale and hold again, and one that was set aside is measured after all."""
    few = must("few", "measure", threshold=Threshold("no-shows", at_most=8))
    run = begun(
        phase("a", must("seen"), few, observes=["no-shows"]), Gate("go", decided_by=OWNER, go_back_to=["a"], at_most=3)
    )
    run = worked(run.answer("a/seen", confirmed=True, at=START, by=LEAD), "a")
    run = run.answer("a/few", not_applicable="nobody counts", at=START, by=LEAD)
    run = run.decide("go", "go-back", to="a", reason="again", at=START, by=OWNER)
    return run.reaffirm("a/seen", at=START, by=LEAD).observe("no-shows", 7, at=START, by=LEAD)


@pytest.mark.parametrize("run", [RUN, answered_anew()])
def test_no_event_of_a_run_in_which_most_things_happen_changes_the_run_before(run):
    versions = [replay(run.events[:1])]
    seen = [snapshot(versions[0])]
    for event in run.events[1:]:
        versions.append(versions[-1]._do("do", event))
        seen.append(snapshot(versions[-1]))
    assert [snapshot(version) for version in versions] == seen
    assert versions[-1] == run


def test_what_is_done_before_its_turn_leaves_the_turn_where_it_is():
    run = begun(phase("a"), phase("b"), phase("c")).start("b", at=START, by=LEAD, reason="time")
    run = run.finish("b", at=START, by=LEAD)
    assert run.turn == ("a",)
    assert worked(run, "a").turn == ("c",)


@given(SHAPES, st.integers(0, 2), st.integers())
def test_whose_turn_it_is_doesnt_depend_on_how_it_was_found(shape, closing, seed):
    events = walked(method_of(shape, closing), seed, 50).run.events
    for count in range(1, len(events) + 1):
        state = replay(events[:count]).state
        part = state.ground.closing if state.was_stopped else state.ground.flow
        found = () if state.status in ENDED or part is None else opened(state, part)
        assert state.known_turn in {None, found}
        assert state.turn() == found


def test_versions_of_a_long_run_share_its_events():
    run = run_of(Method("small", flow=Phase("a", does="lead")))
    note = NoteMade(text="noted", at=run.last, by="lead")
    run = replay((*run.events, *[note] * 20_000))
    versions = [run]
    tracemalloc.start()
    for _ in range(100):
        versions.append(versions[-1].note("noted", at=run.last, by="lead"))
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 100 * len(run.events)  # one copy of the events alone takes eight bytes for each
    assert versions[100].unsaved == versions[100].events[-100:]
    assert len(versions[50].events) == len(run.events) + 50


def in_a_row(count, done):
    """Return a run on so many phases in a row, each of which needs what the one before gives, so many of them done."""
    states = [State(f"s{number}", title="s") for number in range(count + 1)]
    flow = [
        Phase(f"p{number}", does=LEAD, needs=[f"work@s{number}"], gives=[f"work@s{number + 1}"])
        for number in range(count)
    ]
    run = run_of(Method("row", flow=flow, inputs=["work@s0"], results=[Result("work", title="work", states=states)]))
    for number in range(done):
        run = worked(run, f"p{number}")
    return run


def calls(act):
    """Return how many functions of ours are called on the way, and what comes of it."""
    made = []
    sys.setprofile(lambda _frame, kind, _what: made.append(kind))
    try:
        outcome = act()
    finally:
        sys.setprofile(None)
    return made.count("call"), outcome


def test_an_action_takes_few_calls_and_no_more_on_a_long_flow_after_many_events():
    taken = []
    for count, done in ((10, 0), (10, 8), (300, 250)):
        run = in_a_row(count, done)
        worked(run, f"p{done}")  # what is found once for a definition is found
        starting, started = calls(lambda run=run, done=done: run.start(f"p{done}", at=run.last, by=LEAD))
        finishing, _ = calls(lambda run=started, done=done: run.finish(f"p{done}", at=run.last, by=LEAD))
        taken.append((starting, finishing))
    assert taken[1] == taken[2]
    assert max(max(pair) for pair in taken) <= 28


def test_nothing_of_a_run_can_be_set():
    run = in_a_row(2, 1)
    for name in ("events", "position", "unsaved", "state", "turn", "status", "anything"):
        with pytest.raises(AttributeError):
            setattr(run, name, None)
