"""The sheet of rates: bands, the discount factor of each year, real growth and the price index, as formulas.

Here: what holds for all options, and where in the sheet it stands. Not here: the lines (`flows_sheet`).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from innomethods.benefits.appraising.brief import Brief, every_flow
from innomethods.benefits.appraising.sheet import growth_row
from innomethods.benefits.rates import RealGrowth
from innomethods.errors import UnknownOnDate
from innomethods.exchange.benefits import words
from innomethods.exchange.pen import FACTOR, HEAD_ROW, PERCENT, PLAIN, YEAR, Pen, Sheet, Value, cell, cells, column
from innomethods.model import Timing
from innomethods.wording import Wording

_BANDS, _INDEX = 3, 6  # columns
_WIDTHS = (44, 30, 12, 22, 20, 4, 12, 14, 16, 16, 16, 16)


@attrs.frozen(eq=False)
class RatesAt:
    """Where in the workbook what holds for all options stands, as formulas name it."""

    base: str
    first: str
    last: str
    price_year: str
    tax: str
    life: str
    opening: str
    years: str
    factors: str
    index_years: str
    index_levels: str
    levels: dict[str, str]  # of each row of real growth
    factor_of: dict[int, str]


@attrs.frozen(eq=False)
class RatesSheet:
    """Writes the sheet for one brief."""

    pen: Pen
    brief: Brief
    name: str

    def write(self) -> RatesAt:
        """Write it, and return where things stand."""
        sheet = self.pen.sheet(self.name, words.RATES, words.RATES_IT, _WIDTHS)
        params = self._params(sheet)
        bands = self._bands(sheet)
        index = self._index(sheet)
        head = max(HEAD_ROW + len(params), bands.stop, index.stop) + 2
        years = self._years
        rows = range(head + 1, head + 1 + len(years))
        self._table(sheet, head, years, bands)
        levels = self._growths(sheet, head, years)
        return RatesAt(
            **{key: cell(self.name, HEAD_ROW + at, 1) for at, key in enumerate(params) if key},
            years=cells(self.name, rows, 0),
            factors=cells(self.name, rows, 4),
            index_years=cells(self.name, index, _INDEX),
            index_levels=cells(self.name, index, _INDEX + 1),
            levels=levels,
            factor_of={year: cell(self.name, row, 4) for year, row in zip(years, rows, strict=True)},
        )

    def _params(self, sheet: Sheet) -> Sequence[str]:
        """Write what is one value for all; return what each is called, in order."""
        pen, appraisal = self.pen, self.brief.appraisal
        rows: list[tuple[str, Wording, Value]] = [
            ("base", words.BASE_YEAR, appraisal.base_year),
            ("first", words.YEARS_FROM, appraisal.first_year),
            ("last", words.YEARS_TO, appraisal.last_year),
            ("price_year", words.IN_PRICES, self.brief.price_year),
            ("", words.TIMING, words.TIMINGS[str(self._timing)]),
            ("", words.TAX_BASE, words.TAX_BASES[str(self.brief.tax_base)]),
            ("life", words.LIFE, appraisal.life),
            ("opening", words.OPENING, appraisal.opening),
        ]
        for at, (_, label, value) in enumerate(rows):
            pen.put(sheet, HEAD_ROW + at, 0, label)
            pen.put(sheet, HEAD_ROW + at, 1, value, align="left", num_format=YEAR)
        row = HEAD_ROW + len(rows)
        pen.put(sheet, row, 0, words.TAX_FACTOR)
        pen.open(sheet, row, 1, self.brief.tax_factor, align="left", num_format=PLAIN)
        return [*(key for key, _, _ in rows), "tax"]

    def _bands(self, sheet: Sheet) -> range:
        pen = self.pen
        pen.heads(sheet, HEAD_ROW, _BANDS, [words.BAND_FROM, words.RATE])
        bands = self.brief.rules.schedule(self.brief.schedule).bands
        for row, band in enumerate(bands, start=HEAD_ROW + 1):
            pen.put(sheet, row, _BANDS, band.from_year, num_format=YEAR)
            pen.open(sheet, row, _BANDS + 1, band.rate, num_format=PERCENT)
        return range(HEAD_ROW + 1, HEAD_ROW + 1 + len(bands))

    def _index(self, sheet: Sheet) -> range:
        levels = self.brief.appraisal.price_index
        if levels:
            self.pen.heads(sheet, HEAD_ROW, _INDEX, [words.YEAR, words.INDEX])
        for row, (year, level) in enumerate(levels, start=HEAD_ROW + 1):
            self.pen.put(sheet, row, _INDEX, year, num_format=YEAR)
            self.pen.open(sheet, row, _INDEX + 1, level, num_format=PLAIN)
        return range(HEAD_ROW + 1, HEAD_ROW + 1 + len(levels))

    @property
    def _discounted(self) -> range:
        """The years that a factor is needed of: those of the analysis, and of life after it."""
        appraisal = self.brief.appraisal
        stop = max(self.brief.years_of_life.stop, appraisal.base_year + 1)
        return range(min(appraisal.first_year, appraisal.base_year), stop)

    @property
    def _years(self) -> range:
        """The years of the table: also the year before the first, and those of prices that grow."""
        grown = [flow.price_year or self.brief.price_year for flow in every_flow(self.brief.plan) if flow.growth]
        before = self._timing is not Timing.END  # amounts lie after the end of the year before
        return range(min([self._discounted.start - before, *grown]), self._discounted.stop)

    @property
    def _timing(self) -> Timing:
        """When in its year an amount is counted as paid."""
        said = self.brief.appraisal.timing
        return said if said is not None else Timing(str(self.brief.rules.flow_timing or Timing.END))

    def _table(self, sheet: Sheet, head: int, years: range, bands: range) -> None:
        """Write the chain of year-ends, and the factor of each year."""
        pen, brief = self.pen, self.brief
        pen.heads(sheet, head, 0, [words.YEAR, words.NUMBER, words.RATE, words.AT_END, words.FACTOR])
        wanted = self._discounted
        known = dict(zip(wanted, brief.factors(wanted), strict=True))
        ends = self._ends(years)
        for row, year in enumerate(years, start=head + 1):
            pen.put(sheet, row, 0, year, num_format=YEAR, align="left")
            if year in ends:
                self._end(sheet, row, year, bands, ends)
            if year in known:
                pen.formula(sheet, row, 4, self._factor(row, year), known[year], num_format=FACTOR, bold=True)

    @property
    def _origin(self) -> tuple[int, int]:
        """The year that bands count from, and its number."""
        rules = self.brief.rules
        if rules.band_origin is None or self.brief.origin is None:
            return self.brief.appraisal.base_year, 0
        return self.brief.origin, 0 if rules.schedule(self.brief.schedule).is_flat else rules.band_origin.counted_as

    def _rate_of(self, year: int) -> float:
        origin, counted_as = self._origin
        rate = self.brief.rules.schedule(self.brief.schedule).rate_of(year - origin + counted_as)
        return float(rate or 0)

    def _ends(self, years: range) -> dict[int, float]:
        """Return the factor at the end of each year of the chain."""
        base = self.brief.appraisal.base_year
        ends = {base: 1.0}
        for year in range(base + 1, years.stop):
            ends[year] = ends[year - 1] / (1 + self._rate_of(year))
        for year in range(base, max(years.start, self._discounted.start - 1), -1):
            ends[year - 1] = ends[year] * (1 + self._rate_of(year))
        return ends

    def _end(self, sheet: Sheet, row: int, year: int, bands: range, ends: dict[int, float]) -> None:
        pen, base = self.pen, self.brief.appraisal.base_year
        origin, counted_as = self._origin
        number, first = year - origin + counted_as, f"${column(_BANDS)}${bands.start + 1}"
        below = f"{first}:${column(_BANDS)}${bands.stop}"
        rates = f"${column(_BANDS + 1)}${bands.start + 1}:${column(_BANDS + 1)}${bands.stop}"
        pen.put(sheet, row, 1, number, num_format=YEAR, align="left")
        lookup = f"=LOOKUP(MAX(B{row + 1},{first}),{below},{rates})"
        pen.formula(sheet, row, 2, lookup, self._rate_of(year), num_format=PERCENT)
        if year == base:
            formula = "=1"
        elif year > base:
            formula = f"=D{row}/(1+C{row + 1})"
        else:
            formula = f"=D{row + 2}*(1+C{row + 2})"
        pen.formula(sheet, row, 3, formula, ends[year], num_format=FACTOR)

    def _factor(self, row: int, year: int) -> str:
        """Return the factor of a year's amounts, from the ends of that year and the one before."""
        if not self.brief.rules.chained:
            earlier = {Timing.START: 1, Timing.MID: 0.5, Timing.END: 0}[self._timing]
            return f"=(1+C{row + 1})^-({year - self.brief.appraisal.base_year - earlier:g})"
        return {
            Timing.END: f"=D{row + 1}",
            Timing.START: f"=D{row}",
            Timing.MID: f"=SQRT(D{row}*D{row + 1})",
        }[self._timing]

    def _growths(self, sheet: Sheet, head: int, years: range) -> dict[str, str]:
        """Write the rules' own rows of real growth that lines use: rates, and the level of prices they lead to."""
        used = dict.fromkeys(flow.growth for flow in every_flow(self.brief.plan) if isinstance(flow.growth, str))
        levels: dict[str, str] = {}
        at = 5
        for of in used:
            row = growth_row(self.brief, of)
            if row is None:
                continue
            self._growth(sheet, head, years, row, at)
            levels[of] = cells(self.name, range(head + 1, head + 1 + len(years)), at + 1)
            at += 2
        return levels

    def _growth(self, sheet: Sheet, head: int, years: range, growth: RealGrowth, at: int) -> None:
        pen = self.pen
        pen.heads(
            sheet,
            head,
            at,
            [words.GROWTH_RATE.fill(row=growth.title), words.GROWTH_LEVEL.fill(row=growth.title)],
        )
        level = 1.0
        for row, year in enumerate(years, start=head + 1):
            if year > years.start:
                try:
                    rate = growth.rate_in(year)
                except UnknownOnDate:
                    return  # no line lasts so long
                level *= 1 + rate
                pen.open(sheet, row, at, rate, num_format=PERCENT)
                formula = f"={column(at + 1)}{row}*(1+{column(at)}{row + 1})"
                pen.formula(sheet, row, at + 1, formula, level, num_format=FACTOR)
            else:
                pen.formula(sheet, row, at + 1, "=1", 1.0, num_format=FACTOR)
