"""Whether a text is in the language it says: no bokmål in nynorsk, no nynorsk in bokmål, no Norwegian in English.

Here: whole words and endings from closed lists (`giveaways`). Not here: spelling, which needs a dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from innomethods.language.giveaways import (
    BOKMAL,
    BOKMAL_ENDING,
    BOKMAL_LOOKS_NYNORSK,
    NORWEGIAN,
    NYNORSK,
    NYNORSK_ENDING,
    NYNORSK_LOOKS_BOKMAL,
)
from innomethods.language.passages import Passage, Remark
from innomethods.language.tokens import common_words_of, unquoted
from innomethods.wording import Language

_BRACKETS = re.compile(r"\([^)]*\)")
_NORWEGIAN_LETTERS = re.compile(r"[æøå]")


def find_mixing(passage: Passage) -> Iterator[Remark]:
    """L05: no words from another language; names in quotation marks or brackets are names.

    >>> [remark.words for remark in find_mixing(Passage("a", "note", nb="Hva mangler?", nn="Kva mangler ikke?"))]
    ['mangler, ikke']
    """
    found: dict[Language, list[str]] = {
        "nb": [word for word in _own_words(passage.nb) if is_nynorsk(word)],
        "nn": [word for word in _own_words(passage.nn) if is_bokmal(word)],
        "en": [word for word in _own_words(passage.en) if is_norwegian(word)],
    }
    for language, words in found.items():
        if words:
            yield Remark("L05", language, ", ".join(dict.fromkeys(words)))


def _own_words(text: str) -> list[str]:
    return common_words_of(_BRACKETS.sub(" ", unquoted(text)))


def is_bokmal(word: str) -> bool:
    """Whether a word gives a nynorsk text away as bokmål.

    >>> is_bokmal("løsning"), is_bokmal("Tydelig"), is_bokmal("løysing"), is_bokmal("frivillig")
    (True, True, False, False)
    """
    lower = word.lower()
    if lower in BOKMAL:
        return True
    return bool(BOKMAL_ENDING.fullmatch(lower)) and lower not in NYNORSK_LOOKS_BOKMAL


def is_nynorsk(word: str) -> bool:
    """Whether a word gives a bokmål text away as nynorsk.

    >>> is_nynorsk("ikkje"), is_nynorsk("tydeleg"), is_nynorsk("fastlege")
    (True, True, False)
    """
    lower = word.lower()
    if lower in NYNORSK:
        return True
    return bool(NYNORSK_ENDING.fullmatch(lower)) and lower not in BOKMAL_LOOKS_NYNORSK


def is_norwegian(word: str) -> bool:
    """Whether a word in an English text is Norwegian; a capital letter makes it a name.

    >>> is_norwegian("behov"), is_norwegian("Bærum"), is_norwegian("need")
    (True, False, False)
    """
    return word in NORWEGIAN or (word[0].islower() and bool(_NORWEGIAN_LETTERS.search(word)))
