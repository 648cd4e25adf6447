"""Where a curve crosses zero between two places with unlike signs.

Here: one search, used for rates of return and for switching values. Not here: finding the two places.
"""

from __future__ import annotations

from collections.abc import Callable
from math import nextafter, ulp

_TURNS = 200  # halving alone gets there in fewer


def crossing(curve: Callable[[float], float], low: float, high: float) -> float:
    """Return where a curve is zero between two places where its signs differ, as near as a float can say.

    Chandrupatla's way (1997): inverse quadratic steps where the curve is tame, halving where it isn't.

    Raises:
        ValueError: when the signs at the two places are the same.

    >>> round(crossing(lambda x: x**3 - 2, 0.0, 2.0), 12)
    1.259921049895
    """
    near, far = high, low
    at_near, at_far = curve(near), curve(far)
    if at_near == 0 or at_far == 0:
        return near if at_near == 0 else far
    if (at_near > 0) == (at_far > 0):
        raise ValueError(f"The curve has the same sign at {low:g} and {high:g}: no crossing is sure between them.")
    best, step = near, 0.5
    for _ in range(_TURNS):
        place = near + step * (far - near)
        value = curve(place)
        old, at_old = near, at_near
        if (value > 0) != (at_near > 0):
            old, at_old, far, at_far = far, at_far, near, at_near
        near, at_near = place, value
        best = near if abs(at_near) < abs(at_far) else far
        width = abs(far - near)
        least = 2 * ulp(best)
        if value == 0 or width <= least or nextafter(near, far) == far:
            return best
        step = _step((near, far, old), (at_near, at_far, at_old))
        step = min(max(step, least / width), 1 - least / width)
    return best


def _step(places: tuple[float, float, float], heights: tuple[float, float, float]) -> float:
    """Return how much of the way from the first place to the second to go: by a parabola where that is safe."""
    (near, far, old), (at_near, at_far, at_old) = places, heights
    if at_old in (at_near, at_far):
        return 0.5
    place = (near - far) / (old - far)
    height = (at_near - at_far) / (at_old - at_far)
    if height**2 < place and (1 - height) ** 2 < 1 - place:
        first = at_near / (at_far - at_near) * at_old / (at_far - at_old)
        return first + (old - near) / (far - near) * at_near / (at_old - at_near) * at_far / (at_old - at_far)
    return 0.5
