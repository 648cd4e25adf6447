"""What comes before what, where a go-back may lead, and what it opens again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.composing.order import (
    Relation,
    givers_of,
    is_before,
    may_go_back,
    mending_target,
    positions,
    producers,
    relation,
    reopened_by,
    unsure_choice,
)
from innomethods.model import (
    Check,
    Choice,
    Criterion,
    Gate,
    Method,
    Phase,
    Result,
    Stage,
    State,
    Steps,
    Strength,
    Threshold,
)
from innomethods.testing.strategies import ids

NEED = Result("need", title="Need", states=[State(name, title=name) for name in ("seen", "clear", "met")])
FLOW = Steps((
    Stage("s", [Phase("a", gives=["need@seen"], observes=["wait"]), Phase("b", gives=["need@clear"]), Gate("g")]),
    Choice("c", branches={"x": [Phase("d", gives=["need@met"]), Gate("h")], "y": Phase("e", observes=["wait"])}),
    Stage("left", [Phase("l1"), Gate("lg")]) & Stage("right", Phase("r1", gives=["need@clear"])),
    Gate("end"),
))  # fmt: skip
PLACES = positions(FLOW)
METHOD = Method("some", flow=FLOW, results=[NEED])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("s/a", "s/a", "same"), ("s", "s/a", "around"), ("s/a", "s", "within"), ("c", "c/x/d", "around"),
        ("s/a", "s/b", "upstream"), ("s/b", "s/a", "downstream"), ("s/a", "c/x/d", "upstream"), ("c/x/d", "end", "upstream"),
        ("c/x/d", "c/y/e", "elsewhere"), ("c/x", "c/y", "elsewhere"), ("left/l1", "right/r1", "beside"),
        ("left", "right", "beside"), ("end", "s", "downstream"), ("c/x/d", "c/x/h", "upstream"),
    ],
)  # fmt: skip
def test_how_two_parts_stand_to_each_other(one, other, expected):
    assert relation(PLACES[one], PLACES[other]) is Relation(expected)


def test_positions_come_in_reading_order():
    assert list(PLACES) == [placed.path for placed in METHOD.placed]
    assert [position.number for position in PLACES.values()] == list(range(len(PLACES)))


@given(st.data())
def test_relations_mirror_each_other(data):
    one, other = (PLACES[data.draw(st.sampled_from(sorted(PLACES)))] for _ in range(2))
    mirrored = {
        Relation.UPSTREAM: Relation.DOWNSTREAM, Relation.DOWNSTREAM: Relation.UPSTREAM, Relation.AROUND: Relation.WITHIN,
        Relation.WITHIN: Relation.AROUND,
    }  # fmt: skip
    straight = relation(one, other)
    assert relation(other, one) is mirrored.get(straight, straight)
    if straight is Relation.UPSTREAM:
        assert one.number < other.number


@pytest.mark.parametrize(
    ("target", "gate", "allowed"),
    [
        ("s/a", "s/g", True), ("s", "s/g", True), ("s/a", "end", True), ("c", "end", True), ("c", "c/x/h", True),
        ("c/x/d", "c/x/h", True), ("left/l1", "left/lg", True),
        ("c/x/d", "end", False), ("c/y/e", "c/x/h", False), ("right/r1", "left/lg", False), ("s/g", "end", False),
        ("c/x", "c/x/h", False), ("end", "s/g", False), ("s/b", "s/b", False), ("left", "s/g", False),
    ],
)  # fmt: skip
def test_work_goes_back_to_what_surely_came_before_and_is_no_gate_or_branch(target, gate, allowed):
    assert may_go_back(PLACES[target], PLACES[gate]) is allowed


def test_the_choice_that_makes_a_target_unsure_is_named():
    assert unsure_choice(PLACES["c/x/d"], PLACES["end"]) == "c"
    assert unsure_choice(PLACES["c/x/d"], PLACES["c/x/h"]) is None
    assert is_before(PLACES["c/x/d"], PLACES["end"])


@pytest.mark.parametrize(
    ("target", "opened"),
    [
        ("s/b", ["s/b", "s/g", "c", "c/x/d", "c/x/h", "c/y/e", "left/l1", "left/lg", "right/r1", "end"]),
        ("c", ["c", "c/x/d", "c/x/h", "c/y/e", "left/l1", "left/lg", "right/r1", "end"]),
        ("c/x/d", ["c/x/d", "c/x/h", "left/l1", "left/lg", "right/r1", "end"]),
        ("left/l1", ["left/l1", "left/lg", "end"]),  # the other side is untouched
        ("left", ["left/l1", "left/lg", "end"]),
        ("end", ["end"]),
    ],
)
def test_going_back_opens_the_target_and_all_that_follows_it(target, opened):
    assert list(reopened_by(PLACES[target], PLACES.values())) == opened


class TestProducers:
    givers = givers_of(PLACES)

    def made_by(self, gate, about):
        return producers(METHOD, PLACES, self.givers, gate, Criterion.parse("must", about))

    def test_are_the_phases_before_the_gate_that_give_as_much(self):
        assert self.made_by("end", "need@clear") == ("s/b", "c/x/d", "right/r1")
        assert self.made_by("s/g", "need@clear") == ("s/b",)
        assert self.made_by("left/lg", "need@clear") == ("s/b", "c/x/d")
        assert self.made_by("end", "need@met") == ("c/x/d",)

    def test_of_an_asked_check_is_the_phase_that_asks_it(self):
        assert self.made_by("end", "s/a/talked") == ("s/a",)
        assert self.made_by("end", "nowhere/talked") == ()

    def test_of_a_limit_are_the_phases_that_observe_its_measure(self):
        assert self.made_by("end", Threshold("wait", at_most=3)) == ("s/a", "c/y/e")
        assert self.made_by("s/g", Threshold("wait", at_most=3)) == ("s/a",)
        assert self.made_by("left/lg", Threshold("wait", at_most=3)) == ("s/a", "c/y/e")

    def test_a_limit_looks_only_at_the_phases_that_observe_its_measure(self):
        assert {name: [p.path for p in found] for name, found in self.givers.observers.items()} == {
            "wait": ["s/a", "c/y/e"]
        }
        criterion = Criterion.parse("must", Threshold("wait", at_most=3))
        assert producers(METHOD, {"end": PLACES["end"]}, self.givers, "end", criterion) == ("s/a", "c/y/e")

    def test_of_anything_else_is_nobody_in_particular(self):
        for about in (Check("own", ask="?"), Threshold("nobody-looks", at_most=3), "idea@had", "need@lost"):
            assert self.made_by("end", about) == ()


@pytest.mark.parametrize(
    ("targets", "failed", "expected"),
    [
        (["s/a", "s/b"], ["s/b"], "s/b"),  # the latest that reaches it
        (["s/a", "s/b"], ["s/a"], "s/a"),
        (["s", "s/b"], ["s/a"], "s"),  # around counts as at it
        (["s/a", "c"], ["s/b", "c/x/d"], "s/a"),  # at or before all of them
        (["c"], ["s/a"], None),
        (["right/r1"], ["left/l1"], None),
        ([], ["s/a"], None),
        (["nowhere", "s/a"], ["s/b"], "s/a"),
        (["s/a", "c"], [], "c"),
    ],
)
def test_the_way_back_that_mends_is_the_latest_that_comes_before_everything_that_failed(targets, failed, expected):
    assert mending_target(PLACES, targets, failed) == expected


@given(st.lists(ids, min_size=2, max_size=6, unique=True))
def test_in_plain_steps_reading_order_is_the_order(names):
    places = positions(Steps(tuple(Phase(name) for name in names)))
    for number, name in enumerate(names):
        for later in names[number + 1 :]:
            assert is_before(places[name], places[later])
            assert not is_before(places[later], places[name])


def test_strength_plays_no_part():
    assert Criterion.parse(Strength.LAW, "need@clear").about == Criterion.parse("should", "need@clear").about
