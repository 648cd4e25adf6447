"""`switching_value`: how far one input must move, all others held, before the worth turns.

Here: a straight line solved outright, and a search for every crossing where the worth isn't one. Not here: moving
inputs by a given swing (`one_at_a_time`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.chances.needing import need
from innomethods.benefits.chances.one_at_a_time import At
from innomethods.benefits.chances.valuing import Valuation, inputs_of, place_of, worth_of
from innomethods.benefits.money_in_time.amounts import amount
from innomethods.benefits.money_in_time.bracketing import crossing
from innomethods.wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_PLACES = 257  # looked at between the ends of a search
_WIDENINGS = 6  # each doubles how far beyond the guess is looked
_STRAIGHT = 1e-9  # of the largest worth: how far off a line still is one


@attrs.frozen
class Switching:
    """The values of an input at which the worth is zero, nearest to its own first; or the reason why there are none.

    `base` is the input's own value, and the others were held at `held`. `linear` says that the worth is a straight line
    in this input. Else the values are those between the two ends of `searched`.
    """

    id: str
    title: Wording
    base: float
    values: tuple[float, ...]
    held: At
    linear: bool
    searched: tuple[float, float]
    reason: Wording | None = None

    @property
    def value(self) -> float | None:
        """The nearest of the values."""
        return self.values[0] if self.values else None

    @property
    def change(self) -> float | None:
        """How far the nearest lies from the input's own value, as a share of that: -0.2 is 20 % less."""
        return None if not self.values or not self.base else (self.values[0] - self.base) / abs(self.base)


def switching_value(
    valuation: Valuation,
    id: str,
    *,
    held: At | str = At.MEAN,
    between: tuple[float, float] | None = None,
) -> Switching:
    """Return where the worth turns when one input moves and all others are held.

    Where the worth isn't a straight line, crossings are looked for `between` two values, or from the least to the most
    of the guess, and if there are none, further and further beyond.

    Raises:
        ValueError: for an input that isn't there, or a range without width.

    >>> from innomethods.benefits.chances.valuing import Input, Uncertain, Valued
    >>> value = Valued([Input("users", "Users", Uncertain(80, 100, 150))], lambda draws: draws[0] * 20 - 1500)
    >>> round(switching_value(value, "users").value, 9)
    75.0
    """
    need("numpy")
    inputs, kept = inputs_of(valuation), At(held)
    row = place_of(inputs, id)
    line = _Line(valuation, row, [kept.of(one.uncertain) for one in inputs])
    base = line.held[row]
    low, high = _ends(between, inputs[row].uncertain.least, inputs[row].uncertain.most, base)
    found, linear = _straight(line, low, high), True
    if found is None:
        linear = False
        found, low, high = _search(line, low, high, widen=between is None)
    reason = None
    if not found:
        reason = _NO_MATTER if linear else _NEVER
    ranked = tuple(sorted(found, key=lambda value: (abs(value - base), value)))
    return Switching(id, inputs[row].title, base, ranked, kept, linear, (low, high), reason)


@attrs.frozen(eq=False)
class _Line:
    """The worth as a curve in one input."""

    valuation: Valuation
    row: int
    held: list[float]

    def __call__(self, values: Numbers) -> Numbers:
        import numpy as np

        draws = np.repeat(np.array(self.held)[:, None], len(values), axis=1)
        draws[self.row] = values
        return worth_of(self.valuation, draws)

    def at(self, value: float) -> float:
        import numpy as np

        return float(self(np.array([value]))[0])


def _ends(between: tuple[float, float] | None, least: float, most: float, base: float) -> tuple[float, float]:
    """Return where to look first: as said, as guessed, or, for a known input, from half of it to one and a half."""
    if between is not None:
        low, high = (amount(one, "between") for one in between)
        if low >= high:
            raise ValueError(f"between is {low:g} to {high:g}: write the lower end first, and leave room between them.")
        return low, high
    if least < most:
        return least, most
    around = abs(base) / 2 or 1.0
    return base - around, base + around


def _straight(line: _Line, low: float, high: float) -> list[float] | None:
    """Return where a straight line crosses, which may be nowhere; none known when the worth isn't straight."""
    import numpy as np

    places = np.linspace(low, high, 9)
    worths = line(places)
    slope = (worths[-1] - worths[0]) / (high - low)
    off = np.abs(worths - (worths[0] + slope * (places - low))).max()
    size = np.abs(worths).max()
    if off > _STRAIGHT * size:
        return None
    if abs(slope) * (high - low) <= _STRAIGHT * size:
        return []
    found = float(low - worths[0] / slope)
    try:
        left = abs(line.at(found))
    except ValueError:
        return None  # it can't be valued out there, so it isn't the same line
    return [found] if left <= _STRAIGHT * max(size, abs(slope * (found - low))) else None


def _search(line: _Line, low: float, high: float, *, widen: bool) -> tuple[list[float], float, float]:
    """Return every crossing between two ends, or the first found beyond them; and where was looked."""
    import numpy as np

    searched = low, high
    for turn in range(_WIDENINGS + 1 if widen else 1):
        wider = (2**turn - 1) * (high - low)
        ends = low - wider, high + wider
        places = np.linspace(*ends, _PLACES * 2 ** min(turn, 3))
        try:
            worths = line(places)
        except ValueError:
            if not turn:
                raise
            break  # beyond what can be valued
        found = [float(place) for place, worth in zip(places, worths, strict=True) if worth == 0]
        pairs = pairwise(zip(places, worths, strict=True))
        found += [
            crossing(line.at, float(one), float(two)) for (one, at_one), (two, at_two) in pairs if at_one * at_two < 0
        ]
        if found:
            return found, *ends
        searched = ends
    return [], *searched


_NO_MATTER = Wording(
    nb="Nettonytten endrer seg ikke med denne størrelsen.",
    nn="Nettonytta endrar seg ikkje med denne storleiken.",
    en="The worth doesn't change with this input.",
)
_NEVER = Wording(
    nb="Nettonytten skifter ikke fortegn for noen verdi det er lett etter.",
    nn="Nettonytta skiftar ikkje forteikn for nokon verdi det er leita etter.",
    en="The worth changes sign at no value that was looked at.",
)
