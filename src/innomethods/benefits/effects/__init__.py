"""Effects after the project: what each way of measuring supports, and one function for each way.

Here: the design ladder (`what_may_be_claimed`, `designs_that_fit`) and the designs, from a single measurement
afterwards to lots drawn. Each returns an estimate with what it rests on and what may be claimed, or refuses
(`CannotEstimate`). Not here: trajectories and observations of a register (`realising`), and drawings (`reporting`).
"""

from innomethods.benefits.effects.charts import (
    ChartPoint,
    ControlChart,
    Limits,
    Process,
    Rebase,
    Verdict,
    control_chart,
)
from innomethods.benefits.effects.designs import DataFacts, Fit, designs_that_fit, rung_of, what_may_be_claimed
from innomethods.benefits.effects.difference import DifferenceInDifferences, Inference, PeriodGap, differences
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.groups import GroupDifference, Level, before_after, randomised, single_after
from innomethods.benefits.effects.interruption import Figure, InterruptedSeries, Season, interrupted
from innomethods.benefits.effects.ladder import LADDER, Rung
from innomethods.benefits.effects.pairs import PairedEffect, paired
from innomethods.benefits.effects.refusing import CannotEstimate
from innomethods.benefits.effects.signals import Rule, Signal
from innomethods.benefits.effects.synthetic import SyntheticControl, synthetic_control
from innomethods.benefits.effects.terms import LEVEL, Assumption, Claim, Interval, Line, Standing
from innomethods.model import Design

__all__ = [
    "LADDER",
    "LEVEL",
    "Assumption",
    "CannotEstimate",
    "ChartPoint",
    "Claim",
    "ControlChart",
    "DataFacts",
    "Design",
    "DifferenceInDifferences",
    "Effect",
    "Figure",
    "Fit",
    "GroupDifference",
    "Inference",
    "InterruptedSeries",
    "Interval",
    "Level",
    "Limits",
    "Line",
    "PairedEffect",
    "PeriodGap",
    "Process",
    "Rebase",
    "Rule",
    "Rung",
    "Season",
    "Signal",
    "Standing",
    "SyntheticControl",
    "Verdict",
    "before_after",
    "control_chart",
    "designs_that_fit",
    "differences",
    "interrupted",
    "paired",
    "randomised",
    "rung_of",
    "single_after",
    "synthetic_control",
    "what_may_be_claimed",
]
