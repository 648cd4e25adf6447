"""`innomethods check`: every problem of files or of the shipped content, with place and mend."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from innomethods import documents
from innomethods.catalogue import Catalogue, count_content, find_content_problems, find_problems
from innomethods.catalogue.folders import KINDS
from innomethods.catalogue.soundness import unknown_base
from innomethods.checking import find_problems as find_method_problems
from innomethods.checking import find_tool_problems
from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.formats import as_github, as_sarif
from innomethods.cli.saying import FINDINGS, answer, common, fail, finding_record, guarded, note, settings, stop
from innomethods.errors import DocumentProblems, NoSuchMethod
from innomethods.findings import Finding, Severity
from innomethods.model import Method, Overlay, Project, Tool
from innomethods.sharing import Reference, find_reference_problems


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings count as findings too (exit 1).")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@folder_option
@common
@guarded
def check(paths: Sequence[Path], strict: bool, form: str, folder: Path | None) -> None:
    """Check files (methods, overlays, projects …) or folders of them; without PATHS, all shipped content.

    Exit 1 when there are errors; with --strict also when there are only warnings.
    """
    shelf = shelf_with(folder)
    found = list(_shipped(shelf) if not paths else (item for path in paths for item in _of_path(path, shelf)))
    errors = sum(1 for item in found if item.is_error)
    _tell(found, "json" if settings().json else form)
    if form == "text" and not settings().json:
        subject = (
            ", ".join(map(str, paths))
            if paths
            else f"{len(shelf)} methods, {len(shelf.overlays)} overlays, {len(shelf.tools)} tools, "
            f"{len(shelf.references)} references"
        )
        note(f"{subject}: {_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}")
    if errors or (strict and found):
        stop(FINDINGS)


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _tell(found: list[Finding], form: str) -> None:
    if form == "json":
        answer({"findings": [finding_record(item) for item in found]})
    elif form == "sarif":
        click.echo(as_sarif(found, settings().language))
    elif form == "github":
        click.echo(as_github(found, settings().language), nl=False)
    else:
        for item in found:
            mark = "" if item.severity is Severity.ERROR else "(warning) "
            click.echo(mark + item.text(settings().language))


def _shipped(shelf: Catalogue) -> Iterator[Finding]:
    """Check everything on the shelf: each piece by itself, and every overlay laid over what it is meant for."""
    found = find_content_problems(shelf)
    length = count_content(shelf)
    with click.progressbar(
        found, length=length, label="checking content", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        for findings in bar:
            yield from findings


def _of_path(path: Path, shelf: Catalogue) -> Iterator[Finding]:
    if path.is_dir():
        if any((path / kind).is_dir() for kind in KINDS) and not shelf.holds(path):  # a pack: its files know each other
            known = len(shelf.findings)
            shelf = shelf.with_folder(path)
            yield from shelf.findings[known:]
        files = sorted(path.rglob("*.yaml"))
        if not files:
            fail(f"{path} holds no .yaml files to check.")
        for file in files:
            yield from _of_file(file, shelf)
    else:
        yield from _of_file(path, shelf)


def _of_file(path: Path, shelf: Catalogue) -> Iterator[Finding]:
    try:
        loaded = documents.read_document(path)
        value = loaded.value(shelf)
    except DocumentProblems as problems:
        yield from problems.findings
        return
    yield from loaded.findings
    yield from documents.locate(_found_in(value, shelf), loaded)


def _found_in(value: object, shelf: Catalogue) -> Sequence[Finding]:
    if isinstance(value, (Method, Project)):
        return find_problems(value, shelf=shelf)
    if isinstance(value, Reference):
        return find_reference_problems(value, shelf)
    if isinstance(value, Tool):
        return find_tool_problems(value)
    if not isinstance(value, Overlay) or value.variant_of is None:
        return ()
    try:
        return find_method_problems(shelf[value.variant_of], [value], shelf)
    except NoSuchMethod:
        return (unknown_base(value, shelf),)
    except DocumentProblems as problems:
        return problems.findings
