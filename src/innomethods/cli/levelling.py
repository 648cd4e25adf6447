"""What `innomethods plan --level` says: what moved and why, who was asked for too much, and how good the plan is.

Here: words, tables and JSON for a levelled plan. Not here: its dates, told as any plan's (`planning`), and the report.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from innomethods.cli.saying import finding_record, text
from innomethods.cli.shifting import shift_table
from innomethods.cli.waiting import clock_bar
from innomethods.errors import MethodProblems
from innomethods.findings import finding
from innomethods.planning import Plan, level_resources
from innomethods.planning.levelling import LevelledPlan, Overload, RoleWeek
from innomethods.planning.words import dated
from innomethods.wording import Wording

_NOTHING_MOVED = Wording(nb="Ingenting er flyttet.", nn="Ingenting er flytta.", en="Nothing is moved.")
_BEFORE = Wording(nb="For mye på en gang, før:", nn="For mykje på éin gong, før:", en="Too much at once, before:")
_AFTER = Wording(nb="For mye på en gang, nå:", nn="For mykje på éin gong, no:", en="Too much at once, now:")
_NONE = Wording(nb="ingen", nn="ingen", en="none")
_BOUND = Wording(
    nb="Ingen plan med dette teamet kan slutte før {day}.",
    nn="Ingen plan med dette teamet kan slutte før {day}.",
    en="No plan with this team can end before {day}.",
)


def levelled_plan(plan: Plan, seconds: float) -> LevelledPlan:
    """Level a plan, with a bar.

    Raises:
        MethodProblems: for a project without a team (P20).
    """
    if not plan.project.team:
        raise MethodProblems(f"Project {plan.project.id!r}", [finding("P20", "team")])
    with clock_bar("looking for a shorter plan", seconds):
        return level_resources(plan, time_limit=seconds)


def levelling_told(levelled: LevelledPlan) -> str:
    """Return what moved, who was and is asked for too much, and how good the plan is."""
    goodness = text(levelled.how)
    if not levelled.proven:
        goodness = f"{goodness} {text(_BOUND.fill(day=dated(levelled.bound.toordinal())))}"
    parts = [
        shift_table(levelled.shifts) if levelled.shifts else text(_NOTHING_MOVED),
        f"{text(_BEFORE)}{_too_much(levelled.overloads)}",
        f"{text(_AFTER)}{_too_much(levelled.left)}",
        goodness,
    ]
    return "\n\n".join(parts)


def _too_much(overloads: Iterable[Overload]) -> str:
    lines = [text(overload.finding.message) for overload in overloads]
    return "".join(f"\n– {line}" for line in lines) if lines else f" {text(_NONE)}"


def levelling_record(levelled: LevelledPlan) -> dict[str, Any]:
    """Return what levelling did, for JSON."""
    return {
        "finish_before": levelled.before.finish,
        "finish": levelled.plan.finish,
        "bound": levelled.bound,
        "proven": levelled.proven,
        "gap_days": levelled.gap_days,
        "solver": levelled.solved,
        "seed": levelled.seed,
        "time_limit": levelled.time_limit,
        "words": text(levelled.how),
        "moved": [
            {
                "path": shift.path,
                "was": shift.was,
                "now": shift.now,
                "work_days": shift.work_days,
                "why": text(shift.why),
            }
            for shift in levelled.shifts
        ],
        "overloads_before": [_overload(one) for one in levelled.overloads],
        "overloads": [_overload(one) for one in levelled.left],
        "load_before": [_week(one) for one in levelled.load_before],
        "load": [_week(one) for one in levelled.load],
        "findings": [finding_record(item) for item in levelled.findings],
    }


def _overload(one: Overload) -> dict[str, Any]:
    return {
        "role": one.role,
        "first": one.first,
        "last": one.last,
        "asked": float(one.asked),
        "there": float(one.there),
        "paths": list(one.paths),
        "words": text(one.finding.message),
    }


def _week(one: RoleWeek) -> dict[str, Any]:
    return {
        "role": one.role,
        "year": one.year,
        "week": one.week,
        "asked": float(one.asked),
        "there": float(one.there),
    }
