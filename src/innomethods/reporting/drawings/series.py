"""Draws a measured series in three widths: a control chart, a broken series and what was to be expected, two series.

Here: lines by role, points by shape. Not here: what they mean (`benefits.effects`; `effect_pictures` maps an effect to
`Series`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import partial

import attrs

from innomethods.reporting.drawings import plot_words as words
from innomethods.reporting.drawings.gantt_key import in_lines
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.plots import GAP, SIZE, Scale, ValueAxis, draw_days
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import element, polygon
from innomethods.wording import Language, Wording, format_for

_HEIGHT = {Width.WIDE: 230.0, Width.MEDIUM: 210.0, Width.NARROW: 190.0}
_TOP = 30.0
_SAMPLE = 20.0

Place = date | float
Points = tuple[tuple[Place, float], ...]


class Look(StrEnum):
    """How a line is drawn."""

    OBSERVED = "observed"
    COMPARED = "compared"
    FITTED = "fitted"
    EXPECTED = "expected"
    MEAN = "mean"
    LIMIT = "limit"


_CLASSES = {
    Look.OBSERVED: "im-seen",
    Look.COMPARED: "im-way",
    Look.FITTED: "im-critical",
    Look.EXPECTED: "im-slack",
    Look.MEAN: "im-critical",
    Look.LIMIT: "im-assumed",
}


class Shape(StrEnum):
    """What stands around a point that is part of a signal: each rule has its own shape, not its own colour."""

    OUTSIDE = "outside"
    SHIFT = "shift"
    TREND = "trend"
    TWO_OF_THREE = "two-of-three"


_SHAPES: dict[Shape, Wording] = {
    Shape.OUTSIDE: words.KEY_OUTSIDE,
    Shape.SHIFT: words.KEY_SHIFT,
    Shape.TREND: words.KEY_TREND,
    Shape.TWO_OF_THREE: words.KEY_TWO_OF_THREE,
}


@attrs.frozen
class SeriesLine:
    """One line: how it is drawn, its name, its points; `said` stands at its end."""

    look: Look = attrs.field(converter=Look)
    name: str
    points: Points = attrs.field(converter=tuple[tuple[Place, float], ...])
    said: str = ""


def _lines(values: Iterable[SeriesLine]) -> tuple[SeriesLine, ...]:
    lines = tuple(values)
    if not any(line.look is Look.OBSERVED and line.points for line in lines):
        raise ValueError("A picture of a series needs a line of what was observed.")
    return lines


@attrs.frozen
class Series:
    """Lines, the place of the change, and the points of the observed line that are part of a signal, from 0.

    Points before the change are hollow. `says` is the message, `shows` what the picture shows in words.
    """

    says: str
    lines: tuple[SeriesLine, ...] = attrs.field(converter=_lines)
    signals: tuple[tuple[int, Shape], ...] = attrs.field(converter=tuple[tuple[int, Shape], ...], default=())
    change: Place | None = attrs.field(default=None, kw_only=True)
    unit: str = attrs.field(default="", kw_only=True)
    shows: str = attrs.field(default="", kw_only=True)
    language: Language = attrs.field(default="en", kw_only=True)

    @property
    def observed(self) -> SeriesLine:
        """What was observed."""
        return next(line for line in self.lines if line.look is Look.OBSERVED)


def _ordinal(place: Place) -> float:
    return float(place.toordinal()) if isinstance(place, date) else float(place)


def draw_series(series: Series, width: Width | str = Width.WIDE, *, prefix: str = "series") -> Drawing:
    """Draw a series for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> line = SeriesLine("observed", "seen", [(1, 3.0), (2, 5.0), (3, 4.0)])
    >>> draw_series(Series("Nothing has changed", [line]), "narrow").description
    'The picture shows 3 points from 1 to 3. Points are measured, lines without points are reckoned.'
    """
    chosen, sheet = Width(width), Sheet()
    bottom = _TOP + _HEIGHT[chosen]
    axis = ValueAxis.of([value for line in series.lines for _, value in line.points], _TOP, bottom, series.language)
    said = max((text_width(line.said, SIZE) for line in series.lines), default=0.0)
    places = [_ordinal(place) for line in series.lines for place, _ in line.points]
    right = chosen.units - (said + GAP if said else 6.0) - 4
    across = Scale(min(places), max(*places, min(places) + 1), axis.room + 8, right)
    if series.unit:
        sheet.write(Label(series.unit, 0, 12, SIZE, tone="ink2"))
    axis.draw(sheet, axis.room, right + 4)
    _draw_change(sheet, series, across, bottom)
    for line in series.lines:
        _draw_line(sheet, line, across, axis.scale)
    _draw_points(sheet, series, across, axis.scale)
    _write_ends(sheet, series, axis.scale, right + 4 + GAP)
    draw_line(sheet, (axis.room, bottom), (right + 4, bottom), look="im-rule", layer=Layer.LINES)
    _draw_places(sheet, series, across, bottom)
    height = _draw_key(sheet, series, bottom + 34, chosen.units)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=height + 2,
        message=series.says,
        description=_description(series),
        language=series.language,
        parts=sheet.elements(),
    )


def _draw_change(sheet: Sheet, series: Series, across: Scale, bottom: float) -> None:
    if series.change is None:
        return
    x = across.at(_ordinal(series.change))
    if not across.start - 1 <= x <= across.end + 1:
        return
    draw_line(sheet, (x, 18), (x, bottom), look="im-today", layer=Layer.LINES)
    said = words.CHANGE_HERE.text(series.language)
    half = text_width(said, SIZE) / 2
    sheet.write(Label(said, min(max(x, across.start + half + 26), across.end - half), 12, SIZE, anchor="middle"))


def _draw_line(sheet: Sheet, line: SeriesLine, across: Scale, values: Scale) -> None:
    points = [(across.at(_ordinal(place)), values.at(value)) for place, value in line.points]
    if len(points) > 1:
        draw_line(sheet, *points, look=_CLASSES[line.look], layer=Layer.LINES)
    if line.look is Look.COMPARED:
        for x, y in points:
            sheet.draw(Layer.SHAPES, element("circle", cx=x, cy=y, r=3.0, class_="im-before"))


def _draw_points(sheet: Sheet, series: Series, across: Scale, values: Scale) -> None:
    """Draw what was observed: hollow circles before the change, filled squares after it, a shape around signals."""
    crowded = len(series.observed.points) * 9 > across.end - across.start
    size = 2.5 if crowded else 4.0
    strongest: dict[int, Shape] = {}
    order = list(Shape)
    for at, shape in series.signals:
        if at not in strongest or order.index(shape) < order.index(strongest[at]):
            strongest[at] = shape
    for at, (place, value) in enumerate(series.observed.points):
        x, y = across.at(_ordinal(place)), values.at(value)
        if series.change is not None and _ordinal(place) < _ordinal(series.change):
            sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=size, class_="im-ahead"))
        else:
            square = element("rect", x=x - size, y=y - size, width=2 * size, height=2 * size, class_="im-done")
            sheet.draw(Layer.MARKS, square)
        if at in strongest:
            _draw_shape(sheet, strongest[at], x, y)


def _draw_shape(sheet: Sheet, shape: Shape, x: float, y: float) -> None:
    """Draw what marks a signal around a point: ring, square, triangle or diamond."""
    if shape is Shape.OUTSIDE:
        sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=9.0, class_="im-post"))
        return
    corners = {
        Shape.SHIFT: ((-8, -8), (8, -8), (8, 8), (-8, 8)),
        Shape.TREND: ((0, -11), (10, 7), (-10, 7)),
        Shape.TWO_OF_THREE: ((0, -11), (11, 0), (0, 11), (-11, 0)),
    }[shape]
    outline = polygon(*((x + right, y + down) for right, down in corners))
    sheet.draw(Layer.MARKS, element("path", d=outline, class_="im-baseline"))


def _write_ends(sheet: Sheet, series: Series, values: Scale, x: float) -> None:
    """Write what stands at the ends of lines, the uppermost first, each a line of text below the one above."""
    ends = sorted((values.at(line.points[-1][1]), line.said) for line in series.lines if line.said and line.points)
    last = -100.0
    for y, said in ends:
        last = max(y + SIZE * 0.36, last + SIZE * 1.3)
        sheet.write(Label(said, x - 4, last, SIZE, tone="ink2"))


def _draw_places(sheet: Sheet, series: Series, across: Scale, bottom: float) -> None:
    if isinstance(series.observed.points[0][0], date):
        draw_days(sheet, across, bottom, series.language)
        return
    right = 0.0
    for place, _ in series.observed.points:
        said, x = _counted(_ordinal(place)), across.at(_ordinal(place))
        half = text_width(said, SIZE) / 2
        x = min(x, across.end + 4 - half)
        if x - half > right:
            sheet.write(Label(said, x, bottom + 18, SIZE, anchor="middle", tone="ink2"))
            right = x + half + 2 * GAP


def _counted(place: float) -> str:
    """Write the number of a period: a year isn't written in thousands."""
    return str(int(place)) if place.is_integer() else str(place)


def _sample_point(sheet: Sheet, x: float, y: float, *, after: bool) -> None:
    middle = x + _SAMPLE / 2
    if after:
        sheet.draw(Layer.MARKS, element("rect", x=middle - 4, y=y - 4, width=8.0, height=8.0, class_="im-done"))
    else:
        sheet.draw(Layer.MARKS, element("circle", cx=middle, cy=y, r=4.0, class_="im-ahead"))


def _sample_line(sheet: Sheet, x: float, y: float, *, look: str) -> None:
    draw_line(sheet, (x, y), (x + _SAMPLE, y), look=look, layer=Layer.MARKS)


def _sample_shape(sheet: Sheet, x: float, y: float, *, shape: Shape) -> None:
    _draw_shape(sheet, shape, x + _SAMPLE / 2, y)


def _draw_key(sheet: Sheet, series: Series, top: float, room: float) -> float:
    """Draw the key: lines that have no words at their end, points before and after, and the shapes that are there."""
    items: list[tuple[str, Callable[[Sheet, float, float], None]]] = []
    if series.change is not None:
        items.append((words.KEY_BEFORE.text(series.language), partial(_sample_point, after=False)))
    after = words.KEY_OBSERVED if series.change is None else words.KEY_AFTER
    items.append((after.text(series.language), partial(_sample_point, after=True)))
    named: dict[str, str] = {}
    for one in series.lines:
        if one.look is not Look.OBSERVED and not one.said:
            named.setdefault(one.name, _CLASSES[one.look])
    items += [(name, partial(_sample_line, look=look)) for name, look in named.items()]
    there = {shape for _, shape in series.signals}
    items += [
        (_SHAPES[shape].text(series.language), partial(_sample_shape, shape=shape)) for shape in Shape if shape in there
    ]
    return in_lines(sheet, items, top, room)


def _description(series: Series) -> str:
    """Return in words what the picture shows."""
    points, form = series.observed.points, format_for(series.language)

    def said(place: Place) -> str:
        return form.date(place) if isinstance(place, date) else _counted(float(place))

    shown = words.SERIES_SHOWS.fill(n=len(points), first=said(points[0][0]), last=said(points[-1][0]))
    return " ".join(part for part in (shown.text(series.language), series.shows) if part)
