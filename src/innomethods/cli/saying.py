"""What commands share: options, exit codes, output as text or JSON, and errors told without a traceback."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import wraps
from typing import Any, NoReturn, TypeVar

import attrs
import click

from innomethods.errors import (
    DocumentProblems,
    InnomethodsError,
    LogbookBroken,
    LogbookConflict,
    MethodProblems,
    MissingExtra,
    Refused,
    WontOverwrite,
)
from innomethods.findings import Finding
from innomethods.wording import Language, Wording, as_language

SCHEMA_VERSION = 1
OK, FINDINGS, USAGE, INPUT_OUTPUT, INTERRUPTED = 0, 1, 2, 3, 130
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
        "--lang", type=languages, expose_value=False, callback=_set_language, help="Language of texts: nb, nn or en."
    )(command)
    return click.option(
        "--json", is_flag=True, expose_value=False, callback=_set_json, help="Answer in JSON on stdout."
    )(command)


def guarded(command: F) -> F:
    """Tell errors in words, with the exit code that belongs to them."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the command takes
        try:
            return command(*args, **options)
        except (DocumentProblems, MethodProblems) as error:
            if settings().debug:
                raise
            tell_findings(error.findings)
            unreadable = all(item.code == "D01" for item in error.findings)
            stop(INPUT_OUTPUT if unreadable else FINDINGS)
        except Refused as error:
            if settings().debug:
                raise
            tell_refusal(error)
            stop(FINDINGS)
        except (WontOverwrite, MissingExtra, LogbookConflict, LogbookBroken) as error:
            fail(str(error), error)
        except BrokenPipeError:
            raise  # whoever read has had enough
        except OSError as error:
            fail(
                str(error)
                if isinstance(error, InnomethodsError)
                else f"{error.filename or ''}: {error.strerror or error}",
                error,
            )
        except (InnomethodsError, ValueError, KeyError) as error:
            fail(
                str(error)
                if not isinstance(error, KeyError) or isinstance(error, InnomethodsError)
                else f"{error.args[0]!r} is not known.",
                error,
                code=USAGE,
            )

    return run  # type: ignore[return-value]


def fail(message: str, error: BaseException | None = None, code: int = INPUT_OUTPUT) -> NoReturn:
    """Say what went wrong on stderr and stop."""
    if error is not None and settings().debug:
        raise error
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
        note(reason.text(settings().language))


def table(rows: Sequence[Sequence[str]], header: Sequence[str]) -> str:
    """Return a plain table: columns as wide as needed, two spaces between."""
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    lines = [_row(header, widths), _row(["─" * width for width in widths], widths)]
    return "\n".join((*lines, *(_row(row, widths) for row in rows)))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def now() -> datetime:
    """Return the present moment: the command line is a door, so it may look at the clock."""
    return datetime.now(UTC)


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A date as people write it in files: 2027-01-11."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date, or say how to write it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2027-01-11.", param, ctx)


DAY = Day()


def colour() -> bool:
    """Whether to colour: only on a terminal, and never with NO_COLOR."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def strong(words: str) -> str:
    """Make words bold on a terminal."""
    return click.style(words, bold=True) if colour() else words
