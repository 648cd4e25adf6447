"""Who hands people on to whom in a levelled plan: what makes slack count those who do the work, too.

Here: links from a phase to those that wait for its people. Not here: where the work lies (`translating`, `searching`),
and counting slack along links (`planning.passes`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

import attrs

from innomethods.planning.courses import Course
from innomethods.planning.levelling.translating import Placed, Translation


@attrs.frozen
class _Stay:
    """A phase that keeps some of its role from one numbered work day to another."""

    number: int
    first: int
    last: int
    asks: int


def handed_on(given: Translation, courses: Mapping[int, Course]) -> dict[int, tuple[int, ...]]:
    """Return, for each phase that can't begin before others let go of its people, the numbers of those others.

    Whoever keeps to these links and those of the flow asks nobody for more than is there. Where as many of a role are
    there all the time, each phase takes over from those it needs, the longest free first. Where not, work keeps its
    order: what begins after something else has ended goes on doing so.
    """
    found: dict[int, tuple[int, ...]] = {}
    for role, stays in _stays(given, courses).items():
        there = given.team.there[role]
        first, last = min(one.first for one in stays), max(one.last for one in stays)
        room = set(there[first : last + 1])
        found |= _taken_over(stays, room.pop()) if len(room) == 1 else _in_turn(stays)
    return found


def _stays(given: Translation, courses: Mapping[int, Course]) -> dict[str, list[_Stay]]:
    """Return what keeps people from the status date on, by role, in order of time."""
    found: dict[str, list[_Stay]] = {}
    for stay in sorted(_all_stays(given, courses), key=lambda one: (one.first, one.number)):
        found.setdefault(given.role_at(stay.number), []).append(stay)
    return found


def _all_stays(given: Translation, courses: Mapping[int, Course]) -> Iterator[_Stay]:
    line = given.setting.line
    for number, course in courses.items():
        if not given.asks(number):
            continue
        if isinstance(course, Placed):
            yield _Stay(number, course.first, course.last, given.asks(number))
        elif given.passed[number].times.finish >= given.setting.on:
            times = given.passed[number].times
            first = line.number(max(times.start, given.setting.on))
            yield _Stay(number, first, line.number(times.finish + 1) - 1, given.asks(number))


def _taken_over(stays: Iterable[_Stay], room: int) -> dict[int, tuple[int, ...]]:
    """Let each take what it asks for from nobody, else from those who have been over the longest."""
    found: dict[int, tuple[int, ...]] = {}
    free: list[tuple[int, int | None, int]] = [(-1, None, room)]  # since which day, by whom, how much
    for stay in stays:
        wanted, kept, givers = stay.asks, [], []
        for since, giver, much in sorted(free, key=lambda one: one[0]):
            taken = min(wanted, much) if since < stay.first else 0
            wanted -= taken
            if taken and giver is not None:
                givers.append(giver)
            if much > taken:
                kept.append((since, giver, much - taken))
        free = [*kept, (stay.last, stay.number, stay.asks)]
        if givers:
            found[stay.number] = tuple(givers)
    return found


def _in_turn(stays: list[_Stay]) -> dict[int, tuple[int, ...]]:
    """Let each come after all that are over when it begins: it is enough to name those nothing else comes between."""
    over = sorted(stays, key=lambda one: (one.last, one.number))
    lasts = [one.last for one in over]
    begun = list(accumulate((one.first for one in over), max))
    found: dict[int, tuple[int, ...]] = {}
    for stay in stays:
        ended = bisect_left(lasts, stay.first)
        if ended:
            between = bisect_left(lasts, begun[ended - 1])
            found[stay.number] = tuple(one.number for one in over[between:ended])
    return found


def with_room(given: Translation, courses: Mapping[int, Course]) -> dict[int, Course]:
    """Return the courses; phases side by side know until which day they have room, where fewer are there later."""
    until = _room_until(given, courses)
    return {
        number: attrs.evolve(course, room_until=until[number])
        if number in until and isinstance(course, Placed)
        else course
        for number, course in courses.items()
    }


def _room_until(given: Translation, courses: Mapping[int, Course]) -> dict[int, int]:
    """Return the last work day with room for each phase that shares its people, where one comes with too few."""
    found: dict[int, int] = {}
    for role, stays in _stays(given, courses).items():
        there = given.team.there[role]
        if len(set(there[stays[0].first :])) == 1:
            continue
        load = [0] * len(there)
        for stay in stays:
            for day in range(stay.first, stay.last + 1):
                load[day] += stay.asks
        for stay in stays:
            most = max(load[stay.first : stay.last + 1])
            if most > stay.asks:
                later = range(stay.last + 1, len(there))
                found[stay.number] = next((day for day in later if there[day] < most), len(there)) - 1
    return found
