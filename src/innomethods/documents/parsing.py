"""From a file to its document: kind, version, upgrade, shape; and from there to its value.

Here: `Loaded`, any kind of file. Not here: how text becomes data (`loading`) or documents become values (`building`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from innomethods.choosing import Table
from innomethods.documents import building
from innomethods.documents.building.texts import source
from innomethods.documents.explaining import placed, validated
from innomethods.documents.headers import newest
from innomethods.documents.loading import Tree, in_file_order, load
from innomethods.documents.opening import read_bytes
from innomethods.documents.places import Places
from innomethods.documents.references import project_of
from innomethods.documents.rule_references import find_loose_ends, rules_from
from innomethods.documents.shapes import (
    SHAPES,
    BenefitsDocument,
    ChoosingDocument,
    Document,
    MethodDocument,
    OverlayDocument,
    ProjectDocument,
    ProofreadDocument,
    ReferenceDocument,
    ResultsDocument,
    RolesDocument,
    RulesDocument,
    TermsDocument,
    ToolDocument,
    WordListDocument,
)
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, errors_of
from innomethods.language.proofread import Proofread
from innomethods.language.terms import Terms
from innomethods.model import BenefitsPlan, Method, Overlay, Project, Result, Role, Shelf, Tool
from innomethods.rules import Rules
from innomethods.searching import WordList
from innomethods.sharing import Reference

if TYPE_CHECKING:
    from innomethods.sources import Source

AnyPath = str | os.PathLike[str]
Value = (
    Method
    | Overlay
    | Project
    | BenefitsPlan
    | Tool
    | Reference
    | Table
    | WordList
    | Terms
    | Proofread
    | Rules
    | tuple[Result, ...]
    | tuple[Role, ...]
)
_FROM_THE_FILE_ALONE: dict[type, Callable[[Any], Value]] = {
    BenefitsDocument: building.build_benefits,
    ResultsDocument: lambda document: tuple(building.build_result(shape) for shape in document.results),
    RolesDocument: lambda document: tuple(building.build_role(shape) for shape in document.roles),
    ReferenceDocument: building.build_reference,
    ChoosingDocument: building.build_table,
    WordListDocument: building.build_wordlist,
    ToolDocument: building.build_tool,
    TermsDocument: building.build_terms,
    ProofreadDocument: building.build_proofread,
}


@attrs.frozen(eq=False, repr=False)
class Loaded:
    """A file that has been read: its kind, its document, its places, and the warnings found on the way.

    `value(shelf)` makes the value of it; a project needs a shelf to find its method and overlays, and a country's
    rules that continue what the shelf knows need one too.
    """

    name: str
    kind: str
    document: Document
    places: Places
    findings: tuple[Finding, ...] = ()

    def value(self, shelf: Shelf | None = None) -> Value:
        """Return what the file holds: a method, overlay, project, benefits plan, tool, reference, table, rows.

        Raises:
            DocumentProblems: when a project names a method, overlay or file that isn't found, or rules continue a set
                that isn't.
        """
        document = self.document
        if isinstance(document, MethodDocument):
            return building.build_method(document, shelf)
        if isinstance(document, OverlayDocument):
            return building.build_overlay(document, shelf)
        if isinstance(document, ProjectDocument):
            return project_of(document, self.places, shelf, read_document)
        if isinstance(document, RulesDocument):
            return rules_from(document, self.places, shelf)
        return next(build(document) for shape, build in _FROM_THE_FILE_ALONE.items() if isinstance(document, shape))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the whole file; none for a project, its benefits and what people have read."""
        if isinstance(self.document, (ProjectDocument, BenefitsDocument, ProofreadDocument)):
            return ()
        return tuple(map(source, self.document.sources))

    def __repr__(self) -> str:
        return f"Loaded({self.name!r}: {self.kind})"


def locate(findings: Iterable[Finding], loaded: Loaded) -> tuple[Finding, ...]:
    r"""Return findings with the places of their paths in a file, as `file:line:col`; those that have a place keep it.

    >>> from innomethods.findings import finding
    >>> loaded = parse("innomethods: method/1\nid: small\nflow:\n  - phase: collect\n", "small.yaml")
    >>> str(locate([finding("E08", "collect")], loaded)[0].place)
    'small.yaml:4:5'
    """
    return tuple(told if told.place is not None else told.at(loaded.places.of(told.path)) for told in findings)


def read_document(path: AnyPath) -> Loaded:
    """Read one file of any kind.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    name = os.fspath(path)
    return parse(read_bytes(Path(name), name), name)


def parse(text: bytes | str, name: str) -> Loaded:
    r"""Read the text of one file of any kind; `name` is what messages call it, and where a project looks for its files.

    Raises:
        DocumentProblems: with every problem of the text, in file order.

    >>> loaded = parse("innomethods: method/1\nid: small\ntitle: {en: Small}\n", "small.yaml")
    >>> loaded.kind, loaded.value().title.text("en")
    ('method', 'Small')
    """
    tree = load(text, name)
    kind, record = _kind_and_record(tree)
    document, told = validated(SHAPES[kind], record, tree)
    if isinstance(document, RulesDocument):
        told += tuple(placed(one, tree, keys) for keys, one in find_loose_ends(document, tree.data))
    findings = in_file_order([*tree.findings, *told])
    if document is None or errors_of(findings):
        raise DocumentProblems.of(name, findings)
    return Loaded(name, kind, document, Places(name, tree.root, record), findings)


def _kind_and_record(tree: Tree) -> tuple[str, dict[str, Any]]:
    """Return the kind of a file and its plain data in the newest version.

    Raises:
        DocumentProblems: when its first key doesn't say what it is, with what else was found in its text.
    """
    found = newest(tree.data)
    if not isinstance(found, Finding):
        return found
    keys = ("innomethods",) if isinstance(tree.data, Mapping) and "innomethods" in tree.data else ()
    told = placed(found, tree, keys, of_key=found.code == "D21")
    raise DocumentProblems.of(tree.text.name, in_file_order([*tree.findings, told]))
