"""What an effect with its checks, words and pictures costs, beside the bare library making the same fit, in one run.

Ours reads and refuses, fits, tests assumptions, makes intervals for every point and lines to draw. The other side makes
one fit with statsmodels, scipy or pysyncon on arrays that are ready. In turns, medians; ratio = other / ours.

    python benchmarks/effects_cost.py [--json] [--repeats 7]

The matrices are small: on a busy machine, threads of BLAS that wait for each other cost more than the sums. Set
OPENBLAS_NUM_THREADS=1 there, for both sides.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import statsmodels.api as sm
from pysyncon import Synth
from scipy import stats

from innomethods.benefits.effects import control_chart, differences, interrupted, paired, synthetic_control

SERIES, CHANGE = 120, 84  # points, and how many of them before the measure
UNITS, PERIODS, IN_CLUSTER = 400, 12, 5
Sides = tuple[Callable[[], object], Callable[[], object]]


def series() -> tuple[np.ndarray, np.ndarray]:
    """Make ten years of months with a change after seven, and the columns of its fit."""
    number = np.arange(SERIES)
    random, since, after = np.random.default_rng(1), np.maximum(number - CHANGE, 0), number >= CHANGE
    turns = [wave(2 * np.pi * turn * number / 12) for turn in (1, 2) for wave in (np.sin, np.cos)]
    columns = np.column_stack([np.ones(SERIES), number, after, since, *turns])
    return 50 + 0.1 * number - 4 * after + random.normal(size=SERIES), columns


def series_sides() -> dict[str, Sides]:
    """Fit a line with errors that follow each other, and counts."""
    values, columns = series()
    counts = np.random.default_rng(2).poisson(np.exp(values / 20))
    return {
        "interrupted series, 120 points / statsmodels GLSAR": (
            lambda: interrupted(values, change=CHANGE + 1, season=12),
            lambda: sm.GLSAR(values, columns, rho=1).iterative_fit(maxiter=8),
        ),
        "interrupted counts, 120 points / statsmodels GLM": (
            lambda: interrupted(counts, change=CHANGE + 1, season=12, counts=True),
            lambda: sm.GLM(counts, columns, family=sm.families.Poisson()).fit(scale="X2"),
        ),
    }


def panel_sides() -> dict[str, Sides]:
    """Compare 400 units over 12 periods, in 80 clusters; the other side has the stacked columns ready."""
    random = np.random.default_rng(3)
    values = random.normal(size=(UNITS, 1)) + random.normal(size=(UNITS, PERIODS))
    rows = [(unit, period, values[unit, period]) for unit in range(UNITS) for period in range(PERIODS)]
    clusters = {unit: unit // IN_CLUSTER for unit in range(UNITS)}
    unit, period = np.repeat(np.arange(UNITS), PERIODS), np.tile(np.arange(PERIODS), UNITS)
    has, after = unit < UNITS // 2, period >= PERIODS // 2
    columns = np.column_stack([np.ones(len(unit)), has, after, has & after]).astype(float)
    return {
        "differences, 400 × 12 in 80 clusters / statsmodels OLS": (
            lambda: differences(rows, treated=range(UNITS // 2), change=PERIODS // 2, cluster=clusters),
            lambda: sm.OLS(values.ravel(), columns).fit(cov_type="cluster", cov_kwds={"groups": unit // IN_CLUSTER}),
        ),
    }


def blend_sides() -> dict[str, Sides]:
    """Blend 30 donors over 20 periods; pysyncon fits the same outcomes, once."""
    random = np.random.default_rng(4)
    common = random.normal(size=(4, 30)).cumsum(axis=1)
    values = 10 + random.dirichlet(np.ones(4), size=31) @ common + random.normal(size=(31, 30)) * 0.1
    values[30] = values[:4].mean(axis=0)
    rows = [(f"u{unit:02d}", period, values[unit, period]) for unit in range(31) for period in range(30)]
    before = pd.DataFrame(values[:, :20].T)
    donors, ours = before.drop(columns=30), before[30]

    def bare() -> Synth:
        synth = Synth()
        synth.fit(X0=donors, X1=ours, Z0=donors, Z1=ours, custom_V=np.ones(20))
        return synth

    return {
        "synthetic control, 30 donors, no placebos / pysyncon": (
            lambda: synthetic_control(rows, treated="u30", change=20, placebos=False),
            bare,
        ),
        "synthetic control, 30 donors tried / pysyncon 31 times": (
            lambda: synthetic_control(rows, treated="u30", change=20),
            lambda: [bare() for _ in range(31)],
        ),
    }


def small_sides() -> dict[str, Sides]:
    """Two small designs: pairs beside two tests of scipy, a chart beside its limits in numpy."""
    random = np.random.default_rng(5)
    before, after, weeks = random.normal(size=60), random.normal(size=60), random.normal(size=104)

    def limits() -> tuple[float, float]:
        moving = np.abs(np.diff(weeks[:52])).mean()
        return weeks[:52].mean() - 2.66 * moving, weeks[:52].mean() + 2.66 * moving

    return {
        "pairs, 60 / scipy t and Wilcoxon": (
            lambda: paired(before, after),
            lambda: (stats.ttest_rel(after, before), stats.wilcoxon(after - before)),
        ),
        "control chart, 104 points / limits in numpy": (lambda: control_chart(weeks, baseline=52), limits),
    }


def medians(sides: Sides, repeats: int) -> tuple[float, float]:
    """Return the median milliseconds of both sides, taken in turns after one that doesn't count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(repeats + 1):
        for side, times in zip(sides, taken, strict=True):
            begun = time.perf_counter()
            side()
            if turn:
                times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken[0]), statistics.median(taken[1])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print {rows: [{name, ours, other, ratio}]}")
    parser.add_argument("--repeats", type=int, default=7)
    options = parser.parse_args()
    rows = []
    for name, sides in {**small_sides(), **series_sides(), **panel_sides(), **blend_sides()}.items():
        ours, other = medians(sides, options.repeats)
        rows.append({"name": name, "ours": ours, "other": other, "ratio": other / ours})
    if options.json:
        print(json.dumps({"unit": "milliseconds; ratio = other / ours", "rows": rows}))
        return
    print(f"{'':>56} {'ours':>8} {'other':>8} {'ratio':>8}   (milliseconds)")
    for row in rows:
        print(f"{row['name']:>56} {row['ours']:>8.2f} {row['other']:>8.2f} {row['ratio']:>8.2f}")


if __name__ == "__main__":
    main()
