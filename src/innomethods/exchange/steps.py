"""The steps of a method, each with a name of its own, and which of them an event is: the words log and net share.

Not here: which step may follow which (`nets`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

import attrs

from innomethods.exchange.xml_text import one_line
from innomethods.model import Branch, Choice, Gate, Method, Phase
from innomethods.running import (
    OUTCOMES,
    AnyEvent,
    BranchChosen,
    GateDecided,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    RunResumed,
)
from innomethods.running.ground import Ground
from innomethods.wording import Language, Wording


class Turn(StrEnum):
    """What happens to a piece of work at a step, in the words of the standard model of XES."""

    START = "start"
    COMPLETE = "complete"
    SKIP = "manualskip"
    SUSPEND = "suspend"
    RESUME = "resume"


@attrs.frozen
class Step:
    """One step: a place, what is decided or chosen there, and the place it leads back to."""

    place: str
    turn: Turn = Turn.COMPLETE
    outcome: Outcome | None = None
    branch: str | None = None
    to: str | None = None


RESUMED = Step("", Turn.RESUME)


def step_of(event: AnyEvent) -> Step | None:
    """Return which step of the method an event is; None for answers, notes and whatever else leads nowhere."""
    match event:
        case PhaseStarted(path=path):
            return Step(path, Turn.START)
        case PhaseFinished(path=path):
            return Step(path, Turn.COMPLETE)
        case PhaseSkipped(path=path):
            return Step(path, Turn.SKIP)
        case BranchChosen(choice=choice, branch=branch):
            return Step(choice, branch=branch)
        case GateDecided(gate=gate, outcome=outcome, to=to):
            return decided(gate, outcome, to)
        case RunResumed():
            return RESUMED
        case _:
            return None


def decided(gate: str, outcome: Outcome, to: str | None = None) -> Step:
    """Return the step of a decision."""
    turn = Turn.SUSPEND if outcome is Outcome.PAUSE else Turn.COMPLETE
    return Step(gate, turn, outcome, to=to if outcome is Outcome.GO_BACK else None)


class Names:
    """What the steps of one method are called: titles in a language, or paths where none is named.

    Two steps never share a name: where titles alike would make them, the path is added.
    """

    def __init__(self, ground: Ground, language: Language | None) -> None:
        self.ground = ground
        self.language = language
        counted = Counter((self._plain(step), step.turn) for step in steps_of(ground))
        self._shared = frozenset(named for named, count in counted.items() if count > 1)

    def name(self, step: Step) -> str:
        """Return what a step is called, without what happens there."""
        plain = self._plain(step)
        if (plain, step.turn) not in self._shared:
            return plain
        return f"{plain} ({'/'.join(part for part in (step.place, step.branch, step.to) if part)})"

    def label(self, step: Step) -> str:
        """Return the whole name of a step, as the net has it and as tools join it: name, plus sign, transition."""
        return f"{self.name(step)}+{step.turn}"

    def title(self, path: str) -> str:
        """Return the title of a node; its path where it has none, or where paths are wanted."""
        node = self.ground.node(path)
        found: Wording | None = getattr(node, "title", None)
        return one_line(path if self.language is None or found is None else found.text(self.language))

    def _plain(self, step: Step) -> str:
        if step == RESUMED:
            return self._words(_RESUMED)
        name = self.title(step.place)
        if step.branch is not None:
            return f"{name}: {self._branch(step.place, step.branch)}"
        if step.outcome is None:
            return name
        if step.to is not None:
            to = _BACK_TO.fill(to=self.title(step.to))
            return f"{name}: {self._words(to)}"
        return f"{name}: {str(step.outcome) if self.language is None else self._words(OUTCOMES[step.outcome]).lower()}"

    def _branch(self, choice: str, branch: str) -> str:
        way = f"{choice}/{branch}"
        return self.title(way) if isinstance(self.ground.node(way), Branch) and self.language is not None else branch

    def _words(self, words: Wording) -> str:
        return words.text(self.language or "en")


def steps_of(ground: Ground) -> Iterator[Step]:
    """Yield every step the method has, in the order of its nodes; ways back are those it lists."""
    for path, place in ground.places.items():
        node = place.node
        if isinstance(node, Phase):
            yield from (Step(path, Turn.START), Step(path, Turn.COMPLETE))
            if node.optional:
                yield Step(path, Turn.SKIP)
        elif isinstance(node, Gate):
            yield from (decided(path, outcome) for outcome in Outcome if outcome is not Outcome.GO_BACK)
            yield from (decided(path, Outcome.GO_BACK, target) for target in ways_back(ground, path))
        elif isinstance(node, Choice):
            yield from (Step(path, branch=branch.id) for branch in node.branches)
    yield RESUMED


def ways_back(ground: Ground, gate: str) -> tuple[str, ...]:
    """Return where a gate's listed ways back lead; one that leads nowhere (logs are older than rules) is left out."""
    node = ground.node(gate)
    listed = dict.fromkeys(node.go_back_to) if isinstance(node, Gate) else {}
    legal = set(ground.targets(gate)) if listed else set()
    return tuple(target for target in listed if target in legal)


def names_of(definition: Method, language: Language | None) -> Names:
    """Return the names of a method's steps."""
    return Names(Ground.of(definition), language)


_RESUMED = Wording(nb="Tok opp igjen arbeidet", nn="Tok opp att arbeidet", en="Went on with the work")
_BACK_TO = Wording(nb="gå tilbake til {to}", nn="gå tilbake til {to}", en="go back to {to}")
