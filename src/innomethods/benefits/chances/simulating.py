"""`simulate`: Monte Carlo of a worth that rests on uncertain inputs.

Here: drawing, valuing and counting. Not here: where draws come from (`draws`), what the result holds (`outcome`).
"""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import TYPE_CHECKING

from innomethods.benefits.chances.correlating import Correlations
from innomethods.benefits.chances.needing import need
from innomethods.benefits.chances.outcome import Bin, Contribution, Simulated, quantile
from innomethods.benefits.chances.valuing import Input, Valuation, inputs_of, worth_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_BINS = 40


def simulate(
    valuation: Valuation,
    samples: int,
    seed: int,
    *,
    correlations: Correlations | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Simulated:
    """Draw the inputs of a valuation many times, and say what becomes of its worth.

    The same valuation, samples, seed and correlations give the same numbers. `progress` is told how many samples are
    done, of how many. The valuation is asked about some thousand samples at a time.

    Raises:
        MissingExtra: without numpy and scipy.
        ValueError: for no samples, no seed, no input that is uncertain, correlations that can't hold, or a worth that
            isn't finite.

    >>> from innomethods.benefits.chances.uncertain import Uncertain
    >>> from innomethods.benefits.chances.valuing import Input, Valued
    >>> users, saved = Input("users", "Users", Uncertain(80, 100, 150)), Input("saved", "Saved by each", 20)
    >>> found = simulate(Valued([users, saved], lambda draws: draws[0] * draws[1] - 1500), 10_000, seed=1)
    >>> round(found.mean, -1), round(found.loss, 3)
    (600.0, 0.0)
    """
    need("numpy", "scipy")
    import numpy as np

    from innomethods.benefits.chances.draws import Draws, checked

    samples, seed = checked(samples, seed)
    inputs = inputs_of(valuation)
    if all(one.uncertain.is_fixed for one in inputs):
        raise ValueError("None of the inputs is uncertain, so every sample is the same: appraise without simulating.")
    worths = np.empty(samples)
    linked = _Linked(inputs)
    done = 0
    for draws in Draws(inputs, seed, correlations).blocks(samples):
        worth = worths[done : done + draws.shape[1]]
        worth[:] = worth_of(valuation, draws)
        linked.add(draws, worth)
        done += draws.shape[1]
        if progress is not None:
            progress(done, samples)
    return _counted(worths, seed, linked.contributions())


def _counted(worths: Numbers, seed: int, contributions: tuple[Contribution, ...]) -> Simulated:
    import numpy as np

    mean, sd = float(worths.mean()), float(worths.std(ddof=1)) if len(worths) > 1 else 0.0
    worths.sort()
    worths.flags.writeable = False
    edges = np.linspace(worths[0], worths[-1], (_BINS if worths[0] < worths[-1] else 1) + 1)
    ranks = [0, *worths.searchsorted(edges[1:-1]), len(worths)]
    return Simulated(
        samples=len(worths),
        seed=seed,
        mean=mean,
        sd=sd,
        p10=quantile(worths, 0.10),
        p50=quantile(worths, 0.50),
        p85=quantile(worths, 0.85),
        p90=quantile(worths, 0.90),
        loss=int(worths.searchsorted(0.0)) / len(worths),
        bins=tuple(
            Bin(float(edges[number]), float(edges[number + 1]), int(ranks[number + 1] - ranks[number]))
            for number in range(len(edges) - 1)
        ),
        contributions=contributions,
        worths=worths,
    )


def _product(one: Numbers, other: Numbers) -> float:
    """Return the sum of products on this thread alone: on a busy machine, those of the array library cost far more."""
    import numpy as np

    return float(np.einsum("i,i->", one, other))


class _Linked:
    """How inputs and worth vary together, summed up block by block around places near their means."""

    def __init__(self, inputs: tuple[Input, ...]) -> None:
        import numpy as np

        self._inputs = inputs
        self._centre = np.array([one.uncertain.mean for one in inputs])
        self._worth_near: float | None = None
        self._count = 0
        self._sums = np.zeros((3, len(inputs)))  # of each input, its square, and its product with the worth
        self._worth = np.zeros(2)  # the sum of the worth, and of its square

    def add(self, draws: Numbers, worth: Numbers) -> None:
        """Take one more block."""
        if self._worth_near is None:
            self._worth_near = float(worth.mean())
        apart = worth - self._worth_near
        self._count += len(worth)
        self._worth += apart.sum(), _product(apart, apart)
        for row, centre in enumerate(self._centre):
            one = draws[row] - centre
            self._sums[:, row] += one.sum(), _product(one, one), _product(one, apart)

    def contributions(self) -> tuple[Contribution, ...]:
        """Return what each uncertain input has to do with the worth, the strongest first."""
        found = [(one, self._correlation(row)) for row, one in enumerate(self._inputs) if not one.uncertain.is_fixed]
        total = sum(correlation**2 for _, correlation in found) or 1.0
        parts = [Contribution(one.id, one.title, linked, linked**2 / total) for one, linked in found]
        return tuple(sorted(parts, key=lambda part: (-part.share, part.id)))

    def _correlation(self, row: int) -> float:
        one, square, product = (float(total) for total in self._sums[:, row])
        worth, worth_square = (float(total) for total in self._worth)
        spread = (square - one**2 / self._count) * (worth_square - worth**2 / self._count)
        together = product - one * worth / self._count
        return max(-1.0, min(1.0, together / sqrt(spread))) if spread > 0 else 0.0
