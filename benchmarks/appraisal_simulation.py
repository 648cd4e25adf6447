"""What simulating a register of benefits costs, beside plain numpy that does the same arithmetic, in one run.

Thirty benefits with a PERT guess each, that grow over twenty years and are discounted; 100 000 draws. Both sides draw,
multiply every benefit with its share of each year, discount, and count: mean, spread, percentiles, chance of loss,
bins, and how each benefit is correlated with the worth. Plain numpy draws with its own Beta generator; for correlated
benefits it goes from normal numbers to chances to scipy's quantiles, as one would write it. In turns, medians.

    python benchmarks/appraisal_simulation.py [--json] [--benefits 30] [--years 20] [--samples 100000] [--repeats 5]

Array libraries use all processors they see; OPENBLAS_NUM_THREADS=1 gives steadier numbers on a busy machine.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

import numpy as np
from scipy.special import betaincinv, ndtr

from innomethods.benefits import Correlations, Input, Uncertain, Valued, discount_factors, simulate

GOAL = 1.5  # ours may take so many times as long
COMMON = 0.3


class Register:
    """Benefits with a guess each, and which share of it comes in which year."""

    def __init__(self, benefits: int, years: int) -> None:
        random = np.random.default_rng(1)
        guesses = np.sort(random.uniform(-2, 10, (benefits, 3)), axis=1)
        self.inputs = [
            Input(f"benefit-{row}", f"Benefit {row}", Uncertain(*guess)) for row, guess in enumerate(guesses)
        ]
        self.shares = np.minimum(np.arange(years)[:, None] / random.uniform(1, 8, benefits), 1)
        self.factors = np.array(discount_factors(0.04, years - 1))

    def worth(self, draws: np.ndarray) -> np.ndarray:
        """Return the net present value of each column: every year's sum, discounted."""
        return self.factors @ (self.shares @ draws)

    def ours(self, samples: int, correlations: Correlations | None = None) -> object:
        """Simulate with this library."""
        return simulate(Valued(self.inputs, self.worth), samples, 1, correlations=correlations)

    def numpy(self, samples: int) -> object:
        """Do the same in plain numpy."""
        random = np.random.default_rng(1)
        draws = np.empty((len(self.inputs), samples))
        for row, (low, width, first, second) in enumerate(self.betas()):
            draws[row] = low + width * random.beta(first, second, samples)
        return self.counted(draws)

    def numpy_correlated(self, samples: int) -> object:
        """Do the same in plain numpy and scipy when all benefits move together."""
        random, count = np.random.default_rng(1), len(self.inputs)
        root = np.linalg.cholesky(np.full((count, count), COMMON) + (1 - COMMON) * np.eye(count))
        draws = ndtr(root @ random.standard_normal((count, samples)))
        for row, (low, width, first, second) in enumerate(self.betas()):
            draws[row] = low + width * betaincinv(first, second, draws[row])
        return self.counted(draws)

    def betas(self) -> list[tuple[float, float, float, float]]:
        """Return where each guess begins, how wide it is, and the two numbers of its Beta distribution."""
        guesses = [one.uncertain for one in self.inputs]
        rises = [4 * (guess.likely - guess.least) / (guess.most - guess.least) for guess in guesses]
        return [
            (guess.least, guess.most - guess.least, 1 + rise, 5 - rise)
            for guess, rise in zip(guesses, rises, strict=True)
        ]

    def counted(self, draws: np.ndarray) -> object:
        """Return what a result of ours holds."""
        worth = self.worth(draws)
        return (
            worth.mean(), worth.std(), np.quantile(worth, [0.1, 0.5, 0.85, 0.9]), (worth < 0).mean(),
            np.histogram(worth, 40), [np.corrcoef(draw, worth)[0, 1] for draw in draws],
        )  # fmt: skip


def medians(sides: dict[str, Callable[[], object]], repeats: int) -> dict[str, float]:
    """Return the median seconds of each side, taken in turns after one that doesn't count."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(repeats + 1):
        for name, side in sides.items():
            begun = time.perf_counter()
            side()
            if turn:
                times[name].append(time.perf_counter() - begun)
    return {name: statistics.median(taken) for name, taken in times.items()}


def rows(register: Register, samples: int, repeats: int) -> list[dict[str, object]]:
    """Measure both sides, with independent benefits and with such that move together, in milliseconds."""
    seconds = medians(
        {
            "ours": lambda: register.ours(samples),
            "numpy": lambda: register.numpy(samples),
            "ours, correlated": lambda: register.ours(samples, Correlations(common=COMMON)),
            "numpy and scipy, correlated": lambda: register.numpy_correlated(samples),
            "arithmetic": lambda: register.worth(np.ones((len(register.inputs), samples))),
        },
        repeats,
    )
    size = f"{len(register.inputs)} benefits × {len(register.factors)} years × {samples} draws"
    pairs = {
        "independent / plain numpy": ("ours", "numpy"),
        "correlated / plain numpy and scipy": ("ours, correlated", "numpy and scipy, correlated"),
        "independent / the worths alone": ("ours", "arithmetic"),
    }
    return [
        {
            "name": f"{size}, {name}",
            "ours": seconds[ours] * 1000,
            "other": seconds[other] * 1000,
            "ratio": seconds[other] / seconds[ours],
        }
        for name, (ours, other) in pairs.items()
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print {rows: [{name, ours, other, ratio}]}")
    parser.add_argument("--benefits", type=int, default=30)
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--samples", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    measured = rows(Register(options.benefits, options.years), options.samples, options.repeats)
    if options.json:
        unit = "milliseconds; ratio = other / ours"
        print(json.dumps({"unit": unit, "goal": {"least ratio of the first row": 1 / GOAL}, "rows": measured}))
        return
    print(f"{'':>76} {'ours':>8} {'other':>8} {'ratio':>8}   (ms)")
    for row in measured:
        print(f"{row['name']:>76} {row['ours']:>8.1f} {row['other']:>8.1f} {row['ratio']:>8.2f}")
    print(f"goal: the first ratio at least {1 / GOAL:.2f} (ours at most {GOAL} times as long)")


if __name__ == "__main__":
    main()
