"""Commands about content: list methods, show one, start a new file, compare two.

Here: what each command does. Not here: what a word names (`shelf`), and how a thing is shown (`showing`).
"""

from __future__ import annotations

import shlex
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from innomethods import documents
from innomethods.catalogue import Catalogue, find_file_problems
from innomethods.checking import find_problems
from innomethods.cli.layout import lines_of
from innomethods.cli.migration_pages import BUMPS
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import (
    FILE,
    FINDINGS,
    USAGE,
    answer,
    common,
    fail,
    finding_record,
    note,
    now,
    save,
    say,
    settings,
    stop,
    table,
    text,
)
from innomethods.cli.shelf import (
    KINDS,
    called,
    find_method,
    find_overlay,
    folder_option,
    is_file,
    kinds_of,
    method_on,
    shelf_with,
)
from innomethods.cli.showing import method_card, part_card, show_other
from innomethods.composing import Bump, Resolved, resolve, semantic_digest, text_digest
from innomethods.composing import compare as compare_methods
from innomethods.errors import InnomethodsError, NoSuchMethod
from innomethods.findings import errors_of
from innomethods.model import Overlay, Tool
from innomethods.sharing import REFERENCE_KINDS, Reference
from innomethods.wording import Wording

_OVERLAY = Wording(nb="tillegg", nn="tillegg", en="overlay")
PROCESS = "process"  # the kind of what can be planned and run


@click.command()
@click.option("--as", "mapped_onto", metavar="METHOD", help="Show where each process lies in this one, for example pv.")
@folder_option
@common
def methods(mapped_onto: str | None, folder: Path | None) -> None:
    """List what is on the shelf.

    Processes to follow come first, then what one reads and refers to.
    """
    shelf = shelf_with(folder)
    if mapped_onto is not None:
        from innomethods.cli.aligning import tell_alignments

        tell_alignments(method_on(shelf, mapped_onto), shelf)
        return
    listed = _listed(shelf)
    if settings().json:
        answer({"methods": listed})
        return
    processes = [row for row in listed if row["kind"] == PROCESS]
    say(table([[row["id"], row["edition"], row["title"]] for row in processes], [text(one) for one in _COLUMNS]))
    say()
    for kind in REFERENCE_KINDS:
        ids = [row["id"] for row in listed if row["kind"] == kind.kind]
        if ids:
            _tell_ids(text(kind.kind_title), ids)
    _tell_ids(text(_OVERLAY), sorted(shelf.overlays))
    note(f"\n{text(_SEE_ONE.fill(id=listed[0]['id'] if listed else 'ID'))}")


_COLUMNS = (
    Wording(nb="metode", nn="metode", en="process"),
    Wording(nb="utgave", nn="utgåve", en="edition"),
    Wording(nb="navn", nn="namn", en="title"),
)
_SEE_ONE = Wording(
    nb="Se en av dem med: innomethods show {id}. Usikker på hvilken? innomethods recommend --ask",
    nn="Sjå ein av dei med: innomethods show {id}. Usikker på kva for ein? innomethods recommend --ask",
    en="See one with: innomethods show {id}. Not sure which? innomethods recommend --ask",
)


def _tell_ids(label: str, ids: list[str]) -> None:
    say("\n".join(lines_of(f"{label}: {', '.join(ids)}", hang=2)))


def _listed(shelf: Catalogue) -> list[dict[str, str]]:
    """Return what a list shows; files that can't be shown are told on stderr, and the others listed."""
    heads, told = shelf.heads()
    for item in told:
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
@click.option("--kind", type=click.Choice(KINDS), help="Which one, where several share an id.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Show the file's text instead.")
@folder_option
@common
def show(name: str, overlays: tuple[str, ...], kind: str | None, as_yaml: bool, folder: Path | None) -> None:
    """Show one thing on the shelf: a method, an overlay, a tool, a profile or another.

    NAME is an id, an id with an edition such as blt@2013, a method's file, or the address of a part as search gives it
    (blt:need/collect).
    """
    if as_yaml:
        refuse("--json", because="--yaml shows the text of a file")
    shelf = shelf_with(folder)
    if ":" in name and not is_file(name):
        for flag in ("--overlay", "--kind", "--yaml", "--json"):
            refuse(flag, because=f"{name} is the address of one part, and is shown as text")
        of, _, path = name.partition(":")
        say(part_card(find_method(of, shelf), path))
        return
    chosen = _chosen_kind(name, kind, shelf)
    if chosen == "method":
        _show_method(name, overlays, shelf, as_yaml=as_yaml)
        return
    refuse("--overlay", because=f"it is laid over a method, and {name} is {called(name, chosen, shelf)}")
    others: dict[str, Mapping[str, Overlay | Tool | Reference]] = {
        "overlay": shelf.overlays,
        "tool": shelf.tools,
        "reference": shelf.references,
    }
    show_other(others[chosen][name], as_yaml=as_yaml)


def _chosen_kind(name: str, kind: str | None, shelf: Catalogue) -> str:
    """Return which of the things of this name is meant; what else there is of that name is told."""
    if is_file(name):
        refuse("--kind", because="it chooses among what is on the shelf, and a file is shown as the method it holds")
        return "method"
    kinds = kinds_of(name, shelf)
    if not kinds and name.partition("@")[0] in shelf:
        return "method"  # an edition there is none of, which the shelf tells best
    if not kinds:
        shelves = {"method": shelf, "overlay": shelf.overlays, "tool": shelf.tools, "reference": shelf.references}
        ids = [known for of, held in shelves.items() if kind in (None, of) for known in held]
        found = () if get_close_matches(name, ids) else _found_by_search(name, ids, shelf)
        if found:
            fail(text(_SEARCH_FINDS.fill(name=name, found=", ".join(found))), code=USAGE)
        raise NoSuchMethod(name, ids)
    if kind is None:
        if len(kinds) > 1:
            note(f"{name} names {len(kinds)} things; choose with --kind:")
            for at, other in enumerate(kinds):
                shown = "shown here" if at == 0 else f"innomethods show {name} --kind {other}"
                note(f"  {called(name, other, shelf)}: {_title_of(name, other, shelf)} ({shown})")
        return kinds[0]
    if kind not in kinds:
        is_ = " and ".join(called(name, one, shelf) for one in kinds)
        fail(f"There is no {kind} {name!r}: it is {is_}. Show it with --kind {kinds[0]}, or leave --kind out.", USAGE)
    return kind


def _found_by_search(name: str, ids: Collection[str], shelf: Catalogue) -> tuple[str, ...]:
    """Return the ids that a search for this name finds first: people know StimuLab, and not the method's id."""
    try:
        hits = shelf.search(name, settings().language, limit=_MOST_FOUND)
    except InnomethodsError:
        return ()
    return tuple(dict.fromkeys(hit.id for hit in hits if hit.id in ids))


_MOST_FOUND = 5
_SEARCH_FINDS = Wording(
    nb="Her finnes ikke «{name}». Et søk finner: {found}.",
    nn="Her finst ikkje «{name}». Eit søk finn: {found}.",
    en="No content with the id '{name}'. A search finds: {found}.",
)


def _title_of(name: str, kind: str, shelf: Catalogue) -> str:
    """Return what one of several things of a name is called."""
    if kind == "method":
        return text(shelf[name].title)
    others: dict[str, Mapping[str, Overlay | Tool | Reference]]
    others = {"overlay": shelf.overlays, "tool": shelf.tools, "reference": shelf.references}
    return text(others[kind][name].title)


def _show_method(name: str, overlays: tuple[str, ...], shelf: Catalogue, *, as_yaml: bool) -> None:
    method = find_method(name, shelf)
    broken = errors_of(find_file_problems(Path(name), shelf) if is_file(name) else find_problems(method, shelf=shelf))
    laid = [find_overlay(wanted, shelf) for wanted in overlays]
    used = resolve(method, laid, None, shelf) if laid else Resolved(method, semantic_digest(method))
    if settings().json:
        digests = {"semantic_digest": semantic_digest(used.method), "text_digest": text_digest(used.method)}
        findings = [finding_record(item) for item in (*broken, *used.findings)]
        answer({"method": documents.method_to_record(used.method), **digests, "findings": findings})
    elif as_yaml:
        say(documents.to_yaml(used.method))
    else:
        say(method_card(used.method))
    for item in (*broken, *used.findings):
        note(item.text(settings().language))
    if broken:
        note(f"innomethods: {text(_BROKEN.fill(name=name))}")
    if broken or errors_of(used.findings):
        stop(FINDINGS)


_BROKEN = Wording(
    nb="{name} har feil. Det som er vist, kan verken planlegges eller gjennomføres før de er rettet.",
    nn="{name} har feil. Det som er vist, kan verken planleggjast eller gjennomførast før dei er retta.",
    en="{name} has errors. What is shown can be neither planned nor run until they are mended.",
)


class _MethodsOrPlans(click.Command):
    """`compare OLD NEW` for methods; with the word `plan` before them, the command for an edited plan."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - as click has it
    ) -> click.Context:
        """Hand everything to the other command when the first word is `plan`."""
        word = next((at for at, arg in enumerate(args) if not arg.startswith("-")), None)
        if word is None or args[word] != "plan":
            return super().make_context(info_name, args, parent, **extra)
        from innomethods.cli.plan_changes import compare_plan

        return compare_plan.make_context(f"{info_name} plan", args[:word] + args[word + 1 :], parent, **extra)


@click.command(cls=_MethodsOrPlans)
@click.argument("old")
@click.argument("new")
@folder_option
@common
def compare(old: str, new: str, folder: Path | None) -> None:
    """Compare two editions of a method, or two methods side by side.

    Of editions it says what differs, and how large the step is. OLD and NEW are ids, ids with an edition such as
    blt@2013, or files. A plan that others have edited: innomethods compare plan --help
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
    say(f"{result.old} → {result.new}: {_bump(result.bump)}")
    for difference in result.differences:
        say(f"  {_bump(difference.bump)}: {difference.text(settings().language)}")


def _bump(bump: Bump) -> str:
    """Return how large a change is; in English by the name that a release has for it."""
    return str(bump) if settings().language == "en" else text(BUMPS[str(bump)])


@click.command()
@click.argument("kind", type=click.Choice(["project", "method", "overlay", "benefits"]))
@click.argument("path", type=FILE)
@click.option("--method", "method_id", default="blt", show_default=True, help="The method a new project uses.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@folder_option
@common
def new(kind: str, path: Path, method_id: str, force: bool, folder: Path | None) -> None:
    """Start a file: a project, a method, an overlay or a benefits plan.

    Fill it in and run `innomethods check`.
    """
    from innomethods.documents.starting import starting_text

    if kind != "project":
        refuse("--method", "--folder", because=f"only a new project uses a method, and this is to be a new {kind}")
    method = method_on(shelf_with(folder), method_id) if kind == "project" else None
    save(path, starting_text(kind, path.stem, method, now().date(), settings().language), force=force)
    if settings().json:
        answer({"written": str(path)})
    else:
        along = f" --folder {shlex.quote(str(folder))}" if folder is not None else ""
        note(text(_NEXT.fill(path=path, command=f"innomethods check {shlex.quote(str(path))}{along}")))


_NEXT = Wording(
    nb="Skrev {path}. Neste: {command}", nn="Skreiv {path}. Neste: {command}", en="Wrote {path}. Next: {command}"
)

__all__ = ["compare", "folder_option", "methods", "new", "shelf_with", "show"]
