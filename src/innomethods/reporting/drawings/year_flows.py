"""Draws amounts by year in three widths: a bar for each year, and under them what they come to so far as worth now.

Here: the value and its two panels. Not here: where amounts come from (whoever makes a report maps an appraised option
to `YearFlows`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from innomethods.reporting.drawings import plot_words as words
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.plots import GAP, SIZE, Scale, ValueAxis, cut_of
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language, format_for

_HEIGHT = {Width.WIDE: 150.0, Width.MEDIUM: 140.0, Width.NARROW: 120.0}
_TITLE, _BETWEEN = 26.0, 22.0
_WIDEST = 34.0  # of a bar


@attrs.frozen
class YearFlow:
    """One year: its net amount undiscounted, and what all years so far are worth now."""

    year: int
    amount: float
    so_far: float


def _flows(values: Iterable[YearFlow]) -> tuple[YearFlow, ...]:
    flows = tuple(sorted(values, key=lambda flow: flow.year))
    if not any(flow.amount for flow in flows):
        raise ValueError("A picture of amounts by year needs some amount that isn't 0.")
    return flows


@attrs.frozen
class YearFlows:
    """The years in order, and their currency."""

    flows: tuple[YearFlow, ...] = attrs.field(converter=_flows)
    currency: str = "NOK"
    language: Language = "en"

    def money(self, amount: float) -> str:
        """Write an amount without decimals."""
        return format_for(self.language).money(round(Decimal(repr(amount)), 0), self.currency)

    @property
    def turns(self) -> int | None:
        """The year from which what they come to so far is above zero to the end; None when it never is, or always."""
        below = [at for at, flow in enumerate(self.flows) if flow.so_far < 0]
        if not below or below[-1] + 1 >= len(self.flows):
            return None
        return self.flows[below[-1] + 1].year


def draw_year_flows(flows: YearFlows, width: Width | str = Width.WIDE, *, prefix: str = "flows") -> Drawing:
    r"""Draw both panels for a column of this width; ids begin with `prefix` and the width.

    >>> years = YearFlows([YearFlow(2027, -100, -100), YearFlow(2028, 130, 25)])
    >>> draw_year_flows(years, "narrow").message
    'Cumulated present value reaches zero in 2028 and ends at NOK\xa025'
    """
    chosen, sheet = Width(width), Sheet()
    high, language = _HEIGHT[chosen], flows.language
    amounts = [flow.amount for flow in flows.flows]
    so_far = [flow.so_far for flow in flows.flows]
    cut = cut_of([*amounts, *so_far], flows.currency, language)
    tops = (_TITLE, _TITLE + high + _BETWEEN + _TITLE)
    upper, lower = (
        ValueAxis.of([0.0, *values], top, top + high, language, by=cut.by)
        for values, top in zip((amounts, so_far), tops, strict=True)
    )
    left = max(upper.room, lower.room)
    years = Scale(0, len(amounts), left, chosen.units - 2.0)
    for title, top, axis in ((words.EACH_YEAR, tops[0], upper), (words.SO_FAR, tops[1], lower)):
        sheet.write(Label(title.fill(unit=cut.name).text(language), 0, top - 12, SIZE, bold=True))
        axis.draw(sheet, left, chosen.units - 1.0)
    _draw_bars(sheet, flows, years, upper.scale)
    _draw_worth(sheet, flows, years, lower.scale)
    bottom = tops[1] + high
    _draw_years(sheet, flows, years, bottom)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=bottom + 28,
        message=_message(flows),
        description=_description(flows),
        language=language,
        parts=sheet.elements(),
    )


def _draw_bars(sheet: Sheet, flows: YearFlows, years: Scale, values: Scale) -> None:
    """Draw a bar for each year: filled for what is gained, hollow for what is laid out."""
    wide = min((years.at(1) - years.at(0)) * 0.7, _WIDEST)
    for at, flow in enumerate(flows.flows):
        if not flow.amount:
            continue
        ends = sorted((values.at(flow.amount), values.at(0)))
        x, look = years.at(at + 0.5) - wide / 2, "im-done" if flow.amount > 0 else "im-ahead"
        shape = element("rect", x=x, y=ends[0], width=wide, height=max(ends[1] - ends[0], 1.0), class_=look)
        sheet.draw(Layer.SHAPES, shape)


def _draw_worth(sheet: Sheet, flows: YearFlows, years: Scale, values: Scale) -> None:
    """Draw the line of what the years come to, its last point with its amount."""
    points = [(years.at(at + 0.5), values.at(flow.so_far)) for at, flow in enumerate(flows.flows)]
    if len(points) > 1:
        draw_line(sheet, *points, look="im-curve", layer=Layer.SHAPES)
    x, y = points[-1]
    sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=4.5, class_="im-solid"))
    above = flows.flows[-1].so_far >= flows.flows[max(len(points) - 2, 0)].so_far
    said = flows.money(flows.flows[-1].so_far)
    at = min(x + 6, years.end)
    y = y - 12 if above else y + 20
    y = min(max(y, values.end + SIZE), values.start - 4)  # inside the panel: its title stands above
    sheet.write(Label(said, at, y, SIZE, bold=True, anchor="end", halo=True))


def _draw_years(sheet: Sheet, flows: YearFlows, years: Scale, y: float) -> None:
    """Write the years under the panels: the first, and every so many as have room."""
    wide = text_width("2027", SIZE) + GAP
    every = next(step for step in _every() if (years.at(step) - years.at(0)) >= wide)
    for at, flow in enumerate(flows.flows):
        if at % every == 0:
            x = min(max(years.at(at + 0.5), wide / 2), years.end - wide / 2 + GAP / 2)
            sheet.write(Label(str(flow.year), x, y + 20, SIZE, anchor="middle", tone="ink2"))


def _every() -> Iterator[int]:
    yield from (1, 2, 5)
    step = 10
    while True:
        yield step
        step *= 2


def _message(flows: YearFlows) -> str:
    end = flows.money(flows.flows[-1].so_far)
    if flows.turns is not None:
        return words.TURNS.fill(year=flows.turns, end=end).text(flows.language)
    above = all(flow.so_far >= 0 for flow in flows.flows)
    return (words.ALWAYS_ABOVE if above else words.NEVER_TURNS).fill(end=end).text(flows.language)


def _description(flows: YearFlows) -> str:
    """Return in words what the panels show."""
    lowest = min(flows.flows, key=lambda flow: flow.so_far)
    said = words.FLOWS_SHOW.fill(
        first=flows.flows[0].year,
        last=flows.flows[-1].year,
        low_year=lowest.year,
        low=flows.money(lowest.so_far),
    )
    return f"{said.text(flows.language)} {words.TABLE.text(flows.language)}"
