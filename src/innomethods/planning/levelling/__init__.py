"""Levelling: moving a plan's work so that nobody is asked for more than is there.

Here: `level_resources`, its result, and the search behind it. Not here: the first dates (`planning.scheduling`).
"""

from innomethods.planning.levelling.levelled import LevelledPlan, Overload, RoleWeek
from innomethods.planning.levelling.levelling import level_resources

__all__ = ["LevelledPlan", "Overload", "RoleWeek", "level_resources"]
