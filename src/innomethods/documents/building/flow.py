"""The flow made into values: phases, gates, stages, choices, embeds; checks and criteria."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from innomethods.documents.building.texts import condition, optional, spread, wordings
from innomethods.documents.shapes.flow import (
    BranchShape,
    BranchSteps,
    CheckShape,
    ChoiceShape,
    CriterionShape,
    EmbedShape,
    EstimateShape,
    GateShape,
    Node,
    ParallelShape,
    PhaseShape,
    StageShape,
    StepsShape,
    WaitShape,
    name_of,
)
from innomethods.ids import Pin
from innomethods.model import (
    Answer,
    Branch,
    Check,
    CheckPath,
    Choice,
    Criterion,
    Embed,
    Flow,
    Gate,
    Parallel,
    Phase,
    ResultState,
    Scale,
    Scope,
    Stage,
    Steps,
    Threshold,
    as_flow,
)
from innomethods.sources import Basis
from innomethods.wording import Wording


def titled(title: Wording | None, id_: str) -> Wording:
    """Return a title, or the one the model makes of an id."""
    return title if title is not None else Wording(en=id_.replace("-", " ").capitalize())


def build_flow(nodes: Iterable[Node]) -> Flow:
    """Return the flow of a list of nodes."""
    return as_flow([build_node(node) for node in nodes])


def build_node(node: Node) -> Flow:
    """Return one node of a flow."""
    if isinstance(node, PhaseShape):
        return build_phase(node)
    if isinstance(node, GateShape):
        return build_gate(node)
    if isinstance(node, StageShape):
        return build_stage(node)
    if isinstance(node, ChoiceShape):
        return build_choice(node)
    if isinstance(node, EmbedShape):
        return build_embed(node)
    if isinstance(node, ParallelShape):
        return Parallel(tuple(build_node(item) for item in node.parallel))
    if isinstance(node, StepsShape):
        return Steps(tuple(build_node(item) for item in node.root))
    raise AssertionError(f"unreachable: {node!r}")  # pragma: no cover


def basis_of(estimate: object) -> Basis:
    """Return whose guess an estimate is; ours unless it says otherwise."""
    given = estimate.basis if isinstance(estimate, EstimateShape) else None
    return given or Basis.OWN


def build_wait(wait: WaitShape | float | None) -> dict[str, Any]:
    """Return a wait as the fields a phase or gate has for it; ours unless it says otherwise."""
    said = wait if isinstance(wait, WaitShape) else None
    return {
        "wait": spread(wait),
        "wait_basis": (said and said.basis) or Basis.OWN,
        "wait_sources": () if said is None else tuple(said.sources),
        "wait_limit": None if said is None else said.limit,
    }


def build_phase(shape: PhaseShape) -> Phase:
    """Return a phase."""
    return Phase(
        shape.phase,
        title=titled(optional(shape.title), shape.phase),
        purpose=optional(shape.purpose),
        mode=shape.mode,
        does=shape.does,
        consulted=shape.consulted,
        needs=shape.needs,
        gives=shape.gives,
        observes=shape.observes,
        activities=wordings(shape.activities),
        tools=shape.tools,
        checklist=[build_check(check) for check in shape.checklist],
        estimate=spread(shape.estimate),
        estimate_basis=basis_of(shape.estimate),
        effort=spread(shape.effort),
        **build_wait(shape.wait),
        spiral=shape.spiral,
        optional=shape.optional,
        when=condition(shape.when),
        sources=shape.sources,
    )


def build_gate(shape: GateShape) -> Gate:
    """Return a gate."""
    return Gate(
        shape.gate,
        title=titled(optional(shape.title), shape.gate),
        short=shape.short,
        ask=optional(shape.ask),
        purpose=optional(shape.purpose),
        decided_by=shape.decided_by,
        basis=shape.basis or Basis.OWN,
        criteria=[build_criterion(criterion) for criterion in shape.criteria],
        go_back_to=shape.go_back_to,
        at_most=shape.at_most,
        scope=shape.scope or Scope.TRANSITION,
        **build_wait(shape.wait),
        papers_due=shape.papers_due,
        when=condition(shape.when),
        sources=shape.sources,
    )


def build_stage(shape: StageShape) -> Stage:
    """Return a stage."""
    return Stage(
        shape.stage,
        build_flow(shape.flow),
        title=titled(optional(shape.title), shape.stage),
        purpose=optional(shape.purpose),
        larger=shape.larger,
        when=condition(shape.when),
        method=shape.method,
        needs=shape.needs,
        sources=shape.sources,
    )


def build_choice(shape: ChoiceShape) -> Choice:
    """Return a choice with its branches."""
    return Choice(
        shape.choice,
        branches=[build_branch(name, branch) for name, branch in shape.branches.items()],
        decided_by=shape.decided_by,
        title=titled(optional(shape.title), shape.choice),
        ask=optional(shape.ask),
        settled_by=shape.settled_by,
        when=condition(shape.when),
        sources=shape.sources,
    )


def build_branch(name: str, shape: BranchShape | BranchSteps) -> Branch:
    """Return one way of a choice."""
    if isinstance(shape, BranchSteps):
        return Branch(name, build_flow(shape.root))
    return Branch(name, build_flow(shape.flow), title=titled(optional(shape.title), name), when=condition(shape.when))


def build_embed(shape: EmbedShape) -> Embed:
    """Return an embedded method by its pin; `composing` finds the method itself."""
    return Embed(
        Pin.parse(shape.method), shape.embed, results=shape.results, roles=shape.roles, when=condition(shape.when)
    )


def _limit(shape: CheckShape | CriterionShape) -> Threshold | None:
    if shape.measure is None:
        return None
    return Threshold(shape.measure, at_least=shape.at_least, at_most=shape.at_most)


def build_check(shape: CheckShape | CriterionShape) -> Check:
    """Return a check, of a checklist or a gate's own."""
    strength, name = name_of(shape)
    if shape.ask is None:  # pragma: no cover - the shape has checked it
        raise AssertionError(name)
    limit = _limit(shape)
    return Check(
        name,
        strength,
        ask=Wording(nb=shape.ask.nb, nn=shape.ask.nn, en=shape.ask.en),
        answer=shape.answer or (Answer.CONFIRM if limit is None else Answer.MEASURE),
        at_least=int(shape.at_least) if shape.at_least is not None and limit is None else None,
        raters=shape.raters or 1,
        threshold=limit,
        valid_days=shape.valid_days,
        always=shape.always or False,
        guidance=optional(shape.guidance),
        scale=shape.scale or Scale.NORMAL,
        basis=shape.basis or Basis.OWN,
        when=condition(shape.when),
        sources=shape.sources,
    )


def build_criterion(shape: CriterionShape) -> Criterion:
    """Return one thing a gate looks at."""
    strength, name = name_of(shape)
    if "@" in name:
        return Criterion(strength, ResultState.parse(name))
    if "/" in name:
        return Criterion(strength, CheckPath(name))
    limit = _limit(shape)
    if shape.ask is None and limit is not None:
        return Criterion(strength, limit, name)
    return Criterion(strength, build_check(shape))
