"""Deciding with a law's tables: three-valued conditions, what a rule comes to, and what follows from a whole table.

Every answer can say why and why not. Not here: the facts of a purchase as answers, and what all tables say together
(`routing`).
"""

from innomethods.procurement.deciding.answers import MISSING, Answer, Answers, Reason
from innomethods.procurement.deciding.judging import Judged, JudgedAny, Limit, Verdict, leaves
from innomethods.procurement.deciding.outcomes import (
    Collected,
    Decided,
    GapError,
    OverlapError,
    Status,
    applying,
    collect,
    decide,
)
from innomethods.procurement.deciding.verdicts import RuleVerdict

__all__ = [
    "MISSING",
    "Answer",
    "Answers",
    "Collected",
    "Decided",
    "GapError",
    "Judged",
    "JudgedAny",
    "Limit",
    "OverlapError",
    "Reason",
    "RuleVerdict",
    "Status",
    "Verdict",
    "applying",
    "collect",
    "decide",
    "leaves",
]
