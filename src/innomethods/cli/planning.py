"""`innomethods plan`: dates for a project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from innomethods.cli.baselines import opened_baseline
from innomethods.cli.costs import costs_page, costs_record
from innomethods.cli.dating import Asked, plan_options
from innomethods.cli.layout import lines_of
from innomethods.cli.projects import told_in
from innomethods.cli.refusing import FOR_LEVEL, refuse
from innomethods.cli.saying import PATH, answer, common, finding_record, note, say, settings, table, text
from innomethods.cli.shifting import shift_table
from innomethods.cli.waiting import time_limit_option
from innomethods.planning import Baseline, Limit, Plan, Planned, PlanNode, cost_of_missing
from innomethods.planning.costs import costs_of
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.wording import Wording, format_for


@click.command()
@plan_options
@click.option("--float", "slack", is_flag=True, help="Show how late each part can start and end, too.")
@click.option("--baseline", type=PATH, help="Show what has moved since an earlier plan (its JSON), and why.")
@click.option("--level", is_flag=True, help="Move work until nobody in the team is asked for more than is there.")
@time_limit_option
@click.option("--costs", "with_costs", is_flag=True, help="Say what the plan costs, by month and role.")
@common
def plan(
    slack: bool,
    baseline: Path | None,
    level: bool,
    time_limit: float,
    with_costs: bool,
    **asked: Any,  # noqa: ANN401 - as `plan_options` gives them
) -> None:
    """Set dates for PROJECT, and say why each date is what it is.

    Phases follow one another, gates wait for their next meeting; a star marks what is critical.
    """
    if level:
        refuse("--float", "--baseline", because=_LEVEL_MOVES)
    else:
        refuse("--time-limit", because=FOR_LEVEL)
    if with_costs:
        refuse("--float", "--baseline", because=_MONEY)
    if settings().json:
        refuse("--float", because=_IN_JSON)
    dates = Asked(**asked).plan()
    if level:
        with told_in(asked["project"]):
            _tell_levelled(dates, time_limit, with_costs=with_costs)
        return
    if with_costs:
        _tell_costs(dates)
        return
    before = None if baseline is None else opened_baseline(baseline, dates.project.id)
    if settings().json:
        answer(plan_record(dates) | ({} if before is None else {"baseline": _moved(dates, before)}))
        return
    say(_table(dates, slack=slack))
    if before is not None:
        say(f"\n{_moved_since(dates, before)}")
    if any(node.limit is not None for node in dates.nodes):
        say(text(NOT_LEGAL_ADVICE))
    for item in dates.findings:
        note(item.text(settings().language))


def _tell_levelled(dates: Plan, seconds: float, *, with_costs: bool) -> None:
    """Level a plan, and tell its dates and what that took, or what the levelled plan costs."""
    from innomethods.cli.levelling import levelled_plan, levelling_record, levelling_told

    levelled = levelled_plan(dates, seconds)
    if with_costs:
        _tell_costs(levelled.plan, levelled=levelling_record(levelled))
        return
    if settings().json:
        answer({**plan_record(levelled.plan), "levelled": levelling_record(levelled)})
        return
    say(f"{_table(levelled.plan, slack=False)}\n\n{levelling_told(levelled)}")
    overloads = {overload.finding for overload in levelled.left}  # told above
    for item in (*levelled.plan.findings, *levelled.findings):
        if item not in overloads:
            note(item.text(settings().language))


def _tell_costs(dates: Plan, **more: object) -> None:
    costs = costs_of(dates)
    if settings().json:
        answer({**plan_record(dates), **more, "costs": costs_record(costs)})
        return
    say(costs_page(costs))
    if more:
        finish = format_for(settings().language).date(dates.finish)
        say("\n".join(lines_of(text(_LEVELLED_PRICE.fill(finish=finish)))))
    for item in costs.findings:
        note(item.text(settings().language))


_LEVEL_MOVES = Wording(
    nb="--level viser det som er flyttet", nn="--level viser det som er flytta", en="--level shows what it has moved"
)
_MONEY = Wording(
    nb="--costs viser penger, ikke datoer", nn="--costs viser pengar, ikkje datoar", en="--costs shows money, not dates"
)
_IN_JSON = Wording(
    nb="JSON har disse datoene uansett", nn="JSON har desse datoane uansett", en="JSON has these dates anyway"
)
_LEVELLED_PRICE = Wording(
    nb="Dette er prisen på planen når ingen i teamet blir bedt om for mye; den slutter {finish}.",
    nn="Dette er prisen på planen når ingen i teamet blir bedne om for mykje; han sluttar {finish}.",
    en="This is the price of the plan in which nobody in the team is asked for too much; it ends on {finish}.",
)
_HEADER = {
    "nb": ("Del", "Start", "Slutt", "Uke", "Dager", "Slakk", "Hvorfor"),
    "nn": ("Del", "Start", "Slutt", "Veke", "Dagar", "Slakk", "Kvifor"),
    "en": ("Part", "Start", "Finish", "Week", "Days", "Float", "Why"),
}
_CRITICAL = Wording(
    nb="* på kritisk vei: blir denne delen forsinket, blir hele planen forsinket",
    nn="* på kritisk veg: blir denne delen forseinka, blir heile planen forseinka",
    en="* on the critical path: a delay here delays the whole plan",
)
_FINISH = Wording(
    nb="{title}: ferdig {finish} ({week})",
    nn="{title}: ferdig {finish} ({week})",
    en="{title}: finished {finish} ({week})",
)


_EARLIEST = Wording(
    nb="{title}: ferdig tidligst {finish} ({week})",
    nn="{title}: ferdig tidlegast {finish} ({week})",
    en="{title}: finished {finish} ({week}) at the earliest",
)
_UNMET = Wording(
    nb="? tidligst: ingen av de oppførte møtene kan avgjøre dette; legg inn flere",
    nn="? tidlegast: ingen av dei oppførte møta kan avgjere dette; legg inn fleire",
    en="? at the earliest: none of the meetings listed can decide this; list more of them",
)
_LATEST = {
    "nb": ("Senest start", "Senest slutt", "Fri slakk"),
    "nn": ("Seinast start", "Seinast slutt", "Fri slakk"),
    "en": ("Latest start", "Latest finish", "Free float"),
}
_UNMOVED = Wording(
    nb="Ingenting er flyttet siden den tidligere planen.",
    nn="Ingenting er flytta sidan den tidlegare planen.",
    en="Nothing has moved since the earlier plan.",
)
_NEW = Wording(nb="Ny i planen: {title}", nn="Ny i planen: {title}", en="New in the plan: {title}")
_GONE = Wording(
    nb="Ikke lenger i planen: {title}", nn="Ikkje lenger i planen: {title}", en="No longer in the plan: {title}"
)


def _table(dates: Plan, *, slack: bool) -> str:
    language = settings().language
    words = format_for(language)
    unmet = {item.path for item in dates.findings if item.code == "P03"}
    header = (*_HEADER[language][:-1], *(_LATEST[language] if slack else ()), _HEADER[language][-1])
    rows = [
        [
            ("◆ " if node.kind == "gate" else "– ") + node.title.text(language) + (" *" if node.critical else ""),
            words.short_date(node.start),
            words.short_date(node.finish) + (" ?" if node.path in unmet else ""),
            str(node.finish.isocalendar().week),
            str(node.work_days) if node.kind == "phase" else "",
            str(node.total_float) if node.status != "done" else "",
            *(_latest(node) if slack else ()),
            text(node.driver.words),
        ]
        for node in dates.nodes
    ]
    title = text(dates.project.title)
    ends = _EARLIEST if unmet else _FINISH
    told = [text(ends.fill(title=title, finish=words.date(dates.finish), week=words.week(dates.finish)))]
    told += [text(_CRITICAL)] if any(node.critical for node in dates.nodes) else []
    told += [text(_UNMET)] if unmet else []
    return "\n".join([table(rows, header), "", *told])


def _latest(node: PlanNode) -> tuple[str, str, str]:
    """Return how late a part can start and end without moving the plan's end, and its free float."""
    words = format_for(settings().language)
    free = str(node.free_float) if node.status != "done" else ""
    return words.short_date(node.latest_start), words.short_date(node.latest_finish), free


def _moved_since(dates: Plan, before: Baseline) -> str:
    """Return what has moved since an earlier plan, what is new in this one and what is gone."""
    shifts = dates.shift_from(before)
    new, gone = _come_and_gone(dates, before)
    told = [
        *(text(_NEW.fill(title=node.title)) for node in new),
        *(text(_GONE.fill(title=node.title)) for node in gone),
    ]
    if not shifts and not told:
        return text(_UNMOVED)
    return "\n".join([*([shift_table(shifts)] if shifts else []), *told])


def _come_and_gone(dates: Plan, before: Baseline) -> tuple[list[PlanNode], list[Planned]]:
    new = [node for node in dates.nodes if node.path not in before]
    return new, [node for node in before.nodes if node.path not in dates]


def _moved(dates: Plan, before: Baseline) -> dict[str, Any]:
    """Return the same for JSON."""
    new, gone = _come_and_gone(dates, before)
    return {
        "shifts": [
            {
                "path": shift.path,
                "title": text(shift.title),
                "was": shift.was,
                "now": shift.now,
                "work_days": shift.work_days,
                "calendar_days": shift.calendar_days,
                "why": text(shift.why),
            }
            for shift in dates.shift_from(before)
        ],
        "new": [node.path for node in new],
        "gone": [node.path for node in gone],
    }


def plan_record(dates: Plan) -> dict[str, Any]:
    """Return a plan for JSON."""
    return {
        "project": dates.project.id,
        "start": dates.start,
        "finish": dates.finish,
        "nodes": [_node(node, dates) for node in dates.nodes],
        "findings": [finding_record(item) for item in dates.findings],
    }


def _limit(limit: Limit | None) -> dict[str, Any] | None:
    """Return a time limit of the law for JSON."""
    return None if limit is None else {"days": limit.days, "last": limit.last, "sources": list(limit.sources)}


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
        "limit": _limit(node.limit),
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
