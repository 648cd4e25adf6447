"""The kernel with numpy: activity by activity, a block of samples at a time. `kernel_plain` says what it computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.draws import FIRST, SECOND, Key
from innomethods.planning.forecasting.quantiles import CELL_BITS, CELLS, CHANCES, REACH, chance_table, normal_table

if TYPE_CHECKING:
    from innomethods.planning.forecasting.lengths import Lengths

_REST_BITS = 32 - CELL_BITS
_SHIFT, _REST = np.uint32(_REST_BITS), np.uint32((1 << _REST_BITS) - 1)
_SHARE = np.float32(2.0**-_REST_BITS)
_FIRST, _SECOND = np.uint32(FIRST), np.uint32(SECOND)
LEVELS = 256
_TO_LEVEL = np.uint32(24)  # leaves 8 bits of 32
_ONE, _HALF = np.float32(1), np.float32(0.5)
_15, _16 = np.uint32(15), np.uint32(16)


class _Desk:
    """Room for one block, used again for every activity: fresh arrays would cost more than the arithmetic."""

    def __init__(self, count: int) -> None:
        self.bits = np.empty(count, np.uint32)
        self.other = np.empty(count, np.uint32)
        self.cell = np.empty(count, np.int64)
        self.low = np.empty(count, np.float32)
        self.rise = np.empty(count, np.float32)
        self.share = np.empty(count, np.float32)
        self.rises = np.empty(CELLS, np.float32)
        self.end = np.empty(count, np.float32)

    def draw(self, samples: NDArray[np.uint32], first: np.uint32, second: np.uint32) -> None:
        """Draw 32 bits for each sample."""
        bits, other = self.bits, self.other
        np.bitwise_xor(samples, first, out=bits)
        np.right_shift(bits, _16, out=other)
        bits ^= other
        bits *= _FIRST
        bits ^= second
        np.right_shift(bits, _15, out=other)
        bits ^= other
        bits *= _SECOND
        np.right_shift(bits, _16, out=other)
        bits ^= other

    def look_up(self, table: NDArray[np.float32], rises: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the lengths at the bits drawn."""
        np.right_shift(self.bits, _SHIFT, out=self.other)
        np.copyto(self.cell, self.other)
        np.take(table, self.cell, out=self.low, mode="clip")
        np.take(rises, self.cell, out=self.rise, mode="clip")
        self.bits &= _REST
        np.copyto(self.share, self.bits, casting="unsafe")
        self.share *= _SHARE
        self.rise *= self.share
        self.low += self.rise
        return self.low

    def work(self, enter: NDArray[np.float32], drawn: NDArray[np.float32]) -> None:
        """Let `enter` be the tick at which that many work days end: they begin in the morning, at an odd tick."""
        end = self.end
        np.add(enter, _ONE, out=end)
        end *= _HALF
        np.floor(end, out=end)
        end += drawn
        end += end
        end -= _ONE
        if drawn.min() > 0:
            np.copyto(enter, end)
        else:
            np.copyto(enter, end, where=drawn > 0)

    def move(self, common: NDArray[np.float32], loading: np.float32) -> None:
        """Let a shared cause move the bits drawn."""
        normal, chances = normal_table(), chance_table()
        own = self.look_up(normal, np.diff(normal))
        rest = np.sqrt(np.float32(1) - loading * loading)
        place = loading * common + rest * own
        place = (np.clip(place, np.float32(-REACH), np.float32(REACH)) + np.float32(REACH)) * np.float32(
            CHANCES / (2 * REACH)
        )
        cell = np.minimum(place.astype(np.int64), CHANCES - 1)
        low = chances[cell]
        low += (chances[cell + 1] - low) * (place - cell.astype(np.float32))
        self.bits[:] = low.astype(np.uint32)


def lengths_drawn(
    table: NDArray[np.float32], key: Key, samples: NDArray[np.uint32], common: NDArray[np.float32], loading: float
) -> NDArray[np.float32]:
    """Return the lengths of one thing in these samples."""
    desk = _Desk(len(samples))
    desk.draw(samples, np.uint32(key[0]), np.uint32(key[1]))
    if loading:
        desk.move(common, np.float32(loading))
    return desk.look_up(table, np.diff(table))


def levels_drawn(
    key: Key, samples: NDArray[np.uint32], common: NDArray[np.float32], loading: float
) -> NDArray[np.int64]:
    """Return from which of its levels, all as likely, the length of one thing comes in these samples."""
    desk = _Desk(len(samples))
    desk.draw(samples, np.uint32(key[0]), np.uint32(key[1]))
    if loading:
        desk.move(common, np.float32(loading))
    desk.bits >>= _TO_LEVEL
    return desk.bits.astype(np.int64)


def run_block(  # noqa: PLR0917 - both kernels take the same
    lengths: Lengths,
    start: int,
    stop: int,
    samples: NDArray[np.uint32],
    factors: NDArray[np.float32],
    ends: NDArray[np.float32],
) -> None:
    """Fill rows `start` to `stop` of `ends`: when each activity ends in each of the mixed samples."""
    desk = _Desk(len(samples))
    for number in range(start, stop):
        enter = ends[lengths.row[number]]
        waits = lengths.before[lengths.first[number] : lengths.first[number + 1]]
        enter[:] = lengths.floor[number]
        for other in waits:
            np.maximum(enter, ends[other], out=enter)
        desk.draw(samples, lengths.keys[number, 0], lengths.keys[number, 1])
        if lengths.loading[number]:
            desk.move(factors[lengths.factor[number]], lengths.loading[number])
        table = lengths.tables[number]
        drawn = desk.look_up(table, np.subtract(table[1:], table[:-1], out=desk.rises))
        if not lengths.days:
            enter += drawn
            continue
        np.rint(drawn, out=drawn)
        desk.work(enter, drawn)
