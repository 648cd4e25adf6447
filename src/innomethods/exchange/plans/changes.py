"""`PlanChanges`: what others have changed in a plan, what each change costs, and the plan that comes of it.

Here: the values. Not here: how changes are found (`comparing`), and what is said of them (`change_words`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import attrs

from innomethods.exchange.plans.amending import Amendment
from innomethods.exchange.plans.change_words import ChangeKind
from innomethods.exchange.plans.edited import EditedPlan
from innomethods.planning import Plan, PlanNode, Shift
from innomethods.planning.costs import costs_of, has_costs, mixed_currencies
from innomethods.planning.words import working_days
from innomethods.quantities import Money
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import date_wording, number_wording
from innomethods.workdays import WorkCalendar


@attrs.frozen
class LostMeeting:
    """A decision that no longer reaches its meeting, and the day it is made instead."""

    path: str
    title: Wording
    was: date
    now: date
    calendar_days: int

    @property
    def words(self) -> Wording:
        """The loss in a sentence."""
        return _MISSED.fill(title=self.title, was=date_wording(self.was), now=date_wording(self.now))


@attrs.frozen
class Cost:
    """What a change costs on top of those before it: float used, work days at the end, meetings missed, hours, money.

    `money` is without value added tax; None where the project doesn't say what anything costs.
    """

    float_used: int
    work_days: int
    finish: date
    missed: tuple[LostMeeting, ...] = ()
    hours: Decimal = Decimal(0)
    money: Money | None = None

    @property
    def words(self) -> Wording:
        """The cost in words; empty when there is none."""
        said = []
        if self.float_used:
            said.append(_FLOAT.fill(days=working_days(self.float_used)))
        if self.work_days:
            form = _LATER if self.work_days > 0 else _EARLIER
            said.append(form.fill(days=working_days(abs(self.work_days)), finish=date_wording(self.finish)))
        if self.money is not None and self.money.amount:
            dearer = self.money.amount > 0
            said.append((_DEARER if dearer else _CHEAPER).fill(money=_shown(self.money)))
        elif self.money is None and self.hours:
            said.append((_MORE_HOURS if self.hours > 0 else _FEWER_HOURS).fill(hours=number_wording(abs(self.hours))))
        return _joined([*said, *(one.words for one in self.missed)]) if said or self.missed else _NOTHING


@attrs.frozen(kw_only=True, repr=False)
class Change:
    """One edit: `path` is "" for what the plan doesn't know, `place` says where in the file it stands.

    `amendments` carry it into the project; without any, `why_not` says why the project file can't hold it. `note` says
    what else comes with it, or how it becomes something other than what was asked for.
    """

    kind: ChangeKind
    path: str
    words: Wording
    place: Wording
    amendments: tuple[Amendment, ...] = ()
    cost: Cost | None = None
    why_not: Wording | None = None
    note: Wording | None = None

    def __repr__(self) -> str:
        return f"Change({self.kind}, {self.path!r}: {self.words})"


@attrs.frozen(repr=False)
class PlanChanges:
    """All edits in the order of the plan; `planned` is the plan made anew with those that can be carried."""

    plan: Plan
    edited: EditedPlan
    changes: tuple[Change, ...]
    planned: Plan

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """The new answers for the project file; of several for one place, the last."""
        return tuple({one.keys: one for change in self.changes for one in change.amendments}.values())

    @property
    def consequences(self) -> tuple[Shift, ...]:
        """What ends on another day because of the changes, without having been edited itself."""
        edited = {change.path for change in self.changes if change.amendments}
        return tuple(shift for shift in self.planned.shift_from(self.plan) if shift.path not in edited)

    @property
    def missed(self) -> tuple[LostMeeting, ...]:
        """The decisions that no longer reach their meeting."""
        return missed_meetings(self.plan, self.planned, self.moved_meetings)

    @property
    def moved_meetings(self) -> frozenset[str]:
        """The decisions that somebody has put off to another meeting, and that are made there: they lose nothing."""
        asked = (change for change in self.changes if change.kind is ChangeKind.DECISION and change.amendments)
        return frozenset(change.path for change in asked if change.note is None)

    @property
    def net_was(self) -> Money | None:
        """What the plan cost without value added tax; None where the project doesn't say what anything costs."""
        return net_of(self.plan)

    @property
    def net(self) -> Money | None:
        """What it costs now."""
        return net_of(self.planned)

    def of(self, kind: ChangeKind | str) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __repr__(self) -> str:
        return f"PlanChanges({len(self.changes)} changes, finish {self.plan.finish} → {self.planned.finish})"


def missed_meetings(before: Plan, after: Plan, but: Iterable[str] = ()) -> tuple[LostMeeting, ...]:
    """Return the decisions of two plans that come to a later meeting in the second, or to none."""
    moved = set(but)
    return tuple(
        LostMeeting(now.path, now.title, was.finish, now.finish, (now.finish - was.finish).days)
        for was, now in ((node, after[node.path]) for node in before.gates if node.path in after)
        if was.meeting is not None and now.finish > was.finish and now.path not in moved
    )


def cost_of(path: str, before: Plan, after: Plan, but: Iterable[str] = ()) -> Cost:
    """Return what lies between two plans that differ in one change."""
    calendar = after.calendar
    used = 0
    if path in before and path in after:
        was, now = before[path], after[path]
        later = max(calendar.shift(was.finish, now.finish), calendar.shift(_over(was, calendar), _over(now, calendar)))
        used = min(max(later, 0), was.total_float)
    net_was, net = net_of(before), net_of(after)
    money = None if net_was is None or net is None else net - net_was
    later = calendar.shift(before.finish, after.finish)
    return Cost(used, later, after.finish, missed_meetings(before, after, but), _hours(after) - _hours(before), money)


def _over(node: PlanNode, calendar: WorkCalendar) -> date:
    """Return the first work day after a node and the wait after it."""
    return calendar.after(node.until)


def net_of(plan: Plan) -> Money | None:
    """Return what a plan costs without value added tax; None where nobody can say."""
    if not has_costs(plan.project) or any(mixed_currencies(plan.project)):
        return None
    return costs_of(plan).net


def _hours(plan: Plan) -> Decimal:
    return sum((hours for _, hours in plan.team_hours), Decimal(0))


def _shown(money: Money) -> Wording:
    nb, nn, en = (format_for(language).money(abs(round(money.amount, 0)), money.currency) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


def _joined(parts: list[Wording]) -> Wording:
    nb, nn, en = ("; ".join(part.text(language) for part in parts) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


_NOTHING = Wording(nb="koster ingenting", nn="kostar ingenting", en="costs nothing")
_FLOAT = Wording(nb="bruker {days} av slakken", nn="bruker {days} av slakken", en="uses {days} of float")
_LATER = Wording(
    nb="prosjektet blir ferdig {days} senere, {finish}",
    nn="prosjektet blir ferdig {days} seinare, {finish}",
    en="the project is finished {days} later, on {finish}",
)
_EARLIER = Wording(
    nb="prosjektet blir ferdig {days} tidligere, {finish}",
    nn="prosjektet blir ferdig {days} tidlegare, {finish}",
    en="the project is finished {days} earlier, on {finish}",
)
_DEARER = Wording(nb="koster {money} mer", nn="kostar {money} meir", en="costs {money} more")
_CHEAPER = Wording(nb="koster {money} mindre", nn="kostar {money} mindre", en="costs {money} less")
_MORE_HOURS = Wording(nb="{hours} timer mer", nn="{hours} timar meir", en="{hours} hours more")
_FEWER_HOURS = Wording(nb="{hours} timer mindre", nn="{hours} timar mindre", en="{hours} hours less")
_MISSED = Wording(
    nb="«{title}» rekker ikke møtet {was} og besluttes {now}",
    nn="«{title}» rekk ikkje møtet {was} og blir avgjord {now}",
    en="‘{title}’ misses the meeting on {was} and is decided on {now}",
)
