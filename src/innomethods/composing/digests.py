"""Two digests of a method: one of its meaning (who, what, in which order, on which conditions), one of its words.

The projection is listed field by field, with defaults left out, so that a new field with a default changes no old
digest. A change of words never changes the semantic digest, so it never needs a migration.
"""

from __future__ import annotations

import hashlib
import json
import math
from decimal import Decimal
from enum import Enum

import attrs

from innomethods.ids import Pin
from innomethods.model import (
    Branch,
    Check,
    CheckPath,
    Choice,
    Criterion,
    Disagreement,
    Document,
    Embed,
    Equivalent,
    Gate,
    Measure,
    Method,
    Parallel,
    Phase,
    Rated,
    Reading,
    Rename,
    Result,
    ResultState,
    Role,
    Scorecard,
    Stage,
    State,
    Steps,
    Tailoring,
    Theme,
    Threshold,
    Tool,
    When,
)
from innomethods.quantities import ThreePoint
from innomethods.sources import Source
from innomethods.wording import Wording

# What a method means. A field stands in exactly one of the two tables; a test holds that.
SEMANTIC: dict[type, tuple[str, ...]] = {
    Method: ("id", "inputs", "outputs", "flow", "closing", "results", "measures"),
    Steps: ("items",),
    Parallel: ("items",),
    Stage: ("id", "flow", "when", "needs"),
    Choice: ("id", "branches", "decided_by", "settled_by", "when"),
    Branch: ("id", "flow", "when"),
    Embed: ("id", "method", "results", "roles", "when"),
    Phase: ("id", "mode", "does", "consulted", "needs", "gives", "observes", "checklist", "optional", "when"),
    Gate: ("id", "decided_by", "criteria", "go_back_to", "at_most", "scope", "papers_due", "when"),
    Criterion: ("strength", "about", "name"),
    Check: ("id", "strength", "answer", "at_least", "raters", "threshold", "valid_days", "always", "scale", "when"),
    Threshold: ("measure", "at_least", "at_most"),
    CheckPath: ("path",),
    ResultState: ("result", "state"),
    Result: ("id", "states", "exits"),
    State: ("id", "irreversible", "checks"),
    Measure: ("id", "unit", "direction", "level"),
    When: ("fact", "is_", "at_least", "among"),
    Pin: ("id", "edition"),
    ThreePoint: ("least", "likely", "most"),
}
# How it is told, and what may change without changing what is asked of anyone.
TEXT: dict[type, tuple[str, ...]] = {
    Method: (
        "edition", "title", "short", "summary", "purpose", "origin", "use_when", "not_when", "gates_note", "facets",
        "drivers", "roles", "tools", "themes", "documents", "equivalents", "disagreements", "gaps", "variants",
        "renames", "tailoring", "sources",
    ),
    Stage: ("title", "purpose", "larger", "method", "sources"),
    Choice: ("title", "ask", "sources"),
    Branch: ("title",),
    Phase: (
        "title", "purpose", "activities", "tools", "estimate", "estimate_basis", "effort", "wait", "wait_basis",
        "wait_sources", "wait_limit", "spiral", "sources",
    ),
    Gate: ("title", "ask", "short", "purpose", "basis", "wait", "wait_basis", "wait_sources", "wait_limit", "sources"),
    Check: ("ask", "guidance", "basis", "sources"),
    Result: ("title", "summary", "sources"),
    State: ("title", "summary"),
    Measure: ("title", "summary", "sources"),
    Role: ("id", "title", "side", "summary"),
    Tool: (
        *("id", "title", "why", "what", "steps", "gives", "when_not", "time", "people", "care"),
        *("scorecard", "sources"),
    ),
    Scorecard: ("items", "least", "most", "combine", "sources"),
    Rated: ("id", "title", "ask"),
    Theme: ("id", "title", "summary", "sources"),
    Document: ("id", "title", "created", "updated", "signed_by", "replaced_by", "sources"),
    Equivalent: ("path", "to", "note", "sources"),
    Disagreement: ("about", "readings"),
    Reading: ("says", "sources"),
    Rename: ("edition", "was", "now", "at"),
    Tailoring: ("by", "verb", "target", "reason"),
    Source: ("id", "title", "certainty", "publisher", "year", "address", "note"),
    Wording: ("nb", "nn", "en"),
}  # fmt: skip


def semantic_digest(method: Method) -> str:
    """Return the digest of what the method means: `sem1:` and 64 hexadecimal digits.

    Re-bracketing, wording, sources, tools and estimates don't change it.
    """
    return f"sem1:{_hash(project_of(method, SEMANTIC))}"


def text_digest(method: Method) -> str:
    """Return the digest of the whole method, words included: `txt1:` and 64 hexadecimal digits."""
    both = {kind: (*SEMANTIC.get(kind, ()), *TEXT.get(kind, ())) for kind in {**SEMANTIC, **TEXT}}
    return f"txt1:{_hash(project_of(method, both))}"


def _hash(projection: object) -> str:
    text = json.dumps(projection, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _number(value: float | Decimal) -> object:
    """Return equal numbers as equal projections, whatever their type: 2, 2.0 and Decimal(2) are one value."""
    if not math.isfinite(value):
        return str(value)
    if value == int(value):
        return int(value)
    return float(value) if float(value) == value else {"": "Decimal", "value": str(Decimal(value).normalize())}


def project_of(value: object, fields: dict[type, tuple[str, ...]]) -> object:
    """Return the plain projection of a value: listed fields only, defaults left out, the kind named."""
    match value:
        case Enum():
            return value.value
        case None | str() | bool() | int():
            return value
        case float() | Decimal():
            return _number(value)
        case tuple():
            return [project_of(item, fields) for item in value]
        case Wording() if Wording not in fields:  # a measure's unit: it means what English calls it
            return value.text("en")
    kind = type(value)
    if kind not in fields or not attrs.has(kind):
        raise TypeError(f"{kind.__name__} has no projection: list its fields in composing/digests.py.")
    defaults = {field.name: field.default for field in attrs.fields(kind)}
    plain: dict[str, object] = {"": kind.__name__}
    for name in fields[kind]:
        item = getattr(value, name)
        if item != defaults[name]:
            plain[name] = project_of(item, fields)
    return plain
