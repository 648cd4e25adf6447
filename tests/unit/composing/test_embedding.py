"""Embeds made part of the flow: paths, results, roles, checks and sources fitted to the outer method; what can't be done."""

import attrs
import pytest

from innomethods.composing import resolve
from innomethods.ids import Pin
from innomethods.model import (
    Branch,
    Check,
    Choice,
    Criterion,
    Document,
    Embed,
    Gate,
    Measure,
    Method,
    Phase,
    Result,
    ResultState,
    Role,
    Stage,
    State,
    Tailoring,
    Tool,
    When,
)
from innomethods.sources import Source
from innomethods.testing.strategies import SmallShelf

NEED = Result(
    "need", title="Need", states=[State("seen", title="Seen"), State("clear", title="Clear")], sources=["book"]
)
BOOK = Source("book", title="Book", certainty="seen")
TALKED = Check("talked", "must", ask="Whom have you talked to?", sources=["book"])
INNER = Method(
    "inner", edition="2", inputs=["need@seen"], outputs=["need@clear"], title="Inner", summary="What it is",
    flow=[
        Phase("listen", does="lead", consulted=["users", "staff"], needs=["need@seen"], gives=["need@clear"],
              checklist=[TALKED], sources=["book"]),
        Gate("clear", decided_by="owner", must=["need@clear", "listen/talked"], go_back_to=["listen"], sources=["book"]),
        Choice("route", decided_by="owner", branches={"a": Phase("make", does="lead")}, sources=["book"]),
    ],
    results=[NEED], roles=[Role("lead", title="lead", side="supply")], sources=[BOOK],
    tools=[Tool("card", title="Card", why="y", what="w")],
    measures=[Measure("wait", title="Wait", direction="down", sources=["book"])],
)  # fmt: skip


def embedding(embed, **outer):
    return resolve(Method("ours", flow=[embed], **outer))


def codes(resolved):
    return [(item.code, item.path) for item in resolved.findings]


class TestWhatBecomesOfIt:
    def test_it_stands_as_a_stage_that_says_which_method_it_is_and_what_it_needs(self):
        stage = embedding(INNER.embed("learn")).method["learn"]
        assert isinstance(stage, Stage)
        assert (stage.method, stage.needs) == (Pin("inner", "2"), (ResultState("need", "seen"),))
        assert (stage.title, stage.purpose) == (INNER.title, INNER.summary)

    def test_paths_inside_get_the_embed_s_id_in_front_also_in_gates(self):
        method = embedding(INNER.embed("learn")).method
        assert [placed.path for placed in method.placed] == [
            "learn", "learn/listen", "learn/clear", "learn/route", "learn/route/a", "learn/route/a/make",
        ]  # fmt: skip
        gate = method["learn/clear"]
        assert gate.go_back_to == ("learn/listen",)
        assert [criterion.id for criterion in gate.criteria] == ["need@clear", "learn/listen/talked"]

    def test_results_are_renamed_wherever_they_are_spoken_of(self):
        method = embedding(INNER.embed("learn", results={"need": "wish"})).method
        phase, gate = method["learn/listen"], method["learn/clear"]
        assert (phase.needs, phase.gives) == ((ResultState("wish", "seen"),), (ResultState("wish", "clear"),))
        assert gate.criteria[0].about == ResultState("wish", "clear")
        assert method["learn"].needs == (ResultState("wish", "seen"),)
        assert [result.id for result in method.results] == ["wish"]

    def test_roles_are_renamed_wherever_they_act(self):
        method = embedding(
            INNER.embed("learn", roles={"lead": "our-lead", "users": "patients", "owner": "ward"})
        ).method
        phase = method["learn/listen"]
        assert (phase.does, phase.consulted) == ("our-lead", ("patients", "staff"))
        assert (method["learn/clear"].decided_by, method["learn/route"].decided_by) == ("ward", "ward")
        assert [role.id for role in method.roles] == ["our-lead"]

    def test_its_definitions_come_along_once(self):
        method = resolve(Method("ours", flow=[INNER.embed("one"), INNER.embed("two")])).method
        for field in ("results", "roles", "measures", "tools", "sources"):
            assert len(getattr(method, field)) == 1

    def test_the_outer_method_s_own_role_and_tool_hold(self):
        own_role, own_card = Role("lead", title="OUR lead", side="demand"), Tool("card", title="OUR", why="y", what="w")
        resolved = embedding(INNER.embed(), roles=[own_role], tools=[own_card])
        assert (resolved.method.roles, resolved.method.tools) == ((own_role,), (own_card,))
        assert codes(resolved) == []

    def test_a_condition_moves_to_the_stage(self):
        when = When("big", is_=True)
        assert embedding(Embed(INNER, "learn", when=when)).method["learn"].when == when

    def test_the_trail_says_what_was_put_in_and_what_had_been_changed_inside(self):
        tailored = attrs.evolve(INNER, tailoring=[Tailoring("local@1", "suppress", "listen/x", "No need.")])
        trail = embedding(tailored.embed("learn")).trail
        assert [(item.by, item.verb, item.target) for item in trail] == [
            ("local@1", "suppress", "learn/listen/x"), ("inner@2", "embed", "learn"),
        ]  # fmt: skip

    def test_embeds_inside_embeds_are_put_in_too(self):
        middle = Method("middle", flow=[INNER.embed("deep")], results=[NEED])
        method = embedding(middle.embed("mid")).method
        assert method["mid/deep/clear"].go_back_to == ("mid/deep/listen",)
        assert str(method["mid/deep"].method) == "inner@2"

    def test_embeds_in_branches_and_stages_are_put_in_too(self):
        flow = Choice("way", branches=[Branch("a", Stage("s", INNER.embed("x"))), Branch("b", Phase("other"))])
        assert "way/a/s/x/listen" in resolve(Method("ours", flow=flow)).method

    def test_its_papers_are_asked_for_at_its_place_unless_the_outer_asks_for_them(self):
        papers = [
            Document("note", title="Note", created="x", updated=["y"]),
            Document("plan", title="Plan", created="x"),
        ]
        inner = Method("inner", flow=[Phase("x"), Phase("y")], documents=papers)
        own = Document("plan", title="Our plan", created="b")
        outer = Method("outer", flow=[inner.embed(), Phase("b")], documents=[own])
        assert resolve(outer).method.documents == (
            own,
            Document("note", title="Note", created="inner/x", updated=["inner/y"]),
        )

    def test_the_same_result_under_other_sources_is_no_clash(self):
        idea = Result("idea", title="Idea", states=[State("had", title="Had")], sources=["theirs"])
        inner = Method("inner", flow=Phase("x"), results=[idea])
        outer = Method("outer", flow=inner.embed(), results=[attrs.evolve(idea, sources=["ours"])])
        assert codes(resolve(outer)) == []


class TestSources:
    def test_the_same_source_is_kept_once(self):
        resolved = embedding(INNER.embed("learn"), sources=[BOOK])
        assert resolved.method.sources == (BOOK,)
        assert resolved.method["learn/listen"].sources == ("book",)

    def test_another_source_with_the_same_id_gets_the_embed_s_id_in_front_everywhere(self):
        ours = Source("book", title="Another book", certainty="remembered")
        method = embedding(INNER.embed("learn"), sources=[ours]).method
        assert [(source.id, str(source.title)) for source in method.sources] == [
            ("book", "Another book"),
            ("learn-book", "Book"),
        ]
        cited = [
            method["learn/listen"].sources, method["learn/clear"].sources, method["learn/route"].sources,
            method["learn/listen/talked"].sources, method.results[0].sources, method.measures[0].sources,
        ]  # fmt: skip
        assert cited == [("learn-book",)] * 6


class TestWhatGoesWrong:
    def test_the_same_method_twice_without_own_ids(self):
        resolved = resolve(Method("ours", flow=INNER >> Phase("pause") >> INNER))
        assert codes(resolved) == [("E21", "inner")]
        assert "inner@2" in resolved.findings[0].message.en
        assert codes(resolve(Method("ours", flow=INNER.embed("first") >> INNER.embed("second")))) == []

    def test_a_method_that_contains_itself(self):
        shelf = SmallShelf({"loop": Method("loop", flow=Embed(Pin("ours", "1"), "again"))})
        resolved = resolve(Method("ours", flow=[Phase("a"), Embed(Pin("loop", "1"), "on")]), shelf=shelf)
        assert codes(resolved) == [("E03", "on/again")]
        assert "ours → loop → ours" in resolved.findings[0].message.en
        assert [placed.path for placed in resolved.method.placed] == ["a", "on"]

    def test_a_method_that_embeds_itself_at_once(self):
        assert codes(resolve(Method("ours", flow=Embed(Pin("ours", "1"), "again")))) == [("E03", "again")]

    def test_an_edition_that_is_not_stated(self):
        shelf = SmallShelf({"inner": INNER})
        resolved = resolve(Method("ours", flow=Embed(Pin("inner"), "learn")), shelf=shelf)
        assert codes(resolved) == [("E16", "learn")]
        assert "learn/listen" in resolved.method, "it is put in all the same, so that the rest can be checked"

    def test_a_rename_of_a_result_the_method_does_not_have(self):
        resolved = embedding(INNER.embed("learn", results={"ned": "wish"}))
        assert codes(resolved) == [("E16", "learn")]
        assert "‘ned’" in resolved.findings[0].message.en

    @pytest.mark.parametrize(
        ("pin", "hint"),
        [("iner@2", "Did you mean ‘inner’"), ("inner@9", "Did you mean ‘inner’"), ("xyz@1", "Known: inner")],
    )
    def test_a_method_that_is_not_on_the_shelf_is_left_out_and_told(self, pin, hint):
        resolved = resolve(
            Method("ours", flow=[Phase("a"), Embed(Pin.parse(pin), "learn")]), shelf=SmallShelf({"inner": INNER})
        )
        assert codes(resolved) == [("E02", "learn")]
        assert hint in resolved.findings[0].mend.en
        assert "learn" not in resolved.method

    def test_a_pin_without_any_shelf(self):
        assert codes(resolve(Method("ours", flow=Embed(Pin("inner", "2"), "learn")))) == [("E02", "learn")]

    def test_two_meanings_of_one_result_or_measure(self):
        other = attrs.evolve(NEED, states=NEED.states[:1])
        slower = Measure("wait", title="Wait", direction="up")
        resolved = embedding(INNER.embed("learn"), results=[other], measures=[slower])
        assert codes(resolved) == [("E20", "learn"), ("E20", "learn")]
        assert all("ours@1" in item.message.en and "inner@2" in item.message.en for item in resolved.findings)

    def test_two_meanings_among_two_embedded_methods_name_both(self):
        second = Method("second", results=[attrs.evolve(NEED, states=NEED.states[:1])], flow=Phase("x"))
        (told,) = resolve(Method("ours", flow=INNER >> second)).findings
        assert (told.code, told.path) == ("E20", "second")
        assert "‘inner@2’ and ‘second@1’" in told.message.en

    def test_a_rename_makes_peace_between_two_meanings(self):
        other = attrs.evolve(NEED, states=NEED.states[:1])
        assert codes(embedding(INNER.embed("learn", results={"need": "wish"}), results=[other])) == []

    def test_the_same_definition_with_renamed_sources_is_no_clash(self):
        ours = Source("book", title="Another book", certainty="remembered")
        flow = [INNER.embed("one"), INNER.embed("two")]
        assert codes(resolve(Method("ours", flow=flow, sources=[ours]))) == []


def test_criteria_of_other_kinds_stay_as_they_are():
    own = Check("worth", "should", ask="Is it?")
    inner = Method(
        "inner", flow=[Phase("a"), Gate("g", criteria=[own, Criterion("must", ResultState("need", "seen"))])]
    )
    gate = embedding(inner.embed("x")).method["x/g"]
    assert [criterion.about for criterion in gate.criteria] == [own, ResultState("need", "seen")]
