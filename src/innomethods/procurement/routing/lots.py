"""Which rules each part contract of a purchase may follow, where small ones may follow milder rules than the whole.

Here: what is asked of each. Not here: what they are worth and how many fit together (`valuing.lots`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from innomethods.procurement.deciding import MISSING, Answer, Answers, Reason
from innomethods.procurement.routing.consequences import following
from innomethods.procurement.routing.outcome import LotRoute, Regime
from innomethods.procurement.valuing.amounts import Between, decimal
from innomethods.procurement.valuing.outcome import LotValue, Valuation
from innomethods.rules import Rules

TABLE = "lots"
_ABOVE = "doffin-ted"  # published all over the EEA: the value of the whole is above the EEA threshold
_WHOLE, _VALUE, _SHARE, _TOGETHER = "total-above-eea", "lot-value", "this-lot-share", "small-lots-share"


def lot_routes(rules: Rules, answers: Answers, regime: Regime, valued: Valuation, on: date) -> tuple[LotRoute, ...]:
    """Return the part contracts that may follow other rules than the whole, each with what it may follow.

    Without lines that say which part they are of, what is stated of one part contract is judged, as one without a name.
    """
    if answers[_WHOLE].is_missing:
        answers = answers.with_all({_WHOLE: _is_above(regime, valued)})
    lots, asked = valued.lots, list[tuple[str | None, Answers]]()
    if lots is None and not answers[_VALUE].is_missing:
        asked = [(None, answers)]
    elif lots is not None:
        whole = Between(Fraction(valued.least.amount), None if valued.most is None else Fraction(valued.most.amount))
        together = {_TOGETHER: _share(lots.small_together, whole)}
        asked = [(one.id, answers.with_all(together | _of_lot(one, whole))) for one in lots.lots]
    found = (LotRoute(id_, following(rules, TABLE, known, on)) for id_, known in asked)
    return tuple(one for one in found if one.follows)


def _is_above(regime: Regime, valued: Valuation) -> Answer:
    """Return whether the sum exceeds the EEA threshold: at exactly that value, the exception isn't open."""
    limit = None if regime.threshold is None else regime.threshold.least
    if limit is not None and valued.least.amount == limit:
        at_it = valued.most is not None and valued.most.amount == limit
        return Answer.of(value=False) if at_it else MISSING
    if regime.notice is None:
        return Answer((), reason=Reason.MISSING if regime.lacking else Reason.LAW)
    return Answer.of(regime.notice == _ABOVE)


def _of_lot(lot: LotValue, whole: Between) -> dict[str, Answer]:
    kind = {} if lot.kind is None else {"kind": Answer.of(str(lot.kind))}
    most = None if lot.worth.most is None else decimal(lot.worth.most)
    return {_VALUE: Answer.between(decimal(lot.worth.least), most), _SHARE: _share(lot.worth, whole), **kind}


def _share(part: Between, whole: Between) -> Answer:
    """Return which share of the whole a part is; between bounds where either isn't known exactly."""
    if whole.least == 0:
        return MISSING
    least = Decimal(0) if whole.most is None else decimal(part.least / whole.most)
    return Answer.between(least, None if part.most is None else decimal(part.most / whole.least))
