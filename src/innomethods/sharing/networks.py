"""`Network`: who meets whom, with the dates on which that is known."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from innomethods.model.converting import TupleOf
from innomethods.sharing.references import Reference
from innomethods.wording import Wording, as_wording, optional_wording


class NetworkForm(StrEnum):
    """What sort of meeting a network is."""

    CROSS_SECTOR = "cross-sector"
    LEADERS = "leaders"
    ALLIANCE = "alliance"
    MEETING_PLACE = "meeting-place"
    COMMUNITY = "community"


class MemberRole(StrEnum):
    """What a member is to the others."""

    HOST = "host"
    FOUNDER = "founder"
    MEMBER = "member"
    OBSERVER = "observer"
    PROPOSED = "proposed"  # named for it by a source; whether it ever took part isn't said


@attrs.frozen(kw_only=True, repr=False)
class Member:
    """A body's membership: the dates on which a source shows it, and its first and last day where a source says so."""

    name: Wording = attrs.field(converter=as_wording)
    role: MemberRole = attrs.field(converter=MemberRole, default=MemberRole.MEMBER)
    seen: tuple[date, ...] = attrs.field(converter=TupleOf[date], default=())
    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def belongs(self, on: date) -> bool | None:
        """Whether the body was a member on a day: yes, no, or unknown (None).

        Known are the days from the first to the last that a source shows; before a stated start and after a stated
        end it was none. Everything else is unknown: silence is neither membership nor its end, and who was proposed
        may never have come.
        """
        if (self.since is not None and on < self.since) or (self.until is not None and on > self.until):
            return False
        if self.role is MemberRole.PROPOSED:
            return None
        shown = [*self.seen, *(day for day in (self.since, self.until) if day is not None)]
        return True if shown and min(shown) <= on <= max(shown) else None

    def __repr__(self) -> str:
        return f"Member({self.name.text('en')!r})"


@attrs.frozen
class Membership:
    """Who belonged on a day, and of whom it isn't known."""

    known: tuple[Member, ...]
    unknown: tuple[Member, ...]


def membership(members: tuple[Member, ...], on: date) -> Membership:
    """Return which members belonged on a day, and of whom it isn't known."""
    return Membership(
        known=tuple(member for member in members if member.belongs(on)),
        unknown=tuple(member for member in members if member.belongs(on) is None),
    )


@attrs.frozen(kw_only=True, repr=False)
class Network(Reference):
    """Bodies or people who meet: what for, who hosts, and dated members.

    >>> seen = date(2014, 8, 11)
    >>> network = Network(
    ...     id="early-movers", title="Early movers", form="cross-sector", members=[Member(name="NAV", seen=[seen])]
    ... )
    >>> [member.name.text("en") for member in network.members_on(seen).known]
    ['NAV']
    >>> network.members_on(date(2026, 1, 1)).unknown
    (Member('NAV'),)
    """

    kind: ClassVar[str] = "network"
    kind_title: ClassVar[Wording] = Wording(nb="nettverk", nn="nettverk", en="network")

    form: NetworkForm = attrs.field(converter=NetworkForm)
    host: Wording | None = attrs.field(converter=optional_wording, default=None)
    meets: Wording | None = attrs.field(converter=optional_wording, default=None)
    members: tuple[Member, ...] = attrs.field(converter=TupleOf[Member], default=())

    def members_on(self, on: date) -> Membership:
        """Return who belonged on a day, and of whom it isn't known."""
        return membership(self.members, on)
