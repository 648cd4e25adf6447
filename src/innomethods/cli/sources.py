"""`innomethods sources`: where the facts of all content come from, how sure we are, and what rests on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from innomethods.catalogue.grounds import Cited, grounds
from innomethods.catalogue.texts import content_files
from innomethods.cli.i18n import check_names
from innomethods.cli.saying import (
    FINDINGS,
    answer,
    common,
    finding_record,
    note,
    say,
    settings,
    stop,
    strong,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.documents.passages import file_name
from innomethods.sources import Certainty

_SHOWN = 8  # paths named on one line


@click.command()
@click.argument("files", nargs=-1)
@click.option(
    "--certainty",
    type=click.Choice([str(one) for one in Certainty]),
    help="Only sources used this way; `remembered`: not looked up.",
)
@folder_option
@common
def sources(files: Sequence[str], certainty: str | None, folder: Path | None) -> None:
    """List every source with its certainty and what rests on it.

    Without FILES, all content; with FILES (methods/blt, tools/interview …), only these. Exit 1 when something is said
    to be a method's or a law's and has no source that says so.
    """
    folders = shelf_with(folder).folders
    if files:
        check_names(files, [file_name(path) for path in content_files(folders)])
    chosen = grounds(folders, files or None)
    cited = [one for file in chosen for one in file.cited if certainty in (None, one.source.certainty)]
    found = [item for file in chosen for item in file.findings]
    if settings().json:
        counts = Counter(str(one.source.certainty) for one in cited)
        record = {"sources": [_record(one) for one in cited], "counts": {str(c): counts[str(c)] for c in Certainty}}
        answer({**record, "findings": [finding_record(item) for item in found]})
    else:
        _tell(cited)
        for item in found:
            note(item.text(settings().language))
        files_told = len({one.file for one in cited})
        note(f"{len(cited)} sources in {files_told} files; {len(found) or 'no'} findings.")
    if any(item.is_error for item in found):
        stop(FINDINGS)


def _record(one: Cited) -> dict[str, Any]:
    source = one.source
    return {
        "file": one.file,
        "kind": one.kind,
        "id": source.id,
        "title": text(source.title),
        "publisher": source.publisher,
        "year": source.year,
        "address": source.address,
        "certainty": str(source.certainty),
        "note": text(source.note) or None,
        "used_in": list(one.used_in),
    }


def _tell(cited: Sequence[Cited]) -> None:
    file = ""
    for one in cited:
        if one.file != file:
            file = one.file
            say(strong(file))
        source = one.source
        about = ", ".join(str(part) for part in (text(source.title), source.publisher, source.year) if part)
        say(f"  {source.certainty}: {source.id} – {about}")
        if source.note is not None:
            say(f"      {text(source.note)}")
        used = [path or "the whole file" for path in one.used_in]
        more = f", and {len(used) - _SHOWN} more" if len(used) > _SHOWN else ""
        say(f"      rests on it: {', '.join(used[:_SHOWN])}{more}" if used else "      named by no single part")
