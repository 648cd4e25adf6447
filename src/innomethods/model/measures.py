"""Measures and observations: how one sees that something came of it.

Not here: what is to come (`benefits`), what it is worth (`appraisals`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf
from innomethods.model.validating import day, optional_day
from innomethods.quantities import as_decimal
from innomethods.wording import Wording, as_wording, in_all_languages, optional_wording


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


class Level(StrEnum):
    """How far from the work a measure lies."""

    INPUT = "input"
    PROCESS = "process"
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"


def _id(_self: object, _field: object, value: str) -> None:
    checked_id(value)


def _unit(value: Wording | str | None) -> Wording | None:
    """Accept what one says after a number; a plain `str` is the same in every language: %, kg."""
    return in_all_languages(value) if value else None


@attrs.frozen(repr=False)
class Measure:
    """Something one can observe as a number: unit, which way is better, and how far from the work it lies.

    What is only counted has no unit.

    >>> days = Wording(nb="dager", nn="dagar", en="days")
    >>> Measure("wait", title="Days waited", unit=days, direction="down").unit.text("nn")
    'dagar'
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    unit: Wording | None = attrs.field(converter=_unit, default=None, kw_only=True)
    direction: Direction = attrs.field(converter=Direction, kw_only=True)
    level: Level = attrs.field(converter=Level, default=Level.OUTPUT, kw_only=True)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)

    @property
    def in_per_cent(self) -> bool:
        """Whether it is a share of a hundred."""
        return self.unit is not None and self.unit.text("en") == "%"

    def __repr__(self) -> str:
        return f"Measure({self.id!r}, {self.unit or ''})"


@attrs.frozen
class Observation:
    """One observed value of a measure on a day, with what it rests on.

    Where it strays from what was planned: `cause`, the corrective `action`, the role `responsible` for it and when it
    is due. `count` is how many cases the value rests on.
    """

    measure: str
    value: Decimal = attrs.field(converter=as_decimal)
    on: date = attrs.field(validator=day)
    evidence: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    count: int | None = attrs.field(default=None, kw_only=True)
    cause: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    action: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    responsible: str | None = attrs.field(default=None, kw_only=True)
    action_due: date | None = attrs.field(default=None, validator=optional_day, kw_only=True)
