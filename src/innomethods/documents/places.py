"""From a finding's path to its line: model paths such as `need/collect/check-id`, and key paths such as `flow/0/title`.

Here: how people name the parts of a file, and looking up their places. Not here: how places came to be (`loading`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from innomethods.documents.spots import Keys, Spot
from innomethods.findings import Place
from innomethods.ids import join, parent
from innomethods.wording.within import TRANSPARENT

# Keys that hold named things in a row: a path names the things, not the row.
_TRANSPARENT = TRANSPARENT | {"parallel"}
_NAMED_BY = ("phase", "gate", "stage", "choice", "embed", "must", "should", "law", "id")


@attrs.frozen(eq=False, repr=False)
class Places:
    """The places of one file: `places.of("need/collect")` answers with the nearest place that stands in the file."""

    file: str
    root: Spot
    data: Mapping[str, Any]

    def of(self, path: str) -> Place:
        r"""Return where a model path or key path stands, or the nearest thing around it.

        >>> from innomethods.documents import parse
        >>> text = "innomethods: method/1\nid: small\nflow:\n  - phase: collect\n    does: project-lead\n"
        >>> places = parse(text, "small.yaml").places
        >>> str(places.of("collect")), str(places.of("collect/does")), str(places.of("id"))
        ('small.yaml:4:5', 'small.yaml:5:11', 'small.yaml:2:5')
        """
        keys = self._by_path.get(path)
        if keys is not None:
            return self.of_keys(keys)
        direct = self._as_keys(path)
        if direct is not None:
            return self.of_keys(direct)
        return self._around(path)

    def holds(self, path: str) -> bool:
        """Whether a part with this path, or something around it, stands in the file itself."""
        return any(above in self._by_path for above in (path, parent(path)) if above)

    def of_keys(self, keys: Keys) -> Place:
        """Return where the value under these keys stands, or the nearest value around it."""
        spot, _ = self.root.nearest(keys)
        return Place(self.file, spot.line, spot.column)

    def _around(self, path: str) -> Place:
        """Return the place of the nearest node above a path, or of the field of it that the rest of the path names."""
        above, _, rest = path.rpartition("/")
        named = [_key(rest)]
        while above:
            if above in self._by_path:
                return self.of_keys((*self._by_path[above], *named))
            above, _, rest = above.rpartition("/")
            named.insert(0, _key(rest))
        return self.of_keys((path,))

    def _as_keys(self, path: str) -> Keys | None:
        keys: list[str | int] = []
        spot = self.root
        for part in path.replace(".", "/").split("/") if path else ():
            key = _key(part)
            within = spot.inside.get(key)
            if within is None:
                return None
            keys.append(key)
            spot = within
        return tuple(keys)

    @cached_property
    def _by_path(self) -> dict[str, Keys]:
        found: dict[str, Keys] = {}
        # A phase or check may be called as a key is: what stands in a row with its id comes first.
        parts = sorted(_parts(self.data), key=lambda part: not isinstance(part[1][-1], int))
        for path, keys in (*parts, *_short_names(self.data)):
            found.setdefault(path, keys)
        return found


def _key(part: str) -> str | int:
    return int(part) if part.isdigit() else part


def named_parts(value: object, path: str) -> Iterator[tuple[str | int, Any, str]]:
    """Yield what a map or list of plain data holds: key or number, value, and the path by which people name it."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield key, inner, path if key in _TRANSPARENT else join(path, str(key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            goes_on = isinstance(inner, list) or (isinstance(inner, Mapping) and "parallel" in inner)
            yield number, inner, path if goes_on else join(path, _name(inner, number))


def _name(item: object, number: int) -> str:
    """Return what a path calls an item of a list: its id, or its number."""
    if isinstance(item, Mapping):
        for key in _NAMED_BY:
            if isinstance(item.get(key), str):
                return str(item[key])
    return str(number)


def _parts(value: object, path: str = "", keys: Keys = ()) -> Iterator[tuple[str, Keys]]:
    """Yield every part of a file's plain data under the path that people use, with the keys that lead to it."""
    for key, inner, below in named_parts(value, path):
        here = (*keys, key)
        if below != path:
            yield below, here
        yield from _parts(inner, below, here)


def _short_names(data: Mapping[str, Any]) -> Iterator[tuple[str, Keys]]:
    """Yield what findings call by less than its whole path: an added node, an estimated phase, a row with an id."""
    yield from _parts(data.get("closing"), "", ("closing",))
    for number, change in enumerate(_items(data.get("changes"))):
        if isinstance(change, Mapping):
            yield from _parts(change.get("add"), "", ("changes", number, "add"))
    for name in ("estimates", "waits", "not-before", "choices", "odds"):
        paths = data.get(name)
        for path in paths if isinstance(paths, Mapping) else ():
            yield str(path), (name, path)
    for name, items in data.items():
        for number, item in enumerate(_items(items)):
            if isinstance(item, Mapping) and isinstance(item.get("id"), str):
                yield item["id"], (name, number)


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
