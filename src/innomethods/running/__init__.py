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
    Voice,
    Vote,
    as_moment,
)
from innomethods.running.folding import struck_positions
from innomethods.running.reasons import STATUSES
from innomethods.running.records import ConditionStatus, Decision, OpenCondition, Record, RunStatus, Stands
from innomethods.running.run import Run
from innomethods.running.state import State
from innomethods.running.verdicts import Because, Standing, Verdict
from innomethods.running.views import STANDS, OpenWork, Task

__all__ = [
    "OUTCOMES",
    "STANDS",
    "STATUSES",
    "STRENGTHS",
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
    "EntryStruck",
    "Event",
    "Evidence",
    "GateDecided",
    "Item",
    "MeasureObserved",
    "NoteMade",
    "OpenCondition",
    "OpenWork",
    "Outcome",
    "PhaseFinished",
    "PhaseSkipped",
    "PhaseStarted",
    "Recommendation",
    "Record",
    "ResultWithdrawn",
    "RoleBound",
    "Run",
    "RunBegun",
    "RunResumed",
    "RunRetailored",
    "RunStatus",
    "Standing",
    "Stands",
    "State",
    "Task",
    "Verdict",
    "Voice",
    "Vote",
    "as_moment",
    "as_of",
    "assess",
    "begin_run",
    "replay",
    "struck_positions",
]
