"""Every statement of a file that names sources, or should, whatever kind of file it is.

Here: finding them in plain data. Not here: what is asked of them (`checking.truth`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from innomethods.checking.truth import Statement, find_unfounded
from innomethods.documents.parsing import Loaded, read_document
from innomethods.documents.passages import named_parts
from innomethods.documents.spots import Spot
from innomethods.findings import Finding, Place
from innomethods.sources import Source
from innomethods.wording import Wording

_QUESTION = Wording(nb="Spørsmålet", nn="Spørsmålet", en="The question")
_GATE = Wording(nb="Beslutningspunktet", nn="Avgjerdspunktet", en="The decision point")
_ESTIMATE = Wording(nb="Anslaget", nn="Overslaget", en="The estimate")
_PART = Wording(nb="Denne delen", nn="Denne delen", en="This part")
_EQUIVALENT = Wording(nb="Likheten med en annen metode", nn="Likskapen med ein annan metode", en="The equivalent")
_READING = Wording(nb="Lesemåten", nn="Lesemåten", en="The reading")
_MEASURE = Wording(nb="Måltallet", nn="Måltalet", en="The measure")
_STRENGTHS = {"must", "should", "law"}
# Lists whose items say something about the world outside: each names where it is known from.
_MUST_CITE = {
    "equivalents": _EQUIVALENT,
    "readings": _READING,
    "measures": _MEASURE,
    "traits": _PART,
    "history": _PART,
    "figures": _PART,
    "waves": _PART,
    "comparisons": _PART,
    "related": _PART,
}
_WITHOUT_SOURCES = ("project", "proofread")


@attrs.frozen(eq=False)
class Founded:
    """The statements of one file and the sources it has."""

    name: str
    kind: str
    id: str
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    places: tuple[tuple[str, Place], ...] = ()  # of the sources, by their path

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with where the statements come from, each with its place in the file."""
        found = find_unfounded(self.statements, self.sources, must_have=self.kind not in _WITHOUT_SOURCES)
        places = dict(self.places)
        return tuple(item if item.place else item.at(places.get(item.path, Place(self.name, 1, 1))) for item in found)


def read_statements(path: Path) -> Founded:
    r"""Read the statements and sources of a file of any kind.

    Raises:
        DocumentProblems: with every problem of the file.

    >>> from tempfile import TemporaryDirectory
    >>> text = "innomethods: tool/1\nid: note\ntitle: {en: Note}\nwhy: {en: Why}\nwhat: {en: What}\n"
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "note.yaml")
    ...     _ = file.write_text(text, "utf-8")
    ...     print([item.code for item in read_statements(file).findings])
    ['T05']
    """
    return statements_of(read_document(path))


def statements_of(loaded: Loaded) -> Founded:
    """Return the statements of a file that has been read."""
    data, spot = loaded.places.data, loaded.places.root
    found = tuple(_found(data, spot, "", "", loaded.name))
    listed = spot.inside["sources"].inside if loaded.sources else {}
    places = tuple(
        (f"sources/{source.id}", Place(loaded.name, listed[number].line, listed[number].column))
        for number, source in enumerate(loaded.sources)
    )
    return Founded(loaded.name, loaded.kind, str(data.get("id", "")), loaded.sources, found, places)


def _found(value: object, spot: Spot, path: str, use: str, file: str) -> Iterator[Statement]:
    if isinstance(value, Mapping) and path:
        yield from _statements_here(value, spot, path, use, file)
    for key, inner, below in named_parts(value, path):
        if not (key == "sources" and not path):
            yield from _found(inner, spot.inside[key], below, key if isinstance(key, str) else use, file)


def _statements_here(value: Mapping[str, Any], spot: Spot, path: str, use: str, file: str) -> Iterator[Statement]:
    named = value.get("sources")
    sources = tuple(name for name in named if isinstance(name, str)) if isinstance(named, list) else ()
    place = Place(file, spot.line, spot.column)
    if "ask" in value and _STRENGTHS & set(value):
        yield Statement(path, _QUESTION, sources, value.get("basis", "own"), place=place)
    elif "gate" in value:
        yield Statement(path, _GATE, sources, value.get("basis", "own"), must_cite=True, place=place)
    elif use in _MUST_CITE:
        yield Statement(path, _MUST_CITE[use], sources, must_cite=True, place=place)
    elif sources:
        yield Statement(path, _PART, sources, place=place)
    estimate = value.get("estimate")
    basis = estimate.get("basis", "own") if isinstance(estimate, Mapping) else "own"
    if basis != "own":  # published: what stands behind the phase stands behind the estimate
        yield Statement(path, _ESTIMATE, sources, basis, place=place)
