"""Methods and overlays made into values, linked with what they use from a shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import attrs

from innomethods.documents.building.flow import (
    build_branch,
    build_check,
    build_criterion,
    build_flow,
)
from innomethods.documents.building.library import build_measure, build_result, build_role, build_tool
from innomethods.documents.building.texts import condition, optional, source, spread, wording, wordings
from innomethods.documents.shapes.flow import EstimateShape
from innomethods.documents.shapes.methods import (
    Change,
    DisagreementShape,
    DocumentShape,
    EquivalentShape,
    ExtendShape,
    MethodDocument,
    OverlayDocument,
    PlaceShape,
    ReplaceShape,
    SetShape,
    SuppressShape,
    ThemeShape,
)
from innomethods.ids import Pin
from innomethods.model import (
    Criterion,
    Disagreement,
    Document,
    Equivalent,
    Extend,
    Gate,
    Kind,
    Method,
    Named,
    Overlay,
    Phase,
    Reading,
    Replace,
    Result,
    ResultState,
    Role,
    Shelf,
    Suppress,
    Tailoring,
    Theme,
    Tool,
    Where,
    as_flow,
    roles_of,
    walk,
)

Item = TypeVar("Item", Result, Role, Tool)


def build_method(document: MethodDocument, shelf: Shelf | None = None) -> Method:
    """Return the method a document describes; results, roles and tools it names are taken along from the shelf.

    What neither the document nor the shelf knows stays a bare name, for `checking` to tell.
    """
    method = Method(
        document.id,
        edition=document.edition,
        kind=document.kind or Kind.PROCESS,
        title=optional(document.title) or document.id,
        short=document.short,
        summary=optional(document.summary),
        purpose=optional(document.purpose),
        origin=optional(document.origin),
        use_when=wordings(document.use_when),
        not_when=wordings(document.not_when),
        gates_note=optional(document.gates_note),
        facets=document.facets,
        drivers=document.drivers,
        inputs=document.inputs,
        outputs=document.outputs,
        flow=build_flow(document.flow),
        closing=build_flow(document.closing) if document.closing else None,
        results=[build_result(shape) for shape in document.results],
        roles=[build_role(shape) for shape in document.roles],
        tools=[build_tool(shape) for shape in document.tools],
        measures=[build_measure(shape) for shape in document.measures],
        themes=[_theme(shape) for shape in document.themes],
        documents=[_paper(shape) for shape in document.documents],
        equivalents=[_equivalent(shape) for shape in document.equivalents],
        disagreements=[_disagreement(shape) for shape in document.disagreements],
        gaps=wordings(document.gaps),
        variants=document.variants,
        tailoring=[Tailoring(one.by, one.verb, one.target, wording(one.reason)) for one in document.tailoring],
        sources=[source(shape) for shape in document.sources],
    )
    return method if shelf is None else linked(method, shelf)


def linked(method: Method, shelf: Shelf) -> Method:
    """Return a method with the shelf's descriptions of the results, roles and tools it names beside its own."""
    flows = [method.flow] if method.closing is None else [method.flow, method.closing]
    used = _used(placed.node for flow in flows for placed in walk(flow))
    states = [*method.inputs, *method.outputs, *used.states]
    roles = [*used.roles, *(paper.signed_by for paper in method.documents if paper.signed_by)]
    return attrs.evolve(
        method,
        results=_beside(method.results, (state.result for state in states), shelf.results),
        roles=_beside(method.roles, roles, shelf.roles),
        tools=_beside(method.tools, used.tools, shelf.tools),
    )


def linked_overlay(overlay: Overlay, shelf: Shelf) -> Overlay:
    """Return an overlay with the shelf's descriptions of the results, roles and tools its additions name."""
    extensions = [change for change in overlay.changes if isinstance(change, Extend)]
    replaced = [dict(change.fields) for change in overlay.changes if isinstance(change, Replace)]
    flows = [change.add for change in extensions if change.add is not None]
    flows += [as_flow(fields["flow"]) for fields in replaced if "flow" in fields]
    used = _used(placed.node for flow in flows for placed in walk(flow))
    for change in extensions:
        used.roles.extend(change.consulted)
        used.tools.extend(change.tools)
        used.states.extend(_states_asked(change.criteria))
    return attrs.evolve(
        overlay,
        results=_beside(overlay.results, (state.result for state in used.states), shelf.results),
        roles=_beside(overlay.roles, used.roles, shelf.roles),
        tools=_beside(overlay.tools, used.tools, shelf.tools),
    )


@attrs.frozen
class _Used:
    """What nodes name: result states, roles and tools."""

    states: list[ResultState] = attrs.field(factory=list)
    roles: list[str] = attrs.field(factory=list)
    tools: list[str] = attrs.field(factory=list)


def _used(nodes: Iterable[Named]) -> _Used:
    used = _Used()
    for node in nodes:
        used.roles.extend(roles_of(node))
        if isinstance(node, Phase):
            used.states.extend((*node.needs, *node.gives))
            used.tools.extend(node.tools)
        elif isinstance(node, Gate):
            used.states.extend(_states_asked(node.criteria))
    return used


def _states_asked(criteria: Iterable[Criterion]) -> list[ResultState]:
    return [criterion.about for criterion in criteria if isinstance(criterion.about, ResultState)]


def _beside(own: tuple[Item, ...], named: Iterable[str], known: Mapping[str, Item]) -> tuple[Item, ...]:
    have: set[str] = {item.id for item in own}
    return own + tuple(known[name] for name in dict.fromkeys(named) if name not in have and name in known)


def _theme(shape: ThemeShape) -> Theme:
    return Theme(shape.id, wording(shape.title), optional(shape.summary), shape.sources)


def _paper(shape: DocumentShape) -> Document:
    return Document(
        shape.id,
        wording(shape.title),
        created=shape.created,
        updated=shape.updated,
        signed_by=shape.signed_by,
        replaced_by=shape.replaced_by,
        sources=shape.sources,
    )


def _equivalent(shape: EquivalentShape) -> Equivalent:
    return Equivalent(shape.path, shape.to, optional(shape.note), shape.sources)


def _disagreement(shape: DisagreementShape) -> Disagreement:
    readings = [Reading(wording(reading.says), reading.sources) for reading in shape.readings]
    return Disagreement(wording(shape.about), readings)


# -- overlays


def build_overlay(document: OverlayDocument, shelf: Shelf | None = None) -> Overlay:
    """Return the overlay a document describes; what its additions name is taken along from the shelf."""
    overlay = Overlay(
        document.id,
        edition=document.edition,
        title=optional(document.title) or document.id,
        summary=optional(document.summary),
        variant_of=document.variant_of,
        changes=[_change(shape) for shape in document.changes],
        results=[build_result(shape) for shape in document.results],
        roles=[build_role(shape) for shape in document.roles],
        tools=[build_tool(shape) for shape in document.tools],
        measures=[build_measure(shape) for shape in document.measures],
        sources=[source(shape) for shape in document.sources],
        disagreements=[_disagreement(shape) for shape in document.disagreements],
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
        reason=optional(shape.reason),
    )


def _where(shape: PlaceShape) -> tuple[Where, tuple[str, ...]]:
    for where in Where:
        anchors = getattr(shape, where.value)
        if anchors is not None:
            return where, (anchors,) if isinstance(anchors, str) else tuple(anchors)
    raise AssertionError("unreachable: the shape was checked")  # pragma: no cover


_AS_VALUE: dict[str, Callable[[Any], object]] = {
    **dict.fromkeys(("title", "purpose", "ask", "guidance"), wording),
    **dict.fromkeys(("estimate", "effort", "wait"), spread),
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
    return made
