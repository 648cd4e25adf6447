"""Runs in which everything happens: walks with moves, retailoring, late truths, struck entries, pauses and rounds.

Here: how such a run comes about, from a shape and a seed. Not here: what must hold of it (the laws beside).
"""

# ruff: noqa: S311 - chance that can be repeated is the point

from datetime import timedelta
from itertools import pairwise
from random import Random

import attrs
from tests.laws.test_migrating import moved, next_edition
from tests.laws.test_running import ENDED, START, Walk, method_of, run_of

from innomethods.errors import InnomethodsError
from innomethods.model import Extend, Gate, Overlay, Phase, Steps, Suppress
from innomethods.running import EntryStruck, Outcome, Policy, RunMigrated, RunRetailored, Task


@attrs.define
class Life(Walk):
    """A walk that now and then is moved, retailored, told late, taken back or paused."""

    editions: int = 0

    def live(self):
        """Do one of the things that are suggested, or one that nobody planned."""
        if self.rng.random() < 0.3:
            self.surprise()
        if self.run.status not in ENDED:
            self.step()

    def surprise(self):
        """Let something unplanned happen, if it fits."""
        action = self.rng.choice([self.move, self.retailor, self.late, self.strike, self.pause, self.say])
        try:
            self.run = action() or self.run
        except InnomethodsError:
            return

    def move(self):
        """Move to another edition, under any policy."""
        self.editions += 1
        new, renames = next_edition(self.run.definition, self.rng.randrange(2**16))
        closing = new.closing if new.closing and new.closing != Steps(()) else None  # all of it was edited away
        new = attrs.evolve(new, edition=f"{self.editions + 1}", closing=closing)
        return moved(self.run, new, self.rng.choice(list(Policy)), renames, at=self.when["at"])

    def retailor(self):
        """Lay an overlay over: something new, or something gone."""
        self.editions += 1
        beside = self.rng.choice(list(self.run.state.places))
        more = Phase(f"extra{self.editions}", does="lead", optional=self.rng.random() < 0.5)
        new = self.rng.choice([more, Gate(f"look{self.editions}", decided_by="owner")])
        change = Extend(self.rng.choice(["before", "after"]), beside, add=new)
        change = self.rng.choice([change, change, Suppress(beside, reason="not here")])
        return self.run.retailor(
            [Overlay(f"ours{self.editions}", changes=[change])], by="owner", reason="a law", **self.when
        )

    @property
    def early(self):
        """A day that may lie before what was last recorded."""
        return {"at": START + timedelta(days=self.rng.randint(0, self.day))}

    def late(self):
        """Record late what happened earlier."""
        path = self.rng.choice([*(work.path for work in self.run.open_work if work.path), *self.run.state.places])
        return self.rng.choice(
            [
                lambda: self.run.start(path, by="lead", **self.early),
                lambda: self.run.finish(path, by="lead", **self.early),
                lambda: self.run.note("late", by="lead", **self.early),
                lambda: self.run.answer(f"{path}/own0", confirmed=True, by="lead", **self.early),
            ]
        )()

    def strike(self):
        """Take an entry back, most often one of the last."""
        last = len(self.run.events)
        strikes = [number for number, event in enumerate(self.run.events, 1) if isinstance(event, EntryStruck)]
        position = self.rng.choice([last, last - 1, self.rng.randint(1, last), *strikes])
        return self.run.strike(position, by="owner", reason="a slip", **self.when)

    def pause(self):
        """Pause at a gate that waits, and go on most often."""
        for work in self.run.open_work:
            if work.task is Task.DECIDE:
                paused = self.run.decide(work.path, Outcome.PAUSE, by="owner", reason="no money", **self.when)
                return paused.resume(by="owner", **self.when) if self.rng.random() < 0.8 else paused
        return None

    def say(self):
        """Record what leads nowhere: a child, a role."""
        bound = self.run.bind("lead", f"k{self.day}", by="owner", **self.when)
        return bound.link_child(f"child-{self.day}", by="owner", **self.when)


def lived(shape, seed, steps, closing=1):
    """Return a run in which everything may have happened."""
    rng = Random(seed)
    life = Life(run_of(method_of(shape, closing)), rng)
    for _ in range(steps):
        if life.run.status in ENDED:
            break
        life.live()
    return life.run


def changes_of(run):
    """Return the positions of the entries that changed the definition, struck or not."""
    kinds = (RunMigrated, RunRetailored)
    return [number for number, event in enumerate(run.events, 1) if isinstance(event, kinds)]


def kinds_in(run):
    """Return what has happened in a run, by name: to see that a law was tried on everything."""
    kinds = {type(event).__name__ for event in run.events}
    at = [event.at for event in run.events]
    late = {"late"} if any(one > other for one, other in pairwise(at)) else set()
    again = {"strike of a strike"} if _restored(run) else set()
    return kinds | late | again | {str(decision.event.outcome) for decision in run.decisions}


def _restored(run):
    strikes = {number for number, event in enumerate(run.events, 1) if isinstance(event, EntryStruck)}
    return any(run.events[number - 1].position in strikes for number in strikes)
