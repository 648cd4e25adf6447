"""What methods share, made plain: results, roles, tools, measures."""

from __future__ import annotations

from innomethods.documents.writing.flow import check_record
from innomethods.documents.writing.texts import (
    Record,
    choice,
    filled,
    optional,
    said,
    several,
    source_record,
    texts,
    words,
)
from innomethods.model import Level, Measure, Result, Role, Scorecard, State, Tool


def _state_record(state: State) -> Record:
    return filled(
        {
            "id": state.id,
            "title": words(state.title),
            "summary": optional(state.summary),
            "irreversible": state.irreversible or None,
            "checks": [check_record(check) for check in state.checks],
        }
    )


def result_record(result: Result) -> Record:
    """Return a result with its states."""
    return filled(
        {
            "id": result.id,
            "title": words(result.title),
            "summary": optional(result.summary),
            "states": [_state_record(state) for state in result.states],
            "exits": [_state_record(state) for state in result.exits],
            "sources": texts(result.sources),
        }
    )


def role_record(role: Role) -> Record:
    """Return a role."""
    return filled(
        {
            "id": role.id,
            "title": words(role.title),
            "side": str(role.side.value),
            "summary": optional(role.summary),
        }
    )


def tool_record(tool: Tool) -> Record:
    """Return a tool."""
    return filled(
        {
            "id": tool.id,
            "title": words(tool.title),
            "why": words(tool.why),
            "what": words(tool.what),
            "steps": several(tool.steps),
            "gives": optional(tool.gives),
            "when-not": optional(tool.when_not),
            "time": optional(tool.time),
            "people": optional(tool.people),
            "care": optional(tool.care),
            "scorecard": None if tool.scorecard is None else scorecard_record(tool.scorecard),
            "sources": [source_record(source) for source in tool.sources],
        }
    )


def scorecard_record(card: Scorecard) -> Record:
    """Return what a tool rates, and how."""
    return filled(
        {
            "least": card.least,
            "most": card.most,
            "combine": str(card.combine.value),
            "items": [
                filled({"id": item.id, "title": words(item.title), "ask": optional(item.ask)}) for item in card.items
            ],
            "sources": texts(card.sources),
        }
    )


def measure_record(measure: Measure) -> Record:
    """Return a measure of a method."""
    return filled(
        {
            "id": measure.id,
            "title": words(measure.title),
            "unit": said(measure.unit),
            "direction": str(measure.direction.value),
            "level": choice(measure.level, Level.OUTPUT),
            "summary": optional(measure.summary),
            "sources": texts(measure.sources),
        }
    )
