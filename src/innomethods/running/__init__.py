"""Runs: what happened on one walk through a method, as a fold over events; what may be done next; how gates stand.

Here: pure functions from events to state, and actions that return a new run. Not here: where events are kept
(`logbooks`).
"""

from innomethods.running.assessing import OUTCOMES, STRENGTHS, VERDICTS, Assessment, Recommendation, assess
from innomethods.running.beginning import as_of, begin_run, replay
from innomethods.running.criteria import Item
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
    Event,
    Evidence,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    Policy,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunMigrated,
    RunResumed,
    RunRetailored,
    Voice,
    Vote,
    as_moment,
)
from innomethods.running.folding import struck_positions
from innomethods.running.migrating import (
    MigrationPlan,
    latest_change,
    plan_migration,
    plan_retailoring,
    plan_return,
)
from innomethods.running.moving.redefining import Definition, tailored_alike
from innomethods.running.moving.touching import Touch, Touched, Treatment
from innomethods.running.moving.words import TOUCHES, TREATMENTS
from innomethods.running.reasons import STATUSES
from innomethods.running.records import ConditionStatus, Decision, Former, OpenCondition, Record, RunStatus, Stands
from innomethods.running.run import Run
from innomethods.running.state import RunState
from innomethods.running.summary import RunSummary, summary_of
from innomethods.running.verdicts import Because, Standing, Verdict
from innomethods.running.views import STANDS, OpenWork, Task
from innomethods.running.waiting import RunningLimit

__all__ = [
    "OUTCOMES",
    "STANDS",
    "STATUSES",
    "STRENGTHS",
    "TOUCHES",
    "TREATMENTS",
    "VERDICTS",
    "AnswersReaffirmed",
    "AnyEvent",
    "Assessment",
    "Because",
    "BranchChosen",
    "By",
    "CheckAnswered",
    "ChildLinked",
    "Condition",
    "ConditionClosed",
    "ConditionStatus",
    "Decision",
    "Definition",
    "EntryStruck",
    "Event",
    "Evidence",
    "Former",
    "GateDecided",
    "Item",
    "LegalAssessed",
    "MeasureObserved",
    "MigrationPlan",
    "NoteMade",
    "OpenCondition",
    "OpenWork",
    "Outcome",
    "PhaseFinished",
    "PhaseSkipped",
    "PhaseStarted",
    "Policy",
    "Recommendation",
    "Record",
    "ResultWithdrawn",
    "RoleBound",
    "Run",
    "RunBegun",
    "RunMigrated",
    "RunResumed",
    "RunRetailored",
    "RunState",
    "RunStatus",
    "RunSummary",
    "RunningLimit",
    "Standing",
    "Stands",
    "Task",
    "Touch",
    "Touched",
    "Treatment",
    "Verdict",
    "Voice",
    "Vote",
    "as_moment",
    "as_of",
    "assess",
    "begin_run",
    "latest_change",
    "plan_migration",
    "plan_retailoring",
    "plan_return",
    "replay",
    "struck_positions",
    "summary_of",
    "tailored_alike",
]
