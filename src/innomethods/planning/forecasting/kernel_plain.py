"""The kernel in plain Python, one sample at a time: what `kernel_numpy` and `kernel_numba` must give, to the last bit.

It rounds to 32-bit floats after every step, as they do. Here: the oracle of tests. Nothing else uses it.
"""

from __future__ import annotations

from struct import pack, unpack
from typing import TYPE_CHECKING

from innomethods.planning.forecasting.draws import BITS, bits_of
from innomethods.planning.forecasting.quantiles import CELL_BITS, CHANCES, REACH, chance_table, normal_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innomethods.planning.forecasting.lengths import Lengths

_REST_BITS = 32 - CELL_BITS
_REST = (1 << _REST_BITS) - 1


def single(value: float) -> float:
    """Return the nearest 32-bit float."""
    number: float = unpack("f", pack("f", value))[0]
    return number


def looked_up(table: Sequence[float], bits: int) -> float:
    """Return the length at these bits, between the two nearest of a table."""
    cell = bits >> _REST_BITS
    share = single(single(bits & _REST) * 2.0**-_REST_BITS)
    low, high = float(table[cell]), float(table[cell + 1])
    return single(low + single(single(high - low) * share))


def together(bits: int, common: float, loading: float) -> int:
    """Return the bits that a shared cause has moved."""
    own = looked_up(list(normal_table()), bits)
    rest = single(single(1 - single(loading * loading)) ** 0.5)
    place = single(single(loading * common) + single(rest * own))
    place = single(single(min(max(place, -REACH), REACH) + REACH) * single(CHANCES / (2 * REACH)))
    cell = min(int(place), CHANCES - 1)
    chances = chance_table()
    low, high = float(chances[cell]), float(chances[cell + 1])
    return int(single(low + single(single(high - low) * single(place - cell)))) & BITS


def run_sample(lengths: Lengths, mixed_sample: int, factors: Sequence[float]) -> list[float]:
    """Return when each activity ends in one sample; `factors` are the shared causes as standard normal numbers."""
    ends: list[float] = []
    for number in range(len(lengths)):
        waits = lengths.before[lengths.first[number] : lengths.first[number + 1]]
        enter = max([float(lengths.floor[number]), *(ends[other] for other in waits)])
        bits = bits_of(mixed_sample, (int(lengths.keys[number, 0]), int(lengths.keys[number, 1])))
        loading = float(lengths.loading[number])
        if loading:
            bits = together(bits, factors[lengths.factor[number]], loading)
        length = looked_up(lengths.tables[number], bits)
        if not lengths.days:
            ends.append(single(enter + length))
        elif round(length) == 0:
            ends.append(enter)
        else:
            ends.append((enter - 1 if enter % 2 == 0 else enter) + 2 * round(length))
    return ends
