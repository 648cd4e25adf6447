"""The index of a search: which words stand in which entries, and how well an entry fits (BM25 with weighted fields).

Here: building and scoring. Not here: which words a search may match (`matching`), what is shown of a hit (`snippets`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from innomethods.searching.compounds import Compounds
from innomethods.searching.texts import Entry
from innomethods.searching.words import NORWEGIAN, WordList, stem, tokens
from innomethods.wording import LANGUAGES, Language

Weights = Mapping[int, float]  # entry by number -> how much a term weighs in it
_SATURATION = 4.0  # BM25's k1: how soon another occurrence adds little; high, since a title weighs as much as six
_LENGTH = 0.6  # BM25's b: how much a long text counts against itself
# A whole is worth more than its part, other things equal.
_KINDS: Mapping[str, float] = {
    "method": 1.5,
    "tool": 1.3,
    "overlay": 1.2,
    "variant": 1.2,
    "phase": 1.1,
    "gate": 1.1,
    "check": 0.8,
    "state": 0.8,
    "document": 0.8,
}


@attrs.frozen(eq=False, repr=False)
class Index:
    """Entries and the terms that lead to them; a term is a stem, or a meaning written `=12`."""

    entries: tuple[Entry, ...]
    words: WordList
    postings: Mapping[Language, Mapping[str, Weights]]
    forms: Mapping[Language, Mapping[str, tuple[str, ...]]]  # stem -> the forms that stand in the texts

    @classmethod
    def of(cls, entries: Iterable[Entry], words: WordList | None = None) -> Index:
        """Build the index of some entries.

        >>> from innomethods.searching.texts import Text
        >>> from innomethods.wording import Wording
        >>> need = Wording(nb="Behov", en="Need")
        >>> index = Index.of([Entry("phase", "blt", "need", need, (), (Text("title", 6.0, need),))])
        >>> sorted(index.postings["nb"]), index.forms["en"]
        (['behov'], {'need': ('need',)})
        """
        known = words or WordList()
        several = tuple(entries)
        postings: dict[Language, Mapping[str, Weights]] = {}
        forms: dict[Language, Mapping[str, tuple[str, ...]]] = {}
        for language in LANGUAGES:
            reader = _Reader(language, known, _usual_length(several, language))
            for number, entry in enumerate(several):
                reader.read(number, entry)
            postings[language], forms[language] = reader.postings, reader.sorted_forms()
        return cls(several, known, postings, forms)

    @cached_property
    def compounds(self) -> Mapping[Language, Compounds]:
        """The compounds of each Norwegian form."""
        return {
            language: Compounds(
                stems={term for term in self.postings[language] if not term.startswith("=")},
                words={form for forms in self.forms[language].values() for form in forms} | self.words.known[language],
            )
            for language in NORWEGIAN
        }

    @cached_property
    def spelt(self) -> Mapping[Language, tuple[str, ...]]:
        """Every form that stands in the texts of a language or in the word list, sorted."""
        return {
            language: tuple(
                sorted({form for forms in self.forms[language].values() for form in forms} | self.words.known[language])
            )
            for language in LANGUAGES
        }

    def scores(self, language: Language, terms: Sequence[str]) -> dict[int, float]:
        """Return how well entries fit terms that count as one (BM25, terms that stand in fewer entries count more)."""
        weights: Weights
        if len(terms) == 1:
            weights = self.postings[language].get(terms[0], {})
        else:
            together: Counter[int] = Counter()
            for term in terms:
                together.update(self.postings[language].get(term, {}))
            weights = together
        found, all_of = len(weights), len(self.entries)
        rarity = math.log(1 + (all_of - found + 0.5) / (found + 0.5))
        return {
            number: rarity * weight * (_SATURATION + 1) / (weight + _SATURATION) * self._worth(number)
            for number, weight in weights.items()
        }

    def _worth(self, number: int) -> float:
        return _KINDS.get(self.entries[number].kind, 1.0)

    def __repr__(self) -> str:
        return f"Index({len(self.entries)} entries)"


def _usual_length(entries: Iterable[Entry], language: Language) -> float:
    """Return how many words a text has, about, without reading every word."""
    spoken = (getattr(text.wording, language) for entry in entries for text in entry.texts)
    counts = [words.count(" ") + 1 for words in spoken if words]
    return sum(counts) / len(counts) if counts else 1.0


@attrs.define(eq=False)
class _Reader:
    """Reads the texts of one language into postings; a word in a text longer than usual weighs less."""

    language: Language
    words: WordList
    usual_length: float
    postings: dict[str, dict[int, float]] = attrs.field(factory=dict)
    _stems: dict[str, str] = attrs.field(factory=dict)

    def read(self, number: int, entry: Entry) -> None:
        """Read every text of an entry."""
        found: defaultdict[str, float] = defaultdict(float)
        for text in entry.texts:
            spoken: str | None = getattr(text.wording, self.language)
            if not spoken:
                continue
            words = [token.word for token in tokens(spoken)]
            stems = [self._stem(word) for word in words]
            weight = text.weight / (1 - _LENGTH + _LENGTH * len(words) / self.usual_length)
            is_name = text.field == "id" and len(words) == 1  # «SLIK» is a name, if «slik» stands in every text
            for word, term in zip(words, stems, strict=True):
                if is_name or not self.words.skips(word, self.language):
                    found[term] += weight
            for _, _, meaning in self.words.meanings(stems, self.language):
                found[f"={meaning}"] += weight
        for term, weight in found.items():
            self.postings.setdefault(term, {})[number] = weight

    def _stem(self, word: str) -> str:
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = stem(word, self.language)
        return known

    def sorted_forms(self) -> dict[str, tuple[str, ...]]:
        """Return the forms of each stem that can be found."""
        forms: dict[str, list[str]] = {}
        for word, term in self._stems.items():
            if not self.words.skips(word, self.language):
                forms.setdefault(term, []).append(word)
        return {term: tuple(sorted(some)) for term, some in forms.items()}
