"""Fitting a straight line with a change: designs of columns, errors that follow each other, counts.

Here: numbers only, on statsmodels. What is refused, claimed and said stands in `interruption`.
"""

from __future__ import annotations

import math
import warnings
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.effects.refusing import CannotEstimate
from innomethods.benefits.effects.said.interruption import NO_FIT

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - only type checkers read a class's annotations
    from numpy.typing import NDArray  # noqa: TC004 - same

MOST_CARRIED = 0.95  # of one error into the next: above it a level and a drift can't be told apart
_LOST = 10.0  # standard error of a logarithm: a ratio known to within a factor of 20,000 isn't known


@attrs.frozen(eq=False)
class Fitted:
    """A fit: coefficients and their covariance, degrees of freedom, how much of an error is carried into the next.

    `residuals` are what is left when that is taken out, in standard deviations for counts.
    """

    coefficients: NDArray[np.float64]
    covariance: NDArray[np.float64]
    df: float
    carried: float
    residuals: NDArray[np.float64]
    dispersion: float | None = None


def fit_line(outcome: NDArray[np.float64], columns: NDArray[np.float64]) -> Fitted:
    """Fit by least squares after Prais and Winsten, the carried share by restricted likelihood; never below zero.

    Restricted likelihood, because the share estimated from residuals is too small in short series and the intervals
    too narrow.
    """
    from scipy.optimize import minimize_scalar
    from statsmodels.regression.linear_model import OLS

    def unlikelihood(carried: float) -> float:
        return _restricted_unlikelihood(carried, outcome, columns)

    best = minimize_scalar(unlikelihood, bounds=(0.0, MOST_CARRIED), method="bounded", options={"xatol": 1e-6})
    carried = float(best.x) if unlikelihood(float(best.x)) < unlikelihood(0.0) else 0.0
    fit = OLS(whitened(outcome, carried), whitened(columns, carried)).fit()
    return Fitted(
        coefficients=fit.params,
        covariance=fit.cov_params(),
        df=float(fit.df_resid),
        carried=carried,
        residuals=fit.resid,
    )


def _restricted_unlikelihood(carried: float, outcome: NDArray[np.float64], columns: NDArray[np.float64]) -> float:
    import numpy as np

    y, x = whitened(outcome, carried), whitened(columns, carried)
    q, r = np.linalg.qr(x)
    left = y - q @ (q.T @ y)
    free = int(len(y) - x.shape[1])
    log_determinant = 2 * float(np.log(np.abs(np.diag(r))).sum())
    return free * math.log(float(left @ left)) - math.log(1 - carried**2) + log_determinant


def whitened(table: NDArray[np.float64], carried: float) -> NDArray[np.float64]:
    """Take out of each row what the row before carries into it; the first row is scaled to weigh as much."""
    import numpy as np

    made = np.array(table, float)
    made[1:] -= carried * table[:-1]
    made[0] = table[0] * np.sqrt(1 - carried**2)
    return made


def fit_counts(
    outcome: NDArray[np.float64], columns: NDArray[np.float64], exposure: NDArray[np.float64] | None
) -> Fitted:
    """Fit counts by quasi-Poisson; where residuals follow each other, the covariance is made wider for it.

    Raises:
        CannotEstimate: when the fit runs away, for there are too few events.
    """
    import numpy as np
    import statsmodels.api as sm
    from statsmodels.tools.sm_exceptions import ModelWarning

    model = sm.GLM(outcome, columns, family=sm.families.Poisson(), exposure=exposure)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a fit that runs away says so by a warning
        try:
            fit = model.fit(scale="X2")
        except (ModelWarning, RuntimeWarning, np.linalg.LinAlgError):
            raise CannotEstimate([NO_FIT]) from None
    if not (np.isfinite(fit.bse).all() and max(fit.bse) < _LOST):
        raise CannotEstimate([NO_FIT])
    scaled = fit.resid_pearson / np.sqrt(fit.scale)
    carried = float(np.clip((scaled[1:] @ scaled[:-1]) / (scaled @ scaled), 0.0, MOST_CARRIED))
    followed = carried > 2 / np.sqrt(len(scaled))  # more than chance gives
    wider = (1 + carried) / (1 - carried) if followed else 1.0
    dispersion = max(float(fit.scale), 1.0)  # less than Poisson's own spread is luck
    return Fitted(
        coefficients=fit.params,
        covariance=fit.cov_params() * wider * dispersion / float(fit.scale),
        df=float(fit.df_resid),
        carried=carried if followed else 0.0,
        residuals=scaled,
        dispersion=dispersion,
    )


def follow_each_other(residuals: NDArray[np.float64], lags: int) -> float:
    """Return Ljung and Box's p: how likely residuals that don't follow each other look like these."""
    from statsmodels.stats.diagnostic import acorr_ljungbox

    return float(acorr_ljungbox(residuals, lags=[lags])["lb_pvalue"].iloc[0])


def season_columns(number: NDArray[np.int_], period: float, waves: int) -> NDArray[np.float64]:
    """Return `waves` pairs of sine and cosine with the period of a season (of an even period's last, the cosine)."""
    import numpy as np

    made = []
    for wave in range(1, waves + 1):
        turn = 2 * np.pi * wave * number / period
        made += [np.cos(turn)] if 2 * wave == period else [np.sin(turn), np.cos(turn)]
    return np.column_stack(made) if made else np.empty((len(number), 0))
