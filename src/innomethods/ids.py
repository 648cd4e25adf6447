"""Ids and paths: how things are named and found.

Ids are lower-case kebab English and stable for ever. A path is the ids of the named nodes from the root's flow, joined
by slashes (`need/collect`); a check is its phase's path plus its own id. Not here: what paths lead to (`model`).
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from innomethods.errors import BadId, BadReference

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_EDITION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


def checked_id(value: str) -> str:
    """Return the id unchanged.

    Raises:
        BadId: when it is not lower-case kebab English.
    """
    written: object = value  # a Python caller may hand in anything
    if not isinstance(written, str) or not _ID.match(written):
        raise BadId(str(written))
    return value


def is_id(value: str) -> bool:
    """Whether this is a well-formed id."""
    return bool(_ID.match(value))


def join(*parts: str) -> str:
    """Join path parts, leaving out empty ones.

    >>> join("need", "", "collect")
    'need/collect'
    """
    return "/".join(filter(None, parts))


def parent(path: str) -> str:
    """Return the path one step up; the root is the empty string."""
    return path.rpartition("/")[0]


def last(path: str) -> str:
    """Return the last id of a path."""
    return path.rpartition("/")[2]


def is_within(path: str, ancestor: str) -> bool:
    """Whether `path` is `ancestor` itself or below it; everything is within the root."""
    return not ancestor or path == ancestor or path.startswith(f"{ancestor}/")


@lru_cache(maxsize=1024)
def _pattern(glob: str) -> re.Pattern[str]:
    parts: list[str] = []
    for part in glob.split("/"):
        if part == "**":
            parts.append("(?:[^/]+/)*")
        else:
            parts.append(re.escape(part).replace(r"\*", "[^/]*") + "/")
    return re.compile("".join(parts) + r"\Z")


def matches(path: str, glob: str) -> bool:
    """Whether a path matches a glob: `*` is within one id, `**` any number of ids.

    >>> matches("need/assess", "**/assess"), matches("need/assess", "*"), matches("need", "*")
    (True, False, True)
    """
    return bool(_pattern(glob).match(f"{path}/"))


def is_glob(text: str) -> bool:
    """Whether the text holds a wildcard."""
    return "*" in text


@attrs.frozen(repr=False)
class Pin:
    """A pinned method, overlay or tool: id and edition, written `blt@2013`.

    >>> Pin.parse("blt@2013")
    Pin('blt@2013')
    """

    id: str
    edition: str | None = None

    @classmethod
    def parse(cls, text: str | Pin) -> Pin:
        """Read `id` or `id@edition`.

        Raises:
            BadReference: when the text is neither.
        """
        if isinstance(text, Pin):
            return text
        name, at, edition = text.partition("@")
        if not is_id(name) or (at and not _EDITION.match(edition)):
            raise BadReference(text, "method@edition")
        return cls(name, edition or None)

    def __str__(self) -> str:
        return self.id if self.edition is None else f"{self.id}@{self.edition}"

    def __repr__(self) -> str:
        return f"Pin({str(self)!r})"
