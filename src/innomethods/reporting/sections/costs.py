"""What the plan costs: the sums in sentences, a bar for each month or year, and every amount by month and role.

Not here: where amounts come from (`planning.costs`), and what is bought by which rules (`worth`).
"""

from __future__ import annotations

from decimal import Decimal

from innomethods.errors import MethodProblems
from innomethods.planning.costs import Costs, cost_forecast, costs_of, has_costs, is_uncertain
from innomethods.planning.costs.table import CostRow, CostTable, table_of
from innomethods.planning.costs.telling import decimals_of, money_wording, told
from innomethods.planning.forecasting import drawn_work_days
from innomethods.quantities import Money
from innomethods.reporting import headings, labels
from innomethods.reporting.drawings.cost_bars import CostBar, CostBars, draw_cost_bars
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.pages import Block, Cell, Column, Figure, Paragraph, Row, Section, Table
from innomethods.reporting.subject import Subject

_MOST_MONTHS = 24  # over more, a bar stands for a year


def costs_section(subject: Subject) -> Section | None:
    """Return what the plan costs; None without a plan, or where the project says nothing of costs."""
    plan = subject.worked
    if plan is None or not plan.nodes or not has_costs(plan.project):
        return None
    try:
        costs = costs_of(plan)
    except MethodProblems as mixed:
        told_so = [Paragraph(subject.text(item.message)) for item in mixed.findings]
        return Section("costs", subject.text(headings.HEAD_COSTS_MIXED), told_so, short=_short(subject))
    if not costs.entries:
        return None
    made = table_of(costs)
    said = [subject.text(one) for one in told(costs)]
    first = 2 if costs.vat.amount else 1  # with tax, who bears it belongs to the sums
    blocks: list[Block] = [Paragraph(" ".join(said[:first]))]
    blocks.extend(Paragraph(subject.text(item.message)) for item in costs.findings)  # what the sums don't hold
    blocks.extend([*_figures(subject, costs, made), _table(subject, costs, made)])
    if subject.forecast is not None:
        drawn = {phase.path: drawn_work_days(subject.forecast, phase.path) for phase in plan.phases}
        blocks.append(Paragraph(subject.text(cost_forecast(costs, drawn).words)))
    elif is_uncertain(costs):
        blocks.append(Paragraph(subject.text(cost_forecast(costs).words)))
    blocks.extend(Paragraph(text, small=True) for text in said[first:])
    whole = Money(round(costs.net.amount, 0), costs.currency)
    title = subject.text(headings.HEAD_COSTS, sum=subject.text(money_wording(whole)))
    return Section("costs", title, blocks, short=_short(subject))


def _short(subject: Subject) -> str:
    return subject.text(headings.SHORT_COSTS)


def _figures(subject: Subject, costs: Costs, made: CostTable) -> list[Figure]:
    """Return the bars of the months, of the years where there are many months; none where there is nothing to draw."""
    rows = made.months if len(made.months) <= _MOST_MONTHS else made.years
    own = [column.id.startswith("role:") for column in made.columns]
    bars = []
    for row in rows:
        mine = sum((amount for amount, is_own in zip(row.amounts, own, strict=True) if is_own), Decimal(0))
        bars.append(CostBar(_name(subject, row), mine, row.total - mine))
    if not costs.net.amount:
        return []
    shown = CostBars(bars, costs.currency, subject.language)
    drawings = [draw_cost_bars(shown, width) for width in Width]
    unit = subject.text(headings.COSTS_UNIT, currency=costs.currency)
    return [Figure("figure-costs", drawings, f"{drawings[0].message}. {unit}")]


def _name(subject: Subject, row: CostRow) -> str:
    if row.month is not None:
        return f"{subject.formats.month(row.month)} {row.month.year}"
    return str(row.year) if row.year is not None else subject.text(headings.COSTS_SUM)


def _table(subject: Subject, costs: Costs, made: CostTable) -> Table:
    columns = [
        Column("month", subject.text(labels.MONTH)),
        *(Column(column.id.replace(":", "-"), subject.text(column.title), numeric=True) for column in made.columns),
        Column("sum", subject.text(headings.COSTS_SUM), numeric=True),
    ]
    decimals = decimals_of(amount for row in made.rows for amount in row.amounts)

    def row(one: CostRow) -> Row:
        amounts = (*one.amounts, one.total)
        name = _name(subject, one) if one.year is None else subject.text(headings.COSTS_YEAR, year=one.year)
        cells = [Cell(subject.formats.number(amount, decimals if amount else 0), value=amount) for amount in amounts]
        month = None if one.month is None else f"{one.month:%Y-%m}"
        return Row([Cell(name, value=month), *cells], total=one.month is None)

    caption = subject.text(headings.CAPTION_COSTS)
    note = subject.text(headings.COSTS_UNIT, currency=costs.currency)
    return Table("costs", caption, columns, [row(one) for one in made.rows], note=note)
