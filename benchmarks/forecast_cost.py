"""What drawing a network many times costs, beside numpy row by row and two schedulers with a simulation, in one run.

The network is layered, about as wide as deep, with up to three links an activity; every activity has a PERT estimate of
its own. All sides draw durations and find when the last activity ends. Making the network and its tables is left out
(and printed). Peers are asked up to 1,000 activities: beyond that they need minutes or gigabytes. In turns, medians.

    python benchmarks/forecast_cost.py [--json] [--sizes 120 1000 10000] [--samples 10000] [--repeats 3]

Peers: `pip install trueppm-scheduler==0.4.0rc2 pmcontrols==0.2.1` (Apache-2.0, MIT); without them their rows say so.
"""

import argparse
import json
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta
from math import isqrt

import numpy as np

from innomethods.model import Distribution, Method, Parallel, Phase, Project, Steps
from innomethods.planning import forecast, schedule
from innomethods.planning.forecasting.blocks import finish_times
from innomethods.planning.forecasting.forecast import simulation_of
from innomethods.planning.forecasting.lengths import plain_network
from innomethods.quantities import ThreePoint

PEERS_UP_TO = 1000
CALENDAR_PHASES = 1000  # of the row that measures a whole forecast, with three times its kernel as the goal
Network = tuple[list[list[int]], list[ThreePoint]]


def network_of(activities: int) -> Network:
    """Make a layered network with a three-point estimate for every activity."""
    width, random = isqrt(activities), np.random.default_rng(1)
    before = [
        sorted({(number // width - 1) * width + int(place) for place in random.integers(0, width, 3)})
        if number >= width
        else []
        for number in range(activities)
    ]
    return before, [ThreePoint(*sorted(random.uniform(1, 30, 3))) for _ in range(activities)]


def row_by_row(network: Network, samples: int) -> np.ndarray:
    """Draw one activity at a time with numpy's own generator, as one would write it."""
    before, guesses = network
    random, ends = np.random.default_rng(1), {}
    waited_for = {other: number for number, waits in enumerate(before) for other in waits}  # the last to ask for it
    finish = np.zeros(samples)
    for number, (waits, guess) in enumerate(zip(before, guesses, strict=True)):
        enter = np.zeros(samples)
        for other in waits:
            np.maximum(enter, ends[other], out=enter)
        width = guess.most - guess.least
        peak = 4 * (guess.likely - guess.least) / width
        ends[number] = enter + guess.least + width * random.beta(1 + peak, 5 - peak, samples)
        if number not in waited_for:
            np.maximum(finish, ends[number], out=finish)
        for other in waits:
            if waited_for[other] == number:
                del ends[other]
    return finish


def trueppm(network: Network) -> Callable[[int], object]:
    """Return trueppm-scheduler's simulation of the network; its durations are whole days."""
    from trueppm_scheduler.engine import monte_carlo
    from trueppm_scheduler.models import Dependency, Project, Task

    before, guesses = network
    tasks = [
        Task(
            str(number), str(number), timedelta(days=1),
            optimistic_duration=timedelta(days=int(guess.least)),
            most_likely_duration=timedelta(days=int(guess.likely)),
            pessimistic_duration=timedelta(days=int(guess.most) + 1),
        )
        for number, guess in enumerate(guesses)
    ]  # fmt: skip
    links = [Dependency(str(other), str(number)) for number, waits in enumerate(before) for other in waits]
    project = Project("p", "p", date(2027, 1, 11), tasks, links)
    return lambda samples: monte_carlo(project, runs=samples, seed=1, max_runs=None, max_tasks=None, sensitivity_cap=0)


def pmcontrols(network: Network) -> Callable[[int], object]:
    """Return pmcontrols' simulation of the network; it counts criticality too."""
    from pmcontrols import pert

    before, guesses = network
    activities = [
        {
            "id": str(number), "predecessors": [str(other) for other in waits],
            "a": guess.least, "m": guess.likely, "b": guess.most,
        }
        for number, (waits, guess) in enumerate(zip(before, guesses, strict=True))
    ]  # fmt: skip
    return lambda samples: pert(activities, n_sim=samples, seed=1)


def project_of(phases: int) -> Project:
    """Make a project of stages one after the other, each of about as many phases side by side, with a calendar."""
    width, random = isqrt(phases), np.random.default_rng(1)
    numbers = iter(range(phases))

    def phase() -> Phase:
        return Phase(f"p{next(numbers)}", estimate=ThreePoint(*(float(x) for x in sorted(random.uniform(1, 8, 3)))))

    flow = Steps([Parallel([phase() for _ in range(width)]) for _ in range(phases // width)])
    return Project("big", Method("big", flow=flow), start=date(2027, 1, 11), country="NO")


def calendar_rows(phases: int, samples: int, repeats: int) -> list[dict[str, object]]:
    """Measure a whole forecast, with calendar, counts and influences, beside its bare kernel."""
    plan = schedule(project_of(phases))
    lengths = simulation_of(plan, 1).models[0].lengths
    sides: dict[str, Callable[[], object]] = {
        "forecast": lambda: forecast(plan, samples),
        "kernel": lambda: finish_times(lengths, samples, fast=False),
    }
    seconds, each = medians(sides, repeats), 1e9 / phases / samples
    return [
        {
            "name": f"{phases} phases with a calendar / bare kernel",
            "ours": seconds["forecast"] * each,
            "other": seconds["kernel"] * each,
            "ratio": seconds["kernel"] / seconds["forecast"],
        }
    ]


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


def rows(sizes: list[int], samples: int, repeats: int) -> tuple[list[dict[str, object]], list[str]]:
    """Measure every side at each size, in nanoseconds per sample and activity; and tell what was left out."""
    measured: list[dict[str, object]] = []
    missing: list[str] = []
    for size in sizes:
        network = network_of(size)
        begun = time.perf_counter()
        lengths = plain_network(*network, Distribution.PERT, seed=1)
        missing.append(f"{size} activities: tables made in {time.perf_counter() - begun:.2f} s, not counted")
        ours: dict[str, Callable[[], object]] = {
            "numpy": lambda lengths=lengths: finish_times(lengths, samples, fast=False),
            "numba, 1 worker": lambda lengths=lengths: finish_times(lengths, samples, fast=True),
            "numba, 2 workers": lambda lengths=lengths: finish_times(lengths, samples, fast=True, workers=2),
        }
        others: dict[str, Callable[[], object]] = {
            "numpy row by row": lambda network=network: row_by_row(network, samples)
        }
        for name, make in (("trueppm", trueppm), ("pmcontrols", pmcontrols)):
            if size > PEERS_UP_TO:
                missing.append(f"{name} at {size} activities: not asked")
                continue
            try:
                peer = make(network)
            except ImportError:
                missing.append(f"{name}: not installed")
            else:
                others[name] = lambda peer=peer: peer(samples)
        seconds = medians({**ours, **others}, repeats)
        each = 1e9 / size / samples
        measured += [
            {
                "name": f"{size} activities, {mine} / {other}",
                "ours": seconds[mine] * each,
                "other": seconds[other] * each,
                "ratio": seconds[other] / seconds[mine],
            }
            for other in others
            for mine in ours
        ]
    return measured, missing


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print {rows: [{name, ours, other, ratio}]}")
    parser.add_argument("--sizes", type=int, nargs="+", default=[120, 1000, 10000])
    parser.add_argument("--samples", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    measured, missing = rows(options.sizes, options.samples, options.repeats)
    measured += calendar_rows(CALENDAR_PHASES, options.samples, options.repeats)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if options.json:
        unit = "nanoseconds per sample and activity; ratio = other / ours"
        print(json.dumps({"unit": unit, "rows": measured, "notes": missing, "peak_rss_mb": memory}))
        return
    print(f"{'':>48} {'ours':>8} {'other':>8} {'ratio':>8}   (ns per sample and activity)")
    for row in measured:
        print(f"{row['name']:>48} {row['ours']:>8.1f} {row['other']:>8.1f} {row['ratio']:>8.1f}")
    print(*missing, f"peak memory, all sides: {memory:.0f} MB", sep="\n")


if __name__ == "__main__":
    main()
