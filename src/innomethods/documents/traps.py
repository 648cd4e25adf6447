"""Text that YAML cuts or bends without a word: told here, because readers would never see it.

Here: traps in text that YAML can read. Not here: text that it can't (`breakage`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from innomethods.findings import Finding, finding
from innomethods.wording.text import LANGUAGES

if TYPE_CHECKING:
    from innomethods.documents.opening import Text
    from innomethods.documents.spots import Spot

_COMMENT = re.compile(r"([ \t]+)#(.?)")
_MEANT = 2  # a comment that is meant has two spaces before the sign and one after it


def find_in_plain(text: Text, key: str | None, value: str, spot: Spot) -> Finding | None:
    """Return the finding for unquoted text that a comment cuts, or that holds a question mark in an inline map."""
    if spot.inline and "?" in value:
        index = text.text.find("?", spot.start)
        return finding("D16", place=text.place(index), text=value)
    comment = _COMMENT.match(text.text, spot.end)
    if comment is None or not _cuts(key, value, comment):
        return None
    return finding("D14", place=text.place(comment.end(1)), text=shortened(value))


def _cuts(key: str | None, value: str, comment: re.Match[str]) -> bool:
    """Whether a comment sign cuts a text: « #42» is seldom meant as a comment, nor is anything after a sentence."""
    space_after = comment[2] in ("", " ")
    if key in LANGUAGES:
        return not (space_after and len(comment[1]) >= _MEANT)
    return " " in value and not space_after


def find_cut_at_comma(text: Text, key: str, key_spot: Spot, spot: Spot) -> Finding | None:
    """Return the finding for a key without a colon in an inline map: it was meant as the end of the text before."""
    if not key_spot.inline or spot.start != spot.end:
        return None
    if text.text[key_spot.end : key_spot.end + 80].lstrip()[:1] == ":":
        return None
    return finding("D15", place=text.place(key_spot.start), key=shortened(key))


def shortened(value: str, most: int = 60) -> str:
    """Return text on one line, cut for a message."""
    words = " ".join(value.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"
