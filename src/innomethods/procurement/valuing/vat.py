"""Amounts with or without value added tax, made to stand as the country's limits do.

Here: conversion at the stated rate, and the bounds where no rate is stated. Not here: what the limits say (`figures`).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from innomethods.model import MOST_VAT, Procurement, PurchaseItem
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.amounts import UNKNOWN, Between
from innomethods.rules import Vat
from innomethods.wording import Wording


@attrs.frozen
class Standing:
    """The factor that brings an amount to the limits' basis, how it is written, and what is lacking to know it."""

    factor: Between
    shown: Wording | None = None
    what: str | None = None
    tell: Wording | None = None


def standing(item: PurchaseItem, purchase: Procurement, basis: Vat | None) -> Standing:
    """Return how the amount of a line stands to the country's limits."""
    said = item.vat or purchase.vat
    rate = item.vat_rate if item.vat_rate is not None else purchase.vat_rate
    if basis is None:
        return Standing(UNKNOWN, what="vat", tell=phrases.NO_BASIS)
    if said is basis or rate == 0:
        return Standing(Between.of(1))
    if said is None:
        factor = _factor(rate, basis)
        return Standing(factor.or_else(Between.of(1)), what="vat", tell=phrases.VAT_UNSAID)
    if rate is None:
        return Standing(_factor(None, basis), what="vat-rate", tell=phrases.RATE_UNSAID)
    return Standing(_factor(rate, basis), phrases.by_vat(rate, basis))


def _factor(rate: Decimal | None, basis: Vat) -> Between:
    """Return what an amount on the other basis is multiplied by; without a rate, any that there may be."""
    highest = 1 + Fraction(rate if rate is not None else MOST_VAT) / 100
    factor = Between.of(1 / highest if basis is Vat.EXCLUDED else highest)
    return factor if rate is not None else factor.or_else(Between.of(1))
