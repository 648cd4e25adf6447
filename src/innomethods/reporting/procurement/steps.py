"""The days of a procedure in words: how each is counted, with its place in the law.

Here: what a note, a report and a terminal say alike. Not here: counting (`procurement.timing`), tables.
"""

from __future__ import annotations

from innomethods.procurement.deciding.saying import Under, reference_in
from innomethods.procurement.timing import EVENTS, Step, Timetable
from innomethods.reporting.procurement import route_words as words
from innomethods.wording import Language, Wording, format_for

_UNION = "EU"
_DEADLINES = ("requests", "tenders")
_AT_ONCE = ("invitation", "letter", "contract")  # may follow as soon as the step before is over


def day_said(step: Step, language: Language) -> str:
    """Return a step's day."""
    if step.day is None:
        return (words.TO_SET if step.unset else words.UNKNOWN_DAY).text(language)
    return format_for(language).date(step.day)


def about(days: Timetable) -> tuple[Wording, ...]:
    """Return what to know about a table of days."""
    return (words.AT_SOONEST, words.NO_HOLIDAYS) if days.country == _UNION else (words.AT_SOONEST,)


def counted(step: Step, language: Language, under: Under) -> str:
    """Return how a step's day is counted, and its places in the regulation that applies."""
    places = dict.fromkeys(filter(None, (reference_in(one.rule.ground, under) for one in step.follows)))
    told = ", ".join(one.text(language).rstrip(".") for one in _parts(step, language))
    told = " ".join(filter(None, (told, f"({'; '.join(places)})" if places else "")))
    return told or words.NO_WAIT.text(language)


def _parts(step: Step, language: Language) -> list[Wording]:
    form = format_for(language)
    parts: list[Wording] = [words.STATED] if step.stated else []
    for late, said in ((step.too_early, words.TOO_EARLY), (step.too_late, words.TOO_LATE)):
        if late and step.first is not None:
            parts.append(said.fill(day=form.date(step.first)))
    if step.least and step.counted_from:
        when: Wording = EVENTS[step.counted_from]
        if step.counted_on is not None and step.counted_from != "tenders":  # that one stands beside it
            when = words.WHEN.fill(what=when, day=form.date(step.counted_on))
        days = _days(step.least, language, in_work_days=step.in_work_days)
        said = words.COUNTED_BEFORE if step.backwards else words.COUNTED_FROM
        parts.append(said.fill(days=days, when=when))
    elif step.unset and step.event == "standstill":
        parts.append(words.NO_STANDSTILL_DAYS)
    elif step.unset or (step.chosen is not None and step.event in _DEADLINES and not step.stated):
        parts.append(words.NO_LEAST_DAYS)
    elif step.event in _AT_ONCE and not step.stated and step.day is not None:
        parts.append(words.SAME_DAY if step.day == step.counted_on else words.DAY_AFTER)
    if step.moved:
        parts.append(words.MOVED)
    if step.chosen is not None:
        said = words.CHOSEN_DAYS if step.because is None else words.CHOSEN_BECAUSE
        parts.append(said.fill(days=_days(step.chosen, language), why=step.because))
    return parts


def _days(number: int, language: Language, *, in_work_days: bool = False) -> str:
    unit = words.WORK_DAYS if in_work_days else words.DAYS
    return unit.text(number, language, shown=format_for(language).number(number))
