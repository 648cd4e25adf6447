"""The sheet of flows: one row a line of the plan, with the cells that can be changed.

Here: the lines and where each stands. Not here: their years (`option_sheet`).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from innomethods.benefits.appraising import AppraisalResult
from innomethods.benefits.appraising.brief import Brief
from innomethods.benefits.appraising.sheet import Row
from innomethods.exchange.benefits import words
from innomethods.exchange.benefits.rates_sheet import RatesAt
from innomethods.exchange.pen import FACTOR, HEAD_ROW, MONEY, PLAIN, YEAR, Pen, Sheet, cell, column
from innomethods.wording import Wording

_COLUMNS = (
    ("option", words.OPTION, 22), ("side", words.SIDE, 13), ("what", words.WHAT, 36), ("amount", words.AMOUNT, 16),
    ("first", words.FIRST_YEAR, 9), ("last", words.LAST_YEAR, 9), ("price_year", words.PRICE_YEAR, 9),
    ("price", words.PRICE_FACTOR, 10), ("growth", words.GROWTH, 14), ("public", words.PUBLIC, 14),
    ("party", words.PARTY, 20), ("to", words.TO, 16), ("kind", words.KIND, 14), ("own", words.OWN_TIME, 8),
    ("least", words.LEAST, 14), ("most", words.MOST, 14), ("basis", words.BASIS, 40), ("line", words.LINE, 30),
)  # fmt: skip
_AT = {name: at for at, (name, _, _) in enumerate(_COLUMNS)}


@attrs.frozen(eq=False)
class FlowsAt:
    """Where each line stands, as formulas on other sheets name it."""

    sheet: str
    rows: dict[str, int]  # by the line's path
    ramps: int

    def of(self, path: str, name: str) -> str:
        """Return a cell of a line."""
        return cell(self.sheet, self.rows[path], _AT[name])

    def ramp(self, path: str) -> str:
        """Return the cells of a line's first years."""
        row, first = self.rows[path], len(_COLUMNS)
        start = cell(self.sheet, row, first)
        return f"{start}:${column(first + self.ramps - 1)}${row + 1}"


@attrs.frozen(eq=False)
class FlowsSheet:
    """Writes the lines of every option that is worked out, and those of the null option."""

    pen: Pen
    result: AppraisalResult
    brief: Brief
    name: str

    def write(self, rates: RatesAt) -> FlowsAt:
        """Write it, and return where each line stands."""
        lines = self._lines()
        ramps = max((len(row.flow.ramp) for _, row in lines), default=0)
        widths = [width for _, _, width in _COLUMNS] + [9] * ramps
        sheet = self.pen.sheet(self.name, words.FLOWS, words.FLOWS_IT, widths)
        heads: list[Wording | str | int] = [title for _, title, _ in _COLUMNS]
        heads[_AT["amount"]] = words.AMOUNT.fill(currency=self.brief.currency)
        self.pen.heads(sheet, HEAD_ROW, 0, [*heads, *(words.RAMP.fill(n=number + 1) for number in range(ramps))])
        sheet.freeze_panes(HEAD_ROW + 1, 3)
        sheet.repeat_rows(HEAD_ROW)
        sheet.print_area(0, 0, HEAD_ROW + max(len(lines), 1), _AT["to"])
        rows = {}
        for number, (title, line) in enumerate(lines, start=HEAD_ROW + 1):
            rows[line.path] = number
            self._told(sheet, number, title, line)
            self._changed(sheet, number, line, rates)
            for step in range(ramps):
                share = line.flow.ramp[step] if step < len(line.flow.ramp) else 1
                self.pen.open(sheet, number, len(_COLUMNS) + step, share, num_format="0 %")
        self._years_only(sheet, lines)
        return FlowsAt(self.name, rows, ramps)

    def _lines(self) -> Sequence[tuple[Wording, Row]]:
        """Return every line once, in the order of the plan, with its option's title."""
        titles = {one.id: one.title for one in self.result.options}
        found = {row.path: row for one in self.result.options for row in one.own.rows}
        order = {id: at for at, id in enumerate(titles)}
        lines = [(titles[path.split("/")[1]], row) for path, row in found.items()]
        return sorted(lines, key=lambda pair: order[pair[1].path.split("/")[1]])

    def _told(self, sheet: Sheet, row: int, title: Wording, line: Row) -> None:
        """Write what the line is."""
        pen, flow = self.pen, line.flow
        told: dict[str, Wording | bool | None] = {
            "option": title,
            "side": words.COST if line.is_cost else words.GAIN,
            "what": flow.what,
            "party": line.party.title,
            "to": None if line.to is None else line.to.title,
            "kind": None if line.kind is None else words.KINDS[line.kind],
            "own": flow.own_time,
            "basis": flow.basis,
        }
        for name, value in told.items():
            pen.put(sheet, row, _AT[name], value, text_wrap=True, indent=int(name in {"party", "basis"}))
        pen.put(sheet, row, _AT["line"], line.path, font_color="#6b7b86")
        for name, limit in (("least", flow.least), ("most", flow.most)):
            pen.put(sheet, row, _AT[name], None if limit is None else limit.amount, num_format=MONEY)
        shown = ((_COLUMNS[_AT[name]][2], told[name]) for name in ("option", "what", "party", "to", "basis"))
        pen.tall(sheet, row, [(pen.text(value), width) for width, value in shown if isinstance(value, Wording)])

    def _changed(self, sheet: Sheet, row: int, line: Row, rates: RatesAt) -> None:
        """Write the cells that can be changed, and the price factor that follows from one of them."""
        pen, flow, at = self.pen, line.flow, _AT
        pen.open(sheet, row, at["amount"], flow.amount.amount, num_format=MONEY)
        pen.open(sheet, row, at["first"], flow.year, num_format=YEAR)
        pen.open(sheet, row, at["last"], flow.until if flow.until is not None else flow.year, num_format=YEAR)
        year = flow.price_year if flow.price_year is not None else self.brief.price_year
        write = pen.open if self.brief.appraisal.price_index else pen.put
        write(sheet, row, at["price_year"], year, num_format=YEAR)
        pen.formula(
            sheet,
            row,
            at["price"],
            self._price(row, rates),
            self.brief.conversion(flow),
            num_format=FACTOR,
        )
        if isinstance(flow.growth, str):
            pen.put(sheet, row, at["growth"], flow.growth)
        else:
            pen.open(sheet, row, at["growth"], flow.growth or 0, num_format=PLAIN)
        public = line.public / (line.worth or line.sign)
        write = pen.put if line.to is not None else pen.open
        write(sheet, row, at["public"], public, num_format="0 %")

    def _price(self, row: int, rates: RatesAt) -> str:
        if not self.brief.appraisal.price_index:
            return "=1"
        year = f"{column(_AT['price_year'])}{row + 1}"
        level = f"INDEX({rates.index_levels},MATCH({{}},{rates.index_years},0))"
        now, then = level.format(rates.price_year), level.format(year)
        return f"=IF({year}={rates.price_year},1,{now}/{then})"

    def _years_only(self, sheet: Sheet, lines: Sequence[tuple[Wording, Row]]) -> None:
        """Take only years of the analysis: others have no column on the options' sheets."""
        first, last = self.brief.appraisal.first_year, self.brief.appraisal.last_year
        if lines:
            told = self.pen.text(words.RIGHT_YEAR, first=first, last=last)
            rule = {"validate": "integer", "criteria": "between", "minimum": first, "maximum": last}
            bottom = HEAD_ROW + len(lines)
            sheet.data_validation(HEAD_ROW + 1, _AT["first"], bottom, _AT["last"], {**rule, "error_message": told})
