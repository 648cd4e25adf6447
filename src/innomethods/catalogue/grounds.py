"""Every source of a shelf with its certainty and what rests on it, and what rests on nothing.

Here: gathering over files. Not here: the rules (`checking.truth`), nor what a file states (`documents.statements`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

import attrs

from innomethods.catalogue.texts import content_files
from innomethods.documents.passages import file_name
from innomethods.documents.statements import read_statements
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding
from innomethods.sources import Source
from innomethods.truth import uses_of


@attrs.frozen(eq=False)
class Cited:
    """One source as one file has it, with the paths of what rests on it; none when nothing names it."""

    file: str
    kind: str
    source: Source
    used_in: tuple[str, ...]


@attrs.frozen(eq=False)
class Grounds:
    """The sources of one file, and the findings about where its statements come from."""

    path: Path
    file: str
    cited: tuple[Cited, ...]
    findings: tuple[Finding, ...]


def grounds(folders: Iterable[Path], files: Collection[str] | None = None) -> tuple[Grounds, ...]:
    """Return what the files of some folders of content rest on, in order of file name; `files` asks for some only.

    A file that can't be read is there too, with the findings that say why.

    >>> from innomethods.catalogue import Catalogue
    >>> (blt,) = grounds(Catalogue.shipped().folders, ["methods/blt"])
    >>> next(one.source.id for one in blt.cited if one.used_in)
    'blt-oe'
    """
    chosen = (path for path in content_files(folders) if files is None or file_name(path) in files)
    return tuple(map(_grounds, chosen))


def _grounds(path: Path) -> Grounds:
    file = file_name(path)
    try:
        founded = read_statements(path)
    except DocumentProblems as problems:
        return Grounds(path, file, (), problems.findings)
    cited = (Cited(file, founded.kind, source, uses_of(source.id, founded.statements)) for source in founded.sources)
    return Grounds(path, file, tuple(cited), founded.findings)
