"""Why a file given back can't be used: the error, how places in files are called, and refusals with their mends.

Not here: what is wrong (`sheets`, `plans.refusals`, `plans.file_refusals`, `benefits.returning`).
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.errors import InnomethodsError
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import date_wording


@attrs.frozen
class UnusableFile(InnomethodsError, OSError):
    """A file given back that can't be used: where in it, what is wrong, and how to mend it. Nothing was changed."""

    place: Wording
    what: Wording
    mend: Wording

    @property
    def told(self) -> Wording:
        """All of it, in three languages."""
        return _TOLD.fill(place=self.place, what=self.what, mend=self.mend)

    def __str__(self) -> str:
        return self.told.text("en")


_TOLD = Wording(nb="{place}: {what}. {mend}", nn="{place}: {what}. {mend}", en="{place}: {what}. {mend}")


@attrs.frozen
class Refusal:
    """What is wrong and how to mend it; braces name what is filled in."""

    what: Wording
    mend: Wording

    def at(self, *places: Wording | str, **data: object) -> UnusableFile:
        """Return the error for a place, from the file's name inwards."""
        shown = {name: _as_words(value) for name, value in data.items()}
        return UnusableFile(within(*places), self.what.fill(**shown), self.mend.fill(**shown))


def _as_words(value: object) -> object:
    if isinstance(value, date):
        return date_wording(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        nb, nn, en = (format_for(language).number(value) for language in LANGUAGES)
        return Wording(nb=nb, nn=nn, en=en)
    return value


def within(*places: Wording | str) -> Wording:
    """Return a place from the outside in.

    >>> within("plan.csv", ROW.fill(row=3)).text("nb")
    'plan.csv, rad 3'
    """
    texts = {one: [part if isinstance(part, str) else part.text(one) for part in places] for one in LANGUAGES}
    return Wording(**{one: ", ".join(part for part in parts if part) for one, parts in texts.items()})


# How places in a file are called.
ROW = Wording(nb="rad {row}", nn="rad {row}", en="row {row}")
SHEET = Wording(nb="arket «{sheet}»", nn="arket «{sheet}»", en="sheet '{sheet}'")
COLUMN = Wording(nb="kolonnen «{column}»", nn="kolonnen «{column}»", en="column '{column}'")
PART = Wording(nb="delen {part}", nn="delen {part}", en="part {part}")
