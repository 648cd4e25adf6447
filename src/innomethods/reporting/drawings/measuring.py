"""How wide a text is in DejaVu Sans, and how it is broken into lines that fit.

DejaVu Sans is about 12 % wider than the fonts most readers have: what fits here fits there. Not here: where texts go.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

import attrs

from innomethods.reporting.drawings import letter_widths

ELLIPSIS = "…"
ASCENT = 0.93  # of the size: how far a line reaches above its baseline in DejaVu Sans
DESCENT = 0.24  # and below
_EM = 1.0  # a letter that DejaVu Sans may not have: assumed as wide as it is high
_WIDE = 1.4  # emoji and East Asian letters
_BASIC_PLANE = 0xFFFF


@attrs.frozen
class Lines:
    """A text broken into lines; `whole` tells whether nothing was cut."""

    lines: tuple[str, ...]
    whole: bool
    width: float


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is, in the units of `size`.

    >>> round(text_width("Samle inn", 14, bold=True), 1)
    78.0
    """
    widths = _widths(bold)
    return sum(widths[letter] if letter in widths else _unknown(letter) for letter in text) * size


def wrap(text: str, width: float, size: float, *, bold: bool = False, most: int = 2) -> Lines:
    """Break a text into at most `most` lines that fit; what is too long ends with «…», if possible at a word.

    >>> wrap("Samle inn kunnskap om behovet", 100, 14).lines
    ('Samle inn', 'kunnskap…')
    """
    lines, rest = _fill(text, width, size, bold=bold, most=most)
    whole = not rest
    if whole and len(lines) == 2:  # noqa: PLR2004 - two lines look best when they are about as long as each other
        lines = _balanced(text, size, bold=bold)
    if rest and lines:
        lines[-1] = _cut(lines[-1] + rest, width, size, bold=bold)
    for at, line in enumerate(lines):
        if text_width(line, size, bold=bold) > width:
            lines[at], whole = _cut(line, width, size, bold=bold), False
    return Lines(tuple(lines), whole, max((text_width(line, size, bold=bold) for line in lines), default=0.0))


def shortened(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Return the text on one line, with «…» at its end if it is too long.

    >>> shortened("Utforske og definere", 120, 14)
    'Utforske og…'
    """
    return text if text_width(text, size, bold=bold) <= width else _cut(text, width, size, bold=bold)


def _fill(text: str, width: float, size: float, *, bold: bool, most: int) -> tuple[list[str], str]:
    """Put words on lines one after the other; what has no room on the last line is left over."""
    lines: list[str] = []
    line = ""
    pieces = _pieces(text)
    for at, piece in enumerate(pieces):
        longer = line + piece
        if not line or text_width(longer.rstrip(), size, bold=bold) <= width:
            line = longer
        elif len(lines) + 1 < most:
            lines.append(line.rstrip())
            line = piece
        else:
            return [*lines, line], "".join(pieces[at:])
    return [*lines, *([line.rstrip()] if line else [])], ""


def _balanced(text: str, size: float, *, bold: bool) -> list[str]:
    pieces = _pieces(text)
    pairs = [("".join(pieces[:at]).rstrip(), "".join(pieces[at:])) for at in range(1, len(pieces))]
    return list(min(pairs, key=lambda pair: max(text_width(line, size, bold=bold) for line in pair)))


def _pieces(text: str) -> list[str]:
    """Cut a text where a line may end: after a space, a hyphen, a dash or a slash between letters."""
    pieces = [""]
    for at, letter in enumerate(text):
        pieces[-1] += letter
        inside_word = 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()
        if letter == " " or (letter in "-–/" and inside_word):
            pieces.append("")
    return [piece for piece in pieces if piece]


def _cut(text: str, width: float, size: float, *, bold: bool) -> str:
    room = width - text_width(ELLIPSIS, size, bold=bold)
    fits = 0
    for count in range(1, len(text) + 1):
        if text_width(text[:count], size, bold=bold) > room:
            break
        fits = count
    start = text[:fits].rstrip()
    ends_inside_word = fits < len(text) and not text[fits].isspace() and not text[fits - 1 : fits].isspace()
    at_word = start.rpartition(" ")[0] if ends_inside_word else start
    kept = at_word if len(at_word) * 2 >= len(start) else start
    return kept.rstrip(" ,.:;–-") + ELLIPSIS


@lru_cache(maxsize=2)
def _widths(bold: bool) -> Mapping[str, float]:  # noqa: FBT001 - a private key of two tables
    """Return the widths by letter, in ems."""
    return {
        chr(first + at): int(units) / letter_widths.UNITS_PER_EM
        for first, run in (letter_widths.BOLD if bold else letter_widths.REGULAR)
        for at, units in enumerate(run.split())
    }


def _unknown(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > _BASIC_PLANE else _EM
