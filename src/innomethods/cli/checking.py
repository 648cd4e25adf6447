"""`innomethods check`: every problem of files or of the shipped content, with place and mend."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from innomethods.catalogue import Catalogue, count_content, find_content_problems, find_file_problems
from innomethods.catalogue.folders import KINDS, yaml_files
from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.formats import as_github, as_sarif
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import (
    FINDINGS,
    answer,
    common,
    exit_code_of,
    fail,
    finding_record,
    note,
    now,
    settings,
    stop,
    text,
)
from innomethods.findings import Finding, Severity
from innomethods.wording import Counted, Wording


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings count as findings too (exit 1).")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@folder_option
@common
def check(paths: Sequence[Path], strict: bool, form: str, folder: Path | None) -> None:
    """Check files (methods, overlays, projects …) or folders of them; without PATHS, all shipped content.

    A folder of content is checked as one: its files know each other. Exit 1 when there are errors; with --strict also
    when there are only warnings; exit 3 when all that is wrong is that files can't be read.
    """
    if form not in {"text", "json"}:
        refuse("--json", because=f"--format {form} is another form of the same answer")
    shelf = shelf_with(folder)
    found = list(_of_shelf(shelf) if not paths else (item for path in paths for item in _of_path(path, shelf)))
    errors = sum(1 for item in found if item.is_error)
    _tell(found, "json" if settings().json else form)
    if form == "text" and not settings().json:
        shelved = _SHELF.fill(
            methods=len(shelf), overlays=len(shelf.overlays), tools=len(shelf.tools), references=len(shelf.references)
        )
        subject = ", ".join(map(str, paths)) if paths else text(shelved)
        note(
            f"{subject}: {_count(errors, _NO_ERRORS, _ERRORS)}, {_count(len(found) - errors, _NO_WARNINGS, _WARNINGS)}"
        )
        if any(item.is_error and item.code.startswith("D") for item in found):
            note(text(_MORE_MAY_FOLLOW))
    if errors:
        stop(exit_code_of(found))
    if strict and found:
        stop(FINDINGS)


def _count(number: int, none: Wording, some: Counted) -> str:
    return some.text(number, settings().language) if number else text(none)


_SHELF = Wording(
    nb="{methods} metoder, {overlays} tillegg, {tools} verktøy, {references} oppslag",
    nn="{methods} metodar, {overlays} tillegg, {tools} verktøy, {references} oppslag",
    en="{methods} methods, {overlays} overlays, {tools} tools, {references} references",
)
_MORE_MAY_FOLLOW = Wording(
    nb="Når dette er rettet, kan filen leses helt, og da kan det komme flere funn.",
    nn="Når dette er retta, kan fila lesast heilt, og då kan det kome fleire funn.",
    en="When this is mended the file can be read whole, and more findings may follow.",
)
_NO_ERRORS = Wording(nb="ingen feil", nn="ingen feil", en="no errors")
_ERRORS = Counted(
    Wording(nb="1 feil", nn="1 feil", en="1 error"), Wording(nb="{n} feil", nn="{n} feil", en="{n} errors")
)
_NO_WARNINGS = Wording(nb="ingen advarsler", nn="ingen åtvaringar", en="no warnings")
_WARNINGS = Counted(
    Wording(nb="1 advarsel", nn="1 åtvaring", en="1 warning"),
    Wording(nb="{n} advarsler", nn="{n} åtvaringar", en="{n} warnings"),
)
_WARNING = Wording(nb="(advarsel) ", nn="(åtvaring) ", en="(warning) ")


def _tell(found: list[Finding], form: str) -> None:
    if form == "json":
        answer({"findings": [finding_record(item) for item in found]})
    elif form == "sarif":
        click.echo(as_sarif(found, settings().language))
    elif form == "github":
        click.echo(as_github(found, settings().language), nl=False)
    else:
        for item in found:
            mark = "" if item.severity is Severity.ERROR else text(_WARNING)
            click.echo(mark + item.text(settings().language))


def _of_shelf(shelf: Catalogue, folder: Path | None = None) -> Iterator[Finding]:
    """Check every file on the shelf, or in one of its folders, and show how far it has come."""
    found = find_content_problems(shelf, folder, on=now().date())
    length = count_content(shelf, folder)
    with click.progressbar(
        found, length=length, label="checking content", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        for findings in bar:
            yield from findings


def _of_path(path: Path, shelf: Catalogue) -> Iterator[Finding]:
    if not path.is_dir():
        yield from find_file_problems(path, shelf, on=now().date())
        return
    files = sorted(yaml_files(path))
    if not files:
        fail(f"{path} holds no .yaml files to check.")
    if any((path / kind).is_dir() for kind in KINDS):  # a pack: its files know each other
        yield from _of_shelf(shelf if shelf.holds(path) else shelf.with_folder(path), path)
    else:
        yield from (item for file in files for item in find_file_problems(file, shelf, on=now().date()))
