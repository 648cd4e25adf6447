"""The days that someone has set in an edited plan: when work is to begin, and when a decision is to be made.

Not here: how long things take (`comparing_lengths`), which is found first.
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.exchange.plans import change_words as said
from innomethods.exchange.plans.amending import Amendment, with_likely
from innomethods.exchange.plans.change_words import ChangeKind, said_of
from innomethods.exchange.plans.changes import Change
from innomethods.exchange.plans.comparing_lengths import other_ends
from innomethods.exchange.plans.edited import EditedTask, PlanForm
from innomethods.exchange.plans.outline import Row, RowKind
from innomethods.exchange.plans.trying import Trial
from innomethods.model import Gate, Meetings
from innomethods.planning import PlanNode, Status
from innomethods.wording import LANGUAGES, Wording, format_for

_MOST_NAMED = 3  # meetings


# -------------------------------------------------------------------------------------------------- beginning work
def compare_project_start(trial: Trial) -> None:
    """Find another start of the whole, in a file from whose start all other days are reckoned."""
    written, now = trial.edited.start, trial.plan.start
    if written is None or written == now:
        return
    wanted = trial.plan.calendar.on_or_after(written)
    words = said_of(ChangeKind.START, title=trial.plan.project.title, was=now, now=written)
    name = Wording(nb=trial.edited.name, nn=trial.edited.name, en=trial.edited.name)
    change = Change(kind=ChangeKind.START, path="", words=words, place=name, note=_day_off(trial, written, wanted))
    if any(node.status is not Status.PLANNED for row, _, node in trial.leaves if not row.after):
        trial.tell(change, said.SETTLED)
    elif wanted != now:
        trial.carry(change, Amendment(("start",), wanted), lambda _: True)


def compare_first_starts(trial: Trial) -> None:
    """Find another day for what waits for nothing; before lengths, so that work isn't taken to be that much longer."""
    for row, task, node in trial.leaves:
        if row.kind is RowKind.PHASE and not row.after:
            _start(trial, row, task, node)


def compare_starts(trial: Trial) -> None:
    """Find other first days of work that comes after something."""
    for row, task, node in trial.leaves:
        if row.kind is RowKind.PHASE and row.after:
            _start(trial, row, task, node)


def _start(trial: Trial, row: Row, task: EditedTask, node: PlanNode) -> None:
    now = trial.planned[row.path]
    wanted = _wanted_start(trial, task, node, now)
    if wanted is None or _holds_nothing(trial, row, task, wanted, now.start):
        return
    written = task.start if task.start is not None and task.start != node.start else wanted
    was = now.start if task.was is None or task.was.start is None else task.was.start
    change = trial.change(ChangeKind.START, row, task, was=was, now=written)
    off = _day_off(trial, written, wanted)
    if wanted in {node.start, now.start}:
        if off is not None:
            trial.tell(change, off)
        return
    if node.status is not Status.PLANNED:
        trial.tell(change, said.SETTLED)
        return
    change = attrs.evolve(change, note=off)
    if not row.after and _first_day(trial, change, row, wanted):
        return
    if wanted < now.start and row.path not in dict(trial.project.not_before):
        trial.tell(change, said.NOT_YET)
        return
    held = trial.moves_only(
        [row], lambda plan: plan[row.path].start == wanted or (task.no_earlier and plan[row.path].start > wanted)
    )
    if not trial.carry(change, Amendment(("not-before", row.path), wanted), held):
        trial.tell(change, said.NOT_YET if wanted < now.start else said.MOVES_OTHERS)


def _wanted_start(trial: Trial, task: EditedTask, node: PlanNode, now: PlanNode) -> date | None:
    """Return the work day on which a phase is to begin, if someone has set one."""
    calendar = trial.plan.calendar
    if task.start is not None:
        return None if task.start in {node.start, now.start} else calendar.on_or_after(task.start)
    held = task.finish if trial.edited.form is PlanForm.MS_PROJECT else None
    if held is None or held in {node.finish, now.finish}:
        return None
    day = calendar.on_or_before(held)
    for _ in range(now.work_days - 1):
        day = calendar.before(day)
    return None if day in {node.start, now.start} else day


def _holds_nothing(trial: Trial, row: Row, task: EditedTask, wanted: date, now: date) -> bool:
    """Whether a day that a row may not come before holds nothing back: it comes later anyway, as it did before."""
    return task.no_earlier and wanted <= now and not row.is_held(trial.plan.start)


def _day_off(trial: Trial, written: date, wanted: date) -> Wording | None:
    reason = trial.plan.calendar.why_not(written)
    if reason is None:
        return None
    return said.DAY_OFF.fill(day=said.as_words(written), reason=reason, now=said.as_words(wanted))


def _first_day(trial: Trial, change: Change, row: Row, wanted: date) -> bool:
    """Move the project's start, when all that begins with it is to begin then."""
    first = [one for one, task, _ in trial.leaves if not one.after and (one.path == row.path or task.start == wanted)]
    held = trial.moves_only(first, lambda plan: plan[row.path].start == wanted)
    return trial.carry(change, Amendment(("start",), wanted), held)


# --------------------------------------------------------------------------------------------------------- deciding
def compare_decisions(trial: Trial) -> None:
    """Find other days for decisions."""
    for row, task, node in trial.leaves:
        if row.kind is RowKind.GATE:
            _decision(trial, row, task, node)


def _decision(trial: Trial, row: Row, task: EditedTask, node: PlanNode) -> None:
    now = trial.planned[row.path]
    wanted = _wanted_decision(trial, task, node)
    if wanted is None or wanted in {node.finish, now.finish}:
        return
    if _holds_nothing(trial, row, task, wanted, now.finish):
        return
    was = now.finish if task.was is None or task.was.finish is None else task.was.finish
    change = trial.change(ChangeKind.DECISION, row, task, was=was, now=wanted)
    bodies = _bodies(trial, row)
    if node.status is Status.DONE:
        trial.tell(change, said.SETTLED)
    elif bodies:
        _meeting(trial, row, change, wanted, bodies)
    else:
        _day(trial, row, change, wanted)


def _wanted_decision(trial: Trial, task: EditedTask, node: PlanNode) -> date | None:
    """Return the day a decision has been set to; its start is when papers are ready, unless a program holds it."""
    if task.finish not in {None, node.finish}:
        return task.finish
    by_program = trial.edited.form is PlanForm.MS_PROJECT
    return task.start if task.start is not None and (by_program or task.start > node.finish) else None


def _bodies(trial: Trial, row: Row) -> tuple[Meetings, ...]:
    """Return the meetings at which a decision can be made."""
    gate = trial.plan.method[row.path]
    role = gate.decided_by if isinstance(gate, Gate) else None
    return tuple(body for body in trial.project.meetings if body.role == role)


def _day(trial: Trial, row: Row, change: Change, wanted: date) -> None:
    """Decide on a day outside meetings: another wait."""
    now = trial.planned[row.path]
    wait = -1 if now.ready is None else (wanted - now.ready).days
    held = trial.moves_only([row], lambda plan: plan[row.path].finish == wanted)
    if wait < 0:
        trial.tell(change, said.NOT_YET)
        return
    was = trial.wait_of(row)
    guess = with_likely(was, wait)
    noted = attrs.evolve(change, note=other_ends(was, guess))
    if not trial.carry(noted, Amendment(("waits", row.path), guess), held):
        trial.tell(change, said.MOVES_OTHERS)


def _meeting(trial: Trial, row: Row, change: Change, wanted: date, bodies: tuple[Meetings, ...]) -> None:
    """Put a decision off to a day, on which its body meets or doesn't; the body's meetings stay where they are."""
    now = trial.planned[row.path]
    known = {day for body in bodies for day in body.dates}
    not_met = None if wanted in known else _not_met(trial, wanted, known, bodies)
    earlier = wanted < now.finish
    if earlier and row.path not in dict(trial.project.not_before):
        trial.tell(change, _why_not_sooner(now, wanted, not_met))
        return
    change = attrs.evolve(change, note=not_met)
    amendment = Amendment(("not-before", row.path), wanted)
    held = trial.moves_only(
        [row], lambda plan: plan[row.path].finish == wanted or (not earlier and plan[row.path].finish > wanted)
    )
    if not trial.carry(change, amendment, held):
        trial.tell(change, _why_not_sooner(now, wanted, not_met))


def _why_not_sooner(now: PlanNode, wanted: date, not_met: Wording | None) -> Wording:
    """Return why a decision can't be made on an earlier day."""
    if now.ready is None or wanted < now.ready:
        return said.NOT_YET
    lead = None if now.meeting is None else now.meeting.date - now.meeting.papers_due
    if lead is not None and now.ready > wanted - lead:
        return said.PAPERS_LATE
    return not_met or said.PAPERS_LATE


def _not_met(trial: Trial, wanted: date, known: set[date], bodies: tuple[Meetings, ...]) -> Wording:
    """Return that a body doesn't meet on a day, and when it does next."""
    role = trial.plan.method.role(bodies[0].role)
    titles = [body.title for body in bodies if body.title is not None]
    body = titles[0] if titles else role.title if role is not None else bodies[0].role.replace("-", " ")
    later = sorted(day for day in known if day > wanted)[:_MOST_NAMED]
    if not later:
        return said.NEVER_MET.fill(body=body, day=said.as_words(wanted))
    others = {
        language: format_for(language).all_of([format_for(language).date(day) for day in later])
        for language in LANGUAGES
    }
    return said.NOT_MET.fill(body=body, day=said.as_words(wanted), others=Wording(**others))
