"""`find_benefit_problems`: everything wrong or doubtful with a benefits plan, whether in a project or alone."""

from __future__ import annotations

from innomethods.benefits.mapping.agreeing import of_agreeing
from innomethods.benefits.mapping.counting import of_counting
from innomethods.benefits.mapping.graph import graph_of
from innomethods.benefits.mapping.names import Hints
from innomethods.benefits.mapping.register import of_register
from innomethods.benefits.mapping.structure import of_structure
from innomethods.findings import Finding
from innomethods.model import BenefitsPlan


def find_benefit_problems(plan: BenefitsPlan) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful with a plan: its benefits, how they hang together, what counts as money.

    Paths are those of the file: `benefits/ID`, `map/steps/ID`, `map/links/NUMBER`, `options/ID/effects/NUMBER`. A plan
    that says when its project ends (`project_end`) is told of benefits due before that.

    >>> from innomethods.model import Benefit
    >>> plan = BenefitsPlan("p", register=[Benefit("sooner", title="Sooner", owner="service-owner", kind="unpriced")])
    >>> [str(found) for found in find_benefit_problems(plan)]
    ['benefits/sooner: W10 The benefit ‘sooner’ lacks a due date. → Fill in ‘due’.']
    """
    graph, hints = graph_of(plan), Hints()
    found = (*of_register(plan), *of_structure(plan, graph, hints), *of_counting(plan, hints), *of_agreeing(plan))
    return tuple(dict.fromkeys(found))
