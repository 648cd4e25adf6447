"""Random numbers by counter: what is drawn for a path in a sample follows from seed, path, use and sample alone.

So neither the number of workers nor the size of a block, nor what else is drawn, changes a single number. Here: keys
and the mixing of 32 bits. Not here: which distribution the bits become (`quantiles`).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence


BITS = 0xFFFFFFFF
# Two multiplications with these spread every input bit over all 32 (found by search, Wellons 2018: "lowbias32").
FIRST, SECOND = 0x7FEB352D, 0x846CA68B

Key = tuple[int, int]


def key_of(seed: int, path: str, use: str) -> Key:
    """Return the two 32-bit numbers that make the draws for one path and use a sequence of their own.

    >>> key_of(1, "try", "work") == key_of(1, "try", "wait")
    False
    """
    digest = blake2b(f"{seed}\0{path}\0{use}".encode(), digest_size=8).digest()
    return int.from_bytes(digest[:4], "little"), int.from_bytes(digest[4:], "little")


def mixed(value: int) -> int:
    """Mix 32 bits, in plain Python."""
    value ^= value >> 16
    value = value * FIRST & BITS
    value ^= value >> 15
    value = value * SECOND & BITS
    return value ^ value >> 16


def bits_of(mixed_sample: int, key: Key) -> int:
    """Return the 32 bits drawn for a sample whose number is mixed already, in plain Python."""
    value = mixed_sample ^ key[0]
    value ^= value >> 16
    value = value * FIRST & BITS ^ key[1]
    value ^= value >> 15
    value = value * SECOND & BITS
    return value ^ value >> 16


def mixed_samples(samples: Sequence[int] | NDArray[np.int64]) -> NDArray[np.uint32]:
    """Mix the numbers of samples, which all draws in them share."""
    value = np.asarray(samples).astype(np.uint32)
    value ^= value >> np.uint32(16)
    value *= np.uint32(FIRST)
    value ^= value >> np.uint32(15)
    value *= np.uint32(SECOND)
    value ^= value >> np.uint32(16)
    return value


def draw(samples: NDArray[np.uint32], key: Key) -> NDArray[np.uint32]:
    """Return the 32 bits drawn for each of the mixed samples."""
    value = samples ^ np.uint32(key[0])
    value ^= value >> np.uint32(16)
    value *= np.uint32(FIRST)
    value ^= np.uint32(key[1])
    value ^= value >> np.uint32(15)
    value *= np.uint32(SECOND)
    value ^= value >> np.uint32(16)
    return value
