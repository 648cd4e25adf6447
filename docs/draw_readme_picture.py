"""Draws the picture of README.md anew: the example project after its first test.

Run: python docs/draw_readme_picture.py. It is made by the library's own drawings from the example's own log, so it
can't say anything else than the report.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from innomethods.catalogue import read_project
from innomethods.logbooks import open_logbook
from innomethods.planning import schedule
from innomethods.reporting.pictures import phase_figure
from innomethods.reporting.subject import Subject
from innomethods.running import replay

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "faerre-bomtimer"
PICTURE = HERE / "_static" / "blt-after-the-first-test.svg"
DAY = date(2027, 4, 16)


def draw() -> str:
    """Return the picture as a whole SVG file, with colours for light and dark."""
    project = read_project(EXAMPLE / "project.yaml")
    book = open_logbook(EXAMPLE / "log.jsonl")
    whole = book.open(book.runs()[0])
    run = replay(event for event in whole.events if event.at.date() <= DAY)
    subject = Subject.of_project(project, "en", plan=schedule(project, run.progress(DAY)), run=run, on=DAY)
    figure = phase_figure(subject, "readme")
    assert figure is not None  # noqa: S101 - the example has phases
    return figure.drawings[0].standalone()


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
    print(f"{PICTURE.name}: {PICTURE.stat().st_size} bytes")  # noqa: T201 - a script for people
