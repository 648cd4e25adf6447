"""What the critical path of linked plans costs, beside other libraries on the same networks in the same run.

    pip install rustworkx trueppm-scheduler          (peers are no dependencies of ours)
    python benchmarks/critical_path_cost.py          a table
    python benchmarks/critical_path_cost.py --json   {"rows": [{"name", "ours", "other", "ratio"}]}, milliseconds

**From arrays**: layered networks, as wide as they are deep, three links to each activity, numbers shuffled. Timed on
every side: earliest starts, latest starts and slack of every activity, over a structure that is there. Not timed:
making the structure (our columns put in order, their graph), which `made_ours` and `made_other` in the JSON tell of,
and imports and compiling. networkx and rustworkx: a loop over a topological order with predecessors and successors, the
order found within the clock. "plain" is our oracle, which finds the order within the clock too. The floor is one
compiled forward loop, without backward and slack.

**Whole plans**: activities and links as each library's own values, links of four kinds with lags in calendar days, one
calendar with the Norwegian holidays; out come four dates and two kinds of slack for each activity. Timed: everything
from those values to the answer. It is told how many activities get the same first and last day on both sides.

Processor time, in turns, so that a busy machine slows all alike; medians count.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import statistics
from collections.abc import Callable
from datetime import date, timedelta
from importlib.util import find_spec
from itertools import pairwise
from math import isqrt
from time import process_time
from typing import Any

import numpy as np

from innomethods.planning.links import Arrays, Link, LinkedActivity, LinkedPlan, date_links
from innomethods.planning.links.compiled import _loops
from innomethods.planning.links.compiled import passes as compiled_passes
from innomethods.planning.links.levels import passes as level_passes
from innomethods.planning.links.levels import put_in_order
from innomethods.planning.links.plain import solve
from innomethods.workdays import CalendarDays, WorkCalendar, public_holidays

SIZES = (1_000, 10_000, 100_000, 1_000_000)
LINKS = 3  # to each activity
START = date(2027, 1, 11)
Work = Callable[[], object]


def network(size: int) -> Arrays:
    """Make a layered network with shuffled numbers; lengths from 1 to 20 days."""
    chance = np.random.default_rng(size)
    width = isqrt(size)
    after = np.repeat(np.arange(width, size), LINKS)
    before = (after // width - 1) * width + chance.integers(0, width, len(after))
    place = chance.permutation(size)
    length = chance.integers(1, 21, size)
    before, after = place[before], place[after]
    columns = (length, np.zeros(size, dtype=np.int64), before, after, length[before])
    return Arrays(*(column.tolist() for column in columns))


def loop(order: Callable[[], Any], before: Any, after: Any, length: list[int]) -> list[int]:  # noqa: ANN401
    """Compute slack the plain way: forward and backward through a topological order."""
    way = list(order())
    ends: dict[int, int] = {}
    for number in way:
        ends[number] = length[number] + max((ends[one] for one in before(number)), default=0)
    finish = max(ends.values())
    latest: dict[int, int] = {}
    for number in reversed(way):
        latest[number] = min((latest[one] - length[one] for one in after(number)), default=finish)
    return [latest[number] - ends[number] for number in range(len(length))]


def of_networkx(arrays: Arrays) -> Work:
    """Return the loop over a networkx graph."""
    import networkx as nx

    graph: Any = nx.DiGraph()
    graph.add_nodes_from(range(len(arrays)))
    graph.add_edges_from(zip(arrays.before, arrays.after, strict=True))
    length = list(arrays.length)
    return lambda: loop(lambda: nx.topological_sort(graph), graph.predecessors, graph.successors, length)


def of_rustworkx(arrays: Arrays) -> Work:
    """Return the loop over a rustworkx graph."""
    import rustworkx as rx

    graph: Any = rx.PyDiGraph()
    graph.add_nodes_from(range(len(arrays)))
    graph.add_edges_from_no_data(list(zip(arrays.before, arrays.after, strict=True)))
    length = list(arrays.length)
    return lambda: loop(lambda: rx.topological_sort(graph), graph.predecessor_indices, graph.successor_indices, length)


def of_plain(arrays: Arrays) -> Work:
    """Return our oracle."""
    return lambda: [late - early for late, early in zip(*_starts(solve(arrays)), strict=True)]


def _starts(solved: Any) -> tuple[Any, Any]:  # noqa: ANN401
    return solved.late, solved.early


def of_levels(arrays: Arrays) -> Work:
    """Return our numpy kernel, back in the order the activities were given in."""
    net = put_in_order(arrays)

    def once() -> list[int]:
        early, late, _, _ = level_passes(net)
        return back(net, late - early)

    return once


def of_compiled(arrays: Arrays) -> Work:
    """Return our compiled loops."""
    net = put_in_order(arrays)

    def once() -> object:
        early, late, _, _ = compiled_passes(net)
        return back(net, late - early)

    return once


def back(net: Any, slack: Any) -> Any:  # noqa: ANN401
    """Put slack in the order the activities were given in."""
    given = np.empty_like(slack)
    given[net.order] = slack
    return given


def of_floor(arrays: Arrays) -> Work:
    """Return one compiled forward loop."""
    net = put_in_order(arrays)
    forward, _ = _loops()
    arriving = net.arriving
    return lambda: forward(arriving.rows, arriving.other, arriving.gain, net.length, net.release.copy())


OURS = {"plain": ("attrs", of_plain), "numpy": ("numpy", of_levels), "numba": ("numba", of_compiled)}
PEERS = {"networkx": ("networkx", of_networkx), "rustworkx": ("rustworkx", of_rustworkx)}
FLOOR = {"floor": ("numba", of_floor)}


def present(makers: dict[str, tuple[str, Any]]) -> dict[str, Any]:
    """Return those whose library is there."""
    return {name: maker for name, (module, maker) in makers.items() if find_spec(module) is not None}


def medians(passes: dict[str, Work], turns: int) -> dict[str, float]:
    """Return the median time of each in milliseconds, in turns; they have been gone through once already."""
    taken: dict[str, list[float]] = {name: [] for name in passes}
    for _ in range(turns):
        for name, once in passes.items():
            gc.collect()
            gc.disable()
            begun = process_time()
            once()
            taken[name].append((process_time() - begun) * 1000)
            gc.enable()
    return {name: statistics.median(times) for name, times in taken.items()}


def from_arrays(size: int, turns: int, only: list[str]) -> list[dict[str, object]]:
    """Measure one size; all must find the same slack."""
    arrays = network(size)
    passes, made = {}, {}
    makers = present(OURS) | present(PEERS) | present(FLOOR)
    for name, maker in makers.items():
        if only and name not in only:
            continue
        begun = process_time()
        passes[name] = maker(arrays)
        made[name] = (process_time() - begun) * 1000
    slack = {name: np.asarray(once()) for name, once in passes.items() if name != "floor"}
    if "floor" in passes:
        passes["floor"]()
    if any(not np.array_equal(one, other) for one, other in pairwise(slack.values())):
        raise ValueError("The kernels and peers don't find the same slack.")
    spent = medians(passes, turns)
    return [
        {
            "name": f"{size} activities, {way}, {peer}", "ours": spent[way], "other": spent[peer],
            "ratio": spent[peer] / spent[way], "made_ours": made[way], "made_other": made[peer],
        }
        for way in OURS
        if way in spent
        for peer in (*PEERS, *FLOOR)
        if peer in spent
    ]  # fmt: skip


def whole_plan(size: int) -> LinkedPlan:
    """Make a layered plan of our own values: links of four kinds, lags of 0 to 7 calendar days."""
    chance = random.Random(size)  # noqa: S311 - a seed, so that every run measures the same
    width = isqrt(size) * 4  # shallow, so that it ends within the years with known holidays
    activities = [LinkedActivity(f"a{number}", chance.randint(1, 10)) for number in range(size)]
    links = [
        Link(
            f"a{(number // width - 1) * width + chance.randrange(width)}",
            f"a{number}",
            chance.choice(["FS", "FS", "FS", "SS", "FF", "SF"]),
            CalendarDays(chance.choice([0, 0, 0, 1, 2, 5, 7])),
        )
        for number in range(width, size)
        for _ in range(LINKS)
    ]
    unique = {(link.before, link.after): link for link in links}
    return LinkedPlan(activities, unique.values(), START, WorkCalendar("NO"))


def theirs(plan: LinkedPlan) -> Any:  # noqa: ANN401
    """Return the plan as values of trueppm-scheduler."""
    import trueppm_scheduler as tp

    free = sorted(day for year in range(2027, 2075) for day in public_holidays("NO", year))
    tasks = [tp.Task(one.id, one.id, timedelta(days=one.days)) for one in plan.activities]
    links = [
        tp.Dependency(link.before, link.after, tp.DependencyType(link.kind.value), timedelta(days=link.lag.count))
        for link in plan.links
    ]
    return tp.Project(
        id="p", name="p", start_date=plan.start, tasks=tasks, dependencies=links,
        calendar=tp.Calendar(exceptions=[tp.DateRange(day, day) for day in free]),
    )  # fmt: skip


def whole_plans(size: int, turns: int) -> list[dict[str, object]]:
    """Measure whole plans beside trueppm-scheduler."""
    if find_spec("trueppm_scheduler") is None:
        return []
    import trueppm_scheduler as tp

    plan = whole_plan(size)
    project = theirs(plan)
    ours, other = date_links(plan), tp.schedule(project)
    ends = {task.id: (task.early_start, task.early_finish) for task in other.tasks}
    same = sum(ends[one.activity.id] == (one.start, one.finish) for one in ours.activities)
    spent = medians({"ours": lambda: date_links(plan), "other": lambda: tp.schedule(project)}, turns)
    return [
        {
            "name": f"whole plan, {size} activities, {len(plan.links)} links, trueppm-scheduler",
            "ours": spent["ours"], "other": spent["other"], "ratio": spent["other"] / spent["ours"],
            "same_dates": same / size,
        }
    ]  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print {rows: [{name, ours, other, ratio}]}")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--only", nargs="*", default=[], choices=[*OURS, *PEERS, *FLOOR], help="of those from arrays")
    parser.add_argument("--whole", type=int, default=10_000, help="activities of the whole plan (0: none)")
    parser.add_argument("--turns", type=int, default=5)
    options = parser.parse_args()
    rows = [row for size in options.sizes for row in from_arrays(size, options.turns, options.only)]
    if options.whole:
        rows += whole_plans(options.whole, options.turns)
    modules = [*OURS.values(), *PEERS.values(), ("trueppm_scheduler", None)]
    missing = sorted({module for module, _ in modules if find_spec(module) is None})
    if options.json:
        print(json.dumps({"unit": "milliseconds", "rows": rows, "missing": missing}))
        return
    print(f"{'milliseconds':<66}{'ours':>11}{'other':>11}{'times quicker':>15}")
    for row in rows:
        print(f"{row['name']:<66}{row['ours']:>11.2f}{row['other']:>11.2f}{row['ratio']:>15.1f}")
        if "same_dates" in row:
            print(f"{'  with the same first and last day':<66}{row['same_dates']:>11.1%}")
    for name in missing:
        print(f"{name} isn't installed: pip install {name.replace('_', '-')}")


if __name__ == "__main__":
    main()
