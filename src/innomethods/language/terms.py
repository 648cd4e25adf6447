"""`Terms`: one word for each thing in each language, the words to keep away from, and where that is known from.

Here: the term base as a value, and which forms a term has. Not here: how it is read (`documents`), nor what the rules
ask of a text (`term_use`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

import attrs

from innomethods.sources import Certainty, Source
from innomethods.wording import LANGUAGES, Language

_ENDINGS: dict[Language, tuple[str, ...]] = {
    "nb": ("", "e", "en", "et", "a", "er", "ene", "n", "r", "ne", "t", "s", "ens", "ets", "enes"),
    "nn": ("", "e", "en", "et", "a", "er", "ene", "ar", "ane", "n", "r", "ne", "t", "s"),
    "en": ("", "s", "es", "'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "ed", "d", "ing"),
}
_VOWELS = frozenset("aeiouy")


def forms_of(term: str, language: Language) -> frozenset[str]:
    """Return a term in the forms that endings give it, in small letters; only the last word is inflected.

    Too many forms rather than too few: `behov` also gives `behover`, which nobody writes.

    >>> "løysingane" in forms_of("løysing", "nn"), "decision points" in forms_of("decision point", "en")
    (True, True)
    """
    whole = term.lower()
    forms = {whole + ending for ending in _ENDINGS[language]}
    stem = _stem(whole, language)
    if stem is not None:
        forms |= {stem + ending for ending in _ENDINGS[language] if ending[:1] in _VOWELS}
    return frozenset(forms)


def _stem(word: str, language: Language) -> str | None:
    """Return what other endings are put to, where a word changes before them: fase → fas(ar), regel → regl(ar)."""
    if language == "en":
        return {"y": f"{word[:-1]}i", "e": word[:-1]}.get(word[-1])
    if word.endswith("e"):
        return word[:-1]
    return f"{word[:-2]}{word[-1]}" if word.endswith(("el", "er")) else None


@attrs.frozen
class TermWords:
    """One term in one language: the word we use, its plural, what else may stand for it, and what never does.

    `also` may stand for it; `avoid` never stands in a text; `unlike` means another thing, and is right where that is
    meant: no text is asked about it, even if it looks like a form of the term.
    """

    term: str
    plural: str | None = None
    gender: str | None = None
    also: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    avoid: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    unlike: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    certainty: Certainty = attrs.field(default=Certainty.REMEMBERED, converter=Certainty)

    def forms(self, language: Language) -> frozenset[str]:
        """Return every form of the term itself, in small letters."""
        told = {self.term, self.plural or self.term}
        return frozenset(form for word in told for form in forms_of(word, language)) - set(self.unlike)


@attrs.frozen
class Term:
    """One thing and what it is called in each language; an `everyday` word may be said in other ways too."""

    id: str
    nb: TermWords
    nn: TermWords
    en: TermWords
    area: str = ""
    everyday: bool = False
    note: str | None = None
    sources: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])

    def words(self, language: Language) -> TermWords:
        """Return what it is called in one language."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[language]


@attrs.frozen(slots=False, eq=False)
class Terms:
    """A term base: terms by id, and the forms by which they are found in texts.

    >>> need = Term("need", nb=TermWords("behov"), nn=TermWords("behov"), en=TermWords("need"))
    >>> [term.id for term in Terms([need]).said_by({"behovet"}, "nb")]
    ['need']
    """

    terms: tuple[Term, ...] = attrs.field(default=(), converter=tuple[Term, ...])
    sources: tuple[Source, ...] = attrs.field(default=(), converter=tuple[Source, ...])

    @classmethod
    def of(cls, bases: Iterable[Terms]) -> Terms:
        """Return several term bases taken together; of two sources with one id the last holds."""
        several = tuple(bases)
        return cls(
            (term for base in several for term in base.terms),
            {source.id: source for base in several for source in base.sources}.values(),
        )

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """Terms by their ids."""
        return {term.id: term for term in self.terms}

    def said_by(self, phrases: Iterable[str], language: Language) -> tuple[Term, ...]:
        """Return the terms that words or phrases (in small letters) stand for, in the order of the term base."""
        said = {id_ for phrase in phrases for id_ in self._by_form[language].get(phrase, ())}
        return tuple(term for term in self.terms if term.id in said)

    def forbidden_in(self, phrases: AbstractSet[str], language: Language) -> dict[str, Term]:
        """Return the forbidden ones among phrases (in small letters), each with the term it should give way to.

        >>> words = TermWords("behov")
        >>> need = Term("need", nb=words, nn=words, en=TermWords("need", avoid=["pain point"]))
        >>> list(Terms([need]).forbidden_in({"a", "pain points"}, "en"))
        ['pain points']
        """
        forbidden = self._forbidden[language]
        return {phrase: forbidden[phrase] for phrase in sorted(phrases & forbidden.keys())}

    @cached_property
    def longest(self) -> int:
        """How many words the longest term or forbidden phrase has."""
        told = (word for term in self.terms for one in LANGUAGES for word in _told(term.words(one)))
        return max((len(word.split()) for word in told), default=1)

    @cached_property
    def _by_form(self) -> dict[Language, dict[str, tuple[str, ...]]]:
        found: dict[Language, dict[str, tuple[str, ...]]] = {language: {} for language in LANGUAGES}
        for term in self.terms:
            for language in LANGUAGES:
                for form in term.words(language).forms(language):
                    found[language][form] = (*found[language].get(form, ()), term.id)
        return found

    @cached_property
    def _forbidden(self) -> dict[Language, dict[str, Term]]:
        found: dict[Language, dict[str, Term]] = {language: {} for language in LANGUAGES}
        for term in self.terms:
            for language in LANGUAGES:
                for word in term.words(language).avoid:
                    for form in forms_of(word, language) - set(term.words(language).unlike):
                        if form not in self._right[language]:
                            found[language].setdefault(form, term)
        return found

    @cached_property
    def _right(self) -> dict[Language, frozenset[str]]:
        """Every form of a right term: what looks like a forbidden word, but is this, is right."""
        return {
            language: frozenset(
                form
                for term in self.terms
                for form in (
                    *term.words(language).forms(language),
                    *(one for also in term.words(language).also for one in forms_of(also, language)),
                )
            )
            for language in LANGUAGES
        }


def _told(words: TermWords) -> tuple[str, ...]:
    return (words.term, words.plural or words.term, *words.also, *words.avoid)
