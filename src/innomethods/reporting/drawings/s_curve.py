"""Draws an S-curve in three widths: what share of the outcomes of a forecast has ended by each day.

Here: the value, the curve, its percentiles and the plan's own day. Not here: where the numbers come from (whoever makes
a report maps a Forecast to `SCurve`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gantt_axis import RULE, Axis, draw_axis, draw_status
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import Step, element, path
from innomethods.wording import Language, format_for

_SHARES = (0.10, 0.50, 0.85)
_SIZE = 12.5
_TOP = RULE + 12
_HEIGHT = {Width.WIDE: 260.0, Width.MEDIUM: 220.0, Width.NARROW: 200.0}
_EVERY = {Width.WIDE: 1, Width.MEDIUM: 2, Width.NARROW: 4}
_COLUMN = 62.0  # for the shares, left of the curve


def _counts(values: Iterable[tuple[date, int]]) -> tuple[tuple[date, int], ...]:
    counts = tuple(sorted(values))
    if not any(count for _, count in counts):
        raise ValueError("An S-curve needs at least one outcome.")
    return counts


@attrs.frozen
class SCurve:
    """How many outcomes end on each day, and on which day the plan ends."""

    counts: tuple[tuple[date, int], ...] = attrs.field(converter=_counts)
    planned: date | None = None
    language: Language = "en"

    def by(self, day: date) -> float:
        """Return the share of the outcomes that has ended on or before a day."""
        return sum(count for one, count in self.counts if one <= day) / sum(count for _, count in self.counts)

    def day_of(self, share: float) -> date:
        """Return the first day by which so many have ended."""
        return next(day for day, _ in self.counts if self.by(day) >= share - 1e-9)


def draw_s_curve(curve: SCurve, width: Width | str = Width.WIDE, *, prefix: str = "s-curve") -> Drawing:
    r"""Draw the curve for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> drawing = draw_s_curve(SCurve([(date(2027, 4, 20), 30), (date(2027, 5, 25), 70)]), "narrow")
    >>> drawing.message
    'Half of the outcomes have ended by 25\xa0May 2027'
    """
    chosen = Width(width)
    sheet, bottom = Sheet(), _TOP + _HEIGHT[chosen]
    days = [day for day, _ in curve.counts] + ([] if curve.planned is None else [curve.planned])
    axis = Axis.around(min(days), max(days), _COLUMN, chosen.units - 1.0)
    draw_axis(sheet, axis, bottom, curve.language, every=_EVERY[chosen], heading=False)
    _draw_curve(sheet, curve, axis, bottom)
    for share in _SHARES:
        _draw_share(sheet, curve, axis, share, bottom)
    draw_line(sheet, (axis.left, bottom), (axis.right, bottom), look="im-rule", layer=Layer.LINES)
    height = bottom + 8
    if curve.planned is not None:
        text = words.CURVE_PLANNED.text(curve.language).format(share=_percent(curve, curve.by(curve.planned)))
        height = draw_status(sheet, axis.end(curve.planned), bottom, text, (chosen.units, _SIZE)) + 6
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=height,
        message=words.CURVE_MESSAGE.text(curve.language).format(day=format_for(curve.language).date(curve.day_of(0.5))),
        description=_description(curve),
        language=curve.language,
        parts=sheet.elements(),
    )


def _height(share: float, bottom: float) -> float:
    return bottom - share * (bottom - _TOP)


def _draw_curve(sheet: Sheet, curve: SCurve, axis: Axis, bottom: float) -> None:
    """Draw the share by day as steps: it rises on the days on which outcomes end, and stays between them."""
    steps: list[Step] = [("M", axis.left, bottom)]
    share, total = 0.0, sum(count for _, count in curve.counts)
    for day, count in curve.counts:
        x = axis.end(day)
        steps.append(("L", x, _height(share, bottom)))
        share += count / total
        steps.append(("L", x, _height(share, bottom)))
    steps.append(("L", axis.right, _height(1.0, bottom)))
    sheet.draw(Layer.SHAPES, element("path", d=path(*steps), class_="im-curve"))


def _draw_share(sheet: Sheet, curve: SCurve, axis: Axis, share: float, bottom: float) -> None:
    """Draw one percentile: a line from the left to the curve, its name beside it and its day above the line."""
    y, day = _height(share, bottom), curve.day_of(share)
    x = axis.end(day)
    draw_line(sheet, (axis.left, y), (axis.right, y), look="im-grid", layer=Layer.GRID)
    sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=4.5, class_="im-solid"))
    name = Label(f"P{round(share * 100)}", axis.left - 8, y + 4, _SIZE, bold=True, anchor="end")
    sheet.write(name)
    said = Label(format_for(curve.language).short_date(day), x - 9, y - 5, _SIZE, anchor="end", halo=True)
    if said.box.left < axis.left:
        said = attrs.evolve(said, x=x + 9, anchor="start", y=y + 16)
    sheet.write(said)


def _percent(curve: SCurve, share: float) -> str:
    return format_for(curve.language).percent(100 * share, 0)


def _description(curve: SCurve) -> str:
    """Return in words what the curve shows."""
    form = format_for(curve.language)
    parts = [
        words.CURVE_SHARE.text(curve.language).format(share=_percent(curve, share), day=form.date(curve.day_of(share)))
        for share in (*_SHARES, 1.0)
    ]
    said = f"{words.CURVE_LEAD.text(curve.language)} {form.all_of(parts)}."
    if curve.planned is None:
        return said
    planned = words.CURVE_BY_PLAN.text(curve.language)
    return f"{said} {planned.format(day=form.date(curve.planned), share=_percent(curve, curve.by(curve.planned)))}"
