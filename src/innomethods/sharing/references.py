"""`Reference`: what all things have in common that one reads and refers to, and never schedules.

Here: the common head. Not here: the five kinds, each in a module of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Protocol

import attrs

from innomethods.ids import Pin, checked_id
from innomethods.model import Disagreement, Shelf
from innomethods.model.converting import TupleOf, to_wordings
from innomethods.sources import Source
from innomethods.wording import Wording, as_wording, optional_wording


@attrs.frozen(kw_only=True, repr=False)
class Point:
    """One named thing a reference speaks of: a trait, a role."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def __repr__(self) -> str:
        return f"Point({self.id!r})"


@attrs.frozen(kw_only=True, repr=False)
class Reference:
    """A thing one reads and refers to: what it is, when it is of use, which processes go with it, and its sources.

    `kind` is the word of its file's first key; `methods` are ids of processes; `gaps` say what was not found.
    """

    kind: ClassVar[str]
    kind_title: ClassVar[Wording]

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    edition: str = "1"
    title: Wording = attrs.field(converter=as_wording)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None)
    purpose: Wording | None = attrs.field(converter=optional_wording, default=None)
    origin: Wording | None = attrs.field(converter=optional_wording, default=None)
    use_when: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=())
    not_when: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=())
    methods: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    disagreements: tuple[Disagreement, ...] = attrs.field(converter=TupleOf[Disagreement], default=())
    gaps: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=())
    sources: tuple[Source, ...] = attrs.field(converter=TupleOf[Source], default=())

    @property
    def pin(self) -> Pin:
        """Id and edition: `mindlab@2018`."""
        return Pin(self.id, self.edition)

    def source(self, id: str) -> Source | None:
        """Return a source, if there is one of that id."""
        return next((source for source in self.sources if source.id == id), None)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.pin})"


class ReferenceShelf(Shelf, Protocol):
    """A shelf that holds references too. The catalogue is one."""

    @property
    def references(self) -> Mapping[str, Reference]:
        """What one reads and refers to, of all kinds, by id."""
        ...
