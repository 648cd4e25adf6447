"""Sobol indices: how much of the spread is due to each input, alone and together with others (through SALib).

Here: asking SALib about a valuation. Not here: one input at a time (`one_at_a_time`), contributions of a simulation
(`simulating`), which see only straight lines.
"""

from __future__ import annotations

import attrs

from innomethods.benefits.chances.needing import need
from innomethods.benefits.chances.valuing import Valuation, inputs_of, worth_of
from innomethods.errors import did_you_mean
from innomethods.wording import Wording

_BLOCK = 1 << 16
_LEAST = 64  # samples
_LEAST_CHANCE = 1e-9  # a table of random points may hold 0, at which some curves have no value


@attrs.frozen
class Index:
    """One input's part of the variance: alone (`first`), and with all that it does together with others (`total`).

    The true values lie within ± `first_margin` and `total_margin` with 95 % certainty.
    """

    id: str
    title: Wording
    first: float
    first_margin: float
    total: float
    total_margin: float


@attrs.frozen
class Indices:
    """The inputs, the strongest first, and how often the valuation was asked."""

    inputs: tuple[Index, ...]
    asked: int
    seed: int

    def __getitem__(self, id: str) -> Index:
        """Return the index of one input.

        Raises:
            ValueError: when no uncertain input is called so.
        """
        found = next((one for one in self.inputs if one.id == id), None)
        if found is None:
            raise ValueError(
                f"No uncertain input is called {id!r}. {did_you_mean(id, [one.id for one in self.inputs])}"
            )
        return found


def sobol_indices(valuation: Valuation, samples: int, seed: int) -> Indices:
    """Return how much of the variance of the worth is due to each uncertain input, all being independent.

    `samples` is taken up to the next power of two; the valuation is asked for that many times the number of inputs and
    two. Totals that add up to much more than 1 say that inputs work together.

    Raises:
        MissingExtra: without numpy, scipy and SALib.
        ValueError: for too few samples, no seed, no uncertain input, or a worth that never changes.
    """
    need("numpy", "scipy", "SALib")
    import numpy as np
    from SALib.analyze import sobol as analysing
    from SALib.sample import sobol as sampling

    from innomethods.benefits.chances.draws import checked

    samples, seed = checked(samples, seed)
    if samples < _LEAST:
        raise ValueError(
            f"{samples} samples say nothing of shares of the variance: take {_LEAST} or more, better 1 024."
        )
    inputs = inputs_of(valuation)
    free = [row for row, one in enumerate(inputs) if not one.uncertain.is_fixed]
    if not free:
        raise ValueError("None of the inputs is uncertain, so there is no spread to explain.")
    wanted = 1 << (samples - 1).bit_length()
    problem = {"num_vars": len(free), "names": [inputs[row].id for row in free], "bounds": [[0.0, 1.0]] * len(free)}
    chances = sampling.sample(problem, wanted, calc_second_order=False, seed=seed)
    np.clip(chances, _LEAST_CHANCE, 1 - _LEAST_CHANCE, out=chances)
    worths = np.empty(len(chances))
    for begin in range(0, len(chances), _BLOCK):
        some = chances[begin : begin + _BLOCK]
        draws = np.repeat(np.array([one.uncertain.likely for one in inputs])[:, None], len(some), axis=1)
        for column, row in enumerate(free):
            draws[row] = inputs[row].uncertain.quantiles(some[:, column])
        worths[begin : begin + _BLOCK] = worth_of(valuation, draws)
    if worths.min() == worths.max():
        raise ValueError(f"The worth is {worths[0]:g} in every sample, so there is no spread to explain.")
    found = analysing.analyze(problem, worths, calc_second_order=False, seed=seed)
    indices = [
        Index(
            inputs[row].id,
            inputs[row].title,
            *(float(found[name][column]) for name in ("S1", "S1_conf", "ST", "ST_conf")),
        )
        for column, row in enumerate(free)
    ]
    return Indices(tuple(sorted(indices, key=lambda one: (-one.total, one.id))), len(chances), seed)
