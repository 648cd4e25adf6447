"""What click says of a line it can't read, in the reader's language.

Here: its closed set of complaints. Not here: our own refusals, which are said where they are made.
"""

from __future__ import annotations

from typing import IO, Any

import click

from innomethods.findings import suggestion
from innomethods.wording import Language, Wording

_ERROR = Wording(nb="Feil", nn="Feil", en="Error")
_MISSING = Wording(nb="{name} mangler.", nn="{name} manglar.", en="{name} is missing.")
_NO_OPTION = Wording(
    nb="Kommandoen har ikke «{name}». {hint}",
    nn="Kommandoen har ikkje «{name}». {hint}",
    en="The command has no option '{name}'. {hint}",
)
_NO_VALUE = Wording(nb="{name} trenger en verdi.", nn="{name} treng ein verdi.", en="{name} needs a value.")
_BAD_VALUE = Wording(
    nb="Verdien av {name} passer ikke: {why}",
    nn="Verdien av {name} passar ikkje: {why}",
    en="The value of {name} does not fit: {why}",
)
_ONE_OF = Wording(nb="velg blant {known}.", nn="vel blant {known}.", en="choose among {known}.")


class ToldInWords(click.UsageError):
    """A complaint that is said in the reader's language."""

    def __init__(self, told: Wording, language: Language, context: click.Context) -> None:
        super().__init__(told.text(language), context)
        self.language: Language = language

    def show(self, file: IO[Any] | None = None) -> None:
        """Write it on stderr, with the command's line of use."""
        if self.ctx is not None:
            click.echo(self.ctx.get_usage(), file=file, err=True)
        click.echo(f"{_ERROR.text(self.language)}: {self.message}", file=file, err=True)


def in_readers_words(error: click.UsageError, language: Language, context: click.Context) -> click.UsageError:
    """Return a complaint in the reader's language; in English, and where it speaks for itself, as click has it."""
    told = _told(error)
    better = isinstance(error, click.NoSuchOption) and _meant(error) is not None  # click goes by the spelling
    if told is None or (language == "en" and not better):
        return error
    return ToldInWords(told, language, error.ctx or context)


def _told(error: click.UsageError) -> Wording | None:
    """Return a complaint in three languages; None for one that speaks for itself."""
    if isinstance(error, click.MissingParameter):
        return _MISSING.fill(name=_name_of(error))
    if isinstance(error, click.NoSuchOption):
        meant = _meant(error)
        hint = suggestion(error.option_name, _flags(error)) if meant is None else suggestion(meant, [meant])
        return _NO_OPTION.fill(name=error.option_name, hint=hint)
    if isinstance(error, click.BadOptionUsage):
        return _NO_VALUE.fill(name=error.option_name)
    if isinstance(error, click.BadParameter):
        kind = error.param.type if error.param is not None else None
        why = error.message
        if isinstance(kind, click.Choice):
            return _BAD_VALUE.fill(name=_name_of(error), why=_ONE_OF.fill(known=", ".join(map(str, kind.choices))))
        return _BAD_VALUE.fill(name=_name_of(error), why=why)
    return None


# Of two options with a day, a command has one; which is not a matter of spelling.
_TWINS = {"--on": "--at", "--at": "--on"}


def _meant(error: click.NoSuchOption) -> str | None:
    """Return the option that another command calls so, if this one has it."""
    twin = _TWINS.get(error.option_name)
    return twin if twin in _flags(error) else None


def _flags(error: click.NoSuchOption) -> list[str]:
    return [] if error.ctx is None else [flag for one in error.ctx.command.params for flag in one.opts]


def _name_of(error: click.BadParameter) -> str:
    """Return an option as it is typed, an argument as the line of use has it."""
    if error.param is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.make_metavar(error.ctx) if error.ctx is not None else str(error.param.name).upper()
