"""The ground a run walks on: what its definition says, worked out once and shared by every state of the run.

Not here: what has happened on it (`state`).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

import attrs

from innomethods.composing import Reached, levels_of
from innomethods.composing.editing import CLOSING
from innomethods.composing.guarantees import Levels, reached_by
from innomethods.composing.order import (
    Givers,
    Position,
    Relation,
    givers_of,
    may_go_back,
    positions,
    producers,
    relation,
    reopened_by,
)
from innomethods.ids import is_within, join
from innomethods.model import (
    Answer,
    Branch,
    Check,
    CheckPath,
    Choice,
    Criterion,
    Flow,
    Gate,
    Method,
    Parallel,
    Phase,
    ResultState,
    Stage,
    Steps,
    Threshold,
    checks_of,
    walk,
)
from innomethods.sources import Basis
from innomethods.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


Way = tuple[tuple[str, str], ...]  # the choices around a node, each with the branch that leads to it


class Shape(Enum):
    """How the parts of a flow follow each other."""

    LEAF = auto()
    ROW = auto()  # one after the other
    SIDE = auto()  # side by side
    CHOICE = auto()  # exactly one
    NOTHING = auto()  # an embed that was never resolved: nothing anyone could do


LEAF, ROW, SIDE, CHOICE, NOTHING = Shape  # as for `records.DONE`


@attrs.frozen(eq=False)
class Part:
    """A part of the flow with its path; the parts of a choice are its branches, under their ids."""

    shape: Shape
    path: str
    parts: tuple[Part, ...] = ()
    branches: dict[str, Part] = attrs.field(factory=dict)


def measured(measure: str) -> str:
    """Return the key of a measure among what a definition says: no path has a space."""
    return f"measure {measure}"


def part_of(node: Flow | Branch, at: str = "") -> Part:
    """Return a flow with the full path of every part."""
    match node:
        case Phase() | Gate():
            return Part(LEAF, join(at, node.id))
        case Steps(items=items):
            return Part(ROW, at, tuple(part_of(item, at) for item in items))
        case Parallel(items=items):
            return Part(SIDE, at, tuple(part_of(item, at) for item in items))
        case Stage() | Branch():
            path = join(at, node.id)
            return Part(ROW, path, (part_of(node.flow, path),))
        case Choice():
            path = join(at, node.id)
            return Part(CHOICE, path, branches={way.id: part_of(way, path) for way in node.branches})
        case _:
            return Part(NOTHING, join(at, node.id))


def _laid_out(flows: Iterable[Part]) -> tuple[dict[str, Part], dict[Part, tuple[Part, int]]]:
    """Return the parts of flows by their paths, the outermost where several share one; and what each stands in."""
    parts: dict[str, Part] = {}
    around: dict[Part, tuple[Part, int]] = {}
    pending = list(flows)
    while pending:
        part = pending.pop()
        parts.setdefault(part.path, part)
        for index, each in enumerate((*part.parts, *part.branches.values())):
            around[each] = (part, index)
            pending.append(each)
    return parts, around


def _next_leaves(placed: Iterable[tuple[Part, int]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part, index in placed:
        if part.shape is ROW and index and part.parts[index - 1].shape is part.parts[index].shape is LEAF:
            found[part.parts[index - 1].path] = part.parts[index].path
    return found


@attrs.frozen(eq=False)
class Asked:
    """A criterion with what it is about, and the phases that can bring it about."""

    criterion: Criterion
    about: Wording
    makers: tuple[str, ...]


@attrs.frozen(eq=False)
class Need:
    """A state that a phase needs: as text, how far along, and the phases that bring it so far; the nearest first."""

    text: str
    result: str
    level: int
    is_input: bool  # the method begins with it
    makers: tuple[str, ...]


@attrs.frozen(eq=False)
class Brought:
    """How far a phase brings a result, and the last irreversible state on that way; -1 when there is none."""

    result: str
    level: int
    fixed: int


class _Kept(dict[str, T]):
    """What is worked out of each path when first asked for. Asked for with every event, so no more than a dict."""

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, path: str) -> T:
        found = self[path] = self._work_out(path)
        return found


@attrs.frozen(eq=False, slots=False)  # with slots, what is worked out late would make all else slow to look up
class Ground:
    """A definition's nodes, checks and order. What takes long to find is found when first asked for, then kept."""

    definition: Method
    flow: Part
    closing: Part | None
    parts: dict[str, Part]
    around: dict[Part, tuple[Part, int]]  # what each part stands in, and its place there
    next_leaf: dict[str, str]  # per phase or gate, the one right after it in its row
    places: dict[str, Position]
    phases: dict[str, Phase]
    checks: dict[str, Check]
    checks_at: dict[str, tuple[str, ...]]  # the paths of a phase's or gate's own checks
    levels: Levels
    inputs: Reached
    givers: Givers
    given: dict[str, tuple[tuple[str, int], ...]]  # per result, the phases that give it and how far they bring it
    keeps: bool  # whether there is any irreversible state
    measures: frozenset[str]
    observers: dict[str, tuple[str, ...]]  # per measure, the phases that observe it
    set_aside: dict[str, tuple[str, ...]]  # per measure, the checks that its observations answer
    _ways: dict[str, Way] = attrs.field(factory=dict, init=False)
    _before: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False)
    _targets: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False)
    _again: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False)
    _asked: dict[str, tuple[Asked, ...]] = attrs.field(factory=dict, init=False)
    #: what each phase needs; a state nobody knows holds nobody up
    needs: Mapping[str, tuple[Need, ...]] = attrs.field(
        default=attrs.Factory(lambda self: _Kept(self._needs), takes_self=True), init=False
    )
    #: what each phase brings about
    brings: Mapping[str, tuple[Brought, ...]] = attrs.field(
        default=attrs.Factory(lambda self: _Kept(self._brings), takes_self=True), init=False
    )

    @classmethod
    def of(cls, definition: Method) -> Ground:
        """Return what a definition says, worked out once for the runs that walk on the same one."""
        known = _KNOWN.get(id(definition))
        if known is None:
            if len(_KNOWN) >= _MOST_KNOWN:
                _KNOWN.clear()
            known = _KNOWN[id(definition)] = cls._worked_out(definition)
        return known

    @classmethod
    def _worked_out(cls, definition: Method) -> Ground:
        flow, closing = definition.flow, definition.closing
        # Side by side, so that nothing in the closing flow counts as before or after anything in the flow itself.
        whole = flow if closing is None else Parallel((flow, Stage(CLOSING, closing)))
        walked = part_of(flow)
        closed = None if closing is None else part_of(Stage(CLOSING, closing))
        parts, around = _laid_out([walked] if closed is None else [walked, closed])
        places = positions(whole)
        checks = dict(checks_of(walk(whole)))
        levels = levels_of(definition.results)
        givers = givers_of(places)
        return cls(
            definition=definition,
            flow=walked,
            closing=closed,
            parts=parts,
            around=around,
            next_leaf=_next_leaves(around.values()),
            places=places,
            phases={path: place.node for path, place in places.items() if isinstance(place.node, Phase)},
            checks=checks,
            checks_at=_grouped((path.rpartition("/")[0], path) for path in checks),
            levels=levels,
            inputs=reached_by(definition.inputs, levels),
            givers=givers,
            given={result: _given(result, phases, levels) for result, phases in givers.items()},
            keeps=any(state.irreversible for result in definition.results for state in result.states),
            measures=frozenset(measure.id for measure in definition.measures),
            observers=_grouped(
                (measure, path)
                for path, place in places.items()
                for measure in (place.node.observes if isinstance(place.node, Phase) else ())
            ),
            set_aside=_grouped(
                (check.threshold.measure, path)
                for path, check in checks.items()
                if check.answer is Answer.MEASURE and check.threshold is not None
            ),
        )

    @cached_property
    def deciders(self) -> tuple[str, ...]:
        """The roles that decide something here, at a gate or in a choice."""
        nodes = (place.node for place in self.places.values())
        named = (node.decided_by for node in nodes if isinstance(node, (Gate, Choice)))
        return tuple(dict.fromkeys(role for role in named if role))

    @cached_property
    def limiting(self) -> tuple[str, ...]:
        """The phases and gates that have a wait because the law says so."""
        nodes = ((path, place.node) for path, place in self.places.items())
        return tuple(
            path
            for path, node in nodes
            if isinstance(node, (Phase, Gate)) and node.wait is not None and node.wait_basis is Basis.LAW
        )

    @cached_property
    def sayings(self) -> dict[str, object]:
        """What the definition says of all that an entry outside the flow can be about: places, checks, measures."""
        measures = {measured(measure.id): measure for measure in self.definition.measures}
        return {**dict.fromkeys(self.places), **self.checks, **measures}

    def node(self, path: str) -> object:
        """Return the node at a path, or None."""
        place = self.places.get(path)
        return place.node if place is not None else None

    def is_closing(self, path: str) -> bool:
        """Whether a path lies in the closing flow."""
        return self.closing is not None and is_within(path, CLOSING)

    def level(self, wanted: ResultState) -> int | None:
        """Return how far along a state is; None when the definition has no such ordered state."""
        return self.levels.get(wanted.result, {}).get(wanted.state)

    def leaves_by(self, path: str) -> tuple[ResultState, ...]:
        """Return the exit states that a phase of the closing flow gives, as when a purchase is cancelled in order."""
        if not self.is_closing(path):
            return ()
        node = self.phases.get(path)
        known = ((given, self.definition.result(given.result)) for given in (node.gives if node is not None else ()))
        return tuple(
            given
            for given, result in known
            if result is not None and given.state in {exit_.id for exit_ in result.exits}
        )

    def _needs(self, path: str) -> tuple[Need, ...]:
        node = self.node(path)
        known = [(need, need.result, self.level(need)) for need in node.needs] if isinstance(node, Phase) else []
        return tuple(
            Need(str(need), result, level, self.inputs.get(result, -1) >= level, self._makers(result, level))
            for need, result, level in known
            if level is not None
        )

    def _makers(self, result: str, level: int) -> tuple[str, ...]:
        givers = [(to, path) for path, to in self.given.get(result, ()) if to >= level]
        return tuple(path for _, path in sorted(givers, key=itemgetter(0)))

    def _brings(self, path: str) -> tuple[Brought, ...]:
        node = self.node(path)
        known = [(given.result, self.level(given)) for given in node.gives] if isinstance(node, Phase) else []
        return tuple(Brought(result, level, self.fixed(result, level)) for result, level in known if level is not None)

    def fixed(self, result: str, level: int) -> int:
        """Return the last irreversible state of a result up to a level; -1 when there is none."""
        known = self.definition.result(result)
        states = known.states[: level + 1] if known is not None else ()
        return max((index for index, state in enumerate(states) if state.irreversible), default=-1)

    def way(self, path: str) -> Way:
        """Return which branches must be chosen for a node's turn to come."""
        found = self._ways.get(path)
        if found is None:
            choices = self.places[path].choices
            found = tuple((choice, path[len(choice) + 1 :].partition("/")[0]) for choice in choices)
            self._ways[path] = found
        return found

    def before(self, path: str) -> tuple[str, ...]:
        """Return the phases, gates and choices that lie before a node, those in branches of choices before it too."""
        found = self._before.get(path)
        if found is None:
            here = self.places[path]
            found = tuple(
                other.path
                for other in self.places.values()
                if isinstance(other.node, (Phase, Gate, Choice)) and relation(other, here) is Relation.UPSTREAM
            )
            self._before[path] = found
        return found

    def gates_before(self, path: str) -> tuple[str, ...]:
        """Return the gates that lie before a node, those in branches of choices before it included."""
        return tuple(other for other in self.before(path) if isinstance(self.places[other].node, Gate))

    def targets(self, gate: str) -> tuple[str, ...]:
        """Return where a gate may send the work back to, whatever was chosen."""
        found = self._targets.get(gate)
        if found is None:
            here = self.places[gate]
            found = tuple(other.path for other in self.places.values() if may_go_back(other, here))
            self._targets[gate] = found
        return found

    def again(self, target: str) -> tuple[str, ...]:
        """Return the phases, gates and choices that going back to a target opens again."""
        found = self._again.get(target)
        if found is None:
            found = reopened_by(self.places[target], self.places.values())
            self._again[target] = found
        return found

    def asked(self, gate: str) -> tuple[Asked, ...]:
        """Return a gate's criteria, each with what it is about and the phases that can bring it about."""
        found = self._asked.get(gate)
        if found is None:
            node = self.places[gate].node
            found = tuple(
                Asked(each, self.about(each), producers(self.definition, self.places, self.givers, gate, each))
                for each in (node.criteria if isinstance(node, Gate) else ())
            )
            self._asked[gate] = found
        return found

    def about(self, criterion: Criterion) -> Wording:
        """Return in words what a criterion is about; its bare name where the definition doesn't describe it."""
        match criterion.about:
            case Check(ask=ask):
                return ask
            case CheckPath(path=path) if path in self.checks:
                return self.checks[path].ask
            case Threshold(measure=name) if (measure := self.definition.measure(name)) is not None:
                return measure.title
            case ResultState() as wanted if self.level(wanted) is not None:
                result = self.definition.result(wanted.result)
                if result is not None:
                    return _RESULT_IS.fill(result=result.title, state=result.state(wanted.state).title)
        return Wording(en=criterion.id)


# By identity, which holds as long as the ground does, since it holds the definition. Definitions that are merely equal
# may be written differently (1 and 1.0).
_KNOWN: dict[int, Ground] = {}
_MOST_KNOWN = 32

_RESULT_IS = Wording(nb="{result}: {state}", nn="{result}: {state}", en="{result}: {state}")


def _given(result: str, phases: list[Position], levels: Levels) -> tuple[tuple[str, int], ...]:
    """Return how far each phase brings a result; a state nobody knows brings it nowhere."""
    known = levels.get(result, {})
    found = []
    for position in phases:
        gives = position.node.gives if isinstance(position.node, Phase) else ()
        reached = [known[given.state] for given in gives if given.result == result and given.state in known]
        if reached:
            found.append((position.path, max(reached)))
    return tuple(found)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found
