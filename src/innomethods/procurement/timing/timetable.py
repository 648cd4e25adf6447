"""`timetable`: from the notice to the contract, each step at its stated day or as soon as the law allows.

Here: the chain of steps. Not here: counting days (`workdays.deadline`), which limits apply (`routing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
_NONE = "none"
_VOLUNTARY = "voluntary-notice"


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
        steps = [self._first()]
        if self._limits("requests"):
            steps.append(self._limited("requests", steps))
            steps.append(self._next_to("invitation", steps[-1]))
        tenders = self._limited("tenders", steps)
        steps += [*self._answers(tenders), tenders, *self._binding(tenders)]
        letter = self._next_to("letter", tenders)
        none = self._no_standstill()
        standstill = () if none else (self._standstill(letter),)
        steps += [letter, *standstill]
        voluntary = self._voluntary_notice()
        contract = self._next_to("contract", (letter, *standstill)[-1], also=voluntary[-1:])
        award = self._award_notice(contract)
        steps += [*voluntary, contract, *([award] if award is not None else [])]
        return Timetable(self.purchase.id, self.procedure, self.country, tuple(steps), tuple(self._unsure()), none)

    def _unsure(self) -> Iterator[Follows]:
        """Yield the limits of which nobody can tell yet whether they apply."""
        yield from (one for one in self.follows.standstill if one.applies is None)
        for one in self.follows.time_limits:
            if one.procedure == self.procedure and one.follows.applies is None:
                yield one.follows

    # -- steps

    def _first(self) -> Step:
        """Return what it begins with: the notice, or where none is sent the purchase's own start."""
        notice, start = self.purchase.day("notice"), self.purchase.day("start")
        without = any(_is_of(one, "competition") and one.given("where") == _NONE for one in self.follows.notices)
        if notice is None and without:
            return Step("start", start, start, stated=start is not None)
        return Step("notice", notice, notice, stated=notice is not None)

    def _answers(self, tenders: Step) -> Iterator[Step]:
        """Yield the last day for answers to questions, counted back from the deadline and never moved."""
        limits = tuple(one for one in self._limits("answers") if one.days is not None)
        if limits:
            least = max(one.days or 0 for one in limits)
            last = None if tenders.day is None else tenders.day - _DAY * least
            yield attrs.evolve(_from("answers", tenders, last, least, limits), last=True, backwards=True)

    def _binding(self, tenders: Step) -> Iterator[Step]:
        """Yield how long the tenders bind: as the buyer has set, else as the law says when nobody has."""
        limits = tuple(one for one in self._limits("binding") if one.days is not None)
        if limits:
            least, chosen = max(one.days or 0 for one in limits), self._chosen("binding")
            last = _Count.of(self.country, limits).last(tenders.day, least if chosen is None else chosen.days)
            step = attrs.evolve(_from("binding", tenders, last, least, limits), last=True)
            if chosen is not None:
                step = attrs.evolve(step, least=None, chosen=chosen.days, because=chosen.because)
            yield step

    def _voluntary_notice(self) -> tuple[Step, ...]:
        """Return the voluntary notice and the days it makes the contract wait, where the purchase has one."""
        sent = self.purchase.day(_VOLUNTARY)
        waits = tuple(one for one in self.follows.notices if _is_of(one, "before-contract") and one.days is not None)
        if sent is None or not waits:
            return ()
        least = max(one.days or 0 for one in waits)
        over = _Count.of(self.country, waits).last(sent, least)
        notice = Step(_VOLUNTARY, sent, sent, stated=True)
        return notice, _from("voluntary-wait", notice, over, least, waits)

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
        begins = start.day or start.first
        first = count.last(begins, least if chosen is None else max(chosen.days, least or 0))
        unset = bool(base) and chosen is None and not least
        if unset and begins is not None:
            first = _after(begins, 1)  # no number in the law: at the soonest the day after
        return self._stated(
            Step(
                event,
                None if unset or start.day is None else first,
                first,
                counted_from=start.event,
                counted_on=start.day,
                least=least,
                chosen=None if chosen is None else chosen.days,
                because=None if chosen is None else chosen.because,
                follows=(*base, *added),
                unset=unset,
                in_work_days=count.in_work_days,
                with_first_day=count.with_first_day,
            ),
            lawful=count.last(start.day, least),
        )

    def _next_to(self, event: str, last: Step, also: tuple[Step, ...] = ()) -> Step:
        """Return what may be done the day after the step before it; on the same day where that one asks for nothing."""
        waits = last.event != "letter" and not (
            last.event == "standstill" and last.least is None and last.chosen is None
        )
        known = last.day or last.first
        ready = _after(known, int(waits)) if known is not None else None
        later = (_after(one.day, 1) for one in also if one.day is not None)
        first = max([ready, *(one for one in later if one is not None)]) if ready is not None else None
        day = None if last.day is None else first
        return self._stated(Step(event, day, first, counted_from=last.event, counted_on=last.day))

    def _no_standstill(self) -> tuple[Follows, ...]:
        """Return the rules by which the law asks for no standstill; none where it does, or the buyer has set one."""
        found = tuple(one for one in self.follows.standstill if one.applies)
        asks = any(one.given("days") != _NONE for one in found) or self._chosen("standstill") is not None
        return () if asks else found

    def _standstill(self, letter: Step) -> Step:
        applying = tuple(one for one in self.follows.standstill if one.applies)
        days = [one.days for one in applying if one.days is not None]
        least = max(days) if days else None
        chosen = self._chosen("standstill")
        counted = max(least or 0, chosen.days if chosen is not None else 0)
        count = _Count.of(self.country, applying)
        sent = letter.day or letter.first
        unset = bool(applying) and least is None and chosen is None
        return Step(
            "standstill",
            None if unset or letter.day is None else count.last(sent, counted) or sent,
            count.last(sent, least) or sent,
            counted_from="letter",
            counted_on=letter.day,
            least=least,
            chosen=None if chosen is None else chosen.days,
            because=None if chosen is None else chosen.because,
            follows=applying,
            unset=unset,
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
        return attrs.evolve(step, day=stated, first=first, stated=True, unset=False)


def _after(day: date, days: int) -> date | None:
    """Return the day so many days later; None beyond the last that a calendar has."""
    return None if days > (date.max - day).days else day + _DAY * days


_NAMES: dict[str, Iterable[str]] = {"contract": ("contract", "signed")}


def _from(event: str, counted: Step, day: date | None, least: int, follows: tuple[Follows, ...]) -> Step:
    """Return a step that is so many days from another."""
    return Step(event, day, day, counted_from=counted.event, counted_on=counted.day, least=least, follows=follows)


def _is_of(one: Follows, step: str) -> bool:
    return bool(one.applies) and one.given("step") == step


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
