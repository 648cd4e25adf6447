"""The place in an entry's text that shows a hit best, with the matched words marked.

Here: choosing the text and cutting it. Not here: which entries are hits (`search`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import attrs

from innomethods.searching.hits import How, Marks, Match
from innomethods.searching.matching import Alternative, Query
from innomethods.searching.texts import Entry, Text
from innomethods.searching.words import NORWEGIAN, Token, WordList, stem, tokens
from innomethods.wording import Language, Wording

LONGEST = 180  # characters of a snippet
_LEAD = 60  # characters before the first mark, where a text is cut
_CUT = "…"
_TOLD_ALREADY = 0.1  # what a word in the snippet is worth when the title has it too
_DESCRIBES = 0.1  # what a text that says what it is about is worth by that alone
_BETWEEN = 3  # characters between neighbours: a space, a comma
_NAMES = ("title", "ask", "id", "short", "name")  # what the title of a hit says already


@attrs.frozen(eq=False)
class Marker:
    """Finds the words of a search in texts."""

    query: Query
    words: WordList

    def spans(self, text: str, spoken: Language, among: Iterable[Alternative]) -> list[tuple[int, int, Alternative]]:
        """Return where alternatives stand in a text, in order."""
        of_terms = _by_term(spoken, among)
        found, stems = _read(text, spoken)
        spans = [
            (token.start, token.end, of_terms[term])
            for token, term in zip(found, stems, strict=True)
            if term in of_terms and not self.words.skips(token.word, spoken)
        ]
        spans += [
            (found[first].start, found[after - 1].end, of_terms[f"={meaning}"])
            for first, after, meaning in self.words.meanings(stems, spoken)
            if f"={meaning}" in of_terms
        ]
        return sorted(spans, key=lambda span: (span[0], -span[1]))

    def marks(self, text: str, spoken: Language) -> Marks:
        """Return what to mark in a text; marks don't overlap."""
        marks: list[tuple[int, int]] = []
        for start, end, _ in self.spans(text, spoken, self.query.alternatives):
            if not marks or start >= marks[-1][1]:
                marks.append((start, end))
        return tuple(marks)

    def side_by_side(self, text: str, spoken: Language) -> int:
        """Return how many neighbours in the search are neighbours in a text too."""
        spans = self.spans(text, spoken, self.query.alternatives)
        pairs = {
            (first.words[-1], second.words[0])
            for (_, end, first), (start, _, second) in pairwise(spans)
            if 0 < start - end <= _BETWEEN and second.words[0] == first.words[-1] + 1
        }
        within = {(one, one + 1) for *_, alternative in spans for one in alternative.words[:-1]}
        return len(pairs | within)

    def match(self, entry: Entry, word: str, alternative: Alternative) -> Match:
        """Return as what a word was found in an entry: as the word itself if that stands there, else the first form."""
        best = ""
        for text in sorted(entry.texts, key=lambda one: -one.weight):
            spoken: str | None = getattr(text.wording, alternative.language)
            for start, end, _ in self.spans(spoken, alternative.language, [alternative]) if spoken else ():
                found = (spoken or "")[start:end]
                best = best or found
                if found.casefold() == word:
                    return Match(word, found, _exactly(alternative), alternative.language)
        return Match(word, best or word, alternative.how, alternative.language)

    def snippet(self, entry: Entry) -> tuple[Text | None, str, Marks]:
        """Return the text that shows most of the search, cut to fit, and what to mark in it."""
        in_title = self._shown(entry.title)
        texts = [text for text in entry.texts if text.field not in _NAMES and not text.field.startswith("sources")]
        if not texts:
            return None, "", ()

        def worth(text: Text) -> tuple[float, float]:
            shown = self._shown(text.wording)
            told = sum(factor * (_TOLD_ALREADY if part in in_title else 1.0) for part, factor in shown.items())
            return told * min(text.weight, 1.0) ** 0.5 + _DESCRIBES * min(text.weight, 3.0), text.weight

        chosen = max(texts, key=worth)
        spoken, language = self._said(chosen.wording)
        return chosen, *_cut(spoken, self.marks(spoken, language))

    def _shown(self, wording: Wording) -> dict[tuple[int, int], float]:
        """Return which words of the search, and parts of them, a text shows, and how well."""
        shown: dict[tuple[int, int], float] = {}
        for *_, alternative in self.spans(*self._said(wording), self.query.alternatives):
            for number in alternative.words:
                part = (number, alternative.part)
                shown[part] = max(shown.get(part, 0.0), alternative.factor)
        return shown

    def _said(self, wording: Wording) -> tuple[str, Language]:
        return wording.text(self.query.language), wording.language_of(self.query.language)


@lru_cache(maxsize=4096)
def _read(text: str, spoken: Language) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Return the words of a text and their stems; hits are looked at several times, and again in the next search."""
    found = tuple(tokens(text))
    return found, tuple(stem(token.word, spoken) for token in found)


def _by_term(spoken: Language, among: Iterable[Alternative]) -> dict[str, Alternative]:
    """Return the best alternative of each term that can stand in a text of this language."""
    best: dict[str, Alternative] = {}
    for alternative in among:
        if _same_family(alternative.language, spoken):
            for term in alternative.terms:
                if term not in best or alternative.factor > best[term].factor:
                    best[term] = alternative
    return best


def _exactly(alternative: Alternative) -> How:
    return How.EXACT if alternative.how is How.STEM else alternative.how


def _same_family(one: Language, other: Language) -> bool:
    return one == other or (one in NORWEGIAN and other in NORWEGIAN)


def _cut(text: str, marks: Marks) -> tuple[str, Marks]:
    """Return a text around its first marks, at most `LONGEST` characters, cut between words."""
    if len(text) <= LONGEST:
        return text, marks
    start = _start(text, marks)
    end = start + LONGEST
    if end < len(text):
        end = text.rfind(" ", start, end)
        end = start + LONGEST if end <= start else end
    before, after = (_CUT if start else ""), (_CUT if end < len(text) else "")
    shift = start - len(before)
    kept = tuple((first - shift, last - shift) for first, last in marks if start <= first and last <= end)
    return f"{before}{text[start:end].rstrip()}{after}", kept


def _start(text: str, marks: Sequence[tuple[int, int]]) -> int:
    first = marks[0][0] if marks else 0
    if first <= _LEAD:
        return 0
    start = text.rfind(" ", 0, first - _LEAD // 2) + 1
    return max(0, min(start, len(text) - LONGEST))
