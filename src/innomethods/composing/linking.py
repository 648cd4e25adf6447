"""Taking along from a shelf what a method or overlay names: results, roles and tools, beside its own.

Here: which names are used where. Not here: telling of names that nobody knows (`checking`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from innomethods.composing.editing import Edit, edit_flow, edit_method
from innomethods.errors import DocumentProblems, NoSuchMethod
from innomethods.ids import Pin
from innomethods.model import (
    Criterion,
    Embed,
    Extend,
    Gate,
    Method,
    Named,
    Overlay,
    Phase,
    Replace,
    Result,
    ResultState,
    Role,
    Shelf,
    Stage,
    Tool,
    as_flow,
    roles_of,
    walk,
)

Item = TypeVar("Item", Result, Role, Tool)


def linked(method: Method, shelf: Shelf) -> Method:
    """Return a method with the shelf's methods it embeds, and the results, roles and tools it names beside its own."""
    return with_named(edit_method(method, _bound_by(shelf)), shelf)


def with_named(method: Method, shelf: Shelf) -> Method:
    """Return a method with the results, roles and tools it names beside its own, as the shelf has them."""
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
    """Return an overlay with the shelf's methods it embeds, and the results, roles and tools its additions name."""
    changes = tuple(
        attrs.evolve(change, add=edit_flow(change.add, _bound_by(shelf)))
        if isinstance(change, Extend) and change.add is not None
        else change
        for change in overlay.changes
    )
    overlay = attrs.evolve(overlay, changes=changes)
    extensions = [change for change in overlay.changes if isinstance(change, Extend)]
    replaced = [dict(change.fields) for change in overlay.changes if isinstance(change, Replace)]
    flows = [change.add for change in extensions if change.add is not None]
    flows += [as_flow(fields["flow"]) for fields in replaced if "flow" in fields]
    used = _used(placed.node for flow in flows for placed in walk(flow))
    for change in extensions:
        used.roles.extend(change.consulted)
        used.tools.extend(change.tools)
        used.states.extend(_states_asked(change.criteria))
    used.roles.extend(paper.signed_by for paper in overlay.documents if paper.signed_by)
    return attrs.evolve(
        overlay,
        results=_beside(overlay.results, (state.result for state in used.states), shelf.results),
        roles=_beside(overlay.roles, used.roles, shelf.roles),
        tools=_beside(overlay.tools, used.tools, shelf.tools),
    )


def _bound_by(shelf: Shelf) -> Edit:
    """Return an edit that puts the method itself where an embed names one the shelf has.

    A method read from a shelf can then be planned and run without it. What isn't found or pinned stays a name, for
    `checking`.
    """

    def bound(_path: str, node: Named) -> list[Named]:
        if not isinstance(node, Embed) or not isinstance(node.method, Pin) or node.method.edition is None:
            return [node]
        try:
            return [attrs.evolve(node, method=shelf.edition(node.method.id, node.method.edition))]
        except NoSuchMethod:
            return [node]

    return bound


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
        elif isinstance(node, Stage):
            used.states.extend(node.needs)
        elif isinstance(node, Gate):
            used.states.extend(_states_asked(node.criteria))
    return used


def _states_asked(criteria: Iterable[Criterion]) -> list[ResultState]:
    return [criterion.about for criterion in criteria if isinstance(criterion.about, ResultState)]


def _beside(own: tuple[Item, ...], named: Iterable[str], known: Mapping[str, Item]) -> tuple[Item, ...]:
    have: set[str] = {item.id for item in own}
    return own + tuple(_found(known, (name for name in dict.fromkeys(named) if name not in have and name in known)))


def _found(known: Mapping[str, Item], names: Iterable[str]) -> Iterator[Item]:
    """Yield what the shelf has; one whose file has problems stays a name, and its problems are told with its file."""
    for name in names:
        try:
            yield known[name]
        except DocumentProblems:
            continue
