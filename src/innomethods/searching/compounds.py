"""Norwegian compounds: which known words a word is made of, and which longer words hold it.

A part counts only if what is left over is made of known words too, with or without a binding s or e: «test» is in
«brukertest», not in «protest». Not here: other ways to find a word (`matching`).
"""

from __future__ import annotations

from collections.abc import Collection

import attrs

SHORTEST_PART = 4  # letters; «mål» and «lov» are found as words, not as parts
_SHORTEST_START = 5  # a word this long may begin a longer one whatever follows: gevinst + uttak
_BINDINGS = ("", "s", "e")


_LONGEST = 60  # letters of a word that may be a compound


@attrs.frozen(eq=False)
class Compounds:
    """The compounds among known words.

    >>> known = Compounds(stems=["gevinst", "realisering", "gevinstrealisering", "plan", "planet"], words=["gevinst"])
    >>> known.parts("gevinstrealiseringsplan"), known.longer("gevinst"), known.longer("plan")
    (('gevinstrealisering', 'plan'), ('gevinstrealisering',), ())
    """

    stems: Collection[str]
    words: Collection[str]
    _split: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False, repr=False)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the known words a word is made of, at least two; or none."""
        if len(word) < 2 * SHORTEST_PART:
            return ()
        found = self._parts_of(word, whole=True)
        return found if len(found) > 1 else ()

    def longer(self, stem: str) -> tuple[str, ...]:
        """Return the stems that hold this one as a part."""
        if len(stem) < SHORTEST_PART:
            return ()
        return tuple(sorted(one for one in self.stems if stem in one and one != stem and self._is_part(stem, one)))

    def _is_part(self, stem: str, longer: str) -> bool:
        before, _, after = longer.partition(stem)
        if not before and len(stem) >= _SHORTEST_START and len(after) >= SHORTEST_PART:
            return True
        return self._is_made_of_words(before, ends=True) and self._is_made_of_words(after, ends=False)

    def _is_made_of_words(self, rest: str, *, ends: bool) -> bool:
        """Whether what is left over is made of known words; the binding stands at the end of what goes before."""
        if not rest:
            return True
        if ends:
            return any(self._parts_of(rest.removesuffix(binding)) for binding in _BINDINGS)
        return any(self._parts_of(rest.removeprefix(binding)) for binding in _BINDINGS)

    def _knows(self, part: str) -> bool:
        return len(part) >= SHORTEST_PART and (part in self.stems or part in self.words)

    def _parts_of(self, word: str, *, whole: bool = False) -> tuple[str, ...]:
        """Return the fewest known words that make a word, long ones first; the whole word doesn't count if asked so."""
        if not whole and self._knows(word):
            return (word,)
        if len(word) > _LONGEST:
            return ()  # no word of any language here; trying every cut of it would take for ever
        if word in self._split:
            return self._split[word]
        best: tuple[str, ...] = ()
        for end in range(len(word) - 1, SHORTEST_PART - 1, -1):
            first = word[:end]
            if not self._knows(first):
                continue
            for binding in _BINDINGS:
                if not word.startswith(binding, end) or len(word) - end - len(binding) < SHORTEST_PART:
                    continue
                rest = self._parts_of(word[end + len(binding) :])
                if rest and (not best or len(rest) + 1 < len(best)):
                    best = (first, *rest)
        self._split[word] = best
        return best
