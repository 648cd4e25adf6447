"""Putting methods together: operators' results made methods, embeds and overlays resolved, digests, comparison.

Here: pure functions from values to values. Not here: whether the outcome makes sense (`checking`) or where methods come
from (`catalogue`).
"""

from innomethods.composing.aligning import Alignment, Link, Row, align, target_of
from innomethods.composing.comparing import Bump, Comparison, Difference, compare
from innomethods.composing.composition import compose
from innomethods.composing.digests import semantic_digest, text_digest
from innomethods.composing.guarantees import Reached, Unmet, follow, levels_of, unmet
from innomethods.composing.limiting import limits_in
from innomethods.composing.renaming import Renaming, renaming
from innomethods.composing.resolving import Resolved, resolve, resolve_project

__all__ = [
    "Alignment",
    "Bump",
    "Comparison",
    "Difference",
    "Link",
    "Reached",
    "Renaming",
    "Resolved",
    "Row",
    "Unmet",
    "align",
    "compare",
    "compose",
    "follow",
    "levels_of",
    "limits_in",
    "renaming",
    "resolve",
    "resolve_project",
    "semantic_digest",
    "target_of",
    "text_digest",
    "unmet",
]
