"""What the rules of all references share about names: an id used twice (S04), and a name that leads nowhere (S05).

Not here: the rules themselves (`problems`, `frame_problems`, `survey_problems`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from innomethods.findings import Finding, finding, suggestion
from innomethods.wording import Wording

T = TypeVar("T")


def numbered(field: str, items: Iterable[T]) -> Iterator[tuple[str, T]]:
    """Yield items with the keys that lead to them in a file: `waves/0`."""
    return ((f"{field}/{number}", item) for number, item in enumerate(items))


def repeated(what: Wording, named: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """S04: of ids, each with its path, none stands twice; told where it stands again."""
    seen: set[str] = set()
    for path, id_ in named:
        if id_ in seen:
            yield finding("S04", path, id=id_, what=what)
        seen.add(id_)


def unknown(path: str, what: Wording, wanted: str, known: Iterable[str]) -> Finding:
    """S05: a name that nothing here has, with the names that look like it."""
    return finding("S05", path, what=what, wanted=wanted, hint=suggestion(wanted, known))
