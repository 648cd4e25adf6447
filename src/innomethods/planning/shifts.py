"""How dates have moved between two plans of one project, and why.

Here: `Shift`, what is kept of an earlier plan (`Baseline`), and the causes that can be read off the two. Not here: how
either plan came to its dates (`scheduling`), or what an edited file says (`exchange`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.planning.drivers import Driver
from innomethods.planning.words import working_days
from innomethods.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from innomethods.planning.plan import MeetingDate, Plan, PlanNode  # noqa: TC004 - only type checkers read a class's annotations

_WITH_LEAD = Wording(
    nb="følger med når «{title}» flyttes", nn="følgjer med når «{title}» blir flytt", en="moves along with ‘{title}’"
)
_LONGER = Wording(nb="tar nå {now}, før {was}", nn="tek no {now}, før {was}", en="takes {now} now, {was} before")
_REASON = Wording(nb="før: {was} – nå: {now}", nn="før: {was} – no: {now}", en="before: {was} – now: {now}")
_PAUSED = Wording(
    nb="står stille {days} mens de som gjør arbeidet, er borte",
    nn="står stille {days} medan dei som gjer arbeidet, er borte",
    en="stands still for {days} while those who do it are away",
)
_OTHER_DAY = Wording(nb="nå: {now}", nn="no: {now}", en="now: {now}")


@attrs.frozen
class Shift:
    """How a node's end has moved since another plan, in work days and calendar days; positive is later.

    `was_driver` and `now_driver` say why the date was what it was and is what it is; `why` sums the difference up.
    """

    path: str
    title: Wording
    was: date
    now: date
    work_days: int
    calendar_days: int
    was_driver: Driver
    now_driver: Driver
    why: Wording


@attrs.frozen(kw_only=True)
class Planned:
    """What an earlier plan said of one phase or gate."""

    path: str
    title: Wording
    start: date
    finish: date
    work_days: int
    driver: Driver
    meeting: MeetingDate | None = None


@attrs.frozen(repr=False)
class Baseline:
    """An earlier plan as it was written down: what it said of each phase and gate, and nothing of how it came to it.

    `project` is the project's id. There is at least one node.
    """

    project: str
    nodes: tuple[Planned, ...]

    @property
    def start(self) -> date:
        """The first day on which something was to begin."""
        return min(node.start for node in self.nodes)

    @property
    def finish(self) -> date:
        """The last day on which something was to end."""
        return max(node.finish for node in self.nodes)

    @cached_property
    def _by_path(self) -> dict[str, Planned]:
        return {node.path: node for node in self.nodes}

    def __getitem__(self, path: str) -> Planned:
        return self._by_path[path]

    def __contains__(self, path: object) -> bool:
        return path in self._by_path

    def __repr__(self) -> str:
        return f"Baseline({len(self.nodes)} nodes)"


def shifts(now: Plan, was: Plan | Baseline) -> tuple[Shift, ...]:
    """Return the nodes of both plans that end on another day now, in flow order."""
    calendar = now.calendar
    pairs = [(was[node.path], node) for node in now.nodes if node.path in was]
    return tuple(
        Shift(
            path=after.path,
            title=after.title,
            was=before.finish,
            now=after.finish,
            work_days=calendar.shift(before.finish, after.finish),
            calendar_days=(after.finish - before.finish).days,
            was_driver=before.driver,
            now_driver=after.driver,
            why=_why(before, after, now, was),
        )
        for before, after in pairs
        if before.finish != after.finish
    )


def _why(before: PlanNode | Planned, after: PlanNode, now: Plan, was: Plan | Baseline) -> Wording:
    causes = list(_causes(before, after, now, was)) or [_OTHER_DAY.fill(now=after.driver.words)]
    nb, nn, en = ("; ".join(cause.text(language) for cause in causes) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


def _causes(before: PlanNode | Planned, after: PlanNode, now: Plan, was: Plan | Baseline) -> Iterator[Wording]:
    """Yield what is different: another reason, another length, or a mover that came before it."""
    old, new = before.driver, after.driver
    lead = new.path if new.path is not None and new.path in now and new.path in was else None
    if (old.kind, old.path) != (new.kind, new.path) or before.meeting != after.meeting:
        yield _REASON.fill(was=old.words, now=new.words)
    elif lead is not None and now[lead].finish != was[lead].finish:
        yield _WITH_LEAD.fill(title=now[lead].title)
    elif before.start != after.start:
        yield _OTHER_DAY.fill(now=new.words)
    if before.work_days != after.work_days:
        yield _LONGER.fill(now=working_days(after.work_days), was=working_days(before.work_days))
    paused = now.calendar.between(after.start, after.finish) - after.work_days
    if after.kind == "phase" and after.work_days and paused > 0:
        yield _PAUSED.fill(days=working_days(paused))
