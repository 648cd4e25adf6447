"""`resolve`: from method, overlays and facts to the one method that is planned and run, with the trail of changes.

The order is fixed: names, embeds, overlays in order, scale, `when`. Everything later works on resolved methods.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import attrs

from innomethods.composing.digests import semantic_digest
from innomethods.composing.editing import checks_in, edit_flow, with_checks
from innomethods.composing.embedding import inline
from innomethods.composing.overlaying import lay_over
from innomethods.findings import Finding, finding
from innomethods.ids import join
from innomethods.model import (
    Check,
    Choice,
    Fact,
    Gate,
    Method,
    Named,
    Overlay,
    Phase,
    Project,
    ResultState,
    Scale,
    Shelf,
    Strength,
    Tailoring,
    roles_of,
    walk,
)
from innomethods.wording import Wording


@attrs.frozen(repr=False, cache_hash=True)
class Resolved:
    """A method as it is used: embedded, laid over, scaled and decided, with its trail and semantic digest."""

    method: Method
    digest: str
    findings: tuple[Finding, ...] = ()

    @property
    def trail(self) -> tuple[Tailoring, ...]:
        """What was changed on the way, by what and why."""
        return self.method.tailoring

    def __repr__(self) -> str:
        return f"Resolved({self.method.pin}, {len(self.trail)} changes, {self.digest[:17]}…)"


def resolve(
    method: Method,
    overlays: Iterable[Overlay] = (),
    facts: Iterable[Fact] | None = None,
    shelf: Shelf | None = None,
    *,
    scale: Scale = Scale.FULL,
) -> Resolved:
    """Return the method as it is used.

    `facts=None` means that no project is known yet: `when` conditions stay. With facts, parts whose condition fails are
    left out; parts whose fact isn't stated are kept (the stricter reading) and told as W22. What can't be done is in
    `findings`; nothing is raised.

    >>> from innomethods.model import Phase
    >>> resolve(Method("small", flow=Phase("collect", does="project-lead"))).digest[:5]
    'sem1:'
    """
    method, findings = inline(method, shelf)
    method, overlaid = lay_over(method, overlays)
    method = _linked(method, shelf)
    method = _scaled(method, scale)
    findings.extend(overlaid)
    if facts is not None:
        method, undecided = _decided(method, tuple(facts))
        findings.extend(undecided)
    return Resolved(method, semantic_digest(method), tuple(findings))


@lru_cache(maxsize=64)
def resolve_project(project: Project, shelf: Shelf | None = None) -> Resolved:
    """Return the project's method with its overlays, scale and facts."""
    return resolve(project.method, project.overlays, project.known_facts, shelf, scale=project.scale)


def _linked(method: Method, shelf: Shelf | None) -> Method:
    """Take over from the shelf the results, roles and tools that overlays brought in by name."""
    if shelf is None:
        return method
    nodes = [placed.node for placed in (*method.placed, *(walk(method.closing) if method.closing else ()))]
    wanted = {
        "results": [state.result for node in nodes for state in _states_of(node)],
        "roles": [role for node in nodes for role in roles_of(node)],
        "tools": [tool for node in nodes if isinstance(node, Phase) for tool in node.tools],
    }
    added: dict[str, tuple[object, ...]] = {}
    for field, names in wanted.items():
        known = {item.id for item in getattr(method, field)}
        on_shelf = getattr(shelf, field)
        fresh = [on_shelf[name] for name in dict.fromkeys(names) if name not in known and name in on_shelf]
        if fresh:
            added[field] = (*getattr(method, field), *fresh)
    return attrs.evolve(method, **added) if added else method


def _states_of(node: Named) -> list[ResultState]:
    if isinstance(node, Phase):
        return [*node.needs, *node.gives]
    if isinstance(node, Gate):
        return [criterion.about for criterion in node.criteria if isinstance(criterion.about, ResultState)]
    return []


_SCALED = Wording(
    nb="{count} spørsmål er utelatt fordi prosjektet er satt opp som «{scale}».",
    nn="{count} spørsmål er utelatne fordi prosjektet er sett opp som «{scale}».",
    en="{count} questions are left out because the project is set up as ‘{scale}’.",
)


def _scaled(method: Method, scale: Scale) -> Method:
    dropped: list[str] = []

    def kept(check: Check) -> bool:
        return check.strength is Strength.LAW or check.scale.rank <= scale.rank

    asked = {str(criterion.about) for placed in method.gates for criterion in getattr(placed.node, "criteria", ())}

    def fewer(path: str, node: Named) -> list[Named]:
        gone = {c.id for c in checks_in(node) if not kept(c) and join(path, c.id) not in asked}
        if not gone:
            return [node]
        dropped.extend(join(path, name) for name in sorted(gone))
        return [with_checks(node, lambda check: None if check.id in gone else check)]

    flow = edit_flow(method.flow, fewer)
    if not dropped:
        return method
    told = Tailoring("scale", "scale", "**", _SCALED.fill(count=len(dropped), scale=str(scale)))
    return attrs.evolve(method, flow=flow, tailoring=(*method.tailoring, told))


_LEFT_OUT = Wording(
    nb="Gjelder bare når {condition}.", nn="Gjeld berre når {condition}.", en="Only applies when {condition}."
)


def _decided(method: Method, facts: tuple[Fact, ...]) -> tuple[Method, list[Finding]]:
    findings: list[Finding] = []
    told: list[Tailoring] = []

    def outcome(path: str, item: Named | Check) -> bool | None:
        condition = getattr(item, "when", None)
        if condition is None:
            return True
        held: bool | None = condition.holds(facts)
        if held is None:
            findings.append(finding("W22", path, fact=condition.fact))
        elif not held:
            told.append(Tailoring("facts", "when", path, _LEFT_OUT.fill(condition=str(condition))))
        return held

    def checked(at: str) -> object:
        def one(check: Check) -> Check | None:
            held = outcome(join(at, check.id), check)
            return None if held is False else (attrs.evolve(check, when=None) if held and check.when else check)

        return one

    def decided(path: str, node: Named) -> list[Named]:
        held = outcome(path, node)
        if held is False:
            return []
        node = with_checks(node, checked(path))  # type: ignore[arg-type]
        if held and getattr(node, "when", None) is not None:
            node = attrs.evolve(node, when=None)  # type: ignore[call-arg]
        if isinstance(node, Choice):
            findings.extend(_unreachable(path, node, facts))
        return [node]

    flow = edit_flow(method.flow, decided)
    return attrs.evolve(method, flow=flow, tailoring=(*method.tailoring, *told)), findings


def _unreachable(path: str, choice: Choice, facts: tuple[Fact, ...]) -> list[Finding]:
    return [
        finding("W15", join(path, branch.id), branch=branch.id, choice=path)
        for branch in choice.branches
        if branch.when is not None and branch.when.holds(facts) is False
    ]
