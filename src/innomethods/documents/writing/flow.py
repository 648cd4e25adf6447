"""The flow made plain: phases, gates, stages, choices, embeds; checks and criteria."""

from __future__ import annotations

from typing import Any

from innomethods.documents.writing.texts import (
    Record,
    choice,
    condition,
    filled,
    optional,
    optional_number,
    several,
    spread,
    texts,
    unless,
    wait_record,
    words,
)
from innomethods.model import (
    Answer,
    Branch,
    Check,
    Choice,
    Criterion,
    Embed,
    Flow,
    Gate,
    Parallel,
    Phase,
    Scale,
    Scope,
    Stage,
    Steps,
    Threshold,
)
from innomethods.sources import Basis
from innomethods.wording import Wording


def _title(node: Phase | Gate | Stage | Choice | Branch) -> Record | None:
    return unless(node.title, Wording(en=node.id.replace("-", " ").capitalize()))


def flow_records(flow: Flow | None) -> list[Any]:
    """Return a flow as a list of nodes."""
    if flow is None:
        return []
    return [node_record(item) for item in flow.items] if isinstance(flow, Steps) else [node_record(flow)]


def node_record(node: Flow) -> Record | list[Any]:
    """Return one node; steps among others become a list."""
    if isinstance(node, Phase):
        return phase_record(node)
    if isinstance(node, Gate):
        return gate_record(node)
    if isinstance(node, Stage):
        return stage_record(node)
    if isinstance(node, Choice):
        return choice_record(node)
    if isinstance(node, Embed):
        return embed_record(node)
    if isinstance(node, Parallel):
        return {"parallel": [node_record(item) for item in node.items]}
    return flow_records(node)


def phase_record(phase: Phase) -> Record:
    """Return a phase."""
    basis = phase.estimate_basis
    return filled(
        {
            "phase": phase.id,
            "title": _title(phase),
            "purpose": optional(phase.purpose),
            "mode": choice(phase.mode),
            "does": phase.does,
            "consulted": texts(phase.consulted),
            "needs": texts(phase.needs),
            "gives": texts(phase.gives),
            "observes": texts(phase.observes),
            "activities": several(phase.activities),
            "tools": texts(phase.tools),
            "estimate": spread(phase.estimate, None if basis is Basis.OWN else basis),
            "effort": spread(phase.effort),
            "wait": wait_record(phase.wait, phase.wait_basis, phase.wait_sources, phase.wait_limit),
            "spiral": phase.spiral,
            "optional": phase.optional or None,
            "when": condition(phase.when),
            "sources": texts(phase.sources),
            "checklist": [check_record(check) for check in phase.checklist],
        }
    )


def gate_record(gate: Gate) -> Record:
    """Return a gate."""
    return filled(
        {
            "gate": gate.id,
            "title": _title(gate),
            "short": gate.short,
            "ask": optional(gate.ask),
            "purpose": optional(gate.purpose),
            "decided-by": gate.decided_by,
            "basis": choice(gate.basis, Basis.OWN),
            "criteria": [criterion_record(criterion) for criterion in gate.criteria],
            "go-back-to": texts(gate.go_back_to),
            "at-most": gate.at_most,
            "scope": choice(gate.scope, Scope.TRANSITION),
            "wait": wait_record(gate.wait, gate.wait_basis, gate.wait_sources, gate.wait_limit),
            "papers-due": gate.papers_due,
            "when": condition(gate.when),
            "sources": texts(gate.sources),
        }
    )


def stage_record(stage: Stage) -> Record:
    """Return a stage."""
    return filled(
        {
            "stage": stage.id,
            "title": _title(stage),
            "purpose": optional(stage.purpose),
            "larger": optional_number(stage.larger),
            "method": str(stage.method) if stage.method is not None else None,
            "needs": texts(stage.needs),
            "when": condition(stage.when),
            "sources": texts(stage.sources),
            "flow": flow_records(stage.flow),
        }
    )


def choice_record(node: Choice) -> Record:
    """Return a choice."""
    record = filled(
        {
            "choice": node.id,
            "title": _title(node),
            "ask": optional(node.ask),
            "decided-by": node.decided_by,
            "settled-by": node.settled_by,
            "when": condition(node.when),
            "sources": texts(node.sources),
        }
    )
    return {**record, "branches": {branch.id: branch_record(branch) for branch in node.branches}}


def branch_record(branch: Branch) -> Record:
    """Return one way of a choice."""
    return filled({"title": _title(branch), "when": condition(branch.when), "flow": flow_records(branch.flow)})


def embed_record(embed: Embed) -> Record:
    """Return an embedded method by its pin; the method itself is kept elsewhere."""
    return filled(
        {
            "embed": embed.id,
            "method": str(embed.pin),
            "results": dict(embed.results),
            "roles": dict(embed.roles),
            "when": condition(embed.when),
        }
    )


def _limit(threshold: Threshold) -> Record:
    return {
        "measure": threshold.measure,
        "at-least": optional_number(threshold.at_least),
        "at-most": optional_number(threshold.at_most),
    }


def check_record(check: Check, strength: str | None = None) -> Record:
    """Return a check, under its own strength or the criterion's."""
    default = Answer.CONFIRM if check.threshold is None else Answer.MEASURE
    limits = {"at-least": check.at_least} if check.threshold is None else _limit(check.threshold)
    return filled(
        {
            strength or str(check.strength.value): check.id,
            "ask": words(check.ask),
            "answer": choice(check.answer, default),
            **limits,
            "raters": check.raters if check.raters > 1 else None,
            "valid-days": check.valid_days,
            "always": check.always or None,
            "guidance": optional(check.guidance),
            "scale": choice(check.scale, Scale.NORMAL),
            "basis": choice(check.basis, Basis.OWN),
            "when": condition(check.when),
            "sources": texts(check.sources),
        }
    )


def criterion_record(criterion: Criterion) -> Record:
    """Return one thing a gate looks at."""
    strength = str(criterion.strength.value)
    if isinstance(criterion.about, Check):
        return check_record(criterion.about, strength)
    if isinstance(criterion.about, Threshold):
        return filled({strength: criterion.name or criterion.about.measure, **_limit(criterion.about)})
    return {strength: str(criterion.about)}
