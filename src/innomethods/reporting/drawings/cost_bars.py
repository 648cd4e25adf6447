"""Draws what a plan costs in three widths: a bar for each month or year, own time filled, what is bought hollow.

Here: the value and the bars. Not here: where the amounts come from (whoever makes a report maps Costs to `CostBars`).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gantt_key import in_lines
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language, format_for

_SIZE = 12.5
_ROW = 28.0
_BAR = 16.0
_TOP = 6.0
_SAMPLE = 20.0
_GAP = 8.0


@attrs.frozen
class CostBar:
    """What falls due in one stretch of time: own time, and what is bought."""

    title: str
    own: Decimal
    bought: Decimal

    @property
    def total(self) -> Decimal:
        """Both together."""
        return self.own + self.bought


def _bars(values: Iterable[CostBar]) -> tuple[CostBar, ...]:
    bars = tuple(values)
    if not any(bar.total > 0 for bar in bars) or any(min(bar.own, bar.bought) < 0 for bar in bars):
        raise ValueError("A picture of costs needs some amount above 0, and none below.")
    return bars


@attrs.frozen
class CostBars:
    """The bars in order of time, and their currency."""

    bars: tuple[CostBar, ...] = attrs.field(converter=_bars)
    currency: str = "NOK"
    language: Language = "en"

    @property
    def highest(self) -> CostBar:
        """The first of the largest."""
        return max(self.bars, key=lambda bar: bar.total)

    def money(self, amount: Decimal) -> str:
        """Write an amount without decimals."""
        return format_for(self.language).money(round(amount, 0), self.currency)


def draw_cost_bars(costs: CostBars, width: Width | str = Width.WIDE, *, prefix: str = "costs") -> Drawing:
    r"""Draw the bars for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> bars = CostBars([CostBar("January", Decimal(500), Decimal(0)), CostBar("February", Decimal(900), Decimal(10))])
    >>> draw_cost_bars(bars, "narrow").message
    'Costs are highest in February: NOK\xa0910'
    """
    chosen, sheet = Width(width), Sheet()
    left = max(text_width(bar.title, _SIZE) for bar in costs.bars) + _GAP
    room = chosen.units - left - _GAP - max(text_width(_amount(costs, bar), _SIZE) for bar in costs.bars) - 2
    for at, bar in enumerate(costs.bars):
        _draw_bar(sheet, costs, bar, (left, _TOP + at * _ROW), room)
    bottom = _TOP + len(costs.bars) * _ROW
    draw_line(sheet, (left, _TOP - 2), (left, bottom), look="im-rule", layer=Layer.MARKS)
    height = _draw_key(sheet, costs, bottom + 10, chosen.units)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=height,
        message=_message(costs),
        description=_description(costs),
        language=costs.language,
        parts=sheet.elements(),
    )


def _amount(costs: CostBars, bar: CostBar) -> str:
    return format_for(costs.language).number(round(bar.total, 0), 0)


def _draw_bar(sheet: Sheet, costs: CostBars, bar: CostBar, at: tuple[float, float], room: float) -> None:
    """Draw one row: its name, own time and after it what is bought, and the sum at the end."""
    left, top = at
    unit = room / float(costs.highest.total)
    baseline = top + _ROW / 2 + _SIZE * 0.36
    x, y = left, top + (_ROW - _BAR) / 2
    sheet.write(Label(bar.title, left - _GAP, baseline, _SIZE, anchor="end"))
    for amount, look in ((bar.own, "im-done"), (bar.bought, "im-ahead")):
        if amount:
            long = float(amount) * unit
            sheet.draw(Layer.SHAPES, element("rect", x=x, y=y, width=long, height=_BAR, class_=look))
            x += long
    sheet.write(Label(_amount(costs, bar), x + _GAP, baseline, _SIZE))


def _draw_key(sheet: Sheet, costs: CostBars, top: float, room: float) -> float:
    def box(look: str, on: Sheet, x: float, y: float) -> None:
        on.draw(Layer.SHAPES, element("rect", x=x + 1, y=y - 6, width=_SAMPLE, height=12.0, class_=look))

    items = [
        (words.COSTS_OWN, "im-done", any(bar.own for bar in costs.bars)),
        (words.COSTS_BOUGHT, "im-ahead", any(bar.bought for bar in costs.bars)),
    ]
    shown = [
        (text.text(costs.language), lambda on, x, y, look=look: box(look, on, x, y))
        for text, look, there in items
        if there
    ]
    return in_lines(sheet, shown, top, room) + 4


def _message(costs: CostBars) -> str:
    bar = costs.highest
    if len(costs.bars) == 1:
        return words.sentence(words.COSTS_ONE, costs.language, when=bar.title, amount=costs.money(bar.total))
    return words.sentence(words.COSTS_HIGHEST, costs.language, when=bar.title, amount=costs.money(bar.total))


def _description(costs: CostBars) -> str:
    """Return in words what the bars show."""
    own = sum((bar.own for bar in costs.bars), Decimal(0))
    bought = sum((bar.bought for bar in costs.bars), Decimal(0))
    said = words.sentence(
        words.COSTS_SHOWS,
        costs.language,
        n=len(costs.bars),
        first=costs.bars[0].title,
        last=costs.bars[-1].title,
        own=costs.money(own),
        bought=costs.money(bought),
    )
    return f"{said} {words.COSTS_BELOW.text(costs.language)}"
