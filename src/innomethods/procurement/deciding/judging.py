"""One condition judged by what is known: it holds, it fails, or nobody can tell yet, and why.

Here: single conditions and alternatives. Not here: rules (`verdicts`), tables (`outcomes`), sentences (`saying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.errors import UnknownOnDate
from innomethods.model import FactValue, LegalAssessment
from innomethods.procurement.deciding.answers import Answer, Answers, Reason, Value
from innomethods.rules import AnyOf, Clause, RuleRow, Starts
from innomethods.sources import Ground
from innomethods.wording import Wording


class Verdict(StrEnum):
    """Whether a condition, or all conditions of a rule, hold."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "unknown"


@attrs.frozen
class Limit:
    """The limit of a row on a day: exact, or between bounds (None: no bound) where the law doesn't say it.

    `because` says why it isn't known. `first` and `last` are the days of the value or of its absence. `settled` is
    somebody's answer where the law has none.
    """

    row: RuleRow
    least: Decimal | None
    most: Decimal | None
    first: date | None = None
    last: date | None = None
    ground: Ground | None = None
    because: Wording | None = None
    theirs: str | None = None
    settled: LegalAssessment | None = None

    @property
    def is_exact(self) -> bool:
        """Whether it is one amount."""
        return self.least is not None and self.least == self.most

    def caught(self, least: Decimal | None, most: Decimal | None) -> bool | None:
        """Whether it catches every amount from one to the other (None: no bound), or none; None when it catches some.

        A limit bites in one direction, so the ends of the bounds tell it all.
        """
        row = self.row
        if least is not None and least is most and self.least is not None and self.is_exact:
            return row.catches(least, self.least)
        if row.starts in (Starts.FROM, Starts.ABOVE):
            surely = least is not None and self.most is not None and row.catches(least, self.most)
            never = most is not None and self.least is not None and not row.catches(most, self.least)
        else:
            surely = most is not None and self.least is not None and row.catches(most, self.least)
            never = least is not None and self.most is not None and not row.catches(least, self.most)
        if surely:
            return True
        return False if never else None


def limit_on(row: RuleRow, day: date) -> Limit:
    """Return the limit of a row on a day; without bounds where nothing is said of it, or what is said is no number."""
    try:
        held = row.values.row_on(day)
    except UnknownOnDate:
        unknown = row.values.unknown_on(day)
        if unknown is None:
            return Limit(row, None, None)
        least, most = (one if isinstance(one, Decimal) else None for one in (unknown.least, unknown.most))
        return Limit(
            row,
            least,
            most,
            unknown.valid_from,
            unknown.valid_to,
            unknown.ground,
            unknown.because,
            unknown.theirs,
        )
    amount = held.value if isinstance(held.value, Decimal) else None
    return Limit(row, amount, amount, held.valid_from, held.valid_to, held.ground, theirs=held.theirs)


@attrs.frozen
class Judged:
    """One condition, what it came to and by which answer and limit; what is unknown says why."""

    clause: Clause
    verdict: Verdict
    answer: Answer
    limit: Limit | None = None
    reason: Reason | None = None

    @property
    def is_exact(self) -> bool:
        """Whether it came about without bounds."""
        return self.answer.is_exact and (self.limit is None or self.limit.is_exact)


@attrs.frozen
class JudgedAny:
    """Alternatives, of which one is enough, each with its conditions judged."""

    alternatives: tuple[tuple[Judged, ...], ...]
    verdict: Verdict

    @property
    def is_exact(self) -> bool:
        """Whether what decides it came about without bounds."""
        if self.verdict is Verdict.HOLDS:
            held = (one for one in self.alternatives if together(one) is Verdict.HOLDS)
            return any(all(judged.is_exact for judged in one) for one in held)
        return all(
            any(judged.is_exact for judged in one if judged.verdict is Verdict.FAILS) for one in self.alternatives
        )


def together(judged: Iterable[Judged | JudgedAny]) -> Verdict:
    """Return what conditions come to that must all hold."""
    verdicts = [one.verdict for one in judged]
    if Verdict.FAILS in verdicts:
        return Verdict.FAILS
    return Verdict.UNKNOWN if Verdict.UNKNOWN in verdicts else Verdict.HOLDS


def leaves(judged: Iterable[Judged | JudgedAny]) -> Iterator[Judged]:
    """Yield the single conditions; of alternatives those that may still hold, else of those that come nearest."""
    for one in judged:
        if isinstance(one, Judged):
            yield one
            continue
        open_ = [each for each in one.alternatives if together(each) is not Verdict.FAILS]
        nearest = min(map(distance, one.alternatives))
        for alternative in open_ or [each for each in one.alternatives if distance(each) == nearest]:
            yield from alternative


# What a purchase is. A rule for another kind of purchase is further away than one that lacks something.
_WHAT_IT_IS = frozenset({"country", "regulation", "sector", "kind", "buyer", "central"})


def distance(judged: Iterable[Judged | JudgedAny]) -> tuple[int, int]:
    """Return how far conditions are from holding: how many about what the purchase is fail, and how many in all."""
    failed = [one for one in leaves(judged) if one.verdict is Verdict.FAILS]
    return sum(one.clause.fact in _WHAT_IT_IS for one in failed), len(failed)


@attrs.frozen
class Asked:
    """A condition made ready for a day: with the limit of its row."""

    clause: Clause
    limit: Limit | None

    def fails(self, answers: Answers) -> bool:
        """Whether it fails: most rules of a table do, and why they do needn't be told."""
        return _verdict(self.clause, answers[self.clause.fact], self._limit(answers)) is Verdict.FAILS

    def _limit(self, answers: Answers) -> Limit | None:
        limit = self.limit
        if limit is None or not answers.settled or limit.is_exact or limit.row.id not in answers.settled:
            return limit
        return _settled(limit, answers.settled[limit.row.id])

    def judged(self, answers: Answers) -> Judged:
        """Return what it comes to."""
        answer, limit = answers[self.clause.fact], self._limit(answers)
        verdict = _verdict(self.clause, answer, limit)
        reason = None
        if verdict is Verdict.UNKNOWN:
            reason = answer.reason if not answer.is_exact else Reason.LAW
        return Judged(self.clause, verdict, answer, limit, reason)


@attrs.frozen
class AskedAny:
    """Alternatives made ready for a day."""

    alternatives: tuple[tuple[Asked, ...], ...]

    def fails(self, answers: Answers) -> bool:
        """Whether each of them fails."""
        return all(any(one.fails(answers) for one in alternative) for alternative in self.alternatives)

    def judged(self, answers: Answers) -> JudgedAny:
        """Return what they come to."""
        judged = tuple(tuple(one.judged(answers) for one in alternative) for alternative in self.alternatives)
        verdicts = [together(one) for one in judged]
        if Verdict.HOLDS in verdicts:
            return JudgedAny(judged, Verdict.HOLDS)
        return JudgedAny(judged, Verdict.UNKNOWN if Verdict.UNKNOWN in verdicts else Verdict.FAILS)


def made_ready(condition: Clause | AnyOf, limits: dict[str, Limit]) -> Asked | AskedAny:
    """Return a condition with the limits of the rows it names."""
    if isinstance(condition, Clause):
        return Asked(condition, None if condition.row is None else limits[condition.row])
    return AskedAny(
        tuple(
            tuple(Asked(one, None if one.row is None else limits[one.row]) for one in alternative)
            for alternative in condition.alternatives
        )
    )


def _settled(limit: Limit, answer: LegalAssessment) -> Limit:
    """Return a limit that somebody has settled; an answer that can't be the limit settles nothing."""
    if not may_be(answer.answer, limit.least, limit.most):
        return limit
    amount = Decimal(str(answer.answer))
    return attrs.evolve(limit, least=amount, most=amount, settled=answer)


def may_be(answer: FactValue, least: object, most: object) -> bool:
    """Whether an answer can be a limit that isn't known: a number above 0, within the bounds that there are."""
    if isinstance(answer, (bool, str)):
        return False
    amount = Decimal(str(answer))
    low = least if isinstance(least, Decimal) else None
    high = most if isinstance(most, Decimal) else None
    return amount > 0 and (low is None or amount >= low) and (high is None or amount <= high)


def _verdict(clause: Clause, answer: Answer, limit: Limit | None) -> Verdict:
    if limit is not None:
        caught = limit.caught(*answer.bounds)
        if caught is None:
            return Verdict.UNKNOWN
        return _as_verdict(caught is (clause.reaches is not None))
    if clause.at_least is not None or clause.at_most is not None:
        return _compared(clause, answer)
    found = {_is_wanted(one, clause) for one in answer.options}
    return _as_verdict(found.pop()) if len(found) == 1 else Verdict.UNKNOWN


def _is_wanted(value: Value, clause: Clause) -> bool:
    """Whether a value is what a condition asks for: True is yes, not the number 1."""
    if clause.is_ is None:
        return value in clause.among
    return value is clause.is_ if isinstance(clause.is_, bool) else value == clause.is_


def _as_verdict(holds: bool) -> Verdict:  # noqa: FBT001 - the one thing it turns into a verdict
    return Verdict.HOLDS if holds else Verdict.FAILS


def _compared(clause: Clause, answer: Answer) -> Verdict:
    least, most = answer.bounds
    if clause.at_least is not None:
        if least is not None and least >= clause.at_least:
            return Verdict.HOLDS
        return Verdict.FAILS if most is not None and most < clause.at_least else Verdict.UNKNOWN
    if clause.at_most is None:  # pragma: no cover - a clause says exactly one thing
        raise AssertionError(clause)
    if most is not None and most <= clause.at_most:
        return Verdict.HOLDS
    return Verdict.FAILS if least is not None and least > clause.at_most else Verdict.UNKNOWN
