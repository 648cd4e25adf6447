"""Purchases as people write them: who buys what, for how much, when, and what is known that the law asks about.

Not here: whether dates, amounts and lines fit together (`procurement`), nor what the law says of them.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import (
    MONEY_FORM,
    Country,
    Day,
    FactText,
    Id,
    MoneyText,
    Number,
    Shape,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.documents.shapes.costs import Price
from innomethods.documents.shapes.grounds import told_at, twice
from innomethods.model import Buyer, ItemPart, PriceTerm, PurchaseKind, Sector, vat_rate_fits
from innomethods.model.procurements import MOST_CHOSEN_DAYS
from innomethods.quantities import amount_and_currency
from innomethods.rules import Vat
from innomethods.wording import Wording

_CPV = re.compile(r"\d{8}(?:-\d)?\Z")
_CPV_CODE = Wording(nb="en CPV-kode", nn="ein CPV-kode", en="a CPV code")
_CPV_FORM = Wording(
    nb='"72220000-3" (åtte sifre, gjerne med kontrollsiffer)',
    nn='"72220000-3" (åtte siffer, gjerne med kontrollsiffer)',
    en='"72220000-3" (eight digits, perhaps with the check digit)',
)
_VAT_RATE = Wording(nb="en mva-sats i prosent", nn="ein mva-sats i prosent", en="a rate of VAT in per cent")
_VAT_RATE_FORM = Wording(
    nb="25 for 25 % (0, eller fra 1 til 30)", nn="25 for 25 % (0, eller frå 1 til 30)", en="25 for 25% (0, or 1 to 30)"
)
_NOT_BELOW = Wording(nb="et beløp som ikke er under 0", nn="eit beløp som ikkje er under 0", en="an amount not below 0")
_ADJUSTMENT_FORM = Wording(
    nb="{form}; bare «part: adjustment» kan være under 0",
    nn="{form}; berre «part: adjustment» kan vere under 0",
    en="{form}; only ‘part: adjustment’ can be below 0",
)
_ONE_LENGTH = Wording(
    nb="hvor lenge en månedspris betales",
    nn="kor lenge ein månadspris blir betalt",
    en="how long a monthly price is paid",
)
_ONE_LENGTH_FORM = Wording(
    nb="«months: 24», eller «term: open» uten «months»",
    nn="«months: 24», eller «term: open» utan «months»",
    en="‘months: 24’, or ‘term: open’ without ‘months’",
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_DAY_OF_PURCHASE = Wording(
    nb="en dag i årene 1900 til 2199", nn="ein dag i åra 1900 til 2199", en="a day in the years 1900 to 2199"
)
_DAY_FORM = "2027-03-01"
_OWN_ID = Wording(
    nb="en id som bare én anskaffelse har", nn="ein id som berre éi anskaffing har", en="an id of one purchase only"
)


def _cpv(value: str) -> str:
    if not _CPV.match(value):
        raise bad_form(value, _CPV_CODE, _CPV_FORM)
    return value


def _vat_rate(value: Decimal) -> Decimal:
    if not vat_rate_fits(value):
        raise bad_form(value, _VAT_RATE, _VAT_RATE_FORM)
    return value


VatText = Annotated[Vat, Field(strict=False)]
KindText = Annotated[PurchaseKind, Field(strict=False)]
BuyerText = Annotated[Buyer, Field(strict=False)]
VatRate = Annotated[Number, AfterValidator(_vat_rate)]
Cpv = Annotated[Text, AfterValidator(_cpv)]
Length = Annotated[Number, Field(gt=0)]


class ItemShape(Shape):
    """One line of what is to be bought."""

    what: WordsOrText
    """What it is."""
    value: MoneyText | None = None
    """What one costs, such as "42 500 NOK"; a monthly price with months or term. Unsaid is not known yet."""
    count: Annotated[Number, Field(gt=0)] = Decimal(1)
    """How many."""
    part: Annotated[ItemPart, Field(strict=False)] | None = None
    """delivery, option, renewal, prize, supplied, development, purchase, residual, consequent or adjustment."""
    kind: KindText | None = None
    """What kind it is, if not the purchase's."""
    months: Length | None = None
    """How many months a monthly price is paid."""
    term: Annotated[PriceTerm, Field(strict=False)] | None = None
    """open: a monthly price without a known end."""
    leased: bool = False
    """Whether it is goods on lease, rent or hire purchase."""
    lot: Id | None = None
    """The part contract it belongs to."""
    unit: Id | None = None
    """The department that buys it."""
    bought_on: Day | None = None
    """The day of a like purchase already made."""
    vat: VatText | None = None
    """excluded or included; unsaid is as the purchase."""
    vat_rate: VatRate | None = None
    """The rate of VAT in per cent: 25."""


def _item(shape: ItemShape) -> ItemShape:
    read = None if shape.value is None else amount_and_currency(shape.value)
    if read is not None and read[0] < 0 and shape.part is not ItemPart.ADJUSTMENT:
        form = Wording(
            **{tag: _ADJUSTMENT_FORM.text(tag).format(form=MONEY_FORM.text(tag)) for tag in ("nb", "nn", "en")}
        )
        raise told_at("value", str(shape.value), _NOT_BELOW, form)
    if shape.term is PriceTerm.OPEN and shape.months is not None:
        raise told_at("term", f"open, {shape.months}", _ONE_LENGTH, _ONE_LENGTH_FORM)
    return shape


def _in_our_time(value: date) -> date:
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise bad_form(value.isoformat(), _DAY_OF_PURCHASE, _DAY_FORM)
    return value


PurchaseDay = Annotated[Day, AfterValidator(_in_our_time)]


class DatesShape(Shape):
    """The days of a purchase, as far as they are set."""

    estimate: PurchaseDay | None = None
    """When the value was reckoned."""
    start: PurchaseDay | None = None
    """When the buyer began, where nothing is published."""
    notice: PurchaseDay | None = None
    """When the notice is sent."""
    invitation: PurchaseDay | None = None
    """When suppliers are invited to tender."""
    requests: PurchaseDay | None = None
    """The last day for requests to take part."""
    tenders: PurchaseDay | None = None
    """The last day for tenders."""
    letter: PurchaseDay | None = None
    """When the choice is told to those who took part."""
    voluntary_notice: PurchaseDay | None = Field(default=None, alias="voluntary-notice")
    """When a voluntary notice of a purchase without competition is sent."""
    contract: PurchaseDay | None = None
    """When the contract is to be made."""
    signed: PurchaseDay | None = None
    """When both had signed."""


class CircumstanceShape(Shape):
    """One thing known about the purchase, with what it rests on."""

    is_: FactText = Field(alias="is")
    """What is so: true, false, a number, a day or a word."""
    because: WordsOrText | None = None
    """Why we say so."""
    on: Day | None = None
    """Since when it is known."""
    evidence: Text | None = None
    """Where that can be seen."""


def _fact_or_more(value: object) -> str | None:
    if isinstance(value, (dict, BaseModel)):
        return "with-more"
    return None if value is None or isinstance(value, list) else "plain-value"


CircumstanceText = Annotated[
    Annotated[FactText, Tag("plain-value")] | Annotated[CircumstanceShape, Tag("with-more")],
    Discriminator(_fact_or_more),
]


class AssessmentShape(Shape):
    """An answer, recorded by somebody with the right to give it, to what the law's text leaves open."""

    question: Id
    """The id of the row or rule that is open."""
    answer: FactText
    """The answer: a value, true or false, or the id of the rule that holds."""
    because: WordsOrText
    """Why."""
    by: Id
    """The role that answers for it."""
    on: Day
    """The day of the answer."""
    evidence: Text | None = None
    """Where it can be read."""


class ChosenDaysShape(Shape):
    """A time limit that the buyer has set."""

    step: Id
    """What it is for, such as tenders or standstill."""
    days: Annotated[int, Field(ge=0, le=MOST_CHOSEN_DAYS)]
    """How many calendar days."""
    because: WordsOrText | None = None
    """Why that is enough."""


class ProcurementShape(Shape):
    """The facts of a purchase; what isn't said isn't known."""

    id: Id
    """The purchase's id."""
    title: WordsOrText | None = None
    """What it is."""
    kind: KindText | None = None
    """goods, services, works, health-social, special or design-contest."""
    country: Country | None = None
    """The country whose rules hold, if not the project's."""
    buyer: BuyerText | None = None
    """Who buys, as the law tells buyers apart."""
    joint: list[BuyerText] = Field(default_factory=list)
    """What other buyers sign."""
    sector: Annotated[Sector, Field(strict=False)] | None = None
    """classic, utilities, concession or defence."""
    items: list[Annotated[ItemShape, AfterValidator(_item)]] = Field(default_factory=list)
    """The lines of its value."""
    total: Price | None = None
    """The whole value, instead of lines."""
    vat: VatText | None = None
    """Whether its amounts hold value added tax: excluded or included."""
    vat_rate: VatRate | None = None
    """The rate of VAT in per cent: 25."""
    cpv: list[Cpv] = Field(default_factory=list)
    """Codes of what is bought, in the common procurement vocabulary."""
    months: Length | None = None
    """How long the contract lasts, options and renewals counted."""
    framework: bool = False
    """Whether it is a framework agreement."""
    procedure: Id | None = None
    """The procedure that is chosen, such as open-procedure or innovation-partnership."""
    because: WordsOrText | None = None
    """Why that procedure was chosen."""
    dates: DatesShape | None = None
    """Its days."""
    facts: dict[Id, CircumstanceText] = Field(default_factory=dict)
    """What is known that the law asks about, by name."""
    assessments: list[AssessmentShape] = Field(default_factory=list)
    """Answers to what the law leaves open."""
    chosen_days: list[ChosenDaysShape] = Field(default_factory=list)
    """Time limits that the buyer has set."""


def _own_ids(purchases: list[ProcurementShape]) -> list[ProcurementShape]:
    ids = [one.id for one in purchases]
    again = twice(ids)
    if again is not None:
        form = f"{ids[again]}-{ids[: again + 1].count(ids[again])}"
        raise PydanticCustomError("D23", "form", {"at": again, "value": ids[again], "what": _OWN_ID, "form": form})
    return purchases


Purchases = Annotated[list[ProcurementShape], AfterValidator(_own_ids)]
