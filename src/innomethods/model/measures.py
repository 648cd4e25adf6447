"""Measures, benefits, observations and options: what is to come out of it, and how one sees that it did.

Here: the nouns. Computing with them (appraisal, realisation) is the benefits subject's.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf
from innomethods.quantities import Money, as_decimal
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


class BenefitKind(StrEnum):
    """Where a benefit shows: own budget, alternative use of own time, other public bodies, or not priced."""

    BUDGET = "budget"
    ALTERNATIVE_USE = "alternative-use"
    OTHER_PUBLIC = "other-public"
    UNPRICED = "unpriced"


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
    """One observed value of a measure on a day, with what it rests on."""

    measure: str
    value: Decimal = attrs.field(converter=as_decimal)
    on: date
    evidence: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def __attrs_post_init__(self) -> None:
        if isinstance(self.on, datetime):
            raise TypeError("An observation is made on a date, not at a time.")


@attrs.frozen(repr=False)
class Benefit:
    """A change someone gains (or loses) by: owner, beneficiary and payer apart, with baseline, target and due date.

    `kind` says where it shows; freed time is an alternative use, never silently money. `disbenefit` marks an unwanted
    effect. `preconditions` are ids of benefits that must come first.
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    measure: Measure | None = attrs.field(default=None, kw_only=True)
    kind: BenefitKind | None = attrs.field(converter=attrs.converters.optional(BenefitKind), default=None, kw_only=True)
    owner: str | None = attrs.field(default=None, kw_only=True)
    beneficiary: str | None = attrs.field(default=None, kw_only=True)
    payer: str | None = attrs.field(default=None, kw_only=True)
    baseline: Decimal | None = attrs.field(converter=attrs.converters.optional(as_decimal), default=None, kw_only=True)
    baseline_on: date | None = attrs.field(default=None, kw_only=True)
    target: Decimal | None = attrs.field(converter=attrs.converters.optional(as_decimal), default=None, kw_only=True)
    due: date | None = attrs.field(default=None, kw_only=True)
    disbenefit: bool = attrs.field(default=False, kw_only=True)
    preconditions: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    note: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Benefit({self.id!r})"


class OptionKind(StrEnum):
    """The role of an option in an appraisal."""

    NULL = "null"
    NULL_PLUS = "null-plus"
    ACTION = "action"


@attrs.frozen
class CashFlow:
    """An amount in one year; costs are positive under `costs`, gains positive under `effects`."""

    year: int
    amount: Money
    what: Wording = attrs.field(converter=as_wording)


@attrs.frozen(repr=False)
class Option:
    """One alternative of an appraisal, with its costs and effects by year, and what isn't priced."""

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    kind: OptionKind = attrs.field(converter=OptionKind, default=OptionKind.ACTION, kw_only=True)
    costs: tuple[CashFlow, ...] = attrs.field(converter=TupleOf[CashFlow], default=(), kw_only=True)
    effects: tuple[CashFlow, ...] = attrs.field(converter=TupleOf[CashFlow], default=(), kw_only=True)
    unpriced: tuple[Wording, ...] = attrs.field(converter=TupleOf[Wording], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Option({self.id!r})"
