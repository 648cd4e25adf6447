"""`find_content_problems`: everything on a shelf opened and checked, one file's problems never hiding another's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from innomethods import documents
from innomethods.catalogue.catalogue import Catalogue
from innomethods.catalogue.recommending import find_choosing_problems
from innomethods.checking import find_problems, find_tool_problems
from innomethods.errors import DocumentProblems, NoSuchMethod
from innomethods.findings import Finding, Place, finding, suggestion
from innomethods.model import Overlay
from innomethods.sharing import find_reference_problems
from innomethods.wording import Wording

Check = Callable[[], Iterable[Finding]]
_METHOD = Wording(nb="metode", nn="metode", en="method")


def find_content_problems(shelf: Catalogue) -> Iterator[tuple[Finding, ...]]:
    """Yield the findings of one piece of content after another, so that a caller can show how far it has come.

    Checked are every method in every edition, every overlay laid over each method it is meant for, every tool, role
    and result, every reference, the decision tables, and the shelf as a whole. `count_content` says how many pieces
    there are.
    """
    for check in _checks(shelf):
        try:
            yield tuple(check())
        except DocumentProblems as problems:
            yield problems.findings
    yield shelf.findings


def count_content(shelf: Catalogue) -> int:
    """Return how many pieces `find_content_problems` yields."""
    return sum(1 for _ in _checks(shelf)) + 1


def _checks(shelf: Catalogue) -> Iterator[Check]:
    yield partial(_shared, shelf)
    yield from (partial(_of_tool, shelf, name) for name in shelf.tools)
    yield from (partial(_of_method, shelf, name) for name in shelf.editions)
    yield from (partial(_of_overlay, shelf, name) for name in shelf.overlays)
    yield from (partial(_of_reference, shelf, name) for name in shelf.references)
    yield partial(find_choosing_problems, shelf)


def _shared(shelf: Catalogue) -> Iterator[Finding]:
    """Open what all methods share; it is sound when it can be read."""
    _ = shelf.results, shelf.roles
    yield from ()


def _of_tool(shelf: Catalogue, name: str) -> Iterator[Finding]:
    tool = shelf.tools[name]
    yield from _named_alike(shelf, name, tool.id, "tool")
    yield from _placed(find_tool_problems(tool), shelf.origin(name, "tool"))


def _of_method(shelf: Catalogue, name: str) -> Iterator[Finding]:
    method = shelf.editions[name]
    yield from _named_alike(shelf, name, str(method.pin) if "@" in name else method.id)
    yield from _placed(find_problems(method, shelf=shelf), shelf.origin(name))


def _of_overlay(shelf: Catalogue, name: str) -> Iterator[Finding]:
    overlay = shelf.overlays[name]
    yield from _named_alike(shelf, name, overlay.id, "overlay")
    path = shelf.origin(name, "overlay")
    for base in _meant_for(overlay, shelf):
        try:
            method = shelf[base]
        except NoSuchMethod:
            yield from _placed((unknown_base(overlay, shelf),), path)
        except DocumentProblems:
            continue  # told where that method is opened
        else:
            with_overlay = find_problems(method, [overlay], shelf)
            # What the method has by itself is told with the method; hints differ once an overlay is laid over it.
            alone = {(told.code, told.path) for told in find_problems(method, shelf=shelf)} if with_overlay else set()
            yield from _placed(tuple(told for told in with_overlay if (told.code, told.path) not in alone), path)


def unknown_base(overlay: Overlay, shelf: Catalogue) -> Finding:
    """Return the finding for a variant of a method that isn't there."""
    wanted = str(overlay.variant_of)
    return finding("E02", "variant-of", what=_METHOD, wanted=wanted, hint=suggestion(wanted, shelf))


def _meant_for(overlay: Overlay, shelf: Catalogue) -> list[str]:
    if overlay.variant_of is not None:
        return [overlay.variant_of]
    unfit = {one.method for one in overlay.not_for}
    return [name for name in shelf if name not in unfit]


def _of_reference(shelf: Catalogue, name: str) -> Iterator[Finding]:
    reference = shelf.references[name]
    yield from _named_alike(shelf, name, reference.id)
    yield from _placed(find_reference_problems(reference, shelf), shelf.origin(name))


def _named_alike(shelf: Catalogue, name: str, id_: str, kind: str | None = None) -> Iterator[Finding]:
    if name != id_:
        path = shelf.origin(name, kind)
        yield finding("C02", "id", Place(str(path), 1, 1), file=path.name, id=id_)


def _placed(found: tuple[Finding, ...], path: Path) -> tuple[Finding, ...]:
    return documents.locate(found, documents.read_document(path)) if found else ()
