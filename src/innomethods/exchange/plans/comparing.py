"""What others have changed in a plan: `compare_plans` tells edits from their consequences, and plans anew with each.

Durations and waits are read first, then the days that someone has set: a day that follows from the edits before it is
no edit. Here: finding edits and trying them. Not here: reading files (`returning`), values and words (`changes`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property

import attrs

from innomethods.errors import MethodProblems
from innomethods.exchange.plans import changes as said
from innomethods.exchange.plans.amending import Amendment, amended, whole, with_likely
from innomethods.exchange.plans.belonging import check_belonging
from innomethods.exchange.plans.changes import Change, ChangeKind, PlanChanges, cost_of, said_of
from innomethods.exchange.plans.edited import (
    EditedPlan,
    EditedTask,
    Link,
    PlanForm,
    UnusablePlan,
    names_of,
)
from innomethods.exchange.plans.outline import After, Outline, Row, RowKind, outline_of
from innomethods.exchange.xml_text import one_line
from innomethods.model import Gate, Progress, Project
from innomethods.planning import BeyondHorizon, Plan, PlanNode, schedule
from innomethods.quantities import ThreePoint
from innomethods.wording import LANGUAGES, Language, Wording

_SAME_SHARE = 0.0005


def compare_plans(plan: Plan, edited: EditedPlan, progress: Progress | None = None) -> PlanChanges:
    """Return what has been changed in an edited plan, what each change costs, and the plan that comes of it.

    `plan` is what was handed out, `progress` the progress it was made with. A change that the project file can hold is
    carried into a new plan; the others say why not.

    Raises:
        UnusablePlan: when the file belongs to another project, or its links lead nowhere or in a circle.

    >>> from innomethods.exchange import read_edited_plan, to_csv
    >>> from innomethods.model import Method, Phase
    >>> method = Method("small", flow=Phase("try", estimate=3))
    >>> plan = schedule(Project("pilot", method, start=date(2027, 3, 1), country="NO"))
    >>> edited = to_csv(plan).replace(",3,0,", ",8,0,")
    >>> changes = compare_plans(plan, read_edited_plan(edited))
    >>> [(str(change.words), change.cost.work_days) for change in changes.changes]
    [('Try: 8 work days instead of 3', 5)]
    """
    comparing = _Comparing(plan, edited, progress, project=plan.project, planned=plan)
    check_belonging(comparing.outline, edited)
    comparing.look()
    numbers = {row.path: row.number for row in comparing.outline.rows}
    found = sorted(comparing.found, key=lambda change: numbers.get(change.path, len(numbers) + 1))
    return PlanChanges(plan, edited, tuple(found), comparing.planned)


@attrs.define(eq=False, slots=False)
class _Comparing:
    """One comparison; `project` and `planned` grow with every change that is carried."""

    plan: Plan
    edited: EditedPlan
    progress: Progress | None
    project: Project
    planned: Plan
    found: list[Change] = attrs.field(factory=list)
    moved_meetings: set[str] = attrs.field(factory=set)

    @cached_property
    def outlines(self) -> dict[Language, Outline]:
        return {language: outline_of(self.plan, language) for language in LANGUAGES}

    @property
    def outline(self) -> Outline:
        return self.outlines["en"]

    @cached_property
    def followers(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in self.outline.leaves:
            for after in row.after:
                found.setdefault(after.path, []).append(row)
        return found

    # ----------------------------------------------------------------------------------------------- all the looks
    def look(self) -> None:
        pairs = [(row, self.edited.by_id[row.path]) for row in self.outline.rows if row.path in self.edited.by_id]
        leaves = [(row, task, row.node) for row, task in pairs if row.node is not None]
        for row, task, node in leaves:
            self._duration(row, task, node)
        replanned = outline_of(self.planned)  # a wait may end on a holiday now, and not before, or the other way round
        for row, task, _ in leaves:
            self._waits(row, task, replanned[row.path])
        self._shares()
        for row, task, node in leaves:
            if row.kind is RowKind.GATE:
                self._decision(row, task, node)
            else:
                self._start(row, task, node)
        for row, task, _ in leaves:
            self._links(row, task)
            self._people(row, task)
        for row, task in pairs:
            self._name(row, task)
        self._strangers()
        self._unexplained(leaves)

    def _add(self, kind: ChangeKind, row: Row, task: EditedTask, why_not: Wording, **data: object) -> None:
        """Tell of a change that the project file can't hold."""
        words = said_of(kind, title=self._title(row), **data)
        self.found.append(Change(kind=kind, path=row.path, words=words, place=task.place, why_not=why_not))

    def _try(self, change: Change, amendment: Amendment, holds: Callable[[Plan], bool], why_not: Wording) -> None:
        """Plan anew with a change; keep it when the plan then says what the file says."""
        project = amended(self.project, [amendment])
        try:
            planned = schedule(project, self.progress)
        except (BeyondHorizon, MethodProblems) as error:
            where = f"{self.edited.name}, {change.place}"
            raise UnusablePlan(where, f"no dates can be found with {change.words}: {error}", "Try less") from None
        if not holds(planned):
            self.found.append(attrs.evolve(change, why_not=why_not))
            return
        if change.kind is ChangeKind.DECISION:
            self.moved_meetings.add(change.path)
        cost = cost_of(change.path, self.planned, planned, self.moved_meetings)
        self.found.append(attrs.evolve(change, amendments=(amendment,), cost=cost))
        self.project, self.planned = project, planned

    def _change(self, kind: ChangeKind, row: Row, task: EditedTask, **data: object) -> Change:
        words = said_of(kind, title=self._title(row), **data)
        return Change(kind=kind, path=row.path, words=words, place=task.place)

    def _title(self, row: Row) -> Wording:
        nb, nn, en = (outline[row.path].title for outline in self.outlines.values())
        return Wording(nb=nb, nn=nn, en=en)

    # -------------------------------------------------------------------------------------------- durations, waits
    def _duration(self, row: Row, task: EditedTask, node: PlanNode) -> None:
        wanted = None if row.kind is RowKind.GATE else self._wanted_days(task, node)
        if wanted is None or whole(wanted) == node.work_days:
            return
        amendment = Amendment(("estimates", row.path), with_likely(node.estimate, wanted))
        change = self._change(ChangeKind.DURATION, row, task, was=node.work_days, now=wanted)
        self._try(change, amendment, lambda plan: plan[row.path].work_days == whole(wanted), said.SETTLED)

    def _wanted_days(self, task: EditedTask, node: PlanNode) -> float | None:
        """Return the work days a phase is to take: those written, or in a sheet those between its new dates."""
        written = task.work_days
        if written is not None and (self.edited.form is PlanForm.MS_PROJECT or whole(written) != node.work_days):
            return written
        start, finish = task.start or node.start, task.finish or node.finish
        if (start, finish) == (node.start, node.finish):
            return None
        days = self.plan.calendar.between(start, finish)
        if days == 0 and node.work_days:
            raise UnusablePlan(
                f"{self.edited.name}, {task.place}",
                f"{task.name!r} is to be done from {start} to {finish}, and no work day lies between them",
                "Correct one of the dates, or write its work days",
            )
        return days

    def _waits(self, row: Row, task: EditedTask, replanned: Row) -> None:
        then = {one.path: self._expected(one, replanned) for one in replanned.after}
        for link in task.links or ():
            after = next((one for one in row.after if one.path == link.to), None)
            days = None if after is None else self._days_of(link, after)
            if after is None or days is None or days in {self._expected(after, row), then.get(after.path)}:
                continue
            own = row.kind is RowKind.GATE and row.node is not None and row.node.meeting is None
            about = row if own else self.outline[after.path]
            now = days - after.wait_days if own else days
            was = self._expected(after, row) - (after.wait_days if own else 0)
            change = self._change(ChangeKind.WAIT, about, task, was=was, now=now)
            if now < 0 or not (own or self._all_alike(after, link)):
                self.found.append(attrs.evolve(change, why_not=said.NOT_YET if now < 0 else said.MOVES_OTHERS))
            elif not any(one.kind is ChangeKind.WAIT and one.path == about.path for one in self.found):
                amendment = Amendment(("waits", about.path), ThreePoint.of(now))
                self._try(change, amendment, lambda _: True, said.MOVES_OTHERS)

    def _expected(self, after: After, row: Row) -> int:
        return row.lag_days(after) if self.edited.form is PlanForm.MS_PROJECT else after.wait_days

    def _days_of(self, link: Link, after: After) -> int | None:
        """Return the calendar days of a link; days of work are counted from the end of what comes before."""
        if not link.work_days:
            return link.days
        if link.work_days < 0:
            return -1
        last = self.plan.calendar.finish_of(self.plan.calendar.after(after.finish), whole(link.work_days))
        return (last - after.finish).days

    def _all_alike(self, after: After, link: Link) -> bool:
        """Whether a wait after a phase can stand for this link: all that follows waits as long."""
        if self.outline[after.path].kind is RowKind.GATE:
            return False
        for row in self.followers[after.path]:
            task = self.edited.by_id.get(row.path)
            links = () if task is None else task.links or ()
            own = row.kind is RowKind.GATE and row.node is not None and row.node.meeting is None
            if own or not any(one.to == link.to and one.days == link.days for one in links):
                return False
        return True

    def _shares(self) -> None:
        places = {
            _plain(one.title): at for outline in self.outlines.values() for at, one in enumerate(outline.resources)
        }
        for title, share in self.edited.shares:
            at = places.get(_plain(title))
            was = None if at is None else float(self.plan.project.team[at].share)
            if at is None or was is None or abs(was - share) < _SAME_SHARE:
                continue
            words = said_of(ChangeKind.SHARE, title=title, was=round(100 * was, 2), now=round(100 * share, 2))
            change = Change(kind=ChangeKind.SHARE, path="", words=words, place=f"resource {title!r}")
            amendment = Amendment(("team", at, "share"), Decimal(str(round(share, 4))))
            self._try(change, amendment, lambda _: True, said.MOVES_OTHERS)

    # ------------------------------------------------------------------------------------------------- days set
    def _start(self, row: Row, task: EditedTask, node: PlanNode) -> None:
        now = self.planned[row.path]
        wanted = self._wanted_start(task, node, now)
        if wanted is None or wanted in {node.start, now.start}:
            return
        change = self._change(ChangeKind.START, row, task, was=now.start, now=wanted)
        amendment = self._to_begin(row, wanted)
        if amendment is None:
            early = wanted < now.start
            self.found.append(attrs.evolve(change, why_not=said.NOT_YET if early else said.MOVES_OTHERS))
            return
        self._try(change, amendment, self._moves_only(row, lambda node: node.start == wanted), said.MOVES_OTHERS)

    def _wanted_start(self, task: EditedTask, node: PlanNode, now: PlanNode) -> date | None:
        calendar = self.plan.calendar
        if task.start is not None:
            return task.start if task.start == node.start else calendar.on_or_after(task.start)
        held = task.finish if self.edited.form is PlanForm.MS_PROJECT else None
        if held is None or held in {node.finish, now.finish}:
            return None
        day = calendar.on_or_before(held)
        for _ in range(now.work_days - 1):
            day = calendar.before(day)
        return day

    def _to_begin(self, row: Row, wanted: date) -> Amendment | None:
        """Return what would make a phase begin on a day: the project's start, or a wait after what comes before."""
        if not row.after:
            return Amendment(("start",), wanted)
        last = max((self.planned[after.path] for after in row.after), key=lambda node: node.until)
        wait = (self.plan.calendar.before(wanted) - last.finish).days
        if last.kind == "gate" or wait < 0:
            return None
        return Amendment(("waits", last.path), ThreePoint.of(wait))

    def _decision(self, row: Row, task: EditedTask, node: PlanNode) -> None:
        now = self.planned[row.path]
        set_days = [day for day in (task.finish, task.start) if day is not None and day != node.finish]
        wanted = set_days[0] if set_days else None
        if wanted is None or wanted == now.finish:
            return
        change = self._change(ChangeKind.DECISION, row, task, was=now.finish, now=wanted)
        amendment, why_not = self._to_decide(row, now, wanted), self._why_undecided(row, now, wanted)
        if amendment is None:
            self.found.append(attrs.evolve(change, why_not=why_not))
            return
        self._try(change, amendment, self._moves_only(row, lambda node: node.finish == wanted), why_not)

    def _why_undecided(self, row: Row, now: PlanNode, wanted: date) -> Wording:
        """Return why a decision can't be made on a day, should that turn out."""
        if now.ready is not None and wanted < now.ready:
            return said.NOT_YET
        if now.meeting is None or now.ready is None:
            return said.MOVES_OTHERS
        if now.ready > wanted - (now.meeting.date - now.meeting.papers_due):
            return said.PAPERS_LATE
        gate = self.plan.method[row.path]
        theirs = [body for body in self.project.meetings if isinstance(gate, Gate) and body.role == gate.decided_by]
        return said.EARLIER_FIRST if any(wanted in body.dates for body in theirs) else said.MOVES_OTHERS

    def _to_decide(self, row: Row, now: PlanNode, wanted: date) -> Amendment | None:
        """Return what would make a decision on a day: another day for its meeting, or another wait."""
        gate = self.plan.method[row.path]
        if now.meeting is None:
            wait = -1 if now.ready is None else (wanted - now.ready).days
            return None if wait < 0 else Amendment(("waits", row.path), ThreePoint.of(wait))
        for at, body in enumerate(self.project.meetings):
            if isinstance(gate, Gate) and body.role == gate.decided_by and wanted not in body.dates:
                for which, day in enumerate(body.dates):
                    if day == now.meeting.date:
                        return Amendment(("meetings", at, "dates", which), wanted)
        return None

    def _moves_only(self, row: Row, holds: Callable[[PlanNode], bool]) -> Callable[[Plan], bool]:
        """Return whether a plan has a row where it is wanted, and nothing else moved but what comes after it."""
        may_move = set(self._after(row))

        def held(planned: Plan) -> bool:
            still = all(
                (node.start, node.finish) == (planned[node.path].start, planned[node.path].finish)
                for node in self.planned.nodes
                if node.path not in may_move and node.path in planned
            )
            return still and holds(planned[row.path])

        return held

    def _after(self, row: Row) -> Iterator[str]:
        seen, pending = {row.path}, [row.path]
        while pending:
            path = pending.pop()
            yield path
            more = [one.path for one in self.followers.get(path, ()) if one.path not in seen]
            seen.update(more)
            pending += more

    # --------------------------------------------------------------------------------------------- names and people
    def _links(self, row: Row, task: EditedTask) -> None:
        if task.links is None:
            return
        was = [after.path for after in row.after]
        odd = [link for link in task.links if link.kind != "FS"]
        if set(was) == {link.to for link in task.links} and not odd:
            return
        now = [link.to if link.kind == "FS" else f"{link.to} ({link.kind})" for link in task.links]
        nothing = said.NOTHING_BEFORE
        told = {"was": ", ".join(was) or nothing, "now": ", ".join(now) or nothing}
        self._add(ChangeKind.LINKS, row, task, said.IN_THE_METHOD, **told)

    def _people(self, row: Row, task: EditedTask) -> None:
        if task.people is None:
            return
        now = _pieces(task.people)
        was = [_pieces(outline.workers.get(row.path, ())) for outline in self.outlines.values()]
        if now in was:
            return
        before = max((outline.workers.get(row.path, ()) for outline in self.outlines.values()), key=_shared(now))
        told = {"was": "; ".join(before) or said.NOBODY, "now": "; ".join(task.people) or said.NOBODY}
        self._add(ChangeKind.PEOPLE, row, task, said.BY_ROLES, **told)

    def _name(self, row: Row, task: EditedTask) -> None:
        names = {one_line(outline[row.path].title) for outline in self.outlines.values()}
        if task.title is not None and task.title not in names:
            self._add(ChangeKind.RENAMED, row, task, said.IN_THE_METHOD, now=task.title)

    def _strangers(self) -> None:
        known = {row.path for row in self.outline.rows}
        for row in self.outline.rows:
            if row.path not in self.edited.by_id:
                self._add(ChangeKind.LOST, row, EditedTask(place=self.edited.name), said.IN_THE_METHOD)
        for task in self.edited.tasks:
            if task.id not in known:
                kind = ChangeKind.UNKNOWN if task.id else ChangeKind.NEW
                words = said_of(kind, title=task.name, id=task.id)
                why_not = said.IN_THE_METHOD
                self.found.append(Change(kind=kind, path="", words=words, place=task.place, why_not=why_not))

    def _unexplained(self, leaves: list[tuple[Row, EditedTask, PlanNode]]) -> None:
        """Tell of dates that no edit explains, unless something isn't carried that may explain them."""
        if any(change.why_not for change in self.found if change.kind in _MOVING):
            return
        by_program = self.edited.form is PlanForm.MS_PROJECT
        lengths = {change.path for change in self.found if change.kind is ChangeKind.DURATION}
        for row, task, node in leaves:
            if row.path in lengths and not by_program:  # its dates said how long it takes, and others moved it
                continue
            shown, now = task.shown if by_program else task.finish, self.planned[row.path]
            if shown is not None and shown not in {node.finish, now.finish} and now.meeting is None:
                self._add(ChangeKind.SHOWN, row, task, said.NO_EDIT, shown=shown, now=now.finish)


def _plain(name: str) -> str:
    """Return a name as project programs keep it: a comma parts names there, and they write a semicolon for it."""
    return "; ".join(names_of(name.replace(",", ";")))


def _pieces(names: Iterable[str]) -> set[str]:
    return {piece for name in names for piece in names_of(_plain(name))}


def _shared(now: set[str]) -> Callable[[Iterable[str]], int]:
    return lambda names: len(_pieces(names) & now)


_MOVING = frozenset(ChangeKind) - {ChangeKind.PEOPLE, ChangeKind.RENAMED, ChangeKind.SHARE, ChangeKind.SHOWN}
