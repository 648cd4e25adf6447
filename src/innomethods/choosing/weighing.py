"""Weighing a decision table for a situation: which subjects its rows speak for, and in what order.

Rows that hold add up: some 1, strong 3, decisive 9. Rows with a missing answer count nothing, and are what «what would
change this» looks into. The HTML form does the same in JavaScript; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from innomethods.choosing.recommendation import Advised, LeftOut, Reason, Recommendation, Subject, WhatIf
from innomethods.choosing.situation import QUESTIONS, Situation
from innomethods.choosing.table import Row, Table

FEWEST = 2  # one recommendation is an order, two are a choice
MOST = 5


@attrs.frozen
class _Weighed:
    """A subject with the rows that hold for it."""

    subject: Subject
    place: int  # in the table's order, for those that weigh the same
    speaks_for: tuple[Row, ...]
    speaks_against: tuple[Row, ...]

    @property
    def score(self) -> int:
        """Points for, less points against."""
        return sum(row.points_for(self.subject.id) for row in (*self.speaks_for, *self.speaks_against))

    @property
    def order(self) -> tuple[int, int, int]:
        """Most points first; of equals the one with fewer rows against it, then the one mentioned first."""
        return (-self.score, len(self.speaks_against), self.place)


@attrs.frozen
class _Ranking:
    """What a situation speaks for, best first: methods and other advice, and the overlays rows ask for."""

    methods: tuple[_Weighed, ...]
    wanted: tuple[_Weighed, ...]

    @property
    def overlays(self) -> tuple[_Weighed, ...]:
        """The overlays that fit what comes first; where that is no method, there is nothing to lay them over."""
        first = self.methods[0].subject if self.methods else None
        if first is None or first.kind is not Advised.METHOD:
            return ()
        return tuple(one for one in self.wanted if one.subject.misfit(first.id) is None)

    @property
    def ranks(self) -> dict[str, int]:
        """The rank of each that is recommended."""
        groups = (self.methods, self.overlays)
        return {one.subject.id: rank for group in groups for rank, one in enumerate(group, start=1)}

    def left_out(self, subject: Subject) -> tuple[LeftOut, ...]:
        """Return the overlays that rows ask for and a method doesn't need."""
        unfit = ((one.subject, one.subject.misfit(subject.id)) for one in self.wanted)
        return tuple(LeftOut(overlay, because) for overlay, because in unfit if because is not None)


def weigh(
    table: Table, subjects: Iterable[Subject], situation: Situation, *, limit: int = MOST
) -> tuple[Recommendation, ...]:
    """Return what a table recommends in a situation: methods and other advice by rank, then overlays by rank.

    At least two methods or other advice come back if that many have a row that speaks for them, at most `limit`.
    Overlays are those that fit what comes first; each method says which others it doesn't need.

    Raises:
        ValueError: for a limit under 2.
    """
    if limit < FEWEST:
        raise ValueError(f"A choice needs at least {FEWEST} recommendations, so the limit can't be {limit}.")
    several = tuple(subjects)
    ranking = _ranked(table, several, situation)
    what_if = {
        (question, answer): _ranked(table, several, situation.with_answer(question, answer)).ranks
        for question in situation.unanswered
        for answer in QUESTIONS[question]
    }
    return tuple(
        Recommendation(
            rank=rank,
            subject=weighed.subject,
            score=weighed.score,
            reasons=[_reason(row, situation) for row in weighed.speaks_for],
            counter_reasons=[
                *(_reason(row, situation) for row in weighed.speaks_against),
                *(Reason(text) for text in weighed.subject.not_when),
            ],
            would_change=[
                WhatIf(question, answer, ranks.get(weighed.subject.id))
                for (question, answer), ranks in what_if.items()
                if _matters(rank, ranks.get(weighed.subject.id), weighed.subject.kind)
            ],
            left_out=ranking.left_out(weighed.subject),
        )
        for group in (ranking.methods[:limit], ranking.overlays)
        for rank, weighed in enumerate(group, start=1)
    )


def _ranked(table: Table, subjects: Sequence[Subject], situation: Situation) -> _Ranking:
    """Return all that has more for it than against it; of methods and advice also the two best that rows speak for."""
    holding = [row for row in table.rows if row.holds(situation)]
    places = {subject: place for place, subject in enumerate(table.subjects)}
    weighed = sorted(
        (
            _Weighed(
                subject,
                places[subject.id],
                tuple(row for row in holding if subject.id in row.speaks_for),
                tuple(row for row in holding if subject.id in row.speaks_against),
            )
            for subject in subjects
            if subject.id in places
        ),
        key=lambda one: one.order,
    )
    spoken_for = [one for one in weighed if one.speaks_for]
    chosen = [one for one in spoken_for if one.subject.kind is not Advised.OVERLAY]
    return _Ranking(
        tuple(one for number, one in enumerate(chosen) if one.score > 0 or number < FEWEST),
        tuple(one for one in spoken_for if one.subject.kind is Advised.OVERLAY and one.score > 0),
    )


def _matters(rank: int, then: int | None, kind: Advised) -> bool:
    """Whether an answer changes who comes first; of overlays, whether it takes this one away."""
    return then is None if kind is Advised.OVERLAY else (rank == 1) != (then == 1)


def _reason(row: Row, situation: Situation) -> Reason:
    rests_on = tuple((question, situation.answer(question) or "") for question, _ in row.when)
    return Reason(row.because, row.id, row.weight, rests_on, row.sources)
