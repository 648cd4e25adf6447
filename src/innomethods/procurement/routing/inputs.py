"""A purchase as answers to what the tables ask: what is stated, what follows from it, and what is assumed.

Here: answers. Not here: what they come to (`regimes`, `consequences`), what is wrong with them (`problems`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from innomethods.model import Buyer, FactValue, Procurement, Sector
from innomethods.procurement.deciding import MISSING, Answer, Answers, Reason
from innomethods.procurement.deciding.answers import Value
from innomethods.procurement.routing.outcome import Regime, parts_of
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.quantities import amount_and_currency
from innomethods.rules import BUILT_IN, AskedKind, FactKind, Given, Rules, asked_kind, currency_of

AUTHORITY = "contracting-authority"
_IN_TED = ("doffin-ted", "ted")  # what a regime gives where notices are published all over the EEA
_NOWHERE = (None, "none")


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
    return Answers({name: one for name, one in found.items() if not one.is_missing}, purchase.settled)


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
    said = purchase.fact(AUTHORITY)
    return Buyer(said) if isinstance(said, str) and said in tuple(Buyer) else None


def of_regime(regime: Regime) -> dict[str, Answer]:
    """Return the answers that follow from a regime; those of an open one are as open as it is."""
    reason = Reason.MISSING if regime.lacking else Reason.LAW
    if regime.exception is not None:
        rules: list[tuple[str, str, Given | None]] = [("none", "", "none")]
    else:
        may = (regime.rule,) if regime.rule is not None else regime.open
        rules = [(str(one.given("regulation")), "+".join(parts_of(one)), one.given("notice")) for one in may]
    return {
        "exemption": Answer.of(_exemption(regime)),
        "regulation": Answer.one_of((one for one, _, _ in rules), reason),
        "parts": Answer.one_of((one for _, one, _ in rules), reason),
        "notice-duty": Answer.one_of((one not in _NOWHERE for _, _, one in rules), reason),
        "ted-rules": Answer.one_of((one in _IN_TED for _, _, one in rules), reason),
    }


def _exemption(regime: Regime) -> str:
    """Return which way is left to a purchase that an exemption takes out of the rules."""
    if regime.exception is None:
        return "none"
    return str(regime.exception.rule.given("way") or "free")


def answer_to(asked: AskedKind, value: FactValue, currency: str | None) -> Value | None:
    """Return a stated fact as the answer to its question; None where it can't be one.

    An amount is a number, or money in the `currency` of the country's limits.
    """
    if asked.kind is FactKind.YES_OR_NO:
        return value if isinstance(value, bool) else None
    if asked.kind is FactKind.AMOUNT:
        return _amount(value, currency)
    if asked.kind is FactKind.NUMBER:
        return None if isinstance(value, (bool, str)) else Decimal(str(value))
    if not isinstance(value, str) or (asked.choices and value not in asked.choices):
        return None
    return value if asked.kind is not FactKind.DAY or _is_day(value) else None


def _amount(value: FactValue, currency: str | None) -> Decimal | None:
    if isinstance(value, bool):
        return None
    amount, unit = (amount_and_currency(value) or (None, None)) if isinstance(value, str) else (value, currency)
    return None if amount is None or unit != currency or amount < 0 else Decimal(str(amount))


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _circumstances(purchase: Procurement, rules: Rules) -> Mapping[str, Answer]:
    """Return the facts that are stated; one that is stated in two ways isn't known."""
    found: dict[str, Answer] = {}
    currency = currency_of(rules)
    for name in dict.fromkeys(one.fact for one in purchase.circumstances):
        asked, value = asked_kind(name, rules.facts), purchase.fact(name)
        if asked is None or value is None or name in BUILT_IN:
            continue
        answer = answer_to(asked, value, currency)
        if answer is not None:
            found[name] = Answer.of(answer)
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
