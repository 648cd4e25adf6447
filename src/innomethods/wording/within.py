"""What stands within a value: its parts, with the paths by which people name them, and every text of them.

Here: the one walk through values of any kind, and the texts it meets. Not here: what is asked of them (`language`,
`truth`, `checking`), nor texts in files that make no value (`documents.passages`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import attrs

from innomethods.wording.text import Wording

# Fields that hold named things in a row: a path names the things, not the row.
TRANSPARENT = frozenset({"flow", "checklist", "criteria", "branches"})
_UNNAMED = TRANSPARENT | {"about"}  # what a criterion is about stands in the criterion itself
_FLOWS = frozenset({"flow", "closing", "add"})  # what holds a whole flow; steps and parallels in it have no names

Leave = Callable[[object], bool]
_known_names: dict[type, tuple[str, ...]] = {}  # looked up for every part of a walk


@attrs.frozen(eq=False)
class Part:
    """One part of a value: its path, the field it stands in (as written in a file), and the part right around it."""

    path: str
    field: str
    value: object
    outer: Part | None = None

    @property
    def around(self) -> Iterator[object]:
        """The values around this one, itself first."""
        part: Part | None = self
        while part is not None:
            yield part.value
            part = part.outer


def parts_of(value: object, path: str = "", leave: Leave = lambda _part: False) -> Iterator[Part]:
    """Yield a value and everything in it, outer before inner, in order; `leave` says what to pass over.

    A path names what has an id by its id and the rest by field and number (`need/collect`, `use-when/0`), as people do
    who write files. The walk keeps its own stack, so that depth is no danger.

    >>> @attrs.frozen
    ... class Trait:
    ...     id: str
    ...     title: Wording
    >>> @attrs.frozen
    ... class Profile:
    ...     traits: tuple[Trait, ...]
    >>> [part.path for part in parts_of(Profile((Trait("trust", Wording(en="Trust")),)))]
    ['', 'traits/trust']
    """
    pending = [Part(path, "", value)] if _is_part(value) else list(_row(Part(path, "", None), "", path, value))
    pending.reverse()
    while pending:
        part = pending.pop()
        if not leave(part.value):
            yield part
            inside: list[Part] = []
            for name, at, item in _held(part):
                if type(item) is tuple or _is_part(item):
                    inside.extend(_row(part, *_below(part, name, at), item))
            pending.extend(reversed(inside))


def wordings_in(
    value: object, path: str = "", leave: Leave = lambda _part: False
) -> Iterator[tuple[str, str, Wording]]:
    """Yield every text within a value, with its path and the field it stands in.

    >>> @attrs.frozen
    ... class Note:
    ...     says: tuple[Wording, ...]
    >>> [(path, field) for path, field, _ in wordings_in(Note((Wording(en="One"), Wording(en="Two"))))]
    [('says/0', 'says'), ('says/1', 'says')]
    """
    for part in parts_of(value, path, leave):
        for name, at, item in _held(part):
            if type(item) is Wording:
                yield join(at, kebab(name)), kebab(name), item
            elif type(item) is tuple:
                texts = ((number, text) for number, text in enumerate(item) if type(text) is Wording)
                yield from ((join(at, f"{kebab(name)}/{number}"), kebab(name), text) for number, text in texts)


def fields_of(value: object) -> Iterator[tuple[str, Any]]:
    """Yield a value's fields by name; of a field that holds names with values (what an overlay sets), each by its own.

    >>> list(fields_of(Wording(nb="Behov")))
    [('nb', 'Behov'), ('nn', None), ('en', None)]
    """
    return ((name, item) for name, _, item in _held(Part("", "", value)))


def _held(part: Part) -> Iterator[tuple[str, str, Any]]:
    """Yield what a part's fields hold: name, the path it stands under, value."""
    for name in _names(type(part.value)):
        item = getattr(part.value, name)
        if type(item) is tuple and item and all(map(_is_named, item)):
            under = join(part.path, "set" if name == "fields" else kebab(name))  # `set` is how an overlay writes it
            yield from ((inner, under, held) for inner, held in item)
        else:
            yield name, part.path, item


@lru_cache(maxsize=1024)  # a walk asks about the same few names again and again
def kebab(name: str) -> str:
    """Return a field's name as the key people write: `not_when` → `not-when`."""
    return name.rstrip("_").replace("_", "-")


def join(path: str, name: str) -> str:
    """Return a path that goes one step further; nothing is no step."""
    return f"{path}/{name}" if path and name else path or name


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _known_names:
        _known_names[kind] = tuple(field.name for field in attrs.fields(kind) if not field.name.startswith("_"))
    return _known_names[kind]


def _is_part(value: object) -> bool:
    kind = type(value)
    return kind is not Wording and (kind in _known_names or attrs.has(kind))


def _is_named(item: object) -> bool:
    return type(item) is tuple and len(item) == 2 and isinstance(item[0], str)  # noqa: PLR2004 - name and value


def _below(part: Part, name: str, at: str) -> tuple[str, str]:
    """Return which field the items of a part's field stand in, and the path they begin with."""
    if name == "items" and part.field in _FLOWS and "id" not in _names(type(part.value)):
        return part.field, at  # steps, or parts side by side: the flow goes on
    field = kebab(name)
    return field, at if field in _UNNAMED else join(at, field)


def _row(outer: Part, field: str, path: str, item: object) -> Iterator[Part]:
    """Yield the parts that a field holds: one, or several in a row."""
    if not isinstance(item, tuple):
        yield Part(_named(path, item), field, item, outer)
        return
    unnumbered = field in _UNNAMED or field in _FLOWS
    for number, one in enumerate(item):
        if _is_part(one):
            yield Part(_named(path, one, "" if unnumbered else str(number)), field, one, outer)


def _named(path: str, value: Any, number: str = "") -> str:  # noqa: ANN401 - any value with fields
    return join(path, str(value.id) if "id" in _names(type(value)) else number)
