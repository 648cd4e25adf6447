"""Purchases made into values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.documents.building.texts import optional_money, optionally_said, said
from innomethods.documents.shapes.procurements import CircumstanceShape
from innomethods.model import (
    PROCUREMENT_DATES,
    ChosenDays,
    Circumstance,
    ItemPart,
    LegalAssessment,
    Procurement,
    PurchaseItem,
)

if TYPE_CHECKING:
    from datetime import date

    from innomethods.documents.shapes.procurements import (
        AssessmentShape,
        CircumstanceText,
        DatesShape,
        ItemShape,
        ProcurementShape,
    )


def procurement(shape: ProcurementShape) -> Procurement:
    """Return the purchase that a file describes."""
    return Procurement(
        shape.id,
        kind=shape.kind,
        title=optionally_said(shape.title),
        country=shape.country,
        buyer=shape.buyer,
        joint=shape.joint,
        sector=shape.sector,
        items=[_item(item) for item in shape.items],
        total=optional_money(shape.total),
        vat=shape.vat,
        vat_rate=shape.vat_rate,
        cpv=shape.cpv,
        months=shape.months,
        framework=shape.framework,
        dates=_dates(shape.dates),
        circumstances=[_circumstance(fact, value) for fact, value in shape.facts.items()],
        assessments=[_assessment(one) for one in shape.assessments],
        procedure=shape.procedure,
        because=optionally_said(shape.because),
        chosen_days=[ChosenDays(one.step, one.days, optionally_said(one.because)) for one in shape.chosen_days],
    )


def _item(shape: ItemShape) -> PurchaseItem:
    return PurchaseItem(
        said(shape.what),
        optional_money(shape.value),
        shape.count,
        part=shape.part or ItemPart.DELIVERY,
        kind=shape.kind,
        months=shape.months,
        term=shape.term,
        leased=shape.leased,
        lot=shape.lot,
        unit=shape.unit,
        bought_on=shape.bought_on,
        vat=shape.vat,
        vat_rate=shape.vat_rate,
    )


def _dates(shape: DatesShape | None) -> dict[str, date]:
    found = {name: getattr(shape, name.replace("-", "_"), None) for name in PROCUREMENT_DATES}
    return {name: day for name, day in found.items() if day is not None}


def _circumstance(fact: str, value: CircumstanceText) -> Circumstance:
    if not isinstance(value, CircumstanceShape):
        return Circumstance(fact, value)
    because = optionally_said(value.because)
    return Circumstance(fact, value.is_, because=because, on=value.on, evidence=value.evidence)


def _assessment(shape: AssessmentShape) -> LegalAssessment:
    return LegalAssessment(
        shape.question, shape.answer, said(shape.because), by=shape.by, on=shape.on, evidence=shape.evidence
    )
