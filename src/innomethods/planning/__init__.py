"""Dates for a project: `schedule` makes a `Plan` of its method, estimates, meetings, quiet periods and progress.

Here: the forward pass, slack and the critical path, and why each date is what it is. Not here: holidays and counting
(`workdays`), what happened (`running`), how a plan is drawn (`reporting`).
"""

from innomethods.planning.assigning import Assignment, assignments_of
from innomethods.planning.drivers import Driver, Reason
from innomethods.planning.forecasting import Forecast, forecast
from innomethods.planning.graph import as_graph, precedence
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.levelling import LevelledPlan, Overload, RoleWeek, level_resources
from innomethods.planning.missing import MissedMeeting, cost_of_missing
from innomethods.planning.plan import Limit, MeetingDate, Plan, PlanNode, Status
from innomethods.planning.scheduling import schedule
from innomethods.planning.shifts import Baseline, Planned, Shift

__all__ = [
    "Assignment",
    "Baseline",
    "BeyondHorizon",
    "Driver",
    "Forecast",
    "LevelledPlan",
    "Limit",
    "MeetingDate",
    "MissedMeeting",
    "Overload",
    "Plan",
    "PlanNode",
    "Planned",
    "Reason",
    "RoleWeek",
    "Shift",
    "Status",
    "as_graph",
    "assignments_of",
    "cost_of_missing",
    "forecast",
    "level_resources",
    "precedence",
    "schedule",
]
