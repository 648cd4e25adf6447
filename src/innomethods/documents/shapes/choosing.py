"""A decision table as people write it: questions, advice, and rows that speak for or against a method."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from innomethods.choosing import QUESTIONS, Weight
from innomethods.choosing.situation import Body, DrivenBy, Experience, Owners, Purchase, Size, Time, YesNo
from innomethods.documents.shapes.base import AllWords, Edition, Id, Shape, SourceShape, Text, bad_form
from innomethods.wording import Wording

WeightText = Annotated[Weight, Field(strict=False)]
_Filled = Field(default=None, min_length=1)


class SituationShape(Shape):
    """Conditions on the answers: each question with the answers that meet it, in a list. All must be met."""

    problem: Annotated[list[Owners] | None, _Filled]
    """Whose problem it is: one body's, or shared by many."""
    need_understood: Annotated[list[YesNo] | None, _Filled]
    """Whether the need is understood."""
    relations_understood: Annotated[list[YesNo] | None, _Filled]
    """Whether it is understood how causes and parties hang together."""
    known_elsewhere: Annotated[list[YesNo] | None, _Filled]
    """Whether somebody else has a solution with documented value."""
    delivery_only: Annotated[list[YesNo] | None, _Filled]
    """Whether the solution is decided, so that it only remains to make it and put it to use."""
    decision_only: Annotated[list[YesNo] | None, _Filled]
    """Whether all that is missing is that somebody decides."""
    future_decisive: Annotated[list[YesNo] | None, _Filled]
    """Whether the right choice hangs on how the future turns out."""
    society_goal: Annotated[list[YesNo] | None, _Filled]
    """Whether there is a measurable goal for society, with money and mandate behind it."""
    investment: Annotated[list[Size] | None, _Filled]
    """How large the investment is."""
    formal_study: Annotated[list[YesNo] | None, _Filled]
    """Whether a formal study is required."""
    buying: Annotated[list[YesNo] | None, _Filled]
    """Whether something not yet made will probably be bought."""
    purchase: Annotated[list[Purchase] | None, _Filled]
    """What is to be bought, or how far the purchase has come."""
    law_change: Annotated[list[YesNo] | None, _Filled]
    """Whether a law or regulation must change."""
    time: Annotated[list[Time] | None, _Filled]
    """Until there must be something to show."""
    experience: Annotated[list[Experience] | None, _Filled]
    """The team's experience with such work."""
    driver: Annotated[list[DrivenBy] | None, _Filled]
    """Who or what drives it."""
    evidence: Annotated[list[YesNo] | None, _Filled]
    """Whether it must be known that it works before it spreads."""
    life_event: Annotated[list[YesNo] | None, _Filled]
    """Whether services of several bodies meet in one situation of people's lives."""
    digital: Annotated[list[YesNo] | None, _Filled]
    """Whether it is a digital service for residents or businesses."""
    sensitive: Annotated[list[YesNo] | None, _Filled]
    """Whether it touches personal data, or people who can be hurt."""
    body: Annotated[list[Body] | None, _Filled]
    """Who asks."""


class PossibleAnswerShape(Shape):
    """One answer a question can have."""

    id: Id
    """The answer's id."""
    title: AllWords
    """The answer in few words."""


class QuestionShape(Shape):
    """One question in words."""

    id: Id
    """The question's id, one of those a situation has."""
    ask: AllWords
    """The question."""
    help: AllWords | None = None
    """What is meant, in one or two sentences."""
    answers: list[PossibleAnswerShape]
    """Every answer it can have."""


class AdviceShape(Shape):
    """Something to advise besides a method, or what to say above a method's title."""

    id: Id
    """Its id; a method's id if the advice is to use that method."""
    title: AllWords
    """The advice in one sentence."""
    summary: AllWords
    """What it means."""
    not_when: list[AllWords] = Field(default_factory=list)
    """When it is the wrong advice."""


class CautionShape(Shape):
    """When a method or overlay is the wrong one, beside what it says itself."""

    id: Id
    """Its id."""
    not_when: Annotated[list[AllWords], Field(min_length=1)]
    """When it is the wrong one."""


class ChoosingRowShape(Shape):
    """One row: when its conditions are met, it speaks for some and against others."""

    id: Id
    """The row's id."""
    when: SituationShape = Field(default_factory=lambda: SituationShape.model_validate({}))
    """The conditions; a row without any always holds."""
    speaks_for: list[Id] = Field(default_factory=list, alias="for")
    """Ids of methods, overlays or advice it speaks for."""
    speaks_against: list[Id] = Field(default_factory=list, alias="against")
    """Ids of those it speaks against."""
    weight: WeightText = Weight.SOME
    """How much it says: some, strong or decisive."""
    because: AllWords
    """The reason, as a sentence that stands by itself."""
    sources: Annotated[list[Text], Field(min_length=1)]
    """Ids of the sources."""


_SPEAKS = Wording(
    nb="en rad som taler for eller mot noe",
    nn="ei rad som talar for eller mot noko",
    en="a row that speaks for or against something",
)
_QUESTION = Wording(
    nb="et av spørsmålene en situasjon har",
    nn="eit av spørsmåla ein situasjon har",
    en="one of the questions a situation has",
)
_ALL_ANSWERS = Wording(
    nb="et spørsmål med alle svarene i rekkefølge",
    nn="eit spørsmål med alle svara i rekkjefølgje",
    en="a question with all its answers in order",
)


def _speaks(rows: list[ChoosingRowShape]) -> list[ChoosingRowShape]:
    """Return rows that each speak for or against something."""
    for row in rows:
        if not row.speaks_for and not row.speaks_against:
            raise bad_form(row.id, _SPEAKS, "for: [...] | against: [...]")
    return rows


def _known_questions(questions: list[QuestionShape]) -> list[QuestionShape]:
    """Return questions that a situation has, each with all its answers in words."""
    for question in questions:
        known = QUESTIONS.get(question.id)
        answers = tuple(answer.id for answer in question.answers)
        if known is None:
            raise bad_form(question.id, _QUESTION, " | ".join(QUESTIONS))
        if answers != known:
            raise bad_form(f"{question.id}: {', '.join(answers)}", _ALL_ANSWERS, ", ".join(known))
    return questions


class ChoosingDocument(Shape):
    """A decision table: which method fits which situation, with reasons."""

    innomethods: Literal["choosing/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    edition: Edition = "1"
    """Which edition this is."""
    title: AllWords | None = None
    """What is chosen."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where the rows come from."""
    questions: Annotated[list[QuestionShape], AfterValidator(_known_questions)] = Field(default_factory=list)
    """The questions in words; only the shipped table has them."""
    advice: list[AdviceShape] = Field(default_factory=list)
    """What may be advised besides methods."""
    cautions: list[CautionShape] = Field(default_factory=list)
    """When not to use what is recommended, where it doesn't say so itself."""
    rows: Annotated[list[ChoosingRowShape], AfterValidator(_speaks)]
    """The rows."""
