"""Purchases made plain."""

from __future__ import annotations

from typing import Any

from innomethods.documents.writing.texts import Record, choice, exact, fact, filled, money, optional_money, said
from innomethods.model import ChosenDays, Circumstance, ItemPart, LegalAssessment, Procurement, PurchaseItem


def procurement_record(purchase: Procurement) -> Record:
    """Return a purchase as it stands in a project."""
    return filled(
        {
            "id": purchase.id,
            "title": said(purchase.title),
            "kind": choice(purchase.kind),
            "country": purchase.country,
            "buyer": choice(purchase.buyer),
            "joint": [str(one.value) for one in purchase.joint],
            "sector": choice(purchase.sector),
            "items": [_item(item) for item in purchase.items],
            "total": optional_money(purchase.total),
            "vat": choice(purchase.vat),
            "vat-rate": exact(purchase.vat_rate),
            "cpv": list(purchase.cpv),
            "months": exact(purchase.months),
            "framework": purchase.framework or None,
            "procedure": purchase.procedure,
            "because": said(purchase.because),
            "dates": {name: day.isoformat() for name, day in purchase.dates},
            "facts": {one.fact: _circumstance(one) for one in purchase.circumstances},
            "assessments": [_assessment(one) for one in purchase.assessments],
            "chosen-days": [_chosen(one) for one in purchase.chosen_days],
        }
    )


def _item(item: PurchaseItem) -> Record:
    return filled(
        {
            "what": said(item.what),
            "value": None if item.value is None else money(item.value),
            "count": None if item.count == 1 else exact(item.count),
            "part": choice(item.part, ItemPart.DELIVERY),
            "kind": choice(item.kind),
            "months": exact(item.months),
            "term": choice(item.term),
            "leased": item.leased or None,
            "lot": item.lot,
            "unit": item.unit,
            "bought-on": None if item.bought_on is None else item.bought_on.isoformat(),
            "vat": choice(item.vat),
            "vat-rate": exact(item.vat_rate),
        }
    )


def _circumstance(known: Circumstance) -> Any:  # noqa: ANN401 - a plain value, or a map
    more = filled(
        {
            "because": said(known.because),
            "on": None if known.on is None else known.on.isoformat(),
            "evidence": known.evidence,
        }
    )
    return {"is": fact(known.value), **more} if more else fact(known.value)


def _assessment(answer: LegalAssessment) -> Record:
    return {
        "question": answer.question,
        "answer": fact(answer.answer),
        "because": said(answer.because),
        "by": answer.by,
        "on": answer.on.isoformat(),
        **filled({"evidence": answer.evidence}),
    }


def _chosen(chosen: ChosenDays) -> Record:
    return {"step": chosen.step, "days": chosen.days, **filled({"because": said(chosen.because)})}
