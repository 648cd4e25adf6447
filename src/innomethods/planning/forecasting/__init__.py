"""What may become of a plan: `forecast` draws its uncertain parts many times and says when it ends, and why late.

Here: distributions, draws by counter, go-backs and branches, meetings in the loop, what drives the spread. Not here:
the plan itself (`planning`), what it costs, and how a forecast is drawn (`reporting`).
"""

from innomethods.planning.forecasting.forecast import drawn_work_days, forecast
from innomethods.planning.forecasting.outcome import (
    Forecast,
    GateForecast,
    Influence,
    NodeForecast,
    Percentile,
    Spread,
)

__all__ = [
    "Forecast",
    "GateForecast",
    "Influence",
    "NodeForecast",
    "Percentile",
    "Spread",
    "drawn_work_days",
    "forecast",
]
