"""Shares an amount out on months to the hundredth, so that the parts add up to the whole.

Not here: which months and how heavy (`own_time`, `bought`).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from innomethods.planning.costs.outcome import CENT, ZERO, rounded

Key = TypeVar("Key")


def shared_out(amount: Decimal, weights: Mapping[Key, Decimal]) -> dict[Key, Decimal]:
    """Return the amount in parts by weight, in whole hundredths that add up to the rounded amount.

    What rounding leaves over goes to the parts that lost most, the earlier first.

    >>> shared_out(Decimal("100"), {"a": Decimal(1), "b": Decimal(1), "c": Decimal(1)})
    {'a': Decimal('33.34'), 'b': Decimal('33.33'), 'c': Decimal('33.33')}
    """
    whole, weight = rounded(amount), sum(weights.values(), ZERO)
    exact = {key: whole * part / weight for key, part in weights.items()}
    cut = {key: part - part % CENT for key, part in exact.items()}
    left = int((whole - sum(cut.values(), ZERO)) / CENT)
    for key in sorted(exact, key=lambda one: cut[one] - exact[one])[:left]:  # sorting keeps the order of equals
        cut[key] += CENT
    return {key: part.quantize(CENT) for key, part in cut.items()}
