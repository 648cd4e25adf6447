"""What moves the finish: each uncertain thing beside the finish it led to, sample by sample.

Here: rank correlation, and the finish when a thing is short or long. Not here: the samples (`simulating`), which are
drawn again here rather than kept, and what the late ones had in common (`lateness`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.compiling import Model, Row
from innomethods.planning.forecasting.draws import mixed_samples
from innomethods.planning.forecasting.kernel_numpy import LEVELS, lengths_drawn, levels_drawn
from innomethods.planning.forecasting.lengths import Lengths
from innomethods.planning.forecasting.outcome import Influence
from innomethods.planning.forecasting.quantiles import CELLS
from innomethods.planning.forecasting.simulating import Simulation
from innomethods.planning.forecasting.unrolling import Rounds
from innomethods.wording import Wording

if TYPE_CHECKING:
    Numbers = NDArray[np.float64]
    Levels = NDArray[np.int64]

Thing = tuple[str, str]  # path and kind
_DRAWN = frozenset({"go-back", "branch"})  # what comes or not; the others have a length
_FIFTH = 0.2


def things_of(simulation: Simulation) -> tuple[Thing, ...]:
    """Return what is uncertain, in the order of the flow."""
    found: dict[Thing, None] = {}
    for model in simulation.models:
        for number, row in enumerate(model.rows):
            table = model.lengths.tables[number]
            thing = thing_of(row)
            if thing is not None and not row.rounds and table.min() < table.max():
                found[thing] = None
        found |= {(odds.go_back.gate, "go-back"): None for odds in model.rounds if _uncertain(odds.go_back.probability)}
    found |= {(path, "branch"): None for path, chances in simulation.choices if len(chances) > 1}
    return tuple(found)


def thing_of(row: Row) -> Thing | None:
    """Return what a row draws a length for; None for joins and turns."""
    if row.kind not in {"work", "wait", "gate"}:
        return None
    return row.path, "work" if row.kind == "work" else "wait"


def _uncertain(probability: object) -> bool:
    return probability not in {0, 1}


def influences_of(
    simulation: Simulation, finish: NDArray[np.int64], late: Mapping[Thing, float], titles: Mapping[str, Wording]
) -> tuple[Influence, ...]:
    """Return how each uncertain thing moves the finish, the strongest first."""
    ended = Ended.of(finish)
    levels = _levels(simulation, np.arange(len(finish)))
    strayed = _strayed(simulation, np.arange(len(finish)))
    measured: list[tuple[Thing, float, int, int]] = []
    for thing in things_of(simulation):
        if thing in levels.rows:
            values = levels(thing)
        else:
            values = _values(simulation, thing, finish) if thing[1] in _DRAWN else strayed(thing)
        measured.append((thing, *ended.moved_by(values)))
    # What moves together is counted more than once; what is left over has no cause of its own.
    total = max(sum(correlation**2 for _, correlation, _, _ in measured), 1.0)
    found = [
        Influence(
            path=thing[0],
            kind=thing[1],
            title=titles[thing[0]],
            correlation=correlation,
            share=correlation**2 / total,
            low=date.fromordinal(low),
            high=date.fromordinal(high),
            late=late.get(thing, 0.0),
        )
        for thing, correlation, low, high in measured
    ]
    return tuple(sorted(found, key=lambda one: (-one.share, one.path, one.kind)))


def _values(simulation: Simulation, thing: Thing, finish: NDArray[np.int64]) -> Levels:
    """Return how a choice or go-back came out in each sample, from the best; what isn't asked for changes no rank."""
    path, kind = thing
    samples = np.arange(len(finish))
    if kind == "branch":
        branch = simulation.branch(path, samples)
        means = np.array(
            [finish[branch == one].mean() if (branch == one).any() else 0 for one in range(branch.max() + 1)]
        )
        order: Levels = np.unique(means, return_inverse=True)[1][branch]
        return order
    if kind == "go-back":
        model = next(model for model in simulation.models if any(odds.go_back.gate == path for odds in model.rounds))
        outer = [odds for odds in model.rounds if odds.go_back.gate == path and len(odds.rounds) == 1]
        taken = simulation.taken(model, samples)
        rounds: Levels = np.sum([taken[odds.rounds] for odds in outer], axis=0, dtype=np.int64)
        return rounds
    raise AssertionError(thing)  # pragma: no cover - work and waits have lengths, not outcomes


@attrs.frozen(eq=False)
class _Levels:
    """The lengths drawn for work and waits that every sample does once, as levels from 0 up.

    Lengths in the same few cells of a quantile table count as equal, and those of cells where the table doesn't rise:
    to rank 256 levels is much cheaper than to sort lengths, and tells as much.
    """

    mixed: NDArray[np.uint32]
    factors: NDArray[np.float32]
    rows: dict[Thing, tuple[Lengths, int]]

    def __call__(self, thing: Thing) -> Levels:
        lengths, row = self.rows[thing]
        key = (int(lengths.keys[row, 0]), int(lengths.keys[row, 1]))
        levels = levels_drawn(key, self.mixed, self.factors[lengths.factor[row]], float(lengths.loading[row]))
        rises = np.diff(lengths.tables[row][:: CELLS // LEVELS]) > 0
        if rises.all():
            return levels
        merged = np.cumsum(np.concatenate(([False], rises[:-1] | rises[1:])))
        found: Levels = merged[levels]
        return found


def _levels(simulation: Simulation, samples: NDArray[np.int64]) -> _Levels:
    models = [_rows_of(model) for model in simulation.models]
    once = {
        thing: (simulation.models[0].lengths, rows[0])
        for thing, rows in (models[0] if models else {}).items()
        if all(len(other.get(thing, ())) == 1 for other in models)
    }
    return _Levels(mixed_samples(samples), simulation.factors(samples), once)


def _rows_of(model: Model) -> dict[Thing, list[int]]:
    """Return the rows that draw a length for each thing: one, or one for each round that may come."""
    found: dict[Thing, list[int]] = {}
    for number, row in enumerate(model.rows):
        thing = thing_of(row)
        if thing is not None:
            found.setdefault(thing, []).append(number)
    return found


@attrs.frozen(eq=False)
class _Part:
    """The samples that take one way through the choices, and the extra rounds done in them."""

    model: Model
    mine: NDArray[np.int64]
    rows: dict[Thing, list[int]]
    taken: dict[Rounds, NDArray[np.bool_]]


@attrs.frozen(eq=False)
class _Strayed:
    """By how much work and waits strayed from their mean in all rounds that are done, as levels from 0 up.

    What isn't done, in a branch or round that doesn't come, strays by nothing: that it comes or not is a thing of its
    own.
    """

    mixed: NDArray[np.uint32]
    factors: NDArray[np.float32]
    parts: tuple[_Part, ...]

    def __call__(self, thing: Thing) -> Levels:
        strayed = np.zeros(len(self.mixed))
        for part in self.parts:
            lengths = part.model.lengths
            for row in part.rows.get(thing, ()):
                rounds, table = part.model.rows[row].rounds, lengths.tables[row]
                here = part.mine[part.taken[rounds]] if rounds else part.mine
                if not len(here):
                    continue
                key = (int(lengths.keys[row, 0]), int(lengths.keys[row, 1]))
                common, loading = self.factors[lengths.factor[row]][here], float(lengths.loading[row])
                drawn = lengths_drawn(table, key, self.mixed[here], common, loading)
                strayed[here] += drawn - (table[:-1] + table[1:]).mean() / 2
        least, most = float(strayed.min()), float(strayed.max())
        levels: Levels = ((strayed - least) * ((LEVELS - 1) / ((most - least) or 1.0))).astype(np.int64)
        return levels


def _strayed(simulation: Simulation, samples: NDArray[np.int64]) -> _Strayed:
    parts = [
        _Part(model, np.flatnonzero(mine), _rows_of(model), simulation.taken(model, samples[mine]))
        for model, mine in simulation.shared_out(samples)
    ]
    return _Strayed(mixed_samples(samples), simulation.factors(samples), tuple(parts))


@attrs.frozen(eq=False)
class Ended:
    """On which day each sample ended: the days there are, their ranks, and the place of each sample's among them."""

    days: NDArray[np.int64]
    place: NDArray[np.int64]
    middle: Numbers
    apart: float  # how far the ranks of all samples lie apart, in sum of squares

    @classmethod
    def of(cls, finish: NDArray[np.int64]) -> Ended:
        """Rank samples by when they ended; those of the same day share the middle of their ranks."""
        days, place, counts = np.unique(finish, return_inverse=True, return_counts=True)
        middle = _middles(counts)
        return cls(days, place, middle, float(middle * middle @ counts))

    def moved_by(self, levels: Levels) -> tuple[float, int, int]:
        """Return Spearman's rank correlation with a thing, and the median day where that is lowest and highest."""
        days = len(self.days)
        joint = np.bincount(levels * days + self.place, minlength=days * (int(levels.max()) + 1)).reshape(-1, days)
        counts = joint.sum(axis=1)
        middle = _middles(counts)
        together, apart = middle @ (joint @ self.middle), (middle * middle @ counts) * self.apart
        sums = np.cumsum(counts)
        bottom, top = (int(np.searchsorted(sums, share * len(levels))) for share in (_FIFTH, 1 - _FIFTH))
        if bottom == int(np.flatnonzero(counts)[0]) == top:  # hardly ever anything but the lowest: a rare go-back
            top = len(counts) - 1
        low, high = self._median(joint[: bottom + 1]), self._median(joint[top:])
        return (float(together / np.sqrt(apart)) if apart else 0.0), low, high

    def _median(self, joint: NDArray[np.int64]) -> int:
        counts = np.cumsum(joint.sum(axis=0))
        return int(self.days[np.searchsorted(counts, (counts[-1] + 1) // 2)])


def _middles(counts: NDArray[np.int64]) -> Numbers:
    """Return the middle of the ranks that so many equal ones share, as parts of all, from their mean."""
    middles: Numbers = (np.cumsum(counts) - counts / 2) / counts.sum() - 0.5
    return middles
