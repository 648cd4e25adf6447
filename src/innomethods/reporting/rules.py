"""A set of appraisal rules in words, one line for each part.

Here: what the lines say, for the terminal and for pages. Not here: rows (`rule_rows`), how lines are set (`cli`,
`sphinx_ext`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import attrs

from innomethods.rules import (
    AppraisalRules,
    Band,
    Bias,
    BiasKind,
    Horizon,
    Part,
    RealGrowth,
    ResidualRule,
    Schedule,
    Sensitivity,
    TaxBase,
    TaxCost,
    UnknownPart,
    ValueOfLife,
    Weights,
)
from innomethods.rules.schedules import BASE_YEARS, BandOrigin, BaseYear, FlowTiming
from innomethods.sources import Ground
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import Format, format_for


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


PARTS: dict[Part, Wording] = {
    Part.BAND_ORIGIN: _w("Satsene telles fra", "Satsane blir talde frå", "Rates count from"),
    Part.DISCOUNT_BASE: _w("Diskonteres til", "Blir diskontert til", "Discounted to"),
    Part.FLOW_TIMING: _w("Strømmene kommer", "Straumane kjem", "Flows lie"),
    Part.TAX_COST: _w("Skattefinansieringskostnad", "Skattefinansieringskostnad", "Marginal cost of public funds"),
    Part.VALUE_OF_LIFE: _w(
        "Verdien av et statistisk liv", "Verdien av eit statistisk liv", "Value of a statistical life"
    ),
    Part.REAL_GROWTH: _w("Realprisvekst", "Realprisvekst", "Real price growth"),
    Part.RESIDUAL: _w("Restverdi", "Restverdi", "Residual value"),
    Part.HORIZON: _w("Analyseperiode", "Analyseperiode", "Period of analysis"),
    Part.DISTRIBUTION_WEIGHTS: _w("Fordelingsvekter", "Fordelingsvekter", "Distribution weights"),
    Part.WIDER_EFFECTS: _w("Netto ringvirkninger", "Netto ringverknader", "Net wider effects"),
    Part.SENSITIVITIES: _w("Følsomhetsanalyser", "Følsemdsanalysar", "Sensitivity analyses"),
    Part.OPTIMISM_BIAS: _w("Optimisme i anslag", "Optimisme i overslag", "Optimism bias"),
}
_RATES = _w("Rente: {title}", "Rente: {title}", "Rate: {title}")
_TIMINGS = {
    FlowTiming.START: _w("i starten av året", "i starten av året", "at the start of the year"),
    FlowTiming.MID: _w("midt i året", "midt i året", "in the middle of the year"),
    FlowTiming.END: _w("i slutten av året", "i slutten av året", "at the end of the year"),
}
_TAX = {
    TaxBase.NET_BUDGET: _w(
        "{share} av netto virkning på offentlige budsjetter",
        "{share} av netto verknad på offentlege budsjett",
        "{share} of the net effect on public budgets",
    ),
    TaxBase.GROSS_COST: _w(
        "{share} av utgiftene som skattene dekker",
        "{share} av utgiftene som skattane dekkjer",
        "{share} of the costs that taxes pay for",
    ),
    TaxBase.NONE: _w("ingen", "ingen", "none"),
}
_RESIDUALS = {
    ResidualRule.NONE: _w("ingen", "ingen", "none"),
    ResidualRule.LAST_YEAR_FLOW: _w(
        "nåverdien av årene som står igjen, ut fra siste analyseår",
        "noverdien av åra som står att, ut frå siste analyseår",
        "the present value of the years that remain, from the last year of analysis",
    ),
    ResidualRule.MARKET_VALUE: _w("markedsverdien", "marknadsverdien", "the market value"),
    ResidualRule.NPV_REMAINING: _w(
        "nåverdien av årene som står igjen av levetiden",
        "noverdien av åra som står att av levetida",
        "the present value of the remaining years of life",
    ),
}


@attrs.frozen
class Line:
    """One line about rules: which part it is, what it is called, what it says, and what that rests on."""

    part: str
    label: Wording
    told: Wording
    ground: Ground | None = None
    known: bool = True


def set_lines(rules: AppraisalRules) -> tuple[Line, ...]:
    """Return what a set says, part by part; then what nobody here knows of it."""
    lines = [_schedule(rules, one) for one in rules.schedules]
    for part, field in _FIELDS.items():
        value = getattr(rules, field)
        if value is not None and value != ():
            lines.append(Line(part, PARTS[part], _TOLD[part](value), rules.ground_of(part)))
    lines += map(_unknown, rules.unknown)
    return tuple(lines)


def _unknown(one: UnknownPart) -> Line:
    return Line(one.part, PARTS[one.part], _NOT_KNOWN.fill(because=one.because), known=False)


_NOT_KNOWN = _w("ikke kjent. {because}", "ikkje kjent. {because}", "not known. {because}")


# -- words for the parts


def each(say: Callable[[Format], str]) -> Wording:
    """Return what is said with each language's way of writing numbers."""
    return Wording(**{language: say(format_for(language)) for language in LANGUAGES})


def percent(share: Decimal) -> Wording:
    """Return a share in per cent."""
    return each(lambda formats: formats.percent((share * 100).normalize()))


def _listed(parts: Iterable[Wording]) -> Wording:
    several = tuple(parts)
    return Wording(**{language: "; ".join(part.text(language) for part in several) for language in LANGUAGES})


def _schedule(rules: AppraisalRules, schedule: Schedule) -> Line:
    name = f"schedules/{schedule.id}"
    told = percent(schedule.bands[0].rate) if schedule.is_flat else _listed(map(_band, schedule.bands))
    return Line(name, _RATES.fill(title=schedule.title), told, rules.ground_of(name))


def _band(band: Band) -> Wording:
    if band.to_year is None:
        return _BAND_ON.fill(rate=percent(band.rate), first=band.from_year)
    return _BAND.fill(rate=percent(band.rate), first=band.from_year, last=band.to_year)


_BAND = _w("{rate} i år {first}–{last}", "{rate} i år {first}–{last}", "{rate} in years {first}–{last}")
_BAND_ON = _w("{rate} fra år {first}", "{rate} frå år {first}", "{rate} from year {first}")


def _origin(origin: BandOrigin) -> Wording:
    return _ORIGIN.fill(year=BASE_YEARS[origin.year], number=origin.counted_as)


_ORIGIN = _w("{year}, som er år {number}", "{year}, som er år {number}", "{year}, which is year {number}")


def _tax(cost: TaxCost) -> Wording:
    return _TAX[cost.base].fill(share=percent(cost.factor))


def _life(life: ValueOfLife) -> Wording:
    amount = each(lambda formats: formats.money(life.amount.amount, life.amount.currency))
    told = _LIFE.fill(amount=amount, year=life.price_year)
    if not life.index:
        return told
    levels = [level.year for level in life.index]
    index = life.index_title or _w("indeksen", "indeksen", "the index")
    return _LIFE_INDEX.fill(told=told, index=index, first=min(levels), last=max(levels))


_LIFE = _w("{amount} i {year}-priser", "{amount} i {year}-prisar", "{amount} in prices of {year}")
_LIFE_INDEX = _w(
    "{told}, ført videre med {index} ({first}–{last})",
    "{told}, ført vidare med {index} ({first}–{last})",
    "{told}, carried on by {index} ({first}–{last})",
)


def _growths(growths: tuple[RealGrowth, ...]) -> Wording:
    return _listed(map(_growth, growths))


def _growth(growth: RealGrowth) -> Wording:
    told = _GROWTH.fill(title=growth.title, rate=percent(growth.rate))
    if growth.until is None:
        return told
    if growth.taper_to is None:
        return _GROWTH_UNTIL.fill(told=told, until=growth.until)
    return _GROWTH_TAPER.fill(told=told, until=growth.until, taper_to=growth.taper_to)


_GROWTH = _w("{title}: {rate} i året", "{title}: {rate} i året", "{title}: {rate} a year")
_GROWTH_UNTIL = _w("{told} til {until}", "{told} til {until}", "{told} until {until}")
_GROWTH_TAPER = _w(
    "{told} til {until}, så jevnt ned til null i {taper_to}",
    "{told} til {until}, så jamt ned til null i {taper_to}",
    "{told} until {until}, then falling evenly to none in {taper_to}",
)


def _horizon(horizon: Horizon) -> Wording:
    told: list[Wording] = []
    if horizon.follows_life:
        told.append(_w("så nær levetiden som mulig", "så nær levetida som råd", "as near the life as practicable"))
    if horizon.years is not None:
        told.append(_YEARS.fill(years=horizon.years))
    if horizon.at_most is not None:
        told.append(_AT_MOST.fill(years=horizon.at_most))
    for sector in horizon.sectors:
        years = str(sector.least) if sector.least == sector.most else f"{sector.least}–{sector.most}"
        told.append(_SECTOR.fill(sector=sector.title, years=years))
    return _listed(told)


_YEARS = _w("{years} år", "{years} år", "{years} years")
_AT_MOST = _w("høyst {years} år", "høgst {years} år", "at most {years} years")
_SECTOR = _w("{sector} {years} år", "{sector} {years} år", "{sector} {years} years")


def _weights(weights: Weights) -> Wording:
    if not weights.allowed:
        return _OUTSIDE
    if weights.elasticity is None:
        return _ALLOWED
    elasticity = weights.elasticity
    return _ALLOWED_BY.fill(elasticity=each(lambda formats: formats.number(elasticity)))


_OUTSIDE = _w(
    "holdes utenfor nettonåverdien", "blir haldne utanfor nettonoverdien", "kept outside the net present value"
)
_INSIDE = _w("tas med i nettonåverdien", "blir tekne med i nettonoverdien", "taken into the net present value")
_ALLOWED = _w("tillatt i nettonåverdien", "tillatne i nettonoverdien", "allowed in the net present value")
_ALLOWED_BY = _w(
    "tillatt, med elastisitet {elasticity}",
    "tillatne, med elastisitet {elasticity}",
    "allowed, with an elasticity of {elasticity}",
)


def _wider(inside: bool) -> Wording:  # noqa: FBT001 - the value of a part, as all of the table
    return _INSIDE if inside else _OUTSIDE


def _sensitivities(several: tuple[Sensitivity, ...]) -> Wording:
    return _listed(map(_sensitivity, several))


def _sensitivity(one: Sensitivity) -> Wording:
    told = (_MUST if one.must else _SHOULD).fill(title=one.title)
    return told if one.beyond_years is None else _BEYOND.fill(told=told, years=one.beyond_years)


_MUST = _w("{title} (skal)", "{title} (skal)", "{title} (must)")
_SHOULD = _w("{title} (bør)", "{title} (bør)", "{title} (should)")
_BEYOND = _w("{told} utover {years} år", "{told} utover {years} år", "{told} beyond {years} years")


def _biases(kinds: tuple[BiasKind, ...]) -> Wording:
    return _listed(map(_bias_kind, kinds))


def _bias_kind(kind: BiasKind) -> Wording:
    given = ((_DURATION, kind.duration), (_CAPITAL, kind.capital), (_OPERATING, kind.operating))
    told = [name.fill(range=_range(bias)) for name, bias in given if bias is not None]
    joined = Wording(**{language: ", ".join(one.text(language) for one in told) for language in LANGUAGES})
    return _BIAS.fill(title=kind.title, told=joined)


def _range(bias: Bias) -> Wording:
    def say(formats: Format) -> str:
        return f"{formats.number((bias.lower * 100).normalize())}–{formats.percent((bias.upper * 100).normalize())}"

    return each(say)


_BIAS = _w("{title}: {told}", "{title}: {told}", "{title}: {told}")
_DURATION = _w("tid {range}", "tid {range}", "time {range}")
_CAPITAL = _w("investering {range}", "investering {range}", "capital {range}")
_OPERATING = _w("drift {range}", "drift {range}", "operation {range}")

_FIELDS: dict[Part, str] = {
    Part.BAND_ORIGIN: "band_origin",
    Part.DISCOUNT_BASE: "discount_base",
    Part.FLOW_TIMING: "flow_timing",
    Part.TAX_COST: "tax_cost",
    Part.VALUE_OF_LIFE: "value_of_life",
    Part.REAL_GROWTH: "real_growth",
    Part.RESIDUAL: "residual_rule",
    Part.HORIZON: "horizon",
    Part.DISTRIBUTION_WEIGHTS: "distribution_weights",
    Part.WIDER_EFFECTS: "wider_effects_inside",
    Part.SENSITIVITIES: "sensitivities",
    Part.OPTIMISM_BIAS: "optimism_bias",
}


def _base(year: BaseYear) -> Wording:
    return BASE_YEARS[year]


def _lies(timing: FlowTiming) -> Wording:
    return _TIMINGS[timing]


def _residual(rule: ResidualRule) -> Wording:
    return _RESIDUALS[rule]


_TOLD: dict[Part, Callable[[Any], Wording]] = {
    Part.BAND_ORIGIN: _origin,
    Part.DISCOUNT_BASE: _base,
    Part.FLOW_TIMING: _lies,
    Part.TAX_COST: _tax,
    Part.VALUE_OF_LIFE: _life,
    Part.REAL_GROWTH: _growths,
    Part.RESIDUAL: _residual,
    Part.HORIZON: _horizon,
    Part.DISTRIBUTION_WEIGHTS: _weights,
    Part.WIDER_EFFECTS: _wider,
    Part.SENSITIVITIES: _sensitivities,
    Part.OPTIMISM_BIAS: _biases,
}
