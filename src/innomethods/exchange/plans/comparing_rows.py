"""What else an edited plan says of its rows: people, names, rows that come and go, and what nobody reads.

Nothing of this can be carried into a project file. Not here: lengths and days (`comparing_lengths`, `comparing_days`),
and links (`comparing_links`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from innomethods.exchange.plans import change_words as said
from innomethods.exchange.plans.change_words import ChangeKind, said_of
from innomethods.exchange.plans.changes import Change
from innomethods.exchange.plans.edited import EditedTask, PlanForm, names_of
from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.exchange.plans.tables import STATUS
from innomethods.exchange.plans.trying import Leaf, Trial
from innomethods.exchange.xml_text import one_line
from innomethods.planning import PlanNode, Status
from innomethods.wording import Wording

_SAME_UNITS, _SAME_PERCENT = 0.02, 2  # programs round in their own ways


def compare_rows(trial: Trial) -> None:
    """Find other people and names, and rows that are new, lost or unknown."""
    for row, task, _ in trial.leaves:
        _people(trial, row, task)
    for row, task in trial.pairs:
        _name(trial, row, task)
    _strangers(trial)


def _people(trial: Trial, row: Row, task: EditedTask) -> None:
    if task.people is None:
        return
    now = _pieces(task.people)
    known = [outline.workers.get(row.path, ()) for outline in trial.outlines.values()]
    if now in [_pieces(names) for names in known]:
        return
    before = max(known, key=_shared(now)) if task.was is None else task.was.people
    told = {"was": "; ".join(before) or said.NOBODY, "now": "; ".join(task.people) or said.NOBODY}
    trial.tell(trial.change(ChangeKind.PEOPLE, row, task, **told), said.BY_ROLES)


def _name(trial: Trial, row: Row, task: EditedTask) -> None:
    names = {one_line(outline[row.path].title) for outline in trial.outlines.values()}
    if task.title is not None and task.title not in names:
        trial.tell(trial.change(ChangeKind.RENAMED, row, task, now=task.title), said.IN_THE_METHOD)


def _strangers(trial: Trial) -> None:
    known = {row.path for row in trial.outline.rows}
    for row in trial.outline.rows:
        if row.path not in trial.edited.by_id and (trial.edited.has_parts or row.kind is not RowKind.PART):
            whole = EditedTask(place=Wording(nb=trial.edited.name, nn=trial.edited.name, en=trial.edited.name))
            trial.tell(trial.change(ChangeKind.LOST, row, whole), said.IN_THE_METHOD)
    for task in trial.edited.tasks:
        if task.id not in known:
            kind = ChangeKind.UNKNOWN if task.id else ChangeKind.NEW
            words = said_of(kind, title=task.name, id=task.id)
            trial.tell(Change(kind=kind, path="", words=words, place=task.place), said.IN_THE_METHOD)


def _pieces(names: Iterable[str]) -> set[str]:
    return {piece for name in names for piece in names_of(said.plain(name))}


def _shared(now: set[str]) -> Callable[[Iterable[str]], int]:
    return lambda names: len(_pieces(names) & now)


# ------------------------------------------------------------------------------------------- what nobody reads
def compare_asides(trial: Trial) -> None:
    """Find edits of what no plan is made from, so that they aren't passed over in silence; what follows is none."""
    anew = outline_of(trial.planned)
    for leaf in trial.leaves:
        _progress(trial, leaf, anew)
        _papers(trial, leaf, anew)
        _units(trial, leaf, anew)


def _progress(trial: Trial, leaf: Leaf, anew: Outline) -> None:
    row, task, node = leaf
    aside, was = task.aside, trial.outline.percent_done(row)
    known = (was, anew.percent_done(anew[row.path]))
    finished = node.finish if node.status is Status.DONE else None
    if aside.finished not in {None, finished}:
        before = said.PER_CENT_DONE.fill(share=f"{was:.0f}") if finished is None else _done_on(finished)
        told = [before, _done_on(aside.finished)]
    elif aside.percent is not None and all(abs(aside.percent - one) > _SAME_PERCENT for one in known):
        told = [said.PER_CENT_DONE.fill(share=f"{share:.0f}") for share in (was, aside.percent)]
    elif aside.status is not None and aside.status not in _statuses(node):
        told = [said.STATUS.fill(status=status) for status in (STATUS[node.status], aside.status)]
    else:
        return
    trial.tell(trial.change(ChangeKind.PROGRESS, row, task, was=told[0], now=told[1]), said.IN_THE_LOG)


def _done_on(day: date | None) -> Wording:
    return said.DONE_ON.fill(day=said.as_words(day))


def _statuses(node: PlanNode) -> set[str]:
    words = STATUS[node.status]
    return {str(node.status), words.text("nb"), words.text("nn"), words.text("en")}


def _papers(trial: Trial, leaf: Leaf, anew: Outline) -> None:
    row, task, node = leaf
    due, due_anew = (None if one.meeting is None else one.meeting.papers_due for one in (node, trial.planned[row.path]))
    deadline, deadline_anew = (outline.deadlines.get(row.path) for outline in (trial.outline, anew))
    for now, was, then in ((task.aside.papers, due, due_anew), (task.aside.deadline, deadline, deadline_anew)):
        if now is not None and now not in {was, then}:
            change = trial.change(ChangeKind.PAPERS, row, task, was=was or said.NONE, now=now)
            trial.tell(change, said.BY_MEETINGS)


def _units(trial: Trial, leaf: Leaf, anew: Outline) -> None:
    row, task, _ = leaf
    if not task.aside.units:
        return
    members = {said.plain(one.title): one.id for outline in trial.outlines.values() for one in outline.resources}
    was, then = ({one.member: plan.units(one) for one in plan.of(row.path)} for plan in (trial.outline, anew))
    for title, units in task.aside.units:
        member = members.get(said.plain(title), "")
        known = [given[member] for given in (was, then) if member in given]
        if member in was and all(abs(one - units) > _SAME_UNITS for one in known):
            told = {"who": title, "was": round(100 * was[member], 1), "now": round(100 * units, 1)}
            trial.tell(trial.change(ChangeKind.UNITS, row, task, **told), said.BY_SHARES)


# ------------------------------------------------------------------------------------------ what nothing explains
def compare_shown(trial: Trial) -> None:
    """Tell of dates that no edit explains, unless something isn't carried that may explain them."""
    if any(change.why_not for change in trial.found if change.kind in _MOVING):
        return
    by_program = trial.edited.form is PlanForm.MS_PROJECT
    lengths = {change.path for change in trial.found if change.kind is ChangeKind.DURATION}
    for row, task, node in trial.leaves:
        if row.path in lengths and not by_program:  # its dates said how long it takes, and others moved it
            continue
        shown, now = task.shown if by_program else task.finish, trial.planned[row.path]
        was = node.finish if task.was is None or task.was.finish is None else task.was.finish
        if shown is not None and shown not in {was, node.finish, now.finish} and now.meeting is None:
            change = trial.change(ChangeKind.SHOWN, row, task, shown=shown, now=now.finish)
            trial.tell(change, said.NO_EDIT)


_MOVING = frozenset(ChangeKind) - {
    ChangeKind.PEOPLE, ChangeKind.RENAMED, ChangeKind.SHARE, ChangeKind.SHOWN, ChangeKind.PROGRESS, ChangeKind.PAPERS,
    ChangeKind.UNITS,
}  # fmt: skip
