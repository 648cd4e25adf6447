"""Runs as an event log in XES (IEEE 1849), which process-mining tools read: one trace a run, one event an entry.

What people wrote freely (notes, reasons, evidence, remarks) stays in the log; keys of persons leave it only when asked
for. Not here: what the steps are called (`steps`), or which may follow which (`nets`).
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from xml.etree import ElementTree as ET

from innomethods.documents.event_records import KINDS
from innomethods.exchange.definitions import with_definition
from innomethods.exchange.given import Given, Logged, logged
from innomethods.exchange.steps import Names, Turn, names_of, step_of
from innomethods.exchange.xml_text import as_document, fit_for_xml, one_line
from innomethods.running import (
    AnyEvent,
    CheckAnswered,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    RoleBound,
    RunBegun,
)
from innomethods.running.history import Happening, history_of
from innomethods.wording import Language, Wording, as_language

_STANDARD = (("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Time", "time"), ("Organizational", "org"))
_OWN = "urn:innomethods:xes-extension:1"
_NOWHERE = "unknown"

Value = str | int | bool | Decimal | datetime | None


def to_xes(given: Given, *, language: Language | str | None = "en", persons: bool = False) -> str:
    """Return runs as one XES log: a run, several, or the entries of a logbook (`book.entries(run.id)`).

    Every entry in force is an event, in the order in which things happened; entries struck out, and those that never
    fitted, are left out. Steps are called what the method of the time called them. `language` is that of the names
    (`None`: paths and ids instead of titles). With `persons` the keys of persons are in `org:resource`. Entries of a
    logbook also say when they were recorded.

    Raises:
        TypeError: for what is neither a run nor an entry.
        ValueError: for a run given twice, an unknown language, or entries that aren't a whole log.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> pilot = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    >>> run = begin_run(pilot, at=date(2027, 1, 11), by="owner").start("try", at=date(2027, 1, 12), by="lead")
    >>> '<string key="innomethods:step" value="Try+start" />' in to_xes(run)
    True
    """
    chosen = as_language(language) if language is not None else None
    root = _head(persons=persons)
    for one in logged(given):
        root.append(_trace(one, chosen, persons=persons))
    return as_document(root)


def _head(*, persons: bool) -> ET.Element:
    """Return the log with what it declares: extensions, what every trace and event has, and how events are told."""
    root = ET.Element("log", {"xes.version": "2.0", "xes.features": "", "xmlns": "http://www.xes-standard.org/"})
    for name, prefix in _STANDARD:
        ET.SubElement(root, "extension", name=name, prefix=prefix, uri=f"http://www.xes-standard.org/{prefix}.xesext")
    ET.SubElement(root, "extension", name="Innomethods", prefix="innomethods", uri=_OWN)
    _put(ET.SubElement(root, "global", scope="trace"), "concept:name", _NOWHERE)
    event = ET.SubElement(root, "global", scope="event")
    for key in ("concept:name", "lifecycle:transition", "org:role", "innomethods:kind"):
        _put(event, key, _NOWHERE)
    _put(event, "time:timestamp", datetime(1970, 1, 1, tzinfo=UTC))
    _put(event, "innomethods:position", 0)
    ET.SubElement(root, "classifier", name="Activity", keys="concept:name lifecycle:transition")
    ET.SubElement(root, "classifier", name="Step", keys="innomethods:step")
    if persons:
        ET.SubElement(root, "classifier", name="Resource", keys="org:resource")
    _put(root, "lifecycle:model", "standard")
    return root


def _trace(one: Logged, language: Language | None, *, persons: bool) -> ET.Element:
    run, begun = one.run, one.run.events[0]
    trace = ET.Element("trace")
    _put(trace, "concept:name", run.id)
    _put(trace, "innomethods:project", run.project)
    _put(trace, "innomethods:organisation", begun.organisation if isinstance(begun, RunBegun) else None)
    _put(trace, "innomethods:method", str(run.definition.pin))
    _put(trace, "innomethods:digest", run.digest)
    _put(trace, "innomethods:status", str(run.status))
    history = history_of(run.events)
    under = {happening.position: brought for happening, brought in with_definition(history.happenings)}
    names = {brought.digest: names_of(brought.definition, language) for brought in under.values()}
    for happening in history.by_time:
        digest = under[happening.position].digest
        event = ET.SubElement(trace, "event")
        _standard(event, happening, names[digest], persons=persons)
        _own(event, happening)
        _put(event, "innomethods:definition", digest)
        _put(event, "innomethods:recorded", one.recorded(happening.position))
        if persons and isinstance(happening.event, RoleBound):
            _put(event, "innomethods:person", happening.event.person)
    return trace


def _standard(event: ET.Element, happening: Happening, names: Names, *, persons: bool) -> None:
    """Put in what any tool understands, and the name of the step, where it is one."""
    told = happening.event
    step = step_of(told)
    _put(event, "concept:name", names.name(step) if step is not None else _kind_in_words(told, names.language))
    _put(event, "lifecycle:transition", str(step.turn if step is not None else Turn.COMPLETE))
    _put(event, "time:timestamp", told.at)
    _put(event, "org:role", _role(names, told.by.role))
    _put(event, "org:resource", told.by.person if persons else None)
    _put(event, "innomethods:step", names.label(step) if step is not None else None)


def _role(names: Names, id: str) -> str:
    known = names.ground.definition.role(id)
    return id if known is None or names.language is None else known.title.text(names.language)


def _own(event: ET.Element, happening: Happening) -> None:
    """Put in what only we have words for."""
    told = happening.event
    _put(event, "innomethods:kind", _KINDS[type(told)])
    _put(event, "innomethods:position", happening.position)
    _put(event, "innomethods:path", happening.place)
    _put(event, "innomethods:epoch", happening.epoch)
    _put(event, "innomethods:early", happening.early or None)
    match told:
        case GateDecided():
            _put(event, "innomethods:outcome", str(told.outcome))
            _put(event, "innomethods:recommended", str(told.recommended) if told.recommended is not None else None)
            _put(event, "innomethods:breach", told.breach)
            _put(event, "innomethods:to", told.to)
            _put(event, "innomethods:conditions", len(told.conditions) or None)
        case CheckAnswered():
            _put(event, "innomethods:check", told.path)
            _put(event, "innomethods:answer", _answer(told))
        case MeasureObserved(measure=measure, value=value):
            _put(event, "innomethods:measure", measure)
            _put(event, "innomethods:value", value)
        case LegalAssessed():
            _put(event, "innomethods:purchase", told.purchase)
            _put(event, "innomethods:question", told.question)
            _put(event, "innomethods:answer", str(told.answer).lower())
        case _:
            for key in ("branch", "condition", "child", "role"):
                _put(event, f"innomethods:{key}", getattr(told, key, None))


def _answer(event: CheckAnswered) -> str:
    if event.not_applicable is not None:
        return "not-applicable"
    if event.rating is not None:
        return str(event.rating)
    if event.confirmed is None:
        return "evidence"
    return "yes" if event.confirmed else "no"


def _put(element: ET.Element, key: str, value: Value) -> None:
    """Add an attribute of the kind its value has; nothing for None."""
    match value:
        case None:
            return
        case bool():
            kind, text = "boolean", str(value).lower()
        case int():
            kind, text = "int", str(value)
        case Decimal():
            kind, text = "float", str(value)
        case datetime():
            kind, text = "date", value.isoformat(timespec="milliseconds")
        case _:
            kind, text = "string", one_line(value) if key == "concept:name" else fit_for_xml(value)
    ET.SubElement(element, kind, key=key, value=text)


def _kind_in_words(event: AnyEvent, language: Language | None) -> str:
    kind = _KINDS[type(event)]
    return kind if language is None or kind not in _WORDS else _WORDS[kind].text(language)


_KINDS = {kind: name for name, kind in KINDS.items()}
_WORDS: dict[str, Wording] = {
    "run-begun": Wording(nb="Gjennomføringen åpnet", nn="Gjennomføringa opna", en="Run opened"),
    "check-answered": Wording(nb="Spørsmål besvart", nn="Spørsmål svart på", en="Question answered"),
    "measure-observed": Wording(nb="Måltall observert", nn="Måltal observert", en="Measure observed"),
    "condition-closed": Wording(nb="Vilkår lukket", nn="Vilkår lukka", en="Condition closed"),
    "answers-reaffirmed": Wording(nb="Svar bekreftet på nytt", nn="Svar stadfesta på nytt", en="Answers reaffirmed"),
    "role-bound": Wording(nb="Rolle fordelt", nn="Rolle fordelt", en="Role given"),
    "result-withdrawn": Wording(nb="Resultat trukket", nn="Resultat trekt", en="Result withdrawn"),
    "run-retailored": Wording(
        nb="Metoden endret underveis", nn="Metoden endra undervegs", en="Method changed under way"
    ),
    "run-migrated": Wording(nb="Flyttet til ny utgave", nn="Flytta til ny utgåve", en="Moved to another edition"),
    "child-linked": Wording(nb="Knyttet til en annen", nn="Knytt til ei anna", en="Linked to another run"),
    "note-made": Wording(nb="Notat", nn="Notat", en="Note"),
    "legal-assessed": Wording(nb="Rettslig vurdering", nn="Rettsleg vurdering", en="Legal assessment"),
    "entry-struck": Wording(nb="Oppføring strøket", nn="Oppføring stroken", en="Entry struck out"),
}
