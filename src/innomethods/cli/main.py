"""The `innomethods` command and its verbs."""

from __future__ import annotations

import sys
import warnings

import click

from innomethods.cli import checking, content, planning, reports, runs, upkeep
from innomethods.cli.saying import INTERRUPTED, Settings
from innomethods.wording import as_language


@click.group(context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "INNOMETHODS"})
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


for command in (
    content.methods,
    content.show,
    content.new,
    content.compare,
    checking.check,
    planning.plan,
    runs.run,
    reports.report,
    reports.demo,
    upkeep.schema,
    upkeep.doctor,
):
    innomethods.add_command(command)


def main() -> None:
    """Run the command line; Ctrl-C ends it with 130 and without a traceback."""
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
