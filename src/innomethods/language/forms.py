"""The form of a text: questions ask, guidance is short, titles have few capitals, numbers are written as in print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from innomethods.language.passages import Passage, Remark
from innomethods.language.tokens import APOSTROPHES, words_of
from innomethods.wording import LANGUAGES, Language

QUESTION_LIMIT = 20  # words
GUIDANCE_LIMIT = 40
_LIMITS = {"ask": QUESTION_LIMIT, "guidance": GUIDANCE_LIMIT}
_SPACE = "[ \N{NO-BREAK SPACE}]"
_SMALL_WORDS = frozenset("a an and av for i in of og on or på the til to with".split())  # noqa: SIM905 - words
_MACHINE_DATE = (re.compile(r"(?<![\d.])\d{4}-\d{2}-\d{2}(?!\d)"), "1. juli 2026")
_SLASH_DATE = (re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?:[/-]\d{2,4})?(?![\d/])"), "1. juli")
_NORWEGIAN = (
    _MACHINE_DATE,
    _SLASH_DATE,
    (re.compile(r"\b\d+%|\b\d+ %"), "30 %"),
    (re.compile(r"\b\d{1,3}(?:\.\d{3})+\b(?!\.)|\b\d{1,3}(?: \d{3})+\b|(?<![\d.–-])\d{5,}(?!\d)"), "10 000"),
    (re.compile(r"(?<!kl\. )(?<!kl\.\N{NO-BREAK SPACE})\b\d+\.(?!0\b)\d{1,2}\b(?!\.\d)"), "3,5"),  # 4.0 is a version
    (re.compile(r"\bkl\.? ?\d{1,2}:\d\d|\bkl\. \d"), "kl. 12.00"),
    (re.compile(r"§ ?\d"), "§ 8"),
    (re.compile(r"\b(?:og/eller|m\.m\.|osv\.|etc\.)"), "…"),
)
_ENGLISH = (
    _MACHINE_DATE,
    _SLASH_DATE,
    (re.compile(rf"\b\d+{_SPACE}%"), "30%"),
    (re.compile(rf"\b\d{{1,3}}(?:{_SPACE}\d{{3}})+\b|(?<![\d,.–-])\d{{5,}}(?!\d)"), "10,000"),
    (re.compile(r"\b\d+,\d{1,2}\b(?!,)"), "3.5"),
    (re.compile(r"\bNOK \d"), "NOK 10"),
    (re.compile(r"\band/or\b|\betc\.|(?i:\bplease\b)"), "…"),
    (re.compile(rf"\b(?:ca|do|wo|is|does|did|are|was|could|should)n[{APOSTROPHES}]t\b"), "do not"),
    (
        re.compile(r"\b(?!(?:cap|down|out|over|re|under)?sized|prized|seized)\w+(?:izing|ization|izations|ized)\b"),
        "-ise",
    ),
)
_NUMBER_FORMS: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "nb": _NORWEGIAN,
    "nn": (*_NORWEGIAN, (re.compile(r"\b(?:mandag|tirsdag|lørdag)\b", re.IGNORECASE), "måndag, tysdag, laurdag")),
    "en": _ENGLISH,
}


def find_question_forms(passage: Passage) -> Iterator[Remark]:
    """L06: a question ends with «?», also in English.

    >>> [remark.language for remark in find_question_forms(Passage("a", "ask", nb="Hvem eier behovet", en="Who?"))]
    ['nb']
    """
    if passage.is_question:
        for language in LANGUAGES:
            text = passage.text(language).rstrip()
            if text and not text.endswith("?"):
                yield Remark("L06", language, text[-20:])


def find_long_texts(passage: Passage) -> Iterator[Remark]:
    """L07: a question has at most 20 words, guidance 40.

    >>> [remark.words for remark in find_long_texts(Passage("a", "ask", nb="hva " * 21 + "?"))]
    ['21']
    """
    limit = _LIMITS.get(passage.use)
    if limit is not None:
        for language in LANGUAGES:
            count = len(words_of(passage.text(language)))
            if count > limit:
                yield Remark("L07", language, str(count), (("limit", limit),))


def find_number_forms(passage: Passage) -> Iterator[Remark]:
    """L10: numbers, dates and per cent are written as the language writes them.

    >>> [remark.words for remark in find_number_forms(Passage("a", "note", nb="Fristen er 1/7.", en="30 % more"))]
    ['1/7', '30 %']
    """
    for language in LANGUAGES:
        text = passage.text(language)
        for pattern, instead in _NUMBER_FORMS[language]:
            found = pattern.search(text)
            if found is not None:
                hard = found.group().replace(" ", "\N{NO-BREAK SPACE}")
                is_mended = hard != found.group() and pattern.search(hard) is None
                yield Remark("L10", language, found.group(), (("instead", hard if is_mended else instead),))


def find_title_case(passage: Passage) -> Iterator[Remark]:
    """L11: only the first word of a title, and names, have capital letters.

    >>> [remark.words for remark in find_title_case(Passage("a", "title", en="Plan for Benefits Realisation"))]
    ['Plan for Benefits Realisation']
    """
    if passage.is_title:
        for language in LANGUAGES:
            text = passage.text(language)
            rest = [
                word for word in words_of(re.sub(r"\([^)]*\)|[–:].*", "", text))[1:] if word.lower() not in _SMALL_WORDS
            ]
            capitals = [word for word in rest if word[0].isupper() and not word.isupper()]
            if len(capitals) >= 2 and len(capitals) == len(rest):  # noqa: PLR2004 - one may be a name
                yield Remark("L11", language, text)
