"""What methods share, made into values: results, roles, tools, measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.documents.building.flow import build_check
from innomethods.documents.building.texts import optional, optionally_said, source, wording, wordings
from innomethods.model import Level, Measure, Rated, Result, Role, Scorecard, State, Tool

if TYPE_CHECKING:
    from innomethods.documents.shapes.library import (
        MeasureShape,
        ResultShape,
        RoleShape,
        ScorecardShape,
        StateShape,
        ToolShape,
    )


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
