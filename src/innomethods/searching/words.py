"""The words of a text and their stems in bokmål, nynorsk and English; and which words mean the same.

Here: `tokens`, `stem` and `WordList`, the data that bridges the two forms of Norwegian, and English. Not here: what is
searched (`texts`), nor how well it fits (`index`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import attrs

from innomethods.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Callable

NORWEGIAN: tuple[Language, ...] = ("nb", "nn")
SHORTEST = 3  # letters; a shorter word is its own stem
_WORD = re.compile(r"[^\W_]+")
_ACCENTS = {"\N{COMBINING GRAVE ACCENT}", "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING CIRCUMFLEX ACCENT}"}
_HEIT = re.compile(r"heit(?:a|er|ene|ane)?$")
_J_AT_END = ("gj", "kj")
_one_at_a_time = Lock()  # a stemmer keeps the word it works on in itself


class Token(NamedTuple):
    """One word of a text: where it stands, and how it is compared (small letters, no accents on vowels)."""

    start: int
    end: int
    word: str


def tokens(text: str) -> list[Token]:
    """Return the words of a text in order; hyphens part words.

    >>> [token.word for token in tokens("BLT-metoden: én idé!")]
    ['blt', 'metoden', 'en', 'ide']
    """
    return [Token(found.start(), found.end(), folded(found[0])) for found in _WORD.finditer(text)]


def folded(word: str) -> str:
    """Return a word in small letters, without the accents that only help the voice; å, ø and æ are letters.

    >>> folded("IDÉ"), folded("Å")
    ('ide', 'å')
    """
    small = word.casefold()
    if small.isascii():
        return small
    bare = "".join(sign for sign in unicodedata.normalize("NFD", small) if sign not in _ACCENTS)
    return unicodedata.normalize("NFC", bare)


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """Return what the forms of a word share; bokmål and nynorsk have one stemmer, so that their stems can meet.

    >>> stem("anskaffelsene", "nb") == stem("anskaffelse", "nb"), stem("kartleggje", "nn") == stem("kartlegge", "nb")
    (True, True)
    """
    if len(word) <= SHORTEST:
        return word
    if language == "en":
        with _one_at_a_time:
            return _stemmers()["english"](word)
    with _one_at_a_time:
        found = _stemmers()["norwegian"](_HEIT.sub("het", word))
    return found[:-1] if found.endswith(_J_AT_END) else found  # kartleggje, søkje: the j is the nynorsk form's


@lru_cache(maxsize=1)
def _stemmers() -> Mapping[str, Callable[[str], str]]:
    import snowballstemmer

    return {name: snowballstemmer.stemmer(name).stemWord for name in ("norwegian", "english")}


@attrs.frozen
class Words:
    """Words and phrases by language."""

    nb: tuple[str, ...] = attrs.field(converter=tuple[str, ...], default=())
    nn: tuple[str, ...] = attrs.field(converter=tuple[str, ...], default=())
    en: tuple[str, ...] = attrs.field(converter=tuple[str, ...], default=())

    def of(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language."""
        words: tuple[str, ...] = getattr(self, language)
        return words

    def joined(self, other: Words) -> Words:
        """Return both as one."""
        return Words(*(self.of(language) + other.of(language) for language in LANGUAGES))


Phrase = tuple[tuple[str, ...], int]  # the stems after the first, and the number of the meaning


@attrs.frozen
class WordList:
    """What a search knows of words: which say nothing (`skip`), and which mean the same (each of `same`).

    >>> words = WordList(skip=Words(nb=["og"]), same=[Words(nb=["anbefaling"], nn=["tilråding"])])
    >>> words.skips("og", "nb"), list(words.meanings([stem("tilrådingar", "nb")], "nb"))
    (True, [(0, 1, 0)])
    """

    skip: Words = attrs.field(factory=Words)
    same: tuple[Words, ...] = attrs.field(converter=tuple[Words, ...], default=())

    def joined(self, other: WordList) -> WordList:
        """Return both lists as one."""
        return WordList(self.skip.joined(other.skip), self.same + other.same)

    @cached_property
    def _skipped(self) -> Mapping[Language, frozenset[str]]:
        return {language: frozenset(map(folded, self.skip.of(language))) for language in LANGUAGES}

    @cached_property
    def _phrases(self) -> Mapping[Language, Mapping[str, tuple[Phrase, ...]]]:
        """Phrases by their first stem, longest first; a Norwegian text may use the words of either form."""
        found: dict[Language, dict[str, tuple[Phrase, ...]]] = {language: {} for language in LANGUAGES}
        for language, by_first in found.items():
            forms = NORWEGIAN if language in NORWEGIAN else (language,)
            for meaning, group in enumerate(self.same):
                for phrase in dict.fromkeys(text for form in forms for text in group.of(form)):
                    first, *rest = [stem(token.word, language) for token in tokens(phrase)] or [""]
                    others = {*by_first.get(first, ()), (tuple(rest), meaning)}
                    by_first[first] = tuple(sorted(others, key=lambda one: (-len(one[0]), one)))
        return found

    def skips(self, word: str, language: Language) -> bool:
        """Whether a folded word says nothing in a search."""
        return word in self._skipped[language]

    def meanings(self, stems: Sequence[str], language: Language) -> Iterator[tuple[int, int, int]]:
        """Yield the known meanings in a row of stems: the first, the one after the last, the number of the meaning."""
        phrases = self._phrases[language]
        for at, first in enumerate(stems):
            for rest, meaning in phrases.get(first, ()):
                end = at + 1 + len(rest)
                if not rest or tuple(stems[at + 1 : end]) == rest:
                    yield at, end, meaning
