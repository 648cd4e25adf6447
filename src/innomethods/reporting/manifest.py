"""The manifest: what a report was made of, so that it can be made again and compared. No clock, no machine, no person.

Here: digests of method, plan inputs and log, and of each file. Not here: making it again (`reproduce`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib import metadata

from innomethods.composing import semantic_digest, text_digest
from innomethods.documents.writing.costs import costs_record
from innomethods.model import Limits, Method, Project
from innomethods.planning import Baseline, Forecast, LevelledPlan, Plan
from innomethods.planning.costs import has_costs
from innomethods.quantities import ThreePoint
from innomethods.reporting.subject import Subject
from innomethods.running import Run

LIBRARY = "innomethods"
NAME = "manifest.json"
SCHEMA_VERSION = 1


@lru_cache(maxsize=1)
def library_version() -> str:
    """Return the installed library's version."""
    return metadata.version(LIBRARY)


def manifest_of(subject: Subject, files: Mapping[str, bytes]) -> dict[str, object]:
    """Return what the report of a subject rests on, and the digest of each of its files."""
    return {
        "kind": "manifest",
        "schema_version": SCHEMA_VERSION,
        "library": {"name": LIBRARY, "version": library_version()},
        "language": subject.language,
        "on": subject.on.isoformat() if subject.on is not None else None,
        "method": _method(subject.method),
        "project": _project(subject.project),
        "plan": _plan(subject.plan),
        "baseline": _plan(subject.baseline),
        "forecast": _forecast(subject.forecast),
        "levelled": _levelled(subject.levelled),
        "run": _run(subject.run),
        "files": [{"name": name, "bytes": len(data), "sha256": _sha256(data)} for name, data in sorted(files.items())],
    }


def as_json(record: Mapping[str, object]) -> str:
    """Write a record as JSON: readable, the same bytes every time."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _method(method: Method) -> dict[str, object]:
    return {"pin": str(method.pin), "semantic": semantic_digest(method), "text": text_digest(method)}


def _project(project: Project | None) -> dict[str, object] | None:
    """Return what dates and hours follow from, and its digest."""
    if project is None:
        return None
    inputs = plan_inputs(project) | (_cost_inputs(project) if has_costs(project) else {})
    plain = json.dumps(inputs, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {"id": project.id, "inputs": inputs, "digest": f"inp1:{_sha256(plain.encode())}"}


def plan_inputs(project: Project) -> dict[str, object]:
    """Return everything in a project that its plan follows from, as plain data."""
    return {
        "method": str(project.method.pin),
        "overlays": [str(overlay.pin) for overlay in project.overlays],
        "scale": str(project.scale),
        "facts": {fact.name: _plain(fact.value) for fact in project.known_facts},
        "start": project.start.isoformat(),
        "country": project.country,
        "estimates": {path: _three(value) for path, value in project.estimates},
        "waits": {path: _three(value) for path, value in project.waits},
        "not_before": {path: day.isoformat() for path, day in project.not_before},
        **_limits(project.limits),
        "choices": dict(project.choices),
        "meetings": [
            {"role": one.role, "papers-due": one.papers_due, "dates": [day.isoformat() for day in one.dates]}
            for one in project.meetings
        ],
        "quiet": [
            {"first": one.first.isoformat(), "last": one.last.isoformat(), "effect": str(one.effect)}
            for one in project.quiet
        ],
        "usual-quiet": {str(usual): str(effect) for usual, effect in project.usual_quiet},
        "usual-half-days": [str(usual) for usual in project.usual_half_days],
        "half-days": [day.isoformat() for day in project.half_days],
        "team": [
            {
                "id": one.id,
                "role": one.role,
                "share": str(one.share),
                "first": one.first.isoformat() if one.first else None,
                "last": one.last.isoformat() if one.last else None,
                "absences": [[away.first.isoformat(), away.last.isoformat()] for away in one.absences],
            }
            for one in project.team
        ],
        "hours-per-day": str(project.hours_per_day),
    }


def _limits(limits: Limits) -> dict[str, object]:
    """Return what the rules of the day make of the purchases; nothing in a project that buys nothing."""
    found: dict[str, object] = {}
    if limits.waits:
        found["limits"] = {
            one.path: {
                "wait": None if one.wait is None else _three(one.wait),
                "basis": str(one.basis),
                "sources": [source.id for source in one.sources],
            }
            for one in limits.waits
        }
    if limits.days:
        found["stated-days"] = {one.path: one.day.isoformat() for one in limits.days}
    return found


def _cost_inputs(project: Project) -> dict[str, object]:
    """Return what the costs of a plan follow from besides its dates."""
    return {
        "rates": {one.id: str(one.rate) for one in project.team if one.rate is not None},
        "costs": costs_record(project.costs),
        "budget-years": list(project.budget_years),
    }


def _three(value: ThreePoint) -> list[float]:
    return [value.least, value.likely, value.most]


def _plain(value: object) -> object:
    return value if isinstance(value, (str, bool, int, float)) else str(value)


def _plan(plan: Plan | Baseline | None) -> dict[str, object] | None:
    if plan is None:
        return None
    dates = [[node.path, node.start.isoformat(), node.finish.isoformat()] for node in plan.nodes]
    digest = _sha256(json.dumps(dates, separators=(",", ":")).encode())
    on = None if isinstance(plan, Baseline) else plan.on
    return {
        "start": plan.start.isoformat(),
        "finish": plan.finish.isoformat(),
        "on": on.isoformat() if on is not None else None,
        "digest": f"pln1:{digest}",
    }


def _run(run: Run | None) -> dict[str, object] | None:
    if run is None:
        return None
    return {
        "id": run.id,
        "events": len(run.events),
        "saved": run.position,
        "last": run.last.isoformat(),
        "status": str(run.status),
        "definition": run.digest,
    }


def _forecast(forecast: Forecast | None) -> dict[str, object] | None:
    """Return what a forecast follows from beside the plan's inputs, and the digest of what came of it."""
    if forecast is None:
        return None
    project, uncertainty = forecast.plan.project, forecast.uncertainty
    ends = [[node.path, *([day.isoformat(), count] for day, count in node.ends.counts)] for node in forecast.nodes]
    finish = [[day.isoformat(), count] for day, count in forecast.finish.counts]
    digest = _sha256(json.dumps([finish, ends], separators=(",", ":")).encode())
    return {
        "samples": forecast.samples,
        "seed": forecast.seed,
        "shape": str(uncertainty.shape),
        "common": str(uncertainty.common),
        "causes": [
            {"id": cause.id, "paths": list(cause.paths), "strength": str(cause.strength)}
            for cause in uncertainty.causes
        ],
        "odds": {path: {branch: str(chance) for branch, chance in chances} for path, chances in project.odds},
        "go-backs": [
            {"gate": one.gate, "to": one.to, "probability": str(one.probability), "at-most": one.at_most}
            for one in project.go_backs
        ],
        "plan": _plan(forecast.plan),
        "digest": f"fct1:{digest}",
    }


def _levelled(levelled: LevelledPlan | None) -> dict[str, object] | None:
    """Return how a levelled plan was looked for; one that isn't proven the shortest may come out otherwise."""
    if levelled is None:
        return None
    return {
        "seed": levelled.seed,
        "time-limit": levelled.time_limit,
        "solver": levelled.solved,
        "proven": levelled.proven,
        "bound": levelled.bound.isoformat(),
        "before": _plan(levelled.before),
        "plan": _plan(levelled.plan),
    }
