"""Exact amounts that may be known only to lie between two.

Here: sums and products of such amounts. Not here: currencies and VAT (`vat`), words (`saying`).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs


def _exact(value: Decimal | Fraction | int) -> Fraction:
    return Fraction(value)


def _exact_or_none(value: Decimal | Fraction | int | None) -> Fraction | None:
    return None if value is None else Fraction(value)


@attrs.frozen
class Between:
    """A number that is at least one thing and at most another; without a `most`, nobody can say how large it is.

    Fractions, so that 100 ÷ 1.15 loses nothing and a line split in two is worth what it was.

    >>> (Between.of(2) + Between(1, None)).least
    Fraction(3, 1)
    """

    least: Fraction = attrs.field(converter=_exact)
    most: Fraction | None = attrs.field(converter=_exact_or_none)

    @classmethod
    def of(cls, value: Decimal | Fraction | int) -> Between:
        """Return a number that is known."""
        return cls(value, value)

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.most == self.least

    @property
    def ends(self) -> tuple[Decimal, Decimal | None]:
        """The least and the most as decimal numbers."""
        return decimal(self.least), None if self.most is None else decimal(self.most)

    def __add__(self, other: Between) -> Between:
        most = None if self.most is None or other.most is None else self.most + other.most
        return Between(self.least + other.least, most)

    def times(self, factor: Between) -> Between:
        """Return the product with a factor that isn't below 0.

        >>> UNKNOWN.times(NOTHING).is_exact
        True
        """
        ends = [
            one * other
            for one in (self.least, self.most)
            for other in (factor.least, factor.most)
            if one is not None and other is not None
        ]
        open_end = (self.most is None and factor.most != 0) or (factor.most is None and self.most != 0)
        return Between(min(ends), None if open_end else max(ends))

    def or_else(self, other: Between) -> Between:
        """Return what is certain of a number that is either this or the other."""
        most = None if self.most is None or other.most is None else max(self.most, other.most)
        return Between(min(self.least, other.least), most)


NOTHING = Between.of(0)
ONE = Between.of(1)
UNKNOWN = Between(0, None)


def total(amounts: Iterable[Between]) -> Between:
    """Return the sum."""
    return sum(amounts, NOTHING)


def decimal(number: Fraction) -> Decimal:
    """Return a fraction as a decimal number: exact where it can be, else with 28 digits.

    >>> decimal(Fraction(1419813) / Fraction("1.25"))
    Decimal('1135850.4')
    """
    return Decimal(number.numerator) / Decimal(number.denominator)
