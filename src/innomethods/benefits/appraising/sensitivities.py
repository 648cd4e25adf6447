"""Sensitivities: the net present value under other assumptions, those the rules ask for and those the lines give.

Here: low and high limits of lines, other schedules of rates, prices without real growth. What the rules ask for and
nobody has given is named, never passed over. Not here: single lines (`switching`), simulation
(`innomethods.benefits.chances`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.appraising.brief import Brief
from innomethods.benefits.appraising.figures import SensitivityKind, SensitivityResult
from innomethods.benefits.appraising.sheet import Sheet, demanded_growth, growth_of, sheet_of
from innomethods.benefits.chances.uncertain import Uncertain
from innomethods.benefits.rates import Sensitivity
from innomethods.errors import UnknownOnDate
from innomethods.model import CashFlow, Distribution, Option
from innomethods.quantities import Money
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.benefits.appraising.outcome import OptionResult


def of_option(option: Option, sheet: Sheet) -> Iterator[SensitivityResult]:
    """Yield the sensitivities of one option, which is alone on its sheet."""
    limited = any(flow.least is not None or flow.most is not None for flow in sheet.flows)
    for id, kind, title, way in (("low", SensitivityKind.LOW, LOW, -1), ("high", SensitivityKind.HIGH, HIGH, 1)):
        npv = _npv(_moved(sheet, way)) if limited else None
        yield SensitivityResult(id, kind, title, must=False, npv=npv, reason=None if limited else NO_LIMITS)
    if limited:
        yield SensitivityResult("expected", SensitivityKind.EXPECTED, EXPECTED, must=False, npv=_npv(_expected(sheet)))
    demanded = _as_demanded(sheet)
    if demanded is not sheet:
        yield SensitivityResult("growth", SensitivityKind.GROWTH, GROWTH, must=True, npv=_npv(demanded))
    if any(flow.growth for flow in sheet.flows):
        still = attrs.evolve(sheet, flows=tuple(attrs.evolve(flow, growth=None) for flow in sheet.flows))
        yield SensitivityResult("no-growth", SensitivityKind.NO_GROWTH, NO_GROWTH, must=False, npv=_npv(still))
    for asked in sheet.brief.rules.sensitivities:
        if asked.beyond_years is None or len(sheet.brief.years) > asked.beyond_years:
            yield _asked_for(asked, option, sheet)


def expected_npv(option: OptionResult) -> float | None:
    """Return an option's net present value with each line at its expected amount; None where no line has limits."""
    return next((one.npv for one in option.sensitivities if one.kind is SensitivityKind.EXPECTED), None)


def _asked_for(asked: Sensitivity, option: Option, sheet: Sheet) -> SensitivityResult:
    if asked.schedule is None:
        kind = SensitivityKind.ASKED_FOR
        return SensitivityResult(asked.id, kind, asked.title, must=asked.must, npv=None, reason=NOT_GIVEN)
    other: Brief = attrs.evolve(sheet.brief, schedule=asked.schedule)
    npv = _npv(sheet_of(other, [option]))
    return SensitivityResult(asked.id, SensitivityKind.SCHEDULE, asked.title, must=asked.must, npv=npv)


def _moved(sheet: Sheet, way: int) -> Sheet:
    """Return a sheet with each line at the limit that makes the option worth less (-1) or more (1)."""
    pulls = zip(sheet.flows, sheet.pull.tolist(), strict=True)
    return attrs.evolve(sheet, flows=tuple(at_limit(flow, upper=(pull > 0) == (way > 0)) for flow, pull in pulls))


def _expected(sheet: Sheet) -> Sheet:
    """Return a sheet with each line at its expected amount: worth is a straight line in the amounts, so is its mean."""
    return attrs.evolve(sheet, flows=tuple(map(_at_mean, sheet.flows)))


def _at_mean(flow: CashFlow) -> CashFlow:
    least, most = (flow.amount if one is None else one for one in (flow.least, flow.most))
    if least == most:
        return flow
    mean = Uncertain(least.amount, flow.amount.amount, most.amount, Distribution.PERT).mean
    return attrs.evolve(flow, amount=Money(Decimal(repr(mean)), flow.amount.currency), least=None, most=None)


def _as_demanded(sheet: Sheet) -> Sheet:
    """Return a sheet where lines grow as the rules demand; the same one where they do, or nobody knows the growth."""
    rows = [demanded_growth(sheet.brief, flow) for flow in sheet.flows]
    pairs = list(zip(sheet.flows, rows, strict=True))
    if all(row is None or flow.growth == row.of for flow, row in pairs):
        return sheet
    grown = [flow if row is None else attrs.evolve(flow, growth=row.of) for flow, row in pairs]
    try:
        for flow in grown:
            growth_of(sheet.brief, flow)
    except UnknownOnDate:
        return sheet
    return attrs.evolve(sheet, flows=tuple(grown))


def at_limit(flow: CashFlow, *, upper: bool) -> CashFlow:
    """Return a flow whose amount is its upper or lower limit; without that limit, as it is."""
    limit = flow.most if upper else flow.least
    return flow if limit is None else attrs.evolve(flow, amount=limit, least=None, most=None)


def _npv(sheet: Sheet) -> float | None:
    factor = sheet.brief.tax_factor
    return None if factor is None else float(sheet.before[0]) + factor * float(sheet.tax_base[0])


LOW = Wording(
    nb="Hver linje ved den grensen som gir lavest nåverdi",
    nn="Kvar linje ved den grensa som gir lågast noverdi",
    en="Each line at the limit that is worth least",
)
HIGH = Wording(
    nb="Hver linje ved den grensen som gir høyest nåverdi",
    nn="Kvar linje ved den grensa som gir høgast noverdi",
    en="Each line at the limit that is worth most",
)
NO_GROWTH = Wording(nb="Uten realprisvekst", nn="Utan realprisvekst", en="Without real growth of prices")
EXPECTED = Wording(
    nb="Forventet beløp på hver linje i stedet for det mest sannsynlige (PERT)",
    nn="Forventa beløp på kvar linje i staden for det mest sannsynlege (PERT)",
    en="Each line at its expected amount instead of the likeliest (PERT)",
)
GROWTH = Wording(
    nb="Med den realprisveksten reglene krever for arbeidstid",
    nn="Med den realprisveksten reglane krev for arbeidstid",
    en="With the real growth that the rules demand for time in work",
)
NO_LIMITS = Wording(
    nb="Ingen linje sier hvilke grenser beløpet kan ligge mellom, så ingen vet hvor lavt eller høyt det kan bli.",
    nn="Inga linje seier kva grenser beløpet kan liggje mellom, så ingen veit kor lågt eller høgt det kan bli.",
    en="No line says between what limits its amount may lie, so nobody knows how low or high it may get.",
)
NOT_GIVEN = Wording(
    nb="Reglene ber om denne analysen der den er aktuell. Den er ikke regnet, for planen har ingen tall for den.",
    nn="Reglane ber om denne analysen der han er aktuell. Han er ikkje rekna, for planen har ingen tal for han.",
    en="The rules ask for this analysis where it applies. It isn't reckoned: the plan has no figures for it.",
)
