"""What makes late samples late: in each of them, what went over what was to be expected by most.

Here: how far each uncertain thing on the chain went over. Not here: which things there are (`influences`), and which
samples are late (`forecast`).
"""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

import numpy as np
from numpy.typing import NDArray

from innomethods.ids import is_within, join
from innomethods.planning.forecasting.compiling import Model, Row
from innomethods.planning.forecasting.influences import Thing, thing_of, things_of
from innomethods.planning.forecasting.simulating import Simulation, Way

_WORKDAYS_A_DAY = 5 / 7  # waits are calendar days
Branch = tuple[str, str]  # the path of a choice, and one of its branches
On = Mapping[int, NDArray[np.bool_]]  # by row, in which samples it is on the chain
Counted = tuple[NDArray[np.int64], NDArray[np.float64]]  # some samples, and work days in each of them


def late_drivers(simulation: Simulation, late: NDArray[np.int64]) -> dict[Thing, float]:
    """Return in what share of the late samples each thing went over what was to be expected by most, on the chain.

    Of work and waits that is their likely value, of a go-back none, of a choice the mean length of its branches.
    """
    things = things_of(simulation)
    if not len(late) or not things:
        return {}
    where, branches = {thing: number for number, thing in enumerate(things)}, _longer_branches(simulation)
    counts = np.zeros(len(things))
    for way in simulation.ways(late):
        over = _over(way, where, branches)
        most = over.argmax(axis=1)
        beyond = over[np.arange(len(most)), most] > 0
        counts += np.bincount(most[beyond], minlength=len(things))
    return {thing: float(count) / len(late) for thing, count in zip(things, counts, strict=True)}


def _over(way: Way, where: Mapping[Thing, int], branches: Mapping[Branch, float]) -> NDArray[np.float64]:
    """Return by how many work days each thing on the chain goes over: a row for each sample, things as in `where`."""
    on, odds = way.chains(), {one.rounds: one.go_back.probability for one in way.model.rounds}
    over = np.zeros((len(way.samples), len(where)))
    for number, row in enumerate(way.model.rows):
        turns = row.kind == "turn"
        thing = (row.path, "go-back") if turns else thing_of(row)
        # A round that may come or not is what its go-back takes, as a whole; one that always comes is work.
        around = row.rounds[:-1] if turns else row.rounds
        if thing is None or thing not in where or any(odds[around[: depth + 1]] != 1 for depth in range(len(around))):
            continue
        here, extra = _extra_round(way, number, on) if turns else _longer(way, number, on)
        over[here, where[thing]] += extra
    for path, branch in way.model.chosen.items():
        within = [on[number] for number, row in enumerate(way.model.rows) if is_within(row.path, path)]
        if within and (path, branch) in branches:
            over[np.any(within, axis=0), where[path, "branch"]] += branches[path, branch]
    return over


def _extra_round(way: Way, number: int, on: On) -> Counted:
    """Return the samples with an extra round on the chain, and its work days."""
    row, block = way.model.rows[number], way.block
    gate, again = row.before
    here: NDArray[np.int64] = np.flatnonzero(block.taken[row.rounds] & on[again])
    days = (block.ends[again, here] - block.ends[gate, here]) / 2
    return here, days.astype(np.float64)


def _longer(way: Way, number: int, on: On) -> Counted:
    """Return the samples with a piece of work or wait on the chain, and the work days beyond what is likely."""
    row = way.model.rows[number]
    here: NDArray[np.int64] = np.flatnonzero(on[number])
    days = (way.block.drawn_days(number, here) - _likely(row)) * _work_days_in(row)
    return here, days.astype(np.float64)


def _likely(row: Row) -> float:
    return max(row.guess.likely - row.gone, 0)


def _work_days_in(row: Row) -> float:
    """Return how many work days there are in a day that a row is counted in."""
    return 1 if row.kind == "work" else _WORKDAYS_A_DAY


def _longer_branches(simulation: Simulation) -> dict[Branch, float]:
    """Return by how many likely work days each branch is longer than the mean of its choice, by what the odds say."""
    ways = [
        (model, prod(float(dict(chances)[model.chosen[path]]) for path, chances in simulation.choices))
        for model in simulation.models
    ]
    found: dict[Branch, float] = {}
    for path, chances in simulation.choices:
        met: dict[str, list[tuple[float, float]]] = {branch: [] for branch, _ in chances}
        for model, chance in ways:
            if _is_met(path, model.chosen):
                met[model.chosen[path]].append((_likely_length(model, path), chance))
        if all(met.values()):
            means = {branch: _mean(lengths) for branch, lengths in met.items()}
            mean = sum(float(chance) * means[branch] for branch, chance in chances)
            found |= {(path, branch): length - mean for branch, length in means.items()}
    return found


def _is_met(path: str, chosen: Mapping[str, str]) -> bool:
    """Whether a choice lies in no branch that isn't taken."""
    around = (other for other in chosen if other != path and is_within(path, other))
    return all(is_within(path, join(other, chosen[other])) for other in around)


def _mean(lengths: list[tuple[float, float]]) -> float:
    return sum(length * chance for length, chance in lengths) / sum(chance for _, chance in lengths)


def _likely_length(model: Model, path: str) -> float:
    """Return the likely work days of what lies within a path, along the longest way through it."""
    ends: list[float] = []
    for row in model.rows:
        counts = not row.rounds and is_within(row.path, path) and thing_of(row) is not None
        own = _likely(row) * _work_days_in(row) if counts else 0.0
        ends.append(own + max((ends[before] for before in row.before), default=0.0))
    return max(ends, default=0.0)
