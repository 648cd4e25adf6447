"""The `innomethods` command and its verbs."""

from __future__ import annotations

import io
import sys
import warnings
from importlib import import_module

import click

from innomethods.cli.saying import INTERRUPTED, Settings
from innomethods.errors import did_you_mean
from innomethods.wording import as_language

_HOMES: dict[str, str] = {
    "methods": "content",
    "show": "content",
    "new": "content",
    "compare": "content",
    "search": "finding",
    "recommend": "choosing",
    "check": "checking",
    "i18n": "language",
    "sources": "truth",
    "plan": "planning",
    "run": "runs",
    "report": "reports",
    "demo": "reports",
    "schema": "upkeep",
    "doctor": "upkeep",
}


class Verbs(click.Group):
    """The verbs, each loaded when it is called: asking for help doesn't wait for what it doesn't need."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order people meet them."""
        del ctx
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one verb, or None for a word that is none."""
        del ctx
        home = _HOMES.get(cmd_name)
        command = getattr(import_module(f"innomethods.cli.{home}"), cmd_name) if home else None
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb that is meant, with the nearest known one for a word that is none."""
        if args and args[0] not in _HOMES and not args[0].startswith("-"):
            raise click.UsageError(f"No such command {args[0]!r}. {did_you_mean(args[0], _HOMES)}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "INNOMETHODS"},
)
@click.option(
    "--lang", default="en", show_default=True, help="Language of texts: nb, nn or en.", envvar="INNOMETHODS_LANG"
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON on stdout.")
@click.option("--debug", is_flag=True, help="Show where an error came from.")
@click.version_option(package_name="innomethods", message="%(package)s %(version)s")
@click.pass_context
def innomethods(context: click.Context, lang: str, as_json: bool, debug: bool) -> None:
    """Public-sector innovation methods: read, check, compose, plan, run and report.

    Begin with `innomethods demo` (an example with its report) or `innomethods methods`.
    """
    try:
        language = as_language(lang)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--lang") from None
    context.obj = Settings(language, as_json, debug)
    warnings.showwarning = lambda message, *_rest, **_more: click.echo(f"innomethods: {message}", err=True)


def main() -> None:
    """Run the command line; Ctrl-C ends it with 130 and without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console shows «?» for a sign it lacks, and goes on
    try:
        code = innomethods.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("innomethods: interrupted", err=True)
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)
