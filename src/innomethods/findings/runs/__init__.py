"""Why an action on a run is refused: the codes R…, in three languages.

One family of codes a module. Not here: when they arise (`running`).
"""

from innomethods.findings.finding import FindingKind
from innomethods.findings.runs import deciding, moving, recording, working

KINDS: tuple[FindingKind, ...] = tuple(
    sorted(
        (kind for family in (working, deciding, recording, moving) for kind in family.KINDS),
        key=lambda kind: kind.code,
    )
)
