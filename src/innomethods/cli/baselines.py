"""`--baseline`: an earlier plan of the same project, read from the file in which `plan --json` or `export` wrote it.

Here: the file, and whose plan it is. Not here: what stands in it (`exchange`), how plans differ (`planning.shifts`).
"""

from __future__ import annotations

from pathlib import Path

from innomethods.cli.saying import USAGE, fail
from innomethods.documents.opening import read_bytes
from innomethods.planning import Baseline


def opened_baseline(path: Path, project: str) -> Baseline:
    """Read an earlier plan of a project; what can't be read ends the command with 3, another project's plan with 2."""
    from innomethods.exchange import NotABaseline, read_baseline

    try:
        baseline = read_baseline(read_bytes(path, str(path)))
    except NotABaseline as error:
        place = error.where
        fail(f"{path}{':' if place[:1].isdigit() else ', ' if place else ': '}{error}")
    if baseline.project != project:
        theirs = baseline.project
        fail(f"{path} is a plan of {theirs!r}, not of {project!r}: nothing in it can be compared.", code=USAGE)
    return baseline
