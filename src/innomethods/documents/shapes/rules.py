"""A country's rules and rates as dated rows: data with a ground for each figure, computed with elsewhere.

Here: rows, what a figure rests on, and the file as a whole. Not here: sets of appraisal rules (`appraisal`), decision
tables (`tables`).
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.appraisal import SetShape, sets_in_turn
from innomethods.documents.shapes.base import (
    AllWords,
    Country,
    Day,
    Edition,
    FactText,
    Id,
    Number,
    Shape,
    SourceShape,
    Text,
)
from innomethods.documents.shapes.grounds import GroundKeys, in_turn
from innomethods.documents.shapes.schedules import distinct
from innomethods.documents.shapes.tables import AskedFacts, Tables
from innomethods.rules import Starts, Vat

_KNOWN_OR_NOT = ("value", "unknown")


class BoundsShape(Shape):
    """Between which two figures an unknown one lies."""

    least: Number | None = None
    """It is at least this."""
    most: Number | None = None
    """It is at most this."""


class DatedShape(GroundKeys):
    """One value and the days on which it holds; or the days of which nobody knows, and why."""

    from_: Day = Field(alias="from")
    """The first day."""
    to: Day | None = None
    """The last day, if known."""
    value: FactText | None = None
    """The value."""
    unknown: AllWords | None = None
    """Why the value isn't known for these days, instead of a value."""
    between: BoundsShape | None = None
    """Where an unknown value lies, as far as can be said."""
    expected: bool = False
    """Whether it is announced or foreseen, not yet decided."""


def _known_or_unknown(dated: DatedShape) -> DatedShape:
    if dated.value is None and dated.unknown is None:
        raise PydanticCustomError("D12", "value", {"keys": _KNOWN_OR_NOT})
    if dated.value is not None and dated.unknown is not None:
        raise PydanticCustomError("D11", "both", {"at": "unknown", "key": "unknown", "known": ("value",)})
    if dated.value is not None and dated.between is not None:
        raise PydanticCustomError("D11", "bounds", {"at": "between", "key": "between", "known": ("value",)})
    if dated.value is not None and dated.source is None:
        raise PydanticCustomError("D12", "source", {"keys": ("source",)})
    return dated


Dated = Annotated[DatedShape, AfterValidator(_known_or_unknown)]


class RowShape(Shape):
    """One rule or rate through time."""

    id: Id
    """The row's id."""
    title: AllWords
    """What it is."""
    unit: Text | None = None
    """The unit of its values, such as NOK, EUR, days or share."""
    vat: Annotated[Vat, Field(strict=False)] | None = None
    """Whether its amounts hold value added tax: excluded or included."""
    starts: Annotated[Starts, Field(strict=False)] | None = None
    """How a limit bites: from the value on, above it, below it, or up-to and with it."""
    values: Annotated[list[Dated], Field(min_length=1), AfterValidator(in_turn)]
    """Its values, each with its days and source."""


class TakenShape(Shape):
    """What these rules take over from another country's, as a national law takes over a directive."""

    from_: Country = Field(alias="from")
    """Whose rules, such as "EU"."""
    tables: list[Id] = Field(default_factory=list)
    """The tables, with the rows and facts that they speak of."""
    rows: list[Id] = Field(default_factory=list)
    """Other rows."""
    called: dict[Text, Text] = Field(default_factory=dict)
    """What is called otherwise here: the act, a limit."""


class RulesDocument(Shape):
    """A country's rules and rates, each with its dates and sources."""

    innomethods: Literal["rules/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    edition: Edition = "1"
    """Which edition this is."""
    country: Country
    """The country, such as "NO"; the European Union is "EU"."""
    title: AllWords | None = None
    """What the rules are about."""
    summary: AllWords | None = None
    """One sentence: what is in the file."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where the values come from."""
    takes: list[TakenShape] = Field(default_factory=list)
    """What holds as in another country's rules, where nothing here says otherwise."""
    rows: Annotated[list[RowShape], AfterValidator(distinct)] = Field(default_factory=list)
    """The rules and rates."""
    facts: AskedFacts = Field(default_factory=list)
    """What the tables ask about, beside what every purchase has."""
    tables: Tables = Field(default_factory=list)
    """Decision tables: which rules of the law apply to which facts."""
    appraisal: Annotated[list[SetShape], AfterValidator(sets_in_turn)] = Field(default_factory=list)
    """What the country asks of a cost–benefit analysis, one set after the other through time."""
