"""Old files made new: one pure function per kind and old version, from plain data to plain data.

Here: what changed between versions. Not here: reading and checking, which know the newest version only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Record = dict[str, Any]

# method/0 was the draft in which the first methods were written.
_METHOD_0_KEYS = {
    "names": "title",
    "version": "edition",
    "decides": "decided-by",
    "rework": "go-back-to",
    "question": "ask",
}


def upgrade_method_0(record: Mapping[str, Any]) -> Record:
    """Return a method/0 as a method/1: five keys have other names, and an edition is text.

    >>> upgrade_method_0({"innomethods": "method/0", "id": "small", "version": 2, "names": {"en": "Small"}})
    {'innomethods': 'method/1', 'id': 'small', 'edition': '2', 'title': {'en': 'Small'}}
    """
    renamed: Record = _renamed(record)
    renamed["innomethods"] = "method/1"
    if isinstance(renamed.get("edition"), int):  # the draft let an edition be a number
        renamed["edition"] = str(renamed["edition"])
    return renamed


def _renamed(value: Record | list[object] | object) -> Any:  # noqa: ANN401 - plain data in, plain data out
    if isinstance(value, Mapping):
        return {_METHOD_0_KEYS.get(key, key): _renamed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(item) for item in value]
    return value


UPGRADES: dict[tuple[str, int], Callable[[Mapping[str, Any]], Record]] = {("method", 0): upgrade_method_0}


def upgraded(kind: str, version: int, newest: int, record: Mapping[str, Any]) -> Record | None:
    """Return a record in the newest version; None when its version was never one of ours."""
    new: Record = dict(record)
    for old in range(version, newest):
        step = UPGRADES.get((kind, old))
        if step is None:
            return None
        new = step(new)
    return new
