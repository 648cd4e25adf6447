"""Reading one kind of file into its value: `read_method(path, shelf)` and its neighbours."""

from __future__ import annotations

from typing import TypeVar

from innomethods.choosing import Table
from innomethods.documents.naming import one_of
from innomethods.documents.parsing import AnyPath, Loaded, read_document
from innomethods.documents.references import wrong_kind
from innomethods.documents.rule_references import rules_from
from innomethods.documents.shapes import RulesDocument
from innomethods.errors import DocumentProblems
from innomethods.model import BenefitsPlan, Method, Overlay, Project, Result, Role, Shelf, Tool
from innomethods.rules import Rules
from innomethods.searching import WordList
from innomethods.sharing import REFERENCE_KINDS, Reference

Wanted = TypeVar("Wanted")


def read_kind(path: AnyPath, kind: str) -> Loaded:
    """Read one file that must be of a kind (`method`, `roles`, `frame` …).

    Raises:
        DocumentProblems: with every problem of the file; a file of another kind is one.
    """
    loaded = read_document(path)
    if loaded.kind != kind:
        raise DocumentProblems.of(loaded.name, [wrong_kind(loaded, kind)])
    return loaded


def _read(path: AnyPath, kind: str, wanted: type[Wanted], shelf: Shelf | None = None) -> Wanted:
    value = read_kind(path, kind).value(shelf)
    if not isinstance(value, wanted):  # pragma: no cover - the kind has decided it
        raise TypeError(f"{path!r} is not a {wanted.__name__}")
    return value


def read_method(path: AnyPath, shelf: Shelf | None = None) -> Method:
    """Read a method; the results, roles and tools it names come along from the shelf.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "method", Method, shelf)


def read_overlay(path: AnyPath, shelf: Shelf | None = None) -> Overlay:
    """Read an overlay or a variant; the results, roles and tools it names come along from the shelf.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "overlay", Overlay, shelf)


def read_project(path: AnyPath, shelf: Shelf | None = None) -> Project:
    """Read a project; its method and overlays are found on the shelf, or in the files it names beside itself.

    Raises:
        DocumentProblems: with every problem of the file and of the files it names.
    """
    return _read(path, "project", Project, shelf)


def read_benefits(path: AnyPath) -> BenefitsPlan:
    """Read a benefits plan that stands in a file of its own.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "benefits", BenefitsPlan)


def read_tool(path: AnyPath) -> Tool:
    """Read a tool.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "tool", Tool)


def read_reference(path: AnyPath) -> Reference:
    """Read a profile, operating model, frame, network or survey.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    loaded = read_document(path)
    value = loaded.value()
    if not isinstance(value, Reference):
        raise DocumentProblems.of(
            loaded.name, [wrong_kind(loaded, one_of(tuple(kind.kind for kind in REFERENCE_KINDS)))]
        )
    return value


def read_results(path: AnyPath) -> tuple[Result, ...]:
    """Read a file of results.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "results", tuple)


def read_roles(path: AnyPath) -> tuple[Role, ...]:
    """Read a file of roles.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "roles", tuple)


def read_rules(path: AnyPath, shelf: Shelf | None = None, *, alone: bool = True) -> Rules:
    """Read a country's rules; a set may continue one the shelf has.

    Where the file isn't `alone`, its conditions may name facts and rows of other files, which whoever reads them asks.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    loaded = read_kind(path, "rules")
    if not isinstance(loaded.document, RulesDocument):  # pragma: no cover - the kind has decided it
        raise TypeError(path)
    return rules_from(loaded.document, loaded.places, shelf, alone=alone)


def read_table(path: AnyPath) -> Table:
    """Read a decision table.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "choosing", Table)


def read_wordlist(path: AnyPath) -> WordList:
    """Read words for the search.

    Raises:
        DocumentProblems: with every problem of the file, in file order.
    """
    return _read(path, "wordlist", WordList)
