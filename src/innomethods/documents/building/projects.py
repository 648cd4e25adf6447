"""Projects made into values, once their method and overlays are found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from innomethods.documents.building import benefits
from innomethods.documents.building.costs import cost_sheet
from innomethods.documents.building.procurements import procurement
from innomethods.documents.building.texts import optional_money, optionally_said, said, spread
from innomethods.model import (
    Absence,
    BenefitsPlan,
    CommonCause,
    Effect,
    GoBack,
    Meetings,
    Method,
    Organisation,
    Overlay,
    Project,
    QuietPeriod,
    Scale,
    TeamMember,
    Uncertainty,
)
from innomethods.model.converting import title_from_id
from innomethods.wording import Wording
from innomethods.workdays import Usual

if TYPE_CHECKING:
    from innomethods.documents.shapes.base import SpreadShape
    from innomethods.documents.shapes.projects import (
        AbsenceShape,
        CommonCauseShape,
        MeetingsShape,
        MemberShape,
        OrganisationShape,
        ProjectDocument,
        QuietShape,
        UncertaintyShape,
        UsualQuietShape,
    )
    from innomethods.quantities import ThreePoint


def build_project(
    document: ProjectDocument, method: Method, overlays: Iterable[Overlay], plan: BenefitsPlan | None = None
) -> Project:
    """Return the project a document describes, with the method, the overlays and the benefits plan it names."""
    return Project(
        document.id,
        method,
        start=document.start,
        country=document.country,
        overlays=tuple(overlays),
        title=optionally_said(document.title) or Wording(en=document.id.replace("-", " ").capitalize()),
        summary=optionally_said(document.summary),
        example=document.example,
        organisation=_organisation(document.organisation),
        driver=document.driver,
        scale=document.scale or Scale.NORMAL,
        facts=document.facts,
        meetings=[_meetings(shape) for shape in document.meetings],
        quiet=[_quiet(shape) for shape in document.quiet],
        usual_quiet=_usual(document.usual_quiet),
        usual_half_days=document.usual_half_days,
        half_days=document.half_days,
        team=[_member(shape) for shape in document.team],
        hours_per_day=document.hours_per_day,
        estimates=_spreads(document.estimates),
        waits=_spreads(document.waits),
        not_before=document.not_before,
        choices=document.choices,
        uncertainty=_uncertainty(document.uncertainty),
        odds=document.odds,
        go_backs=[GoBack(shape.gate, shape.to, shape.probability, shape.at_most) for shape in document.go_backs],
        options=plan.options if plan else benefits.options(document.options),
        benefits=plan.register if plan else benefits.register(document.benefits),
        benefit_map=plan.map if plan else benefits.benefit_map(document.map_),
        appraisal=plan.appraisal if plan else benefits.appraisal(document.appraisal),
        benefits_header=None if plan is None else plan.header,
        procurements=[procurement(shape) for shape in document.procurements],
        budget_years=document.budget_years,
        costs=cost_sheet(document.costs),
    )


def _spreads(shapes: dict[str, SpreadShape | float]) -> dict[str, ThreePoint | float]:
    return {path: value for path, shape in shapes.items() if (value := spread(shape)) is not None}


def _uncertainty(shape: UncertaintyShape | None) -> Uncertainty:
    if shape is None:
        return Uncertainty()
    causes = [_cause(one) for one in shape.causes]
    return Uncertainty(shape.shape, common=shape.common, causes=causes)


def _cause(shape: CommonCauseShape) -> CommonCause:
    title = optionally_said(shape.title) or title_from_id(shape.id)
    return CommonCause(shape.id, shape.paths, shape.strength, title=title)


def _organisation(shape: OrganisationShape | None) -> Organisation | None:
    return None if shape is None else Organisation(said(shape.name), kind=shape.kind)


def _meetings(shape: MeetingsShape) -> Meetings:
    return Meetings(shape.role, shape.dates, papers_due=shape.papers_due, title=optionally_said(shape.title))


def _quiet(shape: QuietShape) -> QuietPeriod:
    return QuietPeriod(said(shape.title), shape.from_, shape.to, effect=shape.effect or Effect.BLOCK)


def _usual(shape: UsualQuietShape | None) -> dict[Usual, Effect]:
    effects = {usual: getattr(shape, usual.value, None) for usual in Usual}
    return {usual: effect for usual, effect in effects.items() if effect is not None}


def _member(shape: MemberShape) -> TeamMember:
    return TeamMember(
        shape.id,
        role=shape.role,
        share=shape.share,
        title=optionally_said(shape.title),
        first=shape.from_,
        last=shape.to,
        rate=optional_money(shape.rate),
        absences=[_absence(absence) for absence in shape.absences],
    )


def _absence(shape: AbsenceShape) -> Absence:
    return Absence(shape.from_, shape.to, title=optionally_said(shape.title))
