"""What is asked for, in words: limits of measures, what counts as an answer, how an answer stands.

Not here: whether it is met (`running`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs

from innomethods.model import RATING_TOP, Answer, Check, CheckPath, Criterion, Gate, ResultState, Strength, Threshold
from innomethods.reporting import headings, labels
from innomethods.reporting.drawings.status_marks import CheckState, status_word
from innomethods.reporting.pages import Cell, Span
from innomethods.reporting.subject import Subject
from innomethods.running import Because, Item, Standing, Verdict

_MOST_NAMED = 2  # questions named in one sentence


@attrs.frozen
class Measurement:
    """What was measured, the value and the limit it has to keep, as they read."""

    measure: str
    value: str
    limit: str


def measurement_of(subject: Subject, gate: Gate, item: Item) -> Measurement | None:
    """Return the measurement behind a gate's requirement; None where there is none."""
    criterion = next((one for one in gate.criteria if one.id == item.id), None)
    threshold = threshold_of(criterion)
    if threshold is None or subject.state is None:
        return None
    observed = subject.state.observed.get(threshold.measure)
    if observed is None:
        return None
    measure = subject.measure(threshold.measure)
    name = subject.text(measure.title) if measure is not None else threshold.measure
    return Measurement(name, subject.amount(observed.value, measure), limit_words(subject, threshold))


def stands_in_the_way(item: Item, verdict: Verdict) -> bool:
    """Whether a requirement with this verdict bars the way: what should be met only advises."""
    return item.strength is not Strength.SHOULD and item.standing.verdict is verdict


def limit_words(subject: Subject, threshold: Threshold) -> str:
    """Return a limit with its unit: «høyst 9 %»."""
    measure = subject.measure(threshold.measure)
    parts = [
        subject.text(label, n=subject.amount(Decimal(str(limit)), measure))
        for label, limit in ((labels.AT_LEAST, threshold.at_least), (labels.AT_MOST, threshold.at_most))
        if limit is not None
    ]
    return subject.formats.all_of(parts)


def answer_wanted(subject: Subject, check: Check) -> str:
    """Return what counts as an answer: «dokumentasjon, minst 3»."""
    kind = subject.text(labels.ANSWERS[check.answer], top=RATING_TOP)
    if check.answer is Answer.MEASURE and check.threshold is not None:
        return f"{kind}, {limit_words(subject, check.threshold)}"
    parts = [kind]
    if check.at_least is not None and check.at_least > 1:
        parts.append(subject.text(labels.AT_LEAST, n=check.at_least))
    if check.answer is Answer.RATING and check.raters > 1:
        parts.append(subject.count(labels.RATERS, check.raters))
    return ", ".join(parts)


def criterion_about(subject: Subject, criterion: Criterion) -> Span:
    """Return what a criterion is about, as its question, result or measure."""
    about = criterion.about
    match about:
        case Check():
            return subject.say(about.ask)
        case ResultState():
            return subject.result_state(about)
        case Threshold():
            measure = subject.measure(about.measure)
            name = subject.say(measure.title) if measure is not None else Span(about.measure)
            return Span(f"{name.text}: {limit_words(subject, about)}", language=name.language)
        case CheckPath(path=path):
            check = dict(subject.method.checks).get(path)
            return subject.say(check.ask) if check is not None else Span(path)


def threshold_of(criterion: Criterion | None) -> Threshold | None:
    """Return the measure's limit a criterion is about; None where it is about something else."""
    about = getattr(criterion.about, "threshold", criterion.about) if criterion is not None else None
    return about if isinstance(about, Threshold) else None


def state_of(standing: Standing, strength: Strength) -> CheckState:
    """Return the mark of a standing: a law that isn't met is a breach, an unknown tells why."""
    match standing.verdict:
        case Verdict.PASS:
            return CheckState.PASS
        case Verdict.NOT_APPLICABLE:
            return CheckState.NOT_APPLICABLE
        case Verdict.FAIL:
            return CheckState.BREACH_OF_LAW if strength is Strength.LAW else CheckState.FAIL
        case Verdict.UNKNOWN:
            return _UNKNOWN.get(standing.because, CheckState.MISSING)


_UNKNOWN: dict[Because | None, CheckState] = {
    Because.LAW_NOT_KNOWN: CheckState.LAW_NOT_KNOWN,
    Because.STALE: CheckState.STALE,
    Because.NOT_YET_DUE: CheckState.NOT_YET_DUE,
}


def state_cell(subject: Subject, standing: Standing, strength: Strength) -> Cell:
    """Return how something stands, as mark and word."""
    state = state_of(standing, strength)
    detail = subject.text(labels.ANSWER_MISSING) if state is CheckState.MISSING else ""
    return Cell(status_word(state, subject.language, detail=detail), status=state, value=str(state))


def standing_words(subject: Subject, standing: Standing, limit: Threshold | None = None) -> Span:
    """Return why something stands as it does, with units and with the questions that lack an answer, as a sentence.

    `limit` is the measure's limit it is about, if it is about one.
    """
    data = dict(standing.data)
    value, when = data.get("value"), data.get("when")
    if limit is not None and isinstance(value, Decimal) and isinstance(when, date):
        told = headings.MEASURED_ON if "limit" in data else headings.MEASURED_BEFORE
        shown, day = subject.amount(value, subject.measure(limit.measure)), subject.formats.date(when)
        return Span(subject.text(told, value=shown, day=day, limit=limit_words(subject, limit)))
    if "path" in data and "checks" in data:
        return Span(_claim(subject, standing, str(data["path"]), str(data["checks"]).split(", ")))
    said = subject.say(standing.words)
    return Span(said.text[:1].upper() + said.text[1:], language=said.language)


def _claim(subject: Subject, standing: Standing, path: str, checks: list[str]) -> str:
    told = headings.CLAIM_FAILS if standing.verdict is Verdict.FAIL else headings.CLAIM_LACKS
    asked = dict(subject.method.checks)
    names = [subject.text(asked[f"{path}/{one}"].ask) if f"{path}/{one}" in asked else one for one in checks]
    more = " …" if len(names) > _MOST_NAMED else ""
    shown = ", ".join(subject.quoted(name) for name in names[:_MOST_NAMED]) + more
    return subject.count(told, len(checks), phase=subject.quoted(subject.title(path).text), names=shown)


def item_cell(subject: Subject, item: Item) -> Cell:
    """Return how one requirement of a gate stands."""
    return state_cell(subject, item.standing, item.strength)
