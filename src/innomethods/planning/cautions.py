"""What to look at in a plan: missed meetings, borrowed guesses, work in quiet periods, names that lead nowhere.

Here: the findings P03, P04, P05, P07, P10, P11, P24 and P45. What makes dates impossible (P01, P02, P06) is met
on the way to them (`network`, `scheduling`); problems of a project without regard to its dates are `projects`'.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from innomethods.composing.renaming import name_hint
from innomethods.findings import Finding, finding
from innomethods.model import Choice, Gate, Method, Phase, walk
from innomethods.planning.courses import Decision
from innomethods.planning.plan import PlanNode, Status
from innomethods.planning.words import CHOICE, NODE, PART, PHASE, calendar_days, dated, month_wording
from innomethods.quantities import whole_days
from innomethods.sources import Basis
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.planning.courses import Course
    from innomethods.planning.setting import Setting
    from innomethods.planning.timeline import Timeline

_PROJECT_START = Wording(nb="Prosjektstarten", nn="Prosjektstarten", en="The project start")
_MORE_DAYS = Wording(
    nb="gi fasen flere dager i anslaget",
    nn="gi fasen fleire dagar i overslaget",
    en="give the phase more days in its estimate",
)
_OTHER_DAY = Wording(
    nb="avtal en dag for beslutningen", nn="avtal ein dag for avgjerda", en="agree on a day for the decision"
)
_MEETING = Wording(nb="Møtet («{body}»)", nn="Møtet («{body}»)", en="The meeting (‘{body}’)")


def of_start(setting: Setting) -> Iterator[Finding]:
    """Tell of a project that starts on a day without work."""
    start = setting.project.start
    reason = setting.line.calendar.why_not(start)
    if reason is not None:
        yield finding("P05", "start", what=_PROJECT_START, day=dated(start.toordinal()), reason=reason)


def of_estimates(nodes: Iterable[PlanNode]) -> Iterator[Finding]:
    """Tell of the estimates that are the library's own suggestions: all of them at once, since one thing mends them."""
    borrowed = [
        node.path
        for node in nodes
        if node.kind == "phase" and node.status is not Status.DONE and node.estimate_basis is Basis.OWN
    ]
    if borrowed:
        yield finding("P10", "estimates", paths=", ".join(borrowed))


def of_limits(setting: Setting) -> Iterator[Finding]:
    """Tell of waits that the project has made shorter than the law lets them be: the law's holds."""
    shortened = dict(setting.project.waits)
    for placed in setting.method.placed if shortened else ():
        node, own = placed.node, shortened.get(placed.path)
        if own is None or not isinstance(node, (Phase, Gate)) or node.wait is None:
            continue
        if node.wait_basis is Basis.LAW and own.least < node.wait.least:
            mine, law = (calendar_days(whole_days(wait.least)) for wait in (own, node.wait))
            yield finding("P24", placed.path, node=node.title, own=mine, law=law)


def of_stated_days(setting: Setting, nodes: Iterable[PlanNode]) -> Iterator[Finding]:
    """Tell of the days that purchases state and the plan doesn't reach."""
    by_path = {one.path: one for one in setting.project.limits.days}
    for node in nodes if by_path else ():
        stated = by_path.get(node.path)
        if stated is not None and node.status is not Status.DONE and node.finish > stated.day:
            day, planned = dated(stated.day.toordinal()), dated(node.finish.toordinal())
            at = stated.stated_at or node.path
            yield finding("P64", at, what=stated.what, node=node.title, day=day, planned=planned)


def empty_months(line: Timeline, first: date, last: date) -> Iterator[Finding]:
    """Tell of months between two days in which no work is done at all."""
    month = first.replace(day=1)
    while month <= last:
        following = (month + timedelta(days=31)).replace(day=1)
        if line.number(month.toordinal()) == line.number(following.toordinal()):
            yield finding("P45", month=month_wording(month))
        month = following


def of_node(node: PlanNode, course: Course, setting: Setting) -> Iterator[Finding]:
    """Tell of what to look at in one phase or gate; nothing in a gate that is decided."""
    if isinstance(course, Decision):
        yield from _of_gate(node, course, setting)
    elif node.kind == "phase" and node.status is not Status.DONE:
        yield from _of_phase(node, setting)


def _of_phase(node: PlanNode, setting: Setting) -> Iterator[Finding]:
    """Tell of a phase whose work meets a quiet period."""
    first, last = node.start.toordinal(), node.finish.toordinal()
    for quiet in setting.quiet(first, last):
        taken = setting.taken(quiet, first, last)
        if taken and node.work_days:
            yield finding("P07", node.path, phase=node.title, period=quiet.title, days=taken, advice=_MORE_DAYS)


def _of_gate(node: PlanNode, decision: Decision, setting: Setting) -> Iterator[Finding]:
    """Tell of missed meetings, meetings on days without work, and a decision that waits for a quiet period to end."""
    agenda = decision.agenda
    if node.meeting is not None and agenda is not None:
        yield from _of_meeting(node, agenda.body, setting)
        return
    if agenda is not None:
        yield finding("P03", node.path, gate=node.title, body=agenda.body, last=dated(agenda.last.date.toordinal()))
    ready = node.start.toordinal()
    target = decision.target(ready)
    quiet = setting.rest_between(target, node.finish.toordinal() - 1)
    if quiet is not None:
        taken = setting.taken(quiet, target, node.finish.toordinal())
        yield finding("P07", node.path, phase=node.title, period=quiet.title, days=taken, advice=_OTHER_DAY)


def _of_meeting(node: PlanNode, body: Wording, setting: Setting) -> Iterator[Finding]:
    meeting = node.meeting
    if meeting is None:
        return
    if node.missed:
        missed = node.missed[-1]
        yield finding(
            "P04",
            node.path,
            gate=node.title,
            missed=dated(missed.date.toordinal()),
            due=dated(missed.papers_due.toordinal()),
            next=dated(meeting.date.toordinal()),
            days=(meeting.date - missed.date).days,
        )
    reason = setting.line.calendar.why_not(meeting.date)
    if reason is not None:
        yield finding(
            "P05", node.path, what=_MEETING.fill(body=body), day=dated(meeting.date.toordinal()), reason=reason
        )


def of_names(setting: Setting) -> Iterator[Finding]:
    """Tell of paths that the method doesn't have: what the project says about them would else go unheard."""
    project = setting.project
    if not (
        project.estimates or project.waits or project.not_before or setting.chosen or setting.done or setting.skipped
    ):
        return
    closing = setting.method.closing
    nodes = {
        placed.path: placed.node
        for flow in (setting.method.flow, *(() if closing is None else (closing,)))
        for placed in walk(flow)
    }
    phases = {path for path, node in nodes.items() if isinstance(node, Phase)}
    leaves = {path for path, node in nodes.items() if isinstance(node, (Phase, Gate))}
    choices = {path for path, node in nodes.items() if isinstance(node, Choice)}
    spoken: tuple[tuple[Wording, Iterable[str], set[str]], ...] = (
        (PHASE, (path for path, _ in project.estimates), phases),
        (NODE, (path for path, _ in project.waits), leaves),
        (NODE, (path for path, _ in project.not_before), leaves),
        (CHOICE, setting.chosen, choices),
        (NODE, setting.done, leaves),
        (PART, sorted(setting.skipped), set(nodes)),
    )
    for what, wanted, known in spoken:
        yield from _unknown(setting.method, what, wanted, known)


def _unknown(method: Method, what: Wording, wanted: Iterable[str], known: set[str]) -> Iterator[Finding]:
    for path in wanted:
        if path not in known:
            yield finding("P11", path, what=what, wanted=path, hint=name_hint(method, path, known))
