"""Figures of a country's rules that valuation uses, as they were on a day; unknown ones with the bounds they have.

Here: reading rows. Not here: what is reckoned with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import attrs

from innomethods.errors import NoSuchRow, UnknownOnDate
from innomethods.procurement.valuing.amounts import UNKNOWN, Between
from innomethods.rules import RuleRow, Rules

_NO_NUMBER = "none"


@attrs.frozen
class Figure:
    """A figure of the rules on a day; `row` is None where the rules have none of that name."""

    id: str
    value: Between
    row: RuleRow | None
    lawless: bool = False  # the law has no such number

    @property
    def is_known(self) -> bool:
        """Whether it is one number."""
        return self.value.is_exact


def figure(rules: Rules, id: str, on: date) -> Figure:
    """Return a figure as it was on a day."""
    try:
        row = rules.row(id)
    except NoSuchRow:
        return Figure(id, UNKNOWN, None)
    try:
        value = row.values.on(on)
    except UnknownOnDate:
        unknown = row.values.unknown_on(on)
        ends = [None, None] if unknown is None else [unknown.least, unknown.most]
        least, most = (one if isinstance(one, Decimal) else None for one in ends)
        return Figure(id, Between(least or 0, most), row)
    if isinstance(value, Decimal):
        return Figure(id, Between.of(value), row)
    return Figure(id, UNKNOWN, row, lawless=value == _NO_NUMBER)


def first_figure(rules: Rules, ids: Iterable[str], on: date) -> Figure:
    """Return the first of several figures that the rules have a row for; countries call the same thing differently."""
    found = [figure(rules, id, on) for id in ids]
    return next((one for one in found if one.row is not None), found[0])
