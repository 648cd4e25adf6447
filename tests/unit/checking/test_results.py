"""Results: needs nobody gives, promises nobody keeps, states given in vain, backwards, or from two sides."""

import pytest

from innomethods.checking.results import RULES
from innomethods.checking.subject import Subject
from innomethods.model import Check, Choice, Gate, Method, Phase, Result, Stage, State

WORTH = Check("worth", ask="?")
NEED = Result(
    "need", title="Need", states=[State("seen", title="s"), State("clear", title="c", checks=[WORTH]), State("met", title="m")],
)  # fmt: skip
IDEA = Result("idea", title="Idea", states=[State("had", title="h"), State("tried", title="t")])


def told(flow, **fields):
    subject = Subject(Method("small", flow=flow, results=[NEED, IDEA], **fields))
    return [(item.code, item.path) for rule in RULES for item in rule(subject)]


def gives(name, *states, **fields):
    return Phase(name, gives=states, **fields)


class TestGivenInVain:
    @pytest.mark.parametrize(
        "later",
        [
            {"flow": [gives("a", "idea@had"), Phase("b", needs=["idea@had"])]},
            {"flow": [gives("a", "idea@had"), Gate("g", should=["idea@had"])]},
            {"flow": gives("a", "idea@had"), "outputs": ["idea@had"]},
            {"flow": [gives("a", "idea@had"), Stage("s", Phase("x"), needs=["idea@had"])]},
            {"flow": gives("a", "idea@had"), "closing": Phase("z", needs=["idea@had"])},
        ],
    )
    def test_a_state_that_is_used_anywhere_is_not_in_vain(self, later):
        assert told(**later) == []

    def test_a_state_nobody_uses_is_told(self):
        assert told(gives("a", "idea@had")) == [("W01", "a")]

    def test_a_later_state_in_use_does_not_make_an_earlier_one_useful(self):
        assert told([gives("a", "idea@had"), gives("b", "idea@tried")], outputs=["idea@tried"]) == [("W01", "a")]

    def test_a_later_state_may_serve_what_asks_for_an_earlier_one(self):
        assert told([gives("a", "idea@tried"), Gate("g", must=["idea@had"])]) == []

    def test_what_the_closing_flow_gives_need_not_be_used(self):
        assert told(Phase("a"), closing=gives("z", "idea@had")) == []

    def test_exit_states_and_unknown_states_are_no_matter_here(self):
        assert told(gives("a", "idea@lost", "other@x")) == []


class TestBackwards:
    def test_what_is_behind_one_s_own_need_is_an_error(self):
        assert told([Phase("a", needs=["need@clear"], gives=["need@seen"])], inputs=["need@clear"]) == [("E13", "a")]

    def test_what_is_already_reached_is_a_warning(self):
        assert told([gives("a", "need@met"), gives("b", "need@clear")], outputs=["need@met"]) == [
            ("W18", "b"),
            ("W06", "a"),
        ]

    def test_what_is_only_perhaps_reached_may_be_given_again(self):
        maybe = gives("a", "idea@tried", optional=True)
        assert told([maybe, gives("b", "idea@tried")], outputs=["idea@tried"]) == []

    def test_a_method_put_in_may_give_what_was_reached_before_it(self):
        inner = Stage("inner", [gives("x", "idea@had"), gives("y", "idea@tried")], method="inner@1")
        assert told([gives("a", "idea@had"), Gate("g", must=["idea@had"]), inner], outputs=["idea@tried"]) == []

    def test_but_not_what_it_has_reached_itself(self):
        inner = Stage("inner", [gives("x", "idea@tried"), gives("y", "idea@tried")], method="inner@1")
        assert ("W18", "inner/y") in told([inner], outputs=["idea@tried"])

    def test_both_ways_of_a_choice_may_give_the_same(self):
        way = Choice("way", branches={"x": gives("a", "idea@had"), "y": gives("b", "idea@had")})
        assert told(way, outputs=["idea@had"]) == []


class TestSkipped:
    def test_a_state_with_checks_is_not_jumped_over(self):
        assert told(gives("a", "need@met"), inputs=["need@seen"], outputs=["need@met"]) == [("W06", "a")]

    def test_a_state_without_checks_may_be(self):
        assert told(gives("a", "idea@tried"), outputs=["idea@tried"]) == []

    def test_what_is_taken_for_granted_is_not_skipped(self):
        assert told(gives("a", "need@met"), inputs=["need@clear"], outputs=["need@met"]) == []


class TestSideBySide:
    def test_two_that_change_one_result_are_told_with_both_names(self):
        flow = Stage("l", gives("a", "idea@had")) & Stage("r", [gives("b", "need@seen"), gives("c", "idea@tried")])
        found = told(flow, outputs=["idea@tried", "need@seen"])
        assert ("W05", "r/c") in found

    def test_different_results_are_fine(self):
        assert told(gives("a", "idea@had") & gives("b", "need@seen"), outputs=["idea@had", "need@seen"]) == []

    def test_one_after_the_other_is_fine(self):
        assert told(gives("a", "idea@had") >> gives("b", "idea@tried"), outputs=["idea@had", "idea@tried"]) == []

    def test_ways_of_a_choice_do_not_run_side_by_side(self):
        flow = Choice("way", branches={"x": gives("a", "idea@had"), "y": gives("b", "idea@had")})
        assert told(flow, outputs=["idea@had"]) == []

    def test_inner_parallels_and_choices_count(self):
        inner = Choice("way", branches={"x": gives("a", "idea@had"), "y": Phase("b")})
        assert ("W05", "c") in told(Stage("s", inner & Phase("d")) & gives("c", "idea@had"), outputs=["idea@had"])


def test_unmet_needs_say_what_is_sure_instead():
    subject = Subject(
        Method("small", flow=Phase("a", needs=["need@met", "idea@had"]), inputs=["need@seen"], results=[NEED, IDEA])
    )
    some, nothing = (item for rule in RULES for item in rule(subject))
    assert "surely reached: need@seen" in some.message.en
    assert "sikkert nådd: ingenting" in nothing.message.nn
