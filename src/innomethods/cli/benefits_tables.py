"""Tables of figures in a terminal: names to the left, figures to the right, in as many columns as there is room for.

Here: laying figures out, and writing amounts, shares and years. Not here: which figures are shown.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from decimal import Decimal

from innomethods.cli.layout import width
from innomethods.cli.saying import settings, strong, text
from innomethods.wording import Wording, format_for

NONE = "–"
_GAP = "  "
_WIDEST_NAME = 42
_NARROWEST_HEAD = 14
Row = tuple[str, Sequence[str]]


def figures(rows: Sequence[Row], heads: Sequence[str]) -> list[str]:
    """Return a table as lines; columns that there is no room for follow below, under the names once more.

    Headings and names are broken over several lines rather than widening the table.
    """
    names = min(_WIDEST_NAME, max((len(name) for name, _ in rows), default=0))
    wide = [_column(head, [cells[at] for _, cells in rows]) for at, head in enumerate(heads)]
    lines: list[str] = []
    first = 0
    while first < len(heads):
        last = first + 1
        while last < len(heads) and names + sum(each + len(_GAP) for each in wide[first : last + 1]) <= width():
            last += 1
        lines += [""] if lines else []
        lines += _block(rows, heads, range(first, last), names, wide)
        first = last
    return lines


def _column(head: str, cells: Sequence[str]) -> int:
    """Return how wide a column is: as its figures and the words of its heading ask, and no wider."""
    needed = max(*(len(cell) for cell in cells), *(len(word) for word in head.split()), _NARROWEST_HEAD)
    broken = _broken_head(head, needed)
    return max(len(one) for one in (*broken, *cells))


def _broken_head(head: str, wide: int) -> list[str]:
    return textwrap.wrap(head, wide, break_long_words=False, break_on_hyphens=False) or [""]


def _block(rows: Sequence[Row], heads: Sequence[str], shown: range, names: int, wide: Sequence[int]) -> list[str]:
    broken = [_broken_head(heads[at], wide[at]) for at in shown]
    tall = max(len(one) for one in broken)
    lines = [
        _line("", [([""] * (tall - len(one)) + one)[number] for one in broken], shown, names, wide)
        for number in range(tall)
    ]
    lines = [strong(line) for line in lines]
    lines.append(_GAP.join("─" * each for each in (names, *(wide[at] for at in shown))))
    for name, cells in rows:
        *above, last = _broken_name(name, names)
        lines += above
        lines.append(_line(last, [cells[at] for at in shown], shown, names, wide))
    return lines


def _broken_name(name: str, names: int) -> list[str]:
    indent = " " * (len(name) - len(name.lstrip()))
    return textwrap.wrap(
        name.strip(), names, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False
    ) or [""]


def _line(name: str, cells: Sequence[str], shown: range, names: int, wide: Sequence[int]) -> str:
    each = (cell.rjust(wide[at]) for cell, at in zip(cells, shown, strict=True))
    return _GAP.join((name.ljust(names), *each)).rstrip()


def whole(value: float | None, unknown: Wording | str = NONE) -> str:
    """Write an amount without decimals: −11 070."""
    if value is None:
        return unknown if isinstance(unknown, str) else text(unknown)
    return format_for(settings().language).number(Decimal(repr(value)), 0)


def decimal(value: float | None, decimals: int, unknown: str = NONE) -> str:
    """Write a number with so many decimals."""
    return unknown if value is None else format_for(settings().language).number(Decimal(repr(value)), decimals)


def share(value: float | None, decimals: int = 1, unknown: str = NONE) -> str:
    """Write a share as per cent: 0.0264 is 2.6 %."""
    if value is None:
        return unknown
    return format_for(settings().language).percent(Decimal(repr(value)) * 100, decimals)
