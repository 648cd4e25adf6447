"""What one reads and refers to, as people write it: profiles, operating models, frames, networks, surveys."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from innomethods.documents.shapes.base import (
    AllWords,
    Day,
    Edition,
    Id,
    Number,
    Shape,
    SourceShape,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.documents.shapes.flow import Check
from innomethods.documents.shapes.library import CombineText
from innomethods.documents.shapes.methods import DisagreementShape, DriverText
from innomethods.model import Combine
from innomethods.sharing import Found, MemberRole, NetworkForm, PartialDate
from innomethods.wording import Wording

_PARTIAL_DATE = Wording(
    nb="2018, 2018-05 eller 2018-05-01", nn="2018, 2018-05 eller 2018-05-01", en="2018, 2018-05 or 2018-05-01"
)

_YEAR_OR_DAY = Wording(
    nb="et år, en måned eller en dag", nn="eit år, ein månad eller ein dag", en="a year, a month or a day"
)


def _partial_date(value: str) -> str:
    try:
        PartialDate.parse(value)
    except ValueError:
        raise bad_form(value, _YEAR_OR_DAY, _PARTIAL_DATE) from None
    return value


YearOrDay = Annotated[str, AfterValidator(_partial_date)]
FoundText = Annotated[Found, Field(strict=False)]
FormText = Annotated[NetworkForm, Field(strict=False)]
MemberRoleText = Annotated[MemberRole, Field(strict=False)]
Asked = Literal["host", "mandate", "does", "does-not", "exit"]


class ReferenceDocument(Shape):
    """The head that all references share."""

    id: Id
    """The id, stable for ever; also the file's name."""
    edition: Edition = "1"
    """The year of what is described, in quotes, such as "2018"."""
    title: AllWords
    """Its name."""
    summary: AllWords | None = None
    """One sentence: what it is."""
    purpose: AllWords | None = None
    """What it is for."""
    origin: AllWords | None = None
    """Who made it, when, from what."""
    use_when: list[AllWords] = Field(default_factory=list)
    """When it is of use."""
    not_when: list[AllWords] = Field(default_factory=list)
    """When it is not."""
    methods: list[Id] = Field(default_factory=list)
    """Ids of the processes that go with it."""
    disagreements: list[DisagreementShape] = Field(default_factory=list)
    """Where sources disagree."""
    gaps: list[AllWords] = Field(default_factory=list)
    """What was not found."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where its facts come from."""


class PointShape(Shape):
    """One named thing: a trait, a role."""

    id: Id
    """Its id."""
    title: AllWords
    """Its short name."""
    summary: AllWords | None = None
    """What it is, in one or two sentences."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class ProfileDocument(ReferenceDocument):
    """Who or what drives innovation in an organisation, told as traits and roles."""

    innomethods: Literal["profile/1"]
    """The kind of file and its version."""
    driver: DriverText
    """Who or what drives: employee, leader, technology, user or policy."""
    traits: list[PointShape] = Field(default_factory=list)
    """What marks it."""
    roles: list[PointShape] = Field(default_factory=list)
    """The parts people play."""
    checklist: list[Check] = Field(default_factory=list)
    """Questions to ask of one's own practice."""


class MemberShape(Shape):
    """A body's membership, with the dates on which it is known."""

    name: WordsOrText
    """The body's own name."""
    role: MemberRoleText = MemberRole.MEMBER
    """host, founder, member, observer or proposed."""
    seen: list[Day] = Field(default_factory=list)
    """Dates on which a source shows the membership."""
    since: Day | None = None
    """Its first day, where a source says so."""
    until: Day | None = None
    """Its last day, where a source says so."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class PeriodShape(Shape):
    """A part of an operating model's life."""

    from_: YearOrDay | None = None
    """Its first year or date, in quotes."""
    until: YearOrDay | None = None
    """Its last year or date, in quotes."""
    title: AllWords
    """What the part is called."""
    summary: AllWords | None = None
    """What happened."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class RungShape(Shape):
    """One step of a learning ladder."""

    method: Id
    """The process people learn by using it."""
    note: AllWords | None = None
    """Why it stands here."""


class OperatingModelDocument(ReferenceDocument):
    """How an organisation arranges itself to innovate: a lab, a centre, a partnership, a forum."""

    innomethods: Literal["operating-model/1"]
    """The kind of file and its version."""
    host: AllWords | None = None
    """Who hosts it."""
    mandate: AllWords | None = None
    """What it may and shall do."""
    does: list[AllWords] = Field(default_factory=list)
    """What it does."""
    does_not: list[AllWords] = Field(default_factory=list)
    """What it leaves to others."""
    exit: AllWords | None = None
    """How and why it ends, or ended."""
    not_found: list[Asked] = Field(default_factory=list)
    """Which of host, mandate, does, does-not and exit no source tells."""
    people: AllWords | None = None
    """Who works there, in words."""
    financing: AllWords | None = None
    """Who pays, in words."""
    from_: YearOrDay | None = None
    """Its first year or date, in quotes."""
    until: YearOrDay | None = None
    """Its last year or date, in quotes."""
    history: list[PeriodShape] = Field(default_factory=list)
    """Its life so far."""
    ladder: list[RungShape] = Field(default_factory=list)
    """Processes learnt one after the other."""
    members: list[MemberShape] = Field(default_factory=list)
    """Who takes part."""
    checklist: list[Check] = Field(default_factory=list)
    """What must be agreed or in place."""


class GroupShape(Shape):
    """A heading under which a frame gathers points."""

    id: Id
    """Its id."""
    title: AllWords
    """Its name."""


class FramePointShape(PointShape):
    """One point of a frame, and how much of it was found."""

    group: Id | None = None
    """The heading it stands under."""
    found: FoundText = Found.WHOLE
    """How much was seen in a source: whole, partly or not-found."""


class AssessmentShape(Shape):
    """How the points are rated in a self-assessment."""

    group: Id | None = None
    """The heading whose points are rated; all points if left out."""
    least: int = 1
    """The lowest rating."""
    most: int = 5
    """The highest rating."""
    combine: CombineText = Combine.EACH
    """lowest: the weakest counts for all; each: every rating stands alone."""


class RelatedShape(Shape):
    """A point that answers to one in another frame, or in a method."""

    item: Id
    """The point."""
    to: Text
    """Frame, edition and point, such as oecd-declaration@2019:embrace."""
    note: AllWords | None = None
    """How far the likeness goes."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class FrameDocument(ReferenceDocument):
    """A policy document as the points it makes."""

    innomethods: Literal["frame/1"]
    """The kind of file and its version."""
    issuer: AllWords | None = None
    """Who issued it."""
    adopted: Day | None = None
    """When."""
    groups: list[GroupShape] = Field(default_factory=list)
    """Headings."""
    items: list[FramePointShape] = Field(default_factory=list)
    """The points."""
    assessment: AssessmentShape | None = None
    """A self-assessment of the points."""
    related: list[RelatedShape] = Field(default_factory=list)
    """What points answer to elsewhere."""


class NetworkDocument(ReferenceDocument):
    """Bodies or people who meet."""

    innomethods: Literal["network/1"]
    """The kind of file and its version."""
    form: FormText
    """cross-sector, leaders, alliance, meeting-place or community."""
    host: AllWords | None = None
    """Who hosts it."""
    meets: AllWords | None = None
    """How and how often it meets."""
    members: list[MemberShape] = Field(default_factory=list)
    """Who takes part."""


class WaveShape(Shape):
    """One round of a survey."""

    id: Id
    """Its id."""
    title: AllWords
    """Its name."""
    series: Id
    """The row of waves it belongs to; waves of one series were made to follow each other."""
    population: AllWords | None = None
    """Whom it is about."""
    unit: AllWords | None = None
    """Who answers, for what."""
    period: AllWords | None = None
    """Which years the questions are about."""
    definition: AllWords | None = None
    """What it counts, where that differs from the survey's own."""
    mode: AllWords | None = None
    """How it was collected."""
    sent: Annotated[int, Field(ge=0)] | None = None
    """How many were asked."""
    answered: Annotated[int, Field(ge=0)] | None = None
    """How many answered."""
    response: Annotated[Number, Field(ge=Decimal(0), le=Decimal(100))] | None = None
    """Response rate in per cent, as published."""
    weighting: AllWords | None = None
    """How answers were weighted."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class ComparisonShape(Shape):
    """What a source says of comparing two waves."""

    waves: Annotated[list[Id], Field(min_length=2, max_length=2)]
    """The two waves."""
    comparable: bool
    """Whether they may be compared."""
    reason: AllWords
    """Why, or why not."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class FigureShape(Shape):
    """One published number."""

    id: Id
    """Its id."""
    wave: Id
    """The wave it was published for."""
    title: AllWords
    """What it is the share or count of."""
    value: Number
    """The number."""
    unit: str = ""
    """Its unit, such as %."""
    about: bool = False
    """Whether the source says it in round words, such as three in four."""
    base: AllWords | None = None
    """Whom it was counted on."""
    answers: Annotated[int, Field(ge=0)] | None = None
    """On how many answers."""
    sources: list[Text] = Field(default_factory=list)
    """Ids of the sources."""


class SurveyDocument(ReferenceDocument):
    """A survey: what it counts, its waves and published figures."""

    innomethods: Literal["survey/1"]
    """The kind of file and its version."""
    definition: AllWords | None = None
    """What the survey counts."""
    waves: list[WaveShape] = Field(default_factory=list)
    """Its rounds."""
    comparisons: list[ComparisonShape] = Field(default_factory=list)
    """What sources say of comparing waves."""
    figures: list[FigureShape] = Field(default_factory=list)
    """Published numbers."""
    minimum_answers: Annotated[int, Field(ge=1)] | None = None
    """Nothing is shown for fewer answers."""
