"""The flow as people write it: phases, gates, stages, choices, embeds, parts side by side; checks and criteria.

The first key says what a node is and its value is the id. Here: keys and their forms. Not here: whether the flow makes
sense (`checking`).
"""

from typing import Annotated

from pydantic import AfterValidator, Discriminator, Field, RootModel, Tag
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import (
    RESULT_IN_STATE,
    AllWords,
    BasisText,
    DaysAhead,
    Id,
    PinText,
    PlainNumber,
    Real,
    ResultAtState,
    Shape,
    Spread,
    SpreadShape,
    Text,
    When,
    number_or,
    rising,
)
from innomethods.ids import is_id
from innomethods.model import Answer, Mode, Scale, Scope, WaitLimit

STRENGTHS = ("must", "should", "law")
NODE_KEYS = ("phase", "gate", "stage", "parallel", "choice", "embed")
AnswerText = Annotated[Answer, Field(strict=False)]
ScaleText = Annotated[Scale, Field(strict=False)]
ModeText = Annotated[Mode, Field(strict=False)]
ScopeText = Annotated[Scope, Field(strict=False)]
LimitText = Annotated[WaitLimit, Field(strict=False)]


class EstimateShape(SpreadShape):
    """Elapsed work days, with whose guess it is."""

    basis: BasisText | None = None
    """Whose guess: own (a sensible start, ours), method (published), law."""


Estimate = Annotated[
    PlainNumber | Annotated[EstimateShape, AfterValidator(rising), Tag("estimate")],
    Discriminator(number_or("estimate")),
]


class WaitShape(SpreadShape):
    """Calendar days, with whose demand they are."""

    basis: BasisText | None = None
    """Whose demand: own (a sensible start, ours), method (published), law (a time limit that nobody can shorten)."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources where the demand stands."""
    limit: LimitText | None = None
    """Which time limit of procurement law it is: requests, tenders or standstill. In a project with a purchase, the
    rules of the day say how long it is; these numbers hold where the rules say none."""


Waiting = Annotated[
    PlainNumber | Annotated[WaitShape, AfterValidator(rising), Tag("waiting")],
    Discriminator(number_or("waiting")),
]


class _Asked(Shape):
    """What checks and criteria share: a strength as the key, and the question."""

    answer: AnswerText | None = None
    """What counts as an answer: confirm, evidence, measure or rating."""
    measure: Id | None = None
    """The measure whose latest observation must keep a limit."""
    at_least: Real | None = None
    """Evidence: how many pieces; rating: the lowest passing value of 5; measure: the lower limit."""
    at_most: Real | None = None
    """Measure: the upper limit."""
    raters: Annotated[int, Field(ge=1)] | None = None
    """Rating: how many people rate."""
    valid_days: Annotated[int, Field(ge=1)] | None = None
    """After how many days an answer is too old."""
    always: bool | None = None
    """true: it applies to everyone, so that «not applicable» is no answer."""
    guidance: AllWords | None = None
    """Why it is asked, and what a good answer holds."""
    scale: ScaleText | None = None
    """From which size of project it is asked: light (always), normal, full."""
    basis: BasisText | None = None
    """Whose demand it is: law, method or own."""
    when: When | None = None
    """Only for projects with this fact."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class CheckShape(_Asked):
    """One question of a checklist; the key (must, should, law) is its strength, the value its id."""

    must: Id | None = None
    """The id of a check that must hold."""
    should: Id | None = None
    """The id of a check that should hold."""
    law: Id | None = None
    """The id of a check that the law demands."""
    ask: AllWords
    """The question: one thing, ending in a question mark."""


class CriterionShape(_Asked):
    """One thing a gate looks at: a result in a state, a check asked earlier (a path), a limit, or its own check."""

    must: Text | None = None
    """result@state, a check's path, or the id of the gate's own check: it must hold."""
    should: Text | None = None
    """result@state, a check's path, or the id of the gate's own check: it should hold."""
    law: Text | None = None
    """result@state, a check's path, or the id of the gate's own check: the law demands it."""
    ask: AllWords | None = None
    """The question of the gate's own check."""


def name_of(asked: CheckShape | CriterionShape) -> tuple[str, str]:
    """Return the strength and the id (or path, or result state) of a check or criterion."""
    for strength in STRENGTHS:
        value = getattr(asked, strength)
        if value is not None:
            return strength, value
    raise AssertionError("unreachable: the shape was checked")  # pragma: no cover


def _one_strength(asked: CheckShape | CriterionShape) -> None:
    given = [strength for strength in STRENGTHS if getattr(asked, strength) is not None]
    if not given:
        raise PydanticCustomError(
            "D12",
            "strength",
            {
                "keys": (
                    "must",
                    "should",
                    "law",
                )
            },
        )
    if len(given) > 1:
        raise PydanticCustomError("D11", "strengths", {"at": given[1], "key": given[1], "known": (given[0],)})
    if asked.measure is None and asked.at_most is not None:
        raise PydanticCustomError("D12", "measure", {"keys": ("measure",)})
    if asked.measure is None and asked.at_least is not None and asked.at_least != int(asked.at_least):
        raise PydanticCustomError("whole", "whole", {"at": "at-least"})


def _check(check: CheckShape) -> CheckShape:
    _one_strength(check)
    return check


def _criterion(criterion: CriterionShape) -> CriterionShape:
    _one_strength(criterion)
    strength, name = name_of(criterion)
    if "@" in name or "/" in name:
        extra = sorted(criterion.model_fields_set - {strength})
        if extra:
            raise PydanticCustomError("D11", "extra", {"at": extra[0], "key": extra[0], "known": STRENGTHS})
        if "@" in name and not all(is_id(part) for part in name.split("@", 1)):
            raise PydanticCustomError(
                "D23", "form", {"at": strength, "value": name, "what": RESULT_IN_STATE, "form": "result@state"}
            )
        return criterion
    if not is_id(name):
        raise PydanticCustomError("D22", "id", {"at": strength, "value": name})
    if criterion.ask is None and criterion.measure is None:
        raise PydanticCustomError("D12", "ask", {"keys": ("ask",)})
    return criterion


Check = Annotated[CheckShape, AfterValidator(_check)]
Criterion = Annotated[CriterionShape, AfterValidator(_criterion)]


class PhaseShape(Shape):
    """A stretch of work with a purpose: who does it, what it needs and gives, and its checklist."""

    phase: Id
    """The phase's id."""
    title: AllWords | None = None
    """Its short name."""
    purpose: AllWords | None = None
    """What it is for."""
    mode: ModeText | None = None
    """open (explores, gathers) or close (sorts, chooses)."""
    does: Id | None = None
    """The one role that is accountable."""
    consulted: list[Id] = Field(default_factory=list)
    """Roles that take part."""
    needs: list[ResultAtState] = Field(default_factory=list)
    """Results in states that must be there before, such as need@identified."""
    gives: list[ResultAtState] = Field(default_factory=list)
    """Results in states that are reached when the phase is finished."""
    observes: list[Id] = Field(default_factory=list)
    """Measures observed in the phase."""
    activities: list[AllWords] = Field(default_factory=list)
    """What is done, each starting with a verb."""
    tools: list[Id] = Field(default_factory=list)
    """Ids of tools."""
    checklist: list[Check] = Field(default_factory=list)
    """The questions asked before the phase is finished."""
    estimate: Estimate | None = None
    """Elapsed work days: a number, or least, likely, most."""
    effort: Spread | None = None
    """Hours of work."""
    wait: Waiting | None = None
    """Calendar days of waiting after the work is done."""
    spiral: Annotated[int, Field(ge=1, le=7)] | None = None
    """The phase's number in the innovation spiral, 1 to 7."""
    optional: bool = False
    """Whether the phase may be left out; it then guarantees nothing."""
    when: When | None = None
    """Only for projects with this fact."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class GateShape(Shape):
    """A decision point: which role decides, on which criteria, and where the work may be sent back to."""

    gate: Id
    """The gate's id."""
    title: AllWords | None = None
    """Its short name."""
    short: Text | None = None
    """At most three characters, shown on the flag."""
    ask: AllWords | None = None
    """The question that is decided."""
    purpose: AllWords | None = None
    """What it is for."""
    decided_by: Id | None = None
    """The role that decides; another than the one that did the work."""
    basis: BasisText | None = None
    """Whose demand the gate is: law, method or own."""
    criteria: list[Criterion] = Field(default_factory=list)
    """What is looked at."""
    go_back_to: list[Text] = Field(default_factory=list)
    """Paths of phases, stages or choices before the gate."""
    at_most: Annotated[int, Field(ge=1)] | None = None
    """How many times the gate may send the work back in a whole run."""
    scope: ScopeText | None = None
    """What is decided on: transition, procurement, contract-change, purchase-option or benefits."""
    wait: Waiting | None = None
    """Calendar days until the deciding body meets; basis: law, a time limit before anybody decides."""
    papers_due: DaysAhead | None = None
    """Calendar days before the meeting when the papers are due."""
    when: When | None = None
    """Only for projects with this fact."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class StageShape(Shape):
    """A named part of the flow."""

    stage: Id
    """The stage's id."""
    title: AllWords | None = None
    """Its short name."""
    purpose: AllWords | None = None
    """What it is for."""
    larger: Annotated[Real, Field(gt=0)] | None = None
    """How much larger the method itself draws this stage."""
    method: PinText | None = None
    """The method whose flow this was, when it was embedded."""
    needs: list[ResultAtState] = Field(default_factory=list)
    """Results in states that an embedded method takes for granted."""
    when: When | None = None
    """Only for projects with this fact."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""
    flow: list["FlowItem"] = Field(default_factory=list)
    """What the stage holds, in order of time."""


class ParallelShape(Shape):
    """Parts that run side by side; an item that is a list holds steps one after the other."""

    parallel: list["FlowItem"]
    """The parts."""


class BranchShape(Shape):
    """One way of a choice."""

    title: AllWords | None = None
    """Its short name."""
    when: When | None = None
    """Only for projects with this fact."""
    flow: list["FlowItem"] = Field(default_factory=list)
    """What is done on this way."""


class BranchSteps(RootModel[list["FlowItem"]]):
    """One way of a choice, written as a list only."""


class StepsShape(RootModel[list["FlowItem"]]):
    """Steps one after the other."""


def _branch_kind(value: object) -> str | None:
    if isinstance(value, (list, RootModel)):
        return "branch-steps"
    return "branch" if isinstance(value, (dict, BranchShape)) else None


Branch = Annotated[
    Annotated[BranchShape, Tag("branch")] | Annotated[BranchSteps, Tag("branch-steps")], Discriminator(_branch_kind)
]


class ChoiceShape(Shape):
    """Exactly one of several ways, chosen by a role."""

    choice: Id
    """The choice's id."""
    title: AllWords | None = None
    """Its short name."""
    ask: AllWords | None = None
    """The question that is decided."""
    decided_by: Id | None = None
    """The role that chooses."""
    settled_by: Id | None = None
    """A fact of the project whose value, once stated, is the id of the way that is taken."""
    when: When | None = None
    """Only for projects with this fact."""
    branches: dict[Id, Branch]
    """The ways, by id: a list of steps, or title and flow."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class EmbedShape(Shape):
    """Another method as a part of this one, under its own id."""

    embed: Id
    """The id under which it stands here."""
    method: PinText
    """The method and its edition, such as blt@2013."""
    results: dict[Id, Id] = Field(default_factory=dict)
    """Its results that have another name here: inner name to outer name."""
    roles: dict[Id, Id] = Field(default_factory=dict)
    """Its roles that have another name here: inner name to outer name."""
    when: When | None = None
    """Only for projects with this fact."""


def node_kind(value: object) -> str | None:
    """Return which kind of node a map is, by its first known key; `steps` for a list."""
    if isinstance(value, list):
        return "steps"
    if isinstance(value, dict):
        return next((key for key in value if key in NODE_KEYS), None)
    return None


FlowItem = Annotated[
    Annotated[PhaseShape, Tag("phase")]
    | Annotated[GateShape, Tag("gate")]
    | Annotated[StageShape, Tag("stage")]
    | Annotated[ParallelShape, Tag("parallel")]
    | Annotated[ChoiceShape, Tag("choice")]
    | Annotated[EmbedShape, Tag("embed")]
    | Annotated[StepsShape, Tag("steps")],
    Discriminator(node_kind),
]
Node = PhaseShape | GateShape | StageShape | ParallelShape | ChoiceShape | EmbedShape | StepsShape

for _shape in (StageShape, ParallelShape, BranchShape, BranchSteps, StepsShape, ChoiceShape):
    _shape.model_rebuild(_types_namespace={"FlowItem": FlowItem})
