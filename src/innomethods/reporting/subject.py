"""What a report is about: the project, its method as used, the plan, the run, the day and the language.

Here: names and facts the sections share, looked up in one place. Not here: sentences (`headlines`, `leads`, `sections`)
and pages (`pages`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

import attrs

from innomethods.benefits.appraising.brief import RulesGiven
from innomethods.composing import resolve_project
from innomethods.errors import InnomethodsError
from innomethods.findings import Finding
from innomethods.ids import is_within
from innomethods.logbooks.children import RollUp
from innomethods.model import (
    Branch,
    Choice,
    Gate,
    Measure,
    Method,
    Named,
    Observation,
    Phase,
    Placed,
    Project,
    ResultState,
    Stage,
    walk,
)
from innomethods.planning import Baseline, Forecast, LevelledPlan, Plan, PlanNode, Status
from innomethods.projects import observations_of
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Line, Look, Span, anchor_of, joined
from innomethods.rules import Rules
from innomethods.running import (
    AnyEvent,
    Assessment,
    Decision,
    Outcome,
    Record,
    Run,
    RunState,
    RunStatus,
    Stands,
    Verdict,
)
from innomethods.running.history import history_of
from innomethods.wording import Counted, Format, Language, Wording, format_for

CLOSING = "closing"


@attrs.frozen
class Mismatch(InnomethodsError, ValueError):
    """A plan or run of another project than the one reported on."""

    what: str
    theirs: str
    ours: str

    def __str__(self) -> str:
        belongs = f"The {self.what} belongs to project {self.theirs!r}, not to {self.ours!r}"
        return f"{belongs}: hand in the one of this project."


class GateStands(StrEnum):
    """Whether a gate is behind us, waits for its decision now, or lies ahead."""

    PASSED = "passed"
    NOW = "now"
    AHEAD = "ahead"


@attrs.frozen
class Tally:
    """How many requirements have each verdict; the parts add up to all."""

    passed: int
    failed: int
    unknown: int
    set_aside: int

    @property
    def all(self) -> int:
        """All of them."""
        return self.passed + self.failed + self.unknown + self.set_aside

    @classmethod
    def of(cls, assessment: Assessment) -> Tally:
        """Count the items of an assessment."""
        verdicts = (Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE)
        return cls(*(assessment.count(verdict) for verdict in verdicts))


@attrs.frozen
class GateView:
    """One gate with its dates, its decision in force, and how it stands on the day."""

    path: str
    gate: Gate
    stands: GateStands
    node: PlanNode | None = None
    decision: Decision | None = None
    assessment: Assessment | None = None

    @property
    def is_breached(self) -> bool:
        """Whether it was passed against the rules."""
        return self.decision is not None and self.decision.event.breach and self.stands is GateStands.PASSED


def _project_of(baseline: Plan | Baseline | None) -> str | None:
    return baseline.project if isinstance(baseline, Baseline) else baseline.project.id if baseline else None


@attrs.frozen(eq=False)
class Subject:
    """The matter of one report. `method` is the method as used; `findings` are problems met on the way to it.

    `children` is how the runs below the run stand; None where nobody has looked them up. `files` are the plan's files
    for other programs that stand beside the page, each with the program it is for. `rules` are those its options are
    appraised by, `given` what was observed beside what the run's log holds, `laws` the rules of purchases by country.
    """

    language: Language
    method: Method
    project: Project | None = None
    plan: Plan | None = None
    baseline: Plan | Baseline | None = None
    run: Run | None = None
    on: date | None = None
    findings: tuple[Finding, ...] = ()
    children: RollUp | None = None
    files: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=tuple[tuple[str, str], ...])
    forecast: Forecast | None = None
    levelled: LevelledPlan | None = None
    rules: RulesGiven | None = None
    given: tuple[Observation, ...] = attrs.field(default=(), converter=tuple[Observation, ...])
    laws: Mapping[str, Rules] = attrs.field(factory=dict)

    @classmethod
    def of_project(  # noqa: PLR0913 - all that a report may tell of
        cls,
        project: Project,
        language: Language,
        *,
        plan: Plan | None = None,
        baseline: Plan | Baseline | None = None,
        run: Run | None = None,
        on: date | None = None,
        children: RollUp | None = None,
        forecast: Forecast | None = None,
        levelled: LevelledPlan | None = None,
        rules: RulesGiven | None = None,
        observations: Iterable[Observation] = (),
        laws: Mapping[str, Rules] | None = None,
    ) -> Subject:
        """Gather what is told of a project; without `on`, on the plan's status date, else the run's latest event.

        Raises:
            Mismatch: when plan, baseline, run, forecast or levelled plan belong to another project.
        """
        for what, theirs in (
            ("plan", plan.project.id if plan else None),
            ("baseline", _project_of(baseline)),
            ("run", run.project if run else None),
            ("forecast", forecast.plan.project.id if forecast else None),
            ("levelled plan", levelled.plan.project.id if levelled else None),
        ):
            if theirs is not None and theirs != project.id:
                raise Mismatch(what, theirs, project.id)
        resolved = resolve_project(project)
        method = run.definition if run is not None else plan.method if plan is not None else resolved.method
        day = on or (plan.on if plan is not None else None) or (run.last.date() if run is not None else None)
        findings = () if run is not None else resolved.findings
        return cls(
            language,
            method,
            project,
            plan,
            baseline,
            run,
            day,
            findings,
            children,
            forecast=forecast,
            levelled=levelled,
            rules=rules,
            given=tuple(observations),
            laws=laws or {},
        )

    @property
    def worked(self) -> Plan | None:
        """The plan by which people work: the one in which all have time, where it is handed in."""
        return self.plan if self.levelled is None else self.levelled.plan

    # --- words

    @property
    def formats(self) -> Format:
        """Numbers and dates as the reader's language writes them."""
        return format_for(self.language)

    def say(self, words: Wording, look: Look = Look.PLAIN) -> Span:
        """Return a text in the reader's language, marked where only another language has it."""
        answered = words.language_of(self.language)
        return Span(words.text(self.language), language=None if answered == self.language else answered, look=look)

    def text(self, label: Wording, **data: object) -> str:
        """Return a label in the reader's language, filled in."""
        return (label.fill(**data) if data else label).text(self.language)

    def count(self, words: Counted, number: int, **data: object) -> str:
        """Return a text that agrees with a number; `{n}` is the number."""
        return words.text(number, self.language, shown=self.formats.number(number), **data)

    def quoted(self, text: str) -> str:
        """Return a name in the language's own quotation marks."""
        return f"‘{text}’" if self.language == "en" else f"«{text}»"

    # --- names

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every named node, closing work included."""
        closing = tuple(walk(self.method.closing, CLOSING)) if self.method.closing is not None else ()
        return (*self.method.placed, *closing)

    @cached_property
    def nodes(self) -> dict[str, Named]:
        """Every named node by its path."""
        return {placed.path: placed.node for placed in self.placed}

    @cached_property
    def former(self) -> dict[str, Named]:
        """The named nodes of the definitions a run was under before, by path; the latest of each."""
        definitions = (one.definition for one in self.in_force if hasattr(one, "definition"))
        found = ((placed.path, placed.node) for method in definitions for placed in method.placed)
        return dict(found)

    @cached_property
    def in_force(self) -> tuple[AnyEvent, ...]:
        """What happened in the run and counts, as it was recorded: nothing that was struck out or never fitted."""
        return tuple(one.event for one in history_of(self.run.events).happenings) if self.run is not None else ()

    def title(self, path: str) -> Span:
        """Return a node's title, a former one's as it was; the path itself where no definition has such a node."""
        node = self.nodes.get(path) or self.former.get(path)
        return self.say(node.title) if node is not None and hasattr(node, "title") else Span(path, look=Look.CODE)

    def full_title(self, path: str) -> Line:
        """Return a phase's title with its stage's before it, a gate's with its short id."""
        node = self.nodes.get(path)
        if isinstance(node, Gate) and node.short:
            return (Span(f"{node.short}\N{NO-BREAK SPACE}"), self.title(path))
        stages = [above for above in self._around(path) if isinstance(self.nodes[above], (Stage, Branch))]
        return joined((self.title(one) for one in (*stages[-1:], path)), ": ")

    def _around(self, path: str) -> tuple[str, ...]:
        return next((placed.around for placed in self.placed if placed.path == path), ())

    def role(self, id: str | None) -> Span:
        """Return a role's title; its id where nobody describes it."""
        if id is None:
            return Span(self.text(labels.NOBODY_NAMED))
        earlier = (definition for _, definition in self.state.earlier) if self.state is not None else ()
        known = next((card for method in (self.method, *earlier) if (card := method.role(id)) is not None), None)
        return self.say(known.title) if known is not None else Span(id)

    def roles(self, ids: Iterable[str]) -> Line:
        """Return roles' titles with commas between."""
        return joined(self.role(id) for id in ids)

    def result_state(self, state: ResultState) -> Span:
        """Return a result's state in words: «Løsning: testet»."""
        result = self.method.result(state.result)
        if result is None or not any(state.state == known.id for known in (*result.states, *result.exits)):
            return Span(str(state), look=Look.CODE)
        return self.say(labels.RESULT_STATE.fill(result=result.title, state=result.state(state.state).title))

    def measure(self, id: str) -> Measure | None:
        """Return a measure of the method or of the project's benefits."""
        benefits = self.project.benefits if self.project is not None else ()
        of_benefits = (benefit.measure for benefit in benefits)
        return self.method.measure(id) or next((one for one in of_benefits if one is not None and one.id == id), None)

    def amount(self, value: Decimal, measure: Measure | None) -> str:
        """Return a measured value with its unit."""
        return self.formats.measured(value, None if measure is None else measure.unit, exact=True)

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """What was observed by the day: in the run's log, and what was given beside it, in order."""
        seen = observations_of(self.run, self.on) if self.run is not None else ()
        given = (one for one in self.given if self.on is None or one.on <= self.on)
        return tuple(sorted(dict.fromkeys((*seen, *given)), key=lambda one: one.on))

    def sources(self, ids: Iterable[str]) -> Line:
        """Return sources by publisher (or title), each linked to its place in the list; the same publisher once."""
        named: dict[str, Span] = {}
        for id in ids:
            source = self.method.source(id)
            name = id if source is None else source.publisher or self.text(source.title)
            named.setdefault(name, Span(name, address=f"#{anchor_of('source', id)}" if source is not None else None))
        return joined(named.values())

    # --- how it stands

    @cached_property
    def state(self) -> RunState | None:
        """What the run's events have brought about."""
        return self.run.state if self.run is not None else None

    def chosen(self, choice: str) -> str | None:
        """Return the branch a choice took, or the one the plan assumes."""
        taken = self.run.chosen(choice) if self.run is not None else None
        if taken is not None or self.project is None:
            return taken
        return dict(self.project.choices).get(choice)

    @cached_property
    def leaves(self) -> tuple[Placed, ...]:
        """Every phase and gate on the way, in flow order; branches that weren't chosen are left out."""
        return tuple(
            placed
            for placed in self.method.placed
            if isinstance(placed.node, (Phase, Gate)) and self._is_on_the_way(placed)
        )

    def is_on_the_way(self, path: str) -> bool:
        """Whether a phase or gate lies on the way that was chosen."""
        return any(placed.path == path for placed in self.leaves)

    def _is_on_the_way(self, placed: Placed) -> bool:
        for outer in placed.around:
            if not isinstance(self.nodes[outer], Choice):
                continue
            if self.state is not None and self.state.chosen.get(outer) == "":
                return False  # a move brought the choice too late: it isn't asked for
            branch = self.chosen(outer)
            if branch is not None and not is_within(placed.path, f"{outer}/{branch}"):
                return False
        return True

    @property
    def phases(self) -> tuple[Placed, ...]:
        """The phases on the way."""
        return tuple(placed for placed in self.leaves if isinstance(placed.node, Phase))

    def planned(self, path: str) -> PlanNode | None:
        """Return a phase's or gate's dates, where there is a plan that has it."""
        return self.plan[path] if self.plan is not None and path in self.plan else None

    def stands(self, path: str) -> Stands:
        """Return how a phase or gate stands: as the run says, else as the plan does."""
        if self.state is not None:
            return self.state.record(path).stands
        node = self.planned(path)
        as_planned = {Status.DONE: Stands.DONE, Status.STARTED: Stands.STARTED}
        return as_planned.get(node.status, Stands.PENDING) if node is not None else Stands.PENDING

    def record(self, path: str) -> Record | None:
        """Return the run's record of a phase or gate."""
        return self.state.record(path) if self.state is not None else None

    def under_rule(self, path: str) -> str:
        """Return under which edition's rules a part stands, in words; empty where that is today's."""
        former = self.state.under.get(path) if self.state is not None else None
        if former is None:
            return ""
        told = headings.UNDER_RULE if former.node is not None else headings.RULE_THEN
        return self.text(told, pin=str(former.pin))

    @cached_property
    def gates(self) -> tuple[GateView, ...]:
        """Every gate on the way, as it stands."""
        return tuple(self._gate(placed.path, placed.node) for placed in self.leaves if isinstance(placed.node, Gate))

    def gate(self, path: str) -> GateView | None:
        """Return a gate on the way by its path."""
        return next((view for view in self.gates if view.path == path), None)

    def _gate(self, path: str, gate: Gate) -> GateView:
        node, stands = self.planned(path), GateStands.AHEAD
        if self.stands(path) in {Stands.DONE, Stands.SKIPPED}:  # skipped where a move brought it too late
            stands = GateStands.PASSED
        if self.run is None:
            return GateView(path, gate, stands, node)
        if stands is GateStands.AHEAD and path in self.run.turn:
            stands = GateStands.NOW
        held = [one for one in self.run.decisions if one.event.gate == path and not one.superseded]
        return GateView(path, gate, stands, node, held[-1] if held else None, self.run.assess(path, self.on))

    @property
    def next_gate(self) -> GateView | None:
        """The gate that waits for its decision, else the next one ahead; None when there is none."""
        if self.has_ended:
            return None
        ahead = [view for view in self.gates if view.stands is not GateStands.PASSED]
        now = [view for view in ahead if view.stands is GateStands.NOW]
        return next(iter((*now, *ahead)), None)

    @property
    def has_ended(self) -> bool:
        """Whether the run is completed or stopped, closing work apart."""
        ended = {RunStatus.CLOSING, RunStatus.STOPPED, RunStatus.COMPLETED}
        return self.run is not None and self.run.status in ended

    @property
    def under_way(self) -> tuple[str, ...]:
        """The paths of phases that are going on."""
        return tuple(placed.path for placed in self.phases if self.stands(placed.path) is Stands.STARTED)

    @property
    def way_back(self) -> Decision | None:
        """The latest go-back, as long as its gate hasn't been decided again."""
        if self.run is None or not self.run.decisions or self.run.status is not RunStatus.RUNNING:
            return None
        latest = [one for one in self.run.decisions if one.event.outcome is Outcome.GO_BACK]
        if not latest or latest[-1].event.to is None:
            return None
        gate = latest[-1].event.gate
        later = [one for one in self.run.decisions if one.event.gate == gate and one.number > latest[-1].number]
        return None if later or self.stands(gate) is Stands.DONE else latest[-1]

    @property
    def is_sent_back(self) -> bool:
        """Whether what the latest go-back opened again isn't finished yet."""
        back = self.way_back
        return back is not None and self.state is not None and not self.state.is_complete(back.event.to or "")
