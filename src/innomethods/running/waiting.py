"""Time limits of the law that run: until which day nothing may be decided onward or begun after them.

A wait of the definition with the law as its basis runs from the day its phase was finished; a gate's own, from the day
all before it was. Not here: counting the days (`workdays`), nor what is refused (`refusing`, `deciding`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import NoDates
from innomethods.model import Gate, Phase
from innomethods.running.records import FRESH
from innomethods.sources import Basis
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import format_for
from innomethods.workdays import CalendarDays, deadline

if TYPE_CHECKING:
    from innomethods.running.state import RunState

_DAY = timedelta(days=1)
_COUNTRY = "country"


@attrs.frozen
class RunningLimit:
    """A time limit that isn't over: whose wait it is, and its last day. `source` is where it stands, in words."""

    path: str
    title: Wording
    days: int
    last: date
    source: Wording

    @property
    def first(self) -> date:
        """The first day after it."""
        return self.last + _DAY if self.last < date.max else self.last


def running_limits(state: RunState, path: str, on: date) -> tuple[RunningLimit, ...]:
    """Return the limits that hold up a phase or gate on a day, in reading order; none where no country is stated.

    The least the definition names is what the law demands: what is chosen beyond that is for whoever chose it to break.
    """
    if not state.ground.limiting and not state.under:  # as of nearly all methods
        return ()
    country = next((str(fact.value) for fact in state.facts if fact.name == _COUNTRY), None)
    if country is None:
        return ()
    return tuple(limit for limit in _limits(state, path, country, on) if on <= limit.last)


def _here(state: RunState, node: Phase | Gate, on: date) -> int | None:
    """Return how many days somebody has settled that a limit is here, as it was known on a day; None where nobody."""
    settled = [event for event in state.assessed if event.question in node.wait_sources and event.at.date() <= on]
    latest = max(settled, key=lambda event: event.at, default=None)
    days = None if latest is None or isinstance(latest.answer, (bool, str)) else latest.answer
    return None if days is None or days < 0 else math.ceil(days)


def _limits(state: RunState, path: str, country: str, on: date) -> Iterator[RunningLimit]:
    """Yield the limits whose running has begun: those of the finished phases before a place, and a gate's own."""
    before = [each for each in state.ground.before(path) if state.is_on_the_way(each)]
    finished = {each: at.date() for each in before if (at := state.records.get(each, FRESH).finished) is not None}
    for each, day in finished.items():
        former = state.under.get(each)
        node = state.ground.node(each) if former is None else former.node
        if isinstance(node, Phase):
            yield from _limit(state, (each, node), day, country, on)
    gate = state.ground.node(path)
    if isinstance(gate, Gate) and finished:
        yield from _limit(state, (path, gate), max(finished.values()), country, on)


def _limit(
    state: RunState, whose: tuple[str, Phase | Gate], since: date, country: str, on: date
) -> Iterator[RunningLimit]:
    path, node = whose
    settled = _here(state, node, on)
    days = settled if settled is not None else 0 if node.wait is None else math.ceil(node.wait.least)
    if node.wait_basis is Basis.LAW and days > 0:
        yield RunningLimit(path, node.title, days, _last(since, days, country), _source(state, node.wait_sources))


def _last(since: date, days: int, country: str) -> date:
    try:
        return deadline(since, CalendarDays(days), country)
    except (NoDates, OverflowError, ValueError):  # no holidays are known there, or it ends after the last day there is
        return since + timedelta(days=min(days, (date.max - since).days))


def _source(state: RunState, names: tuple[str, ...]) -> Wording:
    if not names:
        return _THE_LAW
    known = [(name, state.definition.source(name)) for name in names]
    return Wording(
        **{
            language: format_for(language).all_of(
                [name if one is None else one.title.text(language) for name, one in known]
            )
            for language in LANGUAGES
        }
    )


_THE_LAW = Wording(nb="loven", nn="lova", en="the law")
