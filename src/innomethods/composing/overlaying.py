"""Overlays laid over a method: extend, suppress and replace, with what can't be done told as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, TypeVar, cast

import attrs

from innomethods.composing.editing import CLOSING, checks_in, edit_flow, with_checks
from innomethods.composing.embedding import MEASURE, RESULT, means_the_same, take_sources
from innomethods.composing.guarantees import follow, holds, levels_of, reached_by, unmet
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import is_glob, is_within, join, matches, parent
from innomethods.model import (
    Branch,
    Change,
    Check,
    Criterion,
    Document,
    Extend,
    Flow,
    Gate,
    Measure,
    Method,
    Named,
    Overlay,
    Parallel,
    Phase,
    Placed,
    Replace,
    Result,
    ResultState,
    Role,
    Steps,
    Strength,
    Suppress,
    Tailoring,
    Tool,
    When,
    Where,
    canonical,
    walk,
)
from innomethods.quantities import ThreePoint
from innomethods.sources import Basis, Source
from innomethods.wording import Wording

Defined = TypeVar("Defined", bound=Result | Role | Tool | Measure)
Replaceable = TypeVar("Replaceable", bound=Named | Check | Method)
WHOLE = "."  # a replace with this target changes fields of the method itself
Replaced = dict[tuple[str, str], tuple[str, object]]  # (path, field) → (overlay, value)

_NO_REASON = Wording(nb="Grunn er ikke oppgitt.", nn="Grunn er ikkje oppgitt.", en="No reason is given.")


def lay_over(method: Method, overlays: Iterable[Overlay]) -> tuple[Method, list[Finding]]:
    """Return the method with the overlays' changes made in order, and what could not be done."""
    findings: list[Finding] = []
    replaced: Replaced = {}
    for overlay in overlays:
        findings.extend(_clashes(method, overlay))
        findings.extend(_misfits(method, overlay))
        sources = {source.id: source for source in method.sources}
        renamed = take_sources(sources, overlay.sources, overlay.id)
        method = attrs.evolve(method, sources=tuple(sources.values()))
        overlay = cast("Overlay", _recited(overlay, renamed)) if renamed else overlay  # noqa: PLW2901 - citing anew
        method = _with_definitions(method, overlay)
        for change in overlay.changes:
            method = _Change(method, overlay, findings, replaced).make(change)
        method = _with_papers(method, overlay.documents)
    return method, findings


def _misfits(method: Method, overlay: Overlay) -> list[Finding]:
    """Tell of an overlay that says itself that it isn't meant for the method."""
    return [
        finding("W23", "", overlay=str(overlay.pin), method=method.title, because=one.reason)
        for one in overlay.not_for
        if one.means(method)
    ]


def _clashes(method: Method, overlay: Overlay) -> list[Finding]:
    """Tell of results and measures that an overlay defines otherwise than the method, whose definition holds."""
    return [
        finding("E20", "", what=what, id=item.id, first=str(method.pin), second=str(overlay.pin))
        for what, own, added in (
            (RESULT, method.results, overlay.results),
            (MEASURE, method.measures, overlay.measures),
        )
        for item in added
        if any(known.id == item.id and not means_the_same(known, item) for known in own)
    ]


def _with_definitions(method: Method, overlay: Overlay) -> Method:
    return attrs.evolve(
        method,
        disagreements=(*method.disagreements, *overlay.disagreements),
        gaps=(*method.gaps, *overlay.gaps),
        results=_joined(method.results, overlay.results),
        roles=_joined(method.roles, overlay.roles),
        tools=_joined(method.tools, overlay.tools),
        measures=_joined(method.measures, overlay.measures),
    )


def _with_papers(method: Method, papers: Iterable[Document]) -> Method:
    """Return the method with the papers it doesn't ask for itself, each at the parts its paths and globs match."""
    known = {paper.id for paper in method.documents}
    paths = [placed.path for placed in method.placed]

    def matching(globs: Iterable[str]) -> list[str]:
        return [path for path in paths if any(_fits(path, glob) for glob in globs)]

    added = []
    for paper in (paper for paper in papers if paper.id not in known):
        created = next(iter(matching((paper.created,))), None) if paper.created is not None else None
        updated = [path for path in matching(paper.updated) if path != created]
        added.append(attrs.evolve(paper, created=created, updated=updated))
    return attrs.evolve(method, documents=(*method.documents, *added)) if added else method


def _joined(own: tuple[Defined, ...], added: tuple[Defined, ...]) -> tuple[Defined, ...]:
    """Return what the method defines itself, and what only the overlay does."""
    known = {item.id for item in own}
    return (*own, *(item for item in added if item.id not in known))


def _recited(value: object, renamed: Mapping[str, str]) -> object:
    """Return an overlay, or anything in it, with sources cited under their new names; a method cites its own."""
    if isinstance(value, tuple):
        return tuple(_recited(item, renamed) for item in value)
    if isinstance(value, Replace):
        told = tuple((name, _recited_field(name, item, renamed)) for name, item in value.fields)
        return attrs.evolve(value, fields=told)
    if not attrs.has(type(value)) or isinstance(value, (Method, Wording, Source)):
        return value
    item: Any = value
    fields = {name: getattr(item, name) for name in (field.name for field in attrs.fields(type(item)))}
    cited = {name: _recited_field(name, own, renamed) for name, own in fields.items()}
    changed = {name: own for name, own in cited.items() if own != fields[name]}
    return attrs.evolve(item, **changed) if changed else value


def _recited_field(name: str, value: object, renamed: Mapping[str, str]) -> object:
    if name not in {"sources", "wait_sources"}:
        return _recited(value, renamed)
    if isinstance(value, tuple):
        return tuple(renamed.get(item, item) if isinstance(item, str) else item for item in value)
    return renamed.get(value, value) if isinstance(value, str) else value


@attrs.frozen
class _Between:
    """A place among the parts of the whole flow: before the part with this number."""

    index: int

    def insert(self, flow: Flow, add: Flow) -> tuple[Flow, str]:
        """Return the flow with more in it, and the path above what was added."""
        parts = _parts(flow)
        return canonical(Steps((*parts[: self.index], add, *parts[self.index :]))), ""


@attrs.frozen
class _Beside:
    """A place right before or after a named node; of a branch, its start or end."""

    path: str
    before: bool

    def insert(self, flow: Flow, add: Flow) -> tuple[Flow, str]:
        """Return the flow with more in it, and the path above what was added."""
        above = parent(self.path)

        def beside(at: str, node: Named) -> Sequence[Flow | Branch]:
            nonlocal above
            if at != self.path:
                return [node]
            if isinstance(node, Branch):
                above = self.path
                return [attrs.evolve(node, flow=Steps(self._ordered(add, node.flow)))]
            return self._ordered(add, node)

        return edit_flow(flow, beside), above

    def _ordered(self, add: Flow, node: Flow) -> tuple[Flow, Flow]:
        return (add, node) if self.before else (node, add)


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
        met: list[str] = []
        touched: list[str] = []

        def extended(path: str, node: Named) -> list[Named]:
            if isinstance(node, (Phase, Gate)) and any(_fits(path, glob) for glob in change.anchors):
                met.append(path)
                longer = _extended(node, change)
                if longer != node:  # a criterion touches no phase, a checklist no gate
                    touched.append(path)
                return [longer]
            return [node]

        flow = edit_flow(self.method.flow, extended)
        if not met:
            return self._nowhere(change)
        return self._done(attrs.evolve(self.method, flow=flow), "extend", touched, change.reason)

    def _add(self, change: Extend) -> Method:
        if change.add is None:
            return self.method
        tried = [(anchor, change.where) for anchor in change.anchors]
        if change.otherwise is not None:
            tried.append((change.otherwise, Where.AT))
        for anchor, where in tried:
            place = self._place(anchor, where)
            if place is not None:
                flow, above = place.insert(self.method.flow, change.add)
                added = [join(above, name) for name in _names(change.add)]
                return self._done(attrs.evolve(self.method, flow=flow), "extend", added, change.reason)
        return self._nowhere(change)

    def _nowhere(self, change: Extend) -> Method:
        return self.method if change.optional else self._no_match(" | ".join(change.anchors))

    def _place(self, anchor: str, where: Where) -> _Between | _Beside | None:
        """Return where an anchor is; None when it matches nothing."""
        before = where is Where.BEFORE
        if where is Where.AT:
            ends = {"start": 0, "end": len(_parts(self.method.flow))}
            return _Between(ends[anchor]) if anchor in ends else None
        if "@" in anchor:
            return self._state_place(ResultState.parse(anchor), before=before)
        found = [placed.path for placed in self.method.placed if _fits(placed.path, anchor)]
        return _Beside(found[0] if before else found[-1], before=before) if found else None

    def _state_place(self, state: ResultState, *, before: bool) -> _Between | None:
        """Find the first part of the whole flow after which the state is surely reached.

        Gates that stand right behind that part come first: the method's own decision is taken before the overlay's.
        """
        levels = levels_of(self.method.results)
        reached = reached_by(self.method.inputs, levels)
        if state.state not in levels.get(state.result, {}):
            return None
        if holds(state, reached, levels):
            return _Between(0)
        parts = _parts(self.method.flow)
        for index, part in enumerate(parts):
            follow(part, reached, levels)
            if holds(state, reached, levels):
                gates = 0 if before else len(tuple(takewhile(lambda part: isinstance(part, Gate), parts[index + 1 :])))
                return _Between(index if before else index + 1 + gates)
        return None

    # --- suppress

    def _suppress(self, change: Suppress) -> Method:
        nodes = {placed.path for placed in self.method.placed if _fits(placed.path, change.target)}
        checks = {path for path, _ in self.method.checks if _fits(path, change.target)}
        if not nodes and not checks:
            return self._no_match(change.target)
        law = dict.fromkeys(item.path for item in _law_items(self.method.placed))
        bound = [path for path in law if path in checks or any(is_within(path, node) for node in nodes)]
        if bound:
            self._refuse(change.target, _IS_LAW.fill(items=", ".join(bound)))
            return self.method

        def kept(path: str, node: Named) -> list[Named]:
            if path in nodes:
                return []
            return [with_checks(node, lambda check: None if join(path, check.id) in checks else check)]

        method = attrs.evolve(self.method, flow=edit_flow(self.method.flow, kept))
        before = set(unmet(self.method))
        lost = [item for item in unmet(method) if item not in before]
        for item in lost:
            by = item.path or str(self.method.pin)
            self._refuse(change.target, _IS_NEEDED.fill(state=str(item.state), by=by))
        checks_lost = self._checks_asked_for(method, nodes, checks)
        for gate, path in checks_lost:
            self._refuse(change.target, _IS_ASKED.fill(check=path, gate=gate))
        if lost or checks_lost:
            return self.method
        return self._done(method, "suppress", sorted(nodes | checks), change.reason)

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
        if change.target == WHOLE:
            whole = self._with_fields("", self.method, fields)
            return whole if whole is self.method else self._done(whole, "replace", [WHOLE], change.reason)
        matched = False

        def tried(path: str, item: Replaceable) -> Replaceable:
            nonlocal matched
            matched = True
            changed = self._with_fields(path, item, fields)
            if changed is not item:
                touched.append(path)
            return changed

        def replaced(path: str, node: Named) -> list[Named]:
            if _fits(path, change.target):
                return [tried(path, node)]

            def swapped(check: Check) -> Check:
                at = join(path, check.id)
                return tried(at, check) if _fits(at, change.target) else check

            return [with_checks(node, swapped)] if checks_in(node) else [node]

        flow = edit_flow(self.method.flow, replaced)
        if not matched:
            return self._no_match(change.target)
        return self._done(attrs.evolve(self.method, flow=flow), "replace", touched, change.reason)

    def _with_fields(self, path: str, item: Replaceable, fields: dict[str, Any]) -> Replaceable:
        known = [field.name for field in attrs.fields(type(item)) if field.name not in _KEPT]
        wanted = {name: value for name, value in fields.items() if name in known}
        if "wait" in wanted:  # another wait is another's demand, too: it doesn't inherit the law's name
            wanted = {"wait_basis": Basis.OWN, "wait_sources": (), "wait_limit": None} | wanted
        for name in fields:
            if name not in known:
                self.findings.append(finding("E02", path, what=_FIELD, wanted=name, hint=suggestion(name, known)))
        changed = attrs.evolve(item, **wanted)
        kept = _law_in(path, changed)
        lost = dict.fromkeys(law.path for law in _law_in(path, item) if not any(map(law.is_met_by, kept)))
        if lost:
            self._refuse(path, _IS_LAW.fill(items=", ".join(lost)))
            return item
        for name, value in wanted.items():
            first, was = self.replaced.setdefault((path, name), (str(self.overlay.pin), value))
            if was != value:
                second = str(self.overlay.pin)
                self.findings.append(finding("E15", path, first=first, second=second, target=path, field=name))
        return changed


_KEPT = ("id", "tailoring")  # what a thing is called, and what was changed in it, no overlay rewrites
_FIELD = Wording(nb="felt", nn="felt", en="field")
_IS_LAW = Wording(nb="loven krever det ({items})", nn="lova krev det ({items})", en="the law demands it ({items})")
_IS_NEEDED = Wording(
    nb="da er ikke {state} sikkert nådd, og «{by}» trenger det",
    nn="då er ikkje {state} sikkert nådd, og «{by}» treng det",
    en="then {state} is no longer surely reached, and ‘{by}’ needs it",
)
_IS_ASKED = Wording(
    nb="beslutningspunktet «{gate}» ser på «{check}»",
    nn="avgjerdspunktet «{gate}» ser på «{check}»",
    en="the decision point ‘{gate}’ looks at ‘{check}’",
)


@attrs.frozen
class _Law:
    """One thing the law demands: where it is, what exactly it asks (its words apart), and under which conditions."""

    path: str
    asks: Check | Criterion | ThreePoint | None  # None for a gate that the law demands, days for a wait
    under: tuple[tuple[When | None, bool], ...] = ()  # `when` and `optional` of the nodes around it

    def is_met_by(self, other: _Law) -> bool:
        """Whether another demand asks for this one, or a longer wait."""
        if not (isinstance(self.asks, ThreePoint) and isinstance(other.asks, ThreePoint)):
            return self == other
        return (self.path, self.under) == (other.path, other.under) and other.asks == other.asks.stretched(self.asks)


def _law_items(placed: Iterable[Placed]) -> Iterator[_Law]:
    """Yield what the law demands: gates and checks by their paths, other criteria by gate and name."""
    conditions: dict[str, tuple[When | None, bool]] = {}
    for item in placed:
        node = item.node
        conditions[item.path] = (node.when, isinstance(node, Phase) and node.optional)
        under = tuple(conditions[path] for path in (*item.around, item.path) if path in conditions)
        if isinstance(node, (Phase, Gate)) and node.wait is not None and node.wait_basis is Basis.LAW:
            yield _Law(join(item.path, "wait"), node.wait, under)
        if isinstance(node, Gate):
            if node.basis is Basis.LAW:
                yield _Law(item.path, None, under)
            for criterion in node.criteria:
                if criterion.strength is Strength.LAW:
                    yield _Law(join(item.path, criterion.id), _wordless_criterion(criterion), under)
        for check in checks_in(node):
            if check.strength is Strength.LAW:
                yield _Law(join(item.path, check.id), _wordless(check), under)


_UNSAID = Wording(nb="…", nn="…", en="…")


def _wordless(check: Check) -> Check:
    """Return the check with only what it demands: an overlay may change how the law's question is worded."""
    return attrs.evolve(check, ask=_UNSAID, guidance=None, sources=())


def _wordless_criterion(criterion: Criterion) -> Criterion:
    about = criterion.about
    return attrs.evolve(criterion, about=_wordless(about)) if isinstance(about, Check) else criterion


def _law_in(path: str, item: Named | Check | Method) -> tuple[_Law, ...]:
    if isinstance(item, Check):
        return (_Law(path, _wordless(item)),) if item.strength is Strength.LAW else ()
    if isinstance(item, Method):
        closing = walk(item.closing, CLOSING) if item.closing is not None else ()
        return (*_law_items(item.placed), *_law_items(closing), *_law_of_states(item.results))
    if isinstance(item, Branch):
        return tuple(_law_items((Placed(path, item), *walk(item.flow, path, (path,)))))
    return tuple(_law_items(walk(item, parent(path))))


def _law_of_states(results: Iterable[Result]) -> Iterator[_Law]:
    """Yield the legal checks that are asked wherever a state is reached."""
    for result in results:
        for state in result.states:
            for check in state.checks:
                if check.strength is Strength.LAW:
                    yield _Law(join(f"{result.id}@{state.id}", check.id), _wordless(check))


def _fits(path: str, anchor: str) -> bool:
    return matches(path, anchor) if is_glob(anchor) else path == anchor


def _parts(flow: Flow) -> tuple[Flow, ...]:
    return flow.items if isinstance(flow, Steps) else (flow,)


def _names(flow: Flow) -> list[str]:
    if isinstance(flow, (Steps, Parallel)):
        return [name for item in flow.items for name in _names(item)]
    return [flow.id]


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
