"""What a figure of a rules file rests on, and periods that follow one another.

Here: keys that several shapes share. Not here: the shapes (`rules`, `appraisal`).
"""

import itertools
from collections.abc import Sequence
from datetime import date
from typing import Protocol, TypeVar

from pydantic import Field
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import RISING_PERIOD, AllWords, CertaintyText, Day, Shape, Text
from innomethods.wording import Wording


class GroundKeys(Shape):
    """What a figure rests on."""

    source: Text | None = None
    """The id of its source."""
    certainty: CertaintyText | None = None
    """How sure this figure is, where it isn't as sure as its source: seen, remembered or derived."""
    reference: Text | None = None
    """Where in the source: an article, a paragraph, a page."""
    instruments: list[Text] = Field(default_factory=list)
    """The acts that set or changed it."""
    address: Text | None = None
    """An address nearer than the source's."""
    seen: Day | None = None
    """The day on which the text was read."""
    note: AllWords | None = None
    """A remark."""


class _Period(Protocol):
    @property
    def from_(self) -> date: ...

    @property
    def to(self) -> date | None: ...


P = TypeVar("P", bound=_Period)

_IN_TURN = Wording(
    nb="perioder som følger etter hverandre",
    nn="periodar som følgjer etter kvarandre",
    en="a row of periods that follow one another",
)


def in_turn(values: list[P]) -> list[P]:
    """Return periods that don't overlap, each with its first day first; the one that does is told."""
    for number, row in enumerate(values):
        if row.to is not None and row.to < row.from_:
            raise told_at(number, f"{row.from_}, {row.to}", RISING_PERIOD, "from ≤ to")
    numbers = sorted(range(len(values)), key=lambda number: values[number].from_)
    for one, next_ in itertools.pairwise(numbers):
        earlier, later = values[one], values[next_]
        if earlier.from_ == later.from_ or (earlier.to is not None and earlier.to >= later.from_):
            raise told_at(next_, f"{earlier.from_}–{earlier.to or ''}, {later.from_}", _IN_TURN, "to < from")
    return values


def told_at(at: int | str, value: str, what: Wording, form: Wording | str) -> PydanticCustomError:
    """Return the problem of one item of a list, or of one key of a map, that isn't `what` is wanted there (D23)."""
    return PydanticCustomError("D23", "form", {"at": at, "value": value, "what": what, "form": form})


def twice(ids: Sequence[str]) -> int | None:
    """Return the number of the first item whose id stood before; None when all differ."""
    return next((number for number, one in enumerate(ids) if one in ids[:number]), None)
