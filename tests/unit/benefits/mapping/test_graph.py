"""The register and the map as one graph: edges, ways round in order, bands, and hints that don't take for ever."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.benefits import find_benefit_problems
from innomethods.benefits.mapping import Band, graph_of, lay_out
from innomethods.benefits.mapping.graph import bands_in_order
from innomethods.model import Benefit, BenefitMap, BenefitsPlan, MapLink, MapProfile, MapStep, Measure, StepKind
from innomethods.testing.strategies import benefits_plans

LEVELS = ["input", "process", "output", "outcome", "impact"]


def benefit(id_, *preconditions, level="outcome", **more):
    measure = Measure(f"m-{id_}", title="M", direction="down", level=level)
    return Benefit(id_, title=id_, measure=measure, preconditions=preconditions, **more)


def plan(*items, links=(), profile="results-chain"):
    register = [one for one in items if isinstance(one, Benefit)]
    steps = [one for one in items if isinstance(one, MapStep)]
    return BenefitsPlan(
        "p",
        register=register,
        map=BenefitMap(profile, steps=steps, links=[MapLink(*one[:2], assuming=(*one, None)[2]) for one in links]),
    )


def test_links_and_preconditions_are_edges_and_what_is_written_both_ways_is_one():
    graph = graph_of(
        plan(benefit("a"), benefit("b", "a"), MapStep("s", kind="output"), links=[("s", "a"), ("a", "b", "If.")])
    )
    assert [(edge.first, edge.then) for edge in graph.edges] == [("s", "a"), ("a", "b")]
    assert graph.edges[1].assuming.en == "If."
    assert graph.again == ()


def test_networkx_gets_the_same():
    drawn = graph_of(
        plan(benefit("a", due=date(2028, 1, 1)), MapStep("s", kind="output"), links=[("s", "a", "If.")])
    ).as_networkx()
    assert dict(drawn.nodes["a"])["kind"] == "benefit"
    assert drawn.nodes["a"]["due"] == date(2028, 1, 1)
    assert drawn.edges["s", "a"]["assuming"].en == "If."


@pytest.mark.parametrize(
    ("links", "cycles"),
    [
        ([("a", "b"), ("b", "c"), ("c", "a")], [("a", "b", "c")]),
        ([("c", "b"), ("b", "a"), ("a", "c")], [("a", "c", "b")]),
        ([("b", "b")], [("b",)]),
        ([("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), ("a", "c")], [("a", "b"), ("c", "d")]),
        ([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")], []),
    ],
)
def test_ways_round_are_named_in_order_from_what_is_written_first(links, cycles):
    graph = graph_of(plan(*(benefit(id_) for id_ in "abcd"), links=links))
    assert list(graph.cycles) == cycles


@given(benefits_plans)
def test_every_way_round_follows_edges(some):
    graph = graph_of(some)
    edges = {(edge.first, edge.then) for edge in graph.edges}
    for way in graph.cycles:
        assert set(pairwise((*way, way[0]))) <= edges


@given(benefits_plans)
def test_any_plan_has_findings_with_paths_or_none_and_the_same_twice(some):
    found = find_benefit_problems(some)
    assert found == find_benefit_problems(some)
    assert len(set(found)) == len(found)
    assert all(item.path.split("/")[0] in {"benefits", "map", "options", "appraisal", "project-end"} for item in found)


def test_a_benefit_is_drawn_by_its_level_but_never_before_what_leads_to_it():
    early, late = benefit("early", level="input"), benefit("late", level="process")
    graph = graph_of(plan(early, late, MapStep("s", kind="output"), links=[("s", "late")]))
    assert bands_in_order(graph) == {"early": 0, "late": 2, "s": 2}


def test_an_assumption_stands_just_before_what_it_holds_up():
    graph = graph_of(
        plan(benefit("a"), MapStep("if", kind="assumption"), links=[("if", "a")], profile="theory-of-change")
    )
    assert bands_in_order(graph)["if"] == 2
    assert [item.code for item in find_benefit_problems(plan(MapStep("if", kind="assumption")))] == ["B02", "B05"]


@pytest.mark.parametrize(
    ("profile", "kinds"),
    [
        (MapProfile.RESULTS_CHAIN, {"input", "activity", "output", "outcome", "impact", "objective"}),
        (MapProfile.THEORY_OF_CHANGE, {"input", "activity", "output", "outcome", "impact", "objective", "assumption"}),
        (MapProfile.DEPENDENCY_NETWORK, {"enabler", "enabling-change", "change", "objective"}),
    ],
)
def test_each_profile_knows_its_own_kinds(profile, kinds):
    told = {
        str(kind)
        for kind in StepKind
        if "B05" in {item.code for item in find_benefit_problems(plan(MapStep("s", kind=kind), profile=profile))}
    }
    assert told == {str(kind) for kind in StepKind} - kinds


def test_many_wrong_names_are_all_told_and_only_the_first_get_a_guess():
    links = [("a", f"typo-{number}") for number in range(3000)]
    found = [item for item in find_benefit_problems(plan(benefit("a"), links=links)) if item.code == "E02"]
    assert len(found) == 3000
    assert "See the names" in found[-1].mend.en
    assert "See the names" not in found[0].mend.en


def chain(count):
    ids = [f"b{number}" for number in range(count)]
    return plan(*(benefit(id_, *ids[max(number - 3, 0) : number]) for number, id_ in enumerate(ids)))


def test_the_work_grows_with_the_plan_and_not_with_its_square(monkeypatch):
    walked = []
    original = type(graph_of(chain(2)))._walked

    def counted(self, ids, edges, *, forward):
        seen = original(self, ids, edges, forward=forward)
        walked.append(len(seen))
        return seen

    monkeypatch.setattr(type(graph_of(chain(2))), "_walked", counted)
    find_benefit_problems(plan(*chain(500).register, MapStep("s", kind="output")))
    assert sum(walked) <= 4 * 501  # each walk meets each node once, and there is a fixed number of walks


# --- layout


def columns_of(layout):
    columns = {}
    for spot in layout.spots:
        columns.setdefault(spot.column, []).append(spot)
    return columns


@given(benefits_plans)
def test_nothing_stands_on_another_and_links_go_to_the_right(some):
    graph = graph_of(some)
    layout = lay_out(graph)
    assert {spot.id for spot in layout.spots} == set(graph.by_id)
    for spots in columns_of(layout).values():
        rows = sorted(spot.row for spot in spots)
        assert all(other - one >= 0.99 for one, other in pairwise(rows))
    column = {spot.id: spot.column for spot in layout.spots}
    for way in layout.ways:
        assert way.backwards is (column[way.edge.then] <= column[way.edge.first])
        if not way.backwards:
            assert len(way.lanes) == column[way.edge.then] - column[way.edge.first] - 1


@given(st.permutations(["a", "b", "c", "d"]))
def test_links_that_need_not_cross_do_not(order):
    goals = [MapStep(f"goal-{name}", kind="impact") for name in order]
    layout = lay_out(
        graph_of(plan(*(benefit(name) for name in "abcd"), *goals, links=[(name, f"goal-{name}") for name in "abcd"]))
    )
    rows = {spot.id: spot.row for spot in layout.spots}
    assert [rows[name] for name in "abcd"] == [rows[f"goal-{name}"] for name in "abcd"]


def test_what_leads_on_within_a_band_gets_columns_of_its_own_and_empty_bands_none():
    layout = lay_out(
        graph_of(
            plan(benefit("a"), benefit("b", "a"), benefit("c", "b"), MapStep("s", kind="input"), links=[("s", "c")])
        )
    )
    assert layout.columns == (Band.INPUT, Band.OUTCOME, Band.OUTCOME, Band.OUTCOME)
    assert {spot.id: spot.column for spot in layout.spots} == {"s": 0, "a": 1, "b": 2, "c": 3}


def test_a_link_that_passes_a_column_keeps_off_its_boxes():
    layout = lay_out(graph_of(plan(benefit("a"), benefit("b", "a"), benefit("c", "b", "a"))))
    rows = {spot.id: spot.row for spot in layout.spots}
    (lane,) = next(way.lanes for way in layout.ways if (way.edge.first, way.edge.then) == ("a", "c"))
    assert abs(lane - rows["b"]) >= 0.7


def test_an_empty_plan_has_an_empty_layout():
    assert lay_out(graph_of(BenefitsPlan("p"))).rows == 0


def test_a_map_far_too_large_to_draw_is_still_put_in_columns():
    some = chain(300)
    layout = lay_out(
        graph_of(plan(*some.register, MapStep("s", kind="output"), links=[("s", one.id) for one in some.register]))
    )
    assert [way.lanes for way in layout.ways if way.lanes] == []
    assert layout.spots[0].id == "s"
    assert len(layout.columns) == 301
