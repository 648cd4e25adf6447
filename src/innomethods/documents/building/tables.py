"""Decision tables of a country's law, made into values, with the facts they ask about.

Here: what each key becomes. Not here: the values (`innomethods.rules`), what is asked of the keys (`shapes`).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from innomethods.documents.building.grounds import Sources, ground_of
from innomethods.documents.building.texts import optional, wording
from innomethods.rules import AnyOf, AskedFact, Clause, Given, RuleTable, TableRule

if TYPE_CHECKING:
    from innomethods.documents.shapes.tables import (
        AnyShape,
        AskedFactShape,
        ClauseShape,
        TableRuleShape,
        TableShape,
    )


def table(shape: TableShape, sources: Sources) -> RuleTable:
    """Return a decision table."""
    return RuleTable(shape.id, wording(shape.title), shape.hit, [_rule(one, sources) for one in shape.rules])


def _rule(shape: TableRuleShape, sources: Sources) -> TableRule:
    return TableRule(
        shape.id,
        wording(shape.title),
        [_condition(one) for one in shape.when],
        {name: _given(value) for name, value in shape.gives.items()},
        ground_of(shape, sources),
        shape.from_,
        shape.to,
        optional(shape.because),
        optional(shape.unsettled),
    )


def _condition(shape: ClauseShape | AnyShape) -> Clause | AnyOf:
    from innomethods.documents.shapes.tables import AnyShape

    if isinstance(shape, AnyShape):
        return AnyOf([map(_clause, one) for one in shape.any])
    return _clause(shape)


def _clause(shape: ClauseShape) -> Clause:
    return Clause(shape.fact, shape.is_, shape.in_ or (), shape.at_least, shape.at_most, shape.reaches, shape.short_of)


def _given(value: str | bool | float | list[str]) -> Given:  # noqa: FBT001 - yes or no is one of the values
    if isinstance(value, list):
        return tuple(value)
    return value if isinstance(value, (bool, str)) else Decimal(str(value))


def asked_fact(shape: AskedFactShape, sources: Sources) -> AskedFact:
    """Return a fact that tables ask about."""
    return AskedFact(
        shape.id,
        wording(shape.ask),
        shape.kind,
        optional(shape.why),
        tuple((name, wording(words)) for name, words in shape.choices.items()),
        ground_of(shape, sources) if shape.source is not None else None,
    )
