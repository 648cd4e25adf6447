"""The shelf a command works with, and what on it a word names.

Here: shipped content with packs and a folder, and a word of another kind told as what it is. Not here: what is done
with what was found.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from innomethods import documents
from innomethods.catalogue import Catalogue, read_method
from innomethods.cli.saying import USAGE, fail, note, settings
from innomethods.errors import NoSuchMethod
from innomethods.model import Method, Overlay

KINDS = ("method", "overlay", "tool", "reference")

folder_option = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Also use the content in the subfolders methods/, overlays/, tools/ … of this folder.",
)


def shelf_with(folder: Path | None) -> Catalogue:
    """Return the shelf a command works with: shipped content, installed packs, and a folder if named.

    What of the folder isn't used, since something else has its id already, is told.
    """
    shelf = Catalogue.shipped().with_packs()
    if folder is None:
        return shelf
    wider = shelf.with_folder(folder)
    for item in wider.findings:
        if item not in shelf.findings:
            note(item.text(settings().language))
    return wider


def kinds_of(name: str, shelf: Catalogue) -> tuple[str, ...]:
    """Return what on the shelf has this id, in the order in which one of several is meant."""
    held: Mapping[str, Mapping[str, object]] = {
        "method": shelf,
        "overlay": shelf.overlays,
        "tool": shelf.tools,
        "reference": shelf.references,
    }
    return tuple(kind for kind in KINDS if name in held[kind])


def called(name: str, kind: str, shelf: Catalogue) -> str:
    """Return what something on the shelf is, with its article: `a tool`, `an operating model`, `a variant of blt`."""
    if kind == "reference":
        kind = shelf.references[name].kind.replace("-", " ")
    elif kind == "overlay" and (base := shelf.overlays[name].variant_of):
        kind = f"variant of {base}"
    return f"{'an' if kind[0] in 'aeio' else 'a'} {kind}"


def is_file(name: str) -> bool:
    """Whether a word names a file, and not something on the shelf."""
    return name.endswith((".yaml", ".yml")) or Path(name).is_file()


def find_method(name: str, shelf: Catalogue) -> Method:
    """Return a method by id, by id and edition, or from a file."""
    return read_method(name, shelf) if is_file(name) else method_on(shelf, name)


def method_on(shelf: Catalogue, name: str) -> Method:
    """Return a method by id, or by id and edition; a word that names something else is told as what it is."""
    try:
        return shelf[name]
    except NoSuchMethod:
        kinds = kinds_of(name, shelf)
        if not kinds:
            raise
        instead = f"Read it with: innomethods show {name}"
        if kinds[0] == "overlay":
            base = shelf.overlays[name].variant_of or "METHOD"
            instead += f". See it laid over a method with: innomethods show {base} --overlay {name}"
        fail(f"{name!r} is {called(name, kinds[0], shelf)}, not a process. {instead}", code=USAGE)


def find_overlay(name: str, shelf: Catalogue) -> Overlay:
    """Return an overlay by id or from a file; a word that names something else is told as what it is."""
    if name in shelf.overlays:
        return shelf.overlays[name]
    if is_file(name):
        return documents.read_overlay(Path(name), shelf)
    kinds = kinds_of(name, shelf)
    if kinds:
        overlays = ", ".join(sorted(shelf.overlays))
        fail(f"{name!r} is {called(name, kinds[0], shelf)}, not an overlay. Overlays: {overlays}", code=USAGE)
    raise NoSuchMethod(name, tuple(shelf.overlays))
