"""Draws a timeline of a run in three widths: what happened when, round by round, and what is still owed.

Here: the public door, rows with their labels, the day it speaks of. Not here: more than fourteen rows
(`timeline_parts`).
"""

from __future__ import annotations

from innomethods.reporting.drawings import timeline_words, words
from innomethods.reporting.drawings.gantt_axis import RULE, Axis, draw_axis, draw_status
from innomethods.reporting.drawings.gantt_marks import GanttLook
from innomethods.reporting.drawings.marks import FLAG_HEIGHT, draw_line
from innomethods.reporting.drawings.measuring import shortened, text_width, wrap
from innomethods.reporting.drawings.plan_rows import MOST_ROWS
from innomethods.reporting.drawings.sheet import LEADING, Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.timeline_key import draw_key
from innomethods.reporting.drawings.timeline_marks import (
    Canvas,
    Said,
    draw_row,
    draw_way_back,
    has_room,
    header_dates,
    spots_of,
    write_beside,
)
from innomethods.reporting.drawings.timeline_rows import DutyRow, GateRow, Timeline, TimelineRow
from innomethods.reporting.drawings.timeline_texts import row_name, timeline_description, timeline_message

_LOOKS = {
    Width.WIDE: GanttLook(width=1104, label_column=236, row=34, label=13, said=12.5, every=1),
    Width.MEDIUM: GanttLook(width=680, label_column=172, row=33, label=12.5, said=12, every=2),
    Width.NARROW: GanttLook(width=358, label_column=0, row=50, label=12.5, said=12, every=4),
}
_INDENT = 12.0
_MOST_LONGER = 1.5  # how far the axis may reach beyond the last day, in its own lengths
_HEADING = 28.0  # the line that says «Vilkår»
_TO_A_BAR = 11.0  # from the middle of a row to the tip of an arrow at its bar

Drawn = tuple[TimelineRow, float, tuple[Said, ...]]


def draw_timeline(timeline: Timeline, width: Width | str = Width.WIDE, *, prefix: str = "timeline") -> Drawing:
    r"""Draw a timeline for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    Raises:
        ValueError: for more rows than fit one picture; `timeline_parts.parts_of` splits them.

    >>> from datetime import date
    >>> from innomethods.reporting.drawings.timeline_rows import WorkRound, WorkRow
    >>> row = WorkRow("collect", "Collect", [WorkRound(date(2027, 1, 11), date(2027, 1, 29))])
    >>> draw_timeline(Timeline([row]), "wide").message
    'The work has gone forward since 11\xa0January\xa02027'
    """
    if len(timeline.rows) > MOST_ROWS:
        raise ValueError(
            f"{len(timeline.rows)} rows are too many for one picture (at most {MOST_ROWS}): draw parts_of(timeline)."
        )
    chosen = Width(width)
    sheet, look = Sheet(), _LOOKS[chosen]
    canvas = Canvas(sheet, timeline, _axis(timeline, look), look)
    bottom = _draw_rows(canvas)
    draw_axis(sheet, canvas.axis, bottom, timeline.language, every=look.every, heading=not look.stacked)
    draw_line(sheet, (0, RULE), (look.width, RULE), look="im-rule", layer=Layer.LINES)
    bottom = _draw_status(canvas, bottom)
    height = draw_key(canvas, bottom + 14)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=height,
        message=timeline_message(timeline),
        description=timeline_description(timeline),
        language=timeline.language,
        parts=sheet.elements(),
    )


def _axis(timeline: Timeline, look: GanttLook) -> Axis:
    """Return the axis, with as much room after the last day as the newest text of each row needs, within reason."""
    shortest = Axis.around(timeline.first, timeline.last, look.label_column or 1.0, look.width - 1)
    if look.stacked:
        return shortest
    axis, step = shortest.longer(max(1, shortest.weeks // 8)), max(1, shortest.weeks // 20)
    while axis.weeks < shortest.weeks * _MOST_LONGER + 4:
        canvas = Canvas(Sheet(), timeline, axis, look)
        if all(has_room(canvas, row) for row in timeline.rows):
            break
        axis = axis.longer(step)
    return axis


def _draw_rows(canvas: Canvas) -> float:
    """Draw all rows under each other, then the ways back between them, then what is said; return where they end."""
    look, sheet = canvas.look, canvas.sheet
    drawn: list[Drawn] = []
    y = RULE + 4
    for index, row in enumerate(canvas.timeline.rows):
        if isinstance(row, DutyRow) and (index == 0 or not isinstance(canvas.timeline.rows[index - 1], DutyRow)):
            y = _write_heading(canvas, y)
        if look.stacked:
            height, middle = _write_stacked(canvas, row, y)
        else:
            _write_label(canvas, row, y)
            height, middle = look.row, y + look.row / 2
        drawn.append((row, middle, draw_row(canvas, row, middle)))
        y += height
        if not look.stacked:
            draw_line(sheet, (0, y), (look.width, y), look="im-grid", layer=Layer.GRID)
    _draw_ways_back(canvas, drawn)
    for _, middle, said in () if look.stacked else drawn:
        for one in said:
            write_beside(canvas, one, middle)
    return y


def _draw_ways_back(canvas: Canvas, drawn: list[Drawn]) -> None:
    """Draw each way back from its gate's flag to the row it leads to; one that leads out of the picture ends above."""
    middles = {row.path: middle for row, middle, _ in drawn if not isinstance(row, DutyRow)}
    gates = {row.path: row for row, _, _ in drawn if isinstance(row, GateRow)}
    for way in canvas.timeline.ways_back:
        gate = gates.get(way.gate)
        spot = next((one for one in spots_of(canvas, gate) if one.decision.on == way.on), None) if gate else None
        if spot is None:
            continue
        start, end = middles[way.gate], middles.get(way.to, RULE - 4)
        up = end < start
        half = (FLAG_HEIGHT - 8 if spot.small else FLAG_HEIGHT) / 2
        tip = end + _TO_A_BAR if up else end - _TO_A_BAR
        draw_way_back(canvas, spot.x, start - half if up else start + half, tip)


def _name(canvas: Canvas, row: TimelineRow) -> str:
    return row_name(row, canvas.language) if isinstance(row, GateRow) else row.title


def _write_heading(canvas: Canvas, top: float) -> float:
    size = canvas.look.label
    canvas.sheet.write(Label(timeline_words.CONDITIONS.text(canvas.language), 0, top + 20, size, bold=True))
    return top + _HEADING


def _write_label(canvas: Canvas, row: TimelineRow, top: float) -> None:
    look = canvas.look
    bold = isinstance(row, GateRow)
    x = 0.0 if bold else _INDENT
    lines = wrap(_name(canvas, row), look.label_column - x - 14, look.label, bold=bold).lines
    step = look.label * LEADING - (0.6 if len(lines) > 1 else 0)
    y = top + look.row / 2 + look.label * 0.36 - (len(lines) - 1) * step / 2
    for line in lines:
        canvas.sheet.write(Label(line, x, y, look.label, bold=bold))
        y += step


def _write_stacked(canvas: Canvas, row: TimelineRow, top: float) -> tuple[float, float]:
    """Write a row's label and dates over its marks; return the row's height and where its marks stand."""
    look, sheet = canvas.look, canvas.sheet
    bold = isinstance(row, GateRow)
    dates = shortened(header_dates(canvas, row), look.width * 0.6, look.said)
    lines = wrap(_name(canvas, row), look.width - text_width(dates, look.said) - 16, look.label, bold=bold).lines
    y = top + 14
    sheet.write(Label(dates, look.width - 1, y, look.said, anchor="end", tone="ink2", halo=True))
    for line in lines:
        sheet.write(Label(line, 1, y, look.label, bold=bold, halo=True))
        y += look.label * LEADING
    extra = (max(len(lines), 1) - 1) * look.label * LEADING
    return look.row + extra, top + extra + (32 if bold else 30)


def _draw_status(canvas: Canvas, bottom: float) -> float:
    """Draw the day it speaks of, if it speaks of one; return how far down that is."""
    day, look = canvas.timeline.status_day, canvas.look
    if day is None:
        return bottom
    text = words.sentence(words.STATUS, canvas.language, day=canvas.day(day))
    return draw_status(canvas.sheet, canvas.axis.end(day), bottom, text, (look.width, look.label))
