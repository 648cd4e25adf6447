"""What is counted while samples go by, and what a forecast says of each phase and gate by it.

Here: counting. Not here: the samples (`simulating`), and what drives them (`influences`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.model import Gate
from innomethods.planning.forecasting.outcome import GateForecast, NodeForecast, Spread
from innomethods.planning.forecasting.simulating import Simulation, Way
from innomethods.planning.forecasting.steps import Deciding
from innomethods.planning.plan import Plan
from innomethods.wording import Wording


@attrs.define(eq=False)
class Counted:
    """What is counted while samples go by."""

    finish: NDArray[np.int64]
    ends: dict[str, dict[int, int]] = attrs.field(factory=dict)
    critical: dict[str, int] = attrs.field(factory=dict)
    meetings: dict[str, NDArray[np.int64]] = attrs.field(factory=dict)
    too_late: dict[str, int] = attrs.field(factory=dict)  # in how many samples a gate reached no meeting at some time

    def add(self, way: Way) -> None:
        """Count one way through a block of samples."""
        self.finish[way.samples] = way.finish
        on = way.chains()
        rows: dict[str, list[int]] = {}
        for number, row in enumerate(way.model.rows):
            if row.kind in {"work", "gate"}:
                rows.setdefault(row.path, []).append(number)
        for path, numbers in rows.items():
            self.critical[path] = self.critical.get(path, 0) + _somewhere(on, numbers)
            if len(numbers) == 1 and numbers[0] not in way.block.days and way.done(numbers[0]) is None:
                self._count(path, *_by_number(way, numbers[0]))
            else:
                self._count(path, *np.unique(_last_days(way, numbers), return_counts=True))
            if numbers[0] in way.block.meeting:
                self._meet(path, way.block.meeting[numbers[0]])
                self.too_late[path] = self.too_late.get(path, 0) + _too_late(way, numbers)

    def _count(self, path: str, days: NDArray[np.int64], counts: NDArray[np.int64]) -> None:
        known = self.ends.setdefault(path, {})
        for day, count in zip(days.tolist(), counts.tolist(), strict=True):
            known[day] = known.get(day, 0) + count

    def _meet(self, path: str, meeting: NDArray[np.int64]) -> None:
        counts = np.bincount(meeting, minlength=1)
        known = self.meetings.get(path, np.zeros(0, np.int64))
        longest = max(len(counts), len(known))
        self.meetings[path] = np.pad(counts, (0, longest - len(counts))) + np.pad(known, (0, longest - len(known)))


def _by_number(way: Way, row: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the days on which some work ends, and in how many samples: work days are counted by their numbers."""
    numbers = way.block.numbers(row)
    first = int(numbers.min())
    counts = np.bincount(numbers - first)
    found = np.flatnonzero(counts)
    return way.block.line.day(found + first), counts[found]


def _last_days(way: Way, rows: list[int]) -> NDArray[np.int64]:
    """Return the day on which the last round that is done ends; 0 where none is."""
    last = np.zeros(len(way.samples), np.int64)
    for number in rows:
        done = way.done(number)
        np.maximum(last, way.block.ended(number), out=last, where=True if done is None else done)
    return last


def _somewhere(on: Mapping[int, NDArray[np.bool_]], rows: list[int]) -> int:
    """Return in how many samples one of the rows lies on the chain."""
    found = on[rows[0]]
    for number in rows[1:]:
        found = found | on[number]
    return int(np.count_nonzero(found))


def _too_late(way: Way, gate: list[int]) -> int:
    """Count the samples in which one of a gate's decisions reached no meeting."""
    steps = {step.row: step for step in way.model.steps}
    found = np.zeros(len(way.samples), bool)
    for number in gate:
        step, done = steps[number], way.done(number)
        if isinstance(step, Deciding) and number in way.block.meeting:
            missed = way.block.meeting[number] == len(step.held)
            found |= missed if done is None else missed & done
    return int(found.sum())


def spread_of(days: NDArray[np.int64]) -> Spread:
    """Return on which days samples end."""
    return _from_counts(dict(zip(*(found.tolist() for found in np.unique(days, return_counts=True)), strict=True)))


def _from_counts(counts: Mapping[int, int]) -> Spread:
    return Spread(tuple((date.fromordinal(day), count) for day, count in sorted(counts.items())))


def nodes_of(
    simulation: Simulation, counted: Counted, titles: Mapping[str, Wording], samples: int
) -> list[NodeForecast]:
    """Return each phase and gate, in the order of the flow."""
    kinds = {row.path: row.kind for model in simulation.models for row in model.rows if row.kind in {"work", "gate"}}
    found = []
    for path in (path for path in titles if path in kinds):
        ends = _from_counts(counted.ends.get(path, {}))
        kind = "gate" if kinds[path] == "gate" else "phase"
        found.append(
            NodeForecast(
                path, kind, titles[path], ends, counted.critical.get(path, 0) / samples, ends.samples / samples
            )
        )
    return found


def gates_of(plan: Plan, counted: Counted, titles: Mapping[str, Wording], simulation: Simulation) -> list[GateForecast]:
    """Return each gate that is decided in meetings, in the order of the flow."""
    agendas = simulation.ground.setting.agendas
    found = []
    for placed in plan.method.placed:
        counts = counted.meetings.get(placed.path)
        agenda = agendas.of(placed.node) if isinstance(placed.node, Gate) else None
        if counts is None or agenda is None:
            continue
        still_open = agenda.meetings[agenda.first_open :]
        total = int(counts.sum())
        held = [(meeting, int(count)) for meeting, count in zip(still_open, counts, strict=False)]
        planned = plan[placed.path].meeting if placed.path in plan else None
        reached = sum(count for meeting, count in held if planned is not None and meeting.date <= planned.date)
        found.append(
            GateForecast(
                path=placed.path,
                title=titles[placed.path],
                planned=planned,
                reached=reached / total,
                meetings=tuple((meeting, count / total) for meeting, count in held),
                none=counted.too_late[placed.path] / total,
            )
        )
    return found
