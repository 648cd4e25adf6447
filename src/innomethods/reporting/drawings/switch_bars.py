"""Draws how far things must change before an answer turns, the closest on top, in three widths.

Here: the values and the bars from what is reckoned with to the switching value. Not here: where they come from (whoever
makes a report maps an appraised option to `SwitchBars`).
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from innomethods.reporting.drawings import plot_words as words
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width, wrap
from innomethods.reporting.drawings.plots import GAP, SIZE, Scale
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language, format_for

MOST_SWITCHES = 10  # beyond them only the table tells
FURTHEST = 2.0  # a change of 200 %: what must change more than that hardly turns anything
_BAR, _ROW, _TOP = 22.0, 50.0, 24.0
_NAME, _LINE = 13.5, 17.0
_COLUMN = {Width.WIDE: 360.0, Width.MEDIUM: 250.0, Width.NARROW: 0.0}
_MOST_SAID = 3


@attrs.frozen
class SwitchBar:
    """One thing: by what share it must change (-0.19 is 19 % less), what is reckoned with, and what turns it."""

    title: str
    share: float
    held: str
    value: str


def _bars(values: Iterable[SwitchBar]) -> tuple[SwitchBar, ...]:
    bars = tuple(sorted(values, key=lambda bar: abs(bar.share)))  # stable: those alike stay in their order
    if not 0 < len(bars) <= MOST_SWITCHES:
        raise ValueError(f"A picture of switching values has from 1 to {MOST_SWITCHES} bars, not {len(bars)}.")
    return bars


@attrs.frozen
class SwitchBars:
    """What must change, the least change first."""

    bars: tuple[SwitchBar, ...] = attrs.field(converter=_bars)
    language: Language = "en"

    def percent(self, bar: SwitchBar) -> str:
        """Write a change with its sign, in per cent."""
        hundred = 100 * bar.share
        shown = format_for(self.language).percent(abs(hundred), 1 if abs(hundred) < 10 else 0)  # noqa: PLR2004
        return f"{'+' if bar.share > 0 else '−'}{shown}"


def draw_switch_bars(switches: SwitchBars, width: Width | str = Width.WIDE, *, prefix: str = "switch") -> Drawing:
    """Draw bars for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> bars = [SwitchBar("Operation", 0.52, "NOK 720,000", "NOK 1,093,450")]
    >>> draw_switch_bars(SwitchBars(bars), "narrow").message
    'Least is needed of ‘Operation’: +52% changes the sign'
    """
    chosen = Width(width)
    sheet, top = Sheet(), _TOP
    scale = _scale(switches, chosen)
    for bar in switches.bars:
        top = _draw_bar(sheet, switches, bar, (scale, _COLUMN[chosen], float(chosen.units)), top)
    x = scale.at(0)
    if _COLUMN[chosen]:  # else the names stand above the bars, and the line keeps off them
        draw_line(sheet, (x, _TOP - 6), (x, top - 8), look="im-rule", layer=Layer.MARKS)
    said = words.RECKONED.text(switches.language)
    half = text_width(said, SIZE) / 2
    at = min(max(x, half + 1), chosen.units - half - 1)
    sheet.write(Label(said, at, _TOP - 12, SIZE, anchor="middle", tone="ink2"))
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=top + 2,
        message=_message(switches),
        description=_description(switches),
        language=switches.language,
        parts=sheet.elements(),
    )


def _scale(switches: SwitchBars, width: Width) -> Scale:
    """Return the scale of changes on the stretch that the shares beside the bars leave free."""
    room = max(text_width(switches.percent(bar), SIZE, bold=True) for bar in switches.bars) + GAP + 2
    low = min(0.0, *(bar.share for bar in switches.bars))
    high = max(0.0, *(bar.share for bar in switches.bars))
    left = _COLUMN[width] + (room if low < 0 else 4.0)
    right = width.units - (room if high > 0 else 4.0)
    if low == high:
        high = low + 1.0
    return Scale(low, high, left, right)


def _draw_bar(
    sheet: Sheet, switches: SwitchBars, bar: SwitchBar, place: tuple[Scale, float, float], top: float
) -> float:
    """Draw one thing: hollow for less than reckoned, filled for more, its share at the end, and its name."""
    scale, column, units = place
    y = _name(sheet, switches, bar, column or units, top)
    top = top if column else y
    ends = sorted((scale.at(0), scale.at(bar.share)))
    wide = max(ends[1] - ends[0], 2.0)
    left = ends[0] if bar.share >= 0 else ends[1] - wide
    look = "im-done" if bar.share > 0 else "im-ahead"
    sheet.draw(Layer.SHAPES, element("rect", x=left, y=top + 4, width=wide, height=_BAR, class_=look))
    if not column:
        zero = scale.at(0)
        draw_line(sheet, (zero, top + 1), (zero, top + 7 + _BAR), look="im-rule", layer=Layer.MARKS)
    said, middle = switches.percent(bar), top + 4 + _BAR / 2 + 4.5
    if bar.share < 0:
        sheet.write(Label(said, left - 6, middle, SIZE, bold=True, anchor="end", halo=True))
    else:
        sheet.write(Label(said, left + wide + 6, middle, SIZE, bold=True, halo=True))
    return max(top + _BAR + 16, y + 10 if column else 0.0)


def _name(sheet: Sheet, switches: SwitchBars, bar: SwitchBar, room: float, top: float) -> float:
    """Write what it is, and from what to what; return where that ends."""
    y = top + 12
    for line in wrap(bar.title, room - 12, _NAME).lines:
        sheet.write(Label(line, 0, y, _NAME))
        y += _LINE
    said = words.FROM_TO.fill(held=bar.held, value=bar.value).text(switches.language)
    for line in wrap(said, room - 12, SIZE).lines:
        sheet.write(Label(line, 0, y, SIZE, tone="ink2"))
        y += _LINE
    return y - _LINE + 6


def _message(switches: SwitchBars) -> str:
    first = switches.bars[0]
    return words.SWITCH_MESSAGE.fill(what=first.title, share=switches.percent(first)).text(switches.language)


def _description(switches: SwitchBars) -> str:
    """Return in words what the bars show."""
    said = "; ".join(
        words.SWITCH_BAR.fill(title=bar.title, share=switches.percent(bar)).text(switches.language)
        for bar in switches.bars[:_MOST_SAID]
    )
    shown = words.SWITCH_SHOWS.fill(bars=said).text(switches.language)
    return f"{shown} {words.TABLE.text(switches.language)}"
