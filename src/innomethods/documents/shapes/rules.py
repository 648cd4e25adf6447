"""A country's rules and rates as dated rows: data with a source, computed with elsewhere."""

import itertools
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from innomethods.documents.shapes.base import (
    RISING_PERIOD,
    AllWords,
    Country,
    Day,
    Edition,
    FactText,
    Id,
    Shape,
    SourceShape,
    Text,
    bad_form,
)
from innomethods.wording import Wording


class DatedShape(Shape):
    """One value, and the days on which it holds."""

    from_: Day = Field(alias="from")
    """The first day."""
    to: Day | None = None
    """The last day, if known."""
    value: FactText
    """The value."""
    source: Text
    """The id of its source."""
    expected: bool = False
    """Whether it is announced or foreseen, not yet decided."""
    note: AllWords | None = None
    """A remark."""


_IN_TURN = Wording(
    nb="perioder som følger etter hverandre",
    nn="periodar som følgjer etter kvarandre",
    en="periods that follow one another",
)


def _no_overlap(values: list[DatedShape]) -> list[DatedShape]:
    ordered = sorted(values, key=lambda row: row.from_)
    for earlier, later in itertools.pairwise(ordered):
        if earlier.from_ == later.from_ or (earlier.to is not None and earlier.to >= later.from_):
            raise bad_form(f"{earlier.from_}–{earlier.to or ''}, {later.from_}", _IN_TURN, "to < from")
    for row in ordered:
        if row.to is not None and row.to < row.from_:
            raise bad_form(f"{row.from_}, {row.to}", RISING_PERIOD, "from ≤ to")
    return values


class RowShape(Shape):
    """One rule or rate through time."""

    id: Id
    """The row's id."""
    title: AllWords
    """What it is."""
    unit: Text | None = None
    """The unit of its values."""
    values: Annotated[list[DatedShape], Field(min_length=1), AfterValidator(_no_overlap)]
    """Its values, each with its days and source."""


class RulesDocument(Shape):
    """A country's rules and rates, each with its dates and sources."""

    innomethods: Literal["rules/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    edition: Edition = "1"
    """Which edition this is."""
    country: Country
    """The country, such as "NO"."""
    title: AllWords | None = None
    """What the rules are about."""
    summary: AllWords | None = None
    """One sentence: what is in the file."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where the values come from."""
    rows: list[RowShape]
    """The rules and rates."""
