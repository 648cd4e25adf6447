"""The plus–minus method: what isn't priced, graded as intervals, and what it must be worth to turn an answer.

Here: the matrix of importance and extent, the break-even of what is unpriced, and whether it can turn the sign or the
ranking. Grades are never summed: they are intervals on a scale of words, not amounts. Not here: priced lines
(`appraising`), the nouns (`model`). After DFØ's guide (2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.appraising.telling import money
from innomethods.model import Extent, Importance, UnpricedEffect
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.benefits.appraising.outcome import AppraisalResult, OptionResult

_HIGHEST = 4
_LABELS: Mapping[int, Wording] = {
    4: Wording(nb="Meget stor positiv", nn="Svært stor positiv", en="Very large positive"),
    3: Wording(nb="Stor positiv", nn="Stor positiv", en="Large positive"),
    2: Wording(nb="Middels positiv", nn="Middels positiv", en="Medium positive"),
    1: Wording(nb="Liten positiv", nn="Liten positiv", en="Small positive"),
    0: Wording(nb="Ubetydelig", nn="Ubetydeleg", en="Negligible"),
    -1: Wording(nb="Liten negativ", nn="Liten negativ", en="Small negative"),
    -2: Wording(nb="Middels negativ", nn="Middels negativ", en="Medium negative"),
    -3: Wording(nb="Stor negativ", nn="Stor negativ", en="Large negative"),
    -4: Wording(nb="Meget stor negativ", nn="Svært stor negativ", en="Very large negative"),
}
_TO = Wording(nb="til", nn="til", en="to")


@attrs.frozen
class Grade:
    """An interval on the scale from −4 to +4; whoever appraises argues for where in it an effect lies.

    Grades are neither added nor compared as numbers: `surely_positive` and the like are all that follows from them.

    Raises:
        ValueError: for an interval that is turned around, or outside the scale.

    >>> grade("large", "medium-positive").signs
    '++/+++'
    """

    low: int
    high: int

    def __attrs_post_init__(self) -> None:
        if not -_HIGHEST <= self.low <= self.high <= _HIGHEST:
            raise ValueError(f"A grade lies between -4 and 4, from low to high, not from {self.low} to {self.high}.")

    @property
    def signs(self) -> str:
        """The interval as it is written in a table: +/++, 0, −−, nearest to nothing first."""
        ends = sorted({self.low, self.high}, key=abs)
        return "/".join("+" * end if end > 0 else "−" * -end if end else "0" for end in ends)

    @property
    def label(self) -> Wording:
        """The interval in words."""
        if self.low == self.high:
            return _LABELS[self.low]
        near, far = sorted((self.low, self.high), key=abs)
        return Wording(
            nb=f"{_LABELS[near].nb} {_TO.nb} {(_LABELS[far].nb or '').lower()}",
            nn=f"{_LABELS[near].nn} {_TO.nn} {(_LABELS[far].nn or '').lower()}",
            en=f"{_LABELS[near].en} {_TO.en} {(_LABELS[far].en or '').lower()}",
        )

    @property
    def may_be_positive(self) -> bool:
        """Whether it can be a gain."""
        return self.high > 0

    @property
    def may_be_negative(self) -> bool:
        """Whether it can be a loss."""
        return self.low < 0

    def __neg__(self) -> Grade:
        return Grade(-self.high, -self.low)


# Rows: how much an area changes for the better. Columns: how much it matters (small, medium, large).
_COLUMNS = (Importance.SMALL, Importance.MEDIUM, Importance.LARGE)
_POSITIVE: Mapping[Extent, tuple[Grade, Grade, Grade]] = {
    Extent.LARGE_POSITIVE: (Grade(1, 2), Grade(2, 3), Grade(3, 4)),
    Extent.MEDIUM_POSITIVE: (Grade(0, 1), Grade(2, 2), Grade(2, 3)),
    Extent.SMALL_POSITIVE: (Grade(0, 0), Grade(0, 1), Grade(1, 2)),
    Extent.NONE: (Grade(0, 0), Grade(0, 0), Grade(0, 0)),
}
_MIRROR: Mapping[Extent, Extent] = {
    Extent.LARGE_NEGATIVE: Extent.LARGE_POSITIVE,
    Extent.MEDIUM_NEGATIVE: Extent.MEDIUM_POSITIVE,
    Extent.SMALL_NEGATIVE: Extent.SMALL_POSITIVE,
}


def grade(importance: Importance | str, extent: Extent | str) -> Grade:
    """Return the grade of an effect: how much the area matters, and how much it changes.

    Raises:
        ValueError: for an importance or extent that isn't on the scale.

    >>> grade("small", "large-negative")
    Grade(low=-2, high=-1)
    """
    column, row = _COLUMNS.index(Importance(importance)), Extent(extent)
    return -_POSITIVE[_MIRROR[row]][column] if row in _MIRROR else _POSITIVE[row][column]


@attrs.frozen
class GradedEffect:
    """An unpriced effect with its grade; None where importance or extent isn't said: then nobody knows."""

    effect: UnpricedEffect
    grade: Grade | None


def graded(effects: tuple[UnpricedEffect, ...]) -> tuple[GradedEffect, ...]:
    """Return each effect with its grade, in the order given."""
    return tuple(
        GradedEffect(
            one,
            None if one.importance is None or one.extent is None else grade(one.importance, one.extent),
        )
        for one in effects
    )


@attrs.frozen
class BreakEven:
    """What the unpriced must be worth together for the net present value to be zero.

    `total` is in present value, `per_year` spread over the years after the base year; both are positive when the
    unpriced must be a gain, and negative for the loss it may at most be. `per_person` is the same a year for each of
    `people`, None where nobody has said how many are affected, or effects say different numbers.
    """

    total: float
    per_year: float
    people: float | None
    per_person: float | None


def break_even(result: OptionResult) -> BreakEven | None:
    """Return what the unpriced effects of an option must be worth; None when the net present value isn't known."""
    if result.npv is None or result.equivalent_annual is None:
        return None
    numbers = {float(one.people) for one in result.option.unpriced if one.people}
    people = numbers.pop() if len(numbers) == 1 else None
    total, per_year = _against(result.npv), _against(result.equivalent_annual)
    return BreakEven(total, per_year, people, None if people is None else per_year / people)


def _against(value: float) -> float:
    """Return what cancels a value; nothing is cancelled by 0, not by −0."""
    return -value + 0.0


class CanTurn(StrEnum):
    """Whether the unpriced can turn an answer: yes if it is worth enough, no whatever it is worth, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@attrs.frozen
class Judgement:
    """Whether what isn't priced can turn an answer, what it would have to be worth, and the argument in words."""

    can_turn: CanTurn
    needed: float
    because: Wording


def can_turn_sign(result: OptionResult) -> Judgement | None:
    """Return whether the unpriced can change the sign of an option's net present value; None when that isn't known."""
    needed = break_even(result)
    if needed is None:
        return None
    vote = _may(result, positive=needed.total > 0) if needed.total else CanTurn.YES
    words = _LOSS if vote is CanTurn.YES and needed.total < 0 else _SIGN[vote]
    return Judgement(vote, abs(needed.total), words.fill(option=result.title, needed=_worth(result, needed.total)))


def can_turn_ranking(result: AppraisalResult) -> tuple[tuple[str, str, Judgement], ...]:
    """Return, for each pair next to each other in the ranking, whether the unpriced can turn it.

    Each item is the better option's id, the other's, and the judgement: the other overtakes when its unpriced effects
    are worth so much more than those of the better one.
    """
    return tuple(_pairs(result))


def _pairs(result: AppraisalResult) -> Iterator[tuple[str, str, Judgement]]:
    ranking = result.ranking
    for better, other in pairwise(ranking):
        gap = (better.npv or 0.0) - (other.npv or 0.0)
        votes = {_may(other, positive=True), _may(better, positive=False)}
        vote = next((one for one in (CanTurn.YES, CanTurn.UNKNOWN) if one in votes), CanTurn.NO)
        words = _RANKING[vote].fill(option=other.title, better=better.title, needed=_worth(other, gap))
        yield better.id, other.id, Judgement(vote, gap, words)


def _may(result: OptionResult, *, positive: bool) -> CanTurn:
    """Return whether the unpriced of an option may pull it upwards (or downwards)."""
    grades = [one.grade for one in graded(result.option.unpriced)]
    pulls = [one for one in grades if one is not None and (one.may_be_positive if positive else one.may_be_negative)]
    return CanTurn.YES if pulls else CanTurn.UNKNOWN if None in grades else CanTurn.NO


def _worth(result: OptionResult, value: float) -> Wording:
    return money(abs(value), result.holds_for.currency)


_SIGN = {
    CanTurn.YES: Wording(
        nb="De ikke-prissatte virkningene kan snu fortegnet for «{option}», hvis de samlet er verdt minst {needed}.",
        nn="Dei ikkje-prissette verknadene kan snu forteiknet for «{option}», om dei samla er verde minst {needed}.",
        en="The unpriced effects can change the sign of ‘{option}’, if they come to at least {needed} together.",
    ),
    CanTurn.NO: Wording(
        nb="De ikke-prissatte virkningene kan ikke snu fortegnet for «{option}»: ingen av dem trekker den veien.",
        nn="Dei ikkje-prissette verknadene kan ikkje snu forteiknet for «{option}»: ingen av dei dreg den vegen.",
        en="The unpriced effects can't change the sign of ‘{option}’: none of them pulls that way.",
    ),
    CanTurn.UNKNOWN: Wording(
        nb="Om de ikke-prissatte virkningene kan snu fortegnet for «{option}», er ikke kjent: noen mangler grad.",
        nn="Om dei ikkje-prissette verknadene kan snu forteiknet for «{option}», er ikkje kjent: nokre manglar grad.",
        en="Whether the unpriced effects can change the sign of ‘{option}’ isn't known: some have no grade.",
    ),
}
_LOSS = Wording(
    nb="De ikke-prissatte virkningene kan snu fortegnet for «{option}», hvis de samlet er et tap på minst {needed}.",
    nn="Dei ikkje-prissette verknadene kan snu forteiknet for «{option}», om dei samla er eit tap på minst {needed}.",
    en="The unpriced effects can change the sign of ‘{option}’, if they come to a loss of at least {needed} together.",
)
_RANKING = {
    CanTurn.YES: Wording(
        nb="«{option}» kan gå forbi «{better}», hvis forskjellen i ikke-prissatte virkninger er verdt minst {needed}.",
        nn="«{option}» kan gå forbi «{better}», om skilnaden i ikkje-prissette verknader er verd minst {needed}.",
        en="‘{option}’ can overtake ‘{better}’, if the difference in unpriced effects is worth at least {needed}.",
    ),
    CanTurn.NO: Wording(
        nb="«{option}» kan ikke gå forbi «{better}»: ingen ikke-prissatt virkning trekker den veien.",
        nn="«{option}» kan ikkje gå forbi «{better}»: ingen ikkje-prissett verknad dreg den vegen.",
        en="‘{option}’ can't overtake ‘{better}’: no unpriced effect pulls that way.",
    ),
    CanTurn.UNKNOWN: Wording(
        nb="Om «{option}» kan gå forbi «{better}», er ikke kjent: noen ikke-prissatte virkninger mangler grad.",
        nn="Om «{option}» kan gå forbi «{better}», er ikkje kjent: nokre ikkje-prissette verknader manglar grad.",
        en="Whether ‘{option}’ can overtake ‘{better}’ isn't known: some unpriced effects have no grade.",
    ),
}
