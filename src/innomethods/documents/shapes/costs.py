"""What a project pays for, as people write it: lines with prices, tax and when they fall due.

Not here: the team's hourly rates (`projects`), and reckoning (`planning.costs`).
"""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from innomethods.documents.shapes.base import (
    MONEY_FORM,
    Id,
    MoneyText,
    Number,
    Shape,
    Spread,
    Text,
    WordsOrText,
    bad_form,
)
from innomethods.model import CostKind, Paid, Vat, VatBand
from innomethods.quantities import amount_and_currency
from innomethods.wording import Wording

_PRICE = Wording(nb="en pris som ikke er under 0", nn="ein pris som ikkje er under 0", en="a price not below 0")
_VAT_RATE = Wording(nb="en mva-sats", nn="ein mva-sats", en="a rate of VAT")
_VAT_RATE_FORM = Wording(
    nb="standard, reduced, low eller prosent fra 0 til 100: 25",
    nn="standard, reduced, low eller prosent frå 0 til 100: 25",
    en="standard, reduced, low, or per cent from 0 to 100: 25",
)
_PAID = Wording(nb="når det betales", nn="når det blir betalt", en="when it is paid")
_PAID_FORM = Wording(
    nb="start, finish, spread eller en dato: 2027-06-01",
    nn="start, finish, spread eller ein dato: 2027-06-01",
    en="start, finish, spread, or a date: 2027-06-01",
)
_COST_LINE = Wording(nb="en kostnad med pris", nn="ein kostnad med pris", en="a cost with a price")
_COST_LINE_FORM = Wording(
    nb="amount (gjerne med least og most), eller rate med enten hours eller days",
    nn="amount (gjerne med least og most), eller rate med anten hours eller days",
    en="amount (perhaps with least and most), or rate with either hours or days",
)
_LIMITS = Wording(
    nb="et beløp mellom sine grenser", nn="eit beløp mellom grensene sine", en="an amount between its limits"
)
_LIMITS_FORM = Wording(
    nb="least ≤ amount ≤ most, i samme valuta",
    nn="least ≤ amount ≤ most, i same valuta",
    en="least ≤ amount ≤ most, in one currency",
)


def _price(value: str) -> str:
    read = amount_and_currency(value)
    if read is not None and read[0] < 0:
        raise bad_form(value, _PRICE, MONEY_FORM)
    return value


def _vat_rate(value: object) -> VatBand | Decimal:
    if value in list(VatBand):
        return VatBand(str(value))
    try:
        rate = Decimal(str(value))
    except InvalidOperation:
        rate = Decimal(-1)
    if isinstance(value, bool) or not (rate.is_finite() and 0 <= rate <= 100):  # noqa: PLR2004 - per cent
        raise bad_form(value, _VAT_RATE, _VAT_RATE_FORM)
    return rate


def _paid(value: object) -> Paid | date:
    if isinstance(value, date):
        return value
    if value in list(Paid):
        return Paid(str(value))
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise bad_form(value, _PAID, _PAID_FORM) from None


Price = Annotated[MoneyText, AfterValidator(_price)]
VatRateText = Annotated[
    VatBand | Decimal,
    BeforeValidator(_vat_rate),
    WithJsonSchema({"anyOf": [{"enum": [str(band) for band in VatBand]}, {"type": "number"}]}),
]
PaidText = Annotated[
    Paid | date,
    BeforeValidator(_paid),
    WithJsonSchema({"anyOf": [{"enum": [str(one) for one in Paid]}, {"type": "string", "format": "date"}]}),
]


class CostLineShape(Shape):
    """One thing that is paid for: an amount in all, or hours or days at a rate."""

    id: Id
    """The line's id."""
    kind: Annotated[CostKind, Field(strict=False)]
    """supplier-hours, travel, licence or other."""
    title: WordsOrText | None = None
    """What it is."""
    amount: Price | None = None
    """What it costs in all, such as "42 500 NOK"."""
    least: Price | None = None
    """What the amount may end at, at least."""
    most: Price | None = None
    """What the amount may end at, at most."""
    hours: Spread | None = None
    """How many hours, with a rate."""
    days: Spread | None = None
    """How many days, with a rate."""
    rate: Price | None = None
    """What an hour or a day costs."""
    phase: Text | None = None
    """The path of the phase or part it belongs to, if not the whole project."""
    vat: Annotated[Vat, Field(strict=False)] | None = None
    """How the amount stands to VAT: excluded, included or exempt; unsaid is unknown."""
    vat_rate: VatRateText | None = None
    """standard, reduced or low, or a number of per cent; unsaid is low for travel, standard for all else."""
    paid: PaidText | None = None
    """start, finish or spread over the work; or a date. Unsaid: hours and travel are spread, all else at the start."""


def in_their_limits(*amounts: str | None) -> None:
    """Refuse a least amount, an amount and a most one that don't rise, or mix currencies."""
    written = [one for one in amounts if one is not None]
    known = [read for one in written if (read := amount_and_currency(one)) is not None]
    if len({currency for _, currency in known}) > 1 or known != sorted(known):
        raise bad_form(", ".join(written), _LIMITS, _LIMITS_FORM)


def _cost_line(shape: CostLineShape) -> CostLineShape:
    counted = [one for one in (shape.hours, shape.days) if one is not None]
    at_a_rate = shape.rate is not None and len(counted) == 1 and shape.amount is None
    in_all = shape.amount is not None and shape.rate is None and not counted
    if not (in_all or (at_a_rate and shape.least is None and shape.most is None)):
        raise bad_form(shape.id, _COST_LINE, _COST_LINE_FORM)
    in_their_limits(shape.least, shape.amount, shape.most)
    return shape


class CostsShape(Shape):
    """What a project pays for beside its own people's time."""

    lines: list[Annotated[CostLineShape, AfterValidator(_cost_line)]] = Field(default_factory=list)
    """What is paid for, line by line."""
    wage_growth: Annotated[Number, Field(ge=-50, le=50)] = Decimal(0)
    """How many per cent the team's hourly rates grow with each new year; an assumption of your own."""
    vat_refunded: bool | None = None
    """Whether VAT is paid back; unsaid is what the rules say of such an organisation, where they are known."""
