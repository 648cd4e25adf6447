"""A method's flow as docutils nodes: stages, phases with their checklists, gates with their criteria, choices.

Here: one section for each named node, with its path as anchor. Not here: the rest of the page (`method_page`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from innomethods.ids import join
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
    Scale,
    Stage,
    Steps,
    When,
)
from innomethods.quantities import ThreePoint
from innomethods.reporting import labels as reported
from innomethods.running import STRENGTHS
from innomethods.sources import Basis
from innomethods.sphinx_ext import labels
from innomethods.sphinx_ext.prose import (
    Inline,
    bullets,
    definition,
    definitions,
    fields,
    here,
    paragraph,
    plain,
    section,
    strong,
)
from innomethods.sphinx_ext.subject import Subject
from innomethods.wording import Wording


def flow_sections(subject: Subject, flow: Flow, at: str = "") -> list[nodes.Node]:
    """Return the sections of a flow, in reading order; parallel parts are announced."""
    if isinstance(flow, Steps):
        return [node for item in flow.items for node in flow_sections(subject, item, at)]
    if isinstance(flow, Parallel):
        names = [subject.part(join(at, item.id)) for item in flow.items if not isinstance(item, (Steps, Parallel))]
        lead = [*strong(plain(subject.text(labels.SIDE_BY_SIDE))), *plain(": ")]
        listed = paragraph(lead, *_between(names), classes=["im-side-by-side"])
        return [listed, *(node for item in flow.items for node in flow_sections(subject, item, at))]
    path = join(at, flow.id)
    if isinstance(flow, Phase):
        return [phase_section(subject, path, flow)]
    if isinstance(flow, Gate):
        return [gate_section(subject, path, flow)]
    if isinstance(flow, Choice):
        return [_choice_section(subject, path, flow)]
    return [_stage_section(subject, path, flow)]


def _between(names: list[Inline]) -> Iterator[Inline]:
    for number, name in enumerate(names):
        if number:
            yield plain(", ")
        yield name


def overview(subject: Subject, flow: Flow, at: str = "") -> list[nodes.list_item]:
    """Return the flow as nested list items with links: the picture's content as text."""
    if isinstance(flow, (Steps, Parallel)):
        items = [item for part in flow.items for item in overview(subject, part, at)]
        if isinstance(flow, Steps):
            return items
        inner = nodes.bullet_list("", *items)
        return [nodes.list_item("", paragraph(plain(subject.text(labels.SIDE_BY_SIDE))), inner)]
    path = join(at, flow.id)
    link = here(subject.anchor(path), plain(subject.title(flow)))
    if isinstance(flow, Choice):
        inside = [_branch_item(subject, join(path, branch.id), branch) for branch in flow.branches]
        return [_item(link, labels.CHOICE, subject, inside)]
    if isinstance(flow, Stage):
        return [_item(link, None, subject, overview(subject, flow.flow, path))]
    return [_item(link, labels.GATE if isinstance(flow, Gate) else None, subject, [])]


def _branch_item(subject: Subject, path: str, branch: Branch) -> nodes.list_item:
    title = here(subject.anchor(path), subject.say(branch.title))
    return _item(title, None, subject, overview(subject, branch.flow, path))


def _item(link: Inline, kind: Wording | None, subject: Subject, inside: list[nodes.list_item]) -> nodes.list_item:
    words = [link] if kind is None else [link, plain(f" ({subject.text(kind)})")]
    nested = [nodes.bullet_list("", *inside)] if inside else []
    return nodes.list_item("", paragraph(*words), *nested)


# --- sections


def _stage_section(subject: Subject, path: str, stage: Stage | Embed) -> nodes.section:
    if isinstance(stage, Embed):
        return section(subject.anchor(path), plain(str(stage.pin)))
    return section(
        subject.anchor(path),
        subject.say(stage.title),
        *_purpose(subject, stage.purpose),
        *_only_when(subject, stage.when),
        *flow_sections(subject, stage.flow, path),
    )


def _choice_section(subject: Subject, path: str, choice: Choice) -> nodes.section:
    branches = [
        section(
            subject.anchor(join(path, branch.id)),
            subject.say(branch.title),
            *_only_when(subject, branch.when),
            *flow_sections(subject, branch.flow, join(path, branch.id)),
        )
        for branch in choice.branches
    ]
    told = fields(
        (
            (subject.text(reported.ASKS), subject.say(choice.ask) if choice.ask else []),
            (subject.text(reported.DECIDED_BY), subject.role(choice.decided_by)),
        )
    )
    return section(subject.anchor(path), subject.say(choice.title), *told, *_only_when(subject, choice.when), *branches)


def phase_section(subject: Subject, path: str, phase: Phase) -> nodes.section:
    """Return a phase: purpose, who, what it needs and gives, what to do, checklist."""
    to_do = [] if not phase.activities else [
        nodes.rubric("", subject.text(reported.TO_DO)),
        bullets(subject.say(activity) for activity in phase.activities),
    ]  # fmt: skip
    asked = [check_item(subject, path, check) for check in phase.checklist]
    heading = [nodes.rubric("", subject.text(labels.CHECKLIST))] if asked else []
    return section(
        subject.anchor(path),
        subject.say(phase.title),
        *_purpose(subject, phase.purpose),
        *_only_when(subject, phase.when),
        *fields(_phase_facts(subject, phase)),
        *to_do,
        *heading,
        *definitions(asked, classes=["im-checks"]),
        *_sources(subject, phase.sources),
    )


def _phase_facts(subject: Subject, phase: Phase) -> Iterator[tuple[str, Inline]]:
    text = subject.text
    yield text(reported.DOES_IT), subject.role(phase.does)
    yield text(reported.CONSULTS), subject.roles(phase.consulted)
    yield text(labels.MODE), plain(text(labels.MODES[phase.mode])) if phase.mode else []
    yield text(reported.NEEDS), subject.states(phase.needs)
    yield text(reported.GIVES), subject.states(phase.gives)
    yield text(reported.TOOLS), subject.tools(phase.tools)
    if phase.estimate is not None:
        whose = f" ({text(reported.BASES[phase.estimate_basis])})"
        yield text(reported.ESTIMATE), plain(_days(subject, phase.estimate) + whose)
    if phase.optional:
        yield text(labels.OPTIONAL), plain(text(reported.YES))


def _days(subject: Subject, estimate: ThreePoint) -> str:
    number = subject.formats.number
    if estimate.least == estimate.most:
        return subject.text(labels.DAYS_FIXED, likely=number(estimate.likely))
    least, likely, most = number(estimate.least), number(estimate.likely), number(estimate.most)
    return subject.text(labels.DAYS, least=least, likely=likely, most=most)


def gate_section(subject: Subject, path: str, gate: Gate) -> nodes.section:
    """Return a gate: the question, who decides, where it can send the work, what is looked at."""
    looked_at = [criterion_item(subject, path, criterion) for criterion in gate.criteria]
    return section(
        subject.anchor(path),
        plain(subject.title(gate)),
        *_purpose(subject, gate.purpose),
        *_only_when(subject, gate.when),
        *fields(_gate_facts(subject, gate)),
        nodes.rubric("", subject.text(labels.CRITERIA)),
        *(definitions(looked_at, classes=["im-checks"]) or [paragraph(plain(subject.text(labels.NO_CRITERIA)))]),
        *_sources(subject, gate.sources),
    )


def _gate_facts(subject: Subject, gate: Gate) -> Iterator[tuple[str, Inline]]:
    text = subject.text
    yield text(labels.KIND), plain(f"{text(labels.GATE)} ({text(reported.BASES[gate.basis])})")
    yield text(reported.ASKS), subject.say(gate.ask) if gate.ask else []
    yield text(reported.DECIDED_BY), subject.role(gate.decided_by)
    if gate.go_back_to:
        targets = [piece for target in gate.go_back_to for piece in (*plain(", "), *subject.part(target))][1:]
        times = reported.BACK_AT_MOST.text(gate.at_most, subject.language) if gate.at_most else ""
        yield text(reported.BACK_TO), [*targets, *(plain(f" ({times})") if times else [])]
    if gate.wait is not None:
        number = subject.formats.number
        least, likely, most = (number(value) for value in (gate.wait.least, gate.wait.likely, gate.wait.most))
        yield text(labels.WAIT), plain(text(labels.WAIT_DAYS, least=least, likely=likely, most=most))


# --- checks and criteria


def criterion_item(subject: Subject, path: str | None, criterion: Criterion) -> nodes.definition_list_item:
    """Return one criterion: its own question, or what it points to."""
    strength = subject.text(STRENGTHS[criterion.strength])
    if isinstance(criterion.about, Check):
        return check_item(subject, path, criterion.about)
    if isinstance(criterion.about, CheckPath):
        where = subject.text(labels.ASKED_EARLIER, phase=subject.enclosing(criterion.about.path))
    else:
        where = subject.text(
            labels.RESULT_REACHED if hasattr(criterion.about, "state") else reported.ANSWERS[Answer.MEASURE]
        )
    return definition(subject.criterion(criterion), paragraph(plain(where), classes=["im-small"]), aside=strength)


def check_item(subject: Subject, path: str | None, check: Check) -> nodes.definition_list_item:
    """Return one question with guidance, what counts as an answer, and sources; without a path it has no anchor."""
    body: list[nodes.Node] = [paragraph(subject.say(check.guidance))] if check.guidance else []
    told = [plain(part) for part in _answer(subject, check)]
    sources = subject.sources(check.sources)
    line = [piece for number, part in enumerate(told) for piece in (*(plain(" · ") if number else []), *part)]
    body.append(paragraph(line, *([plain(" · "), sources] if sources else []), classes=["im-small"]))
    strength = subject.text(STRENGTHS[check.strength])
    anchor = subject.anchor(join(path, check.id)) if path is not None else None
    return definition(subject.say(check.ask), *body, anchor=anchor, aside=strength)


def _answer(subject: Subject, check: Check) -> Iterator[str]:
    """Yield what counts as an answer, in which sizes of project it is asked, and whose demand it is."""
    answer = subject.text(reported.ANSWERS[check.answer], top=5)
    if check.answer is Answer.EVIDENCE and (check.at_least or 1) > 1:
        answer += f", {subject.text(reported.AT_LEAST, n=check.at_least)}"
    if check.answer is Answer.RATING and check.at_least:
        answer += f", {subject.text(reported.AT_LEAST, n=check.at_least)}"
    yield answer
    if check.scale is not Scale.NORMAL:
        yield subject.text(labels.LIGHT if check.scale is Scale.LIGHT else labels.FULL_ONLY)
    if check.when is not None:
        yield subject.text(labels.ONLY_WHEN, condition=str(check.when))
    if check.basis is not Basis.METHOD:
        yield subject.text(reported.BASES[check.basis])


# --- small parts


def _purpose(subject: Subject, words: Wording | None) -> list[nodes.Node]:
    return [paragraph(subject.say(words))] if words is not None else []


def _only_when(subject: Subject, when: When | None) -> list[nodes.Node]:
    if when is None:
        return []
    return [
        paragraph(plain(subject.text(labels.ONLY_WHEN, condition=str(when)).capitalize() + "."), classes=["im-small"])
    ]


def _sources(subject: Subject, ids: Iterable[str]) -> list[nodes.Node]:
    listed = subject.sources(ids)
    lead = plain(f"{subject.text(labels.SOURCES)}: ")
    return [paragraph(lead, listed, classes=["im-small"])] if listed else []
