"""What can be wrong with a file and its YAML: the codes D…, in three languages.

One family of codes a module. Not here: who looks for them (`documents`).
"""

from innomethods.findings.documents import opening, shapes, yaml
from innomethods.findings.finding import FindingKind

KINDS: tuple[FindingKind, ...] = tuple(
    sorted(
        (kind for family in (opening, yaml, shapes) for kind in family.KINDS),
        key=lambda kind: kind.code,
    )
)
