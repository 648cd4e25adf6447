"""`compose`: a flow made a method, with what it takes and promises."""

import pytest

from innomethods.composing import compose
from innomethods.errors import BadId, MethodProblems
from innomethods.ids import Pin
from innomethods.model import Embed, Extend, Gate, Method, Overlay, Parallel, Phase, Result, ResultState, State, Steps

NEED = Result("need", title="Need", states=[State(name, title=name) for name in ("seen", "clear", "met")])
IDEA = Result("idea", title="Idea", states=[State(name, title=name) for name in ("had", "tried")])
LEARN = Method(
    "learn", inputs=["need@seen"], outputs=["need@clear"], flow=Phase("ask", gives=["need@clear"]), results=[NEED]
)
MAKE = Method(
    "make", inputs=["need@clear"], outputs=["idea@tried"], flow=Phase("build", gives=["idea@tried"]), results=[IDEA]
)
SHARE, GO = Phase("share"), Gate("go", decided_by="owner")


def states(*texts):
    return tuple(ResultState.parse(text) for text in texts)


class TestInputsAndOutputs:
    def test_come_from_the_first_and_the_last_embedded_method(self):
        ours = compose("ours", LEARN >> GO >> MAKE)
        assert (ours.inputs, ours.outputs) == (states("need@seen"), states("idea@tried"))

    def test_are_empty_where_the_ends_are_plain_nodes(self):
        ours = compose("ours", SHARE >> LEARN >> GO)
        assert (ours.inputs, ours.outputs) == ((), ())

    def test_gather_from_all_that_stands_side_by_side(self):
        ours = compose("ours", LEARN & MAKE & SHARE)
        assert ours.inputs == states("need@seen", "need@clear")
        assert ours.outputs == states("need@clear", "idea@tried")

    def test_are_renamed_with_the_embed(self):
        ours = compose("ours", LEARN.embed("learn", results={"need": "wish"}))
        assert (ours.inputs, ours.outputs) == (states("wish@seen"), states("wish@clear"))

    def test_said_outright_they_hold_also_when_they_are_empty(self):
        ours = compose("ours", LEARN >> MAKE, inputs=[], outputs=["need@clear"])
        assert (ours.inputs, ours.outputs) == ((), states("need@clear"))


def test_everything_of_the_embedded_methods_is_in_place():
    ours = compose("ours", LEARN.embed("first") >> GO >> MAKE.embed("then"), title="Ours", edition="3")
    assert [placed.path for placed in ours.placed] == ["first", "first/ask", "go", "then", "then/build"]
    assert [result.id for result in ours.results] == ["need", "idea"]
    assert [item.target for item in ours.tailoring] == ["first", "then"]
    assert (str(ours.pin), str(ours.title)) == ("ours@3", "Ours")


def test_overlays_are_laid_and_told():
    more = Overlay("more", changes=[Extend("after", "learn", add=GO)])
    ours = compose("ours", LEARN >> SHARE, overlays=iter([more]))
    assert "go" in ours
    assert [item.by for item in ours.tailoring] == ["learn@1", "more@1"]


def test_a_list_a_single_method_and_nothing_are_flows_too():
    assert compose("ours", [LEARN, SHARE]).flow == compose("ours", LEARN >> SHARE).flow
    assert compose("ours", LEARN)["learn/ask"].id == "ask"
    assert compose("ours", []).flow == Steps()
    assert compose("ours", Parallel()).flow == Steps()


def test_a_closing_flow_and_own_definitions_are_kept():
    ours = compose("ours", SHARE, closing=[Phase("close")], results=[IDEA])
    assert (ours.closing, ours.results) == (Phase("close"), (IDEA,))


def test_the_same_method_twice_under_one_id_is_refused_with_the_mend():
    with pytest.raises(MethodProblems, match="‘first’ and ‘second’") as caught:
        compose("ours", LEARN >> MAKE >> LEARN)
    assert [(item.code, item.path) for item in caught.value.findings] == [("E21", "learn")]


def test_a_method_within_itself_is_refused():
    with pytest.raises(MethodProblems, match="contains itself"):
        compose("ours", Embed(Pin("ours", "1"), "again"))


def test_joints_that_do_not_fit_are_for_the_check_to_tell():
    assert compose("ours", MAKE >> LEARN).inputs == states("need@clear")


@pytest.mark.parametrize("bad", ["", "Our Method", None])
def test_a_bad_id_is_refused(bad):
    with pytest.raises(BadId):
        compose(bad, SHARE)


def test_what_is_no_flow_is_refused():
    with pytest.raises(TypeError, match="can't stand in a flow"):
        compose("ours", "learn")
