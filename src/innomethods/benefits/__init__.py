"""Benefits: from a map, to a figure that can be defended, to what really came true.

Here: the public names, loaded on first use. Not here: the nouns a project holds (`model`), files (`documents`), dates
(`planning`) and what happened (`running`).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

# A name, and the module under `innomethods.benefits` it lives in.
_HOMES: dict[str, str] = {
    "AppraisalResult": "appraising.outcome",
    "AppraisalRules": "rates",
    "At": "chances.one_at_a_time",
    "CannotEstimate": "effects",
    "Correlations": "chances.correlating",
    "DataFacts": "effects",
    "Design": "effects",
    "Grade": "plus_minus",
    "Input": "chances.valuing",
    "MeasuringDay": "realising",
    "Missing": "realising",
    "OptionComparison": "appraising.comparing",
    "OptionResult": "appraising.outcome",
    "Payback": "money_in_time.discounting",
    "Realisation": "realising",
    "Realised": "realising",
    "Roots": "money_in_time.roots",
    "Simulated": "chances.outcome",
    "Standing": "realising",
    "Trajectory": "realising",
    "Uncertain": "chances.uncertain",
    "Valuation": "chances.valuing",
    "Valued": "chances.valuing",
    "adds_up": "appraising.adding_up",
    "annuity": "money_in_time.discounting",
    "appraise": "appraising.appraisal",
    "bcr": "money_in_time.discounting",
    "break_even": "plus_minus",
    "can_turn_ranking": "plus_minus",
    "can_turn_sign": "plus_minus",
    "compare_options": "appraising.comparing",
    "designs_that_fit": "effects",
    "correlations_of": "appraising.valuing",
    "discount_factors": "money_in_time.discounting",
    "equivalent_annual": "money_in_time.discounting",
    "find_appraisal_problems": "appraising.problems",
    "find_benefit_problems": "mapping",
    "find_plan_problems": "problems",
    "grade": "plus_minus",
    "irr": "money_in_time.roots",
    "measuring_days": "realising",
    "mirr": "money_in_time.roots",
    "npv": "money_in_time.discounting",
    "payback": "money_in_time.discounting",
    "quasi_option": "chances.waiting",
    "realised": "realising",
    "scenarios": "chances.one_at_a_time",
    "simulate": "chances.simulating",
    "sobol_indices": "chances.all_at_once",
    "successive": "chances.successive",
    "switching_value": "chances.switching",
    "tornado": "chances.one_at_a_time",
    "trajectory_of": "realising",
    "valuation_of": "appraising.valuing",
    "value_of_information": "chances.information",
    "value_of_perfect_information": "chances.information",
    "what_may_be_claimed": "effects",
    "xirr": "money_in_time.dating",
    "xnpv": "money_in_time.dating",
}

__all__ = [  # noqa: PLE0604 - exactly the names of the table above
    *sorted(_HOMES),
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name in _HOMES:
        value = getattr(import_module(f"innomethods.benefits.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
