"""What `write_report` costs against the number of phases and gates, and how it grows from the smallest to the largest.

A method of phases in a row with a gate after every ninth, so that drawings are cut into many rows and tables grow long.
Scheduling and imports are left out. Medians of several runs; `growth` is the time against the first size's, divided by
how many times more nodes there are: 1 is linear.

    python benchmarks/report_cost.py [--json] [--sizes 100 400] [--repeats 3]
"""

import argparse
import json
import statistics
import tempfile
import time
from datetime import date

from innomethods.model import Gate, Method, Phase, Project
from innomethods.planning import Plan, schedule
from innomethods.reporting import write_report

TEN = 10  # nodes between one gate and the next


def project_of(nodes: int) -> Project:
    """Make a project with so many phases and gates."""
    flow = [
        Gate(f"g{number}", decided_by="owner", go_back_to=[f"p{number - 9}"], at_most=2)
        if number % TEN == TEN - 1
        else Phase(f"p{number}", title=f"Look into part {number}", does="lead", estimate=3)
        for number in range(nodes)
    ]
    return Project("large", Method("large", flow=flow), start=date(2027, 1, 11), country="NO")


def seconds(project: Project, plan: Plan) -> float:
    """Return how long one report takes."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        write_report(project, folder, plan=plan, language="en")
        return time.perf_counter() - began


def measured(sizes: list[int], repeats: int) -> list[dict[str, float]]:
    """Measure each size."""
    rows: list[dict[str, float]] = []
    for size in sizes:
        project = project_of(size)
        plan = schedule(project)
        took = statistics.median(seconds(project, plan) for _ in range(repeats))
        first = rows[0] if rows else {"nodes": size, "seconds": took}
        growth = (took / first["seconds"]) / (size / first["nodes"])
        rows.append({"nodes": size, "seconds": round(took, 3), "growth": round(growth, 2)})
    return rows


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 400])
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    rows = measured(asked.sizes, asked.repeats)
    if asked.json:
        print(json.dumps(rows, indent=2))
        return
    for row in rows:
        print(f"{row['nodes']:>6} nodes  {row['seconds']:>8.3f} s  growth {row['growth']}")


if __name__ == "__main__":
    main()
