"""An appraisal for JSON: every figure bare, with the reason where there is none.

Not here: the page people read (`benefits_appraisal_pages`).
"""

from __future__ import annotations

from typing import Any

import attrs

from innomethods.benefits.appraising import HoldsFor, LineResult, OptionResult, Ratio
from innomethods.benefits.appraising.telling import of_rules
from innomethods.benefits.plus_minus import break_even, can_turn_sign, graded
from innomethods.cli.benefits_reckoning import Reckoned
from innomethods.cli.saying import finding_record, text


def appraisal_record(reckoned: Reckoned, options: tuple[OptionResult, ...]) -> dict[str, Any]:
    """Return an appraisal for JSON; `npv` and the other figures are null where they aren't known."""
    return {
        "plan": reckoned.subject.plan.id,
        "null_option": reckoned.null.id,
        "holds_for": holds_record(reckoned.result.holds_for),
        "options": [option_record(one) for one in options],
        "ranking": [one.id for one in reckoned.result.ranking],
        "findings": [finding_record(item) for item in reckoned.findings],
    }


def holds_record(holds: HoldsFor) -> dict[str, Any]:
    """Return what figures rest on."""
    return {
        "country": holds.country,
        "rules": holds.rules_id,
        "title": text(holds.rules),
        "schedule": text(holds.schedule),
        "on": holds.on,
        "valid_from": holds.valid_from,
        "valid_to": holds.valid_to,
        "theirs": holds.theirs,
        "source": holds.ground.source.id,
        "certainty": str(holds.ground.certainty),
        "base_year": holds.base_year,
        "first_year": holds.first_year,
        "last_year": holds.last_year,
        "price_year": holds.price_year,
        "currency": holds.currency,
        "timing": holds.timing,
        "tax_factor": holds.tax_factor,
        "tax_base": holds.tax_base,
        "factors": [{"year": year, "factor": factor} for year, factor in holds.factors],
        "words": [text(one) for one in of_rules(holds)],
    }


def option_record(one: OptionResult) -> dict[str, Any]:
    """Return one option for JSON."""
    payback, discounted = one.payback, one.discounted_payback
    return {
        "id": one.id,
        "title": text(one.title),
        "kind": str(one.kind),
        "known": one.is_known,
        "screened_out": text(one.screened_out) or None,
        "npv": one.npv,
        "npv_before_tax_cost": one.npv_before_tax_cost,
        "tax_cost": one.tax_cost,
        **_ratio("bcr", one.bcr),
        **_ratio("npv_per_public_krone", one.npv_per_public_krone),
        **_rate(one),
        "payback": None if payback is None or not one.lines else payback.years,
        "payback_stays": None if payback is None else payback.stays,
        "discounted_payback": None if discounted is None or not one.lines else discounted.years,
        "equivalent_annual": one.equivalent_annual,
        "present_effects": one.present_effects,
        "present_costs": one.present_costs,
        "net_public": one.net_public,
        "own_time": one.own_time,
        "freed_time": one.freed_time,
        "npv_without_freed_time": one.npv_without_freed_time,
        "residual": one.residual,
        "years": list(one.years),
        "flow_years": list(one.flow_years),
        "net_flows": list(one.net_flows),
        "lines": [_line(each) for each in one.lines],
        "parties": [
            {
                "party": None if each.party is None else each.party.id,
                "title": text(each.title),
                "amounts": list(each.amounts),
                "present_value": each.present_value,
            }
            for each in one.parties
        ],
        "tax_bases": [attrs.asdict(each) for each in one.tax_bases],
        "switching_values": [
            {**attrs.asdict(each, recurse=False), "what": text(each.what), "reason": text(each.reason) or None}
            for each in one.switching_values
        ],
        "sensitivities": [
            {**attrs.asdict(each, recurse=False), "title": text(each.title), "reason": text(each.reason) or None}
            for each in one.sensitivities
        ],
        **_unpriced(one),
        "findings": [each.code for each in one.findings],
    }


def _ratio(name: str, ratio: Ratio | None) -> dict[str, Any]:
    value = None if ratio is None else ratio.value
    return {name: value, f"{name}_reason": None if ratio is None or value is not None else text(ratio.reason)}


def _rate(one: OptionResult) -> dict[str, Any]:
    roots = one.irr
    if roots is None:
        return {"irr": None, "irr_roots": [], "irr_reason": None}
    return {
        "irr": roots.chosen,
        "irr_roots": list(roots.roots),
        "irr_reason": text(roots.reason or roots.caution) or None,
    }


def _line(one: LineResult) -> dict[str, Any]:
    return {
        "path": one.path,
        "what": text(one.what),
        "is_cost": one.is_cost,
        "party": one.party.id,
        "to": None if one.to is None else one.to.id,
        "counts": one.counts,
        "kind": None if one.kind is None else str(one.kind),
        "amounts": list(one.amounts),
        "present": list(one.present),
        "residual": one.residual,
        "present_value": one.present_value,
        "own_time": one.own_time,
        "spared": one.spared,
        "price_factor": one.price_factor,
        "growth": one.growth,
        "basis": text(one.basis) or None,
    }


def _unpriced(one: OptionResult) -> dict[str, Any]:
    needed, judged = break_even(one), can_turn_sign(one)
    return {
        "unpriced": [
            {
                "title": text(each.effect.title),
                "grade": None if each.grade is None else {"low": each.grade.low, "high": each.grade.high},
                "signs": None if each.grade is None else each.grade.signs,
                "reason": text(each.effect.reason) or None,
            }
            for each in graded(one.option.unpriced)
        ],
        "break_even": None if needed is None else attrs.asdict(needed),
        "unpriced_can_turn_sign": None if judged is None else str(judged.can_turn),
    }
