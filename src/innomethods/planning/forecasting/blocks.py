"""Samples in blocks: how many at a time, by how many workers, with which kernel. No number depends on any of the three.

Here: dealing out work, and `finish_times` for networks without a calendar. Not here: the kernels.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from innomethods.errors import MissingExtra
from innomethods.planning.forecasting.draws import mixed_samples
from innomethods.planning.forecasting.lengths import Lengths, in_few_rows
from innomethods.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
_ROOM = 1 << 24  # ends kept at a time: 64 MB
_LARGEST = {False: 4096, True: 1024}  # by whether compiled, which does best within the cache


class Kernel(Protocol):
    """What both kernels do."""

    def __call__(  # noqa: PLR0917, D102 - the class says it
        self,
        lengths: Lengths,
        start: int,
        stop: int,
        samples: NDArray[np.uint32],
        factors: NDArray[np.float32],
        ends: NDArray[np.float32],
    ) -> None: ...


_WORTH = 20_000_000  # lengths to draw for which it pays to wake the compiler


def kernel_of(lengths: int, *, fast: bool | None = None) -> Kernel:
    """Return the compiled kernel where numba is there and so many lengths are worth it; `fast` asks for one of them.

    Raises:
        MissingExtra: when the compiled one is asked for and numba is not there.
    """
    from innomethods.planning.forecasting import kernel_numpy

    if fast is False or (fast is None and lengths < _WORTH):
        return kernel_numpy.run_block
    try:
        from innomethods.planning.forecasting import kernel_numba
    except (ImportError, RuntimeError):  # RuntimeError: numba finds no place to keep what it compiles
        if fast:
            raise MissingExtra(_KERNEL, "fast") from None
        return kernel_numpy.run_block
    return kernel_numba.run_block


def block_size(rows: int, kernel: Kernel) -> int:
    """Return how many samples fit a block."""
    from innomethods.planning.forecasting import kernel_numpy

    compiled = kernel is not kernel_numpy.run_block
    return max(64, min(_LARGEST[compiled], _ROOM // max(rows, 1)))


def in_blocks(
    work: Callable[[NDArray[np.int64]], T],
    samples: NDArray[np.int64],
    size: int,
    workers: int,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[tuple[NDArray[np.int64], T]]:
    """Yield what `work` makes of each block of samples, in order; tell `progress` how many are done of how many."""
    blocks = [samples[at : at + size] for at in range(0, len(samples), size)]
    done = 0
    if workers <= 1 or len(blocks) == 1:
        made: Iterator[T] = map(work, blocks)
        yield from _told(zip(blocks, made, strict=True), len(samples), done, progress)
        return
    with ThreadPoolExecutor(workers) as pool:
        yield from _told(zip(blocks, pool.map(work, blocks), strict=True), len(samples), done, progress)


def _told(
    made: Iterator[tuple[NDArray[np.int64], T]], total: int, done: int, progress: Callable[[int, int], None] | None
) -> Iterator[tuple[NDArray[np.int64], T]]:
    for block, result in made:
        done += len(block)
        if progress is not None:
            progress(done, total)
        yield block, result


def finish_times(
    lengths: Lengths,
    samples: int,
    *,
    last: Sequence[int] | None = None,
    fast: bool | None = None,
    workers: int = 1,
    size: int | None = None,
) -> NDArray[np.float32]:
    """Return when the last activity ends, in each sample, for a network without calendar and shared causes."""
    run = kernel_of(len(lengths) * samples, fast=fast)
    if last is None:  # nothing else is asked for, so that rows can be used again
        few, count = in_few_rows(lengths)
        rows = few.row[_ends_of(lengths)]
    else:
        few, count, rows = lengths, len(lengths), np.array(last)
    factors = np.zeros((1, 0), np.float32)

    def work(block: NDArray[np.int64]) -> NDArray[np.float32]:
        ends = np.empty((count, len(block)), np.float32)
        run(few, 0, len(lengths), mixed_samples(block), factors, ends)
        finish: NDArray[np.float32] = ends[rows].max(axis=0)
        return finish

    size = size or block_size(count, run)
    return np.concatenate([found for _, found in in_blocks(work, np.arange(samples), size, workers)])


def _ends_of(lengths: Lengths) -> NDArray[np.int64]:
    """Return the activities that nothing waits for."""
    return np.setdiff1d(np.arange(len(lengths)), lengths.before)


_KERNEL = Wording(nb="Den kompilerte kjernen", nn="Den kompilerte kjernen", en="The compiled kernel")
