"""What is wrong with a piece of content by itself: texts, sources, ids used twice, scales."""

import pytest

from innomethods.checking import find_problems_alone, find_scale_problems
from innomethods.model import (
    Check,
    Extend,
    Method,
    Overlay,
    Phase,
    Rated,
    Replace,
    Result,
    Role,
    Scorecard,
    State,
    Tool,
)
from innomethods.sources import Source
from innomethods.wording import Wording

WORDS = Wording(nb="Ord", nn="Ord", en="Words")
HALF = Wording(nb="Ord", en="Words")
OURS = Source("ours", title="Ours", certainty="derived")


def told(value, path="", sources=()):
    return [(item.code, item.path) for item in find_problems_alone(value, path, sources)]


def tool(**fields):
    return Tool("card", **{"title": WORDS, "why": WORDS, "what": WORDS, **fields})


def result(id="need", *states, **fields):
    return Result(id, title=WORDS, states=states or [State("seen", title=WORDS)], **fields)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (tool(), []),
        (tool(title=HALF, what=HALF), [("W14", "title")]),
        (tool(steps=[WORDS, HALF]), [("W14", "steps/1")]),
        (tool(scorecard=Scorecard([Rated("a", title=HALF)])), [("W14", "scorecard/items/a/title")]),
        (tool(scorecard=Scorecard([Rated("a", title=WORDS)], sources=["our"]), sources=[OURS]), [("T01", "scorecard")]),
        (tool(scorecard=Scorecard([Rated("a", title=WORDS)], sources=["ours"]), sources=[OURS]), []),
        (tool(scorecard=Scorecard([Rated("a", title=WORDS)] * 2)), [("E01", "scorecard/items/1")]),
        (tool(scorecard=Scorecard([Rated("a", title=WORDS)], least=5, most=1)), [("S06", "scorecard")]),
        (tool(sources=[OURS, OURS]), [("E01", "sources/1")]),
        (Overlay("o", title=WORDS, changes=[Replace("a", {"title": HALF})]), [("W14", "changes/0/set/title")]),
        (Overlay("o", title=WORDS, changes=[Replace("a", {"sources": ["x"]})]), [("T01", "changes/0")]),
        (Overlay("o", title=WORDS, changes=[Extend("at", "end", add=Phase("p", title=HALF))]), [("W14", "changes/0/add/p/title")]),
        (Method("m", title=WORDS, flow=[Phase("a", title=WORDS)] * 2), []),
    ],
)  # fmt: skip
def test_a_piece_is_told_what_it_lacks(value, expected):
    assert told(value) == expected


def test_a_file_of_several_things_is_a_row_with_sources_of_its_own():
    asked = State("met", title=WORDS, checks=[Check("c", ask=HALF)])
    row = (result(sources=["ours"]), result("need", State("seen", title=WORDS), asked, asked))
    assert told(row, "results", [OURS]) == [
        ("W14", "results/need/states/met/checks/c/ask"),
        ("W14", "results/need/states/met/checks/c/ask"),
        ("E01", "results/1"),
        ("E01", "results/need/states/2"),
    ]
    assert ("T01", "results/need") in told(row, "results")
    roles = (Role("lead", title=WORDS, side="supply"), Role("lead", title=WORDS, side="demand"))
    assert told(roles, "roles") == [("E01", "roles/1")]


@pytest.mark.parametrize(("least", "most", "wrong"), [(1, 5, 0), (0, 1, 0), (1, 1, 1), (5, 1, 1)])
def test_a_scale_has_at_least_two_levels(least, most, wrong):
    what = Wording(nb="Vurderingen", nn="Vurderinga", en="The assessment")
    found = list(find_scale_problems(least, most, "assessment", what))
    assert len(found) == wrong
    assert all(item.path == "assessment" and "The assessment" in item.message.en for item in found)
