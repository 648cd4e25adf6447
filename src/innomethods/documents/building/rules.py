"""A country's rules, made into values: rows through time, and sets of appraisal rules that may continue one another.

Here: what each key becomes. Not here: the values (`innomethods.rules`), what is asked of the keys (`shapes`), decision
tables (`tables`).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from innomethods.dated import DatedUnknown, DatedValue, DatedValues
from innomethods.documents.building.grounds import Sources, ground_of
from innomethods.documents.building.tables import asked_fact, table
from innomethods.documents.building.texts import money, optional, said, source, wording
from innomethods.documents.shapes.grounds import GroundKeys
from innomethods.rules import (
    AppraisalRules,
    Band,
    BandOrigin,
    Bias,
    BiasKind,
    Horizon,
    IndexLevel,
    Part,
    PartGround,
    RealGrowth,
    RowValue,
    RuleRow,
    Rules,
    Schedule,
    SectorHorizon,
    Sensitivity,
    Taken,
    TaxCost,
    UnknownPart,
    ValueOfLife,
    Weights,
)
from innomethods.sources import Ground

if TYPE_CHECKING:
    from innomethods.documents.shapes.appraisal import (
        BiasShape,
        GrowthShape,
        HorizonShape,
        OptimismBiasShape,
        SensitivityShape,
        SetShape,
        ValueOfLifeShape,
        WeightsShape,
    )
    from innomethods.documents.shapes.rules import DatedShape, RowShape, RulesDocument
    from innomethods.documents.shapes.schedules import ScheduleShape


def build_rules(document: RulesDocument, before: Mapping[str, AppraisalRules] | None = None) -> Rules:
    """Return a country's rules; `before` are sets of other files that a set may continue.

    Raises:
        KeyError: when a value names a source or a set that isn't there (`rule_references` has told it before).
    """
    sources = {shape.id: source(shape) for shape in document.sources}
    return Rules(
        id=document.id,
        edition=document.edition,
        country=document.country,
        title=optional(document.title),
        summary=optional(document.summary),
        rows=[_row(row, sources) for row in document.rows],
        appraisal=_appraisal(document, sources, before or {}),
        sources=tuple(sources.values()),
        tables=[table(one, sources) for one in document.tables],
        facts=[asked_fact(one, sources) for one in document.facts],
        takes=[Taken(one.from_, one.tables, one.rows, one.called) for one in document.takes],
    )


# -- rows


def _row(shape: RowShape, sources: Sources) -> RuleRow:
    known = [_value(one, sources) for one in shape.values if one.value is not None]
    unknown = [_unknown(one, sources) for one in shape.values if one.value is None]
    values = DatedValues(shape.id, known, unknown)
    return RuleRow(shape.id, wording(shape.title), values, shape.unit, shape.vat, shape.starts)


def _value(shape: DatedShape, sources: Sources) -> DatedValue[RowValue]:
    ground = ground_of(shape, sources)
    if shape.value is None:  # pragma: no cover - the shape has checked it
        raise AssertionError(shape)
    value = shape.value if isinstance(shape.value, (bool, str)) else Decimal(str(shape.value))
    return DatedValue(value, shape.from_, ground.source, valid_to=shape.to, expected=shape.expected, ground=ground)


def _unknown(shape: DatedShape, sources: Sources) -> DatedUnknown[RowValue]:
    if shape.unknown is None:  # pragma: no cover - the shape has checked it
        raise AssertionError(shape)
    bounds = shape.between
    return DatedUnknown(
        wording(shape.unknown),
        shape.from_,
        shape.to,
        least=bounds.least if bounds else None,
        most=bounds.most if bounds else None,
        expected=shape.expected,
        ground=ground_of(shape, sources) if shape.source is not None else None,
    )


# -- appraisal


def _appraisal(
    document: RulesDocument, sources: Sources, before: Mapping[str, AppraisalRules]
) -> DatedValues[AppraisalRules]:
    made = dict(before)
    dated: list[DatedValue[AppraisalRules]] = []
    for shape in document.appraisal:
        continued = made[shape.continues] if shape.continues is not None else None
        value = made[shape.id] = _set(shape, document.country, sources, continued)
        ground = value.ground
        row = DatedValue(value, shape.from_, ground.source, valid_to=shape.to, expected=shape.expected, ground=ground)
        dated.append(row)
    return DatedValues(f"{document.country} appraisal", dated)


def _set(shape: SetShape, country: str, sources: Sources, before: AppraisalRules | None) -> AppraisalRules:
    ground = ground_of(shape, sources)
    given = _parts(shape)
    unknown = {one.part: UnknownPart(one.part, wording(one.because)) for one in shape.unknown}
    said_here = {*given, *unknown}
    schedules = {one.id: one for one in (before.schedules if before else ())}
    schedules |= {one.id: _schedule(one) for one in shape.schedules}
    grounds = _grounds(shape, sources, ground)
    kept: dict[str, Any] = {}
    if before is not None:
        kept = {_FIELDS[part]: getattr(before, _FIELDS[part]) for part in Part if part not in said_here}
        taken = _kept_grounds(before, said_here, schedules, shape)
        grounds = {**{part: one.no_surer_than(ground) for part, one in taken.items()}, **grounds}
        unknown = {**{one.part: one for one in before.unknown if one.part not in given}, **unknown}
    return AppraisalRules(
        country,
        shape.id,
        tuple(schedules.values()),
        title=said(shape.title),
        ground=ground,
        chained=shape.chained if shape.chained is not None else before is None or before.chained,
        grounds=[PartGround(part, one) for part, one in grounds.items()],
        unknown=tuple(unknown.values()),
        **kept,
        **{_FIELDS[part]: value for part, value in given.items()},
    )


_FIELDS: dict[Part, str] = {part: part.replace("-", "_") for part in Part} | {
    Part.RESIDUAL: "residual_rule",
    Part.WIDER_EFFECTS: "wider_effects_inside",
}


def _kept_grounds(
    before: AppraisalRules, said_here: set[Part], schedules: Mapping[str, Schedule], shape: SetShape
) -> dict[str, Ground]:
    """Return what the parts taken over rest on: what they rested on before."""
    own = {schedule.id for schedule in shape.schedules}
    taken = [part for part in Part if part not in said_here and getattr(before, _FIELDS[part]) not in (None, ())]
    parts = [*map(str, taken), *(f"schedules/{id_}" for id_ in schedules if id_ not in own)]
    of_the_set = attrs.evolve(before.ground, note=None)  # what was noted of the whole set isn't about its parts
    grounds = {part: before.ground_of(part) for part in parts}
    return {part: of_the_set if ground == before.ground else ground for part, ground in grounds.items()}


def _grounds(shape: SetShape, sources: Sources, around: Ground) -> dict[str, Ground]:
    """Return the grounds of the parts that say something of their own; what they don't say is as for the whole set."""
    stated: dict[str, GroundKeys] = {f"schedules/{one.id}": one for one in shape.schedules}
    stated |= {str(part): one for part in Part if isinstance(one := getattr(shape, _key(part)), GroundKeys)}
    stated |= {str(Part.REAL_GROWTH): one for one in shape.real_growth[:1]}
    return {
        part: ground_of(one, sources, around)
        for part, one in stated.items()
        if one.model_fields_set & GroundKeys.model_fields.keys()
    }


def _key(part: Part) -> str:
    return part.replace("-", "_")


def _parts(shape: SetShape) -> dict[Part, Any]:
    """Return what a set says of its own, by part."""
    made: dict[Part, Any] = {
        Part.BAND_ORIGIN: shape.band_origin and BandOrigin(shape.band_origin.year, shape.band_origin.counted_as),
        Part.DISCOUNT_BASE: shape.discount_base and shape.discount_base.year,
        Part.FLOW_TIMING: shape.flow_timing and shape.flow_timing.lies,
        Part.TAX_COST: shape.tax_cost and TaxCost(shape.tax_cost.factor, shape.tax_cost.base),
        Part.VALUE_OF_LIFE: shape.value_of_life and _value_of_life(shape.value_of_life),
        Part.REAL_GROWTH: tuple(map(_growth, shape.real_growth)) or None,
        Part.RESIDUAL: shape.residual and shape.residual.rule,
        Part.HORIZON: shape.horizon and _horizon(shape.horizon),
        Part.DISTRIBUTION_WEIGHTS: shape.distribution_weights and _weights(shape.distribution_weights),
        Part.WIDER_EFFECTS: None if shape.wider_effects is None else shape.wider_effects.inside,
        Part.SENSITIVITIES: tuple(map(_sensitivity, shape.sensitivities)) or None,
        Part.OPTIMISM_BIAS: shape.optimism_bias and _biases(shape.optimism_bias),
    }
    return {part: value for part, value in made.items() if value is not None}


def _schedule(shape: ScheduleShape) -> Schedule:
    bands = [Band(band.from_year, band.to_year, band.rate) for band in shape.bands]
    return Schedule(shape.id, bands, title=wording(shape.title))


def _value_of_life(shape: ValueOfLifeShape) -> ValueOfLife:
    index = shape.index
    levels = [IndexLevel(one.year, one.level, one.status) for one in index.levels] if index else []
    return ValueOfLife(money(shape.amount), shape.price_year, levels, wording(index.title) if index else None)


def _growth(shape: GrowthShape) -> RealGrowth:
    title, must = wording(shape.title), tuple(map(str, shape.must))
    return RealGrowth(shape.of, title=title, rate=shape.rate, until=shape.until, taper_to=shape.taper_to, must=must)


def _horizon(shape: HorizonShape) -> Horizon:
    sectors = [SectorHorizon(one.id, wording(one.title), one.least, one.most) for one in shape.sectors]
    return Horizon(shape.follows_life, shape.years, shape.at_most, sectors)


def _weights(shape: WeightsShape) -> Weights:
    return Weights(shape.allowed, shape.elasticity)


def _sensitivity(shape: SensitivityShape) -> Sensitivity:
    return Sensitivity(shape.id, wording(shape.title), shape.must, shape.schedule, shape.beyond_years)


def _biases(shape: OptimismBiasShape) -> tuple[BiasKind, ...]:
    return tuple(
        BiasKind(one.id, wording(one.title), _bias(one.duration), _bias(one.capital), _bias(one.operating))
        for one in shape.kinds
    )


def _bias(shape: BiasShape | None) -> Bias | None:
    return None if shape is None else Bias(shape.lower, shape.upper)
