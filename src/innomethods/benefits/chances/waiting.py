"""What it is worth not to be bound yet: full development, a pilot, or waiting (quasi-option value).

Here: one decision now and one later, under no learning, learning that comes by itself, and learning by doing. Not here:
information that can be bought at once (`information`).
"""

from __future__ import annotations

from decimal import Decimal

import attrs

from innomethods.benefits.money_in_time.amounts import amount, rate_of_return
from innomethods.wording import Wording


@attrs.frozen
class Path:
    """What to expect of one first step, by how one learns whether the idea is good.

    `exogenous`: the answer comes by itself, whatever is done. `endogenous`: only who does something learns.
    """

    title: Wording
    no_learning: float
    exogenous: float
    endogenous: float

    @property
    def worth_of_learning(self) -> float:
        """The quasi-option value when the answer comes by itself: what is lost by deciding as if one never learnt."""
        return self.exogenous - self.no_learning

    @property
    def worth_of_doing(self) -> float:
        """The quasi-option value when only doing tells: for the pilot, what it is worth as a pilot."""
        return self.endogenous - self.no_learning


@attrs.frozen
class QuasiOption:
    """The three first steps, and which is best under each kind of learning."""

    full: Path
    limited: Path
    none: Path

    @property
    def best(self) -> tuple[str, str, str]:
        """The best first step (`full`, `limited`, `none`) without learning, with exogenous and endogenous learning."""
        return self._best("no_learning"), self._best("exogenous"), self._best("endogenous")

    def _best(self, learning: str) -> str:
        return max(("full", "limited", "none"), key=lambda step: float(getattr(getattr(self, step), learning)))


def quasi_option(
    *,
    benefit_full: Decimal | float,
    cost_full: Decimal | float,
    benefit_limited: Decimal | float,
    cost_limited: Decimal | float,
    chance: Decimal | float,
    rate: Decimal | float,
) -> QuasiOption:
    """Compare doing all of it, a limited part (a pilot), or nothing now, when doing can't be undone.

    With probability `chance` the idea is good, and brings its benefit; else it brings its cost. Both are worths now,
    positive, in full and for the limited part. One period later, at `rate`, one may go on to full development: nobody
    does if it turned out bad. Waiting and then doing all brings the full benefit a period late; after the pilot, what
    the pilot lacks of it.

    Raises:
        ValueError: for amounts that aren't positive, a pilot larger than the whole, or a chance outside 0 to 1.

    >>> found = quasi_option(benefit_full=100, cost_full=80, benefit_limited=50, cost_limited=40, chance=0.5, rate=0.08)
    >>> round(found.limited.worth_of_doing, 2), found.best
    (23.15, ('full', 'none', 'limited'))
    """
    good, bad = _positive(benefit_full, "benefit_full"), _positive(cost_full, "cost_full")
    some, risked = _positive(benefit_limited, "benefit_limited"), _positive(cost_limited, "cost_limited")
    if some > good or risked > bad:
        raise ValueError("The limited part has a larger benefit or cost than the whole: swap the two, or mend them.")
    likely = amount(chance, "chance")
    if not 0 <= likely <= 1:
        raise ValueError(f"chance is {chance}: a probability lies from 0 to 1 (35 % is 0.35).")
    later = 1 / (1 + rate_of_return(rate))
    full = likely * good - (1 - likely) * bad
    limited = likely * some - (1 - likely) * risked
    after_pilot = limited + likely * (good - some) * later
    after_wait = likely * good * later
    return QuasiOption(
        full=Path(_FULL, full, full, full),
        limited=Path(_LIMITED, limited, after_pilot, after_pilot),
        none=Path(_NONE, 0.0, after_wait, 0.0),
    )


def _positive(value: Decimal | float, what: str) -> float:
    number = amount(value, what)
    if number < 0:
        raise ValueError(f"{what} is {value}: write benefits and costs as amounts of 0 or more.")
    return number


_FULL = Wording(nb="Full utbygging nå", nn="Full utbygging no", en="All of it now")
_LIMITED = Wording(nb="Pilot nå", nn="Pilot no", en="A pilot now")
_NONE = Wording(nb="Vente", nn="Vente", en="Wait")
