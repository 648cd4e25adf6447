"""Plans of other tools: activities with durations, and links of four kinds with lags between them.

Here: the values, their dates and slack, and quick kernels for networks of any size. Not here: the methods' own plans
(`planning.schedule`), and reading other tools' files (`exchange`). Without numpy (the extra `plan`) or numba (`fast`)
plain Python does the same, only later.
"""

from innomethods.planning.links.arrays import Arrays, LinkCycle, Solved
from innomethods.planning.links.dated import DatedActivity, DatedPlan
from innomethods.planning.links.dating import Kernel, date_links
from innomethods.planning.links.values import Link, LinkedActivity, LinkedPlan, LinkKind

__all__ = [
    "Arrays",
    "DatedActivity",
    "DatedPlan",
    "Kernel",
    "Link",
    "LinkCycle",
    "LinkKind",
    "LinkedActivity",
    "LinkedPlan",
    "Solved",
    "date_links",
]
