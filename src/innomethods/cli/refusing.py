"""Options that would change nothing: refused in a sentence and with exit 2, never ignored.

Here: which options were typed, and the refusal. Not here: what goes with what, which each command says itself.
"""

from __future__ import annotations

import click
from click.core import ParameterSource

from innomethods.cli.saying import USAGE, fail, settings, text
from innomethods.wording import Wording, format_for

_REFUSED = Wording(
    nb="{flags} kan ikke brukes her: {because}.",
    nn="{flags} kan ikkje brukast her: {because}.",
    en="{flags} can't be used here: {because}.",
)
ABOUT_A_LOG = Wording(
    nb="det spør om en logg, som nevnes med --log",
    nn="det spør om ein logg, som blir nemnd med --log",
    en="it asks about a log, which --log names",
)
FOR_LEVEL = Wording(nb="det hører til --level", nn="det høyrer til --level", en="it is for --level")
FOR_FORECAST = Wording(nb="det hører til --forecast", nn="det høyrer til --forecast", en="it is for --forecast")


def refuse(*flags: str, because: Wording | str) -> None:
    """Stop when one of these options was typed, since in this call it would be ignored."""
    typed = [flag for flag in flags if _is_typed(flag)]
    if typed:
        flags_told = format_for(settings().language).all_of(typed)
        fail(text(_REFUSED.fill(flags=flags_told, because=because)), code=USAGE)


def _is_typed(flag: str) -> bool:
    """Whether an option was typed; a setting of the environment holds for all commands and is no mistake in one."""
    if flag == "--json":
        return settings().json  # it may stand before the command, too
    context = click.get_current_context()
    (name,) = (parameter.name for parameter in context.command.params if flag in parameter.opts)
    return context.get_parameter_source(name or "") is ParameterSource.COMMANDLINE
