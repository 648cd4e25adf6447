"""Laws of moving runs: to the same definition nothing changes, there and back is as before, and no run is ever stuck.

Definitions are those of `test_running`, moved either to an edited one (parts renamed, changed, added, taken away, put in
another order) or to a wholly other one whose parts happen to share names.
"""

# ruff: noqa: S311 - chance that can be repeated is the point

from random import Random

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.laws.test_running import (
    ENDED,
    SHAPES,
    Walk,
    is_clean,
    look_at_everything,
    method_of,
    random_shape,
    snapshot,
    walked,
)

from innomethods.composing.editing import edit_method, with_checks
from innomethods.composing.renaming import parts_of
from innomethods.ids import parent
from innomethods.model import Check, CheckPath, Choice, Gate, Parallel, Phase, Stage, Steps
from innomethods.running import (
    Outcome,
    Policy,
    RunMigrated,
    RunStatus,
    Touch,
    Treatment,
    plan_migration,
    plan_return,
    replay,
)

POLICIES = st.sampled_from(Policy)
SEEDS = st.integers(0, 2**32)


# --- editions


@attrs.define
class Editor:
    """Makes another edition of a method: some parts renamed, some asked otherwise, some new, some gone, some moved."""

    rng: Random
    renames: dict[str, str] = attrs.field(factory=dict)
    count: int = 0

    def edition(self, method):
        """Return the next edition."""
        edited = edit_method(method, self.node)
        flow = self.stirred(edited.flow) if self.rng.random() < 0.3 else edited.flow
        return self.renamed(attrs.evolve(edited, flow=flow, edition="2"))

    def node(self, path, node):
        if isinstance(node, (Phase, Gate)):
            node = with_checks(node, self.check)
        if isinstance(node, Phase):
            return self.phase(path, node)
        if isinstance(node, Gate) and self.rng.random() < 0.2:
            node = attrs.evolve(node, scope="benefits")
        if isinstance(node, Gate) and self.rng.random() < 0.1:
            return []
        return [node]

    def phase(self, path, node):
        if self.rng.random() < 0.1:
            return []
        if self.rng.random() < 0.2:
            node = attrs.evolve(node, checklist=(*node.checklist, Check(self.new("asked"), "must", ask="?")))
        if self.rng.random() < 0.1:
            node = attrs.evolve(node, optional=not node.optional, consulted=["users"])
        around = [
            Phase(self.new("more"), does="lead", optional=self.rng.random() < 0.3),
            Gate(self.new("stop"), decided_by="owner"),
            Choice(self.new("way"), decided_by="owner", branches={"b0": Phase("left", does="lead"), "b1": Phase("right", does="lead")}),
        ]  # fmt: skip
        if path.startswith("closing"):
            around.pop()  # the walker finds no choices there
        new = [self.rng.choice(around)] if self.rng.random() < 0.2 else []
        return [*new, node] if self.rng.random() < 0.5 else [node, *new]

    def check(self, check):
        chance = self.rng.random()
        if chance < 0.1:
            return None
        if chance < 0.2:
            return attrs.evolve(check, answer=self.rng.choice(["confirm", "evidence", "rating"]))
        return attrs.evolve(check, valid_days=900) if chance < 0.3 else check

    def new(self, name):
        self.count += 1
        return f"{name}{self.count}"

    def stirred(self, flow):
        """Put the parts of rows in another order, or side by side."""
        if isinstance(flow, (Steps, Parallel)):
            items = [self.stirred(item) for item in flow.items]
            if self.rng.random() < 0.3:
                self.rng.shuffle(items)
            if self.rng.random() < 0.2:
                return Parallel(items) if isinstance(flow, Steps) else Steps(items)
            return attrs.evolve(flow, items=tuple(items))
        return attrs.evolve(flow, flow=self.stirred(flow.flow)) if isinstance(flow, Stage) else flow

    def renamed(self, method):
        """Give some nodes another name, and let all that speak of them say it."""
        for path, part in parts_of(method).items():
            if not isinstance(part, Check) and not path.startswith("closing") and self.rng.random() < 0.2:
                above = next((now for was, now in self.renames.items() if was == parent(path)), None) or self.now(
                    parent(path)
                )
                self.renames[path] = f"{above}/{self.new('new')}".lstrip("/")

        def named(path, node):
            node = attrs.evolve(node, id=self.now(path).rpartition("/")[2])
            if isinstance(node, Gate):
                criteria = [
                    attrs.evolve(one, about=CheckPath(self.now(one.about.path)))
                    if isinstance(one.about, CheckPath)
                    else one
                    for one in node.criteria
                ]
                node = attrs.evolve(
                    node, criteria=criteria, go_back_to=[self.now(target) for target in node.go_back_to]
                )
            return [node]

        return edit_method(method, named)

    def now(self, path):
        head, rest = path, ""
        while head:
            if head in self.renames:
                return self.renames[head] + rest
            head, rest = parent(head), f"/{head.rpartition('/')[2]}{rest}"
        return path


def next_edition(method, seed):
    """Return another edition without errors, and the names that changed."""
    for attempt in range(20):
        editor = Editor(Random(f"{seed}-{attempt}"))
        new = editor.edition(method)
        known = parts_of(method)
        if is_clean(new):
            return new, [(was, now) for was, now in editor.renames.items() if was in known]
    return method, []


def moved(run, new, policy, renames=(), at=None):
    """Return the run moved, or None where the policy or the renames don't allow it."""
    plan = plan_migration(run, new, policy=policy, renames=renames)
    return run.migrate(plan, at=at or run.last, by="owner", reason="a new edition") if plan.is_possible else None


def held(run):
    """Return everything but the log and what it alone moves."""
    known = snapshot(run)
    for name in ("last", "moved", "stood", "known", "known_turn", "earlier"):
        del known[name]
    return known


# --- the laws


@given(SHAPES, st.integers(0, 1), SEEDS, POLICIES, st.integers(0, 40))
def test_moving_to_the_same_definition_changes_nothing(shape, closing, seed, policy, steps):
    method = method_of(shape, closing)
    run = walked(method, seed, steps).run
    assume(run.status is not RunStatus.STOPPED)
    plan = plan_migration(run, method, policy=policy)
    assert plan.changes_nothing
    assert plan.touched == ()
    assert held(moved(run, method, policy)) == held(run)


@settings(max_examples=100)
@given(SHAPES, st.integers(0, 1), SEEDS, st.sampled_from([Policy.GRANDFATHER, Policy.STRICT]), st.integers(0, 40))
def test_there_and_back_is_as_before_but_for_the_log(shape, closing, seed, policy, steps):
    method = method_of(shape, closing)
    run = walked(method, seed, steps).run
    new, renames = next_edition(method, seed)
    there = None if run.status is RunStatus.STOPPED else moved(run, new, policy, renames)
    assume(there is not None and there.status is not RunStatus.STOPPED)
    assume(
        not any(
            item.treatment is Treatment.REOPENED
            for item in plan_migration(run, new, policy=policy, renames=renames).items
        )
    )
    plan = plan_return(there, policy=policy)
    if policy is Policy.STRICT:  # work may have been begun before its turn that comes too early in the old order
        assume(plan.is_possible)
    assert plan.blocking == ()
    back = there.migrate(plan, at=there.last, by="owner", reason="back again")
    assert held(back) == held(run)
    assert len(back.events) == len(run.events) + 2


@given(SHAPES, SHAPES, SEEDS, POLICIES, st.integers(0, 40))
def test_striking_a_move_is_as_before_but_for_the_log(shape, other, seed, policy, steps):
    run = walked(method_of(shape, 1), seed, steps).run
    assume(run.status is not RunStatus.STOPPED)
    there = moved(run, method_of(other), policy)
    assume(there is not None)
    back = there.strike(len(there.events), at=there.last, by="owner", reason="too early")
    assert held(back) | {"struck": {}} == held(run)


def look_after(run, seed):
    """See that a moved run is the fold of its events, shows itself, and never suggests what it refuses."""
    again = replay(run.events)
    assert again.problems == ()
    assert snapshot(again) == snapshot(run)
    look_at_everything(run)
    walk = Walk(run, Random(seed))
    walk.day = (run.last.date() - run.events[0].at.date()).days
    for _ in range(25):
        if walk.run.status in ENDED:
            return
        assert walk.run.open_work
        for work in walk.run.open_work:
            Walk(walk.run, Random(seed), day=walk.day).do(work)
        walk.step()
        assert not any(decision.event.breach for decision in walk.run.decisions)
    assert replay(walk.run.events).problems == ()


def finishes(run, seed):
    """See that good answers lead to the end, without stopping or going back."""
    if run.status in ENDED or run.state.was_stopped:  # also one that is paused in its closing flow
        return
    walk, before = Walk(run, Random(seed)), len(run.decisions)
    walk.day = (run.last.date() - run.events[0].at.date()).days
    for _ in range(3 * len(run.state.places) + 3):
        if walk.run.status in ENDED:
            break
        walk.hope()
    assert walk.run.status is RunStatus.COMPLETED
    assert {decision.event.outcome for decision in walk.run.decisions[before:]} <= {Outcome.PROCEED}


def moved_twice(method, seed, policy, steps, first):
    """Walk, move, walk on, move to a third; look after each move."""
    run = walked(method, seed, steps).run
    if run.status is RunStatus.STOPPED:
        return 0
    new, renames = first
    there = moved(run, new, policy, renames)
    if there is None:
        return 0
    look_after(there, seed)
    finishes(there, seed)
    walk = Walk(there, Random(seed))
    walk.day = (there.last.date() - there.events[0].at.date()).days
    for _ in range(steps):
        if walk.run.status in ENDED:
            break
        walk.step()
    third, names = next_edition(new, seed + 1)
    on = None if walk.run.status is RunStatus.STOPPED else moved(walk.run, third, policy, names)
    if on is None:
        return 1
    look_after(on, seed)
    finishes(on, seed)
    return 2


@settings(max_examples=60)
@given(SHAPES, st.integers(0, 1), SEEDS, POLICIES, st.integers(0, 40))
def test_a_run_moved_to_another_edition_is_the_fold_of_its_events_and_goes_on_to_its_end(
    shape, closing, seed, policy, steps
):
    method = method_of(shape, closing)
    moved_twice(method, seed, policy, steps, next_edition(method, seed))


@settings(max_examples=60)
@given(SHAPES, SHAPES, SEEDS, st.sampled_from([Policy.RESTALE, Policy.GRANDFATHER]), st.integers(0, 40))
def test_so_does_one_moved_to_a_wholly_other_method(shape, other, seed, policy, steps):
    moved_twice(method_of(shape), seed, policy, steps, (method_of(other, 1), []))


def many(count):
    moves = 0
    for seed in range(count):
        rng = Random(seed)
        method = method_of(random_shape(rng), rng.randrange(2))
        policy = rng.choice(list(Policy))
        first = next_edition(method, seed) if rng.random() < 0.8 else (method_of(random_shape(rng)), [])
        moves += moved_twice(method, seed, policy, rng.randrange(40), first)
    return moves


def test_runs_of_larger_methods_are_moved_and_end():
    assert many(30) > 18


@pytest.mark.slow
def test_six_hundred_runs_of_larger_methods_are_moved_and_end():
    assert many(600) > 360


@given(SHAPES, SEEDS, POLICIES, st.integers(0, 40))
def test_a_plan_tells_of_every_part_of_both_definitions_just_once(shape, seed, policy, steps):
    method = method_of(shape, 1)
    run = walked(method, seed, steps).run
    new, renames = next_edition(method, seed)
    plan = plan_migration(run, new, policy=policy, renames=renames)
    parts = [item for item in plan.items if item.path]
    removed = [item.path for item in parts if item.kind is Touch.REMOVED]
    assert [item.path for item in parts if item.kind is not Touch.REMOVED] == list(parts_of(new))
    assert sorted([*removed, *(item.was for item in parts if item.kind is not Touch.REMOVED and item.was)]) == sorted(
        parts_of(method)
    )
    assert plan.is_possible or plan.blocking
    for language in ("nb", "nn", "en"):
        assert "{" not in plan.text(language)


# The strict policy refuses most moves, and only those it lets through are looked at.
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(SHAPES, SEEDS, st.integers(0, 40))
def test_a_strict_move_loses_and_changes_nothing_that_was_done(shape, seed, steps):
    method = method_of(shape)
    run = walked(method, seed, steps).run
    new, renames = next_edition(method, seed)
    there = None if run.status is RunStatus.STOPPED else moved(run, new, Policy.STRICT, renames)
    assume(there is not None)
    names = next(event for event in there.events if isinstance(event, RunMigrated)).renames
    was, now = run.state, there.state
    assert sorted(record.stands for record in was.records.values()) == sorted(
        record.stands for record in now.records.values()
    )
    assert len(was.answers) == len(now.answers)
    assert (now.retired, now.under) == ({}, {})
    assert len(was.chosen) == len(now.chosen)
    assert all(
        not (before == path and path in was.records and path in now.records) or after in now.records
        for before, after in names
        for path in was.records
    )
