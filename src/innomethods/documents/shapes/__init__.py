"""The shapes of the files people write, as pydantic documents: closed, strict, kebab-case keys.

One document per kind of file, in its newest version. Not here: values (`model`), nor the way to them (`building`).
"""

from innomethods.documents.shapes.base import Shape
from innomethods.documents.shapes.benefits import BenefitsDocument
from innomethods.documents.shapes.choosing import ChoosingDocument
from innomethods.documents.shapes.language import ProofreadDocument, TermsDocument
from innomethods.documents.shapes.library import ResultsDocument, RolesDocument, ToolDocument
from innomethods.documents.shapes.methods import MethodDocument
from innomethods.documents.shapes.overlays import OverlayDocument
from innomethods.documents.shapes.projects import ProjectDocument
from innomethods.documents.shapes.references import (
    FrameDocument,
    NetworkDocument,
    OperatingModelDocument,
    ProfileDocument,
    ReferenceDocument,
    SurveyDocument,
)
from innomethods.documents.shapes.rules import RulesDocument
from innomethods.documents.shapes.wordlists import WordListDocument

Document = (
    MethodDocument
    | OverlayDocument
    | ProjectDocument
    | BenefitsDocument
    | RulesDocument
    | ResultsDocument
    | RolesDocument
    | ToolDocument
    | ReferenceDocument
    | ChoosingDocument
    | WordListDocument
    | TermsDocument
    | ProofreadDocument
)
SHAPES: dict[str, type[Document]] = {
    "method": MethodDocument,
    "overlay": OverlayDocument,
    "project": ProjectDocument,
    "benefits": BenefitsDocument,
    "rules": RulesDocument,
    "results": ResultsDocument,
    "roles": RolesDocument,
    "tool": ToolDocument,
    "profile": ProfileDocument,
    "operating-model": OperatingModelDocument,
    "frame": FrameDocument,
    "network": NetworkDocument,
    "survey": SurveyDocument,
    "choosing": ChoosingDocument,
    "wordlist": WordListDocument,
    "terms": TermsDocument,
    "proofread": ProofreadDocument,
}
VERSIONS: dict[str, int] = dict.fromkeys(SHAPES, 1)

__all__ = [
    "SHAPES",
    "VERSIONS",
    "BenefitsDocument",
    "ChoosingDocument",
    "Document",
    "MethodDocument",
    "OverlayDocument",
    "ProjectDocument",
    "ProofreadDocument",
    "ReferenceDocument",
    "ResultsDocument",
    "RolesDocument",
    "RulesDocument",
    "Shape",
    "TermsDocument",
    "ToolDocument",
    "WordListDocument",
]
