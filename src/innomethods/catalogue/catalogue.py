"""`Catalogue`: an immutable mapping of methods by id, with the overlays, results, roles and tools they use.

Nothing is parsed until it is asked for: opening one method reads that file and the definitions it uses, no other
method.
"""

from __future__ import annotations

import warnings
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from innomethods import documents
from innomethods.catalogue.countries import Beside, countries_in, rules_of
from innomethods.catalogue.folders import (
    HOLDS,
    KINDS,
    NAMED_BY_OTHERS,
    OF_MANY,
    REFERENCES,
    TERMS,
    files_in,
    without_content,
)
from innomethods.catalogue.opened import LazyShelf, LeftOutWarning, Opened, Reader
from innomethods.catalogue.packs import with_installed
from innomethods.choosing import Recommendation, Situation, Table
from innomethods.documents import Head
from innomethods.errors import BadReference, DocumentProblems, NoSuchMethod, NotAProcess
from innomethods.findings import Finding, Place, finding
from innomethods.ids import Pin
from innomethods.language import Terms
from innomethods.model import Method, Overlay, Result, Role, Tool
from innomethods.rules import Rules
from innomethods.sharing import Reference
from innomethods.wording import Language, as_language

if TYPE_CHECKING:
    from innomethods.searching import Hit, Index, WordList


class Catalogue(Mapping[str, Method]):
    """Methods by id in their current editions; overlays, tools, results, roles and references stand beside them.

    What was read from a file stays as it was read, however the file changes (`findings` tells, C03): a new catalogue
    reads anew, so a catalogue is equal to itself only.

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
                raise NotADirectoryError(without_content(folder))
        self._folders = folders
        self._told: dict[Finding, None] = {}  # clashes, and files of many things that can't be used
        self._reader = Reader(self)
        self._methods: LazyShelf[Method] = self._shelf_of("methods")
        self._overlays: LazyShelf[Overlay] = self._shelf_of("overlays", "variants")
        self._tools: LazyShelf[Tool] = self._shelf_of("tools")
        self._references: dict[str, LazyShelf[Reference]] = {kind: self._shelf_of(kind) for kind in REFERENCES}
        self._tell_shared_ids(self._methods, *self._references.values())

    def _shelf_of(self, *kinds: str) -> LazyShelf[Any]:
        """Return what subfolders hold, each file under its name."""
        origins = {path.stem: path for path in self._files(*kinds)}
        return LazyShelf(origins, lambda path: self._reader.open(path, HOLDS[kinds[0]]).value)

    def _tell_shared_ids(self, *shelves: LazyShelf[Any]) -> None:
        """Tell of an id that a method and a reference, or two references, share: only the first can be asked for."""
        seen: dict[str, Path] = {}
        for shelf in shelves:
            for id_ in shelf:
                path = shelf.origin(id_)
                if seen.setdefault(id_, path) is not path:
                    self._clash(id_, seen[id_], path)

    def _clash(self, id: str, first: Path, second: Path, path: str = "") -> None:
        told = finding("C01", path or "id", Place(str(second), 1, 1), id=id, first=str(first))
        if path:  # the file is open already, so its lines are to be had
            (told,) = documents.locate([told.at(None)], documents.read_document(second))
        self._told[told] = None

    def _files(self, *kinds: str) -> list[Path]:
        """Return the files of subfolders; where a file's name is the id of what it holds, the first of two holds."""
        files = [path for folder in self._folders for kind in kinds for path in files_in(folder, kind)]
        if OF_MANY.issuperset(kinds):
            return files
        found: dict[str, Path] = {}
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

        What was read already isn't read again, unless a file has changed or the folder has what a method may name.

        Raises:
            NotADirectoryError: when there is no such folder.
        """
        wider = Catalogue(*self._folders, Path(folder))
        adds_names = any(files_in(Path(folder), kind) for kind in NAMED_BY_OTHERS)
        wider._reader.take_over(self._reader, same_names=not adds_names)
        return wider

    def with_packs(self) -> Catalogue:
        """Return a catalogue that also holds the installed packs; a broken one warns and is left out."""
        return with_installed(self)

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
        try:
            pin = Pin.parse(id)
        except BadReference:  # a mapping has no such key, whatever it looks like
            raise NoSuchMethod(id, tuple(self)) from None
        return self.edition(pin.id, pin.edition)

    def __iter__(self) -> Iterator[str]:
        return iter(name for name in self._methods if "@" not in name)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, id: object) -> bool:
        """Whether there is a method of an id, or of an id and edition; one whose file has problems has no edition."""
        if not isinstance(id, str):
            return False
        if id in self._methods:
            return True
        try:
            pin = Pin.parse(id)
            return pin.edition is not None and self._methods[pin.id].edition == pin.edition
        except (BadReference, DocumentProblems, KeyError):
            return False

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
        known = {HOLDS[folder]: shelf for folder, shelf in self._references.items()}
        if kind not in known:
            raise NoSuchMethod(kind, tuple(known))
        return known[kind]

    @cached_property
    def results(self) -> Mapping[str, Result]:
        """Results by id: the kernel and what packs add."""
        return self._by_id("results")

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """Roles by id."""
        return self._by_id("roles")

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The decision tables that can be used, the shipped one first."""
        return tuple(table for _, table in self._usable(self._files("choosing"), "choosing"))

    @cached_property
    def wordlists(self) -> tuple[WordList, ...]:
        """The words for the search, from the files that can be used."""
        return tuple(words for _, words in self._usable(self._files("wordlists"), "wordlist"))

    @cached_property
    def terms(self) -> Terms:
        """The house's terms: every folder's `terms.yaml`, taken together."""
        files = (folder / TERMS for folder in self._folders if (folder / TERMS).is_file())
        return Terms.of(terms for _, terms in self._usable(files, "terms"))

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries there are rules for, in order."""
        return countries_in(self._folders)

    def rules(self, country: str, own: Iterable[Beside] = ()) -> Rules:
        """Return a country's rules; somebody's `own` (`rules_beside`) hold, and are shown as theirs, on their days.

        Raises `NoSuchRules` for a country nobody has rules for, `DocumentProblems` when a file of it has problems.

        >>> [row.value.id for row in Catalogue.shipped().rules("NO").appraisal.rows]
        ['r-109-14', 'r-109-21']
        """
        return rules_of(country, self._folders, lambda path: self._reader.open(path, "rules").value, own)

    def _usable(self, files: Iterable[Path], kind: str) -> Iterator[tuple[Path, Any]]:
        """Yield what files of many things hold; those with problems warn, and `findings` tells of them."""
        for path in files:
            try:
                yield path, self._reader.open(path, kind).value
            except DocumentProblems as problems:
                self._told.update(dict.fromkeys(problems.findings))
                warnings.warn(f"{path} has problems and is left out. Run innomethods check.", LeftOutWarning, 2)

    def _by_id(self, kind: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        origin: dict[str, Path] = {}
        for path, items in self._usable(self._files(kind), kind):
            for item in items:
                if item.id not in found:
                    found[item.id], origin[item.id] = item, path
                elif origin[item.id] != path:  # twice in one file is that file's own problem
                    self._clash(item.id, origin[item.id], path, f"{kind}/{item.id}")
        return found

    def opened(self, path: Path, kind: str) -> Opened:
        """Return what a file of the shelf gives, read once.

        Raises:
            DocumentProblems: with every problem of the file; being of another kind is one.
        """
        return self._reader.open(path, kind)

    def origin(self, id: str, kind: str | None = None) -> Path:
        """Return the file a method, overlay, tool or reference comes from.

        Things of different kinds may share an id; without a `kind` (`method`, `overlay`, `tool`, `reference`, or one
        kind of reference such as `frame`) the first of them in this order is meant.

        Raises:
            NoSuchMethod: when it is none of these, or there is no such kind.
        """
        known: dict[str, list[LazyShelf[Any]]] = {
            "method": [self._methods],
            "overlay": [self._overlays],
            "tool": [self._tools],
            "reference": [*self._references.values()],
        }
        known |= {HOLDS[folder]: [some] for folder, some in self._references.items()}
        if kind is not None and kind not in known:
            raise NoSuchMethod(kind, tuple(known))
        wanted = known[kind] if kind is not None else [some for several in known.values() for some in several]
        for shelf in wanted:
            if id in shelf:
                return shelf.origin(id)
        raise NoSuchMethod(id, (*self, *self._overlays))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the shelf as a whole: ids in two files, files changed since they were read.

        Problems of a single file come when it is opened; `innomethods check` opens them all.
        """
        changed = (finding("C03", "", Place(str(path), 1, 1)) for path in self._reader.changed())
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
        return object.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __repr__(self) -> str:
        return f"Catalogue({len(self)} methods, {len(self._overlays)} overlays, {len(self._tools)} tools)"
