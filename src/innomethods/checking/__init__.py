"""Whether a method makes sense: rules that look at it as a whole and return findings.

Here: one small rule per code of the closed list (`findings`), each near-linear in the size of the flow. Not here:
whether a file is well written (`documents`) or a project complete (`projects`).
"""

from innomethods.checking.alone import find_problems_alone, find_scale_problems
from innomethods.checking.problems import find_problems

__all__ = ["find_problems", "find_problems_alone", "find_scale_problems"]
