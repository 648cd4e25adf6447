"""From a file's bytes to clean text: size, encoding, and characters that readers can't see.

Here: everything that can be said before YAML is looked at. Not here: what the text means (`loading`).
"""

from __future__ import annotations

import re
import stat
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, Place, finding
from innomethods.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 4_000_000  # bytes; a benefits plan of five thousand full lines takes one and a half
_TELL_AT_MOST = 20  # hidden characters told one by one; more of them means that the file isn't text at all

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\U000e0000-\U000e007f]"
)
_LINE_END = re.compile("\r\n|\r|\n")
_REASONS = {
    FileNotFoundError: Wording(nb="filen finnes ikke", nn="fila finst ikkje", en="there is no such file"),
    IsADirectoryError: Wording(nb="dette er en mappe", nn="dette er ei mappe", en="this is a folder"),
    PermissionError: Wording(
        nb="dere har ikke tilgang til filen", nn="de har ikkje tilgang til fila", en="you are not allowed to read it"
    ),
}
_OTHER_REASON = Wording(
    nb="det er ikke en vanlig fil, eller så svarer ikke disken",
    nn="det er ikkje ei vanleg fil, eller så svarer ikkje disken",
    en="it isn't an ordinary file, or the disk doesn't answer",
)


@attrs.frozen(eq=False)
class Text:
    """The text of one file, with the places of its characters (lines and columns from 1)."""

    name: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def place(self, index: int) -> Place:
        """Return where the character at this index stands."""
        line = bisect_right(self._starts, index)
        return Place(self.name, line, index - self._starts[line - 1] + 1)

    def line_with(self, index: int) -> str:
        """Return the whole line that holds this index, without its end."""
        start = self._starts[bisect_right(self._starts, index) - 1]
        end = _LINE_END.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)]

    def line_start(self, index: int) -> int:
        """Return the index at which the line holding this index starts."""
        return self._starts[bisect_right(self._starts, index) - 1]


def read_bytes(path: Path, name: str) -> bytes:
    """Read a file, at most one byte more than allowed.

    Raises:
        DocumentProblems: with D01 when it can't be read, with D03 when it is too large.
    """
    try:
        about = path.stat()
        # A pipe or a device might keep us waiting for ever; a folder is told as the system tells it.
        if stat.S_ISREG(about.st_mode) or stat.S_ISDIR(about.st_mode):
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        else:
            raise DocumentProblems.of(name, [_unreadable(name, _OTHER_REASON)])
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        reason = next((text for kind, text in _REASONS.items() if isinstance(error, kind)), _OTHER_REASON)
        raise DocumentProblems.of(name, [_unreadable(name, reason)]) from None
    _check_size(max(len(content), about.st_size), name)
    return content


def _unreadable(name: str, reason: Wording) -> Finding:
    return finding("D01", place=Place(name, 1, 1), file=name, reason=reason)


def _check_size(size: int, name: str) -> None:
    if size > LARGEST:
        told = finding("D03", place=Place(name, 1, 1), file=name, size=_megabytes(size), limit=_megabytes(LARGEST))
        raise DocumentProblems.of(name, [told])


def _megabytes(size: int) -> Wording:
    point = f"{size / 1_000_000:.1f} MB" if size % 1_000_000 else f"{size // 1_000_000} MB"
    return Wording(nb=point.replace(".", ","), nn=point.replace(".", ","), en=point)


def decode(content: bytes | str, name: str) -> Text:
    """Make text of a file's content; a byte order mark at its start is left out.

    Raises:
        DocumentProblems: with D03 when it is too large, D02 when it isn't UTF-8.
    """
    if isinstance(content, str):
        _check_size(len(content.encode("utf-8", "surrogatepass")), name)
        return Text(name, content.removeprefix("\ufeff"))
    _check_size(len(content), name)
    try:
        return Text(name, content.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        before = Text(name, content[: error.start].decode("utf-8"))
        told = finding("D02", place=before.place(len(before.text)), file=name, byte=error.start + 1)
        raise DocumentProblems.of(name, [told]) from None


def find_hidden(text: Text) -> list[Finding]:
    """Return findings for control characters (errors) and marks that readers can't see (warnings).

    Raises:
        DocumentProblems: when there are so many control characters that the file isn't text.
    """
    told: list[Finding] = []
    for match in _CONTROL.finditer(text.text):
        told.append(_hidden("D25", match.group(), text.place(match.start())))
        if len(told) > _TELL_AT_MOST:
            raise DocumentProblems.of(text.name, told[:_TELL_AT_MOST])
    for count, match in enumerate(_UNSEEN.finditer(text.text)):
        if count >= _TELL_AT_MOST:
            break
        told.append(_hidden("D29", match.group(), text.place(match.start())))
    return told


def find_hidden_in_value(value: str, written: str, place: Place) -> Finding | None:
    r"""Return a finding for a hidden character that was written as an escape (`\u202e`) in a quoted text."""
    for code, pattern in (("D25", _CONTROL), ("D29", _UNSEEN)):
        for match in pattern.finditer(value):
            if match.group() not in written:
                return _hidden(code, match.group(), place)
    return None


def _hidden(code: str, character: str, place: Place) -> Finding:
    shown = f"U+{ord(character):04X}"
    where = Wording(nb="teksten", nn="teksten", en="the text")
    return finding(code, place=place, char=shown, where=where)


def without_controls(text: str) -> str:
    """Return the text with control characters made harmless, every place unchanged."""
    return _CONTROL.sub("\ufffd", text)
