"""Words, sentences and numbers of a text, the same way for every rule.

Here: splitting. Not here: what is asked of the parts.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from innomethods.wording import Language

_REMEMBERED = 1024  # texts whose parts are kept, since every rule asks for them
APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
_WORD = re.compile(rf"[^\W\d_]+(?:[-{APOSTROPHES}][^\W\d_]+)*")
_QUOTED = re.compile(r"‘[^’]*’(?!\w)|“[^”]*”|«[^»]*»")
_NOT_WORDS = re.compile(r"`[^`]*`|https?://\S+|\S+@\S+|\{[^}]*\}|\b[\w.-]+\.(?:com|dk|eu|gov|net|no|org|se|uk)\b")
_ABBREVIATIONS = re.compile(
    r"\b(?:f\.eks|t\.d|jf|mva|nr|kl|pst|bl\.a|o\.l|e\.g|i\.e)\.(?=\s)|\d\.(?=\s+[a-zæøå])"  # 1. juli is no end
)
_SENTENCE_END = re.compile(r"(?<=[.!?:])[»’”)]*\s+|\n+")
_SHORT_DATE = re.compile(r"\b0?(\d{1,2})\.\d{1,2}\.(\d{4})\b")
_SPACE = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_NORWEGIAN_NUMBER = re.compile(rf"\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?!\d)|\d+(?:,\d+|\.0\b)?")
_ENGLISH_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?")
_NUMBER_WORDS: dict[Language, str] = {
    # zero to twelve with their ordinals; the forms of one number stand together
    "nb": "null;en ett én et ei første;to andre annen;tre tredje;fire fjerde;fem femte;seks sjette;sju sjuende syvende;"
    "åtte åttende;ni niende;ti tiende;elleve ellevte;tolv tolvte",
    "nn": "null;ein eitt éin eit éi ei første;to andre;tre tredje;fire fjerde;fem femte;seks sjette;sju sjuande;"
    "åtte åttande;ni niande;ti tiande;elleve ellevte;tolv tolvte",
    "en": "zero;one a an first once;two second twice;three third;four fourth;five fifth;six sixth;seven seventh;"
    "eight eighth;nine ninth;ten tenth;eleven eleventh;twelve twelfth",
}


@lru_cache(maxsize=_REMEMBERED)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text; addresses, numbers and `{placeholders}` are none, a hyphen keeps its word together.

    >>> words_of("Hvem eier BLT-metoden i {kommune}?")
    ('Hvem', 'eier', 'BLT-metoden', 'i')
    """
    return tuple(_WORD.findall(_NOT_WORDS.sub(" ", text)))


def common_words_of(text: str) -> list[str]:
    """Return the words that aren't names: written small, or first in a sentence.

    >>> common_words_of("Han bor i Kongsvinger. Nå flytter han.")
    ['Han', 'bor', 'i', 'Nå', 'flytter', 'han']
    """
    return [
        word
        for sentence in sentences_of(text)
        for number, word in enumerate(words_of(sentence))
        if number == 0 or word[0].islower()
    ]


def unquoted(text: str) -> str:
    """Return a text without what stands in quotation marks: names and words that may be in another language.

    >>> unquoted("Boka «Systemic Design» er lest.")
    'Boka   er lest.'
    """
    return _QUOTED.sub(" ", text)


@lru_cache(maxsize=_REMEMBERED)
def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a text: they end at a full stop, `!`, `?`, a colon or a line break.

    >>> sentences_of("Se på kartet. Hva mangler?")
    ('Se på kartet.', 'Hva mangler?')
    """
    kept = _ABBREVIATIONS.sub(lambda found: found.group().replace(".", "\N{ONE DOT LEADER}"), text)
    parts = (part.replace("\N{ONE DOT LEADER}", ".").strip() for part in _SENTENCE_END.split(kept))
    return tuple(part for part in parts if words_of(part))


def numbers_of(text: str, language: Language) -> Counter[str]:
    """Return the numbers written with digits, in one form for all languages.

    >>> numbers_of("1 300 000 kroner og 3,5 %", "nb") == numbers_of("NOK 1,300,000 and 3.5%", "en")
    True
    """
    plain = _SHORT_DATE.sub(r"\1 \2", _NOT_WORDS.sub(" ", text))  # the month may be a word in another language
    if language == "en":
        return Counter(number.replace(",", "") for number in _ENGLISH_NUMBER.findall(plain))
    numbers = _NORWEGIAN_NUMBER.findall(plain)
    return Counter(re.sub(f"[{_SPACE}]", "", number).replace(",", ".") for number in numbers)


def says_number(text: str, number: str, language: Language) -> bool:
    """Whether a text says a small number as a word (zero to twelve).

    >>> says_number("Velg to av dem.", "2", "nb")
    True
    """
    spoken = _NUMBER_WORDS[language].split(";")
    if not number.isdigit() or int(number) >= len(spoken):
        return False
    return any(word.lower() in spoken[int(number)].split() for word in words_of(text))
