"""A run of more than fourteen rows as several pictures: an overview, one for each stage, one for conditions.

Not here: the drawing of one picture (`timeline`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import attrs

from innomethods.reporting.drawings import timeline_words, words
from innomethods.reporting.drawings.measuring import wrap
from innomethods.reporting.drawings.plan_rows import MOST_ROWS
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width, paragraph
from innomethods.reporting.drawings.svg import element, number
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_rows import DutyRow, GateRow, Timeline, TimelineRow, WorkRound, WorkRow
from innomethods.reporting.drawings.timeline_texts import timeline_description, timeline_message
from innomethods.wording import format_for

_TITLE = 15.0


def parts_of(timeline: Timeline) -> tuple[Timeline, ...]:
    """Split a timeline that is too long, its overview first; one that isn't comes back as it is."""
    if len(timeline.rows) <= MOST_ROWS:
        return (timeline,)
    overview = overview_of(timeline)
    done = [row for row in timeline.rows if not isinstance(row, DutyRow)]
    parts = [
        _part(timeline, chunk, _numbered(timeline, stage, at, len(chunks)))
        for stage, rows in _by_stage(done)
        for chunks in (_chunks(rows),)
        for at, chunk in enumerate(chunks, start=1)
    ]
    duties = _chunks(timeline.duties)
    title = timeline_words.CONDITIONS.text(timeline.language)
    parts += [_part(timeline, chunk, _numbered(timeline, title, at, len(duties))) for at, chunk in enumerate(duties, 1)]
    return tuple(parts) if overview is None else (overview, *parts)


def draw_course(timeline: Timeline, width: Width | str = Width.WIDE, *, prefix: str = "timeline") -> Drawing:
    """Draw a run of any length in one drawing: the overview and the parts of a long one stand under each other.

    For a file of its own; a page shows the parts one by one, or the overview and a table.
    """
    parts, chosen = parts_of(timeline), Width(width)
    if len(parts) == 1:
        return draw_timeline(timeline, chosen, prefix=prefix)
    sheet, down = Sheet(), 0.0
    for part in parts:
        drawing = draw_timeline(part, chosen)
        lines = wrap(drawing.message, chosen.units - 2.0, _TITLE, bold=True).lines
        down = paragraph(sheet, lines, Label("", 0, down + _TITLE, _TITLE, bold=True))
        moved = element("g", *drawing.parts, transform=f"translate(0 {number(down)})")
        sheet.draw(Layer.SHAPES, moved)
        down += drawing.height + 2 * _TITLE
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=down,
        message=timeline_message(timeline),
        description=timeline_description(timeline),
        language=timeline.language,
        parts=sheet.elements(),
    )


def overview_of(timeline: Timeline) -> Timeline | None:
    """Return one row for each stage, with the gates where there is room; None where even that is too much."""
    rows: list[TimelineRow] = []
    stood: dict[str, str] = {}  # by the path of a row, that of the row it is a part of
    for stage, inside in _by_stage([row for row in timeline.rows if not isinstance(row, DutyRow)]):
        work = [row for row in inside if isinstance(row, WorkRow)]
        if work:
            path, lone = f"part:{len(rows)}", work[0].title if len(work) == 1 else ""
            title = stage or lone or timeline_words.WORK.text(timeline.language)
            rows.append(WorkRow(path, title, _merged(work), stage=stage))
            stood |= {row.path: path for row in work}
        rows += [row for row in inside if isinstance(row, GateRow)]
    if len(rows) > MOST_ROWS:
        rows = [row for row in rows if isinstance(row, WorkRow)]
    if not 1 < len(rows) <= MOST_ROWS:
        return None
    ways = tuple(attrs.evolve(way, to=stood.get(way.to, way.to)) for way in timeline.ways_back)
    part = _part(attrs.evolve(timeline, ways_back=ways), rows, words.OVERVIEW.text(timeline.language))
    return attrs.evolve(part, overview=True)


def _merged(rows: Sequence[WorkRow]) -> tuple[WorkRound, ...]:
    """Return the rounds of a whole stage: work that touches and stands alike becomes one bar."""
    rounds = sorted((one for row in rows for one in row.rounds), key=lambda one: (one.first, one.last))
    merged: list[WorkRound] = []
    for one in rounds:
        last = next((each for each in reversed(merged) if each.look is one.look), None)
        if last is not None and (one.first - last.last).days <= 4:  # noqa: PLR2004 - over a weekend
            merged[merged.index(last)] = attrs.evolve(last, last=max(last.last, one.last))
        else:
            merged.append(one)
    return tuple(merged)


def _by_stage(rows: Sequence[TimelineRow]) -> list[tuple[str, list[TimelineRow]]]:
    """Group rows by stage; a gate outside any stands with the rows before it."""
    stage = ""
    staged: list[tuple[str, TimelineRow]] = []
    for row in rows:
        own = "" if isinstance(row, DutyRow) else row.stage
        stage = own if own or isinstance(row, WorkRow) else stage
        staged.append((stage, row))
    return [(name, [row for _, row in group]) for name, group in groupby(staged, key=lambda pair: pair[0])]


def _chunks(rows: Sequence[TimelineRow]) -> list[Sequence[TimelineRow]]:
    """Cut rows into as few pieces as need be, about equally long."""
    if not rows:
        return []
    count = -(-len(rows) // MOST_ROWS)
    size = -(-len(rows) // count)
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def _numbered(timeline: Timeline, stage: str, at: int, count: int) -> str:
    title = stage or timeline_words.COURSE.text(timeline.language)
    return title if count == 1 else words.sentence(words.PART, timeline.language, title=title, n=at, all=count)


def _part(timeline: Timeline, rows: Sequence[TimelineRow], title: str) -> Timeline:
    days = [day for row in rows for day in row.days]
    said, shown = format_for(timeline.language), {row.path for row in rows if not isinstance(row, DutyRow)}
    first, last = min(days), max(days)
    message = words.sentence(
        words.PART_MESSAGE,
        timeline.language,
        part=words.few_words(title, 6),
        first=said.date(first),
        last=said.date(last),
    )
    ways = tuple(way for way in timeline.ways_back if way.gate in shown)
    status = timeline.status_day if timeline.status_day is not None and first <= timeline.status_day <= last else None
    return attrs.evolve(timeline, rows=tuple(rows), ways_back=ways, status_day=status, message=message, ahead=0)
