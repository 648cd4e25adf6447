"""Rates of return: every rate at which amounts in time are worth nothing together, and which of them is meant.

Here: `irr`, `mirr`, `Roots`. Not here: the search for zeros (`zeros`), amounts by date (`dating`), present values
(`discounting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from math import expm1, fsum

import attrs

from innomethods.benefits.money_in_time.amounts import amounts, rate_of_return
from innomethods.benefits.money_in_time.discounting import npv
from innomethods.benefits.money_in_time.zeros import zeros
from innomethods.wording import Wording

Term = tuple[float, float]  # time, amount


@attrs.frozen
class Roots:
    """All rates above -100 % at which the net present value is zero, in rising order, and the one that is meant.

    Chosen is the root nearest to no growth, counted as ln(1 + r), so that doubling and halving are equally far from it.
    Without roots, `reason` says why. With several, `caution` says what that means: the net present value, not a rate of
    return, then tells what pays.
    """

    roots: tuple[float, ...] = attrs.field(converter=tuple[float, ...])
    chosen: float | None = None
    reason: Wording | None = None
    caution: Wording | None = None
    sign_changes: int = 0


def irr(flows: Iterable[Decimal | float]) -> Roots:
    """Return the internal rates of return of one amount a year, the first of them now.

    A rate for other periods than years comes out per period: twelve months at r a month are (1 + r)¹² − 1 a year.

    Raises:
        ValueError: for no amounts, or one that isn't finite.

    >>> round(irr([-100, 39, 59, 55, 20]).chosen, 5)
    0.28095
    >>> irr([1, 2, 3]).reason.text("en")
    'All amounts have the same sign, so no rate makes the net present value zero.'
    """
    return roots_of([(float(year), flow) for year, flow in enumerate(amounts(flows, "flows"))])


def mirr(flows: Iterable[Decimal | float], *, finance: Decimal | float, reinvest: Decimal | float) -> float:
    """Return the modified internal rate of return: outlays cost `finance` a year, and what comes in earns `reinvest`.

    It is one number whatever the signs, but rests on two rates that somebody must stand for.

    Raises:
        ValueError: when nothing is laid out, nothing comes in, or all happens in one year.

    >>> round(mirr([-120000, 39000, 30000, 21000, 37000, 46000], finance=0.10, reinvest=0.12), 6)
    0.126094
    """
    read = amounts(flows, "flows")
    cost, gain = rate_of_return(finance, "finance"), rate_of_return(reinvest, "reinvest")
    out = -npv([min(flow, 0.0) for flow in read], rate=cost)
    back = npv([max(flow, 0.0) for flow in read], rate=gain)
    if out <= 0 or back <= 0:
        raise ValueError(
            "A modified rate of return needs amounts of both signs: something laid out and something back."
        )
    return float((back / out) ** (1 / (len(read) - 1))) * (1 + gain) - 1


def roots_of(terms: Sequence[Term]) -> Roots:
    """Return the rates at which amounts at these times (in years) are worth nothing together."""
    together: dict[float, list[float]] = {}
    for time, value in terms:
        together.setdefault(time, []).append(value)
    curve = [(time, total) for time, values in sorted(together.items()) if (total := fsum(values))]
    changes = sum((one > 0) != (other > 0) for (_, one), (_, other) in pairwise(curve))
    if not changes:
        return Roots((), reason=_why_none(terms, curve))
    growths = zeros(curve)
    within = [growth for growth in growths if growth < _LARGEST and expm1(growth) > -1]
    if not within:
        reason = _OUT_OF_REACH if growths else _NEVER_ZERO.fill(changes=changes)
        return Roots((), reason=reason, sign_changes=changes)
    found = tuple(expm1(growth) for growth in within)
    nearest = expm1(min(within, key=abs))
    several = _SEVERAL.fill(count=len(found)) if len(found) > 1 else None
    return Roots(found, nearest, caution=several, sign_changes=changes)


_LARGEST = 709.0  # e to a higher power is no float any more


def _why_none(terms: Sequence[Term], curve: Sequence[Term]) -> Wording:
    if not any(value for _, value in terms):
        return _ALL_ZERO
    if len({time for time, value in terms if value}) == 1:
        return _ONE_TIME
    return _ONE_SIGN if curve else _ALL_ZERO


_ONE_SIGN = Wording(
    nb="Alle beløpene har samme fortegn, så ingen rente gjør nåverdien null.",
    nn="Alle beløpa har same forteikn, så inga rente gjer noverdien null.",
    en="All amounts have the same sign, so no rate makes the net present value zero.",
)
_ALL_ZERO = Wording(
    nb="Alle beløpene er null, så nåverdien er null uansett rente.",
    nn="Alle beløpa er null, så noverdien er null same kva renta er.",
    en="All amounts are zero, so the net present value is zero at any rate.",
)
_ONE_TIME = Wording(
    nb="Alle beløpene faller på samme tidspunkt, så det går ingen tid å regne rente for.",
    nn="Alle beløpa fell på same tidspunkt, så det går inga tid å rekne rente for.",
    en="All amounts fall at the same time, so no time passes for which a rate could count.",
)
_NEVER_ZERO = Wording(
    nb="Beløpene skifter fortegn {changes} ganger, men nåverdien er ikke null ved noen rente. Bruk nåverdien.",
    nn="Beløpa skifter forteikn {changes} gonger, men noverdien er ikkje null ved noka rente. Bruk noverdien.",
    en="The amounts change sign {changes} times, but the net present value is zero at no rate. Use the present value.",
)
_OUT_OF_REACH = Wording(
    nb="Renten som gjør nåverdien null, er for nær −100 % eller for høy til å skrives. Se over beløpene og datoene.",
    nn="Renta som gjer noverdien null, er for nær −100 % eller for høg til å skrivast. Sjå over beløpa og datoane.",
    en="The rate that makes the net present value zero is too near −100 % or too high. Check amounts and dates.",
)
_SEVERAL = Wording(
    nb="{count} renter gjør nåverdien null, så internrenten sier ikke om tiltaket lønner seg. Bruk nåverdien.",
    nn="{count} renter gjer noverdien null, så internrenta seier ikkje om tiltaket lønner seg. Bruk noverdien.",
    en="{count} rates make the net present value zero, so that rate doesn't tell if it pays. Use the present value.",
)
