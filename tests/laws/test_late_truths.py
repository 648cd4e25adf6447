"""Laws of late truths: nothing lies before what it builds on, so every day of a run, looked at afterwards, fits itself.

Walks are those of `test_running`, with measures and exits, where anything may be recorded as of an earlier day: work,
answers, decisions, pauses, go-backs, withdrawals, and moves to another edition.
"""

# ruff: noqa: S311 - chance that can be repeated is the point

from datetime import timedelta
from random import Random

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.test_migrating import next_edition
from tests.laws.test_running import SHAPES, START, Walk, method_of, run_of

from innomethods.composing.editing import edit_method
from innomethods.errors import Refused
from innomethods.model import Check, Criterion, Gate, Measure, Overlay, Phase, State, Threshold
from innomethods.running import Condition, Outcome, Policy, as_of, plan_migration

SEEDS = st.integers(0, 2**32)
MEASURE = Measure("m", title="m", unit="%", direction="down")


def measured(method, seed):
    """Return a method in which some phases observe and ask for a measure, some gates too, and results can be left."""
    rng = Random(seed)

    def node(path, one):
        if isinstance(one, Phase) and (path == "n2" or rng.random() < 0.4):  # n2 comes before all else
            asked = Check("seen", "must", ask="?", answer="measure", threshold=Threshold("m", at_most=5))
            one = attrs.evolve(one, observes=["m"], checklist=(*one.checklist, asked))
        if isinstance(one, Gate) and rng.random() < 0.4:
            limit = Criterion(rng.choice(["must", "should"]), Threshold("m", at_most=5), "few")
            one = attrs.evolve(one, criteria=(*one.criteria, limit))
        return [one]

    exits = [State("left", title="left")]
    results = [attrs.evolve(result, exits=exits) for result in method.results]
    return attrs.evolve(edit_method(method, node), results=results, measures=[MEASURE])


@attrs.define
class LateWalk:
    """Does at random what is possible, as of today or an earlier day; what is refused is let be."""

    run: object
    rng: Random
    day: int = 0
    late: int = 0

    def step(self):
        self.day += self.rng.randrange(3)
        back = 0 if self.rng.random() < 0.4 else self.rng.randrange(8)
        when = {"at": START + timedelta(days=max(0, self.day - back))}
        before, last = self.run, self.run.last.date()
        try:
            self.run = self.act(when)
        except Refused:
            return
        if self.run is not before and when["at"] < last:
            self.late += 1

    def act(self, when):
        chance = self.rng.random()
        if chance < 0.5 and self.run.open_work:
            return self.work(self.rng.choice(self.run.open_work), when)
        if chance < 0.7:
            return self.answer(when)
        return self.rng.choice(
            [self.observe, self.reaffirm, self.close, self.aside, self.leave, self.retailor, self.move]
        )(when)

    def work(self, work, when):
        walk = Walk(self.run, self.rng)
        walk.day = (when["at"] - START).days
        if work.task != "decide":
            if work.task == "resume" or self.rng.random() < 0.9:
                walk.do(work)
            return walk.run
        gate, reason = work.path, self.rng.choice([None, "so decided"])
        outcome = self.rng.choice(list(Outcome))
        more = {}
        view = self.run.assess(gate, when["at"])
        if outcome is Outcome.GO_BACK and view.targets:
            more["to"] = self.rng.choice(view.targets)
        elif outcome is Outcome.PROCEED_WITH_CONDITIONS:
            name = f"d{len(self.run.decisions)}"
            more["conditions"] = [Condition(name, "To do", owner="lead", due=START + timedelta(days=walk.day + 9))]
        return self.run.decide(gate, outcome, by="owner", reason=reason, **more, **when)

    def answer(self, when):
        if not self.run.state.checks:
            return self.run
        path, check = self.rng.choice(list(self.run.state.checks.items()))
        if self.rng.random() < 0.15:
            return self.run.answer(path, not_applicable="no need", by="lead", **when)
        if check.answer == "measure":
            return self.observe(when)
        walk = Walk(self.run, self.rng)
        walk.day = (when["at"] - START).days
        walk.answer(path, check, good=self.rng.random() < 0.8)
        return walk.run

    def observe(self, when):
        return self.run.observe("m", self.rng.randrange(9), by="lead", **when)

    def reaffirm(self, when):
        stale = [path for path, held in self.run.state.answers.items() if held.stale]
        return self.run.reaffirm(self.rng.choice(stale), by="lead", **when) if stale else self.run

    def close(self, when):
        held = [one.condition.id for one in self.run.conditions if one.is_open]
        return self.run.close_condition(self.rng.choice(held), evidence="x", by="lead", **when) if held else self.run

    def aside(self, when):
        path = self.rng.choice(list(self.run.state.places))
        return self.rng.choice(
            [
                lambda: self.run.start(path, by="lead", reason="early", **when),
                lambda: self.run.finish(path, by="lead", **when),
                lambda: self.run.skip(path, by="lead", reason="no need", **when),
                lambda: self.run.note("noted", path=path, by="lead", **when),
            ]
        )()

    def leave(self, when):
        if not self.run.definition.results or self.rng.random() < 0.7:
            return self.run
        result = self.rng.choice(self.run.definition.results)
        return self.run.withdraw(f"{result.id}@left", by="owner", reason="no need", **when)

    def retailor(self, when):
        if self.rng.random() < 0.8:
            return self.run
        return self.run.retailor([Overlay("more")], by="owner", reason="so it is", **when)

    def move(self, when):
        if self.rng.random() < 0.5:
            return self.run
        new, renames = next_edition(self.run.definition, self.rng.randrange(99))
        plan = plan_migration(self.run, new, policy=self.rng.choice(list(Policy)), renames=renames)
        return self.run.migrate(plan, by="owner", reason="a new edition", **when) if plan.is_possible else self.run


def late_walk(shape, closing, seed, steps=60):
    walk = LateWalk(run_of(measured(method_of(shape, closing), seed)), Random(seed))
    for _ in range(steps):
        walk.step()
    return walk


def days_of(run):
    return sorted({event.at.date() for event in run.events})


@settings(max_examples=150)
@given(SHAPES, st.integers(0, 1), SEEDS)
def test_every_day_looked_at_afterwards_holds_no_problem(shape, closing, seed):
    run = late_walk(shape, closing, seed).run
    assert run.problems == ()
    for day in days_of(run):
        assert as_of(run, day).problems == ()


def test_walks_do_record_late():
    walks = [
        late_walk(("steps", [("phase", 3), ("parallel", [("phase", 5), ("phase", 8)]), ("gate", 1)]), 1, seed)
        for seed in range(30)
    ]
    assert sum(walk.late for walk in walks) > 150
