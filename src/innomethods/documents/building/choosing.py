"""Decision tables and word lists, made into values; and the names in a table that lead nowhere in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.choosing import QUESTIONS, Advice, Caution, PossibleAnswer, Question, Row, Table
from innomethods.documents.building.texts import optional, source, wording, wordings
from innomethods.searching import Near, WordList, Words

if TYPE_CHECKING:
    from innomethods.documents.shapes.choosing import (
        AdviceShape,
        ChoosingDocument,
        ChoosingRowShape,
        QuestionShape,
        SituationShape,
    )
    from innomethods.documents.shapes.wordlists import WordListDocument, WordsShape


def build_table(document: ChoosingDocument) -> Table:
    """Return a decision table."""
    return Table(
        document.id,
        edition=document.edition,
        title=optional(document.title),
        questions=[_question(shape) for shape in document.questions],
        advice=[_advice(shape) for shape in document.advice],
        cautions=[Caution(shape.id, wordings(shape.not_when)) for shape in document.cautions],
        rows=[_row(shape) for shape in document.rows],
        sources=[source(shape) for shape in document.sources],
    )


def _question(shape: QuestionShape) -> Question:
    answers = [PossibleAnswer(answer.id, wording(answer.title)) for answer in shape.answers]
    return Question(shape.id, wording(shape.ask), answers, optional(shape.help))


def _advice(shape: AdviceShape) -> Advice:
    return Advice(shape.id, wording(shape.title), wording(shape.summary), wordings(shape.not_when))


def _row(shape: ChoosingRowShape) -> Row:
    return Row(
        shape.id,
        because=wording(shape.because),
        when=_conditions(shape.when),
        speaks_for=shape.speaks_for,
        speaks_against=shape.speaks_against,
        weight=shape.weight,
        sources=shape.sources,
    )


def _conditions(shape: SituationShape) -> tuple[tuple[str, tuple[str, ...]], ...]:
    asked = ((question, getattr(shape, question.replace("-", "_"))) for question in QUESTIONS)
    return tuple((question, tuple(met_by)) for question, met_by in asked if met_by is not None)


def build_wordlist(document: WordListDocument) -> WordList:
    """Return a word list."""
    return WordList(
        _words(document.skip),
        [_words(shape) for shape in document.same],
        [Near(_words(shape), shape.to) for shape in document.near],
    )


def _words(shape: WordsShape) -> Words:
    return Words(shape.nb, shape.nn, shape.en)
