"""Embeds made part of the flow: the inner method becomes a stage; its paths, results, roles and sources are fitted.

Everything later works on methods without embeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from innomethods.composing.editing import edit_flow, edit_method, with_checks
from innomethods.errors import NoSuchMethod
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import Pin, join
from innomethods.model import (
    Check,
    CheckPath,
    Choice,
    Criterion,
    Disagreement,
    Document,
    Embed,
    Gate,
    Measure,
    Method,
    Named,
    Phase,
    Result,
    ResultState,
    Shelf,
    Stage,
    Tailoring,
)
from innomethods.sources import Source
from innomethods.wording import Wording

Definition = Result | Measure

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

    whole = edit_method(method, replace)
    return gathered.into(whole) if seen else method, findings


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
    """What the outer method takes over from those it embeds: definitions, papers, sources, disagreements and gaps."""

    def __init__(self, method: Method) -> None:
        self.results = {item.id: item for item in method.results}
        self.roles = {item.id: item for item in method.roles}
        self.measures = {item.id: item for item in method.measures}
        self.tools = {item.id: item for item in method.tools}
        self.sources = {source.id: source for source in method.sources}
        self.tailoring = list(method.tailoring)
        self.disagreements = list(method.disagreements)
        self.gaps = list(method.gaps)
        self.renames = list(method.renames)
        self.own_papers = {paper.id for paper in method.documents}
        self.papers = list(method.documents)
        own = str(method.pin)
        # Who defined each name first, and how: sources may be cited under other ids in what is kept.
        defined: tuple[Definition, ...] = (*method.results, *method.measures)
        self.first = {(type(item), item.id): (own, item) for item in defined}

    def take(self, inner: Method, path: str, node: Embed, findings: list[Finding]) -> dict[str, str]:
        """Take over an inner method's definitions; return how its source ids are renamed."""
        results, roles = dict(node.results), dict(node.roles)
        findings.extend(_stray_renames(results, {item.id for item in inner.results}, path, inner))
        renamed = take_sources(self.sources, inner.sources, node.id)
        for result in inner.results:
            name = results.get(result.id)
            if name is None:
                findings.extend(self._clash(result, inner, path, RESULT))
            kept = attrs.evolve(result, id=name or result.id, sources=_cited(result.sources, renamed))
            self.results.setdefault(kept.id, kept)
        for measure in inner.measures:
            findings.extend(self._clash(measure, inner, path, MEASURE))
            self.measures.setdefault(measure.id, attrs.evolve(measure, sources=_cited(measure.sources, renamed)))
        for role in inner.roles:
            outer = roles.get(role.id, role.id)
            self.roles.setdefault(outer, attrs.evolve(role, id=outer))
        for tool in inner.tools:
            self.tools.setdefault(tool.id, tool)
        self.disagreements += [_recited(item, renamed) for item in inner.disagreements]
        self.gaps += inner.gaps
        self.tailoring.extend(attrs.evolve(item, target=join(path, item.target)) for item in inner.tailoring)
        # Two ways of a choice may ask for the same paper, each at its own place; facts decide which way is taken.
        self.papers += [_placed(paper, path, renamed) for paper in inner.documents if paper.id not in self.own_papers]
        self.renames.extend(attrs.evolve(item, at=join(path, item.at)) for item in inner.renames)
        return renamed

    def _clash(self, item: Definition, inner: Method, path: str, what: Wording) -> list[Finding]:
        pin = str(inner.pin)
        first, was = self.first.setdefault((type(item), item.id), (pin, item))
        return (
            [] if means_the_same(was, item) else [finding("E20", path, what=what, id=item.id, first=first, second=pin)]
        )

    def into(self, method: Method) -> Method:
        return attrs.evolve(
            method,
            results=tuple(self.results.values()),
            roles=tuple(self.roles.values()),
            measures=tuple(self.measures.values()),
            tools=tuple(self.tools.values()),
            sources=tuple(self.sources.values()),
            tailoring=tuple(self.tailoring),
            renames=tuple(self.renames),
            documents=tuple(self.papers),
            disagreements=tuple(dict.fromkeys(self.disagreements)),
            gaps=tuple(dict.fromkeys(self.gaps)),
        )


def means_the_same(one: Definition, other: Definition) -> bool:
    """Whether two definitions say the same, whatever sources they cite: those may be cited under other ids here."""
    return one == other or one == attrs.evolve(other, sources=one.sources)


def take_sources(known: dict[str, Source], more: Iterable[Source], by: str) -> dict[str, str]:
    """Take over sources; one whose id means another source here gets the taker's id in front. Return the renamed."""
    renamed: dict[str, str] = {}
    for source in more:
        if known.get(source.id, source) == source:
            known[source.id] = source
        else:
            renamed[source.id] = f"{by}-{source.id}"
            known[renamed[source.id]] = attrs.evolve(source, id=renamed[source.id])
    return renamed


def _placed(paper: Document, path: str, renamed: Mapping[str, str]) -> Document:
    """Return a paper of an embedded method with the paths its parts have here."""
    return attrs.evolve(
        paper,
        created=join(path, paper.created) if paper.created is not None else None,
        updated=tuple(join(path, part) for part in paper.updated),
        sources=_cited(paper.sources, renamed),
    )


def _recited(item: Disagreement, renamed: Mapping[str, str]) -> Disagreement:
    readings = tuple(attrs.evolve(reading, sources=_cited(reading.sources, renamed)) for reading in item.readings)
    return attrs.evolve(item, readings=readings)


def _cited(sources: tuple[str, ...], renamed: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(renamed.get(source, source) for source in sources)


RESULT = Wording(nb="resultatet", nn="resultatet", en="result")
MEASURE = Wording(nb="måltallet", nn="måltalet", en="measure")


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
        return _cited(sources, self.sources)

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
                    wait_sources=self.cited(node.wait_sources),
                    sources=self.cited(node.sources),
                )
                return with_checks(fitted, self.check)
            case Gate():
                fitted_gate = attrs.evolve(
                    node,
                    decided_by=self.role(node.decided_by),
                    criteria=tuple(self.criterion(criterion) for criterion in node.criteria),
                    go_back_to=tuple(join(self.path, target) for target in node.go_back_to),
                    wait_sources=self.cited(node.wait_sources),
                    sources=self.cited(node.sources),
                )
                return with_checks(fitted_gate, self.check)
            case Choice():
                return attrs.evolve(node, decided_by=self.role(node.decided_by), sources=self.cited(node.sources))
            case Stage():
                return attrs.evolve(node, needs=self.states(node.needs), sources=self.cited(node.sources))
            case _:
                return node
