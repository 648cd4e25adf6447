"""How sure a difference between two groups of clusters is: Welch, clustered errors, the wild bootstrap, placebos.

Here: numbers only. Units that share a fate are one cluster; the number of clusters decides which way can be trusted.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.effects.terms import LEVEL, Interval

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - only type checkers read a class's annotations
    from numpy.typing import NDArray  # noqa: TC004 - same

_WEBB = ((3 / 2) ** 0.5, 1.0, (1 / 2) ** 0.5)
_DRAWS = 1999
_HALVINGS = 40
_WIDEST = 64  # times the plain half-width; wider is no interval


@attrs.frozen
class Difference:
    """A difference of means, its interval and p value; no interval where none can be had."""

    estimate: float
    interval: Interval | None
    p: float | None


def welch(treated: NDArray[np.float64], others: NDArray[np.float64]) -> Difference:
    """Compare units that are each a cluster: Welch's t, which holds also for few and unlike units."""
    from scipy import stats

    test = stats.ttest_ind(treated, others, equal_var=False)
    interval = test.confidence_interval(LEVEL)
    estimate = float(treated.mean() - others.mean())
    return Difference(estimate, Interval(float(interval.low), float(interval.high)), float(test.pvalue))


def placebo(treated: float, others: NDArray[np.float64]) -> Difference:
    """Compare one unit with many: how far the others lie from their mean shows what chance does (Conley and Taber)."""
    import numpy as np

    count = len(others)
    estimate = treated - float(others.mean())
    astray = np.sort(abs(others - others.mean()) * (count / (count - 1)))  # each from the mean of the rest
    p = (1 + int((astray >= abs(estimate)).sum())) / (count + 1)
    beyond = math.floor((1 - LEVEL) * (count + 1))
    if beyond == 0:
        return Difference(estimate, None, p)
    half = float(astray[-beyond])
    return Difference(estimate, Interval(estimate - half, estimate + half), p)


def clustered(
    change: NDArray[np.float64], treated: NDArray[np.bool_], cluster: NDArray[np.int_]
) -> tuple[float, float, int]:
    """Return the difference, its clustered standard error (with the small-sample factor), and the clusters."""
    import numpy as np
    from statsmodels.regression.linear_model import OLS

    columns = np.column_stack([np.ones(len(change)), treated.astype(float)])
    fit = OLS(change, columns).fit(cov_type="cluster", cov_kwds={"groups": cluster}, use_t=True)
    return float(fit.params[1]), float(fit.bse[1]), len(set(cluster.tolist()))


def by_clusters(change: NDArray[np.float64], treated: NDArray[np.bool_], cluster: NDArray[np.int_]) -> Difference:
    """Compare many clusters: clustered errors, Student's t with one less than the clusters."""
    from scipy import stats

    estimate, error, count = clustered(change, treated, cluster)
    half = float(stats.t.ppf((1 + LEVEL) / 2, count - 1)) * error
    p = float(2 * stats.t.sf(abs(estimate) / error, count - 1))
    return Difference(estimate, Interval(estimate - half, estimate + half), p)


def wild(change: NDArray[np.float64], treated: NDArray[np.bool_], cluster: NDArray[np.int_], seed: int) -> Difference:
    """Compare few clusters: the wild cluster bootstrap with the null imposed and Webb's six weights.

    The interval holds what the bootstrap would not reject.
    """
    import numpy as np

    bootstrap = _Wild.of(change, treated, cluster, seed)
    plain = by_clusters(change, treated, cluster)
    assert plain.interval is not None  # noqa: S101 - clustered errors always give one
    p = bootstrap.p(0.0)
    width = plain.interval.high - plain.estimate
    ends = [bootstrap.end(plain.estimate, sign * width) for sign in (-1.0, 1.0)]
    known = not any(np.isnan(end) for end in ends)
    return Difference(plain.estimate, Interval(*ends) if known else None, p)


@attrs.frozen(eq=False)
class _Wild:
    """The draws, and which unit leans which way: what every null asks again.

    A unit leans by 1 − share when it is treated and by −share when not, so that the difference of means is the slope.
    """

    change: NDArray[np.float64]
    treated: NDArray[np.float64]
    cluster: NDArray[np.int_]
    weights: NDArray[np.float64]

    @classmethod
    def of(cls, change: NDArray[np.float64], treated: NDArray[np.bool_], cluster: NDArray[np.int_], seed: int) -> _Wild:
        import numpy as np

        each = np.array([*_WEBB, *(-weight for weight in _WEBB)])
        names, number = np.unique(cluster, return_inverse=True)
        drawn = np.random.default_rng(seed).choice(each, size=(_DRAWS, len(names)))
        return cls(change, treated.astype(float), number, drawn)

    def p(self, null: float) -> float:
        """Return how often a draw under the null is as far from it as the data are."""
        import numpy as np

        left = self.change - null * self.treated
        residual = left - left.mean()
        far = abs(self._t(residual, self.weights))
        here = abs(self._t(residual, np.ones((1, self.weights.shape[1])))[0])
        return float((1 + np.count_nonzero(far >= here * (1 - 1e-9))) / (len(far) + 1))

    def _t(self, residual: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the clustered t of residuals times each row of weights, from the sums of each cluster."""
        import numpy as np

        leaning = self.treated - self.treated.mean()
        leant, plain, bare, square = (
            np.bincount(self.cluster, each) for each in (residual * leaning, residual, leaning, leaning**2)
        )
        slope = weights @ leant / square.sum()
        mean = weights @ plain / len(residual)
        scores = weights * leant - mean[:, None] * bare - slope[:, None] * square
        error = np.sqrt((scores**2).sum(axis=1)) / square.sum()
        t: NDArray[np.float64] = np.divide(slope, error, out=np.full_like(slope, np.inf), where=error > 0)
        return t

    def end(self, estimate: float, step: float) -> float:
        """Look from the estimate outwards for where the bootstrap begins to reject; NaN when it never does."""
        outer, times = step, 1
        while self.p(estimate + outer) > 1 - LEVEL:
            outer, times = 2 * outer, 2 * times
            if times > _WIDEST:
                return math.nan
        inner = 0.0
        for _ in range(_HALVINGS):
            middle = (inner + outer) / 2
            if self.p(estimate + middle) > 1 - LEVEL:
                inner = middle
            else:
                outer = middle
            if abs(outer - inner) < 1e-4 * abs(step):
                break
        return estimate + outer
