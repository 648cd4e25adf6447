"""`EditedPlan`: what a file that came back says of a plan, whatever program wrote it.

Here: the value, and what can't be true of it. Not here: reading files (`returning`), and what the edits mean
(`comparing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property

import attrs

from innomethods.exchange.plans import refusals
from innomethods.exchange.unusable import within
from innomethods.wording import Wording


class PlanForm(StrEnum):
    """What sort of file an edited plan came in."""

    MS_PROJECT = "ms-project"
    WORKBOOK = "workbook"
    CSV = "csv"
    JSON = "json"


@attrs.frozen
class Link:
    """What has to be over before a task: its id (or, for a new task, its name), and calendar days between the two.

    `kind` is FS, SS, FF or SF (finish or start of the one to finish or start of the other). `days` is None where the
    file doesn't say; `work_days` are days between the two that are counted as work days, and `per_cent` are such days
    as a part of the work before.
    """

    to: str
    kind: str = "FS"
    days: int | None = None
    work_days: float = 0
    per_cent: float = 0


@attrs.frozen(kw_only=True)
class Was:
    """What a row said when it was written, where the file remembers it: so old values are those that were sent."""

    start: date | None = None
    finish: date | None = None
    work_days: float | None = None
    people: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Aside:
    """What a file says that no plan is made from; it is looked at so that an edit of it isn't passed over in silence.

    `percent` is how much is done, `status` the same in words, `finished` the day it was done, `papers` and `deadline`
    are days for papers, `units` how much of each place's time a task gets. None means that the file says nothing of it.
    """

    percent: float | None = None
    finished: date | None = None
    status: str | None = None
    papers: date | None = None
    deadline: date | None = None
    units: tuple[tuple[str, float], ...] = ()


NOTHING_ASIDE = Aside()


@attrs.frozen(kw_only=True, repr=False)
class EditedTask:
    """One row of the file. None means that the file says nothing of it, or what was there when it was written.

    `id` is the path that the plan gave it, or "" for a new task. `start` and `finish` are days that someone has set:
    in files of project programs only those that are held there, since all others are computed; with `no_earlier` they
    only hold work back. `shown` is the last day the file shows, set or computed. `was` is what the row said when it was
    written, if the file knows. `no_days` says that the cell for work days is there, and empty.
    """

    place: Wording
    id: str = ""
    mark: str = ""  # what links call a new task, where its name alone isn't enough
    title: str | None = None
    start: date | None = None
    finish: date | None = None
    no_earlier: bool = False
    shown: date | None = None
    work_days: float | None = None
    no_days: bool = False
    links: tuple[Link, ...] | None = None
    people: tuple[str, ...] | None = None
    is_part: bool = False
    was: Was | None = None
    aside: Aside = NOTHING_ASIDE

    @property
    def name(self) -> str:
        """What to call it: its title, or its id."""
        return self.title or self.id or str(self.place)

    @property
    def key(self) -> str:
        """What links call it."""
        return self.id or self.mark or self.name

    def __repr__(self) -> str:
        return f"EditedTask({self.key!r})"


@attrs.frozen(repr=False)
class EditedPlan:
    """Tasks in the order of the file; `project` is the id the file carries, if any; `shares` by title of the place.

    `start` is the first day of the whole, in files of programs that reckon from it. `has_parts` says whether the parts
    around phases stand in such a file, so that one that isn't there is lost.
    """

    form: PlanForm
    name: str
    tasks: tuple[EditedTask, ...]
    project: str | None = None
    shares: tuple[tuple[str, float], ...] = ()
    has_parts: bool = True
    start: date | None = None

    @cached_property
    def by_id(self) -> dict[str, EditedTask]:
        """The tasks that carry an id."""
        return {task.id: task for task in self.tasks if task.id}

    def __repr__(self) -> str:
        return f"EditedPlan({self.name!r}: {self.form}, {len(self.tasks)} tasks)"


def checked(edited: EditedPlan) -> EditedPlan:
    """Return the plan if it can be compared.

    Raises:
        UnusableFile: for ids that stand twice, tasks that end before they begin, shares that can't be, or a circle.
    """
    seen: dict[str, EditedTask] = {}
    for task in edited.tasks:
        if task.id and task.id in seen:
            raise refusals.ID_TWICE.at(edited.name, task.place, id=task.id, other=seen[task.id].place)
        seen[task.id] = task
        _check_dates(task, edited)
    if edited.start is not None:
        _check_year(edited.start, edited.project or edited.name, edited.name)
    for title, share in edited.shares:
        if not 0 < share <= 1:
            place = refusals.RESOURCE.fill(title=title)
            raise refusals.SHARE_OUTSIDE.at(edited.name, place, share=f"{100 * share:.0f}")
    _check_circles(edited)
    return edited


def _check_dates(task: EditedTask, edited: EditedPlan) -> None:
    place = within(edited.name, task.place)
    for day in (task.start, task.finish, task.shown):
        if day is not None:
            _check_year(day, task.name, place)
    for link in task.links or ():
        if max(abs(link.days or 0), abs(link.work_days), abs(link.per_cent)) > _LONGEST:
            raise refusals.ENDLESS_WAIT.at(place, title=task.name, other=link.to, longest=_LONGEST)
    if task.start is not None and task.finish is not None and task.finish < task.start:
        raise refusals.ENDS_BEFORE.at(place, title=task.name, start=task.start, finish=task.finish)
    if task.work_days is not None and not 0 <= task.work_days <= _LONGEST:
        raise refusals.ODD_LENGTH.at(place, title=task.name, days=task.work_days, longest=_LONGEST)


def _check_year(day: date, title: str, place: Wording | str) -> None:
    if day.year not in _YEARS:
        first, last = str(_YEARS[0]), str(_YEARS[-1])
        raise refusals.ODD_YEAR.at(place, title=title, day=day.isoformat(), first=first, last=last)


_LONGEST = 10_000  # work days; some forty years
_YEARS = range(1950, 2151)


def _check_circles(edited: EditedPlan) -> None:
    """Refuse links that lead back to where they come from; nothing in a circle can ever begin."""
    before = {task.key: [link.to for link in task.links or ()] for task in edited.tasks}
    circle = find_circle(before)
    if circle:
        titles = {task.key: task for task in edited.tasks}
        way = " → ".join(titles[one].name for one in reversed([*circle, circle[0]]))
        raise refusals.CIRCLE.at(edited.name, titles[circle[0]].place, way=way)


def find_circle(before: dict[str, list[str]]) -> list[str]:
    """Return the names on one circle, each followed by one it waits for; none when there is no circle.

    >>> find_circle({"a": ["b"], "b": ["c"], "c": ["b"]})
    ['b', 'c']
    """
    done: set[str] = set()
    for first in before:
        way: list[str] = []
        on_way: set[str] = set()
        pending: list[tuple[str, bool]] = [(first, False)]
        while pending:
            name, leaving = pending.pop()
            if leaving:
                on_way.discard(way.pop())
                done.add(name)
            elif name in on_way:
                return way[way.index(name) :]
            elif name not in done and name in before:
                way.append(name)
                on_way.add(name)
                pending += [(name, True), *((to, False) for to in reversed(before[name]))]
    return []


def names_of(text: str) -> tuple[str, ...]:
    """Return what stands between semicolons in a cell.

    >>> names_of("adviser;  unit leader; ")
    ('adviser', 'unit leader')
    """
    return tuple(_trimmed(text.split(";")))


def _trimmed(parts: Iterable[str]) -> Iterable[str]:
    return (one for one in (" ".join(part.split()) for part in parts) if one)
