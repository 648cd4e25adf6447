"""A plan as columns: what spreadsheets, CSV files and JSON say of each row, in one order and with one set of names.

Here: the columns, CSV in its dialects, JSON. Not here: workbooks (`workbook`), and the way back (`returning`).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import Any

import attrs

from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.exchange.sheets import guarded
from innomethods.exchange.xml_text import one_line
from innomethods.planning import Plan
from innomethods.wording import Language, Wording, as_language

SCHEMA_VERSION = 1
_SCHEMA = "plan.schema.json"
Cell = str | int | float | date | bool | None

KINDS = {
    RowKind.PART: Wording(nb="del", nn="del", en="part"),
    RowKind.PHASE: Wording(nb="fase", nn="fase", en="phase"),
    RowKind.GATE: Wording(nb="beslutningspunkt", nn="avgjerdspunkt", en="decision point"),
}
STATUS = {
    "planned": Wording(nb="ikke startet", nn="ikkje starta", en="not started"),
    "started": Wording(nb="i gang", nn="i gang", en="under way"),
    "done": Wording(nb="ferdig", nn="ferdig", en="done"),
}


@attrs.frozen
class Column:
    """One column: its name for programs, its heading for people, and what it holds of a row."""

    name: str
    heading: Wording
    of: Callable[[Row, Outline], Cell]


def _node(name: str) -> Callable[[Row, Outline], Cell]:
    def held(row: Row, _outline: Outline) -> Cell:
        value: Cell = None if row.node is None else getattr(row.node, name)
        return value

    return held


def _part(row: Row, outline: Outline) -> str:
    """Return the titles of the parts around a row."""
    names = [one.title for one in outline.rows if one.kind is RowKind.PART and row.path.startswith(f"{one.path}/")]
    return " – ".join(names)


def _who(row: Row, outline: Outline) -> str:
    return "; ".join(outline.workers.get(row.path, ()))


COLUMNS: tuple[Column, ...] = (
    Column("id", Wording(nb="Id", nn="Id", en="Id"), lambda row, _: row.path),
    Column("title", Wording(nb="Navn", nn="Namn", en="Name"), lambda row, _: row.title),
    Column("part", Wording(nb="Del", nn="Del", en="Part"), _part),
    Column("kind", Wording(nb="Type", nn="Type", en="Kind"), lambda row, o: KINDS[row.kind].text(o.language)),
    Column("level", Wording(nb="Nivå", nn="Nivå", en="Level"), lambda row, _: row.level),
    Column("start", Wording(nb="Start", nn="Start", en="Start"), lambda row, _: row.start),
    Column("finish", Wording(nb="Slutt", nn="Slutt", en="Finish"), lambda row, _: row.finish),
    Column(
        "work_days",
        Wording(nb="Arbeidsdager", nn="Arbeidsdagar", en="Work days"),
        lambda row, _: None if row.kind is not RowKind.PHASE or row.node is None else row.node.work_days,
    ),
    Column("float", Wording(nb="Slakk", nn="Slakk", en="Float"), _node("total_float")),
    Column("critical", Wording(nb="Kritisk", nn="Kritisk", en="Critical"), _node("critical")),
    Column("role", Wording(nb="Rolle", nn="Rolle", en="Role"), lambda row, _: row.role),
    Column("people", Wording(nb="Hvem", nn="Kven", en="Who"), _who),
    Column(
        "follows",
        Wording(nb="Kommer etter", nn="Kjem etter", en="Follows"),
        lambda row, _: "; ".join(after.path for after in row.after),
    ),
    Column(
        "papers_due",
        Wording(nb="Papirfrist", nn="Papirfrist", en="Papers due"),
        lambda row, _: None if row.node is None or row.node.meeting is None else row.node.meeting.papers_due,
    ),
    Column(
        "status",
        Wording(nb="Status", nn="Status", en="Status"),
        lambda row, o: "" if row.node is None else STATUS[row.node.status].text(o.language),
    ),
    Column("why", Wording(nb="Hvorfor denne datoen", nn="Kvifor denne datoen", en="Why this date"), lambda r, _: r.why),
)


class Dialect(StrEnum):
    """How a CSV file is written."""

    RFC4180 = "rfc4180"  # commas, dates as 2027-01-11, names for programs in the first line
    EXCEL_NB = "excel-nb"  # as Norwegian Excel opens it: semicolons, dates as 11.01.2027, a mark at the start for UTF-8
    JIRA = "jira"  # as Jira imports issues: parents before children


def to_csv(
    plan: Plan, *, language: Language | str = "en", dialect: Dialect | str = Dialect.RFC4180, guard: bool = True
) -> str:
    r"""Return a plan as CSV, one line per row of the outline.

    With `guard`, a text that a spreadsheet would take for a formula gets an apostrophe before it; turn it off for
    programs that read the text as it stands.

    Raises:
        ValueError: for an unknown dialect.

    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> plan = schedule(Project("p", Method("s", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO"))
    >>> to_csv(plan, language="nb", dialect="excel-nb").splitlines()[1][:40]
    'try;Try;;fase;1;01.03.2027;03.03.2027;3;'
    """
    outline, chosen = outline_of(plan, language), Dialect(dialect)
    if chosen is Dialect.JIRA:
        return _written(_jira(outline), ",", guard=guard)
    if chosen is Dialect.RFC4180:
        names = [column.name for column in COLUMNS]
        return _written([names, *_cells(outline, _plain)], ",", guard=guard)
    headings = [column.heading.text(outline.language) for column in COLUMNS]
    return "\ufeff" + _written([headings, *_cells(outline, _norwegian)], ";", guard=guard)


def _cells(outline: Outline, as_text: Callable[[Cell], str]) -> list[list[str]]:
    return [[as_text(column.of(row, outline)) for column in COLUMNS] for row in outline.rows]


def _plain(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def _norwegian(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "ja" if cell else "nei"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return f"{cell:g}".replace(".", ",") if isinstance(cell, float) else _plain(cell)


def _jira(outline: Outline) -> list[list[str]]:
    """Return parts as epics and what is in them as tasks; Jira wants parents first and a summary for each."""
    rows = [["Issue Type", "Issue ID", "Summary", "Parent", "Description", "Due date", "Labels"]]
    parts: list[Row] = []
    for row in outline.rows:
        while parts and parts[-1].level >= row.level:
            parts.pop()
        top = parts[0] if parts else None  # an epic's children can't be epics
        if row.kind is RowKind.PART:
            parts.append(row)
        epic = row.kind is RowKind.PART and top is None
        if row.kind is RowKind.PART and not epic:
            continue
        rows.append(
            [
                "Epic" if epic else "Task",
                str(row.number),
                row.title,
                "" if top is None else str(top.number),
                row.why,
                str(row.finish),
                str(row.kind),
            ]
        )
    return rows


def _written(rows: list[list[str]], separator: str, *, guard: bool) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerows([guarded(one_line(cell)) if guard else one_line(cell) for cell in row] for row in rows)
    return out.getvalue()


def plan_as_record(plan: Plan, language: Language | str = "en") -> dict[str, Any]:
    """Return a plan as plain data: what `plan_to_json` writes."""
    outline, chosen = outline_of(plan, language), as_language(language)
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "innomethods-plan",
        "language": chosen,
        "project": plan.project.id,
        "title": outline.title,
        "method": str(plan.method.pin),
        "on": _day(plan.on),
        "start": _day(plan.start),
        "finish": _day(plan.finish),
        "rows": [_row(row, outline) for row in outline.rows],
        "team": [{"id": one.id, "title": one.title, "share": one.share} for one in outline.resources],
        "assignments": [
            {
                "member": one.member,
                "path": one.path,
                "hours": float(one.hours),
                "work_days": one.work_days,
                "first": _day(one.first),
                "last": _day(one.last),
            }
            for one in outline.assignments
        ],
        "findings": [{"code": one.code, "path": one.path, "message": one.text(chosen)} for one in plan.findings],
    }


def plan_to_json(plan: Plan, *, language: Language | str = "en") -> str:
    """Return a plan as one JSON text, with dates as 2027-01-11 and ids that stay.

    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> plan = schedule(Project("p", Method("s", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO"))
    >>> json.loads(plan_to_json(plan))["rows"][0]["finish"]
    '2027-03-03'
    """
    return json.dumps(plan_as_record(plan, language), ensure_ascii=False, indent=2) + "\n"


def plan_json_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `plan_to_json` writes, with every field described; also a file of the package.

    >>> plan_json_schema()["properties"]["kind"]["const"]
    'innomethods-plan'
    """
    schema: dict[str, Any] = json.loads(files(__package__).joinpath(_SCHEMA).read_text(encoding="utf-8"))
    return schema


def _row(row: Row, outline: Outline) -> Mapping[str, Any]:
    node = row.node
    common = {
        "path": row.path,
        "kind": str(row.kind),
        "level": row.level,
        "title": row.title,
        "start": _day(row.start),
        "finish": _day(row.finish),
    }
    if node is None:
        return common
    return common | {
        "work_days": node.work_days,
        "float": node.total_float,
        "free_float": node.free_float,
        "critical": node.critical,
        "status": str(node.status),
        "role": row.role,
        "members": list(outline.workers.get(row.path, ())),
        "follows": [{"path": after.path, "wait_days": after.wait_days} for after in row.after],
        "driver": {"kind": str(node.driver.kind), "path": node.driver.path, "words": row.why},
        "meeting": None if node.meeting is None else _day(node.meeting.date),
        "papers_due": None if node.meeting is None else _day(node.meeting.papers_due),
        "missed": [_day(meeting.date) for meeting in node.missed],
        "until": _day(node.until),
        "limit": None
        if node.limit is None
        else {"days": node.limit.days, "last": _day(node.limit.last), "sources": list(node.limit.sources)},
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
