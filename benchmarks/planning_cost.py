"""What `schedule` costs for each phase, beside a bare networkx loop over a network of the same size in the same run.

The bare loop computes early and late dates as numbers and nothing else: no calendar, no gates, no reasons in words, no
findings. Imports, making the project and resolving its method (cached) are left out on both sides. Medians of several
runs.

    python benchmarks/planning_cost.py [--json] [--sizes 100 1000 10000] [--repeats 5]
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from math import isqrt
from typing import TypeVar

import networkx as nx

from innomethods.model import Meetings, Method, Parallel, Phase, Project, Steps
from innomethods.planning import schedule

T = TypeVar("T")
LINKS = 3  # per activity in the bare network


def project_of(phases: int) -> Project:
    """Make a project of so many phases: about as many side by side as one after the other."""
    width = isqrt(phases)
    rows = [range(first, min(first + width, phases)) for first in range(0, phases, width)]
    flow = Steps(Parallel(Phase(f"p{number}", estimate=1 + number * 7 % 5) for number in row) for row in rows)
    board = Meetings("board", [date(2027, month, 15) for month in range(1, 13)], papers_due=7)
    return Project("large", Method("large", flow=flow), start=date(2027, 1, 11), country="NO", meetings=[board])


def network_of(activities: int) -> nx.DiGraph:
    """Make a layered network of the same size and shape, with about three links per activity."""
    width = isqrt(activities)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(activities))
    graph.add_edges_from(
        (before, number)
        for number in range(width, activities)
        for before in {(number // width - 1) * width + (number * 3 + step) % width for step in range(LINKS)}
    )
    return graph


def bare_loop(graph: nx.DiGraph) -> dict[int, int]:
    """Compute total float the plain way: forward and backward through a topological order."""
    length = {number: 1 + number * 7 % 5 for number in graph}
    order = list(nx.topological_sort(graph))
    ends: dict[int, int] = {}
    for number in order:
        ends[number] = length[number] + max((ends[before] for before in graph.predecessors(number)), default=0)
    finish = max(ends.values())
    latest: dict[int, int] = {}
    for number in reversed(order):
        latest[number] = min((latest[after] - length[after] for after in graph.successors(number)), default=finish)
    return {number: latest[number] - ends[number] for number in order}


def median_seconds(work: Callable[[T], object], given: T, repeats: int) -> float:
    """Return the median time of one call, after one that doesn't count."""
    work(given)
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work(given)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def rows(sizes: list[int], repeats: int) -> list[dict[str, object]]:
    """Measure both sides at each size; microseconds per phase."""
    measured = []
    for size in sizes:
        ours = median_seconds(schedule, project_of(size), repeats) / size * 1e6
        other = median_seconds(bare_loop, network_of(size), repeats) / size * 1e6
        measured.append({"name": f"{size} phases", "ours": ours, "other": other, "ratio": ours / other})
    return measured


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print {rows: [{name, ours, other, ratio}]}")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    measured = rows(options.sizes, options.repeats)
    if options.json:
        print(json.dumps({"unit": "microseconds per phase", "rows": measured}))
        return
    print(f"{'':>14} {'schedule':>12} {'networkx':>12} {'ratio':>8}   (µs per phase)")
    for row in measured:
        print(f"{row['name']:>14} {row['ours']:>12.1f} {row['other']:>12.1f} {row['ratio']:>8.1f}")


if __name__ == "__main__":
    main()
