"""Every text of a file that stands in several languages, with its path and its places, whatever kind of file it is.

Here: finding texts in plain data. Not here: what is asked of them (`language`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from innomethods.documents.headers import newest
from innomethods.documents.loading import Tree, load
from innomethods.documents.opening import read_bytes
from innomethods.documents.places import named_parts
from innomethods.documents.spots import Spot
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, Place
from innomethods.language.passages import Passage
from innomethods.wording import LANGUAGES, Language

_LONGEST_REFERENCE = 80  # characters; longer text is prose


@attrs.frozen(eq=False)
class Told:
    """The texts of one file: its kind, its id, and every passage in file order.

    `defines` are the ids that others can name, `names` every id the file mentions, its own and those of others.
    """

    name: str
    kind: str
    id: str
    passages: tuple[Passage, ...]
    defines: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def file_name(path: Path) -> str:
    """Return what a file is called among the files of content: its folder and its name without ending.

    >>> file_name(Path("content/tools/interview.yaml"))
    'tools/interview'
    >>> file_name(Path("content/rules/no/appraisal.yaml"))
    'rules/no/appraisal'
    """
    folder = path.parent
    within = f"{folder.parent.name}/{folder.name}" if folder.parent.name == "rules" else folder.name
    return f"{within}/{path.stem}"


def read_passages(path: Path) -> Told:
    r"""Read the texts of a file of any kind.

    Raises:
        DocumentProblems: when the file can't be read, or its first key doesn't say what it is.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "note.yaml")
    ...     _ = file.write_text("innomethods: tool/1\nid: note\ntitle: {nb: Lapp, nn: Lapp, en: Note}\n", "utf-8")
    ...     told = read_passages(file)
    >>> told.kind, [passage.path for passage in told.passages]
    ('tool', ['title'])
    """
    name = str(path)
    return passages_of(load(read_bytes(path, name), name))


def passages_of(tree: Tree) -> Told:
    """Return the texts of plain data with places.

    Raises:
        DocumentProblems: when the first key doesn't say what the file is.
    """
    header = newest(tree.data)
    if isinstance(header, Finding):
        raise DocumentProblems.of(tree.text.name, [header.at(Place(tree.text.name, 1, 1))])
    kind, _ = header
    found = tuple(_found(tree.data, tree.root, "", "", tree.text.name))
    data: Mapping[str, Any] = tree.data if isinstance(tree.data, Mapping) else {}
    id_ = str(data.get("id") or Path(tree.text.name).stem)
    return Told(tree.text.name, kind, id_, found, frozenset(_defined(data, kind, id_)), frozenset(_names(data)))


def _defined(data: Mapping[str, Any], kind: str, id_: str) -> Iterator[str]:
    """Yield what other files can name: the file's own id, or the ids in a file of results or roles."""
    if kind not in ("results", "roles"):
        yield id_
        return
    for item in data.get(kind) or ():
        if isinstance(item, Mapping) and isinstance(item.get("id"), str):
            yield item["id"]


def _names(value: object) -> Iterator[str]:
    """Yield every id in plain data, also those inside `need@understood` and `pv@2022:concept`."""
    if isinstance(value, str):
        if len(value) <= _LONGEST_REFERENCE and " " not in value:
            yield re.split(r"[@:/]", value, maxsplit=1)[0]
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


def _found(value: object, spot: Spot, path: str, use: str, file: str) -> Iterator[Passage]:
    if isinstance(value, Mapping) and _is_text(value):
        yield _passage(value, spot, path, use, file)
        return
    for key, inner, below in named_parts(value, path):
        yield from _found(inner, spot.inside[key], below, key if isinstance(key, str) else use, file)


def _is_text(value: Mapping[str, Any]) -> bool:
    """Whether a map is a text by language; an empty language counts, so that it can be told."""
    return bool(value) and all(
        key in LANGUAGES and (part is None or isinstance(part, str)) for key, part in value.items()
    )


def _passage(value: Mapping[Language, str | None], spot: Spot, path: str, use: str, file: str) -> Passage:
    texts = {language: text or "" for language, text in value.items()}
    places = tuple(
        (language, Place(file, inner.line, inner.column))
        for language, inner in ((language, spot.inside.get(language)) for language in LANGUAGES)
        if inner is not None
    )
    return Passage(path, use, nb=texts.get("nb", ""), nn=texts.get("nn", ""), en=texts.get("en", ""), places=places)
