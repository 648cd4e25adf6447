"""Projects made plain; their method and overlays by name."""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.documents.writing.benefits import plan_parts
from innomethods.documents.writing.costs import costs_record
from innomethods.documents.writing.procurements import procurement_record
from innomethods.documents.writing.texts import (
    Record,
    choice,
    exact,
    fact,
    filled,
    optional_money,
    said,
    spread,
)
from innomethods.model import (
    Absence,
    CommonCause,
    Effect,
    Meetings,
    Project,
    QuietPeriod,
    Scale,
    TeamMember,
    Uncertainty,
)
from innomethods.model.converting import title_from_id
from innomethods.wording import Wording


def project_record(
    project: Project,
    method: str | None = None,
    overlays: Iterable[str] | None = None,
    benefits_plan: str | None = None,
) -> Record:
    """Return a project as a project/1; the method and overlays are named by id and edition, or as handed in.

    A `benefits_plan` is named instead of what it holds.
    """
    named = [str(overlay.pin) for overlay in project.overlays] if overlays is None else list(overlays)
    default = Wording(en=project.id.replace("-", " ").capitalize())
    return filled(
        {
            "innomethods": "project/1",
            "id": project.id,
            "title": None if project.title == default else said(project.title),
            "summary": said(project.summary),
            "example": project.example or None,
            "organisation": _organisation(project),
            "country": project.country,
            "driver": choice(project.driver),
            "method": method or str(project.method.pin),
            "overlays": named,
            "scale": choice(project.scale, Scale.NORMAL),
            "start": project.start.isoformat(),
            "facts": {one.name: fact(one.value) for one in project.facts},
            "estimates": {path: spread(value) for path, value in project.estimates},
            "waits": {path: spread(value) for path, value in project.waits},
            "not-before": {path: day.isoformat() for path, day in project.not_before},
            "choices": dict(project.choices),
            "quiet": [_quiet(period) for period in project.quiet],
            "usual-quiet": {str(usual): str(effect) for usual, effect in project.usual_quiet},
            "usual-half-days": [str(usual) for usual in project.usual_half_days],
            "half-days": [day.isoformat() for day in project.half_days],
            "meetings": [_meetings(meetings) for meetings in project.meetings],
            "team": [_member(member) for member in project.team],
            "hours-per-day": exact(project.hours_per_day),
            "uncertainty": _uncertainty(project.uncertainty),
            "odds": {path: {branch: exact(chance) for branch, chance in odds} for path, odds in project.odds},
            "go-backs": [
                {"gate": one.gate, "to": one.to, "probability": exact(one.probability), "at-most": one.at_most}
                for one in project.go_backs
            ],
            "benefits-plan": benefits_plan,
            **(plan_parts(project.benefits_plan()) if benefits_plan is None else {}),
            "procurements": [procurement_record(procurement) for procurement in project.procurements],
            "budget-years": list(project.budget_years),
            "costs": costs_record(project.costs),
        }
    )


def _uncertainty(uncertainty: Uncertainty) -> Record | None:
    if uncertainty == Uncertainty():
        return None
    causes = [_cause(one) for one in uncertainty.causes]
    return {
        "shape": str(uncertainty.shape),
        **filled({"common": exact(uncertainty.common) if uncertainty.common else None, "causes": causes}),
    }


def _cause(cause: CommonCause) -> Record:
    named = cause.title != title_from_id(cause.id)
    return {
        "id": cause.id,
        **({"title": said(cause.title)} if named else {}),
        "paths": list(cause.paths),
        "strength": exact(cause.strength),
    }


def _organisation(project: Project) -> Record | None:
    if project.organisation is None:
        return None
    return filled({"name": said(project.organisation.name), "kind": choice(project.organisation.kind)})


def _quiet(period: QuietPeriod) -> Record:
    return filled(
        {
            "title": said(period.title),
            "from": period.first.isoformat(),
            "to": period.last.isoformat(),
            "effect": choice(period.effect, Effect.BLOCK),
        }
    )


def _meetings(meetings: Meetings) -> Record:
    record = filled({"role": meetings.role, "title": said(meetings.title), "papers-due": meetings.papers_due or None})
    return {**record, "dates": [day.isoformat() for day in meetings.dates]}


def _member(member: TeamMember) -> Record:
    return filled(
        {
            "id": member.id,
            "role": member.role,
            "share": exact(member.share),
            "title": said(member.title),
            "from": member.first.isoformat() if member.first else None,
            "to": member.last.isoformat() if member.last else None,
            "rate": optional_money(member.rate),
            "absences": [_absence(absence) for absence in member.absences],
        }
    )


def _absence(absence: Absence) -> Record:
    return filled({"from": absence.first.isoformat(), "to": absence.last.isoformat(), "title": said(absence.title)})
