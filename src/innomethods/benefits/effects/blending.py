"""Finding the blend of donors that follows a unit: weights by pysyncon, in numbers that don't depend on the unit.

Here: numbers only. What is refused, claimed and said stands in `synthetic`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - only type checkers read a class's annotations
    from numpy.typing import NDArray  # noqa: TC004 - same

_SIZE = 10.0  # of the numbers handed to the solver, whose tolerance is absolute


@attrs.frozen(eq=False)
class Blend:
    """The donors' weights (they sum to 1), and how far the blend was from the unit in the periods it was fitted to."""

    weights: NDArray[np.float64]
    error: float


def blend(
    unit: NDArray[np.float64],
    donors: NDArray[np.float64],
    predictors: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None,
) -> Blend:
    """Blend donors to follow a unit.

    Args:
        unit: The unit's values in the periods to fit, shape (periods,).
        donors: The donors' values in them, shape (periods, donors).
        predictors: What else they should be alike in: the unit's, shape (k,), and the donors', shape (k, donors).
    """
    import numpy as np
    import pandas as pd
    from pysyncon import Synth

    centre = donors.mean(axis=1, keepdims=True)  # weights sum to 1, so this changes nothing but the digits
    away, others = unit - centre[:, 0], donors - centre
    size = float(np.sqrt((np.column_stack([away, others]) ** 2).mean())) / _SIZE
    outcome, outcomes = pd.Series(away / size, name="unit"), pd.DataFrame(others / size)
    synth = Synth()
    if predictors is None:
        spread = pd.concat([outcomes, outcome], axis=1).std(axis=1)
        varied = (spread > 0).to_numpy()
        # pysyncon divides each row by its spread; weighting by the square puts the outcomes back as they were
        synth.fit(
            X0=outcomes[varied], X1=outcome[varied], Z0=outcomes, Z1=outcome, custom_V=spread[varied].to_numpy() ** 2
        )
    else:
        own, theirs = predictors
        synth.fit(X0=pd.DataFrame(theirs), X1=pd.Series(own, name="unit"), Z0=outcomes, Z1=outcome)
    weights = np.clip(synth.W, 0.0, None)
    weights /= weights.sum()
    return Blend(weights, float(np.sqrt(((unit - donors @ weights) ** 2).mean())))
