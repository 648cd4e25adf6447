"""Rules about what people read: lists too long, questions that hide evidence, missing texts (W07–W09, W13, W14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from innomethods.findings import Finding, finding
from innomethods.model import Answer, Rated, Scale, Strength, Tool
from innomethods.sources import Basis
from innomethods.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from innomethods.checking.subject import Subject

READABLE = 12  # more items than this are ticked, not read

_SHOWN = {
    "nb": re.compile(r"\b(testet|prøvd ut|målt|signert|dokumentert|underskrevet|kartlagt)\b", re.IGNORECASE),
    "nn": re.compile(r"\b(testa|prøvd ut|målt|signert|dokumentert|underskriven|kartlagd)\b", re.IGNORECASE),
    "en": re.compile(r"\b(tested|tried out|measured|signed|documented|mapped)\b", re.IGNORECASE),
}


def long_lists(subject: Subject) -> Iterator[Finding]:
    """W07: a list is short enough to be read."""
    for path, phase in subject.phases:
        if len(phase.checklist) > READABLE:
            yield finding("W07", path, count=len(phase.checklist), limit=READABLE)
    for path, gate in subject.gates:
        if len(gate.criteria) > READABLE:
            yield finding("W07", path, count=len(gate.criteria), limit=READABLE)
    light = sum(1 for _, check in subject.checks if check.scale is Scale.LIGHT)
    if light > READABLE and subject.method.phases:
        yield finding("W07", "", count=light, limit=READABLE)


def empty_phases(subject: Subject) -> Iterator[Finding]:
    """W08: a phase asks or gives something."""
    for path, phase in subject.phases:
        if not phase.checklist and not phase.gives:
            yield finding("W08", path)


def hidden_evidence(subject: Subject) -> Iterator[Finding]:
    """W09: what can be shown is asked for as evidence."""
    for path, check in subject.checks:
        if check.answer is not Answer.CONFIRM:
            continue
        for language in LANGUAGES:
            word = _SHOWN[language].search(getattr(check.ask, language) or "")
            if word is not None:
                yield finding("W09", path, check=check.id, word=word.group(0))
                break


def explained_musts(subject: Subject) -> Iterator[Finding]:
    """W13: a must says why it is asked and where it comes from."""
    for path, check in subject.checks:
        if check.strength is Strength.SHOULD:
            continue
        if check.guidance is None:
            yield finding("W13", path, check=check.id, missing=_GUIDANCE)
        if not check.sources and check.basis is not Basis.OWN:
            yield finding("W13", path, check=check.id, missing=_SOURCE)


_GUIDANCE = Wording(nb="en forklaring (guidance)", nn="ei forklaring (guidance)", en="guidance")
_SOURCE = Wording(nb="en kilde (sources)", nn="ei kjelde (sources)", en="a source (sources)")


def missing_languages(subject: Subject) -> Iterator[Finding]:
    """W14: a method that speaks three languages speaks them everywhere; one that doesn't is told once."""
    method = subject.method
    if method.title.missing():
        yield _untold("", "title", method.title)
        return
    for name, wording in _wordings(method):
        if wording.missing():
            yield _untold("", name, wording)
    for placed in (*subject.placed, *subject.closing):
        for name, wording in _wordings(placed.node):
            if wording.missing():
                yield _untold(placed.path, name, wording)
    for path, check in subject.checks:
        for name, wording in _wordings(check):
            if wording.missing():
                yield _untold(path, name, wording)


def find_tool_problems(tool: Tool) -> tuple[Finding, ...]:
    """Return what is wrong with a tool card by itself: a text that isn't there in every language (W14)."""
    said = [*_wordings(tool), *(pair for item in _rated(tool) for pair in _wordings(item))]
    return tuple(_untold("", name, wording) for name, wording in said if wording.missing())


def _rated(tool: Tool) -> tuple[Rated, ...]:
    return tool.scorecard.items if tool.scorecard is not None else ()


def _untold(path: str, field: str, wording: Wording) -> Finding:
    languages = ", ".join(wording.missing())
    return finding("W14", path, field=field.replace("_", "-"), languages=languages)


def _wordings(item: object) -> Iterator[tuple[str, Wording]]:
    kind = type(item)
    for field in attrs.fields(kind) if attrs.has(kind) else ():
        value = getattr(item, field.name)
        if isinstance(value, Wording):
            yield field.name, value
        elif isinstance(value, tuple):
            yield from ((field.name, text) for text in value if isinstance(text, Wording))


RULES = (long_lists, empty_phases, hidden_evidence, explained_musts, missing_languages)
