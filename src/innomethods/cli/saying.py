"""What commands share: options, exit codes, output as text or JSON, and errors told without a traceback.

Not here: how text is laid on the page (`layout`), options that don't go together (`refusing`).
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import attrs
import click

from innomethods.cli.remedies import option_for
from innomethods.cli.usage import in_readers_words
from innomethods.errors import (
    DocumentProblems,
    InnomethodsError,
    LogbookBroken,
    LogbookConflict,
    LogbooksDiffer,
    MethodProblems,
    MissingExtra,
    Refused,
)
from innomethods.findings import Finding, errors_of
from innomethods.wording import Language, Wording, as_language, format_for

SCHEMA_VERSION = 1
OK, FINDINGS, USAGE, INPUT_OUTPUT, MISTAKE, INTERRUPTED = 0, 1, 2, 3, 70, 130
_YEARS = range(1900, 2200)
_LONGEST = 200  # characters of an error nobody expected
F = TypeVar("F", bound=Callable[..., Any])


@attrs.define
class Settings:
    """What holds for one call: the language, whether to answer in JSON, whether to show tracebacks."""

    language: Language = "en"
    json: bool = False
    debug: bool = False


def settings() -> Settings:
    """Return the settings of the command under way."""
    return click.get_current_context().ensure_object(Settings)


def _set_language(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Settings).language = as_language(value)


def _set_json(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Settings).json = True


def common(command: F) -> F:
    """Give a command `--lang` and `--json`."""
    languages = click.Choice(["nb", "nn", "en", "no"])
    command = click.option(
        "--lang",
        type=languages,
        expose_value=False,
        callback=_set_language,
        is_eager=True,  # what is wrong with the other options is told in it
        help="Language of texts: nb, nn or en.",
    )(command)
    return click.option(
        "--json", is_flag=True, expose_value=False, callback=_set_json, help="Answer in JSON on stdout."
    )(command)


@contextmanager
def in_words() -> Iterator[None]:
    """Tell errors without a traceback and end with the exit code that belongs to them; `--debug` lets them through.

    Told are the errors this library raises on purpose, and what the system says of files. Any other one is a mistake
    in the library, and is not passed off as one of the caller's.
    """
    try:
        yield
    except click.UsageError as error:
        raise in_readers_words(error, settings().language, click.get_current_context()) from None
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise  # click's own way of ending; a reader that has had enough
    except Exception as error:
        if settings().debug:
            raise
        _tell_error(error)


def _tell_error(error: Exception) -> NoReturn:
    if isinstance(error, (DocumentProblems, MethodProblems)):
        tell_findings(error.findings)
        stop(exit_code_of(error.findings))
    if isinstance(error, Refused):
        tell_refusal(error)
        stop(FINDINGS)
    of_system = isinstance(error, (MissingExtra, LogbookConflict, LogbookBroken, LogbooksDiffer, OSError))
    told = getattr(error, "told", None)
    if isinstance(told, Wording):
        fail(text(told), code=INPUT_OUTPUT if of_system else USAGE)
    if of_system:
        fail(_of_system(error) if isinstance(error, OSError) else str(error))
    if isinstance(error, InnomethodsError):
        fail(str(error), code=USAGE)
    what = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
    fail(
        f"this is a mistake in innomethods, not in what you wrote ({what}). Please report it, with what the same "
        "command shows when it begins with innomethods --debug.",
        code=MISTAKE,
    )


def _of_system(error: OSError) -> str:
    """Return what the system says of a file; errors of our own, and those made of a sentence, say it themselves."""
    if isinstance(error, InnomethodsError) or error.strerror is None:
        return str(error)
    known = _OF_SYSTEM.get(error.errno or 0)
    told = error.strerror if known is None else text(known)
    return f"{error.filename}: {told}" if error.filename else told


_OF_SYSTEM = {
    errno.ENOENT: Wording(nb="filen finnes ikke", nn="fila finst ikkje", en=os.strerror(errno.ENOENT)),
    errno.EACCES: Wording(nb="ingen tilgang til filen", nn="ingen tilgang til fila", en=os.strerror(errno.EACCES)),
    errno.EISDIR: Wording(nb="dette er en mappe", nn="dette er ei mappe", en=os.strerror(errno.EISDIR)),
    errno.ENOTDIR: Wording(nb="dette er ingen mappe", nn="dette er inga mappe", en=os.strerror(errno.ENOTDIR)),
}


def exit_code_of(findings: Iterable[Finding]) -> int:
    """Return the exit code for findings: 3 when all that is wrong is files that can't be read, else 1."""
    errors = errors_of(findings)
    return INPUT_OUTPUT if errors and all(item.code == "D01" for item in errors) else FINDINGS


def fail(message: str, code: int = INPUT_OUTPUT) -> NoReturn:
    """Say what went wrong on stderr and stop."""
    if settings().json:
        answer({"error": message})
    click.echo(f"innomethods: {message}", err=True)
    stop(code)


def stop(code: int) -> NoReturn:
    """End the command with an exit code."""
    click.get_current_context().exit(code)
    raise AssertionError("unreachable")  # pragma: no cover


def answer(record: dict[str, Any]) -> None:
    """Write a JSON answer to stdout."""
    click.echo(json.dumps({"schema_version": SCHEMA_VERSION, **record}, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)


def text(wording: Wording | None) -> str:
    """Return a text in the language asked for."""
    return wording.text(settings().language) if wording is not None else ""


def say(message: str = "") -> None:
    """Write a result to stdout."""
    click.echo(message)


def note(message: str) -> None:
    """Write a message to stderr."""
    click.echo(message, err=True)


def save(path: Path, words: str, *, force: bool) -> None:
    """Write one file, whole or not at all, into a folder that is there.

    Raises:
        WontOverwrite: when it is there already and `force` isn't set.
        CannotWrite: when the system doesn't let it be written.
    """
    from innomethods.reporting.writing import write_files

    if not path.parent.is_dir():
        fail(text(_NO_FOLDER.fill(path=path, folder=path.parent)))
    write_files(path.parent, {path.name: words.encode()}, force=force)


def finding_record(item: Finding) -> dict[str, Any]:
    """Return a finding for JSON."""
    place = item.place
    return {
        "code": item.code,
        "severity": str(item.severity),
        "path": item.path,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "message": text(item.message),
        "why": text(item.why),
        "mend": text(item.mend),
    }


def tell_findings(findings: Iterable[Finding]) -> None:
    """Show findings: JSON on stdout, or one line each on stderr."""
    told = list(findings)
    if settings().json:
        answer({"findings": [finding_record(item) for item in told]})
        return
    for item in told:
        note(item.text(settings().language))


def tell_refusal(error: Refused) -> None:
    """Show why an action was refused."""
    if settings().json:
        answer({"refused": error.action, "reasons": [finding_record(reason) for reason in error.reasons]})
        return
    for reason in error.reasons:
        option = option_for(reason.code, error.action)
        note(" ".join(filter(None, (reason.text(settings().language), text(option)))))


def table(rows: Sequence[Sequence[str]], header: Sequence[str]) -> str:
    """Return a plain table: columns as wide as needed, two spaces between.

    On a terminal that is too narrow the last column, where sentences stand, goes over several lines. Elsewhere a row is
    a line, so that other programs can search them.
    """
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    left = _columns() - sum(widths[:-1]) - 2 * len(widths[:-1])
    if _LEAST_COLUMN <= left < widths[-1]:
        widths[-1] = left
    lines = [_row(header, widths), _row(["─" * width for width in widths], widths)]
    return "\n".join((*lines, *(line for row in rows for line in _wrapped(row, widths))))


_LEAST_COLUMN = 20  # narrower than that nobody reads sentences
_ENDLESS = 1_000_000


def _columns() -> int:
    """Return how many columns a table may take."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _ENDLESS


def _wrapped(cells: Sequence[str], widths: list[int]) -> Iterator[str]:
    last = textwrap.wrap(cells[-1], widths[-1], break_long_words=False, break_on_hyphens=False) or [""]
    yield _row((*cells[:-1], last[0]), widths)
    for more in last[1:]:
        yield _row((*("" for _ in cells[:-1]), more), widths)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def clock() -> datetime:
    """Return the present moment: the command line is a door, so it may look at the clock."""
    return datetime.now(UTC)


def now() -> datetime:
    """Return the present moment, by the clock of all commands."""
    return clock()


def ahead(*days: date | None) -> None:
    """Say it when a day lies ahead of today: nothing has happened then, and a wrong year is a common slip."""
    today = now().astimezone().date()
    formats = format_for(settings().language)
    for day in days:
        if day is not None and day > today:
            told = text(_AHEAD.fill(day=formats.short_date(day), today=formats.short_date(today)))
            note(f"innomethods: {told}")


_AHEAD = Wording(
    nb="{day} ligger fram i tid; i dag er det {today}.",
    nn="{day} ligg fram i tid; i dag er det {today}.",
    en="{day} lies ahead; today is {today}.",
)


_NO_FOLDER = Wording(
    nb="{path} kan ikke skrives: mappen {folder} finnes ikke.",
    nn="{path} kan ikkje skrivast: mappa {folder} finst ikkje.",
    en="{path} can't be written: there is no folder {folder}.",
)
_NO_DATE = Wording(
    nb="«{value}» er ikke en dato; skriv 2027-01-11 eller 11.01.2027.",
    nn="«{value}» er ikkje ein dato; skriv 2027-01-11 eller 11.01.2027.",
    en="'{value}' is not a date; write it as 2027-01-11.",
)
_OUTSIDE = Wording(
    nb="{value} ligger utenfor årene {first} til {last}.",
    nn="{value} ligg utanfor åra {first} til {last}.",
    en="{value} lies outside the years {first} to {last}.",
)
_NO_NAME = Wording(nb="navnet er tomt.", nn="namnet er tomt.", en="the name is empty.")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def _read_day(written: str) -> date:
    """Read 2027-01-11, or 11.01.2027 as our own pages write it: with points the day always comes first."""
    dotted = _DOTTED.fullmatch(written)
    return date(int(dotted[3]), int(dotted[2]), int(dotted[1])) if dotted else date.fromisoformat(written)


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A date as people write it in files: 2027-01-11."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date, or say how to write it."""
        if isinstance(value, date):
            return value
        try:
            day = _read_day(str(value).strip())
        except ValueError:
            self.fail(text(_NO_DATE.fill(value=value)), param, ctx)
        if day.year not in _YEARS:  # a slip, and no calendar of public holidays reaches there
            self.fail(text(_OUTSIDE.fill(value=value, first=_YEARS[0], last=_YEARS[-1])), param, ctx)
        return day


DAY = Day()


class Named(click.Path):
    """A path with a name: the empty one, often a variable that isn't set, would mean the folder one stands in."""

    def __init__(self, *, file_okay: bool = True, dir_okay: bool = True) -> None:
        super().__init__(file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """Read the path, or say that it is empty."""
        if not str(value):
            self.fail(text(_NO_NAME), param, ctx)
        return super().convert(value, param, ctx)


PATH, FILE, FOLDER = Named(), Named(dir_okay=False), Named(file_okay=False)


def colour() -> bool:
    """Whether to colour: only on a terminal, and never with NO_COLOR."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def strong(words: str) -> str:
    """Make words bold on a terminal."""
    return click.style(words, bold=True) if colour() else words
