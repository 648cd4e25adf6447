"""The files about language: the term base, and what people have read or let stand."""

from __future__ import annotations

from datetime import date

import pytest

from innomethods.catalogue import Catalogue
from innomethods.documents import parse, read_document
from innomethods.errors import DocumentProblems
from innomethods.language import LetStand, Proofread, ReadBy, Terms
from innomethods.wording import LANGUAGES

TERMS = """\
innomethods: terms/1
id: own
sources: [{id: ours, title: Our own, certainty: derived}]
terms:
  - id: need
    nb: {term: behov, gender: "n", certainty: seen}
    nn: {term: behov, avoid: [naud], certainty: remembered}
    en: {term: need, also: [want], unlike: [requirement], certainty: derived}
    note: What the user lacks.
    sources: [ours]
"""
PROOFREAD = """\
innomethods: proofread/1
id: own
read:
  - {file: methods/blt, language: nn, by: native reader, on: 2027-01-11, texts: "txt1:0123"}
let-stand:
  - {rule: L12, words: Digitaliseringsdirektoratet, reason: A name.}
"""


def test_a_term_base_becomes_terms_with_everything_it_says() -> None:
    terms = parse(TERMS, "terms.yaml").value()
    assert isinstance(terms, Terms)
    (need,) = terms
    assert (need.nb.term, need.nb.gender, need.nn.avoid, need.en.also, need.en.unlike) == (
        "behov", "n", ("naud",), ("want",), ("requirement",),
    )  # fmt: skip
    assert (need.nb.certainty, need.sources, terms.sources[0].certainty) == ("seen", ("ours",), "derived")


def test_what_people_have_read_and_let_stand_becomes_records() -> None:
    assert parse(PROOFREAD, "proofread.yaml").value() == Proofread(
        read=[ReadBy("methods/blt", "nn", "native reader", date(2027, 1, 11), "txt1:0123")],
        let_stand=[LetStand("L12", words="Digitaliseringsdirektoratet", reason="A name.")],
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TERMS.replace("certainty: seen", "certainty: sure"), "D30"),
        (TERMS.replace("    sources: [ours]\n", ""), "D12"),
        (TERMS.replace("nn: {term: behov, avoid: [naud], certainty: remembered}", "nn: {term: behov}"), "D12"),
        (PROOFREAD.replace(", reason: A name.", ""), "D12"),
        (PROOFREAD.replace("language: nn", "language: no"), "D30"),
        (PROOFREAD.replace("2027-01-11", "11-01-2027"), "D28"),
    ],
)
def test_a_slip_is_told_in_words(text: str, code: str) -> None:
    with pytest.raises(DocumentProblems) as problems:
        parse(text, "own.yaml")
    assert [item.code for item in problems.value.findings] == [code]


class TestTheShippedTermBase:
    terms = read_document(Catalogue.shipped().folders[0] / "terms.yaml").value()

    def test_has_every_term_once(self) -> None:
        ids = [term.id for term in self.terms]
        assert len(ids) == len(set(ids)) > 200

    def test_forbids_no_word_that_is_right_for_something(self) -> None:
        for language in LANGUAGES:
            right = {word for term in self.terms for word in (term.words(language).term, term.words(language).plural)}
            avoided = {word for term in self.terms for word in term.words(language).avoid}
            assert avoided & right == set(), language

    def test_names_only_sources_it_has(self) -> None:
        known = {source.id for source in self.terms.sources}
        assert {name for term in self.terms for name in term.sources} <= known
