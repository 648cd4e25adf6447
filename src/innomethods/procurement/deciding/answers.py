"""What is known of each fact that tables ask about: one value, several it may be, bounds it lies within, or nothing.

Here: answers. Not here: how they follow from a purchase (`routing`), what is asked of them (`judging`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

import attrs

from innomethods.model import LegalAssessment

Value: TypeAlias = bool | str | Decimal


class Reason(StrEnum):
    """Why something isn't known: nobody has said it, the law's text doesn't settle it, or only bounds are known."""

    MISSING = "missing"
    LAW = "law"
    BOUNDS = "bounds"


@attrs.frozen
class Answer:
    """What is known of a fact: its value, the values it may have, or bounds (None: no bound) that it lies within.

    >>> Answer.of(True).is_exact, Answer.between(Decimal(1), None).is_exact, Answer().options
    (True, False, ())
    """

    options: tuple[Value, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    reason: Reason = Reason.MISSING  # why it isn't known, where it isn't
    assumed: bool = False  # nobody said it; it is what most purchases are

    @classmethod
    def of(cls, value: Value, *, assumed: bool = False) -> Answer:
        """Return an answer that is known."""
        return cls((value,), assumed=assumed)

    @classmethod
    def one_of(cls, values: Iterable[Value], reason: Reason) -> Answer:
        """Return an answer that is one of several values."""
        return cls(tuple(dict.fromkeys(values)), reason=reason)

    @classmethod
    def between(cls, least: Decimal | None, most: Decimal | None, reason: Reason = Reason.BOUNDS) -> Answer:
        """Return a number that lies between bounds; with equal bounds it is known."""
        if least is not None and least == most:
            return cls((least,))
        return cls((), least, most, reason)

    @property
    def is_exact(self) -> bool:
        """Whether it is one value."""
        return len(self.options) == 1

    @property
    def is_missing(self) -> bool:
        """Whether nothing is known at all."""
        return not self.options and self.least is None and self.most is None

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The bounds of a number; None where there is none, as for what is no number."""
        if len(self.options) == 1:
            (only,) = self.options
            return (only, only) if isinstance(only, Decimal) else (None, None)
        numbers = [one for one in self.options if isinstance(one, Decimal)]
        return (min(numbers), max(numbers)) if numbers else (self.least, self.most)


MISSING = Answer()


@attrs.frozen(eq=False)
class Answers:
    """The answers to a purchase's facts, and what somebody has settled that the law's text leaves open.

    >>> Answers({"central": Answer.of(True)})["central"].options, Answers({})["central"].is_missing
    ((True,), True)
    """

    by_fact: Mapping[str, Answer]
    settled: Mapping[str, LegalAssessment] = attrs.field(factory=dict)

    def __getitem__(self, fact: str) -> Answer:
        return self.by_fact.get(fact, MISSING)

    def but(self, **answers: Answer) -> Answers:
        """Return the same answers with others in their place; an underscore in a name is a hyphen."""
        changed = {name.replace("_", "-"): answer for name, answer in answers.items()}
        return self.with_all(changed)

    def with_all(self, answers: Mapping[str, Answer]) -> Answers:
        """Return the same answers with others in their place."""
        return Answers({**self.by_fact, **answers}, self.settled)
