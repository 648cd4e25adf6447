"""Rules about ways back and choices: targets, bounds, conditions (E09a, E09b, E10, E11, E12, W03, W20)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from innomethods.checking.gates import criteria_of
from innomethods.composing.order import is_before, last_producer, may_go_back, mending_target, unsure_choice
from innomethods.findings import Finding, finding
from innomethods.model import Choice, Strength, Threshold, When
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.checking.subject import Subject


def targets(subject: Subject) -> Iterator[Finding]:
    """E09a, E09b: the work goes back to what surely comes before the gate."""
    for path, gate in subject.gates:
        here = subject.places.get(path)
        for target in gate.go_back_to:
            there = subject.places.get(target)
            if here is None or there is None or may_go_back(there, here):
                continue
            choice = unsure_choice(there, here)
            if is_before(there, here) and choice is not None:
                yield finding("E09b", path, target=target, choice=choice)
            else:
                yield finding("E09a", path, target=target)


def exits(subject: Subject) -> Iterator[Finding]:
    """E10, W03: a loop ends by a criterion that is met or by a limit."""
    for path, gate in subject.gates:
        if gate.go_back_to and gate.at_most is None:
            yield finding("W03" if gate.criteria else "E10", path)


def mendable(subject: Subject) -> Iterator[Finding]:
    """W20: for every must there is a way back to where it can be mended, if the gate has ways back at all."""
    for path, gate in subject.gates:
        if not gate.go_back_to or path not in subject.places:
            continue
        for criterion in criteria_of(gate, Strength.MUST, Strength.LAW):
            if isinstance(criterion.about, Threshold):
                continue
            made = last_producer(subject.method, subject.places, subject.givers, path, criterion)
            if made is not None and mending_target(subject.places, gate.go_back_to, [made]) is None:
                yield finding("W20", path, criterion=criterion.id)


def branch_conditions(subject: Subject) -> Iterator[Finding]:
    """E11: where branches have conditions, each case has exactly one branch."""
    for placed in (*subject.placed, *subject.closing):
        if isinstance(placed.node, Choice):
            because = _overlap_or_gap(placed.node)
            if because is not None:
                yield finding("E11", placed.path, choice=placed.path, because=because)


def _overlap_or_gap(choice: Choice) -> Wording | None:
    conditions = [branch.when for branch in choice.branches if branch.when is not None]
    if not choice.branches:
        return Wording(nb="valget har ingen grener", nn="valet har ingen greiner", en="the choice has no branches")
    if not conditions:
        return None
    if len({condition.fact for condition in conditions}) > 1:
        return Wording(
            nb="grenene spør om ulike forhold, så flere kan gjelde samtidig",
            nn="greinene spør om ulike forhold, så fleire kan gjelde samtidig",
            en="the branches ask about different facts, so several can hold at once",
        )
    for index, one in enumerate(conditions):
        for other in conditions[index + 1 :]:
            if not _exclude(one, other):
                return Wording(
                    nb=f"«{one}» og «{other}» kan gjelde samtidig",
                    nn=f"«{one}» og «{other}» kan gjelde samtidig",
                    en=f"‘{one}’ and ‘{other}’ can hold at once",
                )
    both = {condition.is_ for condition in conditions if isinstance(condition.is_, bool)} == {True, False}
    if len(conditions) == len(choice.branches) and not both:
        return Wording(
            nb="andre verdier har ingen gren", nn="andre verdiar har inga grein", en="other values have no branch"
        )
    return None


def _exclude(one: When, other: When) -> bool:
    """Whether two conditions on one fact can't both hold."""
    for first, second in ((one, other), (other, one)):
        if first.is_ is not None:
            return not second.holds_for(first.is_)
    for first, second in ((one, other), (other, one)):
        if first.among:
            return not any(second.holds_for(value) for value in first.among)
    return False  # two lower bounds both hold for what is large enough


def dead_parts(subject: Subject) -> Iterator[Finding]:
    """E12: a condition inside a part doesn't contradict the part's own condition."""
    conditions: dict[str, When] = {}
    for placed in (*subject.placed, *subject.closing):
        condition: When | None = getattr(placed.node, "when", None)
        if condition is None:
            continue
        for around in placed.around:
            outer = conditions.get(around)
            if outer is not None and outer.fact == condition.fact and _exclude(outer, condition):
                because = Wording(
                    nb=f"«{condition}» står inne i «{outer}»",
                    nn=f"«{condition}» står inne i «{outer}»",
                    en=f"‘{condition}’ stands inside ‘{outer}’",
                )
                yield finding("E12", placed.path, fact=condition.fact, because=because)
        conditions[placed.path] = condition


RULES = (targets, exits, mendable, branch_conditions, dead_parts)
