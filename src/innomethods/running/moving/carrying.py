"""Carrying a run's state over to another definition: under new names, with what is set aside and what comes back.

Here: doing what `treating` says. Not here: what is to be done with which part (`touching`, `treating`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import attrs

from innomethods.composing.comparing import changed_fields
from innomethods.ids import is_within, parent
from innomethods.model import Branch, Check, Choice, Method
from innomethods.running.events import ChildLinked, NoteMade, Policy, RunMigrated
from innomethods.running.moving.matching import LEAVES, Move, same_rule
from innomethods.running.moving.touching import Touched, Treatment
from innomethods.running.moving.treating import leaf_of, lets_stand, rule_of, treated
from innomethods.running.records import Answered, Carried, Former, Observed, Record, Retired, Stands
from innomethods.running.trail import Trail

if TYPE_CHECKING:
    from innomethods.running.state import RunState

T = TypeVar("T")
Remark = TypeVar("Remark", ChildLinked, NoteMade)


def carry_over(state: RunState, event: RunMigrated) -> None:
    """Bring a state onto the definition it is moved to. Its own dictionaries change; those it was copied from don't."""
    move = Move.of(state.copy(), event.definition, event.renames, event.policy)
    items = treated(move)
    again = _to_be_opened(move, items)
    state.remember(tuple(move.found[path] for path in again if path in move.found), event.at)
    _retire(state, move, items, event.at)
    _rename(state, move)
    _measure_results(state, move)
    state.ground, state.digest, state.known_turn = move.ground, event.digest, None
    _revive(state, move)
    _let_stand(state, move, items)
    _ask_anew(state, move, items)
    if again:
        state.open_again(again, event.at)
        state.supersede(frozenset(again), len(state.decided))
    if event.facts is not None:
        state.facts = event.facts
    state.scale = event.scale or state.scale


# --- what the new definition doesn't have, and what it has again


def _retire(state: RunState, move: Move, items: Iterable[Touched], at: datetime) -> None:
    """Set aside what belongs to parts that are gone. What can't be undone stays, as confirmed as it was."""
    for item in items:
        if item.before is None or item.after is not None or isinstance(item.before, Method):
            continue
        path = item.path
        if move.is_waived(path):
            _forget(state, path)
            continue
        before = {result: phases.get(path) for result, phases in state.carried.items()}
        state.remember((path,), at)
        changed = [
            (result, before.get(result))
            for result, phases in state.carried.items()
            if phases.get(path) != before.get(result)
        ]
        kept = Retired(
            item.before,
            state.records.pop(path, None),
            state.answers.pop(path, None),
            _unchoose(state, path, item.before),
            state.under.pop(path, None),
            tuple(changed),
        )
        if kept != Retired(item.before):
            state.retired[path] = kept


def _forget(state: RunState, path: str) -> None:
    del state.records[path], state.under[path]
    state.chosen.pop(path, None)


def _unchoose(state: RunState, path: str, part: object) -> tuple[str, datetime] | None:
    """Take a choice back whose taken branch is gone, or which is gone itself; it comes back with the branch."""
    choice = parent(path)
    if not isinstance(part, Branch) or state.chosen.get(choice) != part.id:
        return None
    return state.chosen.pop(choice), state.chosen_at.pop(choice)


def _revive(state: RunState, move: Move) -> None:
    """Let parts that are there again, and ask what they asked then, have what belonged to them."""
    for path, kept in list(state.retired.items()):
        part = move.now.get(path)
        if part is None or not same_rule(kept.node, part):
            continue
        del state.retired[path]
        if kept.record is not None:
            state.records.setdefault(path, kept.record)
        if kept.answered is not None:
            state.answers.setdefault(path, kept.answered)
        if kept.former is not None:
            state.under.setdefault(path, kept.former)
        if kept.chosen is not None and parent(path) not in state.chosen:
            state.chosen[parent(path)], state.chosen_at[parent(path)] = kept.chosen
        for result, before in kept.carried:
            _carry_as_before(state, result, path, before)


def _carry_as_before(state: RunState, result: str, path: str, before: Carried | None) -> None:
    phases = {other: carried for other, carried in state.carried.get(result, {}).items() if other != path}
    state.carried[result] = phases if before is None else {**phases, path: before}
    if not state.carried[result]:
        del state.carried[result]


# --- names


def _rename(state: RunState, move: Move) -> None:
    """Write everything that is kept by path, or speaks of one, under the new names."""
    named = move.named.of
    if not move.named.pairs:
        return
    state.records, state.rounds = _keyed(state.records, move), _keyed(state.rounds, move)
    state.worked, state.chosen_at = _keyed(state.worked, move), _keyed(state.chosen_at, move)
    state.chosen = {
        named(choice): named(f"{choice}/{branch}").rpartition("/")[2] if branch else branch
        for choice, branch in state.chosen.items()
    }
    state.answers = {named(path): _answered(named(path), held) for path, held in state.answers.items()}
    state.void = {result: frozenset(map(named, phases)) for result, phases in state.void.items()}
    state.carried = {result: _keyed(phases, move) for result, phases in state.carried.items()}
    state.under = {
        named(path): former if former.node is None else attrs.evolve(former, node=move.named.node(path, former.node))
        for path, former in state.under.items()
    }
    state.retired = {
        named(path): attrs.evolve(kept, node=move.named.node(path, kept.node)) for path, kept in state.retired.items()
    }
    _rename_what_was_decided(state, move)


def _keyed(values: dict[str, T], move: Move) -> dict[str, T]:
    return {move.named.of(path): value for path, value in values.items()}


def _answered(path: str, held: Answered) -> Answered:
    return attrs.evolve(held, given=Trail(attrs.evolve(event, path=path) for event in held.given))


def _rename_what_was_decided(state: RunState, move: Move) -> None:
    named = move.named.of
    state.decided = Trail(
        attrs.evolve(event, gate=named(event.gate), to=None if event.to is None else named(event.to))
        for event in state.decided
    )
    state.reopened = _keyed(state.reopened, move)
    state.children = Trail(_at(named, each) for each in state.children)
    state.notes = Trail(_at(named, each) for each in state.notes)
    for name, held in state.conditions.items():
        blocks = None if held.condition.blocks is None else named(held.condition.blocks)
        condition = attrs.evolve(held.condition, blocks=blocks)
        state.conditions[name] = attrs.evolve(held, condition=condition, gate=named(held.gate))


def _at(named: Callable[[str], str], event: Remark) -> Remark:
    return event if event.path is None else attrs.evolve(event, path=named(event.path))


# --- how far results have come


def _measure_results(state: RunState, move: Move) -> None:
    """Say how far results have come in the steps of the new definition."""
    state.kept = {result: _level(move, result, level) for result, level in state.kept.items()}
    state.carried = {
        result: {path: attrs.evolve(held, level=_level(move, result, held.level)) for path, held in phases.items()}
        for result, phases in state.carried.items()
    }


def _level(move: Move, result: str, level: int) -> int:
    """Return how far along a state of the old definition is in the new, or else the nearest before it."""
    old, levels = move.state.definition.result(result), move.ground.levels.get(result)
    if old is None or levels is None:
        return level
    return max((levels[state.id] for state in old.states[: level + 1] if state.id in levels), default=-1)


# --- what is passed


def _let_stand(state: RunState, move: Move, items: Iterable[Touched]) -> None:
    """Note under which rule what is passed stands, where the new one is another."""
    pin = move.state.definition.pin
    for item in items:
        path = leaf_of(move, item)
        if lets_stand(item) and isinstance(move.now.get(path), LEAVES):
            old = rule_of(move, path)
            assert not isinstance(old, Check)  # noqa: S101 - a phase, gate or choice
            state.under.setdefault(path, Former(pin, old))
        elif item.treatment is Treatment.WAIVED:
            state.records[path], state.under[path] = Record(Stands.SKIPPED), Former(pin, None)
            if isinstance(item.after, Choice):
                state.chosen[path] = ""  # no branch: nothing within it comes
    for path, former in list(state.under.items()):
        part = move.now.get(path)
        if former.node is not None and part is not None and same_rule(former.node, part):
            del state.under[path]


def _to_be_opened(move: Move, items: Iterable[Touched]) -> tuple[str, ...]:
    """Return what is to be done again, by its new path; a choice with all that lies within its branches."""
    paths = [item.path for item in items if item.treatment is Treatment.REOPENED]
    leaves = (path for path in move.now if isinstance(move.now[path], LEAVES))
    return tuple(leaf for leaf in leaves if any(is_within(leaf, path) for path in paths))


def _ask_anew(state: RunState, move: Move, items: Iterable[Touched]) -> None:
    """Let answers to what is asked otherwise be given again, and what an earlier move waived be done after all."""
    for item in items:
        if item.treatment is Treatment.STALE and item.path in state.answers:
            state.answers[item.path] = Answered(state.answers[item.path].given, stale=True, asked_anew=True)
        elif item.treatment is Treatment.COMES_UP and item.path in state.under:
            _forget(state, item.path)
    if move.policy is Policy.RESTALE:
        old, new = move.state.definition, move.definition
        for name, seen in state.observed.items():
            was, now = old.measure(name), new.measure(name)
            if was is not None and now is not None and changed_fields(was, now, set())[0]:
                state.observed[name] = Observed(seen.given, stale=True)
