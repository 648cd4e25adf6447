"""From a finding's path to its line: model paths such as `need/collect/check-id`, and key paths such as `flow/0/title`.

Here: looking up places. Not here: how places came to be (`loading`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from innomethods.documents.spots import Keys, Spot
from innomethods.findings import Place
from innomethods.ids import join

_STRENGTHS = ("must", "should", "law")


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

    def of_keys(self, keys: Keys) -> Place:
        """Return where the value under these keys stands, or the nearest value around it."""
        spot, _ = self.root.nearest(keys)
        return Place(self.file, spot.line, spot.column)

    def _around(self, path: str) -> Place:
        """Return the place of the nearest node above a path, or of the field of it that the rest of the path names."""
        above, _, rest = path.rpartition("/")
        named = [rest]
        while above:
            if above in self._by_path:
                return self.of_keys((*self._by_path[above], *named))
            above, _, rest = above.rpartition("/")
            named.insert(0, rest)
        return self.of_keys((path,))

    def _as_keys(self, path: str) -> Keys | None:
        keys: list[str | int] = []
        spot = self.root
        for part in path.replace(".", "/").split("/") if path else ():
            key = int(part) if part.isdigit() else part
            within = spot.inside.get(key)
            if within is None:
                return None
            keys.append(key)
            spot = within
        return tuple(keys)

    @cached_property
    def _by_path(self) -> dict[str, Keys]:
        found: dict[str, Keys] = {}
        for path, keys in named_places(self.data):
            found.setdefault(path, keys)
        return found


def named_places(data: Mapping[str, Any]) -> Iterator[tuple[str, Keys]]:
    """Yield every named node and check of a file's plain data with the keys that lead to it."""
    for name in ("flow", "closing"):
        yield from _flow(data.get(name), (name,), "")
    for number, change in enumerate(_items(data.get("changes"))):
        if isinstance(change, Mapping):
            yield from _flow(change.get("add"), ("changes", number, "add"), "")
    for name in ("estimates", "waits", "choices"):
        paths = data.get(name)
        for path in paths if isinstance(paths, Mapping) else ():
            yield str(path), (name, path)
    for name in (
        "results",
        "roles",
        "tools",
        "measures",
        "benefits",
        "options",
        "documents",
        "sources",
        "rows",
        "team",
        "procurements",
        "traits",
        "items",
        "waves",
        "figures",
    ):
        for number, item in enumerate(_items(data.get(name))):
            if isinstance(item, Mapping) and isinstance(item.get("id"), str):
                yield item["id"], (name, number)


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _flow(nodes: object, keys: Keys, above: str) -> Iterator[tuple[str, Keys]]:
    for number, node in enumerate(_items(nodes)):
        here = (*keys, number)
        if isinstance(node, list):
            yield from _flow(node, here, above)
        elif isinstance(node, Mapping):
            yield from _node(node, here, above)


def _node(node: Mapping[str, Any], keys: Keys, above: str) -> Iterator[tuple[str, Keys]]:
    if "parallel" in node:
        yield from _flow(node["parallel"], (*keys, "parallel"), above)
        return
    id_ = next(
        (node[kind] for kind in ("phase", "gate", "stage", "choice", "embed") if isinstance(node.get(kind), str)), None
    )
    if id_ is None:
        return
    path = join(above, id_)
    yield path, keys
    for name in ("checklist", "criteria"):
        yield from _checks(node.get(name), (*keys, name), path)
    yield from _flow(node.get("flow"), (*keys, "flow"), path)
    branches = node.get("branches")
    for branch, inside in branches.items() if isinstance(branches, Mapping) else ():
        yield join(path, branch), (*keys, "branches", branch)
        flow_keys = (*keys, "branches", branch)
        if isinstance(inside, Mapping):
            yield from _flow(inside.get("flow"), (*flow_keys, "flow"), join(path, branch))
        else:
            yield from _flow(inside, flow_keys, join(path, branch))


def _checks(checks: object, keys: Keys, path: str) -> Iterator[tuple[str, Keys]]:
    for number, check in enumerate(_items(checks)):
        for strength in _STRENGTHS if isinstance(check, Mapping) else ():
            if isinstance(check.get(strength), str):
                yield f"{path}/{check[strength]}", (*keys, number)
