"""Amendments: one answer of a project, given anew, as a value that changes a project and its file alike.

Here: which answers an edited plan can change, and the project with them changed. Not here: finding them (`comparing`)
and writing them into a file's text (`documents.patching`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

import attrs

from innomethods.documents.patching import patched
from innomethods.model import Project
from innomethods.quantities import ThreePoint, whole_days

T = TypeVar("T")
Keys = tuple[str | int, ...]
Answer = ThreePoint | date | Decimal


@attrs.frozen
class Amendment:
    """A new answer, with the keys that lead to it in a project file.

    Keys are `("start",)`, `("estimates", path)`, `("waits", path)`, `("not-before", path)` or
    `("team", place, "share")`.
    """

    keys: Keys
    value: Answer


def amended(project: Project, amendments: Iterable[Amendment]) -> Project:
    """Return a project with some of its answers given anew.

    >>> from innomethods.model import Method, Phase
    >>> project = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    >>> amended(project, [Amendment(("estimates", "try"), ThreePoint.of(5))]).estimates
    (('try', ThreePoint(5)),)
    """
    for one in amendments:
        project = _amended(project, one)
    return project


def _amended(project: Project, one: Amendment) -> Project:
    value = one.value
    match one.keys:
        case ("estimates", str(path)) if isinstance(value, ThreePoint):
            return attrs.evolve(project, estimates=dict(project.estimates) | {path: value})
        case ("waits", str(path)) if isinstance(value, ThreePoint):
            return attrs.evolve(project, waits=dict(project.waits) | {path: value})
        case ("start",) if isinstance(value, date):
            return attrs.evolve(project, start=value)
        case ("not-before", str(path)) if isinstance(value, date):
            return attrs.evolve(project, not_before=dict(project.not_before) | {path: value})
        case ("team", int(at), "share") if isinstance(value, Decimal):
            place = attrs.evolve(project.team[at], share=value)
            return attrs.evolve(project, team=_replaced(project.team, at, place))
    raise ValueError(f"{one!r} is no amendment of a project.")


def patched_text(text: bytes | str, name: str, amendments: Iterable[Amendment]) -> str:
    """Return the text of a project file with amendments put in, every comment and the order of lines kept.

    Raises:
        CannotPatch: for a value that stands there in a way that can't be changed by itself.
    """
    return patched(text, name, [(one.keys, _plain(one.value)) for one in amendments])


def _plain(value: Answer) -> str | float | dict[str, float]:
    if isinstance(value, ThreePoint):
        return {"least": value.least, "likely": value.likely, "most": value.most}
    return str(value)


def _replaced(values: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*values[:at], value, *values[at + 1 :])


def with_likely(guess: ThreePoint | None, likely: float) -> ThreePoint:
    """Return a guess with another likely value; its ends give way only as far as they must.

    >>> with_likely(ThreePoint(10, 15, 25), 30), with_likely(ThreePoint.of(4), 5)
    (ThreePoint(10, 30, 30), ThreePoint(5))
    """
    if guess is None or guess.is_fixed:
        return ThreePoint.of(likely)
    return ThreePoint(min(guess.least, likely), likely, max(guess.most, likely))


def whole(number: float) -> int:
    """Return days as a plan counts them: a day that has begun is a day."""
    return whole_days(number)
