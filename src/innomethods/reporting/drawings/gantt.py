"""Draws a Gantt picture in three widths: what is done and what remains, against the first plan and the meetings.

Here: the public door, rows with their labels, the status line. Not here: more than fourteen rows (`gantt_parts`).
"""

from __future__ import annotations

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gantt_axis import ROWS_TOP, RULE, Axis, draw_axis, draw_bands, draw_status
from innomethods.reporting.drawings.gantt_key import draw_key
from innomethods.reporting.drawings.gantt_marks import (
    Canvas,
    GanttLook,
    begins_too_late,
    draw_mark,
    fits,
    hatch,
    header_dates,
    write_beside,
)
from innomethods.reporting.drawings.gantt_texts import gate_name, plan_description, plan_message
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import Lines, shortened, text_width, wrap
from innomethods.reporting.drawings.plan_rows import MOST_ROWS, Gantt, GateFlag, PhaseBar, PlanRow
from innomethods.reporting.drawings.sheet import LEADING, Drawing, Label, Layer, Sheet, Width

WIDE = GanttLook(width=1104, label_column=236, row=34, label=13, said=12.5, every=1)
MEDIUM = GanttLook(width=680, label_column=172, row=33, label=12.5, said=12, every=2)
NARROW = GanttLook(width=358, label_column=0, row=50, label=12.5, said=12, every=4)
_LOOKS = {Width.WIDE: WIDE, Width.MEDIUM: MEDIUM, Width.NARROW: NARROW}
_INDENT = 12.0
_MOST_LONGER = 0.7  # how much of the axis may be added so that texts have room


def draw_gantt(gantt: Gantt, width: Width | str = Width.WIDE, *, prefix: str = "plan") -> Drawing:
    r"""Draw the plan for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    Raises:
        ValueError: for more rows than fit one picture; `gantt_parts.parts_of` splits them.

    >>> from datetime import date
    >>> row = PhaseBar("Collect", date(2027, 1, 11), date(2027, 1, 29), work_days=15)
    >>> draw_gantt(Gantt([row]), "wide").message
    'The plan runs from 11\xa0January\xa02027 to 29\xa0January\xa02027'
    """
    if len(gantt.rows) > MOST_ROWS:
        raise ValueError(
            f"{len(gantt.rows)} rows are too many for one picture (at most {MOST_ROWS}): draw parts_of(gantt)."
        )
    chosen = Width(width)
    own_prefix = f"{prefix}-{chosen}"
    sheet = Sheet()
    canvas = _canvas(sheet, gantt, _LOOKS[chosen], own_prefix)
    sheet.draw(Layer.SHADING, hatch(own_prefix))
    bottom = _draw_rows(canvas)
    draw_axis(sheet, canvas.axis, bottom, gantt.language, every=canvas.look.every, heading=not canvas.look.stacked)
    draw_line(sheet, (0, RULE), (canvas.look.width, RULE), look="im-rule", layer=Layer.LINES)
    draw_bands(sheet, canvas.axis, gantt.bands, bottom)
    bottom = _draw_status(canvas, bottom)
    height = draw_key(canvas, bottom + 14)
    return Drawing(
        prefix=own_prefix,
        width=chosen,
        height=height,
        message=plan_message(gantt),
        description=plan_description(gantt),
        language=gantt.language,
        parts=sheet.elements(),
    )


def _canvas(sheet: Sheet, gantt: Gantt, look: GanttLook, prefix: str) -> Canvas:
    """Choose the shortest axis on which every mark, and the text beside it, has room."""
    first, left = gantt.first, look.label_column or 1.0
    shortest = Axis.around(first, gantt.last, left, look.width - 1)
    canvas = Canvas(sheet, gantt, shortest, look, prefix)
    for weeks in range(int(shortest.weeks * _MOST_LONGER) + 5):
        canvas = attrs.evolve(canvas, axis=shortest.longer(weeks))
        while any(begins_too_late(canvas, row) for row in gantt.rows):
            shortest = shortest.earlier(max(1, shortest.weeks // 50))
            canvas = attrs.evolve(canvas, axis=shortest.longer(weeks))
        if all(fits(canvas, row) for row in gantt.rows):
            return canvas
    return canvas


def _draw_rows(canvas: Canvas) -> float:
    """Draw all rows under each other; return where they end."""
    look, sheet = canvas.look, canvas.sheet
    y = ROWS_TOP if canvas.gantt.bands else RULE + 4
    for row in canvas.gantt.rows:
        if look.stacked:
            y += _draw_stacked(canvas, row, y)
        else:
            _write_label(canvas, row, y)
            _draw_in_row(canvas, row, y + look.row / 2)
            y += look.row
            draw_line(sheet, (0, y), (look.width, y), look="im-grid", layer=Layer.GRID)
    return y


def _draw_in_row(canvas: Canvas, row: PlanRow, middle: float) -> None:
    # A bar stands a little higher than its row's middle: the first plan has its place below it.
    lifted = middle - (3 if isinstance(row, PhaseBar) and canvas.gantt.has_baseline else 0)
    draw_mark(canvas, row, lifted)
    write_beside(canvas, row, middle - (3 if lifted != middle else 0))


def _name(canvas: Canvas, row: PlanRow) -> str:
    return gate_name(row, canvas.language) if isinstance(row, GateFlag) else row.title


def _write_label(canvas: Canvas, row: PlanRow, top: float) -> None:
    look = canvas.look
    phase = isinstance(row, PhaseBar)
    x = _INDENT if phase else 0.0
    lines: Lines = wrap(_name(canvas, row), look.label_column - x - 14, look.label, bold=not phase)
    step = look.label * LEADING - (0.6 if len(lines.lines) > 1 else 0)
    y = top + look.row / 2 + look.label * 0.36 - (len(lines.lines) - 1) * step / 2
    for line in lines.lines:
        canvas.sheet.write(Label(line, x, y, look.label, bold=not phase))
        y += step


def _draw_stacked(canvas: Canvas, row: PlanRow, top: float) -> float:
    """Draw a row whose label stands over its mark; return its height."""
    look, sheet = canvas.look, canvas.sheet
    phase = isinstance(row, PhaseBar)
    dates = shortened(header_dates(canvas, row), look.width * 0.6, look.said)
    used = text_width(dates, look.said)
    lines = wrap(_name(canvas, row), look.width - used - 16, look.label, bold=not phase).lines
    baseline = top + 14
    sheet.write(Label(dates, look.width - 1, baseline, look.said, anchor="end", tone="ink2", halo=True))
    for line in lines:
        sheet.write(Label(line, 1, baseline, look.label, bold=not phase, halo=True))
        baseline += look.label * LEADING
    extra = (max(len(lines), 1) - 1) * look.label * LEADING
    middle = top + extra + (30 if phase else 32)
    draw_mark(canvas, row, middle)
    return look.row + extra


def _draw_status(canvas: Canvas, bottom: float) -> float:
    """Draw the day it speaks of, if it speaks of one; return how far down that is."""
    day, look = canvas.gantt.status_day, canvas.look
    if day is None:
        return bottom
    text = words.sentence(words.STATUS, canvas.language, day=canvas.day(day))
    return draw_status(canvas.sheet, canvas.axis.middle(day), bottom, text, (look.width, look.label))
