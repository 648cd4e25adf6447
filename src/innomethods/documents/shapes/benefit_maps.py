"""The map of benefits as people write it: steps that are no benefits themselves, and what leads to what.

Not here: the benefits (`benefits`), and whether the map makes sense (`benefits.mapping`).
"""

from typing import Annotated

from pydantic import Field

from innomethods.documents.shapes.base import Day, Id, Shape, WordsOrText
from innomethods.model import MapProfile, StepKind


class StepShape(Shape):
    """A step of the map that is no benefit itself."""

    id: Id
    """The step's id; no benefit has the same."""
    kind: Annotated[StepKind, Field(strict=False)]
    """input, activity, output, outcome, impact, enabler, enabling-change, change, objective or assumption."""
    title: WordsOrText | None = None
    """Its name."""
    owner: Id | None = None
    """The role that answers for it."""
    due: Day | None = None
    """When it is to be done."""
    note: WordsOrText | None = None
    """A remark."""


class LinkShape(Shape):
    """One thing leads to another."""

    first: Id
    """What comes first: the id of a step or benefit."""
    then: Id
    """What it leads to."""
    assuming: WordsOrText | None = None
    """What must hold for it to do so."""


class MapShape(Shape):
    """What leads to the benefits. Their preconditions are links too and needn't be written twice."""

    profile: Annotated[MapProfile, Field(strict=False)] = MapProfile.RESULTS_CHAIN
    """results-chain, dependency-network or theory-of-change."""
    steps: list[StepShape] = Field(default_factory=list)
    """What isn't a benefit itself: products, changes in how people work, objectives."""
    links: list[LinkShape] = Field(default_factory=list)
    """What leads to what."""
