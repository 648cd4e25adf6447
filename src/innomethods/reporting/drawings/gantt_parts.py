"""A plan of more than fourteen rows as several pictures: an overview, and one for each stage. Never one that is shrunk.

Not here: the drawing of one picture (`gantt`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gantt import draw_gantt
from innomethods.reporting.drawings.plan_rows import MOST_ROWS, Days, Gantt, GateFlag, MeetingRow, PhaseBar, PlanRow
from innomethods.reporting.drawings.sheet import Drawing, Width
from innomethods.wording import format_for


def draw_plan(gantt: Gantt, width: Width | str = Width.WIDE, *, prefix: str = "plan") -> tuple[Drawing, ...]:
    """Draw a plan of any length: one picture, or an overview and its parts, with ids `plan-1-…`, `plan-2-…`.

    >>> from datetime import date
    >>> bars = [PhaseBar(f"Phase {n}", date(2027, 1, n), date(2027, 2, n), stage="ABC"[n % 3]) for n in range(1, 17)]
    >>> [drawing.message.split(":")[0] for drawing in draw_plan(Gantt(sorted(bars, key=lambda bar: bar.stage)))]
    ['Overview', 'A', 'B', 'C']
    """
    parts = parts_of(gantt)
    if len(parts) == 1:
        return (draw_gantt(gantt, width, prefix=prefix),)
    return tuple(draw_gantt(part, width, prefix=f"{prefix}-{at}") for at, part in enumerate(parts, start=1))


def parts_of(gantt: Gantt) -> tuple[Gantt, ...]:
    """Split a plan that is too long; one that isn't comes back as it is."""
    if len(gantt.rows) <= MOST_ROWS:
        return (gantt,)
    meetings = [row for row in gantt.rows if isinstance(row, MeetingRow)]
    work = [row for row in gantt.rows if not isinstance(row, MeetingRow)]
    parts: list[Gantt] = []
    for stage, rows in _by_stage(work):
        chunks = _chunks(rows, MOST_ROWS - 1)
        for at, chunk in enumerate(chunks, start=1):
            title = stage or words.PLAN.text(gantt.language)
            if len(chunks) > 1:
                title = words.sentence(words.PART, gantt.language, title=title, n=at, all=len(chunks))
            part = _part(gantt, chunk, meetings, title)
            parts += [part] if part is not None else []
    overview = _overview(gantt, work, meetings)
    return tuple(parts) if overview is None else (overview, *parts)


def _by_stage(work: Sequence[PlanRow]) -> list[tuple[str, list[PlanRow]]]:
    """Group rows by stage; a gate outside any stands with the rows before it."""
    stage = ""
    staged: list[tuple[str, PlanRow]] = []
    for row in work:
        own = row.stage if isinstance(row, (PhaseBar, GateFlag)) else ""
        stage = own if own or isinstance(row, PhaseBar) else stage
        staged.append((stage, row))
    return [(name, [row for _, row in rows]) for name, rows in groupby(staged, key=lambda pair: pair[0])]


def _chunks(rows: Sequence[PlanRow], most: int) -> list[list[PlanRow]]:
    """Cut rows into as few pieces as need be, about equally long."""
    count = -(-len(rows) // most)
    size = -(-len(rows) // count)
    return [list(rows[at : at + size]) for at in range(0, len(rows), size)]


def _overview(gantt: Gantt, work: Sequence[PlanRow], meetings: Sequence[MeetingRow]) -> Gantt | None:
    """Return one bar for each stage; without stages all phases, if they are few enough; else nothing."""
    groups = [(stage, [row for row in rows if isinstance(row, PhaseBar)]) for stage, rows in _by_stage(work)]
    groups = [(stage, bars) for stage, bars in groups if bars]
    bars = [bar for _, bars in groups for bar in bars]
    staged = len(groups) > 1 and all(stage for stage, _ in groups)
    if staged:
        bars = [_stage_bar(stage, rows) for stage, rows in groups]
    if not bars or len(bars) > MOST_ROWS - 1:
        return None
    return _part(attrs.evolve(gantt, overview=staged), bars, meetings, words.OVERVIEW.text(gantt.language))


def _stage_bar(stage: str, bars: Sequence[PhaseBar]) -> PhaseBar:
    start, finish = min(bar.start for bar in bars), max(bar.finish for bar in bars)
    begun = [bar.done_to for bar in bars if bar.done_to is not None]
    done_to = None if not begun else finish if all(bar.is_done for bar in bars) else min(max(begun), finish)
    first_plans = [bar.baseline for bar in bars if bar.baseline is not None]
    baseline = None
    if len(first_plans) == len(bars):
        baseline = Days(min(plan.first for plan in first_plans), max(plan.last for plan in first_plans))
    return PhaseBar(stage, start, finish, done_to=done_to, baseline=baseline, stage=stage)


def _part(gantt: Gantt, rows: Sequence[PlanRow], meetings: Sequence[MeetingRow], title: str) -> Gantt | None:
    """Return the picture of these rows, with the first body's meetings in their time; None where no row has a date."""
    days = [day for row in rows for day in row.days]
    if not days:
        return None
    first, last = min(days), max(days)
    near = [
        attrs.evolve(row, meetings=tuple(one for one in row.meetings if first <= one.on <= last))
        for row in meetings[:1]
    ]
    shown = [row for row in near if row.meetings]
    status = gantt.status_day if gantt.status_day and first <= gantt.status_day <= last else None
    said = format_for(gantt.language)
    message = words.sentence(
        words.PART_MESSAGE, gantt.language, part=words.few_words(title, 6), first=said.date(first), last=said.date(last)
    )
    return attrs.evolve(gantt, rows=(*rows, *shown), status_day=status, message=message)
