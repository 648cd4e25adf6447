"""What a published table claims: sums, present values, tax costs, sensitivities, break-evens.

Here: what each kind of claim says should be printed, and what else could have been done instead. Figures are read as
they are printed: the last digit says how far they are rounded (`Decimal("124e3")` is rounded to thousands). Not here:
the verdicts (`adding_up`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Protocol

import attrs

from innomethods.benefits.money_in_time.amounts import rate_of_return
from innomethods.benefits.money_in_time.discounting import annuity, npv
from innomethods.model.converting import TupleOf
from innomethods.quantities import as_decimal
from innomethods.wording import Wording, as_wording

Instead = tuple[Wording, float]  # what may have been done instead, and what follows
_THREE_DECIMALS = 3


def half_unit(printed: Decimal) -> float:
    """Return how far a printed figure may be from the one it was rounded from.

    >>> half_unit(Decimal("0.31")), half_unit(Decimal("124e3"))
    (0.005, 500.0)
    """
    exponent = printed.as_tuple().exponent
    return 0.5 * 10.0 ** (exponent if isinstance(exponent, int) else 0)


def _figure(value: Decimal | float | str) -> Decimal:
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    as_decimal(number)  # finite
    return number


class Claim(Protocol):
    """One printed figure that follows from others."""

    @property
    def id(self) -> str:
        """What it is called in the table."""

    @property
    def what(self) -> Wording:
        """What the figure is."""

    @property
    def printed(self) -> Decimal:
        """The figure as it is printed."""

    def exact(self) -> float:
        """Return what follows from the figures it rests on."""

    def slack(self) -> float:
        """Return how far that may be off, since those figures are rounded themselves."""

    def instead(self) -> Iterator[Instead]:
        """Yield what may have been done instead, with what would follow."""


@attrs.frozen
class PrintedTerm:
    """One printed figure that others rest on."""

    id: str
    value: Decimal = attrs.field(converter=_figure)
    title: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: as_wording(self.id), takes_self=True)
    )


def _terms(values: Mapping[str, Decimal | float | str] | Iterable[PrintedTerm]) -> tuple[PrintedTerm, ...]:
    if isinstance(values, Mapping):
        return tuple(PrintedTerm(id, value) for id, value in values.items())
    return tuple(values)


@attrs.frozen(kw_only=True)
class _Printed:
    """What every claim has: an id, a title, and the figure as it is printed."""

    id: str
    what: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: as_wording(self.id), takes_self=True)
    )
    printed: Decimal = attrs.field(converter=_figure)


@attrs.frozen(kw_only=True)
class Sum(_Printed):
    """The printed figure is the sum of others.

    >>> Sum(id="total", printed=1356, terms={"building": 1000, "upkeep": 356}).exact()
    1356.0
    """

    terms: tuple[PrintedTerm, ...] = attrs.field(converter=_terms)

    def exact(self) -> float:
        """Return the sum of the terms."""
        return float(sum((one.value for one in self.terms), Decimal(0)))

    def slack(self) -> float:
        """Return how far rounded terms may be off together."""
        return sum(half_unit(one.value) for one in self.terms)

    def instead(self) -> Iterator[Instead]:
        """Yield the sum with one term left out, and with one of the wrong sign."""
        for one in self.terms:
            yield _LEFT_OUT.fill(term=one.title), self.exact() - float(one.value)
            yield _TURNED.fill(term=one.title), self.exact() - 2 * float(one.value)


@attrs.frozen(kw_only=True)
class PresentValue(_Printed):
    """The printed figure is `outlay` now plus the same amount at the end of each of so many years, discounted.

    >>> round(PresentValue(id="upkeep", printed=356, amount=18, rate="0.04", years=40).exact(), 1)
    356.3
    """

    amount: Decimal = attrs.field(converter=_figure)
    rate: Decimal = attrs.field(converter=_figure)
    years: int
    outlay: Decimal = attrs.field(converter=_figure, default=Decimal(0))

    def __attrs_post_init__(self) -> None:
        rate_of_return(self.rate)

    def exact(self) -> float:
        """Return the present value."""
        return self._with(annuity(self.years, rate=self.rate))

    def slack(self) -> float:
        """Return nothing: amounts, rates and years are taken as exact."""
        return 0.0

    def _with(self, factor: float) -> float:
        return float(self.outlay) + float(self.amount) * factor

    def instead(self) -> Iterator[Instead]:
        """Yield the figure with other habits of timing and rounding."""
        factor, rate = annuity(self.years, rate=self.rate), float(self.rate)
        yield _ROUNDED, self._with(round(factor, _THREE_DECIMALS))
        yield _AT_START, self._with(factor * (1 + rate))
        yield _MID, self._with(factor * (1 + rate) ** 0.5)
        yield _UNDISCOUNTED, self._with(self.years)
        yield _YEAR_MORE, self._with(annuity(self.years + 1, rate=self.rate))
        if self.years > 1:
            yield _YEAR_LESS, self._with(annuity(self.years - 1, rate=self.rate))


@attrs.frozen(kw_only=True)
class EquivalentAnnual(_Printed):
    """The printed figure is the yearly amount that is worth as much as an outlay and yearly amounts together."""

    amount: Decimal = attrs.field(converter=_figure)
    rate: Decimal = attrs.field(converter=_figure)
    years: int
    outlay: Decimal = attrs.field(converter=_figure)
    for_ever: bool = False  # printed is what such amounts for ever are worth now

    def exact(self) -> float:
        """Return the yearly amount (or what it is worth for ever)."""
        return self._with(annuity(self.years, rate=self.rate))

    def slack(self) -> float:
        """Return nothing: amounts, rates and years are taken as exact."""
        return 0.0

    def _with(self, factor: float) -> float:
        yearly = float(self.amount) + float(self.outlay) / factor
        return yearly / float(self.rate) if self.for_ever else yearly

    def instead(self) -> Iterator[Instead]:
        """Yield the figure with a rounded annuity factor, and with the first amount now."""
        factor = annuity(self.years, rate=self.rate)
        yield _ROUNDED, self._with(round(factor, _THREE_DECIMALS))
        yield _AT_START, self._with(factor * (1 + float(self.rate)))


@attrs.frozen(kw_only=True)
class FlowsWorth(_Printed):
    """The printed figure is the present value of one amount a year, the first of them now."""

    flows: tuple[float, ...] = attrs.field(converter=TupleOf[float])
    rate: Decimal = attrs.field(converter=_figure)

    def exact(self) -> float:
        """Return the present value."""
        return npv(self.flows, rate=self.rate)

    def slack(self) -> float:
        """Return nothing: amounts and rates are taken as exact."""
        return 0.0

    def instead(self) -> Iterator[Instead]:
        """Yield the figure with the first amount a year away, as a spreadsheet reckons, and undiscounted."""
        yield _YEAR_AWAY, self.exact() / (1 + float(self.rate))
        yield _UNDISCOUNTED, sum(self.flows)


@attrs.frozen(kw_only=True)
class TaxFinancing(_Printed):
    """The printed figure is the tax-financing cost of budget effects: a share of their net, with the sign of a gain."""

    terms: tuple[PrintedTerm, ...] = attrs.field(converter=_terms)
    factor: Decimal = attrs.field(converter=_figure)

    def exact(self) -> float:
        """Return the factor times the net budget effect."""
        return float(self.factor * sum((one.value for one in self.terms), Decimal(0)))

    def slack(self) -> float:
        """Return how far rounded effects may be off together."""
        return float(self.factor) * sum(half_unit(one.value) for one in self.terms)

    def instead(self) -> Iterator[Instead]:
        """Yield the figure of gross costs, of gross revenues, and of the wrong sign."""
        yield _GROSS_COSTS, float(self.factor * sum((min(one.value, Decimal(0)) for one in self.terms), Decimal(0)))
        yield _GROSS_GAINS, float(self.factor * sum((max(one.value, Decimal(0)) for one in self.terms), Decimal(0)))
        yield _WRONG_SIGN, -self.exact()


@attrs.frozen
class Change:
    """One change of a sensitivity: what some terms are multiplied by."""

    what: Wording = attrs.field(converter=as_wording)
    terms: tuple[str, ...] = attrs.field(converter=TupleOf[str])
    times: Decimal = attrs.field(converter=_figure)


@attrs.frozen(kw_only=True)
class SensitivityClaim(_Printed):
    """The printed figure is a sum with some of its terms multiplied. `unit` is what it is printed in (1000: thousands).

    >>> drift = Change("half the upkeep", ["upkeep"], "0.5")
    >>> SensitivityClaim(id="half", printed=822, terms={"gain": 1000, "upkeep": -356}, changes=[drift]).exact()
    822.0
    """

    terms: tuple[PrintedTerm, ...] = attrs.field(converter=_terms)
    changes: tuple[Change, ...] = attrs.field(converter=TupleOf[Change])
    unit: Decimal = attrs.field(converter=_figure, default=Decimal(1))

    def __attrs_post_init__(self) -> None:
        known = {one.id for one in self.terms}
        unknown = sorted({term for change in self.changes for term in change.terms} - known)
        if unknown:
            raise ValueError(f"{self.id}: the changes speak of {', '.join(unknown)}, which is no term of the sum.")

    def _sum(self, skip: Callable[[Change, str], bool] = lambda _change, _term: False) -> float:
        total = Decimal(0)
        for one in self.terms:
            value = one.value
            for change in self.changes:
                if one.id in change.terms and not skip(change, one.id):
                    value *= change.times
            total += value
        return float(total / self.unit)

    def exact(self) -> float:
        """Return the changed sum."""
        return self._sum()

    def slack(self) -> float:
        """Return how far rounded terms may be off together, as they are changed."""
        off = 0.0
        for one in self.terms:
            each = half_unit(one.value)
            for change in self.changes:
                each *= abs(float(change.times)) if one.id in change.terms else 1.0
            off += each
        return off / float(self.unit)

    def instead(self) -> Iterator[Instead]:
        """Yield the sum with one change left out, wholly or of one term only."""
        for change in self.changes:
            yield _CHANGE_OUT.fill(change=change.what), self._sum(lambda each, _term, out=change: each is out)  # type: ignore[misc]
            for term in change.terms if len(change.terms) > 1 else ():
                yield (
                    _CHANGE_OUT_OF.fill(change=change.what, term=self._title(term)),
                    self._sum(lambda each, id, out=change, kept=term: each is out and id == kept),  # type: ignore[misc]
                )

    def _title(self, id: str) -> Wording:
        return next(one.title for one in self.terms if one.id == id)


@attrs.frozen(kw_only=True)
class BreakEvenClaim(_Printed):
    """The printed figure is how much of some terms is enough for the whole sum to be zero, times a whole (`of`)."""

    terms: tuple[PrintedTerm, ...] = attrs.field(converter=_terms)
    scaled: tuple[str, ...] = attrs.field(converter=TupleOf[str])
    of: Decimal = attrs.field(converter=_figure, default=Decimal(1))

    def __attrs_post_init__(self) -> None:
        if not self._scaled():
            raise ValueError(f"{self.id}: what is scaled adds up to nothing, so no share of it breaks even.")

    def _scaled(self) -> Decimal:
        return sum((one.value for one in self.terms if one.id in self.scaled), Decimal(0))

    def exact(self) -> float:
        """Return the share (times the whole) at which the sum is zero."""
        held = sum((one.value for one in self.terms if one.id not in self.scaled), Decimal(0))
        return float(-held / self._scaled() * self.of)

    def slack(self) -> float:
        """Return how far rounded terms may move it."""
        off = sum(half_unit(one.value) for one in self.terms)
        return off / abs(float(self._scaled())) * abs(float(self.of))

    def instead(self) -> Iterator[Instead]:
        """Yield the break-even with one of the held terms left out."""
        for one in self.terms:
            if one.id not in self.scaled:
                yield _LEFT_OUT.fill(term=one.title), self.exact() + float(one.value / self._scaled() * self.of)


@attrs.frozen(kw_only=True)
class Same(_Printed):
    """The printed figure is the same as one printed elsewhere, or what a formula printed beside it gives (`value`)."""

    value: float = attrs.field(converter=float)
    where: Wording = attrs.field(converter=as_wording)

    def exact(self) -> float:
        """Return the other figure."""
        return self.value

    def slack(self) -> float:
        """Return nothing."""
        return 0.0

    def instead(self) -> Iterator[Instead]:
        """Yield nothing: there is no other way to repeat a figure."""
        return iter(())


_LEFT_OUT = Wording(nb="«{term}» er utelatt", nn="«{term}» er utelaten", en="‘{term}’ is left out")
_TURNED = Wording(nb="«{term}» har feil fortegn", nn="«{term}» har feil forteikn", en="‘{term}’ has the wrong sign")
_ROUNDED = Wording(
    nb="annuitetsfaktoren er avrundet til tre desimaler",
    nn="annuitetsfaktoren er runda av til tre desimalar",
    en="the annuity factor is rounded to three decimals",
)
_AT_START = Wording(
    nb="beløpene kommer først i hvert år",
    nn="beløpa kjem først i kvart år",
    en="amounts come at the start of each year",
)
_MID = Wording(
    nb="beløpene kommer midt i hvert år", nn="beløpa kjem midt i kvart år", en="amounts come in the middle of each year"
)
_UNDISCOUNTED = Wording(
    nb="beløpene er ikke diskontert", nn="beløpa er ikkje diskonterte", en="the amounts are not discounted"
)
_YEAR_MORE = Wording(nb="det er ett år for mye", nn="det er eitt år for mykje", en="there is a year too many")
_YEAR_LESS = Wording(nb="det er ett år for lite", nn="det er eitt år for lite", en="there is a year too few")
_YEAR_AWAY = Wording(
    nb="det første beløpet er regnet som ett år unna, slik regneark gjør",
    nn="det første beløpet er rekna som eitt år unna, slik rekneark gjer",
    en="the first amount is taken as a year away, as spreadsheets do",
)
_GROSS_COSTS = Wording(
    nb="grunnlaget er bare kostnadene", nn="grunnlaget er berre kostnadene", en="the base is the costs alone"
)
_GROSS_GAINS = Wording(
    nb="grunnlaget er bare inntektene", nn="grunnlaget er berre inntektene", en="the base is the revenues alone"
)
_WRONG_SIGN = Wording(nb="fortegnet er snudd", nn="forteiknet er snudd", en="the sign is turned")
_CHANGE_OUT = Wording(
    nb="«{change}» ikke er regnet med", nn="«{change}» ikkje er rekna med", en="‘{change}’ is not reckoned"
)
_CHANGE_OUT_OF = Wording(
    nb="«{change}» ikke er regnet med for «{term}»",
    nn="«{change}» ikkje er rekna med for «{term}»",
    en="‘{change}’ is not reckoned for ‘{term}’",
)
