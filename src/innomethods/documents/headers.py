"""The first key of a file: which kind it is, in which version; and the file's data in the newest version.

Here: telling kinds and versions apart. Not here: what changed between versions (`upgrades`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from innomethods.documents.shapes import SHAPES, VERSIONS
from innomethods.documents.shapes.following import known_keys
from innomethods.documents.upgrades import upgraded
from innomethods.findings import Finding, finding, suggestion
from innomethods.wording import Wording

_HEADER = re.compile(r"([a-z][a-z-]*)/([0-9]{1,4})\Z")

_VERSION = Wording(
    nb="en versjon som har vært i bruk", nn="ein versjon som har vore i bruk", en="a version that was ever in use"
)
_ANY_LINE = Wording(
    nb="for eksempel «innomethods: project/1»",
    nn="til dømes «innomethods: project/1»",
    en="for example ‘innomethods: project/1’",
)


def newest(data: object) -> tuple[str, dict[str, Any]] | Finding:
    """Return the kind of plain data and the data in the newest version; or what is wrong with their first key.

    >>> newest({"innomethods": "method/0", "id": "small"})
    ('method', {'innomethods': 'method/1', 'id': 'small'})
    """
    header = data.get("innomethods") if isinstance(data, Mapping) else None
    split = _HEADER.match(header) if isinstance(header, str) else None
    if not isinstance(data, Mapping) or split is None or next(iter(data)) != "innomethods":
        return finding("D21", line=_first_line(data, None if split is None else split[0]))
    kind, version = split[1], int(split[2])
    if kind not in SHAPES:
        return finding("D19", "innomethods", kind=kind, hint=suggestion(kind, SHAPES))
    known = f"{kind}/{VERSIONS[kind]}"
    if version > VERSIONS[kind]:
        return finding("D20", "innomethods", version=header, known=known)
    record = upgraded(kind, version, VERSIONS[kind], data)
    return finding("D23", "innomethods", value=header, what=_VERSION, form=known) if record is None else (kind, record)


def _first_line(data: object, header: str | None) -> Wording:
    """Return the first line a file should have: what it says further down, else the kind whose keys it has."""
    kind = _kind_by_keys(data) if header is None else None
    if kind is not None:
        header = f"{kind}/{VERSIONS[kind]}"
    if header is None:
        return _ANY_LINE
    return Wording(nb=f"«innomethods: {header}»", nn=f"«innomethods: {header}»", en=f"‘innomethods: {header}’")


def _kind_by_keys(data: object) -> str | None:
    """Return the one kind of file that knows most of these keys; None where several know as many."""
    if not isinstance(data, Mapping):
        return None
    fit = {kind: sum(key in known_keys(shape) for key in data) for kind, shape in SHAPES.items()}
    best = [kind for kind, known in fit.items() if known == max(fit.values())]
    return best[0] if len(best) == 1 else None
