"""Commands about content: list methods, show one, start a new file, compare two."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from innomethods import documents
from innomethods.catalogue import Catalogue, read_method
from innomethods.cli.saying import answer, common, fail, guarded, note, now, say, settings, table, text
from innomethods.cli.showing import method_card, show_other
from innomethods.composing import compare as compare_methods
from innomethods.composing import resolve, semantic_digest, text_digest
from innomethods.errors import NoSuchMethod, WontOverwrite
from innomethods.model import Method, Overlay, Tool
from innomethods.sharing import REFERENCE_KINDS, Reference
from innomethods.wording import Wording

_OVERLAY = Wording(nb="tillegg", nn="tillegg", en="overlay")
PROCESS = "process"  # the kind of what can be planned and run


def shelf_with(folder: Path | None) -> Catalogue:
    """Return the shelf a command works with: shipped content, installed packs, and a folder if named."""
    shelf = Catalogue.shipped().with_packs()
    return shelf if folder is None else shelf.with_folder(folder)


folder_option = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Also use the content in the subfolders methods/, overlays/, tools/ … of this folder.",
)


def find_method(name: str, shelf: Catalogue) -> Method:
    """Return a method by id, by id and edition, or from a file."""
    if name.endswith((".yaml", ".yml")) or Path(name).is_file():
        return read_method(name, shelf)
    return shelf[name]


@click.command()
@click.option("--as", "mapped_onto", metavar="METHOD", help="Show where each process lies in this one, for example pv.")
@folder_option
@common
@guarded
def methods(mapped_onto: str | None, folder: Path | None) -> None:
    """List what is on the shelf: processes to follow, then what one reads and refers to."""
    shelf = shelf_with(folder)
    if mapped_onto is not None:
        from innomethods.cli.aligning import tell_alignments

        tell_alignments(mapped_onto, shelf)
        return
    listed = _listed(shelf)
    if settings().json:
        answer({"methods": listed})
        return
    processes = [row for row in listed if row["kind"] == PROCESS]
    say(table([[row["id"], row["edition"], row["title"]] for row in processes], ["process", "edition", "title"]))
    say()
    for kind in REFERENCE_KINDS:
        ids = [row["id"] for row in listed if row["kind"] == kind.kind]
        if ids:
            _tell_ids(text(kind.kind_title), ids)
    _tell_ids(text(_OVERLAY), sorted(shelf.overlays))
    note(
        f"\nSee one with: innomethods show {listed[0]['id'] if listed else 'ID'}. "
        "Not sure which? innomethods recommend --ask"
    )


def _tell_ids(label: str, ids: list[str]) -> None:
    start = f"{label}: "
    say(click.wrap_text(start + ", ".join(ids), width=100, subsequent_indent=" " * 2, preserve_paragraphs=False))


def _listed(shelf: Catalogue) -> list[dict[str, str]]:
    """Return what a list shows; files that can't be shown are told on stderr, and the others listed."""
    heads, told = shelf.heads()
    for item in (*told, *shelf.findings):
        note(item.text(settings().language))
    return [
        {
            "id": head.id,
            "edition": head.edition,
            "kind": PROCESS if head.kind == "method" else head.kind,
            "title": text(head.title),
            "summary": text(head.summary),
        }
        for head in heads
    ]


@click.command()
@click.argument("name")
@click.option("--overlay", "overlays", multiple=True, help="Show it with this overlay laid over it; may be repeated.")
@click.option(
    "--kind",
    type=click.Choice(["method", "overlay", "tool", "reference"]),
    help="Which one, where several share an id.",
)
@click.option("--yaml", "as_yaml", is_flag=True, help="Show the file's text instead.")
@folder_option
@common
@guarded
def show(name: str, overlays: tuple[str, ...], kind: str | None, as_yaml: bool, folder: Path | None) -> None:
    """Show a method, overlay, tool, profile, operating model, frame, network or survey."""
    shelf = shelf_with(folder)
    others: dict[str, Mapping[str, Overlay | Tool | Reference]] = {
        "overlay": shelf.overlays,
        "tool": shelf.tools,
        "reference": shelf.references,
    }
    named = [what for what, known in others.items() if name in known]
    is_method = kind in (None, "method") and (name in shelf or not named)
    if not is_method and named:
        wanted = kind if kind in named else named[0]
        show_other(others[wanted][name], as_yaml=as_yaml)
        return
    if named:
        note(f"There is also a {' and a '.join(named)} of this name: innomethods show {name} --kind {named[0]}")
    try:
        method = find_method(name, shelf)
    except NoSuchMethod as error:
        known = (*error.known, *shelf.overlays, *shelf.tools, *shelf.references)
        raise NoSuchMethod(error.wanted, known) from None
    laid = [_overlay(wanted, shelf) for wanted in overlays]
    method = resolve(method, laid, None, shelf).method if laid else method
    if settings().json:
        digests = {"semantic_digest": semantic_digest(method), "text_digest": text_digest(method)}
        answer({"method": documents.method_to_record(method), **digests})
    elif as_yaml:
        say(documents.to_yaml(method))
    else:
        say(method_card(method))


def _overlay(name: str, shelf: Catalogue) -> Overlay:
    if name in shelf.overlays:
        return shelf.overlays[name]
    if name.endswith((".yaml", ".yml")):
        return documents.read_overlay(Path(name))
    raise NoSuchMethod(name, tuple(shelf.overlays))


@click.command()
@click.argument("old")
@click.argument("new")
@folder_option
@common
@guarded
def compare(old: str, new: str, folder: Path | None) -> None:
    """Compare two editions of a method (what differs, and how large the step is), or two methods side by side.

    OLD and NEW are ids, ids with an edition such as blt@2013, or files.
    """
    shelf = shelf_with(folder)
    first, second = find_method(old, shelf), find_method(new, shelf)
    result = compare_methods(first, second)
    record = {
        "old": result.old,
        "new": result.new,
        "bump": str(result.bump),
        "differences": [
            {"path": d.path, "kind": str(d.kind), "fields": list(d.fields), "bump": str(d.bump)}
            for d in result.differences
        ],
    }
    if first.id != second.id:
        from innomethods.cli.aligning import tell_side_by_side

        tell_side_by_side(first, second, shelf, record)
        return
    if settings().json:
        answer(record)
        return
    say(f"{result.old} → {result.new}: {result.bump}")
    for difference in result.differences:
        say(f"  {difference.bump}: {difference.text(settings().language)}")


@click.command()
@click.argument("kind", type=click.Choice(["project", "method", "overlay"]))
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--method", "method_id", default="blt", show_default=True, help="The method a new project uses.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@folder_option
@common
@guarded
def new(kind: str, path: Path, method_id: str, force: bool, folder: Path | None) -> None:
    """Start a file: a project on a method, an empty method, or an overlay. Fill it in and run `innomethods check`."""
    from innomethods.documents.starting import starting_text

    if path.exists() and not force:
        raise WontOverwrite(str(path))
    shelf = shelf_with(folder)
    method = shelf[method_id] if kind != "method" else None
    content = starting_text(kind, path.stem, method, now().date())
    partial = path.with_name(f".{path.name}.part")
    partial.write_text(content, encoding="utf-8")
    partial.replace(path)
    if settings().json:
        answer({"written": str(path)})
    else:
        note(f"Wrote {path}. Next: innomethods check {path}")


__all__ = ["compare", "fail", "folder_option", "methods", "new", "shelf_with", "show"]
