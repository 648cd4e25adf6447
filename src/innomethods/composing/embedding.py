"""Embeds made part of the flow: the inner method becomes a stage; its paths, results, roles and sources are fitted.

Everything later works on methods without embeds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from innomethods.composing.editing import edit_flow, with_checks
from innomethods.errors import NoSuchMethod
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import Pin, join
from innomethods.model import (
    Check,
    CheckPath,
    Choice,
    Criterion,
    Embed,
    Gate,
    Method,
    Named,
    Phase,
    ResultState,
    Shelf,
    Stage,
    Tailoring,
)
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.sources import Source

_REASON = Wording(
    nb="Metoden er satt inn som en del av flyten.",
    nn="Metoden er sett inn som ein del av flyten.",
    en="The method is put in as a part of the flow.",
)


def inline(method: Method, shelf: Shelf | None, chain: tuple[str, ...] = ()) -> tuple[Method, list[Finding]]:
    """Return the method with every embed replaced by a stage, and what went wrong on the way.

    An embed that can't be resolved is taken away, with a finding that says so.
    """
    findings: list[Finding] = []
    gathered = _Gathered(method)
    seen: dict[str, str] = {}

    def replace(path: str, node: Named) -> list[Named]:
        if not isinstance(node, Embed):
            return [node]
        if path in seen:
            findings.append(finding("E21", path, method=str(node.pin)))
        seen[path] = str(node.pin)
        inner = _inner(node, path, shelf, (*chain, method.id), findings)
        if inner is None:
            return []
        sources = gathered.take(inner, path, node, findings)
        gathered.tailoring.append(Tailoring(str(inner.pin), "embed", path, _REASON))
        return [_as_stage(node, inner, path, sources)]

    flow = edit_flow(method.flow, replace)
    return (method, findings) if not seen else (gathered.into(attrs.evolve(method, flow=flow)), findings)


def _inner(
    node: Embed, path: str, shelf: Shelf | None, chain: tuple[str, ...], findings: list[Finding]
) -> Method | None:
    if node.pin.id in chain:
        findings.append(finding("E03", path, method=node.pin.id, chain=" → ".join((*chain, node.pin.id))))
        return None
    inner = node.method
    if isinstance(inner, Pin):
        if inner.edition is None:
            findings.append(finding("E16", path, method=str(inner), because=_NOT_PINNED))
        if shelf is None:
            findings.append(finding("E02", path, what=_METHOD, wanted=str(inner), hint=suggestion(str(inner), ())))
            return None
        try:
            inner = shelf.edition(inner.id, inner.edition)
        except NoSuchMethod as error:
            findings.append(
                finding("E02", path, what=_METHOD, wanted=str(node.pin), hint=suggestion(node.pin.id, error.known))
            )
            return None
    inner, deeper = inline(inner, shelf, chain)
    findings.extend(attrs.evolve(found, path=join(path, found.path)) for found in deeper)
    return inner


_METHOD = Wording(nb="metode", nn="metode", en="method")
_NOT_PINNED = Wording(
    nb="utgaven er ikke oppgitt, så innholdet kan endre seg",
    nn="utgåva er ikkje oppgitt, så innhaldet kan endre seg",
    en="its edition isn't stated, so its content may change",
)


class _Gathered:
    """What the outer method takes over from the methods it embeds: results, roles, measures, tools, sources."""

    def __init__(self, method: Method) -> None:
        self.origin: dict[tuple[str, str], str] = {}
        self.kept: dict[str, dict[str, object]] = {
            "results": {item.id: item for item in method.results},
            "roles": {item.id: item for item in method.roles},
            "measures": {item.id: item for item in method.measures},
            "tools": {item.id: item for item in method.tools},
        }
        self.sources: dict[str, Source] = {source.id: source for source in method.sources}
        self.tailoring: list[Tailoring] = list(method.tailoring)
        self.own = str(method.pin)

    def take(self, inner: Method, path: str, node: Embed, findings: list[Finding]) -> dict[str, str]:
        """Take over an inner method's definitions; return how its source ids are renamed."""
        renames = {"results": dict(node.results), "roles": dict(node.roles)}
        for field, what in (("results", _RESULT), ("measures", _MEASURE), ("roles", None), ("tools", None)):
            known = {item.id for item in getattr(inner, field)}
            findings.extend(_stray_renames(renames.get(field, {}), known, path, inner) if field == "results" else ())
            for item in getattr(inner, field):
                self._keep(field, what, renames.get(field, {}).get(item.id), item, str(inner.pin), path, findings)
        renamed: dict[str, str] = {}
        for source in inner.sources:
            if self.sources.get(source.id, source) != source:
                renamed[source.id] = f"{node.id}-{source.id}"
                source = attrs.evolve(source, id=renamed[source.id])  # noqa: PLW2901 - kept under its new id
            self.sources[source.id] = source
        self.tailoring.extend(attrs.evolve(item, target=join(path, item.target)) for item in inner.tailoring)
        return renamed

    def _keep(
        self,
        field: str,
        what: Wording | None,
        outer: str | None,
        item: object,
        pin: str,
        path: str,
        findings: list[Finding],
    ) -> None:
        name: str = outer or item.id  # type: ignore[attr-defined]
        if name not in self.kept[field]:
            self.kept[field][name] = attrs.evolve(item, id=name) if outer else item  # type: ignore[type-var]
            self.origin[field, name] = pin
        elif what is not None and outer is None and self.kept[field][name] != item:
            first = self.origin.get((field, name), self.own)
            findings.append(finding("E20", path, what=what, id=name, first=first, second=pin))

    def into(self, method: Method) -> Method:
        return attrs.evolve(
            method,
            sources=tuple(self.sources.values()),
            tailoring=tuple(self.tailoring),
            **{field: tuple(items.values()) for field, items in self.kept.items()},
        )


_RESULT = Wording(nb="resultatet", nn="resultatet", en="result")
_MEASURE = Wording(nb="måltallet", nn="måltalet", en="measure")


def _stray_renames(renames: Mapping[str, str], known: set[str], path: str, inner: Method) -> list[Finding]:
    return [
        finding(
            "E16",
            path,
            method=str(inner.pin),
            because=Wording(
                nb=f"«{name}» skal få nytt navn, men metoden har ikke noe slikt resultat",
                nn=f"«{name}» skal få nytt namn, men metoden har ikkje noko slikt resultat",
                en=f"‘{name}’ is to be renamed, but the method has no such result",
            ),
        )
        for name in renames
        if name not in known
    ]


def _as_stage(node: Embed, inner: Method, path: str, sources: Mapping[str, str]) -> Stage:
    fit = _Fit(path, dict(node.results), dict(node.roles), sources)
    return Stage(
        node.id,
        edit_flow(inner.flow, lambda _path, part: [fit.node(part)]),
        title=inner.title,
        purpose=inner.summary,
        method=inner.pin,
        needs=fit.states(inner.inputs),
        when=node.when,
    )


@attrs.frozen
class _Fit:
    """How inner names become outer ones."""

    path: str
    results: Mapping[str, str]
    roles: Mapping[str, str]
    sources: Mapping[str, str]

    def state(self, state: ResultState) -> ResultState:
        return ResultState(self.results.get(state.result, state.result), state.state)

    def states(self, states: tuple[ResultState, ...]) -> tuple[ResultState, ...]:
        return tuple(self.state(state) for state in states)

    def role(self, role: str | None) -> str | None:
        return None if role is None else self.roles.get(role, role)

    def cited(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.sources.get(source, source) for source in sources)

    def check(self, check: Check) -> Check:
        return check if not self.sources else attrs.evolve(check, sources=self.cited(check.sources))

    def criterion(self, criterion: Criterion) -> Criterion:
        match criterion.about:
            case ResultState():
                return attrs.evolve(criterion, about=self.state(criterion.about))
            case CheckPath(path=path):
                return attrs.evolve(criterion, about=CheckPath(join(self.path, path)))
            case _:
                return criterion

    def node(self, node: Named) -> Named:
        match node:
            case Phase():
                fitted = attrs.evolve(
                    node,
                    does=self.role(node.does),
                    consulted=tuple(self.roles.get(role, role) for role in node.consulted),
                    needs=self.states(node.needs),
                    gives=self.states(node.gives),
                    sources=self.cited(node.sources),
                )
                return with_checks(fitted, self.check)
            case Gate():
                fitted_gate = attrs.evolve(
                    node,
                    decided_by=self.role(node.decided_by),
                    criteria=tuple(self.criterion(criterion) for criterion in node.criteria),
                    go_back_to=tuple(join(self.path, target) for target in node.go_back_to),
                    sources=self.cited(node.sources),
                )
                return with_checks(fitted_gate, self.check)
            case Choice():
                return attrs.evolve(node, decided_by=self.role(node.decided_by), sources=self.cited(node.sources))
            case Stage():
                return attrs.evolve(node, needs=self.states(node.needs), sources=self.cited(node.sources))
            case _:
                return node
