"""The limits that a purchase may reach, for telling when its value lies close to one.

Here: which rows of a country's rules are limits for such a buyer, sector and kind. Not here: which rules follow from a
limit (`deciding`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.model import Buyer, Procurement, PurchaseKind, Sector
from innomethods.procurement.valuing.amounts import Between, decimal
from innomethods.procurement.valuing.figures import figure
from innomethods.rules import RuleRow, Rules, currency_of, stands_otherwise, vat_basis

_EEA: dict[PurchaseKind, str] = {
    PurchaseKind.WORKS: "eea-works",
    PurchaseKind.SPECIAL: "eea-special",
    PurchaseKind.HEALTH_SOCIAL: "eea-health-social",
}
_UTILITIES: dict[PurchaseKind, str] = {
    PurchaseKind.WORKS: "eea-utilities-works",
    PurchaseKind.SPECIAL: "eea-utilities-special",
    PurchaseKind.HEALTH_SOCIAL: "eea-utilities-special",
    PurchaseKind.DESIGN_CONTEST: "eea-utilities-contest",
}


@attrs.frozen
class Limit:
    """A limit on a day."""

    row: RuleRow
    amount: Decimal

    def caught(self, worth: Between) -> bool | None:
        """Whether a value is caught by it; None when that isn't known."""
        at_least = self.row.catches(decimal(worth.least), self.amount)
        if worth.most is None:
            return True if at_least else None
        at_most = self.row.catches(decimal(worth.most), self.amount)
        return at_least if at_least is at_most else None


def limits_of(purchase: Procurement, kind: PurchaseKind | None, rules: Rules, on: date) -> tuple[Limit, ...]:
    """Return the limits that are known on a day for such a purchase, the lowest first."""
    ids = _ids(purchase, kind) if rules.country == "NO" else _ids_abroad(purchase, kind, rules.country.lower())
    found = [figure(rules, id, on) for id in dict.fromkeys(ids)]
    currency, vat = currency_of(rules), vat_basis(rules)
    limits = [
        Limit(one.row, decimal(one.value.least))
        for one in found
        if one.row is not None
        and one.is_known
        and one.row.starts is not None
        and not stands_otherwise(one.row, currency, vat)
    ]
    return tuple(sorted(limits, key=lambda one: one.amount))


def _ids(purchase: Procurement, kind: PurchaseKind | None) -> Iterator[str]:
    if purchase.sector is Sector.UTILITIES:
        yield "utilities-lower-limit"
        if kind is not None:
            yield _UTILITIES.get(kind, "eea-utilities")
    elif purchase.sector is Sector.CONCESSION:
        yield from ("concession-lower-limit", "eea-concession")
    elif purchase.sector is Sector.DEFENCE:
        yield "defence-lower-limit"
        if kind is not None:
            yield "defence-works" if kind is PurchaseKind.WORKS else "defence-goods-services"
    else:
        yield "act-lower-limit"
        yield from _classic(purchase.buyer, kind)


def _classic(buyer: Buyer | None, kind: PurchaseKind | None) -> Iterator[str]:
    if kind is not PurchaseKind.HEALTH_SOCIAL:
        yield "national-limit"
    if kind in _EEA:
        yield _EEA[kind]
    elif kind is not None:
        yield from {None: ("eea-state", "eea-other"), Buyer.STATE: ("eea-state",)}.get(buyer, ("eea-other",))


def _ids_abroad(purchase: Procurement, kind: PurchaseKind | None, country: str) -> Iterator[str]:
    """Yield what other countries' rows are called; what a country hasn't is left out."""
    works, light = kind is PurchaseKind.WORKS, kind in (PurchaseKind.SPECIAL, PurchaseKind.HEALTH_SOCIAL)
    if purchase.sector in (Sector.UTILITIES, Sector.DEFENCE):
        ends = ["-works"] if works else ["-social", "-light"] if light else [""]
        yield from (f"{country}-{purchase.sector.value}{end}" for end in ends)
    elif purchase.sector is Sector.CONCESSION:
        yield f"{country}-concessions"
    elif works:
        yield f"{country}-works"
    elif light:
        yield from (f"{country}-social", f"{country}-light")
    else:
        yield f"{country}-direct"
        yield from (f"{country}-central", f"{country}-state") if purchase.buyer in (Buyer.STATE, None) else ()
        yield from (f"{country}-sub-central", f"{country}-other") if purchase.buyer is not Buyer.STATE else ()
