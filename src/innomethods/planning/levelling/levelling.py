"""`level_resources`: move a plan's work so that nobody is asked for more than is there.

Here: the order of the steps, the reasons of dates that people decide, and what is to be looked at. Not here: the
numbers (`translating`), the search (`searching`) and the words about the result (`levelled`).
"""

from __future__ import annotations

import math
import time
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from innomethods.errors import MethodProblems
from innomethods.findings import Finding, finding
from innomethods.planning.courses import Course
from innomethods.planning.drivers import Driver, Reason
from innomethods.planning.levelling.handing_on import handed_on, with_room
from innomethods.planning.levelling.levelled import LevelledPlan, share_in_words, told
from innomethods.planning.levelling.load import load_of, overloads_of, share, title_of, weeks_of
from innomethods.planning.levelling.searching import Found, NoPlacement, is_installed, search
from innomethods.planning.levelling.translating import Placed, Translation
from innomethods.planning.network import Activity
from innomethods.planning.plan import Plan, PlanNode
from innomethods.planning.scheduling import courses_of, plan_of, setting_of
from innomethods.planning.timeline import day_of, first_workable
from innomethods.planning.words import dated
from innomethods.wording import Wording


def level_resources(plan: Plan, *, time_limit: float = 10.0, seed: int = 1, workers: int = 2) -> LevelledPlan:
    """Move a plan's work so that nobody in the team is asked for more than is there.

    A phase asks its role for its hours of work (`effort`) spread over its work days, or, without hours, for the role as
    a whole. It pauses on days when too few are there. Gates keep to their meetings; what is done or under way stays.
    The best plan that is found within `time_limit` seconds is returned, sooner if no shorter one exists; `seed` and
    `workers` (threads) steer the search. A plan that isn't proven the shortest may differ from machine to machine.

    Raises:
        ValueError: for a time limit that isn't above 0, or fewer than one worker.
        MethodProblems: when somebody who is needed leaves too early (P23).
        BeyondHorizon: when dates run out of the years with known public holidays.

    >>> from innomethods.model import Method, Phase, Project, TeamMember
    >>> from innomethods.planning import schedule
    >>> flow = Phase("ask", does="adviser", estimate=5) & Phase("count", does="adviser", estimate=3)
    >>> adviser = TeamMember("adviser", role="adviser", share="0.4")
    >>> pilot = Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", team=[adviser])
    >>> level_resources(schedule(pilot))
    LevelledPlan('pilot': 2027-01-15 → 2027-01-20, no shorter one exists)
    """
    _check(time_limit, workers)
    begun = time.monotonic()
    setting = setting_of(plan.project, plan.progress)
    given = Translation(setting, *courses_of(setting))
    _somebody_is_there(given)
    try:
        found = search(
            given.instance, seconds=max(begun + time_limit - time.monotonic(), 0), seed=seed, workers=workers
        )
    except NoPlacement:
        raise _too_early(given) from None
    courses = with_room(given, given.placed(found))
    levelled = _levelled(plan, given, courses, found)
    return attrs.evolve(levelled, seed=seed, time_limit=float(time_limit))


def _check(time_limit: float, workers: int) -> None:
    if not 0 < time_limit < math.inf:
        raise ValueError(f"The time limit is a number of seconds above 0, for example 10, not {time_limit}.")
    if workers < 1:
        raise ValueError(f"At least one worker is needed, not {workers}.")


def _levelled(plan: Plan, given: Translation, courses: Mapping[int, Course], found: Found) -> LevelledPlan:
    reasons = _reasons(given, courses)
    after = plan_of(given.setting, given.places, courses, handed_on(given, courses))
    after = attrs.evolve(after, nodes=tuple(_with_reason(node, reasons) for node in after.nodes))
    bound = after.finish if found.proven else _day(given, min(found.bound, found.length))
    loads = load_of(given, given.courses), load_of(given, courses)
    gap = max(plan.calendar.shift(bound, after.finish), 0)
    moved = any(node.finish != plan[node.path].finish for node in after.nodes if node.path in plan)
    how = told(plan, after, gap, proven=found.proven, has_solver=found.solved, is_installed=is_installed(), moved=moved)
    left = overloads_of(given, loads[1])
    return LevelledPlan(
        before=plan,
        plan=after,
        bound=bound,
        proven=found.proven,
        how=how,
        overloads=overloads_of(given, loads[0]),
        load_before=weeks_of(given, loads[0]),
        load=weeks_of(given, loads[1]),
        findings=(
            *_nobody(given),
            *_too_much(given),
            *(overload.finding for overload in left),
        ),
        left=left,
        solved=found.solved,
    )


def _day(given: Translation, tick: int) -> date:
    return date.fromordinal(given.setting.line.day(day_of(tick)))


def _with_reason(node: PlanNode, reasons: Mapping[str, Driver]) -> PlanNode:
    return attrs.evolve(node, driver=reasons[node.path]) if node.path in reasons else node


_BUSY = Wording(
    nb="venter på «{who}», som er opptatt med «{phase}» til og med {day}",
    nn="ventar på «{who}», som er oppteken med «{phase}» til og med {day}",
    en="waits for ‘{who}’, busy with ‘{phase}’ until {day}",
)
_AWAY = Wording(
    nb="venter på «{who}», som ikke er på plass før {day}",
    nn="ventar på «{who}», som ikkje er på plass før {day}",
    en="waits for ‘{who}’, not there until {day}",
)


def _reasons(given: Translation, courses: Mapping[int, Course]) -> dict[str, Driver]:
    """Return why each phase that waits for somebody does."""
    reasons = {}
    after = attrs.evolve(given, courses=courses)
    ends: dict[str, list[tuple[int, int]]] = {}
    for number, last in _ends(given, courses):
        ends.setdefault(given.role_at(number), []).append((last, number))
    for number, course in courses.items():
        place = given.places[number]
        if isinstance(course, Placed) and isinstance(place, Activity):
            could = first_workable(max(after.passed[number].enter, course.work.not_before))
            if could < course.first:
                reasons[place.path] = _waits(given, course, number, could, ends[given.role_at(number)])
    return reasons


def _waits(given: Translation, course: Placed, number: int, could: int, ends: list[tuple[int, int]]) -> Driver:
    """Return who a phase waits for, that could have begun on day `could`: somebody busy, else somebody away.

    `ends` are the last days of the phases of the same role.
    """
    who, line = title_of(given, given.role_at(number)), given.setting.line
    busy = [(last, other) for last, other in ends if could <= last < course.first]
    last, other = max(busy, default=(could - 1, number))
    if last + 1 < course.first:
        there = given.workable(number)
        if bisect_left(there, last + 1) == bisect_left(there, course.first):  # nobody since
            return Driver(Reason.PEOPLE, _AWAY.fill(who=who, day=dated(line.day(course.first))))
    blocker = given.places[other]
    title = blocker.node.title if isinstance(blocker, Activity) else who
    words = _BUSY.fill(who=who, phase=title, day=dated(line.day(last)))
    return Driver(Reason.PEOPLE, words, given.path_at(other))


def _ends(given: Translation, courses: Mapping[int, Course]) -> Iterator[tuple[int, int]]:
    """Yield the phases that ask for somebody, each with its last work day."""
    for number, course in courses.items():
        if given.phase_at(number) is not None and given.asks(number):
            if isinstance(course, Placed):
                yield number, course.last
            else:
                yield number, given.setting.line.number(given.passed[number].times.finish)


def _nobody(given: Translation) -> Iterator[Finding]:
    """Tell of roles that do work and have nobody: their phases lie as if nobody were ever busy."""
    told_of: set[str] = set()
    for number in given.courses:
        phase = given.phase_at(number)
        if phase is None or phase.does is None or not given.days_of(number):
            continue
        if phase.does not in given.team.there and phase.does not in told_of:
            told_of.add(phase.does)
            yield finding("P08", given.path_at(number), role=title_of(given, phase.does))


def _too_much(given: Translation) -> Iterator[Finding]:
    """Tell of phases that alone ask for more than their role ever has."""
    for number in given.courses:
        phase = given.phase_at(number)
        if phase is not None and phase.does in given.team.there and given.days_of(number):
            wanted, most = given.team.wants(phase, given.days_of(number)), given.team.most[phase.does or ""]
            if wanted > most:
                asked, there = share_in_words(share(wanted)), share_in_words(share(most))
                role = title_of(given, phase.does or "")
                yield finding("P22", given.path_at(number), phase=phase.title, role=role, asked=asked, there=there)


def _somebody_is_there(given: Translation) -> None:
    """Refuse a plan with work for a role whose people are never there."""
    lost = [
        number
        for number in given.courses
        if (phase := given.phase_at(number)) is not None
        and given.days_of(number)
        and phase.does in given.team.there
        and not given.team.most[phase.does or ""]
    ]
    if lost:
        raise _left(given, lost)


def _too_early(given: Translation) -> MethodProblems:
    """Return who leaves too early: those whose work finds no place, else those who leave first of all."""
    work = [number for number in given.courses if given.days_of(number) and len(given.workable(number)) < given.horizon]
    alone = [
        number
        for number in work
        if sum(day >= given.setting.line.number(given.passed[number].times.start) for day in given.workable(number))
        < given.days_of(number)
    ]
    return _left(given, alone or [min(work, key=lambda number: given.workable(number)[-1])])


def _left(given: Translation, lost: list[int]) -> MethodProblems:
    findings = []
    for number in lost:
        phase, there = given.phase_at(number), given.workable(number)
        if phase is not None:
            never = not given.team.most[phase.does or ""] or not there
            last = given.setting.project.start.toordinal() if never else given.setting.line.day(there[-1])
            role = title_of(given, phase.does or "")
            findings.append(finding("P23", given.path_at(number), phase=phase.title, role=role, last=dated(last)))
    return MethodProblems(f"Project {given.setting.project.id!r}", findings)
