"""The key of a Gantt picture: one line of samples, only of marks that it shows, in the order of the marks.

Not here: the marks themselves (`gantt_marks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gantt_marks import Canvas, draw_meeting, draw_slack, hatched, is_crowded
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.plan_rows import MeetingRow
from innomethods.reporting.drawings.sheet import Label, Layer, Sheet
from innomethods.reporting.drawings.svg import element, path

if TYPE_CHECKING:
    from innomethods.wording import Wording

_SAMPLE = 26.0
_SIZE = 12.5
_GAP = 18.0
_ROW = 22.0

Sample = Callable[[Canvas, float, float], None]


def draw_key(canvas: Canvas, top: float) -> float:
    """Draw the key from `top` down, in more lines where one is too short; return where it ends."""

    def bound(sample: Sample) -> Callable[[Sheet, float, float], None]:
        return lambda _sheet, x, y: sample(canvas, x, y)

    items = [(text.text(canvas.language), bound(sample)) for text, sample in _items(canvas)]
    return in_lines(canvas.sheet, items, top, canvas.look.width)


def in_lines(
    sheet: Sheet, items: Iterable[tuple[str, Callable[[Sheet, float, float], None]]], top: float, room: float
) -> float:
    """Draw samples with their words after each other, in as many lines as need be; return where they end."""
    x, y = 0.0, top + 8
    for said, sample in items:
        width = _SAMPLE + 8 + text_width(said, _SIZE)
        if x > 0 and x + width > room:
            x, y = 0.0, y + _ROW
        sample(sheet, x, y)
        sheet.write(Label(said, x + _SAMPLE + 7, y + _SIZE * 0.36, _SIZE, tone="ink2"))
        x += width + _GAP
    return y + 14


def _items(canvas: Canvas) -> list[tuple[Wording, Sample]]:
    gantt = canvas.gantt
    items: list[tuple[Wording, Sample]] = []
    if any(bar.done_to and bar.done_to >= bar.start for bar in gantt.bars):
        items.append((words.KEY_DONE, _done))
    if any(not bar.is_done for bar in gantt.bars):
        items.append((words.KEY_LEFT, _left))
    if gantt.has_critical:
        items.append((words.KEY_CRITICAL, _critical))
    if gantt.has_slack:
        items.append((words.KEY_SLACK, _slack))
    if gantt.has_baseline:
        items.append((words.KEY_BASELINE, _baseline))
    rows = [row for row in gantt.rows if isinstance(row, MeetingRow) and row.meetings]
    if rows:
        crowded = all(is_crowded(canvas, row) for row in rows)
        items.append((words.KEY_MEETING_ONLY, _dot) if crowded else (words.KEY_MEETING, _meeting))
    shown = [band for band in gantt.bands if band.days.first <= gantt.last and band.days.last >= gantt.first]
    quiet, holidays = any(band.quiet for band in shown), any(not band.quiet for band in shown)
    if quiet or holidays:
        items.append(
            (words.KEY_BOTH if quiet and holidays else words.KEY_QUIET if quiet else words.KEY_HOLIDAYS, _band)
        )
    return items


def _done(canvas: Canvas, x: float, y: float) -> None:
    canvas.sheet.draw(Layer.SHAPES, element("rect", x=x, y=y - 6, width=_SAMPLE, height=12.0, class_="im-done"))


def _left(canvas: Canvas, x: float, y: float) -> None:
    canvas.sheet.draw(Layer.SHAPES, hatched(canvas.prefix, x, y - 6, _SAMPLE, 12.0))


def _critical(canvas: Canvas, x: float, y: float) -> None:
    draw_line(canvas.sheet, (x, y), (x + _SAMPLE, y), look="im-critical", layer=Layer.MARKS)


def _slack(canvas: Canvas, x: float, y: float) -> None:
    draw_slack(canvas.sheet, x, x + _SAMPLE, y + 4)


def _baseline(canvas: Canvas, x: float, y: float) -> None:
    right = x + _SAMPLE
    outline = path(
        ("M", x + 0.5, y - 3),
        ("L", x + 0.5, y + 3),
        ("M", x, y),
        ("L", right, y),
        ("M", right, y - 3),
        ("L", right, y + 3),
    )
    canvas.sheet.draw(Layer.MARKS, element("path", d=outline, class_="im-baseline"))


def _meeting(canvas: Canvas, x: float, y: float) -> None:
    draw_meeting(canvas.sheet, x + 1, x + _SAMPLE - 6, y)


def _dot(canvas: Canvas, x: float, y: float) -> None:
    draw_meeting(canvas.sheet, x + _SAMPLE / 2, x + _SAMPLE / 2, y, 3.5)


def _band(canvas: Canvas, x: float, y: float) -> None:
    canvas.sheet.draw(Layer.SHAPES, element("rect", x=x, y=y - 6, width=_SAMPLE, height=12.0, class_="im-hol"))
