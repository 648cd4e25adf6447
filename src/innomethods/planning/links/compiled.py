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
    order = net.order
    given = []
    for column in (early, late, free):
        placed = column.copy()
        placed[order] = column
        given.append(placed.tolist())
    return Solved(*given, finish)


def passes(net: Ordered) -> tuple[Any, Any, Any, int]:
    """Return earliest starts, latest starts, free slack (arrays in the network's own order) and the end."""
    forward, backward = _loops()
    early = net.release.copy()
    late = early.copy()
    free = early.copy()
    finish = forward(net.arriving.rows, net.arriving.other, net.arriving.gain, net.length, early)
    backward(net.leaving.rows, net.leaving.other, net.leaving.gain, net.length, early, finish, late, free)
    return early, late, free, int(finish)


@cache
def _loops() -> tuple[Callable[..., Any], Callable[..., Any]]:
    try:
        from numba import njit
    except ImportError:
        raise MissingExtra("Dating linked plans with compiled loops", "fast") from None
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
    finish: Any,  # noqa: ANN401
    late: Any,  # noqa: ANN401
    free: Any,  # noqa: ANN401
) -> None:
    for number in range(len(length) - 1, -1, -1):
        latest = finish - length[number]
        calm = latest
        for link in range(rows[number], rows[number + 1]):
            after = other[link]
            latest = min(latest, late[after] - gain[link])
            calm = min(calm, early[after] - gain[link])
        late[number] = latest
        free[number] = calm - early[number]
