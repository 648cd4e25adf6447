"""`innomethods plan`: dates for a project."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.cli.costs import costs_page, costs_record
from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.projects import check_same, open_project
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import (
    DAY,
    PATH,
    answer,
    common,
    finding_record,
    note,
    now,
    say,
    settings,
    table,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.planning import Plan, PlanNode, schedule
from innomethods.planning.costs import costs_of
from innomethods.running import as_of
from innomethods.wording import Wording, format_for


@click.command()
@click.argument("project", type=PATH)
@click.option("--start", type=DAY, help="Try another start than the project's.")
@log_option(required=False)
@run_option
@click.option("--on", type=DAY, help="Plan what remains from this day (with --log); default today.")
@click.option("--costs", "with_costs", is_flag=True, help="Say what the plan costs, by month and role.")
@folder_option
@common
def plan(
    project: Path,
    start: date | None,
    log: str | None,
    run_id: str | None,
    on: date | None,
    with_costs: bool,
    folder: Path | None,
) -> None:
    """Set dates for PROJECT, and say why each date is what it is.

    Phases follow one another, gates wait for their next meeting; a star marks what is critical.
    """
    if log is None:
        refuse("--run", "--on", because="it asks about a log, which --log names")
    intention = open_project(project, shelf_with(folder))
    if start is not None:
        intention = attrs.evolve(intention, start=start)
    day = on or now().date()
    progress = None
    if log is not None:
        run = one_run(log, run_id)
        check_same(intention, run, log)
        progress = as_of(run, day).progress(day)
    dates = schedule(intention, progress)
    if with_costs:
        _tell_costs(dates)
        return
    if settings().json:
        answer(plan_record(dates))
        return
    say(_table(dates))
    for item in dates.findings:
        note(item.text(settings().language))


def _tell_costs(dates: Plan) -> None:
    costs = costs_of(dates)
    if settings().json:
        answer({**plan_record(dates), "costs": costs_record(costs)})
        return
    say(costs_page(costs))
    for item in costs.findings:
        note(item.text(settings().language))


_HEADER = {
    "nb": ("Del", "Start", "Slutt", "Uke", "Dager", "Slakk", "Hvorfor"),
    "nn": ("Del", "Start", "Slutt", "Veke", "Dagar", "Slakk", "Kvifor"),
    "en": ("Part", "Start", "Finish", "Week", "Days", "Float", "Why"),
}
_FINISH = Wording(
    nb="{title}: ferdig {finish} ({week})",
    nn="{title}: ferdig {finish} ({week})",
    en="{title}: finished {finish} ({week})",
)


def _table(dates: Plan) -> str:
    language = settings().language
    words = format_for(language)
    rows = [
        [
            ("◆ " if node.kind == "gate" else "– ") + node.title.text(language) + (" *" if node.critical else ""),
            words.short_date(node.start),
            words.short_date(node.finish),
            str(node.finish.isocalendar().week),
            str(node.work_days) if node.kind == "phase" else "",
            str(node.total_float) if node.status != "done" else "",
            text(node.driver.words),
        ]
        for node in dates.nodes
    ]
    title = text(dates.project.title)
    last = _FINISH.fill(title=title, finish=words.date(dates.finish), week=words.week(dates.finish))
    return f"{table(rows, _HEADER[language])}\n\n{text(last)}"


def plan_record(dates: Plan) -> dict[str, Any]:
    """Return a plan for JSON."""
    return {
        "project": dates.project.id,
        "start": dates.start,
        "finish": dates.finish,
        "nodes": [_node(node) for node in dates.nodes],
        "findings": [finding_record(item) for item in dates.findings],
    }


def _node(node: PlanNode) -> dict[str, Any]:
    return {
        "path": node.path,
        "kind": str(node.kind),
        "title": text(node.title),
        "start": node.start,
        "finish": node.finish,
        "work_days": node.work_days,
        "float": node.total_float,
        "free_float": node.free_float,
        "critical": node.critical,
        "driver": {"kind": str(node.driver.kind), "path": node.driver.path, "words": text(node.driver.words)},
        "meeting": node.meeting.date if node.meeting else None,
        "papers_due": node.meeting.papers_due if node.meeting else None,
        "missed": [meeting.date for meeting in node.missed],
    }
