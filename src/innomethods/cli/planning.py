"""`innomethods plan`: dates for a project."""

from __future__ import annotations

from typing import Any

import click

from innomethods.cli.dating import Asked, plan_options
from innomethods.cli.saying import answer, common, finding_record, note, say, settings, table, text
from innomethods.planning import Plan, PlanNode, cost_of_missing
from innomethods.wording import Wording, format_for


@click.command()
@plan_options
@common
def plan(**asked: Any) -> None:  # noqa: ANN401 - as `plan_options` gives them
    """Set dates for PROJECT, and say why each date is what it is.

    Phases follow one another, gates wait for their next meeting; a star marks what is critical.
    """
    dates = Asked(**asked).plan()
    if settings().json:
        answer(plan_record(dates))
        return
    say(_table(dates))
    for item in dates.findings:
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
        "nodes": [_node(node, dates) for node in dates.nodes],
        "findings": [finding_record(item) for item in dates.findings],
    }


def _node(node: PlanNode, dates: Plan) -> dict[str, Any]:
    late = None if node.meeting is None else cost_of_missing(dates, node.path)
    return {
        "path": node.path,
        "kind": str(node.kind),
        "title": text(node.title),
        "start": node.start,
        "finish": node.finish,
        "work_days": node.work_days,
        "latest_start": node.latest_start,
        "latest_finish": node.latest_finish,
        "float": node.total_float,
        "free_float": node.free_float,
        "critical": node.critical,
        "driver": {"kind": str(node.driver.kind), "path": node.driver.path, "words": text(node.driver.words)},
        "meeting": node.meeting.date if node.meeting else None,
        "papers_due": node.meeting.papers_due if node.meeting else None,
        "missed": [meeting.date for meeting in node.missed],
        "if_missed": None
        if late is None
        else {
            "next_meeting": late.next.date if late.next else None,
            "gate_days": late.gate_days,
            "finish": late.finish,
            "work_days": late.end_days,
            "words": text(late.words),
        },
    }
