"""Choosing a method: a situation with gaps, a decision table as data, and recommendations with why and why not.

Here: the values and the weighing. Not here: the table (content), and what is on the shelf (`catalogue`).
"""

from innomethods.choosing.recommendation import Advised, LeftOut, Reason, Recommendation, Subject, WhatIf
from innomethods.choosing.situation import QUESTIONS, BadAnswer, Situation
from innomethods.choosing.table import POINTS, Advice, Caution, PossibleAnswer, Question, Row, Table, Weight
from innomethods.choosing.weighing import FEWEST, MOST, weigh

__all__ = [
    "FEWEST",
    "MOST",
    "POINTS",
    "QUESTIONS",
    "Advice",
    "Advised",
    "BadAnswer",
    "Caution",
    "LeftOut",
    "PossibleAnswer",
    "Question",
    "Reason",
    "Recommendation",
    "Row",
    "Situation",
    "Subject",
    "Table",
    "Weight",
    "WhatIf",
    "weigh",
]
