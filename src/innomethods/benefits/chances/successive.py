"""Step-by-step calculation (trinnvis kalkulasjon): expected values and variances summed, and which item to split next.

Here: the rules of thumb of each shape, the sum, and what contributes most. Not here: simulation (`simulating`), which
these rules agree with when no single item rules the sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod, sqrt
from statistics import NormalDist

import attrs

from innomethods.benefits.chances.correlating import Correlations
from innomethods.benefits.chances.uncertain import Uncertain
from innomethods.benefits.chances.valuing import Input
from innomethods.model import Distribution
from innomethods.wording import Wording


@attrs.frozen
class Item:
    """One item or general condition: expected value and standard deviation by rule, and its part of the variance."""

    id: str
    title: Wording
    mean: float
    sd: float
    share: float


@attrs.frozen(repr=False)
class Successive:
    """The sum: expected value, standard deviation, and the items in order of what they add to the variance.

    `sum_of_likely` is what adding up the likely values gives, and `chance_of_likely` how likely the sum is to be no
    more than that: with guesses skewed upwards, it seldom is.
    """

    mean: float
    sd: float
    sum_of_likely: float
    items: tuple[Item, ...]

    def quantile(self, chance: float) -> float:
        """Return a percentile of the sum, taken as normal: good for many items, poor when one rules.

        >>> round(successive([Input("a", "A", Uncertain(0, 5, 10))]).quantile(0.85), 2)
        6.73
        """
        if not 0 < chance < 1:
            raise ValueError(f"A percentile lies between 0 and 1 (P85 is 0.85), not at {chance}.")
        return NormalDist(self.mean, self.sd).inv_cdf(chance) if self.sd else self.mean

    def chance_below(self, value: float) -> float:
        """Return how likely the sum is to be no more than this."""
        return NormalDist(self.mean, self.sd).cdf(value) if self.sd else float(value >= self.mean)

    @property
    def chance_of_likely(self) -> float:
        """How likely the sum is to be no more than the sum of the likely values."""
        return self.chance_below(self.sum_of_likely)

    def __repr__(self) -> str:
        return f"Successive(mean {self.mean:.6g}, sd {self.sd:.4g}, {len(self.items)} items)"


def successive(
    items: Iterable[Input], *, conditions: Iterable[Input] = (), correlations: Correlations | None = None
) -> Successive:
    """Add up items, and multiply the sum by general conditions that hold for all of it (the market, say, 0.9 to 1.2).

    A common cause that moves all items belongs among the conditions; what moves some items together, in `correlations`.
    The item with the largest share is the one to split, or to find out more about, next.

    Raises:
        ValueError: without items, for two of one id, or correlations that can't hold.

    >>> cost = successive([Input("a", "A", Uncertain(80, 100, 150)), Input("b", "B", Uncertain(40, 50, 90))])
    >>> round(cost.mean, 1), round(cost.sd, 1), [item.id for item in cost.items]
    (160.0, 14.3, ['a', 'b'])
    """
    added, common = tuple(items), tuple(conditions)
    ids = [one.id for one in (*added, *common)]
    if not added:
        raise ValueError("There is nothing to add up: give at least one item.")
    if len(set(ids)) < len(ids):
        raise ValueError(f"Several items have one id among {', '.join(ids)}: give each its own.")
    rules = [by_rule(one.uncertain) for one in added]
    mean, parts = sum(rule[0] for rule in rules), _parts([rule[1] for rule in rules], added, correlations)
    factors = [by_rule(one.uncertain) for one in common]
    scale = prod(factor[0] for factor in factors)
    spread = (mean**2 + sum(parts)) * prod(one**2 + sd**2 for one, sd in factors) - (mean * scale) ** 2
    shares = [part * scale**2 for part in parts]
    shares += [(mean * _others(factors, number) * sd) ** 2 for number, (_, sd) in enumerate(factors)]
    total = sum(shares) or 1.0
    ranked = [
        Item(one.id, one.title, *rule, share / total)
        for one, rule, share in zip((*added, *common), (*rules, *factors), shares, strict=True)
    ]
    return Successive(
        mean=mean * scale,
        sd=sqrt(max(spread, 0.0)),
        sum_of_likely=sum(one.uncertain.likely for one in added) * prod(one.uncertain.likely for one in common),
        items=tuple(sorted(ranked, key=lambda item: (-item.share, item.id))),
    )


def _others(factors: Sequence[tuple[float, float]], number: int) -> float:
    return prod(mean for place, (mean, _) in enumerate(factors) if place != number)


def _parts(sds: Sequence[float], items: Sequence[Input], correlations: Correlations | None) -> list[float]:
    """Return what each item adds to the variance of the sum, with its half of what it shares with each other."""
    if correlations is None:
        return [sd**2 for sd in sds]
    ids = [one.id for one in items]
    correlations.root(ids)  # tells when they can't hold
    matrix = correlations.matrix(ids)
    return [sd * float(row @ sds) for sd, row in zip(sds, matrix, strict=True)]


def by_rule(guess: Uncertain) -> tuple[float, float]:
    """Return expected value and standard deviation by the rule of thumb that belongs to the shape.

    PERT: (a + 4m + b)/6 and (b − a)/6. Lichtenberg: (a + 2.9m + b)/4.9 and (b − a)/4.6 for 1 and 99 %,
    (a + 0.42m + b)/2.42 and (b − a)/2.53 for 10 and 90 %. The triangle's are exact.

    >>> [round(one, 2) for one in by_rule(Uncertain(80, 100, 150, "lichtenberg"))]
    [106.12, 15.22]
    """
    low, likely, high = guess.least, guess.likely, guess.most
    rule = _RULES.get(guess.shape)
    if rule is None:
        return guess.mean, guess.sd
    weight, width = rule
    return (low + weight * likely + high) / (weight + 2), (high - low) / width


_RULES = {
    Distribution.PERT: (4.0, 6.0),
    Distribution.LICHTENBERG: (2.9, 4.6),
    Distribution.LICHTENBERG_10: (0.42, 2.53),
}
