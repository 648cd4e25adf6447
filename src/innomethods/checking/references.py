"""Rules about names: ids used twice, and references that lead nowhere (E01, E02, E23, E24, T01)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from innomethods.checking.alone import is_shared
from innomethods.composing import target_of
from innomethods.composing.editing import CLOSING
from innomethods.errors import BadReference, DocumentProblems, NoSuchMethod
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import join, parent
from innomethods.model import (
    Answer,
    CheckPath,
    ResultState,
    Threshold,
    roles_of,
)
from innomethods.truth import find_unlisted
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.checking.subject import Subject

_WHAT = {
    "role": Wording(nb="rolle", nn="rolle", en="role"),
    "result": Wording(nb="resultat", nn="resultat", en="result"),
    "state": Wording(nb="tilstand", nn="tilstand", en="state"),
    "tool": Wording(nb="verktøy", nn="verktøy", en="tool"),
    "measure": Wording(nb="måltall", nn="måltal", en="measure"),
    "check": Wording(nb="sjekkspørsmål", nn="sjekkspørsmål", en="check"),
    "method": Wording(nb="metode", nn="metode", en="method"),
    "path": Wording(nb="sti", nn="sti", en="path"),
}


_UNREADABLE = Wording(
    nb="Filen den står i, kan ikke leses.", nn="Fila han står i, kan ikkje lesast.", en="Its file cannot be read."
)


def repeated_ids(subject: Subject) -> Iterator[Finding]:
    """E01, E24: two nodes at one path, two checks with one id in a list; a part where the closing flow hangs."""
    nodes = Counter(placed.path for placed in (*subject.placed, *subject.closing))
    checks = Counter(path for path, _ in subject.checks)
    for path, count in (nodes + checks).items():
        if count > 1:
            where = parent(path) or subject.method.id
            yield finding("E01", path, id=path.rpartition("/")[2], where=where)
    if subject.closing and any(placed.path == CLOSING for placed in subject.placed):
        yield finding("E24", CLOSING)


def some_phase(subject: Subject) -> Iterator[Finding]:
    """E23: a process has at least one phase."""
    if not subject.method.phases:
        yield finding("E23", "")


def _unknown(what: str, path: str, wanted: str, known: Iterable[str]) -> Finding:
    return finding("E02", path, what=_WHAT[what], wanted=wanted, hint=suggestion(wanted, known))


def unknown_roles(subject: Subject) -> Iterator[Finding]:
    """E02: a role nobody describes. A method without any described role keeps its roles as plain names."""
    described = {role.id for role in subject.method.roles} | set(subject.shelf.roles if subject.shelf else ())
    if not described:
        return
    for placed in (*subject.placed, *subject.closing):
        for role in roles_of(placed.node):
            if role not in described:
                yield _unknown("role", placed.path, role, described)


def unknown_states(subject: Subject) -> Iterator[Finding]:
    """E02: a result or state that isn't defined."""
    results = {result.id: result for result in subject.method.results}
    for path, state in _spoken_states(subject):
        result = results.get(state.result)
        if result is None:
            yield _unknown("result", path, state.result, results)
        elif not result.has(state.state) and all(exit_.id != state.state for exit_ in result.exits):
            known = [f"{result.id}@{known.id}" for known in (*result.states, *result.exits)]
            yield _unknown("state", path, str(state), known)


def _spoken_states(subject: Subject) -> Iterator[tuple[str, ResultState]]:
    method = subject.method
    yield from (("", state) for state in (*method.inputs, *method.outputs))
    for path, phase in subject.phases:
        yield from ((path, state) for state in (*phase.needs, *phase.gives))
    for path, gate in subject.gates:
        yield from ((path, c.about) for c in gate.criteria if isinstance(c.about, ResultState))


def unknown_tools(subject: Subject) -> Iterator[Finding]:
    """E02: a tool without a card. A method without any card keeps its tools as plain names."""
    cards = {tool.id for tool in subject.method.tools} | set(subject.shelf.tools if subject.shelf else ())
    if not cards:
        return
    for path, phase in subject.phases:
        yield from (_unknown("tool", path, tool, cards) for tool in phase.tools if tool not in cards)


def unknown_measures(subject: Subject) -> Iterator[Finding]:
    """E02: a measure that isn't described."""
    known = {measure.id for measure in subject.method.measures}
    for path, phase in subject.phases:
        yield from (_unknown("measure", path, name, known) for name in phase.observes if name not in known)
    for path, threshold in thresholds(subject):
        if threshold.measure not in known:
            yield _unknown("measure", path, threshold.measure, known)


def thresholds(subject: Subject) -> Iterator[tuple[str, Threshold]]:
    """Yield every threshold with the path of the gate or check that has it."""
    for path, gate in subject.gates:
        yield from ((path, c.about) for c in gate.criteria if isinstance(c.about, Threshold))
    for path, check in subject.checks:
        if check.answer is Answer.MEASURE and check.threshold is not None:
            yield path, check.threshold


def unknown_paths(subject: Subject) -> Iterator[Finding]:
    """E02: a go-back target or asked check that doesn't exist."""
    checks = {path for path, _ in subject.checks}
    nodes = {placed.path for placed in subject.placed}
    for path, gate in subject.gates:
        yield from (_unknown("path", path, target, nodes) for target in gate.go_back_to if target not in nodes)
        for criterion in gate.criteria:
            if isinstance(criterion.about, CheckPath) and criterion.about.path not in checks:
                yield _unknown("check", path, criterion.about.path, checks)


def unknown_equivalents(subject: Subject) -> Iterator[Finding]:
    """E02: an equivalent whose own path, or whose target where the shelf has it, doesn't exist."""
    for one in subject.method.equivalents:
        if one.path not in subject.method:
            yield _unknown("path", "", one.path, (placed.path for placed in subject.placed))
        yield from _unknown_target(subject, one.to)


def unknown_renames(subject: Subject) -> Iterator[Finding]:
    """E02: a part that is said to have had another name, and isn't there. What tailoring took away may be named."""
    if all(change.verb == "embed" for change in subject.method.tailoring):
        known = {placed.path for placed in (*subject.placed, *subject.closing)} | {path for path, _ in subject.checks}
        for one in subject.method.renames:
            now = join(one.at, one.now)
            if now not in known:
                yield _unknown("path", "", now, known)


def _unknown_target(subject: Subject, to: str) -> Iterator[Finding]:
    try:
        pin, path = target_of(to)
    except BadReference:
        yield _unknown("path", "", to, ())
        return
    if subject.shelf is None:
        return
    try:
        method = subject.shelf.edition(pin.id, pin.edition)
    except NoSuchMethod as error:
        yield _unknown("method", "", str(pin), error.known)
        return
    except DocumentProblems:
        yield finding("E02", "", what=_WHAT["method"], wanted=str(pin), hint=_UNREADABLE)
        return
    if path not in method:
        yield _unknown("path", "", to, (f"{pin}:{placed.path}" for placed in method.placed))


def unknown_sources(subject: Subject) -> Iterator[Finding]:
    """T01: a source that isn't listed; what the method shares with others cites the sources of its own file."""
    yield from find_unlisted(subject.method, leave=is_shared)


def measured_checks(subject: Subject) -> Iterator[Finding]:
    """E17: a check answered by a measure says which measure and which limit."""
    for path, check in subject.checks:
        if check.answer is Answer.MEASURE and check.threshold is None:
            yield finding("E17", path, criterion=check.id, because=_NO_MEASURE)


_NO_MEASURE = Wording(
    nb="måltall og grense mangler", nn="måltal og grense manglar", en="its measure and limit are missing"
)

RULES = (
    repeated_ids,
    some_phase,
    unknown_roles,
    unknown_states,
    unknown_tools,
    unknown_measures,
    unknown_paths,
    unknown_equivalents,
    unknown_renames,
    unknown_sources,
    measured_checks,
)
