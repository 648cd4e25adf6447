"""Every shipped text through hunspell, and the nynorsk through Apertium: programs that others made.

Words that are right and that no dictionary has stand in `words/`. Nothing is skipped: a missing program is a failure.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from innomethods.catalogue import Catalogue
from innomethods.catalogue.texts import content_files, read_guide
from innomethods.documents.passages import file_name, read_passages
from innomethods.language import Passage
from innomethods.testing.spelling import find_misspelt, find_unchanged_nynorsk, likeness_to_machine, unknown_words
from innomethods.wording import LANGUAGES, Language

pytestmark = pytest.mark.client_language

WORDS = Path(__file__).parent / "words"
FOLDERS = Catalogue.shipped().folders
LEAST_LIKENESS = 0.25  # of ten or more words; where ours is written afresh, half of them are still the same
FEW_WORDS = 10


@cache
def files() -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    return tuple((file_name(path), read_passages(path).passages) for path in content_files(FOLDERS))


def words(name: str) -> list[str]:
    return (WORDS / f"{name}.txt").read_text(encoding="utf-8").split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_known(language: Language) -> None:
    ids = {*Catalogue.shipped(), *Catalogue.shipped().overlays}  # texts name methods and overlays by their ids
    known = {*words("names"), *words(language), *ids}
    assert [str(item) for item in find_misspelt(files(), language, known)] == []


@pytest.mark.parametrize("name", ["names", *LANGUAGES])
def test_the_word_lists_are_sorted_and_hold_each_word_once(name: str) -> None:
    assert words(name) == sorted(set(words(name)), key=lambda word: (word.casefold(), word))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_lists_hold_nothing_that_the_programs_know(language: Language) -> None:
    assert set(words(language)) - unknown_words(words(language), language) == set()


def test_nynorsk_that_is_bokmal_word_for_word_is_meant_so() -> None:
    found = find_unchanged_nynorsk(files(), read_guide(FOLDERS).proofread)
    assert [str(item) for item in found] == []


def test_nynorsk_and_bokmal_speak_of_the_same_thing() -> None:
    """Apertium reads each bokmål text in its own way; a nynorsk text that shares next to nothing with that is another text."""
    long = [
        (file, one) for file, passages in files() for one in passages if len(one.nb.split()) >= FEW_WORDS and one.nn
    ]
    likeness = likeness_to_machine([one for _, one in long])
    assert [(file, one.path) for (file, one), like in zip(long, likeness, strict=True) if like < LEAST_LIKENESS] == []
    assert sum(likeness) / len(likeness) > 0.85


class TestTheSpeller:
    """The judge judged: what it must find, and what it must let be."""

    def test_compounds_are_known_without_standing_in_a_list(self) -> None:
        good = ["beslutningspunktet", "nullpunktsmålingen", "behovsfasen", "gevinstplanen", "kommunestyremøte"]
        assert unknown_words(good, "nb") == set()
        assert unknown_words(["avgjerdspunktet", "behovsfasen", "styringsgruppa", "milepælen"], "nn") == set()

    def test_misspellings_are_not_taken_for_compounds(self) -> None:
        bad = {"beslutningspunkket", "gjenomføring", "virksomhedene", "kartlegginggen", "behovvet", "løsnigen"}
        assert unknown_words(bad, "nb") == bad

    def test_bokmal_is_unknown_in_nynorsk(self) -> None:
        bad = {"løsningene", "virksomheten", "hvordan", "tjenesten", "beslutningspunkt", "muligheter"}
        assert unknown_words(bad, "nn") == bad

    def test_a_forgotten_translation_is_found(self) -> None:
        same = Passage("why", "why", nb="Vi forstår ikke behovet.", nn="Vi forstår ikke behovet.")
        shared = Passage("title", "title", nb="Kartet er ein plan", nn="Kartet er ein plan")
        assert [item.path for item in find_unchanged_nynorsk([("tools/note", [same, shared])])] == ["why"]
