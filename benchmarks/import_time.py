"""What `import innomethods` costs, beside `import attrs` and `import networkx`, each in fresh processes.

Only the statement is timed, inside the new process, so that Python's own start is not counted. Medians; with each goes
the number of modules that the import brings in.

    python benchmarks/import_time.py [--json] [--repeats 9]
"""

import argparse
import json
import statistics
import subprocess
import sys

TIMED = """
import sys, time
before = len(sys.modules)
started = time.perf_counter()
{statement}
print(time.perf_counter() - started, len(sys.modules) - before)
"""
STATEMENTS = {
    "import innomethods": "import innomethods",
    "import innomethods, then its Method": "import innomethods; innomethods.Method",
    "import attrs": "import attrs",
    "import networkx": "import networkx",
}


def once(statement: str) -> tuple[float, int]:
    """Return seconds and modules of a statement in a fresh process."""
    done = subprocess.run([sys.executable, "-c", TIMED.format(statement=statement)], capture_output=True, check=True)
    seconds, modules = done.stdout.split()
    return float(seconds), int(modules)


def measured(repeats: int) -> dict[str, tuple[float, int]]:
    """Return each statement's median seconds and its modules; taken in turns, so that a busy moment hits all alike."""
    taken: dict[str, list[tuple[float, int]]] = {name: [] for name in STATEMENTS}
    for _ in range(repeats):
        for name, statement in STATEMENTS.items():
            taken[name].append(once(statement))
    return {name: (statistics.median(seconds for seconds, _ in runs), runs[0][1]) for name, runs in taken.items()}


def main() -> None:
    """Measure, and print a table or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--repeats", type=int, default=9, help="fresh processes each, of which the median counts")
    wanted = parser.parse_args()
    costs = measured(wanted.repeats)
    rows = [
        {
            "name": f"{ours} / {other}", "ours": costs[ours][0], "other": costs[other][0],
            "ratio": costs[ours][0] / costs[other][0], "modules": costs[ours][1], "other_modules": costs[other][1],
        }
        for ours in list(STATEMENTS)[:2]
        for other in ("import attrs", "import networkx")
    ]  # fmt: skip
    if wanted.json:
        print(json.dumps({"rows": rows}))
        return
    for name, (seconds, modules) in costs.items():
        print(f"{name:<38} {seconds * 1000:7.1f} ms {modules:5d} modules")
    for row in rows:
        print(f"{row['name']:<62} {row['ratio']:6.2f}")


if __name__ == "__main__":
    main()
