"""The words of a text and their stems in bokmål, nynorsk and English; and which words mean the same.

Here: `tokens`, `stem` and `WordList`, the data that bridges the two forms of Norwegian, and English. Not here: what is
searched (`texts`), nor how well it fits (`index`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, reduce
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import attrs

from innomethods.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from innomethods.language.terms import Term

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


Phrase = tuple[tuple[str, ...], int]  # the stems after the first, and the number of the group
Phrases = Mapping[Language, Mapping[str, tuple[Phrase, ...]]]  # by their first stem, longest first
Row = Iterator[tuple[int, int, int]]  # the first stem of a phrase, the one after its last, the number of its group


@attrs.frozen
class Near:
    """Words that hardly stand in any text, and the words (in bokmål) that those who search with them may be after."""

    words: Words
    to: tuple[str, ...] = attrs.field(converter=tuple[str, ...])


@attrs.frozen
class WordList:
    """What a search knows of words: which say nothing (`skip`), mean the same (`same`), or lead to others (`near`).

    Two of `same` that share a word in bokmål are one meaning, so that one list can add words to another.

    >>> words = WordList(skip=Words(nb=["og"]), same=[Words(nb=["anbefaling"], nn=["tilråding"])])
    >>> words.skips("og", "nb"), list(words.meanings([stem("tilrådingar", "nb")], "nb"))
    (True, [(0, 1, 0)])
    """

    skip: Words = attrs.field(factory=Words)
    same: tuple[Words, ...] = attrs.field(converter=tuple[Words, ...], default=())
    near: tuple[Near, ...] = attrs.field(converter=tuple[Near, ...], default=())

    @classmethod
    def of_terms(cls, terms: Iterable[Term]) -> WordList:
        """Return what a term base knows: a term means the same in its three languages.

        >>> from innomethods.language import Term, TermWords
        >>> need = Term("need", nb=TermWords("behov"), nn=TermWords("behov"), en=TermWords("need", "needs"))
        >>> WordList.of_terms([need]).same[0].en
        ('need', 'needs')
        """
        return cls(same=[Words(**{language: _said(term, language) for language in LANGUAGES}) for term in terms])

    def joined(self, other: WordList) -> WordList:
        """Return both lists as one."""
        return WordList(self.skip.joined(other.skip), self.same + other.same, self.near + other.near)

    @cached_property
    def known(self) -> Mapping[Language, frozenset[str]]:
        """The single words of the list, folded; those of either form of Norwegian count for both."""
        groups = (*self.same, *(near.words for near in self.near))
        return {language: frozenset(_single_words(groups, _forms(language))) for language in LANGUAGES}

    @cached_property
    def _meanings(self) -> tuple[Words, ...]:
        """Return each meaning once, with all its words."""
        meanings: dict[int, Words] = {}
        of_word: dict[str, int] = {}
        for number, words in enumerate(self.same):
            shared = sorted({of_word[word] for word in map(folded, words.nb) if word in of_word})
            meanings[number] = reduce(Words.joined, (meanings.pop(one) for one in shared), words)
            of_word.update(dict.fromkeys(map(folded, meanings[number].nb), number))
        return tuple(meanings.values())

    @cached_property
    def _skipped(self) -> Mapping[Language, frozenset[str]]:
        return {language: frozenset(map(folded, self.skip.of(language))) for language in LANGUAGES}

    @cached_property
    def _phrases(self) -> Phrases:
        return {language: _by_first_stem(self._meanings, language) for language in LANGUAGES}

    @cached_property
    def _leading(self) -> Phrases:
        return {language: _by_first_stem([near.words for near in self.near], language) for language in LANGUAGES}

    def skips(self, word: str, language: Language) -> bool:
        """Whether a folded word says nothing in a search."""
        return word in self._skipped[language]

    def meanings(self, stems: Sequence[str], language: Language) -> Row:
        """Yield the known meanings in a row of stems: the first, the one after the last, the number of the meaning."""
        return _in_row(stems, self._phrases[language])

    def leads(self, stems: Sequence[str], language: Language) -> Row:
        """Yield what leads to other words in a row of stems: the first, the one after the last, which of `near`."""
        return _in_row(stems, self._leading[language])


def _said(term: Term, language: Language) -> tuple[str, ...]:
    words = term.words(language)
    return (words.term, words.plural) if words.plural else (words.term,)


def _forms(language: Language) -> tuple[Language, ...]:
    """Return the languages whose words a text may use: in Norwegian those of either form."""
    return NORWEGIAN if language in NORWEGIAN else (language,)


def _single_words(groups: Iterable[Words], forms: tuple[Language, ...]) -> Iterator[str]:
    for text in (text for group in groups for form in forms for text in group.of(form)):
        words = tokens(text)
        if len(words) == 1:
            yield words[0].word


def _by_first_stem(groups: Iterable[Words], language: Language) -> Mapping[str, tuple[Phrase, ...]]:
    """Return the phrases of groups by their first stem."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for number, group in enumerate(groups):
        for phrase in dict.fromkeys(text for form in _forms(language) for text in group.of(form)):
            first, *rest = [stem(token.word, language) for token in tokens(phrase)] or [""]
            others = {*found.get(first, ()), (tuple(rest), number)}
            found[first] = tuple(sorted(others, key=lambda one: (-len(one[0]), one)))
    return found


def _in_row(stems: Sequence[str], phrases: Mapping[str, tuple[Phrase, ...]]) -> Row:
    for at, first in enumerate(stems):
        for rest, number in phrases.get(first, ()):
            end = at + 1 + len(rest)
            if not rest or tuple(stems[at + 1 : end]) == rest:
                yield at, end, number
