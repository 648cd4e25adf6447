"""Instances to place, and an inspector that knows nothing of how they were placed."""

import csv
import random
from pathlib import Path

import attrs

from innomethods.planning.levelling.instance import instance_of

PSPLIB = Path(__file__).parents[4] / "tests" / "data" / "psplib"


def psplib(name):
    """Return an instance of PSPLIB and its shortest length in days."""
    with (PSPLIB / "known.csv").open(encoding="ascii") as file:
        known = next(row for row in csv.DictReader(file) if row["name"] == name)
    with (PSPLIB / f"{name}.csv").open(encoding="ascii") as file:
        rows = list(csv.DictReader(file))
    kinds = range(1, 5)
    before = [[] for _ in rows]
    for number, row in enumerate(rows):
        for follower in row["followers"].split():
            before[int(follower)].append(number)
    days = [int(row["days"]) for row in rows]
    asks = [[int(row[f"asks_{kind}"]) for kind in kinds] for row in rows]
    room = [int(known[f"room_{kind}"]) for kind in kinds]
    return instance_of(days, before, asks, [room] * sum(days)), int(known["shortest"])


@attrs.frozen
class Case:
    """An instance in words of its own, so that the inspector needs nothing of ours."""

    days: list
    before: list
    asks: list
    room: list
    free: list
    floor: list
    gates: dict  # the ticks on which each gate's meetings are over
    waits: dict  # ticks to wait after a phase

    def works_on(self, number, day):
        return all(ask <= there for ask, there in zip(self.asks[number], self.room[day], strict=True))

    def opens(self, number, close):
        if number in self.gates:
            return next(tick for tick in self.gates[number] if tick >= close)
        return close + self.waits.get(number, 0)

    @property
    def instance(self):
        horizon = len(self.room)
        pauses = {}
        for number, days in enumerate(self.days):
            there = [day for day in range(horizon) if self.works_on(number, day)]
            if days and len(there) < horizon:
                rest = [[day for day in there if day >= first] for first in range(horizon + 1)]
                pauses[number] = [later[days - 1] + 1 if len(later) >= days else horizon + 1 for later in rest]
        delays = {
            number: [self.opens(number, tick) for tick in range(2 * horizon)] for number in (*self.gates, *self.waits)
        }
        return instance_of(
            self.days, self.before, self.asks, self.room,
            free=self.free, floor=self.floor, decides=self.gates, pauses=pauses, delays=delays,
        )  # fmt: skip

    def faults(self, begins, closes):
        """Say everything that is wrong with a placement."""
        yield from self._impatient(begins, closes)
        yield from self._crowded(begins, closes)

    def _impatient(self, begins, closes):
        for number, begin in enumerate(begins):
            if begin < self.floor[number]:
                yield f"{number} begins before its floor"
            for before in self.before[number]:
                if begin < self.opens(before, closes[before]):
                    yield f"{number} doesn't wait for {before}"

    def _crowded(self, begins, closes):
        used = [[0] * len(row) for row in self.room]
        for number, days in enumerate(self.days):
            begin, close = begins[number], closes[number]
            if not days:
                if begin != close:
                    yield f"{number} takes time"
                continue
            span = range(begin // 2, close // 2 + 1)
            worked = [day for day in span if self.works_on(number, day)]
            if begin % 2 or not close % 2 or len(worked) != days:
                yield f"{number} works {len(worked)} days, not {days}"
            for day in worked:
                for kind, ask in enumerate(self.asks[number]):
                    used[day][kind] += ask
        for day, (row, there) in enumerate(zip(used, self.free, strict=True)):
            if any(one > most for one, most in zip(row, there, strict=True)):
                yield f"too much on day {day}: {row} of {there}"

    def length(self, closes):
        return max(self.opens(n, close) if n in self.gates else close for n, close in enumerate(closes))


def random_case(seed, count=12):
    """Make a project: phases, gates with meetings, waits, people who come, go and are away, work under way."""
    dice = random.Random(seed)  # noqa: S311 - projects, no secrets
    kinds, horizon = dice.choice([1, 2, 5]), 20 * count
    days = [dice.choice([0, 1, 2, 3, 5, 8]) for _ in range(count)]
    before = [sorted(dice.sample(range(number), min(number, dice.randrange(3)))) for number in range(count)]
    most = [dice.randrange(300, 1500) for _ in range(kinds)]
    asks = [[dice.choice([0, 0, size // 3, size // 2, size]) if day else 0 for size in most] for day in days]
    room = [list(most) for _ in range(horizon)]
    for kind in range(kinds):
        for _ in range(dice.randrange(4)):
            first = dice.randrange(60)
            for day in range(first, first + dice.randrange(1, 12)):
                room[day][kind] = dice.choice([0, most[kind] // 2])
    free = [[one - (one // 3 if day < 6 else 0) for one in row] for day, row in enumerate(room)]
    still = [number for number in range(count) if not days[number]]
    gates = {n: [40 * k + 31 for k in range(2 * horizon)] for n in still if dice.random() < 0.6}
    waits = {n: dice.randrange(1, 9) for n in range(count) if n not in gates and dice.random() < 0.2}
    return Case(days, before, asks, room, free, [dice.choice([0, 0, 7]) for _ in days], gates, waits)
