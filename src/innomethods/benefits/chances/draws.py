"""Draws: what uncertain inputs may come to, sample by sample.

What an input draws follows from the seed and its id alone: neither the other inputs nor the number of samples change
it, so that two options with the same input are compared under the same luck. Correlated inputs follow those before
them. Here: normal numbers, and tables from them to values. Not here: the curves (`curves`), counting (`simulating`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from innomethods.benefits.chances.correlating import Correlations
from innomethods.benefits.chances.needing import need

if TYPE_CHECKING:
    from innomethods.benefits.chances.uncertain import Uncertain
    from innomethods.benefits.chances.valuing import Input

Numbers = NDArray[np.float64]

BLOCK = 1 << 15  # samples at a time: few enough for the cache, enough for the array library to be worth its while
_NUMBERS = 1 << 22  # in one array at most: with many inputs, fewer samples at a time
_REACH = 6.5  # standard deviations that a table reaches to each side; beyond lie eight of 10¹¹ draws
_STEPS = 80  # a standard deviation. Between them lines, off by less than 10⁻⁵ of a curve's width
MOST_SAMPLES = 10**9


class Draws:
    """The draws of inputs under a seed, block by block."""

    def __init__(self, inputs: tuple[Input, ...], seed: int, correlations: Correlations | None = None) -> None:
        need("scipy")
        self._uncertain = [one.uncertain for one in inputs]
        self._random = [np.random.Generator(np.random.PCG64(_key(seed, one.id))) for one in inputs]
        self._root = (correlations or Correlations()).root([one.id for one in inputs])
        self._tables = [None if one.is_fixed else _table(one) for one in self._uncertain]

    def blocks(self, samples: int) -> Iterator[Numbers]:
        """Yield arrays of inputs × samples. Each is used again for the next one."""
        most = max(1, min(BLOCK, _NUMBERS // len(self._uncertain)))
        whole = np.empty((len(self._uncertain), min(most, samples)))
        for row, one in enumerate(self._uncertain):
            whole[row] = one.likely
        for done in range(0, samples, most):
            size = min(most, samples - done)
            self._fill(whole[:, :size])
            yield whole[:, :size]

    def _fill(self, into: Numbers) -> None:
        if self._root is None:
            for row, table in enumerate(self._tables):
                if table is not None:
                    _look_up(table, self._random[row].standard_normal(into.shape[1:]), into[row])
            return
        normal = self._root @ np.stack([random.standard_normal(into.shape[1]) for random in self._random])
        for row, table in enumerate(self._tables):
            if table is not None:
                _look_up(table, normal[row], into[row])


def _key(seed: int, id: str) -> list[int]:
    return [seed, int.from_bytes(blake2b(id.encode(), digest_size=8).digest(), "little")]


def checked(samples: int, seed: int) -> tuple[int, int]:
    """Return both when they are usable.

    Raises:
        ValueError: for no samples or far too many, and without a seed.
    """
    if not _is_whole(samples) or not 0 < samples <= MOST_SAMPLES:
        raise ValueError(f"A simulation takes from 1 to {MOST_SAMPLES} samples, not {samples!r}; 10 000 are usual.")
    if not _is_whole(seed) or seed < 0:
        raise ValueError(
            f"The seed is {seed!r}: hand in a whole number from 0 (seed=1), so that anybody gets the same numbers."
        )
    return int(samples), int(seed)


def _is_whole(value: object) -> bool:
    return isinstance(value, int | np.integer) and not isinstance(value, bool)


@lru_cache(maxsize=1024)
def _table(uncertain: Uncertain) -> tuple[Numbers, Numbers]:
    """Return the values at equal steps of a normal number, and how far each lies from the next."""
    from scipy.special import ndtr

    normal = np.arange(-_REACH * _STEPS, _REACH * _STEPS + 1) / _STEPS
    values = uncertain.quantiles(ndtr(normal))
    return values, np.append(np.diff(values), 0.0)


def _look_up(table: tuple[Numbers, Numbers], normal: Numbers, into: Numbers) -> None:
    """Put into an array what normal numbers stand for, by lines between the values of a table."""
    values, rises = table
    normal += _REACH
    normal *= _STEPS
    np.clip(normal, 0, len(values) - 1, out=normal)
    cells = normal.astype(np.intp)
    normal -= cells
    np.take(rises, cells, out=into, mode="clip")
    into *= normal
    into += values[cells]
