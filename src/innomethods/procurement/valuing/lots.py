"""Part contracts: the sum decides for each, and small ones may follow the milder part of the rules within a budget.

Here: which lots are small, and whether they fit. Not here: whether the sum reaches an EEA value, without which it
doesn't matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from innomethods.model import Procurement, PurchaseKind
from innomethods.procurement.valuing.amounts import Between, total
from innomethods.procurement.valuing.figures import Figure, first_figure
from innomethods.procurement.valuing.outcome import Lots, LotValue, ValuedLine
from innomethods.rules import Rules

_LIMITS = {
    True: ("small-lot-works", "eu-small-lot-works"),
    False: ("small-lot-goods-services", "eu-small-lot-goods-services", "dk-lot"),
}


def lots_of(
    purchase: Procurement, lines: Iterable[ValuedLine], kind: PurchaseKind | None, rules: Rules, on: date
) -> Lots | None:
    """Return the part contracts of a purchase; None without any."""
    counted = [line for line in lines if line.counts]
    ids = dict.fromkeys(line.lot for line in counted if line.lot is not None)
    if not ids:
        return None
    share = first_figure(rules, ("small-lot-share", "eu-small-lot-share"), on)
    budget = total(line.worth for line in counted).times(share.value)
    limits = {works: first_figure(rules, names, on) for works, names in _LIMITS.items()}
    parts = []
    for id in ids:
        mine = [line for line in counted if line.lot == id]
        worth = total(line.worth for line in mine)
        of_kind = _kind(mine, kind or purchase.kind)
        small = None if of_kind is None else _below(worth, limits[of_kind is PurchaseKind.WORKS])
        parts.append((id, worth, of_kind, small))
    together = total(worth if small else Between(0, worth.most) for _, worth, _, small in parts if small is not False)
    fitting = _fitting([(worth.most, id) for id, worth, _, small in parts if small and worth.most is not None], budget)
    found = [LotValue(id, worth, of, small, _milder(worth, small, budget)) for id, worth, of, small in parts]
    return Lots(tuple(found), budget, together, fitting)


def _kind(lines: Iterable[ValuedLine], of_all: PurchaseKind | None) -> PurchaseKind | None:
    kinds = {line.kind for line in lines}
    return kinds.pop() if len(kinds) == 1 else of_all


def _below(worth: Between, limit: Figure) -> bool | None:
    if limit.row is None or limit.value.most is None:
        return None
    if worth.most is not None and worth.most < limit.value.least:
        return True
    return False if worth.least >= limit.value.most else None


def _milder(worth: Between, small: bool | None, budget: Between) -> bool | None:  # noqa: FBT001 - three values
    """Whether a lot may follow the milder part when no other small lot does."""
    if small is not True:
        return small
    if worth.most is not None and worth.most <= budget.least:
        return True
    return False if budget.most is not None and worth.least > budget.most else None


def _fitting(small: Iterable[tuple[Fraction, str]], budget: Between) -> tuple[str, ...]:
    """Return small lots that fit together, the smallest first."""
    kept, so_far = [], Fraction(0)
    for worth, id in sorted(small):
        if so_far + worth <= budget.least:
            so_far += worth
            kept.append(id)
    return tuple(kept)
