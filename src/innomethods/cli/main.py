"""The `innomethods` command and its verbs, each loaded when it is called."""

from __future__ import annotations

import io
import sys
import warnings
from importlib import import_module

import attrs
import click

from innomethods.cli.saying import INTERRUPTED, Settings, in_words
from innomethods.errors import did_you_mean
from innomethods.wording import as_language


@attrs.frozen
class Verb:
    """One verb: where it is written (`module:attribute`), and the line of help that stands before it is loaded."""

    home: str
    help: str

    def load(self) -> click.Command:
        """Return the command."""
        module, _, attribute = self.home.partition(":")
        command = getattr(import_module(f"innomethods.cli.{module}"), attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - the table below is ours
        return command


# In the order people meet them. Each help is the first sentence of the command's own; a test holds the two together.
VERBS: dict[str, Verb] = {
    "methods": Verb("content:methods", "List what is on the shelf."),
    "show": Verb("content:show", "Show one thing on the shelf: a method, an overlay, a tool, a profile or another."),
    "new": Verb("content:new", "Start a file: a project, a method, an overlay or a benefits plan."),
    "compare": Verb("content:compare", "Compare two editions of a method, or two methods side by side."),
    "search": Verb("searching:search", "Search everything on the shelf, in three languages."),
    "recommend": Verb("recommending:recommend", "Say which methods fit a situation, why and why not."),
    "check": Verb(
        "checking:check",
        "Check files (methods, overlays, projects …) or folders of them; without PATHS, all shipped content.",
    ),
    "i18n": Verb("i18n:i18n", "Show how the texts stand in each language."),
    "sources": Verb("sources:sources", "List every source with its certainty and what rests on it."),
    "rules": Verb("rules:rules", "List and show countries' rules and rates, and see which are out of date."),
    "plan": Verb("planning:plan", "Set dates for PROJECT, and say why each date is what it is."),
    "forecast": Verb(
        "forecasting:forecast", "Say when PROJECT may end, which meetings it reaches, and what makes it late."
    ),
    "benefits": Verb(
        "benefits:benefits",
        "Check, draw and reckon with what is to come of a project: FILE is a project or a benefits plan.",
    ),
    "export": Verb("plan_exporting:export", "Write PROJECT's plan as a file for another tool."),
    "run": Verb("runs:run", "Run a project: begin, work, answer, decide, and read how it stands."),
    "status": Verb("status:status", "Show every run of a folder or a logbook on one page."),
    "report": Verb("reports:report", "Write a report folder for PROJECT."),
    "demo": Verb("reports:demo", "Make the reports of a worked example."),
    "schema": Verb("upkeep:schema", "Print the JSON Schema of a kind of file, for editors."),
    "doctor": Verb("upkeep:doctor", "Say what is installed, and what works here."),
}


class Verbs(click.Group):
    """The verbs: asking for help doesn't wait for what it doesn't need, and every verb's errors are told in words."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order people meet them."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one verb, or None for a word that is none."""
        del ctx
        return VERBS[cmd_name].load() if cmd_name in VERBS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs with their lines of help, without loading any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.help) for name, verb in VERBS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb that is meant, with the nearest known one for a word that is none."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            raise click.UsageError(f"No such command {args[0]!r}. {did_you_mean(args[0], VERBS)}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Do what the verb does."""
        with in_words():
            return super().invoke(ctx)


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
