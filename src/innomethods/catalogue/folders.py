"""One folder of content: which ids it holds, found by file names alone; files are opened on first use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import RLock
from typing import Generic, TypeVar

from innomethods.errors import NoSuchMethod

T = TypeVar("T")

REFERENCES = ("profiles", "operating-models", "frames", "networks", "surveys")
KINDS = ("methods", "variants", "overlays", "tools", "results", "roles", "rules", "choosing", "wordlists", *REFERENCES)


# Files that hold many things, each with an id of its own: two of them may share a name.
OF_MANY = frozenset({"results", "roles", "rules", "choosing", "wordlists"})
_LOADING = RLock()  # one for all shelves: what is loaded asks other shelves, and no two may wait for each other


class LazyShelf(Mapping[str, T], Generic[T]):
    """A mapping whose values are loaded when first asked for, and then kept."""

    def __init__(self, origins: Mapping[str, Path], load: Callable[[Path], T]) -> None:
        """Take where each id's file is, and how to load one."""
        self._origins = dict(origins)
        self._load = load
        self._loaded: dict[str, T] = {}
        self._stamps: dict[str, object] = {}
        self._loading: set[str] = set()

    def __getitem__(self, key: str) -> T:
        if key not in self._loaded:
            with _LOADING:
                self._load_once(key)
        return self._loaded[key]

    def _load_once(self, key: str) -> None:
        if key not in self._loaded:
            if key in self._loading:  # it embeds itself: whoever asked keeps the name, and E03 is told
                raise NoSuchMethod(key)
            self._loading.add(key)
            self._stamps[key] = stamp_of(self._origins[key])  # before reading: a change while we read is a change
            try:
                self._loaded[key] = self._load(self._origins[key])
            finally:
                self._loading.discard(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._origins)

    def __len__(self) -> int:
        return len(self._origins)

    def __contains__(self, key: object) -> bool:
        return key in self._origins

    def changed(self) -> tuple[str, ...]:
        """Return the keys whose files have changed, or gone, since they were read."""
        return tuple(key for key in self._loaded if stamp_of(self._origins[key]) != self._stamps[key])

    def origin(self, key: str) -> Path:
        """Return the file an id comes from."""
        return self._origins[key]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(sorted(self._origins))})"


def stamp_of(path: Path) -> object:
    """Return what changes when a file does: its time and size; None when it is gone."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size


def files_in(folder: Path, kind: str) -> list[Path]:
    """Return a folder's files of one kind, in order of name; an absent subfolder is empty."""
    return sorted((folder / kind).glob("*.yaml"))
