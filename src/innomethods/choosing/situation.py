"""`Situation`: what is known of a problem before a method is chosen. Every answer may be missing.

Here: the closed list of questions, as fields, and their possible answers. Not here: how questions are worded, and what
an answer speaks for (`table`, read from content).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, Self, get_args, get_type_hints

import attrs

from innomethods.errors import InnomethodsError, did_you_mean
from innomethods.findings import suggestion
from innomethods.wording import Wording

YesNo = Literal["yes", "no"]
Owners = Literal["one", "many"]
Size = Literal["small", "large"]
Time = Literal["weeks", "months", "years"]
Experience = Literal["first-time", "some", "experienced"]
DrivenBy = Literal["employee", "leader", "technology", "user", "policy"]
Body = Literal["state", "local", "other"]
Purchase = Literal[
    "small",
    "agreement",
    "market",
    "often",
    "care",
    "exempt",
    "talks",
    "develop",
    "design",
    "developed",
    "tenders",
    "signed",
]


@attrs.frozen
class BadAnswer(InnomethodsError, ValueError):
    """A question that isn't asked, or an answer it can't have."""

    question: str
    answer: str | None
    known: tuple[str, ...]

    def __str__(self) -> str:
        if self.answer is None:
            return f"There is no question {self.question!r}. {did_you_mean(self.question, self.known)}"
        return f"{self.answer!r} is no answer to {self.question!r}; answer {' or '.join(map(repr, self.known))}."

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        hint = suggestion(self.question if self.answer is None else self.answer, self.known)
        if self.answer is None:
            nb, nn = f"Spørsmålet «{self.question}» finnes ikke.", f"Spørsmålet «{self.question}» finst ikkje."
        else:
            nb = f"«{self.answer}» er ikke noe svar på «{self.question}»."
            nn = f"«{self.answer}» er ikkje noko svar på «{self.question}»."
        return Wording(nb=f"{nb} {hint.text('nb')}", nn=f"{nn} {hint.text('nn')}", en=str(self))


def _yes_no(value: YesNo | bool | None) -> YesNo | None:  # noqa: FBT001 - yes and no as people write them in Python
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def _allowed(_self: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    question = field.name.replace("_", "-")
    if value is not None and value not in QUESTIONS[question]:
        raise BadAnswer(question, str(value), QUESTIONS[question])


@attrs.frozen(kw_only=True)
class Situation:
    """What is known of a problem; None where nobody knows yet. Yes and no may be given as True and False.

    Raises:
        BadAnswer: for an answer that a question can't have; says which it can.

    >>> Situation(problem="many", law_change=False).answers
    (('problem', 'many'), ('law-change', 'no'))
    """

    problem: Owners | None = attrs.field(default=None, validator=_allowed)
    """Whose problem it is: one body's, or shared by many."""
    need_understood: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    relations_understood: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """How causes and parties hang together."""
    known_elsewhere: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """Somebody else has a solution with documented value."""
    delivery_only: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """The solution is decided; what remains is to make it and put it to use."""
    decision_only: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """All that is missing is that somebody decides."""
    future_decisive: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """The right choice hangs on how the future turns out."""
    society_goal: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """A measurable goal for society, with money and mandate behind it."""
    investment: Size | None = attrs.field(default=None, validator=_allowed)
    formal_study: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """The instructions for official studies apply, or a study has been ordered."""
    buying: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """Something not yet made will probably be bought."""
    purchase: Purchase | None = attrs.field(default=None, validator=_allowed)
    """What is to be bought, or how far the purchase has come."""
    law_change: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    time: Time | None = attrs.field(default=None, validator=_allowed)
    """Until there must be something to show."""
    experience: Experience | None = attrs.field(default=None, validator=_allowed)
    """The team's, with such work."""
    driver: DrivenBy | None = attrs.field(default=None, validator=_allowed)
    """Who or what drives it."""
    evidence: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """It must be known whether it works before it spreads."""
    life_event: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """Services of several bodies meet in one situation of people's lives."""
    digital: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """A digital service for residents or businesses."""
    sensitive: YesNo | None = attrs.field(default=None, converter=_yes_no, validator=_allowed)
    """Personal data, or people who can be hurt."""
    body: Body | None = attrs.field(default=None, validator=_allowed)
    """Who asks."""

    @classmethod
    def of(cls, answers: Mapping[str, str] | Iterable[tuple[str, str]]) -> Self:
        """Make a situation of answers by question, as people write them (`law-change`, `no`).

        Raises:
            BadAnswer: for a question that isn't asked, or an answer it can't have.

        >>> Situation.of({"time": "weeks"}).time
        'weeks'
        """
        given = dict(answers)
        for question in given:
            if question not in QUESTIONS:
                raise BadAnswer(question, None, tuple(QUESTIONS))
        fields: dict[str, Any] = {question.replace("-", "_"): answer for question, answer in given.items()}
        return cls(**fields)

    @property
    def answers(self) -> tuple[tuple[str, str], ...]:
        """Return what is answered, as (question, answer)."""
        pairs = ((question, self.answer(question)) for question in QUESTIONS)
        return tuple((question, answer) for question, answer in pairs if answer is not None)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Return the questions without an answer."""
        return tuple(question for question in QUESTIONS if self.answer(question) is None)

    def answer(self, question: str) -> str | None:
        """Return the answer to a question (`law-change`), or None."""
        found: str | None = getattr(self, question.replace("-", "_"))
        return found

    def with_answer(self, question: str, answer: str | None) -> Self:
        """Return the same situation with one answer given, changed, or taken back."""
        return type(self).of({**dict(self.answers), question: answer}) if answer else self._without(question)

    def _without(self, question: str) -> Self:
        return type(self).of((asked, answer) for asked, answer in self.answers if asked != question)


# Every question with its possible answers, in the order they are asked.
QUESTIONS: dict[str, tuple[str, ...]] = {
    name.replace("_", "-"): get_args(get_args(hint)[0]) for name, hint in get_type_hints(Situation).items()
}
