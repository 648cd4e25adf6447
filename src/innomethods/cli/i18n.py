"""`innomethods i18n`: how all texts stand in bokmål, nynorsk and English, and what people should read first."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from innomethods.catalogue.texts import InLanguage, Review, content_files, read_guide, review
from innomethods.cli.saying import (
    FINDINGS,
    USAGE,
    answer,
    common,
    fail,
    finding_record,
    note,
    say,
    settings,
    stop,
    table,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.documents.passages import file_name
from innomethods.errors import did_you_mean
from innomethods.findings import Finding
from innomethods.language import LANGUAGE_NAMES, Guide
from innomethods.wording import LANGUAGES, Language

_SHOWN = 10  # files named as the next to read


@click.command()
@click.argument("files", nargs=-1)
@click.option("--only", type=click.Choice(LANGUAGES), help="Ask about one language only.")
@click.option("--strict", is_flag=True, help="Warnings count as findings too (exit 1).")
@folder_option
@common
def i18n(files: Sequence[str], only: Language | None, strict: bool, folder: Path | None) -> None:
    """Show how the texts stand in each language.

    That is: how complete they are, what the language guide has to say, and whether a native has read them. Without
    FILES, every file on the shelf, one line each. With FILES (tools/interview, methods/blt …), every finding of them
    with its place and mend. Exit 1 when there are errors; with --strict also when there are only warnings.
    """
    folders = shelf_with(folder).folders
    guide = read_guide(folders)
    languages = (only,) if only else LANGUAGES
    known = [file_name(path) for path in content_files(folders)]
    check_names(files, known)
    chosen = _reviewed(folders, guide, [name for name in dict.fromkeys(known) if not files or name in files])
    if settings().json:
        answer(_record(chosen, languages))
    else:
        _tell_files(chosen, languages)
        if files:
            _tell_findings(chosen, languages)
        _tell_readers(chosen, languages, guide_terms=len(guide.terms))
    _end(chosen, languages, strict=strict)


def _reviewed(folders: Sequence[Path], guide: Guide, names: Sequence[str]) -> tuple[Review, ...]:
    """Return how these files stand; on a terminal, show how far it has come (all files take some seconds)."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(names, label="reading texts", file=sys.stderr, hidden=hidden) as bar:
        return tuple(one for name in bar for one in review(folders, guide, [name]))


def check_names(files: Sequence[str], known: Sequence[str]) -> None:
    """Stop at a file that isn't on the shelf, with the nearest that is."""
    for name in files:
        if name not in known:
            fail(f"No file {name!r} on the shelf. {did_you_mean(name, known)}", code=USAGE)


def _found(one: Review, languages: Sequence[Language]) -> list[Finding]:
    """Return the findings in the languages asked about; what isn't about a language (an unreadable file) always."""
    return [item for language, item in one.told if language is None or language in languages]


def _tell_files(reviews: Sequence[Review], languages: Sequence[Language]) -> None:
    rows = [[one.file, *(_cell(one.language(language)) for language in languages), str(one.used)] for one in reviews]
    say(table(rows, ["file", *languages, "used by"]))
    note("\nPer language: how much is there, findings, and «read» when a native has read it as it is now.")


def _cell(stands: InLanguage | None) -> str:
    if stands is None:
        return "can't be read"
    parts = [f"{stands.complete:.0%}"]
    if stands.findings:
        parts.append(f"{stands.findings} finding{'s' if stands.findings > 1 else ''}")
    if stands.read is not None:
        parts.append("read" if stands.is_read else "changed since it was read")
    return ", ".join(parts)


def _tell_findings(reviews: Sequence[Review], languages: Sequence[Language]) -> None:
    for one in reviews:
        for item in _found(one, languages):
            say(item.text(settings().language))


def _unread(reviews: Sequence[Review], languages: Sequence[Language]) -> list[tuple[Review, InLanguage]]:
    """Return what no native has read as it is now, most used first."""
    waiting = [(one, stands) for one in reviews for stands in one.languages if stands.language in languages]
    unread = [(one, stands) for one, stands in waiting if not stands.is_read]
    return sorted(unread, key=lambda pair: (-pair[0].used, pair[0].file, LANGUAGES.index(pair[1].language)))


def _tell_readers(reviews: Sequence[Review], languages: Sequence[Language], *, guide_terms: int) -> None:
    found = sum(len(_found(one, languages)) for one in reviews)
    note(f"{len(reviews)} files held to the language guide and {guide_terms} terms: {found or 'no'} findings.")
    for language in languages:
        unread = [one.file for one, stands in _unread(reviews, [language]) if stands.language == language]
        name = LANGUAGE_NAMES[language].text("en")
        if unread:
            first = ", ".join(unread[:_SHOWN])
            note(f"No native has read {len(unread)} of {len(reviews)} files in {name}. Most used first: {first}")


def _record(reviews: Sequence[Review], languages: Sequence[Language]) -> dict[str, Any]:
    return {
        "files": [_file_record(one, languages) for one in reviews],
        "findings": [
            {**finding_record(item), "language": language}
            for one in reviews
            for language, item in one.told
            if language is None or language in languages
        ],
        "to_read": [
            {"file": one.file, "language": stands.language, "used_by": one.used, "texts": stands.texts}
            for one, stands in _unread(reviews, languages)
        ],
    }


def _file_record(one: Review, languages: Sequence[Language]) -> dict[str, Any]:
    return {
        "file": one.file,
        "kind": one.kind,
        "used_by": one.used,
        "languages": {
            stands.language: _language_record(stands) for stands in one.languages if stands.language in languages
        },
    }


def _language_record(stands: InLanguage) -> dict[str, Any]:
    read = {"by": stands.read.by, "on": stands.read.on, "holds": stands.is_read} if stands.read else None
    return {
        "complete": round(stands.complete, 4),
        "findings": stands.findings,
        "lix": None if stands.lix is None else round(stands.lix, 1),
        "texts": stands.texts,
        "read": read,
    }


def _end(reviews: Sequence[Review], languages: Sequence[Language], *, strict: bool) -> None:
    found = [item for one in reviews for item in _found(one, languages)]
    if any(item.is_error for item in found) or (strict and found):
        stop(FINDINGS)
