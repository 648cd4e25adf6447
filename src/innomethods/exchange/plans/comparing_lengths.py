"""How long things take in an edited plan: work days, waits, and shares of a position.

Not here: the days on which something is set (`comparing_days`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import floor

import attrs

from innomethods.exchange.plans import change_words as said
from innomethods.exchange.plans import refusals
from innomethods.exchange.plans.amending import Amendment, whole, with_likely
from innomethods.exchange.plans.change_words import ChangeKind, said_of
from innomethods.exchange.plans.changes import Change
from innomethods.exchange.plans.edited import EditedTask, Link, PlanForm
from innomethods.exchange.plans.outline import After, Row, RowKind, outline_of
from innomethods.exchange.plans.trying import Trial, is_own_wait
from innomethods.planning import PlanNode
from innomethods.quantities import ThreePoint
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import number_wording

_SAME_SHARE = 0.0005


# ----------------------------------------------------------------------------------------------------- work days
def compare_work_days(trial: Trial) -> None:
    """Find other work days of phases, and such of decisions, which have none."""
    for row, task, node in trial.leaves:
        if row.kind is RowKind.PHASE:
            _work_days(trial, row, task, node)
        elif task.work_days:
            trial.tell(trial.change(ChangeKind.DURATION, row, task, was=0, now=task.work_days), said.GATES_TAKE_NONE)


def _work_days(trial: Trial, row: Row, task: EditedTask, node: PlanNode) -> None:
    wanted = _wanted_days(trial, task, node)
    was = node.work_days if task.was is None or task.was.work_days is None else task.was.work_days
    if wanted is None and task.no_days and node.work_days:
        trial.tell(trial.change(ChangeKind.DURATION, row, task, was=was, now=said.NO_DAYS), said.EMPTY_IS_NONE)
    if wanted is None or whole(wanted) == node.work_days:
        return
    guess = with_likely(node.estimate, wanted)
    change = trial.change(ChangeKind.DURATION, row, task, was=was, now=wanted)
    notes = (other_ends(node.estimate, guess), _other_finish(trial, task, node, wanted))
    change = attrs.evolve(change, note=said.all_of(notes))
    amendment = Amendment(("estimates", row.path), guess)
    if not trial.carry(change, amendment, lambda plan: plan[row.path].work_days == whole(wanted)):
        trial.tell(change, said.SETTLED)


def _other_finish(trial: Trial, task: EditedTask, node: PlanNode, wanted: float) -> Wording | None:
    """Return what is said when a sheet has another finish that doesn't fit its work days."""
    known = {None, node.finish, None if task.was is None else task.was.finish}
    if trial.edited.form is PlanForm.MS_PROJECT or task.finish is None or task.finish in known:
        return None
    if trial.plan.calendar.between(_first(task, node), task.finish) == whole(wanted):
        return None
    return said.FINISH_PASSED_OVER.fill(day=said.as_words(task.finish))


def _first(task: EditedTask, node: PlanNode) -> date:
    """Return the day on which a row begins, as far as a sheet says it."""
    return task.start or (node.start if task.was is None or task.was.start is None else task.was.start)


def other_ends(was: ThreePoint | None, now: ThreePoint) -> Wording | None:
    """Return what is said when least or most give way to the likely value."""
    if was is None or was.is_fixed:
        return None
    ends = []
    if now.least != was.least:
        ends.append(said.LEAST_TOO.fill(now=number_wording(now.least), was=number_wording(was.least)))
    if now.most != was.most:
        ends.append(said.MOST_TOO.fill(now=number_wording(now.most), was=number_wording(was.most)))
    if not ends:
        return None
    joined = {one: format_for(one).all_of([end.text(one) for end in ends]) for one in LANGUAGES}
    return said.OTHER_ENDS.fill(ends=Wording(**joined))


def _wanted_days(trial: Trial, task: EditedTask, node: PlanNode) -> float | None:
    """Return the work days a phase is to take: those written, or in a sheet those up to another finish.

    A start that has been moved alone moves the row with all its work days.
    """
    written = task.work_days
    if written is not None and (trial.edited.form is PlanForm.MS_PROJECT or whole(written) != node.work_days):
        return written
    last = node.finish if task.was is None or task.was.finish is None else task.was.finish
    if task.finish is None or task.finish == last:
        return None
    start = _first(task, node)
    days = trial.plan.calendar.between(start, task.finish)
    if days == 0 and node.work_days:
        place = (trial.edited.name, task.place)
        raise refusals.NO_WORK_DAY.at(*place, title=task.name, start=start, finish=task.finish)
    return days


# --------------------------------------------------------------------------------------------------------- waits
def compare_waits(trial: Trial) -> None:
    """Find other waits between rows."""
    replanned = outline_of(trial.planned)  # a wait may end on a holiday now, and not before, or the other way round
    for row, task, _ in trial.leaves:
        then = {one.path: _expected(trial, one, replanned[row.path]) for one in replanned[row.path].after}
        for link in task.links or ():
            after = next((one for one in row.after if one.path == link.to), None)
            days = None if after is None else _days_of(trial, link, after)
            known = () if after is None else (_expected(trial, after, row), then.get(after.path))
            if after is not None and link.kind == "FS" and days is not None and days not in known:
                _wait(trial, row, task, after, link, days)


def _wait(trial: Trial, row: Row, task: EditedTask, after: After, link: Link, days: int) -> None:  # noqa: PLR0917
    own = is_own_wait(row)
    about = row if own else trial.outline[after.path]
    now = days - after.wait_days if own else days
    was = _expected(trial, after, row) - (after.wait_days if own else 0)
    change = trial.change(ChangeKind.WAIT, about, task, was=was, now=now)
    if now < 0:
        trial.tell(change, said.NOT_YET)
    elif not own and not _all_alike(trial, after, link):
        _lag(trial, row, task, after, days)
    elif not any(one.kind is ChangeKind.WAIT and one.path == about.path for one in trial.found):
        guess = trial.wait_of(about)
        wait = with_likely(guess, now)
        change = attrs.evolve(change, note=other_ends(guess, wait))
        if not trial.carry(change, Amendment(("waits", about.path), wait), lambda _: True):
            trial.tell(change, said.MOVES_OTHERS)


def _lag(trial: Trial, row: Row, task: EditedTask, after: After, days: int) -> None:
    """Carry a pause before one row alone, which no wait can say: as the day on which it ends now."""
    ends = trial.planned[after.path].finish.toordinal() + days
    day = trial.plan.calendar.after(type(after.finish).fromordinal(ends))
    before = trial.title(trial.outline[after.path])
    change = trial.change(ChangeKind.LAG, row, task, now=days, was=_expected(trial, after, row), before=before)
    change = attrs.evolve(change, note=said.LAG_AS_DAY.fill(day=said.as_words(day)))
    amendment = Amendment(("not-before", row.path), day)
    later = row.kind is RowKind.PHASE and day > trial.planned[row.path].start
    if not later or not trial.carry(change, amendment, lambda plan: plan[row.path].start == day):
        trial.tell(attrs.evolve(change, note=None), said.MOVES_OTHERS)


def _expected(trial: Trial, after: After, row: Row) -> int:
    return row.lag_days(after) if trial.edited.form is PlanForm.MS_PROJECT else after.wait_days


def _days_of(trial: Trial, link: Link, after: After) -> int | None:
    """Return the calendar days of a link; days of work are counted from the end of what comes before."""
    if not link.work_days and not link.per_cent:
        return link.days
    work_days = link.work_days + link.per_cent / 100 * trial.planned[after.path].work_days
    if work_days <= 0:  # a lead is told as it stands: no plan of ours holds one
        return floor(work_days)
    calendar = trial.plan.calendar
    return (calendar.finish_of(calendar.after(after.finish), whole(work_days)) - after.finish).days


def _all_alike(trial: Trial, after: After, link: Link) -> bool:
    """Whether a wait after a phase can stand for this link: all that follows waits as long."""
    if trial.outline[after.path].kind is RowKind.GATE:
        return False
    for row in trial.followers[after.path]:
        task = trial.edited.by_id.get(row.path)
        links = () if task is None else task.links or ()
        if is_own_wait(row) or link not in links:
            return False
    return True


# -------------------------------------------------------------------------------------------------------- shares
def compare_shares(trial: Trial) -> None:
    """Find places in the team that are given another share of a position."""
    places = {
        said.plain(one.title): at for outline in trial.outlines.values() for at, one in enumerate(outline.resources)
    }
    for title, share in trial.edited.shares:
        at = places.get(said.plain(title))
        was = None if at is None else float(trial.plan.project.team[at].share)
        if at is None or was is None or abs(was - share) < _SAME_SHARE:
            continue
        words = said_of(ChangeKind.SHARE, title=title, was=round(100 * was, 2), now=round(100 * share, 2))
        change = Change(kind=ChangeKind.SHARE, path="", words=words, place=refusals.RESOURCE.fill(title=title))
        trial.carry(change, Amendment(("team", at, "share"), Decimal(str(round(share, 4)))), lambda _: True)
