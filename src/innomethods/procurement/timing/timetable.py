"""`timetable`: from the notice to the contract, each step at its stated day or as soon as the law allows.

Here: the chain of steps. Not here: counting days (`workdays.deadline`), which limits apply (`routing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from innomethods.model import ChosenDays, Procurement
from innomethods.procurement.routing.outcome import Allowed, Consequences, Follows, Routes
from innomethods.procurement.timing.outcome import Step, Timetable
from innomethods.workdays import CalendarDays, WorkCalendar, deadline, holidays_anywhere

_DAY = timedelta(days=1)
# What a table's rule counts from, by the name of its date in a purchase.
_FROM = {"sent-to-ted": "notice", "sent": "notice", "notice": "notice", "invitation": "invitation"}
_WITH_FIRST = "day-of-"  # such as day-of-letter: that day counts
_WORK_DAYS = "working-days"
_AROUND = 366  # days beside its own that counting a limit may look at: free days, and holidays of the next year
# Of a step's several rules that add to the least time.
_ADDS = "adds"


def timetable(procurement: Procurement, routes: Routes, *, procedure: str | None = None) -> Timetable:
    """Return the days of a purchase under a procedure: the purchase's own, unless another is asked about.

    A step whose day isn't stated is put on the first day it may be on, so that the contract's is the earliest there
    can be; time for the work between comes on top. Days are counted as FOR-1992-12-04-910 and Regulation (EEC, Euratom)
    1182/71 say: the day of the event doesn't count, and an end on a free day moves to the next work day.

    Raises:
        ValueError: without a procedure, for one that the rules don't know, or for one that isn't allowed.
    """
    name = procedure if procedure is not None else procurement.procedure
    if name is None:
        raise ValueError("Say which procedure: procedure=, or `procedure:` on the purchase.")
    follows = _followed(routes)
    route = next((one for one in follows.procedures if one.id == name), None)
    if route is None:
        raise ValueError(f"The rules of {routes.country} have no procedure {name!r}.")
    if route.allowed is Allowed.REJECTED:
        raise ValueError(f"{name!r} isn't open to the purchase {procurement.id!r}: {routes.why_not(name, 'en')}")
    return _Chain(procurement, routes.country, follows, name).timetable()


def _followed(routes: Routes) -> Consequences:
    """Return what follows; while the regime is open, what would follow from the strictest."""
    return routes.if_stricter if routes.if_stricter is not None else routes.follows


@attrs.frozen
class _Chain:
    """The steps of one procedure, each resting on those before it."""

    purchase: Procurement
    country: str
    follows: Consequences
    procedure: str

    def timetable(self) -> Timetable:
        steps: list[Step] = []
        notice = self.purchase.day("notice")
        steps.append(Step("notice", notice, notice, stated=notice is not None))
        if self._limits("requests"):
            steps.append(self._limited("requests", steps))
            steps.append(self._next_to("invitation", steps))
        steps.append(self._limited("tenders", steps))
        steps.append(self._next_to("letter", steps))
        steps.append(self._standstill(steps[-1]))
        steps.append(self._next_to("contract", steps))
        award = self._award_notice(steps[-1])
        steps += [award] if award is not None else []
        unsure = [one for one in self.follows.standstill if one.applies is None]
        unsure += [
            one.follows
            for one in self.follows.time_limits
            if one.procedure == self.procedure and one.follows.applies is None
        ]
        return Timetable(self.purchase.id, self.procedure, self.country, tuple(steps), tuple(unsure))

    # -- steps

    def _limited(self, event: str, before: list[Step]) -> Step:
        """Return a deadline: so many days after what it is counted from."""
        limits = self._limits(event)
        base = [one for one in limits if not one.given(_ADDS)]
        added = [one for one in limits if one.given(_ADDS) and one.days is not None]
        days = [one.days for one in base if one.days is not None]
        least = max(days) + sum(one.days or 0 for one in added) if days else None
        source = next((_FROM.get(str(one.given("counted-from"))) for one in base), None) or before[-1].event
        start = next((one for one in reversed(before) if one.event == source), before[-1])
        chosen = self._chosen(event)
        count = _Count.of(self.country, (*base, *added))
        first = count.last(start.day, least if chosen is None else max(chosen.days, least or 0))
        if not least and start.day is not None and chosen is None and base:
            first = _after(start.day, 1)  # no number in the law: at the soonest the day after
        return self._stated(
            Step(
                event,
                first,
                first,
                counted_from=start.event,
                counted_on=start.day,
                least=least,
                chosen=None if chosen is None else chosen.days,
                because=None if chosen is None else chosen.because,
                follows=(*base, *added),
                in_work_days=count.in_work_days,
                with_first_day=count.with_first_day,
            ),
            lawful=count.last(start.day, least),
        )

    def _next_to(self, event: str, before: list[Step]) -> Step:
        """Return what may be done the day after the step before it; on the same day where that one asks for nothing."""
        last = before[-1]
        waits = not (last.event == "standstill" and last.least is None and last.chosen is None)
        first = None if last.day is None else _after(last.day, int(waits))
        return self._stated(Step(event, first, first, counted_from=last.event, counted_on=last.day))

    def _standstill(self, letter: Step) -> Step:
        applying = tuple(one for one in self.follows.standstill if one.applies)
        days = [one.days for one in applying if one.days is not None]
        least = max(days) if days else None
        chosen = self._chosen("standstill")
        counted = max(least or 0, chosen.days if chosen is not None else 0)
        count = _Count.of(self.country, applying)
        return Step(
            "standstill",
            count.last(letter.day, counted) or letter.day,
            count.last(letter.day, least) or letter.day,
            counted_from="letter",
            counted_on=letter.day,
            least=least,
            chosen=None if chosen is None else chosen.days,
            because=None if chosen is None else chosen.because,
            follows=applying,
            in_work_days=count.in_work_days,
            with_first_day=count.with_first_day,
        )

    def _award_notice(self, contract: Step) -> Step | None:
        duties = tuple(
            one
            for one in self.follows.notices
            if one.applies and one.given("step") == "after-contract" and one.days is not None
        )
        if not duties:
            return None
        least = min(one.days for one in duties if one.days is not None)
        count = _Count.of(self.country, duties)
        last = count.last(contract.day, least)
        return Step(
            "award-notice",
            last,
            last,
            counted_from="contract",
            counted_on=contract.day,
            least=least,
            follows=duties,
            last=True,
            in_work_days=count.in_work_days,
            with_first_day=count.with_first_day,
        )

    # -- what is stated

    def _limits(self, step: str) -> tuple[Follows, ...]:
        return tuple(
            one.follows
            for one in self.follows.time_limits
            if one.procedure == self.procedure and one.step == step and one.follows.applies
        )

    def _chosen(self, step: str) -> ChosenDays | None:
        named = (f"{self.procedure}/{step}", step)
        return next((one for name in named for one in self.purchase.chosen_days if one.step == name), None)

    def _stated(self, step: Step, lawful: date | None = None) -> Step:
        """Return the step on the day that is stated, if one is; the first lawful day stands beside it."""
        days = [self.purchase.day(name) for name in _NAMES.get(step.event, (step.event,))]
        stated = next((day for day in days if day is not None), None)
        if stated is None:
            return step
        first = lawful if lawful is not None else step.first
        return attrs.evolve(step, day=stated, first=first, stated=True)


def _after(day: date, days: int) -> date | None:
    """Return the day so many days later; None beyond the last that a calendar has."""
    return None if days > (date.max - day).days else day + _DAY * days


_NAMES: dict[str, Iterable[str]] = {"contract": ("contract", "signed")}


@attrs.frozen
class _Count:
    """How the days of a step are counted: in which days, from when, and whether an end on a free day moves."""

    country: str
    in_work_days: bool = False
    with_first_day: bool = False  # the day of the event is the first of them
    moves: bool = True

    @classmethod
    def of(cls, country: str, follows: Iterable[Follows]) -> _Count:
        """Return how the rules that say how many days they are say they are counted."""
        telling = [one for one in follows if one.days is not None]
        return cls(
            country,
            any(one.unit == _WORK_DAYS for one in telling),
            any(str(one.given("counted-from")).startswith(_WITH_FIRST) for one in telling),
            all(one.given("moves") is not False for one in telling),
        )

    def last(self, event: date | None, days: int | None) -> date | None:
        """Return the last day of a limit; None without an event or a number."""
        if event is None or not days or _after(event, days + _AROUND) is None:
            return None
        start = event - _DAY * self.with_first_day
        if self.in_work_days:
            return self._last_work_day(start, days)
        return deadline(start, CalendarDays(days), self.country) if self.moves else start + _DAY * days

    def _last_work_day(self, start: date, days: int) -> date:
        """Return the day on which so many work days are over; a holiday in any part of the country is none."""
        calendar, day = WorkCalendar(self.country), start
        while days:
            day += _DAY
            days -= calendar.is_workday(day) and day not in holidays_anywhere(self.country, day.year)
        return day
