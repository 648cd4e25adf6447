"""What must be the same in all three languages: that there is a text, its placeholders, its numbers, its last sign."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from innomethods.language.passages import Passage, Remark
from innomethods.language.tokens import numbers_of, says_number
from innomethods.wording import LANGUAGES, Language

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_END = re.compile(r"[.?!:…]?[»’”)]*\s*$")


def _written(passage: Passage) -> list[Language]:
    return [language for language in LANGUAGES if passage.text(language).strip()]


def find_missing(passage: Passage) -> Iterator[Remark]:
    """L01: every text is there in bokmål, nynorsk and English.

    >>> [remark.language for remark in find_missing(Passage("a", "title", nb="Behov", en="Need"))]
    ['nn']
    """
    yield from (Remark("L01", language) for language in LANGUAGES if not passage.text(language).strip())


def find_placeholders(passage: Passage) -> Iterator[Remark]:
    """L02: the same `{placeholders}` stand in every language.

    >>> [remark.words for remark in find_placeholders(Passage("a", "title", nb="{n} krav", en="{count} demands"))]
    ['{count}, {n}']
    """
    first, *others = _written(passage) or ["nb"]
    expected = Counter(_PLACEHOLDER.findall(passage.text(first)))
    for language in others:
        found = Counter(_PLACEHOLDER.findall(passage.text(language)))
        differing = sorted(((expected - found) + (found - expected)).keys())
        if differing:
            yield Remark("L02", language, ", ".join(f"{{{name}}}" for name in differing))


def find_numbers(passage: Passage) -> Iterator[Remark]:
    """L03: the same numbers stand in every language; up to twelve, one of them may use the word.

    >>> [
    ...     remark.words
    ...     for remark in find_numbers(Passage("a", "note", nb="I 2013 var det 3.", en="In 2014 it was three."))
    ... ]
    ['2013, 2014']
    """
    first, *others = _written(passage) or ["nb"]
    expected = numbers_of(passage.text(first), first)
    for language in others:
        found = numbers_of(passage.text(language), language)
        lacking = {number for number in expected - found if not says_number(passage.text(language), number, language)}
        extra = {number for number in found - expected if not says_number(passage.text(first), number, first)}
        if lacking | extra:
            yield Remark("L03", language, ", ".join(sorted(lacking | extra)))


def find_endings(passage: Passage) -> Iterator[Remark]:
    """L16: a text ends with the same sign in every language; of questions L06 tells.

    >>> [remark.language for remark in find_endings(Passage("a", "gives", nb="Et kart.", nn="Eit kart.", en="A map"))]
    ['en']
    """
    first, *others = _written(passage) or ["nb"]
    for language in others if not passage.is_question else ():
        if _end(passage.text(language)) != _end(passage.text(first)):
            yield Remark("L16", language, passage.text(language)[-20:])


def _end(text: str) -> str:
    found = _END.search(text)
    return re.sub(r"[»’”)\s]", "", found.group()) if found else ""
