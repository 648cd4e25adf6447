"""What pictures of numbers share: a scale from values to units, round values for its lines, and how amounts are cut.

Here: scales and grid lines. Not here: what a picture shows (`year_flows`, `benefit_way`, `series`), calendars
(`gantt_axis`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from math import floor, log10

import attrs

from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.sheet import Label, Layer, Sheet
from innomethods.wording import Language, Wording, format_for

SIZE = 12.5
GAP = 8.0
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_THOUSAND, _MILLION = 1e3, 1e6
_MONTHS_A_YEAR = 12
_TINY = 1e-9


@attrs.frozen
class Scale:
    """Values from `low` to `high` on a stretch of units; `start` may be below `end` or above it (upwards)."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value is."""
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


def round_values(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return round values that hold `low` to `high` between the first and the last, at most `most` and one more.

    >>> round_values(0, 143769)
    (0.0, 50000.0, 100000.0, 150000.0)
    >>> round_values(7, 7)
    (6.0, 6.5, 7.0, 7.5, 8.0)
    """
    if high - low < _TINY * max(abs(low), abs(high), 1e-3):
        wide = max(abs(low) * 0.1, 1.0)
        low, high = low - wide, high + wide
    step = _round_up((high - low) / most)
    first, last = floor(low / step + 1e-9), -floor(-high / step + 1e-9)
    return tuple(number * step for number in range(first, last + 1))


def _round_up(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in _STEPS if step * power >= value * (1 - 1e-9))


def decimals_of(values: Iterable[float]) -> int:
    """Return how many decimals round values need so that no two read alike.

    >>> decimals_of([0, 2.5, 5])
    1
    """
    found = list(values)
    return next((many for many in range(6) if all(abs(round(one, many) - one) < _TINY for one in found)), 6)


@attrs.frozen
class Cut:
    """In what amounts are written on an axis: kroner, thousands or millions, with the name of that."""

    by: float
    name: str


_NAMES = {
    _MILLION: Wording(nb="mill. {unit}", nn="mill. {unit}", en="{unit} million"),
    _THOUSAND: Wording(nb="tusen {unit}", nn="tusen {unit}", en="{unit} thousand"),
    1.0: Wording(nb="{unit}", nn="{unit}", en="{unit}"),
}


def cut_of(values: Iterable[float], currency: str, language: Language) -> Cut:
    """Return in what the axis of these amounts is written.

    >>> cut_of([0, -4_500_000], "NOK", "nb").name
    'mill. kr'
    """
    largest = max((abs(value) for value in values), default=0.0)
    by = _MILLION if largest >= _MILLION else _THOUSAND if largest >= 10 * _THOUSAND else 1.0
    unit = "kr" if currency == "NOK" and language != "en" else currency
    return Cut(by, _NAMES[by].fill(unit=unit).text(language))


@attrs.frozen
class ValueAxis:
    """The values at the left of a panel: the scale, its lines, and how they are written."""

    scale: Scale
    lines: tuple[tuple[float, str], ...]

    @classmethod
    def of(
        cls, values: Iterable[float], top: float, bottom: float, language: Language, *, by: float = 1.0
    ) -> ValueAxis:
        """Return the axis that holds these values, written in `by`."""
        held = list(values)
        marks = round_values(min(held), max(held), 4)
        decimals = decimals_of(mark / by for mark in marks)
        number = format_for(language).number
        lines = tuple((mark, number(mark / by, decimals) if mark else "0") for mark in marks)
        return cls(Scale(marks[0], marks[-1], bottom, top), lines)

    @property
    def room(self) -> float:
        """How wide its numbers are, with the gap after them."""
        return max(text_width(text, SIZE) for _, text in self.lines) + GAP

    def draw(self, sheet: Sheet, left: float, right: float) -> None:
        """Draw its lines from left to right, the zero line stronger, its numbers before them."""
        for value, text in self.lines:
            y = self.scale.at(value)
            zero = value == 0
            draw_line(
                sheet,
                (left, y),
                (right, y),
                look="im-rule" if zero else "im-grid",
                layer=Layer.LINES if zero else Layer.GRID,
            )
            sheet.write(Label(text, left - GAP, y + SIZE * 0.36, SIZE, anchor="end", tone="ink2"))


def first_days(first: date, last: date, most: int) -> Iterator[date]:
    """Yield first days of months (of quarters, years … where they are many) from `first` to `last`, at most `most`."""
    months = (last.year - first.year) * _MONTHS_A_YEAR + last.month - first.month + 1
    step = next((one for one in (1, 2, 3, 6, 12, 24, 60, 120, 600) if months / one <= most), 1200)
    number = first.year * _MONTHS_A_YEAR + first.month - 1
    number += -number % step
    while number <= last.year * _MONTHS_A_YEAR + last.month - 1:
        day = date(number // _MONTHS_A_YEAR, number % _MONTHS_A_YEAR + 1, 1)
        if day >= first:
            yield day
        number += step


def draw_days(sheet: Sheet, days: Scale, y: float, language: Language) -> None:
    """Write months under a panel whose scale counts days (as ordinals): as many as have room, none over another."""
    first, last = date.fromordinal(round(days.low)), date.fromordinal(round(days.high))
    most = max(int((days.end - days.start) / 74), 2)
    right = days.start - GAP
    for day in first_days(first, last, most):
        x = days.at(day.toordinal())
        text = f"{format_for(language).month(day)[:3]} {day.year}"
        half = text_width(text, SIZE) / 2
        draw_line(sheet, (x, y), (x, y + 4), look="im-rule")
        at = min(max(x, days.start + half - GAP), days.end - half)
        if at - half >= right:
            sheet.write(Label(text, at, y + 18, SIZE, anchor="middle", tone="ink2"))
            right = at + half + GAP
