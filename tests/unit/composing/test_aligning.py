"""Where one method lies in another: by what either says, in both directions, and over a third one only if need be."""

import pytest

from innomethods.composing import align, target_of
from innomethods.composing.aligning import unreadable_equivalents
from innomethods.errors import BadReference
from innomethods.model import Equivalent, Gate, Method, Phase, Stage
from innomethods.sources import Certainty, Source

SEEN, OURS = Source("book", title="Book", certainty="seen"), Source("ours", title="Ours", certainty="derived")
PV = Method(
    "pv",
    edition="1",
    flow=Stage("idea", Phase("mandate")) >> Gate("bp1") >> Stage("concept", Phase("study")) >> Gate("bp2"),
)


def method(*equivalents, id="small", flow=None):
    return Method(id, edition="1", flow=flow or Phase("a") >> Phase("b"), equivalents=equivalents, sources=[SEEN, OURS])


def links(alignment):
    return {row.path: [link.path for link in row.links] for row in alignment.rows}


def test_rows_are_the_other_methods_parts_in_its_order():
    found = align(method(Equivalent("a", "pv@1:idea"), Equivalent("b", "pv@1:concept/study")), PV)
    assert links(found) == {"idea": ["a"], "bp1": [], "concept": ["b"], "bp2": []}
    assert found.unmatched == ()


def test_what_the_other_says_counts_too():
    other = Method("pv", edition="1", flow=PV.flow, equivalents=[Equivalent("concept", "small@1:b")])
    found = align(method(), other)
    assert links(found)["concept"] == ["b"]
    assert [placed.path for placed in found.unmatched] == ["a"]


def test_the_surest_source_of_a_link_is_told():
    found = align(
        method(
            Equivalent("a", "pv@1:idea", sources=["ours", "book"]), Equivalent("b", "pv@1:concept", sources=["ours"])
        ),
        PV,
    )
    assert [link.certainty for link in found.links] == [Certainty.SEEN, Certainty.DERIVED]


def test_a_way_over_a_third_method_is_our_own_conclusion_and_says_so():
    third = method(Equivalent("a", "pv@1:concept", sources=["book"]), id="third")
    (link,) = align(method(Equivalent("b", "third@1:a", sources=["book"])), PV, [third]).links
    assert (link.path, link.to, link.certainty, link.through) == ("b", "concept", Certainty.DERIVED, "third@1")


def test_a_third_method_is_not_asked_where_there_is_a_link_already():
    third = method(Equivalent("a", "pv@1:concept"), id="third")
    found = align(method(Equivalent("b", "third@1:a"), Equivalent("a", "pv@1:idea")), PV, [third])
    assert links(found)["concept"] == []


def test_a_part_within_a_matched_part_is_matched():
    flow = Stage("need", Phase("collect") >> Phase("assess")) >> Phase("after")
    found = align(method(Equivalent("need/collect", "pv@1:idea"), flow=flow), PV)
    assert [placed.path for placed in found.unmatched] == ["after"]


def test_what_leads_nowhere_is_passed_over_and_named():
    odd = method(Equivalent("a", "PV: idea"), Equivalent("b", "pv@1:concept"), Equivalent("a", "pv@1"))
    assert links(align(odd, PV)) == {"idea": [], "bp1": [], "concept": ["b"], "bp2": []}
    assert links(align(method(Equivalent("b", "small@1:b"), id="third"), odd, [odd]))["b"] == ["b"]
    assert [(number, one.to) for number, one in unreadable_equivalents(odd)] == [(0, "PV: idea"), (2, "pv@1")]
    assert unreadable_equivalents(method(Equivalent("a", "elsewhere@9:nowhere"))) == ()


@pytest.mark.parametrize("written", ["pv@1", "pv@1:", "PV@1:idea", ""])
def test_a_target_that_is_not_written_as_one_is_told(written):
    with pytest.raises(BadReference):
        target_of(written)
