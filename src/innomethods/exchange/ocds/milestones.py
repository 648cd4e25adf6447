"""The milestones of a release: decision points, days of the purchase, and benefits, each in its section with its type.

Not here: the sections themselves (`writing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import attrs

from innomethods.exchange.ocds.codes import DATE_CODE, DATE_TITLES
from innomethods.model import Benefit, Gate, Project, Scope
from innomethods.planning import Plan, PlanNode, Status
from innomethods.running import Outcome, Run
from innomethods.wording import Language, Wording, format_for

Record = dict[str, Any]
_APPROVAL, _ASSESSMENT, _BEFORE = "approval", "assessment", "preProcurement"
_DATE_TYPES = {
    **dict.fromkeys(("estimate", "start"), _BEFORE),
    **dict.fromkeys(("notice", "invitation", "requests", "tenders"), "engagement"),
    **dict.fromkeys(("letter", "voluntary-notice", "contract", "signed"), _APPROVAL),
}
_ON_CONTRACT = frozenset({Scope.CONTRACT_CHANGE, Scope.PURCHASE_OPTION})
_THROUGH = frozenset({Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS})
_REACHED = Wording(
    nb="{measure}: fra {baseline} til {target}",
    nn="{measure}: frå {baseline} til {target}",
    en="{measure}: from {baseline} to {target}",
)


@attrs.frozen
class Sorted:
    """Milestones by what they are about: the project, the tender, the contract, and the benefits to come of it."""

    project: tuple[Record, ...] = ()
    tender: tuple[Record, ...] = ()
    contract: tuple[Record, ...] = ()
    benefits: tuple[Record, ...] = ()


def milestones(
    project: Project,
    dates: Iterable[tuple[str, date]],
    *,
    plan: Plan | None,
    run: Run | None,
    today: date,
    language: Language,
) -> Sorted:
    """Return all milestones: decisions as they are planned or were made, the purchase's days, benefits by their day."""
    gates: dict[Scope, list[Record]] = {scope: [] for scope in Scope}
    for scope, record in _gates(plan, run, language):
        gates[scope].append(record)
    days = [_day(name, day, today, language) for name, day in dates]
    return Sorted(
        project=tuple(gates[Scope.TRANSITION]),
        tender=(*days, *gates[Scope.PROCUREMENT]),
        contract=tuple(record for scope in Scope if scope in _ON_CONTRACT for record in gates[scope]),
        benefits=(*(_benefit(one, language) for one in project.benefits), *gates[Scope.BENEFITS]),
    )


def _gates(plan: Plan | None, run: Run | None, language: Language) -> Iterator[tuple[Scope, Record]]:
    """Yield the decision points: with the plan's dates, and what the run says was decided there last."""
    decided = {one.event.gate: one.event for one in run.decisions if not one.superseded} if run is not None else {}
    nodes = {node.path: node for node in plan.nodes} if plan is not None else {}
    method = plan.method if plan is not None else run.definition if run is not None else None
    for path in dict.fromkeys((*nodes, *decided)):
        gate = method[path] if method is not None and path in method else None
        if not isinstance(gate, Gate):
            continue
        node, event = nodes.get(path), decided.get(path)
        met = event.at.date() if event is not None else _met(node)
        through = event is None or event.outcome in _THROUGH
        yield (
            gate.scope,
            _record(
                id=path,
                title=gate.title.text(language),
                type=_ASSESSMENT if gate.scope is Scope.BENEFITS else _APPROVAL,
                due=node.finish if node is not None else met,
                met=met if through else None,
                status=None if through else "notMet",
            ),
        )


def _met(node: PlanNode | None) -> date | None:
    return node.finish if node is not None and node.status is Status.DONE else None


def _day(name: str, day: date, today: date, language: Language) -> Record:
    title = DATE_TITLES[name].text(language) if name in DATE_TITLES else name
    status = None if day > today else ""
    kind = _DATE_TYPES.get(name, _APPROVAL)
    return _record(id=f"day-{name}", title=title, type=kind, due=day, code=f"{DATE_CODE}{name}", status=status)


def _benefit(benefit: Benefit, language: Language) -> Record:
    said = None
    if benefit.measure is not None and benefit.baseline is not None and benefit.target is not None:
        form = format_for(language)
        said = _REACHED.fill(
            measure=benefit.measure.title, baseline=form.exact(benefit.baseline), target=form.exact(benefit.target)
        ).text(language)
    return _record(
        id=f"benefit-{benefit.id}",
        title=benefit.title.text(language),
        type=_ASSESSMENT,
        description=said,
        due=benefit.due,
        status="" if benefit.due is None else None,
    )


def _record(
    *,
    id: str,
    title: str,
    type: str,  # noqa: A002 - as the standard calls it
    due: date | None,
    description: str | None = None,
    code: str | None = None,
    met: date | None = None,
    status: str | None = None,
) -> Record:
    """Return a milestone; unless its status is given (empty: not known), it is met once it has a day for that."""
    known = status if status is not None else "met" if met is not None else "scheduled"
    fields = {
        "id": id,
        "title": title,
        "type": type,
        "description": description,
        "code": code,
        "dueDate": start_of(due) if due is not None else None,
        "dateMet": start_of(met) if met is not None else None,
        "status": known or None,
    }
    return {key: value for key, value in fields.items() if value is not None}


def start_of(day: date) -> str:
    """Return the first moment of a day, as OCDS writes it where the time isn't known."""
    return f"{day.isoformat()}T00:00:00Z"


def end_of(day: date) -> str:
    """Return the last moment of a day."""
    return f"{day.isoformat()}T23:59:59Z"
