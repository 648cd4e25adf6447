"""What can be wrong or doubtful with benefits and their map: the codes B…, in three languages.

One family of codes a module. Not here: who looks for them (`benefits`).
"""

from innomethods.findings.benefits import agreeing, counting, mapping, observing, register
from innomethods.findings.finding import FindingKind

_FAMILIES = (mapping, register, counting, agreeing, observing)
KINDS: tuple[FindingKind, ...] = tuple(
    sorted((kind for family in _FAMILIES for kind in family.KINDS), key=lambda kind: kind.code)
)
