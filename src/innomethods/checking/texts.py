"""Rules about what people read: too long lists, hidden evidence, missing texts and sources (W07–W09, W13, W14, T02)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from innomethods.checking.alone import is_shared
from innomethods.findings import Finding, finding
from innomethods.ids import is_within
from innomethods.language import find_untold
from innomethods.model import Answer, Gate, Phase, Scale, Strength
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
    light = Counter(_method_at(subject, path) for path, check in subject.checks if check.scale is Scale.LIGHT)
    for stage, count in light.items():
        if count > READABLE and subject.method.phases:
            yield finding("W07", stage, count=count, limit=READABLE)


def _method_at(subject: Subject, path: str) -> str:
    """Return the stage of the method put in that a path lies in: each method answers for its own list."""
    return max((stage for stage in subject.put_in if is_within(path, stage)), key=len, default="")


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


def founded_limits(subject: Subject) -> Iterator[Finding]:
    """T02: a wait that the law demands says where: nobody can shorten it, so everybody must be able to look it up."""
    for placed in (*subject.method.phases, *subject.method.gates):
        node = placed.node
        if not isinstance(node, (Phase, Gate)) or node.wait is None or node.wait_basis is not Basis.LAW:
            continue
        if not node.wait_sources:
            yield finding("T02", placed.path, what=_LIMIT)


_LIMIT = Wording(nb="Ventetiden loven krever", nn="Ventetida lova krev", en="The wait that the law demands")


def missing_languages(subject: Subject) -> Iterator[Finding]:
    """W14: a method that speaks three languages speaks them everywhere; what it shares is told where it stands."""
    yield from find_untold(subject.method, leave=is_shared)


RULES = (long_lists, empty_phases, hidden_evidence, explained_musts, founded_limits, missing_languages)
