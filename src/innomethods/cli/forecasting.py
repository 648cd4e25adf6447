"""`innomethods forecast`: what may become of a project's dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.projects import check_same, limited, open_project, told_in
from innomethods.cli.refusing import ABOUT_A_LOG, refuse
from innomethods.cli.saying import (
    DAY,
    FILE,
    PATH,
    USAGE,
    answer,
    common,
    fail,
    finding_record,
    note,
    now,
    save,
    say,
    settings,
    table,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.cli.waiting import counting_bar, samples_option, seed_option
from innomethods.planning import Forecast, schedule
from innomethods.planning import forecast as forecast_of
from innomethods.planning.forecasting import GateForecast, Influence, NodeForecast, Spread
from innomethods.planning.forecasting.telling import name_of, percent
from innomethods.reporting.drawings import SCurve, Width, draw_s_curve
from innomethods.running import as_of
from innomethods.wording import Wording, format_for


@click.command()
@click.argument("project", type=PATH)
@samples_option
@seed_option
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Threads; same numbers.")
@click.option("--by", "by_day", type=DAY, help="How likely it is finished by this day.")
@click.option("--start", type=DAY, help="Try another start than the project's.")
@log_option(required=False)
@run_option
@click.option("--on", type=DAY, help="Forecast what remains from this day (with --log); default today.")
@click.option("--level", is_flag=True, hidden=True)
@click.option("--picture", type=FILE, help="Write the S-curve to this SVG file.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@folder_option
@common
def forecast(
    project: Path,
    samples: int,
    seed: int,
    workers: int,
    by_day: date | None,
    start: date | None,
    log: str | None,
    run_id: str | None,
    on: date | None,
    level: bool,
    picture: Path | None,
    force: bool,
    folder: Path | None,
) -> None:
    """Say when PROJECT may end, which meetings it reaches, and what makes it late.

    Uncertain estimates, waits, go-backs and branches are drawn many times, through the project's own calendar.
    """
    if level:
        fail(text(_NOT_LEVELLED), code=USAGE)
    if log is None:
        refuse("--run", "--on", because=ABOUT_A_LOG)
    if picture is None:
        refuse("--force", because="it is for the file that --picture names")
    shelf = shelf_with(folder)
    intention = open_project(project, shelf, start=start)
    progress = None
    if log is not None:
        run, day = one_run(log, run_id), on or now().date()
        check_same(intention, run, log)
        progress = as_of(run, day).progress(day)
        intention = limited(intention, project, shelf, progress)
    with told_in(project), counting_bar("drawing outcomes") as told:
        plan = schedule(intention, progress)
        found = forecast_of(plan, samples, seed, workers=workers, progress=told)
    if picture is not None:
        curve = SCurve(found.finish.counts, plan.finish, settings().language)
        save(picture, draw_s_curve(curve, Width.MEDIUM).standalone(), force=force)
    if settings().json:
        answer(forecast_record(found, by_day))
        return
    _tell(found, by_day)


def _tell(found: Forecast, by_day: date | None) -> None:
    """Say it in sentences, then part by part, then what moves the finish."""
    for line in found.words:
        say(text(line))
    if by_day is not None:
        day = format_for(settings().language).date(by_day)
        say(_BY[settings().language].format(day=day, share=text(percent(found.finish.by(by_day)))))
    say(f"\n{_table(found)}")
    if found.influences:
        say(f"\n{_drivers(found)}")
    for item in found.findings:
        note(item.text(settings().language))


_NOT_LEVELLED = Wording(
    nb="En prognose vet ikke hvem som er opptatt: den trekker anslagene slik de er, og kan ikke jevne ut hvert utfall. "
    "Se «plan --level» for datoene der alle får tid, og gi fasene dager nok i «estimates».",
    nn="Ein prognose veit ikkje kven som er oppteken: han trekkjer overslaga slik dei er, og kan ikkje jamne ut kvart "
    "utfall. Sjå «plan --level» for datoane der alle får tid, og gi fasane dagar nok i «estimates».",
    en="A forecast does not know who is busy: it draws the estimates as they are, and cannot level each outcome. See "
    "‘plan --level’ for the dates on which everybody has time, and give the phases days enough in ‘estimates’.",
)
_BY = {
    "nb": "Sannsynligheten for å være ferdig {day} er {share}.",
    "nn": "Sannsynet for å vere ferdig {day} er {share}.",
    "en": "The probability of being finished by {day} is {share}.",
}
_HEADER = {
    "nb": ("Del", "Plan", "P10", "P50", "P85", "På kjeden"),
    "nn": ("Del", "Plan", "P10", "P50", "P85", "På kjeda"),
    "en": ("Part", "Plan", "P10", "P50", "P85", "On the chain"),
}
_DRIVERS = {
    "nb": ("Hva som flytter slutten", "Andel av spredningen", "P50 når best", "P50 når verst", "Bak sene utfall"),
    "nn": ("Kva som flyttar slutten", "Del av spreiinga", "P50 når best", "P50 når verst", "Bak seine utfall"),
    "en": ("What moves the finish", "Share of the spread", "P50 at best", "P50 at worst", "Behind late outcomes"),
}
_MOST_SHOWN = 8


def _table(found: Forecast) -> str:
    language = settings().language
    rows = [_row(found, node) for node in found.nodes]
    whole = {"nb": "Hele prosjektet", "nn": "Heile prosjektet", "en": "The whole project"}[language]
    short = format_for(language).short_date
    rows.append([whole, short(found.plan.finish), *_days(found.finish), ""])
    return table(rows, _HEADER[language])


def _row(found: Forecast, node: NodeForecast) -> list[str]:
    planned = (
        format_for(settings().language).short_date(found.plan[node.path].finish) if node.path in found.plan else ""
    )
    name = ("◆ " if node.kind == "gate" else "– ") + text(node.title)
    return [name, planned, *_days(node.ends), text(percent(node.criticality))]


def _days(ends: Spread) -> list[str]:
    short = format_for(settings().language).short_date
    return [short(ends.percentile(one).day) for one in (0.10, 0.50, 0.85)] if ends.samples else ["", "", ""]


def _drivers(found: Forecast) -> str:
    language = settings().language
    short = format_for(language).short_date
    rows = [
        [text(name_of(one)), text(percent(one.share)), short(one.low), short(one.high), text(percent(one.late))]
        for one in found.influences[:_MOST_SHOWN]
    ]
    return table(rows, _DRIVERS[language])


def forecast_record(found: Forecast, by_day: date | None = None) -> dict[str, Any]:
    """Return a forecast for JSON."""
    record: dict[str, Any] = {
        "project": found.plan.project.id,
        "samples": found.samples,
        "seed": found.seed,
        "shape": str(found.uncertainty.shape),
        "common": float(found.uncertainty.common),
        "planned": found.plan.finish,
        "as_planned": found.as_planned,
        "finish": {
            **{name: found.finish.percentile(one).day for name, one in (("p10", 0.10), ("p50", 0.50), ("p85", 0.85))},
            "days": [{"day": day, "samples": count} for day, count in found.finish.counts],
        },
        "p85_between": [found.finish.percentile(0.85).earliest, found.finish.percentile(0.85).latest],
        "criticality": {node.path: node.criticality for node in found.nodes},
        "nodes": [_node(node) for node in found.nodes],
        "gates": [_gate(gate) for gate in found.gates],
        "influences": [_influence(one) for one in found.influences],
        "late_from": found.late_from,
        "words": [text(line) for line in found.words],
        "findings": [finding_record(item) for item in found.findings],
    }
    if by_day is not None:
        record["by"] = {"day": by_day, "probability": found.finish.by(by_day)}
    return record


def _node(node: NodeForecast) -> dict[str, Any]:
    days = [node.ends.percentile(one).day if node.ends.samples else None for one in (0.10, 0.50, 0.85)]
    return {
        "path": node.path,
        "kind": node.kind,
        "title": text(node.title),
        "p10": days[0],
        "p50": days[1],
        "p85": days[2],
        "criticality": node.criticality,
        "done": node.done,
    }


def _gate(gate: GateForecast) -> dict[str, Any]:
    return {
        "path": gate.path,
        "planned": gate.planned.date if gate.planned else None,
        "reached": gate.reached,
        "meetings": [
            {"date": meeting.date, "papers_due": meeting.papers_due, "probability": share}
            for meeting, share in gate.meetings
        ],
        "none": gate.none,
    }


def _influence(one: Influence) -> dict[str, Any]:
    return {
        "path": one.path,
        "kind": one.kind,
        "words": text(name_of(one)),
        "correlation": one.correlation,
        "share": one.share,
        "low": one.low,
        "high": one.high,
        "late": one.late,
    }
