"""A plan as a TaskJuggler project: plain text that `tj3` schedules to the same days.

Not here: reading one back; TaskJuggler's files are for people who write them by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from innomethods.exchange.plans.free_days import free_days, free_weekdays
from innomethods.exchange.plans.outline import After, Outline, Row, RowKind, outline_of
from innomethods.exchange.xml_text import one_line
from innomethods.planning import Plan, Reason, Status
from innomethods.wording import Language

_DAY = timedelta(days=1)
_INDENT = "  "
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# TaskJuggler counts in whole hours unless told otherwise, and a plan in whole days: any day of whole hours will do.
_MORNING, _EVENING, _HOURS = "8:00", "16:00", 8


def to_taskjuggler(plan: Plan, *, language: Language | str = "en") -> str:
    """Return a plan as a TaskJuggler 3 project (.tjp): tasks under their parts, links, calendar, team, two reports.

    Durations are lengths in working days, waits are gaps around the clock; meetings and what has happened are fixed
    dates. Ids are made from paths: `need/collect` is `need.collect`, with underscores for hyphens.

    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> small = Method("small", flow=Phase("try", estimate=30))
    >>> text = to_taskjuggler(schedule(Project("pilot", small, start=date(2027, 2, 24), country="NO")))
    >>> "length 30d" in text
    True
    """
    outline = outline_of(plan, language)
    return "\n".join(_Writer(outline).lines()) + "\n"


@attrs.frozen(eq=False)
class _Writer:
    outline: Outline

    def lines(self) -> Iterator[str]:
        plan = self.outline.plan
        first = date(plan.start.year, 1, 1)
        last = date(plan.finish.year + 1, 12, 31)
        yield f"project {_id(plan.project.id)} {_text(self.outline.title)} {first} - {last} {{"
        yield f"{_INDENT}dailyworkinghours {_HOURS}"
        free = free_weekdays(plan)
        at_work = [name for number, name in enumerate(_WEEK, 1) if number not in free]
        yield f"{_INDENT}workinghours {', '.join(at_work)} {_MORNING} - {_EVENING}"
        yield f"{_INDENT}workinghours {', '.join(_WEEK[number - 1] for number in free)} off"
        yield f'{_INDENT}timeformat "%Y-%m-%d"'
        if plan.on is not None:
            yield f"{_INDENT}now {plan.on}"
        yield "}"
        yield ""
        for begins, ends, why in free_days(plan, self.outline.language):
            yield f"leaves holiday {_text(why)} {begins} - {ends + _DAY}"
        yield ""
        a_day = float(plan.project.hours_per_day) / _HOURS
        for one in self.outline.resources:
            yield f"resource {_id(one.id)} {_text(one.title)} {{ efficiency {one.share * a_day:g} }}"
        yield ""
        yield from self._tasks()
        yield ""
        for name, formats, columns in (
            ("plan", "html", "bsi, name, start, end, chart"),
            ("plan-table", "csv", "id, name, start, end"),
        ):
            yield f"taskreport {_text(name)} {{ formats {formats} columns {columns} }}"

    def _tasks(self) -> Iterator[str]:
        open_rows: list[Row] = []
        for row in self.outline.rows:
            while open_rows and open_rows[-1].level >= row.level:
                open_rows.pop()
                yield f"{_INDENT * len(open_rows)}}}"
            margin = _INDENT * len(open_rows)
            above = open_rows[-1].path if open_rows else ""
            yield f"{margin}task {_own_id(row, above)} {_text(row.title)} {{"
            if row.kind is RowKind.PART:
                open_rows.append(row)
                continue
            for line in self._leaf(row):
                yield f"{margin}{_INDENT}{line}"
            yield f"{margin}}}"
        for level in range(len(open_rows) - 1, -1, -1):
            yield f"{_INDENT * level}}}"

    def _leaf(self, row: Row) -> Iterator[str]:
        node = row.node
        if node is None:
            return
        links = [self._link(after, row) for after in row.after]
        if node.status is not Status.PLANNED:
            yield from self._fixed(row)
            done = node.status is Status.DONE or not node.work_days
            yield f"complete {100 if done else round(100 * self.outline.days_done(row) / node.work_days)}"
        elif node.work_days == 0:
            yield "milestone"
            if not row.is_led_to or node.driver.kind in {Reason.MEETING, Reason.PROGRESS, Reason.HELD}:
                yield f"start {node.finish}-{_EVENING}"
            else:
                yield f"depends {', '.join(links)}"
        else:
            if not row.is_led_to or node.driver.kind in {Reason.PROGRESS, Reason.HELD}:
                yield f"start {node.start}-{_MORNING}"
            else:
                yield f"depends {', '.join(links)}"
            yield f"length {node.work_days}d"
        workers = [one.member for one in self.outline.assignments if one.path == row.path]
        if workers:  # not allocated: TaskJuggler lends a person to one task at a time
            yield f"responsible {', '.join(_id(worker) for worker in workers)}"
        yield f"note {_text(row.why)}"

    def _fixed(self, row: Row) -> Iterator[str]:
        """Write what has begun or is over on its days."""
        if row.node is not None and row.node.work_days:
            yield f"start {row.start}-{_MORNING}"
            yield f"end {row.finish}-{_EVENING}"
        else:
            yield "milestone"
            yield f"start {row.finish}-{_EVENING}"

    def _link(self, after: After, row: Row) -> str:
        gap = row.lag_days(after)
        return task_id(self.outline, after.path) + (f" {{ gapduration {gap}d }}" if gap else "")


def task_id(outline: Outline, path: str) -> str:
    """Return the id of a row as others name it: those of the parts around it and its own, with points between."""
    ids: list[str] = []
    above = ""
    for row in outline.rows:
        if row.path == path or (row.kind is RowKind.PART and path.startswith(f"{row.path}/")):
            ids.append(_own_id(row, above))
            above = row.path
    return ".".join(ids)


def _own_id(row: Row, above: str) -> str:
    return _id(row.path.removeprefix(f"{above}/") if above else row.path)


def _id(path: str) -> str:
    return path.replace("-", "_").replace("/", "__")


def _text(words: str) -> str:
    """Return a text in quotes; a dollar before a bracket would be a macro, and a backslash would escape."""
    plain = one_line(words).replace("\\", "/").replace("${", "$ {").replace("$(", "$ (")
    return '"' + plain.replace('"', '\\"') + '"'
