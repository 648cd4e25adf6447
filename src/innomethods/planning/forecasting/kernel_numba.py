"""The kernel with numba, compiled once and kept: the same numbers as `kernel_plain`, only sooner.

No fast-math and no fused multiply-add, so that every step rounds as numpy does.
"""
# ruff: noqa: ANN401, FBT001 - numba finds the types, and takes arguments by their place

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numba
import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.draws import FIRST, SECOND
from innomethods.planning.forecasting.quantiles import CELL_BITS, CHANCES, REACH, chance_table, normal_table

if TYPE_CHECKING:
    from innomethods.planning.forecasting.lengths import Lengths

_REST_BITS = 32 - CELL_BITS
_SHIFT, _REST = np.uint32(_REST_BITS), np.uint32((1 << _REST_BITS) - 1)
_SHARE = np.float32(2.0**-_REST_BITS)
_FIRST, _SECOND = np.uint32(FIRST), np.uint32(SECOND)
_15, _16 = np.uint32(15), np.uint32(16)
_REACH, _PER_CELL = np.float32(REACH), np.float32(CHANCES / (2 * REACH))
_ONE, _TWO = np.float32(1), np.float32(2)


@numba.njit(nogil=True, cache=True, inline="always")
def _bits(sample: Any, first: Any, second: Any) -> Any:
    value = np.uint32(sample ^ first)
    value = np.uint32(value ^ (value >> _16))
    value = np.uint32(np.uint32(value * _FIRST) ^ second)
    value = np.uint32(value ^ (value >> _15))
    value = np.uint32(value * _SECOND)
    return np.uint32(value ^ (value >> _16))


@numba.njit(nogil=True, cache=True, inline="always")
def _looked_up(table: Any, bits: Any) -> Any:
    cell = np.uint32(bits >> _SHIFT)
    low = table[cell]
    share = np.float32(np.uint32(bits & _REST)) * _SHARE
    return low + (table[cell + np.uint32(1)] - low) * share


@numba.njit(nogil=True, cache=True)
def _moved(bits: Any, common: Any, loading: Any, normal: Any, chances: Any) -> Any:
    own = _looked_up(normal, bits)
    rest = np.sqrt(_ONE - loading * loading)
    place = loading * common + rest * own
    place = (min(max(place, -_REACH), _REACH) + _REACH) * _PER_CELL
    cell: Any = min(np.int64(place), CHANCES - 1)
    low = chances[cell]
    return np.uint32(low + (chances[cell + 1] - low) * (place - np.float32(cell)))


@numba.njit(nogil=True, cache=True)
def _run(  # noqa: PLR0913, PLR0917 - numba takes arrays, not objects, and calls cost it speed
    first: Any, before: Any, row: Any, tables: Any, keys: Any, factor: Any, loading: Any, floor: Any, days: bool,
    start: int, stop: int, samples: Any, factors: Any, normal: Any, chances: Any, ends: Any,
) -> None:  # fmt: skip
    count = samples.shape[0]
    for number in range(start, stop):
        here, table = ends[row[number]], tables[number]
        key, other_key = keys[number, 0], keys[number, 1]
        here[:] = floor[number]
        for link in range(first[number], first[number + 1]):
            other = ends[before[link]]
            for at in range(count):
                here[at] = max(here[at], other[at])
        if loading[number] == 0 and not days:
            for at in range(count):
                here[at] += _looked_up(table, _bits(samples[at], key, other_key))
            continue
        for at in range(count):
            bits = _bits(samples[at], key, other_key)
            if loading[number] != 0:
                bits = _moved(bits, factors[factor[number], at], loading[number], normal, chances)
            drawn = _looked_up(table, bits)
            if days:
                drawn = np.rint(drawn)
                if drawn > 0 and here[at] % _TWO == 0:
                    here[at] -= _ONE
                drawn *= _TWO
            here[at] += drawn


def run_block(  # noqa: PLR0917 - both kernels take the same
    lengths: Lengths,
    start: int,
    stop: int,
    samples: NDArray[np.uint32],
    factors: NDArray[np.float32],
    ends: NDArray[np.float32],
) -> None:
    """Fill rows `start` to `stop` of `ends`: when each activity ends in each of the mixed samples."""
    _run(
        lengths.first, lengths.before, lengths.row, lengths.tables, lengths.keys, lengths.factor, lengths.loading,
        lengths.floor, lengths.days, start, stop, samples, factors, normal_table(), chance_table(), ends,
    )  # fmt: skip
