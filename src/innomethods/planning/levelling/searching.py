"""Looking for a short placement until it can't be shorter or the time is up; the best so far is always at hand.

Here: starting from simple rules, breeding, and handing over to the solver. Not here: the loops (`kernel`), and what
the solver is told (`solving`).
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from importlib.util import find_spec

import attrs

from innomethods.planning.levelling import kernel
from innomethods.planning.levelling.bounds import bound_by_links, bound_by_work, desk_for, latest_begins
from innomethods.planning.levelling.compiled import Breed, as_arrays, breed_of, compile_aside, is_ready
from innomethods.planning.levelling.instance import Instance
from innomethods.planning.levelling.solving import Solver

HERD = 50  # at first; once all are of one length, twice as many take over
_SLICE = 0.02  # seconds between two looks at the clock
_HEAD_START = 0.05  # seconds, or of the time, before the solver is asked: it is told the best so far
_WORTH_COMPILING = 5.0  # seconds: compiling takes some of them once
_WORTH_LOADING = 2.0  # seconds: so does loading the solver
_SOLVER = "ortools.sat.python.cp_model"


@attrs.frozen(eq=False)
class Found:
    """The best placement found: when each activity begins and closes, and all is over, in ticks.

    Nothing can be over before `bound`. `solved` is whether the solver took part.
    """

    begins: tuple[int, ...]
    closes: tuple[int, ...]
    length: int
    bound: int
    solved: bool = False

    @property
    def proven(self) -> bool:
        """Whether nothing can be shorter."""
        return self.length <= self.bound


class NoPlacement(Exception):
    """Something finds no room within the horizon."""


@attrs.define(eq=False)
class Search:
    """One search: the herd, the best so far and the bound."""

    given: Instance
    seed: int
    bound: int = attrs.field(init=False)
    herd: kernel.Herd = attrs.field(init=False)
    desk: kernel.Desk = attrs.field(init=False)
    length: int = attrs.field(init=False)
    best: list[int] = attrs.field(init=False)  # the order that gives this length
    _breed: Breed = attrs.field(init=False, default=kernel.breed)
    _numbers: Instance = attrs.field(init=False)
    _pace: int = attrs.field(init=False, default=1)

    def __attrs_post_init__(self) -> None:
        self.bound = max(bound_by_links(self.given), bound_by_work(self.given))
        if bound_by_links(self.given) == kernel.NO_PLACE:
            raise NoPlacement
        self.herd = new_herd(self.given, HERD, self.seed)
        self.desk = desk_for(self.given)
        self._numbers = self.given
        if is_ready():
            self.compile()
        self.best = [0] * self.given.activities
        kernel.sort_by(latest_begins(self.given), desk_for(self.given).buckets, self.best)
        self.length = self._improved(self.best)
        if self.length == kernel.NO_PLACE:
            self.best = list(range(self.given.activities))
            self.length = self._improved(self.best)
        if self.length == kernel.NO_PLACE:
            raise NoPlacement

    @property
    def proven(self) -> bool:
        """Whether nothing can be shorter."""
        return self.length <= self.bound

    @property
    def compiled(self) -> bool:
        """Whether the loops are compiled, and let others work beside them."""
        return self._breed is not kernel.breed

    def compile(self) -> None:
        """Go on with compiled loops."""
        self._breed = breed_of()
        self._numbers, self.herd, self.desk = as_arrays(self.given), as_arrays(self.herd), as_arrays(self.desk)

    def go_on(self, until: float) -> None:
        """Breed for a slice of time at most."""
        begun = time.monotonic()
        self.herd.state[1] = max(self.bound, 0)
        self._breed(self._numbers, self.herd, self.desk, self._pace)
        took = time.monotonic() - begun
        if took < _SLICE / 2 and begun + 4 * took < until:
            self._pace *= 2
        elif took > _SLICE:
            self._pace = max(self._pace // 2, 1)
        size = int(self.herd.state[0])
        if not size:
            return
        lengths = [int(length) for length in self.herd.lengths[:size]]
        shortest = min(lengths)
        if shortest < self.length:
            at = lengths.index(shortest) * self.given.activities
            self.length, self.best = shortest, [int(one) for one in self.herd.orders[at : at + self.given.activities]]
        if len(lengths) == len(self.herd.lengths) and shortest == max(lengths):
            self._grow()

    def _grow(self) -> None:
        """Go on with a larger herd, of which the best so far is the first."""
        herd = new_herd(self.given, 2 * len(self.herd.lengths), int(self.herd.seed[0]))
        herd.orders[: self.given.activities] = self.best
        herd.lengths[0], herd.marks[0], herd.state[0] = self.length, kernel.NO_PLACE, 1
        self.herd = as_arrays(herd) if self.compiled else herd

    def take(self, begins: list[int]) -> None:
        """Take over an order from elsewhere, if it gives something shorter."""
        order = [0] * self.given.activities
        kernel.sort_by(begins, desk_for(self.given).buckets, order)
        length = self._improved(order)
        if kernel.NO_PLACE != length < self.length:
            self.length, self.best = length, order

    def found(self, *, solved: bool) -> Found:
        """Return the best so far."""
        begins, closes, length = self.placed()
        return Found(tuple(begins), tuple(closes), length, self.bound, solved)

    def placed(self) -> tuple[list[int], list[int], int]:
        """Return when each begins and closes in the best so far, and when all is over."""
        desk = desk_for(self.given)
        length = kernel.place_early(self.given, self.best, desk)
        return list(desk.begins), list(desk.closes), length

    def _improved(self, order: list[int]) -> int:
        return kernel.improve(self.given, order, desk_for(self.given))


def search(given: Instance, *, seconds: float, seed: int = 1, workers: int = 2, solver: bool = True) -> Found:
    """Return the best placement that is found in so many seconds; sooner if nothing can be shorter.

    Without OR-Tools, with too little time to load it, or with `solver=False`, it is bred only.

    Raises:
        NoPlacement: when something finds no room within the horizon.
    """
    begun = time.monotonic()
    until = begun + seconds
    hunt = Search(given, seed)
    ready = begun + min(_HEAD_START * seconds, _HEAD_START)
    while not hunt.proven and time.monotonic() < ready:
        hunt.go_on(ready)
    if hunt.proven:
        return hunt.found(solved=False)
    helper = _started(hunt, until, max(workers - 1, 1)) if solver and _solver_at_hand(seconds) else None
    if seconds >= _WORTH_COMPILING and find_spec("numba") is not None:
        compile_aside(given, new_herd(given, 2, seed), desk_for(given))
    return _side_by_side(hunt, helper, until)


def is_installed() -> bool:
    """Whether OR-Tools is there to be asked, given the time."""
    return _SOLVER in sys.modules or find_spec("ortools") is not None


def _solver_at_hand(seconds: float) -> bool:
    """Whether OR-Tools is loaded, or can be: here and not in the solver's thread, which others may not outwait."""
    if _SOLVER in sys.modules:
        return True
    if seconds < _WORTH_LOADING or not is_installed():
        return False
    import_module(_SOLVER)
    return True


def _started(hunt: Search, until: float, workers: int) -> Solver:
    begins, _, length = hunt.placed()
    helper = Solver(hunt.given, begins, length, hunt.bound)
    helper.start(until, workers, hunt.seed)
    return helper


def _side_by_side(hunt: Search, helper: Solver | None, until: float) -> Found:
    """Let the herd and the solver, if there is one, look until nothing can be shorter or the time is up."""
    while not hunt.proven and time.monotonic() < until:
        if not hunt.compiled and is_ready():
            hunt.compile()
        if hunt.compiled or helper is None or helper.over:
            hunt.go_on(until)
        else:
            time.sleep(_SLICE / 4)  # plain loops would only keep the solver from being set up
        hunt.bound = max(hunt.bound, 0 if helper is None else helper.bound)
    if helper is not None:
        helper.stop()
        hunt.bound = max(hunt.bound, helper.bound)
        if helper.begins is not None:
            hunt.take(helper.begins)
    return hunt.found(solved=helper is not None)


def new_herd(given: Instance, size: int, seed: int) -> kernel.Herd:
    """Return an empty herd for so many orders, and the room to breed in."""
    count = given.activities

    def row(length: int) -> list[int]:
        return [0] * length

    return kernel.Herd(
        orders=row(size * count),
        lengths=row(size),
        marks=row(size),
        state=[0, 0],
        seed=[seed % 2147483646 + 1],
        latest=latest_begins(given),
        left=row(count),
        ready=row(count),
        child=row(count),
    )
