"""What can be wrong with a method: the codes E… (must be mended) and W… (should be looked at), in three languages.

One family of codes a module. Not here: who looks for them (`checking`, `composing`, `projects`).
"""

from innomethods.findings.finding import FindingKind
from innomethods.findings.methods import benefits, deciding, flow, overlays, results, texts

KINDS: tuple[FindingKind, ...] = tuple(
    sorted(
        (kind for family in (results, deciding, flow, overlays, benefits, texts) for kind in family.KINDS),
        key=lambda kind: kind.code,
    )
)
