"""The state of a run: what the events have made of it. Applying one never fails; whether it fits is asked before.

Not here: what may be done (`refusing`), how a gate stands (`assessing`).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from innomethods.composing import Reached, levels_of
from innomethods.composing.guarantees import raise_to, reached_by
from innomethods.composing.order import Position, positions, reopened_by
from innomethods.findings import Finding
from innomethods.ids import is_within, join
from innomethods.model import (
    Choice,
    Flow,
    Gate,
    Method,
    Parallel,
    Phase,
    Stage,
    Steps,
    checks_of,
    walk,
)
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    ChildLinked,
    Condition,
    ConditionClosed,
    GateDecided,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunResumed,
    RunRetailored,
)

if TYPE_CHECKING:
    from decimal import Decimal

CLOSING = "closing"


class RunStatus(StrEnum):
    """How a run stands as a whole."""

    RUNNING = "running"
    PAUSED = "paused"
    CLOSING = "closing"  # stopped, with closing work left
    STOPPED = "stopped"
    COMPLETED = "completed"


class Stands(StrEnum):
    """How a phase or gate stands in its present round."""

    PENDING = "pending"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"


class ConditionStatus(StrEnum):
    """How a condition stands; a lapsed one belongs to a decision that a go-back has superseded."""

    OPEN = "open"
    CLOSED = "closed"
    LAPSED = "lapsed"


@attrs.frozen
class Record:
    """How one phase or gate stands: in which round (epoch), since when."""

    stands: Stands = Stands.PENDING
    epoch: int = 1
    started: datetime | None = None
    finished: datetime | None = None
    early: bool = False  # begun before its turn, with a reason


@attrs.frozen
class Answered:
    """The answers to one check in force: the latest, and for ratings one per rater."""

    events: tuple[CheckAnswered, ...]
    stale: bool = False

    @property
    def latest(self) -> CheckAnswered:
        """The newest answer."""
        return self.events[-1]


@attrs.frozen
class Observed:
    """The latest observation of a measure."""

    event: MeasureObserved
    stale: bool = False

    @property
    def value(self) -> Decimal:
        """What was observed."""
        return self.event.value


@attrs.frozen
class Decision:
    """A decision and whether it still holds."""

    event: GateDecided
    number: int
    superseded: bool = False


@attrs.frozen
class OpenCondition:
    """A condition, the gate it was born at, and how it stands."""

    condition: Condition
    gate: str
    born: datetime
    status: ConditionStatus = ConditionStatus.OPEN
    closed: ConditionClosed | None = None


@attrs.define(eq=False)
class State:
    """Everything a run's events have brought about. Copied before it is changed."""

    definition: Method
    places: dict[str, Position]
    run: str
    project: str
    digest: str
    status: RunStatus = RunStatus.RUNNING
    last: datetime | None = None
    records: dict[str, Record] = attrs.field(factory=dict)
    chosen: dict[str, str] = attrs.field(factory=dict)
    answers: dict[str, Answered] = attrs.field(factory=dict)
    observed: dict[str, Observed] = attrs.field(factory=dict)
    decisions: list[Decision] = attrs.field(factory=list)
    conditions: dict[str, OpenCondition] = attrs.field(factory=dict)
    kept: Reached = attrs.field(factory=dict)  # irreversible states ever reached
    exits: dict[str, str] = attrs.field(factory=dict)
    persons: dict[str, str] = attrs.field(factory=dict)
    children: list[ChildLinked] = attrs.field(factory=list)
    notes: list[NoteMade] = attrs.field(factory=list)
    problems: list[Finding] = attrs.field(factory=list)
    checks: dict[str, object] = attrs.field(factory=dict)

    @classmethod
    def begun(cls, event: RunBegun) -> State:
        """Return the state of a run that has just begun."""
        state = cls(event.definition, {}, event.run, event.project, event.digest, last=event.at)
        state._take(event.definition)
        return state

    def _take(self, definition: Method) -> None:
        self.definition = definition
        self.places = positions(definition.flow)
        closing = walk(definition.closing, CLOSING) if definition.closing is not None else ()
        placed = (*definition.placed, *closing)
        self.checks = dict(checks_of(placed))
        if definition.closing is not None:
            self.places |= {
                join(CLOSING, path): attrs.evolve(place, path=join(CLOSING, path))
                for path, place in positions(definition.closing).items()
            }

    def copy(self) -> State:
        """Return a state of its own; what is frozen is shared."""
        copied = attrs.evolve(self)
        for name in ("records", "chosen", "answers", "observed", "conditions", "kept", "exits", "persons"):
            setattr(copied, name, dict(getattr(self, name)))
        for name in ("decisions", "children", "notes", "problems"):
            setattr(copied, name, list(getattr(self, name)))
        return copied

    def record(self, path: str) -> Record:
        """Return how a phase or gate stands."""
        return self.records.get(path, _FRESH)

    # --- how far the flow has come

    def is_complete(self, flow: Flow, at: str = "") -> bool:
        """Whether a part of the flow is behind us."""
        match flow:
            case Phase() | Gate():
                return self.record(join(at, flow.id)).stands in {Stands.DONE, Stands.SKIPPED}
            case Stage():
                return self.is_complete(flow.flow, join(at, flow.id))
            case Choice():
                branch = self.chosen.get(join(at, flow.id))
                return branch is not None and all(
                    self.is_complete(way.flow, join(at, flow.id, way.id)) for way in flow.branches if way.id == branch
                )
            case Steps(items=items) | Parallel(items=items):
                return all(self.is_complete(item, at) for item in items)
            case _:  # an embed that was never resolved: nothing anyone could do
                return True

    def turn(self) -> tuple[str, ...]:
        """Return the phases, gates and choices whose turn it is, in reading order; none unless the run is under way."""
        if self.status in {RunStatus.RUNNING, RunStatus.PAUSED}:
            return tuple(self._open(self.definition.flow, ""))
        if self.status is RunStatus.CLOSING and self.definition.closing is not None:
            return tuple(self._open(self.definition.closing, CLOSING))
        return ()

    def _open(self, flow: Flow, at: str) -> list[str]:
        match flow:
            case Phase() | Gate():
                path = join(at, flow.id)
                return [] if self.is_complete(flow, at) else [path]
            case Stage():
                return self._open(flow.flow, join(at, flow.id))
            case Choice():
                path = join(at, flow.id)
                branch = self.chosen.get(path)
                if branch is None:
                    return [path]
                return [
                    o for way in flow.branches if way.id == branch for o in self._open(way.flow, join(path, way.id))
                ]
            case Parallel(items=items):
                return [opened for item in items for opened in self._open(item, at)]
            case Steps(items=items):
                for item in items:
                    if not self.is_complete(item, at):
                        return self._open(item, at)
        return []

    # --- results

    def claimed(self) -> Reached:
        """Return each result's highest state that finished phases claim, inputs and irreversible states included."""
        levels = levels_of(self.definition.results)
        reached = reached_by(self.definition.inputs, levels)
        for path, record in self.records.items():
            node = self.places[path].node if path in self.places else None
            if record.stands is Stands.DONE and isinstance(node, Phase):
                raise_to(reached, node.gives, levels)
        for result, level in self.kept.items():
            reached[result] = max(level, reached.get(result, -1))
        return {result: level for result, level in reached.items() if result not in self.exits}

    # --- events

    def apply(self, event: AnyEvent) -> None:  # noqa: C901, PLR0912 - one case per event
        """Take in an event that fits."""
        self.last = max(self.last, event.at) if self.last else event.at
        match event:
            case RunBegun():
                pass
            case PhaseStarted(path=path, at=at, reason=reason):
                early = reason is not None and path not in self.turn()
                self.records[path] = attrs.evolve(self.record(path), stands=Stands.STARTED, started=at, early=early)
            case CheckAnswered():
                self._answer(event)
            case MeasureObserved(measure=measure):
                self.observed[measure] = Observed(event)
            case PhaseFinished(path=path, at=at):
                self.records[path] = attrs.evolve(self.record(path), stands=Stands.DONE, finished=at)
                self._keep_irreversible(path)
            case PhaseSkipped(path=path, at=at):
                self.records[path] = attrs.evolve(self.record(path), stands=Stands.SKIPPED, finished=at)
            case GateDecided():
                self._decide(event)
            case ConditionClosed(condition=name):
                condition = attrs.evolve(self.conditions[name], status=ConditionStatus.CLOSED, closed=event)
                self.conditions[name] = condition
            case BranchChosen(choice=choice, branch=branch):
                self.chosen[choice] = branch
            case AnswersReaffirmed(paths=paths):
                for path in paths:
                    self.answers[path] = attrs.evolve(self.answers[path], stale=False)
            case RoleBound(role=role, person=person):
                self.persons[role] = person
            case RunResumed():
                self.status = RunStatus.RUNNING
            case ResultWithdrawn(state=state):
                self.exits[state.result] = state.state
                self.kept.pop(state.result, None)
            case RunRetailored(definition=definition, digest=digest):
                self._take(definition)
                self.digest = digest
            case ChildLinked():
                self.children.append(event)
            case NoteMade():
                self.notes.append(event)
        self._conclude()

    def _conclude(self) -> None:
        if self.status is RunStatus.RUNNING and self.is_complete(self.definition.flow):
            self.status = RunStatus.COMPLETED
        elif self.status is RunStatus.COMPLETED and not self.is_complete(self.definition.flow):
            self.status = RunStatus.RUNNING  # a retailored run has new work
        elif self.status is RunStatus.CLOSING and (
            self.definition.closing is None or self.is_complete(self.definition.closing, CLOSING)
        ):
            self.status = RunStatus.STOPPED

    def _answer(self, event: CheckAnswered) -> None:
        before = self.answers.get(event.path)
        if event.rating is not None and before is not None and not before.stale:
            others = tuple(e for e in before.events if e.rating is not None and e.by != event.by)
            self.answers[event.path] = Answered((*others, event))
        elif event.evidence and before is not None and not before.stale and before.latest.evidence:
            both = (*before.latest.evidence, *event.evidence)
            self.answers[event.path] = Answered((attrs.evolve(event, evidence=tuple(dict.fromkeys(both))),))
        else:
            self.answers[event.path] = Answered((event,))

    def _keep_irreversible(self, path: str) -> None:
        node = self.places[path].node
        for given in node.gives if isinstance(node, Phase) else ():
            result = self.definition.result(given.result)
            if result is None or not result.has(given.state):
                continue
            self.exits.pop(given.result, None)
            level = result.level(given.state)
            fixed = [index for index, state in enumerate(result.states) if state.irreversible and index <= level]
            if fixed:
                self.kept[given.result] = max(fixed[-1], self.kept.get(given.result, -1))

    def _decide(self, event: GateDecided) -> None:
        self.decisions.append(Decision(event, len(self.decisions) + 1))
        match event.outcome:
            case Outcome.PROCEED | Outcome.PROCEED_WITH_CONDITIONS:
                record = self.record(event.gate)
                self.records[event.gate] = attrs.evolve(record, stands=Stands.DONE, finished=event.at)
                for condition in event.conditions:
                    self.conditions[condition.id] = OpenCondition(condition, event.gate, event.at)
            case Outcome.GO_BACK:
                if event.to is not None:
                    self._go_back(event.to)
            case Outcome.PAUSE:
                self.status = RunStatus.PAUSED
            case Outcome.STOP:
                self.status = RunStatus.CLOSING

    def _go_back(self, to: str) -> None:
        target = self.places[to]
        again = reopened_by(target, [p for p in self.places.values() if not is_within(p.path, CLOSING)])
        for path in again:
            if path in self.records:
                self.records[path] = Record(epoch=self.records[path].epoch + 1)
            self.chosen.pop(path, None)
        reopened = set(again)
        for path, answered in self.answers.items():
            if path.rpartition("/")[0] in reopened:
                self.answers[path] = attrs.evolve(answered, stale=True)
        self._restale_observations(reopened)
        for index, decision in enumerate(self.decisions):
            if decision.event.gate in reopened and decision.number < len(self.decisions):
                self.decisions[index] = attrs.evolve(decision, superseded=True)
        for name, condition in self.conditions.items():
            if condition.gate in reopened and condition.status is ConditionStatus.OPEN:
                self.conditions[name] = attrs.evolve(condition, status=ConditionStatus.LAPSED)

    def _restale_observations(self, reopened: set[str]) -> None:
        again = {
            measure
            for path in reopened
            if isinstance(phase := self.places[path].node, Phase)
            for measure in phase.observes
        }
        for measure in again & self.observed.keys():
            self.observed[measure] = attrs.evolve(self.observed[measure], stale=True)

    def go_backs(self, gate: str) -> int:
        """Count the go-backs decided at a gate in the whole run."""
        return sum(1 for d in self.decisions if d.event.gate == gate and d.event.outcome is Outcome.GO_BACK)


_FRESH = Record()
