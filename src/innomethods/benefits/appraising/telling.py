"""Figures of an appraisal in words: what each is made of, line by line, with factors, rule and source.

Not here: the figures (`outcome`), how numbers are written (`wording`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from innomethods.benefits.appraising import phrases
from innomethods.benefits.appraising.sheet import growth_row
from innomethods.sources import Certainty
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import date_wording

if TYPE_CHECKING:
    from innomethods.benefits.appraising.figures import HoldsFor, LineResult, Ratio
    from innomethods.benefits.appraising.outcome import OptionResult

_SHARE_DECIMALS, _FACTOR_DECIMALS = 2, 4
_SHOWN_FACTORS = 6  # more are told by the first, every tenth and the last


def money(value: float, currency: str) -> Wording:
    r"""Return an amount in whole kroner (or dollars …) as each language writes it.

    >>> money(77752.6, "NOK").text("nb").replace("\N{NO-BREAK SPACE}", " ")
    '77 753 kr'
    """
    whole = round(Decimal(repr(value)))
    return Wording(**{one: format_for(one).money(Decimal(whole), currency) for one in LANGUAGES})


def number(value: float, decimals: int) -> Wording:
    """Return a number with so many decimals as each language writes it."""
    return Wording(**{one: format_for(one).number(value, decimals) for one in LANGUAGES})


def percent(value: float) -> Wording:
    """Return a share as per cent (0.04 reads 4 %)."""
    hundred = Decimal(repr(value)) * 100
    return Wording(**{one: format_for(one).percent(round(hundred, _SHARE_DECIMALS)) for one in LANGUAGES})


def because(result: OptionResult, figure: str) -> Iterator[Wording]:
    """Yield what a figure is made of; what isn't known is told with the reason."""
    if result.screened_out is not None:
        yield phrases.SCREENED.fill(option=result.title, reason=result.screened_out)
    elif not result.is_known:
        yield phrases.UNKNOWN.fill(option=result.title)
        yield from (one.message for one in result.findings if one.is_error or one.code == "A19")
    else:
        yield from _ACCOUNTS[figure](result)
        yield from of_rules(result.holds_for)


def _npv(result: OptionResult) -> Iterator[Wording]:
    before, currency = result.npv_before_tax_cost or 0.0, result.holds_for.currency
    if result.npv is None:
        yield phrases.NPV_UNKNOWN.fill(option=result.title, before=money(before, currency))
    else:
        yield phrases.NPV.fill(option=result.title, npv=money(result.npv, currency))
    yield from _before(result)
    yield from _tax(result)


def _before(result: OptionResult) -> Iterator[Wording]:
    currency = result.holds_for.currency
    yield phrases.BEFORE.fill(
        before=money(result.npv_before_tax_cost or 0.0, currency),
        effects=money(result.present_effects or 0.0, currency),
        costs=money(result.present_costs or 0.0, currency),
    )
    for line in result.lines:
        yield from _line(line, result)
    yield phrases.FACTORS.fill(base=result.holds_for.base_year, factors=_factors(result.holds_for))


def _line(line: LineResult, result: OptionResult) -> Iterator[Wording]:
    currency = result.holds_for.currency
    paid = [year for year, amount in zip(result.years, line.amounts, strict=True) if amount]
    shape = phrases.MOVED if line.to is not None else phrases.SPARED if line.spared else phrases.LINE
    if paid:
        yield shape.fill(
            what=line.what,
            total=money(line.total, currency),
            years=str(paid[0]) if len(paid) == 1 else f"{paid[0]}–{paid[-1]}",
            present=money(line.present_value, currency),
            party=line.party.title,
            to=line.party.title if line.to is None else line.to.title,
        )
    if line.residual:
        yield phrases.RESIDUAL.fill(what=line.what, residual=money(line.residual, currency))
    if line.price_factor != 1:
        yield phrases.CONVERTED.fill(what=line.what, factor=number(line.price_factor, _FACTOR_DECIMALS))
    if line.growth is not None:
        yield _grows(line, result)
    if line.basis is not None:
        yield phrases.BASIS.fill(what=line.what, basis=line.basis)


def _grows(line: LineResult, result: OptionResult) -> Wording:
    growth = line.growth or ""
    row = growth_row(result.own.brief, growth)
    if row is not None:
        return phrases.GROWS.fill(what=line.what, growth=row.title)
    if not float(growth):
        return phrases.STAYS.fill(what=line.what)
    return phrases.GROWS_BY.fill(what=line.what, growth=percent(float(growth) / 100))


def _factors(holds: HoldsFor) -> Wording:
    pairs = holds.factors
    shown = pairs if len(pairs) <= _SHOWN_FACTORS else (*pairs[::10], *((pairs[-1],) if (len(pairs) - 1) % 10 else ()))
    return Wording(
        **{
            one: ", ".join(f"{year}: {format_for(one).number(factor, _FACTOR_DECIMALS)}" for year, factor in shown)
            for one in LANGUAGES
        }
    )


def _tax(result: OptionResult) -> Iterator[Wording]:
    holds = result.holds_for
    if holds.tax_factor is None:
        yield phrases.TAX_UNKNOWN
    elif not holds.tax_factor:
        yield phrases.NO_TAX
    else:
        rules = next(one for one in result.tax_bases if one.is_rules)
        yield phrases.TAX.fill(
            cost=money(rules.tax_cost, holds.currency),
            factor=percent(holds.tax_factor),
            base=money(rules.base, holds.currency),
            what=phrases.TAX_BASES[holds.tax_base],
        )
        for other in result.tax_bases:
            if not other.is_rules:
                yield phrases.OTHER_BASE.fill(
                    own=phrases.IN if other.own_time else phrases.OUT,
                    freed=phrases.IN if other.freed_time else phrases.OUT,
                    npv=money(other.npv, holds.currency),
                )
    if result.freed_time and result.npv_without_freed_time is not None:
        yield phrases.FREED.fill(
            freed=money(result.freed_time, holds.currency),
            npv=money(result.npv_without_freed_time, holds.currency),
        )


def _bcr(result: OptionResult) -> Iterator[Wording]:
    yield from _of_ratio(result.bcr, result)


def _per_krone(result: OptionResult) -> Iterator[Wording]:
    yield from _of_ratio(result.npv_per_public_krone, result)


def _of_ratio(ratio: Ratio | None, result: OptionResult) -> Iterator[Wording]:
    if ratio is None:
        yield phrases.TAX_UNKNOWN
        return
    currency = result.holds_for.currency
    yield ratio.definition
    yield (
        ratio.reason
        if ratio.value is None and ratio.reason is not None
        else phrases.RATIO.fill(
            value=number(ratio.value or 0.0, _SHARE_DECIMALS),
            above=money(ratio.above, currency),
            below=money(ratio.below, currency),
        )
    )


def _irr(result: OptionResult) -> Iterator[Wording]:
    roots = result.irr
    if roots is not None and roots.chosen is not None:
        yield phrases.IRR.fill(rate=percent(roots.chosen))
    for said in (roots.reason, roots.caution) if roots is not None else ():
        if said is not None:
            yield said


def _annual(result: OptionResult) -> Iterator[Wording]:
    if result.equivalent_annual is not None and result.npv is not None:
        currency = result.holds_for.currency
        yield phrases.ANNUAL.fill(annual=money(result.equivalent_annual, currency), npv=money(result.npv, currency))
    yield phrases.FACTORS.fill(base=result.holds_for.base_year, factors=_factors(result.holds_for))


def _payback(result: OptionResult) -> Iterator[Wording]:
    for found, words, never in (
        (result.payback, phrases.PAYBACK, phrases.NO_PAYBACK),
        (result.discounted_payback, phrases.DISCOUNTED_PAYBACK, phrases.NO_DISCOUNTED_PAYBACK),
    ):
        if found is not None and found.years is not None:
            yield words.fill(years=number(found.years, 1), first=result.holds_for.first_year)
            if not found.stays:
                yield phrases.FALLS_BACK
        elif found is not None:
            yield never


def _residual(result: OptionResult) -> Iterator[Wording]:
    currency = result.holds_for.currency
    yield phrases.RESIDUAL_SUM.fill(residual=money(result.residual or 0.0, currency))
    for line in result.lines:
        if line.residual:
            yield phrases.RESIDUAL.fill(what=line.what, residual=money(line.residual, currency))


def _switching(result: OptionResult) -> Iterator[Wording]:
    yield phrases.HELD
    for one in result.switching_values:
        if one.value is None:
            if one.reason is not None:
                yield phrases.NO_SWITCH.fill(what=one.what, reason=one.reason)
        elif one.unit and one.held is not None and one.times is not None:
            currency = result.holds_for.currency
            held, value = money(one.held, currency), money(one.value, currency)
            yield phrases.SWITCH.fill(what=one.what, value=value, held=held, share=_change(one.times - 1))
        else:
            yield phrases.SWITCH_SHARE.fill(what=one.what, value=percent(one.value))


def _change(share: float) -> Wording:
    """Return a change in per cent; a large one without decimals that nobody knows."""
    return percent(share if abs(share) < _LARGE else round(share, 2))


_LARGE = 0.1


def _sensitivities(result: OptionResult) -> Iterator[Wording]:
    for one in result.sensitivities:
        if one.npv is not None:
            yield phrases.SENSITIVITY.fill(what=one.title, npv=money(one.npv, result.holds_for.currency))
        elif one.reason is not None:
            yield phrases.NO_SWITCH.fill(what=one.title, reason=one.reason)


def _parties(result: OptionResult) -> Iterator[Wording]:
    currency = result.holds_for.currency
    for one in result.parties:
        yield phrases.PARTY.fill(who=one.title, worth=money(one.present_value, currency))
    yield phrases.UNWEIGHTED


def of_rules(holds: HoldsFor) -> Iterator[Wording]:
    """Yield which rules figures hold for, since when, by which source, and what was taken for granted."""
    since = "" if holds.valid_from is None else phrases.SINCE.fill(day=date_wording(holds.valid_from))
    yield phrases.RULES.fill(rules=holds.rules, country=holds.country, since=since, source=holds.ground.source.title)
    if holds.ground.certainty is not Certainty.SEEN:
        yield phrases.UNSURE[holds.ground.certainty]
    yield from holds.stated
    yield from _of_parts(holds)
    if holds.theirs is not None:
        yield phrases.THEIRS.fill(file=holds.theirs)
    yield from holds.assumed
    yield from holds.notes


def _of_parts(holds: HoldsFor) -> Iterator[Wording]:
    """Yield where the parts of the rules stand, and which rest on another source than the rules as a whole."""
    for part, ground in holds.grounds:
        name = phrases.PARTS.get(part, phrases.RATES)
        if ground.source != holds.ground.source or not ground.is_sure:
            sure = "" if ground.is_sure else phrases.HOW_SURE[ground.certainty]
            yield phrases.PART.fill(part=name, source=ground.source.title, sure=sure)
            if part == "real-growth" and ground.note is not None:
                yield ground.note
        elif ground.reference is not None:
            yield phrases.PART_STANDS.fill(part=name, reference=ground.reference)


_ACCOUNTS: dict[str, Callable[[OptionResult], Iterator[Wording]]] = {
    "npv": _npv,
    "npv-before-tax-cost": _before,
    "tax-cost": _tax,
    "bcr": _bcr,
    "npv-per-public-krone": _per_krone,
    "irr": _irr,
    "equivalent-annual": _annual,
    "payback": _payback,
    "residual": _residual,
    "parties": _parties,
    "switching-values": _switching,
    "sensitivities": _sensitivities,
}
FIGURES = tuple(_ACCOUNTS)
