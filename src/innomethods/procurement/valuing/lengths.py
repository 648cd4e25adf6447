"""How long a monthly price counts: the whole time, or as many months as the law says when no end is known.

Here: the months by which a monthly price is multiplied. Not here: by which rule a line counts otherwise (`counting`).
"""

from __future__ import annotations

from decimal import Decimal

import attrs

from innomethods.model import ItemPart, PriceTerm, Procurement, PurchaseItem, PurchaseKind
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.amounts import ONE, Between
from innomethods.procurement.valuing.figures import Figure
from innomethods.procurement.valuing.grounds import ValueRule
from innomethods.wording import Wording

_LARGEST = Between(1, None)
# What nobody calls a department, and some take the unit of a price to be.
_TIMES = (
    *("dag", "dager", "dagar", "day", "days", "uke", "uker", "veke", "veker", "week", "weeks"),
    *("måned", "måneder", "maaned", "månad", "månader", "mnd", "month", "months", "kvartal", "quarter"),
    *("år", "aar", "year", "years", "time", "timer", "timar", "hour", "hours"),
)
_SERVICES = (PurchaseKind.SERVICES, PurchaseKind.HEALTH_SOCIAL, PurchaseKind.SPECIAL)


@attrs.frozen
class Figures:
    """The months that the country's rules name, as they were on the day."""

    monthly_factor: Figure  # what a monthly price without an end is multiplied by
    services_months: Figure  # up to which the whole time of a service counts
    lease_months: Figure  # up to which a lease counts without what is left of its value
    regular_months: Figure  # through which like purchases are reckoned together


@attrs.frozen
class Length:
    """A factor, by which rule, how it is written, and what is lacking to know it."""

    factor: Between = ONE
    rule: ValueRule | None = None  # None: as any other line
    shown: Wording | None = None
    what: str | None = None
    tell: Wording | None = None


def length(item: PurchaseItem, purchase: Procurement, figures: Figures, whole_life: ValueRule | None) -> Length:
    """Return how long the price of a line counts; `whole_life` is the rule of those where the whole life counts."""
    is_monthly = item.months is not None or item.term is not None
    if not is_monthly:
        return _of_one_price(item, purchase, whole_life)
    ends = None if item.term is PriceTerm.OPEN else item.months or purchase.months
    if whole_life is not None:
        return _whole(item.months or purchase.months, whole_life)
    if item.term is PriceTerm.FIXED and ends is None:
        return Length(_LARGEST, what="months", tell=phrases.MONTHS_UNSAID)
    if item.leased:
        return _lease(ends, figures)
    return _by_kind(item.kind or purchase.kind, ends, figures)


def _of_one_price(item: PurchaseItem, purchase: Procurement, whole_life: ValueRule | None) -> Length:
    """Return that a price counts once, unless it looks like one of many: nobody says how many."""
    if item.unit is not None and item.unit.casefold() in _TIMES:
        return Length(_LARGEST, what="months", tell=phrases.UNIT_IS_TIME.fill(unit=item.unit))
    is_line = bool(purchase.items) and item.part is ItemPart.DELIVERY and item.bought_on is None
    if whole_life is ValueRule.FRAMEWORK and purchase.months is None and is_line:
        return Length(_LARGEST, whole_life, what="months", tell=phrases.FRAMEWORK_UNSAID)
    return Length()


def _whole(months: Decimal | None, rule: ValueRule | None = None) -> Length:
    if months is None:
        return Length(_LARGEST, rule, what="months", tell=phrases.WHOLE_LIFE_UNSAID)
    return Length(Between.of(months), rule, phrases.by_months(months))


def _fixed_number(figure: Figure, rule: ValueRule) -> Length:
    if figure.lawless:
        return Length(_LARGEST, rule, what="months", tell=phrases.NO_END)
    if not figure.is_known:
        return Length(figure.value, rule, what=figure.id, tell=phrases.row_unknown(figure.id))
    return Length(figure.value, rule, phrases.by_law_months(figure.value))


def _lease(ends: Decimal | None, figures: Figures) -> Length:
    if ends is None:
        return _fixed_number(figures.monthly_factor, ValueRule.LEASE)
    return _whole(ends, ValueRule.LEASE)


def _by_kind(kind: PurchaseKind | None, ends: Decimal | None, figures: Figures) -> Length:
    if kind in _SERVICES:
        return _service(ends, figures)
    if kind is PurchaseKind.GOODS:
        return _whole(ends) if ends is not None else _fixed_number(figures.regular_months, ValueRule.REGULAR)
    if kind is not None:
        return _whole(ends)
    as_service, as_goods = _service(ends, figures), _by_kind(PurchaseKind.GOODS, ends, figures)
    if as_service.factor == as_goods.factor:
        return as_service
    return Length(as_service.factor.or_else(as_goods.factor), what="kind", tell=phrases.KIND_UNSAID)


def _service(ends: Decimal | None, figures: Figures) -> Length:
    longest = figures.services_months
    if ends is not None and longest.lawless:
        return _whole(ends, ValueRule.PERIOD)
    if ends is None or (longest.is_known and ends > longest.value.least):
        return _fixed_number(figures.monthly_factor, ValueRule.PERIOD)
    if not longest.is_known and ends > longest.value.least:
        either = Between.of(ends).or_else(figures.monthly_factor.value)
        return Length(either, ValueRule.PERIOD, what=longest.id, tell=phrases.row_unknown(longest.id))
    return _whole(ends, ValueRule.PERIOD)


def residual_lacks(item: PurchaseItem, purchase: Procurement, figures: Figures) -> bool:
    """Whether a lease is longer than the law's short ones, and nobody has said what is left of its value."""
    ends = item.months or purchase.months
    if not item.leased or item.term is PriceTerm.OPEN or item.part is ItemPart.RESIDUAL:
        return False
    if any(one.part is ItemPart.RESIDUAL and one.lot == item.lot for one in purchase.items):
        return False
    short = figures.lease_months
    if short.lawless:
        return False
    return ends is None or not short.is_known or ends > short.value.least
