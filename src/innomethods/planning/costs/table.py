"""Costs as a table: a row for each month with an amount, a column for each role and each kind of purchase.

All amounts are without tax. With more than one budget year, the sum of each year stands after its months. Not here:
how the table looks (`cli`, `reporting`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import attrs

from innomethods.planning.costs.outcome import ZERO, CostEntry, Costs, Sort
from innomethods.planning.costs.telling import capital
from innomethods.wording import Wording

SORTS: dict[Sort, Wording] = {
    Sort.OWN_TIME: Wording(nb="Egen tid", nn="Eiga tid", en="Own time"),
    Sort.SUPPLIER_HOURS: Wording(nb="Leverandørtimer", nn="Leverandørtimar", en="Supplier hours"),
    Sort.TRAVEL: Wording(nb="Reiser", nn="Reiser", en="Travel"),
    Sort.LICENCE: Wording(nb="Lisenser", nn="Lisensar", en="Licences"),
    Sort.OTHER: Wording(nb="Annet", nn="Anna", en="Other"),
}


@attrs.frozen
class CostColumn:
    """A role of the team, or a kind of purchase."""

    id: str
    title: Wording


@attrs.frozen
class CostRow:
    """One month (its first day), a whole year, or all (neither), with an amount for each column."""

    amounts: tuple[Decimal, ...]
    month: date | None = None
    year: int | None = None

    @property
    def total(self) -> Decimal:
        """The sum of the row."""
        return sum(self.amounts, ZERO)


@attrs.frozen
class CostTable:
    """Months and years by roles and kinds of purchase; the last row is the sum of all."""

    columns: tuple[CostColumn, ...]
    rows: tuple[CostRow, ...]

    @property
    def months(self) -> tuple[CostRow, ...]:
        """The rows of single months."""
        return tuple(row for row in self.rows if row.month is not None)

    @property
    def years(self) -> tuple[CostRow, ...]:
        """The rows of whole years; none when there is only one."""
        return tuple(row for row in self.rows if row.year is not None)

    @property
    def total(self) -> CostRow:
        """The last row."""
        return self.rows[-1]


def table_of(costs: Costs) -> CostTable:
    """Return costs by month and role.

    >>> from innomethods.model import Method, Phase, Project, TeamMember
    >>> from innomethods.planning import schedule
    >>> from innomethods.planning.costs import costs_of
    >>> from innomethods.quantities import Money
    >>> team = [TeamMember("adviser", role="lead", share="0.4", rate=Money(900))]
    >>> small = Method("small", flow=Phase("try", estimate=20))
    >>> plan = schedule(Project("pilot", small, start=date(2027, 1, 11), country="NO", team=team))
    >>> [(str(row.month), str(row.total)) for row in table_of(costs_of(plan)).rows]
    [('2027-01-01', '40500.00'), ('2027-02-01', '13500.00'), ('None', '54000.00')]
    """
    titles = _columns(costs)
    rows: list[CostRow] = []
    for year in costs.years:
        within = [entry for entry in costs.entries if entry.month.year == year]
        rows.extend(
            CostRow(_sums(titles, (entry for entry in within if entry.month == month)), month=month)
            for month in sorted({entry.month for entry in within})
        )
        if len(costs.years) > 1:
            rows.append(CostRow(_sums(titles, within), year=year))
    rows.append(CostRow(_sums(titles, costs.entries)))
    return CostTable(tuple(CostColumn(id, title) for id, title in titles.items()), tuple(rows))


def _sums(columns: Iterable[str], entries: Iterable[CostEntry]) -> tuple[Decimal, ...]:
    sums = dict.fromkeys(columns, ZERO)
    for entry in entries:
        sums[_column(entry)] += entry.net
    return tuple(sums.values())


def _column(entry: CostEntry) -> str:
    return f"role:{entry.role}" if entry.role is not None else str(entry.sort)


def _columns(costs: Costs) -> dict[str, Wording]:
    """Return the titles of the columns by id: the roles in the order of the team, then what is bought."""
    found: dict[str, Wording] = {}
    for role in dict.fromkeys(entry.role for entry in costs.entries if entry.role is not None):
        known = costs.plan.method.role(role)
        found[f"role:{role}"] = capital(known.title if known is not None else Wording(en=role))
    bought = {entry.sort for entry in costs.entries if entry.role is None}
    return found | {str(sort): SORTS[sort] for sort in Sort if sort in bought}
