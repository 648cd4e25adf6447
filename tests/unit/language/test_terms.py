"""The term base: forms of words, what is forbidden, and what counts as the twin of a term."""

from __future__ import annotations

import pytest

from innomethods.language import Passage, Term, Terms, TermWords, forms_of
from innomethods.language.term_use import find_forbidden_words, find_unpaired_terms

SOLUTION = Term(
    "solution", nb=TermWords("løsning", "løsninger"), nn=TermWords("løysing", "løysingar"), en=TermWords("solution")
)
GATE = Term(
    "gate",
    nb=TermWords("beslutningspunkt", avoid=["port"]),
    nn=TermWords("avgjerdspunkt", avoid=["port"]),
    en=TermWords("decision point", avoid=["gate"]),
)
IDEA = Term(
    "idea",
    nb=TermWords("idé", "ideer", also=["ideen"], avoid=["ide"]),
    nn=TermWords("idé", "idear"),
    en=TermWords("idea"),
)
USER = Term(
    "user",
    nb=TermWords("bruker", unlike=["bruker"]),
    nn=TermWords("brukar", also=["den som brukar"]),
    en=TermWords("user", also=["those who use"]),
)
EVERYDAY = Term("error", nb=TermWords("feil"), nn=TermWords("feil"), en=TermWords("error"), everyday=True)
TERMS = Terms([SOLUTION, GATE, IDEA, USER, EVERYDAY])


def unpaired(**texts: str) -> list[tuple[str, str]]:
    return [(remark.language, remark.words) for remark in find_unpaired_terms(Passage("a", "note", **texts), TERMS)]


def forbidden(**texts: str) -> list[tuple[str, str]]:
    return [(remark.language, remark.words) for remark in find_forbidden_words(Passage("a", "note", **texts), TERMS)]


@pytest.mark.parametrize(
    ("term", "language", "form"),
    [
        ("løsning", "nb", "løsningene"),
        ("fase", "nb", "fasen"),
        ("fase", "nn", "fasar"),
        ("regel", "nn", "reglane"),
        ("policy", "en", "policies"),
        ("kritisk vei", "nb", "kritisk veien"),
        ("decide", "en", "deciding"),
    ],
)
def test_a_term_is_known_in_its_forms(term: str, language: str, form: str) -> None:
    assert form in forms_of(term, language)  # type: ignore[arg-type]


def test_a_stem_is_no_form_of_its_own() -> None:
    assert "fast" not in forms_of("fase", "nb")
    assert "uk" not in forms_of("uke", "nn")


class TestForbiddenWords:
    def test_a_forbidden_word_is_found_in_any_form_and_as_a_whole_word_only(self) -> None:
        assert forbidden(nb="Ved portene. Opportunt og portal.", en="At each gate.") == [
            ("nb", "portene"),
            ("en", "gate"),
        ]

    def test_the_right_words_own_forms_are_right(self) -> None:
        assert forbidden(nb="Ideen og ideer.") == []
        assert forbidden(nb="En ide.") == [("nb", "ide")]


class TestTwins:
    def test_the_twin_counts_in_any_form_and_in_compounds(self) -> None:
        assert unpaired(nb="Løsningene virker.", nn="Testløysingane verkar.", en="The solutions work.") == []

    def test_another_word_is_told_for_each_language(self) -> None:
        assert unpaired(nb="En løsning.", nn="Eit svar.", en="An answer.") == [("nn", "løsning"), ("en", "løsning")]

    def test_a_phrase_is_found_as_a_phrase(self) -> None:
        assert unpaired(nb="Et beslutningspunkt.", nn="Eit avgjerdspunkt.", en="A point of decision.") == [
            ("en", "beslutningspunkt")
        ]

    def test_what_may_stand_for_the_term_is_enough(self) -> None:
        assert unpaired(nb="Alle brukere.", nn="Alle brukarar.", en="All those who use it.") == []

    def test_what_only_looks_like_the_term_asks_for_nothing(self) -> None:
        assert unpaired(nb="Kommunen bruker tid.", nn="Kommunen nyttar tid.", en="The municipality spends time.") == []

    def test_everyday_words_ask_for_nothing(self) -> None:
        assert unpaired(nb="Det var feil.", nn="Det var gale.", en="It was wrong.") == []

    def test_a_language_that_is_not_written_is_told_elsewhere(self) -> None:
        assert unpaired(nb="En løsning.") == []
