"""Whether a text keeps to the term base: no forbidden words, and the same thing said in all three languages.

Here: two rules. Not here: the term base itself (`terms`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.language.mixing import is_bokmal
from innomethods.language.passages import Passage, Remark
from innomethods.language.terms import Term, Terms, forms_of
from innomethods.language.tokens import words_of
from innomethods.wording import LANGUAGES, Language

_STEM_LESS = 2  # letters left off a word's end, so that its forms and compounds are found
_SHORTEST_STEM = 3


def phrases_of(text: str, longest: int) -> set[str]:
    """Return the words of a text in small letters, and the phrases of up to so many words.

    >>> sorted(phrases_of("Kritisk vei nå", 2))
    ['kritisk', 'kritisk vei', 'nå', 'vei', 'vei nå']
    """
    words = [word.lower() for word in words_of(text)]
    return {
        " ".join(words[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(words) - length + 1)
    }


def find_forbidden_words(passage: Passage, terms: Terms) -> Iterator[Remark]:
    """L14: a word that the term base forbids; where it only is bokmål in a nynorsk text, L05 has told it."""
    for language in LANGUAGES:
        said = phrases_of(passage.text(language), terms.longest)
        for phrase, term in terms.forbidden_in(said, language).items():
            if not (language == "nn" and is_bokmal(phrase)):
                yield Remark("L14", language, phrase, (("instead", term.words(language).term),))


def find_unpaired_terms(passage: Passage, terms: Terms) -> Iterator[Remark]:
    """L15: where the bokmål text uses a term, the nynorsk and English texts use its twin.

    A twin counts in any form and in compounds, and so do the words that may stand for it. Everyday words are not asked
    for, nor is one term of several that share a bokmål word if another of them is met.
    """
    said = terms.said_by(phrases_of(passage.nb, terms.longest), "nb")
    by_word: dict[str, list[Term]] = {}
    for term in said:
        by_word.setdefault(term.nb.term, []).append(term)
    for word, several in by_word.items():
        if any(term.everyday for term in several):
            continue
        for language in ("nn", "en"):
            text = passage.text(language).lower()
            if text and not any(_is_met(term, language, text) for term in several):
                expected = several[0].words(language).term
                yield Remark("L15", language, word, (("expected", expected),))


def _is_met(term: Term, language: Language, text: str) -> bool:
    twin = term.words(language)
    return any(_stem(word) in text for word in (twin.term, twin.plural or twin.term, *twin.also))


def _stem(term: str) -> str:
    """Return what a term's forms and compounds share: a phrase up to its last word, a word up to its ending."""
    whole = term.lower()
    return whole[: max(_SHORTEST_STEM, len(whole) - _STEM_LESS)]


__all__ = ["find_forbidden_words", "find_unpaired_terms", "forms_of", "phrases_of"]
