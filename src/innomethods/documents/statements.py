"""Every statement of a file that names sources, or should, whatever kind of file it is.

Here: which parts of a file's value they are. Not here: what is asked of them, and which sources a part cites (`truth`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from innomethods.documents.parsing import Loaded, locate, read_document
from innomethods.documents.rule_references import citations
from innomethods.findings import Finding
from innomethods.model import Check, Gate, Phase
from innomethods.sources import Basis, Source
from innomethods.truth import PART, Statement, cited_by, find_unfounded
from innomethods.wording import Wording
from innomethods.wording.within import Part, parts_of

_QUESTION = Wording(nb="Spørsmålet", nn="Spørsmålet", en="The question")
_GATE = Wording(nb="Beslutningspunktet", nn="Avgjerdspunktet", en="The decision point")
_ESTIMATE = Wording(nb="Anslaget", nn="Overslaget", en="The estimate")
_WAIT = Wording(nb="Ventetiden", nn="Ventetida", en="The wait")
_EQUIVALENT = Wording(nb="Likheten med en annen metode", nn="Likskapen med ein annan metode", en="The equivalent")
_READING = Wording(nb="Lesemåten", nn="Lesemåten", en="The reading")
_MEASURE = Wording(nb="Måltallet", nn="Måltalet", en="The measure")
# Lists whose items say something about the world outside: each names where it is known from.
_MUST_CITE = {
    "equivalents": _EQUIVALENT,
    "readings": _READING,
    "measures": _MEASURE,
    "traits": PART,
    "history": PART,
    "figures": PART,
    "waves": PART,
    "comparisons": PART,
    "related": PART,
}
_WITHOUT_SOURCES = ("project", "proofread")


@attrs.frozen(eq=False)
class Founded:
    """The statements of one file, the sources it has, and what is wrong with where the statements come from."""

    kind: str
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]


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
    if loaded.kind in _WITHOUT_SOURCES:
        return Founded(loaded.kind, (), (), ())
    if loaded.kind == "rules":  # a figure holds its source itself, so the file is asked where each is named
        statements = tuple(Statement(path, PART, (source,)) for path, source in citations(loaded.places.data))
    else:
        value = loaded.value()
        path = loaded.kind if isinstance(value, tuple) else ""  # a file of results or roles is a row of them
        statements = tuple(item for part in parts_of(value, path) for item in _statements_of(part))
    findings = locate(find_unfounded(statements, loaded.sources), loaded)
    return Founded(loaded.kind, loaded.sources, statements, findings)


def _statements_of(part: Part) -> Iterator[Statement]:
    """Yield what a part says by itself; most parts say nothing that wants a source."""
    value, cited = part.value, cited_by(part.value)
    if isinstance(value, Check):
        yield Statement(part.path, _QUESTION, cited, value.basis)
    elif isinstance(value, Gate):
        yield Statement(part.path, _GATE, cited, value.basis, must_cite=True)
    elif part.field in _MUST_CITE:
        yield Statement(part.path, _MUST_CITE[part.field], cited, must_cite=True)
    elif cited:
        yield Statement(part.path, PART, cited)
    if isinstance(value, Phase) and value.estimate_basis is not Basis.OWN:
        # published: what stands behind the phase stands behind the estimate
        yield Statement(part.path, _ESTIMATE, cited, value.estimate_basis)
    if isinstance(value, (Phase, Gate)) and (value.wait_basis is not Basis.OWN or value.wait_sources):
        yield Statement(part.path, _WAIT, value.wait_sources, value.wait_basis)
