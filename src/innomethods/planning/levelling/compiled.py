"""The kernel compiled by numba (extra `fast`): the same functions, the same numbers, some hundred times sooner.

Here: compiling, and turning lists into arrays. What the functions do: `kernel`, which is also their plain version.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, TypeVar, Any

from innomethods.planning.levelling import kernel

T = TypeVar("T", bound=NamedTuple)


@lru_cache(maxsize=1)
def compiled_breed() -> Any:
    import numba
    from numba.extending import register_jitable

    for function in (
        kernel.draw, kernel.scarce, kernel.find_early, kernel.find_late, kernel.occupy, kernel.end_of, kernel.first_of, kernel.place_early, kernel.place_late,
        kernel.sort_by, kernel.reverse, kernel.improve, kernel.sample, kernel.cross, kernel.shake, kernel.fitter, kernel.admit,
    ):
        register_jitable(function)
    return numba.njit(nogil=True, cache=True)(kernel.breed)


def as_arrays(given: T) -> T:
    """Return the same named tuple with arrays for lists."""
    import numpy as np

    return given._make(np.array(value, dtype=np.int64) if isinstance(value, list) else value for value in given)
