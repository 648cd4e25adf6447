"""What is to be bought: by whom, of what kind, for how much, when, and what is known that the law asks about.

Here: the facts of a purchase as a project states them. Not here: what the value of the lines is and which rules apply
(`procurement`), the rules themselves (`rules`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf, to_days
from innomethods.model.facts import FactValue, told_apart
from innomethods.quantities import Money, as_decimal
from innomethods.rules import Vat
from innomethods.wording import Wording, as_wording, optional_wording


class Buyer(StrEnum):
    """Who buys, as procurement law tells buyers apart. `other`: a contracting authority that isn't the state."""

    STATE = "state"
    MUNICIPALITY = "municipality"
    COUNTY = "county"
    PUBLIC_BODY = "public-body"  # governed by public law
    ASSOCIATION = "association"  # of public buyers
    OTHER = "other"
    PUBLIC_UNDERTAKING = "public-undertaking"
    EXCLUSIVE_RIGHTS = "exclusive-rights"


class Sector(StrEnum):
    """Which set of procurement rules the activity belongs under."""

    CLASSIC = "classic"
    UTILITIES = "utilities"
    CONCESSION = "concession"
    DEFENCE = "defence"


class PurchaseKind(StrEnum):
    """What is bought, as thresholds tell kinds apart."""

    GOODS = "goods"
    SERVICES = "services"
    WORKS = "works"
    HEALTH_SOCIAL = "health-social"
    SPECIAL = "special"
    DESIGN_CONTEST = "design-contest"


class ItemPart(StrEnum):
    """What a line is of the contract's value."""

    DELIVERY = "delivery"
    OPTION = "option"
    RENEWAL = "renewal"
    PRIZE = "prize"  # prizes and payments to those who take part
    SUPPLIED = "supplied"  # what the buyer puts at a contractor's disposal
    DEVELOPMENT = "development"
    PURCHASE = "purchase"  # of what was developed
    RESIDUAL = "residual"  # left of the value when a lease ends
    CONSEQUENT = "consequent"  # the service contract that follows a contest
    ADJUSTMENT = "adjustment"  # how the next twelve months are expected to differ from the last; may be negative


class PriceTerm(StrEnum):
    """How long a monthly price is paid: a fixed term, or without a known end."""

    FIXED = "fixed"
    OPEN = "open"


MOST_CHOSEN_DAYS = 3660  # ten years; longer is a slip
MOST_VAT = 30  # per cent; the highest rate in Europe is 27


def _above_zero(_self: object, field: attrs.Attribute[Any], value: Decimal | None) -> None:
    if value is not None and value <= 0:
        raise ValueError(f"{field.name} is a number above 0, not {value}.")


def vat_rate_fits(rate: Decimal) -> bool:
    """Whether a number can be a rate of VAT in per cent: 25, not 0.25, and none above `MOST_VAT`.

    >>> vat_rate_fits(Decimal(25)), vat_rate_fits(Decimal("0.25")), vat_rate_fits(Decimal(0))
    (True, False, True)
    """
    return rate == 0 or 1 <= rate <= MOST_VAT


def _rate(_self: object, field: attrs.Attribute[Any], value: Decimal | None) -> None:
    if value is not None and not vat_rate_fits(value):
        raise ValueError(f"{field.name} is in per cent, 0 or from 1 to {MOST_VAT} (25, not 0.25), not {value}.")


@attrs.frozen(repr=False)
class PurchaseItem:
    """One line of what is to be bought.

    `value` is for one; `count` of them are bought. A monthly price says `months`, or `term` open. `lot` names the part
    contract it belongs to, and `unit` the department that buys. `bought_on` says that it is a like purchase made
    already, which counts with the others of twelve months. `kind`, `vat` and `vat_rate` are the purchase's unless
    said; `vat_rate` is in per cent.

    Raises:
        ValueError: for a count, months or a rate of VAT that can't be, and for an amount below 0 that isn't the
            expected change of a regular purchase.
    """

    what: Wording = attrs.field(converter=as_wording)
    value: Money | None = attrs.field()
    count: Decimal = attrs.field(converter=as_decimal, default=Decimal(1), validator=_above_zero)
    part: ItemPart = attrs.field(converter=ItemPart, default=ItemPart.DELIVERY, kw_only=True)
    kind: PurchaseKind | None = attrs.field(
        converter=attrs.converters.optional(PurchaseKind), default=None, kw_only=True
    )
    months: Decimal | None = attrs.field(
        converter=attrs.converters.optional(as_decimal), default=None, validator=_above_zero, kw_only=True
    )
    term: PriceTerm | None = attrs.field(converter=attrs.converters.optional(PriceTerm), default=None, kw_only=True)
    leased: bool = attrs.field(default=False, kw_only=True)
    lot: str | None = attrs.field(default=None, kw_only=True)
    unit: str | None = attrs.field(default=None, kw_only=True)
    bought_on: date | None = attrs.field(default=None, kw_only=True)
    vat: Vat | None = attrs.field(converter=attrs.converters.optional(Vat), default=None, kw_only=True)
    vat_rate: Decimal | None = attrs.field(
        converter=attrs.converters.optional(as_decimal), default=None, validator=_rate, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.value is not None and self.value.amount < 0 and self.part is not ItemPart.ADJUSTMENT:
            raise ValueError(f"An amount below 0 is an adjustment, not a {self.part}: {self.value}.")

    def __repr__(self) -> str:
        return f"PurchaseItem({self.what.text('en')!r}, {self.value}, {self.count:f})"


@attrs.frozen
class Circumstance:
    """One thing known about a purchase that the law asks about: what, why we say so, and since when."""

    fact: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    value: FactValue = attrs.field(eq=told_apart)
    because: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    on: date | None = attrs.field(default=None, kw_only=True)
    evidence: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class LegalAssessment:
    """An answer that somebody with the right to give it has recorded, where the law's text leaves a question open."""

    question: str  # the id of a row, or of a table's rule
    answer: FactValue = attrs.field(eq=told_apart)
    because: Wording = attrs.field(converter=as_wording)
    by: str = attrs.field(kw_only=True)  # a role
    on: date = attrs.field(kw_only=True)
    evidence: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class ChosenDays:
    """A time limit that the buyer has set: how long, and why that is enough."""

    step: str
    days: int = attrs.field(validator=[attrs.validators.ge(0), attrs.validators.le(MOST_CHOSEN_DAYS)])
    because: Wording | None = attrs.field(converter=optional_wording, default=None)


PROCUREMENT_DATES = (
    *("estimate", "start", "notice", "requests", "invitation", "tenders", "letter"),
    *("voluntary-notice", "contract", "signed"),
)


@attrs.frozen(repr=False)
class Procurement:
    """The facts of a purchase; what isn't stated isn't known.

    `total` is a stated value instead of lines. `joint` are the kinds of other buyers who sign. `months` is the
    contract's whole length. `framework`: a framework agreement, whose largest value counts. `because` says why its
    `procedure` was chosen.
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    kind: PurchaseKind | None = attrs.field(
        converter=attrs.converters.optional(PurchaseKind), default=None, kw_only=True
    )
    title: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    country: str | None = attrs.field(default=None, kw_only=True)
    buyer: Buyer | None = attrs.field(converter=attrs.converters.optional(Buyer), default=None, kw_only=True)
    joint: tuple[Buyer, ...] = attrs.field(converter=TupleOf[Buyer], default=(), kw_only=True)
    sector: Sector | None = attrs.field(converter=attrs.converters.optional(Sector), default=None, kw_only=True)
    items: tuple[PurchaseItem, ...] = attrs.field(converter=TupleOf[PurchaseItem], default=(), kw_only=True)
    total: Money | None = attrs.field(default=None, kw_only=True)
    vat: Vat | None = attrs.field(converter=attrs.converters.optional(Vat), default=None, kw_only=True)
    vat_rate: Decimal | None = attrs.field(
        converter=attrs.converters.optional(as_decimal), default=None, validator=_rate, kw_only=True
    )
    cpv: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    months: Decimal | None = attrs.field(
        converter=attrs.converters.optional(as_decimal), default=None, validator=_above_zero, kw_only=True
    )
    framework: bool = attrs.field(default=False, kw_only=True)
    dates: tuple[tuple[str, date], ...] = attrs.field(converter=to_days, default=(), kw_only=True)
    circumstances: tuple[Circumstance, ...] = attrs.field(converter=TupleOf[Circumstance], default=(), kw_only=True)
    assessments: tuple[LegalAssessment, ...] = attrs.field(converter=TupleOf[LegalAssessment], default=(), kw_only=True)
    procedure: str | None = attrs.field(default=None, kw_only=True)
    because: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    chosen_days: tuple[ChosenDays, ...] = attrs.field(converter=TupleOf[ChosenDays], default=(), kw_only=True)

    @property
    def value(self) -> Money | None:
        """Return the stated total, or the plain sum of the lines, like purchases already made left out.

        None where that says nothing: without lines, with an amount that isn't known, in several currencies, or with
        monthly prices. What the law counts is for `procurement` to say.
        """
        lines = [item for item in self.items if item.bought_on is None]
        if self.total is not None or not lines:
            return self.total
        sums = [item.value * item.count for item in lines if item.value is not None]
        plain = all(item.months is None and item.term is None for item in lines)
        if not plain or len(sums) < len(lines) or len({one.currency for one in sums}) > 1:
            return None
        return sum(sums[1:], sums[0])

    def fact(self, name: str) -> FactValue | None:
        """Return what is stated of a fact; None where nothing is, or things that contradict each other.

        >>> said = [Circumstance("urgent", value=True), Circumstance("urgent", value=False)]
        >>> Procurement("pens", circumstances=said).fact("urgent") is None
        True
        """
        said = [one.value for one in self.circumstances if one.fact == name]
        return said[0] if len({told_apart(one) for one in said}) == 1 else None

    @property
    def settled(self) -> dict[str, LegalAssessment]:
        """The assessments by their question, without questions that are answered in two ways."""
        said: dict[str, list[LegalAssessment]] = {}
        for one in self.assessments:
            said.setdefault(one.question, []).append(one)
        return {name: all_[0] for name, all_ in said.items() if len({told_apart(one.answer) for one in all_}) == 1}

    def day(self, name: str) -> date | None:
        """Return one of its dates; None when it isn't stated."""
        return dict(self.dates).get(name)

    def __repr__(self) -> str:
        return f"Procurement({self.id!r})"
