"""The key of a timeline: one line of samples, only of marks that it shows, in the order of the marks.

Not here: the marks themselves (`timeline_marks`).
"""

from __future__ import annotations

from collections.abc import Callable

from innomethods.reporting.drawings import timeline_words
from innomethods.reporting.drawings.gantt_key import in_lines
from innomethods.reporting.drawings.marks import draw_head, draw_line
from innomethods.reporting.drawings.sheet import Layer, Sheet
from innomethods.reporting.drawings.svg import element
from innomethods.reporting.drawings.timeline_marks import Canvas
from innomethods.reporting.drawings.timeline_rows import DutyLook, RoundLook
from innomethods.wording import Wording

_SAMPLE = 26.0

Sample = Callable[[Sheet, float, float], None]


def draw_key(canvas: Canvas, top: float) -> float:
    """Draw the key from `top` down, in more lines where one is too short; return where it ends."""
    items = [(text.text(canvas.language), sample) for text, sample in _items(canvas)]
    return in_lines(canvas.sheet, items, top, canvas.look.width)


def _items(canvas: Canvas) -> list[tuple[Wording, Sample]]:
    timeline = canvas.timeline
    looks = {one.look for row in timeline.work for one in row.rounds}
    superseded = {"before" for row in timeline.gates for one in row.decisions if one.look == "before"}
    items: list[tuple[Wording, Sample]] = []
    for look, shape in ((RoundLook.COUNTS, "im-done"), (RoundLook.NOW, "im-now"), (RoundLook.BEFORE, "im-before")):
        if look in looks or (look is RoundLook.BEFORE and superseded):
            items.append((timeline_words.KEYS[look], _bar(shape)))
    if timeline.ways_back:
        items.append((timeline_words.KEY_BACK, _back))
    if timeline.duties:
        items.append((timeline_words.KEY_DUTY, _duty("im-arrow")))
    if any(duty.look is DutyLook.OVERDUE for duty in timeline.duties):
        items.append((timeline_words.KEY_OVERDUE, _duty("im-slip")))
    return items


def _bar(look: str) -> Sample:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        inset = 0.0 if look == "im-done" else 1.75
        size = {"x": x + inset, "y": y - 6 + inset, "width": _SAMPLE - 2 * inset, "height": 12 - 2 * inset}
        sheet.draw(Layer.SHAPES, element("rect", **size, class_=look))

    return drawn


def _duty(look: str) -> Sample:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        draw_line(sheet, (x, y), (x + _SAMPLE, y), look=look, layer=Layer.MARKS)
        draw_line(sheet, (x, y - 5), (x, y + 5), look=look if look == "im-slip" else "im-post", layer=Layer.MARKS)

    return drawn


def _back(sheet: Sheet, x: float, y: float) -> None:
    draw_line(sheet, (x + _SAMPLE / 2, y + 9), (x + _SAMPLE / 2, y), look="im-back", layer=Layer.MARKS)
    draw_head(sheet, x + _SAMPLE / 2, y - 9, "up", "im-back-head")
