"""What is surely reached: following results through a flow, and what isn't borne out."""

import pytest

from innomethods.composing import follow, levels_of, unmet
from innomethods.composing.guarantees import Wants, asked_checks, holds, raise_to, reached_by
from innomethods.ids import Pin
from innomethods.model import Choice, Embed, Gate, Method, Phase, Result, ResultState, Stage, State, Steps, When

NEED = Result("need", title="Need", states=[State(name, title=name) for name in ("seen", "clear", "met")])
IDEA = Result("idea", title="Idea", states=[State(name, title=name) for name in ("had", "tried")])
LEVELS = levels_of([NEED, IDEA])
SEEN, CLEAR, MET = (Phase(f"to-{name}", gives=[f"need@{name}"]) for name in ("seen", "clear", "met"))
HAD = Phase("to-had", gives=["idea@had"])
YES = When("big", is_=True)


def after(flow, **reached):
    follow(flow, reached, LEVELS)
    return reached


@pytest.mark.parametrize(
    ("flow", "reached"),
    [
        (Steps(), {}),
        (SEEN >> CLEAR, {"need": 1}),
        (MET >> SEEN, {"need": 2}),  # a lower state given later takes nothing away
        (CLEAR & HAD, {"need": 1, "idea": 0}),
        (SEEN & MET, {"need": 2}),
        (Choice("way", branches={"a": MET >> HAD, "b": CLEAR}), {"need": 1}),
        (Choice("way", branches={"a": MET, "b": HAD}), {}),
        (Choice("way", branches={"a": MET}), {"need": 2}),
        (Choice("way", branches={}), {}),
        (Choice("way", branches={"a": MET}, when=YES), {}),
        (Stage("s", CLEAR), {"need": 1}),
        (Stage("s", CLEAR, when=YES), {}),
        (Phase("x", gives=["need@met"], optional=True), {}),
        (Phase("x", gives=["need@met"], when=YES), {}),
        (Phase("x", gives=["need@lost", "other@seen"]), {}),  # unknown states are another finding's matter
        (Embed(Pin("inner"), "x"), {}),
        (Gate("g", must=["need@met"]), {}),
    ],
)
def test_an_end_is_as_sure_as_its_least_sure_way(flow, reached):
    assert after(flow) == reached


def test_each_side_starts_from_what_was_reached_before():
    seen = []
    follow(
        SEEN >> (Phase("a") & Phase("b")), {}, LEVELS, lambda path, _node, reached: seen.append((path, dict(reached)))
    )
    assert seen == [("to-seen", {}), ("a", {"need": 0}), ("b", {"need": 0})]


def test_one_side_does_not_rely_on_the_other():
    seen = {}
    flow = CLEAR & Phase("beside")
    follow(flow, {}, LEVELS, lambda path, _node, reached: seen.update({path: dict(reached)}))
    assert seen["beside"] == {}


def test_a_choice_never_lowers_what_was_sure_before():
    assert after(Choice("way", branches={"a": HAD, "b": SEEN}), need=2, idea=1) == {"need": 2, "idea": 1}


def test_states_hold_up_to_the_highest_reached():
    reached = reached_by([ResultState("need", "clear"), ResultState("need", "seen"), ResultState("x", "y")], LEVELS)
    assert reached == {"need": 1}
    assert holds(ResultState("need", "seen"), reached, LEVELS)
    assert not holds(ResultState("need", "met"), reached, LEVELS)
    assert holds(ResultState("need", "lost"), reached, LEVELS), "unknown: told elsewhere"
    raise_to(reached, [ResultState("need", "seen")], LEVELS)
    assert reached == {"need": 1}


def test_what_is_not_borne_out_is_told_with_what_is_sure_instead():
    method = Method(
        "some", inputs=["need@seen"], outputs=["idea@tried"], results=[NEED, IDEA],
        flow=[
            Phase("early", needs=["need@clear", "need@seen", "idea@had"]),
            Gate("g", must=["need@clear"], should=["idea@had"]),
            CLEAR, HAD, Stage("s", Phase("late", needs=["need@clear"]), needs=["need@met"]),
        ],
    )  # fmt: skip
    assert [(item.wants, item.path, str(item.state), item.reached) for item in unmet(method)] == [
        (Wants.PHASE, "early", "need@clear", "need@seen"),
        (Wants.PHASE, "early", "idea@had", None),
        (Wants.GATE, "g", "need@clear", "need@seen"),
        (Wants.GATE, "g", "idea@had", None),
        (Wants.PHASE, "s", "need@met", "need@clear"),
        (Wants.OUTPUT, "", "idea@tried", "idea@had"),
    ]


def test_criteria_about_checks_are_told_with_their_paths():
    gate = Gate("g", must=["need@clear", "a/b"], should=["c/d"])
    assert [(criterion.strength, path) for criterion, path in asked_checks(gate.criteria)] == [
        ("must", "a/b"),
        ("should", "c/d"),
    ]
