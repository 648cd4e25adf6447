"""Overlays as people write them: extend, suppress and replace, each with a reason."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import (
    AllWords,
    BasisText,
    DaysAhead,
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
    Waiting,
)
from innomethods.documents.shapes.library import MeasureShape, ResultShape, RoleShape, ToolShape
from innomethods.documents.shapes.methods import DisagreementShape, DocumentShape, Facet
from innomethods.model import Strength

StrengthText = Annotated[Strength, Field(strict=False)]


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
    otherwise: Literal["start", "end"] | None = None
    """Where it goes when nothing that stands in before or after matches."""


def _one_place(place: PlaceShape) -> PlaceShape:
    if sum(value is not None for value in (place.before, place.after, place.at, place.into)) != 1:
        raise PydanticCustomError(
            "D12",
            "place",
            {
                "keys": (
                    "before",
                    "after",
                    "at",
                    "into",
                )
            },
        )
    if place.otherwise is not None and place.before is None and place.after is None:
        known = ("at",) if place.at is not None else ("into",)
        raise PydanticCustomError("D11", "otherwise", {"at": "otherwise", "key": "otherwise", "known": known})
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
    optional: bool = False
    """Whether nothing is said where no place matches."""
    reason: AllWords | None = None
    """Why."""


class SuppressShape(Shape):
    """Take a node or a check away; law items can't be taken away."""

    suppress: Text
    """Its path, or a pattern."""
    reason: AllWords | None = None
    """Why."""


class SetShape(Shape):
    """The fields that are replaced: of a phase, gate, stage, choice, branch, check or the method. The others stay."""

    title: AllWords | None = None
    """A new short name."""
    short: Text | None = None
    """A gate's new sign of at most three characters."""
    purpose: AllWords | None = None
    """A new purpose."""
    summary: AllWords | None = None
    """The method's new sentence, with `replace: .`."""
    gates_note: AllWords | None = None
    """The method's new statement on its gates, with `replace: .`."""
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
    wait: Waiting | None = None
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
    papers_due: DaysAhead | None = None
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
    """Replace single fields of a node, a check or the method itself."""

    replace: Text
    """Its path; a full stop stands for the method itself."""
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


class NotForShape(Shape):
    """A method the overlay isn't meant for, or every method with a facet."""

    method: Id | None = None
    """The method's id."""
    facet: Facet | None = None
    """A facet: every method that has it."""
    reason: AllWords
    """Why not."""


def _one_meant(said: NotForShape) -> NotForShape:
    if said.method is None and said.facet is None:
        raise PydanticCustomError("D12", "meant", {"keys": ("method", "facet")})
    if said.method is not None and said.facet is not None:
        raise PydanticCustomError("D11", "meant", {"at": "facet", "key": "facet", "known": ("method",)})
    return said


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
    not_for: list[Annotated[NotForShape, AfterValidator(_one_meant)]] = Field(default_factory=list)
    """Methods it isn't meant for, with the reason."""
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
    documents: list[DocumentShape] = Field(default_factory=list)
    """Papers it asks for; their parts are paths or patterns, such as `**/find-benefits`."""
    disagreements: list[DisagreementShape] = Field(default_factory=list)
    """Where sources disagree."""
    gaps: list[AllWords] = Field(default_factory=list)
    """What was not seen or is not known."""
    changes: list[Change] = Field(default_factory=list)
    """The changes, applied in order."""
