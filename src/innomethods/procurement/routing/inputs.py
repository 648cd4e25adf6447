"""A purchase as answers to what the tables ask: what is stated, what follows from it, and what is assumed.

Here: answers. Not here: what they come to (`regimes`, `consequences`), what is wrong with them (`problems`).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from innomethods.model import Buyer, Circumstance, Procurement, Sector
from innomethods.procurement.deciding import MISSING, Answer, Answers, Reason
from innomethods.procurement.routing.outcome import Regime, parts_of
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.rules import BUILT_IN, AskedKind, FactKind, Rules, asked_kind

AUTHORITY = "contracting-authority"


def answers_of(purchase: Procurement, rules: Rules, valued: Valuation) -> Answers:
    """Return what is known of a purchase before anything is decided.

    The sector is the classic one unless said, and nobody else buys along unless said: both are marked as assumed. What
    is stated in a way that the question can't take isn't known (`problems` tells it).
    """
    kind = valued.kind or purchase.kind
    found = {
        "country": _stated(purchase.country),
        "kind": _stated(kind),
        "sector": Answer.of(str(Sector.CLASSIC), assumed=True) if purchase.sector is None else _stated(purchase.sector),
        "value": _worth(valued),
        "framework": Answer.of(purchase.framework, assumed=not purchase.framework),
        "months": MISSING if purchase.months is None else Answer.of(purchase.months),
        "procedure": _stated(purchase.procedure),
        **buyers(purchase),
        **_circumstances(purchase, rules),
    }
    settled = {one.question: one for one in purchase.assessments}
    return Answers({name: one for name, one in found.items() if not one.is_missing}, settled)


def buyers(purchase: Procurement) -> dict[str, Answer]:
    """Return what is known of who buys; nobody buys along unless said."""
    buyer = authority(purchase) or purchase.buyer
    alone = not purchase.joint
    kinds = {one for one in (purchase.buyer, *purchase.joint) if one is not None}
    mixed: Answer = Answer.of(value=False, assumed=alone)
    if Buyer.STATE in kinds and len(kinds) > 1:
        mixed = Answer.of(value=True)
    elif not alone and purchase.buyer is None:
        mixed = MISSING
    return {
        "buyer": _stated(buyer),
        "central": MISSING if buyer is None else Answer.of(buyer is Buyer.STATE),
        "joint-buyers": Answer.of(not alone, assumed=alone),
        "mixed-buyers": mixed,
    }


def by_itself(buyer: Buyer) -> dict[str, Answer]:
    """Return the answers about who buys, if this buyer alone did."""
    no = Answer.of(value=False)
    return {
        "buyer": _stated(buyer),
        "central": Answer.of(buyer is Buyer.STATE),
        "joint-buyers": no,
        "mixed-buyers": no,
    }


def authority(purchase: Procurement) -> Buyer | None:
    """Return which of several buyers is the contracting authority, where that is said."""
    said = next((one.value for one in purchase.circumstances if one.fact == AUTHORITY), None)
    return Buyer(said) if isinstance(said, str) and said in tuple(Buyer) else None


def of_regime(regime: Regime) -> dict[str, Answer]:
    """Return the answers that follow from a regime; those of an open one are as open as it is."""
    reason = Reason.MISSING if regime.lacking else Reason.LAW
    if regime.exception is not None:
        rules: list[tuple[str, str, bool]] = [("none", "", False)]
    else:
        may = (regime.rule,) if regime.rule is not None else regime.open
        rules = [
            (str(one.given("regulation")), "+".join(parts_of(one)), one.given("notice") not in (None, "none"))
            for one in may
        ]
    return {
        "regulation": Answer.one_of((one for one, _, _ in rules), reason),
        "parts": Answer.one_of((one for _, one, _ in rules), reason),
        "notice-duty": Answer.one_of((one for _, _, one in rules), reason),
    }


def fits(circumstance: Circumstance, asked: AskedKind) -> bool:
    """Whether a stated fact can be the answer to its question."""
    value = circumstance.value
    if asked.kind is FactKind.YES_OR_NO:
        return isinstance(value, bool)
    if asked.kind in (FactKind.AMOUNT, FactKind.NUMBER):
        return not isinstance(value, (bool, str))
    return isinstance(value, str) and (not asked.choices or value in asked.choices)


def _circumstances(purchase: Procurement, rules: Rules) -> Mapping[str, Answer]:
    found: dict[str, Answer] = {}
    for one in purchase.circumstances:
        asked = asked_kind(one.fact, rules.facts)
        if asked is None or one.fact in BUILT_IN or not fits(one, asked):
            continue
        value = one.value if isinstance(one.value, (bool, str)) else Decimal(str(one.value))
        found[one.fact] = Answer.of(value)
    return found


def _worth(valued: Valuation) -> Answer:
    """Return a value as an answer to be held against limits."""
    if valued.value is not None:
        return Answer.of(valued.value.amount)
    if valued.least.amount == 0 and valued.most is None:
        return MISSING
    return Answer.between(valued.least.amount, None if valued.most is None else valued.most.amount)


def _stated(value: str | None) -> Answer:
    return MISSING if value is None else Answer.of(str(value))
