"""Dates for a project: `schedule` makes a `Plan` of its method, estimates, meetings, quiet periods and progress.

Here: the forward pass, slack and the critical path, and why each date is what it is. Not here: holidays and counting
(`workdays`), what happened (`running`), how a plan is drawn (`reporting`).
"""

from innomethods.planning.forecasting import Forecast, forecast
from innomethods.planning.graph import as_graph
from innomethods.planning.horizon import BeyondHorizon
from innomethods.planning.plan import Driver, MeetingDate, Plan, PlanNode, Reason, Shift, Status
from innomethods.planning.scheduling import schedule

__all__ = [
    "BeyondHorizon",
    "Driver",
    "Forecast",
    "MeetingDate",
    "Plan",
    "PlanNode",
    "Reason",
    "Shift",
    "Status",
    "as_graph",
    "forecast",
    "schedule",
]
