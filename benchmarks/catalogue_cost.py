"""What opening one method and listing all cost as content grows: the same content once, ten and a hundred times.

Opening one method may not depend on how many others there are: a fresh process opens `blt` from a folder that holds the
shipped content so many times over, beside the same process on the shipped content alone. A list reads the heads of
files only; beside it stands the floor of reading every method whole as YAML and nothing more. Medians of several runs.

    python benchmarks/catalogue_cost.py [--json] [--copies 1 10 100] [--repeats 5]
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path

CONTENT = Path(str(resources.files("innomethods") / "content"))
CLOCK = "import time; started = time.perf_counter()\n"
DONE = "\nprint(time.perf_counter() - started)"
OPEN = (
    CLOCK
    + "from pathlib import Path\nfrom innomethods import Catalogue\nCatalogue(Path({folder!r}))['blt'].edition"
    + DONE
)
LIST = CLOCK + "from pathlib import Path\nfrom innomethods import Catalogue\nCatalogue(Path({folder!r})).heads()" + DONE
WHOLE = (
    CLOCK
    + "from pathlib import Path\nimport yaml\nloader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)\n"
    + "[list(yaml.parse(p.read_text('utf-8'), Loader=loader)) for p in Path({folder!r}, 'methods').glob('*.yaml')]"
    + DONE
)


def grown(folder: Path, copies: int) -> Path:
    """Make a folder of content with every method and tool so many times, each copy under an id of its own."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    for kind in ("methods", "tools"):
        for path in list((folder / kind).glob("*.yaml")):
            text = path.read_text(encoding="utf-8")
            for number in range(2, copies + 1):
                copy = text.replace(f"\nid: {path.stem}\n", f"\nid: copy{number}-{path.stem}\n", 1)
                path.with_name(f"copy{number}-{path.name}").write_text(copy, encoding="utf-8")
    return folder


def seconds(program: str, folder: Path, repeats: int) -> float:
    """Return the median time a fresh process needs, its own start left out."""
    taken = []
    for _ in range(repeats):
        command = [sys.executable, "-c", program.format(folder=str(folder))]
        taken.append(float(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    return statistics.median(taken)


def main() -> None:
    """Measure, and print a table or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 10, 100], help="how many times the content")
    parser.add_argument("--repeats", type=int, default=5, help="runs, of which the median counts")
    wanted = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as made:
        alone = seconds(OPEN, CONTENT, wanted.repeats)
        for copies in wanted.copies:
            folder = grown(Path(made, f"times-{copies}"), copies)
            opened = seconds(OPEN, folder, wanted.repeats)
            rows.append(
                {"name": f"open blt, content × {copies}", "ours": opened, "other": alone, "ratio": opened / alone}
            )
            listed = seconds(LIST, folder, wanted.repeats)
            whole = seconds(WHOLE, folder, 1 if copies > 10 else wanted.repeats)  # noqa: PLR2004 - slow and steady
            rows.append(
                {"name": f"list all, content × {copies}", "ours": listed, "other": whole, "ratio": listed / whole}
            )
    if wanted.json:
        print(json.dumps({"rows": rows}))
        return
    print("seconds: open blt beside the shipped content alone; list all beside reading every method as bare YAML")
    for row in rows:
        print(f"{row['name']:<26} {row['ours']:8.3f} {row['other']:8.3f} {row['ratio']:8.2f}")


if __name__ == "__main__":
    main()
