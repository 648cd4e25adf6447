"""The marks of a Gantt picture: bars, first plans, gates on time or slipped, meetings with their paper deadlines.

Here: where each mark and the text beside it stand on the axis. Not here: the axis, row labels and the key.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gantt_axis import Axis, tiny_day
from innomethods.reporting.drawings.marks import (
    FLAG_HEIGHT,
    HEAD,
    draw_flag,
    draw_head,
    draw_line,
    flag_text,
    flag_width,
)
from innomethods.reporting.drawings.measuring import shortened, text_width
from innomethods.reporting.drawings.plan_rows import Days, Gantt, GateFlag, MeetingDay, MeetingRow, PhaseBar, PlanRow
from innomethods.reporting.drawings.sheet import Label, Layer, Sheet
from innomethods.reporting.drawings.svg import Element, element, path
from innomethods.wording import Language, format_for

if TYPE_CHECKING:
    from datetime import date

BAR = 14.0  # a bar's height
_LEAST_BAR = 2.0
_BESIDE = 7.0  # from a mark to its text
_LONGEST_OUTCOME = 190.0
_SHORTEST_ARROW = 26.0
_LEAST_BETWEEN = 24.0  # two meetings


@attrs.frozen
class GanttLook:
    """The sizes of one width; without a label column, labels stand over their bars."""

    width: float
    label_column: float
    row: float
    label: float
    said: float
    every: int

    @property
    def stacked(self) -> bool:
        """Whether labels stand over their bars."""
        return self.label_column == 0


@attrs.frozen
class Canvas:
    """What every mark needs to know."""

    sheet: Sheet
    gantt: Gantt
    axis: Axis
    look: GanttLook
    prefix: str

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.gantt.language

    def day(self, day: date) -> str:
        """Write a date."""
        return tiny_day(day, self.axis, self.language)


@attrs.frozen
class Beside:
    """A text that stands right of `right`, or left of `left` where that has no room."""

    text: str
    left: float
    right: float
    over_slack: bool = False


_LIFTED = 3.0  # above the dotted line of slack


def _free_from(canvas: Canvas, row: PhaseBar, text: str) -> float:
    """Return where the text beside a bar may begin: after slack that is too short to run on under it."""
    end = canvas.axis.end(row.finish)
    latest = end if row.latest is None else min(canvas.axis.end(row.latest), canvas.axis.right)
    return latest if latest - end < text_width(text, canvas.look.said) + 2 * _BESIDE else end


def draw_mark(canvas: Canvas, row: PlanRow, middle: float) -> None:
    """Draw a row's mark around this height."""
    if isinstance(row, PhaseBar):
        _draw_bar(canvas, row, middle)
    elif isinstance(row, GateFlag):
        _draw_gate(canvas, row, middle)
    else:
        _draw_meetings(canvas, row, middle)


def fits(canvas: Canvas, row: PlanRow) -> bool:
    """Whether a row's mark and the text beside it have room before the axis ends."""
    if (
        isinstance(row, GateFlag)
        and row.on
        and canvas.axis.middle(row.on) + flag_width(row.short) / 2 > canvas.axis.right
    ):
        return False
    beside = None if canvas.look.stacked else _beside(canvas, row)
    return beside is None or _placed(canvas, beside, 0.0) is not None


def begins_too_late(canvas: Canvas, row: PlanRow) -> bool:
    """Whether a row's flag would stand out over the axis's beginning."""
    if not isinstance(row, GateFlag):
        return False
    return any(canvas.axis.middle(day) - flag_width(row.short) / 2 < canvas.axis.left for day in row.days)


def write_beside(canvas: Canvas, row: PlanRow, middle: float) -> None:
    """Write the text beside a row's mark."""
    beside = _beside(canvas, row)
    label = None if beside is None else _placed(canvas, beside, middle)
    if label is not None:
        canvas.sheet.write(label)


def _beside(canvas: Canvas, row: PlanRow) -> Beside | None:
    axis, language = canvas.axis, canvas.language
    if isinstance(row, PhaseBar):
        day = canvas.day(row.finish)
        text = (
            day if row.work_days is None else words.sentence(words.FINISH_AND_DAYS, language, day=day, n=row.work_days)
        )
        return Beside(text, axis.start(row.start), _free_from(canvas, row, text), over_slack=row.latest is not None)
    if isinstance(row, MeetingRow):
        return None
    if row.on is None:
        return Beside(words.DAY_NOT_KNOWN.text(language), axis.left, axis.left)
    half = flag_width(row.short) / 2
    left, right = axis.middle(row.on) - half, axis.middle(row.on) + half
    if not row.slip:
        outcome = shortened(row.outcome, _LONGEST_OUTCOME, canvas.look.said)
        return Beside(f"{outcome} {canvas.day(row.on)}".strip(), left, right)
    slip = slip_of(canvas, row)
    if slip.lost_text_left:
        return Beside(canvas.day(row.on), right, right)
    return Beside(f"{canvas.day(row.on)}, {slip.lost_text}", right, right)


def _placed(canvas: Canvas, beside: Beside, middle: float) -> Label | None:
    size = canvas.look.said
    width = text_width(beside.text, size)
    y = middle + size * 0.36 - (_LIFTED if beside.over_slack else 0.0)
    label = Label(beside.text, beside.right + _BESIDE, y, size, tone="ink2", halo=True)
    if beside.right + _BESIDE + width <= canvas.axis.right:
        return label
    if beside.left - _BESIDE - width >= canvas.axis.left and beside.left < beside.right:
        return attrs.evolve(label, x=beside.left - _BESIDE, anchor="end")
    return None


# --- bars ---------------------------------------------------------------------------------------------------------


def _draw_bar(canvas: Canvas, row: PhaseBar, middle: float) -> None:
    axis, sheet = canvas.axis, canvas.sheet
    left = axis.start(row.start)
    right = max(axis.end(row.finish), left + _LEAST_BAR)
    done = left if row.done_to is None else min(max(axis.end(row.done_to), left), right)
    top = middle - BAR / 2
    if done < right:
        # Paper first: bands and lines would shine through the hatching.
        sheet.draw(Layer.SHAPES, element("rect", x=done, y=top, width=right - done, height=BAR, class_="im-paper"))
        sheet.draw(Layer.SHAPES, hatched(canvas.prefix, done, top, right - done))
    if done > left:
        sheet.draw(Layer.SHAPES, element("rect", x=left, y=top, width=done - left, height=BAR, class_="im-done"))
    if row.baseline is not None and canvas.gantt.has_baseline:
        draw_bracket(canvas, row.baseline, middle + BAR / 2 + 5)
    if row.latest is not None:
        _draw_slack(canvas, row.latest, right, middle + BAR / 2)
    if row.critical and canvas.gantt.has_critical:
        draw_line(sheet, (left, top - 3), (right, top - 3), look="im-critical", layer=Layer.MARKS)


def _draw_slack(canvas: Canvas, latest: date, left: float, y: float) -> None:
    """Draw slack as far as the axis goes: in a picture of one part it may end in another one."""
    end, edge = canvas.axis.end(latest), canvas.axis.right
    if end <= edge:
        draw_slack(canvas.sheet, left, end, y)
    elif left + 1 < edge:
        draw_line(canvas.sheet, (left + 1, y), (edge, y), look="im-slack", layer=Layer.MARKS)


def draw_slack(sheet: Sheet, left: float, right: float, y: float) -> None:
    """Draw how far a bar can slip: a dotted line from its foot, under the text beside it, that ends in a tick."""
    draw_line(sheet, (left + 1, y), (right, y), look="im-slack", layer=Layer.MARKS)
    draw_line(sheet, (right, y - 7), (right, y), look="im-slack-end", layer=Layer.MARKS)


def hatched(prefix: str, x: float, y: float, width: float, height: float = BAR) -> Element:
    """Return the rectangle of work that remains."""
    inset = 0.75
    return element(
        "rect",
        x=x + inset,
        y=y + inset,
        width=max(width - 2 * inset, 0.5),
        height=height - 2 * inset,
        fill=f"url(#{prefix}-hatch)",
        class_="im-left",
    )


def draw_bracket(canvas: Canvas, days: Days, y: float) -> None:
    """Draw the first plan: a thin line with a tick at each end."""
    left, right = canvas.axis.start(days.first), canvas.axis.end(days.last)
    outline = path(
        ("M", left, y - 3),
        ("L", left, y + 3),
        ("M", left, y),
        ("L", right, y),
        ("M", right, y - 3),
        ("L", right, y + 3),
    )
    canvas.sheet.draw(Layer.MARKS, element("path", d=outline, class_="im-baseline"))


# --- gates --------------------------------------------------------------------------------------------------------


@attrs.frozen
class Slip:
    """A gate that missed its meeting: where the lost flag stands, and what is said of it."""

    lost_x: float
    new_x: float
    half: float
    has_arrow: bool
    lost_text: str
    lost_text_left: bool
    days: str

    @property
    def arrow(self) -> tuple[float, float]:
        """From the lost flag to the new one."""
        return self.lost_x + self.half + 4, self.new_x - self.half - 3


def slip_of(canvas: Canvas, row: GateFlag) -> Slip:
    """Work out a slipped gate's marks; where the days are too near for an arrow, the flags stand side by side."""
    if row.on is None or row.lost is None:
        raise ValueError("Only a gate with a lost and a new day has slipped.")
    axis, half = canvas.axis, flag_width(row.short) / 2
    lost_x, new_x = axis.middle(row.lost), axis.middle(row.on)
    days = f"+{format_for(canvas.language).days(row.slip)}"
    has_arrow = new_x - lost_x - 2 * half - 7 >= max(
        _SHORTEST_ARROW, text_width(days, canvas.look.said + 0.5, bold=True) + 6
    )
    if new_x - lost_x - 2 * half - 7 < _SHORTEST_ARROW:
        lost_x = min(lost_x, new_x - 2 * half - 4)
    text = words.sentence(words.LOST_MEETING, canvas.language, day=canvas.day(row.lost))
    if not has_arrow:
        text = f"{text}, {days}"
    room = lost_x - half - _BESIDE - axis.left
    fits_left = text_width(text, canvas.look.said) <= room
    return Slip(lost_x, new_x, half, has_arrow, text, fits_left, days)


def _draw_gate(canvas: Canvas, row: GateFlag, middle: float) -> None:
    if row.on is None:
        return
    top = middle - FLAG_HEIGHT / 2
    state = "passed" if row.passed else "ahead"
    x = canvas.axis.middle(row.on)
    if row.slip:
        _draw_slip(canvas, row, middle)
    if row.first is not None and row.first != row.on and canvas.gantt.has_baseline:
        draw_bracket(canvas, Days(row.first, row.first), middle + BAR / 2 + 5)
    if row.critical and row.ready is not None and not row.passed and canvas.gantt.has_critical:
        left = max(canvas.axis.end(row.ready), canvas.axis.left)
        if left < x:
            foot = middle + FLAG_HEIGHT / 2 + 1
            draw_line(canvas.sheet, (left, foot), (x, foot), look="im-critical", layer=Layer.MARKS)
    draw_flag(canvas.sheet, x, top, row.short, state)  # type: ignore[arg-type]
    canvas.sheet.write(flag_text(x, top, row.short, state))  # type: ignore[arg-type]


def _draw_slip(canvas: Canvas, row: GateFlag, middle: float) -> None:
    sheet, slip, size = canvas.sheet, slip_of(canvas, row), canvas.look.said
    if slip.lost_x - slip.half >= canvas.axis.left - slip.half:
        draw_flag(sheet, slip.lost_x, middle - FLAG_HEIGHT / 2, row.short, "lost")
    start, end = slip.arrow
    if end - start >= _SHORTEST_ARROW - 2:
        draw_line(sheet, (start, middle), (end - HEAD + 1, middle), look="im-slip", layer=Layer.MARKS)
        draw_head(sheet, end, middle, "right", "im-slip-head")
    if canvas.look.stacked:
        return
    if slip.has_arrow:
        sheet.write(
            Label(slip.days, (start + end) / 2 - 2, middle - 5, size + 0.5, bold=True, anchor="middle", halo=True)
        )
    if slip.lost_text_left:
        x = slip.lost_x - slip.half - _BESIDE
        sheet.write(Label(slip.lost_text, x, middle + size * 0.36, size, anchor="end", tone="ink2", halo=True))


# --- meetings -----------------------------------------------------------------------------------------------------


def is_crowded(canvas: Canvas, row: MeetingRow) -> bool:
    """Whether the meetings stand too close to show when their papers are due."""
    spots = sorted(canvas.axis.middle(meeting.on) for meeting in row.meetings)
    return any(two - one < _LEAST_BETWEEN for one, two in pairwise(spots))


def _draw_meetings(canvas: Canvas, row: MeetingRow, middle: float) -> None:
    crowded = is_crowded(canvas, row)
    for meeting in row.meetings:
        x = canvas.axis.middle(meeting.on)
        draw_meeting(canvas.sheet, x if crowded else _deadline_x(canvas, meeting), x, middle, 3.5 if crowded else 5.5)
    if not canvas.look.stacked and not crowded:
        _name_meetings(canvas, row.meetings, middle)


def _deadline_x(canvas: Canvas, meeting: MeetingDay) -> float:
    # The papers are due before that day is over.
    return canvas.axis.middle(meeting.papers_due or meeting.on)


def draw_meeting(sheet: Sheet, deadline: float, meeting: float, y: float, radius: float = 5.5) -> None:
    """Draw a paper deadline and its meeting as one mark: who misses the first loses the second."""
    if meeting - deadline > 1:
        draw_line(sheet, (deadline, y - 6), (deadline, y + 6), look="im-post", layer=Layer.MARKS)
        draw_line(sheet, (deadline, y), (meeting, y), look="im-arrow", layer=Layer.MARKS)
    sheet.draw(Layer.MARKS, element("circle", cx=meeting, cy=y, r=radius, class_="im-solid"))


def _name_meetings(canvas: Canvas, meetings: Sequence[MeetingDay], middle: float) -> None:
    """Write «møte 20.04» left of each; where that is too crowded only the date, and where that is too, nothing."""
    size = canvas.look.said
    for long in (True, False):
        labels: list[Label] = []
        crowded = False
        taken = canvas.axis.left - 4
        for meeting in sorted(meetings, key=lambda one: one.on):
            day = canvas.day(meeting.on)
            text = words.sentence(words.MEETING, canvas.language, day=day) if long else day
            x = _deadline_x(canvas, meeting) - _BESIDE
            label = Label(text, x, middle + size * 0.36, size, anchor="end", tone="ink2", halo=True)
            if label.box.left < taken + 4:
                crowded = True
            else:
                labels.append(label)
            taken = canvas.axis.middle(meeting.on) + 6
        if not crowded or not long:
            for label in labels:
                canvas.sheet.write(label)
            return


def hatch(prefix: str) -> Element:
    """Return the pattern of work that remains; its id begins with the drawing's prefix."""
    return element(
        "defs",
        element(
            "pattern",
            element("path", d=path(("M", 0, 0), ("L", 0, 6)), class_="im-hatch"),
            id=f"{prefix}-hatch",
            width=5.0,
            height=6.0,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        ),
    )


def header_dates(canvas: Canvas, row: PlanRow) -> str:
    """Return the dates that stand at the right edge where labels are stacked: «11.01–29.01», «20.04 → 25.05»."""
    if isinstance(row, PhaseBar):
        return f"{canvas.day(row.start)}–{canvas.day(row.finish)}"
    if isinstance(row, MeetingRow):
        days = [canvas.day(meeting.on) for meeting in row.meetings]
        if len(days) > 2:  # noqa: PLR2004 - three dates don't fit beside a name
            return words.MEETINGS.text(len(days), canvas.language)
        return format_for(canvas.language).all_of(days)
    if row.on is None:
        return words.DAY_NOT_KNOWN.text(canvas.language)
    if row.slip and row.lost:
        return f"{canvas.day(row.lost)} → {canvas.day(row.on)}"
    return f"{row.outcome} {canvas.day(row.on)}".strip()
