"""How an answer stands: pass, fail, unknown (with its reason), or not applicable. Unknown never counts as pass."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from innomethods.model import RATING_TOP, Answer, Check, Threshold
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

if TYPE_CHECKING:
    from innomethods.running.state import Observed, State


class Verdict(StrEnum):
    """The three values, and what was set aside with a reason."""

    PASS = "pass"
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
    """A verdict with its reason, in words."""

    verdict: Verdict
    words: Wording
    because: Because | None = None

    @property
    def counts_as_pass(self) -> bool:
        """Whether nothing more is asked: passed, or set aside with a reason."""
        return self.verdict in {Verdict.PASS, Verdict.NOT_APPLICABLE}


def standing_of(state: State, path: str, check: Check, on: date) -> Standing:
    """Return how a check stands on a day."""
    if check.answer is Answer.MEASURE and not (path in state.answers and state.answers[path].latest.not_applicable):
        return standing_of_threshold(state, check.threshold) if check.threshold else _NO_ANSWER
    answered = state.answers.get(path)
    if answered is None:
        return _NO_ANSWER
    latest = answered.latest
    if answered.stale:
        return Standing(Verdict.UNKNOWN, _STALE, Because.STALE)
    if check.valid_days is not None and latest.at.date() + timedelta(days=check.valid_days) < on:
        words = _TOO_OLD.fill(when=date_wording(latest.at.date()), days=check.valid_days)
        return Standing(Verdict.UNKNOWN, words, Because.STALE)
    if latest.not_applicable is not None:
        return Standing(Verdict.NOT_APPLICABLE, _SET_ASIDE.fill(reason=latest.not_applicable))
    match check.answer:
        case Answer.EVIDENCE:
            return _evidence(len(latest.evidence), check.at_least or 1)
        case Answer.RATING:
            ratings = [event.rating for event in answered.events if event.rating is not None]
            return _rating(ratings, check.at_least or 1, check.raters)
        case _:
            return _YES if latest.confirmed else _NO


def standing_of_threshold(state: State, threshold: Threshold) -> Standing:
    """Return how a measure's latest observation stands to its limit."""
    observed: Observed | None = state.observed.get(threshold.measure)
    limit = _limit(threshold)
    if observed is None:
        return Standing(Verdict.UNKNOWN, _NOT_MEASURED.fill(limit=limit), Because.MISSING)
    when, value = date_wording(observed.event.at.date()), _number(float(observed.value))
    if observed.stale:
        return Standing(Verdict.UNKNOWN, _MEASURED_BEFORE.fill(value=value, when=when), Because.STALE)
    held = threshold.holds(float(observed.value))
    words = _MEASURED.fill(value=value, when=when, limit=limit)
    return Standing(Verdict.PASS if held else Verdict.FAIL, words)


def _evidence(count: int, wanted: int) -> Standing:
    words = (_REFERENCE if wanted == 1 else _REFERENCES).fill(count=count, wanted=wanted)
    return Standing(Verdict.PASS, words) if count >= wanted else Standing(Verdict.UNKNOWN, words, Because.MISSING)


def _rating(ratings: list[int], wanted: int, raters: int) -> Standing:
    shown = ", ".join(str(rating) for rating in ratings)
    words = (_RATED if ratings else _UNRATED).fill(
        shown=shown, wanted=wanted, top=RATING_TOP, count=len(ratings), raters=raters
    )
    if len(ratings) < raters:
        return Standing(Verdict.UNKNOWN, words, Because.MISSING)
    return Standing(Verdict.PASS if min(ratings) >= wanted else Verdict.FAIL, words)


def _number(value: float) -> Wording:
    text = f"{value:g}"
    comma = text.replace(".", ",")
    return Wording(nb=comma, nn=comma, en=text)


def _limit(threshold: Threshold) -> Wording:
    parts = [
        words.fill(limit=_number(limit))
        for words, limit in ((_AT_LEAST, threshold.at_least), (_AT_MOST, threshold.at_most))
        if limit is not None
    ]
    if len(parts) == 1:
        return parts[0]
    return _BOTH.fill(one=parts[0], other=parts[1])


_AT_LEAST = Wording(nb="minst {limit}", nn="minst {limit}", en="at least {limit}")
_AT_MOST = Wording(nb="høyst {limit}", nn="høgst {limit}", en="at most {limit}")
_BOTH = Wording(nb="{one} og {other}", nn="{one} og {other}", en="{one} and {other}")
_NO_ANSWER = Standing(
    Verdict.UNKNOWN,
    Wording(nb="ikke besvart", nn="ikkje svart på", en="not answered"),
    Because.MISSING,
)
_STALE = Wording(
    nb="besvart før arbeidet gikk tilbake; se på svaret på nytt",
    nn="svart på før arbeidet gjekk tilbake; sjå på svaret på nytt",
    en="answered before the work went back; look at the answer again",
)
_TOO_OLD = Wording(
    nb="svaret er fra {when} og gjelder i {days} dager",
    nn="svaret er frå {when} og gjeld i {days} dagar",
    en="the answer is from {when} and holds for {days} days",
)
_SET_ASIDE = Wording(nb="gjelder ikke: {reason}", nn="gjeld ikkje: {reason}", en="not applicable: {reason}")
_YES = Standing(Verdict.PASS, Wording(nb="bekreftet", nn="stadfesta", en="confirmed"))
_NO = Standing(Verdict.FAIL, Wording(nb="svart nei", nn="svart nei", en="answered no"))
_REFERENCE = Wording(nb="{count} henvisning", nn="{count} tilvising", en="{count} reference")
_REFERENCES = Wording(
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
