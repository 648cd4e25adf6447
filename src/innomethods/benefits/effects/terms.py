"""The terms every design uses: the rungs, an interval, an assumption, a claim, a line of a picture.

Here: values without rules. What an estimate holds stands in `effect`, what may be claimed in `designs`.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.benefits.effects.reading import Place
from innomethods.model import Design
from innomethods.wording import Wording

LEVEL = 0.95  # of every interval in this package


class Standing(StrEnum):
    """How an assumption stands: the data agree with it, they speak against it, or they can't tell."""

    HELD = "held"
    NOT_HELD = "not-held"
    UNKNOWN = "unknown"


@attrs.frozen
class Assumption:
    """One thing an estimate rests on: how it stands and why. Without an `essential` one the claim falls."""

    text: Wording
    standing: Standing
    why: Wording
    essential: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Interval:
    """From `low` to `high`: made so that `level` of such intervals cover the truth, if the assumptions hold."""

    low: float
    high: float
    level: float = LEVEL

    def of_size(self, estimate: float) -> Interval:
        """Return the interval of how much, for words that say which way: turned round for what went down."""
        return self if estimate >= 0 else Interval(-self.high, -self.low, self.level)

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int | float) and self.low <= value <= self.high


@attrs.frozen
class Line:
    """One line of a picture: what it is (`observed`, `limit` …), its name, and pairs of place and value."""

    role: str
    title: Wording
    points: tuple[tuple[Place, float], ...] = attrs.field(converter=tuple[tuple[Place, float], ...])


@attrs.frozen
class Claim:
    """What may be said of a result: the rung it was made for, the rung it stands on, and why it fell."""

    design: Design
    stands_as: Design
    may: Wording
    may_not: Wording
    because: tuple[Wording, ...] = ()
