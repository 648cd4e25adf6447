"""`innomethods export`: a project's plan for project programs, calendars, spreadsheets and diagrams.

Here: which plan, which format, and which options go with it. Not here: what the formats hold (`exchange.plans`), and
where it goes (`outputs`). Runs are exported by `run export` (`exporting`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from innomethods.cli.dating import Asked, plan_options
from innomethods.cli.outputs import force_option, look_first, out_option, write_out
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import FILE, answer, common, fail, finding_record, note, now, settings
from innomethods.exchange.plans.calendars import NotACalendar
from innomethods.exchange.plans.formats import PLAN_FORMATS, Wishes
from innomethods.exchange.plans.tables import Dialect
from innomethods.planning import Plan


@click.command(name="export")
@plan_options
@click.option(
    "--format",
    "format_",
    required=True,
    type=click.Choice(list(PLAN_FORMATS)),
    help="ms-project: the XML that Microsoft Project and most others open; taskjuggler: a .tjp project; ical: "
    "decisions and paper deadlines for calendars; csv, xlsx: a table; json: all of it; mermaid: a Gantt chart as text; "
    "bpmn: the method as a diagram.",
)
@out_option
@click.option("--phases", is_flag=True, help="ical: phases too, not only decisions and paper deadlines.")
@click.option("--previous", type=FILE, help="ical: the calendar sent last, so that what has changed replaces it.")
@click.option(
    "--dialect",
    type=click.Choice([str(dialect) for dialect in Dialect]),
    default=str(Dialect.RFC4180),
    show_default=True,
    help="csv: for programs, for Norwegian Excel, or for Jira.",
)
@force_option
@common
def export(
    format_: str,
    out: str,
    phases: bool,
    previous: Path | None,
    dialect: str,
    force: bool,
    **asked: Any,  # noqa: ANN401 - as `plan_options` gives them
) -> None:
    """Write PROJECT's plan as a file for another tool.

    The dates are those of `plan`. The file is written whole or not at all.
    """
    chosen = PLAN_FORMATS[format_]
    unfollowed = [flag for flag in ("--phases", "--previous", "--dialect") if flag[2:] not in chosen.follows]
    refuse(*unfollowed, because=f"{format_} has no use for it")
    if not chosen.dated:
        refuse("--start", "--log", "--run", "--on", because=f"{format_} shows the method, which has no dates")
    look_first(out, force=force)
    wishes = Wishes(
        language=settings().language,
        stamp=now(),
        phases=phases,
        previous=None if previous is None else previous.read_bytes(),
        dialect=Dialect(dialect),
    )
    plan = Asked(**asked).plan()
    try:
        made = chosen.write(plan, wishes)
    except NotACalendar as error:
        fail(f"{previous}: {error}")
    if write_out(made, out, force=force):
        _tell(plan, format_, out)


def _tell(plan: Plan, format_: str, out: str) -> None:
    if settings().json:
        told = [finding_record(item) for item in plan.findings]
        answer({"file": out, "format": format_, "project": plan.project.id, "finish": plan.finish, "findings": told})
        return
    note(f"{out}: {format_}, {plan.project.id}")
    for item in plan.findings:
        note(item.text(settings().language))
