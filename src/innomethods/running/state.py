"""The state of a run: what the events have made of it. Applying one never fails; whether it fits is asked before.

Not here: what the definition says (`ground`), what may be done (`refusing`), how a gate stands (`assessing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import attrs

from innomethods.composing import Reached
from innomethods.findings import Finding
from innomethods.model import Check, Fact, Method, Phase, ResultState, Scale
from innomethods.running.criteria import claim_of
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    ChildLinked,
    ConditionClosed,
    EntryStruck,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunMigrated,
    RunResumed,
    RunRetailored,
)
from innomethods.running.ground import Ground, Need
from innomethods.running.moving.carrying import carry_over
from innomethods.running.records import (
    CLOSING,
    COMPLETED,
    DONE,
    FRESH,
    RUNNING,
    SKIPPED,
    STARTED,
    Answered,
    Carried,
    ConditionStatus,
    Decision,
    Former,
    Observed,
    OpenCondition,
    Record,
    Retired,
    RunStatus,
    Stands,
    in_time,
)
from innomethods.running.trail import Trail
from innomethods.running.turns import moved_on, opened

if TYPE_CHECKING:
    from innomethods.composing.order import Position


@attrs.define(eq=False, slots=False)  # copied with every event, which a plain dict does at once
class RunState:
    """Everything a run's events have brought about. Copied before it is changed."""

    ground: Ground
    run: str
    project: str
    digest: str
    began: datetime
    facts: tuple[Fact, ...] = ()
    scale: Scale = Scale.FULL
    status: RunStatus = RUNNING
    was_stopped: bool = False
    last: datetime | None = None  # when the latest of all events happened, whenever it was recorded
    moved: datetime = attrs.field(default=attrs.Factory(lambda self: self.began, takes_self=True))
    stood: datetime = attrs.field(default=attrs.Factory(lambda self: self.began, takes_self=True))
    known: dict[str, datetime] = attrs.field(
        factory=dict
    )  # since when places, checks and measures that changed are as they are
    records: dict[str, Record] = attrs.field(factory=dict)
    chosen: dict[str, str] = attrs.field(factory=dict)  # no branch ("") where the whole choice isn't asked for
    chosen_at: dict[str, datetime] = attrs.field(factory=dict)
    answers: dict[str, Answered] = attrs.field(factory=dict)
    observed: dict[str, Observed] = attrs.field(factory=dict)
    decided: Trail[GateDecided] = attrs.field(factory=Trail)
    reopened: dict[str, int] = attrs.field(factory=dict)  # per gate, the first decision's number that may still hold
    rounds: dict[str, int] = attrs.field(factory=dict)  # go-backs per gate
    conditions: dict[str, OpenCondition] = attrs.field(factory=dict)
    kept: Reached = attrs.field(factory=dict)  # irreversible states ever reached
    carried: dict[str, dict[str, Carried]] = attrs.field(factory=dict)  # of those, per result and phase gone back past
    exits: dict[str, str] = attrs.field(factory=dict)
    void: dict[str, frozenset[str]] = attrs.field(factory=dict)  # per withdrawn result, phases whose claims are void
    persons: dict[str, str] = attrs.field(factory=dict)
    worked: dict[str, frozenset[str]] = attrs.field(factory=dict)  # per phase, the keys of persons who worked on it
    bound: dict[str, datetime] = attrs.field(factory=dict)  # since when each role is played by its person
    earlier: tuple[tuple[str, Method], ...] = ()  # what it was under before, by digest, the latest first
    under: dict[str, Former] = attrs.field(factory=dict)  # parts passed under an earlier rule than today's
    retired: dict[str, Retired] = attrs.field(factory=dict)  # what belonged to parts that the definition has no more
    children: Trail[ChildLinked] = attrs.field(factory=Trail)
    notes: Trail[NoteMade] = attrs.field(factory=Trail)
    assessed: Trail[LegalAssessed] = attrs.field(factory=Trail)
    struck: dict[int, EntryStruck] = attrs.field(factory=dict)  # by the position of what was struck out
    problems: list[Finding] = attrs.field(factory=list)
    known_turn: tuple[str, ...] | None = None  # worked out by `turn` when asked for

    @classmethod
    def begun(cls, event: RunBegun) -> RunState:
        """Return the state of a run that has just begun."""
        ground = Ground.of(event.definition)
        state = cls(ground, event.run, event.project, event.digest, event.at, event.facts, event.scale, last=event.at)
        state._look_again(event.at)
        state.__dict__ = dict(state.__dict__)  # without the room it grew by: every later state begins as its copy
        return state

    def copy(self) -> RunState:
        """Return a state of its own; what is frozen is shared."""
        copied = _new(RunState)
        copied.__dict__ = {name: held.copy() if name in _CONTAINERS else held for name, held in self.__dict__.items()}
        return copied

    def after(self, event: AnyEvent) -> RunState:
        """Return the state once an event that fits has happened. What it doesn't change is shared with this one."""
        later = _new(RunState)
        later.__dict__ = fields = self.__dict__.copy()
        for name in _CHANGED_BY.get(type(event), _CONTAINERS):
            fields[name] = fields[name].copy()
        later.apply(event)
        return later

    @property
    def definition(self) -> Method:
        """The method this run walks through."""
        return self.ground.definition

    @property
    def places(self) -> dict[str, Position]:
        """Every named node by its path, the closing flow's under `closing`."""
        return self.ground.places

    @property
    def checks(self) -> dict[str, Check]:
        """Every check by its path."""
        return self.ground.checks

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, superseded ones included: those before work was sent back past their gate."""
        return tuple(
            Decision(event, number, superseded=number < self.reopened.get(event.gate, 0))
            for number, event in enumerate(self.decided, start=1)
        )

    def record(self, path: str) -> Record:
        """Return how a phase or gate stands."""
        return self.records.get(path, FRESH)

    # --- how far the flow has come

    def turn(self) -> tuple[str, ...]:
        """Return the phases, gates and choices whose turn it is, in reading order; empty when the run has ended."""
        if self.known_turn is None:
            part = self.ground.closing if self.was_stopped else self.ground.flow
            ended = self.status is RunStatus.STOPPED or self.status is COMPLETED
            self.known_turn = () if ended or part is None else opened(self, part)
        return self.known_turn

    def is_complete(self, path: str) -> bool:
        """Whether a node is behind us; a branch that wasn't chosen never is."""
        part = self.ground.parts.get(path)
        return part is not None and self.is_on_the_way(path) and not opened(self, part)

    def is_on_the_way(self, path: str) -> bool:
        """Whether a node lies on the way that was chosen."""
        return all(self.chosen.get(choice) == branch for choice, branch in self.ground.way(path))

    def may_come(self, path: str) -> bool:
        """Whether a node lies on the way that was chosen, or may still be chosen."""
        return all(self.chosen.get(choice, branch) == branch for choice, branch in self.ground.way(path))

    # --- results

    def given(self, result: str) -> tuple[tuple[str, int], ...]:
        """Return the phases that give a result, and how far they bring it; under the rule they were passed under."""
        given = self.ground.given.get(result, ())
        if not self.under:
            return given
        today = [pair for pair in given if pair[0] not in self.under]
        former = [
            (path, level)
            for path, held in self.under.items()
            for state in (held.node.gives if isinstance(held.node, Phase) else ())
            if state.result == result and (level := self.ground.level(state)) is not None
        ]
        return (*today, *former)

    def claimed(self) -> Reached:
        """Return the highest claimed state of each result: by finished phases, inputs, and irreversible states."""
        former = (state.result for held in self.under.values() for state in getattr(held.node, "gives", ()))
        spoken = dict.fromkeys((*self.ground.inputs, *self.ground.given, *former, *self.kept))
        claims = ((result, self.claim(result)) for result in spoken)
        return {result: level for result, level in claims if level >= 0}

    def claim(self, result: str) -> int:
        """Return how far along a result is claimed to be; -1 when nothing is claimed."""
        if result in self.exits:
            return -1
        level = max(self.ground.inputs.get(result, -1), self.kept.get(result, -1))
        for path, given in self.given(result):
            if given > level and self.claims(path, result):
                level = given
        return level

    def claims(self, path: str, result: str) -> bool:
        """Whether a phase is finished and what it gives of a result hasn't been withdrawn since."""
        return self.records.get(path, FRESH).stands is DONE and path not in self.void.get(result, ())

    def missing(self, path: str) -> list[str]:
        """Return what a phase needs that isn't claimed, nor any later state of it."""
        return [need.text for need in self.ground.needs[path] if not self._meets(need)]

    def _meets(self, need: Need) -> bool:
        result, level = need.result, need.level
        if self.under:  # what was passed under an earlier rule gives what that said
            return self.claim(result) >= level
        if result in self.exits:
            return False
        if need.is_input:
            return True
        records, void = self.records, self.void.get(result, ())
        for path in need.makers:  # as `claims`, which takes twice as long
            if path in records and records[path].stands is DONE and path not in void:
                return True
        return self.kept.get(result, -1) >= level

    # --- events

    def apply(self, event: AnyEvent) -> None:  # noqa: C901, PLR0912, PLR0915 - one case per event
        """Take in an event that fits."""
        if self.last is None or event.at > self.last:
            self.last = event.at
        match event:
            case PhaseStarted():
                self._start(event)
            case PhaseFinished():
                self._finish(event)
            case CheckAnswered():
                self._answer(event)
            case PhaseSkipped(path=path, at=at):
                self._leave(path, SKIPPED, at)
            case GateDecided():
                self._decide(event)
            case MeasureObserved():
                self._observe(event)
            case ConditionClosed(condition=name):
                met = attrs.evolve(self.conditions[name], status=ConditionStatus.CLOSED, closed=event)
                self.conditions[name] = met
            case BranchChosen(choice=choice, branch=branch, at=at):
                self.chosen[choice], self.chosen_at[choice] = branch, at
                self._moved_on(at, choice)
            case AnswersReaffirmed(paths=paths, at=at):
                for path in paths:
                    self.answers[path] = Answered(Trail(self.answers[path].events), renewed=at)
            case RoleBound(role=role, person=person, at=at):
                self.persons[role], self.bound[role] = person, at
            case RunResumed(at=at):
                self.status = CLOSING if self.was_stopped else RUNNING
                self._look_again(at)
                self.stood = self.moved
            case ResultWithdrawn(state=state, at=at):
                self._withdraw(state)
                self.moved = max(self.moved, at)
            case RunRetailored(definition=definition, digest=digest, at=at):
                self.remember(tuple(self.records), at)
                was, self.ground, self.digest = self._set_aside(), Ground.of(definition), digest
                self.facts = event.facts if event.facts is not None else self.facts
                self.under = {path: former for path, former in self.under.items() if path in self.places}
                self._redefined(was, at)
            case RunMigrated(at=at):
                was = self._set_aside()
                carry_over(self, event)
                self._redefined(was, at)
            case ChildLinked():
                self.children = self.children.plus(event)
            case NoteMade():
                self.notes = self.notes.plus(event)
            case LegalAssessed():
                self.assessed = self.assessed.plus(event)
            case EntryStruck(position=position):
                self.struck[position] = event

    def _moved_on(self, at: datetime, path: str) -> None:
        """Look whose turn it is now that a place under way has been left behind, or a choice made there."""
        if at > self.moved:  # noqa: PLR1730 - max() takes longer
            self.moved = at
        self.known_turn = turn = moved_on(self, self.known_turn or self.turn(), path)
        if not turn:
            self._end()

    def _look_again(self, at: datetime) -> None:
        """Look anew whose turn it is, wherever the run stands: it may have come to its end or, retailored, go on."""
        self.moved = max(self.moved, at)
        if self.status is COMPLETED:
            self.status = RUNNING
        self.known_turn = None
        if not self.turn():
            self._end()

    def _end(self) -> None:
        if self.status is RUNNING:
            self.status = COMPLETED
        elif self.status is CLOSING:
            self.status = RunStatus.STOPPED

    def _set_aside(self) -> Ground:
        """Keep the definition that another takes the place of: it lends its titles to what was recorded under it."""
        self.earlier = ((self.digest, self.definition), *self.earlier)
        return self.ground

    def _redefined(self, was: Ground, at: datetime) -> None:
        """Move on under another definition, and remember since when what it says otherwise is so."""
        self._look_again(at)
        self.stood = self.moved
        old, new = was.sayings, self.ground.sayings
        fresh = {key: at for key, said in new.items() if key not in old or old[key] != said}
        self.known = {**{key: since for key, since in self.known.items() if key in new}, **fresh}

    def _start(self, event: PhaseStarted) -> None:
        early = event.reason is not None and event.path not in self.turn()
        _, epoch, _, _, _, opened = self.records.get(event.path, FRESH)
        self.records[event.path] = _tuple(Record, (STARTED, epoch, event.at, None, early, opened))
        if event.by.person is not None:
            self._note_worker(event.path, event.by.person)

    def _finish(self, event: PhaseFinished) -> None:
        self._leave(event.path, DONE, event.at)
        if self.ground.keeps or self.exits or self.void:  # else nothing is irreversible, nor was withdrawn
            self._keep_irreversible(event.path)
        for left in self.ground.leaves_by(event.path):
            self._withdraw(left)
        if event.by.person is not None:
            self._note_worker(event.path, event.by.person)

    def _note_worker(self, path: str, person: str) -> None:
        self.worked = {**self.worked, path: self.worked.get(path, frozenset()) | {person}}

    def _leave(self, path: str, stands: Stands, at: datetime) -> None:
        _, epoch, started, _, early, opened = self.records.get(path, FRESH)
        self.records[path] = _tuple(Record, (stands, epoch, started, at, early, opened))
        self._moved_on(at, path)

    def _answer(self, event: CheckAnswered) -> None:
        """Take in an answer where it belongs in time: a newer one holds, and so does the work's being sent back."""
        path = event.path
        before = self.answers.get(path)
        if self._is_of_a_round_before(path.rpartition("/")[0], event.at):
            if before is None or (before.stale and event.at >= before.latest.at):
                self.answers[path] = Answered(Trail((event,)), stale=True)
            return
        self.answers[path] = Answered(Trail((event,))) if before is None or before.stale else before.plus(event)

    def _is_of_a_round_before(self, place: str, at: datetime) -> bool:
        opened = self.record(place).opened
        return opened is not None and at < opened

    def _observe(self, event: MeasureObserved) -> None:
        before = self.observed.get(event.measure)
        observers = self.ground.observers.get(event.measure, ())
        stale = any(self._is_of_a_round_before(path, event.at) for path in observers)
        if before is None or (before.stale and (not stale or event.at >= before.event.at)):
            before = Observed(Trail((event,)), stale)
        elif not stale:
            before = attrs.evolve(before, given=in_time(before.given, event))
        if before.event is event:  # "not applicable" holds until somebody measures
            answered = [path for path in self.ground.set_aside.get(event.measure, ()) if self.answers.pop(path, None)]
            before = attrs.evolve(before, instead=event.at) if answered else before
        self.observed[event.measure] = before

    def _keep_irreversible(self, path: str) -> None:
        for brought in self.ground.brings[path]:
            result, fixed = brought.result, brought.fixed
            if result in self.exits:
                self.exits = {other: left for other, left in self.exits.items() if other != result}
            if result in self.void:
                self.void = {**self.void, result: self.void[result] - {path}}
            if fixed >= 0 and fixed > self.kept.get(result, -1):
                self.kept = {**self.kept, result: fixed}

    def remember(self, paths: tuple[str, ...], at: datetime) -> None:
        """Remember how the irreversible claims of phases stand before they are opened again or their checks change."""
        for result in self.kept:
            for path, level in self.given(result):
                fixed = self.ground.fixed(result, level)
                if path in paths and fixed >= 0 and self.claims(path, result):
                    confirmed = claim_of(self, path, at.date()).counts_as_pass
                    self.carried[result] = {**self.carried.get(result, {}), path: Carried(fixed, confirmed)}

    def _withdraw(self, state: ResultState) -> None:
        given = self.given(state.result)
        done = frozenset(path for path, _ in given if self.record(path).stands is DONE)
        self.void = {**self.void, state.result: done}
        self.exits = {**self.exits, state.result: state.state}
        self.kept = {result: level for result, level in self.kept.items() if result != state.result}
        self.carried = {result: held for result, held in self.carried.items() if result != state.result}

    def _decide(self, event: GateDecided) -> None:
        self.decided = self.decided.plus(event)
        match event.outcome:
            case Outcome.PROCEED | Outcome.PROCEED_WITH_CONDITIONS:
                for condition in event.conditions:
                    self.conditions[condition.id] = OpenCondition(condition, event.gate, event.at)
                self._leave(event.gate, DONE, event.at)
            case Outcome.GO_BACK:
                self.rounds[event.gate] = self.rounds.get(event.gate, 0) + 1
                if event.to is not None:
                    self._go_back(event.to, event.at)
                self._look_again(event.at)
            case Outcome.PAUSE:
                self.status = RunStatus.PAUSED
                self.moved = self.stood = max(self.moved, event.at)  # what goes on again does so after the pause
            case Outcome.STOP:
                self.status = RunStatus.STOPPED if self.was_stopped else CLOSING
                self.was_stopped = True
                self._look_again(event.at)
                self.stood = self.moved

    def _go_back(self, to: str, at: datetime) -> None:
        again = self.ground.again(to)
        self.remember(again, at)
        self.open_again(again, at)
        self.supersede(frozenset(again), len(self.decided) - 1)  # the decision that sends the work back stands

    def open_again(self, paths: tuple[str, ...], at: datetime) -> None:
        """Give phases, gates and choices a new round, in which today's rule holds; what was answered there is stale."""
        for path in paths:
            before, checks = self.records.get(path), self.ground.checks_at.get(path, ())
            acted = path in self.rounds or path in self.chosen
            if before is not None or acted or any(check in self.answers for check in checks):
                # A gate that sends the work back, or a choice, has had its round without a record; what was only
                # answered at hasn't.
                epoch = before.epoch + 1 if before is not None else 2 if acted else 1
                self.records[path] = Record(epoch=epoch, opened=at)
            self.under.pop(path, None)
            self.chosen.pop(path, None)
            self.chosen_at.pop(path, None)
            for check in checks:
                if check in self.answers:
                    self.answers[check] = self.answers[check].sent_back(at)
            node = self.ground.node(path)
            for measure in node.observes if isinstance(node, Phase) else ():
                if measure in self.observed:
                    self.observed[measure] = self.observed[measure].sent_back(at)

    def supersede(self, reopened: Iterable[str], upto: int) -> None:
        """Let what was decided at reopened gates, by the decisions up to a number, hold no longer."""
        self.reopened.update(dict.fromkeys(reopened, upto + 1))
        for name, condition in self.conditions.items():
            if condition.gate in reopened and condition.is_open:
                self.conditions[name] = attrs.evolve(condition, status=ConditionStatus.LAPSED)

    def go_backs(self, gate: str) -> int:
        """Count the go-backs decided at a gate in the whole run."""
        return self.rounds.get(gate, 0)


_new, _tuple = object.__new__, tuple.__new__  # what calling a class comes to, in half the time; every event does it
_CONTAINERS = tuple(
    field.name for field in attrs.fields(RunState) if getattr(field.default, "factory", None) in {dict, list}
)
_CHANGED_BY: dict[type, tuple[str, ...]] = {  # of the containers; an event that isn't here may change all
    PhaseStarted: ("records",),
    PhaseFinished: ("records",),
    PhaseSkipped: ("records",),
    CheckAnswered: ("answers",),
    AnswersReaffirmed: ("answers",),
    MeasureObserved: ("observed", "answers"),
    BranchChosen: ("chosen", "chosen_at"),
    ConditionClosed: ("conditions",),
    RoleBound: ("persons", "bound"),
    RunResumed: (),
    ChildLinked: (),
    NoteMade: (),
    LegalAssessed: (),
}
