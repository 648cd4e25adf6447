"""What is recommended, and why: values with their reasons. Not here: how they are found (`weighing`)."""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.choosing.table import Weight
from innomethods.model.converting import TupleOf
from innomethods.wording import Language, Wording


class Advised(StrEnum):
    """What sort of thing is recommended."""

    METHOD = "method"
    ADVICE = "advice"  # no method: just decide, or take what others have made
    OVERLAY = "overlay"


@attrs.frozen
class Subject:
    """Something that may be recommended, as the shelf or the table describes it."""

    id: str
    kind: Advised = attrs.field(converter=Advised)
    title: Wording
    summary: Wording | None = None
    pin: str | None = None  # id@edition of a method or overlay
    not_when: tuple[Wording, ...] = attrs.field(converter=TupleOf[Wording], default=())
    advice: Wording | None = None  # what to say above the method's title
    not_for: tuple[tuple[str, Wording], ...] = ()  # methods an overlay isn't meant for, by id, and why

    def misfit(self, method: str) -> Wording | None:
        """Return why an overlay isn't meant for a method; None if it fits.

        >>> gates = Subject("gates", "overlay", Wording(en="Gates"), not_for=(("pv", Wording(en="It has gates.")),))
        >>> str(gates.misfit("pv")), gates.misfit("blt")
        ('It has gates.', None)
        """
        return next((why for unfit, why in self.not_for if unfit == method), None)


@attrs.frozen
class LeftOut:
    """An overlay that the answers ask for and a recommended method doesn't need, and why."""

    subject: Subject
    because: Wording


@attrs.frozen
class Reason:
    """One reason for or against: the row it comes from and the answers it rests on, or the method's own «not when»."""

    text: Wording
    row: str | None = None
    weight: Weight | None = None
    because_of: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()


@attrs.frozen
class WhatIf:
    """What one more answer would do: bring this first, or take it from there; None is no longer recommended."""

    question: str
    answer: str
    rank: int | None


@attrs.frozen
class Recommendation:
    """One thing to do, with why, why not, and which unanswered question could change it; rank 1 is first.

    `reasons` come from rows that hold. `counter_reasons` come from rows that speak against it, then from what the
    method itself says of when not to use it: those last are for you to judge. `left_out` are overlays that rows speak
    for and this method doesn't need.
    """

    rank: int
    subject: Subject
    score: int
    reasons: tuple[Reason, ...] = attrs.field(converter=TupleOf[Reason])
    counter_reasons: tuple[Reason, ...] = attrs.field(converter=TupleOf[Reason])
    would_change: tuple[WhatIf, ...] = attrs.field(converter=TupleOf[WhatIf], default=())
    left_out: tuple[LeftOut, ...] = attrs.field(converter=TupleOf[LeftOut], default=())

    @property
    def id(self) -> str:
        """The id of what is recommended."""
        return self.subject.id

    @property
    def kind(self) -> Advised:
        """Whether it is a method, other advice, or an overlay."""
        return self.subject.kind

    def why(self, language: Language) -> str:
        """Return the reasons in one text."""
        return " ".join(reason.text.text(language) for reason in self.reasons)

    def why_not(self, language: Language) -> str:
        """Return the counter-reasons in one text."""
        return " ".join(reason.text.text(language) for reason in self.counter_reasons)
