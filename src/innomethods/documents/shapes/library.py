"""What methods share: results with their states, roles, tools, measures."""

from typing import Annotated, Literal

from pydantic import Field

from innomethods.documents.shapes.base import AllWords, Id, Shape, SourceShape, Text, WordsOrText
from innomethods.documents.shapes.flow import Check
from innomethods.model import Combine, Direction, Level, Side

SideText = Annotated[Side, Field(strict=False)]
DirectionText = Annotated[Direction, Field(strict=False)]
CombineText = Annotated[Combine, Field(strict=False)]
LevelText = Annotated[Level, Field(strict=False)]


class StateShape(Shape):
    """One state a result can be in."""

    id: Id
    """The state's id."""
    title: AllWords
    """Its short name."""
    summary: AllWords | None = None
    """What it means, in one sentence."""
    irreversible: bool = False
    """Whether it stays reached when the work goes back."""
    checks: list[Check] = Field(default_factory=list)
    """Questions asked wherever this state is reached."""


class ResultShape(Shape):
    """Something a method brings forward, with its states in order."""

    id: Id
    """The result's id."""
    title: AllWords
    """Its short name."""
    summary: AllWords | None = None
    """What it is, in one sentence."""
    states: Annotated[list[StateShape], Field(min_length=1)]
    """The states, in order."""
    exits: list[StateShape] = Field(default_factory=list)
    """States outside the order, such as withdrawn."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class RoleShape(Shape):
    """A part someone plays."""

    id: Id
    """The role's id."""
    title: AllWords
    """Its name."""
    side: SideText
    """Where it stands: demand, supply, affected or governance."""
    summary: AllWords | None = None
    """What it does, in one sentence."""


class RatedShape(Shape):
    """One thing a scorecard rates."""

    id: Id
    """Its id."""
    title: AllWords
    """Its short name."""
    ask: AllWords | None = None
    """The question whose answer is the rating."""


class ScorecardShape(Shape):
    """Things to rate on one scale, and how the ratings become a score."""

    items: Annotated[list[RatedShape], Field(min_length=1)]
    """What is rated."""
    least: int = 1
    """The lowest rating."""
    most: int = 5
    """The highest rating."""
    combine: CombineText = Combine.EACH
    """lowest: the weakest counts for all; each: every rating stands alone."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class ToolShape(Shape):
    """A technique card."""

    id: Id
    """The tool's id."""
    title: AllWords
    """Its name."""
    why: AllWords
    """Why use it."""
    what: AllWords
    """What it is."""
    steps: list[AllWords] = Field(default_factory=list)
    """How it is done, each starting with a verb."""
    gives: AllWords | None = None
    """What you have afterwards."""
    when_not: AllWords | None = None
    """When not to use it."""
    time: AllWords | None = None
    """How long it takes, in words."""
    people: AllWords | None = None
    """Who takes part, in words."""
    care: AllWords | None = None
    """Accessibility and privacy."""
    scorecard: ScorecardShape | None = None
    """What the tool rates, for a tool that gives a score."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where it comes from."""


class MeasureShape(Shape):
    """Something one can observe as a number."""

    id: Id
    """The measure's id."""
    title: AllWords
    """Its name."""
    unit: WordsOrText | None = None
    """The unit: a sign such as %, or a word in three languages; what is only counted has none."""
    direction: DirectionText
    """Which way is better: up or down."""
    level: LevelText | None = None
    """How far from the work it lies: input, process, output, outcome or impact."""
    summary: AllWords | None = None
    """What it is, in one sentence."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class ToolDocument(ToolShape):
    """A tool in a file of its own."""

    innomethods: Literal["tool/1"]
    """The kind of file and its version."""


class ResultsDocument(Shape):
    """A file of results that methods share."""

    innomethods: Literal["results/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    results: list[ResultShape]
    """The results."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where they come from."""


class RolesDocument(Shape):
    """A file of roles that methods share."""

    innomethods: Literal["roles/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    roles: list[RoleShape]
    """The roles."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where they come from."""
