"""`OperatingModel`: how an organisation arranges itself to innovate: a lab, a centre, a partnership, a forum."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from innomethods.model import Check
from innomethods.model.converting import TupleOf, to_wordings
from innomethods.sharing.networks import Member, Membership, membership
from innomethods.sharing.partial_dates import PartialDate, optional_partial_date
from innomethods.sharing.references import Reference
from innomethods.wording import Wording, as_wording, optional_wording

# What everybody asks of an operating model: each is told, or said not to have been found.
ASKED_OF_ALL = ("host", "mandate", "does", "does-not", "exit")


@attrs.frozen(kw_only=True, repr=False)
class Period:
    """A part of an operating model's life; from and until are as precise as a source tells them."""

    title: Wording = attrs.field(converter=as_wording)
    since: PartialDate | None = attrs.field(converter=optional_partial_date, default=None)
    until: PartialDate | None = attrs.field(converter=optional_partial_date, default=None)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def __repr__(self) -> str:
        return f"Period({self.since or '…'}–{self.until or '…'})"


@attrs.frozen(kw_only=True)
class Rung:
    """One step of a learning ladder: a process people learn by using it."""

    method: str
    note: Wording | None = attrs.field(converter=optional_wording, default=None)


@attrs.frozen(kw_only=True, repr=False)
class OperatingModel(Reference):
    """A way to organise innovation: host, mandate, what it does and doesn't, and how it ends.

    Each of `ASKED_OF_ALL` is either told or listed in `not_found`; nothing is guessed.

    >>> stub = OperatingModel(id="midtlab", title="MidtLab", not_found=ASKED_OF_ALL)
    >>> stub.is_stub
    True
    """

    kind: ClassVar[str] = "operating-model"
    kind_title: ClassVar[Wording] = Wording(nb="driftsmodell", nn="driftsmodell", en="operating model")

    host: Wording | None = attrs.field(converter=optional_wording, default=None)
    mandate: Wording | None = attrs.field(converter=optional_wording, default=None)
    does: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=())
    does_not: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=())
    exit: Wording | None = attrs.field(converter=optional_wording, default=None)
    not_found: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    people: Wording | None = attrs.field(converter=optional_wording, default=None)
    financing: Wording | None = attrs.field(converter=optional_wording, default=None)
    since: PartialDate | None = attrs.field(converter=optional_partial_date, default=None)
    until: PartialDate | None = attrs.field(converter=optional_partial_date, default=None)
    history: tuple[Period, ...] = attrs.field(converter=TupleOf[Period], default=())
    ladder: tuple[Rung, ...] = attrs.field(converter=TupleOf[Rung], default=())
    members: tuple[Member, ...] = attrs.field(converter=TupleOf[Member], default=())
    checklist: tuple[Check, ...] = attrs.field(converter=TupleOf[Check], default=())

    @property
    def is_stub(self) -> bool:
        """Whether nothing that is asked of all was found."""
        return set(self.not_found) == set(ASKED_OF_ALL)

    def told(self, name: str) -> bool:
        """Whether one of `ASKED_OF_ALL` is told."""
        return bool(getattr(self, name.replace("-", "_")))

    def members_on(self, on: date) -> Membership:
        """Return who belonged on a day, and of whom it isn't known."""
        return membership(self.members, on)
