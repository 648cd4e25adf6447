"""Where statements come from: each rule with what it tells and what it leaves alone."""

from __future__ import annotations

import attrs
import pytest

from innomethods.findings import KINDS
from innomethods.sources import Basis, Certainty, Source
from innomethods.truth import Statement, citations_in, find_unfounded, find_unlisted, uses_of
from innomethods.wording import Wording

SEEN = Source("page", title="A page", publisher="KS", certainty=Certainty.SEEN)
OURS = Source("ours", title="Our own", certainty=Certainty.DERIVED)
MEMORY = Source("memory", title="Not looked up", certainty=Certainty.REMEMBERED)
KNOWN = (SEEN, OURS, MEMORY)


def statement(*sources: str, basis: Basis | None = None, must_cite: bool = False) -> Statement:
    return Statement(
        "need/talked", Wording(nb="Spørsmålet", nn="Spørsmålet", en="The question"), sources, basis, must_cite
    )


def codes(*statements: Statement, sources: tuple[Source, ...] = (SEEN, OURS)) -> list[str]:
    return [item.code for item in find_unfounded(statements, sources)]


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (statement("page", basis=Basis.METHOD), []),
        (statement("page", "ours", basis=Basis.METHOD), []),
        (statement("ours", basis=Basis.METHOD), ["T03"]),
        (statement("ours", basis=Basis.LAW), ["T03"]),
        (statement(basis=Basis.LAW), ["T02"]),
        (statement(basis=Basis.METHOD), ["T02"]),
        (statement("ours", basis=Basis.OWN), []),
        (statement("page", "ours", basis=Basis.OWN), []),
        (statement("page", basis=Basis.OWN), ["T04"]),
        (statement(basis=Basis.OWN), []),
        (statement(basis=Basis.OWN, must_cite=True), ["T02"]),
        (statement(must_cite=True), ["T02"]),
        (statement("ours", must_cite=True), []),
        (statement("pgae"), ["T01"]),
        (statement("pgae", "ours", basis=Basis.METHOD), ["T01", "T03"]),
        (statement("pgae", basis=Basis.METHOD), ["T01"]),
    ],
)
def test_what_is_said_to_be_others_rests_on_them_and_ours_is_called_ours(one: Statement, told: list[str]) -> None:
    assert codes(one) == told


def test_a_remembered_source_may_stand_behind_a_method_since_it_says_so_itself() -> None:
    assert codes(statement("memory", basis=Basis.METHOD), sources=KNOWN) == []


def test_an_unknown_source_is_told_with_the_one_that_was_meant() -> None:
    (found,) = find_unfounded([statement("pgae")], [SEEN])
    assert "Did you mean ‘page’?" in found.mend.text("en")


def test_a_file_without_sources_is_told_once() -> None:
    assert codes(sources=()) == ["T05"]


def test_a_source_that_was_seen_says_where() -> None:
    nowhere = Source("book", title="A book", certainty=Certainty.SEEN)
    assert [item.path for item in find_unfounded([], [nowhere])] == ["sources/book"]


def test_what_is_remembered_is_said_in_a_note_or_by_what_points_to_it() -> None:
    cited, noted = statement("page"), Source("memory", title="x", certainty="remembered", note="The year.")
    assert codes(cited, sources=KNOWN) == ["T07"]
    assert codes(cited, statement("memory"), sources=KNOWN) == []
    assert codes(cited, sources=(SEEN, noted)) == []


def test_a_file_whose_parts_name_no_sources_rests_on_all_of_them() -> None:
    assert codes(sources=(MEMORY,)) == []


def test_uses_are_told_in_file_order_and_once() -> None:
    assert uses_of("page", [statement("page"), statement("ours"), statement("page")]) == ("need/talked",)


@attrs.frozen
class Part:
    id: str
    sources: tuple[str | Source, ...] = ()
    parts: tuple[Part, ...] = ()


def test_a_citation_is_looked_up_in_every_list_around_it() -> None:
    inner = Part("tool", (OURS,), (Part("score", ("ours", "page", "gone")),))
    whole = Part("method", (SEEN,), (inner,))
    assert [(part.path, names) for part, names in citations_in(whole)] == [
        ("parts/tool/parts/score", ("ours", "page", "gone"))
    ]
    assert [(item.code, item.path) for item in find_unlisted(whole)] == [("T01", "parts/tool/parts/score")]
    assert list(find_unlisted(whole, iter([Source("gone", title="x", certainty="seen")]))) == []
    assert len(list(find_unlisted((inner, inner), iter([SEEN]), "tools"))) == 2


def test_every_code_of_truth_is_tried_here() -> None:
    tried = {"T01", "T02", "T03", "T04", "T05", "T06", "T07"}
    assert {code for code in KINDS if code.startswith("T")} == tried
