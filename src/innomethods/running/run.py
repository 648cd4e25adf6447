"""`Run`: one walk through a method. Actions return a new run or refuse with reasons; the events are the only truth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import NoSuchPath, Refused
from innomethods.findings import Finding, finding
from innomethods.ids import Pin
from innomethods.model import FactValue, Gate, Method, Overlay, Progress, Shelf
from innomethods.quantities import as_decimal
from innomethods.running.assessing import Assessment, assess
from innomethods.running.blocking import blocking
from innomethods.running.deciding import decider, outcome_of
from innomethods.running.entering import BLANK, is_known_clear, unfit
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    By,
    CheckAnswered,
    ChildLinked,
    Condition,
    ConditionClosed,
    EntryStruck,
    Evidence,
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
    RunResumed,
    Vote,
    as_moment,
)
from innomethods.running.folding import fold, striking
from innomethods.running.migrating import MigrationPlan, plan_retailoring
from innomethods.running.moving.redefining import Facts
from innomethods.running.refusing import refusals
from innomethods.running.state import RunState
from innomethods.running.trail import Trail
from innomethods.running.views import OpenWork, as_html, open_work, overdue, progress_of, why
from innomethods.running.voting import flaws
from innomethods.running.waiting import RunningLimit, running_limits
from innomethods.wording import Language, Wording

if TYPE_CHECKING:
    from decimal import Decimal

    from innomethods.running.records import Decision, OpenCondition, Record, RunStatus

Moment = date | datetime


# Not `frozen`, which would make a new one take twice as long: it holds nothing that can be set from outside.
@attrs.define(repr=False, unsafe_hash=True)
class Run:
    """One walk through a method, as the events so far have made it.

    `events` is everything that happened, `position` how many of them a logbook has saved, `unsaved` the rest. Every
    action takes when it happened (`at`, a date or a datetime with time zone) and who did it (`by`, a role), returns a
    new run, and raises `Refused` with its reasons when it isn't possible; `can(...)` asks first. Things may be recorded
    late: `at` may lie before other events, but not before what it builds on. A date counts from its first minute (UTC),
    or from the latest event of that same day. Runs with the same events are equal.

    >>> from innomethods.model import Phase, Project
    >>> from innomethods.running import begin_run
    >>> method = Method("small", flow=[Phase("collect", does="lead"), Gate("go", decided_by="owner")])
    >>> run = begin_run(
    ...     Project("pilot", method, start=date(2027, 1, 11), country="NO"), at=date(2027, 1, 11), by="owner"
    ... )
    >>> run = run.start("collect", at=date(2027, 1, 11), by="lead").finish("collect", at=date(2027, 1, 15), by="lead")
    >>> run.decide("go", "proceed", at=date(2027, 1, 18), by="owner").status
    <RunStatus.COMPLETED: 'completed'>
    """

    _log: Trail[AnyEvent]
    _position: int = attrs.field(eq=False)
    _state: RunState = attrs.field(eq=False)

    # --- what it is

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        """Everything that happened, in the order in which it was recorded."""
        return self._log.items

    @property
    def position(self) -> int:
        """How many of the events a logbook has saved."""
        return self._position

    @property
    def id(self) -> str:
        """The run's id, unique in its logbook."""
        return self._state.run

    @property
    def project(self) -> str:
        """The project's id."""
        return self._state.project

    @property
    def definition(self) -> Method:
        """The resolved method this run walks through."""
        return self._state.definition

    @property
    def digest(self) -> str:
        """The semantic digest of the definition."""
        return self._state.digest

    @property
    def unsaved(self) -> tuple[AnyEvent, ...]:
        """The events no logbook has saved yet."""
        return self._log.since(self._position)

    @property
    def status(self) -> RunStatus:
        """How the run stands as a whole."""
        return self._state.status

    @property
    def state(self) -> RunState:
        """What the events have brought about. A copy is handed out: a run never changes."""
        return self._state.copy()

    @property
    def last(self) -> datetime:
        """When the latest event happened."""
        return self._state.last or as_moment(date.min)

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What a replay found: events that didn't fit and were left out, decisions that say what isn't so (R43)."""
        return tuple(self._state.problems)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, superseded ones included."""
        return tuple(self._state.decisions)

    @property
    def conditions(self) -> tuple[OpenCondition, ...]:
        """Every condition, closed and lapsed ones included."""
        return tuple(self._state.conditions.values())

    @property
    def links(self) -> tuple[ChildLinked, ...]:
        """The links to child runs that count, in the order of linking."""
        return self._state.children.items

    @property
    def children(self) -> tuple[str, ...]:
        """The ids of linked child runs."""
        return tuple(link.child for link in self.links)

    def record(self, path: str) -> Record:
        """Return how a phase or gate stands.

        Raises:
            NoSuchPath: with the nearest known paths.
        """
        if path not in self._state.places:
            raise NoSuchPath(path, tuple(self._state.places))
        return self._state.record(path)

    @property
    def turn(self) -> tuple[str, ...]:
        """The phases, gates and choices whose turn it is."""
        return self._state.turn()

    def chosen(self, choice: str) -> str | None:
        """Return the branch a choice took, or None."""
        return self._state.chosen.get(choice) or None

    @property
    def under(self) -> dict[str, Pin]:
        """The parts that stand under an earlier rule than today's, each with the edition whose rule that is."""
        return {path: former.pin for path, former in self._state.under.items()}

    # --- questions

    def assess(self, gate: str, on: Moment | None = None) -> Assessment:
        """Return how a gate stands on a day (default: the day of the latest event).

        Raises:
            NoSuchPath: when there is no such gate.
        """
        return assess(self._state, gate, as_moment(on).date() if on is not None else self.last.date())

    def limits(self, path: str, on: Moment | None = None) -> tuple[RunningLimit, ...]:
        """Return the law's time limits that hold up a phase or gate on a day (default: the day of the latest event).

        Each says when it is over (`last`) and the first day after it (`first`).

        Raises:
            NoSuchPath: with the nearest known paths.
        """
        if path not in self._state.places:
            raise NoSuchPath(path, tuple(self._state.places))
        return running_limits(self._state, path, as_moment(on).date() if on is not None else self.last.date())

    @property
    def open_work(self) -> tuple[OpenWork, ...]:
        """What can be done next, and which role must do it."""
        return open_work(self._state)

    def overdue(self, on: date) -> tuple[OpenCondition, ...]:
        """Return the open conditions whose due date has passed."""
        return overdue(self._state, on)

    def why(self, path: str, language: Language = "en") -> str:
        """Return in words why a phase, gate, choice or check stands as it does.

        Raises:
            NoSuchPath: with the nearest known paths.
        """
        return why(self._state, path, self.last.date(), language)

    def progress(self, on: date) -> Progress:
        """Return how far every phase and gate has come, for planning."""
        return progress_of(self._state, on)

    def can(self, event: AnyEvent) -> tuple[Finding, ...]:
        """Return why an event doesn't fit now; empty when it does."""
        unwritten = unfit(event)
        if unwritten and unwritten[0].code != BLANK:
            return unwritten
        fits = striking(self.events, event) if isinstance(event, EntryStruck) else refusals(self._state, event)
        return fits or unwritten

    # --- actions

    def start(self, path: str, *, at: Moment, by: By | str, reason: str | None = None) -> Run:
        """Begin a phase; before its turn, or with needs unmet, only with a reason."""
        return self._do("start", PhaseStarted(path=path, at=self._when(at), by=by, reason=reason))

    def answer(
        self,
        path: str,
        confirmed: bool | None = None,  # noqa: FBT001 - the answer itself
        *,
        at: Moment,
        by: By | str,
        evidence: Iterable[Evidence | str] | str = (),
        rating: int | None = None,
        not_applicable: str | None = None,
        note: str | None = None,
    ) -> Run:
        """Answer a check: yes or no, with evidence, with a rating of 1 to 5, or as not applicable with the reason.

        "No" answers a check that asks for evidence too. Evidence adds up over answers; a later rating by the same
        rater replaces the earlier one. A check that asks for a measure is answered by `observe`.
        """
        return self._do(
            "answer",
            CheckAnswered(
                path=path,
                confirmed=confirmed,
                evidence=evidence,
                rating=rating,
                not_applicable=not_applicable,
                note=note,
                at=self._when(at),
                by=by,
            ),
        )

    def observe(
        self,
        measure: str,
        value: Decimal | float | str,
        *,
        at: Moment,
        by: By | str,
        evidence: Iterable[Evidence | str] | str = (),
    ) -> Run:
        """Record what a measure was observed to be."""
        try:
            number = as_decimal(value)
        except ValueError:
            raise Refused("observe", (finding("R22", "", value=str(value), expected=_A_NUMBER),)) from None
        event = MeasureObserved(measure=measure, value=number, evidence=evidence, at=self._when(at), by=by)
        return self._do("observe", event)

    def finish(self, path: str, *, at: Moment, by: By | str) -> Run:
        """End a phase; what it gives is claimed, and confirmed where its law and must checks pass."""
        return self._do("finish", PhaseFinished(path=path, at=self._when(at), by=by))

    def decide(  # noqa: PLR0913 - everything that belongs to a decision
        self,
        gate: str,
        outcome: Outcome | str,
        *,
        at: Moment,
        by: By | str,
        reason: str | None = None,
        to: str | None = None,
        conditions: Iterable[Condition] = (),
        breach: bool = False,
        delegation: str | None = None,
        votes: Iterable[Vote] = (),
        quorum: int | None = None,
        dissent: str | None = None,
        disqualified: Iterable[str] = (),
    ) -> Run:
        """Decide a gate.

        Another permitted outcome than the recommended one needs a reason. An outcome that isn't permitted is refused,
        unless it is recorded as a breach, with a reason; it then shows in every paper. Conditions block the next gate
        ahead by default.
        """
        outcome = outcome_of(outcome)
        view = self.assess(gate, at) if isinstance(self._state.ground.node(gate), Gate) else None
        event = GateDecided(
            gate=gate,
            outcome=outcome,
            reason=reason,
            to=to if to is not None or view is None or outcome is not Outcome.GO_BACK else view.recommended.to,
            conditions=tuple(self._blocking(gate, condition) for condition in conditions),
            breach=breach,
            recommended=view.recommended.outcome if view is not None else None,
            assessment=view.digest if view is not None else None,
            delegation=delegation,
            votes=votes,
            quorum=quorum,
            dissent=dissent,
            disqualified=disqualified,
            at=self._when(at),
            by=by,
        )
        if breach and view is not None and outcome in view.permitted and not flaws(event, decider(self._state, event)):
            event = attrs.evolve(event, breach=False)  # nothing was broken
        return self._do("decide", event)

    def close_condition(
        self, condition: str, *, at: Moment, by: By | str, evidence: Iterable[Evidence | str] | str = ()
    ) -> Run:
        """Close a condition, with what shows that it is met: at least one piece of evidence."""
        event = ConditionClosed(condition=condition, evidence=evidence, at=self._when(at), by=by)
        return self._do("close_condition", event)

    def choose(
        self,
        choice: str,
        branch: str,
        *,
        at: Moment,
        by: By | str,
        reason: str | None = None,
        delegation: str | None = None,
    ) -> Run:
        """Choose one way of a choice."""
        return self._do(
            "choose",
            BranchChosen(choice=choice, branch=branch, reason=reason, delegation=delegation, at=self._when(at), by=by),
        )

    def skip(self, path: str, *, at: Moment, by: By | str, reason: str) -> Run:
        """Leave out an optional phase, with a reason."""
        return self._do("skip", PhaseSkipped(path=path, reason=reason, at=self._when(at), by=by))

    def reaffirm(self, *paths: str, at: Moment, by: By | str) -> Run:
        """Say that stale answers were looked at again and still hold. How long an answer is valid isn't renewed."""
        return self._do("reaffirm", AnswersReaffirmed(paths=paths, at=self._when(at), by=by))

    def bind(self, role: str, person: str, *, at: Moment, by: By | str) -> Run:
        """Let a person (a key, never a name) play a role."""
        return self._do("bind", RoleBound(role=role, person=person, at=self._when(at), by=by))

    def resume(self, *, at: Moment, by: By | str, reason: str | None = None) -> Run:
        """Go on after a pause."""
        return self._do("resume", RunResumed(reason=reason, at=self._when(at), by=by))

    def withdraw(self, state: str, *, at: Moment, by: By | str, reason: str) -> Run:
        """Leave a result through one of its exit states (`need@withdrawn`)."""
        return self._do("withdraw", ResultWithdrawn(state=state, reason=reason, at=self._when(at), by=by))

    def retailor(
        self,
        overlays: Iterable[Overlay] = (),
        *,
        at: Moment,
        by: By | str,
        reason: str,
        facts: Facts | None = None,
        shelf: Shelf | None = None,
    ) -> Run:
        """Lay overlays over the method under way; work that was done must still be there afterwards.

        The project's facts and scale, kept since the run began, decide what of the overlays applies; `facts` take the
        place of those of the same name. `plan_retailoring` tells beforehand what will change.

        Raises:
            MethodProblems: when an overlay can't be laid over without errors.
        """
        plan = plan_retailoring(self, overlays, facts=facts, shelf=shelf)
        return self._do("retailor", plan.event(at=self._when(at), by=by, reason=reason))

    def migrate(self, plan: MigrationPlan, *, at: Moment, by: By | str, reason: str) -> Run:
        """Move this run to another definition, just as planned by `plan_migration`.

        Refused when the policy blocks it, and when something has happened since the plan was made.
        """
        if plan.run != self.id or plan.events != self.events:
            raise Refused("migrate", (finding("R29", ""),))
        return self._do("migrate", plan.event(at=self._when(at), by=by, reason=reason))

    def link_child(self, child: str, *, at: Moment, by: By | str, path: str | None = None) -> Run:
        """Link another run as a child."""
        return self._do("link_child", ChildLinked(child=child, path=path, at=self._when(at), by=by))

    def note(self, text: str, *, at: Moment, by: By | str, path: str | None = None) -> Run:
        """Write something down."""
        return self._do("note", NoteMade(text=text, path=path, at=self._when(at), by=by))

    def settle(
        self,
        question: str,
        answer: FactValue,
        *,
        purchase: str,
        at: Moment,
        by: By | str,
        reason: str,
        evidence: Iterable[Evidence | str] | str = (),
        delegation: str | None = None,
    ) -> Run:
        """Settle, for a purchase, what its rules leave open: a legal assessment, by a role that decides something.

        `question` is the id of a row or of a table's rule. A whole number of days settles a row that a time limit of
        the method rests on, as where the law makes it shorter or asks for none. The latest holds.
        """
        event = LegalAssessed(
            purchase=purchase,
            question=question,
            answer=answer,
            reason=reason,
            evidence=evidence,
            delegation=delegation,
            at=self._when(at),
            by=by,
        )
        return self._do("settle", event)

    def strike(self, position: int, *, at: Moment, by: By | str, reason: str) -> Run:
        """Strike out an entry recorded by mistake (`position` 2 or later; the first opens the run).

        Both entries stay in the log. Refused while something later builds on the entry. A given answer that turned out
        to be wrong isn't struck out but given again.
        """
        return self._do("strike", EntryStruck(position=position, reason=reason, at=self._when(at), by=by))

    def saved(self, position: int) -> Run:
        """Return this run as saved up to a position; for logbooks."""
        return Run(self._log, position, self._state)

    # --- inside

    def _when(self, at: Moment) -> datetime:
        """Read a moment. A date on which something happened already means "later that day", not "before it"."""
        if type(at) is datetime or isinstance(at, datetime):  # the first is asked in half the time
            return at
        moment, last = as_moment(at), self.last
        if moment.date() > last.date():
            return moment
        if moment.date() == last.date():
            return last
        return max((event.at for event in self.events if event.at.date() == moment.date()), default=moment)

    def _blocking(self, gate: str, condition: Condition) -> Condition:
        """Let a condition block the next gate ahead, unless it names one or there is none."""
        if gate not in self._state.places:
            return condition
        return attrs.evolve(condition, blocks=blocking(self._state, gate, condition))

    def _do(self, action: str, event: AnyEvent) -> Run:
        strikes = type(event) is EntryStruck
        at_once = not strikes and is_known_clear(event)  # nearly always; `can` asks the same and more
        reasons = refusals(self._state, event) if at_once else self.can(event)
        if reasons:
            raise Refused(action, reasons)
        later: Run = _new(Run)
        later._log = log = self._log.plus(event)
        later._position = self._position
        later._state = fold(log.items) if strikes else self._state.after(event)
        return later

    def __repr__(self) -> str:
        return f"Run({self.id!r}: {self.definition.pin}, {self.status}, {len(self._log)} events)"

    def _repr_html_(self) -> str:
        return as_html(self._state)


_new = object.__new__  # as for a state: half of what calling the class takes
_A_NUMBER = Wording(nb="et tall", nn="eit tal", en="a number")
