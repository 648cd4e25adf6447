"""What moves the finish: each uncertain thing beside the finish it led to, sample by sample.

Here: rank correlation, the finish when a thing is short or long, and what the late samples had in common. Not here:
the samples (`simulating`), which are drawn again here rather than kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.draws import mixed_samples
from innomethods.planning.forecasting.kernel_numpy import lengths_drawn
from innomethods.planning.forecasting.outcome import Influence
from innomethods.planning.forecasting.simulating import Simulation, Way
from innomethods.wording import Wording

if TYPE_CHECKING:
    Numbers = NDArray[np.float64]

Thing = tuple[str, str]  # path and kind
_FIFTH = 0.2


def things_of(simulation: Simulation) -> tuple[Thing, ...]:
    """Return what is uncertain, in the order of the flow."""
    found: dict[Thing, None] = {}
    for model in simulation.models:
        for number, row in enumerate(model.rows):
            table = model.lengths.tables[number]
            if row.kind in {"work", "wait", "gate"} and not row.rounds and table.min() < table.max():
                found[row.path, "work" if row.kind == "work" else "wait"] = None
        found |= {(odds.go_back.gate, "go-back"): None for odds in model.rounds if _uncertain(odds.go_back.probability)}
    found |= {(path, "branch"): None for path, chances in simulation.choices if len(chances) > 1}
    return tuple(found)


def _uncertain(probability: object) -> bool:
    return probability not in {0, 1}


def influences_of(
    simulation: Simulation, finish: NDArray[np.int64], late: Mapping[Thing, float], titles: Mapping[str, Wording]
) -> tuple[Influence, ...]:
    """Return how each uncertain thing moves the finish, the strongest first."""
    ranks = _ranks(finish.astype(float))
    measured: list[tuple[Thing, float, int, int]] = []
    for thing in things_of(simulation):
        values = _values(simulation, thing, finish)
        measured.append((thing, _correlation(_ranks(values), ranks), *_low_and_high(values, finish)))
    total = sum(correlation**2 for _, correlation, _, _ in measured) or 1.0
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


def _values(simulation: Simulation, thing: Thing, finish: NDArray[np.int64]) -> Numbers:
    """Return the value of one thing in each sample; where it isn't done at all, what changes no rank."""
    path, kind = thing
    samples = np.arange(len(finish))
    if kind == "branch":
        branch = simulation.branch(path, samples)
        means = np.array(
            [finish[branch == one].mean() if (branch == one).any() else 0 for one in range(branch.max() + 1)]
        )
        expected: Numbers = means[branch]
        return expected
    if kind == "go-back":
        model = next(model for model in simulation.models if any(odds.go_back.gate == path for odds in model.rounds))
        outer = [odds for odds in model.rounds if odds.go_back.gate == path and len(odds.rounds) == 1]
        taken = simulation.taken(model, samples)
        rounds: Numbers = np.sum([taken[odds.rounds] for odds in outer], axis=0, dtype=float)
        return rounds
    return _lengths(simulation, thing, samples)


def _lengths(simulation: Simulation, thing: Thing, samples: NDArray[np.int64]) -> Numbers:
    """Return the lengths of the first round of a piece of work or a wait."""
    path, kind = thing
    kinds = {"work"} if kind == "work" else {"wait", "gate"}
    for model in simulation.models:
        for number, row in enumerate(model.rows):
            if row.path == path and row.kind in kinds and not row.rounds:
                lengths = model.lengths
                key = (int(lengths.keys[number, 0]), int(lengths.keys[number, 1]))
                common = simulation.factors(samples)[lengths.factor[number]]
                drawn = lengths_drawn(
                    lengths.tables[number], key, mixed_samples(samples), common, float(lengths.loading[number])
                )
                return drawn.astype(np.float64)
    raise AssertionError(thing)  # pragma: no cover - things come from the same models


def _ranks(values: Numbers) -> Numbers:
    """Return ranks from 0 to 1; equal values share the middle of theirs."""
    _, where, counts = np.unique(values, return_inverse=True, return_counts=True)
    above = np.cumsum(counts)
    ranks: Numbers = ((above - counts / 2) / len(values))[where]
    return ranks


def _correlation(one: Numbers, other: Numbers) -> float:
    if one.std() == 0 or other.std() == 0:
        return 0.0
    return float(np.mean((one - one.mean()) * (other - other.mean())) / (one.std() * other.std()))


def _low_and_high(values: Numbers, finish: NDArray[np.int64]) -> tuple[int, int]:
    """Return the median finish where the values are lowest, and where they are highest."""
    bottom, top = np.quantile(values, [_FIFTH, 1 - _FIFTH])
    if bottom == values.min() and top == bottom:  # hardly ever anything but the lowest: a rare go-back
        top = values.max()
    low, high = finish[values <= bottom], finish[values >= top]
    return _median(low), _median(high)


def _median(days: NDArray[np.int64]) -> int:
    return int(np.quantile(days, 0.5, method="inverted_cdf"))


def late_drivers(simulation: Simulation, late: NDArray[np.int64]) -> dict[Thing, float]:
    """Return in what share of the late samples each thing went over its likely value by most, on the chain."""
    things = [thing for thing in things_of(simulation) if thing[1] != "branch"]
    if not len(late) or not things:
        return {}
    counts = np.zeros(len(things))
    for way in simulation.ways(late):
        over = _over(way, things)
        most = over.argmax(axis=0)
        counts += np.bincount(most[over.max(axis=0) > 0], minlength=len(things))
    return {thing: float(count) / len(late) for thing, count in zip(things, counts, strict=True)}


def _over(way: Way, things: list[Thing]) -> Numbers:
    """Return by how many work days each thing on the chain goes over its likely value, in each sample."""
    on, where = way.chains(), {thing: number for number, thing in enumerate(things)}
    over = np.zeros((len(things), len(way.samples)))
    steps = {odds.rounds: odds for odds in way.model.rounds}
    for number, row in enumerate(way.model.rows):
        if row.kind == "turn" and len(row.rounds) == 1:
            thing = (steps[row.rounds].go_back.gate, "go-back")
            gate, again = row.before
            ticks = way.block.ends[again] - way.block.ends[gate]
            extra = np.where(way.block.taken[row.rounds] & on[again], ticks / 2, 0)
        elif row.kind in {"work", "wait", "gate"} and not row.rounds:
            thing = (row.path, "work" if row.kind == "work" else "wait")
            extra = np.where(on[number], way.block.drawn_days(number) - max(row.guess.likely - row.gone, 0), 0)
            if row.kind != "work":
                extra = extra * _WORKDAYS_A_DAY
        else:
            continue
        if thing in where:
            over[where[thing]] += extra
    return over


_WORKDAYS_A_DAY = 5 / 7  # waits are calendar days
