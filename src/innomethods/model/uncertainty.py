"""How a project's guesses are to be read in a forecast: which distribution, what moves together, which branch may come.

Here: what the project file says. Not here: drawing from it (`planning.forecasting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf, title_from_id
from innomethods.quantities import as_decimal
from innomethods.wording import Wording, as_wording

Odds = tuple[tuple[str, tuple[tuple[str, Decimal], ...]], ...]


class Distribution(StrEnum):
    """What least, likely and most of a guess mean.

    `lichtenberg` reads least and most as passed once in a hundred times each, `lichtenberg-10` once in ten; the others
    as never passed. `fixed` takes the likely value alone.
    """

    PERT = "pert"
    TRIANGULAR = "triangular"
    FIXED = "fixed"
    LICHTENBERG = "lichtenberg"
    LICHTENBERG_10 = "lichtenberg-10"


def _strength(value: Decimal | float | str) -> Decimal:
    strength = as_decimal(value)
    if not 0 <= strength < 1:
        raise ValueError(f"How strongly guesses move together lies from 0 to below 1, not at {value}.")
    return strength


@attrs.frozen(repr=False)
class CommonCause:
    """Parts of a project that one cause makes longer or shorter together, and how strongly (0 to below 1).

    `paths` name phases and gates, or stages with all within.
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    paths: tuple[str, ...] = attrs.field(converter=TupleOf[str])
    strength: Decimal = attrs.field(converter=_strength)
    title: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True), kw_only=True
    )

    def __repr__(self) -> str:
        return f"CommonCause({self.id!r}, {self.strength})"


@attrs.frozen(repr=False)
class Uncertainty:
    """The distribution of the guesses, how strongly all move together, and groups with a cause of their own.

    >>> Uncertainty("triangular", common="0.3")
    Uncertainty(triangular, common 0.3)
    """

    shape: Distribution = attrs.field(converter=Distribution, default=Distribution.PERT)
    common: Decimal = attrs.field(converter=_strength, default=Decimal(0), kw_only=True)
    causes: tuple[CommonCause, ...] = attrs.field(converter=TupleOf[CommonCause], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Uncertainty({self.shape}, common {self.common})"


def probability(value: Decimal | float | str) -> Decimal:
    """Read a probability.

    Raises:
        ValueError: when it does not lie from 0 to 1.
    """
    number = as_decimal(value)
    if not 0 <= number <= 1:
        raise ValueError(f"A probability lies from 0 to 1 (35 % is 0.35), not at {value}.")
    return number


_Chances = Mapping[str, Decimal | float | str] | Iterable[tuple[str, Decimal | float | str]]


def to_odds(values: Mapping[str, _Chances] | Iterable[tuple[str, _Chances]]) -> Odds:
    """Read how likely each branch of each choice is.

    Raises:
        ValueError: when the branches of a choice don't add up to 1.

    >>> to_odds({"route": {"buy": "0.3", "make": "0.7"}})
    (('route', (('buy', Decimal('0.3')), ('make', Decimal('0.7')))),)
    """
    pairs = values.items() if isinstance(values, Mapping) else values
    odds: list[tuple[str, tuple[tuple[str, Decimal], ...]]] = []
    for path, chances in sorted(pairs):
        each = chances.items() if isinstance(chances, Mapping) else chances
        branches = tuple(sorted((branch, probability(chance)) for branch, chance in each))
        total = sum(chance for _, chance in branches)
        if total != 1:
            raise ValueError(f"The branches of {path!r} add up to {total}, not 1: give every branch that may come.")
        odds.append((path, branches))
    return tuple(odds)
