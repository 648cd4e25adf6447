"""`EditedPlan`: what a file that came back says of a plan, whatever program wrote it.

Here: the value, and the error for a file that can't be used. Not here: reading files (`returning`), and what the edits
mean (`comparing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property

import attrs

from innomethods.errors import InnomethodsError


@attrs.frozen
class UnusablePlan(InnomethodsError, OSError):
    """An edited plan that can't be used: where in the file, what is wrong, and how to mend it. Nothing was changed."""

    place: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.mend}"


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
    file doesn't say; `work_days` are days between the two that are counted as work days.
    """

    to: str
    kind: str = "FS"
    days: int | None = None
    work_days: float = 0


@attrs.frozen(kw_only=True, repr=False)
class EditedTask:
    """One row of the file. None means that the file says nothing of it, or what was there when it was written.

    `id` is the path that the plan gave it, or "" for a new task. `start` and `finish` are days that someone has set:
    in files of project programs only those that are held there, since all others are computed. `shown` is the last
    day the file shows, set or computed.
    """

    place: str
    id: str = ""
    mark: str = ""  # what links call a new task, where its name alone isn't enough
    title: str | None = None
    start: date | None = None
    finish: date | None = None
    shown: date | None = None
    work_days: float | None = None
    links: tuple[Link, ...] | None = None
    people: tuple[str, ...] | None = None
    is_part: bool = False

    @property
    def name(self) -> str:
        """What to call it: its title, or its id."""
        return self.title or self.id or self.place

    @property
    def key(self) -> str:
        """What links call it."""
        return self.id or self.mark or self.name

    def __repr__(self) -> str:
        return f"EditedTask({self.key!r})"


@attrs.frozen(repr=False)
class EditedPlan:
    """Tasks in the order of the file; `project` is the id the file carries, if any; `shares` by title of the place."""

    form: PlanForm
    name: str
    tasks: tuple[EditedTask, ...]
    project: str | None = None
    shares: tuple[tuple[str, float], ...] = ()

    @cached_property
    def by_id(self) -> dict[str, EditedTask]:
        """The tasks that carry an id."""
        return {task.id: task for task in self.tasks if task.id}

    def __repr__(self) -> str:
        return f"EditedPlan({self.name!r}: {self.form}, {len(self.tasks)} tasks)"


def checked(edited: EditedPlan) -> EditedPlan:
    """Return the plan if it can be compared.

    Raises:
        UnusablePlan: for ids that stand twice, tasks that end before they begin, shares that can't be, or a circle.
    """
    seen: dict[str, EditedTask] = {}
    for task in edited.tasks:
        if task.id and task.id in seen:
            raise UnusablePlan(
                f"{edited.name}, {task.place}",
                f"the id {task.id!r} stands on {seen[task.id].place}, too, so nobody can tell the two apart",
                "Empty the id of the one that is a copy; it then counts as new",
            )
        seen[task.id] = task
        _check_dates(task, edited)
    for title, share in edited.shares:
        if not 0 < share <= 1:
            raise UnusablePlan(
                f"{edited.name}, resource {title!r}",
                f"its share is {share:.0%}, and one place in the team is above 0 % and at most 100 %",
                "Write a share of one full position, or add another place to the team",
            )
    _check_circles(edited)
    return edited


def _check_dates(task: EditedTask, edited: EditedPlan) -> None:
    for day in (task.start, task.finish, task.shown):
        if day is not None and day.year not in _YEARS:
            raise UnusablePlan(
                f"{edited.name}, {task.place}",
                f"{task.name!r} has the date {day}, and plans are made from {_YEARS[0]} to {_YEARS[-1]}",
                "Correct the year",
            )
    for link in task.links or ():
        if max(abs(link.days or 0), abs(link.work_days)) > _LONGEST:
            raise UnusablePlan(
                f"{edited.name}, {task.place}",
                f"{task.name!r} is to wait more than {_LONGEST} days after {link.to!r}",
                "Write a shorter lag",
            )
    if task.start is not None and task.finish is not None and task.finish < task.start:
        raise UnusablePlan(
            f"{edited.name}, {task.place}",
            f"{task.name!r} ends {task.finish}, before it begins {task.start}",
            "Swap the two, or correct one of them",
        )
    if task.work_days is not None and not 0 <= task.work_days <= _LONGEST:
        raise UnusablePlan(
            f"{edited.name}, {task.place}",
            f"{task.name!r} is to take {task.work_days:g} work days",
            f"Write a number from 0 to {_LONGEST}",
        )


_LONGEST = 10_000  # work days; some forty years
_YEARS = range(1950, 2151)


def _check_circles(edited: EditedPlan) -> None:
    """Refuse links that lead back to where they come from; nothing in a circle can ever begin."""
    before = {task.key: [link.to for link in task.links or ()] for task in edited.tasks}
    circle = find_circle(before)
    if circle:
        titles = {task.key: task for task in edited.tasks}
        raise UnusablePlan(
            f"{edited.name}, {titles[circle[0]].place}",
            f"the links go in a circle: {' → '.join(titles[one].name for one in reversed([*circle, circle[0]]))}",
            "Take away one of these links",
        )


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
