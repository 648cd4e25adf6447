"""Benefits made into values: the register, the map, the options and how they are appraised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from innomethods.documents.building.texts import money, optional_money, optionally_said, said
from innomethods.documents.shapes.benefits import UnpricedShape
from innomethods.model import (
    Appraisal,
    Benefit,
    BenefitMap,
    BenefitsPlan,
    CashFlow,
    Level,
    MapLink,
    MapStep,
    Measure,
    Measuring,
    Milestone,
    MovesTogether,
    Option,
    OptionKind,
    Party,
    UnpricedEffect,
)
from innomethods.model.converting import title_from_id

if TYPE_CHECKING:
    from innomethods.documents.shapes.base import Words
    from innomethods.documents.shapes.benefit_maps import MapShape, StepShape
    from innomethods.documents.shapes.benefits import (
        AppraisalShape,
        BenefitMeasureShape,
        BenefitsDocument,
        BenefitShape,
        CashFlowShape,
        MeasuringShape,
        OptionShape,
    )


def build_benefits(document: BenefitsDocument) -> BenefitsPlan:
    """Return the benefits plan a document describes."""
    return BenefitsPlan(
        document.id,
        title=optionally_said(document.title) or title_from_id(document.id),
        summary=optionally_said(document.summary),
        example=document.example,
        country=document.country,
        start=document.start,
        project_end=document.project_end,
        register=register(document.benefits),
        map=benefit_map(document.map_),
        options=options(document.options),
        appraisal=appraisal(document.appraisal),
    )


def register(shapes: Iterable[BenefitShape]) -> tuple[Benefit, ...]:
    """Return the benefits."""
    return tuple(map(_benefit, shapes))


def _measure(shape: BenefitMeasureShape | None) -> Measure | None:
    if shape is None:
        return None
    return Measure(
        shape.id,
        title=said(shape.title),
        unit=optionally_said(shape.unit),
        direction=shape.direction,
        level=shape.level or Level.OUTPUT,
        summary=optionally_said(shape.summary),
        sources=shape.sources,
    )


def _measuring(shape: MeasuringShape | None) -> Measuring | None:
    if shape is None:
        return None
    return Measuring(
        shape.every,
        shape.first,
        until=shape.until,
        by=shape.by,
        how=optionally_said(shape.how),
        cost=optional_money(shape.cost),
    )


def _benefit(shape: BenefitShape) -> Benefit:
    return Benefit(
        shape.id,
        title=said(shape.title),
        measure=_measure(shape.measure),
        kind=shape.kind,
        owner=shape.owner,
        beneficiary=shape.beneficiary,
        payer=shape.payer,
        baseline=shape.baseline,
        baseline_on=shape.baseline_on,
        effect_from=shape.effect_from,
        baseline_count=shape.baseline_count,
        target=shape.target,
        due=shape.due,
        milestones=[Milestone(one.by, one.value) for one in shape.milestones],
        disbenefit=shape.disbenefit,
        unexpected=shape.unexpected,
        preconditions=shape.preconditions,
        leading=shape.leading,
        design=shape.design,
        measuring=_measuring(shape.measuring),
        if_missed=optionally_said(shape.if_missed),
        risk=optionally_said(shape.risk),
        note=optionally_said(shape.note),
    )


def benefit_map(shape: MapShape | None) -> BenefitMap:
    """Return the map; an empty one where the file has none."""
    if shape is None:
        return BenefitMap()
    links = [MapLink(one.first, one.then, assuming=optionally_said(one.assuming)) for one in shape.links]
    return BenefitMap(shape.profile, steps=[_step(one) for one in shape.steps], links=links)


def _step(shape: StepShape) -> MapStep:
    return MapStep(
        shape.id,
        kind=shape.kind,
        title=optionally_said(shape.title) or title_from_id(shape.id),
        owner=shape.owner,
        due=shape.due,
        note=optionally_said(shape.note),
    )


def options(shapes: Iterable[OptionShape]) -> tuple[Option, ...]:
    """Return the options of an appraisal."""
    return tuple(map(_option, shapes))


def _option(shape: OptionShape) -> Option:
    return Option(
        shape.id,
        title=said(shape.title),
        kind=shape.kind or OptionKind.ACTION,
        costs=[_flow(one) for one in shape.costs],
        effects=[_flow(one) for one in shape.effects],
        unpriced=[_unpriced(one) for one in shape.unpriced],
        residual=optional_money(shape.residual),
        screened_out=optionally_said(shape.screened_out),
    )


def _flow(shape: CashFlowShape) -> CashFlow:
    return CashFlow(
        shape.year,
        money(shape.amount),
        said(shape.what),
        until=shape.until,
        least=optional_money(shape.least),
        most=optional_money(shape.most),
        ramp=shape.ramp,
        growth=shape.growth,
        party=shape.party,
        to=shape.to,
        public=shape.public,
        kind=shape.kind,
        benefit=shape.benefit,
        price_year=shape.price_year,
        own_time=shape.own_time,
        basis=optionally_said(shape.basis),
    )


def _unpriced(shape: UnpricedShape | Words | str) -> UnpricedEffect:
    if not isinstance(shape, UnpricedShape):
        return UnpricedEffect(said(shape))
    return UnpricedEffect(
        said(shape.title),
        importance=shape.importance,
        extent=shape.extent,
        reason=optionally_said(shape.reason),
        people=shape.people,
        benefit=shape.benefit,
    )


def appraisal(shape: AppraisalShape | None) -> Appraisal | None:
    """Return how the options are appraised; None where the file doesn't say."""
    if shape is None:
        return None
    parties = [
        Party(one.id, side=one.side, title=optionally_said(one.title) or title_from_id(one.id)) for one in shape.parties
    ]
    return Appraisal(
        base_year=shape.base_year,
        first_year=shape.first_year,
        last_year=shape.last_year,
        price_year=shape.price_year,
        rules=shape.rules,
        rules_on=shape.rules_on,
        opening=shape.opening,
        life=shape.life,
        period_reason=optionally_said(shape.period_reason),
        timing=shape.timing,
        tax_financing=shape.tax_financing,
        sector=shape.sector,
        parties=parties,
        price_index=shape.price_index,
        moves_together=[MovesTogether(one.lines, one.strength) for one in shape.moves_together],
    )
