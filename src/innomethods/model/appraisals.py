"""Options and what each costs and gives, for whom, year by year: what an appraisal is made of.

Here: the nouns. Not here: the rules of a country (`rules`), and all reckoning (the benefits subject).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from operator import index

import attrs

from innomethods.ids import checked_id
from innomethods.model.benefits import Benefit, BenefitKind, BenefitMap
from innomethods.model.converting import TupleOf, title_from_id
from innomethods.quantities import Money, as_decimal
from innomethods.wording import Wording, as_wording, optional_wording


def _id(_self: object, _field: object, value: str) -> None:
    checked_id(value)


class PartySide(StrEnum):
    """Whose gain or cost it is. Own and other public bodies are public budgets, the rest are not."""

    OWN = "own"
    OTHER_PUBLIC = "other-public"
    USERS = "users"
    PRIVATE = "private"
    SOCIETY = "society"


@attrs.frozen(repr=False)
class Party:
    """Somebody who gains or pays."""

    id: str = attrs.field(validator=_id)
    side: PartySide = attrs.field(converter=PartySide, kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True), kw_only=True
    )

    def __repr__(self) -> str:
        return f"Party({self.id!r}, {self.side})"


def _year(value: int) -> int:
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise ValueError(f"A year is a whole number such as 2027, not {value!r}.")
    return index(value)


def _too_large(amount: Money) -> None:
    if amount.amount.adjusted() >= _LARGEST:
        raise ValueError(f"{amount.amount:.3g} {amount.currency} is too large to reckon with: check the amount.")


_LARGEST = 30  # digits before the decimal point


def _share(value: Decimal | float | str) -> Decimal:
    number = as_decimal(value)
    if not 0 <= number <= 1:
        raise ValueError(f"A share lies between 0 and 1 (40 % is 0.4), not {value}.")
    return number


def _shares(values: Iterable[Decimal | float | str] | Decimal | float | str) -> tuple[Decimal, ...]:
    each = (values,) if isinstance(values, (str, Decimal, int, float)) else tuple(values)
    return tuple(_share(value) for value in each)


def _growth(value: Decimal | float | str | None) -> Decimal | str | None:
    """Read a real growth in per cent a year, or the id of a row of the rules (time-and-life)."""
    if value is None:
        return None
    try:
        number = as_decimal(value)
    except ValueError:
        return checked_id(str(value))
    if not -20 <= number <= 20:  # noqa: PLR2004 - beyond that it is a slip: 90 for 0.9
        raise ValueError(f"A real growth lies from -20 to 20 per cent a year (0.9 means 0.9 %), not at {value}.")
    if 0 < abs(number) < LEAST_GROWTH:
        raise ValueError(f"A real growth is in per cent a year: write {number * 100:f} for a share of {value}.")
    return number


LEAST_GROWTH = Decimal("0.05")  # per cent a year; a smaller one is a share: 0.009 for 0.9


@attrs.frozen
class CashFlow:
    """An amount a year, from `year` to `until`; costs are positive under `costs`, gains positive under `effects`.

    `least` and `most` say between what limits the amount may lie. `ramp` is the share of the full amount in the first
    years (0.25, 0.5: full from the third). `growth` is real growth a year in per cent, or the id of a row of the
    rules. `party` gains or pays; `to` is who receives it, when it only changes hands (a grant): then it counts for
    nobody's worth together. `public` is the share that lands on public budgets, None as the party's side says. `kind`
    is freed time (`alternative-use`), budget and so on; `benefit` the benefit of the register it prices. `price_year`
    None means the appraisal's. `own_time` marks the organisation's own hours, so that sums with and without them can
    be shown. `basis` says where the figure comes from.

    Raises:
        ValueError: when it ends before it begins, a year is no whole number, the amount is too large to reckon with, or
            the limits don't hold it between them, or mix currencies.

    >>> CashFlow(2030, Money(720000), "Operation", until=2044).years
    range(2030, 2045)
    """

    year: int = attrs.field(converter=_year)
    amount: Money
    what: Wording = attrs.field(converter=as_wording)
    until: int | None = attrs.field(converter=attrs.converters.optional(_year), default=None, kw_only=True)
    least: Money | None = attrs.field(default=None, kw_only=True)
    most: Money | None = attrs.field(default=None, kw_only=True)
    ramp: tuple[Decimal, ...] = attrs.field(converter=_shares, default=(), kw_only=True)
    growth: Decimal | str | None = attrs.field(converter=_growth, default=None, kw_only=True)
    party: str | None = attrs.field(default=None, kw_only=True)
    to: str | None = attrs.field(default=None, kw_only=True)
    public: Decimal | None = attrs.field(converter=attrs.converters.optional(_share), default=None, kw_only=True)
    kind: BenefitKind | None = attrs.field(converter=attrs.converters.optional(BenefitKind), default=None, kw_only=True)
    benefit: str | None = attrs.field(default=None, kw_only=True)
    price_year: int | None = attrs.field(converter=attrs.converters.optional(_year), default=None, kw_only=True)
    own_time: bool = attrs.field(default=False, kw_only=True)
    basis: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.until is not None and self.until < self.year:
            raise ValueError(f"{self.what}: it ends in {self.until}, before it begins in {self.year}.")
        _too_large(self.amount)
        limits = [one for one in (self.least, self.amount, self.most) if one is not None]
        if len({one.currency for one in limits}) > 1:
            raise ValueError(f"{self.what}: the limits are in another currency than the amount.")
        if limits != sorted(limits):
            raise ValueError(f"{self.what}: the amount does not lie between its limits.")

    @property
    def years(self) -> range:
        """The years it comes in."""
        return range(self.year, (self.until if self.until is not None else self.year) + 1)


class Importance(StrEnum):
    """How much an area matters to society."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Extent(StrEnum):
    """How much an option changes an area, for better or worse."""

    LARGE_POSITIVE = "large-positive"
    MEDIUM_POSITIVE = "medium-positive"
    SMALL_POSITIVE = "small-positive"
    NONE = "none"
    SMALL_NEGATIVE = "small-negative"
    MEDIUM_NEGATIVE = "medium-negative"
    LARGE_NEGATIVE = "large-negative"


@attrs.frozen(repr=False)
class UnpricedEffect:
    """An effect nobody has priced: how much the area matters, how much it changes, and the argument for both.

    `people` is how many a year are affected, for the worth per head that would make the option break even.
    """

    title: Wording = attrs.field(converter=as_wording)
    importance: Importance | None = attrs.field(
        converter=attrs.converters.optional(Importance), default=None, kw_only=True
    )
    extent: Extent | None = attrs.field(converter=attrs.converters.optional(Extent), default=None, kw_only=True)
    reason: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    people: Decimal | None = attrs.field(converter=attrs.converters.optional(as_decimal), default=None, kw_only=True)
    benefit: str | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"UnpricedEffect({str(self.title)!r})"


def _unpriced(values: Iterable[UnpricedEffect | Wording | str] | Wording | str) -> tuple[UnpricedEffect, ...]:
    each = (values,) if isinstance(values, (str, Wording, UnpricedEffect)) else tuple(values)
    return tuple(one if isinstance(one, UnpricedEffect) else UnpricedEffect(as_wording(one)) for one in each)


class OptionKind(StrEnum):
    """The role of an option in an appraisal."""

    NULL = "null"
    NULL_PLUS = "null-plus"
    ACTION = "action"


@attrs.frozen(repr=False)
class Option:
    """One alternative of an appraisal: costs and effects by year, what only changes hands, and what isn't priced.

    Amounts are changes against the null option, unless the null option has amounts of its own: then all are gross, and
    the null option's are taken from each. `residual` is what is left of it after the last year, where that is known
    (a market value); without it, as the rules say. `screened_out` says why it isn't appraised.
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    kind: OptionKind = attrs.field(converter=OptionKind, default=OptionKind.ACTION, kw_only=True)
    costs: tuple[CashFlow, ...] = attrs.field(converter=TupleOf[CashFlow], default=(), kw_only=True)
    effects: tuple[CashFlow, ...] = attrs.field(converter=TupleOf[CashFlow], default=(), kw_only=True)
    unpriced: tuple[UnpricedEffect, ...] = attrs.field(converter=_unpriced, default=(), kw_only=True)
    residual: Money | None = attrs.field(default=None, kw_only=True)
    screened_out: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.residual is not None:
            _too_large(self.residual)

    def __repr__(self) -> str:
        return f"Option({self.id!r})"


class Timing(StrEnum):
    """When in its year an amount is counted as paid."""

    START = "start"
    MID = "mid"
    END = "end"


def _strength(value: Decimal | float | str) -> Decimal:
    number = as_decimal(value)
    if not -1 <= number <= 1:
        raise ValueError(f"A correlation lies from -1 to 1, not at {value}.")
    return number


@attrs.frozen
class MovesTogether:
    """Lines that come out high or low together when they are drawn, and how strongly: a correlation of each pair.

    Lines are named by their paths, such as `options/doors/effects/0`.

    Raises:
        ValueError: for fewer lines than two, one twice, or a strength beyond -1 to 1.
    """

    lines: tuple[str, ...] = attrs.field(converter=TupleOf[str])
    strength: Decimal = attrs.field(converter=_strength)

    def __attrs_post_init__(self) -> None:
        if len(set(self.lines)) != len(self.lines) or len(self.lines) < 2:  # noqa: PLR2004 - a pair
            raise ValueError("Two or more different lines move together.")


def _index(values: Mapping[int, Decimal] | Iterable[tuple[int, Decimal]]) -> tuple[tuple[int, Decimal], ...]:
    pairs = values.items() if isinstance(values, Mapping) else values
    levels = tuple(sorted((_year(year), as_decimal(level)) for year, level in pairs))
    years = [year for year, _ in levels]
    twice = next((year for year, after in pairwise(years) if year == after), None)
    if twice is not None:
        raise ValueError(f"The price index has two levels for {twice}: keep the right one.")
    if any(level <= 0 for _, level in levels):
        raise ValueError("A price index is above 0 in every year.")
    return levels


@attrs.frozen(repr=False)
class Appraisal:
    """How a project's options are to be appraised: over which years, under whose rules, in whose prices.

    `rules` is the country whose rules are followed; there is no rule without one being named. `rules_on` is the day
    whose rules hold, None the project's start. `base_year` is the year worth is reckoned back to (factor 1). `opening`
    is the first year of effect, where rules count from it. `life` is how many years what is bought lasts; longer than
    the analysis it leaves a residual value. `timing` and `tax_financing` None mean as the rules say. `price_index`
    gives the level of prices by year, with which amounts of other price years are converted. `moves_together` says
    which uncertain lines come out high or low together; the others are drawn by themselves.

    Raises:
        ValueError: when the years are in the wrong order.
    """

    base_year: int = attrs.field(kw_only=True)
    first_year: int = attrs.field(kw_only=True)
    last_year: int = attrs.field(kw_only=True)
    price_year: int | None = attrs.field(default=None, kw_only=True)
    rules: str | None = attrs.field(default=None, kw_only=True)
    rules_on: date | None = attrs.field(default=None, kw_only=True)
    opening: int | None = attrs.field(default=None, kw_only=True)
    life: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.ge(1)), kw_only=True
    )
    period_reason: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    timing: Timing | None = attrs.field(converter=attrs.converters.optional(Timing), default=None, kw_only=True)
    tax_financing: bool | None = attrs.field(default=None, kw_only=True)
    sector: str | None = attrs.field(default=None, kw_only=True)
    parties: tuple[Party, ...] = attrs.field(converter=TupleOf[Party], default=(), kw_only=True)
    price_index: tuple[tuple[int, Decimal], ...] = attrs.field(converter=_index, default=(), kw_only=True)
    moves_together: tuple[MovesTogether, ...] = attrs.field(converter=TupleOf[MovesTogether], default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.last_year < self.first_year:
            raise ValueError(f"The analysis ends in {self.last_year}, before it begins in {self.first_year}.")

    def __repr__(self) -> str:
        return f"Appraisal({self.first_year}–{self.last_year}, rules {self.rules})"


@attrs.frozen(repr=False)
class BenefitsPlan:
    """What is to come of a project, seen whole: the register, its map, the options, and how they are appraised.

    A project has one (`Project.benefits_plan`), and it can stand in a file of its own. `project_end` is the day after
    which benefits are to show.
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True), kw_only=True
    )
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    example: bool = attrs.field(default=False, kw_only=True)
    country: str | None = attrs.field(default=None, kw_only=True)
    start: date | None = attrs.field(default=None, kw_only=True)
    project_end: date | None = attrs.field(default=None, kw_only=True)
    register: tuple[Benefit, ...] = attrs.field(converter=TupleOf[Benefit], default=(), kw_only=True)
    map: BenefitMap = attrs.field(factory=BenefitMap, kw_only=True)
    options: tuple[Option, ...] = attrs.field(converter=TupleOf[Option], default=(), kw_only=True)
    appraisal: Appraisal | None = attrs.field(default=None, kw_only=True)

    @property
    def header(self) -> BenefitsPlan:
        """What the plan says of itself, without its benefits, options and map."""
        return BenefitsPlan(
            self.id,
            title=self.title,
            summary=self.summary,
            example=self.example,
            country=self.country,
            start=self.start,
            project_end=self.project_end,
        )

    def __repr__(self) -> str:
        return f"BenefitsPlan({self.id!r}: {len(self.register)} benefits, {len(self.options)} options)"
