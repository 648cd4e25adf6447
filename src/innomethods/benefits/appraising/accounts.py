"""The accounts of one option: its lines by year, its parties, its ratios, and what the tax cost is reckoned of.

Here: from the rows of a sheet to the records people read. Not here: the records (`figures`), words (`telling`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.benefits.appraising import phrases
from innomethods.benefits.appraising.brief import is_public
from innomethods.benefits.appraising.figures import LineResult, PartyResult, Ratio, TaxBasis
from innomethods.benefits.appraising.sheet import Row, Sheet, numpy
from innomethods.benefits.rates import TaxBase
from innomethods.model import Party
from innomethods.wording import Wording


def line(sheet: Sheet, number: int) -> LineResult:
    """Return one row by year."""
    row, flow = sheet.rows[number], sheet.rows[number].flow
    sign = row.worth or row.sign
    amounts = sheet.amounts[number] * sign
    return LineResult(
        path=row.path,
        what=flow.what,
        is_cost=row.is_cost,
        party=row.party,
        to=row.to,
        kind=row.kind,
        amounts=tuple(amounts.tolist()),
        present=tuple((amounts * sheet.factors[: len(amounts)]).tolist()),
        residual=float(sheet.rest[number]) * sign,
        present_value=float(sheet.present[number]) * sign,
        own_time=flow.own_time,
        spared=row.sign < 0,
        price_factor=sheet.brief.conversion(flow),
        growth=None if flow.growth is None else str(flow.growth),
        basis=flow.basis,
    )


def parties(sheet: Sheet) -> Iterator[PartyResult]:
    """Yield what each party gains or loses, in the order in which they are met, and the tax cost last."""
    np = numpy()
    found: dict[str, Party] = {}
    for row in sheet.rows:
        for party in (row.party, row.to):
            if party is not None:
                found.setdefault(party.id, party)
    for party in found.values():
        gains = np.array([_gain(row, party) for row in sheet.rows], dtype=float)
        yield PartyResult(
            party, party.title, tuple((gains @ sheet.amounts).tolist()), float((gains * sheet.present).sum())
        )
    factor = sheet.brief.tax_factor
    if factor:
        yearly = tuple((factor * (sheet.taxed @ sheet.amounts)).tolist())
        yield PartyResult(None, phrases.TAX_COST, yearly, factor * float((sheet.taxed * sheet.present).sum()))


def _gain(row: Row, party: Party) -> float:
    """Return what a krone of a row is worth to one party."""
    if row.to is None:
        return row.worth if row.party.id == party.id else 0
    return row.sign * ((row.to.id == party.id) - (row.party.id == party.id))


def tax_bases(sheet: Sheet) -> Iterator[TaxBasis]:
    """Yield the ways to draw the line of what the tax cost is reckoned of; first the way the rules ask for."""
    has_own = any(row.flow.own_time for row in sheet.rows)
    has_freed = any(row.is_freed_time for row in sheet.rows)
    asked = any(row.is_freed_time and row.public for row in sheet.rows)
    yield _basis(sheet, own_time=True, freed_time=asked, is_rules=True)
    for own_time in (True, False):
        for freed_time in (False, True):
            is_other = (own_time, freed_time) != (True, asked)
            if is_other and (own_time or has_own) and (not freed_time or has_freed):
                yield _basis(sheet, own_time=own_time, freed_time=freed_time, is_rules=False)


def _basis(sheet: Sheet, *, own_time: bool, freed_time: bool, is_rules: bool) -> TaxBasis:
    def share(row: Row, taxed: float) -> float:
        if row.flow.own_time and not own_time:
            return 0.0
        if row.is_freed_time and row.to is None and sheet.brief.tax_base is TaxBase.NET_BUDGET and not is_rules:
            return float(row.worth * is_public(row.party)) if freed_time else 0.0
        return taxed

    shares = [share(row, taxed) for row, taxed in zip(sheet.rows, sheet.taxed.tolist(), strict=True)]
    base = float((numpy().array(shares, dtype=float) * sheet.present).sum())
    cost = -(sheet.brief.tax_factor or 0.0) * base
    return TaxBasis(own_time, freed_time, is_rules, base, cost, float(sheet.before[0]) - cost)


def ratio(above: float, below: float, noise: float, definition: Wording, reason: Wording) -> Ratio:
    """Return a ratio, or why there is none: to nothing, or to less than nothing, there is no ratio."""
    if below <= noise:
        return Ratio(None, above, below, definition, reason)
    return Ratio(above / below, above, below, definition)
