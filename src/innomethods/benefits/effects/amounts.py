"""Numbers of a result as people read them: few digits, the unit once, p values as they are written."""

from __future__ import annotations

from math import floor, log10

from innomethods.benefits.effects.terms import Interval
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import NBSP

_DIGITS = 3  # significant digits in words: more than the data bear
_MOST_DECIMALS = 9


def amount(value: float, unit: Wording | None = None) -> Wording:
    """Return a number with its unit, in three significant digits, as each language writes it.

    >>> amount(0.061558).text("nb")
    '0,0616'
    """
    return _written(value, _decimals(value), unit)


def span(interval: Interval, unit: Wording | None = None) -> Wording:
    """Return an interval in words: from and to with as many decimals, the unit once."""
    decimals = _decimals(max(abs(interval.low), abs(interval.high)))
    return _SPAN.fill(low=_written(interval.low, decimals, None), high=_written(interval.high, decimals, unit))


def p_value(p: float) -> Wording:
    """Return a p value as it is written: three decimals, or below the smallest of them."""
    return _TINY_P if p < 0.001 else _written(p, 3, None)  # noqa: PLR2004 - what three decimals can show


def _decimals(value: float) -> int:
    if value == 0 or float(value).is_integer():
        return 0
    return min(max(_DIGITS - 1 - floor(log10(abs(value))), 0), _MOST_DECIMALS)


def _written(value: float, decimals: int, unit: Wording | None) -> Wording:
    words = {}
    for language in LANGUAGES:
        number = format_for(language).number(value, decimals)
        words[language] = f"{number}{NBSP}{format_for(language).unit(unit, value)}" if unit else number
    return Wording(**words)


def unit_wording(unit: Wording | str) -> Wording | None:
    """Accept a text in three languages, a plain text that reads alike in all of them, or nothing."""
    if isinstance(unit, Wording):
        return unit
    return Wording(nb=unit, nn=unit, en=unit) if unit.strip() else None


_TINY_P = Wording(nb="under 0,001", nn="under 0,001", en="below 0.001")
_SPAN = Wording(nb="{low} til {high}", nn="{low} til {high}", en="{low} to {high}")
