"""A network of lengths as flat arrays: what each activity waits for, and what its length is drawn from.

Here: the value the kernels (`kernel_plain`, `kernel_numpy`, `kernel_numba`) read; all three give the same numbers. Not
here: where networks come from (`compiling` from a project; `finish_times` from lists).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.draws import Key, key_of
from innomethods.planning.forecasting.quantiles import tables_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innomethods.model import Distribution
    from innomethods.quantities import ThreePoint


@attrs.frozen(eq=False, repr=False)
class Lengths:
    """What activities wait for and are drawn from; every activity comes after all that it waits for.

    What activity `n` waits for stands in `before[first[n]:first[n + 1]]`. `tables` holds its quantiles, `keys` the two
    numbers of its draws, `factor` the row of the cause it shares with others and `loading` how much (0: nothing).
    In `days`, lengths are whole work days and times are ticks (two a work day, see `timeline`); else both are plain
    numbers. No activity begins before its `floor`. Its end is kept in `row`, and `before` holds rows.
    """

    first: NDArray[np.int64]
    before: NDArray[np.int64]
    tables: NDArray[np.float32]
    keys: NDArray[np.uint32]
    factor: NDArray[np.int64]
    loading: NDArray[np.float32]
    floor: NDArray[np.float32]
    row: NDArray[np.int64]
    days: bool = False

    def __len__(self) -> int:
        return len(self.keys)


def lengths_of(
    before: Sequence[Sequence[int]],
    tables: NDArray[np.float32],
    keys: Sequence[Key],
    *,
    factor: Sequence[int] | None = None,
    loading: Sequence[float] | None = None,
    floor: Sequence[float] | None = None,
    days: bool = False,
) -> Lengths:
    """Return the arrays of a network given by lists."""
    count = len(before)
    first = np.zeros(count + 1, np.int64)
    np.cumsum([len(waits) for waits in before], out=first[1:])
    return Lengths(
        first=first,
        before=np.fromiter((number for waits in before for number in waits), np.int64, int(first[-1])),
        tables=np.ascontiguousarray(tables, np.float32),
        keys=np.array(keys, np.uint32).reshape(count, 2),
        factor=np.zeros(count, np.int64) if factor is None else np.array(factor, np.int64),
        loading=np.zeros(count, np.float32) if loading is None else np.array(loading, np.float32),
        floor=np.zeros(count, np.float32) if floor is None else np.array(floor, np.float32),
        row=np.arange(count),
        days=days,
    )


def in_few_rows(lengths: Lengths) -> tuple[Lengths, int]:
    """Return the network with rows used again once nothing waits for them any more, and how many there are.

    What nothing waits for keeps its row. Fewer rows mean larger blocks, and ends that stay within the cache.
    """
    waited_for = {int(other): number for number in range(len(lengths)) for other in _before(lengths, number)}
    row, free, count = np.empty(len(lengths), np.int64), list[int](), 0
    for number in range(len(lengths)):
        row[number] = free.pop() if free else count
        count += row[number] == count
        done = {int(other) for other in _before(lengths, number) if waited_for[int(other)] == number}
        free += sorted(int(row[other]) for other in done)
    return attrs.evolve(lengths, before=row[lengths.before], row=row), int(count)


def _before(lengths: Lengths, number: int) -> NDArray[np.int64]:
    return lengths.before[lengths.first[number] : lengths.first[number + 1]]


def plain_network(
    before: Sequence[Sequence[int]], guesses: Sequence[ThreePoint], distribution: Distribution, seed: int
) -> Lengths:
    """Return the network of activities known by their numbers alone, as imported plans and measurements have them.

    Raises:
        ValueError: when an activity waits for itself or a later one, or the lists differ in length.
    """
    if len(before) != len(guesses):
        raise ValueError(f"{len(before)} activities have {len(guesses)} guesses: give each activity one.")
    for number, waits in enumerate(before):
        if any(not 0 <= other < number for other in waits):
            raise ValueError(f"Activity {number} waits for {list(waits)}: an activity waits only for earlier ones.")
    keys = [key_of(seed, str(number), "work") for number in range(len(before))]
    return lengths_of(before, tables_of(guesses, distribution), keys)
