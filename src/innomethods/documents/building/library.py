"""What methods share, made into values: results, roles, tools, measures; and a country's dated rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from innomethods.dated import DatedValue, DatedValues
from innomethods.documents.building.flow import build_check
from innomethods.documents.building.texts import optional, optionally_said, source, wording, wordings
from innomethods.model import FactValue, Level, Measure, Rated, Result, Role, Scorecard, State, Tool
from innomethods.sources import Source
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.documents.shapes.library import (
        MeasureShape,
        ResultShape,
        RoleShape,
        ScorecardShape,
        StateShape,
        ToolShape,
    )
    from innomethods.documents.shapes.rules import RowShape, RulesDocument


def _state(shape: StateShape) -> State:
    return State(
        shape.id,
        title=wording(shape.title),
        summary=optional(shape.summary),
        irreversible=shape.irreversible,
        checks=[build_check(check) for check in shape.checks],
    )


def build_result(shape: ResultShape) -> Result:
    """Return a result with its states."""
    return Result(
        shape.id,
        title=wording(shape.title),
        states=[_state(state) for state in shape.states],
        exits=[_state(state) for state in shape.exits],
        summary=optional(shape.summary),
        sources=shape.sources,
    )


def build_role(shape: RoleShape) -> Role:
    """Return a role."""
    return Role(shape.id, title=wording(shape.title), side=shape.side, summary=optional(shape.summary))


def build_tool(shape: ToolShape) -> Tool:
    """Return a tool."""
    return Tool(
        shape.id,
        title=wording(shape.title),
        why=wording(shape.why),
        what=wording(shape.what),
        steps=wordings(shape.steps),
        gives=optional(shape.gives),
        when_not=optional(shape.when_not),
        time=optional(shape.time),
        people=optional(shape.people),
        care=optional(shape.care),
        scorecard=None if shape.scorecard is None else build_scorecard(shape.scorecard),
        sources=[source(one) for one in shape.sources],
    )


def build_scorecard(shape: ScorecardShape) -> Scorecard:
    """Return what a tool rates, and how."""
    return Scorecard(
        items=[Rated(item.id, title=wording(item.title), ask=optional(item.ask)) for item in shape.items],
        least=shape.least,
        most=shape.most,
        combine=shape.combine,
        sources=shape.sources,
    )


def build_measure(shape: MeasureShape) -> Measure:
    """Return a measure of a method."""
    return Measure(
        shape.id,
        title=wording(shape.title),
        unit=optionally_said(shape.unit),
        direction=shape.direction,
        level=shape.level or Level.OUTPUT,
        summary=optional(shape.summary),
        sources=shape.sources,
    )


# -- rules


@attrs.frozen
class RuleRow:
    """One rule or rate through time, with the source of each value."""

    id: str
    title: Wording
    unit: str | None
    values: DatedValues[FactValue]


@attrs.frozen
class Rules:
    """A country's rules and rates as data; computing with them is the subjects' work."""

    id: str
    edition: str
    country: str
    title: Wording | None
    summary: Wording | None
    rows: tuple[RuleRow, ...]
    sources: tuple[Source, ...]


def build_rules(document: RulesDocument) -> Rules:
    """Return a country's dated rows.

    Raises:
        KeyError: when a value names a source the file doesn't have (`reading` has told it before).
    """
    sources = {shape.id: source(shape) for shape in document.sources}
    return Rules(
        id=document.id,
        edition=document.edition,
        country=document.country,
        title=optional(document.title),
        summary=optional(document.summary),
        rows=tuple(_row(row, sources) for row in document.rows),
        sources=tuple(sources.values()),
    )


def _row(shape: RowShape, sources: dict[str, Source]) -> RuleRow:
    values: list[DatedValue[FactValue]] = [
        DatedValue(row.value, row.from_, sources[row.source], valid_to=row.to, expected=row.expected)
        for row in shape.values
    ]
    return RuleRow(shape.id, wording(shape.title), shape.unit, DatedValues(shape.id, values))
