"""Money, shares and three-point estimates: numbers that know what they are.

Here: exact decimal money, shares between 0 and 1, three-point numbers. Not here: days (`workdays`) and values by date
(`dated`).
"""

from __future__ import annotations

import math
import re
from decimal import Decimal, InvalidOperation
from functools import total_ordering

import attrs


def as_decimal(value: Decimal | float | str) -> Decimal:
    """Read a number exactly as it is written; a float by its shortest text.

    Raises:
        ValueError: when it is not a finite number.
    """
    try:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"{value!r} is not a number.") from None
    if not number.is_finite():
        raise ValueError(f"{value!r} is not a finite number.")
    return number


_BETWEEN = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]"
_WRITTEN = re.compile(
    rf"(?P<sign>[-+−]?)(?P<whole>\d{{1,3}}(?:(?:{_BETWEEN}\d{{3}})+|(?:,\d{{3}}){{2,}}|(?:\.\d{{3}}){{2,}})|\d+)"
    r"(?:(?P<mark>[.,])(?P<part>\d+))?\Z",
    re.ASCII,
)
_THOUSAND = 3  # digits after a lone point or comma: they may be thousands, and they may be decimals


def number_written(text: str) -> Decimal:
    """Read a number as people in Norway and elsewhere write it: 2 000 000, 2,000,000, 2.000.000, 1,5, 1.5, 2000000.

    Raises:
        ValueError: when it can be read in two ways (12,000), has too many digits to be read, or is no number.

    >>> number_written("2 000 000"), number_written("2,000,000.5"), number_written("1,5")
    (Decimal('2000000'), Decimal('2000000.5'), Decimal('1.5'))
    """
    found = _WRITTEN.match(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is not a number written out, as 2000000, 2 000 000 or 1,5.")
    whole, part = found["whole"], found["part"]
    if part is not None and len(part) == _THOUSAND and whole.isdigit() and len(whole) <= _THOUSAND and int(whole) != 0:
        plain = whole + part
        raise ValueError(f"{text!r} can be read in two ways. Write {plain} or {whole}.{part}0.")
    if found["mark"] is not None and found["mark"] in whole:
        raise ValueError(f"{text!r} is not a number written out, as 2000000, 2 000 000 or 1,5.")
    digits = re.sub("[^0-9]", "", whole) + (f".{part}" if part else "")
    number = Decimal(f"-{digits}" if found["sign"] in ("-", "−") else digits)
    if not is_readable(number):
        raise ValueError(f"{text!r} has more digits than anybody can read.")
    return number


LARGEST, FINEST = 15, 12  # digits before the decimal point and after it; together, what decimals count exactly


def is_readable(number: Decimal) -> bool:
    """Whether a number is finite, smaller than 10¹⁵ and has at most 12 decimals.

    >>> is_readable(Decimal("999999999999999.5")), is_readable(Decimal("1e30")), is_readable(Decimal("1e-30"))
    (True, False, False)
    """
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and number.adjusted() < LARGEST and exponent >= -FINEST


@total_ordering
@attrs.frozen(repr=False)
class Money:
    """An exact amount in one currency; amounts in different currencies neither add up nor compare.

    >>> Money(120000) + Money(170000)
    Money('290000 NOK')
    """

    amount: Decimal = attrs.field(converter=as_decimal)
    currency: str = "NOK"

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(
                f"{self.currency} and {other.currency} can't be added or compared: convert one of them first."
            )

    def __lt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return self.amount < other.amount

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return Money(self.amount - other.amount, self.currency)

    def __mul__(self, factor: Decimal | float) -> Money:
        return Money(self.amount * as_decimal(factor), self.currency)

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"

    def __repr__(self) -> str:
        return f"Money({str(self)!r})"


def _share(value: Decimal | float | str) -> Decimal:
    number = as_decimal(value)
    if not 0 <= number <= 1:
        raise ValueError(f"A share lies between 0 and 1 (40 % is 0.4), not {value}.")
    return number


@attrs.frozen(order=True)
class Share:
    """A part of a whole, from 0 to 1."""

    value: Decimal = attrs.field(converter=_share)


@attrs.frozen(repr=False)
class ThreePoint:
    """A guess with its spread: at least, most likely, at most, all in the unit its field names.

    Raises:
        ValueError: when the three are not in rising order, or one is negative or infinite.

    >>> ThreePoint(10, 15, 25).likely
    15.0
    >>> ThreePoint.of(5)
    ThreePoint(5)
    """

    least: float = attrs.field(converter=float)
    likely: float = attrs.field(converter=float)
    most: float = attrs.field(converter=float)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.least <= self.likely <= self.most < math.inf:
            written = f"{self.least:g}, {self.likely:g}, {self.most:g}"
            raise ValueError(f"Write least ≤ likely ≤ most, none below 0 or infinite (not {written}).")

    @classmethod
    def of(cls, value: ThreePoint | float) -> ThreePoint:
        """Accept a plain number as a guess without spread."""
        return value if isinstance(value, ThreePoint) else cls(value, value, value)

    def stretched(self, least: ThreePoint) -> ThreePoint:
        """Return the guess with none of its three below those of another.

        >>> ThreePoint(5, 10, 20).stretched(ThreePoint.of(10))
        ThreePoint(10, 10, 20)
        """
        return ThreePoint(max(self.least, least.least), max(self.likely, least.likely), max(self.most, least.most))

    @property
    def is_fixed(self) -> bool:
        """Whether the three are equal."""
        return self.least == self.likely == self.most

    def __repr__(self) -> str:
        numbers = (self.likely,) if self.is_fixed else (self.least, self.likely, self.most)
        return f"ThreePoint({', '.join(f'{number:g}' for number in numbers)})"


def whole_days(days: ThreePoint | float | None) -> int:
    """Return days as a plan counts them: a day that has begun is a day. Of a guess, the likely; none at all is no days.

    >>> whole_days(2.1), whole_days(ThreePoint(1, 4, 9)), whole_days(None)
    (3, 4, 0)
    """
    if days is None:
        return 0
    return math.ceil(days.likely if isinstance(days, ThreePoint) else days)


def optional_three_point(value: ThreePoint | float | None) -> ThreePoint | None:
    """Like `ThreePoint.of`, with None for no guess."""
    return None if value is None else ThreePoint.of(value)


_IN_MONEY = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_MONEY = re.compile(
    rf"(?P<sign>[-+−]?)(?P<whole>\d{{1,3}}(?:{_IN_MONEY}\d{{3}})+|\d+)(?:[.,](?P<part>\d+))?"
    rf"{_IN_MONEY}(?P<currency>[A-Z]{{3}})\Z"
)


def amount_and_currency(text: str) -> tuple[Decimal, str] | None:
    """Read money as people write it; None when it isn't money or could be read in two ways.

    >>> amount_and_currency("120 000 NOK"), amount_and_currency("99,50 NOK"), amount_and_currency("1.500 NOK")
    ((Decimal('120000'), 'NOK'), (Decimal('99.50'), 'NOK'), None)
    """
    found = _MONEY.match(text.strip())
    if found is None or len(found["part"] or "") == _THOUSAND:
        return None
    whole = re.sub(_IN_MONEY, "", found["whole"])
    sign = "-" if found["sign"] in ("-", "−") else ""
    return Decimal(f"{sign}{whole}.{found['part'] or '0'}" if found["part"] else f"{sign}{whole}"), found["currency"]
