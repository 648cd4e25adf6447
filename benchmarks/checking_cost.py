"""What `find_problems` costs for each node, beside a bare walk over the same tree in the same run.

The bare walk visits every node with its path and does nothing else: it is the floor for anything that looks at a whole
flow. The flow holds phases with checks and results, gates with ways back, choices and parts side by side; it is made
and resolved outside the clock. Medians of several runs; a method is looked at afresh each time, nothing is kept.

    python benchmarks/checking_cost.py [--json] [--sizes 100 1000 10000] [--repeats 5]
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

import attrs

from innomethods.checking import find_problems
from innomethods.model import (
    Check,
    Choice,
    Gate,
    Measure,
    Method,
    Parallel,
    Phase,
    Result,
    Role,
    Stage,
    State,
    Steps,
    walk,
)
from innomethods.sources import Source
from innomethods.wording import Wording

WORDS = Wording(nb="Hva?", nn="Kva?", en="What?")
PER_STAGE = 12  # named nodes of one stage, itself included
RESULTS = [
    Result(name, title=WORDS, states=[State(f"s{level}", title=WORDS) for level in range(4)])
    for name in ("need", "solution", "benefit")
]
ROLES = [Role("lead", title=WORDS, side="supply"), Role("users", title=WORDS, side="affected")]


def stage_of(number: int) -> Stage:
    """Make one part of the flow: phases in a row, side by side and in a choice, with a gate that looks back at them."""

    def phase(name: str, **fields: object) -> Phase:
        checks = [
            Check(f"c{count}", ask=WORDS, guidance=WORDS, answer="evidence", sources=["book"]) for count in range(4)
        ]
        return Phase(name, title=WORDS, does="lead", consulted=["users"], checklist=checks, sources=["book"], **fields)

    path = f"s{number}"
    choice = Choice("way", title=WORDS, decided_by="lead", branches={"a": phase("p5"), "b": phase("p6")})
    gate = Gate(
        "gate", title=WORDS, decided_by="users", must=["need@s0", f"{path}/p1/c0", f"{path}/p2/c1"],
        go_back_to=[f"{path}/p1", path], at_most=2,
    )  # fmt: skip
    beside = Parallel((phase("p3", gives=["solution@s1"]), phase("p4", needs=["need@s0"])))
    flow = Steps((phase("p1", gives=["need@s1"]), phase("p2", observes=["wait"]), beside, choice, gate))
    return Stage(path, flow, title=WORDS)


def method_of(nodes: int) -> Method:
    """Make a method of about so many named nodes."""
    return Method(
        "large", title=WORDS, flow=Steps(tuple(stage_of(number) for number in range(max(nodes // PER_STAGE, 1)))),
        inputs=["need@s0"], results=RESULTS, roles=ROLES, sources=[Source("book", title="Book", certainty="seen")],
        measures=[Measure("wait", title=WORDS, direction="down")],
    )  # fmt: skip


def seconds(action: Callable[[Method], object], method: Method, repeats: int) -> float:
    """Return the median time of an action on a method that has not been looked into before."""
    taken = []
    for _ in range(repeats):
        fresh = attrs.evolve(method)
        started = time.perf_counter()
        action(fresh)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def bare_walk(method: Method) -> int:
    """Visit every node and do nothing."""
    return sum(1 for _ in walk(method.flow))


def main() -> None:
    """Measure, and print a table or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000], help="named nodes")
    parser.add_argument("--repeats", type=int, default=5, help="runs, of which the median counts")
    wanted = parser.parse_args()
    rows = []
    for size in wanted.sizes:
        method = method_of(size)
        count = bare_walk(method)
        ours = seconds(find_problems, method, wanted.repeats) / count
        floor = seconds(bare_walk, method, wanted.repeats) / count
        rows.append({"name": f"checking, {count} nodes", "ours": ours, "other": floor, "ratio": ours / floor})
    if wanted.json:
        print(json.dumps({"rows": rows}))
        return
    print("seconds for each node: find_problems, a bare walk, ratio")
    for row in rows:
        print(f"{row['name']:<24} {row['ours']:.2e} {row['other']:.2e} {row['ratio']:8.1f}")
    growth = rows[-1]["ours"] / rows[0]["ours"]
    print(f"cost for each node, largest against smallest: {growth:.2f} times")


if __name__ == "__main__":
    main()
