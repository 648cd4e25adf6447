"""Overlays laid over a method: where additions go, what can't be taken away, what conflicts, and the trail."""

import attrs
import pytest

from innomethods.composing import overlaying, resolve
from innomethods.composing.guarantees import unmet
from innomethods.model import (
    Check,
    Choice,
    Criterion,
    Disagreement,
    Document,
    Extend,
    Gate,
    Measure,
    Method,
    NotFor,
    Overlay,
    Phase,
    Reading,
    Replace,
    Result,
    ResultState,
    Role,
    Stage,
    State,
    Suppress,
    Threshold,
    Tool,
    When,
)
from innomethods.sources import Source

NEED = Result("need", title="Need", states=[State(name, title=name) for name in ("seen", "clear", "met")])
TALKED = Check("talked", ask="Whom have you talked to?")
LAWFUL = Check("lawful", "law", ask="Where is the assessment?")
RATED = Check(
    "lawful", "law", ask="How sure?", answer="rating", at_least=3, raters=2, scale="full",
    threshold=Threshold("wait", at_most=3),
)  # fmt: skip
RATED_TOO = attrs.evolve(RATED, id="rated")
LISTEN = Phase("listen", gives=["need@clear"], checklist=[TALKED], consulted=["users"], tools=["talk"])
METHOD = Method(
    "small", edition="2", inputs=["need@seen"], results=[NEED],
    flow=[
        Stage("need", [Phase("ask", checklist=[TALKED]), LISTEN]),
        Gate("clear", decided_by="owner", must=["need@clear"]),
        Gate("second-look", decided_by="board"),
        Choice("route", decided_by="owner", branches={"make": Phase("build"), "buy": Phase("order")}),
        Phase("left") & Phase("right", gives=["need@met"]),
    ],
)  # fmt: skip
PATHS = [placed.path for placed in METHOD.placed]
NEW = Gate("new", decided_by="owner")


def lay(*changes, method=METHOD, **overlay):
    return resolve(method, [Overlay("local", edition="3", changes=changes, **overlay)])


def leaves(resolved):
    return [placed.path for placed in resolved.method.placed if isinstance(placed.node, (Phase, Gate))]


def codes(resolved):
    return [(item.code, item.path) for item in resolved.findings]


class TestExtendWithNodes:
    @pytest.mark.parametrize(
        ("where", "anchor", "path", "neighbour"),
        [
            ("before", "need/ask", "need/new", (+1, "need/ask")),
            ("after", "need/ask", "need/new", (-1, "need/ask")),
            ("before", "need", "new", (+1, "need/ask")),
            ("after", "need", "new", (-1, "need/listen")),
            ("before", "**/a*", "need/new", (+1, "need/ask")),
            ("after", "need/*", "need/new", (-1, "need/listen")),  # of several matches the last
            ("before", "need/*", "need/new", (+1, "need/ask")),  # and before: the first
            ("at", "start", "new", (+1, "need/ask")),
            ("at", "end", "new", (-1, "right")),
            ("before", "need@clear", "new", (+1, "need/ask")),  # the whole part that brings it about
            ("after", "need@clear", "new", (-1, "second-look")),  # behind the method's own gates
            ("after", "need@seen", "new", (+1, "need/ask")),  # taken for granted: at the start
            ("after", "need@met", "new", (-1, "right")),  # after all that runs side by side, not inside it
            ("before", "need@met", "new", (+1, "left")),
        ],
    )
    def test_go_where_the_anchor_is(self, where, anchor, path, neighbour):
        resolved = lay(Extend(where, anchor, add=NEW, reason="We decide here."))
        found = leaves(resolved)
        offset, beside = neighbour
        assert found[found.index(path) + offset] == beside
        assert codes(resolved) == []
        assert [(item.by, item.verb, item.target, str(item.reason)) for item in resolved.trail] == [
            ("local@3", "extend", path, "We decide here.")
        ]

    def test_a_place_after_side_by_side_parts_waits_for_all_of_them(self):
        flow = lay(Extend("after", "need@met", add=NEW)).method.flow
        assert flow.items[-1] == NEW

    @pytest.mark.parametrize(("where", "order"), [("before", ["new", "build"]), ("after", ["build", "new"])])
    def test_beside_a_branch_means_at_that_end_of_it(self, where, order):
        resolved = lay(Extend(where, "route/make", add=NEW))
        assert [path.rpartition("/")[2] for path in leaves(resolved) if path.startswith("route/make/")] == order
        assert [item.target for item in resolved.trail] == ["route/make/new"]

    def test_anchors_are_tried_in_order_and_the_first_that_matches_holds(self):
        resolved = lay(Extend("after", ["nowhere", "need@lost", "route", "need"], add=NEW))
        assert codes(resolved) == []
        assert leaves(resolved)[-3:] == ["new", "left", "right"]

    @pytest.mark.parametrize("anchor", ["nowhere", "**/nowhere", "need@lost", "other@seen", "need"])
    def test_without_a_place_nothing_is_changed_and_it_is_told(self, anchor):
        where = "at" if anchor == "need" else "after"
        resolved = lay(Extend(where, anchor, add=NEW))
        assert codes(resolved) == [("W19", anchor)]
        assert resolved.method.flow == METHOD.flow
        assert resolved.trail == ()

    def test_what_is_optional_is_left_out_without_a_word(self):
        resolved = lay(
            Extend("after", "nowhere", add=NEW, optional=True),
            Extend("into", "**/nowhere", criteria=[Criterion("must", TALKED)], optional=True),
        )
        assert codes(resolved) == []
        assert resolved.method.flow == METHOD.flow
        assert resolved.trail == ()

    def test_a_state_that_is_only_perhaps_reached_is_no_place(self):
        maybe = attrs.evolve(METHOD, flow=Phase("listen", gives=["need@clear"], optional=True))
        assert codes(lay(Extend("after", "need@clear", add=NEW), method=maybe)) == [("W19", "need@clear")]

    def test_several_nodes_come_in_their_order_and_are_all_told(self):
        resolved = lay(Extend("after", "need/ask", add=[Phase("x"), Phase("y") & Phase("z")]))
        assert leaves(resolved)[:5] == ["need/ask", "need/x", "need/y", "need/z", "need/listen"]
        assert [item.target for item in resolved.trail] == ["need/x", "need/y", "need/z"]

    def test_two_overlays_can_put_two_gates_in_a_row(self):
        overlays = [Overlay(name, changes=[Extend("after", "need", add=Gate(name))]) for name in ("one", "two")]
        assert leaves(resolve(METHOD, overlays))[2:5] == ["two", "one", "clear"]

    @pytest.mark.parametrize(("where", "index"), [("start", 0), ("end", -1)])
    def test_goes_to_an_end_when_nothing_matches(self, where, index):
        resolved = lay(Extend("before", ["nowhere", "solution@in-use"], add=Phase("new"), otherwise=where))
        assert leaves(resolved)[index] == "new"
        assert codes(resolved) == []

    def test_what_matches_comes_before_otherwise(self):
        anchor = leaves(lay())[1]
        resolved = lay(Extend("before", anchor, add=Phase("new"), otherwise="end"))
        assert leaves(resolved)[-1].rpartition("/")[2] != "new"


class TestExtendInto:
    def test_every_phase_or_gate_that_matches_gets_more(self):
        resolved = lay(
            Extend(
                "into",
                "**",
                checklist=[LAWFUL],
                tools=["talk", "map"],
                consulted=["users", "staff"],
                activities=["Ask"],
            )
        )
        phase = resolved.method["need/listen"]
        assert [check.id for check in phase.checklist] == ["talked", "lawful"]
        assert (phase.tools, phase.consulted, str(phase.activities[0])) == (("talk", "map"), ("users", "staff"), "Ask")
        assert "left/lawful" in resolved.method
        assert "clear/lawful" in resolved.method, "a gate asks a check itself"
        assert len(resolved.trail) == 8

    def test_criteria_go_into_gates(self):
        criterion = Criterion("should", ResultState("need", "seen"))
        resolved = lay(Extend("into", ["clear", "second-*"], criteria=[criterion]))
        assert resolved.method["clear"].criteria[-1] == resolved.method["second-look"].criteria[-1] == criterion

    def test_no_match_is_told(self):
        assert codes(lay(Extend("into", ["**/nowhere", "need"], tools=["map"]))) == [("W19", "**/nowhere | need")]


class TestSuppress:
    def test_takes_away_nodes_and_checks_by_path_or_glob(self):
        resolved = lay(Suppress("**/talked", reason="Done before."), Suppress("second-look"))
        assert resolved.method["need/listen"].checklist == ()
        assert "second-look" not in resolved.method
        assert [(item.verb, item.target) for item in resolved.trail] == [
            ("suppress", "need/ask/talked"), ("suppress", "need/listen/talked"), ("suppress", "second-look"),
        ]  # fmt: skip
        assert str(resolved.trail[-1].reason) == "No reason is given."

    def test_takes_away_a_gate_s_own_check(self):
        method = attrs.evolve(METHOD, flow=[LISTEN, Gate("clear", must=["need@clear"], should=[TALKED])])
        assert [c.id for c in lay(Suppress("clear/talked"), method=method).method["clear"].criteria] == ["need@clear"]

    def test_no_match_is_told(self):
        assert codes(lay(Suppress("nowhere"))) == [("W19", "nowhere")]

    @pytest.mark.parametrize(
        ("flow", "target"),
        [
            (Phase("listen", checklist=[LAWFUL]), "listen/lawful"),
            (Phase("listen", checklist=[LAWFUL]), "listen"),
            (Stage("need", Phase("listen", checklist=[LAWFUL])), "need"),
            (Stage("need", Phase("listen", checklist=[TALKED, LAWFUL])), "**/listen/*"),
            (Gate("go", law=[TALKED]), "go/talked"),
            (Gate("go", law=["need@seen"]), "go"),
            (Gate("go", basis="law"), "go"),
            (Choice("way", branches={"a": Phase("listen", checklist=[LAWFUL])}), "way/a"),
        ],
    )
    def test_nobody_takes_away_what_the_law_demands(self, flow, target):
        method = Method("small", flow=[Phase("first"), flow], results=[NEED], inputs=["need@seen"])
        resolved = lay(Suppress(target), method=method)
        assert codes(resolved) == [("E14", target)]
        assert "the law demands it" in resolved.findings[0].message.en
        assert resolved.method.flow == method.flow

    def test_what_is_needed_elsewhere_is_told(self):
        resolved = lay(Suppress("need/listen"))
        assert codes(resolved) == [("E14", "need/listen")]
        assert "need@clear" in resolved.findings[0].message.en
        assert "‘clear’ needs it" in resolved.findings[0].message.en

    def test_a_promise_that_falls_is_told(self):
        method = attrs.evolve(METHOD, flow=LISTEN, outputs=["need@clear"])
        (told,) = lay(Suppress("listen"), method=method).findings
        assert "‘small@2’ needs it" in told.message.en

    def test_a_check_a_gate_looks_at_is_told(self):
        method = attrs.evolve(METHOD, flow=[LISTEN, Gate("go", must=["listen/talked"])])
        (told,) = lay(Suppress("listen/talked"), method=method).findings
        assert (told.code, told.path) == ("E14", "listen/talked")
        assert "‘go’ looks at ‘listen/talked’" in told.message.en

    @pytest.mark.parametrize("target", ["listen", "listen/talked"])
    def test_what_is_told_is_not_carried_out(self, target):
        method = attrs.evolve(METHOD, flow=[LISTEN, Gate("go", must=["need@clear", "listen/talked"])])
        resolved = lay(Suppress(target), method=method)
        assert {code for code, _ in codes(resolved)} == {"E14"}
        assert (resolved.method, resolved.trail) == (method, ())

    def test_what_is_needed_is_looked_for_once_before_and_once_after(self, monkeypatch):
        asked = []
        monkeypatch.setattr(overlaying, "unmet", lambda method: asked.append(method) or unmet(method))
        needs = [Phase(name, needs=["need@clear"]) for name in ("a", "b", "c")]
        resolved = lay(Suppress("listen"), method=attrs.evolve(METHOD, flow=[LISTEN, *needs]))
        assert codes(resolved) == [("E14", "listen")] * 3
        assert len(asked) == 2

    def test_what_was_already_unmet_is_not_blamed_on_the_overlay(self):
        method = attrs.evolve(METHOD, flow=[Phase("a", needs=["need@met"]), Phase("b")])
        assert codes(lay(Suppress("b"), method=method)) == []


class TestReplace:
    def test_only_the_named_fields_change(self):
        resolved = lay(Replace("need/listen", {"does": "nurse", "gives": ["need@met"]}, reason="Ours."))
        phase = resolved.method["need/listen"]
        assert (phase.does, phase.gives) == ("nurse", (ResultState("need", "met"),))
        assert (phase.checklist, phase.consulted) == (LISTEN.checklist, LISTEN.consulted)
        assert [(item.verb, item.target) for item in resolved.trail] == [("replace", "need/listen")]

    def test_a_check_and_everything_a_glob_matches(self):
        resolved = lay(Replace("**/talked", {"ask": "Who?"}))
        assert {str(resolved.method[path].ask) for path in ("need/ask/talked", "need/listen/talked")} == {"Who?"}

    def test_a_gate_s_own_check_keeps_its_criterion_in_step(self):
        method = attrs.evolve(METHOD, flow=[LISTEN, Gate("go", must=[TALKED])])
        (criterion,) = lay(Replace("go/talked", {"strength": "should"}), method=method).method["go"].criteria
        assert criterion.strength == criterion.about.strength == "should"

    def test_no_match_is_told(self):
        assert codes(lay(Replace("nowhere", {"does": "nurse"}))) == [("W19", "nowhere")]

    @pytest.mark.parametrize("field", ["dose", "id", "decided_by", "tailoring"])
    def test_a_field_the_part_does_not_have_is_told_and_the_rest_is_done(self, field):
        resolved = lay(Replace("need/listen", {field: "x", "does": "nurse"}))
        assert codes(resolved) == [("E02", "need/listen")]
        assert resolved.method["need/listen"].does == "nurse"

    @pytest.mark.parametrize(
        ("target", "fields"),
        [
            ("listen/lawful", {"strength": "should"}),
            ("listen", {"checklist": [TALKED]}),
            ("need", {"flow": Phase("other")}),
            ("go", {"criteria": []}),
            ("go", {"basis": "own"}),
        ],
    )
    def test_nobody_takes_away_what_the_law_demands_this_way_either(self, target, fields):
        flow = [Phase("listen", checklist=[LAWFUL]), Stage("need", Phase("x", checklist=[LAWFUL]))]
        method = Method(
            "small", flow=[*flow, Gate("go", law=["need@seen"], basis="law")], results=[NEED], inputs=["need@seen"]
        )
        resolved = lay(Replace(target, fields), method=method)
        assert codes(resolved) == [("E14", target)]
        assert resolved.method.flow == method.flow

    @pytest.mark.parametrize(
        ("target", "fields"),
        [
            *(("need/listen/lawful", {name: value}) for name, value in {
                "answer": "confirm", "at_least": 1, "raters": 1, "threshold": None, "scale": "light",
                "when": When("procurement", is_=True), "valid_days": 9,
            }.items()),
            ("need/listen", {"when": When("procurement", is_=True)}),
            ("need/listen", {"optional": True}),
            ("need", {"when": When("procurement", is_=True)}),
            ("need", {"flow": Phase("listen", checklist=[attrs.evolve(RATED, raters=1)])}),
            ("way", {"when": When("procurement", is_=True)}),
            ("way/a", {"when": When("procurement", is_=True)}),
            ("go", {"criteria": [Criterion("law", ResultState("need", "clear"), "seen")]}),
            ("go", {"when": When("procurement", is_=True)}),
            (".", {"closing": Phase("end", checklist=[LAWFUL], optional=True)}),
            (".", {"results": [NEED]}),
        ],
    )  # fmt: skip
    def test_nor_makes_it_weaker(self, target, fields):
        method = Method(
            "small", inputs=["need@seen"],
            results=[NEED, Result("deal", title="Deal", states=[State("made", title="Made", checks=[LAWFUL])])],
            flow=[
                Stage("need", Phase("listen", checklist=[RATED])),
                Choice("way", branches={"a": Phase("x", checklist=[LAWFUL]), "b": Phase("y")}),
                Gate("go", criteria=[Criterion("law", ResultState("need", "seen"), "seen")]),
            ],
            closing=Phase("end", checklist=[LAWFUL]),
        )  # fmt: skip
        resolved = lay(Replace(target, fields), method=method)
        assert codes(resolved) == [("E14", "" if target == "." else target)]
        assert "the law demands it" in resolved.findings[0].message.en
        assert (resolved.method, resolved.trail) == (resolve(method).method, ())

    def test_more_law_may_be_added_and_what_is_around_it_renamed(self):
        method = attrs.evolve(METHOD, flow=Stage("need", Phase("listen", checklist=[LAWFUL])))
        more = Phase("listen", title="Hear", checklist=[LAWFUL, RATED_TOO], estimate=3)
        assert codes(lay(Replace("need", {"flow": more, "title": "Ours"}), method=method)) == []

    def test_what_is_refused_in_one_place_is_done_in_the_others(self):
        method = attrs.evolve(METHOD, flow=[Phase("a", checklist=[LAWFUL]), Phase("b", checklist=[TALKED])])
        resolved = lay(Replace("*", {"optional": True}), method=method)
        assert codes(resolved) == [("E14", "a")]
        assert [item.target for item in resolved.trail] == ["b"]

    def test_the_words_of_a_legal_question_may_change(self):
        method = attrs.evolve(METHOD, flow=Phase("listen", checklist=[LAWFUL]))
        assert codes(lay(Replace("listen/lawful", {"ask": "Where?", "strength": "law"}), method=method)) == []

    def test_the_method_s_own_fields_are_changed_under_a_dot(self):
        resolved = lay(Replace(".", {"summary": "Ours", "outputs": ["need@met"]}))
        assert (str(resolved.method.summary), resolved.method.outputs) == ("Ours", (ResultState("need", "met"),))

    def test_two_overlays_that_say_different_things_are_in_conflict(self):
        one = Overlay("region", changes=[Replace("clear", {"decided_by": "board", "short": "P1"})])
        two = Overlay("town", changes=[Replace("clear", {"decided_by": "mayor", "short": "P1"})])
        (told,) = resolve(METHOD, [one, two]).findings
        assert (told.code, told.path) == ("E15", "clear")
        assert "‘region@1’ and ‘town@1’ replace ‘decided_by’" in told.message.en

    def test_two_overlays_that_say_the_same_are_not(self):
        same = [Replace("clear", {"decided_by": "board"})]
        assert codes(resolve(METHOD, [Overlay("region", changes=same), Overlay("town", changes=same)])) == []

    def test_different_fields_of_one_part_are_not(self):
        one = Overlay("region", changes=[Replace("clear", {"decided_by": "board"})])
        two = Overlay("town", changes=[Replace("clear", {"short": "P1"})])
        assert codes(resolve(METHOD, [one, two])) == []

    def test_findings_about_several_fields_come_in_the_order_of_their_names(self):
        told = lay(Replace("clear", dict.fromkeys(("zeta", "beta", "alpha"), 1))).findings
        assert [item.message.en for item in told] == [f"Unknown field: ‘{name}’." for name in ("alpha", "beta", "zeta")]


class TestDefinitions:
    def test_an_overlay_brings_along_what_the_method_lacks(self):
        more = {
            "results": [Result("idea", title="Idea", states=[State("had", title="Had")])],
            "roles": [Role("mayor", title="mayor", side="governance")],
            "tools": [Tool("card", title="Card", why="y", what="w")],
            "measures": [Measure("wait", title="Wait", direction="down")],
            "sources": [Source("act", title="Act", certainty="seen")],
            "gaps": ["Not seen"],
        }
        resolved = lay(**more)
        for field, items in more.items():
            assert len(getattr(resolved.method, field)) == len(getattr(METHOD, field)) + len(items)
        assert resolved.method.results[0] == NEED, "the method's own come first"
        assert codes(resolved) == []

    def test_an_overlay_s_papers_stand_at_the_parts_that_match(self):
        papers = [
            Document("list", "List", created="**/new", updated=["**/new", "**/second-look", "need/*", "**/nowhere"]),
            Document("unmade", "Unmade", created="**/nowhere"),
        ]
        made = lay(Extend("after", "need", add=NEW), documents=papers).method.documents
        assert [(paper.id, paper.created, paper.updated) for paper in made] == [
            ("list", "new", ("need/ask", "need/listen", "second-look")),
            ("unmade", None, ()),
        ]

    def test_the_method_s_own_paper_holds(self):
        own = Document("list", "Own list", created="need")
        method = attrs.evolve(METHOD, documents=[own])
        assert lay(method=method, documents=[Document("list", "List")]).method.documents == (own,)

    def test_the_method_s_own_definition_holds_and_another_is_told(self):
        other = attrs.evolve(NEED, states=NEED.states[:2])
        resolved = lay(results=[other])
        assert resolved.method.results == (NEED,)
        assert codes(resolved) == [("E20", "")]
        assert "‘small@2’ and ‘local@3’" in resolved.findings[0].message.en
        assert codes(lay(results=[NEED])) == []

    def test_a_source_whose_id_means_another_one_in_the_method_is_renamed_with_all_that_cites_it(self):
        ours, same = Source("act", title="Our act", certainty="seen"), Source("plan", title="Plan", certainty="seen")
        theirs = attrs.evolve(ours, title="Their act")
        check = Check("cited", ask="?", sources=["act", "plan"])
        resolved = lay(
            Extend("at", "end", add=Stage("more", Phase("x", checklist=[check], sources=["act"]), sources=["act"])),
            Extend("into", "clear", checklist=[check]),
            Replace("left", {"sources": ["act"], "checklist": [attrs.evolve(TALKED, sources=["act"])]}),
            Replace("right", {"sources": "act"}),
            method=attrs.evolve(METHOD, sources=[theirs, same]),
            sources=[ours, same],
            measures=[Measure("wait", title="Wait", direction="down", sources=["act"])],
            results=[Result("idea", title="Idea", states=[State("had", title="Had")], sources=["act"])],
            disagreements=[Disagreement("When?", [Reading("Now", ["act"]), Reading("Then", ["plan"])])],
        )
        method = resolved.method
        assert method.sources == (theirs, same, attrs.evolve(ours, id="local-act"))
        for path in ("more/x/cited", "clear/cited"):
            assert method[path].sources == ("local-act", "plan")
        for path in ("more", "more/x", "left", "left/talked", "right"):
            assert method[path].sources == ("local-act",)
        assert method.measures[0].sources == method.results[-1].sources == ("local-act",)
        assert [reading.sources for reading in method.disagreements[0].readings] == [("local-act",), ("plan",)]


# --- waits that the law demands

WAITING = Method(
    "waiting", flow=Phase("letters", wait=10, wait_basis="law", wait_sources=["a"]) >> Phase("sign", wait=5)
)
BY_LAW = {"wait_basis": "law", "wait_sources": ["a"]}


def test_an_overlay_brings_a_limit():
    method = lay(Replace("sign", {"wait": 30, **BY_LAW}), method=WAITING).method
    sign = method["sign"]
    assert (sign.wait.likely, sign.wait_basis, sign.wait_sources) == (30, "law", ("a",))


def test_an_added_phase_brings_a_limit_and_its_source_under_a_name_of_its_own():
    theirs, ours = Source("a", title="Theirs", certainty="seen"), Source("a", title="Ours", certainty="seen")
    added = Extend("at", ["end"], add=Phase("appeal", wait=21, **BY_LAW))
    method = lay(added, method=attrs.evolve(WAITING, sources=[ours]), sources=[theirs]).method
    (cited,) = method["appeal"].wait_sources
    assert method.source(cited).title.text("en") == "Theirs"


@pytest.mark.parametrize("fields", [{"wait": 5, **BY_LAW}, {"wait": 10}, {"wait": None}, {"wait_basis": "own"}])
def test_an_overlay_cannot_shorten_a_limit_or_call_it_its_own(fields):
    resolved = lay(Replace("letters", fields), method=WAITING)
    assert [found.code for found in resolved.findings] == ["E14"]
    assert resolved.method["letters"] == WAITING["letters"]


def test_an_overlay_can_make_a_limit_longer():
    resolved = lay(Replace("letters", {"wait": 15, **BY_LAW}), method=WAITING)
    assert not resolved.findings
    assert resolved.method["letters"].wait.likely == 15


def test_an_overlay_cannot_take_a_limit_away():
    assert [found.code for found in lay(Suppress("letters"), method=WAITING).findings] == ["E14"]


def test_another_wait_is_no_longer_the_methods():
    published = Method("small", flow=Phase("sign", wait=5, wait_basis="method", wait_sources=["a"]))
    sign = lay(Replace("sign", {"wait": 3}), method=published).method["sign"]
    assert (sign.wait_basis, sign.wait_sources) == ("own", ())


class TestWhomItIsNotMeantFor:
    def test_a_facet_means_every_method_that_has_it(self):
        apart = NotFor(None, "It is part of a project.", facet="procurement")
        bought = Method("buy", flow=Phase("a"), facets=["procurement"])
        assert codes(resolve(bought, [Overlay("gates", not_for=[apart])])) == [("W23", "")]
        assert codes(resolve(attrs.evolve(bought, facets=["service"]), [Overlay("gates", not_for=[apart])])) == []

    @pytest.mark.parametrize(("method", "facet"), [(None, None), ("blt", "procurement")])
    def test_is_said_of_a_method_or_a_facet(self, method, facet):
        with pytest.raises(ValueError, match="one of them"):
            NotFor(method, "Because.", facet=facet)
