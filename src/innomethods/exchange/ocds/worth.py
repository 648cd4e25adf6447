"""What a purchase is worth in open contracting data: its value, or the least it can be, and on which basis.

Here: which amount is told, and whether it holds value added tax, in words since OCDS has no field for it. Not here:
reckoning it (`procurement.valuing`).
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext

import attrs

from innomethods.model import Procurement
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.quantities import Money
from innomethods.rules import Vat
from innomethods.wording import LANGUAGES, Wording

_HUNDREDTH, _DIGITS = Decimal("0.01"), 100
_OF_VALUE = {
    Vat.EXCLUDED: Wording(
        nb="Verdien er oppgitt uten merverdiavgift.",
        nn="Verdien er oppgitt utan meirverdiavgift.",
        en="The value is given without value added tax.",
    ),
    Vat.INCLUDED: Wording(
        nb="Verdien er oppgitt med merverdiavgift.",
        nn="Verdien er oppgitt med meirverdiavgift.",
        en="The value is given with value added tax.",
    ),
}


_OF_LINES = {
    Vat.EXCLUDED: Wording(
        nb="Prisene på linjene er oppgitt uten merverdiavgift.",
        nn="Prisane på linjene er oppgitte utan meirverdiavgift.",
        en="The prices of the lines are given without value added tax.",
    ),
    Vat.INCLUDED: Wording(
        nb="Prisene på linjene er oppgitt med merverdiavgift.",
        nn="Prisane på linjene er oppgitte med meirverdiavgift.",
        en="The prices of the lines are given with value added tax.",
    ),
}


@attrs.frozen
class Worth:
    """The estimated value, or the least it can be, and whether it holds value added tax."""

    value: Money | None = None
    least: Money | None = None
    vat: Vat | None = None


def worth_of(bought: Procurement | None, valued: Valuation | None) -> Worth:
    """Return what a purchase is worth by the rules; without them what is stated, or what lines plainly add up to."""
    if bought is None:
        return Worth()
    if valued is not None and valued.value is not None:
        return Worth(_whole(valued.value, ROUND_HALF_UP), vat=valued.vat)
    if valued is not None:
        least = _whole(valued.least, ROUND_FLOOR)  # still what it is at least
        return Worth(None, least if least.amount else None, valued.vat)
    plain = all(item.months is None and item.term is None and item.bought_on is None for item in bought.items)
    return Worth(bought.total if bought.total is not None else bought.value if plain else None, vat=bought.vat)


def _whole(money: Money, how: str) -> Money:
    """Return an amount in whole hundredths: taking value added tax out may leave no end of decimals."""
    with localcontext(prec=_DIGITS):  # as many as an amount may have, and two more
        return Money(money.amount.quantize(_HUNDREDTH, how), money.currency)


def basis_of(bought: Procurement, worth: Worth) -> Wording | None:
    """Return whether the value holds value added tax, and whether the lines do where that isn't the same."""
    if worth.vat is None or (worth.value is None and worth.least is None):
        return None
    of_lines = {item.vat or bought.vat for item in bought.items if item.value is not None} - {worth.vat}
    told = [_OF_VALUE[worth.vat], *(_OF_LINES[one] for one in Vat if one in of_lines)]
    return Wording(**{language: " ".join(one.text(language) for one in told) for language in LANGUAGES})
