"""Figures of an appraisal in words: what each is made of, line by line, with factors, rule and source.

Not here: the figures (`outcome`), how numbers are written (`wording`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

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
        yield _SCREENED.fill(option=result.title, reason=result.screened_out)
    elif not result.is_known:
        yield _UNKNOWN.fill(option=result.title)
        yield from (one.message for one in result.findings if one.is_error)
    else:
        yield from _ACCOUNTS[figure](result)
        yield from of_rules(result.holds_for)


def _npv(result: OptionResult) -> Iterator[Wording]:
    before, currency = result.npv_before_tax_cost or 0.0, result.holds_for.currency
    if result.npv is None:
        yield _NPV_UNKNOWN.fill(option=result.title, before=money(before, currency))
    else:
        yield _NPV.fill(option=result.title, npv=money(result.npv, currency))
    yield from _before(result)
    yield from _tax(result)


def _before(result: OptionResult) -> Iterator[Wording]:
    currency = result.holds_for.currency
    yield _BEFORE.fill(
        before=money(result.npv_before_tax_cost or 0.0, currency),
        effects=money(result.present_effects or 0.0, currency),
        costs=money(result.present_costs or 0.0, currency),
    )
    for line in result.lines:
        yield from _line(line, result)
    yield _FACTORS.fill(base=result.holds_for.base_year, factors=_factors(result.holds_for))


def _line(line: LineResult, result: OptionResult) -> Iterator[Wording]:
    currency = result.holds_for.currency
    paid = [year for year, amount in zip(result.years, line.amounts, strict=True) if amount]
    shape = _MOVED if line.to is not None else _SPARED if line.spared else _LINE
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
        yield _RESIDUAL.fill(what=line.what, residual=money(line.residual, currency))
    if line.price_factor != 1:
        yield _CONVERTED.fill(what=line.what, factor=number(line.price_factor, _FACTOR_DECIMALS))
    if line.growth is not None:
        yield _GROWS.fill(what=line.what, growth=line.growth)
    if line.basis is not None:
        yield _BASIS.fill(what=line.what, basis=line.basis)


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
        yield _TAX_UNKNOWN
    elif not holds.tax_factor:
        yield _NO_TAX
    else:
        rules = next(one for one in result.tax_bases if one.is_rules)
        yield _TAX.fill(
            cost=money(rules.tax_cost, holds.currency),
            factor=percent(holds.tax_factor),
            base=money(rules.base, holds.currency),
            what=_TAX_BASES[holds.tax_base],
        )
        for other in result.tax_bases:
            if not other.is_rules:
                yield _OTHER_BASE.fill(
                    own=_IN if other.own_time else _OUT,
                    freed=_IN if other.freed_time else _OUT,
                    npv=money(other.npv, holds.currency),
                )
    if result.freed_time and result.npv_without_freed_time is not None:
        yield _FREED.fill(
            freed=money(result.freed_time, holds.currency),
            npv=money(result.npv_without_freed_time, holds.currency),
        )


def _bcr(result: OptionResult) -> Iterator[Wording]:
    yield from _of_ratio(result.bcr, result)


def _per_krone(result: OptionResult) -> Iterator[Wording]:
    yield from _of_ratio(result.npv_per_public_krone, result)


def _of_ratio(ratio: Ratio | None, result: OptionResult) -> Iterator[Wording]:
    if ratio is None:
        yield _TAX_UNKNOWN
        return
    currency = result.holds_for.currency
    yield ratio.definition
    yield (
        ratio.reason
        if ratio.value is None and ratio.reason is not None
        else _RATIO.fill(
            value=number(ratio.value or 0.0, _SHARE_DECIMALS),
            above=money(ratio.above, currency),
            below=money(ratio.below, currency),
        )
    )


def _irr(result: OptionResult) -> Iterator[Wording]:
    roots = result.irr
    if roots is not None and roots.chosen is not None:
        yield _IRR.fill(rate=percent(roots.chosen))
    for said in (roots.reason, roots.caution) if roots is not None else ():
        if said is not None:
            yield said


def _annual(result: OptionResult) -> Iterator[Wording]:
    if result.equivalent_annual is not None and result.npv is not None:
        currency = result.holds_for.currency
        yield _ANNUAL.fill(annual=money(result.equivalent_annual, currency), npv=money(result.npv, currency))
    yield _FACTORS.fill(base=result.holds_for.base_year, factors=_factors(result.holds_for))


def of_rules(holds: HoldsFor) -> Iterator[Wording]:
    """Yield which rules figures hold for, since when, by which source, and what was taken for granted."""
    since = "" if holds.valid_from is None else _SINCE.fill(day=date_wording(holds.valid_from))
    yield _RULES.fill(rules=holds.rules, country=holds.country, since=since, source=holds.ground.source.title)
    if holds.ground.certainty is not Certainty.SEEN:
        yield _UNSURE[holds.ground.certainty]
    if holds.theirs is not None:
        yield _THEIRS.fill(file=holds.theirs)
    yield from holds.assumed
    yield from holds.notes


_ACCOUNTS: dict[str, Callable[[OptionResult], Iterator[Wording]]] = {
    "npv": _npv,
    "npv-before-tax-cost": _before,
    "tax-cost": _tax,
    "bcr": _bcr,
    "npv-per-public-krone": _per_krone,
    "irr": _irr,
    "equivalent-annual": _annual,
}
FIGURES = tuple(_ACCOUNTS)

_NPV = Wording(
    nb="Netto nåverdi av «{option}» er {npv}.",
    nn="Netto noverdi av «{option}» er {npv}.",
    en="The net present value of ‘{option}’ is {npv}.",
)
_NPV_UNKNOWN = Wording(
    nb="Netto nåverdi av «{option}» etter skattefinansieringskostnad er ikke kjent. Før den er den {before}.",
    nn="Netto noverdi av «{option}» etter skattefinansieringskostnad er ikkje kjend. Før han er ho {before}.",
    en="The net present value of ‘{option}’ after tax-financing cost isn't known. Before it, it is {before}.",
)
_BEFORE = Wording(
    nb="Før skattefinansieringskostnad er den {before}: nytte {effects} minus kostnader {costs}.",
    nn="Før skattefinansieringskostnad er ho {before}: nytte {effects} minus kostnader {costs}.",
    en="Before tax-financing cost it is {before}: effects of {effects} less costs of {costs}.",
)
_LINE = Wording(
    nb="{what}: {total} i {years}, nåverdi {present} ({party}).",
    nn="{what}: {total} i {years}, noverdi {present} ({party}).",
    en="{what}: {total} in {years}, present value {present} ({party}).",
)
_SPARED = Wording(
    nb="{what} i nullalternativet: {total} i {years}, nåverdi {present} ({party}).",
    nn="{what} i nullalternativet: {total} i {years}, noverdi {present} ({party}).",
    en="{what} in the null option: {total} in {years}, present value {present} ({party}).",
)
_MOVED = Wording(
    nb="{what}: {total} i {years} går fra {party} til {to}, og teller ikke i nåverdien.",
    nn="{what}: {total} i {years} går frå {party} til {to}, og tel ikkje i noverdien.",
    en="{what}: {total} in {years} goes from {party} to {to}, and doesn't count in the present value.",
)
_RESIDUAL = Wording(
    nb="{what}: restverdi etter siste år {residual}.",
    nn="{what}: restverdi etter siste år {residual}.",
    en="{what}: residual value after the last year {residual}.",
)
_CONVERTED = Wording(
    nb="{what}: regnet om til prisene i analysen med {factor}.",
    nn="{what}: rekna om til prisane i analysen med {factor}.",
    en="{what}: converted to the prices of the appraisal by {factor}.",
)
_GROWS = Wording(
    nb="{what}: med realprisvekst ({growth}).",
    nn="{what}: med realprisvekst ({growth}).",
    en="{what}: with real growth of its price ({growth}).",
)
_BASIS = Wording(nb="{what}: {basis}", nn="{what}: {basis}", en="{what}: {basis}")
_FACTORS = Wording(
    nb="Diskonteringsfaktorer til {base}: {factors}.",
    nn="Diskonteringsfaktorar til {base}: {factors}.",
    en="Discount factors to {base}: {factors}.",
)
TAX_COST = Wording(nb="Skattefinansieringskostnad", nn="Skattefinansieringskostnad", en="Tax-financing cost")
_TAX = Wording(
    nb="Skattefinansieringskostnad er {cost}: {factor} av {what}, som er {base}.",
    nn="Skattefinansieringskostnad er {cost}: {factor} av {what}, som er {base}.",
    en="The tax-financing cost is {cost}: {factor} of {what}, which is {base}.",
)
_TAX_BASES = {
    "net-budget": Wording(
        nb="nettovirkningen på offentlige budsjetter",
        nn="nettoverknaden på offentlege budsjett",
        en="the net effect on public budgets",
    ),
    "gross-cost": Wording(
        nb="de offentlige kostnadene", nn="dei offentlege kostnadene", en="the costs on public budgets"
    ),
    "none": Wording(nb="ingenting", nn="ingenting", en="nothing"),
}
_IN = Wording(nb="med", nn="med", en="in")
_OUT = Wording(nb="ikke med", nn="ikkje med", en="out")
_OTHER_BASE = Wording(
    nb="Med et annet grunnlag (egen tid {own}, frigjort tid {freed}) ville netto nåverdi vært {npv}.",
    nn="Med eit anna grunnlag (eiga tid {own}, frigjord tid {freed}) ville netto noverdi ha vore {npv}.",
    en="On another base (own time {own}, freed time {freed}) the net present value would be {npv}.",
)
_NO_TAX = Wording(
    nb="Ingen skattefinansieringskostnad er regnet med.",
    nn="Ingen skattefinansieringskostnad er rekna med.",
    en="No tax-financing cost is reckoned.",
)
_TAX_UNKNOWN = Wording(
    nb="Det er ikke kjent hva reglene sier om skattefinansieringskostnad.",
    nn="Det er ikkje kjent kva reglane seier om skattefinansieringskostnad.",
    en="It isn't known what the rules say about a tax-financing cost.",
)
_FREED = Wording(
    nb="Frigjort tid utgjør {freed} og er ikke penger i noe budsjett. Uten den er netto nåverdi {npv}.",
    nn="Frigjord tid utgjer {freed} og er ikkje pengar i noko budsjett. Utan ho er netto noverdi {npv}.",
    en="Freed time makes up {freed} and is money in no budget. Without it the net present value is {npv}.",
)
BCR = Wording(
    nb="Nytte–kostnadsbrøken er nåverdien av nytten delt på nåverdien av kostnadene, før skattefinansieringskostnad.",
    nn="Nytte–kostnadsbrøken er noverdien av nytta delt på noverdien av kostnadene, før skattefinansieringskostnad.",
    en="The benefit–cost ratio is the present value of effects over that of costs, before tax-financing cost.",
)
NO_COSTS = Wording(
    nb="Kostnadene er ikke over null, så det finnes ingen brøk. Bruk netto nåverdi.",
    nn="Kostnadene er ikkje over null, så det finst ingen brøk. Bruk netto noverdi.",
    en="The costs aren't above zero, so there is no ratio. Use the net present value.",
)
PER_KRONE = Wording(
    nb="Netto nåverdi per budsjettkrone er netto nåverdi delt på det offentlige budsjetter betaler netto.",
    nn="Netto noverdi per budsjettkrone er netto noverdi delt på det offentlege budsjett betaler netto.",
    en="Net present value per public krone is the net present value over what public budgets pay net.",
)
NO_PUBLIC_COST = Wording(
    nb="Offentlige budsjetter betaler ikke noe netto, så det finnes ingen brøk.",
    nn="Offentlege budsjett betaler ikkje noko netto, så det finst ingen brøk.",
    en="Public budgets pay nothing net, so there is no ratio.",
)
_RATIO = Wording(
    nb="Den er {value}: {above} delt på {below}.",
    nn="Han er {value}: {above} delt på {below}.",
    en="It is {value}: {above} over {below}.",
)
_IRR = Wording(
    nb="Ved en rente på {rate} er netto nåverdi null.",
    nn="Ved ei rente på {rate} er netto noverdi null.",
    en="At a rate of {rate} the net present value is zero.",
)
_ANNUAL = Wording(
    nb="{annual} hvert år etter sammenligningsåret er like mye verdt som {npv} nå.",
    nn="{annual} kvart år etter samanlikningsåret er like mykje verdt som {npv} no.",
    en="{annual} in each year after the base year is worth as much as {npv} now.",
)
_RULES = Wording(
    nb="Regler: {rules} ({country}{since}). Kilde: {source}.",
    nn="Reglar: {rules} ({country}{since}). Kjelde: {source}.",
    en="Rules: {rules} ({country}{since}). Source: {source}.",
)
_SINCE = Wording(nb=", gjelder fra {day}", nn=", gjeld frå {day}", en=", in force from {day}")
_UNSURE = {
    Certainty.REMEMBERED: Wording(
        nb="Reglene er gjengitt etter hukommelsen og må kontrolleres mot kilden.",
        nn="Reglane er attgjevne etter minnet og må kontrollerast mot kjelda.",
        en="The rules are given from memory and must be checked against the source.",
    ),
    Certainty.DERIVED: Wording(
        nb="Reglene er utledet av oss og står ikke slik i kilden.",
        nn="Reglane er utleidde av oss og står ikkje slik i kjelda.",
        en="The rules are derived by us and don't stand like this in the source.",
    ),
}
_THEIRS = Wording(
    nb="Reglene kommer fra deres egen fil, {file}.",
    nn="Reglane kjem frå dykkar eiga fil, {file}.",
    en="The rules come from your own file, {file}.",
)
_SCREENED = Wording(
    nb="«{option}» er silt ut: {reason}",
    nn="«{option}» er sila ut: {reason}",
    en="‘{option}’ is screened out: {reason}",
)
_UNKNOWN = Wording(
    nb="Tallene for «{option}» er ikke kjent.",
    nn="Tala for «{option}» er ikkje kjende.",
    en="The figures of ‘{option}’ aren't known.",
)
