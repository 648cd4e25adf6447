"""`Uncertain`: a number that isn't known, as least, likely and most, and what is known about it all the same.

Here: the value with its mean, spread and quantiles. Not here: the curves (`curves`), drawing (`draws`).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.chances.needing import need
from innomethods.benefits.money_in_time.amounts import amount
from innomethods.model import Distribution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from innomethods.benefits.chances.curves import Curve


_LARGEST = 1e100  # what can be squared and summed


def _least(value: Decimal | float) -> float:
    return amount(value, "least")


def _likely(value: Decimal | float) -> float:
    return amount(value, "likely")


def _most(value: Decimal | float) -> float:
    return amount(value, "most")


@attrs.frozen(repr=False)
class Uncertain:
    """A guess at an amount, share or count: least, likely and most, in the unit of what it stands for.

    What least and most mean, `shape` says (`model.Distribution`): for `pert` and `triangular` they are never passed;
    for `lichtenberg` they are passed once in a hundred times each, for `lichtenberg-10` once in ten. `fixed` takes the
    likely value alone. To read percentiles as ends that are never passed makes a figure look surer than it is.

    Raises:
        ValueError: when one of the three isn't a finite number, or they aren't in rising order.

    >>> cost = Uncertain(80, 100, 150, "triangular")
    >>> cost.mean, round(cost.sd, 2), round(cost.quantile(0.85), 1)
    (110.0, 14.72, 127.1)
    """

    least: float = attrs.field(converter=_least)
    likely: float = attrs.field(converter=_likely)
    most: float = attrs.field(converter=_most)
    shape: Distribution = attrs.field(converter=Distribution, default=Distribution.PERT)

    def __attrs_post_init__(self) -> None:
        if max(abs(self.least), abs(self.most)) > _LARGEST:
            raise ValueError(f"{self.least:g} to {self.most:g} is too large to reckon with: use a larger unit.")
        if not self.least <= self.likely <= self.most:
            raise ValueError(
                f"Write least ≤ likely ≤ most, not {self.least:g}, {self.likely:g}, {self.most:g}. Of costs written "
                f"below zero, the dearest is the least."
            )

    @classmethod
    def of(cls, value: Uncertain | Decimal | float) -> Uncertain:
        """Accept a plain number as one that is known.

        >>> Uncertain.of(5).is_fixed
        True
        """
        return value if isinstance(value, Uncertain) else cls(value, value, value, Distribution.FIXED)

    @property
    def is_fixed(self) -> bool:
        """Whether it can take only one value."""
        return self.shape is Distribution.FIXED or self.least == self.most

    @property
    def mean(self) -> float:
        """The expected value. It isn't the likely one when the guess is skewed."""
        return self.curve.mean

    @property
    def sd(self) -> float:
        """The standard deviation of the curve that is drawn from."""
        return self.curve.sd

    def quantile(self, chance: float) -> float:
        """Return the value that is passed upwards in all but this share of cases: `quantile(0.85)` is P85.

        Raises:
            ValueError: for a chance that doesn't lie between 0 and 1.
        """
        if not 0 < chance < 1:
            raise ValueError(f"A quantile lies between 0 and 1 (P85 is 0.85), not at {chance}.")
        if self.is_fixed:
            return self.likely
        need("numpy")
        import numpy as np

        return float(self.quantiles(np.array([chance]))[0])

    def quantiles(self, chances: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the quantiles at many chances between 0 and 1 at once."""
        return self.curve.quantiles(chances)

    @property
    def curve(self) -> Curve:
        """The distribution that is drawn from."""
        from innomethods.benefits.chances.curves import curve_of

        return curve_of(self.least, self.likely, self.most, Distribution.FIXED if self.is_fixed else self.shape)

    def __repr__(self) -> str:
        if self.is_fixed:
            return f"Uncertain({self.likely:g})"
        return f"Uncertain({self.least:g}, {self.likely:g}, {self.most:g}, {self.shape})"
