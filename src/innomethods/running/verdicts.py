"""How an answer stands: pass, fail, unknown (with its reason), or not applicable. Unknown never counts as pass."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from innomethods.ids import join
from innomethods.model import RATING_TOP, Answer, Check, Threshold
from innomethods.running.trail import Trail
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import Format, date_wording

if TYPE_CHECKING:
    from innomethods.running.events import CheckAnswered
    from innomethods.running.state import RunState

Datum = str | int | date | Decimal | Threshold


class Verdict(StrEnum):
    """The three values, and what was set aside with a reason."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Because(StrEnum):
    """Why something is unknown."""

    MISSING = "missing"
    LAW_NOT_KNOWN = "law-not-known"
    STALE = "stale"
    NOT_YET_DUE = "not-yet-due"


@attrs.frozen
class Standing:
    """A verdict with its reason; `words` says both, `data` is what the verdict was reached from."""

    verdict: Verdict
    telling: Wording
    because: Because | None = None
    data: tuple[tuple[str, Datum], ...] = ()

    @property
    def words(self) -> Wording:
        """The reason in words. Put together when asked for, since a replay asks for verdicts only."""
        return self.telling.fill(**_shown(self.data)) if self.data else self.telling

    @property
    def counts_as_pass(self) -> bool:
        """Whether nothing more is asked: passed, or set aside with a reason."""
        return self.verdict is Verdict.PASS or self.verdict is Verdict.NOT_APPLICABLE


_CONFIRM, _EVIDENCE, _RATING = Answer.CONFIRM, Answer.EVIDENCE, Answer.RATING  # as for `records.DONE`


def fits(check: Check, event: CheckAnswered) -> bool:
    """Whether an answer is of the kind asked for, and of that kind only; what is asked always can't be set aside.

    "No" answers a check that asks for evidence too: the work was looked at, and it isn't so.
    """
    yes_or_no, rating, evidence = event.confirmed, event.rating, event.evidence
    if event.not_applicable is not None:
        return not check.always and yes_or_no is None and rating is None and not evidence
    if check.answer is _EVIDENCE:
        shown = "" not in [piece.reference.strip() for piece in evidence]
        return rating is None and shown and (bool(evidence) or yes_or_no is False)
    if check.answer is _CONFIRM:
        return isinstance(yes_or_no, bool) and rating is None and not evidence
    if check.answer is _RATING:
        whole = isinstance(rating, int) and not isinstance(rating, bool)
        return whole and 1 <= (rating or 0) <= RATING_TOP and yes_or_no is None
    return False  # an observation of the measure answers it


def standing_of(state: RunState, path: str, check: Check, on: date) -> Standing:
    """Return how a check stands on a day, by the answers that had been given by then."""
    answered = state.answers.get(path)
    if answered is not None and answered.latest.at.date() > on:
        given = Trail(event for event in answered.given if event.at.date() <= on)
        answered = attrs.evolve(answered, given=given) if given else None
    if answered is None:
        if check.answer is Answer.MEASURE and check.threshold is not None:
            return standing_of_threshold(state, check.threshold, on, check.valid_days)
        return _NO_ANSWER
    if answered.stale:
        return Standing(Verdict.UNKNOWN, _ASKED_ANEW if answered.asked_anew else _STALE, Because.STALE)
    valid = tuple(event for event in answered.events if fits(check, event))
    if not valid and check.threshold is not None and check.answer is Answer.MEASURE:
        return standing_of_threshold(state, check.threshold, on, check.valid_days)
    if not valid:
        return _OF_ANOTHER_KIND
    if check.valid_days is not None:
        valid = tuple(event for event in valid if _holds_on(event.at.date(), check.valid_days, on))
        if not valid:
            return _too_old(answered.latest.at.date(), check.valid_days)
    return _standing_of_answers(check, valid, some_old=len(valid) < len(answered.events))


def _standing_of_answers(check: Check, valid: tuple[CheckAnswered, ...], *, some_old: bool) -> Standing:
    latest = valid[-1]
    if latest.not_applicable is not None:
        return Standing(Verdict.NOT_APPLICABLE, _SET_ASIDE, data=(("reason", latest.not_applicable),))
    if latest.confirmed is False:
        return _NO
    if check.answer is Answer.EVIDENCE:
        return _evidence(valid, check.at_least or 1, some_old=some_old)
    if check.answer is Answer.RATING:
        return _rating([each.rating for each in valid if each.rating is not None], check.at_least or 1, check.raters)
    return _YES


def standing_of_threshold(state: RunState, threshold: Threshold, on: date, valid_days: int | None = None) -> Standing:
    """Return how a measure's latest observation stands to its limit on a day."""
    observed = state.observed.get(threshold.measure)
    seen = observed.on(on) if observed is not None else None
    if observed is None or seen is None:
        return Standing(Verdict.UNKNOWN, _NOT_MEASURED, Because.MISSING, (("limit", threshold),))
    when = seen.at.date()
    if observed.stale:
        return Standing(Verdict.UNKNOWN, _MEASURED_BEFORE, Because.STALE, (("value", seen.value), ("when", when)))
    if valid_days is not None and not _holds_on(when, valid_days, on):
        return _too_old(when, valid_days)
    verdict = Verdict.PASS if threshold.holds(float(seen.value)) else Verdict.FAIL
    return Standing(verdict, _MEASURED, data=(("value", seen.value), ("when", when), ("limit", threshold)))


def _holds_on(given: date, valid_days: int, on: date) -> bool:
    return (on - given).days <= valid_days


def _too_old(when: date, valid_days: int) -> Standing:
    return Standing(Verdict.UNKNOWN, _TOO_OLD, Because.STALE, (("when", when), ("days", valid_days)))


def _evidence(events: tuple[CheckAnswered, ...], wanted: int, *, some_old: bool) -> Standing:
    """Pieces add up over answers; the same piece counts once."""
    pieces = len({piece for event in events for piece in event.evidence})
    if pieces < wanted:
        because = Because.STALE if some_old else Because.MISSING
        return Standing(Verdict.UNKNOWN, _OF_REFERENCES, because, (("count", pieces), ("wanted", wanted)))
    words = _REFERENCE if pieces == 1 else _REFERENCES
    return Standing(Verdict.PASS, words, data=(("count", pieces),))


def _rating(ratings: list[int], wanted: int, raters: int) -> Standing:
    shown = ", ".join(str(rating) for rating in ratings)
    data = (("shown", shown), ("wanted", wanted), ("top", RATING_TOP), ("count", len(ratings)), ("raters", raters))
    if len(ratings) < raters:
        return Standing(Verdict.UNKNOWN, _RATED if ratings else _UNRATED, Because.MISSING, data)
    return Standing(Verdict.PASS if min(ratings, default=0) >= wanted else Verdict.FAIL, _RATED, data=data)


def _shown(data: tuple[tuple[str, Datum], ...]) -> dict[str, Wording | str | int]:
    """Return data as people read it: questions by the paths that can be typed."""
    told, known = {name: _spoken(name, value) for name, value in data}, dict(data)
    if "path" in known and "checks" in known:
        told["checks"] = ", ".join(join(str(known["path"]), name) for name in str(known["checks"]).split(", "))
    return told


def _spoken(name: str, value: Datum) -> Wording | str | int:
    """Return a datum as people read it."""
    if isinstance(value, Threshold):
        return _limit(value)
    if isinstance(value, date):
        return date_wording(value)
    if isinstance(value, Decimal):
        return _number(value)
    if name == "days" and isinstance(value, int):
        return Wording(**{language: Format(language).days(value) for language in LANGUAGES})
    return value


def _number(value: Decimal) -> Wording:
    """Write a number with all its decimals: an observation and its limit must not look alike by rounding."""
    return Wording(**{language: Format(language).exact(value) for language in LANGUAGES})


def _limit(threshold: Threshold) -> Wording:
    parts = [
        words.fill(limit=_number(Decimal(str(limit))))
        for words, limit in ((_AT_LEAST, threshold.at_least), (_AT_MOST, threshold.at_most))
        if limit is not None
    ]
    if not parts:
        return _NO_LIMIT
    return parts[0] if len(parts) == 1 else _BOTH.fill(one=parts[0], other=parts[1])


_NO_LIMIT = Wording(nb="ikke oppgitt", nn="ikkje oppgitt", en="not stated")
_AT_LEAST = Wording(nb="minst {limit}", nn="minst {limit}", en="at least {limit}")
_AT_MOST = Wording(nb="høyst {limit}", nn="høgst {limit}", en="at most {limit}")
_BOTH = Wording(nb="{one} og {other}", nn="{one} og {other}", en="{one} and {other}")
_NO_ANSWER = Standing(
    Verdict.UNKNOWN,
    Wording(nb="ikke besvart", nn="utan svar", en="not answered"),
    Because.MISSING,
)
_STALE = Wording(
    nb="besvart før arbeidet gikk tilbake; se på svaret på nytt",
    nn="svart på før arbeidet gjekk tilbake; sjå på svaret på nytt",
    en="answered before the work went back; look at the answer again",
)
_ASKED_ANEW = Wording(
    nb="besvart før spørsmålet ble endret; se på svaret på nytt",
    nn="svart på før spørsmålet vart endra; sjå på svaret på nytt",
    en="answered before the question was changed; look at the answer again",
)
_OF_ANOTHER_KIND = Standing(
    Verdict.UNKNOWN,
    Wording(
        nb="besvart før det ble spurt på denne måten",
        nn="svart på før det vart spurt på denne måten",
        en="answered before it was asked in this way",
    ),
    Because.STALE,
)
_TOO_OLD = Wording(
    nb="svaret er fra {when} og gjelder i {days}",
    nn="svaret er frå {when} og gjeld i {days}",
    en="the answer is from {when} and holds for {days}",
)
_SET_ASIDE = Wording(nb="gjelder ikke: {reason}", nn="gjeld ikkje: {reason}", en="not applicable: {reason}")
_YES = Standing(Verdict.PASS, Wording(nb="bekreftet", nn="stadfesta", en="confirmed"))
_NO = Standing(Verdict.FAIL, Wording(nb="svart nei", nn="svart nei", en="answered no"))
_REFERENCE = Wording(nb="{count} henvisning", nn="{count} tilvising", en="{count} reference")
_REFERENCES = Wording(nb="{count} henvisninger", nn="{count} tilvisingar", en="{count} references")
_OF_REFERENCES = Wording(
    nb="{count} av {wanted} henvisninger", nn="{count} av {wanted} tilvisingar", en="{count} of {wanted} references"
)
_RATED = Wording(
    nb="vurdert til {shown} av {top} ({count} av {raters} har vurdert), kravet er {wanted}",
    nn="vurdert til {shown} av {top} ({count} av {raters} har vurdert), kravet er {wanted}",
    en="rated {shown} of {top} ({count} of {raters} have rated), {wanted} is asked for",
)
_UNRATED = Wording(
    nb="ingen av {raters} har vurdert", nn="ingen av {raters} har vurdert", en="none of {raters} has rated"
)
_NOT_MEASURED = Wording(
    nb="tall mangler, kravet er {limit}", nn="tal manglar, kravet er {limit}", en="not measured, {limit} is asked for"
)
_MEASURED = Wording(
    nb="målt til {value} {when}, kravet er {limit}",
    nn="målt til {value} {when}, kravet er {limit}",
    en="measured at {value} on {when}, {limit} is asked for",
)
_MEASURED_BEFORE = Wording(
    nb="målt til {value} {when}, før arbeidet gikk tilbake",
    nn="målt til {value} {when}, før arbeidet gjekk tilbake",
    en="measured at {value} on {when}, before the work went back",
)
