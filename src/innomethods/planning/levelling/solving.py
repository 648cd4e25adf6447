"""What the solver (OR-Tools' CP-SAT, extra `plan`) is told, and what it answers: a bound, and sometimes a better order.

It works in a thread of its own and is stopped from outside: its own time limit is not relied on. The model may allow
more than the instance does (days with less room than usual, where somebody pauses): its bounds hold all the same, and
its answers are placed anew by our own rule. Not here: who asks it when (`searching`).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import attrs

from innomethods.planning.levelling.bounds import bound_by_links, earliest_begins, latest_begins
from innomethods.planning.levelling.instance import FIELDS, Instance, fields_of

_GRACE = 0.1  # seconds that a solver told to stop is waited for; then it ends by itself, while we go on


@attrs.define(eq=False)
class Solver:
    """A solver at work on an instance of which a placement is known: closes by `length`, not before `bound`."""

    given: Instance
    hint: Sequence[int]  # begins
    length: int
    bound: int
    over: bool = False
    begins: list[int] | None = None
    _engine: Any = None
    _thread: threading.Thread | None = None
    _stopped: bool = False

    def start(self, until: float, workers: int, seed: int) -> None:
        """Begin, in a thread of its own."""
        self._thread = threading.Thread(target=self._run, args=(until, workers, seed))
        self._thread.start()

    def stop(self) -> None:
        """Stop, and don't wait long."""
        self._stopped = True
        if self._engine is not None:
            self._engine.stop_search()
        if self._thread is not None:
            self._thread.join(_GRACE)

    def _run(self, until: float, workers: int, seed: int) -> None:
        try:
            self._solve(until, workers, seed)
        finally:
            self.over = True

    def _solve(self, until: float, workers: int, seed: int) -> None:
        from ortools.sat.python import cp_model

        model, begins = model_of(self.given, self.hint, self.length, self.bound)
        engine = cp_model.CpSolver()
        engine.parameters.num_workers = workers
        engine.parameters.random_seed = seed
        engine.parameters.max_time_in_seconds = max(until - time.monotonic(), 0.01)
        engine.best_bound_callback = self._raise_bound
        if self._stopped:
            return
        self._engine = engine
        status = engine.solve(model, _Watch.of(self, begins))
        if status == cp_model.INFEASIBLE:  # shorter than the known one it can't be
            self.bound = self.length
        elif status == cp_model.OPTIMAL:
            self._raise_bound(engine.objective_value)

    def _raise_bound(self, bound: float) -> None:
        self.bound = max(self.bound, round(bound))


class _Watch:
    """Takes down each better answer as it comes."""

    @staticmethod
    def of(solver: Solver, begins: list[Any]) -> Any:  # noqa: ANN401 - the solver's class is known once it is imported
        from ortools.sat.python import cp_model

        class Watch(cp_model.CpSolverSolutionCallback):
            def on_solution_callback(self) -> None:
                solver.begins = [self.value(begin) for begin in begins]

        return Watch()


@attrs.define(eq=False)
class _Model:
    """The model as it grows: for each activity its variable, its beginning and opening in ticks, and its interval."""

    given: Instance
    model: Any
    own: list[Any] = attrs.field(factory=list)  # a day for work, a tick for the rest
    begins: list[Any] = attrs.field(factory=list)
    closes: list[Any] = attrs.field(factory=list)
    opens: list[Any] = attrs.field(factory=list)
    ends: list[Any] = attrs.field(factory=list)  # the day after the last, for work
    intervals: list[Any] = attrs.field(factory=list)

    def add(self, activity: int, early: int, late: int) -> None:
        """Add an activity that begins within a window of ticks."""
        if self.given.days[activity]:
            self._add_work(activity, early, late)
        else:
            tick = self.model.new_int_var(early, late, "")
            for column, value in zip(self._columns, (tick, tick, tick, None, None), strict=True):
                column.append(value)
        self.opens.append(_opening(self.model, self.given, activity, self.closes[activity]))
        self._link(activity)

    @property
    def _columns(self) -> tuple[list[Any], ...]:
        return self.own, self.begins, self.closes, self.ends, self.intervals

    def _add_work(self, activity: int, early: int, late: int) -> None:
        given, model, days = self.given, self.model, self.given.days[activity]
        first = model.new_int_var((early + 1) // 2, late // 2, "")
        if given.pauses[activity] < 0:
            end = first + days
            interval = model.new_fixed_size_interval_var(first, days, "")
        else:
            table = given.ends[given.pauses[activity] * (given.horizon + 1) :][: given.horizon + 1]
            end = model.new_int_var(0, given.horizon, "")
            model.add_element(first, table, end)
            interval = model.new_interval_var(first, model.new_int_var(days, given.horizon, ""), end, "")
        for column, value in zip(self._columns, (first, 2 * first, 2 * end - 1, end, interval), strict=True):
            column.append(value)

    def _link(self, activity: int) -> None:
        """Let it wait; from work to work in days, which the solver sees through sooner."""
        given = self.given
        for link in range(given.before_at[activity], given.before_at[activity + 1]):
            before = given.before[link]
            if given.days[activity] and given.days[before] and given.delay[before] < 0:
                self.model.add(self.own[activity] >= self.ends[before])
            else:
                self.model.add(self.begins[activity] >= self.opens[before])

    def aim(self, length: int, bound: int) -> None:
        """Ask for all to be over soon."""
        given, model = self.given, self.model
        last_day = model.new_int_var(0, given.horizon, "")
        over = model.new_int_var(bound, length, "")
        if all(delay < 0 for delay in given.delay):
            model.add(over == 2 * last_day - 1)  # nothing but work: it ends on an evening
        for activity, days in enumerate(given.days):
            if days:
                model.add(last_day >= self.ends[activity])
            model.add(over >= (self.opens[activity] if given.decides[activity] else self.closes[activity]))
        model.minimize(over)


def model_of(given: Instance, hint: Sequence[int] | None, length: int, bound: int) -> tuple[Any, list[Any]]:
    """Build the model; return it and the beginning of each activity in ticks."""
    from ortools.sat.python import cp_model

    building = _Model(given, cp_model.CpModel())
    for activity, (early, late) in enumerate(zip(*_windows(given, length), strict=True)):
        building.add(activity, early, late)
    for activity, begin in enumerate(hint or ()):
        building.model.add_hint(building.own[activity], begin // 2 if given.days[activity] else begin)
    _add_room(building.model, given, building.intervals)
    building.aim(length, bound)
    return building.model, building.begins


def _opening(model: Any, given: Instance, activity: int, close: Any) -> Any:  # noqa: ANN401 - expressions of the solver
    if given.delay[activity] < 0:
        return close
    ticks = 2 * given.horizon
    opening = model.new_int_var(0, 4 * ticks, "")
    model.add_element(close, given.delays[given.delay[activity] * ticks :][:ticks], opening)
    return opening


def _windows(given: Instance, length: int) -> tuple[list[int], list[int]]:
    """Return the earliest and the latest tick at which each can begin for all to be over by `length`."""
    earliest = earliest_begins(given)
    if any(one >= 0 for one in (*given.delay, *given.pauses)):
        return earliest, [length] * given.activities
    return earliest, [late + length - bound_by_links(given) for late in latest_begins(given)]


def _add_room(model: Any, given: Instance, intervals: Sequence[Any]) -> None:  # noqa: ANN401
    """Let nobody be asked for more than is there: as much as there ever is, less what is missing on some days."""
    asks = [fields_of(given.asks[at * given.words :][: given.words]) for at in range(given.activities)]
    free = [fields_of(given.free[at * given.words :][: given.words]) for at in range(given.horizon)]
    pausing = [activity for activity in range(given.activities) if given.pauses[activity] >= 0]
    for kind in range(given.words * FIELDS):
        users = [at for at in range(given.activities) if asks[at][kind] and given.days[at]]
        if len(users) < 2:  # noqa: PLR2004 - one alone always has room
            continue
        there = [row[kind] for row in free]
        most = max(there)
        lacks = [] if any(at in pausing for at in users) else _lacks(there, most)
        model.add_cumulative(
            [*(intervals[at] for at in users), *(model.new_fixed_size_interval_var(a, b - a, "") for a, b, _ in lacks)],
            [*(asks[at][kind] for at in users), *(lack for _, _, lack in lacks)],
            most,
        )


def _lacks(there: Sequence[int], most: int) -> list[tuple[int, int, int]]:
    """Return the stretches with less room than the most: first day, day after, and how much is missing."""
    turns = [0, *(day for day in range(1, len(there)) if there[day] != there[day - 1]), len(there)]
    return [(a, b, most - there[a]) for a, b in pairwise(turns) if there[a] < most]
