"""The two passes as two loops over a network in order, compiled by numba (the extra `fast`).

Here: the loops, for lags in work days. Not here: putting the network in order (`levels`), lags in calendar days (there
too), and the plain version that is the oracle of both (`plain`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from innomethods.errors import MissingExtra
from innomethods.planning.links.arrays import Solved
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.planning.links.levels import Ordered


def solve_compiled(net: Ordered) -> Solved:
    """Go through a network in order; gives columns in the order the network was given in.

    Raises:
        MissingExtra: without numba.
        ValueError: for lags in calendar days.
    """
    if net.calendar is not None:
        raise ValueError("Lags in calendar days are for the numpy kernel: use levels.solve_ordered.")
    early, late, free, finish = passes(net)
    return Solved(net.as_given(early), net.as_given(late), net.as_given(free), finish)


def passes(net: Ordered) -> tuple[Any, Any, Any, int]:
    """Return earliest starts, latest starts, free slack (arrays in the network's own order) and the end."""
    import numpy as np

    forward, backward = _loops()
    count = len(net.length)
    early, late, free = (np.empty(count + 1, net.release.dtype) for _ in range(3))  # one more for the end of all
    early[:count] = net.release
    finish = forward(net.arriving.rows, net.arriving.other, net.arriving.gain, net.length, early)
    early[count] = late[count] = finish
    backward(net.leaving.rows, net.leaving.other, net.leaving.gain, net.length, early, late, free)
    return early[:count], late[:count], free[:count], int(finish)


@cache
def _loops() -> tuple[Callable[..., Any], Callable[..., Any]]:
    try:
        from numba import njit
    except ImportError:
        raise MissingExtra(_COMPILED, "fast") from None
    return njit(cache=True)(_forward), njit(cache=True)(_backward)


def _forward(rows: Any, other: Any, gain: Any, length: Any, early: Any) -> Any:  # noqa: ANN401 - numba's types
    finish = early[0] * 0
    for number in range(len(length)):
        point = early[number]
        for link in range(rows[number], rows[number + 1]):
            point = max(point, early[other[link]] + gain[link])
        early[number] = point
        finish = max(finish, point + length[number])
    return finish


def _backward(  # noqa: PLR0917 - columns one by one, as compiled loops take them
    rows: Any,  # noqa: ANN401
    other: Any,  # noqa: ANN401
    gain: Any,  # noqa: ANN401
    length: Any,  # noqa: ANN401
    early: Any,  # noqa: ANN401
    late: Any,  # noqa: ANN401
    free: Any,  # noqa: ANN401
) -> None:
    finish = early[len(length)]
    for number in range(len(length) - 1, -1, -1):
        latest = calm = finish - length[number]
        for link in range(rows[number], rows[number + 1]):
            after = other[link]
            latest = min(latest, late[after] - gain[link])
            calm = min(calm, early[after] - gain[link])
        late[number] = latest
        free[number] = calm - early[number]


_COMPILED = Wording(
    nb="Datoer for lenkede planer med kompilerte løkker",
    nn="Datoar for lenkja planar med kompilerte løkker",
    en="Dating linked plans with compiled loops",
)
