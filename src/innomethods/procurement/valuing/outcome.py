"""`Valuation`: what a purchase is worth in the eyes of the law, line by line, and what is lacking to know it.

Here: the values. Not here: reckoning them (`valuation`), papers and records of them (`reporting`).
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.model import PurchaseKind, Sector
from innomethods.procurement.valuing.amounts import Between, decimal, total
from innomethods.procurement.valuing.grounds import Reference, ValueRule
from innomethods.quantities import Money
from innomethods.rules import Vat
from innomethods.wording import Language, Wording


@attrs.frozen
class Lacking:
    """Something that isn't known: what to give, where, and why it matters.

    `what` is the key of the file, the fact or the row of the rules; `path` where it belongs (`items/2/vat-rate`).
    """

    what: str
    path: str
    tell: Wording


@attrs.frozen
class ValuedLine:
    """One line with the rule it counts by, how it was reckoned, and what it adds to the value.

    `number` is the item's in the purchase, None for what is no item. A line that doesn't count says why.
    """

    number: int | None
    what: Wording
    rule: ValueRule
    reference: Reference | None
    reckoned: Wording
    worth: Between
    kind: PurchaseKind | None = None
    lot: str | None = None
    unit: str | None = None
    bought_on: date | None = None
    left_out: Wording | None = None

    @property
    def counts(self) -> bool:
        """Whether it adds to the value."""
        return self.left_out is None


@attrs.frozen
class LotValue:
    """A part contract, and whether it is small enough to follow the milder part of the rules.

    `small` is None where that isn't known. `may_be_milder` asks for more: that this and the other small lots
    together stay within the budget for such lots.
    """

    id: str
    worth: Between
    kind: PurchaseKind | None
    small: bool | None
    may_be_milder: bool | None


@attrs.frozen
class Lots:
    """The part contracts of a purchase: the sum decides for each, but for small ones within a budget.

    `budget` is the share of the sum that small lots may take together; `fitting` is one choice of small lots that does
    fit, the smallest first, where not all of them do. It matters only when the sum reaches an EEA value.
    """

    lots: tuple[LotValue, ...]
    budget: Between
    small_together: Between
    fitting: tuple[str, ...]

    @property
    def all_small_fit(self) -> bool | None:
        """Whether all small lots together stay within the budget; None when that isn't known."""
        if self.small_together.most is not None and self.small_together.most <= self.budget.least:
            return True
        return False if self.budget.most is not None and self.small_together.least > self.budget.most else None


@attrs.frozen
class Valuation:
    """What a purchase is worth in the eyes of the law on a day: the value, or the bounds it surely lies within.

    `vat` says whether the amounts hold value added tax, as the country's limits do. `kind` is what the contract counts
    as, after the rule for mixed contracts; None where it isn't known. `regulation` is nowhere decided here.
    """

    purchase: str
    country: str
    sector: Sector | None
    on: date
    currency: str
    vat: Vat | None
    lines: tuple[ValuedLine, ...]
    worth: Between
    lacking: tuple[Lacking, ...]
    kind: PurchaseKind | None
    by_kind: tuple[tuple[PurchaseKind, Between], ...]
    lots: Lots | None = None

    @property
    def value(self) -> Money | None:
        """The value; None where it isn't known."""
        return self.least if self.worth.is_exact else None

    @property
    def least(self) -> Money:
        """What it is worth at least."""
        return Money(decimal(self.worth.least), self.currency)

    @property
    def most(self) -> Money | None:
        """What it is worth at most; None where nobody can say."""
        return None if self.worth.most is None else Money(decimal(self.worth.most), self.currency)

    @property
    def rules(self) -> tuple[ValueRule, ...]:
        """The rules that lines count by, in the order of the lines."""
        return tuple(dict.fromkeys(line.rule for line in self.lines if line.counts))

    def reached_on(self, limit: Money) -> date | None:
        """Return the day of the like purchase with which a limit was reached, each day with all bought up to it.

        Lines that aren't bought yet come last, and have no day; None when the limit isn't reached by then, or the
        amounts aren't known.
        """
        bought = sorted(
            (line for line in self.lines if line.counts and line.bought_on is not None),
            key=lambda one: str(one.bought_on),
        )
        for number, line in enumerate(bought, 1):
            so_far = total(one.worth for one in bought[:number])
            if not so_far.is_exact or limit.currency != self.currency:
                return None
            if decimal(so_far.least) >= limit.amount:
                return line.bought_on
        return None

    def why(self, language: Language) -> str:
        """Return how the value came about, in running text."""
        from innomethods.procurement.valuing.saying import account  # words are needed only when asked

        return account(self, language)
