"""Commands about content: list methods, show one, start a new file, compare two."""

from __future__ import annotations

from pathlib import Path

import click

from innomethods import documents
from innomethods.catalogue import Catalogue, read_method
from innomethods.cli.saying import answer, common, fail, guarded, note, say, settings, strong, table, text
from innomethods.composing import compare as compare_methods
from innomethods.composing import resolve, semantic_digest, text_digest
from innomethods.errors import NoSuchMethod, WontOverwrite
from innomethods.model import Gate, Method, Overlay, Phase, Tool
from innomethods.running import STRENGTHS
from innomethods.wording import Wording


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
@folder_option
@common
@guarded
def methods(folder: Path | None) -> None:
    """List the methods on the shelf."""
    shelf = shelf_with(folder)
    listed = [shelf[name] for name in sorted(shelf)]
    if settings().json:
        records = [
            {"id": m.id, "edition": m.edition, "kind": str(m.kind), "title": text(m.title), "summary": text(m.summary)}
            for m in listed
        ]
        answer({"methods": records})
        return
    rows = [[m.id, m.edition, str(m.kind), text(m.title)] for m in listed]
    say(table(rows, ["id", "edition", "kind", "title"]))
    overlays = ", ".join(sorted(shelf.overlays))
    note(f"\nOverlays: {overlays}\nSee one with: innomethods show {listed[0].id if listed else 'ID'}")


@click.command()
@click.argument("name")
@click.option("--overlay", "overlays", multiple=True, help="Show it with this overlay laid over it; may be repeated.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Show the file's text instead.")
@folder_option
@common
@guarded
def show(name: str, overlays: tuple[str, ...], as_yaml: bool, folder: Path | None) -> None:
    """Show a method, overlay or tool: what it is for, its flow, gates and checklists."""
    shelf = shelf_with(folder)
    if name in shelf.overlays or name in shelf.tools:
        _show_other(name, shelf, as_yaml=as_yaml)
        return
    try:
        method = find_method(name, shelf)
    except NoSuchMethod as error:
        raise NoSuchMethod(error.wanted, (*error.known, *shelf.overlays, *shelf.tools)) from None
    laid = [_overlay(wanted, shelf) for wanted in overlays]
    method = resolve(method, laid, None, shelf).method if laid else method
    if settings().json:
        digests = {"semantic_digest": semantic_digest(method), "text_digest": text_digest(method)}
        answer({"method": documents.method_to_record(method), **digests})
    elif as_yaml:
        say(documents.to_yaml(method))
    else:
        say(_card(method))


def _overlay(name: str, shelf: Catalogue) -> Overlay:
    if name in shelf.overlays:
        return shelf.overlays[name]
    if name.endswith((".yaml", ".yml")):
        return documents.read_overlay(Path(name))
    raise NoSuchMethod(name, tuple(shelf.overlays))


def _show_other(name: str, shelf: Catalogue, *, as_yaml: bool) -> None:
    value = shelf.overlays[name] if name in shelf.overlays else shelf.tools[name]
    if settings().json and not isinstance(value, Tool):
        answer({"overlay": documents.overlay_to_record(value)})
        return
    if as_yaml or not isinstance(value, Tool):
        say(documents.to_yaml(value))
        return
    if settings().json:
        answer({"tool": {"id": value.id, "title": text(value.title), "why": text(value.why), "what": text(value.what)}})
        return
    say(strong(text(value.title)))
    say(f"{text(value.why)} {text(value.what)}")
    for number, step in enumerate(value.steps, start=1):
        say(f"  {number}. {text(step)}")
    for label, part in (
        (_GIVES, value.gives),
        (_NOT, value.when_not),
        (_TIME, value.time),
        (_PEOPLE, value.people),
        (_CARE, value.care),
    ):
        if part is not None:
            say(f"{strong(text(label))}: {text(part)}")


_GIVES = Wording(nb="Dere sitter igjen med", nn="De sit att med", en="You are left with")
_TIME = Wording(nb="Tid", nn="Tid", en="Time")
_PEOPLE = Wording(nb="Hvem", nn="Kven", en="Who")
_CARE = Wording(nb="Ta hensyn til", nn="Ta omsyn til", en="Take care of")
_USE = Wording(nb="Bruk den når", nn="Bruk han når", en="Use when")
_NOT = Wording(nb="Ikke når", nn="Ikkje når", en="Not when")
_FLOW = Wording(nb="Flyt", nn="Flyt", en="Flow")
_DECIDES = Wording(nb="avgjøres av", nn="blir avgjort av", en="decided by")
_DOES = Wording(nb="ansvar", nn="ansvar", en="done by")
_GAPS = Wording(nb="Ikke kjent", nn="Ikkje kjent", en="Not known")
_SOURCES = Wording(nb="Kilder", nn="Kjelder", en="Sources")


def _card(method: Method) -> str:
    language = settings().language
    lines = [strong(f"{text(method.title)} ({method.pin})"), text(method.summary), ""]
    for heading, texts in ((_USE, method.use_when), (_NOT, method.not_when)):
        lines += [strong(text(heading)), *(f"  – {text(item)}" for item in texts), ""]
    lines += [strong(text(_FLOW))]
    for placed in method.placed:
        indent = "  " * (len(placed.around) + 1)
        node = placed.node
        who = ""
        if isinstance(node, Phase):
            who = f" · {text(_DOES)}: {_role(method, node.does)}"
        elif isinstance(node, Gate):
            who = f" · {text(_DECIDES)}: {_role(method, node.decided_by)}"
        lines.append(f"{indent}{text(node.title)}  [{placed.path}]{who}")
        lines += [
            f"{indent}    {STRENGTHS[check.strength].text(language)}: {text(check.ask)}"
            for path, check in method.checks
            if path.rpartition("/")[0] == placed.path
        ]
    if method.gaps:
        lines += ["", strong(text(_GAPS)), *(f"  – {text(gap)}" for gap in method.gaps)]
    shown = [
        f"  – {s.title}{f', {s.publisher}' if s.publisher else ''}{f', {s.year}' if s.year else ''} ({s.certainty})"
        for s in method.sources
    ]
    return "\n".join((*lines, "", strong(text(_SOURCES)), *shown))


def _role(method: Method, role: str | None) -> str:
    described = method.role(role) if role else None
    return text(described.title) if described else role or "–"


@click.command()
@click.argument("old")
@click.argument("new")
@folder_option
@common
@guarded
def compare(old: str, new: str, folder: Path | None) -> None:
    """Compare two methods or editions (ids or files): what differs, and how large the step is for runs under way."""
    shelf = shelf_with(folder)
    result = compare_methods(find_method(old, shelf), find_method(new, shelf))
    if settings().json:
        rows = [
            {"path": d.path, "kind": str(d.kind), "fields": list(d.fields), "bump": str(d.bump)}
            for d in result.differences
        ]
        answer({"old": result.old, "new": result.new, "bump": str(result.bump), "differences": rows})
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
    from innomethods.cli.starting import starting_text

    if path.exists() and not force:
        raise WontOverwrite(str(path))
    shelf = shelf_with(folder)
    method = shelf[method_id] if kind != "method" else None
    content = starting_text(kind, path.stem, method, now_year=None)
    partial = path.with_name(f".{path.name}.part")
    partial.write_text(content, encoding="utf-8")
    partial.replace(path)
    if settings().json:
        answer({"written": str(path)})
    else:
        note(f"Wrote {path}. Next: innomethods check {path}")


__all__ = ["compare", "fail", "folder_option", "methods", "new", "shelf_with", "show"]
