"""A plan as the text of a Mermaid Gantt chart, with absolute dates, for wikis and Markdown pages.

Not here: the drawing, which Mermaid does, and our own pictures (`reporting.drawings`).
"""

from __future__ import annotations

import re

from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.planning import Plan, Status
from innomethods.wording import Language

_NOT_IN_A_NAME = re.compile(r"[:;#,%{}<>]")  # signs that end a name, begin a comment or an entity
_AXIS = {"nb": "%d.%m", "nn": "%d.%m", "en": "%d %b"}


def to_mermaid(plan: Plan, *, language: Language | str = "en") -> str:
    """Return a plan as a Mermaid Gantt chart: sections for parts, milestones for decision points, critical ones marked.

    >>> from datetime import date
    >>> from innomethods.model import Gate, Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", estimate=30) >> Gate("adopt", decided_by="board")
    >>> print(to_mermaid(schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 3, 1), country="NO"))))
    gantt
        title Pilot
        dateFormat YYYY-MM-DD
        axisFormat %d %b
        inclusiveEndDates
        todayMarker off
        section Pilot
        Try : crit, t1, 2027-03-01, 2027-04-14
        Adopt : crit, milestone, t2, 2027-04-14, 0d
    <BLANKLINE>
    """
    outline = outline_of(plan, language)
    lines = [
        "gantt",
        f"title {_name(outline.title)}",
        "dateFormat YYYY-MM-DD",
        f"axisFormat {_AXIS[outline.language]}",
        "inclusiveEndDates",
        "todayMarker off",
        *_rows(outline),
    ]
    return "\n    ".join(lines) + "\n"


def _rows(outline: Outline) -> list[str]:
    """Return the tasks under the parts they stand in; Mermaid can't end a section, so what is in none stays there."""
    lines: list[str] = []
    current: str | None = None
    parts: list[tuple[int, str]] = []  # the parts around, outermost first
    for row in outline.rows:
        while parts and parts[-1][0] >= row.level:
            parts.pop()
        if row.kind is RowKind.PART:
            parts.append((row.level, row.title))
            continue
        section = " – ".join(title for _, title in parts) or current or outline.title
        if section != current:
            lines.append(f"section {_name(section)}")
            current = section
        lines.append(_task(row))
    return lines


def _task(row: Row) -> str:
    node = row.node
    marks = []
    if node is not None and node.status is Status.DONE:
        marks.append("done")
    elif node is not None and node.critical:
        marks.append("crit")
    if node is not None and node.status is Status.STARTED:
        marks.append("active")
    instant = node is None or node.work_days == 0
    if instant:
        marks.append("milestone")
    dates = f"{row.finish}, 0d" if instant else f"{row.start}, {row.finish}"
    return f"{_name(row.title)} : {', '.join([*marks, f't{row.number}', dates])}"


def _name(text: str) -> str:
    """Return a name without the signs that mean something else to Mermaid."""
    return " ".join(_NOT_IN_A_NAME.sub(" ", text).split()) or "–"
