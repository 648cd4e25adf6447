"""The method as a net: which steps may follow each other, and what a run does is a way through it."""

import pytest
from tests.unit.exchange.token_game import Board
from tests.unit.running.walks import method

from innomethods.catalogue import Catalogue
from innomethods.exchange import to_pnml
from innomethods.model import Branch, Choice, Gate, Method, Parallel, Phase, Stage, Steps


def phase(id, **fields):
    return Phase(id, does="lead", **fields)


def gate(id, *back):
    return Gate(id, decided_by="owner", go_back_to=back, at_most=3)


def board(*flow, **fields):
    return Board.read(to_pnml(method(*flow, **fields), language=None))


def done(*paths):
    return [f"{path}+{turn}" for path in paths for turn in ("start", "complete")]


def on(gate):
    return f"{gate}: proceed+complete"


def back(gate, to):
    return f"{gate}: go back to {to}+complete"


def test_phases_follow_each_other_and_none_may_be_left_out():
    net = board(phase("one"), phase("two"))
    assert net.conforms(done("one", "two"))
    assert not net.conforms(done("two", "one"))
    assert not net.conforms(done("two"))
    assert not net.conforms(done("one"))
    assert net.follows(done("one"))
    assert not net.conforms(["one+start", "two+start", "one+complete", "two+complete"])


def test_an_optional_phase_may_be_skipped_also_after_it_was_begun():
    net = board(phase("one", optional=True), phase("two"))
    assert net.conforms(["one+manualskip", *done("two")])
    assert net.conforms(["one+start", "one+manualskip", *done("two")])
    assert not net.conforms(done("two"))
    assert "two+manualskip" not in net.labels


def test_parallel_work_mixes_freely_and_all_of_it_is_wanted():
    net = board(Parallel((phase("a"), phase("b"))), phase("c"))
    assert net.conforms(["b+start", "a+start", "b+complete", "a+complete", *done("c")])
    assert not net.conforms(done("a", "c", "b"))


def test_exactly_one_way_of_a_choice_is_taken():
    net = board(
        Choice("way", decided_by="owner", branches=[Branch("x", phase("a")), Branch("y", Steps(()))]), phase("c")
    )
    assert net.conforms(["way: x+complete", *done("way/x/a", "c")])
    assert net.conforms(["way: y+complete", *done("c")])
    assert not net.conforms(["way: y+complete", *done("way/x/a", "c")])
    assert not net.conforms(["way: x+complete", "way: y+complete", *done("way/x/a", "c")])


def test_a_gate_sends_back_to_what_it_lists_and_no_further():
    net = board(phase("one"), phase("two"), gate("go", "two"), phase("three"))
    assert net.conforms([*done("one", "two"), back("go", "two"), *done("two"), on("go"), *done("three")])
    assert not net.conforms([*done("one", "two"), back("go", "two"), on("go"), *done("three")])
    assert back("go", "one") not in net.labels


def test_a_pause_is_resumed_and_a_stop_leads_to_the_closing_work():
    net = board(phase("one"), gate("go"), phase("two"), closing=[phase("tell"), gate("end")])
    resumed = ["go: pause+suspend", "Went on with the work+resume"]
    assert net.conforms([*done("one"), *resumed, on("go"), *done("two")])
    assert net.conforms([*done("one"), "go: stop+complete", *done("closing/tell"), on("closing/end")])
    assert net.conforms([*done("one"), "go: stop+complete", *done("closing/tell"), "closing/end: stop+complete"])
    assert not net.conforms([*done("one"), "go: stop+complete"])
    assert not net.conforms([*done("one"), on("go"), *done("two", "closing/tell")])


def test_a_way_back_out_of_parallel_work_empties_the_other_branches_wherever_they_are():
    beside = Parallel((Steps((phase("a"), gate("look", "one"))), Steps((phase("b"), phase("c")))))
    net = board(phase("one"), beside, phase("last"))
    again = [back("look", "one"), *done("one", "a"), on("look"), *done("b", "c", "last")]
    for before in ([], ["b+start"], done("b"), [*done("b"), "c+start"], done("b", "c")):
        assert net.conforms([*done("one", "a"), *before, *again]), before
    assert not net.conforms(
        [*done("one", "a", "b", "c"), back("look", "one"), *done("one", "a"), on("look"), *done("last")]
    )


def test_a_way_back_into_one_branch_leaves_what_was_done_beside_it():
    net = board(Parallel((phase("a"), phase("b"))), gate("go", "a"), phase("last"))
    assert net.conforms([*done("a", "b"), back("go", "a"), *done("a"), on("go"), *done("last")])
    assert not net.conforms([*done("a", "b"), back("go", "a"), *done("b", "a"), on("go"), *done("last")])


def test_parallel_work_inside_parallel_work_is_emptied_too():
    inner = Parallel((phase("c"), phase("d")))
    net = board(phase("one"), Parallel((Steps((phase("a"), gate("look", "one"))), Steps((phase("b"), inner)))))
    again = [back("look", "one"), *done("one", "a"), on("look"), *done("b", "c", "d")]
    for before in (done("b"), [*done("b"), "c+start"], [*done("b", "c"), "d+start"], done("b", "d", "c")):
        assert net.conforms([*done("one", "a"), *before, *again]), before


def test_a_stage_or_choice_may_be_the_place_to_go_back_to():
    choice = Choice("way", decided_by="owner", branches=[Branch("x", phase("a")), Branch("y", phase("b"))])
    net = board(Stage("part", Steps((choice, gate("go", "part/way", "part")))))
    first, other = ["part/way: x+complete", *done("part/way/x/a")], ["part/way: y+complete", *done("part/way/y/b")]
    for target in ("part/way", "part"):
        assert net.conforms([*first, back("part/go", target), *other, on("part/go")])
    assert not net.conforms([*first, back("part/go", "part"), on("part/go")])


def test_every_shipped_process_is_a_net_that_can_always_end():
    for id, one in Catalogue.shipped().items():
        found = Board.read(to_pnml(one)).reachable()
        if found is not None:
            assert can_always_end(found), id


def can_always_end(found):
    """Whether from every marking the last is reached, and whether nothing is left over there."""
    before = {}
    for marking, others in found.items():
        for other in others:
            before.setdefault(other, set()).add(marking)
    seen, pending = {("end",)}, [("end",)]
    while pending:
        fresh = before.get(pending.pop(), set()) - seen
        seen |= fresh
        pending.extend(fresh)
    return set(found) == seen and all(marking == ("end",) for marking in found if "end" in marking)


def test_a_method_without_steps_is_a_net_too():
    assert Board.read(to_pnml(Method("empty"))).conforms([])


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="Unknown language"):
        to_pnml(Method("empty"), language="de")


def test_the_same_method_gives_the_same_bytes():
    assert to_pnml(method(phase("one"), gate("go", "one"))) == to_pnml(method(phase("one"), gate("go", "one")))
