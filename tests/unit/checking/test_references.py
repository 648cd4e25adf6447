"""Names: used twice, or leading nowhere, with a did-you-mean that helps."""

import attrs
import pytest

from innomethods.checking.references import RULES
from innomethods.checking.subject import Subject
from innomethods.ids import Pin
from innomethods.model import (
    Check,
    Choice,
    Disagreement,
    Document,
    Embed,
    Equivalent,
    Gate,
    Measure,
    Method,
    Phase,
    Reading,
    Result,
    Role,
    Stage,
    State,
    Theme,
    Threshold,
    Tool,
)
from innomethods.sources import Source
from innomethods.testing.strategies import SmallShelf

NEED = Result("need", title="Need", states=[State("seen", title="Seen")], exits=[State("gone", title="Gone")])
LEAD = Role("lead", title="lead", side="supply")
WAIT = Measure("wait", title="Wait", direction="down")
BOOK = Source("book", title="Book", certainty="seen")
CARD = Tool("card", title="Card", why="y", what="w")


def found(shelf=None, **fields):
    subject = Subject(Method("small", **{"flow": Phase("a", does="lead"), "roles": [LEAD], **fields}), shelf)
    return [item for rule in RULES for item in rule(subject)]


def told(shelf=None, **fields):
    return [(item.code, item.path) for item in found(shelf, **fields)]


class TestIds:
    def test_used_twice_in_different_places_are_fine(self):
        assert told(flow=Choice("way", branches={"x": Phase("same"), "y": Phase("same")})) == []

    def test_used_twice_in_one_place_are_told_once_with_where(self):
        (item,) = found(flow=[Phase("a"), Phase("a"), Phase("a")])
        assert (item.code, item.path) == ("E01", "a")
        assert "small" in item.message.en

    def test_of_branches_and_checks_count_too(self):
        twice = [Check("same", ask="?"), Check("same", ask="?!")]
        assert told(flow=Phase("a", checklist=twice)) == [("E01", "a/same")]
        assert told(flow=Gate("g", must=twice))[0] == ("E01", "g/same")

    def test_of_the_closing_flow_stand_apart(self):
        assert told(closing=Phase("a")) == []
        assert told(closing=[Phase("x"), Phase("x")]) == [("E01", "closing/x")]


@pytest.mark.parametrize(
    ("fields", "path", "what", "hint"),
    [
        ({"flow": Phase("a", does="leed")}, "a", "role: ‘leed’", "‘lead’"),
        ({"flow": Phase("a", consulted=["leed"])}, "a", "role: ‘leed’", "‘lead’"),
        ({"flow": [Phase("a"), Gate("g", decided_by="leed")]}, "g", "role: ‘leed’", "‘lead’"),
        ({"closing": Phase("z", does="leed")}, "closing/z", "role: ‘leed’", "‘lead’"),
        ({"inputs": ["ned@seen"], "results": [NEED]}, "", "result: ‘ned’", "‘need’"),
        ({"flow": Phase("a", gives=["need@sen"]), "results": [NEED]}, "a", "state: ‘need@sen’", "‘need@seen’"),
        ({"flow": [Phase("a"), Gate("g", must=["need@sen"])], "results": [NEED]}, "g", "state: ‘need@sen’", "‘need@seen’"),
        ({"flow": Phase("a", tools=["crad"]), "tools": [CARD]}, "a", "tool: ‘crad’", "‘card’"),
        ({"flow": Phase("a", observes=["wiat"]), "measures": [WAIT]}, "a", "measure: ‘wiat’", "‘wait’"),
        ({"flow": [Phase("a"), Gate("g", must=[Threshold("wiat", at_most=3)])], "measures": [WAIT]}, "g", "‘wiat’", "‘wait’"),
        ({"flow": [Phase("ask"), Gate("g", go_back_to=["aks"])]}, "g", "path: ‘aks’", "‘ask’"),
        ({"flow": [Phase("a", checklist=[Check("talked", ask="?")]), Gate("g", must=["a/talkd"])]}, "g", "‘a/talkd’", "‘a/talked’"),
    ],
)  # fmt: skip
def test_a_name_that_leads_nowhere_is_told_with_the_nearest_one(fields, path, what, hint):
    (item,) = found(**fields)
    assert (item.code, item.path) == ("E02", path)
    assert what in item.message.en
    assert hint in item.mend.en


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"flow": Phase("a", sources=["bok"])}, "a"),
        ({"flow": Phase("a", checklist=[Check("c", ask="?", sources=["bok"])])}, "a/c"),
        ({"flow": Stage("s", [Phase("a"), Gate("g", sources=["bok"])])}, "s/g"),
        ({"closing": Phase("z", sources=["bok"])}, "closing/z"),
        ({"themes": [Theme("t", "T", sources=["bok"])]}, "themes/t"),
        ({"documents": [Document("d", "D", sources=["bok"])]}, "documents/d"),
        ({"equivalents": [Equivalent("a", "pv@1:x", sources=["bok"])]}, "equivalents/0"),
        ({"disagreements": [Disagreement("x", [Reading("y", ["bok"])])]}, "disagreements/0/readings/0"),
    ],
)
def test_a_source_that_is_not_listed_is_told_with_the_nearest_one(fields, path):
    (item,) = found(**{"flow": Phase("a"), **fields, "sources": [BOOK]})
    assert (item.code, item.path) == ("T01", path)
    assert "‘bok’" in item.message.en
    assert "‘book’" in item.mend.en


def test_what_a_method_shares_cites_the_sources_of_its_own_file():
    shared = attrs.evolve(NEED, sources=["elsewhere"])
    assert told(flow=Phase("a", gives=["need@seen"]), results=[shared], sources=[BOOK]) == []


def test_exit_states_are_known_states():
    assert told(flow=Phase("a", gives=["need@gone"]), results=[NEED]) == []


def test_where_nothing_is_described_names_stay_plain_names():
    assert told(flow=Phase("a", does="whoever", tools=["something"]), roles=[]) == []


def test_the_shelf_describes_too():
    shelf = SmallShelf(roles={"mayor": LEAD}, tools={"card": CARD})
    assert told(shelf, flow=Phase("a", does="mayor", tools=["card"]), roles=[]) == []
    assert told(shelf, flow=Phase("a", does="major", tools=["crad"]), roles=[]) == [("E02", "a"), ("E02", "a")]


def test_a_measured_check_says_what_and_how_much():
    bare = Check("short-wait", ask="How long?", answer="measure")
    assert told(flow=Phase("a", checklist=[bare])) == [("E17", "a/short-wait")]
    full = Check("short-wait", ask="How long?", answer="measure", threshold=Threshold("wait", at_most=3))
    assert told(flow=Phase("a", checklist=[full]), measures=[WAIT]) == []


def test_a_flow_of_anything_but_phases_is_empty():
    assert told(flow=Gate("g")) == [("E23", "")]
    assert told(flow=[Embed(Pin("inner", "1"), "x")]) == [("E23", "")]
