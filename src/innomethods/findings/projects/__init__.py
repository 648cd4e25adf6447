"""What can be wrong with a project and its plan: the codes P…, in three languages.

One family of codes a module. Not here: who looks for them (`projects`, `planning`).
"""

from innomethods.findings.finding import FindingKind
from innomethods.findings.projects import costs, days, forecasting, holding, limits, planning

KINDS: tuple[FindingKind, ...] = tuple(
    sorted(
        (kind for family in (planning, holding, days, forecasting, costs, limits) for kind in family.KINDS),
        key=lambda kind: kind.code,
    )
)
