"""Methods and overlays as people write them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import (
    AllWords,
    BasisText,
    Edition,
    Id,
    PinText,
    Real,
    ResultAtState,
    Shape,
    SourceShape,
    Spread,
    Text,
    When,
)
from innomethods.documents.shapes.flow import (
    AnswerText,
    Branch,
    Check,
    Criterion,
    Estimate,
    FlowItem,
    ModeText,
    ScaleText,
    ScopeText,
)
from innomethods.documents.shapes.library import MeasureShape, ResultShape, RoleShape, ToolShape
from innomethods.model import Driver, Kind, Strength

KindText = Annotated[Kind, Field(strict=False)]
DriverText = Annotated[Driver, Field(strict=False)]
StrengthText = Annotated[Strength, Field(strict=False)]
Facet = Literal[
    "enhancement", "mission", "adaptive", "anticipatory", "wicked", "service", "system", "small-scale", "cross-sector"
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
    replaced_by: Id | None = None
    """The paper that takes its place."""
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


class TailoringShape(Shape):
    """One thing that was changed on the way from the method as published to the method as used."""

    by: Text
    """What changed it: an overlay's or method's pin, scale or facts."""
    verb: Text
    """How: extend, suppress, replace, embed, scale or when."""
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
    kind: KindText | None = None
    """What sort of thing it is; only a process can be planned and run."""
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
    tailoring: list[TailoringShape] = Field(default_factory=list)
    """What was changed when overlays were laid over it; written by the library."""


# -- overlays


def _as_list(value: object) -> str | None:
    if isinstance(value, str):
        return "one-anchor"
    return "anchors" if isinstance(value, list) else None


Anchors = Annotated[
    Annotated[Text, Tag("one-anchor")] | Annotated[list[Text], Field(min_length=1), Tag("anchors")],
    Discriminator(_as_list),
]


class PlaceShape(Shape):
    """Where an extension goes: one of before, after, at, into."""

    before: Anchors | None = None
    """Before the first of these that matches: a path, a pattern, or result@state."""
    after: Anchors | None = None
    """After the first of these that matches: a path, a pattern, or result@state."""
    at: Literal["start", "end"] | None = None
    """At the start or the end of the whole flow."""
    into: Anchors | None = None
    """Into every phase or gate that matches."""


def _one_place(place: PlaceShape) -> PlaceShape:
    if sum(value is not None for value in (place.before, place.after, place.at, place.into)) != 1:
        raise PydanticCustomError("D12", "place", {"keys": ("before", "after", "at", "into",)})
    return place


class ExtendShape(Shape):
    """Add nodes before, after or at a place; or checks, criteria, tools and the like into what matches."""

    extend: Annotated[PlaceShape, AfterValidator(_one_place)]
    """Where it goes."""
    add: list[FlowItem] = Field(default_factory=list)
    """Nodes to add."""
    checklist: list[Check] = Field(default_factory=list)
    """Checks to add to phases."""
    criteria: list[Criterion] = Field(default_factory=list)
    """Criteria to add to gates."""
    tools: list[Id] = Field(default_factory=list)
    """Tools to add to phases."""
    consulted: list[Id] = Field(default_factory=list)
    """Roles to consult in phases."""
    activities: list[AllWords] = Field(default_factory=list)
    """Activities to add to phases."""
    reason: AllWords | None = None
    """Why."""


class SuppressShape(Shape):
    """Take a node or a check away; law items can't be taken away."""

    suppress: Text
    """Its path, or a pattern."""
    reason: AllWords | None = None
    """Why."""


class SetShape(Shape):
    """The fields that are replaced: those of a phase, gate, stage, choice, branch or check. What isn't named stays."""

    title: AllWords | None = None
    """A new short name."""
    short: Text | None = None
    """A gate's new sign of at most three characters."""
    purpose: AllWords | None = None
    """A new purpose."""
    ask: AllWords | None = None
    """A new question."""
    mode: ModeText | None = None
    """open or close."""
    does: Id | None = None
    """Another accountable role."""
    consulted: list[Id] | None = None
    """Other roles that take part."""
    needs: list[ResultAtState] | None = None
    """Other needs."""
    gives: list[ResultAtState] | None = None
    """Other results."""
    observes: list[Id] | None = None
    """Other measures."""
    activities: list[AllWords] | None = None
    """Other activities."""
    tools: list[Id] | None = None
    """Other tools."""
    checklist: list[Check] | None = None
    """Another checklist."""
    estimate: Estimate | None = None
    """Other elapsed work days."""
    effort: Spread | None = None
    """Other hours of work."""
    wait: Spread | None = None
    """Other calendar days of waiting."""
    spiral: Annotated[int, Field(ge=1, le=7)] | None = None
    """Another number in the innovation spiral."""
    optional: bool | None = None
    """Whether the phase may be left out."""
    larger: Annotated[Real, Field(gt=0)] | None = None
    """How much larger the stage is drawn."""
    decided_by: Id | None = None
    """Another role that decides."""
    criteria: list[Criterion] | None = None
    """Other criteria."""
    go_back_to: list[Text] | None = None
    """Other places to go back to."""
    at_most: Annotated[int, Field(ge=1)] | None = None
    """Another limit for going back."""
    scope: ScopeText | None = None
    """What is decided on."""
    basis: BasisText | None = None
    """Whose demand it is."""
    papers_due: Annotated[int, Field(ge=0)] | None = None
    """Calendar days before the meeting when the papers are due."""
    strength: StrengthText | None = None
    """Another strength of a check."""
    answer: AnswerText | None = None
    """What counts as an answer."""
    at_least: Annotated[int, Field(ge=1)] | None = None
    """How many pieces of evidence, or the lowest passing rating."""
    raters: Annotated[int, Field(ge=1)] | None = None
    """How many people rate."""
    valid_days: Annotated[int, Field(ge=1)] | None = None
    """After how many days an answer is too old."""
    guidance: AllWords | None = None
    """New guidance."""
    scale: ScaleText | None = None
    """From which size of project it is asked."""
    when: When | None = None
    """Only for projects with this fact."""
    flow: list[FlowItem] | None = None
    """Another flow."""
    branches: dict[Id, Branch] | None = None
    """Other branches."""
    method: PinText | None = None
    """Another edition of an embedded method."""
    sources: list[Text] | None = None
    """Other sources."""


class ReplaceShape(Shape):
    """Replace single fields of a node or check."""

    replace: Text
    """Its path."""
    set: SetShape
    """The fields and their new values."""
    reason: AllWords | None = None
    """Why."""


CHANGE_KEYS = ("extend", "suppress", "replace")


def change_kind(value: object) -> str | None:
    """Return which change a map is, by its first known key."""
    if isinstance(value, dict):
        return next((key for key in value if key in CHANGE_KEYS), None)
    return next((key for key in CHANGE_KEYS if hasattr(value, key)), None) if isinstance(value, BaseModel) else None


Change = Annotated[
    Annotated[ExtendShape, Tag("extend")]
    | Annotated[SuppressShape, Tag("suppress")]
    | Annotated[ReplaceShape, Tag("replace")],
    Discriminator(change_kind),
]


class OverlayDocument(Shape):
    """Changes to lay over a method without editing it, each with its reason."""

    innomethods: Literal["overlay/1"]
    """The kind of file and its version."""
    id: Id
    """The overlay's id, stable for ever; also the file's name."""
    edition: Edition = "1"
    """Which edition this is, in quotes, such as "2022"."""
    title: AllWords | None = None
    """Its name."""
    summary: AllWords | None = None
    """One sentence: what it adds or changes."""
    variant_of: Id | None = None
    """The one method it is a variant of."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where its facts come from."""
    results: list[ResultShape] = Field(default_factory=list)
    """Results it brings along."""
    roles: list[RoleShape] = Field(default_factory=list)
    """Roles it brings along."""
    tools: list[ToolShape] = Field(default_factory=list)
    """Tools it brings along."""
    measures: list[MeasureShape] = Field(default_factory=list)
    """Measures it brings along."""
    disagreements: list[DisagreementShape] = Field(default_factory=list)
    """Where sources disagree."""
    gaps: list[AllWords] = Field(default_factory=list)
    """What was not seen or is not known."""
    changes: list[Change] = Field(default_factory=list)
    """The changes, applied in order."""
