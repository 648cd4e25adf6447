"""Quantile tables: how 32 random bits become a length, by distribution.

A table holds the quantiles at 1 024 equal steps of probability; between them lines, and the two outermost cells keep
their mean, so that the long thin tails bias nothing. Here: PERT, triangular, Lichtenberg, the normal. Not here: drawing
(`draws`).
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.model import Distribution

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from innomethods.quantities import ThreePoint

CELL_BITS = 10
CELLS = 1 << CELL_BITS
_MODES = 128  # a PERT table lies between those of the two nearest of so many places of the peak
_FINE = 8192
_OUTSIDE = {Distribution.LICHTENBERG: 0.01, Distribution.LICHTENBERG_10: 0.10}


@attrs.frozen
class Triangle:
    """Where a three-point guess begins, peaks and ends, once it is known what its least and most mean."""

    low: float
    peak: float
    high: float

    @property
    def mode(self) -> float:
        """Where the peak lies between low (0) and high (1)."""
        return (self.peak - self.low) / (self.high - self.low)


def ends_of(guess: ThreePoint, distribution: Distribution) -> Triangle:
    """Return the ends of a guess: its own, or wider ones when least and most are only rarely passed.

    >>> from innomethods.quantities import ThreePoint
    >>> ends = ends_of(ThreePoint(10, 15, 25), Distribution.LICHTENBERG_10)
    >>> round(ends.low, 1), round(ends.high, 1)
    (4.7, 31.7)
    """
    outside = _OUTSIDE.get(distribution)
    if outside is None or guess.is_fixed:
        return Triangle(guess.least, guess.likely, guess.most)
    below, above = guess.likely - guess.least, guess.most - guess.likely
    width, left, right = below + above, below, above
    for _ in range(200):  # each turn comes nearer by a factor; a hundred are more than enough
        left, right = _reach(below, outside * width), _reach(above, outside * width)
        width = left + right
    return Triangle(guess.likely - left, guess.likely, guess.likely + right)


def _reach(within: float, part: float) -> float:
    """Return how far a side of a triangle reaches when the part of its area beyond `within` is as wanted."""
    return (2 * within + part + sqrt((2 * within + part) ** 2 - 4 * within**2)) / 2


def tables_of(guesses: Sequence[ThreePoint], distribution: Distribution) -> NDArray[np.float32]:
    """Return one table for each guess, as rows of `CELLS` + 1 lengths; no length is below 0."""
    tables = np.empty((len(guesses), CELLS + 1), np.float32)
    known: dict[ThreePoint, int] = {}
    for row, guess in enumerate(guesses):
        first = known.setdefault(guess, row)
        tables[row] = tables[first] if first < row else _table(guess, distribution)
    return tables


def _table(guess: ThreePoint, distribution: Distribution) -> NDArray[np.float64] | float:
    if guess.is_fixed or distribution is Distribution.FIXED:
        return guess.likely
    ends = ends_of(guess, distribution)
    unit = _pert(ends.mode) if distribution is Distribution.PERT else _triangular(ends.mode)
    return np.maximum(ends.low + (ends.high - ends.low) * unit, 0.0)


def _pert(mode: float) -> NDArray[np.float64]:
    place = mode * _MODES
    below = min(int(place), _MODES - 1)
    share = place - below
    return _pert_at(below) * (1 - share) + _pert_at(below + 1) * share


@lru_cache(maxsize=_MODES + 1)
def _pert_at(place: int) -> NDArray[np.float64]:
    """Return the quantiles of the Beta distribution with λ = 4 whose peak lies at `place` of `_MODES`."""
    mode = place / _MODES
    # With x = sin²(t), the density is smooth at both ends, so that the plain trapezium rule is exact enough.
    angle = np.linspace(0, np.pi / 2, _FINE + 1)
    density = np.sin(angle) ** (1 + 8 * mode) * np.cos(angle) ** (9 - 8 * mode)
    area = np.concatenate(([0.0], np.cumsum(density[1:] + density[:-1])))
    return table_from(lambda chances: np.interp(chances, area / area[-1], np.sin(angle) ** 2))


def _triangular(mode: float) -> NDArray[np.float64]:
    def quantile(chance: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(chance < mode, np.sqrt(chance * mode), 1 - np.sqrt((1 - chance) * (1 - mode)))

    return table_from(quantile)


def table_from(quantile: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return the table of a distribution given by its quantiles; `quantile` is not asked at 0 and 1."""
    table = np.empty(CELLS + 1)
    table[1:-1] = quantile(np.arange(1, CELLS) / CELLS)
    # Midpoints that crowd at the end of a cell: there the quantile is steepest. w = v² has weight 2v.
    middle = (np.arange(2000) + 0.5) / 2000
    weight = 2 * middle / 2000
    table[0] = 2 * (weight @ quantile(middle**2 / CELLS)) - table[1]
    table[-1] = 2 * (weight @ quantile(1 - middle**2 / CELLS)) - table[-2]
    return table


@lru_cache(maxsize=1)
def normal_table() -> NDArray[np.float32]:
    """Return the table of the standard normal distribution."""
    from statistics import NormalDist

    normal = NormalDist()
    table = table_from(lambda chances: np.array([normal.inv_cdf(float(one)) for one in chances]))
    return table.astype(np.float32)


REACH = 6  # standard deviations that the table of chances reaches to each side
CHANCES = 4096


@lru_cache(maxsize=1)
def chance_table() -> NDArray[np.float32]:
    """Return the normal distribution function at `CHANCES` + 1 places from -REACH to REACH, as parts of 2³²."""
    from statistics import NormalDist

    normal = NormalDist()
    places = np.linspace(-REACH, REACH, CHANCES + 1)
    chances = np.array([normal.cdf(float(place)) for place in places]) * 2.0**32
    return np.minimum(chances, 2.0**32 - 256).astype(np.float32)  # the largest float32 below 2³²
