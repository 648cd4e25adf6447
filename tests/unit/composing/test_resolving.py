"""`resolve`: embeds, overlays, scale and facts in their order, with the trail; facts may hold, fail or be unstated."""

from datetime import date

import pytest

from innomethods.composing import resolve, resolve_project, semantic_digest
from innomethods.model import (
    Branch,
    Check,
    Choice,
    Document,
    Extend,
    Fact,
    Gate,
    LawfulWait,
    Method,
    Overlay,
    Phase,
    Project,
    Replace,
    Result,
    Role,
    Scale,
    Stage,
    State,
    Tool,
    When,
)
from innomethods.quantities import ThreePoint
from innomethods.sources import Source
from innomethods.testing.strategies import SmallShelf

YES = When("own-staff", is_=True)
NEED = Result("need", title="Need", states=[State("seen", title="Seen")])


def asked(scale, strength="must", **fields):
    return Check(f"{scale}-{strength}", strength, ask="Is it?", scale=scale, **fields)


LIST = [asked(scale) for scale in ("light", "normal", "full")]
SIZED = Method("sized", flow=[Phase("a", checklist=[*LIST, asked("full", "law")]), Gate("g", should=LIST)])


def codes(resolved):
    return [(item.code, item.path) for item in resolved.findings]


def paths(resolved):
    return [placed.path for placed in resolved.method.placed]


class TestScale:
    @pytest.mark.parametrize(
        ("scale", "kept"),
        [("light", ["light"]), ("normal", ["light", "normal"]), ("full", ["light", "normal", "full"])],
    )
    def test_smaller_projects_are_asked_less_but_always_what_the_law_demands(self, scale, kept):
        method = resolve(SIZED, scale=Scale(scale)).method
        assert [check.id for check in method["a"].checklist] == [*(f"{name}-must" for name in kept), "full-law"]
        assert [criterion.id for criterion in method["g"].criteria] == [f"{name}-must" for name in kept]

    def test_the_trail_says_how_many_questions_were_left_out(self):
        (told,) = resolve(SIZED, scale=Scale.LIGHT).trail
        assert (told.by, told.verb) == ("scale", "scale")
        assert "4" in told.reason.nb
        assert "light" in told.reason.en
        assert resolve(SIZED, scale=Scale.FULL).trail == ()

    def test_a_check_a_gate_looks_at_is_asked_at_every_scale(self):
        method = Method(
            "some",
            flow=[Phase("a", checklist=[asked("full"), asked("full", "should")]), Gate("g", must=["a/full-must"])],
        )
        assert [check.id for check in resolve(method, scale=Scale.LIGHT).method["a"].checklist] == ["full-must"]

    def test_overlays_come_before_scale(self):
        more = Overlay("more", changes=[Extend("into", "a", checklist=[Check("extra", ask="Is it?", scale="full")])])
        assert "a/extra" not in resolve(SIZED, [more], scale=Scale.LIGHT).method
        assert "a/extra" in resolve(SIZED, [more], scale=Scale.FULL).method


class TestFacts:
    @pytest.mark.parametrize(
        "part",
        [
            Phase("part", when=YES),
            Gate("part", when=YES),
            Stage("part", Phase("x"), when=YES),
            Choice("part", branches={"x": Phase("y")}, when=YES),
            Method("inner", flow=Phase("x")).embed("part"),
        ],
        ids=lambda part: type(part).__name__,
    )
    def test_hold_fail_or_are_not_stated(self, part):
        if part.when is None:  # an embed takes its condition in its own way
            part = type(part)(part.method, "part", when=YES)
        method = Method("some", flow=[Phase("first"), part])
        held, failed, unknown, nobody_asked = (
            resolve(method, facts=facts)
            for facts in ([Fact("own-staff", value=True)], [Fact("own-staff", value=False)], [], None)
        )
        assert "part" in held.method
        assert held.method["part"].when is None
        assert codes(held) == []
        assert "part" not in failed.method
        assert codes(failed) == []
        assert failed.trail[-1].verb == "when"
        assert "own-staff is True" in str(failed.trail[-1].reason)
        assert unknown.method["part"].when == YES, "kept: the stricter reading"
        assert codes(unknown) == [("W22", "part")]
        assert nobody_asked.method["part"].when == YES
        assert codes(nobody_asked) == []

    def test_may_decide_single_checks_of_phases_and_gates(self):
        check = Check("staffed", ask="Is it?", when=YES)
        method = Method("some", flow=[Phase("a", checklist=[check]), Gate("g", must=[check])])
        failed = resolve(method, facts=[Fact("own-staff", value=False)])
        assert (failed.method["a"].checklist, failed.method["g"].criteria) == ((), ())
        assert [item.target for item in failed.trail] == ["a/staffed", "g/staffed"]
        unknown = resolve(method, facts=[])
        assert codes(unknown) == [("W22", "a/staffed"), ("W22", "g/staffed")]
        held = resolve(method, facts=[Fact("own-staff", value=True)])
        assert held.method["a"].checklist[0].when is None

    @pytest.mark.parametrize("value", ["2 000 000", "nan", True, float("nan"), float("inf")])
    def test_a_fact_that_cant_be_compared_drops_nothing_and_is_an_error_at_the_fact(self, value):
        large = When("value", at_least=100)
        method = Method("some", flow=[Phase("a", when=large), Phase("b", when=large)])
        resolved = resolve(method, facts=[Fact("value", value)])
        assert paths(resolved) == ["a", "b"]
        assert codes(resolved) == [("E25", "facts/value")]
        assert resolved.findings[0].is_error

    def test_close_branches_and_say_so(self):
        branches = [Branch("make", Phase("a"), when=YES), Branch("buy", Phase("b"), when=When("own-staff", is_=False))]
        method = Method("some", flow=Choice("route", decided_by="owner", branches=branches))
        resolved = resolve(method, facts=[Fact("own-staff", value=True)])
        assert [branch.id for branch in resolved.method["route"].branches] == ["make"]
        assert codes(resolved) == [("W15", "route/buy")]
        assert "‘buy’" in resolved.findings[0].message.en
        assert "‘route’" in resolved.findings[0].message.en
        assert codes(resolve(method, facts=[])) == [("W22", "route/make"), ("W22", "route/buy")]

    def test_what_was_inside_a_part_left_out_is_not_spoken_of(self):
        inside = Phase("x", when=When("other", is_=1), checklist=[Check("c", ask="Is it?", when=When("third", is_=1))])
        method = Method("some", flow=[Phase("a"), Stage("part", inside, when=YES)])
        resolved = resolve(method, facts=[Fact("own-staff", value=False), Fact("third", 2)])
        assert codes(resolved) == []
        assert [item.target for item in resolved.trail] == ["part"]


class TestAChoiceSettledByAFact:
    """`settled_by` names the fact whose value is the way that is taken."""

    MAKE = Branch("make", Phase("a", when=When("own-staff", is_=True)))
    BUY = Branch("buy", [Phase("b"), Phase("c")])
    ROUTE = Choice("route", decided_by="owner", settled_by="way", branches=[MAKE, BUY])
    METHOD = Method("some", flow=[ROUTE, Phase("d")])

    def test_takes_that_way_and_says_so_without_a_warning(self):
        resolved = resolve(self.METHOD, facts=[Fact("way", "buy")])
        assert paths(resolved) == ["route", "route/buy", "route/buy/b", "route/buy/c", "d"]
        assert isinstance(resolved.method["route"], Stage)
        assert codes(resolved) == []  # neither W15 for the other way, nor W22 for what it asks inside
        assert [(item.by, item.target) for item in resolved.trail] == [("facts", "route")]

    def test_is_chosen_by_its_role_while_the_fact_is_not_stated(self):
        resolved = resolve(self.METHOD, facts=[])
        assert [branch.id for branch in resolved.method["route"].branches] == ["make", "buy"]
        assert codes(resolved) == [("W22", "route/make/a")]

    def test_does_not_guess_at_a_way_that_is_not_there(self):
        resolved = resolve(self.METHOD, facts=[Fact("way", "rent"), Fact("own-staff", value=True)])
        assert codes(resolved) == [("E25", "facts/way")]
        assert "make, buy" in resolved.findings[0].message.en
        assert isinstance(resolved.method["route"], Choice)

    def test_another_fact_settles_nothing(self):
        assert isinstance(resolve(self.METHOD, facts=[Fact("route", "buy")]).method["route"], Choice)


def test_papers_of_a_way_not_taken_are_not_asked_for():
    one, other = (
        Method(name, flow=Phase("sign"), documents=[Document("contract", title="Contract", created="sign")])
        for name in ("one", "other")
    )
    choice = Choice("way", settled_by="way", branches={"x": one.embed(), "y": other.embed()})
    method = Method("some", flow=choice)
    assert [paper.created for paper in resolve(method).method.documents] == ["way/x/one/sign", "way/y/other/sign"]
    taken = resolve(method, facts=[Fact("way", "y")])
    assert [paper.created for paper in taken.method.documents] == ["way/y/other/sign"]


class TestOrderAndDigest:
    def test_overlays_are_laid_in_order(self):
        one = Overlay("one", changes=[Extend("at", "end", add=Phase("x"))])
        two = Overlay("two", changes=[Extend("after", "x", add=Phase("y"))])
        method = Method("some", flow=Phase("a"))
        assert paths(resolve(method, [one, two])) == ["a", "x", "y"]
        assert codes(resolve(method, [two, one])) == [("W19", "x")]

    def test_overlays_reach_into_embedded_methods(self):
        method = Method("some", flow=[Method("inner", flow=Phase("a")).embed("own")])
        more = Overlay("more", changes=[Extend("after", "own/a", add=Phase("b"))])
        assert paths(resolve(method, [more])) == ["own", "own/a", "own/b"]

    def test_the_digest_is_that_of_the_method_as_it_is_used(self):
        resolved = resolve(SIZED, scale=Scale.LIGHT)
        assert resolved.digest == semantic_digest(resolved.method) != semantic_digest(SIZED)
        assert repr(resolved).startswith("Resolved(sized@1, 1 changes, sem1:")

    def test_resolving_what_is_resolved_changes_nothing_more(self):
        once = resolve(Method("some", flow=[Method("inner", flow=Phase("a")).embed("own"), Phase("b")]))
        assert resolve(once.method).method == once.method


class TestLimitsOfTheDay:
    ASKED = Source("asked", title="§ 20-2", certainty="seen")
    METHOD = Method(
        "buying",
        flow=Phase("publish", wait=30, wait_basis="law", wait_sources=["rules"], wait_limit="tenders") >> Phase("sign"),
        sources=[Source("rules", title="Rules", certainty="seen")],
    )

    def test_stand_in_place_of_the_methods_wait_shorter_or_longer_with_their_own_source(self):
        for days in (10, 45):
            limit = LawfulWait("publish", days, "So says the law.", sources=[self.ASKED])
            resolved = resolve(self.METHOD, limits=[limit])
            (publish,) = [one.node for one in resolved.method.placed if one.path == "publish"]
            assert (publish.wait, publish.wait_basis, publish.wait_sources) == (ThreePoint.of(days), "law", ("asked",))
            assert [source.id for source in resolved.method.sources] == ["rules", "asked"]
            assert [(one.by, one.verb, one.target, one.by_overlay) for one in resolved.trail] == [
                ("limits", "limit", "publish", False)
            ]
            assert resolved.digest == resolve(self.METHOD).digest

    def test_may_be_no_wait_at_all(self):
        resolved = resolve(self.METHOD, limits=[LawfulWait("publish", None, "No standstill.", basis="own")])
        (publish,) = [one.node for one in resolved.method.placed if one.path == "publish"]
        assert (publish.wait, publish.wait_basis, publish.wait_sources) == (None, "own", ())

    def test_come_after_overlays_which_still_cannot_shorten_the_law(self):
        shorter = Overlay(
            "own", changes=[Replace("publish", {"wait": 5, "wait_basis": "law", "wait_sources": ["rules"]})]
        )
        resolved = resolve(self.METHOD, [shorter], limits=[LawfulWait("publish", 10, "So says the law.")])
        assert codes(resolved) == [("E14", "publish")]
        (publish,) = [one.node for one in resolved.method.placed if one.path == "publish"]
        assert publish.wait == ThreePoint.of(10)

    def test_of_a_part_that_is_left_out_are_left_out_too(self):
        resolved = resolve(self.METHOD, limits=[LawfulWait("elsewhere", 10, "So says the law.", sources=[self.ASKED])])
        assert resolved.trail == ()
        assert [source.id for source in resolved.method.sources] == ["rules"]


class TestShelf:
    shelf = SmallShelf(
        results={"need": NEED},
        roles={"mayor": Role("mayor", title="mayor", side="governance")},
        tools={"card": Tool("card", title="Card", why="y", what="w")},
    )

    def test_describes_what_overlays_brought_in_by_name(self):
        add = [Phase("x", does="mayor", gives=["need@seen"], tools=["card"]), Gate("g", decided_by="nobody-known")]
        more = Overlay("more", changes=[Extend("at", "end", add=add)])
        method = resolve(Method("some", flow=Phase("a")), [more], shelf=self.shelf).method
        assert [item.id for item in (*method.results, *method.roles, *method.tools)] == ["need", "mayor", "card"]

    def test_describes_what_is_only_promised(self):
        method = resolve(Method("some", flow=Phase("a"), outputs=["need@seen"]), shelf=self.shelf).method
        assert method.results == (NEED,)

    def test_leaves_the_method_s_own_descriptions_alone(self):
        own = Result("need", title="Our need", states=[State("seen", title="Seen")])
        method = Method("some", flow=Phase("a", gives=["need@seen"]), results=[own])
        assert resolve(method, shelf=self.shelf).method.results == (own,)


class TestProject:
    def project(self, **fields):
        flow = [Phase("a", checklist=LIST), Phase("part", when=YES), Phase("abroad", when=When("country", is_="SE"))]
        return Project("p", Method("some", flow=flow), start=date(2027, 1, 11), country="NO", **fields)

    def test_its_overlays_scale_and_facts_count(self):
        more = Overlay("more", changes=[Extend("at", "end", add=Phase("x"))])
        resolved = resolve_project(self.project(overlays=[more], scale="light", facts={"own-staff": True}))
        assert paths(resolved) == ["a", "part", "x"]
        assert len(resolved.method["a"].checklist) == 1

    def test_two_projects_that_differ_in_a_yes_and_a_one_are_resolved_apart(self):
        yes, one = (resolve_project(self.project(facts={"own-staff": value})) for value in (True, 1))
        assert "part" in paths(yes)
        assert [item.code for item in one.findings] == ["E25"] != [item.code for item in yes.findings]


def test_what_an_overlay_embeds_is_put_in() -> None:
    """An overlay may bring a whole method (a procurement procedure, say): it becomes a stage with its own phases."""
    inner = Method("inner", flow=Phase("ask", does="lead"))
    overlay = Overlay("more", changes=[Extend("at", ["end"], add=inner.embed("own"), reason="needed")])
    resolved = resolve(Method("outer", flow=Phase("first", does="lead")), [overlay])
    assert [placed.path for placed in resolved.method.phases] == ["first", "own/ask"]
    assert not resolved.findings
