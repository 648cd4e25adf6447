"""`with_lawful_limits`: a project whose plan waits as long as the law of the day asks for.

Here: the day each notice is sent, and going on until the days stand still. Not here: whose the waits are (`belonging`),
how long they are (`judging`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from innomethods.composing import resolve_project
from innomethods.errors import MethodProblems
from innomethods.findings import Finding, finding
from innomethods.model import LawfulWait, Limits, Phase, Progress, Project, StatedDay
from innomethods.planning import Plan, schedule
from innomethods.planning.plan import calendar_of
from innomethods.projects.limits import words
from innomethods.projects.limits.belonging import Belonging, PurchasePart, Waiting, belonging
from innomethods.projects.limits.judging import judged
from innomethods.quantities import whole_days
from innomethods.rules import Rules
from innomethods.wording import Wording


def with_lawful_limits(project: Project, rules: Rules | Iterable[Rules], progress: Progress | None = None) -> Project:
    """Return a project whose purchases' waits are as long as the rules of the day say.

    The rules are those of the countries it buys in. Each purchase is judged by those in force on the day its notice is
    sent: the stated one, or else the plan's own. The days that a purchase states for its notice, invitation and award
    letter hold back what sends them. What can't be told is among the findings of the plan (P61 to P64), and the
    method's own days stand there. A project without purchases is returned as it is; limits found before are found anew.

    >>> from innomethods import Catalogue, Project
    >>> from innomethods.model import Procurement
    >>> from innomethods.planning import schedule
    >>> from innomethods.quantities import Money
    >>> shelf = Catalogue.shipped()
    >>> bus = Procurement(
    ...     "bus",
    ...     kind="goods",
    ...     buyer="municipality",
    ...     sector="classic",
    ...     total=Money(9_000_000),
    ...     vat="excluded",
    ...     dates={"notice": date(2027, 2, 24)},
    ... )
    >>> project = Project("bus", shelf["open-procedure"], start=date(2026, 9, 7), country="NO", procurements=[bus])
    >>> plan = schedule(with_lawful_limits(project, shelf.rules("NO")))
    >>> plan["publish"].finish, plan["publish"].limit.last
    (datetime.date(2027, 2, 24), datetime.date(2027, 3, 30))
    """
    bare = attrs.evolve(project, limits=Limits())
    if not project.procurements:
        return bare
    several = (rules,) if isinstance(rules, Rules) else tuple(rules)
    found = belonging(bare, resolve_project(bare).method, several)
    if not found.parts and not found.unclaimed and not found.claimed_twice:
        return bare
    try:
        return _settled(bare, found, progress)
    except (MethodProblems, ValueError, LookupError):  # no dates at all: whoever asks for the plan is told why
        return bare


def _settled(bare: Project, found: Belonging, progress: Progress | None) -> Project:
    """Return the project with its limits, judged until the days on which limits begin stand still.

    A day may move with the limits before it, and never with its own: there are no more rounds than limits, and one.
    """
    project = attrs.evolve(bare, limits=Limits(days=tuple(_stated(bare, found.parts))))
    plan = schedule(project, progress)
    days: dict[str, date] | None = None
    for _ in range(sum(len(part.waits) for part in found.parts) + 1):
        parts = [part for one in found.parts if (part := _planned(one, plan)).waits]
        now = {one.path: plan[one.path].finish for part in parts for one in part.waits}
        if now == days:
            break
        days = now
        told = [one for part in parts for one in judged(part, days)]
        project = attrs.evolve(bare, limits=_limits(told, project, found, plan))
        plan = schedule(project, progress)
    return project


def _planned(part: PurchasePart, plan: Plan) -> PurchasePart:
    """Return the part with the waits that the plan comes by: of a choice, the way it takes."""
    return attrs.evolve(part, waits=tuple(one for one in part.waits if one.path in plan))


def _limits(told: Sequence[LawfulWait | Finding], project: Project, found: Belonging, plan: Plan) -> Limits:
    waits = [one for one in told if isinstance(one, LawfulWait)]
    findings = [one for one in told if isinstance(one, Finding)]
    unclaimed = _unclaimed(found.unclaimed, plan, words.NOBODYS, words.SAY_WHICH)
    twice = _unclaimed(found.claimed_twice, plan, words.SEVERALS, words.ONE_EACH)
    return Limits(waits, project.limits.days, (*findings, *unclaimed, *twice))


def _unclaimed(waits: Iterable[Waiting], plan: Plan, because: Wording, hint: Wording) -> Iterator[Finding]:
    """P61: waits of the plan of which nobody can say whose they are; the plan's only, since others don't matter."""
    planned = [one for one in waits if one.path in plan and not one.stated]
    if planned:
        nodes = words.titles(one.node.title for one in planned)
        yield finding("P61", "procurements", node=nodes, because=because, hint=hint)


def _stated(project: Project, parts: Iterable[PurchasePart]) -> Iterator[StatedDay]:
    """Yield the days that purchases state for what their parts of the method send."""
    for part in parts:
        for waiting in part.waits:
            event = part.sends(waiting)
            day = part.purchase.day(event)
            if day is not None:
                what = words.SENT[event].fill(purchase=part.purchase.id)
                begins = _begins(project, waiting, day)
                yield StatedDay(waiting.path, what, day, begins, words.place(part.purchase, "dates", event))


def _begins(project: Project, waiting: Waiting, day: date) -> date:
    """Return the first day of the work, for it to be done on a day; a gate is decided on the day itself."""
    node = waiting.node
    if not isinstance(node, Phase):
        return day
    guess = dict(project.estimates).get(waiting.path, node.estimate)
    return day if guess is None else calendar_of(project).start_of(day, whole_days(guess))
