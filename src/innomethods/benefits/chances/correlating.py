"""What moves together: correlations between inputs, and whether they can hold at the same time.

Here: the value, its check, and the matrix that makes normal numbers move so. Not here: drawing (`draws`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.chances.needing import need
from innomethods.benefits.money_in_time.amounts import amount
from innomethods.errors import did_you_mean

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

Pair = tuple[str, str]
_ROUNDING = 1e-10


def _strength(value: Decimal | float, what: str) -> float:
    number = amount(value, what)
    if not -1 <= number <= 1:
        raise ValueError(f"{what} is {value}: a correlation lies from -1 to 1.")
    return number


_Given = Mapping[Pair, Decimal | float] | Iterable[tuple[Pair, Decimal | float]]


def _pairs(pairs: _Given) -> tuple[tuple[Pair, float], ...]:
    read: dict[Pair, float] = {}
    for (one, other), value in pairs.items() if isinstance(pairs, Mapping) else pairs:
        if one == other:
            raise ValueError(f"{one!r} is paired with itself, which is always a correlation of 1: leave it out.")
        pair = (min(one, other), max(one, other))
        if pair in read:
            raise ValueError(f"The pair {one}, {other} is given twice: leave one out.")
        read[pair] = _strength(value, f"the correlation of {one} and {other}")
    return tuple(sorted(read.items()))


def _common(value: Decimal | float) -> float:
    return _strength(value, "common")


@attrs.frozen(repr=False)
class Correlations:
    """How strongly inputs move together, pair by pair, and how strongly all others do (`common`).

    A correlation is that of the normal numbers behind the inputs (a Gaussian copula). The rank correlation of the
    inputs themselves is a little weaker: 6/π · asin(ρ/2). With `common=1` all move as one (comonotone): every input is
    at its P85 when one is.

    >>> Correlations({("saved", "users"): 0.5})
    Correlations(saved, users: 0.5)
    """

    pairs: tuple[tuple[Pair, float], ...] = attrs.field(converter=_pairs, default=())
    common: float = attrs.field(converter=_common, default=0.0, kw_only=True)

    @classmethod
    def of_matrix(cls, ids: Sequence[str], matrix: Iterable[Iterable[Decimal | float]]) -> Correlations:
        """Read a whole matrix, whose rows and columns are in the order of `ids`.

        Raises:
            ValueError: when it isn't square, isn't symmetric, or has something else than 1 on its diagonal.
        """
        rows = [list(row) for row in matrix]
        if len(rows) != len(ids) or any(len(row) != len(ids) for row in rows):
            raise ValueError(f"{len(ids)} inputs need {len(ids)} rows of {len(ids)} correlations each.")
        for number, id in enumerate(ids):
            if rows[number][number] != 1:
                raise ValueError(f"{id} has a correlation of {rows[number][number]} with itself: write 1.")
        for first, second in combinations(range(len(ids)), 2):
            if rows[first][second] != rows[second][first]:
                raise ValueError(
                    f"{ids[first]} and {ids[second]} have two correlations, {rows[first][second]} and "
                    f"{rows[second][first]}: write the same one twice."
                )
        pairs = combinations(range(len(ids)), 2)
        return cls({(ids[first], ids[second]): rows[first][second] for first, second in pairs})

    def matrix(self, ids: Sequence[str]) -> Numbers:
        """Return the whole matrix for inputs in this order.

        Raises:
            ValueError: when a pair names something else.
        """
        need("numpy")
        import numpy as np

        place = {id: number for number, id in enumerate(ids)}
        whole = np.full((len(ids), len(ids)), self.common)
        np.fill_diagonal(whole, 1.0)
        for pair, value in self.pairs:
            for id in pair:
                if id not in place:
                    raise ValueError(f"A correlation names {id!r}, and no input is called so. {did_you_mean(id, ids)}")
            one, other = (place[id] for id in pair)
            whole[one, other] = whole[other, one] = value
        return whole

    def root(self, ids: Sequence[str]) -> Numbers | None:
        """Return the lower triangle that makes independent normal numbers move together so; none when they needn't.

        Raises:
            ValueError: when the correlations can't all hold at once; names the pair that fits worst.
        """
        need("numpy")
        import numpy as np

        if not self.common and not self.pairs:
            return None  # and no matrix of thousands of inputs
        whole = self.matrix(ids)
        if np.array_equal(whole, np.eye(len(ids))):
            return None
        _check_possible(whole, ids)
        root = np.zeros_like(whole)
        for row in range(len(ids)):
            for column in range(row):
                if root[column, column]:
                    left = whole[row, column] - root[row, :column] @ root[column, :column]
                    root[row, column] = left / root[column, column]
            own = 1 - root[row, :row] @ root[row, :row]
            root[row, row] = sqrt(own) if own > _ROUNDING else 0.0  # it follows from the inputs before it
        return root

    def __repr__(self) -> str:
        told = [f"{one}, {other}: {value:g}" for (one, other), value in self.pairs]
        return f"Correlations({'; '.join([*told, *([f'all: {self.common:g}'] if self.common else [])])})"


def _check_possible(whole: Numbers, ids: Sequence[str]) -> None:
    """Tell when no numbers at all can be correlated so: when the matrix isn't positive semi-definite."""
    import numpy as np

    values, vectors = np.linalg.eigh(whole)
    least = float(values[0])
    if least >= -_ROUNDING:
        return
    # Along this vector the variance comes out below zero; the pair that draws it down most fits worst.
    along = np.outer(vectors[:, 0], vectors[:, 0]) * whole
    np.fill_diagonal(along, np.inf)
    one, other = sorted(int(number) for number in np.unravel_index(int(along.argmin()), along.shape))
    raise ValueError(
        f"These correlations can't all hold at once: {ids[one]} and {ids[other]} at {whole[one, other]:g} fit worst "
        f"with the others. Bring that pair nearer to what the others imply, or take all to {_part(least)} of what they "
        f"are."
    )


def _part(least: float) -> str:
    """Return by how much all correlations have to be lowered to be possible, rounded down."""
    return f"{int(1000 / (1 - least)) / 10:g} %"
