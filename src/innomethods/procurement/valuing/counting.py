"""By which rule a line counts, how many times, and whether it counts at all.

Here: parts, units, like purchases and what the buyer supplies. Not here: months of monthly prices (`lengths`), VAT.
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.model import FactValue, ItemPart, Procurement, PurchaseItem, PurchaseKind, Sector
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.amounts import NOTHING, ONE, Between
from innomethods.procurement.valuing.figures import Figure
from innomethods.procurement.valuing.grounds import ValueRule
from innomethods.procurement.valuing.lengths import Figures, Length, length, residual_lacks
from innomethods.procurement.valuing.regular import FACT, Regular
from innomethods.wording import Wording

_PARTS: dict[ItemPart, ValueRule] = {
    ItemPart.OPTION: ValueRule.OPTIONS,
    ItemPart.RENEWAL: ValueRule.OPTIONS,
    ItemPart.PRIZE: ValueRule.PRIZES,
    ItemPart.DEVELOPMENT: ValueRule.PARTNERSHIP,
    ItemPart.PURCHASE: ValueRule.PARTNERSHIP,
    ItemPart.RESIDUAL: ValueRule.LEASE,
    ItemPart.CONSEQUENT: ValueRule.CONTEST,
    ItemPart.ADJUSTMENT: ValueRule.REGULAR,
}
_FINANCIAL = "66"  # the division of the vocabulary (CPV) for insurance and banking
INNOVATION_PARTNERSHIP = "innovation-partnership"


@attrs.frozen
class Lack:
    """What isn't known of a line: the key or fact, and what to tell."""

    what: str
    tell: Wording


@attrs.frozen
class Counting:
    """The rule of a line, the factor its price is multiplied by, and why it doesn't count if it doesn't."""

    rule: ValueRule
    factor: Between = ONE
    shown: Wording | None = None
    beside: Between = NOTHING  # what comes on top, as far as known
    lacks: tuple[Lack, ...] = ()
    left_out: Wording | None = None


def known(purchase: Procurement, fact: str) -> FactValue | None:
    """Return what is stated of a fact; None when nothing is, or things that contradict each other are."""
    return purchase.fact(fact)


def counting(item: PurchaseItem, purchase: Procurement, figures: Figures, on: date) -> Counting:
    """Return how a line counts on a day."""
    regular = Regular.of(purchase)
    left_out = _not_ours(item, purchase) or _not_reckoned(item, regular, figures.regular_months, on)
    if left_out is not None:
        return left_out
    if item.part is ItemPart.SUPPLIED:
        return _supplied(purchase)
    whole_life = _of_whole_life(purchase)
    long = _ahead(length(item, purchase, figures, whole_life), regular, figures.regular_months)
    rule = _rule(item, purchase, whole_life, long.rule)
    rule = regular.rule() if rule is ValueRule.REGULAR and item.bought_on is not None else rule
    lacks = () if long.what is None or long.tell is None else (Lack(long.what, long.tell),)
    beside = NOTHING
    if whole_life is None and residual_lacks(item, purchase, figures):
        lacks = (*lacks, Lack("residual", phrases.RESIDUAL_UNSAID))
        beside = Between(0, None)
    if _unit_is_open(item, purchase):
        lacks = (*lacks, Lack("buying-unit", phrases.UNIT_UNSAID))
        return Counting(rule, long.factor.or_else(NOTHING), None, beside, lacks)
    return Counting(rule, long.factor, long.shown, beside, lacks)


def _ahead(long: Length, regular: Regular, months: Figure) -> Length:
    """Return the length of a price that is reckoned ahead: the law's months, or a financial year that is longer."""
    if long.rule is not ValueRule.REGULAR or regular.rule() is not ValueRule.REGULAR_AHEAD:
        return long
    longer = regular.months_ahead(months)
    if longer is None:
        return attrs.evolve(long, rule=ValueRule.REGULAR_AHEAD)
    return Length(Between.of(longer), ValueRule.REGULAR_AHEAD, phrases.by_months(longer))


def _rule(
    item: PurchaseItem, purchase: Procurement, whole_life: ValueRule | None, by_length: ValueRule | None
) -> ValueRule:
    if purchase.kind is PurchaseKind.DESIGN_CONTEST:
        return ValueRule.CONTEST
    if whole_life is ValueRule.TURNOVER:
        return whole_life
    if item.part in _PARTS:
        return _PARTS[item.part]
    if item.bought_on is not None:
        return ValueRule.REGULAR
    if whole_life is not None:
        return whole_life
    if item.leased:
        return ValueRule.LEASE
    if by_length is not None:
        return by_length
    financial = purchase.cpv and all(code.startswith(_FINANCIAL) for code in purchase.cpv)
    plain = ValueRule.PAYABLE if item.lot is None else ValueRule.LOTS
    return ValueRule.FEES if financial else plain


def _of_whole_life(purchase: Procurement) -> ValueRule | None:
    """Return the rule of purchases whose whole life counts, however long it is."""
    if purchase.sector is Sector.CONCESSION:
        return ValueRule.TURNOVER
    if purchase.procedure == INNOVATION_PARTNERSHIP:
        return ValueRule.PARTNERSHIP
    return ValueRule.FRAMEWORK if purchase.framework or known(purchase, "dynamic-system") is True else None


def _supplied(purchase: Procurement) -> Counting:
    """Return how that counts which the buyer puts at the contractor's disposal: in works only."""
    if purchase.kind is PurchaseKind.WORKS:
        return Counting(ValueRule.SUPPLIED)
    if purchase.kind is None:
        return Counting(ValueRule.SUPPLIED, Between(0, 1), lacks=(Lack("kind", phrases.SUPPLIED_TO_WHAT),))
    return Counting(ValueRule.SUPPLIED, NOTHING, left_out=phrases.NOT_WORKS)


def _not_ours(item: PurchaseItem, purchase: Procurement) -> Counting | None:
    """Return that a line is another unit's, which answers for its own purchases."""
    buying = _buying(purchase)
    if item.unit is None or known(purchase, "separate-units") is not True or buying in (None, item.unit):
        return None
    return Counting(ValueRule.UNITS, NOTHING, left_out=phrases.OTHER_UNIT.fill(unit=item.unit))


def _buying(purchase: Procurement) -> str | None:
    """Return the unit that buys; None where nobody says, or what is said is no unit of the lines."""
    said = known(purchase, "buying-unit")
    return said if isinstance(said, str) and any(item.unit == said for item in purchase.items) else None


def _unit_is_open(item: PurchaseItem, purchase: Procurement) -> bool:
    separate = known(purchase, "separate-units") is True and _buying(purchase) is None
    return separate and item.unit is not None


def _not_reckoned(item: PurchaseItem, regular: Regular, months: Figure, on: date) -> Counting | None:
    """Return that an earlier purchase isn't among those that are reckoned together, or that nobody knows."""
    if item.bought_on is None:
        return None
    rule = regular.rule()
    if regular.basis is None:
        return Counting(rule, Between(0, 1), lacks=(Lack(FACT, phrases.WHICH_BASIS),))
    if not months.is_known:
        lack = Lack(months.id, phrases.ONE_CONTRACT if months.lawless else phrases.row_unknown(months.id))
        return Counting(rule, Between(0, 1), lacks=(lack,))
    out = regular.left_out(item.bought_on, on, int(months.value.least))
    return None if out is None else Counting(rule, NOTHING, left_out=out)
