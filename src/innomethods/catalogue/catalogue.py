"""`Catalogue`: an immutable mapping of methods by id, with the overlays, results, roles and tools they use.

Nothing is parsed until it is asked for: opening one method reads that file and the definitions it uses, no other
method.
"""

from __future__ import annotations

import warnings
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import metadata, resources
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from innomethods import documents
from innomethods.catalogue.folders import KINDS, OF_MANY, REFERENCES, LazyShelf, files_in
from innomethods.choosing import Recommendation, Situation, Table
from innomethods.documents import Head
from innomethods.errors import BadReference, DocumentProblems, NoSuchMethod, NotAProcess
from innomethods.findings import Finding, Place, finding
from innomethods.ids import Pin
from innomethods.model import Method, Overlay, Result, Role, Tool
from innomethods.sharing import Reference
from innomethods.wording import Language, as_language

if TYPE_CHECKING:
    from innomethods.searching import Hit, Index

T = TypeVar("T", Result, Role)
PACKS = "innomethods.packs"  # the entry-point group; each entry gives a folder


class PackWarning(UserWarning):
    """A pack that can't be used; the rest of the catalogue works."""


class Catalogue(Mapping[str, Method]):
    """Methods by id in their current editions; overlays, tools, results, roles and references stand beside them.

    >>> shelf = Catalogue.shipped()
    >>> shelf["blt"].edition
    '2013'
    """

    def __init__(self, *folders: Path) -> None:
        """Take folders of content. Of two files with one id the first folder's holds; `findings` tells of the other.

        Raises:
            NotADirectoryError: for a folder that isn't there, or holds no content.
        """
        for folder in folders:
            if not folder.is_dir():
                raise NotADirectoryError(f"{folder} is not a folder of content.")
            if not any((folder / kind).is_dir() for kind in KINDS):
                kinds = ", ".join(f"{kind}/" for kind in KINDS)
                raise NotADirectoryError(f"{folder} holds no content: put files in subfolders of it ({kinds}).")
        self._folders = folders
        self._told: dict[Finding, None] = {}  # clashes, and files of many things that can't be used
        origins = {path.stem: path for path in self._files("methods")}
        self._methods: LazyShelf[Method] = LazyShelf(origins, lambda path: documents.read_method(path, self))
        overlays = {path.stem: path for kind in ("overlays", "variants") for path in self._files(kind)}
        self._overlays: LazyShelf[Overlay] = LazyShelf(overlays, lambda path: documents.read_overlay(path, self))
        tools = {path.stem: path for path in self._files("tools")}
        self._tools: LazyShelf[Tool] = LazyShelf(tools, documents.read_tool)
        references = {kind: {path.stem: path for path in self._files(kind)} for kind in REFERENCES}
        self._references: dict[str, LazyShelf[Reference]] = {
            kind: LazyShelf(paths, documents.read_reference) for kind, paths in references.items()
        }
        self._tell_shared_ids(origins, *references.values())
        self._results: dict[str, Result] | None = None
        self._roles: dict[str, Role] | None = None

    def _tell_shared_ids(self, *several: Mapping[str, Path]) -> None:
        """Tell of an id that a method and a reference, or two references, share: only the first can be asked for."""
        seen: dict[str, Path] = {}
        for paths in several:
            for id_, path in paths.items():
                first = seen.setdefault(id_, path)
                if first is not path:
                    self._clash(id_, first, path)

    def _clash(self, id: str, first: Path, second: Path) -> None:
        self._told[finding("C01", "id", Place(str(second), 1, 1), id=id, first=str(first))] = None

    def _files(self, kind: str) -> list[Path]:
        """Return the files of one subfolder; where a file's name is the id of what it holds, the first of two holds."""
        files = [path for folder in self._folders for path in files_in(folder, kind)]
        found: dict[str, Path] = {}
        if kind in OF_MANY:
            return files
        for path in files:
            first = found.setdefault(path.stem, path)
            if first is not path:
                self._clash(path.stem, first, path)
        return list(found.values())

    # --- where content comes from

    @classmethod
    @lru_cache(maxsize=1)
    def shipped(cls) -> Catalogue:
        """Return the content that comes with the library."""
        return cls(Path(str(resources.files("innomethods") / "content")))

    def with_folder(self, folder: str | Path) -> Catalogue:
        """Return a catalogue that also holds a folder of content (subfolders `methods`, `overlays`, `tools` …).

        Raises:
            NotADirectoryError: when there is no such folder.
        """
        return Catalogue(*self._folders, Path(folder))

    def with_packs(self) -> Catalogue:
        """Return a catalogue that also holds the installed packs; a broken one warns and is left out."""
        catalogue = self
        for entry in sorted(metadata.entry_points(group=PACKS), key=lambda entry: entry.name):
            try:
                wider = catalogue.with_folder(_folder_of(entry.load()))
            except Exception as error:  # noqa: BLE001 - whatever a pack does wrong, the others go on
                pack = f"{entry.name} ({entry.dist.name} {entry.dist.version})" if entry.dist else entry.name
                warnings.warn(f"The pack {pack} is left out: {error}", PackWarning, stacklevel=2)
                continue
            for told in wider.findings[len(catalogue.findings) :]:
                warnings.warn(f"The pack {entry.name}: {told}", PackWarning, stacklevel=2)
            catalogue = wider
        return catalogue

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders it is made of, the shipped one first if it is there."""
        return self._folders

    # --- the mapping

    def __getitem__(self, id: str) -> Method:
        """Return a method by its id, or by id and edition (`blt@2013`).

        Raises:
            NoSuchMethod: with the nearest known ids.
            DocumentProblems: when its file has problems.
        """
        pin = Pin.parse(id)
        return self.edition(pin.id, pin.edition)

    def __iter__(self) -> Iterator[str]:
        return iter(name for name in self._methods if "@" not in name)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, id: object) -> bool:
        if not isinstance(id, str):
            return False
        try:
            pin = Pin.parse(id)
        except BadReference:
            return False
        if pin.edition is None or id in self._methods:
            return id in self._methods
        return pin.id in self._methods and self._methods[pin.id].edition == pin.edition

    def edition(self, id: str, edition: str | None = None) -> Method:
        """Return a method in a named edition, or in its current one.

        Raises:
            NoSuchMethod: when there is no such id or edition.
            NotAProcess: when the id is that of something one only reads.
        """
        if edition is not None and f"{id}@{edition}" in self._methods:
            return self._methods[f"{id}@{edition}"]
        if id not in self._methods:
            if id in self.references:
                raise NotAProcess(id, tuple(self), self.references[id].kind)
            raise NoSuchMethod(id, tuple(self))
        method = self._methods[id]
        if edition is not None and method.edition != edition:
            older = [name for name in self._methods if name.startswith(f"{id}@")]
            raise NoSuchMethod(f"{id}@{edition}", (str(method.pin), *older))
        return method

    def holds(self, folder: Path) -> bool:
        """Whether a folder of content is on the shelf already."""
        return folder.resolve() in {known.resolve() for known in self._folders}

    @property
    def editions(self) -> Mapping[str, Method]:
        """Every edition of every method, by the name of its file: `blt`, or `blt@2012` for an older one."""
        return self._methods

    @property
    def overlays(self) -> Mapping[str, Overlay]:
        """Overlays and variants by id."""
        return self._overlays

    @property
    def tools(self) -> Mapping[str, Tool]:
        """Tools by id."""
        return self._tools

    @property
    def references(self) -> Mapping[str, Reference]:
        """What one reads and refers to, of all kinds, by id: profiles, operating models, frames, networks, surveys."""
        return ChainMap(*self._references.values())  # type: ignore[arg-type]  # only read

    def references_of(self, kind: str) -> Mapping[str, Reference]:
        """Return the references of one kind (`profile`, `operating-model`, `frame`, `network`, `survey`) by id.

        Raises:
            NoSuchMethod: when there is no such kind.
        """
        folder = f"{kind}s"
        if folder not in self._references:
            raise NoSuchMethod(kind, tuple(name.removesuffix("s") for name in REFERENCES))
        return self._references[folder]

    @property
    def results(self) -> Mapping[str, Result]:
        """Results by id: the kernel and what packs add."""
        if self._results is None:
            self._results = self._gathered("results", documents.read_results)
        return self._results

    @property
    def roles(self) -> Mapping[str, Role]:
        """Roles by id."""
        if self._roles is None:
            self._roles = self._gathered("roles", documents.read_roles)
        return self._roles

    def _gathered(self, kind: str, read: Callable[[Path], tuple[T, ...]]) -> dict[str, T]:
        found: dict[str, T] = {}
        origin: dict[str, Path] = {}
        for path in self._files(kind):
            try:
                items = read(path)
            except DocumentProblems as problems:  # told by `findings`; what others hold is still of use
                self._told.update(dict.fromkeys(problems.findings))
                continue
            for item in items:
                if item.id in found:
                    self._clash(item.id, origin[item.id], path)
                else:
                    found[item.id], origin[item.id] = item, path
        return found

    @property
    def _shelves(self) -> tuple[LazyShelf[Any], ...]:
        return (self._methods, self._overlays, self._tools, *self._references.values())

    def origin(self, id: str, kind: str | None = None) -> Path:
        """Return the file a method, overlay, tool or reference comes from.

        Things of different kinds may share an id; without a `kind` (`method`, `overlay`, `tool`) the first of them in
        this order is meant.

        Raises:
            NoSuchMethod: when it is none of these.
        """
        named: dict[str, LazyShelf[Any]] = {"method": self._methods, "overlay": self._overlays, "tool": self._tools}
        for shelf in self._shelves if kind is None else (named[kind],):
            if id in shelf:
                return shelf.origin(id)
        raise NoSuchMethod(id, (*self, *self._overlays))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the shelf as a whole: ids in two files, files changed since they were read.

        Problems of a single file come when it is opened; `innomethods check` opens them all.
        """
        changed = (
            finding("C03", "", Place(str(shelf.origin(key)), 1, 1))
            for shelf in self._shelves
            for key in shelf.changed()
        )
        return (*self._told, *changed)

    def heads(self) -> tuple[tuple[Head, ...], tuple[Finding, ...]]:
        """Return what a list shows of every process and reference, and the problems of files that can't be shown.

        Only the heads of files are read, so this stays quick however much they hold.
        """
        heads: list[Head] = []
        told: list[Finding] = []
        shelves: tuple[LazyShelf[Any], ...] = (self._methods, *self._references.values())
        for shelf in shelves:
            for key in sorted(key for key in shelf if "@" not in key):
                try:
                    heads.append(documents.read_head(shelf.origin(key)))
                except DocumentProblems as problems:
                    told.extend(problems.findings)
        return tuple(heads), tuple(told)

    # --- finding and choosing

    def files_of(self, kind: str) -> tuple[Path, ...]:
        """Return the files of one subfolder (`choosing`, `wordlists`), in the order of folders and names."""
        return tuple(self._files(kind))

    @cached_property
    def _index(self) -> Index:
        from innomethods.catalogue.searching import index_of

        return index_of(self)

    def search(
        self, text: str, language: Language = "nb", kinds: Iterable[str] | None = None, limit: int = 20
    ) -> tuple[Hit, ...]:
        """Return what fits a search, best first: methods, phases, questions, tools, results and whatever else there is.

        A nynorsk word finds bokmål, and the reverse; words that mean the same, parts of compounds and slips of the
        keyboard are found too, and count less. The first search opens every file and takes seconds, the next ones
        milliseconds. See `innomethods.catalogue.searching`.

        Raises:
            NothingToSearch: when the text has no word, or only words that stand in every text.
            ValueError: for a language or a kind there is none of, or a limit under 1.

        >>> Catalogue.shipped().search("gigakart", "nb", kinds=["tool"])[0].title
        'Gigakart'
        """
        from innomethods.catalogue.searching import search

        return search(self._index, text, as_language(language), kinds, limit)

    def recommend(self, situation: Situation | None = None, *, limit: int = 5) -> tuple[Recommendation, ...]:
        """Return what to do in a situation, best first: at least two methods or other advice, then overlays.

        Each says why, why not, and which unanswered question would change the answer. See
        `innomethods.catalogue.recommending`.

        >>> from innomethods.choosing import Situation
        >>> advice = Catalogue.shipped().recommend(Situation(problem="many", relations_understood=False))
        >>> [recommendation.id for recommendation in advice[:2]]
        ['sod', 'triple-diamond']
        """
        from innomethods.catalogue.recommending import recommend

        return recommend(self, situation, limit=limit)

    @cached_property
    def _table(self) -> Table:
        from innomethods.catalogue.recommending import table_of

        return table_of(self)

    def __hash__(self) -> int:
        return hash(self._folders)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Catalogue) and self._folders == other._folders

    def __repr__(self) -> str:
        return f"Catalogue({len(self)} methods, {len(self._overlays)} overlays, {len(self._tools)} tools)"


def _folder_of(pack: object) -> Path:
    """Return a pack's folder: the package that an entry point names, or the path it holds."""
    if isinstance(pack, ModuleType):
        return Path(str(resources.files(pack)))
    if isinstance(pack, (str, Path)):
        return Path(pack)
    raise TypeError(f"its entry point gives {pack!r}; name a package of content, or a path")
