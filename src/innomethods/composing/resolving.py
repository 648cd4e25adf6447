"""`resolve`: from method, overlays and facts to the one method that is planned and run, with the trail of changes.

The order is fixed: names, embeds, overlays in order, scale, `when`, the limits of the day. Everything later works on
resolved methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

import attrs

from innomethods.composing.digests import semantic_digest
from innomethods.composing.editing import checks_in, edit_method, with_checks
from innomethods.composing.embedding import inline
from innomethods.composing.limiting import with_limits
from innomethods.composing.linking import with_named
from innomethods.composing.overlaying import lay_over
from innomethods.findings import Finding, finding
from innomethods.ids import is_within, join, parent
from innomethods.model import (
    Branch,
    Check,
    Choice,
    Document,
    Fact,
    LawfulWait,
    Method,
    Named,
    Overlay,
    Phase,
    Project,
    Result,
    ResultState,
    Role,
    Scale,
    Shelf,
    Stage,
    Strength,
    Tailoring,
    Tool,
    When,
)
from innomethods.model.facts import NUMBER, TEXT, YES_OR_NO
from innomethods.wording import Wording, as_wording

Item = TypeVar("Item", bound=Result | Role | Tool)


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
    scale: Scale | str = Scale.FULL,
    limits: Iterable[LawfulWait] = (),
) -> Resolved:
    """Return the method as it is used.

    `facts=None` means that no project is known yet: `when` conditions stay. With facts, parts whose condition fails are
    left out; parts whose fact isn't stated are kept (the stricter reading) and told as W22, and so are those whose fact
    can't be compared with what is asked for: E25, at the fact. `limits` are waits as the law of the day has them. What
    can't be done is in `findings`; nothing is raised.

    >>> from innomethods.model import Phase
    >>> resolve(Method("small", flow=Phase("collect", does="project-lead"))).digest[:5]
    'sem1:'
    """
    method, findings = inline(method, shelf)
    method, overlaid = lay_over(method, overlays)
    method, embedded = inline(method, shelf)  # what the overlays embed
    overlaid.extend(embedded)
    method = _with_state_checks(with_named(method, shelf) if shelf is not None else method)
    method = _scaled(method, Scale(scale))
    findings.extend(overlaid)
    if facts is not None:
        method, undecided = _decided(method, tuple(facts))
        findings.extend(undecided)
    method = with_limits(method, limits)
    return Resolved(method, semantic_digest(method), tuple(findings))


@lru_cache(maxsize=64)
def resolve_project(project: Project, shelf: Shelf | None = None) -> Resolved:
    """Return the project's method with its overlays, scale, facts and the limits of the day."""
    return resolve(
        project.method, project.overlays, project.known_facts, shelf, scale=project.scale, limits=project.limits.waits
    )


def _with_state_checks(method: Method) -> Method:
    """Let a phase ask the checks of the states it gives: what a state demands is demanded wherever it is reached."""
    demanded = {
        ResultState(result.id, state.id): state.checks
        for result in method.results
        for state in result.states
        if state.checks
    }
    if not demanded:
        return method

    def asking(_path: str, node: Named) -> list[Named]:
        if not isinstance(node, Phase):
            return [node]
        asked = {check.id for check in node.checklist}
        more = [check for given in node.gives for check in demanded.get(given, ()) if check.id not in asked]
        return [attrs.evolve(node, checklist=(*node.checklist, *more)) if more else node]

    return edit_method(method, asking)


_SCALED_ONE = Wording(
    nb="Ett spørsmål er utelatt fordi prosjektet er satt opp som «{scale}».",
    nn="Eitt spørsmål er utelate fordi prosjektet er sett opp som «{scale}».",
    en="One question is left out because the project is set up as ‘{scale}’.",
)
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

    fewer_asked = edit_method(method, fewer)
    if not dropped:
        return method
    words = (_SCALED_ONE if len(dropped) == 1 else _SCALED).fill(count=len(dropped), scale=str(scale))
    told = Tailoring("scale", "scale", "**", words)
    return attrs.evolve(fewer_asked, tailoring=(*method.tailoring, told))


_LEFT_OUT = Wording(
    nb="Gjelder bare når {condition}.", nn="Gjeld berre når {condition}.", en="Only applies when {condition}."
)

_TAKEN = Wording(
    nb="«{fact}» i prosjektet sier hvilken vei det blir: {way}.",
    nn="«{fact}» i prosjektet seier kva veg det blir: {way}.",
    en="‘{fact}’ in the project says which way is taken: {way}.",
)


def _decided(method: Method, facts: tuple[Fact, ...]) -> tuple[Method, list[Finding]]:
    deciding = _Deciding(facts)
    decided = edit_method(method, deciding.node)
    told = (*method.tailoring, *deciding.told)
    papers = _still_asked_for(method, decided)
    return attrs.evolve(decided, tailoring=told, documents=papers), deciding.findings


def _still_asked_for(before: Method, after: Method) -> tuple[Document, ...]:
    """Return the papers without those whose part is left out, each updated only in parts that are left."""
    if not before.documents:
        return ()
    gone = {placed.path for placed in before.placed} - {placed.path for placed in after.placed}
    return tuple(
        attrs.evolve(paper, updated=tuple(path for path in paper.updated if path not in gone))
        for paper in before.documents
        if paper.created not in gone
    )


_KINDS = {
    NUMBER: Wording(nb="et tall (2000000)", nn="eit tal (2000000)", en="a number (2000000)"),
    YES_OR_NO: Wording(nb="ja eller nei (true, false)", nn="ja eller nei (true, false)", en="yes or no (true, false)"),
    TEXT: Wording(nb="en tekst", nn="ein tekst", en="a text"),
}


class _Deciding:
    """What the facts make of each part: left out, kept, or kept because nobody has stated the fact."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.facts = facts
        self.findings: list[Finding] = []
        self.told: list[Tailoring] = []

    def node(self, path: str, node: Named) -> list[Named]:
        """Return the node as it is kept, or nothing."""
        held = self._outcome(path, node.when)
        if held is False:
            self._leave_out(path, node)
            return []
        node = with_checks(node, lambda check: self._check(join(path, check.id), check))
        if isinstance(node, Choice) and node.settled_by is not None:
            node = self._settled(path, node)
        return [attrs.evolve(node, when=None) if held and node.when else node]

    def _settled(self, path: str, choice: Choice) -> Choice | Stage:
        """Return a choice that a stated fact makes as a stage, with the way that is taken as a stage within."""
        stated = next((fact for fact in self.facts if fact.name == choice.settled_by), None)
        if stated is None:
            return choice  # a role chooses, as in any choice
        way = next((branch for branch in choice.branches if branch.id == stated.value), None)
        if way is None:
            ways = as_wording(", ".join(branch.id for branch in choice.branches))
            told = finding("E25", f"facts/{stated.name}", fact=stated.name, value=str(stated.value), wanted=ways)
            self.findings.append(told)
            return choice
        others = [join(path, branch.id) for branch in choice.branches if branch is not way]
        self._forget(lambda at: any(is_within(at, other) for other in others))
        self.told.append(Tailoring("facts", "when", path, _TAKEN.fill(fact=stated.name, way=way.title)))
        return Stage(
            choice.id,
            Stage(way.id, way.flow, title=way.title),
            title=choice.title,
            when=choice.when,
            sources=choice.sources,
        )

    def _check(self, path: str, check: Check) -> Check | None:
        held = self._outcome(path, check.when)
        if held is False:
            return None
        return attrs.evolve(check, when=None) if held and check.when else check

    def _outcome(self, path: str, condition: When | None) -> bool | None:
        if condition is None:
            return True
        held = condition.holds(self.facts)
        if held is None:
            told = self._untold(path, condition)
            self.findings.extend(() if told in self.findings else (told,))  # several parts may ask of one fact
        elif not held:
            self.told.append(Tailoring("facts", "when", path, _LEFT_OUT.fill(condition=str(condition))))
        return held

    def _untold(self, path: str, condition: When) -> Finding:
        """Say why a condition can't be decided: the fact isn't stated, or is of another kind than what is asked for."""
        stated = next((fact for fact in self.facts if fact.name == condition.fact), None)
        if stated is None:
            return finding("W22", path, fact=condition.fact)
        wanted = _KINDS[next(iter(condition.kinds), NUMBER)]
        return finding("E25", f"facts/{stated.name}", fact=stated.name, value=str(stated.value), wanted=wanted)

    def _leave_out(self, path: str, node: Named) -> None:
        """Forget what was said of the inside: inner parts are decided first, and now they are gone too."""
        self._forget(lambda at: at != path and is_within(at, path))
        if isinstance(node, Branch):
            self.findings.append(finding("W15", path, branch=node.id, choice=parent(path)))

    def _forget(self, gone: Callable[[str], bool]) -> None:
        self.findings = [item for item in self.findings if not gone(item.path)]
        self.told = [item for item in self.told if not gone(item.target)]
