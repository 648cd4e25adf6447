"""One project seen whole: is it complete and does it fit its method; how does the run stand against the plan.

Here: findings that need a Project and its method together, drift between plan and run, and the law's
time limits in the plan. Not here: files (`documents`), how many projects look together (`portfolio`).
"""

from innomethods.projects.assessing import with_assessments
from innomethods.projects.drifting import Drift, drift
from innomethods.projects.limits import with_lawful_limits
from innomethods.projects.observing import observations_of
from innomethods.projects.problems import find_project_problems
from innomethods.projects.purchases import find_run_problems, purchase_facts

__all__ = [
    "Drift",
    "drift",
    "find_project_problems",
    "find_run_problems",
    "observations_of",
    "purchase_facts",
    "with_assessments",
    "with_lawful_limits",
]
