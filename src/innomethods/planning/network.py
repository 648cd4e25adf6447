"""The activity network: the leaves of a flow in an order in which each comes after all it waits for.

A flow is a tree, so one walk gives both the links and their order. Where side-by-side parts end, a join stands
between them and what follows, so that links grow with the number of parts and not with its square. Here: walking,
assumed branches, skipped parts. Not here: how long anything takes (`courses`).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from enum import Enum, auto

import attrs

from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import join
from innomethods.model import Branch, Choice, Embed, Flow, Gate, Leaf, Method, Parallel, Phase, Stage, Steps
from innomethods.planning.words import BRANCH
from innomethods.wording import LANGUAGES, Wording, format_for


@attrs.frozen(eq=False)
class Activity:
    """A phase or gate in the network: the places of what it waits for, its path, and that of the stage around it."""

    before: tuple[int, ...]
    path: str
    stage: str
    node: Leaf


@attrs.frozen(eq=False)
class Join:
    """Where side-by-side parts are all over."""

    before: tuple[int, ...]


@attrs.frozen(eq=False)
class Network:
    """Activities and joins, each after all that it waits for; and what is missing before they can get dates."""

    places: tuple[Activity | Join, ...]
    problems: tuple[Finding, ...]


def lay_out(method: Method, chosen: Mapping[str, str], skipped: Container[str]) -> Network:
    """Lay the flow out as a network: one branch of each choice, without the skipped parts.

    A choice with a single branch needs no assumption. P02 tells of a choice without one, P11 of a branch that isn't
    there.
    """
    walk = _Walk(chosen, skipped)
    walk.through(method.flow)
    return Network(tuple(walk.places), tuple(walk.problems))


class _Then(Enum):
    """What is to be done between the parts of a parallel."""

    NEXT_SIDE = auto()
    JOIN = auto()


@attrs.frozen(eq=False)
class _Part:
    """A part of the flow still to be walked: where it hangs, and the stage around it."""

    flow: Flow | Branch
    above: str
    stage: str


@attrs.define(eq=False)
class _Fork:
    """Where side-by-side parts begin, and where those walked so far end."""

    start: tuple[int, ...]
    ends: list[int] = attrs.field(factory=list)


@attrs.define(eq=False)
class _Walk:
    """A walk with its own stack, so that depth is no danger; `here` is what the next activity waits for."""

    chosen: Mapping[str, str]
    skipped: Container[str]
    places: list[Activity | Join] = attrs.field(factory=list)
    problems: list[Finding] = attrs.field(factory=list)
    here: tuple[int, ...] = ()
    forks: list[_Fork] = attrs.field(factory=list)

    def through(self, flow: Flow) -> None:
        pending: list[_Part | _Then] = [_Part(flow, "", "")]
        while pending:
            task = pending.pop()
            if isinstance(task, _Part):
                pending.extend(reversed(self._open(task)))
            elif task is _Then.NEXT_SIDE:
                self._close_side()
            else:
                self._close_side()
                self._join(self.forks.pop())

    def _open(self, part: _Part) -> list[_Part | _Then]:
        """Walk one node; return what is to be walked inside it."""
        node = part.flow
        if isinstance(node, Steps):
            return [_Part(item, part.above, part.stage) for item in node.items]
        if isinstance(node, Parallel):
            return self._fork(part, node)
        path = join(part.above, node.id)
        if path in self.skipped:
            return []
        if isinstance(node, (Phase, Gate)):
            self._add(Activity(self.here, path, part.stage, node))
            return []
        if isinstance(node, Choice):
            branch = self._branch(path, node)
            return [] if branch is None else [_Part(branch, path, part.stage)]
        if isinstance(node, Embed):
            return []  # resolving turns embeds into stages, and tells of those it can't find
        return [_Part(node.flow, path, path if isinstance(node, Stage) else part.stage)]

    def _add(self, place: Activity | Join) -> None:
        self.places.append(place)
        self.here = (len(self.places) - 1,)

    def _fork(self, part: _Part, node: Parallel) -> list[_Part | _Then]:
        self.forks.append(_Fork(self.here))
        tasks: list[_Part | _Then] = []
        for item in node.items:
            tasks += [_Part(item, part.above, part.stage), _Then.NEXT_SIDE]
        return [*tasks[:-1], _Then.JOIN]

    def _close_side(self) -> None:
        fork = self.forks[-1]
        fork.ends.extend(self.here)
        self.here = fork.start

    def _join(self, fork: _Fork) -> None:
        ends = tuple(dict.fromkeys(fork.ends))
        if len(ends) > 1:
            self._add(Join(ends))
        else:
            self.here = ends

    def _branch(self, path: str, choice: Choice) -> Branch | None:
        wanted = self.chosen.get(path)
        if wanted is None and len(choice.branches) == 1:
            return choice.branches[0]
        branch = next((branch for branch in choice.branches if branch.id == wanted), None)
        if branch is None:
            names = [branch.id for branch in choice.branches]
            self.problems.append(
                finding("P02", path, choice=choice.title, branches=_any_of(names))
                if wanted is None
                else finding("P11", path, what=BRANCH, wanted=wanted, hint=suggestion(wanted, names))
            )
        return branch


def _any_of(names: list[str]) -> Wording:
    shown = names or ["–"]
    nb, nn, en = (format_for(language).any_of(shown) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)
