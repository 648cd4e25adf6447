"""All texts of a shelf seen as language: every file read, held to the guide, and how much of it people have read.

Here: which files there are, the guide they are held to, one `Review` per file. Not here: the rules (`language`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import attrs

from innomethods.catalogue.folders import KINDS, PROOFREAD, TERMS, files_in
from innomethods.documents import read_document
from innomethods.documents.passages import Told, file_name, read_passages
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, Place
from innomethods.language import (
    Guide,
    LetStand,
    Proofread,
    Terms,
    completeness,
    digest,
    examine,
    finding_of,
    lix_of_file,
)
from innomethods.language.proofread import ReadBy
from innomethods.wording import LANGUAGES, Language


def content_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files in the subfolders of folders of content (`methods/`, `tools/` …), in order of kind and name."""
    return tuple(path for folder in folders for kind in sorted(KINDS) for path in files_in(folder, kind))


def read_guide(folders: Iterable[Path]) -> Guide:
    """Return what texts are held to: every folder's `terms.yaml` and `proofread.yaml`, taken together.

    Raises:
        DocumentProblems: when one of them has problems.
    """
    several = tuple(folders)
    read = [value for value in _values(several, PROOFREAD) if isinstance(value, Proofread)]
    return Guide(read_terms(several), Proofread().and_also(read))


def read_terms(folders: Iterable[Path]) -> Terms:
    """Return every folder's `terms.yaml`, taken together.

    Raises:
        DocumentProblems: when one of them has problems.
    """
    return Terms.of(value for value in _values(folders, TERMS) if isinstance(value, Terms))


def _values(folders: Iterable[Path], name: str) -> Iterator[object]:
    yield from (read_document(folder / name).value() for folder in folders if (folder / name).is_file())


@attrs.frozen(eq=False)
class InLanguage:
    """One file in one language: how complete, how hard to read, and whether a native has read it as it is now."""

    language: Language
    complete: float
    lix: float | None
    texts: str
    findings: int
    read: ReadBy | None

    @property
    def is_read(self) -> bool:
        """Whether a native has read it, and nothing was changed since."""
        return self.read is not None and self.read.texts == self.texts


@attrs.frozen(eq=False)
class Review:
    """One file seen as language. `used` counts the files that name something it defines.

    `told` are the findings, each with the language it is about; None for what keeps the file from being read.
    `let_stand` are the remarks on it that people let stand.
    """

    path: Path
    file: str
    kind: str
    languages: tuple[InLanguage, ...]
    told: tuple[tuple[Language | None, Finding], ...]
    used: int = 0
    let_stand: frozenset[LetStand] = frozenset()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding about the file."""
        return tuple(item for _, item in self.told)

    def language(self, language: Language) -> InLanguage | None:
        """Return how it stands in one language; None when the file can't be read."""
        return next((one for one in self.languages if one.language == language), None)


def review(
    folders: Iterable[Path], guide: Guide | None = None, files: Collection[str] | None = None
) -> tuple[Review, ...]:
    """Return how the files of some folders of content stand, in order of file name; `files` asks for some of them only.

    A file that can't be read is there too, with the findings that say why.

    >>> from innomethods.catalogue import Catalogue
    >>> (blt,) = review(Catalogue.shipped().folders, files=["methods/blt"])
    >>> blt.language("nn").complete
    1.0
    """
    several = tuple(folders)
    held_to = guide or read_guide(several)
    read = [(path, *_read(path)) for path in content_files(several)]
    everything = [told for _, told, _ in read if told is not None]
    return tuple(
        _review(path, told, problems, held_to, everything)
        for path, told, problems in read
        if files is None or file_name(path) in files
    )


def _read(path: Path) -> tuple[Told | None, tuple[Finding, ...]]:
    try:
        about = path.stat()
    except OSError:  # a link to nothing: reading tells it
        return _read_once(path, 0, 0)
    return _read_once(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=1024)  # who asks about one file asks about the others soon
def _read_once(path: Path, _changed: int, _size: int) -> tuple[Told | None, tuple[Finding, ...]]:
    try:
        return read_passages(path), ()
    except DocumentProblems as problems:
        return None, problems.findings


def _review(
    path: Path, told: Told | None, problems: tuple[Finding, ...], guide: Guide, everything: Sequence[Told]
) -> Review:
    file = file_name(path)
    if told is None:
        return Review(path, file, "", (), tuple((None, item) for item in problems))
    examined = examine(told.passages, file, guide)
    counts = Counter(remark.language for _, remark in examined.told)
    languages = tuple(_in_language(told, file, language, guide, counts[language]) for language in LANGUAGES)
    found = ((remark.language, finding_of(remark, passage)) for passage, remark in examined.told)
    placed = tuple((language, item if item.place else item.at(Place(told.name, 1, 1))) for language, item in found)
    used = sum(1 for other in everything if other is not told and not told.defines.isdisjoint(other.names))
    return Review(path, file, told.kind, languages, placed, used, examined.let_stand)


def _in_language(told: Told, file: str, language: Language, guide: Guide, findings: int) -> InLanguage:
    return InLanguage(
        language,
        completeness(told.passages, language),
        lix_of_file(told.passages, language),
        digest(told.passages, language),
        findings,
        guide.proofread.reading(file, language),
    )


def stale_exceptions(reviews: Iterable[Review], guide: Guide) -> tuple[LetStand, ...]:
    """Return what was once let stand and no longer has to, seen over all files: a text was changed, a file is gone."""
    needed = {let for one in reviews for let in one.let_stand}
    return tuple(let for let in guide.proofread.let_stand if let not in needed)
