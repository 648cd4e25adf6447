"""What is wrong with a piece of content by itself, whatever kind it is, before it is joined to anything else.

Here: texts and sources that are missing, ids used twice, scales without levels (W14, T01, E01, S06). Not here: whether
a method makes sense (`problems`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.dated import DatedValue
from innomethods.findings import Finding, finding
from innomethods.language import find_untold
from innomethods.model import Parallel, Result, Role, Scorecard, Steps, Tailoring, Tool
from innomethods.rules import TableRule
from innomethods.sources import Ground, Source
from innomethods.truth import find_unlisted
from innomethods.wording import Wording
from innomethods.wording.within import TRANSPARENT, Leave, Part, fields_of, join, kebab, parts_of

_SCALE = Wording(nb="Skalaen", nn="Skalaen", en="The scale")
_NO_LEVELS = Wording(
    nb="laveste poeng må være lavere enn høyeste",
    nn="lågaste poeng må vere lågare enn høgaste",
    en="the lowest rating must be lower than the highest",
)


def find_problems_alone(
    value: object, path: str = "", sources: Iterable[Source] = (), leave: Leave = lambda _part: False
) -> tuple[Finding, ...]:
    """Return what is wrong with any piece of content by itself.

    `path` is where it stands in its file (`results` for a file of results), `sources` are those of the file, beside
    the ones it lists itself; `leave` says which parts are told elsewhere. Findings have the paths that lead to a line.

    >>> from innomethods.model import Role
    >>> [item.code for item in find_problems_alone(Role("lead", title="Lead", side="supply"))]
    ['W14']
    """
    parts = tuple(parts_of(value, path, leave))
    cards = ((part.path, part.value) for part in parts if isinstance(part.value, Scorecard))
    return (
        # A dated value and its ground hold their source themselves, which the file lists too.
        *find_untold(value, path, leave=lambda part: leave(part) or isinstance(part, (DatedValue, Ground))),
        *find_unlisted(value, sources, path, leave),
        *_doubled(value, path, parts),
        *(item for where, card in cards for item in find_scale_problems(card.least, card.most, where)),
    )


def is_shared(part: object) -> bool:
    """Whether a part of a method may come from a shelf: what is wrong with it is told with the file it stands in."""
    return isinstance(part, (Result, Role, Tool, Tailoring))


def find_scale_problems(least: int, most: int, path: str = "", what: Wording = _SCALE) -> Iterator[Finding]:
    """S06: what is rated on a scale can become better or worse; `what` is what the scale belongs to.

    >>> [str(item.message) for item in find_scale_problems(5, 1)]
    ['The scale: the lowest rating must be lower than the highest.']
    """
    if least >= most:
        yield finding("S06", path, what=what, because=_NO_LEVELS)


def _doubled(value: object, path: str, parts: Iterable[Part]) -> Iterator[Finding]:
    """E01: of things in a row, each has an id of its own; of a flow's nodes and checks, `references` tells."""
    rows = [(path, value)]
    for part in parts:
        if not isinstance(part.value, (Steps, Parallel)):
            named = ((name, row) for name, row in fields_of(part.value) if name not in TRANSPARENT)
            rows += [(join(part.path, kebab(name)), row) for name, row in named]
    for where, row in rows:
        if isinstance(row, tuple):
            yield from _twice(row, where)


def _twice(row: tuple[object, ...], path: str) -> Iterator[Finding]:
    """Yield an id that stands in a row before, told where it stands again.

    A rule of a table stands once for each of its periods, under one id: that they don't overlap is asked as it is read.
    """
    seen: set[object] = set()
    for number, item in enumerate(row):
        id_ = getattr(item, "id", None)
        if id_ is not None and not isinstance(item, TableRule):
            if id_ in seen:
                yield finding("E01", join(path, str(number)), id=id_, where=path)
            seen.add(id_)
