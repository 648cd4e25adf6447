"""People's time in a report: what is asked of each role week by week, what has to move so that all have time, and why.

Not here: how work is moved (`planning.levelling`), or how load is drawn (`drawings`).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

import attrs

from innomethods.planning import Driver, LevelledPlan, Overload, RoleWeek
from innomethods.reporting import outlook as words
from innomethods.reporting.drawings import LoadPicture, LoadRow, LoadWeek, Width, draw_load
from innomethods.reporting.drawings.load import MOST_ROWS, MOST_WEEKS
from innomethods.reporting.labels import PART, ROLE
from innomethods.reporting.pages import Block, Bullets, Cell, Column, Figure, Paragraph, Row, Section, Span, Table
from innomethods.reporting.subject import Subject

_SUNDAY = timedelta(days=6)


@attrs.frozen
class _Week:
    """One week of a role, before and now."""

    monday: date
    before: RoleWeek
    now: RoleWeek
    over_before: bool
    over: bool

    @property
    def alike(self) -> tuple[object, ...]:
        """What weeks that follow each other must share to be told as one."""
        return self.before.asked, self.now.asked, self.now.there, self.over_before, self.over


def load_section(subject: Subject) -> Section | None:
    """Return people's time; None where no levelled plan is handed in."""
    levelled = subject.levelled
    if levelled is None:
        return None
    weeks = _weeks(levelled)
    blocks: list[Block] = [Paragraph(_goodness(subject, levelled))]
    blocks.extend(_pictures(subject, levelled, weeks))
    if weeks:
        blocks.append(_load_table(subject, weeks))
    if levelled.shifts:
        blocks.append(_moved(subject, levelled))
    for title, overloads in ((words.OVER_BEFORE, levelled.overloads), (words.OVER_NOW, levelled.left)):
        if overloads:
            told = [subject.say(one.finding.message) for one in overloads]
            blocks.append(Bullets(told, subject.text(title)))
    if any(member.role not in weeks for member in levelled.plan.project.team):
        blocks.append(Paragraph(subject.text(words.OTHERS_IN_TEAM), small=True))
    if levelled.shifts:
        blocks.append(Paragraph(subject.text(words.NOT_THE_PLANS), small=True))
    if not levelled.proven:
        blocks.append(Paragraph(_how(subject, levelled), small=True))
    return Section("load", _heading(subject, levelled), blocks, short=subject.text(words.SHORT_LOAD))


def _heading(subject: Subject, levelled: LevelledPlan) -> str:
    if levelled.left:
        return subject.text(words.HEAD_LOAD_LEFT)
    if levelled.plan.finish > levelled.before.finish:
        return subject.text(words.HEAD_LOAD_LATER, day=subject.formats.date(levelled.plan.finish))
    return subject.text(words.HEAD_LOAD_MOVED if levelled.shifts else words.HEAD_LOAD_WITHIN)


def _goodness(subject: Subject, levelled: LevelledPlan) -> str:
    told = subject.text(levelled.how)
    if levelled.proven:
        return told
    return f"{told} {subject.text(words.BOUND, day=subject.formats.date(levelled.bound))}"


def _how(subject: Subject, levelled: LevelledPlan) -> str:
    return subject.text(
        words.FOUND_HOW,
        seconds=subject.formats.number(levelled.time_limit),
        seed=str(levelled.seed),
        solver=subject.text(words.WITH if levelled.solved else words.WITHOUT),
    )


# --- weeks


def _weeks(levelled: LevelledPlan) -> dict[str, list[_Week]]:
    """Return the weeks of every role that is asked for at all, in order, without a gap."""
    before = {(one.role, one.year, one.week): one for one in levelled.load_before}
    now = {(one.role, one.year, one.week): one for one in levelled.load}
    found: dict[str, list[_Week]] = {member.role: [] for member in levelled.plan.project.team}
    for key in sorted(before.keys() | now.keys(), key=lambda key: key[1:]):
        role, monday = key[0], date.fromisocalendar(key[1], key[2], 1)
        there = now.get(key) or before[key]
        nothing = attrs.evolve(there, asked=Decimal(0))
        week = _Week(
            monday,
            before.get(key, nothing),
            now.get(key, nothing),
            _is_over(levelled.overloads, role, monday),
            _is_over(levelled.left, role, monday),
        )
        found[role].append(week)
    return {role: weeks for role, weeks in found.items() if any(week.before.asked or week.now.asked for week in weeks)}


def _is_over(overloads: tuple[Overload, ...], role: str, monday: date) -> bool:
    return any(one.role == role and one.first <= monday + _SUNDAY and monday <= one.last for one in overloads)


def _load_table(subject: Subject, weeks: dict[str, list[_Week]]) -> Table:
    columns = (
        Column("role", subject.text(ROLE)),
        Column("weeks", subject.text(words.WEEKS)),
        Column("before", subject.text(words.ASKED_BEFORE), numeric=True),
        Column("now", subject.text(words.ASKED_NOW), numeric=True),
        Column("there", subject.text(words.THERE), numeric=True),
    )
    rows = [
        _stretch(subject, role, list(run))
        for role, all_weeks in weeks.items()
        for _, run in groupby(all_weeks, key=lambda week: week.alike)
    ]
    return Table("load-weeks", subject.text(words.CAPTION_LOAD), columns, rows, narrow=True)


def _stretch(subject: Subject, role: str, run: list[_Week]) -> Row:
    first, last, week = run[0].monday, run[-1].monday, run[0]
    one, other = first.isocalendar(), last.isocalendar()
    start = f"{one.week}" if one.year == other.year and len(run) > 1 else f"{one.week} ({one.year})"
    shown = start if len(run) == 1 else f"{start}–{other.week} ({other.year})"
    marked = subject.text(words.TOO_MUCH)
    return Row(
        [
            Cell(subject.role(role), value=role),
            Cell(shown, value=first),
            _asked(subject, week.before, marked if week.over_before else ""),
            _asked(subject, week.now, marked if week.over else ""),
            Cell(subject.formats.percent(100 * week.now.there), value=week.now.there),
        ],
        of_interest=week.over,
    )


def _asked(subject: Subject, week: RoleWeek, note: str) -> Cell:
    return Cell(subject.formats.percent(100 * week.asked), note=note, value=week.asked)


# --- pictures


def _pictures(subject: Subject, levelled: LevelledPlan, weeks: dict[str, list[_Week]]) -> list[Block]:
    """Return the picture of the load, the busiest roles first to be in it; a word where it can't show all."""
    if not weeks or not (levelled.overloads or levelled.left):
        return []  # hollow bars under their lines, week after week, show nobody anything
    if max(len(one) for one in weeks.values()) > MOST_WEEKS:
        return [Paragraph(subject.text(words.LOAD_ONLY_TABLE), small=True)]
    rows_each = 2 if levelled.shifts else 1
    by_load = sorted(weeks, key=lambda role: -_weight(weeks[role]))
    chosen = set(by_load[: MOST_ROWS // rows_each])
    rows = [row for role in weeks if role in chosen for row in _rows(subject, role, weeks[role], rows_each)]
    picture = LoadPicture(rows, subject.language)
    drawings = [draw_load(picture, width, prefix="load") for width in Width]
    blocks: list[Block] = [Figure("figure-load", drawings, subject.text(words.CAPTION_LOAD_PICTURE))]
    if len(weeks) > len(chosen):
        blocks.append(Paragraph(subject.count(words.LOAD_FEWER_ROLES, len(weeks) - len(chosen)), small=True))
    return blocks


def _weight(weeks: list[_Week]) -> float:
    """Return how much a role is asked for beside what is there, in its worst week."""
    return max(float(week.before.asked) - float(week.before.there) for week in weeks)


def _rows(subject: Subject, role: str, weeks: list[_Week], rows_each: int) -> list[LoadRow]:
    title = subject.role(role).text
    now = [LoadWeek(week.monday, float(week.now.asked), float(week.now.there), week.over) for week in weeks]
    if rows_each == 1:
        return [LoadRow(title, now)]
    was = [LoadWeek(one.monday, float(one.before.asked), float(one.before.there), one.over_before) for one in weeks]
    return [LoadRow(title, was, before=True), LoadRow(title, now, before=False)]


# --- moves


def _moved(subject: Subject, levelled: LevelledPlan) -> Table:
    columns = (
        Column("part", subject.text(PART)),
        Column("was", subject.text(words.BEFORE), numeric=True),
        Column("now", subject.text(words.NOW), numeric=True),
        Column("work-days", subject.text(words.WORK_DAYS), numeric=True),
        Column("why", subject.text(words.WHY)),
    )
    formats = subject.formats
    rows = [
        Row(
            [
                Cell(subject.full_title(shift.path), value=shift.path),
                Cell(formats.short_date(shift.was), value=shift.was),
                Cell(formats.short_date(shift.now), value=shift.now),
                Cell(formats.signed(shift.work_days), value=shift.work_days),
                _why(subject, shift.now_driver),
            ]
        )
        for shift in levelled.shifts
    ]
    return Table("load-moved", subject.text(words.CAPTION_MOVED), columns, rows)


def _why(subject: Subject, driver: Driver) -> Cell:
    why = subject.say(driver.words)
    return Cell(Span(why.text[:1].upper() + why.text[1:], language=why.language), value=str(driver.kind))
