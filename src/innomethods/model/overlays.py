"""Overlays: changes laid over a method without editing it, each with its reason.

Three verbs: extend (add nodes before or after an anchor, or add checks, criteria, tools to what matches), suppress,
replace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from innomethods.ids import Pin, checked_id
from innomethods.model.checks import Check
from innomethods.model.converting import TupleOf, to_tuple, to_wordings
from innomethods.model.flow import Criterion, Flow, as_flow
from innomethods.model.measures import Measure
from innomethods.model.methods import Disagreement, Document, Method
from innomethods.model.people import Role, Tool
from innomethods.model.results import Result
from innomethods.sources import Source
from innomethods.wording import Wording, as_wording, optional_wording


class Where(StrEnum):
    """Where an extension goes, seen from its anchor."""

    BEFORE = "before"
    AFTER = "after"
    AT = "at"  # the anchor is `start` or `end` of the whole flow
    INTO = "into"  # into every phase or gate that matches


@attrs.frozen(repr=False)
class Extend:
    """Add to a method: nodes before, after or at an anchor; or checks, criteria, tools into what matches.

    An anchor is a path, a glob (`**/assess`) or `result@state` (the place where that state is first surely reached).
    Several anchors are tried in order; the first that matches holds. With `into`, every match gets more. What is
    optional is left out without a word where no anchor matches. `otherwise` is where nodes go then: the flow's `start`
    or `end`.
    """

    where: Where = attrs.field(converter=Where)
    anchors: tuple[str, ...] = attrs.field(converter=TupleOf[str])
    add: Flow | None = attrs.field(converter=attrs.converters.optional(as_flow), default=None, kw_only=True)
    checklist: tuple[Check, ...] = attrs.field(converter=TupleOf[Check], default=(), kw_only=True)
    criteria: tuple[Criterion, ...] = attrs.field(converter=TupleOf[Criterion], default=(), kw_only=True)
    tools: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    consulted: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    activities: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)
    optional: bool = attrs.field(default=False, kw_only=True)
    otherwise: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.in_(("start", "end"))), kw_only=True
    )
    reason: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Extend({self.where} {' or '.join(self.anchors)})"


@attrs.frozen(repr=False)
class Suppress:
    """Take a node or a check away (path or glob). Law items can't be suppressed."""

    target: str
    reason: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Suppress({self.target!r})"


def _fields(values: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(sorted(((str(name), _frozen(value)) for name, value in pairs), key=lambda pair: pair[0]))


def _frozen(value: object) -> object:
    """Return lists and maps as tuples, so that an overlay can be hashed and nobody changes it afterwards."""
    if isinstance(value, Mapping):
        return tuple((_frozen(name), _frozen(item)) for name, item in value.items())
    if isinstance(value, (list, tuple)):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, (set, frozenset)):
        return to_tuple(value)
    return value


@attrs.frozen(repr=False)
class Replace:
    """Replace single fields of a node or check; what isn't named stays. Fields are the model's own names and values."""

    target: str
    fields: tuple[tuple[str, object], ...] = attrs.field(converter=_fields)
    reason: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Replace({self.target!r}: {', '.join(name for name, _ in self.fields)})"


Change = Extend | Suppress | Replace


@attrs.frozen
class NotFor:
    """A method the overlay isn't meant for, or every method with a facet, and why: it has the gates already.

    Raises:
        ValueError: unless it says exactly one of method and facet.
    """

    method: str | None
    reason: Wording = attrs.field(converter=as_wording)
    facet: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.method is None) == (self.facet is None):
            raise ValueError("What an overlay isn't meant for is a method or a facet, one of them.")

    def means(self, method: Method) -> bool:
        """Whether this is said of a method."""
        return method.id == self.method or self.facet in method.facets


@attrs.frozen(repr=False, cache_hash=True)
class Overlay:
    """Changes to lay over a method: gates, a service standard, procurement law, local tailoring, or a variant.

    The papers it brings name their parts by path or glob, since they stand in other places in each method.
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    edition: str = attrs.field(default="1", kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: as_wording(checked_id(self.id)), takes_self=True),
        kw_only=True,
    )
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    variant_of: str | None = attrs.field(default=None, kw_only=True)
    not_for: tuple[NotFor, ...] = attrs.field(converter=TupleOf[NotFor], default=(), kw_only=True)
    changes: tuple[Change, ...] = attrs.field(converter=TupleOf[Change], default=(), kw_only=True)
    results: tuple[Result, ...] = attrs.field(converter=TupleOf[Result], default=(), kw_only=True)
    roles: tuple[Role, ...] = attrs.field(converter=TupleOf[Role], default=(), kw_only=True)
    tools: tuple[Tool, ...] = attrs.field(converter=TupleOf[Tool], default=(), kw_only=True)
    measures: tuple[Measure, ...] = attrs.field(converter=TupleOf[Measure], default=(), kw_only=True)
    documents: tuple[Document, ...] = attrs.field(converter=TupleOf[Document], default=(), kw_only=True)
    sources: tuple[Source, ...] = attrs.field(converter=TupleOf[Source], default=(), kw_only=True)
    disagreements: tuple[Disagreement, ...] = attrs.field(converter=TupleOf[Disagreement], default=(), kw_only=True)
    gaps: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)

    @property
    def pin(self) -> Pin:
        """Id and edition."""
        return Pin(self.id, self.edition)

    def __repr__(self) -> str:
        return f"Overlay({self.pin}: {len(self.changes)} changes)"
