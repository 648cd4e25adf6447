"""An edited plan from our own JSON, which `plan_to_json` and the command `plan --json` write.

Not here: telling formats apart (`returning`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from innomethods.exchange.plans import file_refusals as files
from innomethods.exchange.plans.edited import Aside, EditedPlan, EditedTask, Link, PlanForm
from innomethods.exchange.plans.refusals import MEMBER
from innomethods.exchange.plans.tables import SCHEMA_VERSION
from innomethods.exchange.unusable import ROW, within
from innomethods.wording import Wording

_BEYOND = 1e9  # nothing in a plan is that large; NaN isn't smaller, either
_ROWS, _NODES = "rows", "nodes"


def read_json(text: str, name: str) -> EditedPlan:
    """Read a plan from JSON: that of `plan_to_json`, or the answer of the command `plan --json`.

    Raises:
        UnusableFile: with the place in the file.
    """
    try:
        record = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise files.NO_JSON.at(f"{name}:{error.lineno}:{error.colno}", why=error.msg) from None
    except (ValueError, RecursionError):
        raise files.NO_JSON.at(name, why=files.TOO_DEEP) from None
    key = _rows_of(record)
    if key is None:
        raise files.NO_PLAN.at(name)
    if record.get("schema_version") != SCHEMA_VERSION:
        raise files.OTHER_VERSION.at(name, value=repr(record.get("schema_version")), wanted=str(SCHEMA_VERSION))
    rows, team = _list(record, key, name), _list(record, "team", name)
    tasks = [_task(row, ROW.fill(row=at), name) for at, row in enumerate(rows, start=1)]
    shares = [_share(one, within(name, MEMBER.fill(number=at))) for at, one in enumerate(team, start=1)]
    project = record.get("project")
    known = project if isinstance(project, str) else None
    return EditedPlan(PlanForm.JSON, name, tuple(tasks), known, tuple(shares), has_parts=key == _ROWS)


def _rows_of(record: object) -> str | None:
    """Return the key of the rows, by which the two kinds of JSON can be told; None for what is no plan."""
    if not isinstance(record, Mapping):
        return None
    if record.get("kind") == "innomethods-plan":
        return _ROWS
    return _NODES if "project" in record and isinstance(record.get(_NODES), list) else None


def _list(record: Mapping[str, Any], key: str, place: Wording | str) -> Sequence[Any]:
    value = record.get(key, [])
    if not isinstance(value, list):
        raise files.NO_LIST.at(place, key)
    return value


def _task(row: object, place: Wording, name: str) -> EditedTask:
    where = within(name, place)
    if not isinstance(row, Mapping):
        raise files.NO_OBJECT.at(where)
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
        work_days=None if part else _number(row, "work_days", where),
        links=None if part or follows is None else tuple(_link(one, where) for one in _list(row, "follows", where)),
        people=None if part or "members" not in row else tuple(map(str, _list(row, "members", where))),
        is_part=part,
        aside=Aside(papers=_day(row, "papers_due", where), status=_text(row, "status", where) or None),
    )


def _link(one: object, where: Wording) -> Link:
    place = within(where, "follows")
    if not isinstance(one, Mapping):
        raise files.NO_OBJECT.at(place)
    days = _number(one, "wait_days", place)
    return Link(_text(one, "path", place), days=None if days is None else round(days))


def _share(one: object, where: Wording) -> tuple[str, float]:
    if not isinstance(one, Mapping):
        raise files.NO_OBJECT.at(where)
    share = _number(one, "share", where)
    if share is None:
        raise files.NO_SHARE.at(where, "share")
    return _text(one, "title", where), share


def _text(row: Mapping[str, Any], key: str, where: Wording) -> str:
    value = row.get(key, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise files.NO_WORDS.at(where, key, value=repr(value))
    return " ".join(value.split())


def _number(row: Mapping[str, Any], key: str, where: Wording) -> float | None:
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise files.NO_NUMBER.at(where, key, value=repr(value))
    if not abs(value) < _BEYOND:
        raise files.ODD_NUMBER.at(where, key, value=str(value))
    return float(value)


def _day(row: Mapping[str, Any], key: str, where: Wording) -> date | None:
    value = row.get(key)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise files.NO_ISO_DATE.at(where, key, value=repr(value)) from None
