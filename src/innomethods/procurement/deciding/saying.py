"""Conditions in words: what the rule asks, what is known, and what would have to be otherwise.

Here: sentences about conditions and rules, in three languages. Not here: what follows from them (`routing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

import attrs

from innomethods.procurement.deciding.answers import Answer, Value
from innomethods.procurement.deciding.judging import Judged, Limit, Verdict
from innomethods.procurement.deciding.words import FACTS, GROUND, NAMES, NO, NOT_SAID, VALUES, YES
from innomethods.rules import GROUND_FOR, AskedFact, FactKind, Rules, Starts
from innomethods.sources import Ground
from innomethods.wording import LANGUAGES, Format, Language, Wording, country_named, format_for


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


_ASKED = _w("{ask} Svar: {answer}.", "{ask} Svar: {answer}.", "{ask} Answer: {answer}.")
_ASKED_WANTED = _w(
    "{ask} Svar: {answer}. Regelen krever {wanted}.",
    "{ask} Svar: {answer}. Regelen krev {wanted}.",
    "{ask} Answer: {answer}. The rule needs {wanted}.",
)
_IS = _w("{What}: {answer}.", "{What}: {answer}.", "{What}: {answer}.")
_IS_WANTED = _w(
    "{What}: {answer}. Regelen krever {wanted}.",
    "{What}: {answer}. Regelen krev {wanted}.",
    "{What}: {answer}. The rule needs {wanted}.",
)
# Of what the regime came to: the regulation, and its parts.
_OF_REGIME = ("regulation", "parts")
_HOLDS_WANTED = _w(
    "{What} gjelder. Dette krever at {wanted} gjelder.",
    "{What} gjeld. Dette krev at {wanted} gjeld.",
    "What applies: {answer}. This needs {wanted} to apply.",
)
_ONLY_PART_ONE = _w("bare del I", "berre del I", "only part I")
_PART = _w("del {part}", "del {part}", "part {part}")
_LIMITED = _w(
    "{What}: {answer}. Grensen er {limit} ({title}).",
    "{What}: {answer}. Grensa er {limit} ({title}).",
    "{What}: {answer}. The limit is {limit} ({title}).",
)
_ASKED_LIMITED = _w(
    "{ask} Svar: {answer}. Grensen er {limit} ({title}).",
    "{ask} Svar: {answer}. Grensa er {limit} ({title}).",
    "{ask} Answer: {answer}. The limit is {limit} ({title}).",
)
_BITES: dict[Starts, Wording] = {
    Starts.FROM: _w("fra og med {limit}", "frå og med {limit}", "{limit} and above"),
    Starts.ABOVE: _w("over {limit}", "over {limit}", "above {limit}"),
    Starts.BELOW: _w("under {limit}", "under {limit}", "below {limit}"),
    Starts.UP_TO: _w("til og med {limit}", "til og med {limit}", "up to and including {limit}"),
}
_AT_LEAST = _w("minst {number}", "minst {number}", "at least {number}")
_AT_MOST = _w("høyst {number}", "høgst {number}", "at most {number}")
_BETWEEN = _w("mellom {least} og {most}", "mellom {least} og {most}", "between {least} and {most}")
_UNKNOWN_LIMIT = _w("ukjent den dagen", "ukjend den dagen", "unknown on that day")


def fact_named(fact: str, rules: Rules, language: Language) -> str:
    """Return what a fact is called, as a question where people are asked it."""
    asked = _asked(fact, rules)
    if asked is not None:
        return asked.ask.text(language)
    if fact.startswith(GROUND_FOR):
        return GROUND.fill(procedure=fact.removeprefix(GROUND_FOR)).text(language)
    return FACTS[fact].text(language) if fact in FACTS else fact


def said_of(judged: Judged, rules: Rules, language: Language) -> str:
    """Return one condition in words: what is known, against what the rule asks."""
    clause, asked = judged.clause, _asked(judged.clause.fact, rules)
    answer = answer_said(judged.answer, clause.fact, rules, language, _unit(judged))
    if judged.limit is not None:
        return (
            (_LIMITED if asked is None else _ASKED_LIMITED)
            .fill(
                What=_capital(fact_named(clause.fact, rules, language)),
                ask=None if asked is None else asked.ask.text(language),
                answer=answer,
                limit=limit_said(judged.limit, language),
                title=_titled(judged.limit, language),
            )
            .text(language)
        )
    wanted = None if judged.verdict is Verdict.HOLDS else _wanted(judged, rules, language)
    if asked is not None:
        form = _ASKED if wanted is None else _ASKED_WANTED
        return form.fill(ask=asked.ask.text(language), answer=answer, wanted=wanted).text(language)
    if wanted is not None and clause.fact in _OF_REGIME and judged.answer.options:
        return _HOLDS_WANTED.fill(What=_capital(answer), answer=answer, wanted=wanted).text(language)
    form = _IS if wanted is None else _IS_WANTED
    named = _capital(fact_named(clause.fact, rules, language))
    return form.fill(What=named, answer=answer, wanted=wanted).text(language)


def together(several: Iterable[Judged]) -> tuple[Judged, ...]:
    """Return conditions with those that ask one fact for its value made one: any of the values would do."""
    found: dict[object, Judged] = {}
    for one in several:
        clause = one.clause
        values = clause.among if clause.is_ is None else (clause.is_,)
        key: object = (clause.fact, one.verdict) if values and one.limit is None else one
        if key in found:
            known = found[key].clause
            values = (*(known.among if known.is_ is None else (known.is_,)), *values)
            clause = attrs.evolve(clause, is_=None, among=tuple(dict.fromkeys(values)))
        found[key] = attrs.evolve(one, clause=clause)
    return tuple(found.values())


def answer_said(answer: Answer, fact: str, rules: Rules, language: Language, unit: str | None = None) -> str:
    """Return what is known of a fact, in words."""
    if answer.options:
        said = [_value(one, fact, rules, language, unit) for one in answer.options]
        return format_for(language).any_of(said)
    if answer.is_missing:
        return NOT_SAID.text(language)
    return _bounded(answer.least, answer.most, language, unit)


def limit_amount(limit: Limit) -> Wording:
    """Return how high a limit is, or between what."""
    return Wording(**{one: _bounded(limit.least, limit.most, one, limit.row.unit) for one in LANGUAGES})


def limit_said(limit: Limit, language: Language) -> str:
    """Return a limit and how it bites: `500 000 NOK and above`."""
    if limit.least is None and limit.most is None:
        return _UNKNOWN_LIMIT.text(language)
    amount = limit_amount(limit).text(language)
    if not limit.is_exact or limit.row.starts is None:
        return amount
    return _BITES[limit.row.starts].fill(limit=amount).text(language)


_REGULATIONS = ("FOA", "FF", "KF", "FOSA")
# The chapters of each part but the first, which always applies.
_CHAPTERS = {
    "FOA": {"II": range(8, 12), "III": range(12, 29), "IV": range(30, 31), "V": range(31, 32)},
    "FF": {"II": range(8, 26), "III": range(26, 27), "IV": range(27, 28)},
    "KF": {"II": range(8, 14), "III": range(14, 15)},
}
_CHAPTER = re.compile(r"(?:§{1,2}|kap\.)[ \xa0](\d+)")
_NEXT_INSTRUMENT = re.compile(r"[,;] (?=[A-ZÆØÅ]{2,})")
_SECTION = re.compile(r"(?P<instrument>[A-ZÆØÅ]{2,}) §{1,2}[ \xa0](?P<section>.+)")

_RANGE = re.compile(r"\d[\d-]*–\d")  # of sections, not of paragraphs of one


class Under(NamedTuple):
    """The regulation that applies, and its parts; `none` for no regulation, None while that is open."""

    regulation: str | None
    parts: tuple[str, ...] = ()


def reference_in(ground: Ground | None, under: Under) -> str:
    """Return where something stands in what applies: like places in sister regulations and other parts are of no use.

    Where nothing stands in what applies, all its places are told.
    """
    places = _places(ground)
    if under.regulation not in (*_REGULATIONS, "none"):
        return _joined(places)
    kept = [one for one in places if one.split()[0] == under.regulation or one.split()[0] not in _REGULATIONS] or places
    of_part = {one: _part(one) for one in kept}
    if "I" in under.parts and not set(of_part.values()) <= {None, *under.parts}:
        there = [one for one in kept if of_part[one] is None or of_part[one] in under.parts]
        # A place of part I stands for itself only where part I is all that applies.
        if any(of_part[one] is not None for one in there) or (there and under.parts == ("I",)):
            kept = there
    return _joined(kept)


def _part(place: str) -> str | None:
    """Return which part of its regulation a place stands in; None for the first, and for what has no parts."""
    chapter = _CHAPTER.search(place)
    if chapter is None:
        return None
    chapters = _CHAPTERS.get(place.split(maxsplit=1)[0], {})
    return next((part for part, several in chapters.items() if int(chapter[1]) in several), None)


def reference_of(ground: Ground | None) -> str:
    """Return where in the law something stands; empty where that isn't said."""
    return _joined(_places(ground))


def _places(ground: Ground | None) -> list[str]:
    reference = "" if ground is None or ground.reference is None else ground.reference
    return [one for one in _NEXT_INSTRUMENT.split(reference) if one.strip()]


def _joined(places: Iterable[str]) -> str:
    """Return places as lawyers write them: several sections of one instrument after its name, said once."""
    said: list[str] = []
    for instrument, several in groupby(places, key=_instrument):
        found = list(several)
        sections = [match["section"] for one in found if (match := _SECTION.fullmatch(one)) is not None]
        if instrument is None or not (len(sections) > 1 or any(map(_RANGE.search, sections))):
            said += found  # one section has one sign
            continue
        said.append(f"{instrument} §§ {', '.join(sections)}")
    return "; ".join(said).replace("§ ", "§\xa0")  # no line ends after the sign


def _instrument(place: str) -> str | None:
    match = _SECTION.fullmatch(place)
    return None if match is None else match["instrument"]


def _asked(fact: str, rules: Rules) -> AskedFact | None:
    return next((one for one in rules.facts if one.id == fact), None)


def _titled(limit: Limit, language: Language) -> str:
    title, reference = limit.row.title.text(language), reference_of(limit.ground)
    return f"{title}, {reference}" if reference else title


def _unit(judged: Judged) -> str | None:
    return judged.limit.row.unit if judged.limit is not None else None


def _bounded(least: Decimal | None, most: Decimal | None, language: Language, unit: str | None) -> str:
    if least is not None and least == most:
        return _number(least, language, unit)
    if least is None or most is None:
        number = least if most is None else most
        form = _AT_LEAST if most is None else _AT_MOST
        return form.fill(number=_number(number or Decimal(0), language, unit)).text(language)
    bounds = {"least": _number(least, language, unit), "most": _number(most, language, unit)}
    return _BETWEEN.fill(**bounds).text(language)


def _number(number: Decimal, language: Language, unit: str | None) -> str:
    form: Format = format_for(language)
    if unit is not None and unit.isupper():
        return form.money(number, unit)
    return form.number(number)


def _value(value: Value, fact: str, rules: Rules, language: Language, unit: str | None) -> str:
    if isinstance(value, bool):
        return (YES if value else NO).text(language)
    if isinstance(value, Decimal):
        return _number(value, language, unit)
    if fact == "parts" and value == "I":
        return _ONLY_PART_ONE.text(language)
    if fact == "parts" and value:
        parts = [_PART.fill(part=one).text(language) for one in value.split("+")]
        return format_for(language).all_of(parts)
    if fact == "country":
        return country_named(value).text(language)
    asked = _asked(fact, rules)
    choices = dict(asked.choices) if asked is not None and asked.kind is FactKind.CHOICE else NAMES.get(fact, VALUES)
    return choices[value].text(language) if value in choices else value


def _wanted(judged: Judged, rules: Rules, language: Language) -> str:
    clause = judged.clause
    if clause.at_least is not None:
        return _AT_LEAST.fill(number=_number(clause.at_least, language, None)).text(language)
    if clause.at_most is not None:
        return _AT_MOST.fill(number=_number(clause.at_most, language, None)).text(language)
    values = clause.among if clause.is_ is None else (clause.is_,)
    return format_for(language).any_of([_value(one, clause.fact, rules, language, None) for one in values])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
