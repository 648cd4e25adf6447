"""The appraisal rules that benefits are reckoned by: one jurisdiction's set on a day.

The values live in `rules`, since the catalogue hands them out; here they have the name the subject knows them by. Not
here: net present values (`money_in_time`), options (`appraising`).
"""

from innomethods.rules import (
    AppraisalRules,
    Band,
    BandOrigin,
    BaseYear,
    FlowTiming,
    Horizon,
    RealGrowth,
    ResidualRule,
    Schedule,
    Sensitivity,
    TaxBase,
    TaxCost,
    ValueOfLife,
    Weights,
)

__all__ = [
    "AppraisalRules",
    "Band",
    "BandOrigin",
    "BaseYear",
    "FlowTiming",
    "Horizon",
    "RealGrowth",
    "ResidualRule",
    "Schedule",
    "Sensitivity",
    "TaxBase",
    "TaxCost",
    "ValueOfLife",
    "Weights",
]
