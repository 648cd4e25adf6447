"""`Frame`: a policy document as the points it makes, with how much of each was found."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from innomethods.errors import NothingToAssess
from innomethods.model import Combine, Equivalent, Rated, Score, Scorecard
from innomethods.model.converting import TupleOf
from innomethods.sharing.references import Point, Reference
from innomethods.wording import Wording, as_wording, optional_wording


class Found(StrEnum):
    """How much of a point was seen in a source."""

    WHOLE = "whole"
    PARTLY = "partly"
    NOT_FOUND = "not-found"


@attrs.frozen(kw_only=True, repr=False)
class Group:
    """A heading under which a frame gathers points."""

    id: str
    title: Wording = attrs.field(converter=as_wording)

    def __repr__(self) -> str:
        return f"Group({self.id!r})"


@attrs.frozen(kw_only=True, repr=False)
class FramePoint(Point):
    """One point of a frame, and how much of it was found."""

    group: str | None = None
    found: Found = attrs.field(converter=Found, default=Found.WHOLE)

    def __repr__(self) -> str:
        return f"FramePoint({self.id!r}, {self.found})"


@attrs.frozen(kw_only=True)
class Assessment:
    """How the points of a group (all points, if none is named) are rated in a self-assessment."""

    group: str | None = None
    least: int = 1
    most: int = 5
    combine: Combine = attrs.field(converter=Combine, default=Combine.EACH)


@attrs.frozen(kw_only=True, repr=False)
class Frame(Reference):
    """A policy frame: who issued it and when, its points, and what they answer to in other frames.

    >>> frame = Frame(
    ...     id="white-paper",
    ...     title="White paper",
    ...     items=[FramePoint(id="room", title="Give room"), FramePoint(id="lead", title="Lead")],
    ...     assessment=Assessment(),
    ... )
    >>> frame.assess({"room": 4, "lead": 2}).weakest
    ('lead',)
    """

    kind: ClassVar[str] = "frame"
    kind_title: ClassVar[Wording] = Wording(nb="ramme", nn="ramme", en="frame")

    issuer: Wording | None = attrs.field(converter=optional_wording, default=None)
    adopted: date | None = None
    groups: tuple[Group, ...] = attrs.field(converter=TupleOf[Group], default=())
    items: tuple[FramePoint, ...] = attrs.field(converter=TupleOf[FramePoint], default=())
    assessment: Assessment | None = None
    related: tuple[Equivalent, ...] = attrs.field(converter=TupleOf[Equivalent], default=())

    def in_group(self, group: str | None) -> tuple[FramePoint, ...]:
        """Return the points of a group, in order."""
        return tuple(item for item in self.items if item.group == group)

    @property
    def scorecard(self) -> Scorecard | None:
        """The self-assessment of the frame's points, if it has one."""
        if self.assessment is None:
            return None
        group = self.assessment.group
        rated = self.items if group is None else self.in_group(group)
        return Scorecard(
            items=[Rated(item.id, title=item.title) for item in rated],
            least=self.assessment.least,
            most=self.assessment.most,
            combine=self.assessment.combine,
        )

    def assess(self, ratings: Mapping[str, int]) -> Score:
        """Return what one's own ratings of the points say.

        Raises:
            NothingToAssess: when the frame has no self-assessment.
            BadRating: for an unknown point or a rating outside the scale.
        """
        if self.scorecard is None:
            raise NothingToAssess(self.id)
        return self.scorecard.score(ratings)
