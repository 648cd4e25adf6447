"""The formats a plan is written in, by name: what each makes, how its files end, and which wishes it can follow.

Here: the table that the command line and reports read. Not here: what the formats hold (the modules beside).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

import attrs

from innomethods.exchange.bpmn import to_bpmn
from innomethods.exchange.plans.calendars import to_ical
from innomethods.exchange.plans.mermaid import to_mermaid
from innomethods.exchange.plans.ms_project import to_ms_project
from innomethods.exchange.plans.tables import Dialect, plan_to_json, to_csv
from innomethods.exchange.plans.taskjuggler import to_taskjuggler
from innomethods.exchange.plans.workbook import PROJECT_FILE, WORKBOOK_FILE, to_workbook
from innomethods.planning import Plan
from innomethods.wording import Language, Wording


@attrs.frozen(kw_only=True)
class Wishes:
    """How a plan is to be written; a format follows those it has in `follows`.

    `stamp` is the moment of making, with a time zone; `project_file` and `file` are what the project's file and this
    one are called; the others are as in `to_ical` and `to_csv`.
    """

    language: Language
    stamp: datetime
    phases: bool = False
    previous: bytes | None = None
    dialect: Dialect = Dialect.RFC4180
    project_file: str = PROJECT_FILE
    file: str = WORKBOOK_FILE


@attrs.frozen
class PlanFormat:
    """One format: which program it is for, how its files end, what is written, and which wishes it follows.

    One that isn't `dated` shows the plan's method, and is the same whatever the dates.
    """

    program: Wording
    ending: str
    write: Callable[[Plan, Wishes], str | bytes]
    follows: frozenset[str] = frozenset()
    dated: bool = True


def _ical(plan: Plan, wishes: Wishes) -> str:
    return to_ical(plan, stamp=wishes.stamp, language=wishes.language, phases=wishes.phases, previous=wishes.previous)


def _csv(plan: Plan, wishes: Wishes) -> str:
    return to_csv(plan, language=wishes.language, dialect=wishes.dialect)


def _xlsx(plan: Plan, wishes: Wishes) -> bytes:
    return to_workbook(plan, language=wishes.language, project_file=wishes.project_file, file=wishes.file)


def _named(name: str) -> Wording:
    return Wording(nb=name, nn=name, en=name)


PLAN_FORMATS: Mapping[str, PlanFormat] = MappingProxyType(
    {
        "ms-project": PlanFormat(
            _named("Microsoft Project"), "xml", lambda plan, wishes: to_ms_project(plan, language=wishes.language)
        ),
        "taskjuggler": PlanFormat(
            _named("TaskJuggler"), "tjp", lambda plan, wishes: to_taskjuggler(plan, language=wishes.language)
        ),
        "ical": PlanFormat(
            Wording(nb="kalender", nn="kalender", en="calendar"), "ics", _ical, frozenset({"phases", "previous"})
        ),
        "csv": PlanFormat(Wording(nb="regneark", nn="rekneark", en="spreadsheet"), "csv", _csv, frozenset({"dialect"})),
        "xlsx": PlanFormat(_named("Excel"), "xlsx", _xlsx),
        "json": PlanFormat(
            Wording(nb="andre programmer", nn="andre program", en="other programs"),
            "json",
            lambda plan, wishes: plan_to_json(plan, language=wishes.language),
        ),
        "mermaid": PlanFormat(
            _named("Mermaid"), "mmd", lambda plan, wishes: to_mermaid(plan, language=wishes.language)
        ),
        "bpmn": PlanFormat(
            _named("BPMN 2.0"),
            "bpmn",
            lambda plan, wishes: to_bpmn(plan.method, language=wishes.language),
            dated=False,
        ),
    }
)
