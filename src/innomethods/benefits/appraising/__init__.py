"""Appraisal: options against the null option, by one country's rules, so that every figure can say why.

Here: flows by year and party, net present value, ratios, switching values, sensitivities, and a checker of published
tables. Not here: plain numbers in time (`money_in_time`), the unpriced (`plus_minus`), simulation (`chances`), the
nouns (`model`).
"""

from innomethods.benefits.appraising.appraisal import appraise
from innomethods.benefits.appraising.figures import (
    HoldsFor,
    LineResult,
    PartyResult,
    Ratio,
    SensitivityResult,
    SwitchingValue,
    TaxBasis,
)
from innomethods.benefits.appraising.outcome import AppraisalResult, OptionResult
from innomethods.benefits.appraising.problems import find_appraisal_problems

__all__ = [
    "AppraisalResult",
    "HoldsFor",
    "LineResult",
    "OptionResult",
    "PartyResult",
    "Ratio",
    "SensitivityResult",
    "SwitchingValue",
    "TaxBasis",
    "appraise",
    "find_appraisal_problems",
]
