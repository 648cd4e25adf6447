"""How text is laid on a page of characters: as wide as the terminal, with hanging indents.

Here: width, paragraphs, lists. Not here: what is said (`showing`, `overlay_card` …), and tables (`saying`).
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable

from innomethods.cli.saying import strong

_UNSEEN = 100  # columns of what goes to a file or another program
_NARROWEST = 40


def width() -> int:
    """Return how many columns there are: the terminal's, or 100 when the output goes elsewhere."""
    if not sys.stdout.isatty():
        return _UNSEEN
    return max(_NARROWEST, shutil.get_terminal_size().columns)


def lines_of(words: str, indent: int = 0, lead: str = "", hang: int | None = None) -> list[str]:
    """Return a text as lines, a lead (`– `) before the first; the others stand under the words, or hang so far.

    Words and addresses are never cut, so a line may be longer than the page.

    >>> for line in lines_of("What is the need, said without a solution? " * 3, indent=4, lead="must: "):
    ...     print(line)
        must: What is the need, said without a solution? What is the need, said without a solution?
              What is the need, said without a solution?
    """
    first, others = " " * indent + lead, " " * (indent + (len(lead) if hang is None else hang))
    lines: list[str] = []
    for paragraph in words.splitlines():
        lines += textwrap.wrap(
            paragraph,
            width(),
            initial_indent=others if lines else first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def listed(items: Iterable[str], indent: int = 2) -> list[str]:
    """Return the lines of a list with dashes."""
    return [line for item in items for line in lines_of(item, indent, "– ")]


def headed(label: str, words: str) -> list[str]:
    """Return a text that begins with a bold label and a colon."""
    first, *others = lines_of(f"{label}: {words}", hang=2)
    return [strong(label) + first.removeprefix(label), *others]


def heading(words: str) -> list[str]:
    """Return a heading, bold on each of its lines."""
    return [strong(line) for line in lines_of(words, hang=2)]
