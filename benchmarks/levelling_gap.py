"""How near the shortest known schedules levelling comes, beside CP-SAT alone in the same run.

    python benchmarks/levelling_gap.py --data DIR            a table; DIR holds PSPLIB's *.sm files and bounds.csv
    python benchmarks/levelling_gap.py --data DIR --json     {"rows": [{"name", "ours", "other", "ratio"}]}
        --seconds 1 10    time limits        --each 5    only the first so many of each set        --workers 2

A gap is how many per cent longer a schedule is than the shortest one known; rows are averages over a set. At each time
limit ours (breeding and solver side by side) and the solver alone get the same seconds and workers, one after the other
on the same instance. "heuristic" is breeding alone for 50 milliseconds, beside the best single priority rule, LST:
smallest latest start first. Imports and compiling are outside the clock. `ratio` is ours over theirs: below 1 is
better. PSPLIB: Kolisch and Sprecher 1996.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from innomethods.planning.levelling import kernel
from innomethods.planning.levelling.bounds import desk_for, latest_begins
from innomethods.planning.levelling.compiled import as_arrays, breed_of
from innomethods.planning.levelling.instance import Instance, instance_of
from innomethods.planning.levelling.searching import new_herd, search
from innomethods.planning.levelling.solving import model_of

SETS = ("j30", "j60", "j120")
QUICK = 0.05  # seconds for the heuristic
Case = tuple[str, Instance, int]  # set, instance, shortest length known


def read(path: Path) -> Instance:
    """Read one file of PSPLIB."""
    lines = path.read_text(encoding="ascii").splitlines()

    def rows(head: str, skip: int) -> Iterator[list[int]]:
        start = next(number for number, line in enumerate(lines) if line.startswith(head)) + skip
        for line in lines[start:]:
            if line.startswith("*"):
                return
            yield [int(word) for word in line.split()]

    followers = [[number - 1 for number in row[3:]] for row in rows("PRECEDENCE", 2)]
    work = list(rows("REQUESTS", 3))
    room = next(rows("RESOURCEAVAILABILITIES", 2))
    before = [[one for one, after in enumerate(followers) if number in after] for number in range(len(work))]
    days = [row[2] for row in work]
    return instance_of(days, before, [row[3:] for row in work], [room] * sum(days))


def cases(folder: Path, each: int) -> dict[str, list[Case]]:
    """Read the instances of each set."""
    with (folder / "bounds.csv").open(encoding="ascii") as file:
        known = list(csv.DictReader(file))
    return {
        name: [(name, read(folder / row["file"]), int(row["best_ub"])) for row in known if row["set"] == name][:each]
        for name in SETS
    }


def gap(tick: int, best: int) -> float:
    """Return how much longer than the best known, in per cent; a day's evening is an odd tick."""
    return 100 * ((tick + 1) / 2 / best - 1)


def solver_alone(given: Instance, seconds: float, workers: int) -> int:
    """Return the length CP-SAT finds by itself: the same model without hint, bound or windows."""
    from ortools.sat.python import cp_model

    begun = time.monotonic()
    model, begins = model_of(given, None, 2 * given.horizon - 1, 0)
    engine = cp_model.CpSolver()
    engine.parameters.num_workers = workers
    engine.parameters.max_time_in_seconds = max(seconds - (time.monotonic() - begun), 0.01)
    status = engine.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return round(engine.objective_value) if found and begins else by_latest_start(given)


def by_latest_start(given: Instance) -> int:
    """Return the length of placing by the smallest latest start."""
    order, desk = [0] * given.activities, desk_for(given)
    kernel.sort_by(latest_begins(given), desk.buckets, order)
    return kernel.place_early(given, order, desk)


def bred(given: Instance, seconds: float) -> int:
    """Return the length that breeding finds in so many seconds."""
    return search(given, seconds=seconds, solver=False).length


def row(
    name: str, some: list[Case], ours: Callable[[Instance], int], other: Callable[[Instance], int]
) -> dict[str, object]:
    """Measure both sides in turns."""
    gaps = [(gap(ours(given), best), gap(other(given), best)) for _, given, best in some]
    mine, theirs = (statistics.mean(side) for side in zip(*gaps, strict=True))
    return {
        "name": f"{name}, {len(some)} instances",
        "ours": mine,
        "other": theirs,
        "ratio": mine / theirs if theirs else None,
    }


def rows(known: dict[str, list[Case]], limits: list[float], workers: int) -> Iterator[dict[str, object]]:
    """Measure each set at each time limit."""
    some_instance = known["j30"][0][1]
    breed_of()(
        as_arrays(some_instance), as_arrays(new_herd(some_instance, 2, 1)), as_arrays(desk_for(some_instance)), 1
    )
    for name, some in known.items():
        yield row(f"{name} heuristic 50 ms / LST", some, lambda given: bred(given, QUICK), by_latest_start)
        for limit in limits:
            yield row(
                f"{name} {limit:g} s / CP-SAT alone",
                some,
                lambda given, limit=limit: search(given, seconds=limit, workers=workers).length,
                lambda given, limit=limit: solver_alone(given, limit, workers),
            )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print {rows: [{name, ours, other, ratio}]}")
    parser.add_argument("--data", type=Path, required=True, help="folder with PSPLIB's *.sm files and bounds.csv")
    parser.add_argument("--seconds", type=float, nargs="+", default=[1.0, 10.0])
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    measured = rows(cases(options.data, options.each), options.seconds, options.workers)
    if options.json:
        print(json.dumps({"unit": "gap to the best known in per cent", "rows": list(measured)}))
        return
    print(f"{'':>44} {'ours':>8} {'other':>8} {'ratio':>8}   (gap to the best known, %)")
    for one in measured:
        ratio = "–" if one["ratio"] is None else f"{one['ratio']:.2f}"
        print(f"{one['name']:>44} {one['ours']:>8.2f} {one['other']:>8.2f} {ratio:>8}", flush=True)


if __name__ == "__main__":
    main()
