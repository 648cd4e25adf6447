"""What a plan costs: own hours at their rates, what is bought, value added tax, by month, role and budget year.

Not here: what is written in a project (`model.costs`), dates (`planning`), and how costs are drawn (`reporting`).
"""

from innomethods.planning.costs.costing import costs_of, has_costs, mixed_currencies
from innomethods.planning.costs.outcome import CostEntry, Costs, Sort, Unpriced
from innomethods.planning.costs.uncertain import CostForecast, cost_forecast, is_uncertain
from innomethods.planning.costs.vat import Refund

__all__ = [
    "CostEntry",
    "CostForecast",
    "Costs",
    "Refund",
    "Sort",
    "Unpriced",
    "cost_forecast",
    "costs_of",
    "has_costs",
    "is_uncertain",
    "mixed_currencies",
]
