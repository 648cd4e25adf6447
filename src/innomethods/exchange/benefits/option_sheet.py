"""The sheet of one option: its lines by year as formulas, present values, and the figures that come of them.

Here: formulas, each with what it comes to. Not here: the cells they rest on (`rates_sheet`, `flows_sheet`).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from innomethods.benefits.appraising import OptionResult
from innomethods.benefits.appraising.figures import LineResult, Ratio, SwitchingValue
from innomethods.benefits.appraising.sheet import Row, goes_on
from innomethods.benefits.rates import TaxBase
from innomethods.exchange.benefits import words
from innomethods.exchange.benefits.flows_sheet import FlowsAt
from innomethods.exchange.benefits.rates_sheet import RatesAt
from innomethods.exchange.pen import FACTOR, HEAD_ROW, MONEY, PLAIN, SHARE, Pen, Sheet, column
from innomethods.wording import Wording

# The line and whose it is, what it comes to, what is fixed of it (hidden until looked for), and then its years.
_WHAT, _WHO, _RESULT = 0, 1, 2
_COUNTS, _SIGN, _PUBLIC, _TAXED, _COST, _OWN, _FREED, _MARKET, _ON = range(8, 17)
_YEARS = 17
_FIXED = (
    words.COUNTS, words.SIGN, words.PUBLIC, words.TAXED, words.IS_COST, words.IS_OWN, words.IS_FREED, words.IS_MARKET,
    words.GOES_ON,
)  # fmt: skip
_COMES_TO = (words.SUM, words.REST, words.PRESENT, words.PULL, words.TIMES, words.SWITCH)
_FIGURES = 15  # rows above the table


@attrs.frozen(eq=False)
class OptionSheet:
    """Writes one option. `name` is what the sheet is called."""

    pen: Pen
    result: OptionResult
    rates: RatesAt
    flows: FlowsAt
    name: str

    # ------------------------------------------------------------------------------------------------------ places
    @property
    def _head(self) -> int:
        return HEAD_ROW + _FIGURES + 2

    @property
    def _rows(self) -> range:
        """The rows of the lines."""
        return range(self._head + 1, self._head + 1 + len(self.result.own.rows))

    @property
    def _sums(self) -> int:
        """The first of the rows under the lines."""
        return self._rows.stop + 1

    def _column(self, at: int) -> str:
        """Return a column of all lines; a sum over no lines is one over an empty row."""
        letters, rows = column(at), self._rows
        return f"{letters}${rows.start + 1}:{letters}${max(rows.stop, rows.start + 1)}"

    def _fixed(self, at: int) -> str:
        return f"${self._column(at)}".replace(":", ":$")

    @property
    def _over_years(self) -> tuple[str, str]:
        return column(_YEARS), column(_YEARS + len(self.result.years) - 1)

    @property
    def _factors(self) -> str:
        first, last = self._over_years
        return f"${first}${self._factor_row + 1}:${last}${self._factor_row + 1}"

    @property
    def _factor_row(self) -> int:
        return self._sums + 3

    @property
    def _noise(self) -> str:
        """What may be left of amounts that cancel each other, as `Sheet.noise` has it."""
        return f"1E-12*SUMPRODUCT(ABS({self._fixed(_RESULT + 2)}))"

    def _figure(self, number: int) -> str:
        return f"$B${HEAD_ROW + number + 1}"

    # ------------------------------------------------------------------------------------------------------- sheet
    def write(self) -> None:
        """Write the figures, the lines by year, and what all of them come to."""
        years = self.result.years
        widths = [46, 22, 15, 15, 15, 15, 13, 16, *[15] * len(_FIXED), *[13] * len(years)]
        sheet = self.pen.sheet(self.name, self.result.title, words.OPTION_IT, widths)
        self._told_figures(sheet)
        self.pen.heads(sheet, self._head, 0, [words.WHAT, words.PARTY, *_COMES_TO, *_FIXED, *years])
        sheet.freeze_panes(0, 1)
        sheet.set_print_scale(62)  # years go on over more pages, beside the names of the lines
        sheet.repeat_columns(0)
        sheet.set_column(_COUNTS, _ON, 15, None, {"level": 1, "hidden": True})  # fixed: seldom looked at
        sheet.set_column(_YEARS, _YEARS, 13, None, {"collapsed": True})
        values = {one.id: one for one in self.result.switching_values}
        for number, (row, line) in enumerate(zip(self.result.own.rows, self.result.lines, strict=True)):
            self._line(sheet, self._rows[number], row, line, values.get(row.path))
        self._under(sheet)
        self._all(sheet, values)

    # ------------------------------------------------------------------------------------------------------- lines
    def _line(self, sheet: Sheet, at: int, row: Row, line: LineResult, switch: SwitchingValue | None) -> None:
        pen = self.pen
        what = words.SPARED.fill(what=line.what) if line.spared else line.what
        pen.put(sheet, at, _WHAT, what, text_wrap=True)
        pen.put(sheet, at, _WHO, line.party.title, text_wrap=True)
        pen.tall(sheet, at, [(pen.text(what), 46), (pen.text(line.party.title), 22)])
        sign = row.worth or row.sign
        gross = self.result.own.brief.tax_base is TaxBase.GROSS_COST
        flags = {
            _COUNTS: int(line.counts),
            _SIGN: int(sign),
            _COST: int(row.is_cost),
            _OWN: int(row.flow.own_time),
            _FREED: int(row.is_freed_time),
            _MARKET: int(row.path.endswith("/residual")),
        }
        for place, flag in flags.items():
            pen.put(sheet, at, place, flag, font_color="#6b7b86", align="center")
        public = row.public / sign
        pen.formula(sheet, at, _PUBLIC, f"={self.flows.of(row.path, 'public')}", public, num_format="0 %")
        taxed = int(row.is_cost and row.to is None) if gross else 1
        formula = f"={column(_PUBLIC)}{at + 1}*{taxed}"
        pen.formula(sheet, at, _TAXED, formula, public * taxed, num_format="0 %")
        pen.formula(sheet, at, _ON, self._on(row), int(goes_on(row.flow, self.result.years[-1])) * self._may_go_on(row))
        for place, amount in enumerate(line.amounts, start=_YEARS):
            pen.formula(sheet, at, place, self._amount(at, place, row), amount, num_format=MONEY)
        self._comes_to(sheet, at, row, line, switch)

    def _on(self, row: Row) -> str:
        """Return the formula of whether a line goes on after the last year; one that comes once doesn't."""
        if row.flow.until is None or not self._may_go_on(row):
            return "=0"
        return f"=IF({self.flows.of(row.path, 'last')}>={self.rates.last},1,0)"

    def _may_go_on(self, row: Row) -> bool:
        brief = self.result.own.brief
        whose = brief.null if row.sign < 0 else self.result.option
        return brief.may_go_on(self.result.option, whose)

    def _amount(self, at: int, place: int, row: Row) -> str:
        """Return the formula of a line's amount in one year."""
        of, path = self.flows.of, row.path
        year = f"{column(place)}${self._head + 1}"
        first, last = of(path, "first"), of(path, "last")
        parts = [f"${column(_SIGN)}{at + 1}", of(path, "amount"), of(path, "price")]
        if self.flows.ramps:
            step = f"{year}-{first}"
            parts.append(f"IF({step}<{self.flows.ramps},INDEX({self.flows.ramp(path)},1,{step}+1),1)")
        parts.append(self._growth(year, row))
        return f"=IF(AND({year}>={first},{year}<={last}),{'*'.join(parts)},0)"

    def _growth(self, year: str, row: Row) -> str:
        start, growth = self.flows.of(row.path, "price_year"), row.flow.growth
        if not isinstance(growth, str):
            return f"(1+{self.flows.of(row.path, 'growth')}/100)^MAX(0,{year}-{start})"
        level = f"INDEX({self.rates.levels[growth]},MATCH({{}},{self.rates.years},0))"
        return f"IF({year}<={start},1,{level.format(year)}/{level.format(start)})"

    def _comes_to(self, sheet: Sheet, at: int, row: Row, line: LineResult, switch: SwitchingValue | None) -> None:
        pen, (first, last) = self.pen, self._over_years
        here, amounts = at + 1, f"{first}{at + 1}:{last}{at + 1}"
        rest, present, pull = (column(_RESULT + number) for number in (1, 2, 3))
        factor = self.result.own.brief.tax_factor
        formulas: list[tuple[str, float | None]] = [
            (f"=SUM({amounts})", line.total),
            (f"={last}{here}*${column(_ON)}{here}*{self._figure(_AFTER)}", line.residual),
            (f"=SUMPRODUCT({amounts},{self._factors})+{rest}{here}", line.present_value),
            (
                f"={present}{here}*(${column(_COUNTS)}{here}+N({self.rates.tax})*${column(_TAXED)}{here})",
                line.present_value * (int(line.counts) + (factor or 0) * self._taxed(row)),
            ),
        ]
        for number, (formula, value) in enumerate(formulas):
            pen.formula(sheet, at, _RESULT + number, formula, value, num_format=MONEY, bold=number == 2)  # noqa: PLR2004 - the present value
        held = self.flows.of(row.path, "amount")
        self._switch(sheet, at, f"{pull}{here}", held, switch)

    def _taxed(self, row: Row) -> float:
        gross = self.result.own.brief.tax_base is TaxBase.GROSS_COST
        counts = int(row.is_cost and row.to is None) if gross else 1
        return row.public / (row.worth or row.sign) * counts

    def _switch(self, sheet: Sheet, at: int, pull: str, held: str, switch: SwitchingValue | None) -> None:
        """Write how many times as large, and how large, something is when the net present value is nil."""
        npv, none = self._figure(_NPV), self.pen.text(words.NOTHING)
        times_at, value_at = _RESULT + 4, _RESULT + 5
        above = f'IF(1-{npv}/{pull}<0,"{none}",1-{npv}/{pull})'
        times = f'=IF(ISNUMBER({npv}),IF(ABS({pull})<={self._noise},"{none}",{above}),"{none}")'
        known = switch is not None and switch.value is not None
        self.pen.formula(
            sheet, at, times_at, times, switch.times if switch and known else none, num_format=SHARE, align="right"
        )
        here = f"{column(times_at)}{at + 1}"
        value = f'=IF(ISNUMBER({here}),{here}*{held},"{none}")'
        self.pen.formula(
            sheet, at, value_at, value, switch.value if switch and known else none, num_format=MONEY, align="right"
        )

    # -------------------------------------------------------------------------------------------- under the lines
    def _under(self, sheet: Sheet) -> None:
        """Write what counts, public budgets, tax cost, factors and present values by year."""
        own = self.result.own
        factor = own.brief.tax_factor
        within = len(self.result.years)
        yearly = {
            words.NET: (f"=SUMPRODUCT({self._fixed(_COUNTS)},{{column}})", own.worth @ own.amounts),
            words.PUBLIC_NET: (f"=SUMPRODUCT({self._fixed(_PUBLIC)},{{column}})", own.public @ own.amounts),
            words.TAX_COST: (
                f"=N({self.rates.tax})*SUMPRODUCT({self._fixed(_TAXED)},{{column}})",
                (factor or 0) * (own.taxed @ own.amounts),
            ),
        }
        for number, (label, (formula, values)) in enumerate(yearly.items()):
            row = self._sums + number
            self.pen.put(sheet, row, _WHAT, label, bold=True)
            for at, value in zip(self._year_columns, values.tolist(), strict=True):
                text = formula.format(column=self._column(at))
                self.pen.formula(sheet, row, at, text, value, num_format=MONEY, bold=True, top=1 if number == 0 else 0)
        factors = zip(self._year_columns, self.result.years, own.factors[:within].tolist(), strict=True)
        self.pen.put(sheet, self._factor_row, _WHAT, words.FACTOR)
        for at, year, value in factors:
            formula = f"={self.rates.factor_of[year]}"
            self.pen.formula(sheet, self._factor_row, at, formula, value, num_format=FACTOR)

    @property
    def _year_columns(self) -> range:
        return range(_YEARS, _YEARS + len(self.result.years))

    def _all(self, sheet: Sheet, values: dict[str, SwitchingValue]) -> None:
        """Write how far all costs, and all gains, can move together."""
        present, pull = (self._fixed(_RESULT + number) for number in (2, 3))
        cost, counts = self._fixed(_COST), self._fixed(_COUNTS)
        for number, (label, id, chosen, sign) in enumerate(
            (
                (words.ALL_COSTS, "all-costs", cost, "-"),
                (words.ALL_GAINS, "all-effects", f"(1-{cost})", ""),
            )
        ):
            row = self._factor_row + 2 + number
            switch = values.get(id)
            self.pen.put(sheet, row, _WHAT, label)
            held = f"={sign}SUMPRODUCT({chosen}*{counts}*{present})"
            self.pen.formula(
                sheet, row, _RESULT + 2, held, switch.held if switch is not None else 0.0, num_format=MONEY
            )
            pulled = f"=SUMPRODUCT({chosen}*{pull})"
            self.pen.formula(sheet, row, _RESULT + 3, pulled, self._pulled(is_cost=number == 0), num_format=MONEY)
            place = column(_RESULT + 2), column(_RESULT + 3)
            self._switch(sheet, row, f"{place[1]}{row + 1}", f"{place[0]}{row + 1}", switch)
        self.pen.put(sheet, self._factor_row + 5, _WHAT, words.SWITCHES, font_color="#4a5a66", italic=True)

    def _pulled(self, *, is_cost: bool) -> float:
        own = self.result.own
        pulls = (own.pull * own.present).tolist()
        return float(sum(each for row, each in zip(own.rows, pulls, strict=True) if row.is_cost is is_cost))

    # ----------------------------------------------------------------------------------------------------- figures
    def _told_figures(self, sheet: Sheet) -> None:
        for number, (label, formula, value, form) in enumerate(self._figures()):
            strong = number == _NPV
            self.pen.put(sheet, HEAD_ROW + number, 0, label, bold=strong)
            look = {"num_format": form, "bold": strong, "align": "right"}
            self.pen.formula(sheet, HEAD_ROW + number, 1, formula, value, **look)
        self.pen.put(sheet, HEAD_ROW + _FIGURES, 0, words.NO_RATIO, font_color="#4a5a66", italic=True)

    def _figures(self) -> Sequence[tuple[Wording, str, float | str | None, str]]:
        """Return what the option comes to: what it is called, the formula, the value and how it is shown."""
        pen, result = self.pen, self.result
        unknown, tax = pen.text(words.UNKNOWN), self.rates.tax
        counts, cost = self._fixed(_COUNTS), self._fixed(_COST)
        present, pull, rest = (self._fixed(_RESULT + number) for number in (2, 3, 1))
        figure = self._figure
        base = f"SUMPRODUCT({self._fixed(_TAXED)}*{present})"

        def known(value: float | None) -> float | str:
            return unknown if value is None else value

        def if_known(formula: str) -> str:
            return f'=IF(ISNUMBER({figure(_NPV)}),{formula},"{unknown}")'

        return (
            (words.NPV, f'=IF(ISNUMBER({tax}),{figure(_BEFORE)}-{figure(_TAX)},"{unknown}")', known(result.npv), MONEY),
            (words.NPV_BEFORE, f"=SUMPRODUCT({counts}*{present})", result.npv_before_tax_cost, MONEY),
            (words.TAX_COST, f'=IF(ISNUMBER({tax}),-{tax}*{base},"{unknown}")', known(result.tax_cost), MONEY),
            (words.PRESENT_COSTS, f"=-SUMPRODUCT({cost}*{counts}*{present})", result.present_costs, MONEY),
            (words.PRESENT_GAINS, f"=SUMPRODUCT((1-{cost})*{counts}*{present})", result.present_effects, MONEY),
            (words.BCR, self._over(figure(_GAINS), figure(_COSTS)), self._ratio(result.bcr), SHARE),
            (words.NET_PUBLIC, f"=SUMPRODUCT({self._fixed(_PUBLIC)}*{present})", result.net_public, MONEY),
            (
                words.PER_KRONE,
                if_known(self._over(figure(_NPV), f"(-{figure(_NET_PUBLIC)})").removeprefix("=")),
                unknown if result.npv is None else self._ratio(result.npv_per_public_krone),
                SHARE,
            ),
            (words.ANNUAL, if_known(self._annual()), known(result.equivalent_annual), MONEY),
            (
                words.RESIDUAL,
                f"=SUMPRODUCT({counts}*{rest})+SUMPRODUCT({self._fixed(_MARKET)}*{counts}*{present})",
                result.residual,
                MONEY,
            ),
            (words.OWN_HOURS, f"=-SUMPRODUCT({self._fixed(_OWN)}*{counts}*{present})", result.own_time, MONEY),
            (words.FREED, f"=SUMPRODUCT({self._fixed(_FREED)}*{counts}*{present})", result.freed_time, MONEY),
            (
                words.WITHOUT_FREED,
                if_known(f"{figure(_NPV)}-SUMPRODUCT({self._fixed(_FREED)}*{pull})"),
                known(result.npv_without_freed_time),
                MONEY,
            ),
            (words.OPENING, self._opening(), self._opened(), "0"),
            (words.AFTER, self._afterwards(), self._after(), PLAIN),
        )

    def _over(self, above: str, below: str) -> str:
        return f'=IF({below}<={self._noise},"{self.pen.text(words.NOTHING)}",{above}/{below})'

    def _ratio(self, ratio: Ratio | None) -> float | str:
        return self.pen.text(words.NOTHING) if ratio is None or ratio.value is None else ratio.value

    def _annual(self) -> str:
        rates, opening = self.rates, self._figure(_OPENING)
        stop = f"IF(SUM({self._fixed(_ON)})>0,MAX({rates.last}+1,{opening}+N({rates.life})),{rates.last}+1)"
        years = f'">"&{rates.base},{rates.years},">="&{rates.first},{rates.years},"<"&{stop}'
        later = f"SUMIFS({rates.factors},{rates.years},{years})"
        return f"IF({later}=0,{self._figure(_NPV)},{self._figure(_NPV)}/{later})"

    def _opening(self) -> str:
        """Return the first year in use: the one said, else the first year with an effect."""
        brief = self.result.own.brief
        if brief.appraisal.opening is not None:
            return f"={self.rates.opening}"
        own = f"options/{self.result.id}/effects/"
        firsts = [self.flows.of(path, "first") for path in self.flows.rows if path.startswith(own)]
        return f"=MIN({firsts[0]}:{firsts[-1].rpartition('!')[2]})" if firsts else f"={brief.appraisal.first_year}"

    def _opened(self) -> float:
        return self.result.own.brief.opening_of(self.result.option)

    def _afterwards(self) -> str:
        """Return what a unit in the last year is worth in the years of life after the analysis."""
        if not self.result.own.brief.may_go_on(self.result.option, self.result.option):
            return "=0"
        rates, opening = self.rates, self._figure(_OPENING)
        after, before = f'">"&{rates.last}', f'"<"&({opening}+{rates.life})'
        return f"=SUMIFS({rates.factors},{rates.years},{after},{rates.years},{before})"

    def _after(self) -> float:
        brief = self.result.own.brief
        beyond = range(brief.years.stop, brief.end_of(self.result.option, self.result.option))
        return sum(brief.factors(beyond)) if beyond else 0.0


_NPV, _BEFORE, _TAX, _COSTS, _GAINS, _, _NET_PUBLIC = range(7)
_OPENING, _AFTER = 13, 14
