"""The decision table as values: questions with their words, special answers, and rows that speak for or against.

The table itself is content (`choosing/methods.yaml`). Not here: weighing its rows (`weighing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from innomethods.choosing.situation import Situation
from innomethods.model.converting import TupleOf
from innomethods.sources import Source
from innomethods.wording import Wording


class Weight(StrEnum):
    """How much a row says: some, strong, or enough to outweigh several strong ones."""

    SOME = "some"
    STRONG = "strong"
    DECISIVE = "decisive"


POINTS: dict[Weight, int] = {Weight.SOME: 1, Weight.STRONG: 3, Weight.DECISIVE: 9}


@attrs.frozen
class PossibleAnswer:
    """One answer a question can have, in words."""

    id: str
    title: Wording


@attrs.frozen
class Question:
    """One question of the form, in words."""

    id: str
    ask: Wording
    answers: tuple[PossibleAnswer, ...] = attrs.field(converter=TupleOf[PossibleAnswer])
    help: Wording | None = None

    def title_of(self, answer: str) -> Wording:
        """Return an answer in words."""
        return next(one.title for one in self.answers if one.id == answer)


@attrs.frozen
class Advice:
    """An answer that isn't only «use this method»: just decide, or take what others have made."""

    id: str
    title: Wording
    summary: Wording
    not_when: tuple[Wording, ...] = attrs.field(converter=TupleOf[Wording], default=())


@attrs.frozen
class Caution:
    """When a method or overlay is the wrong one, beside what it says itself."""

    id: str
    not_when: tuple[Wording, ...] = attrs.field(converter=TupleOf[Wording])


@attrs.frozen
class Row:
    """One row: when every condition holds, it speaks for some subjects and against others, with its reason.

    A condition is a question with the answers that meet it. While one of the answers is unknown, the row is unknown.
    """

    id: str
    because: Wording
    when: tuple[tuple[str, tuple[str, ...]], ...] = ()
    speaks_for: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    speaks_against: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    weight: Weight = attrs.field(converter=Weight, default=Weight.SOME)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def holds(self, situation: Situation) -> bool | None:
        """Whether the row holds: yes, no, or None while an answer that matters is missing.

        >>> row = Row("quick", Wording(en="There is little time."), when=(("time", ("weeks",)),))
        >>> row.holds(Situation(time="weeks")), row.holds(Situation(time="years")), row.holds(Situation())
        (True, False, None)
        """
        given = [(situation.answer(question), met_by) for question, met_by in self.when]
        if any(answer is not None and answer not in met_by for answer, met_by in given):
            return False
        return None if any(answer is None for answer, _ in given) else True

    def points_for(self, subject: str) -> int:
        """Return how much the row says for a subject; negative if it speaks against it, 0 if it doesn't mention it."""
        points = POINTS[self.weight]
        return points * ((subject in self.speaks_for) - (subject in self.speaks_against))

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return what the row speaks of."""
        return (*self.speaks_for, *self.speaks_against)


@attrs.frozen
class Table:
    """A decision table: what is asked, what may be advised besides methods, and the rows."""

    id: str
    edition: str = "1"
    title: Wording | None = None
    questions: tuple[Question, ...] = attrs.field(converter=TupleOf[Question], default=())
    advice: tuple[Advice, ...] = attrs.field(converter=TupleOf[Advice], default=())
    cautions: tuple[Caution, ...] = attrs.field(converter=TupleOf[Caution], default=())
    rows: tuple[Row, ...] = attrs.field(converter=TupleOf[Row], default=())
    sources: tuple[Source, ...] = attrs.field(converter=TupleOf[Source], default=())

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return what the rows speak of, in the order they are first mentioned."""
        return tuple(dict.fromkeys(subject for row in self.rows for subject in row.subjects))

    def question(self, id: str) -> Question | None:
        """Return a question in words, if the table has it."""
        return next((question for question in self.questions if question.id == id), None)

    def source(self, id: str) -> Source | None:
        """Return a source, if the table has it."""
        return next((source for source in self.sources if source.id == id), None)

    def joined(self, others: Iterable[Table]) -> Table:
        """Return this table with what others hold after its own."""
        tables = (self, *others)
        return attrs.evolve(
            self,
            questions=[question for table in tables for question in table.questions],
            advice=[advice for table in tables for advice in table.advice],
            cautions=[caution for table in tables for caution in table.cautions],
            rows=[row for table in tables for row in table.rows],
            sources=[source for table in tables for source in table.sources],
        )
