"""Curves: the distributions behind three-point guesses.

Lichtenberg's guesses are read as the gamma distribution whose peak is the likely value and whose percentiles are least
and most: it is the one that the rules of step-by-step calculation are fitted to, so that simulation and calculation
agree. `planning` keeps tables of its own, as triangles that end and never pass below zero: lengths, not amounts.
Here: mean, spread and quantiles. Not here: guesses (`uncertain`), rules of thumb (`successive`).
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING, Protocol

import attrs

from innomethods.benefits.chances.needing import need
from innomethods.benefits.money_in_time.bracketing import crossing
from innomethods.model import Distribution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


class Curve(Protocol):
    """A distribution."""

    @property
    def mean(self) -> float:
        """The expected value."""

    @property
    def sd(self) -> float:
        """The standard deviation."""

    def quantiles(self, chances: Numbers) -> Numbers:
        """Return the quantiles at chances between 0 and 1."""


@lru_cache(maxsize=4096)
def curve_of(least: float, likely: float, most: float, shape: Distribution) -> Curve:
    """Return the curve that a guess stands for."""
    if shape is Distribution.FIXED:
        return Point(likely)
    if shape is Distribution.PERT:
        return Pert(least, likely, most)
    if shape is Distribution.TRIANGULAR:
        return Triangle(least, likely, most)
    return _lichtenberg(least, likely, most, _OUTSIDE[shape])


_OUTSIDE = {Distribution.LICHTENBERG: 0.01, Distribution.LICHTENBERG_10: 0.10}


@attrs.frozen
class Point:
    """A number that is known."""

    mean: float
    sd: float = 0.0

    def quantiles(self, chances: Numbers) -> Numbers:
        """Return the number for every chance."""
        return chances * 0 + self.mean


@attrs.frozen
class Pert:
    """The Beta distribution between two ends with a peak, and λ = 4."""

    low: float
    peak: float
    high: float

    @property
    def mean(self) -> float:
        """The expected value."""
        return (self.low + 4 * self.peak + self.high) / 6

    @property
    def sd(self) -> float:
        """The exact standard deviation; (high - low) / 6 is the usual rule of thumb."""
        return sqrt((self.mean - self.low) * (self.high - self.mean) / 7)

    def quantiles(self, chances: Numbers) -> Numbers:
        """Return the quantiles at chances between 0 and 1."""
        need("numpy", "scipy")
        from scipy.special import betaincinv

        width = self.high - self.low
        rise = 4 * (self.peak - self.low) / width
        unit: Numbers = betaincinv(1 + rise, 5 - rise, chances)
        return self.low + width * unit


@attrs.frozen
class Triangle:
    """The triangle between two ends with a peak."""

    low: float
    peak: float
    high: float

    @property
    def mean(self) -> float:
        """The expected value."""
        return (self.low + self.peak + self.high) / 3

    @property
    def sd(self) -> float:
        """The standard deviation."""
        left, right = self.peak - self.low, self.high - self.peak
        return sqrt((left * left + left * right + right * right) / 18)

    def quantiles(self, chances: Numbers) -> Numbers:
        """Return the quantiles at chances between 0 and 1."""
        need("numpy")
        import numpy as np

        width = self.high - self.low
        left, right = self.peak - self.low, self.high - self.peak
        rising = self.low + np.sqrt(chances * (width * left))
        falling = self.high - np.sqrt((1 - chances) * (width * right))
        return np.where(chances * width < left, rising, falling)


@attrs.frozen
class Gamma:
    """The gamma distribution of order `order`, with its peak at `peak`; a scale below zero has its long tail downwards.

    Without an order, it is the normal distribution, which it comes near to when the order rises.
    """

    peak: float
    scale: float
    order: float | None

    @property
    def mean(self) -> float:
        """The expected value."""
        return self.peak if self.order is None else self.peak + self.scale

    @property
    def sd(self) -> float:
        """The standard deviation."""
        return abs(self.scale) * (1.0 if self.order is None else sqrt(self.order))

    def quantiles(self, chances: Numbers) -> Numbers:
        """Return the quantiles at chances between 0 and 1."""
        from scipy.special import gammainccinv, gammaincinv, ndtri

        if self.order is None:
            normal: Numbers = ndtri(chances)
            return self.peak + self.scale * normal
        # Of a tail downwards, a chance counts from the other end.
        plain: Numbers = (gammaincinv if self.scale > 0 else gammainccinv)(self.order, chances)
        return self.peak + self.scale * (plain - (self.order - 1))


def _lichtenberg(least: float, likely: float, most: float, outside: float) -> Gamma:
    """Return the gamma distribution that has its peak at `likely` and leaves `outside` on each side of the ends."""
    need("numpy", "scipy")
    from scipy.special import gammainccinv, gammaincinv, ndtri

    short, long = sorted((likely - least, most - likely))

    def skewed_too_much(order: float) -> float:
        """Return above zero when a gamma of this order is more skewed than the guess."""
        below = (order - 1) - float(gammaincinv(order, outside))
        above = float(gammainccinv(order, outside)) - (order - 1)
        return above * short - below * long

    if skewed_too_much(_NEARLY_NORMAL) >= 0:
        return Gamma((least + most) / 2, (most - least) / (-2 * float(ndtri(outside))), None)
    order = crossing(skewed_too_much, 1.0, _NEARLY_NORMAL)
    reach = float(gammainccinv(order, outside)) - float(gammaincinv(order, outside))
    scale = (most - least) / reach
    return Gamma(likely, scale if most - likely >= likely - least else -scale, order)


_NEARLY_NORMAL = 1e8
