"""`Simulated`: what the samples say, as a frozen value: mean, percentiles, chance of loss, and what the spread is from.

Here: what a simulation holds, and questions to it. Not here: making it (`simulating`).
"""

from __future__ import annotations

from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

import attrs

from innomethods.wording import Wording

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - attrs keeps the hint below as text
    from numpy.typing import NDArray  # noqa: TC004 - same

_SURE = 1.96  # standard errors to each side, for 95 %


@attrs.frozen
class Percentile:
    """The worth that a share of the samples doesn't pass; with 95 % certainty it lies from `low` to `high`."""

    probability: float
    value: float
    low: float
    high: float


@attrs.frozen
class Bin:
    """How many samples have a worth from `low` to below `high`; the last bin holds its `high` as well."""

    low: float
    high: float
    count: int


@attrs.frozen
class Contribution:
    """What an input has to do with the worth: how they are correlated, and its part of all squared correlations.

    When inputs are independent and the worth a sum, the parts are parts of the variance. When inputs move together,
    each is credited with what it shares with others.
    """

    id: str
    title: Wording
    correlation: float
    share: float


@attrs.frozen(repr=False)
class Simulated:
    """The worth of a valuation over many samples; `loss` is the share of them below 0."""

    samples: int
    seed: int
    mean: float
    sd: float
    p10: float
    p50: float
    p85: float
    p90: float
    loss: float
    bins: tuple[Bin, ...]
    contributions: tuple[Contribution, ...]
    _worths: NDArray[np.float64] = attrs.field(eq=False, alias="worths")

    @property
    def error(self) -> float:
        """How far the mean is off, as a standard error: it halves with four times the samples."""
        return self.sd / sqrt(self.samples)

    def worths(self) -> NDArray[np.float64]:
        """Return the worth of every sample, in rising order; the array can't be written to."""
        return self._worths

    def percentile(self, probability: float) -> Percentile:
        """Return the worth that this share of the samples doesn't pass, and how sure that is.

        Raises:
            ValueError: for a share that doesn't lie between 0 and 1.
        """
        if not 0 < probability < 1:
            raise ValueError(f"A percentile lies between 0 and 1 (P85 is 0.85), not at {probability}.")
        margin = _SURE * sqrt(self.samples * probability * (1 - probability))
        rank = probability * self.samples
        return Percentile(
            probability, quantile(self._worths, probability), self._at(rank - margin), self._at(rank + margin)
        )

    def chance_below(self, worth: float) -> float:
        """Return the share of the samples with less than this worth."""
        return int(self._worths.searchsorted(worth)) / self.samples

    def _at(self, rank: float) -> float:
        place = floor(rank) if rank < self.samples / 2 else ceil(rank)
        return float(self._worths[min(max(place, 1), self.samples) - 1])

    def __repr__(self) -> str:
        told = f"mean {self.mean:.6g}, P10 {self.p10:.6g}, P50 {self.p50:.6g}, P85 {self.p85:.6g}, P90 {self.p90:.6g}"
        return f"Simulated({told}, loss {self.loss:.1%}, {self.samples} samples)"


def quantile(rising: NDArray[np.float64], probability: float) -> float:
    """Return a percentile of numbers in rising order; between two of them, a line."""
    place = probability * (len(rising) - 1)
    below = int(place)
    above = min(below + 1, len(rising) - 1)
    return float(rising[below] + (place - below) * (rising[above] - rising[below]))
