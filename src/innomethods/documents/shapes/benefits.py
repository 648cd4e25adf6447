"""Benefits as people write them: the register, the options and how they are appraised; alone or in a project.

Not here: the map (`benefit_maps`), whether what they name is there and the dates fit (`benefits.mapping`), reckoning
(`benefits`).
"""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, Discriminator, Field, Tag, WithJsonSchema

from innomethods.documents.shapes.base import (
    RISING_PERIOD,
    AllWords,
    Country,
    Day,
    Id,
    MoneyText,
    Number,
    Shape,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.documents.shapes.benefit_maps import MapShape
from innomethods.documents.shapes.costs import in_their_limits
from innomethods.documents.shapes.library import DirectionText, LevelText
from innomethods.ids import is_id
from innomethods.model import (
    BenefitKind,
    Design,
    Extent,
    Frequency,
    Importance,
    OptionKind,
    PartySide,
    Timing,
)
from innomethods.model.appraisals import LEAST_GROWTH
from innomethods.wording import Wording

_SHARE = Wording(nb="en andel", nn="ein del", en="a share")
_SHARE_FORM = Wording(nb="0.25 for 25 % (fra 0 til 1)", nn="0.25 for 25 % (frå 0 til 1)", en="0.25 for 25% (0 to 1)")
_GROWTH = Wording(
    nb="en realvekst i prosent i året", nn="ein realvekst i prosent i året", en="a real growth in per cent a year"
)
_GROWTH_FORM = Wording(
    nb="0.9 for 0,9 % (fra -20 til 20; 0.009 er en andel), eller navnet på en rad i reglene: time-and-life",
    nn="0.9 for 0,9 % (frå -20 til 20; 0.009 er ein del), eller namnet på ei rad i reglane: time-and-life",
    en="0.9 for 0.9% (from -20 to 20; 0.009 is a share), or the name of a row of the rules: time-and-life",
)
_MOST_GROWTH = 20  # per cent a year; beyond it is a slip: 90 for 0.9
_YEAR = Wording(nb="et år", nn="eit år", en="a year")
_RISING_YEARS = Wording(
    nb="en rad med år, det første først", nn="ei rad med år, det første først", en="a run of years, the first one first"
)
_FLOW_YEARS_FORM = Wording(nb="year ≤ until", nn="year ≤ until", en="year ≤ until")
_ANALYSIS_FORM = Wording(nb="first-year ≤ last-year", nn="first-year ≤ last-year", en="first-year ≤ last-year")
_PERIOD_FORM = Wording(nb="first ≤ until", nn="first ≤ until", en="first ≤ until")
_LINES = Wording(nb="to eller flere ulike linjer", nn="to eller fleire ulike linjer", en="two or more different lines")
_CORRELATION = Wording(
    nb="en korrelasjon fra -1 til 1", nn="ein korrelasjon frå -1 til 1", en="a correlation from -1 to 1"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def _share(value: Decimal) -> Decimal:
    if not 0 <= value <= 1:
        raise bad_form(value, _SHARE, _SHARE_FORM)
    return value


def _growth(value: object) -> Decimal | str:
    if isinstance(value, str) and is_id(value):
        return value
    try:
        rate = Decimal(str(value))
    except InvalidOperation:
        raise bad_form(value, _GROWTH, _GROWTH_FORM) from None
    if isinstance(value, bool) or not (rate.is_finite() and abs(rate) <= _MOST_GROWTH):
        raise bad_form(value, _GROWTH, _GROWTH_FORM)
    if 0 < abs(rate) < LEAST_GROWTH:  # a share, such as rules write: a hundredth of what is meant
        raise bad_form(value, _GROWTH, _GROWTH_FORM)
    return rate


def _year_key(value: object) -> int:
    year = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
    if not isinstance(year, int) or not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise bad_form(value, _YEAR, "2027")
    return year


Year = Annotated[int, Field(ge=_FIRST_YEAR, le=_LAST_YEAR)]
ShareText = Annotated[Number, AfterValidator(_share)]
GrowthText = Annotated[
    Decimal | str,
    BeforeValidator(_growth),
    WithJsonSchema({"type": ["number", "string"], "examples": [0.9, "time-and-life"]}),
]
YearKey = Annotated[int, BeforeValidator(_year_key)]


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


class MilestoneShape(Shape):
    """A value a benefit is to have reached by a day, on its way to the target."""

    by: Day
    """The day."""
    value: Number
    """The value."""


class MeasuringShape(Shape):
    """How a benefit is followed up."""

    every: Annotated[Frequency, Field(strict=False)]
    """once, monthly, quarterly, half-yearly or yearly."""
    first: Day
    """The first day it is measured."""
    until: Day | None = None
    """The last day; it may lie years after the project."""
    by: Id | None = None
    """The role that measures."""
    how: WordsOrText | None = None
    """How it is measured."""
    cost: MoneyText | None = None
    """What measuring costs each time, such as "5 000 NOK"."""


def _measuring(shape: MeasuringShape) -> MeasuringShape:
    if shape.until is not None and shape.until < shape.first:
        raise bad_form(f"{shape.first}, {shape.until}", RISING_PERIOD, _PERIOD_FORM)
    return shape


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
    """Who gains: a party of the appraisal, a role, or plain words."""
    payer: Text | None = None
    """Who pays."""
    baseline: Number | None = None
    """The value before."""
    baseline_on: Day | None = None
    """The day of that value."""
    baseline_count: Annotated[int, Field(ge=1)] | None = None
    """How many observations that value rests on."""
    target: Number | None = None
    """The value aimed at."""
    due: Day | None = None
    """When the target is to be reached."""
    effect_from: Day | None = None
    """The day the effect begins, if not when the project ends; until then nothing is expected to change."""
    milestones: list[MilestoneShape] = Field(default_factory=list)
    """Values on the way to the target."""
    disbenefit: bool = False
    """Whether it is an unwanted effect."""
    unexpected: bool = False
    """Whether it showed only afterwards."""
    preconditions: list[Id] = Field(default_factory=list)
    """Ids of benefits, or of steps in the map, that must come first."""
    leading: list[Id] = Field(default_factory=list)
    """Ids of benefits that show early whether this one will come."""
    design: Annotated[Design, Field(strict=False)] | None = None
    """How one finds out whether the measure made the difference, from single-after to randomised."""
    measuring: Annotated[MeasuringShape, AfterValidator(_measuring)] | None = None
    """How often it is measured, from and to which day, by whom."""
    if_missed: WordsOrText | None = None
    """What is decided when it doesn't come."""
    risk: WordsOrText | None = None
    """What may stop it from coming."""
    note: WordsOrText | None = None
    """A remark."""


class CashFlowShape(Shape):
    """An amount in one year, or each year until a last one."""

    year: Year
    """The year, or the first of several."""
    until: Year | None = None
    """The last year, when the amount comes every year."""
    amount: MoneyText
    """The amount a year, such as "120 000 NOK"."""
    what: WordsOrText
    """What it is for."""
    least: MoneyText | None = None
    """What the amount may end at, at least."""
    most: MoneyText | None = None
    """What the amount may end at, at most."""
    ramp: list[ShareText] = Field(default_factory=list)
    """The share of the full amount in the first years: [0.25, 0.5] is full from the third."""
    growth: GrowthText | None = None
    """Real growth in per cent a year (0.9 for 0.9 %), or a row of the rules, such as time-and-life."""
    party: Id | None = None
    """Who gains or pays: a party of the appraisal."""
    to: Id | None = None
    """Who receives it, when it only changes hands (a grant)."""
    public: ShareText | None = None
    """The share that lands on public budgets, if not as the party's side says."""
    kind: Annotated[BenefitKind, Field(strict=False)] | None = None
    """Where it shows: budget, alternative-use (freed time), other-public or unpriced."""
    benefit: Id | None = None
    """The benefit it prices."""
    price_year: Year | None = None
    """The year of its prices, if not the appraisal's."""
    own_time: bool = False
    """Whether it is the organisation's own hours."""
    basis: WordsOrText | None = None
    """Where the figure comes from."""


def _cash_flow(shape: CashFlowShape) -> CashFlowShape:
    if shape.until is not None and shape.until < shape.year:
        raise bad_form(f"{shape.year}, {shape.until}", _RISING_YEARS, _FLOW_YEARS_FORM)
    in_their_limits(shape.least, shape.amount, shape.most)
    return shape


CashFlowText = Annotated[CashFlowShape, AfterValidator(_cash_flow)]


class UnpricedShape(Shape):
    """An effect nobody has priced."""

    title: WordsOrText
    """What it is."""
    importance: Annotated[Importance, Field(strict=False)] | None = None
    """How much the area matters to society: small, medium or large."""
    extent: Annotated[Extent, Field(strict=False)] | None = None
    """How much the option changes it: from large-positive to large-negative, or none."""
    reason: WordsOrText | None = None
    """The argument for both."""
    people: Annotated[Number, Field(ge=0)] | None = None
    """How many people a year it concerns."""
    benefit: Id | None = None
    """The benefit of the register it is."""


def _text_or_effect() -> Callable[[object], str | None]:
    """Return a discriminator that tells plain text, text by language, and an effect with its judgement apart."""

    def kind(value: object) -> str | None:
        if isinstance(value, str):
            return "plain-text"
        if isinstance(value, dict):
            return "by-language" if value.keys() & {"nb", "nn", "en"} else "effect"
        if isinstance(value, BaseModel):
            return "effect" if isinstance(value, UnpricedShape) else "by-language"
        return None

    return kind


UnpricedText = Annotated[
    Annotated[Text, Tag("plain-text")]
    | Annotated[AllWords, Tag("by-language")]
    | Annotated[UnpricedShape, Tag("effect")],
    Discriminator(_text_or_effect()),
]


class OptionShape(Shape):
    """One alternative of an appraisal."""

    id: Id
    """The option's id ("null" in quotes)."""
    title: WordsOrText
    """Its name."""
    kind: Annotated[OptionKind, Field(strict=False)] | None = None
    """"null" (in quotes), null-plus or action."""
    costs: list[CashFlowText] = Field(default_factory=list)
    """Costs, as positive amounts."""
    effects: list[CashFlowText] = Field(default_factory=list)
    """Gains, as positive amounts."""
    unpriced: list[UnpricedText] = Field(default_factory=list)
    """What isn't priced: a text, or an effect with its importance and extent."""
    residual: MoneyText | None = None
    """What is left of it after the last year, where that is known; without it, as the rules say."""
    screened_out: WordsOrText | None = None
    """Why it isn't appraised."""


class PartyShape(Shape):
    """Somebody who gains or pays."""

    id: Id
    """The party's id."""
    side: Annotated[PartySide, Field(strict=False)]
    """own, other-public, users, private or society."""
    title: WordsOrText | None = None
    """What it is called."""


def _some_lines(lines: list[str]) -> list[str]:
    if len(set(lines)) != len(lines) or len(lines) < 2:  # noqa: PLR2004 - a pair
        raise bad_form(", ".join(lines), _LINES, "[options/doors/costs/0, options/doors/effects/1]")
    return lines


def _correlation(value: object) -> object:
    number = isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
    if number and not -1 <= value <= 1:  # type: ignore[operator]
        raise bad_form(value, _CORRELATION, "0.5")
    return value


class MovesTogetherShape(Shape):
    """Uncertain lines that come out high or low together."""

    lines: Annotated[list[Text], AfterValidator(_some_lines)]
    """Their paths, counted from 0, such as [options/doors/costs/0, options/doors/effects/1]."""
    strength: Annotated[Number, BeforeValidator(_correlation)]
    """How strongly, as a correlation of each pair: from -1 to 1, and 0 is not at all."""


class AppraisalShape(Shape):
    """How the options are to be appraised: over which years, under whose rules, in whose prices."""

    rules: Country | None = None
    """The country whose rules are followed, such as "NO"; none holds without being named."""
    rules_on: Day | None = None
    """The day whose rules hold, if not the project's start."""
    base_year: Year
    """The year that worth is reckoned back to."""
    first_year: Year
    """The first year of the analysis."""
    last_year: Year
    """Its last year."""
    opening: Year | None = None
    """The first year of effect."""
    price_year: Year | None = None
    """The year whose prices the amounts are in."""
    life: Annotated[int, Field(ge=1, le=1000)] | None = None
    """How many years what is bought lasts."""
    period_reason: WordsOrText | None = None
    """Why the analysis is as long as it is."""
    timing: Annotated[Timing, Field(strict=False)] | None = None
    """When in its year an amount counts: start, mid or end; unsaid is as the rules say."""
    tax_financing: bool | None = None
    """Whether public money has a cost of its own; unsaid is as the rules say."""
    sector: Id | None = None
    """The sector, where its rules are others."""
    parties: list[PartyShape] = Field(default_factory=list)
    """Who gains and who pays."""
    price_index: dict[YearKey, Annotated[Number, Field(gt=0)]] = Field(default_factory=dict)
    """The level of prices by year, by which amounts of other price years are converted."""
    moves_together: list[MovesTogetherShape] = Field(default_factory=list)
    """Which uncertain lines come out high or low together; the others are drawn by themselves."""


def _appraisal(shape: AppraisalShape) -> AppraisalShape:
    if shape.last_year < shape.first_year:
        raise bad_form(f"{shape.first_year}, {shape.last_year}", _RISING_YEARS, _ANALYSIS_FORM)
    return shape


AppraisalText = Annotated[AppraisalShape, AfterValidator(_appraisal)]


class BenefitsDocument(Shape):
    """What is to come of a project, in a file of its own: register, map, options and how they are appraised."""

    innomethods: Literal["benefits/1"]
    """The kind of file and its version."""
    id: Id
    """The plan's id."""
    title: WordsOrText | None = None
    """Its name."""
    summary: WordsOrText | None = None
    """One sentence: what it is about."""
    example: bool = False
    """Whether it is invented."""
    country: Country | None = None
    """The country, such as "NO"."""
    start: Day | None = None
    """The first day of the project."""
    project_end: Day | None = None
    """The day the project ends; benefits show after it."""
    benefits: list[BenefitShape] = Field(default_factory=list)
    """What is to come out of it."""
    map_: MapShape | None = Field(default=None, alias="map")
    """What leads to what."""
    options: list[OptionShape] = Field(default_factory=list)
    """The alternatives of an appraisal."""
    appraisal: AppraisalText | None = None
    """How they are appraised."""
