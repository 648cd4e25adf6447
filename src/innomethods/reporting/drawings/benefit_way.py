"""Draws how a measure has gone against the way it was to go: baseline, milestones, target, and what nobody measured.

Here: the value and its marks. Not here: how a benefit stands (`benefits.realising`), control charts (`series`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import attrs

from innomethods.reporting.drawings import plot_words as words
from innomethods.reporting.drawings.gantt_key import in_lines
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.plots import SIZE, Scale, ValueAxis, draw_days
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language, format_for

_HEIGHT = {Width.WIDE: 200.0, Width.MEDIUM: 190.0, Width.NARROW: 170.0}
_TOP = 30.0
_SAMPLE = 20.0
_MOST_SAID = 4

Point = tuple[date, float]


def _points(values: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(values))


def _expected(values: Iterable[Point]) -> tuple[Point, ...]:
    points = _points(values)
    if len(points) < 2 or points[0][0] == points[-1][0]:  # noqa: PLR2004 - a way has a beginning and an end
        raise ValueError("A way goes from a baseline on one day to a target on a later one.")
    return points


@attrs.frozen
class BenefitWay:
    """One measure: the points it was to pass, what was seen, and what was expected on days when nobody looked.

    `drawn` says that somebody gave milestones. `says` is the message; `unit` stands after numbers and above the axis.
    """

    says: str
    expected: tuple[Point, ...] = attrs.field(converter=_expected)
    seen: tuple[Point, ...] = attrs.field(converter=_points, default=())
    lacking: tuple[Point, ...] = attrs.field(converter=_points, default=())
    drawn: bool = attrs.field(default=False, kw_only=True)
    on: date | None = attrs.field(default=None, kw_only=True)
    unit: str = attrs.field(default="", kw_only=True)
    language: Language = attrs.field(default="en", kw_only=True)

    def amount(self, value: float) -> str:
        """Write a value with its unit."""
        text = format_for(self.language).number(value)
        if not self.unit:
            return text
        return f"{text}%" if self.unit == "%" and self.language == "en" else f"{text}\N{NO-BREAK SPACE}{self.unit}"


def draw_benefit_way(way: BenefitWay, width: Width | str = Width.WIDE, *, prefix: str = "way") -> Drawing:
    """Draw the way for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> points = [(date(2026, 12, 31), 11.8), (date(2027, 12, 31), 7.0)]
    >>> way = BenefitWay("Behind", points, [(date(2027, 6, 1), 9.9)], unit="%")
    >>> draw_benefit_way(way, "narrow").description.split(". ")[-1]
    'Measured: 9.9% on 1 June 2027.'
    """
    chosen, sheet = Width(width), Sheet()
    bottom = _TOP + _HEIGHT[chosen]
    values = [value for _, value in (*way.expected, *way.seen)]
    axis = ValueAxis.of(values, _TOP, bottom, way.language)
    ends = [day for day, _ in (*way.expected, *way.seen)] + ([way.on] if way.on is not None else [])
    days = Scale(min(ends).toordinal(), max(ends).toordinal(), axis.room + 6, chosen.units - 12.0)
    if way.unit:
        sheet.write(Label(way.unit, 0, 12, SIZE, tone="ink2"))
    axis.draw(sheet, axis.room, chosen.units - 1.0)
    _draw_today(sheet, way, days, bottom)
    _draw_expected(sheet, way, days, axis.scale)
    _draw_seen(sheet, way, days, axis.scale)
    draw_line(sheet, (axis.room, bottom), (chosen.units - 1.0, bottom), look="im-rule", layer=Layer.LINES)
    draw_days(sheet, days, bottom, way.language)
    height = _draw_key(sheet, way, bottom + 34, chosen.units)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=height + 2,
        message=way.says,
        description=_description(way),
        language=way.language,
        parts=sheet.elements(),
    )


def _draw_today(sheet: Sheet, way: BenefitWay, days: Scale, bottom: float) -> None:
    if way.on is None:
        return
    x = days.at(way.on.toordinal())
    draw_line(sheet, (x, 18), (x, bottom), look="im-today", layer=Layer.LINES)
    said = format_for(way.language).short_date(way.on)
    half = text_width(said, SIZE) / 2
    sheet.write(
        Label(said, min(max(x, days.start + half), days.end + 10 - half), 12, SIZE, anchor="middle", tone="ink2")
    )


def _draw_expected(sheet: Sheet, way: BenefitWay, days: Scale, values: Scale) -> None:
    """Draw the way, dashed where nobody gave milestones: baseline as a hollow square, the target as a filled one."""
    points = [(days.at(day.toordinal()), values.at(value)) for day, value in way.expected]
    draw_line(sheet, *points, look="im-way" if way.drawn else "im-assumed", layer=Layer.LINES)
    for at, (x, y) in enumerate(points):
        look = "im-hollow" if at < len(points) - 1 else "im-solid"
        size = 9.0 if at in {0, len(points) - 1} else 6.0
        if at not in {0, len(points) - 1} and way.expected[at][1] == way.expected[0][1]:
            continue  # only says when effects begin
        sheet.draw(Layer.MARKS, element("rect", x=x - size / 2, y=y - size / 2, width=size, height=size, class_=look))
    falls = way.expected[-1][1] < way.expected[0][1]
    baseline = words.BASELINE.fill(value=way.amount(way.expected[0][1])).text(way.language)
    target = words.TARGET.fill(value=way.amount(way.expected[-1][1])).text(way.language)
    first, last = points[0], points[-1]
    sheet.write(Label(baseline, first[0] + 8, first[1] - 8, SIZE, halo=True))
    below = last[1] + (-10 if falls else 18)
    sheet.write(Label(target, min(last[0] + 6, days.end + 8), below, SIZE, anchor="end", halo=True, bold=True))


def _draw_seen(sheet: Sheet, way: BenefitWay, days: Scale, values: Scale) -> None:
    """Draw what was seen as filled circles, the newest with its value; what wasn't, dashed on the way itself."""
    points = [(days.at(day.toordinal()), values.at(value)) for day, value in way.seen]
    if len(points) > 1:
        draw_line(sheet, *points, look="im-seen", layer=Layer.LINES)
    for x, y in points:
        sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=5.0, class_="im-done"))
    for day, expected in way.lacking:
        x, y = days.at(day.toordinal()), values.at(expected)
        sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=5.0, class_="im-skipped"))
    if points:
        _write_newest(sheet, way, points[-1], days, values)


def _height_at(points: list[tuple[float, float]], x: float) -> float:
    """Return how far down the drawn way is at a place."""
    for (left, high), (right, low) in pairwise(points):
        if x <= right:
            return high + (low - high) * max(x - left, 0.0) / (right - left)
    return points[-1][1]


def _write_newest(sheet: Sheet, way: BenefitWay, at: tuple[float, float], days: Scale, values: Scale) -> None:
    """Write the newest value on the side of its circle where the way isn't, or where nothing else is written."""
    points = [(days.at(day.toordinal()), values.at(value)) for day, value in way.expected]
    said = way.amount(way.seen[-1][1])
    half = text_width(said, SIZE, bold=True) / 2
    x = min(max(at[0], days.start + half), days.end + 10 - half)
    below = Label(said, x, at[1] + 20, SIZE, bold=True, anchor="middle", halo=True)
    above = attrs.evolve(below, y=at[1] - 10)
    places = [
        *((below, above) if at[1] >= _height_at(points, at[0]) else (above, below)),
        Label(said, at[0] + 9, at[1] + 4, SIZE, bold=True, halo=True),
    ]
    sheet.write(next((one for one in places if not sheet.has_text(one.box.grown(1))), places[0]))


def _draw_key(sheet: Sheet, way: BenefitWay, top: float, room: float) -> float:
    look = "im-way" if way.drawn else "im-assumed"

    def line(on: Sheet, x: float, y: float) -> None:
        draw_line(on, (x, y), (x + _SAMPLE, y), look=look, layer=Layer.MARKS)

    def dot(kind: str, on: Sheet, x: float, y: float) -> None:
        on.draw(Layer.MARKS, element("circle", cx=x + _SAMPLE / 2, cy=y, r=5.0, class_=kind))

    items = [((words.WAY_DRAWN if way.drawn else words.WAY_READ).text(way.language), line)]
    if way.seen:
        items.append((words.OBSERVED.text(way.language), lambda on, x, y: dot("im-done", on, x, y)))
    if way.lacking:
        items.append((words.NOT_MEASURED.text(way.language), lambda on, x, y: dot("im-skipped", on, x, y)))
    return in_lines(sheet, items, top, room)


def _description(way: BenefitWay) -> str:
    """Return in words what the picture shows."""
    form, language = format_for(way.language), way.language
    (start, baseline), (due, target) = way.expected[0], way.expected[-1]
    said = words.WAY_SHOWS.fill(
        line=(words.WAY_DRAWN if way.drawn else words.WAY_READ).text(language),
        baseline=way.amount(baseline),
        start=form.date(start),
        target=way.amount(target),
        due=form.date(due),
    ).text(language)
    if way.seen:
        seen = [
            words.WAY_SEEN_ON.fill(value=way.amount(value), day=form.date(day)).text(language)
            for day, value in way.seen[-_MOST_SAID:]
        ]
        said += words.WAY_SEEN.fill(seen=form.all_of(seen)).text(language)
    if way.lacking:
        days = form.all_of([form.date(day) for day, _ in way.lacking[:_MOST_SAID]])
        said += words.WAY_LACKS.fill(days=days).text(language)
    return said.replace("\N{NO-BREAK SPACE}", " ")
