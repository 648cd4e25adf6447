"""Answers that can't hold at the same time: those the country's rules name, which count as not given.

Here: finding them, and what they leave open. Not here: what is told about them (`problems`).
"""

from __future__ import annotations

from datetime import date

from innomethods.procurement.deciding import MISSING, Answers, RuleVerdict, Verdict, applying
from innomethods.rules import Rules

_TABLE = "contradictions"


def contradictions(rules: Rules, answers: Answers, day: date) -> tuple[RuleVerdict, ...]:
    """Return the rules that name answers which can't hold together; none where the country has no such table."""
    return tuple(one for one in applying(rules, _TABLE, answers, day) if one.verdict is Verdict.HOLDS)


def without(answers: Answers, against: tuple[RuleVerdict, ...]) -> Answers:
    """Return the answers as they are when nobody has given those that contradict each other."""
    return answers.with_all({fact: MISSING for one in against for fact in _named(one, "not-given")})


def facts_of(one: RuleVerdict) -> tuple[str, ...]:
    """Return the facts whose answers contradict each other."""
    return _named(one, "facts")


def leaving_open(against: tuple[RuleVerdict, ...]) -> tuple[str, ...]:
    """Return the facts without which nobody can say which rules apply."""
    return tuple(dict.fromkeys(fact for one in against for fact in _named(one, "regime-asks")))


def _named(one: RuleVerdict, name: str) -> tuple[str, ...]:
    given = one.rule.given(name)
    return given if isinstance(given, tuple) else () if given is None else (str(given),)
