"""Projects as people write them: one organisation's plan to walk through a method.

Texts here may stand in one language only: a project is its team's own. Not here: whether its paths and roles exist
(`projects`).
"""

from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import (
    RISING_PERIOD,
    Country,
    Day,
    DaysAhead,
    FactText,
    Fraction,
    Id,
    Number,
    Shape,
    Spread,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.documents.shapes.benefit_maps import MapShape
from innomethods.documents.shapes.benefits import AppraisalText, BenefitShape, OptionShape
from innomethods.documents.shapes.costs import CostsShape, Price
from innomethods.documents.shapes.flow import ScaleText
from innomethods.documents.shapes.methods import DriverText
from innomethods.documents.shapes.procurements import Purchases
from innomethods.model import Distribution, Effect, OrganisationKind
from innomethods.wording import Wording
from innomethods.workdays import UsualHalfDay

UsualHalfDayText = Annotated[UsualHalfDay, Field(strict=False)]
_SHARE_FORM = Wording(
    nb="0.4 eller 40 % (over 0, høyst 1)", nn="0.4 eller 40 % (over 0, høgst 1)", en="0.4 or 40% (above 0, at most 1)"
)
_PROBABILITY_FORM = Wording(
    nb="0.35 eller 35 % (fra 0 til 1)", nn="0.35 eller 35 % (frå 0 til 1)", en="0.35 or 35% (from 0 to 1)"
)
_PERIOD_FORM = Wording(nb="from ≤ to", nn="from ≤ to", en="from ≤ to")
_SHARE = Wording(nb="en andel av full stilling", nn="ein del av full stilling", en="a share of a full position")
_PROBABILITY = Wording(nb="en sannsynlighet", nn="eit sannsyn", en="a probability")
_STRENGTH = Wording(
    nb="styrken av en felles årsak", nn="styrken av ei felles årsak", en="the strength of a common cause"
)
_STRENGTH_FORM = Wording(nb="0.3 (fra 0, under 1)", nn="0.3 (frå 0, under 1)", en="0.3 (from 0, below 1)")
_ODDS = Wording(
    nb="sannsynligheter som blir 1 til sammen", nn="sannsyn som blir 1 til saman", en="probabilities that add up to 1"
)
_OWN_ID = Wording(
    nb="en id som bare én plass i teamet har",
    nn="ein id som berre éin plass i teamet har",
    en="an id that only one place in the team has",
)
_ODDS_FORM = "0.7, 0.3"


def _share(value: Decimal) -> Decimal:
    if not 0 < value <= 1:
        raise bad_form(value, _SHARE, _SHARE_FORM)
    return value


def _probability(value: Decimal) -> Decimal:
    if not 0 <= value <= 1:
        raise bad_form(value, _PROBABILITY, _PROBABILITY_FORM)
    return value


def _strength(value: Decimal) -> Decimal:
    if not 0 <= value < 1:
        raise bad_form(value, _STRENGTH, _STRENGTH_FORM)
    return value


def _add_up(odds: dict[str, Decimal]) -> dict[str, Decimal]:
    total = sum(odds.values())
    if total != 1:
        written = " + ".join(str(chance) for chance in odds.values())
        raise bad_form(f"{written} = {total}", _ODDS, _ODDS_FORM)
    return odds


Probability = Annotated[Fraction, AfterValidator(_probability)]


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


class UsualQuietShape(Shape):
    """Quiet periods that come every year: block (nothing is done) or warn. What isn't named is as other days."""

    romjul: Annotated[Effect, Field(strict=False)] | None = None
    """24 to 31 December."""
    paskeuke: Annotated[Effect, Field(strict=False)] | None = None
    """Monday to Wednesday before Maundy Thursday."""
    fellesferie: Annotated[Effect, Field(strict=False)] | None = None
    """ISO weeks 28 to 30."""


class AbsenceShape(Shape):
    """Days on which a place in the team does no work for the project; both ends included."""

    from_: Day = Field(alias="from")
    """The first day."""
    to: Day
    """The last day."""
    title: WordsOrText | None = None
    """What it is, such as parental leave."""


_Period = TypeVar("_Period", QuietShape, AbsenceShape)


def _period(period: _Period) -> _Period:
    if period.to < period.from_:
        raise bad_form(f"{period.from_}, {period.to}", RISING_PERIOD, _PERIOD_FORM)
    return period


class MeetingsShape(Shape):
    """When a deciding role meets."""

    role: Id
    """The role."""
    title: WordsOrText | None = None
    """What the meetings are called."""
    papers_due: DaysAhead = 0
    """Calendar days before a meeting when the papers are due."""
    dates: list[Day]
    """The days of the meetings."""


class MemberShape(Shape):
    """A place in the team; never a person's name."""

    id: Id
    """The place's id."""
    role: Id
    """The role it fills."""
    share: Annotated[Fraction, AfterValidator(_share)]
    """What share of a full position: 0.4 or 40 %."""
    title: WordsOrText | None = None
    """What the place is called."""
    from_: Day | None = Field(default=None, alias="from")
    """The first day, if not the project's."""
    to: Day | None = None
    """The last day, if not the project's."""
    rate: Price | None = None
    """What an hour costs, such as "900 NOK"."""
    absences: list[Annotated[AbsenceShape, AfterValidator(_period)]] = Field(default_factory=list)
    """When the place isn't filled."""


def _own_ids(team: list[MemberShape]) -> list[MemberShape]:
    ids = [member.id for member in team]
    for number, id in enumerate(ids):
        if id in ids[:number]:
            form = f"{id}-{ids[: number + 1].count(id)}"
            raise PydanticCustomError("D23", "form", {"at": number, "value": id, "what": _OWN_ID, "form": form})
    return team


def _stay(member: MemberShape) -> MemberShape:
    if member.from_ is not None and member.to is not None and member.to < member.from_:
        raise bad_form(f"{member.from_}, {member.to}", RISING_PERIOD, _PERIOD_FORM)
    return member


class CommonCauseShape(Shape):
    """Parts that one cause makes longer or shorter together."""

    id: Id
    """The cause's id."""
    title: WordsOrText | None = None
    """What the cause is, such as sick leave."""
    paths: Annotated[list[Text], Field(min_length=1)]
    """Paths of the phases, gates or stages it moves."""
    strength: Annotated[Fraction, AfterValidator(_strength)]
    """How strongly: from 0 (not at all) to below 1."""


class UncertaintyShape(Shape):
    """How the guesses are read in a forecast."""

    shape: Annotated[Distribution, Field(strict=False)] = Distribution.PERT
    """pert, triangular, fixed, lichtenberg (least and most are passed once in 100 times) or lichtenberg-10 (in 10)."""
    common: Annotated[Fraction, AfterValidator(_strength)] = Decimal(0)
    """How strongly all parts get longer or shorter together: from 0 to below 1."""
    causes: list[CommonCauseShape] = Field(default_factory=list)
    """Groups of parts with a cause of their own."""


class GoBackShape(Shape):
    """An expected go-back, for forecasts."""

    gate: Text
    """The gate's path."""
    to: Text
    """The path it sends the work back to."""
    probability: Probability
    """How likely, from 0 to 1."""
    at_most: Annotated[int, Field(ge=1)] = 1
    """At most how many times."""


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
    not_before: dict[Text, Day] = Field(default_factory=dict)
    """The day before which a phase doesn't begin, or a gate isn't decided, by path."""
    choices: dict[Text, Id] = Field(default_factory=dict)
    """The assumed branch of each choice, by path."""
    quiet: list[Annotated[QuietShape, AfterValidator(_period)]] = Field(default_factory=list)
    """Days when little gets done."""
    usual_quiet: UsualQuietShape | None = None
    """What quiet periods that come every year do to work."""
    usual_half_days: list[UsualHalfDayText] = Field(default_factory=list)
    """Half days of every year: dymmelonsdag (the Wednesday before Maundy Thursday), julaften, nyttarsaften."""
    half_days: list[Day] = Field(default_factory=list)
    """Work days with half the hours, such as the Wednesday before Maundy Thursday."""
    meetings: list[MeetingsShape] = Field(default_factory=list)
    """When deciding roles meet."""
    team: Annotated[list[Annotated[MemberShape, AfterValidator(_stay)]], AfterValidator(_own_ids)] = Field(
        default_factory=list
    )
    """Places in the team."""
    hours_per_day: Annotated[Number, Field(gt=0, le=24)] = Decimal("7.5")
    """Hours in a work day."""
    uncertainty: UncertaintyShape | None = None
    """How the guesses are read in a forecast."""
    odds: dict[Text, Annotated[dict[Id, Probability], AfterValidator(_add_up)]] = Field(default_factory=dict)
    """How likely each branch of a choice is in a forecast, by the choice's path."""
    go_backs: list[GoBackShape] = Field(default_factory=list)
    """Expected go-backs."""
    benefits_plan: Text | None = None
    """A file with the benefits, the map, the options and the appraisal, such as ./benefits.yaml."""
    benefits: list[BenefitShape] = Field(default_factory=list)
    """What is to come out of it."""
    map_: MapShape | None = Field(default=None, alias="map")
    """What leads to the benefits."""
    options: list[OptionShape] = Field(default_factory=list)
    """The alternatives of an appraisal."""
    appraisal: AppraisalText | None = None
    """How they are appraised."""
    procurements: Purchases = Field(default_factory=list)
    """What is to be bought."""
    budget_years: list[int] = Field(default_factory=list)
    """The years of the budget."""
    costs: CostsShape | None = None
    """What is paid for beside the team's own time, and how amounts are to be read."""
