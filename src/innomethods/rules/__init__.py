"""A jurisdiction's rules and rates as dated data: rows, and sets of appraisal rules, each figure with its ground.

Here: the values, and the plain arithmetic that a rule itself prescribes (a chain of yearly rates, an index). Not here:
files (`documents`), the shipped figures (`content/rules`), what is computed for a project (`benefits`, `procurement`).
"""

from innomethods.rules.appraisal import AppraisalRules, Part, PartGround, UnknownPart
from innomethods.rules.asking import BUILT_IN, GROUND_FOR, OF_REGIME, STATED, AskedKind, asked_kind
from innomethods.rules.country import Rules, RulesFile, Taken
from innomethods.rules.fitting import find_unfit_conditions
from innomethods.rules.parts import (
    Bias,
    BiasKind,
    Horizon,
    IndexLevel,
    RealGrowth,
    ResidualRule,
    SectorHorizon,
    Sensitivity,
    TaxBase,
    TaxCost,
    ValueOfLife,
    Weights,
)
from innomethods.rules.rows import RowValue, RuleRow, Starts, Vat
from innomethods.rules.schedules import BASE_YEARS, STANDARD, Band, BandOrigin, BaseYear, FlowTiming, Schedule
from innomethods.rules.standing import currency_of, limits_of_value, stands_otherwise, vat_basis
from innomethods.rules.tables import AnyOf, AskedFact, Clause, FactKind, Given, Hit, RuleTable, TableRule
from innomethods.rules.taking import FilesOf, find_loose_takes, with_taken

__all__ = [
    "BASE_YEARS",
    "BUILT_IN",
    "GROUND_FOR",
    "OF_REGIME",
    "STANDARD",
    "STATED",
    "AnyOf",
    "AppraisalRules",
    "AskedFact",
    "AskedKind",
    "Band",
    "BandOrigin",
    "BaseYear",
    "Bias",
    "BiasKind",
    "Clause",
    "FactKind",
    "FilesOf",
    "FlowTiming",
    "Given",
    "Hit",
    "Horizon",
    "IndexLevel",
    "Part",
    "PartGround",
    "RealGrowth",
    "ResidualRule",
    "RowValue",
    "RuleRow",
    "RuleTable",
    "Rules",
    "RulesFile",
    "Schedule",
    "SectorHorizon",
    "Sensitivity",
    "Starts",
    "TableRule",
    "Taken",
    "TaxBase",
    "TaxCost",
    "UnknownPart",
    "ValueOfLife",
    "Vat",
    "Weights",
    "asked_kind",
    "currency_of",
    "find_loose_takes",
    "find_unfit_conditions",
    "limits_of_value",
    "stands_otherwise",
    "vat_basis",
    "with_taken",
]
