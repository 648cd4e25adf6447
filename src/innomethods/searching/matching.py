"""What a word of a search may match: itself, its forms, its meaning, its parts, and what is spelt alike.

Here: `read_query` and the alternatives of each word. Not here: which entries they lead to (`index`, `search`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from innomethods.searching.hits import How, NothingToSearch
from innomethods.searching.index import Index
from innomethods.searching.words import NORWEGIAN, Row, WordList, stem, tokens
from innomethods.wording import LANGUAGES, Language

# How much a match counts beside the word itself.
_OTHER_FORM = 0.9  # the nynorsk text of what is searched in bokmål, and the reverse
_OTHER_LANGUAGE = 0.6
_MOST_ALIKE = 5  # letters of words that are spelt alike and mean two things («time» is an hour); longer ones are loans
_SAME_MEANING = 0.75
_NEAR = 0.4  # the word leads to one in the text
_LONGER = 0.5  # the word is a part of one in the text
_PART = 0.45  # a word in the text is a part of the one searched for
_PART_OF_KNOWN = 0.2  # the same, where the whole word stands in texts too: personvern is more than person and vern
_SPELT_ALIKE = (1.0, 0.6, 0.4, 0.3)  # by number of letters that differ
_LONG_WORDS = (5, 9, 13)  # letters from which one, two and three may differ
_MOST_SPELLINGS = 4
_MOST_NEAREST = 5
_LIKE = 0.55  # the share of letters a word shares with one that may have been meant


Said = tuple[str, ...]  # the words of a search


@attrs.frozen
class Alternative:
    """Terms of one language that count as one, for one or several words of the search."""

    language: Language
    terms: tuple[str, ...]
    factor: float
    how: How
    words: tuple[int, ...]  # which words of the search, by number
    part: int = 0  # which part of a compound; 0 is the whole word


@attrs.frozen
class Query:
    """A search as it is understood: its words, which were skipped, and what each may match."""

    text: str
    language: Language
    words: tuple[str, ...]
    skipped: tuple[str, ...]
    alternatives: tuple[Alternative, ...]
    unknown: tuple[str, ...]  # words that nothing matches


def read_query(text: str, language: Language, index: Index) -> Query:
    """Return what a search may match.

    Raises:
        NothingToSearch: when it has no word, or only words that stand in every text.
    """
    said = tuple(dict.fromkeys(token.word for token in tokens(text)))
    skipped = tuple(word for word in said if _says_nothing(word, language, index))
    words = tuple(word for word in said if word not in skipped) or _names(skipped, language, index)
    if not words:
        raise NothingToSearch(text.strip(), skipped)
    skipped = tuple(word for word in skipped if word not in words)
    found = [*_phrases(said, words, language, index), *_leads(said, words, language, index)]
    for number, word in enumerate(words):
        own = list(_of_word(word, number, language, index))
        covered = any(number in one.words for one in found)
        found += own or ([] if covered else _spelt_alike(word, number, language, index))
    known = {number for one in found for number in one.words}
    unknown = tuple(word for number, word in enumerate(words) if number not in known)
    return Query(text, language, words, skipped, tuple(found), unknown)


def nearest_words(word: str, language: Language, index: Index) -> tuple[str, ...]:
    """Return the words of the texts that look most like one that isn't there, nearest first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(
        word, index.spelt[language], scorer=OSA.normalized_similarity, score_cutoff=_LIKE, limit=_MOST_NEAREST
    )
    return tuple(str(found) for found, *_ in near)


def languages_from(language: Language) -> tuple[Language, ...]:
    """Return the languages in the order they are looked in: this one, the nearest, the farthest."""
    return (language, *(other for other in sorted(LANGUAGES, key=lambda one: one == "en") if other != language))


def _says_nothing(word: str, language: Language, index: Index) -> bool:
    """Whether a word stands in every text; one of another language only if this language doesn't have it."""
    if index.words.skips(word, language):
        return True
    elsewhere = any(index.words.skips(word, other) for other in LANGUAGES)
    return elsewhere and stem(word, language) not in index.postings[language]


def _names(skipped: tuple[str, ...], language: Language, index: Index) -> tuple[str, ...]:
    """Return what, of words that stand in every text, is also the name of something: SLIK."""
    return tuple(word for word in skipped if _knows(stem(word, language), language, index))


def _phrases(said: Said, words: Said, language: Language, index: Index) -> Iterator[Alternative]:
    """Yield what words and rows of words mean, in every language that has words for it."""
    for meaning, covered in _in_any_language(said, words, language, index, WordList.meanings):
        for other in languages_from(language):
            if _knows(f"={meaning}", other, index):
                factor = _SAME_MEANING * _nearness(other, language)
                yield Alternative(other, (f"={meaning}",), factor, How.SYNONYM, covered)


def _leads(said: Said, words: Said, language: Language, index: Index) -> Iterator[Alternative]:
    """Yield what words and rows of words lead to."""
    for near, covered in _in_any_language(said, words, language, index, WordList.leads):
        yield from _led_to(near, language, index, Alternative(language, (), _NEAR, How.NEAR, covered))


def _in_any_language(
    said: Said, words: Said, language: Language, index: Index, known: Callable[[WordList, Said, Language], Row]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the groups of the word list that stand in a search, of whichever language, and which words they cover.

    Words that say nothing may stand inside a phrase («fem hvorfor»), but aren't a phrase by themselves.
    """
    told: set[tuple[int, tuple[int, ...]]] = set()
    for spoken in languages_from(language):
        stems = tuple(stem(word, spoken) for word in said)
        for start, end, group in known(index.words, stems, spoken):
            covered = tuple(words.index(word) for word in said[start:end] if word in words)
            if (group, covered) in told or (spoken == "en" != language and _knows(stems[start], language, index)):
                continue
            told.add((group, covered))
            if covered:
                yield group, covered


def _led_to(near: int, language: Language, index: Index, like: Alternative) -> Iterator[Alternative]:
    """Yield where the words stand that others lead to, and what means the same; `like` says for which word."""
    for target in index.words.near[near].to:
        stems = [stem(token.word, "nb") for token in tokens(target)]
        spans = index.words.meanings(stems, "nb")
        meanings = [f"={meaning}" for start, end, meaning in spans if end - start == len(stems)]
        for term in (*meanings, *(stems if len(stems) == 1 else ())):
            for other in languages_from(language) if term in meanings else NORWEGIAN:
                if _knows(term, other, index):
                    factor = like.factor * _nearness(other, language)
                    yield attrs.evolve(like, language=other, terms=(term,), factor=factor)


def _knows(term: str, language: Language, index: Index) -> bool:
    return term in index.postings[language]


def _of_word(word: str, number: int, language: Language, index: Index) -> Iterator[Alternative]:
    """Yield where a word stands itself, in longer words, or in parts."""
    own = NORWEGIAN if language in NORWEGIAN else (language,)
    is_own = len(word) <= _MOST_ALIKE and any(_knows(stem(word, one), one, index) for one in own)
    for spoken in languages_from(language):
        if is_own and spoken not in own:
            continue
        term, near = stem(word, spoken), _nearness(spoken, language)
        if _knows(term, spoken, index):
            how = How.STEM if spoken == language else How.OTHER_LANGUAGE
            yield Alternative(spoken, (term,), near, how, (number,))
        if spoken not in NORWEGIAN or (language == "en" and _knows(stem(word, "en"), "en", index)):
            continue
        longer = index.compounds[spoken].longer(term)
        if longer:
            yield Alternative(spoken, longer, _LONGER * near, How.COMPOUND, (number,))
        is_known = _knows(term, spoken, index) or word in index.words.known[spoken]
        share = _PART_OF_KNOWN if is_known else _PART
        yield from _parts(word, number, spoken, share * near, index)


def _parts(word: str, number: int, spoken: Language, factor: float, index: Index) -> Iterator[Alternative]:
    """Yield the words a compound is made of, each with what it means and the longer words that hold it."""
    compounds = index.compounds[spoken]
    for place, part in enumerate(compounds.parts(word), start=1):
        term = stem(part, spoken)
        if _knows(term, spoken, index):
            yield Alternative(spoken, (term,), factor, How.COMPOUND, (number,), place)
        longer = compounds.longer(term)
        if longer:
            yield Alternative(spoken, longer, factor * _LONGER, How.COMPOUND, (number,), place)
        for _, _, meaning in index.words.meanings([term], spoken):
            if _knows(f"={meaning}", spoken, index):
                yield Alternative(spoken, (f"={meaning}",), factor * _SAME_MEANING, How.COMPOUND, (number,), place)
        yield from _word_leads(term, spoken, index, Alternative(spoken, (), factor * _NEAR, How.NEAR, (number,), place))


def _word_leads(term: str, spoken: Language, index: Index, like: Alternative) -> Iterator[Alternative]:
    """Yield what one word leads to; `like` says for which word of the search."""
    for _, _, near in index.words.leads([term], spoken):
        yield from _led_to(near, spoken, index, like)


def _spelt_alike(word: str, number: int, language: Language, index: Index) -> Iterable[Alternative]:
    """Return the words of the texts that differ in few letters, in the nearest language that has any."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = sum(len(word) >= letters for letters in _LONG_WORDS)
    for spoken in languages_from(language) if most else ():
        alike = [form for form in index.spelt[spoken] if form[0] == word[0]]  # the first letter is seldom mistyped
        near = process.extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=_MOST_SPELLINGS)
        if near:
            least = min(int(distance) for _, distance, _ in near)
            forms = [str(found) for found, distance, _ in near if distance == least]
            share = _SPELT_ALIKE[least] * _nearness(spoken, language)
            return [
                attrs.evolve(one, factor=one.factor * share, how=How.SPELLING)
                for form in forms
                for one in _meant(form, number, spoken, language, index)
            ]
    return ()


def _meant(form: str, number: int, spoken: Language, language: Language, index: Index) -> Iterator[Alternative]:
    """Yield a word that was probably meant, and what it means."""
    term = stem(form, spoken)
    yield Alternative(spoken, (term,), 1.0, How.STEM, (number,))
    for _, _, meaning in index.words.meanings([term], spoken):
        for other in languages_from(language):
            if _knows(f"={meaning}", other, index):
                factor = _SAME_MEANING * _nearness(other, spoken)
                yield Alternative(other, (f"={meaning}",), factor, How.SYNONYM, (number,))
    yield from _word_leads(term, spoken, index, Alternative(spoken, (), _NEAR, How.NEAR, (number,)))


def _nearness(one: Language, other: Language) -> float:
    if one == other:
        return 1.0
    return _OTHER_FORM if one in NORWEGIAN and other in NORWEGIAN else _OTHER_LANGUAGE
