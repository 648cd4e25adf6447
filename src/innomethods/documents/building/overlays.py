"""Overlays made into values, linked with what their additions use from a shelf."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from innomethods.composing.linking import linked_overlay
from innomethods.documents.building.flow import build_branch, build_check, build_criterion, build_flow, build_wait
from innomethods.documents.building.library import build_measure, build_result, build_role, build_tool
from innomethods.documents.building.methods import build_disagreement, build_paper
from innomethods.documents.building.texts import condition, optional, source, spread, wording, wordings
from innomethods.documents.shapes.flow import EstimateShape
from innomethods.documents.shapes.overlays import (
    Change,
    ExtendShape,
    OverlayDocument,
    PlaceShape,
    ReplaceShape,
    SetShape,
    SuppressShape,
)
from innomethods.ids import Pin
from innomethods.model import Extend, NotFor, Overlay, Replace, ResultState, Shelf, Suppress, Where
from innomethods.sources import Basis


def build_overlay(document: OverlayDocument, shelf: Shelf | None = None) -> Overlay:
    """Return the overlay a document describes; what its additions name is taken along from the shelf."""
    overlay = Overlay(
        document.id,
        edition=document.edition,
        title=optional(document.title) or document.id,
        summary=optional(document.summary),
        variant_of=document.variant_of,
        not_for=[NotFor(one.method, wording(one.reason), facet=one.facet) for one in document.not_for],
        changes=[_change(shape) for shape in document.changes],
        results=[build_result(shape) for shape in document.results],
        roles=[build_role(shape) for shape in document.roles],
        tools=[build_tool(shape) for shape in document.tools],
        measures=[build_measure(shape) for shape in document.measures],
        documents=[build_paper(shape) for shape in document.documents],
        sources=[source(shape) for shape in document.sources],
        disagreements=[build_disagreement(shape) for shape in document.disagreements],
        gaps=wordings(document.gaps),
    )
    return overlay if shelf is None else linked_overlay(overlay, shelf)


def _change(shape: Change) -> Extend | Suppress | Replace:
    if isinstance(shape, SuppressShape):
        return Suppress(shape.suppress, reason=optional(shape.reason))
    if isinstance(shape, ReplaceShape):
        return Replace(shape.replace, _fields(shape.set), reason=optional(shape.reason))
    return _extend(shape)


def _extend(shape: ExtendShape) -> Extend:
    where, anchors = _where(shape.extend)
    return Extend(
        where,
        anchors,
        add=build_flow(shape.add) if shape.add else None,
        checklist=[build_check(check) for check in shape.checklist],
        criteria=[build_criterion(criterion) for criterion in shape.criteria],
        tools=shape.tools,
        consulted=shape.consulted,
        activities=wordings(shape.activities),
        optional=shape.optional,
        otherwise=shape.extend.otherwise,
        reason=optional(shape.reason),
    )


def _where(shape: PlaceShape) -> tuple[Where, tuple[str, ...]]:
    for where in Where:
        anchors = getattr(shape, where.value)
        if anchors is not None:
            return where, (anchors,) if isinstance(anchors, str) else tuple(anchors)
    raise AssertionError("unreachable: the shape was checked")  # pragma: no cover


_AS_VALUE: dict[str, Callable[[Any], object]] = {
    **dict.fromkeys(("title", "purpose", "summary", "gates_note", "ask", "guidance"), wording),
    **dict.fromkeys(("estimate", "effort"), spread),
    **dict.fromkeys(("needs", "gives"), ResultState.parse_all),
    **dict.fromkeys(("consulted", "observes", "tools", "go_back_to", "sources"), tuple),
    "activities": wordings,
    "checklist": lambda checks: tuple(build_check(check) for check in checks),
    "criteria": lambda criteria: tuple(build_criterion(criterion) for criterion in criteria),
    "when": condition,
    "flow": build_flow,
    "branches": lambda branches: tuple(build_branch(name, branch) for name, branch in branches.items()),
    "method": Pin.parse,
}


def _fields(shape: SetShape) -> dict[str, object]:
    """Return the named fields under the model's own names, with the model's own values."""
    made: dict[str, object] = {}
    for name in sorted(shape.model_fields_set):
        value = getattr(shape, name)
        as_value = _AS_VALUE.get(name)
        made[name] = as_value(value) if as_value is not None else value
        if name == "estimate" and isinstance(value, EstimateShape) and value.basis is not None:
            made["estimate_basis"] = value.basis
        if name == "wait":
            said = build_wait(value)
            made |= {field: one for field, one in said.items() if field == "wait" or one not in {Basis.OWN, (), None}}
    return made
