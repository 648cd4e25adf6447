"""A plan kept as JSON, read back as what the plan of today is compared with.

Here: the dates each part had then. Not here: plans that were edited elsewhere.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs

from innomethods.errors import InnomethodsError
from innomethods.exchange.plans.tables import SCHEMA_VERSION
from innomethods.planning import Plan, PlanNode

_MOST_BYTES = 20_000_000


@attrs.frozen
class NotABaseline(InnomethodsError, ValueError):
    """A file that isn't an earlier plan of the same project, or can't be read as one."""

    why: str

    def __str__(self) -> str:
        return f"The earlier plan can't be used ({self.why}): hand in one written by export --format json."


def read_baseline(data: str | bytes, plan: Plan) -> Plan:
    """Return the plan's parts with the dates they had in a JSON text of `plan_to_json`; parts new since are left out.

    Only dates are those of then: title, float and reason stay as they are now.

    Raises:
        NotABaseline: when it isn't such a text, or one of another project.

    >>> from innomethods.exchange import plan_to_json
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> pilot = Project("p", Method("s", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO")
    >>> later = schedule(attrs.evolve(pilot, start=date(2027, 3, 4)))
    >>> [shift.calendar_days for shift in later.shift_from(read_baseline(plan_to_json(schedule(pilot)), later))]
    [5]
    """
    record = _record(data)
    if record.get("kind") != "innomethods-plan":
        raise NotABaseline("it is no plan of ours")
    if record.get("schema_version") != SCHEMA_VERSION:
        raise NotABaseline(f"it has version {record.get('schema_version')}, and this library reads {SCHEMA_VERSION}")
    if record.get("project") != plan.project.id:
        raise NotABaseline(f"it is the plan of project {record.get('project')!r}, not of {plan.project.id!r}")
    try:
        days = {row["path"]: (_day(row["start"]), _day(row["finish"])) for row in record["rows"]}
        nodes = tuple(_then(node, *days[node.path]) for node in plan.nodes if node.path in days)
        return attrs.evolve(plan, nodes=nodes, start=_day(record["start"]), finish=_day(record["finish"]))
    except (KeyError, TypeError, ValueError) as error:
        raise NotABaseline(f"a row or date in it is broken: {error!r:.80}") from None


def _record(data: str | bytes) -> dict[str, Any]:
    if len(data) > _MOST_BYTES:
        raise NotABaseline(f"it has {len(data)} bytes")
    try:
        record = json.loads(data)
    except (ValueError, RecursionError):
        raise NotABaseline("it isn't JSON") from None
    if not isinstance(record, dict):
        raise NotABaseline("it is no plan of ours")
    return record


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _then(node: PlanNode, start: date, finish: date) -> PlanNode:
    if finish < start:
        raise ValueError(f"{node.path} ends on {finish}, before it starts")
    return attrs.evolve(node, start=start, finish=finish, until=finish)
