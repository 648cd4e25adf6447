"""What a purchase is worth, as far as choosing a regime needs it: an amount without tax, or bounds.

Here: the plain sum. Not here: the rules of valuation (`valuing`), whose answer may be handed in instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

import attrs

from innomethods.model import Procurement, PurchaseKind
from innomethods.model.procurements import MOST_VAT
from innomethods.procurement.deciding import Answer
from innomethods.procurement.valuing.outcome import Lots
from innomethods.quantities import Money
from innomethods.rules import Rules, Vat
from innomethods.wording import Wording


class Lack(Protocol):
    """What isn't known of a value: which key or fact, where it belongs, and what to tell."""

    @property
    def what(self) -> str:
        """The key or fact."""

    @property
    def path(self) -> str:
        """Where it belongs."""

    @property
    def tell(self) -> Wording:
        """What to tell."""


class Valued(Protocol):
    """What a purchase is worth: exactly, or between bounds."""

    @property
    def value(self) -> Money | None:
        """The value; None where it isn't known."""

    @property
    def least(self) -> Money:
        """What it is worth at least."""

    @property
    def most(self) -> Money | None:
        """What it is worth at most; None where nobody can say."""

    @property
    def kind(self) -> PurchaseKind | None:
        """What the contract counts as."""

    @property
    def lacking(self) -> Sequence[Lack]:
        """What isn't known of it."""

    @property
    def lots(self) -> Lots | None:
        """Its part contracts, where it has any and they have been looked at."""


@attrs.frozen
class PlainLack:
    """What isn't known of a plain sum."""

    what: str
    path: str
    tell: Wording


@attrs.frozen
class PlainValue:
    """The plain sum of a purchase."""

    least: Money
    most: Money | None
    kind: PurchaseKind | None
    lacking: tuple[PlainLack, ...] = ()
    lots: Lots | None = None

    @property
    def value(self) -> Money | None:
        """The value; None where it isn't known."""
        return self.least if self.least == self.most else None


_NO_VALUE = PlainLack(
    "value",
    "total",
    Wording(
        nb="Oppgi hva kjøpet er verdt: linjene, eller et samlet beløp.",
        nn="Oppgje kva kjøpet er verdt: linjene, eller eit samla beløp.",
        en="Say what the purchase is worth: its lines, or a total.",
    ),
)
_OTHER_CURRENCY = PlainLack(
    "currency",
    "total",
    Wording(
        nb="Oppgi verdien i valutaen som grensene står i.",
        nn="Oppgje verdien i valutaen som grensene står i.",
        en="State the value in the currency of the limits.",
    ),
)
_NO_VAT = PlainLack(
    "vat",
    "vat",
    Wording(
        nb="Oppgi om beløpene er med eller uten merverdiavgift, og satsen hvis de er med.",
        nn="Oppgje om beløpa er med eller utan meirverdiavgift, og satsen om dei er med.",
        en="Say whether the amounts include value added tax, and the rate if they do.",
    ),
)


def plain_value(purchase: Procurement, rules: Rules) -> PlainValue:
    """Return the plain sum of a purchase, in the tax basis of the country's limits.

    Raises:
        ValueError: for an amount below nothing.
    """
    wanted = next((row.vat for row in rules.rows if row.vat is not None), Vat.EXCLUDED)
    currency = next((row.unit for row in rules.rows if row.vat is not None and row.unit is not None), "NOK")
    stated = purchase.total if purchase.total is not None else purchase.value
    if stated is None:
        return PlainValue(Money(0, currency), None, purchase.kind, (_NO_VALUE,))
    if stated.currency != currency:
        return PlainValue(Money(0, currency), None, purchase.kind, (_OTHER_CURRENCY,))
    if stated.amount < 0:
        raise ValueError(f"A purchase is worth 0 or more, not {stated}.")
    least, most = _without_tax(stated.amount, purchase, wanted)
    lacking = () if least == most else (_NO_VAT,)
    return PlainValue(Money(least, stated.currency), Money(most, stated.currency), purchase.kind, lacking)


def _without_tax(amount: Decimal, purchase: Procurement, wanted: Vat) -> tuple[Decimal, Decimal]:
    if purchase.vat is wanted or amount == 0:
        return amount, amount
    rate = purchase.vat_rate
    highest = 1 + (Decimal(MOST_VAT) if rate is None else rate) / 100
    other = amount / highest if wanted is Vat.EXCLUDED else amount * highest
    if purchase.vat is not None and rate is not None:
        return other, other
    return min(amount, other), max(amount, other)


def value_answer(valued: Valued) -> Answer:
    """Return a value as an answer to be held against limits."""
    if valued.value is not None:
        return Answer.of(valued.value.amount)
    if valued.least.amount == 0 and valued.most is None:
        return Answer()
    return Answer.between(valued.least.amount, None if valued.most is None else valued.most.amount)
