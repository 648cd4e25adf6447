"""What a project pays for beside its own people's time, and how its amounts are to be read.

Here: the nouns. Not here: own hours and their rates (`projects.TeamMember`), and reckoning (`planning.costs`).
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf, title_from_id
from innomethods.quantities import Money, ThreePoint, as_decimal, optional_three_point
from innomethods.wording import Wording, as_wording


class CostKind(StrEnum):
    """What is paid for."""

    SUPPLIER_HOURS = "supplier-hours"
    TRAVEL = "travel"
    LICENCE = "licence"
    OTHER = "other"


class Vat(StrEnum):
    """How an amount stands to value added tax: without it, with it, free of it, or nobody said."""

    EXCLUDED = "excluded"
    INCLUDED = "included"
    EXEMPT = "exempt"
    UNKNOWN = "unknown"


class VatBand(StrEnum):
    """Which of a country's rates applies: the ordinary one, or one of the lower ones."""

    STANDARD = "standard"
    REDUCED = "reduced"  # in Norway food
    LOW = "low"  # in Norway passenger transport, rooms, cinema and the like


class Paid(StrEnum):
    """When an amount falls due: as the work starts, as it ends, or in equal parts on its work days."""

    START = "start"
    FINISH = "finish"
    SPREAD = "spread"


def not_negative(_self: object, field: attrs.Attribute[Money | None], value: Money | None) -> None:
    """Check a price or a rate.

    Raises:
        ValueError: when it is below 0.
    """
    if value is not None and value.amount < 0:
        raise ValueError(f"{field.name} can't be below 0 ({value}).")


def _per_cent(value: Decimal | float | str) -> Decimal:
    number = as_decimal(value)
    if not 0 <= number <= 100:  # noqa: PLR2004 - per cent
        raise ValueError(f"A rate of tax lies from 0 to 100 per cent (25 means 25 %), not at {value}.")
    return number


def _vat_rate(value: VatBand | Decimal | float | str | None) -> VatBand | Decimal | None:
    if value is None or isinstance(value, VatBand):
        return value
    if value in list(VatBand):
        return VatBand(str(value))
    return _per_cent(value)


def _paid(value: Paid | date | str | None) -> Paid | date | None:
    if isinstance(value, datetime):
        raise TypeError("Payments fall on dates, not at times.")
    return value if value is None or isinstance(value, date) else Paid(value)


# What is bought by the hour, and journeys, cost as the work goes on; what is bought whole is paid when one gets it.
_USUALLY = {
    CostKind.SUPPLIER_HOURS: Paid.SPREAD,
    CostKind.TRAVEL: Paid.SPREAD,
    CostKind.LICENCE: Paid.START,
    CostKind.OTHER: Paid.START,
}


@attrs.frozen(repr=False)
class CostLine:
    """One thing that is paid for: an `amount` in all, or `hours` or `days` at a `rate`.

    `least` and `most` say between what limits an amount may end; hours and days carry their own spread. `phase` is the
    path of the phase or part it belongs to, None the whole project. `vat_rate` is one of the country's bands or a
    number of per cent; None means the low band for travel and the ordinary one else. `paid` None means: supplier's
    hours and travel as the work goes on, all else as it starts.

    Raises:
        ValueError: for both or neither of amount and rate, a rate without hours or days, anything below 0, limits
            around which the amount doesn't lie, or two currencies.

    >>> CostLine("designer", kind="supplier-hours", hours=40, rate=Money(1450)).likely
    Money('58000 NOK')
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    kind: CostKind = attrs.field(converter=CostKind, kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True), kw_only=True
    )
    amount: Money | None = attrs.field(default=None, validator=not_negative, kw_only=True)
    least: Money | None = attrs.field(default=None, validator=not_negative, kw_only=True)
    most: Money | None = attrs.field(default=None, validator=not_negative, kw_only=True)
    hours: ThreePoint | None = attrs.field(converter=optional_three_point, default=None, kw_only=True)
    days: ThreePoint | None = attrs.field(converter=optional_three_point, default=None, kw_only=True)
    rate: Money | None = attrs.field(default=None, validator=not_negative, kw_only=True)
    phase: str | None = attrs.field(default=None, kw_only=True)
    vat: Vat = attrs.field(converter=Vat, default=Vat.UNKNOWN, kw_only=True)
    vat_rate: VatBand | Decimal | None = attrs.field(converter=_vat_rate, default=None, kw_only=True)
    paid: Paid | date | None = attrs.field(converter=_paid, default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        trouble = trouble_of(self)
        if trouble is not None:
            raise ValueError(f"{self.id}: {trouble}.")

    @property
    def quantity(self) -> ThreePoint | None:
        """How many hours or days, where it is bought so."""
        return self.hours if self.hours is not None else self.days

    @property
    def likely(self) -> Money:
        """What it most likely costs, as written."""
        if self.amount is not None:
            return self.amount
        assert self.rate is not None  # noqa: S101 - checked as it was made
        assert self.quantity is not None  # noqa: S101 - likewise
        many = self.quantity.likely
        return self.rate * (int(many) if many.is_integer() else many)

    @property
    def spread(self) -> ThreePoint:
        """What it costs at least, most likely and at most, for simulation: as plain numbers."""
        if self.rate is not None and self.quantity is not None:
            price, many = float(self.rate.amount), self.quantity
            return ThreePoint(price * many.least, price * many.likely, price * many.most)
        likely = self.likely.amount
        least = self.least.amount if self.least is not None else likely
        most = self.most.amount if self.most is not None else likely
        return ThreePoint(float(least), float(likely), float(most))

    @property
    def falls_due(self) -> Paid | date:
        """When it is paid, the usual of its kind where nothing is said."""
        return self.paid if self.paid is not None else _USUALLY[self.kind]

    @property
    def band(self) -> VatBand | Decimal:
        """Its rate of tax, the usual of its kind where nothing is said."""
        if self.vat_rate is not None:
            return self.vat_rate
        return VatBand.LOW if self.kind is CostKind.TRAVEL else VatBand.STANDARD

    def __repr__(self) -> str:
        return f"CostLine({self.id!r}, {self.likely})"


def trouble_of(line: CostLine) -> str | None:
    """Return what is wrong between the fields of a cost line; None when they fit together."""
    counted = [one for one in (line.hours, line.days) if one is not None]
    if (line.amount is None) == (line.rate is None):
        return "give either an amount or a rate"
    if line.rate is not None and len(counted) != 1:
        return "a rate needs either hours or days"
    if line.amount is not None and counted:
        return "hours and days go with a rate, not with an amount"
    limits = [one for one in (line.least, line.amount, line.most) if one is not None]
    if line.amount is None and limits:
        return "limits go with an amount; hours and days carry their own"
    if len({one.currency for one in limits}) > 1:
        return "the limits are in another currency than the amount"
    return None if limits == sorted(limits) else "the amount does not lie between its limits"


def _growth(value: Decimal | float | str) -> Decimal:
    number = as_decimal(value)
    if not -50 <= number <= 50:  # noqa: PLR2004 - beyond that it is a slip: 350 for 3.50
        raise ValueError(f"A yearly growth of wages lies from -50 to 50 per cent (3.5 means 3.5 %), not at {value}.")
    return number


@attrs.frozen(repr=False)
class CostSheet:
    """What a project pays for, how much wages grow a year (per cent), and whether value added tax is paid back.

    The team's hourly rates hold in the year the project starts; from each new year on they grow. `vat_refunded` None
    means what the rules say of such an organisation, where they are known.
    """

    lines: tuple[CostLine, ...] = attrs.field(converter=TupleOf[CostLine], default=())
    wage_growth: Decimal = attrs.field(converter=_growth, default=Decimal(0), kw_only=True)
    vat_refunded: bool | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"CostSheet({len(self.lines)} lines)"
