"""`find_plan_problems`: everything wrong or doubtful with a benefits plan, its options included.

Here: both lists as one. Not here: the rules of the register and its map (`mapping`), those of options (`appraising`).
"""

from __future__ import annotations

from innomethods.benefits.appraising.brief import RulesGiven
from innomethods.benefits.appraising.problems import find_option_problems
from innomethods.benefits.mapping.problems import find_benefit_problems
from innomethods.findings import Finding
from innomethods.model import BenefitsPlan


def find_plan_problems(plan: BenefitsPlan, *, rules: RulesGiven | None = None) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful with a plan: its register, its map, its options and how they are appraised.

    `rules` are the appraisal rules of the country that the plan names; without them, what they alone can tell is left
    out. An appraisal of the plan tells the same of its options.

    >>> from innomethods.model import Option
    >>> [str(found) for found in find_plan_problems(BenefitsPlan("p", options=Option("doors", title="Doors")))][0][:40]
    'options: A01 None of the options is the '
    """
    found = find_benefit_problems(plan)
    told = {(item.code, item.path) for item in found}
    of_options = find_option_problems(plan, rules=rules)
    return (*found, *(item for item in of_options if (item.code, item.path) not in told))
