"""Projects as people write them: one organisation's plan to walk through a method.

Texts here may stand in one language only: a project is its team's own. Not here: whether its paths and roles exist
(`projects`).
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from innomethods.documents.shapes.base import (
    RISING_PERIOD,
    Country,
    Day,
    FactText,
    Id,
    MoneyText,
    Number,
    Shape,
    Spread,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.documents.shapes.costs import CostsShape, Price
from innomethods.documents.shapes.flow import ScaleText
from innomethods.documents.shapes.library import DirectionText, LevelText
from innomethods.documents.shapes.methods import DriverText
from innomethods.model import BenefitKind, Effect, OptionKind, OrganisationKind
from innomethods.wording import Wording

_SHARE_FORM = Wording(
    nb="0.4 for 40 % (over 0, høyst 1)", nn="0.4 for 40 % (over 0, høgst 1)", en="0.4 for 40% (above 0, at most 1)"
)
_PROBABILITY_FORM = Wording(
    nb="0.35 for 35 % (fra 0 til 1)", nn="0.35 for 35 % (frå 0 til 1)", en="0.35 for 35% (from 0 to 1)"
)
_PERIOD_FORM = Wording(nb="from ≤ to", nn="from ≤ to", en="from ≤ to")
_SHARE = Wording(nb="en andel av full stilling", nn="ein del av full stilling", en="a share of a full position")
_PROBABILITY = Wording(nb="en sannsynlighet", nn="eit sannsyn", en="a probability")


def _share(value: Decimal) -> Decimal:
    if not 0 < value <= 1:
        raise bad_form(value, _SHARE, _SHARE_FORM)
    return value


def _probability(value: Decimal) -> Decimal:
    if not 0 <= value <= 1:
        raise bad_form(value, _PROBABILITY, _PROBABILITY_FORM)
    return value


class OrganisationShape(Shape):
    """Who runs the project."""

    name: WordsOrText
    """Its name."""
    kind: Annotated[OrganisationKind, Field(strict=False)] | None = None
    """state, county, municipality, other-public, utility or other."""


class QuietShape(Shape):
    """Days when little or nothing gets done though they aren't holidays; both ends included."""

    title: WordsOrText
    """What the period is."""
    from_: Day = Field(alias="from")
    """Its first day."""
    to: Day
    """Its last day."""
    effect: Annotated[Effect, Field(strict=False)] | None = None
    """block (nothing is done) or warn."""


def _period(quiet: QuietShape) -> QuietShape:
    if quiet.to < quiet.from_:
        raise bad_form(f"{quiet.from_}, {quiet.to}", RISING_PERIOD, _PERIOD_FORM)
    return quiet


class MeetingsShape(Shape):
    """When a deciding role meets."""

    role: Id
    """The role."""
    title: WordsOrText | None = None
    """What the meetings are called."""
    papers_due: Annotated[int, Field(ge=0)] = 0
    """Calendar days before a meeting when the papers are due."""
    dates: list[Day]
    """The days of the meetings."""


class MemberShape(Shape):
    """A place in the team; never a person's name."""

    id: Id
    """The place's id."""
    role: Id
    """The role it fills."""
    share: Annotated[Number, AfterValidator(_share)]
    """What share of a full position: 0.4 for 40 %."""
    title: WordsOrText | None = None
    """What the place is called."""
    from_: Day | None = Field(default=None, alias="from")
    """The first day, if not the project's."""
    to: Day | None = None
    """The last day, if not the project's."""
    rate: Price | None = None
    """What an hour costs, such as "900 NOK"."""


class GoBackShape(Shape):
    """An expected go-back, for forecasts."""

    gate: Text
    """The gate's path."""
    to: Text
    """The path it sends the work back to."""
    probability: Annotated[Number, AfterValidator(_probability)]
    """How likely, from 0 to 1."""
    at_most: Annotated[int, Field(ge=1)] = 1
    """At most how many times."""


class BenefitMeasureShape(Shape):
    """The measure of a benefit."""

    id: Id
    """The measure's id."""
    title: WordsOrText
    """Its name."""
    unit: WordsOrText | None = None
    """The unit: a sign such as %, or a word in three languages; what is only counted has none."""
    direction: DirectionText
    """Which way is better: up or down."""
    level: LevelText | None = None
    """How far from the work it lies: input, process, output, outcome or impact."""
    summary: WordsOrText | None = None
    """What it is, in one sentence."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class BenefitShape(Shape):
    """A change someone gains or loses by."""

    id: Id
    """The benefit's id."""
    title: WordsOrText
    """Its name."""
    measure: BenefitMeasureShape | None = None
    """How one sees that it came."""
    kind: Annotated[BenefitKind, Field(strict=False)] | None = None
    """Where it shows: budget, alternative-use, other-public or unpriced."""
    owner: Id | None = None
    """The role that answers for it."""
    beneficiary: Text | None = None
    """Who gains."""
    payer: Text | None = None
    """Who pays."""
    baseline: Number | None = None
    """The value before."""
    baseline_on: Day | None = None
    """The day of that value."""
    target: Number | None = None
    """The value aimed at."""
    due: Day | None = None
    """When the target is to be reached."""
    disbenefit: bool = False
    """Whether it is an unwanted effect."""
    preconditions: list[Id] = Field(default_factory=list)
    """Ids of benefits that must come first."""
    note: WordsOrText | None = None
    """A remark."""


class CashFlowShape(Shape):
    """An amount in one year."""

    year: int
    """The year."""
    amount: MoneyText
    """The amount, such as "120 000 NOK"."""
    what: WordsOrText
    """What it is for."""


class OptionShape(Shape):
    """One alternative of an appraisal."""

    id: Id
    """The option's id ("null" in quotes)."""
    title: WordsOrText
    """Its name."""
    kind: Annotated[OptionKind, Field(strict=False)] | None = None
    """"null" (in quotes), null-plus or action."""
    costs: list[CashFlowShape] = Field(default_factory=list)
    """Costs, as positive amounts."""
    effects: list[CashFlowShape] = Field(default_factory=list)
    """Gains, as positive amounts."""
    unpriced: list[WordsOrText] = Field(default_factory=list)
    """What isn't priced."""


class ItemShape(Shape):
    """One line of what is to be bought."""

    what: WordsOrText
    """What it is."""
    value: MoneyText
    """Its value excluding VAT."""
    count: Number = Decimal(1)
    """How many."""


class ProcurementShape(Shape):
    """The facts of a purchase."""

    id: Id
    """The purchase's id."""
    kind: Text
    """goods, services, works, health-social or special."""
    title: WordsOrText | None = None
    """What it is."""
    items: list[ItemShape] = Field(default_factory=list)
    """The lines of its value."""
    dates: dict[Id, Day] = Field(default_factory=dict)
    """Its dates by name, such as signed."""
    buyer: Text | None = None
    """Who buys."""


class ProjectDocument(Shape):
    """One organisation's intention to walk through a method: when, who, with what, towards what."""

    innomethods: Literal["project/1"]
    """The kind of file and its version."""
    id: Id
    """The project's id."""
    title: WordsOrText | None = None
    """Its name."""
    summary: WordsOrText | None = None
    """One sentence: what it is about."""
    example: bool = False
    """Whether it is invented."""
    organisation: OrganisationShape | None = None
    """Who runs it."""
    country: Country
    """The country whose rules and holidays hold, such as "NO"."""
    driver: DriverText | None = None
    """Who or what drives it: employee, leader, technology, user or policy."""
    method: Text
    """The method and its edition, such as blt@2013; or a file, such as ./own.yaml."""
    overlays: list[Text] = Field(default_factory=list)
    """Overlays by id, or files, in order."""
    scale: ScaleText | None = None
    """light, normal or full."""
    start: Day
    """The first day."""
    facts: dict[Id, FactText] = Field(default_factory=dict)
    """What is true of the project, by name."""
    estimates: dict[Text, Spread] = Field(default_factory=dict)
    """Elapsed work days by path."""
    waits: dict[Text, Spread] = Field(default_factory=dict)
    """Calendar days of waiting by path."""
    choices: dict[Text, Id] = Field(default_factory=dict)
    """The assumed branch of each choice, by path."""
    quiet: list[Annotated[QuietShape, AfterValidator(_period)]] = Field(default_factory=list)
    """Days when little gets done."""
    meetings: list[MeetingsShape] = Field(default_factory=list)
    """When deciding roles meet."""
    team: list[MemberShape] = Field(default_factory=list)
    """Places in the team."""
    hours_per_day: Annotated[Number, Field(gt=0, le=24)] = Decimal("7.5")
    """Hours in a work day."""
    go_backs: list[GoBackShape] = Field(default_factory=list)
    """Expected go-backs."""
    benefits: list[BenefitShape] = Field(default_factory=list)
    """What is to come out of it."""
    options: list[OptionShape] = Field(default_factory=list)
    """The alternatives of an appraisal."""
    procurements: list[ProcurementShape] = Field(default_factory=list)
    """What is to be bought."""
    budget_years: list[int] = Field(default_factory=list)
    """The years of the budget."""
    costs: CostsShape | None = None
    """What is paid for beside the team's own time, and how amounts are to be read."""
