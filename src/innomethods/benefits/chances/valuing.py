"""What can be drawn: anything with uncertain inputs and a worth that follows from them.

Here: the protocol, its inputs, and asking it safely. Not here: appraisals that fulfil it (`appraising`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

import attrs

from innomethods.benefits.chances.needing import need
from innomethods.benefits.chances.uncertain import Uncertain
from innomethods.errors import did_you_mean
from innomethods.model.converting import TupleOf
from innomethods.wording import Wording, as_wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


def _uncertain(value: Uncertain | Decimal | float) -> Uncertain:
    return Uncertain.of(value)


@attrs.frozen
class Input:
    """One uncertain number that a worth rests on; a plain number is one that is known.

    >>> Input("users", "Users a year", Uncertain(800, 1000, 1500)).uncertain.likely
    1000.0
    """

    id: str
    title: Wording = attrs.field(converter=as_wording)
    uncertain: Uncertain = attrs.field(converter=_uncertain)


class Valuation(Protocol):
    """Something whose worth follows from uncertain inputs."""

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The inputs, in the order of the rows of draws."""

    def worth(self, draws: Numbers) -> Numbers:
        """Return one worth for each column of an array of inputs × samples."""


@attrs.frozen(eq=False)
class Valued:
    """A valuation written as a formula on the rows of its inputs.

    >>> users, saved = Input("users", "Users", Uncertain(80, 100, 150)), Input("saved", "Saved by each", 20)
    >>> Valued([users, saved], lambda draws: draws[0] * draws[1] - 1500).inputs[0].id
    'users'
    """

    inputs: tuple[Input, ...] = attrs.field(converter=TupleOf[Input])
    formula: Callable[[Numbers], Numbers] = attrs.field(repr=False)

    def worth(self, draws: Numbers) -> Numbers:
        """Return what the formula makes of the draws."""
        return self.formula(draws)


def inputs_of(valuation: Valuation) -> tuple[Input, ...]:
    """Return the inputs of a valuation.

    Raises:
        ValueError: when there are none, or two have the same id.
    """
    inputs = tuple(valuation.inputs)
    twice = sorted(id for id, times in Counter(one.id for one in inputs).items() if times > 1)
    if not inputs:
        raise ValueError("The valuation has no inputs: name what its worth rests on.")
    if twice:
        raise ValueError(f"Several inputs are called {', '.join(twice)}: give each an id of its own.")
    return inputs


def place_of(inputs: tuple[Input, ...], id: str) -> int:
    """Return the row of an input.

    Raises:
        ValueError: when there is none of that id.
    """
    ids = [one.id for one in inputs]
    if id not in ids:
        raise ValueError(f"No input is called {id!r}. {did_you_mean(id, ids)}")
    return ids.index(id)


def worth_of(valuation: Valuation, draws: Numbers) -> Numbers:
    """Return the worth of each column.

    Raises:
        ValueError: when the valuation gives another number of worths, or one that isn't finite.
    """
    import numpy as np

    with np.errstate(all="ignore"):  # what isn't finite is told below, with the inputs that made it
        worth = np.asarray(valuation.worth(draws), np.float64)
    if worth.shape != draws.shape[1:]:
        raise ValueError(
            f"The valuation made worths of shape {worth.shape} from draws of shape {draws.shape}: return one for each "
            f"column, in an array of shape {draws.shape[1:]}."
        )
    if not np.isfinite(worth).all():
        first = int(np.flatnonzero(~np.isfinite(worth))[0])
        made_of = ", ".join(
            f"{one.id} = {draw:g}" for one, draw in zip(valuation.inputs[:_SHOWN], draws[:, first], strict=False)
        )
        raise ValueError(
            f"The worth is {worth[first]} when {made_of}: a worth must be finite for every possible input."
        )
    return worth


_NUMBERS = 1 << 20  # in one array of cases
_SHOWN = 6  # inputs that a message names


def worths_at(valuation: Valuation, rows: Sequence[Mapping[int, float]], held: Sequence[float]) -> list[float]:
    """Return the worth of several cases: each sets some inputs, by row, and holds the others.

    Thousands of cases of thousands of inputs are valued some at a time.
    """
    need("numpy")
    import numpy as np

    at_once = max(1, _NUMBERS // max(len(held), 1))
    kept = np.asarray(held, np.float64)
    draws = np.repeat(kept[:, None], min(at_once, len(rows)), axis=1)
    worths: list[float] = []
    for begin in range(0, len(rows), at_once):
        some = rows[begin : begin + at_once]
        for column, changed in enumerate(some):
            for row, value in changed.items():
                draws[row, column] = value
        worths += worth_of(valuation, draws[:, : len(some)]).tolist()
        for column, changed in enumerate(some):
            for row in changed:
                draws[row, column] = kept[row]
    return worths
