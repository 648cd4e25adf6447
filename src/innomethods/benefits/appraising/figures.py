"""The parts an appraised option is told by: lines, parties, ratios, switching values, bases of the tax cost.

Here: frozen records. Not here: how they are found (`outcome`, `switching`).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from innomethods.model import BenefitKind, Party
from innomethods.sources import Ground
from innomethods.wording import Wording


@attrs.frozen
class LineResult:
    """One line by year: undiscounted (`amounts`), discounted (`present`), and summed up over the years.

    Costs are negative and gains positive. What only changes hands (`to`) is shown as it is moved and `counts` for
    nothing. `spared` marks a line of the null option: what one is spared, or goes without. `residual` is what the years
    after the last are worth, and part of `present_value`. `price_factor` is what the amount was multiplied by to come
    from its price year to the appraisal's.
    """

    path: str
    what: Wording
    is_cost: bool
    party: Party
    to: Party | None
    kind: BenefitKind | None
    amounts: tuple[float, ...]
    present: tuple[float, ...]
    residual: float
    present_value: float
    own_time: bool
    spared: bool
    price_factor: float
    growth: str | None
    basis: Wording | None

    @property
    def counts(self) -> bool:
        """Whether it counts in the net present value: what only changes hands doesn't."""
        return self.to is None

    @property
    def total(self) -> float:
        """The undiscounted sum within the years of the analysis."""
        return sum(self.amounts)


@attrs.frozen
class PartyResult:
    """What one party gains (or loses) by an option; `party` is None for the tax-financing cost, borne by all.

    The rows of all parties add up to the net present value. Nobody's gain is weighted.
    """

    party: Party | None
    title: Wording
    amounts: tuple[float, ...]
    present_value: float


@attrs.frozen
class Ratio:
    """A ratio with what it is made of; `value` is None where there is none, and `reason` says why."""

    value: float | None
    above: float
    below: float
    definition: Wording
    reason: Wording | None = None


@attrs.frozen
class SwitchingValue:
    """How far one thing can move before the net present value changes its sign, all else held.

    `times` is the switching value as a multiple of what is reckoned with, `value` in its own unit (an amount a year, a
    rate, a share). Both are None where nothing switches it, and `reason` says why.
    """

    id: str
    what: Wording
    held: float | None
    value: float | None
    times: float | None
    unit: str
    reason: Wording | None = None


@attrs.frozen
class TaxBasis:
    """One way to draw the line of what the tax-financing cost is reckoned of, and what follows.

    `is_rules` marks the way the rules ask for. `base` is the present value of the net effect on public budgets.
    """

    own_time: bool
    freed_time: bool
    is_rules: bool
    base: float
    tax_cost: float
    npv: float


class SensitivityKind(StrEnum):
    """What is changed in a sensitivity."""

    LOW = "low"
    HIGH = "high"
    SCHEDULE = "schedule"
    NO_GROWTH = "no-growth"
    GROWTH = "growth"
    EXPECTED = "expected"
    ASKED_FOR = "asked-for"


@attrs.frozen
class SensitivityResult:
    """The net present value when one assumption is another; None where it isn't known, and `reason` says why.

    `must` marks what the rules ask for.
    """

    id: str
    kind: SensitivityKind
    title: Wording
    must: bool
    npv: float | None
    reason: Wording | None = None


@attrs.frozen
class HoldsFor:
    """What every figure of an appraisal rests on: the rules with their validity and source, and the years and prices.

    `assumed` are what was taken for granted where nothing was said, `notes` what the reader should know.
    """

    country: str
    rules: Wording
    rules_id: str
    schedule: Wording
    on: date | None
    valid_from: date | None
    valid_to: date | None
    theirs: str | None  # the file of those who laid their own rules over ours
    ground: Ground
    grounds: tuple[tuple[str, Ground], ...]  # of parts of the rules that rest on something else
    base_year: int
    first_year: int
    last_year: int
    price_year: int
    currency: str
    timing: str
    tax_factor: float | None
    tax_base: str
    factors: tuple[tuple[int, float], ...]
    stated: tuple[Wording, ...]  # rates, timing and growth, in figures
    assumed: tuple[Wording, ...]
    notes: tuple[Wording, ...]
