"""Draws what moves the finish, the strongest on top: for each thing a bar from its best to its worst, in three widths.

Here: the values, the bars and the line of the median. Not here: where the numbers come from (who makes a report maps
a Forecast to `Tornado`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from innomethods.reporting.drawings import outlook_words as words
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width, wrap
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language, format_for

MOST_BARS = 10  # beyond them only the table tells
_BAR, _ROW, _TOP = 24.0, 42.0, 6.0
_NAME, _SIZE = 13.5, 12.5
_COLUMN = {Width.WIDE: 330.0, Width.MEDIUM: 220.0, Width.NARROW: 0.0}
_LINE = 17.0
_MOST_SAID = 2  # more than a listener keeps in mind; the table has all


@attrs.frozen
class TornadoBar:
    """One thing, and the median finish when it goes best and worst."""

    title: str
    low: date
    high: date

    @property
    def width(self) -> int:
        """How many days it moves the finish."""
        return (self.high - self.low).days


def _bars(values: Iterable[TornadoBar]) -> tuple[TornadoBar, ...]:
    bars = tuple(sorted(values, key=lambda bar: -bar.width))  # stable: those alike stay in their order
    if not 0 < len(bars) <= MOST_BARS:
        raise ValueError(f"A picture of influences has from 1 to {MOST_BARS} bars, not {len(bars)}.")
    return bars


@attrs.frozen
class Tornado:
    """What moves the finish, and the median finish over all outcomes."""

    bars: tuple[TornadoBar, ...] = attrs.field(converter=_bars)
    middle: date
    language: Language = "en"


def draw_tornado(tornado: Tornado, width: Width | str = Width.WIDE, *, prefix: str = "tornado") -> Drawing:
    """Draw bars for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> bars = [TornadoBar("the work in ‘Test’", date(2027, 4, 20), date(2027, 6, 22))]
    >>> draw_tornado(Tornado(bars, date(2027, 5, 25)), "narrow").message
    'The finish moves most with the work in ‘Test’'
    """
    chosen = Width(width)
    sheet, top = Sheet(), _TOP
    scale = _Scale.of(tornado, chosen)
    for bar in tornado.bars:
        top = _draw_bar(sheet, tornado, bar, scale, top)
    x = scale.at(tornado.middle)
    draw_line(sheet, (x, 2), (x, top + 2), look="im-today", layer=Layer.MARKS)
    middle = words.TORNADO_MIDDLE.fill(day=format_for(tornado.language).date(tornado.middle)).text(tornado.language)
    half = text_width(middle, _SIZE, bold=True) / 2
    at = min(max(x, half + 1), chosen.units - half - 1)
    sheet.write(Label(middle, at, top + 16, _SIZE, bold=True, anchor="middle"))
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=top + 24,
        message=_message(tornado),
        description=_description(tornado),
        language=tornado.language,
        parts=sheet.elements(),
    )


@attrs.frozen
class _Scale:
    """Days on the stretch that the dates beside the bars leave free."""

    first: date
    days: int
    left: float
    right: float
    column: float
    units: float

    @classmethod
    def of(cls, tornado: Tornado, width: Width) -> _Scale:
        ends = [tornado.middle, *(day for bar in tornado.bars for day in (bar.low, bar.high))]
        said = format_for(tornado.language).short_date
        room = max(text_width(said(day), _SIZE) for day in ends) + 8
        column = _COLUMN[width]
        span = max((max(ends) - min(ends)).days, 1)
        return cls(min(ends), span, column + room, width.units - room, column, width.units)

    def at(self, day: date) -> float:
        return self.left + (self.right - self.left) * (day - self.first).days / self.days


def _draw_bar(sheet: Sheet, tornado: Tornado, bar: TornadoBar, scale: _Scale, top: float) -> float:
    """Draw one thing: hollow for earlier than the median, filled for later, its dates at the ends and its name."""
    top = _name(sheet, bar, scale, top)
    low, high = scale.at(bar.low), max(scale.at(bar.high), scale.at(bar.low) + 2)
    middle = min(max(scale.at(tornado.middle), low), high)
    for left, right, look in ((low, middle, "im-ahead"), (middle, high, "im-done")):
        if right > left:
            shape = element("rect", x=left, y=top, width=right - left, height=_BAR, class_=look)
            sheet.draw(Layer.SHAPES, shape)
    said, y = format_for(tornado.language).short_date, top + _BAR / 2 + 4.5
    sheet.write(Label(said(bar.low), low - 6, y, _SIZE, anchor="end", halo=True))
    sheet.write(Label(said(bar.high), high + 6, y, _SIZE, halo=True))
    return top + _ROW


def _name(sheet: Sheet, bar: TornadoBar, scale: _Scale, top: float) -> float:
    """Write what it is, left of the bar or above it, on two lines at most; return where the bar begins."""
    lines = wrap(bar.title, (scale.column or scale.units) - 12, _NAME).lines
    if scale.column:
        y = top + _BAR / 2 + 4.5 - (len(lines) - 1) * _LINE / 2
        for at, line in enumerate(lines):
            sheet.write(Label(line, 0, y + at * _LINE, _NAME))
        return top
    for at, line in enumerate(lines):
        sheet.write(Label(line, 0, top + 12 + at * _LINE, _NAME, halo=True))
    return top + len(lines) * _LINE + 2


def _message(tornado: Tornado) -> str:
    return words.TORNADO_MESSAGE.fill(what=tornado.bars[0].title).text(tornado.language)


def _description(tornado: Tornado) -> str:
    """Return in words what the bars show."""
    form, language = format_for(tornado.language), tornado.language
    bars = [
        words.TORNADO_BAR.fill(title=bar.title, low=form.date(bar.low), high=form.date(bar.high)).text(language)
        for bar in tornado.bars[:_MOST_SAID]
    ]
    lead = words.TORNADO_LEAD.fill(middle=form.date(tornado.middle)).text(language)
    strongest = words.TORNADO_FIRST.fill(bars="; ".join(bars)).text(language)
    return f"{lead} {strongest} {words.LOAD_TABLE.text(language)}"
