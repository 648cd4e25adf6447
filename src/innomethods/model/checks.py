"""Checks: the questions of a checklist, and what counts as an answer."""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf
from innomethods.model.facts import When
from innomethods.sources import Basis
from innomethods.wording import Wording, as_wording, optional_wording


class Strength(StrEnum):
    """How much hangs on a check or criterion: a law item binds, a must should hold, a should is advice."""

    LAW = "law"
    MUST = "must"
    SHOULD = "should"


class Answer(StrEnum):
    """What kind of answer is asked for."""

    CONFIRM = "confirm"  # yes or no
    EVIDENCE = "evidence"  # references that others can look at
    MEASURE = "measure"  # the latest observation of a measure
    RATING = "rating"  # 1 to 5, by one or more raters


class Scale(StrEnum):
    """How thorough a project is; a check asked at `light` is asked at every scale."""

    LIGHT = "light"
    NORMAL = "normal"
    FULL = "full"

    @property
    def rank(self) -> int:
        """Return 0 for light, 1 for normal, 2 for full."""
        return (Scale.LIGHT, Scale.NORMAL, Scale.FULL).index(self)


RATING_TOP = 5


@attrs.frozen(repr=False)
class Threshold:
    """A limit a measure has to keep: at least, at most, or both."""

    measure: str
    at_least: float | None = None
    at_most: float | None = None

    def holds(self, value: float) -> bool:
        """Whether the value keeps the limit."""
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)

    def __str__(self) -> str:
        limits = [
            f"{sign} {limit:g}" for sign, limit in (("≥", self.at_least), ("≤", self.at_most)) if limit is not None
        ]
        return f"{self.measure} {' and '.join(limits)}"

    def __repr__(self) -> str:
        return f"Threshold({str(self)!r})"


@attrs.frozen(repr=False)
class Check:
    """One question of a checklist.

    `answer` says what counts: `confirm` passes on yes; `evidence` on at least `at_least` references; `rating` when
    `raters` people or more rate and the lowest of them reaches `at_least` (of 5); `measure` when the latest observation
    keeps `threshold`. «Not applicable» needs a reason, and is no answer to what is asked `always`, as the law asks some
    things of everyone. An answer older than `valid_days` is stale.

    >>> Check("worth-solving", "must", ask="Is it worth solving?")
    Check('worth-solving', must)
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    strength: Strength = attrs.field(converter=Strength, default=Strength.MUST)
    ask: Wording = attrs.field(converter=as_wording, kw_only=True)
    answer: Answer = attrs.field(converter=Answer, default=Answer.CONFIRM, kw_only=True)
    at_least: int | None = attrs.field(default=None, kw_only=True)
    raters: int = attrs.field(default=1, kw_only=True)
    threshold: Threshold | None = attrs.field(default=None, kw_only=True)
    valid_days: int | None = attrs.field(default=None, kw_only=True)
    always: bool = attrs.field(default=False, kw_only=True)
    guidance: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    scale: Scale = attrs.field(converter=Scale, default=Scale.NORMAL, kw_only=True)
    basis: Basis = attrs.field(converter=Basis, default=Basis.OWN, kw_only=True)
    when: When | None = attrs.field(default=None, kw_only=True)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Check({self.id!r}, {self.strength})"
