"""The time axis of a Gantt picture: days to units, months, quarters and ISO weeks, and names on bands of holidays.

Not here: rows and marks (`gantt_marks`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.sheet import Box, Label, Layer, Sheet
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language, format_for

if TYPE_CHECKING:
    from innomethods.reporting.drawings.plan_rows import Band

MONTH_LINE, WEEK_LINE, RULE, ROWS_TOP = 14.0, 36.0, 48.0, 68.0  # down from the top
_WEEKS_BY_WEEK = 26  # up to here every week has its line
_WEEKS_BY_MONTH = 104  # and up to here every month; then every quarter
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_SIZE = 12.5
_BAND_SIZE = 12.5
_A_DAY = timedelta(days=1)
_A_WEEK = timedelta(days=7)


@attrs.frozen
class Axis:
    """Days from a Monday to a Sunday on a stretch of units."""

    first: date
    last: date
    left: float
    right: float

    @classmethod
    def around(cls, first: date, last: date, left: float, right: float) -> Axis:
        """Return the axis of whole weeks around these days."""
        return cls(first - _A_DAY * first.weekday(), last + _A_DAY * (6 - last.weekday()), left, right)

    @property
    def unit(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    @property
    def weeks(self) -> int:
        """How many weeks it covers."""
        return ((self.last - self.first).days + 1) // 7

    def start(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (day - self.first).days * self.unit

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.start(day) + self.unit

    def middle(self, day: date) -> float:
        """Where the middle of a day is."""
        return self.start(day) + self.unit / 2

    def longer(self, weeks: int) -> Axis:
        """Return the axis with so many more weeks at its end, on the same stretch."""
        return attrs.evolve(self, last=self.last + _A_WEEK * weeks)

    def earlier(self, weeks: int) -> Axis:
        """Return the axis with so many more weeks at its beginning, on the same stretch."""
        return attrs.evolve(self, first=self.first - _A_WEEK * weeks)

    def months(self) -> Iterator[date]:
        """Yield the first day of every month that begins on the axis."""
        day = self.first.replace(day=1)
        while day <= self.last:
            if day >= self.first:
                yield day
            day = (day + timedelta(days=32)).replace(day=1)

    def mondays(self) -> Iterator[date]:
        """Yield every Monday."""
        for week in range(self.weeks):
            yield self.first + _A_WEEK * week


def draw_axis(sheet: Sheet, axis: Axis, bottom: float, language: Language, *, every: int, heading: bool) -> None:
    """Draw header and lines down to `bottom`; every `every`-th week is numbered, `heading` names the header lines."""
    by_week = axis.weeks <= _WEEKS_BY_WEEK
    if by_week:
        for monday in axis.mondays():
            draw_line(
                sheet,
                (axis.start(monday), WEEK_LINE - 10),
                (axis.start(monday), bottom),
                look="im-grid",
                layer=Layer.GRID,
            )
    _draw_months(sheet, axis, bottom, language, by_week=by_week)
    numbered = axis.weeks <= _WEEKS_BY_MONTH and _draw_weeks(
        sheet, axis, language, max(every, 1 if by_week else 4), heading=heading
    )
    if heading:
        month = Label(words.MONTH.text(language), axis.left - 8, MONTH_LINE, _BAND_SIZE, anchor="end", tone="ink2")
        sheet.write(month)
        if numbered:
            sheet.write(attrs.evolve(month, text=words.WEEK.text(language), y=WEEK_LINE))


def _draw_months(sheet: Sheet, axis: Axis, bottom: float, language: Language, *, by_week: bool) -> None:
    step = 1 if axis.weeks <= _WEEKS_BY_MONTH else 3
    for month in axis.months():
        if (month.month - 1) % step == 0:
            strong = by_week or month.month == 1
            x = axis.start(month)
            draw_line(sheet, (x, 2), (x, bottom), look="im-month" if strong else "im-grid", layer=Layer.GRID)
    for label in _month_labels(axis, language):
        sheet.write(label)


def _month_labels(axis: Axis, language: Language) -> list[Label]:
    """Return month names, as many as have room: each, or every second, third, sixth, twelfth."""
    months = [month for month in axis.months() if month != axis.first]
    for step in _MONTH_STEPS:
        shown = [axis.first, *(month for month in months if (12 * month.year + month.month - 1) % step == 0)]
        labels = _labelled(shown, axis, language)
        if len(labels) > 1 and not _apart(labels[:2]):
            labels = _labelled(shown[1:], axis, language)  # the first month is only a few days
        if _apart(labels) and all(label.box.right <= axis.right + 1 for label in labels[:-1]):
            return [label for label in labels if label.box.right <= axis.right + 1]
    return []


def _labelled(months: Sequence[date], axis: Axis, language: Language) -> list[Label]:
    labels: list[Label] = []
    year = 0
    for month in months:
        name = words.SHORT_MONTHS[month.month - 1].text(language)
        text = name if month.year == year else f"{name} {month.year}"
        year = month.year
        labels.append(Label(text, axis.start(month) + 4, MONTH_LINE, _SIZE, bold=True, tone="ink"))
    return labels


def _apart(labels: Sequence[Label]) -> bool:
    return all(one.box.right + 5 <= two.box.left for one, two in pairwise(labels))


def _draw_weeks(sheet: Sheet, axis: Axis, language: Language, every: int, *, heading: bool) -> bool:
    """Write ISO week numbers in the middle of their weeks; say «uke» at the first where no heading says it."""
    week_width = 7 * axis.unit
    number_width = text_width("53", _BAND_SIZE)
    step = every
    while step * week_width < number_width + 6:
        step *= 2
    said = heading
    for at, monday in enumerate(axis.mondays()):
        if at % step:
            continue
        number = str(monday.isocalendar().week)
        text = number if said else f"{words.WEEK.text(language)} {number}"
        said = True
        half = text_width(text, _BAND_SIZE) / 2
        x = min(max(axis.start(monday) + week_width / 2, axis.left + half), axis.right - half)
        label = Label(text, x, WEEK_LINE, _BAND_SIZE, anchor="middle", tone="ink2", halo=True)
        if sheet.is_free(label.box.grown(1.5)):
            sheet.write(label)
    return True


def draw_bands(sheet: Sheet, axis: Axis, bands: Sequence[Band], bottom: float) -> None:
    """Shade holidays and quiet periods, with their names on top where there is room for them."""
    for band in bands:
        if band.days.last < axis.first or band.days.first > axis.last:
            continue
        left = max(axis.start(band.days.first), axis.left)
        right = min(axis.end(band.days.last), axis.right)
        shape = element(
            "rect", x=left, y=RULE + 4, width=max(right - left, 1.5), height=bottom - RULE - 4, class_="im-hol"
        )
        sheet.draw(Layer.SHADING, shape)
        half = text_width(band.title, _BAND_SIZE) / 2
        if 2 * half > axis.right - axis.left:
            continue
        x = min(max((left + right) / 2, axis.left + half), axis.right - half)
        label = Label(band.title, x, RULE + 14, _BAND_SIZE, anchor="middle", tone="ink2", halo=True)
        if sheet.is_free(_with_room(label.box)):
            sheet.write(label)


def draw_status(sheet: Sheet, x: float, bottom: float, text: str, look: tuple[float, float]) -> float:
    """Draw the dotted line of the status day and its text below; return how far down that is.

    `look` is how wide the drawing is, and the size of the text.
    """
    width, size = look
    draw_line(sheet, (x, RULE), (x, bottom + 4), look="im-today", layer=Layer.LINES)
    half = text_width(text, size, bold=True) / 2
    middle = min(max(x, half + 1), width - half - 1)
    sheet.write(Label(text, middle, bottom + 18, size, bold=True, anchor="middle"))
    return bottom + 22


def _with_room(box: Box) -> Box:
    return Box(box.left - 4, box.top, box.right + 4, box.bottom)


def tiny_day(day: date, axis: Axis, language: Language) -> str:
    """Write a date for the picture: without its year while the whole axis lies in one year."""
    said = format_for(language)
    return said.tiny_date(day) if axis.first.year == axis.last.year else said.short_date(day)
