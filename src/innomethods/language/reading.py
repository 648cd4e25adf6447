"""How hard a text is to read: LIX of a whole text, long sentences and long words of a single one.

Here: measures and their limits. Not here: whether the words are the right ones (`terms`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.language.passages import Passage, Remark
from innomethods.language.tokens import sentences_of, words_of
from innomethods.wording import LANGUAGES, Language

LONG_WORD = 6  # letters; LIX counts words that are longer
LEAST_WORDS = 100  # under this LIX jumps with every word
LIX_LIMIT = 45  # 40–50 is a newspaper; all shipped files lie below, most of them under 35
PASSAGE_LEAST, PASSAGE_LIX_LIMIT = 30, 60  # a single long passage may be denser than its file
SENTENCE_LIMIT = 25  # words in a sentence of prose
WORD_LIMIT = 25  # letters in one word; a compound longer than this can be said in two
_PARTED = str.maketrans("-\N{EN DASH}", "  ")


def lix(text: str) -> float:
    """Return LIX, Björnsson's measure from 1968: words per sentence plus the share of long words in per cent.

    `LIX = words / sentences + 100 × (words of more than six letters) / words`. Under 30 is very easy, 30–40 easy, 40–50
    medium, 50–60 hard, over 60 very hard. (Björnsson, C.H.: Läsbarhet, Stockholm 1968.) A text without words is 0.

    >>> round(lix("Vi ser. Forventningene vokser i kommunen."))  # 6 words, 2 sentences, 2 long words
    36
    """
    words = words_of(text)
    if not words:
        return 0.0
    long = sum(1 for word in words if len(word) > LONG_WORD)
    return len(words) / max(1, len(sentences_of(text))) + 100 * long / len(words)


def lix_of_file(passages: Iterable[Passage], language: Language) -> float | None:
    """Return LIX of all the texts of a file in one language; None when there are fewer than a hundred words."""
    text = "\n".join(passage.text(language) for passage in passages)
    return lix(text) if len(words_of(text)) >= LEAST_WORDS else None


def find_heavy_sentences(passage: Passage) -> Iterator[Remark]:
    """L12: no sentence and no word is longer than people read with ease, and no passage is denser than official prose.

    >>> [remark.words for remark in find_heavy_sentences(Passage("a", "what", nb="Gevinstrealiseringsaktivitetene."))]
    ['Gevinstrealiseringsaktivitetene']
    """
    for language in LANGUAGES:
        text = passage.text(language)
        for sentence in sentences_of(text):
            words = words_of(sentence)
            if len(words) > SENTENCE_LIMIT:
                yield Remark("L12", language, f"{' '.join(words[:4])} … ({len(words)})")
            parts = (part for word in words for part in word.translate(_PARTED).split())
            yield from (Remark("L12", language, part) for part in parts if len(part) > WORD_LIMIT)
        if len(words_of(text)) >= PASSAGE_LEAST and lix(text) > PASSAGE_LIX_LIMIT:
            yield Remark("L12", language, f"{' '.join(words_of(text)[:4])} … (LIX {lix(text):.0f})")


def find_heavy_file(passages: Iterable[Passage]) -> Iterator[Remark]:
    """L13: the texts of a file are, taken together, no heavier than a newspaper."""
    several = list(passages)
    for language in LANGUAGES:
        score = lix_of_file(several, language)
        if score is not None and score > LIX_LIMIT:
            yield Remark("L13", language, f"{score:.0f}", (("limit", LIX_LIMIT),))
