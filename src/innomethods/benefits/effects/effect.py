"""What every design returns: an estimate, its interval, what it rests on, what may be claimed, and what to draw.

Here: the value `Effect`. How each design finds its numbers, and how they read, stand with the design.
"""

from __future__ import annotations

import attrs

from innomethods.benefits.effects.designs import what_may_be_claimed
from innomethods.benefits.effects.telling import change_found, told
from innomethods.benefits.effects.terms import Assumption, Claim, Interval, Line
from innomethods.model import Design
from innomethods.wording import Wording, as_language


@attrs.frozen(kw_only=True)
class Effect:
    """An estimate in the unit of the measure, with what it rests on.

    `interval` is None where the design gives none (the warnings say why). `n` counts what was measured: units, pairs or
    points in time. `lines` are what a picture shows.
    """

    design: Design
    estimate: float
    interval: Interval | None
    n: int
    unit: Wording | None = None
    assumptions: tuple[Assumption, ...] = ()
    warnings: tuple[Wording, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def claim(self) -> Claim:
        """What may be claimed from it, by the ladder, as its assumptions and its figures stand."""
        return what_may_be_claimed(self.design, assumptions=self.assumptions, shows_change=self.shows_change)

    @property
    def shows_change(self) -> bool | None:
        """Whether the figures show a change beyond chance; None when they can't say. Without one, none is claimed."""
        return self.differs_from_zero

    @property
    def differs_from_zero(self) -> bool | None:
        """Whether zero lies outside the interval; None when there is no interval."""
        return None if self.interval is None else 0.0 not in self.interval

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        return change_found(self.estimate, self.interval, self.n, self.unit)

    def text(self, language: str) -> str:
        """Return the result in plain words for the one who owns the benefit."""
        return told(self.found(), self.claim, self.assumptions, self.warnings, as_language(language))
