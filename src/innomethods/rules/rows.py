"""One rule or rate through time: what its figures are, in which unit, with or without VAT, and from where they bite.

Here: `RuleRow`. Not here: sets of appraisal rules (`appraisal`), decisions taken on rows (`procurement`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.dated import DatedValues
from innomethods.wording import Wording, in_all_languages

RowValue = Decimal | str | bool


class Vat(StrEnum):
    """Whether a row's amounts hold value added tax."""

    EXCLUDED = "excluded"
    INCLUDED = "included"


class Starts(StrEnum):
    """Whether a limit itself is caught (from), or only what lies above it; or below it, or up to it."""

    FROM = "from"
    ABOVE = "above"
    BELOW = "below"
    UP_TO = "up-to"


_BITES: dict[Starts, Callable[[Decimal, Decimal], bool]] = {
    Starts.FROM: operator.ge,
    Starts.ABOVE: operator.gt,
    Starts.BELOW: operator.lt,
    Starts.UP_TO: operator.le,
}


@attrs.frozen
class RuleRow:
    """One rule or rate through time, with what each value rests on.

    >>> RuleRow("limit", "Limit", DatedValues("limit", []), starts="above").catches(Decimal(100), Decimal(100))
    False
    """

    id: str
    title: Wording = attrs.field(converter=in_all_languages)
    values: DatedValues[RowValue]
    unit: str | None = None
    vat: Vat | None = attrs.field(default=None, converter=attrs.converters.optional(Vat))
    starts: Starts | None = attrs.field(default=None, converter=attrs.converters.optional(Starts))

    def over(self, other: RuleRow) -> RuleRow:
        """Return this row laid over another of the same id: on the days of this one, this one holds.

        What it doesn't say of unit, tax and start is as in the other. Where it says otherwise, the other's values mean
        something else, and none of them is kept.

        >>> ours = RuleRow("limit", "Limit", DatedValues("limit", []), "NOK", "excluded", "from")
        >>> RuleRow("limit", "Our limit", DatedValues("limit", [])).over(ours).starts
        <Starts.FROM: 'from'>
        """
        said = {name: getattr(self, name) for name in ("unit", "vat", "starts")}
        if any(value not in (None, getattr(other, name)) for name, value in said.items()):
            kept = {name: value if value is not None else getattr(other, name) for name, value in said.items()}
            return attrs.evolve(self, unit=kept["unit"], vat=kept["vat"], starts=kept["starts"])
        return attrs.evolve(
            self, values=other.values.under(self.values), unit=other.unit, vat=other.vat, starts=other.starts
        )

    def catches(self, amount: Decimal, limit: Decimal) -> bool:
        """Whether an amount is caught by a limit of this row.

        Raises:
            ValueError: for a row that doesn't say how its limit bites.
        """
        if self.starts is None:
            raise ValueError(
                f"The row {self.id!r} doesn't say whether its limit is ‘from’, ‘above’, ‘below’ or ‘up-to’."
            )
        return _BITES[self.starts](amount, limit)
