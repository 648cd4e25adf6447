"""Files about language made into values: the term base, and what people have read or let stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.documents.building.texts import source
from innomethods.language.proofread import LetStand, Proofread, ReadBy
from innomethods.language.terms import Term, Terms, TermWords

if TYPE_CHECKING:
    from innomethods.documents.shapes.language import ProofreadDocument, TermsDocument, TermShape, TermWordsShape


def _words(shape: TermWordsShape) -> TermWords:
    return TermWords(
        shape.term, shape.plural, shape.gender, shape.also, shape.avoid, shape.unlike, certainty=shape.certainty
    )


def _term(shape: TermShape) -> Term:
    return Term(
        shape.id,
        nb=_words(shape.nb),
        nn=_words(shape.nn),
        en=_words(shape.en),
        area=shape.area or "",
        everyday=shape.everyday,
        note=shape.note,
        sources=shape.sources,
    )


def build_terms(document: TermsDocument) -> Terms:
    """Return a term base."""
    return Terms((_term(shape) for shape in document.terms), (source(shape) for shape in document.sources))


def build_proofread(document: ProofreadDocument) -> Proofread:
    """Return what people have read or let stand."""
    return Proofread(
        (ReadBy(shape.file, shape.language, shape.by, shape.on, shape.texts) for shape in document.read),
        (
            LetStand(
                shape.rule,
                file=shape.file,
                path=shape.path,
                language=shape.language,
                words=shape.words,
                reason=shape.reason,
            )
            for shape in document.let_stand
        ),
    )
