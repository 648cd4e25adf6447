"""Benefits made plain: the register, the map, the options and how they are appraised."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innomethods.documents.writing.texts import Record, choice, exact, filled, money, optional_money, said, texts
from innomethods.model import (
    Appraisal,
    Benefit,
    BenefitMap,
    BenefitsPlan,
    CashFlow,
    Level,
    MapProfile,
    MapStep,
    Measure,
    Measuring,
    Option,
    OptionKind,
    Party,
    UnpricedEffect,
)
from innomethods.model.converting import title_from_id
from innomethods.wording import Wording


def benefits_record(plan: BenefitsPlan) -> Record:
    """Return a benefits plan as a benefits/1."""
    return filled(
        {
            "innomethods": "benefits/1",
            "id": plan.id,
            "title": _title(plan.id, plan.title),
            "summary": said(plan.summary),
            "example": plan.example or None,
            "country": plan.country,
            "start": _day(plan.start),
            "project-end": _day(plan.project_end),
            **plan_parts(plan),
        }
    )


def plan_parts(plan: BenefitsPlan) -> Record:
    """Return what a project and a file of its own both hold of a plan: register, map, options, appraisal."""
    return {
        "benefits": [_benefit(benefit) for benefit in plan.register],
        "map": _map(plan.map),
        "options": [_option(option) for option in plan.options],
        "appraisal": _appraisal(plan.appraisal),
    }


def _title(id_: str, title: Wording) -> Record | str | None:
    return None if title == title_from_id(id_) else said(title)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _measure(measure: Measure | None) -> Record | None:
    if measure is None:
        return None
    return filled(
        {
            "id": measure.id,
            "title": said(measure.title),
            "unit": said(measure.unit),
            "direction": str(measure.direction.value),
            "level": choice(measure.level, Level.OUTPUT),
            "summary": said(measure.summary),
            "sources": texts(measure.sources),
        }
    )


def _measuring(measuring: Measuring | None) -> Record | None:
    if measuring is None:
        return None
    return filled(
        {
            "every": str(measuring.every),
            "first": _day(measuring.first),
            "until": _day(measuring.until),
            "by": measuring.by,
            "how": said(measuring.how),
            "cost": optional_money(measuring.cost),
        }
    )


def _benefit(benefit: Benefit) -> Record:
    return filled(
        {
            "id": benefit.id,
            "title": said(benefit.title),
            "measure": _measure(benefit.measure),
            "kind": choice(benefit.kind),
            "owner": benefit.owner,
            "beneficiary": benefit.beneficiary,
            "payer": benefit.payer,
            "baseline": exact(benefit.baseline),
            "baseline-on": _day(benefit.baseline_on),
            "baseline-count": benefit.baseline_count,
            "target": exact(benefit.target),
            "due": _day(benefit.due),
            "effect-from": _day(benefit.effect_from),
            "milestones": [{"by": _day(one.by), "value": exact(one.value)} for one in benefit.milestones],
            "disbenefit": benefit.disbenefit or None,
            "unexpected": benefit.unexpected or None,
            "preconditions": texts(benefit.preconditions),
            "leading": texts(benefit.leading),
            "design": choice(benefit.design),
            "measuring": _measuring(benefit.measuring),
            "if-missed": said(benefit.if_missed),
            "risk": said(benefit.risk),
            "note": said(benefit.note),
        }
    )


def _map(drawn: BenefitMap) -> Record:
    links = [filled({"first": one.first, "then": one.then, "assuming": said(one.assuming)}) for one in drawn.links]
    return filled(
        {
            "profile": choice(drawn.profile, MapProfile.RESULTS_CHAIN),
            "steps": [_step(step) for step in drawn.steps],
            "links": links,
        }
    )


def _step(step: MapStep) -> Record:
    return filled(
        {
            "id": step.id,
            "kind": str(step.kind),
            "title": _title(step.id, step.title),
            "owner": step.owner,
            "due": _day(step.due),
            "note": said(step.note),
        }
    )


def _option(option: Option) -> Record:
    return filled(
        {
            "id": option.id,
            "title": said(option.title),
            "kind": choice(option.kind, OptionKind.ACTION),
            "costs": [_flow(flow) for flow in option.costs],
            "effects": [_flow(flow) for flow in option.effects],
            "unpriced": [_unpriced(one) for one in option.unpriced],
            "residual": optional_money(option.residual),
            "screened-out": said(option.screened_out),
        }
    )


def _flow(flow: CashFlow) -> Record:
    return filled(
        {
            "year": flow.year,
            "until": flow.until,
            "amount": money(flow.amount),
            "what": said(flow.what),
            "least": optional_money(flow.least),
            "most": optional_money(flow.most),
            "ramp": [exact(share) for share in flow.ramp],
            "growth": exact(flow.growth) if isinstance(flow.growth, Decimal) else flow.growth,
            "party": flow.party,
            "to": flow.to,
            "public": exact(flow.public),
            "kind": choice(flow.kind),
            "benefit": flow.benefit,
            "price-year": flow.price_year,
            "own-time": flow.own_time or None,
            "basis": said(flow.basis),
        }
    )


def _unpriced(effect: UnpricedEffect) -> Record | str | None:
    if effect == UnpricedEffect(effect.title):
        return said(effect.title)
    return filled(
        {
            "title": said(effect.title),
            "importance": choice(effect.importance),
            "extent": choice(effect.extent),
            "reason": said(effect.reason),
            "people": exact(effect.people),
            "benefit": effect.benefit,
        }
    )


def _appraisal(appraisal: Appraisal | None) -> Record | None:
    if appraisal is None:
        return None
    return filled(
        {
            "rules": appraisal.rules,
            "rules-on": _day(appraisal.rules_on),
            "base-year": appraisal.base_year,
            "first-year": appraisal.first_year,
            "last-year": appraisal.last_year,
            "opening": appraisal.opening,
            "price-year": appraisal.price_year,
            "life": appraisal.life,
            "period-reason": said(appraisal.period_reason),
            "timing": choice(appraisal.timing),
            "tax-financing": appraisal.tax_financing,
            "sector": appraisal.sector,
            "parties": [_party(party) for party in appraisal.parties],
            "price-index": {str(year): exact(level) for year, level in appraisal.price_index},
            "moves-together": [
                {"lines": list(one.lines), "strength": exact(one.strength)} for one in appraisal.moves_together
            ],
        }
    )


def _party(party: Party) -> Record:
    return filled({"id": party.id, "side": str(party.side), "title": _title(party.id, party.title)})
