"""Overlays laid over a method: extend, suppress and replace, with what can't be done told as findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import attrs

from innomethods.composing.editing import checks_in, edit_flow, with_checks
from innomethods.composing.guarantees import follow, holds, levels_of, reached_by, unmet
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import is_glob, is_within, join, matches
from innomethods.model import (
    Change,
    Check,
    Criterion,
    Extend,
    Gate,
    Method,
    Named,
    Overlay,
    Phase,
    Replace,
    ResultState,
    Steps,
    Strength,
    Suppress,
    Tailoring,
    Where,
    canonical,
)
from innomethods.sources import Basis
from innomethods.wording import Wording

T = TypeVar("T")
Replaced = dict[tuple[str, str], tuple[str, object]]  # (path, field) → (overlay, value)

_NO_REASON = Wording(nb="Grunn er ikke oppgitt.", nn="Grunn er ikkje oppgitt.", en="No reason is given.")


def lay_over(method: Method, overlays: Iterable[Overlay]) -> tuple[Method, list[Finding]]:
    """Return the method with the overlays' changes made in order, and what could not be done."""
    findings: list[Finding] = []
    replaced: Replaced = {}
    for overlay in overlays:
        method = _with_definitions(method, overlay)
        for change in overlay.changes:
            method = _Change(method, overlay, findings, replaced).make(change)
    return method, findings


def _with_definitions(method: Method, overlay: Overlay) -> Method:
    def joined(field: str) -> tuple[object, ...]:
        items = {item.id: item for item in getattr(method, field)}
        return tuple({**{item.id: item for item in getattr(overlay, field)}, **items}.values())

    fields = ("results", "roles", "tools", "measures", "sources")
    return attrs.evolve(
        method,
        disagreements=(*method.disagreements, *overlay.disagreements),
        gaps=(*method.gaps, *overlay.gaps),
        **{field: joined(field) for field in fields},
    )


@attrs.define
class _Change:
    method: Method
    overlay: Overlay
    findings: list[Finding]
    replaced: Replaced

    def make(self, change: Change) -> Method:
        match change:
            case Extend(where=Where.INTO):
                return self._into(change)
            case Extend():
                return self._add(change)
            case Suppress():
                return self._suppress(change)
            case Replace():
                return self._replace(change)

    def _done(self, method: Method, verb: str, targets: Sequence[str], reason: Wording | None) -> Method:
        told = [Tailoring(str(self.overlay.pin), verb, target, reason or _NO_REASON) for target in targets]
        return attrs.evolve(method, tailoring=(*method.tailoring, *told))

    def _no_match(self, anchor: str) -> Method:
        self.findings.append(finding("W19", anchor, overlay=str(self.overlay.pin), anchor=anchor))
        return self.method

    # --- extend

    def _into(self, change: Extend) -> Method:
        touched: list[str] = []

        def extended(path: str, node: Named) -> list[Named]:
            if isinstance(node, (Phase, Gate)) and any(_fits(path, glob) for glob in change.anchors):
                touched.append(path)
                return [_extended(node, change)]
            return [node]

        flow = edit_flow(self.method.flow, extended)
        if not touched:
            return self._no_match(" | ".join(change.anchors))
        return self._done(attrs.evolve(self.method, flow=flow), "extend", touched, change.reason)

    def _add(self, change: Extend) -> Method:
        if change.add is None:
            return self.method
        for anchor in change.anchors:
            place = self._place(anchor, change.where)
            if place is not None:
                path, before = place
                flow = self._inserted(path, before, change)
                added = [join(_above(path), name) for name in _names(change.add)]
                return self._done(attrs.evolve(self.method, flow=flow), "extend", added, change.reason)
        return self._no_match(" | ".join(change.anchors))

    def _place(self, anchor: str, where: Where) -> tuple[str | None, bool] | None:
        """Return the node to stand beside (None: the ends of the flow) and whether before it."""
        if where is Where.AT:
            return (None, anchor == "start")
        if "@" in anchor:
            return self._state_place(ResultState.parse(anchor), before=where is Where.BEFORE)
        found = [placed.path for placed in self.method.placed if _fits(placed.path, anchor)]
        if not found:
            return None
        return (found[0], True) if where is Where.BEFORE else (found[-1], False)

    def _state_place(self, state: ResultState, *, before: bool) -> tuple[str | None, bool] | None:
        """Find the first part of the whole flow after which the state is surely reached.

        Gates that stand right behind that part come first: the method's own decision is taken before the overlay's.
        """
        levels = levels_of(self.method.results)
        reached = reached_by(self.method.inputs, levels)
        if state.state not in levels.get(state.result, {}):
            return None
        if holds(state, reached, levels):
            return (None, True)
        items = self.method.flow.items if isinstance(self.method.flow, Steps) else (self.method.flow,)
        for index, item in enumerate(items):
            follow(item, reached, levels)
            if holds(state, reached, levels):
                if before:
                    return (_first_name(item), True)
                while index + 1 < len(items) and isinstance(items[index + 1], Gate):
                    index += 1  # noqa: PLW2901 - steps over the gates behind
                return (_first_name(items[index]), False)
        return None

    def _inserted(self, path: str | None, before: bool, change: Extend) -> Steps:  # noqa: FBT001
        flow = self.method.flow
        if path is None:
            return canonical(Steps((change.add, flow) if before else (flow, change.add)))  # type: ignore[return-value]

        def beside(at: str, node: Named) -> list[Named]:
            if at != path:
                return [node]
            return [change.add, node] if before else [node, change.add]  # type: ignore[list-item]

        return edit_flow(flow, beside)  # type: ignore[return-value]

    # --- suppress

    def _suppress(self, change: Suppress) -> Method:
        nodes = {placed.path for placed in self.method.placed if _fits(placed.path, change.target)}
        checks = {path for path, _ in self.method.checks if _fits(path, change.target)}
        if not nodes and not checks:
            return self._no_match(change.target)
        bound = self._law_items(nodes, checks)
        if bound:
            self._refuse(change.target, _IS_LAW.fill(items=", ".join(bound)))
            return self.method

        def kept(path: str, node: Named) -> list[Named]:
            if path in nodes:
                return []
            return [with_checks(node, lambda check: None if join(path, check.id) in checks else check)]

        method = attrs.evolve(self.method, flow=edit_flow(self.method.flow, kept))
        lost = [item for item in unmet(method) if item not in unmet(self.method)]
        for item in lost:
            by = item.path or str(self.method.pin)
            self._refuse(change.target, _IS_NEEDED.fill(state=str(item.state), by=by))
        checks_lost = self._checks_asked_for(method, nodes, checks)
        for gate, path in checks_lost:
            self._refuse(change.target, _IS_ASKED.fill(check=path, gate=gate))
        return self._done(method, "suppress", sorted(nodes | checks), change.reason)

    def _law_items(self, nodes: set[str], checks: set[str]) -> list[str]:
        gone = [path for path, check in self.method.checks if check.strength is Strength.LAW]
        law = [path for path in gone if path in checks or any(is_within(path, node) for node in nodes)]
        law += [
            placed.path
            for placed in self.method.gates
            if isinstance(placed.node, Gate)
            and any(is_within(placed.path, node) for node in nodes)
            and (placed.node.basis is Basis.LAW or any(c.strength is Strength.LAW for c in placed.node.criteria))
        ]
        return law

    def _checks_asked_for(self, method: Method, nodes: set[str], checks: set[str]) -> list[tuple[str, str]]:
        return [
            (placed.path, str(criterion.about))
            for placed in method.gates
            if isinstance(placed.node, Gate)
            for criterion in placed.node.criteria
            if str(criterion.about) in checks or any(is_within(str(criterion.about), node) for node in nodes)
        ]

    def _refuse(self, target: str, because: Wording) -> None:
        self.findings.append(finding("E14", target, overlay=str(self.overlay.pin), target=target, because=because))

    # --- replace

    def _replace(self, change: Replace) -> Method:
        touched: list[str] = []
        fields = dict(change.fields)

        def replaced(path: str, node: Named) -> list[Named]:
            if _fits(path, change.target):
                touched.append(path)
                return [self._with_fields(path, node, fields)]

            def swapped(check: Check) -> Check:
                at = join(path, check.id)
                if not _fits(at, change.target):
                    return check
                touched.append(at)
                return self._with_fields(at, check, fields)

            return [with_checks(node, swapped)] if checks_in(node) else [node]

        flow = edit_flow(self.method.flow, replaced)
        if not touched:
            return self._no_match(change.target)
        return self._done(attrs.evolve(self.method, flow=flow), "replace", touched, change.reason)

    def _with_fields(self, path: str, item: T, fields: dict[str, object]) -> T:
        known = {field.name for field in attrs.fields(type(item))} - {"id"}  # type: ignore[arg-type]
        wanted = {name: value for name, value in fields.items() if name in known}
        for name in fields.keys() - known:
            self.findings.append(finding("E02", path, what=_FIELD, wanted=name, hint=suggestion(name, known)))
        if (
            isinstance(item, Check)
            and item.strength is Strength.LAW
            and wanted.get("strength", Strength.LAW) != Strength.LAW
        ):
            self._refuse(path, _IS_LAW.fill(items=path))
            return item
        for name, value in wanted.items():
            first, was = self.replaced.setdefault((path, name), (str(self.overlay.pin), value))
            if was != value:
                second = str(self.overlay.pin)
                self.findings.append(finding("E15", path, first=first, second=second, target=path, field=name))
        return attrs.evolve(item, **wanted)  # type: ignore[type-var,no-any-return]


_FIELD = Wording(nb="felt", nn="felt", en="field")
_IS_LAW = Wording(nb="loven krever det ({items})", nn="lova krev det ({items})", en="the law demands it ({items})")
_IS_NEEDED = Wording(
    nb="da er ikke {state} sikkert nådd, og «{by}» trenger det",
    nn="då er ikkje {state} sikkert nådd, og «{by}» treng det",
    en="then {state} is no longer surely reached, and ‘{by}’ needs it",
)
_IS_ASKED = Wording(
    nb="porten «{gate}» ser på «{check}»",
    nn="porten «{gate}» ser på «{check}»",
    en="the gate ‘{gate}’ looks at ‘{check}’",
)


def _fits(path: str, anchor: str) -> bool:
    return matches(path, anchor) if is_glob(anchor) else path == anchor


def _above(path: str | None) -> str:
    return "" if path is None else path.rpartition("/")[0]


def _names(flow: object) -> list[str]:
    if isinstance(flow, Steps):
        return [name for item in flow.items for name in _names(item)]
    name = getattr(flow, "id", None)
    return [name] if name else [name for item in getattr(flow, "items", ()) for name in _names(item)]


def _first_name(flow: object) -> str:
    return _names(flow)[0]


def _extended(node: Phase | Gate, change: Extend) -> Phase | Gate:
    if isinstance(node, Gate):
        return attrs.evolve(node, criteria=(*node.criteria, *change.criteria, *map(_own, change.checklist)))
    return attrs.evolve(
        node,
        checklist=(*node.checklist, *change.checklist),
        tools=tuple(dict.fromkeys((*node.tools, *change.tools))),
        consulted=tuple(dict.fromkeys((*node.consulted, *change.consulted))),
        activities=(*node.activities, *change.activities),
    )


def _own(check: Check) -> Criterion:
    return Criterion(check.strength, check)
