"""Which like purchases are reckoned together, by the choice the law leaves the buyer: behind or ahead, months or year.

Here: FOA § 5-4 (9) and the same rule in other laws. Not here: what else a line counts by (`counting`).
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.model import FactValue, Procurement
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.figures import Figure
from innomethods.procurement.valuing.grounds import ValueRule
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_MONTHS = 12
_DAY = timedelta(days=1)


class Basis(StrEnum):
    """What like purchases are reckoned from."""

    PAST_MONTHS = "past-twelve-months"
    PAST_YEAR = "past-financial-year"
    NEXT_MONTHS = "next-twelve-months"
    NEXT_YEAR = "next-financial-year"


FACT = "regular-basis"
YEAR_BEGAN = "financial-year-began"
YEAR_MONTHS = "financial-year-months"
_AHEAD = (Basis.NEXT_MONTHS, Basis.NEXT_YEAR)


@attrs.frozen
class Regular:
    """The buyer's choice for a purchase: the basis (None where what is said is none), and its financial year."""

    basis: Basis | None = Basis.PAST_MONTHS
    year_began: date | None = None  # the year that the day lies in; the calendar year unless said
    year_months: Decimal | None = None

    @classmethod
    def of(cls, purchase: Procurement) -> Regular:
        """Return what a purchase says; the twelve months before, where it says nothing."""
        is_said = any(one.fact == FACT for one in purchase.circumstances)
        basis = purchase.fact(FACT) if is_said else Basis.PAST_MONTHS
        months = purchase.fact(YEAR_MONTHS)
        return cls(
            next((one for one in Basis if one == basis), None),
            _day(purchase.fact(YEAR_BEGAN)),
            None if months is None or isinstance(months, (bool, str)) else Decimal(months),
        )

    def rule(self) -> ValueRule:
        """Return the rule that lines are reckoned by."""
        if self.basis in _AHEAD:
            return ValueRule.REGULAR_AHEAD
        return ValueRule.FINANCIAL_YEAR if self.basis is Basis.PAST_YEAR else ValueRule.REGULAR

    def left_out(self, bought: date, on: date, months: int) -> Wording | None:
        """Return why a purchase of a day doesn't count; None where it does."""
        if self.basis in _AHEAD:
            return phrases.LOOKS_AHEAD
        if self.basis is Basis.PAST_YEAR:
            first, last = self.year_before(on)
            if first <= bought <= last:
                return None
            return phrases.OTHER_YEAR.fill(first=date_wording(first), last=date_wording(last))
        return None if bought >= months_before(on, months) else phrases.LONG_AGO.fill(months=months)

    def year_before(self, on: date) -> tuple[date, date]:
        """Return the first and the last day of the financial year before the one that a day lies in."""
        began = self.year_began or date(on.year, 1, 1)
        while began > on:
            began = months_before(began, _MONTHS)
        while (following := months_before(began, -_MONTHS)) <= on:
            began = following
        return months_before(began, _MONTHS), began - _DAY

    def months_ahead(self, regular: Figure) -> Decimal | None:
        """Return the months of a financial year that is longer than those of the law, if that is the choice."""
        longer = self.year_months is not None and regular.value.most is not None
        if self.basis is not Basis.NEXT_YEAR or not longer or self.year_months is None:
            return None
        return self.year_months if self.year_months > (regular.value.most or 0) else None


def _day(value: FactValue | None) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value is not None else None
    except ValueError:
        return None


def months_before(day: date, months: int) -> date:
    """Return the same day so many months before, or the last day of a shorter month.

    >>> months_before(date(2027, 3, 31), 13)
    datetime.date(2026, 2, 28)
    """
    number = day.year * _MONTHS + day.month - 1 - months
    year, month = max(number // _MONTHS, 1), number % _MONTHS + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
