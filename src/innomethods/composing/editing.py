"""Editing a flow: one walk that rebuilds the tree, with a function that says what becomes of each named node."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import attrs

from innomethods.ids import join
from innomethods.model import Branch, Check, Choice, Flow, Gate, Method, Named, Parallel, Phase, Stage, Steps, canonical

_T = TypeVar("_T", Stage, Branch)
CLOSING = "closing"  # where a method's closing flow hangs, beside the flow itself
Edit = Callable[[str, Named], Sequence[Flow | Branch]]


def edit_flow(flow: Flow, edit: Edit, at: str = "") -> Flow:
    """Return the flow with every named node replaced by what `edit(path, node)` returns, inner nodes first.

    No node takes it away; several nodes come one after the other. Nodes that come back unchanged keep their identity.
    """
    return canonical(Steps(tuple(_edited(flow, edit, at))))


def edit_method(method: Method, edit: Edit) -> Method:
    """Return the method with its flow and its closing flow edited; paths of the closing start with `closing`."""
    flow = edit_flow(method.flow, edit)
    closing = edit_flow(method.closing, edit, CLOSING) if method.closing is not None else None
    return attrs.evolve(method, flow=flow, closing=closing)


def _edited(node: Flow, edit: Edit, at: str) -> Sequence[Flow]:
    if isinstance(node, Steps):
        return [edited for item in node.items for edited in _edited(item, edit, at)]
    if isinstance(node, Parallel):
        return [canonical(Parallel(tuple(Steps(tuple(_edited(item, edit, at))) for item in node.items)))]
    path = join(at, node.id)
    if isinstance(node, Stage):
        node = _with_flow(node, edit_flow(node.flow, edit, path))
    elif isinstance(node, Choice):
        branches = tuple(kept for branch in node.branches for kept in _edited_branch(branch, edit, path))
        if branches != node.branches:
            node = attrs.evolve(node, branches=branches)
    return [edited for edited in edit(path, node) if not isinstance(edited, Branch)]


def _edited_branch(branch: Branch, edit: Edit, at: str) -> Sequence[Branch]:
    path = join(at, branch.id)
    edited = edit(path, _with_flow(branch, edit_flow(branch.flow, edit, path)))
    return [kept for kept in edited if isinstance(kept, Branch)]


def _with_flow(node: _T, flow: Flow) -> _T:
    return node if flow is node.flow or flow == node.flow else attrs.evolve(node, flow=flow)


def checks_in(node: Named) -> tuple[Check, ...]:
    """Return the checks a node itself asks: a phase's checklist, a gate's own."""
    if isinstance(node, Phase):
        return node.checklist
    if isinstance(node, Gate):
        return tuple(criterion.about for criterion in node.criteria if isinstance(criterion.about, Check))
    return ()


def with_checks(node: Named, keep: Callable[[Check], Check | None]) -> Named:
    """Return the node with each of its own checks changed, or taken away where `keep` returns None."""
    if isinstance(node, Phase):
        checklist = _kept(node.checklist, keep)
        return node if checklist == node.checklist else attrs.evolve(node, checklist=checklist)
    if isinstance(node, Gate):
        criteria = tuple(
            attrs.evolve(criterion, about=kept, strength=kept.strength)
            if isinstance(criterion.about, Check) and kept is not None
            else criterion
            for criterion in node.criteria
            for kept in ([keep(criterion.about)] if isinstance(criterion.about, Check) else [None])
            if not (isinstance(criterion.about, Check) and kept is None)
        )
        return node if criteria == node.criteria else attrs.evolve(node, criteria=criteria)
    return node


def _kept(checks: Iterable[Check], keep: Callable[[Check], Check | None]) -> tuple[Check, ...]:
    return tuple(kept for check in checks if (kept := keep(check)) is not None)
