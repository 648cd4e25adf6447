"""`--baseline`: an earlier plan of the same project, read from the file in which `plan --json` or `export` wrote it.

Here: the file, and whose plan it is. Not here: what stands in it (`exchange`), how plans differ (`planning.shifts`).
"""

from __future__ import annotations

from pathlib import Path

from innomethods.cli.saying import USAGE, fail, text
from innomethods.documents.opening import read_bytes
from innomethods.planning import Baseline
from innomethods.wording import Wording


def opened_baseline(path: Path, project: str) -> Baseline:
    """Read an earlier plan of a project; what can't be read ends the command with 3, another project's plan with 2."""
    from innomethods.exchange import NotABaseline, read_baseline

    try:
        baseline = read_baseline(read_bytes(path, str(path)))
    except NotABaseline as error:
        place = error.where
        fail(f"{path}{':' if place[:1].isdigit() else ', ' if place else ': '}{text(error.told)}")
    if baseline.project != project:
        fail(text(_OTHER_PROJECT.fill(path=path, theirs=baseline.project, project=project)), code=USAGE)
    return baseline


_OTHER_PROJECT = Wording(
    nb="{path} er en plan for «{theirs}», ikke for «{project}»: ingenting i den kan sammenlignes.",
    nn="{path} er ein plan for «{theirs}», ikkje for «{project}»: ingenting i han kan samanliknast.",
    en="{path} is a plan of '{theirs}', not of '{project}': nothing in it can be compared.",
)
