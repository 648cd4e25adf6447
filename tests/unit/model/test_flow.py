"""Phases, gates, stages, choices and embeds: what they take, refuse and become when joined."""

import pytest

from innomethods.errors import BadId, BadReference
from innomethods.ids import Pin
from innomethods.model import (
    Branch,
    Check,
    CheckPath,
    Choice,
    Criterion,
    Embed,
    Gate,
    Method,
    Parallel,
    Phase,
    ResultState,
    Stage,
    Steps,
    Strength,
    Threshold,
    as_flow,
)
from innomethods.quantities import ThreePoint

A, B, C, D = (Phase(name) for name in "abcd")


class TestPhase:
    def test_reads_short_forms(self):
        phase = Phase(
            "collect", does="lead", consulted="users", needs=["need@identified"], gives="need@understood",
            activities="Ask them", mode="open", estimate=15,
        )  # fmt: skip
        assert phase.consulted == ("users",)
        assert phase.gives == (ResultState("need", "understood"),)
        assert str(phase.activities[0]) == "Ask them"
        assert phase.mode == "open"
        assert phase.estimate == ThreePoint(15, 15, 15)

    def test_is_titled_after_its_id_when_nothing_else_is_said(self):
        assert str(Phase("talk-to-users").title) == "Talk to users"

    @pytest.mark.parametrize("bad", ["Collect", "", "a/b", "need@x", None])
    def test_refuses_a_bad_id(self, bad):
        for kind in (Phase, Gate, Method):
            with pytest.raises(BadId):
                kind(bad)

    @pytest.mark.parametrize("bad", ["need", "need@", "@x", "Need@x", "need@a@b", "a/b@c"])
    def test_refuses_what_is_no_result_in_a_state(self, bad):
        with pytest.raises(BadReference, match="result@state"):
            Phase("collect", gives=[bad])

    @pytest.mark.parametrize("field", [{"mode": "wide"}, {"spiral": 0}, {"spiral": 8}, {"estimate_basis": "mine"}])
    def test_refuses_values_outside_the_closed_lists(self, field):
        with pytest.raises(ValueError, match=r"wide|spiral|mine"):
            Phase("collect", **field)


class TestGate:
    def test_takes_criteria_in_short_forms_law_first(self):
        own = Check("worth-solving", ask="Is it worth solving?")
        gate = Gate(
            "go", should=[own], must=["need@understood", "need/collect/talked"], law=[Threshold("wait", at_most=14)]
        )
        assert [(criterion.strength, criterion.id) for criterion in gate.criteria] == [
            ("law", "wait"), ("must", "need@understood"), ("must", "need/collect/talked"), ("should", "worth-solving"),
        ]  # fmt: skip
        assert [type(criterion.about) for criterion in gate.criteria] == [Threshold, ResultState, CheckPath, Check]

    def test_a_check_takes_the_strength_it_is_asked_with(self):
        gate = Gate("go", law=[Check("lawful", "should", ask="Is it lawful?")])
        assert gate.criteria[0].about.strength is Strength.LAW

    def test_a_lone_criterion_need_not_stand_in_a_list(self):
        assert Gate("go", must="need@understood").criteria == Gate("go", must=["need@understood"]).criteria

    def test_a_criterion_that_is_no_reference_is_refused(self):
        with pytest.raises(BadReference, match="result@state"):
            Gate("go", must=["understood"])

    @pytest.mark.parametrize("field", [{"at_most": 0}, {"papers_due": -1}, {"scope": "all"}, {"basis": "mine"}])
    def test_refuses_impossible_limits_and_words(self, field):
        with pytest.raises(ValueError, match=r"at_most|papers_due|all|mine"):
            Gate("go", **field)

    def test_a_ready_criterion_stays_as_it_is(self):
        ready = Criterion("should", ResultState("need", "agreed"))
        assert Gate("go", criteria=[ready], must=[ready]).criteria == (ready, ready)


class TestJoining:
    def test_steps_within_steps_are_the_same_steps(self):
        assert A >> B >> C == A >> (B >> C) == Steps((A, Steps((B, C)))) == as_flow([A, [B, C]])
        assert A & B & C == A & (B & C) == Parallel((A, Parallel((B, C))))

    def test_a_lone_part_stands_by_itself(self):
        assert as_flow([A]) == A
        assert Method("some", flow=[[A]]).flow == A
        assert Steps((Parallel((A,)),)).items == (A,)

    def test_mixed_joints_keep_their_shape(self):
        assert (A >> B) & C != A >> (B & C)
        assert ((A & B) >> C).items == (A & B, C)

    def test_methods_join_as_embeds_under_their_own_ids(self):
        inner = Method("inner", edition="2", flow=A)
        assert inner >> B == Steps((Embed(inner), B))
        assert B & inner == Parallel((B, Embed(inner)))
        assert (inner >> inner.embed("again")).items[1].id == "again"

    def test_a_list_may_stand_for_steps(self):
        assert A >> [B, C] == A >> B >> C

    @pytest.mark.parametrize("foreign", [None, "a", 3, object(), Branch("b", A), Check("c", ask="?")])
    def test_nothing_else_can_stand_in_a_flow(self, foreign):
        with pytest.raises(TypeError, match="can't stand in a flow"):
            as_flow(foreign)
        with pytest.raises(TypeError, match="can't stand in a flow"):
            A >> [foreign]
        with pytest.raises(TypeError):
            A >> foreign

    def test_what_merely_has_an_embed_of_its_own_is_no_method(self):
        class Foreign:
            def embed(self):
                return A

        with pytest.raises(TypeError):
            A >> Foreign()

    def test_reprs_show_how_it_is_put_together(self):
        assert repr(A >> (B & C) >> Stage("s", D)) == "Steps(a >> (Parallel(b & c)) >> s)"


class TestChoice:
    def test_branches_may_be_written_as_a_map(self):
        choice = Choice("route", branches={"build": [A, B], "buy": Branch("buy", C, title="Buy it")})
        assert [branch.id for branch in choice.branches] == ["build", "buy"]
        assert choice.branches[0].flow == A >> B
        assert str(choice.branches[1].title) == "Buy it"


class TestEmbed:
    def test_stands_under_the_method_s_id_unless_another_is_given(self):
        assert Method("inner", edition="2").embed() == Embed(Method("inner", edition="2"), "inner")
        assert Embed(Pin("inner", "2")).id == "inner"
        assert Embed(Pin("inner", "2"), "own").pin == Pin("inner", "2")

    def test_renames_are_kept_in_order_of_name(self):
        one = Embed(Pin("inner"), results={"b": "x", "a": "y"})
        assert one == Embed(Pin("inner"), results=[("a", "y"), ("b", "x")])
        assert hash(one) == hash(Embed(Pin("inner"), results={"a": "y", "b": "x"}))
