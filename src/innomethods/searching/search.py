"""One search in an index: the hits, best first.

Here: adding up what each word of the search found. Not here: what a word may match (`matching`).
"""

from __future__ import annotations

from collections.abc import Collection

from innomethods.searching.hits import Hit
from innomethods.searching.index import Index
from innomethods.searching.matching import Alternative, Query, read_query
from innomethods.searching.snippets import Marker
from innomethods.searching.texts import Entry
from innomethods.wording import Language

Part = tuple[int, int]  # a word of the search, and the part of it (0: the whole)
Found = dict[Part, tuple[float, Alternative]]  # how well, and as what
_LOOKED_AT = 40  # entries whose texts are looked at, to see whether the words stand together
_TOGETHER = 0.35  # what words that stand side by side, as in the search, add
_WHOLE_TITLE = 0.4  # what a title adds that says just what was searched for


def find_hits(
    index: Index, text: str, language: Language, kinds: Collection[str] | None = None, limit: int | None = None
) -> tuple[Hit, ...]:
    """Return what fits a search, best first; `kinds` keeps only these kinds, `limit` only the best.

    Raises:
        NothingToSearch: when it has no word, or only words that stand in every text.
        ValueError: for a limit under 1.
    """
    if limit is not None and limit < 1:
        raise ValueError(f"A search answers with at least one hit, not {limit}.")
    query = read_query(text, language, index)
    found = _found(query, index)
    marker = Marker(query, index.words)
    scores = {
        number: _score(of_entry, query)
        for number, of_entry in found.items()
        if kinds is None or index.entries[number].kind in kinds
    }

    def order(number: int) -> tuple[float, str, str, str]:
        entry = index.entries[number]
        return (-round(scores[number], 6), entry.id, entry.path, entry.kind)

    best = sorted(scores, key=order)
    for number in best[:_LOOKED_AT]:
        scores[number] *= _closeness(index.entries[number], query, marker)
    best = sorted(best[:_LOOKED_AT], key=order) + best[_LOOKED_AT:]
    return tuple(
        _hit(index.entries[number], _shown(number, found[number], query, index), scores[number], query, marker)
        for number in best[:limit]
    )


def _found(query: Query, index: Index) -> dict[int, Found]:
    found: dict[int, Found] = {}
    for alternative in query.alternatives:
        for number, score in index.scores(alternative.language, alternative.terms).items():
            of_entry = found.setdefault(number, {})
            for word in alternative.words:
                worth = alternative.factor * score / len(alternative.words)
                part = (word, alternative.part)
                if part not in of_entry or worth > of_entry[part][0]:
                    of_entry[part] = (worth, alternative)
    return found


def _score(found: Found, query: Query) -> float:
    """Return the sum over the words, each as a whole or by its parts; who has few words gets only that share of it."""
    wholes: dict[int, float] = {}
    parts: dict[int, float] = {}
    for (word, part), (worth, _) in found.items():
        of = parts if part else wholes
        of[word] = of.get(word, 0.0) + worth
    words = wholes.keys() | parts.keys()
    total = sum(max(wholes.get(word, 0.0), parts.get(word, 0.0)) for word in words)
    return total * len(words) / len(query.words)


def _closeness(entry: Entry, query: Query, marker: Marker) -> float:
    """Return a factor: more for words that stand side by side as in the search, and for a title that says just that."""
    pairs = 0
    if len(query.words) > 1:
        pairs = max(
            (
                marker.side_by_side(text.wording.text(query.language), text.wording.language_of(query.language))
                for text in entry.texts
            ),
            default=0,
        )
    title = entry.title.text(query.language)
    covered = sum(end - start for start, end in marker.marks(title, entry.title.language_of(query.language)))
    return 1 + _TOGETHER * pairs + _WHOLE_TITLE * covered / len(title)


def _shown(number: int, found: Found, query: Query, index: Index) -> dict[int, Alternative]:
    """Return as what each word was found: in the language asked for if it can be, else where it counted most."""
    shown: dict[int, Alternative] = {}
    for word in sorted({word for word, _ in found}):
        own = [
            alternative
            for alternative in query.alternatives
            if word in alternative.words
            and alternative.language == query.language
            and any(number in index.postings[alternative.language].get(term, {}) for term in alternative.terms)
        ]
        best = max((worth, -part) for (of_word, part), (worth, _) in found.items() if of_word == word)
        shown[word] = max(own, key=lambda one: one.factor) if own else found[word, -best[1]][1]
    return shown


def _hit(entry: Entry, found: dict[int, Alternative], score: float, query: Query, marker: Marker) -> Hit:
    language = query.language
    text, snippet, marks = marker.snippet(entry)
    title = entry.title.text(language)
    return Hit(
        kind=entry.kind,
        id=entry.id,
        path=entry.path,
        title=title,
        around=tuple(one.text(language) for one in entry.around),
        field=text.field if text is not None else "title",
        snippet=snippet,
        marks=marks,
        title_marks=marker.marks(title, entry.title.language_of(language)),
        matches=tuple(marker.match(entry, query.words[word], alternative) for word, alternative in found.items()),
        missing=tuple(word for at, word in enumerate(query.words) if at not in found),
        score=round(score, 4),
    )
