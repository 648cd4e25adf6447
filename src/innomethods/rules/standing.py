"""What a country's limits stand in: their currency, and whether they hold value added tax.

Here: what all of them share, since amounts are brought to it before they are held against a limit. Not here: bringing
them there (`procurement.valuing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from innomethods.rules.country import Rules
from innomethods.rules.rows import RuleRow, Vat
from innomethods.rules.tables import AnyOf, RuleTable

_T = TypeVar("_T")
_VALUE = "value"


def currency_of(rules: Rules) -> str | None:
    """Return the currency of the country's limits; None where no limit has one, or as many stand in another."""
    return _commonest(row.unit for row in limits_of_value(rules) if row.vat is not None)


def vat_basis(rules: Rules) -> Vat | None:
    """Return whether the country's limits hold value added tax; None where no limit says, or as many say otherwise."""
    return _commonest(row.vat for row in limits_of_value(rules))


def limits_of_value(rules: Rules) -> tuple[RuleRow, ...]:
    """Return the limits that tables hold a purchase's value against; of rules without such tables, all limits.

    A row that no table asks about, as somebody may have one of their own, says nothing of the others.
    """
    limits = tuple(row for row in rules.rows if row.starts is not None)
    asked = {name for table in rules.tables for name in _asked_of_value(table)}
    return tuple(row for row in limits if row.id in asked) or limits


def stands_otherwise(row: RuleRow, currency: str | None, vat: Vat | None) -> bool:
    """Whether a limit is in another currency than the others, or holds tax where they don't: no value fits it."""
    if row.starts is None or row.vat is None:
        return False
    return row.vat is not vat or (row.unit is not None and row.unit != currency)


def _asked_of_value(table: RuleTable) -> Iterable[str]:
    for rule in table.rules:
        for condition in rule.when:
            several = condition.alternatives if isinstance(condition, AnyOf) else ((condition,),)
            yield from (one.row for way in several for one in way if one.row is not None and one.fact == _VALUE)


def _commonest(said: Iterable[_T | None]) -> _T | None:
    """Return what most say; None where nobody says anything, or as many say something else."""
    found = Counter(one for one in said if one is not None).most_common(2)
    return None if not found or (len(found) > 1 and found[0][1] == found[1][1]) else found[0][0]
