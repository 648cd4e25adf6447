"""Signs: quotation marks, dashes and spaces as print has them, and letters that are not what they look like.

Here: single characters. Not here: numbers and dates (`forms`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from innomethods.language.passages import Passage, Remark
from innomethods.wording import LANGUAGES, Language

_STRAIGHT = "['`\N{ACUTE ACCENT}]"  # wrong unless it stands inside a word
_QUOTES: dict[Language, re.Pattern[str]] = {
    "nb": re.compile(rf"[\"“”„‟]|(?<!\w){_STRAIGHT}|{_STRAIGHT}(?!\w)"),
    "nn": re.compile(rf"[\"“”„‟]|(?<!\w){_STRAIGHT}|{_STRAIGHT}(?!\w)"),
    "en": re.compile(rf"[\"«»„]|(?<!\w){_STRAIGHT}|(?<![\ws]){_STRAIGHT}(?!\w)"),
}
_RIGHT_QUOTES: dict[Language, str] = {"nb": "«…»", "nn": "«…»", "en": "‘…’"}
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r" --? |\s—\s|—"), " – "),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"[ \N{NO-BREAK SPACE}]{2,}"), "␣"),
    (re.compile(r"\s[,;:!?](?:\s|$)|\s\.(?:\s|$)"), ","),
    (re.compile(r"\t"), "␣"),
    (re.compile(r"[.!?]{2,}(?<!…)|,,"), "."),
    (re.compile(r"^\s|\s$"), ""),
)
_RANGE = re.compile(r"(?<![\w.-])(\d{1,4})-(\d{1,4})(?![\w-])")
_SECTION = re.compile(r"§|\b(?:section|point|article|paragraf|punkt|kapittel|chapter)", re.IGNORECASE)
_UNSEEN = {"\N{SOFT HYPHEN}", "\N{WORD JOINER}", "\N{NON-BREAKING HYPHEN}", "\N{ZERO WIDTH NO-BREAK SPACE}"}


def find_marks(passage: Passage) -> Iterator[Remark]:
    """L08: quotation marks, dashes, spaces and full stops are those of print.

    >>> [remark.words for remark in find_marks(Passage("a", "ask", nb='Hva er "behov"?'))]
    ['"behov"?']
    """
    for language in LANGUAGES:
        text = passage.text(language)
        quote = _QUOTES[language].search(text)
        if quote is not None:
            yield _remark(language, _around(text, quote), _RIGHT_QUOTES[language])
        if text.count("«") != text.count("»"):
            yield _remark(language, "« »", _RIGHT_QUOTES[language])
        yield from _ranges(language, text)
        for pattern, instead in _SIGNS:
            found = pattern.search(text)
            if found is not None:
                yield _remark(language, _around(text, found), instead)


def _ranges(language: Language, text: str) -> Iterator[Remark]:
    """Yield spans written with a hyphen (3-6 days); the numbers of sections and points of a law have one by right."""
    if _SECTION.search(text) is None:
        for found in _RANGE.finditer(text):
            if int(found[1]) < int(found[2]):
                yield _remark(language, found.group(), f"{found[1]}–{found[2]}")


def _remark(language: Language, words: str, instead: str) -> Remark:
    return Remark("L08", language, words, (("instead", instead),))


def _around(text: str, found: re.Match[str]) -> str:
    """Return the sign with the letters next to it, so that people find it in the text."""
    before, after = text[: found.start()].rpartition(" ")[2], text[found.end() :].partition(" ")[0]
    return f"{before}{found.group()}{after}".replace("\t", "␉").strip(" ") or found.group().replace(" ", "␣")


def find_look_alikes(passage: Passage) -> Iterator[Remark]:
    r"""L09: every letter is Latin and whole, and nothing in the text is invisible.

    A Cyrillic letter may look like ours, but no search finds the word; so do a letter and its ring apart.

    >>> [ascii(remark.words) for remark in find_look_alikes(Passage("a", "title", nb="Beh\u043ev"))]
    ["'Beh\\u043ev (U+043E)'"]
    """
    for language in LANGUAGES:
        text = passage.text(language)
        if text.isascii():
            continue
        for index, character in enumerate(text):
            if _is_strange(character):
                yield Remark("L09", language, f"{_word_at(text, index)} (U+{ord(character):04X})")
        if not any(map(unicodedata.combining, text)) and not unicodedata.is_normalized("NFC", text):
            yield Remark("L09", language, f"{text[:20]} (NFC)")


def _is_strange(character: str) -> bool:
    if character.isascii() or character == "\N{NO-BREAK SPACE}":
        return False
    if character in _UNSEEN or unicodedata.category(character) in ("Cf", "Cc", "Co", "Cn", "Zl", "Zp", "Mn"):
        return True
    return character.isalpha() and not unicodedata.name(character, "").startswith("LATIN")


def _word_at(text: str, index: int) -> str:
    start = max(text.rfind(" ", 0, index), text.rfind("\N{NO-BREAK SPACE}", 0, index)) + 1
    return text[start:].split(" ", 1)[0]
