"""What `show` prints of each kind of content: methods, overlays, tools, and what one only reads."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from innomethods import documents
from innomethods.cli.layout import headed, heading, lines_of, listed
from innomethods.cli.overlay_card import asks_law, overlay_lines
from innomethods.cli.saying import answer, say, settings, strong, text
from innomethods.errors import NoSuchPath
from innomethods.ids import is_within
from innomethods.model import (
    Check,
    CheckPath,
    Disagreement,
    Document,
    Gate,
    Method,
    Overlay,
    Phase,
    Placed,
    ResultState,
    Strength,
    Threshold,
    Tool,
)
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.reporting.labels import (
    BASES,
    CAPTION_DOCUMENTS,
    CAPTION_SOURCES,
    CERTAINTIES,
    CREATED_IN,
    DISAGREEMENTS,
    GAPS,
    NOT_WHEN,
    SIGNED_BY,
    TOOLS,
    USE_WHEN,
)
from innomethods.reporting.references import TOO_FEW, Item, reference_sections
from innomethods.running import STRENGTHS
from innomethods.sharing import Reference, Survey
from innomethods.sources import Basis, Source
from innomethods.wording import Wording
from innomethods.wording.formats import number_wording

_GIVES = Wording(nb="Dere sitter igjen med", nn="De sit att med", en="You are left with")
_NOT = Wording(nb="Passer ikke", nn="Passar ikkje", en="Do not use it")  # the texts go on with «when …»
_TIME = Wording(nb="Tid", nn="Tid", en="Time")
_PEOPLE = Wording(nb="Hvem", nn="Kven", en="Who")
_CARE = Wording(nb="Ta hensyn til", nn="Ta omsyn til", en="Take care of")
_FLOW = Wording(nb="Flyt", nn="Flyt", en="Flow")
_DECIDES = Wording(nb="avgjøres av", nn="blir avgjort av", en="decided by")
_DOES = Wording(nb="ansvar", nn="ansvar", en="done by")
_BACK = Wording(nb="kan sende tilbake til", nn="kan sende tilbake til", en="may send back to")
_AT_MOST = Wording(nb="høyst", nn="høgst", en="at most")
_RATES = Wording(nb="Gir poeng for", nn="Gir poeng for", en="Rates")


def show_other(value: Overlay | Tool | Reference, *, as_yaml: bool) -> None:
    """Print an overlay, a tool or a reference."""
    shown, withheld = _without_withheld(value)
    if settings().json:
        answer({**_record(shown), **({"withheld": withheld} if withheld else {})})
    elif as_yaml:
        say(documents.to_yaml(shown).rstrip("\n"))
        for figure, because in withheld.items():
            say(f"# {figure}: {because}")
    elif isinstance(value, Overlay):
        say("\n".join([*overlay_lines(value), "", *_sources(value.sources), *_advice(asks_law=asks_law(value))]))
    elif isinstance(value, Tool):
        say(_tool_card(value))
    else:
        say(_reference_card(value))


def _without_withheld(value: Overlay | Tool | Reference) -> tuple[Overlay | Tool | Reference, dict[str, str]]:
    """Return a survey without the figures that rest on too few answers, and why each of them isn't shown."""
    if not isinstance(value, Survey):
        return value, {}
    shown = [figure for figure in value.figures if value.may_show(figure)]
    because = text(TOO_FEW.fill(minimum=number_wording(value.minimum_answers or 0)))
    return attrs.evolve(value, figures=shown), {each.id: because for each in value.figures if each not in shown}


def _record(value: Overlay | Tool | Reference) -> dict[str, object]:
    if isinstance(value, Overlay):
        return {"overlay": documents.overlay_to_record(value)}
    if isinstance(value, Tool):
        return {"tool": documents.tool_to_record(value)}
    return {"reference": documents.reference_to_record(value)}


def _tool_card(tool: Tool) -> str:
    lines = [*heading(text(tool.title)), *lines_of(f"{text(tool.why)} {text(tool.what)}"), ""]
    for number, step in enumerate(tool.steps, start=1):
        lines += lines_of(text(step), 2, f"{number}. ")
    lines += [""] if tool.steps else []
    told = (
        (_GIVES, tool.gives),
        (_NOT, tool.when_not),
        (_TIME, tool.time),
        (_PEOPLE, tool.people),
        (_CARE, tool.care),
    )
    for label, part in told:
        lines += headed(text(label), text(part)) if part is not None else []
    if tool.scorecard is not None:
        card = tool.scorecard
        lines += ["", strong(f"{text(_RATES)} ({card.least}–{card.most})")]
        lines += listed(f"{text(item.title)}{f': {text(item.ask)}' if item.ask else ''}" for item in card.items)
    return "\n".join([*lines, "", *_sources(tool.sources)])


def _reference_card(reference: Reference) -> str:
    lines = heading(f"{text(reference.title)} ({reference.pin}, {text(reference.kind_title)})")
    lines += lines_of(text(reference.summary))
    for section in reference_sections(reference):
        lines += ["", *heading(text(section.title)), *listed(_item(item) for item in section.items)]
    return "\n".join([*lines, "", *_sources(reference.sources)])


def _item(item: Item) -> str:
    told = ": ".join(text(part) for part in (item.lead, item.text) if part is not None)
    asides = "; ".join(text(aside) for aside in item.asides)
    return f"{told} ({asides})" if told and asides else told or asides


def method_card(method: Method) -> str:
    """Return a method as text: when to use it, its flow with every question, gaps and sources."""
    lines = [*heading(f"{text(method.title)} ({method.pin})"), *lines_of(text(method.summary)), ""]
    for label, texts in ((USE_WHEN, method.use_when), (NOT_WHEN, method.not_when)):
        lines += [strong(text(label)), *listed(map(text, texts)), ""] if texts else []
    lines += [strong(text(_FLOW))]
    lines += lines_of(text(method.gates_note), 2) if method.gates_note is not None else []
    for placed in method.placed:
        lines += _part(method, placed)
    if method.documents:
        lines += ["", strong(text(CAPTION_DOCUMENTS)), *listed(_paper(method, paper) for paper in method.documents)]
    if method.disagreements:
        lines += ["", strong(text(DISAGREEMENTS)), *listed(map(_disagreement, method.disagreements))]
    if method.gaps:
        lines += ["", strong(text(GAPS)), *listed(map(text, method.gaps))]
    of_law = any(check.strength is Strength.LAW for _, check in method.checks)
    return "\n".join([*lines, "", *_sources(method.sources), *_advice(asks_law=of_law)])


def _advice(*, asks_law: bool) -> list[str]:
    """Return what follows questions that the law asks."""
    return [text(NOT_LEGAL_ADVICE)] if asks_law else []


def part_card(method: Method, path: str) -> str:
    """Return one part of a method as text, with all that lies within it; a question with its guidance and sources.

    Raises:
        NoSuchPath: with the nearest known paths.
    """
    checks = dict(method.checks)
    lines = heading(f"{text(method.title)} ({method.pin}:{path})")
    if path in checks:
        check = checks[path]
        lines += lines_of(text(check.ask) + _whose(check), lead=f"{text(STRENGTHS[check.strength])}: ")
        lines += lines_of(text(check.guidance)) if check.guidance is not None else []
        cited = tuple(source for source in method.sources if source.id in check.sources)
        return "\n".join([*lines, *_sources(cited), *_advice(asks_law=check.strength is Strength.LAW)])
    within = [placed for placed in method.placed if is_within(placed.path, path)]
    if not within:
        raise NoSuchPath(path, (*(placed.path for placed in method.placed), *checks))
    purpose = getattr(within[0].node, "purpose", None)
    lines += lines_of(text(purpose)) if purpose is not None else []
    of_law = any(is_within(at, path) and check.strength is Strength.LAW for at, check in checks.items())
    told = [line for placed in within for line in _part(method, placed)]
    return "\n".join([*lines, *told, *_advice(asks_law=of_law)])


def _part(method: Method, placed: Placed) -> list[str]:
    """Return the lines of one part of the flow, as far in as it lies deep: who does it, and what it asks."""
    indent = 2 * (len(placed.around) + 1)
    node = placed.node
    who = ""
    if isinstance(node, Phase):
        who = f" · {text(_DOES)}: {_role(method, node.does)}"
    elif isinstance(node, Gate):
        who = f" · {text(_DECIDES)}: {_role(method, node.decided_by)}"
    lines = lines_of(f"{text(node.title)}  [{placed.path}]{who}", indent, hang=2)
    asked = [
        (text(STRENGTHS[check.strength]), text(check.ask) + _whose(check))
        for path, check in method.checks
        if path.rpartition("/")[0] == placed.path
    ]
    if isinstance(node, Gate):
        asked += _demands(method, node)
    if isinstance(node, Phase):
        lines += [line for activity in node.activities for line in lines_of(text(activity), indent + 4, "– ")]
        asked += [(text(TOOLS).lower(), _tools(method, node))] if node.tools else []
    return lines + [line for lead, words in asked for line in lines_of(words, indent + 4, f"{lead}: ")]


def _whose(check: Check) -> str:
    """Say it where a question is ours, and not the method's own."""
    return f" ({text(BASES[Basis.OWN])})" if check.basis is Basis.OWN else ""


def _tools(method: Method, phase: Phase) -> str:
    titles = {tool.id: text(tool.title) for tool in method.tools}
    return ", ".join(f"{titles[name]} [{name}]" if name in titles else f"[{name}]" for name in phase.tools)


def _disagreement(one: Disagreement) -> str:
    about = text(one.about)
    return f"{about}{'' if about.endswith('?') else ':'} {' / '.join(text(reading.says) for reading in one.readings)}"


def _demands(method: Method, gate: Gate) -> Iterator[tuple[str, str]]:
    """Yield what a decision point looks at beside its own questions, and where it may send the work back to."""
    for criterion in gate.criteria:
        strength, about = text(STRENGTHS[criterion.strength]), criterion.about
        if isinstance(about, ResultState):
            yield strength, _state(method, about)
        elif isinstance(about, CheckPath):
            asked = dict(method.checks).get(about.path)
            yield strength, text(asked.ask) if asked is not None else about.path
        elif isinstance(about, Threshold):
            measure = method.measure(about.measure)
            yield strength, f"{text(measure.title) if measure else about.measure} ({about})"
    if gate.go_back_to:
        back = ", ".join(_title(method, path) for path in gate.go_back_to)
        yield text(_BACK), f"{back}{f' ({text(_AT_MOST)} {gate.at_most})' if gate.at_most else ''}"


def _state(method: Method, state: ResultState) -> str:
    result = method.result(state.result)
    if result is None:
        return str(state)
    title = next((text(one.title) for one in (*result.states, *result.exits) if one.id == state.state), state.state)
    return f"{text(result.title)}: {title}"


def _paper(method: Method, paper: Document) -> str:
    told = []
    if paper.created is not None and paper.created in method:
        told.append(f"{text(CREATED_IN).lower()} {_title(method, paper.created)}")
    if paper.signed_by is not None:
        told.append(f"{text(SIGNED_BY).lower()} {_role(method, paper.signed_by)}")
    return f"{text(paper.title)} ({', '.join(told)})" if told else text(paper.title)


def _title(method: Method, path: str) -> str:
    title = getattr(method[path], "title", None)
    return text(title) if isinstance(title, Wording) else path


def _role(method: Method, role: str | None) -> str:
    described = method.role(role) if role else None
    return text(described.title) if described else role or "–"


def _sources(sources: tuple[Source, ...]) -> list[str]:
    return [strong(text(CAPTION_SOURCES)), *listed(map(_source, sources))] if sources else []


def _source(source: Source) -> str:
    told = [
        text(source.title),
        *([source.publisher] if source.publisher else []),
        *([str(source.year)] if source.year else []),
    ]
    note = f". {text(source.note)}" if source.note is not None else ""  # it may say that only a part was read
    return f"{', '.join(told)} ({text(CERTAINTIES[source.certainty])}){note}"
