"""What to ask first: the ways each procedure may open, and the questions that most hangs on.

Here: which facts go together, and their order. Not here: the questions themselves (`asking`), how many are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from innomethods.procurement.deciding import RuleVerdict, Verdict
from innomethods.procurement.routing.asking import facts_open, to_give
from innomethods.procurement.routing.outcome import Allowed, Lacking, ProcedureRoute, Routes
from innomethods.rules import GROUND_FOR, Rules


@attrs.frozen
class Way:
    """One way a procedure may open: the ground it would rest on, where it needs one, and what is to be told."""

    ground: RuleVerdict | None
    lacking: tuple[Lacking, ...]


@attrs.frozen
class Question:
    """A fact to give, and what it may change: the regime, or which of the procedures are open."""

    lacking: Lacking
    of_regime: bool
    procedures: tuple[ProcedureRoute, ...] = ()


def ways(procedure: ProcedureRoute, rules: Rules) -> tuple[Way, ...]:
    """Return the ways a procedure may open, those with the fewest questions first; none where nothing is asked."""
    needs_ground = any(one.clause.fact.startswith(GROUND_FOR) for one in procedure.open)
    of_itself = facts_open((one for one in procedure.open if not one.clause.fact.startswith(GROUND_FOR)), ())
    grounds = [one for one in procedure.grounds if needs_ground and one.verdict is Verdict.UNKNOWN]
    found = [Way(one, to_give((*facts_open(one.open, ()), *of_itself), rules)) for one in grounds]
    if not found:
        found = [Way(None, to_give(of_itself, rules))]
    return tuple(sorted((one for one in found if one.lacking), key=lambda one: len(one.lacking)))


def questions(routes: Routes) -> tuple[Question, ...]:
    """Return what is to be told, what most hangs on first.

    What may change the regime comes first, then what the chosen procedure waits for, then what brings most procedures
    nearest to an answer: each question asked of a procedure makes the others it waits for less urgent.
    """
    of_regime = {one.fact: one for one in _of_regime(routes)}
    waiting = [one for one in routes.consequences.procedures if one.allowed is Allowed.NEEDS_INFO]
    ways_of = {one.id: ways(one, routes.rules) for one in waiting}
    asked = {one.fact: one for found in ways_of.values() for way in found for one in way.lacking}
    near = {id: _nearness(found) for id, found in ways_of.items()}
    order = [*of_regime, *(one for one in _in_turn(near, routes.chosen) if one not in of_regime)]
    return tuple(
        Question(
            of_regime.get(fact) or asked[fact],
            fact in of_regime,
            tuple(one for one in waiting if fact in near[one.id]),
        )
        for fact in order
    )


def _nearness(found: tuple[Way, ...]) -> dict[str, float]:
    """Return how much nearer each fact brings a procedure: all the way where it is all that a way asks.

    What only longer ways ask brings it no nearer: they aren't tried first.
    """
    near: dict[str, float] = {}
    for way in found:
        shortest = len(way.lacking) == len(found[0].lacking)
        for one in way.lacking:
            near.setdefault(one.fact, 1 / len(way.lacking) if shortest else 0)
    return near


def _in_turn(near: Mapping[str, Mapping[str, float]], chosen: str | None) -> Iterator[str]:
    """Yield the facts, those of the chosen procedure first, then the one that most hangs on of those that are left."""
    left = dict.fromkeys(fact for facts in near.values() for fact in facts)
    asked: Counter[str] = Counter()

    def gain(fact: str) -> float:
        return sum(facts.get(fact, 0) * 0.5 ** asked[id] for id, facts in near.items())

    while left:
        of_chosen = [one for one in left if one in near.get(chosen or "", ())]
        best = max(of_chosen or left, key=gain)
        yield best
        del left[best]
        asked.update(id for id, facts in near.items() if best in facts)


def _of_regime(routes: Routes) -> Iterable[Lacking]:
    yield from routes.lacking
    for one in routes.scope:
        yield from one.lacking
