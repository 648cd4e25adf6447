"""The marks of a timeline: rounds as bars, decisions as flags, ways back as arrows, conditions as lines.

Here: where each mark and the text beside it stand on the axis. Not here: the axis, row labels and the key.
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.reporting.drawings import timeline_words, words
from innomethods.reporting.drawings.gantt_axis import Axis, tiny_day
from innomethods.reporting.drawings.gantt_marks import BAR, GanttLook
from innomethods.reporting.drawings.marks import FLAG_HEIGHT, FLAG_TEXT, draw_head, draw_line, flag_width
from innomethods.reporting.drawings.sheet import Box, Label, Layer, Sheet, Tone
from innomethods.reporting.drawings.svg import element, polygon
from innomethods.reporting.drawings.timeline_rows import (
    DecisionLook,
    DecisionMark,
    DutyLook,
    DutyRow,
    GateRow,
    RoundLook,
    Timeline,
    TimelineRow,
    WorkRound,
    WorkRow,
)
from innomethods.wording import Language, format_for

_LEAST_BAR = 4.0
_BESIDE = 7.0  # from a mark to its text
_AWAY = 44.0  # the arrow toward a due date beyond the drawing
_SMALL = 12.0  # a flag without its short id, where decisions stand close
_FARTHEST = 16.0  # how far a flag may stand from its day before all of them are drawn small
_BARS = {
    RoundLook.COUNTS: "im-done",
    RoundLook.NOW: "im-now",
    RoundLook.BEFORE: "im-before",
    RoundLook.STOPPED: "im-before",
}
_FLAGS = {
    DecisionLook.PASSED: "im-solid",
    DecisionLook.BEFORE: "im-before",
    DecisionLook.BACK: "im-sent",
    DecisionLook.PAUSE: "im-hollow",
    DecisionLook.STOP: "im-solid",
}


@attrs.frozen
class Canvas:
    """What every mark needs to know."""

    sheet: Sheet
    timeline: Timeline
    axis: Axis
    look: GanttLook

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.timeline.language

    def day(self, day: date) -> str:
        """Write a date: with its year where the axis spans several, or lies in another."""
        if self.axis.first.year <= day.year <= self.axis.last.year:
            return tiny_day(day, self.axis, self.language)
        return format_for(self.language).short_date(day)


@attrs.frozen
class Said:
    """A text and the stretch it stands beside."""

    text: str
    left: float
    right: float


def draw_row(canvas: Canvas, row: TimelineRow, middle: float) -> tuple[Said, ...]:
    """Draw a row's marks around this height; return what is to be said beside them, the newest first."""
    if isinstance(row, WorkRow):
        return tuple(_round(canvas, one, middle, only=len(row.rounds) == 1) for one in reversed(row.rounds))
    if isinstance(row, GateRow):
        return tuple(reversed(_gate(canvas, row, middle)))
    return (_duty(canvas, row, middle),)


def write_beside(canvas: Canvas, said: Said, middle: float) -> None:
    """Write a text right of its mark, or left where that has no room; nowhere where neither has: the table holds it."""
    label = _placed(canvas, said, middle)
    if label is not None:
        canvas.sheet.write(label)


def has_room(canvas: Canvas, row: TimelineRow) -> bool:
    """Whether a row's newest text would have room beside its mark, if nothing stood there but the row."""
    alone = attrs.evolve(canvas, sheet=Sheet())
    return _placed(alone, draw_row(alone, row, 0)[0], 0) is not None


def _placed(canvas: Canvas, said: Said, middle: float) -> Label | None:
    size = canvas.look.said
    right = Label(said.text, said.right + _BESIDE, middle + size * 0.36, size, tone="ink2", halo=True)
    left = attrs.evolve(right, x=said.left - _BESIDE, anchor="end")
    for label in (right, left):
        inside = canvas.axis.left <= label.box.left and label.box.right <= canvas.axis.right
        if inside and canvas.sheet.is_free(label.box.grown(2)):
            return label
    return None


# --- rounds -------------------------------------------------------------------------------------------------------


def _round(canvas: Canvas, one: WorkRound, middle: float, *, only: bool) -> Said:
    left, right = canvas.axis.start(one.first), canvas.axis.end(one.last)
    if one.look is RoundLook.SKIPPED:
        right = max(right, left + BAR)
        bar = element("rect", x=left, y=middle - 1.5, width=right - left, height=3.0, class_="im-mark-fill")
    else:
        right = max(right, left + _LEAST_BAR)
        inset = {"im-done": 0.0, "im-now": 1.75}.get(_BARS[one.look], 0.75)
        bar = element(
            "rect",
            x=left + inset,
            y=middle - BAR / 2 + inset,
            width=max(right - left - 2 * inset, 0.5),
            height=BAR - 2 * inset,
            class_=_BARS[one.look],
        )
    box = Box(left, middle - BAR / 2, right, middle + BAR / 2)
    canvas.sheet.draw(Layer.SHAPES, bar, box=box)
    return Said(_said_of_round(canvas, one, only=only), left, right)


def _said_of_round(canvas: Canvas, one: WorkRound, *, only: bool) -> str:
    day = canvas.day(one.last)
    if one.look is RoundLook.SKIPPED:
        return words.sentence(timeline_words.SKIPPED, canvas.language, day=day)
    alone = canvas.timeline.overview or (only and one.number == 1)
    if one.look is RoundLook.NOW:
        told = timeline_words.GOES_ON if alone else timeline_words.ROUND_GOES_ON
        return words.sentence(told, canvas.language, n=one.number)
    if alone:
        return day
    return words.sentence(timeline_words.ROUND_AND_END, canvas.language, n=one.number, day=day)


# --- gates --------------------------------------------------------------------------------------------------------


@attrs.frozen
class Spot:
    """Where a decision's flag stands, and how wide it is; small ones bear no short id."""

    decision: DecisionMark
    x: float
    half: float
    small: bool


def spots_of(canvas: Canvas, row: GateRow) -> tuple[Spot, ...]:
    """Return where a gate's flags stand: on their days, moved apart where they would stand on each other."""
    wide = _apart(canvas, row, flag_width(row.short))
    off = max((abs(x - canvas.axis.middle(one.on)) for one, x in zip(row.decisions, wide, strict=True)), default=0.0)
    small = off > _FARTHEST
    xs = _apart(canvas, row, _SMALL) if small else wide
    half = (_SMALL if small else flag_width(row.short)) / 2
    return tuple(Spot(one, x, half, small) for one, x in zip(row.decisions, xs, strict=True))


def _apart(canvas: Canvas, row: GateRow, width: float) -> list[float]:
    xs: list[float] = []
    for one in row.decisions:
        least = xs[-1] + width + 2 if xs else canvas.axis.left + width / 2
        xs.append(max(canvas.axis.middle(one.on), least))
    most = canvas.axis.right - width / 2
    for index in range(len(xs) - 1, -1, -1):
        xs[index] = min(xs[index], most)
        most = xs[index] - width - 2
    return xs


def _gate(canvas: Canvas, row: GateRow, middle: float) -> list[Said]:
    said = []
    for spot in spots_of(canvas, row):
        _draw_decision(canvas, spot, row.short, middle)
        one = spot.decision
        told = timeline_words.BREACH if one.breach else timeline_words.OUTCOME
        text = words.sentence(told, canvas.language, outcome=one.outcome, day=canvas.day(one.on))
        said.append(Said(text, spot.x - spot.half, spot.x + spot.half))
    return said


def _draw_decision(canvas: Canvas, spot: Spot, short: str, middle: float) -> None:
    look, half = spot.decision.look, spot.half
    height = FLAG_HEIGHT - 8 if spot.small else FLAG_HEIGHT
    top, bottom = middle - height / 2, middle + height / 2
    shoulder = bottom if look is DecisionLook.STOP else bottom - height / 3  # a stop has no point: it leads nowhere
    corners = [(spot.x - half, top), (spot.x + half, top), (spot.x + half, shoulder), (spot.x, bottom)]
    shape = polygon(*corners, (spot.x - half, shoulder))
    box = Box(spot.x - half, top, spot.x + half, bottom)
    canvas.sheet.draw(Layer.MARKS, element("path", d=shape, class_=_FLAGS[look]), box=box)
    if spot.decision.breach:
        x, y = spot.x + half, top - 3
        mark = polygon((x, y - 4), (x + 6, y + 6), (x - 6, y + 6))
        canvas.sheet.draw(Layer.MARKS, element("path", d=mark, class_="im-mark-bad"))
    if not spot.small and short:
        tone: Tone = "onink" if _FLAGS[look] == "im-solid" else "ink"
        canvas.sheet.write(Label(short, spot.x, top + 14.5, FLAG_TEXT, bold=True, anchor="middle", tone=tone))


def draw_way_back(canvas: Canvas, x: float, start: float, end: float) -> None:
    """Draw an arrow up from a decision (or down to it, where the work stands below) on the day it was made."""
    up = end < start
    draw_line(canvas.sheet, (x, start), (x, end + (10 if up else -10)), look="im-back", layer=Layer.LINES)
    draw_head(canvas.sheet, x, end, "up" if up else "down", "im-back-head")
    canvas.sheet.draw(Layer.LINES, box=Box(x - 3, min(start, end), x + 3, max(start, end)))  # no text stands on it


# --- conditions ---------------------------------------------------------------------------------------------------


def _duty(canvas: Canvas, row: DutyRow, middle: float) -> Said:
    sheet, axis = canvas.sheet, canvas.axis
    left, end = axis.middle(row.born), max(axis.middle(row.until), axis.middle(row.born) + 2)
    draw_line(sheet, (left, middle - 6), (left, middle + 6), look="im-post", layer=Layer.MARKS)
    right = end
    if row.look is DutyLook.OVERDUE and row.due is not None:
        due = max(axis.middle(row.due), left)
        draw_line(sheet, (left, middle), (due, middle), look="im-arrow", layer=Layer.MARKS)
        draw_line(sheet, (due, middle), (end, middle), look="im-slip", layer=Layer.MARKS)
        draw_line(sheet, (due, middle - 6), (due, middle + 6), look="im-slip", layer=Layer.MARKS)
    else:
        look = "im-maybe" if row.look is DutyLook.LAPSED else "im-arrow"
        draw_line(sheet, (left, middle), (end, middle), look=look, layer=Layer.MARKS)
    if row.look is DutyLook.CLOSED:
        sheet.draw(Layer.MARKS, element("circle", cx=end, cy=middle, r=5.0, class_="im-solid"))
        right = end + 5
    elif row.look is DutyLook.OPEN and row.due is not None:
        right = _draw_due(canvas, end, row.due, middle)
    sheet.draw(Layer.MARKS, box=Box(left, middle - 6, right, middle + 6))
    return Said(_said_of_duty(canvas, row), left, right)


def _draw_due(canvas: Canvas, end: float, due: date, middle: float) -> float:
    """Draw the stretch to a due date ahead; one beyond the drawing is a short arrow toward it."""
    if due > canvas.timeline.last:
        right = min(end + _AWAY, canvas.axis.right)
        draw_line(canvas.sheet, (end, middle), (right - 10, middle), look="im-maybe", layer=Layer.MARKS)
        draw_head(canvas.sheet, right, middle, "right", "im-way-head")
        return right
    right = max(canvas.axis.middle(due), end)
    draw_line(canvas.sheet, (end, middle), (right, middle), look="im-maybe", layer=Layer.MARKS)
    canvas.sheet.draw(Layer.MARKS, element("circle", cx=right, cy=middle, r=5.0, class_="im-hollow"))
    return right + 6


def _said_of_duty(canvas: Canvas, row: DutyRow) -> str:
    ended = row.look in {DutyLook.CLOSED, DutyLook.LAPSED}
    day = row.until if ended else row.due
    if day is None:
        return timeline_words.NO_DUE.text(canvas.language)
    return words.sentence(timeline_words.DUTIES[row.look], canvas.language, day=canvas.day(day))


def header_dates(canvas: Canvas, row: TimelineRow) -> str:
    """Return what stands at the right edge where labels are stacked: «11.01–29.01», «videre 22.06», «frist 01.10»."""
    language = canvas.language
    if isinstance(row, DutyRow):
        return _said_of_duty(canvas, row)
    if isinstance(row, GateRow):
        last = row.decisions[-1]
        told = timeline_words.BREACH if last.breach else timeline_words.OUTCOME
        return words.sentence(told, language, outcome=last.outcome, day=canvas.day(last.on))
    last_round = row.rounds[-1]
    if last_round.look is RoundLook.SKIPPED:
        return _said_of_round(canvas, last_round, only=True)
    days = f"{canvas.day(row.rounds[0].first)}–{canvas.day(last_round.last)}"
    if last_round.look is RoundLook.NOW:
        days = f"{canvas.day(row.rounds[0].first)}, {timeline_words.GOES_ON.text(language)}"
    if len(row.rounds) == 1 or canvas.timeline.overview:
        return days
    return f"{timeline_words.ROUNDS.text(len(row.rounds), language)} {days}"
