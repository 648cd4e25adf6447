"""Roles and tools: who takes part in a method, and the techniques that methods share."""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf, to_wordings
from innomethods.model.scorecards import Scorecard
from innomethods.sources import Source
from innomethods.wording import Wording, as_wording, optional_wording


class Side(StrEnum):
    """Where a role stands: it wants something, supplies it, is affected by it, or governs it."""

    DEMAND = "demand"
    SUPPLY = "supply"
    AFFECTED = "affected"
    GOVERNANCE = "governance"


@attrs.frozen(repr=False)
class Role:
    """A part someone plays; which person plays it is bound in a run."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    side: Side = attrs.field(converter=Side, kw_only=True)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Role({self.id!r}, {self.side})"


@attrs.frozen(repr=False)
class Tool:
    """A technique card, shared by methods; some give a score (`scorecard`)."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    why: Wording = attrs.field(converter=as_wording, kw_only=True)
    what: Wording = attrs.field(converter=as_wording, kw_only=True)
    steps: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)
    gives: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    when_not: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    time: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    people: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    care: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    scorecard: Scorecard | None = attrs.field(default=None, kw_only=True)
    sources: tuple[Source, ...] = attrs.field(converter=TupleOf[Source], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Tool({self.id!r})"
