"""Laws of the language rules: they hold for any text, not only for ours."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from innomethods.language import Guide, Passage, Term, Terms, TermWords, digest, find_language_problems, lix
from innomethods.language.marks import find_look_alikes
from innomethods.language.tokens import numbers_of, sentences_of, words_of
from innomethods.testing.strategies import texts

ANY = texts | st.text(max_size=200)
passages = st.builds(
    Passage, st.just("a/b"), st.sampled_from(["ask", "guidance", "title", "note"]), nb=ANY, nn=ANY, en=ANY
)
GUIDE = Guide(Terms([Term("x", nb=TermWords("a", avoid=["b"]), nn=TermWords("a"), en=TermWords("a"))]))


@given(passages)
def test_any_text_gets_an_answer_with_everything_filled_in(passage: Passage) -> None:
    for item in find_language_problems([passage], "tools/note", GUIDE):
        assert item.message.missing() == item.mend.missing() == ()


@given(st.lists(passages, max_size=3))
def test_the_same_texts_get_the_same_answer(several: list[Passage]) -> None:
    assert find_language_problems(several) == find_language_problems(several)


@given(ANY)
def test_words_and_sentences_stand_in_the_text(text: str) -> None:
    assert all(word in text for word in words_of(text))
    assert all(words_of(sentence) for sentence in sentences_of(text))


@given(ANY)
def test_lix_is_never_negative_and_at_least_one_when_there_is_a_word(text: str) -> None:
    assert lix(text) >= (1 if words_of(text) else 0)


@given(st.integers(0, 10**12))
def test_a_number_is_the_same_number_however_a_language_groups_it(number: int) -> None:
    english = f"{number:,}"
    norwegian = english.replace(",", "\N{NO-BREAK SPACE}")
    assert numbers_of(norwegian, "nb") == numbers_of(english, "en") == numbers_of(str(number), "nn")


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=20))
def test_only_whole_latin_letters_are_let_through(text: str) -> None:
    latin = all(unicodedata.name(letter, "").startswith("LATIN") for letter in text)
    whole = unicodedata.is_normalized("NFC", text)
    assert (not list(find_look_alikes(Passage("a", "title", nb=text)))) == (latin and whole)


@given(ANY, ANY)
def test_two_texts_have_the_same_digest_only_if_they_are_the_same(first: str, second: str) -> None:
    one, other = ([Passage("a", "note", nn=text)] for text in (first, second))
    assert (digest(one, "nn") == digest(other, "nn")) == (first == second)
