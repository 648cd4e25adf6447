"""Reading amounts: finite numbers, or a message that says which one isn't.

Here: what every function on plain numbers asks first. Not here: money with a currency (`quantities`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from math import fsum, isfinite


def amounts(values: Iterable[Decimal | float], what: str) -> tuple[float, ...]:
    """Read a series of at least one finite number; `what` names it in messages.

    Raises:
        ValueError: for an empty series, and for anything in it that isn't a finite number.

    >>> from decimal import Decimal
    >>> amounts([Decimal("1.5"), 2], "flows")
    (1.5, 2.0)
    """
    if isinstance(values, str | bytes | int | float | Decimal):
        raise ValueError(  # noqa: TRY004 - what the numbers are is told the same way
            f"{what} is {values!r}, not a series of numbers: write it as a list, [{values!r}]."
        )
    if isinstance(values, Mapping | AbstractSet):
        raise ValueError(  # noqa: TRY004 - same
            f"{what} is {values!r:.60}, which has no order of its own: write one amount a year as a list, zeros too."
        )
    found = tuple(amount(value, f"{what}[{number}]") for number, value in enumerate(values))
    if not found:
        raise ValueError(f"{what} is empty: give at least one number.")
    return found


def amount(value: Decimal | float, what: str) -> float:
    """Read one finite number; `what` names it in messages.

    Raises:
        ValueError: for anything else.
    """
    try:
        number = float(value) if not isinstance(value, str | bytes | bool) else None
    except (TypeError, ValueError, OverflowError):
        number = None
    if number is None or not isfinite(number):
        raise ValueError(f"{what} is {value!r}, not a finite number: find the number, or leave the case out.")
    return number


def finite(value: float, what: str) -> float:
    """Return what was reckoned, when it is a number that can be written.

    Raises:
        ValueError: when it has grown beyond that.
    """
    if not isfinite(value):
        raise ValueError(f"{what} is too large to be written as a number: check the amounts and the rate.")
    return value


def summed(terms: Iterable[float], what: str) -> float:
    """Return an exact sum.

    Raises:
        ValueError: when it is too large to be written.
    """
    try:
        return finite(fsum(terms), what)
    except OverflowError:
        raise ValueError(f"{what} is too large to be written as a number: check the amounts and the rate.") from None


def rate_of_return(value: Decimal | float, what: str = "rate") -> float:
    """Read a rate for a year (4 % is 0.04), which must be above -1.

    Raises:
        ValueError: for anything else.
    """
    rate = amount(value, what)
    if rate <= -1:
        raise ValueError(f"{what} is {value!r}: a rate lies above -1 (-100 %), and 4 % is written 0.04.")
    return rate
