"""Every growth at which amounts in time are worth nothing together.

Here: the search behind rates of return. Not here: rates, and words about them (`roots`).

With r the rate and s = ln(1 + r), what amounts are worth is the sum of cᵢ·e^(−s·tᵢ), for any times tᵢ. It is zero at
most once for each change of sign along time (Descartes' rule, which holds for such sums too): multiplied by e^(s·p),
with p between the two amounts of a change, its derivative has one change fewer. Between two zeros of the derivative
lies one zero at most. So all are found, without guesses to start from, and however large or small the amounts are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from math import exp, fsum, log

import attrs

from innomethods.benefits.money_in_time.bracketing import crossing

_TOUCHES = 1e-14  # of all amounts taken as positive: what rounding leaves where the curve only touches zero
_DEEP = 1  # slopes of slopes looked at before an interval is halved; measured, more cost more than they save
_NARROW = 1e-3  # intervals aren't halved any further: many zeros so near each other are a zero that counts manifold


def zeros(terms: Sequence[tuple[float, float]]) -> list[float]:
    """Return every s at which amounts at these times are worth nothing, in rising order; one only touched counts once.

    The times rise, and no amount is zero.

    >>> [round(s, 9) for s in zeros([(0, -1.0), (1, 1.5), (2, -0.5)])]
    [-0.693147181, 0.0]
    """
    curve = Curve(
        tuple(time for time, _ in terms),
        tuple(log(abs(value)) for _, value in terms),
        tuple(1 if value > 0 else -1 for _, value in terms),
    )
    if curve.change is None:
        return []
    low, high = curve.reach
    left, found = [(0.0, high), (low, 0.0)], set[float]()
    while left:
        low, high = left.pop()
        some = _within(curve, low, high, _DEEP if high - low > _NARROW else len(terms))
        if some is None:
            middle = (low + high) / 2
            left += [(middle, high), (low, middle)]
        else:
            found.update(some)
    return sorted(found)


@attrs.frozen(slots=False)
class Curve:
    """A sum of terms: a sign, times e to the power of a logarithm less s times a time."""

    times: tuple[float, ...]
    logs: tuple[float, ...]
    signs: tuple[int, ...]

    @cached_property
    def change(self) -> int | None:
        """The first term that the next one differs from in sign."""
        return next((number for number, (one, other) in enumerate(pairwise(self.signs)) if one != other), None)

    def height(self, s: float) -> float:
        """Return the sum at `s` as a part of what it would be if all terms were positive."""
        powers = [one - s * time for time, one in zip(self.times, self.logs, strict=True)]
        highest = max(powers)
        parts = [exp(power - highest) for power in powers]
        return fsum(part * sign for part, sign in zip(parts, self.signs, strict=True)) / fsum(parts)

    def slope(self, pivot: float) -> Curve:
        """Return the derivative of the sum times e^(s·pivot), but for that factor."""
        kept = [
            (time, one + log(abs(pivot - time)), sign if pivot > time else -sign)
            for time, one, sign in zip(self.times, self.logs, self.signs, strict=True)
            if time != pivot
        ]
        return Curve(*zip(*kept, strict=True))

    def keeps_its_sign(self, low: float, high: float) -> bool:
        """Whether the sum surely has no zero in an interval: told by each term's own least and most in it."""
        middle = (low + high) / 2
        powers = [one - middle * time for time, one in zip(self.times, self.logs, strict=True)]
        highest = max(powers)
        parts = [exp(power - highest) for power in powers]
        centre = fsum(part * time for part, time in zip(parts, self.times, strict=True)) / fsum(parts)
        half = (high - low) / 2
        swings = [min(half * abs(time - centre), _FAR) for time in self.times]
        least = fsum(p * exp(-sign * w) * sign for p, w, sign in zip(parts, swings, self.signs, strict=True))
        most = fsum(p * exp(sign * w) * sign for p, w, sign in zip(parts, swings, self.signs, strict=True))
        if max(swings) == _FAR:
            return False
        return least > _TOUCHES * most or -most > _TOUCHES * -least

    @property
    def reach(self) -> tuple[float, float]:
        """Two places beyond which no zero lies: there the last or the first term outweighs all others together."""

        def beyond(side: float, heavy: int) -> float:
            s = side
            while True:
                own = self.logs[heavy] - s * self.times[heavy]
                others = [one - s * time - own for time, one in zip(self.times, self.logs, strict=True)]
                if fsum(exp(min(other, 1.0)) for other in others) < _OUTWEIGHED:
                    return s
                s *= 2

        return beyond(-1.0, -1), beyond(1.0, 0)


_FAR = 300.0  # e to this power is still a float; an interval so wide decides nothing
_OUTWEIGHED = 1.999  # the heavy term counts 1, so all others together count less than it


def _within(curve: Curve, low: float, high: float, deep: int) -> list[float] | None:
    """Return the zeros from `low` to `high`; none known when more derivatives than `deep` would have to be asked."""
    if curve.change is None or curve.keeps_its_sign(low, high):
        return []
    if not deep:
        return None
    pivot = (curve.times[curve.change] + curve.times[curve.change + 1]) / 2
    turns = _within(curve.slope(pivot), low, high, deep - 1)
    if turns is None:
        return None
    places = sorted({low, *turns, high})
    heights = [_height_or_zero(curve, place) for place in places]
    found = [place for place, height in zip(places, heights, strict=True) if not height]
    for (place, height), (other, at_other) in pairwise(zip(places, heights, strict=True)):
        if height * at_other < 0:
            found.append(crossing(curve.height, place, other))
    return found


def _height_or_zero(curve: Curve, s: float) -> float:
    height = curve.height(s)
    return 0.0 if abs(height) <= _TOUCHES else height
