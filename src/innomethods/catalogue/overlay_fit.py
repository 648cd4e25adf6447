"""`find_overlay_problems`: an overlay laid over each method it is meant for.

Here: which methods those are, and what is told once for all of them. Not here: laying over (`composing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from innomethods.catalogue.catalogue import Catalogue
from innomethods.checking import find_problems
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Extend, Overlay
from innomethods.wording import Wording
from innomethods.wording.formats import Format

_NAMED = 6  # methods named in one finding
_METHOD = Wording(nb="metode", nn="metode", en="method")
_LAID_OVER = Wording(
    nb="Lagt over {methods}: {message}", nn="Lagt over {methods}: {message}", en="Laid over {methods}: {message}"
)


def find_overlay_problems(overlay: Overlay, path: Path, shelf: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong with the methods an overlay is meant for, once it is laid over them.

    `path` is the overlay's file. Meant are a variant's own method, or else all but those it names in `not-for`: those
    of its own folder and of the folders before it on the shelf, for nobody can fit what comes after. What a method has
    by itself is told with the method; what several methods get is told once, with their ids.
    """
    if overlay.variant_of is not None and overlay.variant_of not in shelf:
        wanted = overlay.variant_of
        yield finding("E02", "variant-of", what=_METHOD, wanted=wanted, hint=suggestion(wanted, shelf))
        return
    got: dict[Finding, list[str]] = {}
    for name in _meant_for(overlay, path, shelf):
        try:
            method = shelf[name]
            if any(one.means(method) for one in overlay.not_for):
                continue
            found = find_problems(method, [overlay], shelf, by_itself=False)
            alone = (
                {(item.code, item.path) for item in find_problems(method, shelf=shelf, by_itself=False)}
                if found
                else set()
            )
        except DocumentProblems:
            continue  # told where that method is opened
        for item in found:
            if (item.code, item.path) not in alone:  # hints differ once an overlay is laid over
                got.setdefault(item, []).append(name)
    for item, names in got.items():
        told = _at_change(item, overlay)
        yield told if overlay.variant_of else _laid_over(told, names)


def _at_change(item: Finding, overlay: Overlay) -> Finding:
    """Return a finding about what a change looks for in the method, with the path of the change itself."""
    for number, change in enumerate(overlay.changes):
        wanted = " | ".join(change.anchors) if isinstance(change, Extend) else change.target
        if item.path == wanted:
            return attrs.evolve(item, path=f"changes/{number}")
    return item


def _meant_for(overlay: Overlay, path: Path, shelf: Catalogue) -> list[str]:
    if overlay.variant_of is not None:
        return [overlay.variant_of]
    unfit = {one.method for one in overlay.not_for}  # those named; whom a facet means is seen when they are opened
    own = path.parent.parent
    before = shelf.folders[: shelf.folders.index(own) + 1] if own in shelf.folders else shelf.folders
    return [name for name in shelf if name not in unfit and shelf.origin(name, "method").parent.parent in before]


def _laid_over(item: Finding, names: list[str]) -> Finding:
    """Return a finding that says over which methods the overlay was laid."""
    shown, others = (names, 0) if len(names) <= _NAMED else (names[:_NAMED], len(names) - _NAMED)
    methods = Wording(
        nb=Format("nb").all_of([*shown, *([f"{others} til"] if others else [])]),
        nn=Format("nn").all_of([*shown, *([f"{others} til"] if others else [])]),
        en=Format("en").all_of([*shown, *([f"{others} more"] if others else [])]),
    )
    return attrs.evolve(item, message=_LAID_OVER.fill(methods=methods, message=item.message))
