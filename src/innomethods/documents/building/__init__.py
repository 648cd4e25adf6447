"""Documents made into values: explicit, field by field.

Here: what each key of a file becomes in the model. Not here: files (`loading`), shapes (`shapes`), the way back
(`writing`).
"""

from innomethods.documents.building.benefits import build_benefits
from innomethods.documents.building.choosing import build_table, build_wordlist
from innomethods.documents.building.language import build_proofread, build_terms
from innomethods.documents.building.library import (
    build_measure,
    build_result,
    build_role,
    build_tool,
)
from innomethods.documents.building.methods import build_method
from innomethods.documents.building.overlays import build_overlay
from innomethods.documents.building.projects import build_project
from innomethods.documents.building.references import build_reference
from innomethods.documents.building.rules import build_rules

__all__ = [
    "build_benefits",
    "build_measure",
    "build_method",
    "build_overlay",
    "build_project",
    "build_proofread",
    "build_reference",
    "build_result",
    "build_role",
    "build_rules",
    "build_table",
    "build_terms",
    "build_tool",
    "build_wordlist",
]
