"""Files opened on first use: each is read once, and what it gave is kept with how the file stood then.

Here: reading and remembering. Not here: which files there are (`folders`), what they are together (`catalogue`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import RLock
from typing import Generic, TypeVar

import attrs

from innomethods import documents
from innomethods.catalogue.countries import read_among
from innomethods.catalogue.folders import stamp_of
from innomethods.composing.linking import linked, linked_overlay
from innomethods.errors import DocumentProblems, NoSuchMethod
from innomethods.findings import Finding
from innomethods.model import Method, Overlay, Shelf
from innomethods.sources import Source

T = TypeVar("T")
_READING = RLock()  # one for all catalogues: what is read asks for other files, and no two may wait for each other


class LeftOutWarning(UserWarning):
    """Files that can't be opened, and what they hold can't be found or used; the rest of the shelf can."""


@attrs.frozen(eq=False)
class Opened:
    """What one file gave. `own` is what it says by itself, `value` the same with what it names taken from a shelf.

    `sources` are those the file lists, `findings` the warnings on the way.
    """

    kind: str
    own: object
    value: object
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]

    @property
    def leans_on_shelf(self) -> bool:
        """Whether the value may be another one on another shelf."""
        return isinstance(self.own, (Method, Overlay))


def open_file(path: Path, shelf: Shelf, kind: str | None = None) -> Opened:
    """Read one file, of a named kind or of any.

    Raises:
        DocumentProblems: with every problem of the file, and of the methods it embeds.
    """
    loaded = documents.read_document(path) if kind is None else documents.read_kind(path, kind)
    if loaded.kind == "project":  # has no value without a shelf
        project = loaded.value(shelf)
        return Opened(loaded.kind, project, project, (), loaded.findings)
    beside = loaded.kind == "rules" and kind is None  # rules on the shelf stand on themselves alone
    own = read_among(path, shelf) if beside else loaded.value()
    value: object = own
    if isinstance(own, Method):
        value = linked(own, shelf)
    elif isinstance(own, Overlay):
        value = linked_overlay(own, shelf)
    return Opened(loaded.kind, own, value, loaded.sources, loaded.findings)


@attrs.frozen(eq=False)
class _Kept:
    """How a file stood when it was read, and what it gave: a value, or problems."""

    stamp: object
    gave: Opened | tuple[Finding, ...]


class Reader:
    """Reads each file once for one shelf."""

    def __init__(self, shelf: Shelf) -> None:
        """Take the shelf on which files look for what they name."""
        self._shelf = shelf
        self._kept: dict[Path, _Kept] = {}
        self._reading: set[Path] = set()

    def open(self, path: Path, kind: str) -> Opened:
        """Return what a file gives, or gave when it was first read.

        Raises:
            DocumentProblems: with every problem of the file.
            NoSuchMethod: for a method that is just being read, since it embeds itself: whoever asked keeps the name,
                and E03 is told.
        """
        if path not in self._kept:
            with _READING:
                self._read_once(path, kind)
        gave = self._kept[path].gave
        if isinstance(gave, Opened):
            return gave
        raise DocumentProblems.of(str(path), gave)

    def _read_once(self, path: Path, kind: str) -> None:
        if path in self._kept:
            return
        if path in self._reading:
            raise NoSuchMethod(path.stem)
        self._reading.add(path)
        stamp = stamp_of(path)  # before reading: a change while we read is a change
        try:
            self._kept[path] = _Kept(stamp, open_file(path, self._shelf, kind))
        except DocumentProblems as problems:
            self._kept[path] = _Kept(stamp, problems.findings)
        finally:
            self._reading.discard(path)

    def changed(self) -> tuple[Path, ...]:
        """Return the files that have changed, or gone, since they were read, in order of name."""
        return tuple(sorted(path for path, kept in self._kept.items() if stamp_of(path) != kept.stamp))

    def take_over(self, other: Reader, *, same_names: bool) -> None:
        """Keep what another reader has read, where reading it again would give the same.

        With `same_names` this shelf has no more methods, tools, results and roles than the other one; else methods and
        overlays are read again, for they may find what they didn't find there. Once a file has changed, all are read
        again: others hold parts of it.
        """
        if not other.changed():
            self._kept |= {
                path: kept
                for path, kept in other._kept.items()
                if isinstance(kept.gave, Opened) and (same_names or not kept.gave.leans_on_shelf)
            }


class LazyShelf(Mapping[str, T], Generic[T]):
    """A mapping whose values are read when first asked for."""

    def __init__(self, origins: Mapping[str, Path], read: Callable[[Path], T]) -> None:
        """Take where each id's file is, and how to read one."""
        self._origins = dict(origins)
        self._read = read

    def __getitem__(self, key: str) -> T:
        return self._read(self._origins[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._origins)

    def __len__(self) -> int:
        return len(self._origins)

    def __contains__(self, key: object) -> bool:
        return key in self._origins

    def origin(self, key: str) -> Path:
        """Return the file an id comes from."""
        return self._origins[key]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(sorted(self._origins))})"
