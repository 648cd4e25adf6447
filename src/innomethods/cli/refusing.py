"""Options that would change nothing: refused in a sentence and with exit 2, never ignored.

Here: which options were typed, and the refusal. Not here: what goes with what, which each command says itself.
"""

from __future__ import annotations

import click
from click.core import ParameterSource

from innomethods.cli.saying import USAGE, fail, settings


def refuse(*flags: str, because: str) -> None:
    """Stop when one of these options was typed, since in this call it would be ignored."""
    typed = [flag for flag in flags if _is_typed(flag)]
    if typed:
        fail(f"{' and '.join(typed)} can't be used here: {because}.", code=USAGE)


def _is_typed(flag: str) -> bool:
    """Whether an option was typed; a setting of the environment holds for all commands and is no mistake in one."""
    if flag == "--json":
        return settings().json  # it may stand before the command, too
    context = click.get_current_context()
    (name,) = (parameter.name for parameter in context.command.params if flag in parameter.opts)
    return context.get_parameter_source(name or "") is ParameterSource.COMMANDLINE
