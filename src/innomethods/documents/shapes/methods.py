"""Methods as people write them."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from innomethods.documents.shapes.base import (
    AllWords,
    Edition,
    Id,
    ResultAtState,
    Shape,
    SourceShape,
    Text,
)
from innomethods.documents.shapes.flow import (
    FlowItem,
)
from innomethods.documents.shapes.library import MeasureShape, ResultShape, RoleShape, ToolShape
from innomethods.model import Driver

DriverText = Annotated[Driver, Field(strict=False)]
Facet = Literal[
    "enhancement",
    "mission",
    "adaptive",
    "anticipatory",
    "wicked",
    "service",
    "system",
    "small-scale",
    "cross-sector",
    "procurement",
]


class ThemeShape(Shape):
    """A concern that runs across phases."""

    id: Id
    """The theme's id."""
    title: AllWords
    """Its short name."""
    summary: AllWords | None = None
    """What it is, in one sentence."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


OneOrMoreIds = Annotated[
    list[Id],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class DocumentShape(Shape):
    """A paper the method asks for."""

    id: Id
    """The paper's id."""
    title: AllWords
    """Its name."""
    created: Text | None = None
    """Path of the phase in which it is created."""
    updated: list[Text] = Field(default_factory=list)
    """Paths of the phases in which it is updated."""
    signed_by: Id | None = None
    """The role that signs it."""
    replaced_by: OneOrMoreIds = Field(default_factory=list)
    """The paper or papers that take its place."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class EquivalentShape(Shape):
    """A node of this method that answers to a phase of another method."""

    path: Text
    """The node's path."""
    to: Text
    """Method, edition and phase, such as pv@2022:concept."""
    note: AllWords | None = None
    """How far the likeness goes."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class ReadingShape(Shape):
    """What one or more sources say."""

    says: AllWords
    """What they say."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class DisagreementShape(Shape):
    """A matter where sources disagree."""

    about: AllWords
    """What they disagree about."""
    readings: list[ReadingShape] = Field(default_factory=list)
    """What each says."""


class RenameShape(Shape):
    """What a part was called in an earlier edition."""

    edition: Edition
    """The earlier edition, in quotes, such as "2013"."""
    was: Text
    """The part's path in that edition; all within it goes along."""
    now: Text
    """Its path in this edition."""
    at: Text | None = None
    """Where the method whose edition it is was put in; written by the library."""


class TailoringShape(Shape):
    """One thing that was changed on the way from the method as published to the method as used."""

    by: Text
    """What changed it: an overlay's or method's pin, scale, facts or limits."""
    verb: Text
    """How: extend, suppress, replace, embed, scale, when or limit."""
    target: str
    """The path that was changed."""
    reason: AllWords
    """Why."""


class MethodDocument(Shape):
    """A way of working: what it is, when to use it, and its flow of phases, gates and choices."""

    innomethods: Literal["method/1"]
    """The kind of file and its version."""
    id: Id
    """The method's id, stable for ever; also the file's name."""
    edition: Edition = "1"
    """Which edition this is, in quotes, such as "2013"."""
    kind: Literal["process"] | None = None
    """A method is a process: it can be planned and run. What is only read has files of its own kinds."""
    title: AllWords | None = None
    """Its name."""
    short: Text | None = None
    """A short name."""
    summary: AllWords | None = None
    """One sentence: what it is."""
    purpose: AllWords | None = None
    """What it is for."""
    origin: AllWords | None = None
    """Who made it, when, from what."""
    use_when: list[AllWords] = Field(default_factory=list)
    """When to use it."""
    not_when: list[AllWords] = Field(default_factory=list)
    """When not to use it."""
    gates_note: AllWords | None = None
    """Which gates the method itself defines, and which are added."""
    languages_note: AllWords | None = None
    """A remark about the languages of the text."""
    facets: list[Facet] = Field(default_factory=list)
    """What sort of innovation it suits."""
    drivers: list[DriverText] = Field(default_factory=list)
    """Who or what usually drives it."""
    inputs: list[ResultAtState] = Field(default_factory=list)
    """Results in states that are taken for granted at the start."""
    outputs: list[ResultAtState] = Field(default_factory=list)
    """Results in states that are promised at the end."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where its facts come from."""
    results: list[ResultShape] = Field(default_factory=list)
    """Its own results, beyond the shared ones."""
    roles: list[RoleShape] = Field(default_factory=list)
    """Its own roles, beyond the shared ones."""
    tools: list[ToolShape] = Field(default_factory=list)
    """Its own tools, beyond the shared ones."""
    measures: list[MeasureShape] = Field(default_factory=list)
    """What is measured."""
    themes: list[ThemeShape] = Field(default_factory=list)
    """Concerns that run across phases."""
    flow: list[FlowItem] = Field(default_factory=list)
    """Phases, gates, stages, choices, in order of time."""
    closing: list[FlowItem] = Field(default_factory=list)
    """What is done when the work is stopped at a gate."""
    documents: list[DocumentShape] = Field(default_factory=list)
    """The papers it asks for."""
    equivalents: list[EquivalentShape] = Field(default_factory=list)
    """Its nodes' counterparts in other methods."""
    disagreements: list[DisagreementShape] = Field(default_factory=list)
    """Where sources disagree."""
    gaps: list[AllWords] = Field(default_factory=list)
    """What was not seen or is not known."""
    variants: list[Id] = Field(default_factory=list)
    """Ids of its variants."""
    renames: list[RenameShape] = Field(default_factory=list)
    """What its parts were called in earlier editions, so that runs under way can be moved to this one."""
    tailoring: list[TailoringShape] = Field(default_factory=list)
    """What was changed when overlays were laid over it; written by the library."""
