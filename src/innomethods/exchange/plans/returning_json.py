"""An edited plan from our own JSON, which `plan_to_json` writes.

Not here: telling formats apart (`returning`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from innomethods.exchange.plans.edited import EditedPlan, EditedTask, Link, PlanForm, UnusablePlan
from innomethods.exchange.plans.tables import SCHEMA_VERSION

_BEYOND = 1e9  # nothing in a plan is that large; NaN isn't smaller, either
_AS_WRITTEN = "Write it as plan_to_json does: docs/how-to/edit-a-plan-elsewhere.md"


def read_json(text: str, name: str) -> EditedPlan:
    """Read a plan from JSON.

    Raises:
        UnusablePlan: with the place in the file.
    """
    try:
        record = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        where = f"{name}:{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else name
        what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise UnusablePlan(where, f"this is not JSON ({what})", "Mend the text there") from None
    if not isinstance(record, Mapping) or record.get("kind") != "innomethods-plan":
        raise UnusablePlan(name, "this is JSON, but no plan (its kind isn't innomethods-plan)", _AS_WRITTEN)
    if record.get("schema_version") != SCHEMA_VERSION:
        raise UnusablePlan(
            name, f"its schema_version is {record.get('schema_version')!r}, not {SCHEMA_VERSION}", "Write it anew"
        )
    tasks = [_task(row, f"row {at}", name) for at, row in enumerate(_list(record, "rows", name), start=1)]
    shares = [_share(one, f"team {at}", name) for at, one in enumerate(_list(record, "team", name), start=1)]
    project = record.get("project")
    return EditedPlan(PlanForm.JSON, name, tuple(tasks), project if isinstance(project, str) else None, tuple(shares))


def _list(record: Mapping[str, Any], key: str, place: str) -> Sequence[Any]:
    value = record.get(key, [])
    if not isinstance(value, list):
        raise UnusablePlan(f"{place}, {key}", "this is no list", _AS_WRITTEN)
    return value


def _task(row: object, place: str, name: str) -> EditedTask:
    where = f"{name}, {place}"
    if not isinstance(row, Mapping):
        raise UnusablePlan(where, "this is no object with keys", _AS_WRITTEN)
    part = row.get("kind") == "part"
    follows = row.get("follows")
    finish = _day(row, "finish", where)
    return EditedTask(
        place=place,
        id=_text(row, "path", where),
        title=_text(row, "title", where) or None,
        start=_day(row, "start", where),
        finish=finish,
        shown=finish,
        work_days=_number(row, "work_days", where) if row.get("kind") == "phase" else None,
        links=None if part or follows is None else tuple(_link(one, where) for one in _list(row, "follows", where)),
        people=None if part or "members" not in row else tuple(map(str, _list(row, "members", where))),
        is_part=part,
    )


def _link(one: object, where: str) -> Link:
    if not isinstance(one, Mapping):
        raise UnusablePlan(f"{where}, follows", "this is no object with path and wait_days", _AS_WRITTEN)
    days = _number(one, "wait_days", f"{where}, follows")
    return Link(_text(one, "path", f"{where}, follows"), days=None if days is None else round(days))


def _share(one: object, place: str, name: str) -> tuple[str, float]:
    where = f"{name}, {place}"
    if not isinstance(one, Mapping):
        raise UnusablePlan(where, "this is no object with title and share", _AS_WRITTEN)
    share = _number(one, "share", where)
    if share is None:
        raise UnusablePlan(f"{where}, share", "it is missing", "Write it as a part of 1: 0.4")
    return _text(one, "title", where), share


def _text(row: Mapping[str, Any], key: str, where: str) -> str:
    value = row.get(key, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnusablePlan(f"{where}, {key}", f"{value!r} is no text", "Put it in quotes")
    return " ".join(value.split())


def _number(row: Mapping[str, Any], key: str, where: str) -> float | None:
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise UnusablePlan(f"{where}, {key}", f"{value!r} is no number", "Write a number without quotes")
    if not abs(value) < _BEYOND:
        raise UnusablePlan(f"{where}, {key}", f"{value} is no number of days or people", "Write a smaller number")
    return float(value)


def _day(row: Mapping[str, Any], key: str, where: str) -> date | None:
    value = row.get(key)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise UnusablePlan(f"{where}, {key}", f"{value!r} is no date", "Write it as 2027-01-11") from None
