"""Plans as other tools keep them: activities with durations, and links between their starts and finishes.

Here: the values, and what can't be right about them. Not here: the methods' own flows (`planning.network`), reading
files (`exchange`), and the dates (`dating`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum

import attrs

from innomethods.findings import Finding, finding, suggestion
from innomethods.planning.words import dated
from innomethods.wording import Wording, as_wording, optional_wording
from innomethods.workdays import CalendarDays, WorkCalendar, WorkDays


class LinkKind(StrEnum):
    """What holds back what: the one activity's finish (F) or start (S) the other's start or finish."""

    FS = "FS"  # finish to start: the other starts when this one is finished
    SS = "SS"  # start to start
    FF = "FF"  # finish to finish
    SF = "SF"  # start to finish

    @property
    def from_finish(self) -> bool:
        """Whether the link hangs on the first activity's finish."""
        return self[0] == "F"

    @property
    def to_finish(self) -> bool:
        """Whether the link holds back the second activity's finish."""
        return self[1] == "F"


def _whole_days(_self: object, _field: object, value: int) -> None:
    written: object = value  # a Python caller may hand in anything
    if not isinstance(written, int) or isinstance(written, bool) or written < 0:
        raise ValueError(f"An activity takes a whole number of work days, 0 or more, not {value!r}.")


def _a_day(_self: object, _field: object, value: date | None) -> None:
    written: object = value
    if written is not None and (not isinstance(written, date) or isinstance(written, datetime)):
        raise TypeError(f"An activity starts not before a date, for example date(2027, 1, 11), not {value!r}.")


@attrs.frozen(repr=False)
class LinkedActivity:
    """Work of so many work days (none: a milestone), by an id that stays; it may start on `not_before`, not earlier."""

    id: str
    days: int = attrs.field(validator=_whole_days)
    title: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    not_before: date | None = attrs.field(validator=_a_day, default=None, kw_only=True)

    @property
    def name(self) -> Wording:
        """Its title, or else its id."""
        return as_wording(self.id) if self.title is None else self.title

    def __repr__(self) -> str:
        return f"LinkedActivity({self.id!r}, {self.days})"


@attrs.frozen(repr=False)
class Link:
    """One activity holds back another, with a lag after it (negative: a lead) in work days or calendar days."""

    before: str
    after: str
    kind: LinkKind = attrs.field(converter=LinkKind, default=LinkKind.FS)
    lag: WorkDays | CalendarDays = attrs.field(
        default=WorkDays(0), validator=attrs.validators.instance_of((WorkDays, CalendarDays))
    )

    def __repr__(self) -> str:
        lag = "" if not self.lag else f" {self.lag.count:+}{'w' if isinstance(self.lag, WorkDays) else 'd'}"
        return f"Link({self.before!r} {self.kind}{lag} {self.after!r})"


@attrs.frozen(repr=False)
class LinkedPlan:
    """Activities and links under one calendar, from a start on.

    >>> LinkedPlan(
    ...     [LinkedActivity("a", 3), LinkedActivity("b", 2)], [Link("a", "b")], date(2027, 1, 11), WorkCalendar("NO")
    ... )
    LinkedPlan(2 activities, 1 links, from 2027-01-11)
    """

    activities: tuple[LinkedActivity, ...] = attrs.field(converter=tuple[LinkedActivity, ...])
    links: tuple[Link, ...] = attrs.field(converter=tuple[Link, ...])
    start: date
    calendar: WorkCalendar

    def __repr__(self) -> str:
        return f"LinkedPlan({len(self.activities)} activities, {len(self.links)} links, from {self.start})"


def broken(plan: LinkedPlan) -> Iterator[Finding]:
    """Tell of what makes dates impossible: an id that two activities have (P41), a link to none (P46)."""
    ids = {activity.id for activity in plan.activities}
    ends = ids.issuperset([link.before for link in plan.links]) and ids.issuperset([link.after for link in plan.links])
    if ends and len(ids) == len(plan.activities):
        return  # as nearly always: nothing is looked at twice
    counts = Counter(activity.id for activity in plan.activities)
    for id, count in counts.items():
        if count > 1:
            yield finding("P41", id, activity=id, count=count)
    for link in plan.links:
        for end in (link.before, link.after):
            if end not in counts:
                yield finding("P46", f"{link.before} → {link.after}", wanted=end, hint=suggestion(end, counts))


def early_wishes(plan: LinkedPlan) -> Iterator[Finding]:
    """Tell of activities that are not to start before a day that lies before the plan does (P43)."""
    for activity in plan.activities:
        if activity.not_before is not None and activity.not_before < plan.start:
            yield finding(
                "P43",
                activity.id,
                activity=activity.name,
                day=dated(activity.not_before.toordinal()),
                start=dated(plan.start.toordinal()),
            )
