"""A method's flow as a Petri net: which step may follow which, ways back and stopping included.

It lets a little more through than a run does in two things: a pause holds up only its own gate, and a go-back out of
parallel work takes the tokens out of the other branches one by one. It lets less through in two: work begun before its
turn, for a reason, and a go-back to a place the method doesn't list. A mining tool shows those as deviations.

Not here: what the steps are called (`steps`), and how a net is written (`pnml`).
"""

from __future__ import annotations

import attrs

from innomethods.composing.editing import CLOSING
from innomethods.exchange.steps import RESUMED, Step, Turn, decided, ways_back
from innomethods.ids import join
from innomethods.model import Branch, Choice, Flow, Gate, Parallel, Phase, Stage, Steps
from innomethods.running import Outcome
from innomethods.running.ground import Ground

FIRST, LAST = "begin", "end"
Region = tuple[tuple[int, int], ...]  # the forks around a place, outermost first, each with the branch taken


@attrs.define
class Transition:
    """A step, or something silent; it takes a token from each place of `takes` and puts one in each of `puts`."""

    step: Step | None
    takes: list[str]
    puts: list[str]


@attrs.frozen
class Net:
    """A workflow net: one token in `FIRST` to begin with, one in `LAST` at the end."""

    places: tuple[str, ...]
    transitions: tuple[Transition, ...]


@attrs.define
class _Fork:
    """Where work goes on side by side: the silent transitions around it, and where each branch begins and ends."""

    region: Region
    opens: Transition
    joins: Transition
    branches: list[tuple[str, str]] = attrs.field(factory=list)
    active: str | None = None  # a place that holds a token as long as the branches are open; only where one may leave


@attrs.frozen
class _Jump:
    """A decision that leads elsewhere: back, or to the closing work."""

    step: Step
    start: str
    end: str


def net_of(ground: Ground) -> Net:
    """Return the net of a method."""
    weaver = _Weaver(ground)
    weaver.places = {FIRST: (), LAST: ()}
    opened = weaver.place(())  # nothing leads back to the very first place
    weaver.step(None, [FIRST], [opened])
    weaver.weave(ground.definition.flow, "", opened, LAST)
    if ground.definition.closing is not None:
        weaver.entries[CLOSING] = weaver.place(())
        weaver.weave(ground.definition.closing, CLOSING, weaver.entries[CLOSING], LAST)
    weaver.jump()
    return Net(tuple(weaver.places), tuple(weaver.transitions))


@attrs.define
class _Weaver:
    ground: Ground
    places: dict[str, Region] = attrs.field(factory=dict)
    transitions: list[Transition] = attrs.field(factory=list)
    entries: dict[str, str] = attrs.field(factory=dict)  # by the path of a node, where it begins
    forks: list[_Fork] = attrs.field(factory=list)
    jumps: list[_Jump] = attrs.field(factory=list)

    def place(self, region: Region) -> str:
        """Return a new place."""
        name = f"p{len(self.places) - 1}"
        self.places[name] = region
        return name

    def step(self, step: Step | None, takes: list[str], puts: list[str]) -> Transition:
        """Add a transition."""
        made = Transition(step, takes, puts)
        self.transitions.append(made)
        return made

    # --- the flow itself

    def weave(self, node: Flow | Branch, at: str, before: str, after: str) -> None:
        """Lay a part of the flow between two places."""
        match node:
            case Phase():
                self._phase(node, join(at, node.id), before, after)
            case Gate():
                self._gate(join(at, node.id), before, after)
            case Steps(items=items) if items:
                *others, last = items
                for item in others:
                    between = self.place(self.places[before])
                    self.weave(item, at, before, between)
                    before = between
                self.weave(last, at, before, after)
            case Parallel(items=items):
                self._parallel(items, at, before, after)
            case Stage() | Branch():
                path = join(at, node.id)
                self.entries[path] = before
                self.weave(node.flow, path, before, after)
            case Choice():
                self._choice(node, join(at, node.id), before, after)
            case _:  # nothing to do: no steps at all, or an embed that was never resolved
                self.step(None, [before], [after])

    def _phase(self, phase: Phase, path: str, before: str, after: str) -> None:
        self.entries[path] = before
        going_on = self.place(self.places[before])
        self.step(Step(path, Turn.START), [before], [going_on])
        self.step(Step(path, Turn.COMPLETE), [going_on], [after])
        if phase.optional:
            self.step(Step(path, Turn.SKIP), [before], [after])
            self.step(Step(path, Turn.SKIP), [going_on], [after])

    def _choice(self, choice: Choice, path: str, before: str, after: str) -> None:
        self.entries[path] = before
        for branch in choice.branches:
            chosen = self.place(self.places[before])
            self.step(Step(path, branch=branch.id), [before], [chosen])
            self.weave(branch, path, chosen, after)

    def _gate(self, path: str, before: str, after: str) -> None:
        for outcome in (Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS):
            self.step(decided(path, outcome), [before], [after])
        paused = self.place(self.places[before])
        self.step(decided(path, Outcome.PAUSE), [before], [paused])
        self.step(RESUMED, [paused], [before])
        for target in ways_back(self.ground, path):
            self.jumps.append(_Jump(decided(path, Outcome.GO_BACK, target), before, target))
        closing = "" if self.ground.closing is None or self.ground.is_closing(path) else CLOSING
        self.jumps.append(_Jump(decided(path, Outcome.STOP), before, closing))

    def _parallel(self, items: tuple[Flow, ...], at: str, before: str, after: str) -> None:
        outer, number = self.places[before], len(self.forks)
        fork = _Fork(outer, self.step(None, [before], []), self.step(None, [], [after]))
        self.forks.append(fork)
        for index, item in enumerate(items):
            region = (*outer, (number, index))
            begins, ends = self.place(region), self.place(region)
            fork.branches.append((begins, ends))
            fork.opens.puts.append(begins)
            fork.joins.takes.append(ends)
            self.weave(item, at, begins, ends)

    # --- decisions that lead elsewhere

    def jump(self) -> None:
        """Add the ways back and the stops, and what empties the branches they leave."""
        ways = [(jump, self.entries.get(jump.end, LAST)) for jump in self.jumps]
        places = dict(self.places)
        left = {number for jump, end in ways for number, _ in places[jump.start][self._shared(jump.start, end) :]}
        inside = {number for number, fork in enumerate(self.forks) if any(outer in left for outer, _ in fork.region)}
        emptied = {number: self._emptied(number, places) for number in sorted(left | inside)}
        self._pass_on(emptied)
        for jump, end in ways:
            self._leap(jump, end, emptied)

    def _shared(self, start: str, end: str) -> int:
        """Return how many forks lie around both places, on the same branch."""
        one, other = self.places[start], self.places[end]
        same = 0
        while same < min(len(one), len(other)) and one[same] == other[same]:
            same += 1
        return same

    def _emptied(self, number: int, places: dict[str, Region]) -> list[tuple[str, str]]:
        """Return, for each branch of a fork, where a token asks for it to be emptied and where one says that it is."""
        fork = self.forks[number]
        fork.active = self.place(fork.region)
        fork.opens.puts.append(fork.active)
        fork.joins.takes.append(fork.active)
        asked: list[tuple[str, str]] = []
        for index in range(len(fork.branches)):
            region = (*fork.region, (number, index))
            wish, done = self.place(()), self.place(())
            asked.append((wish, done))
            for place, around in places.items():
                if around == region:
                    self.step(None, [wish, place], [done])
        return asked

    def _pass_on(self, emptied: dict[int, list[tuple[str, str]]]) -> None:
        """Let the wish to empty a branch reach the forks within it."""
        for number, asked in emptied.items():
            for index, (wish, done) in enumerate(asked):
                region = (*self.forks[number].region, (number, index))
                for inner, fork in enumerate(self.forks):
                    if fork.region == region and fork.active is not None:
                        self.step(None, [wish, fork.active], [one for one, _ in emptied[inner]])
                        self.step(None, [other for _, other in emptied[inner]], [done])

    def _leap(self, jump: _Jump, end: str, emptied: dict[int, list[tuple[str, str]]]) -> None:
        same = self._shared(jump.start, end)
        left, entered = self.places[jump.start][same:], self.places[end][same:]
        puts = [end]
        for number, index in entered:  # work beside the target stays done
            fork = self.forks[number]
            puts += [ends for other, (_, ends) in enumerate(fork.branches) if other != index]
            puts += [fork.active] if fork.active is not None else []
        if not left:
            self.step(jump.step, [jump.start], puts)
            return
        takes, wishes, answers = [jump.start], [], []
        for number, index in left:
            active = self.forks[number].active
            takes += [active] if active is not None else []
            others = [asked for other, asked in enumerate(emptied[number]) if other != index]
            wishes += [wish for wish, _ in others]
            answers += [done for _, done in others]
        waiting = self.place(())
        self.step(jump.step, takes, [waiting, *wishes])
        self.step(None, [waiting, *answers], puts)
