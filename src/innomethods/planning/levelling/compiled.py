"""The kernel compiled by numba (extra `fast`): the same functions, the same numbers, some hundred times sooner.

Here: compiling, and turning lists into arrays. What the functions do: `kernel`, which is also their plain version.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

from innomethods.planning.levelling import kernel
from innomethods.planning.levelling.instance import Instance

T = TypeVar("T", Instance, kernel.Herd, kernel.Desk)
Breed: TypeAlias = Callable[[Instance, kernel.Herd, kernel.Desk, int], int]


@lru_cache(maxsize=1)
def breed_of() -> Breed:
    """Return `kernel.breed`, to be compiled on its first call in a process (or read from numba's cache)."""
    import numba
    from numba.extending import register_jitable

    for function in kernel.CALLED:
        register_jitable(function)
    compiled: Breed = numba.njit(nogil=True, cache=True)(kernel.breed)
    return compiled


def compile_aside(given: Instance, herd: kernel.Herd, desk: kernel.Desk) -> None:
    """Begin compiling in a thread of its own, once in a process; numba itself is loaded here."""
    if not breed_of.cache_info().currsize:
        breed = breed_of()
        arguments = as_arrays(given), as_arrays(herd), as_arrays(desk), 0  # no rounds: nothing is bred
        threading.Thread(target=breed, args=arguments, daemon=True).start()


def is_ready() -> bool:
    """Whether compiling is over and done with in this process."""
    return bool(breed_of.cache_info().currsize and getattr(breed_of(), "signatures", ()))


def as_arrays(given: T) -> T:
    """Return the same named tuple with arrays for lists."""
    import numpy as np

    arrays: dict[str, Any] = {
        name: np.array(value, dtype=np.int64) for name, value in given._asdict().items() if isinstance(value, list)
    }
    return given._replace(**arrays)
