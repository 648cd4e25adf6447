"""Drawing samples of a project: every block of samples goes through its model forward, and back along its chains.

Here: shared causes, which branch and which extra rounds come, and what is counted. Not here: the answers made of it
(`forecast`, `influences`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from itertools import product
from math import prod

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.planning.forecasting.blocks import Kernel, block_size, in_blocks, kernel_of
from innomethods.planning.forecasting.compiling import Ground, Model, compile_way
from innomethods.planning.forecasting.draws import draw, key_of, mixed_samples
from innomethods.planning.forecasting.kernel_numpy import lengths_drawn
from innomethods.planning.forecasting.outcome import CannotForecast
from innomethods.planning.forecasting.quantiles import normal_table
from innomethods.planning.forecasting.steps import Block, last_of
from innomethods.planning.forecasting.unrolling import Rounds
from innomethods.planning.horizon import BeyondHorizon

MOST_WAYS = 1024


@attrs.frozen(eq=False)
class Way:
    """Some samples of a block that take the same way through the choices, with all that was drawn in them."""

    model: Model
    samples: NDArray[np.int64]  # the numbers of the samples
    block: Block
    finish: NDArray[np.int64]  # the day each of them ends

    def done(self, row: int) -> NDArray[np.bool_] | None:
        """Return in which samples a row is done at all; None for every one."""
        rounds = self.model.rows[row].rounds
        return self.block.taken[rounds] if rounds else None

    def chains(self) -> dict[int, NDArray[np.bool_]]:
        """Return, by row, in which samples it lies on a chain that sets the finish, without a gap from the end back."""
        model, block = self.model, self.block
        steps = {step.row: step for step in model.steps}
        on: dict[int, NDArray[np.bool_]] = {}
        nowhere, last = np.zeros(len(self.samples), bool), self._last_ticks()
        for number in range(len(model.rows) - 1, -1, -1):
            row, done = model.rows[number], self.done(number)
            here = on.get(number, nowhere)
            if row.kind in {"work", "gate"}:
                ends = block.days[number] == self.finish if number in block.days else block.ends[number] >= last
                here = here | (ends if done is None else ends & done)
            on[number] = here
            if not here.any():
                continue
            step = steps.get(number)
            leads = last_of(block, row.before, row.floor) if step is None else step.leads(block)
            for before, held_up in leads:
                on[before] = on.get(before, nowhere) | (here & held_up)
        return on

    def _last_ticks(self) -> NDArray[np.float32]:
        """Return from which tick on work ends on the last day; none ends later."""
        line = self.block.line
        number = line.number(self.finish)
        first = np.where(number > 0, 2.0 * number, -np.inf)  # what has no length may end before the first day
        return np.where(line.day(number) == self.finish, first, np.inf).astype(np.float32)  # else a decision is last


@attrs.define(eq=False)
class Simulation:
    """A project ready to be drawn from; models are made when a sample first needs them."""

    ground: Ground
    fast: bool | None = None
    _models: dict[tuple[str, ...], Model] = attrs.field(init=False, factory=dict)
    _run: Kernel = attrs.field(init=False)
    choices: tuple[tuple[str, tuple[tuple[str, Decimal], ...]], ...] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        setting = self.ground.setting
        settled = set() if setting.progress is None else {path for path, _ in setting.progress.chosen}
        self.choices = tuple(
            (path, tuple((branch, chance) for branch, chance in chances if chance))
            for path, chances in setting.project.odds
            if path not in settled
        )
        if prod(len(chances) for _, chances in self.choices) > MOST_WAYS:
            raise CannotForecast(f"the odds allow more than {MOST_WAYS} ways through the choices; assume some of them")
        for way in product(*([branch for branch, _ in chances] for _, chances in self.choices)):
            self._models[way] = compile_way(self.ground, setting.chosen | dict(zip(self._paths, way, strict=True)))

    @property
    def _paths(self) -> list[str]:
        return [path for path, _ in self.choices]

    @property
    def models(self) -> tuple[Model, ...]:
        """The models of all ways."""
        return tuple(self._models.values())

    def ways(
        self,
        samples: NDArray[np.int64],
        workers: int = 1,
        size: int | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Iterator[Way]:
        """Yield the samples, a block and a way at a time, in an order that never changes."""
        rows = max((len(model.rows) for model in self.models), default=1)
        self._run = kernel_of(rows * len(samples), fast=self.fast)
        size = size or block_size(3 * rows, self._run)  # a row keeps a tick and a day, which is twice as long
        for _, ways in in_blocks(self._ways, samples, size, workers, progress):
            yield from ways

    def _ways(self, samples: NDArray[np.int64]) -> list[Way]:
        return [self._through(model, samples[mine]) for model, mine in self.shared_out(samples)]

    def shared_out(self, samples: NDArray[np.int64]) -> Iterator[tuple[Model, NDArray[np.bool_]]]:
        """Yield the way through the choices that some of the samples take, and which of them do."""
        branches = [self.branch(path, samples) for path, _ in self.choices]
        for way, model in self._models.items():
            mine = np.ones(len(samples), bool)
            for (_, chances), drawn, wanted in zip(self.choices, branches, way, strict=True):
                mine &= drawn == [branch for branch, _ in chances].index(wanted)
            if mine.any():
                yield model, mine

    def branch(self, path: str, samples: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the branch of a choice in each sample, as its place among those that can come."""
        chances = dict(self.choices)[path]
        bits = draw(mixed_samples(samples), key_of(self.ground.seed, path, "branch"))
        limits = np.cumsum([float(chance) for _, chance in chances])[:-1] * 2.0**32
        return np.searchsorted(limits, bits.astype(np.float64), side="right")

    def took(self, path: str, rounds: Rounds, probability: Decimal, samples: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return in which samples a go-back is drawn."""
        bits = draw(mixed_samples(samples), key_of(self.ground.seed, path, " ".join(("go-back", *rounds))))
        drawn: NDArray[np.bool_] = bits.astype(np.float64) < float(probability) * 2.0**32
        return drawn

    def _through(self, model: Model, samples: NDArray[np.int64]) -> Way:

        count = len(model.rows)
        block = Block(
            mixed_samples(samples),
            self.factors(samples),
            np.empty((count, len(samples)), np.float32),
            model.line,
            taken=self.taken(model, samples),
            lengths=model.lengths,
        )
        at = 0
        for step in (*model.steps, None):
            stop = count if step is None else step.row
            if at < stop:
                self._run(model.lengths, at, stop, block.samples, block.factors, block.ends)
            if step is not None:
                with _beyond_at(model, block, stop):
                    step.fill(block)
                at = stop + 1
        with _beyond_at(model, block, count):
            return Way(model, samples, block, self._finish(model, block))

    def _finish(self, model: Model, block: Block) -> NDArray[np.int64]:
        """Return the day on which each sample ends: with its work and decisions, not with a wait after them."""
        ticks = np.zeros(len(block.samples), np.float32)
        finish = np.full(len(block.samples), self._earliest, np.int64)
        for number, row in enumerate(model.rows):
            if row.kind not in {"work", "gate"}:
                continue
            done = block.taken[row.rounds] if row.rounds else True
            if number in block.days:
                np.maximum(finish, block.days[number], out=finish, where=done)
            else:
                np.maximum(ticks, block.ends[number], out=ticks, where=done)
        return np.maximum(finish, block.line.day(ticks.astype(np.int64) >> 1))

    @property
    def _earliest(self) -> int:
        setting = self.ground.setting
        return setting.line.on_or_after(setting.project.start.toordinal())

    def factors(self, samples: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the shared causes as standard normal numbers."""
        mixed, nothing = mixed_samples(samples), np.zeros(0, np.float32)
        causes = ["", *(cause.id for cause in self.ground.setting.project.uncertainty.causes)]
        keys = [key_of(self.ground.seed, cause, "cause") for cause in causes]
        return np.stack([lengths_drawn(normal_table(), key, mixed, nothing, 0.0) for key in keys])

    def taken(self, model: Model, samples: NDArray[np.int64]) -> dict[Rounds, NDArray[np.bool_]]:
        """Return in which samples each extra round is done: drawn, in a round that is done, after one that is done."""
        wanted = {odds.rounds: odds for odds in model.rounds}
        taken: dict[Rounds, NDArray[np.bool_]] = {}

        def found(rounds: Rounds) -> NDArray[np.bool_]:
            if rounds not in taken:
                odds = wanted[rounds]
                drawn = self.took(odds.go_back.gate, rounds, odds.go_back.probability, samples)
                for other in (rounds[:-1], odds.after):
                    if other:
                        drawn = drawn & found(other)
                taken[rounds] = drawn
            return taken[rounds]

        for rounds in wanted:
            found(rounds)
        return taken


@contextmanager
def _beyond_at(model: Model, block: Block, stop: int) -> Iterator[None]:
    """Say at which phase or gate samples run out of known years: the first of the rows up to this one that does."""
    try:
        yield
    except BeyondHorizon as beyond:
        named = [number for number in range(stop) if model.rows[number].path]
        far = (number for number in named if block.ends[number].max() >= 2 * block.line.known)
        row = next(far, min(stop, len(model.rows) - 1))
        raise attrs.evolve(beyond, path=model.rows[row].path) from None


def work_days(path: str, ways: Sequence[Way]) -> NDArray[np.int64]:
    """Return the work days of one phase, all its rounds together, in each sample; its waits are not among them."""
    found: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    for way in ways:
        total = np.zeros(len(way.samples), np.int64)
        for number, row in enumerate(way.model.rows):
            if row.kind == "work" and row.path == path:
                days, done = way.block.drawn_days(number), way.done(number)
                total += days if done is None else np.where(done, days, 0)
        found.append((way.samples, total))
    order = np.concatenate([samples for samples, _ in found])
    days = np.concatenate([total for _, total in found])
    return days[np.argsort(order, kind="stable")]
