"""What a contract that holds several kinds counts as: its main element, or else the kind of the highest value.

Not here: what a person must judge (what the main element of works and services is), which is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from innomethods.model import Procurement, PurchaseKind
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.amounts import Between
from innomethods.procurement.valuing.counting import Lack, known


@attrs.frozen
class MainKind:
    """What a contract counts as, or what is lacking to know it."""

    kind: PurchaseKind | None
    lack: Lack | None = None


def main_kind(purchase: Procurement, worths: Mapping[PurchaseKind | None, Between]) -> MainKind:
    """Return what a purchase counts as, from what its kinds are worth together.

    >>> worths = {PurchaseKind.GOODS: Between.of(3), PurchaseKind.SERVICES: Between.of(2)}
    >>> main_kind(Procurement("both"), worths).kind
    <PurchaseKind.GOODS: 'goods'>
    """
    stated = known(purchase, "main-element")
    if stated in list(PurchaseKind):
        return MainKind(PurchaseKind(str(stated)))
    kinds = dict.fromkeys(one for one in worths if one is not None)
    if len(kinds) <= 1 and None not in worths:
        return MainKind(next(iter(kinds), purchase.kind))
    if None in worths:
        return MainKind(purchase.kind, None if purchase.kind is not None else Lack("kind", phrases.KINDS_UNSAID))
    if PurchaseKind.WORKS in kinds or PurchaseKind.DESIGN_CONTEST in kinds:
        return MainKind(None, Lack("main-element", phrases.MAIN_UNSAID))
    return _highest({kind: worths[kind] for kind in kinds})


def _highest(worths: Mapping[PurchaseKind, Between]) -> MainKind:
    """Return the kind that is surely worth more than each other."""
    for kind, worth in worths.items():
        others = [one.most for other, one in worths.items() if other is not kind]
        if all(most is not None and worth.least > most for most in others):
            return MainKind(kind)
    return MainKind(None, Lack("main-element", phrases.HIGHEST_UNKNOWN))
