"""What is reckoned with, in figures: the rates and how long each holds, when in the year amounts fall, how prices grow.

Here: from a brief to sentences. Not here: the source each rests on (`telling`), the factors that follow (`rules`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from innomethods.benefits.appraising.brief import Brief, every_flow
from innomethods.benefits.appraising.sheet import demanded_growth
from innomethods.benefits.rates import RealGrowth
from innomethods.model import Timing
from innomethods.wording import LANGUAGES, Wording, format_for


def stated(brief: Brief) -> Iterator[Wording]:
    """Yield the rates, when in the year amounts fall, and the growth that lines use or that the rules demand of them.

    >>> from innomethods.benefits.appraising.stating import RATE
    >>> RATE.fill(rate="4%").text("en")
    'Discount rate: 4%.'
    """
    yield _rates(brief)
    yield from _timing(brief)
    flows = tuple(every_flow(brief.plan))
    for row in brief.rules.real_growth:
        if any(flow.growth == row.of for flow in flows):
            yield _GROWN.fill(row=_growth(row))
        elif any(demanded_growth(brief, flow) is row for flow in flows):
            yield _NOT_GROWN.fill(row=_growth(row))


def _rates(brief: Brief) -> Wording:
    """Tell the bands of the schedule that is followed, each with the last year it holds."""
    bands = brief.rules.schedule(brief.schedule).bands
    if len(bands) == 1:
        return RATE.fill(rate=_percent(bands[0].rate))
    told = [
        _UNTIL.fill(rate=_percent(band.rate), year=band.to_year)
        if band.to_year is not None
        else _ON.fill(rate=_percent(band.rate))
        for band in bands
    ]
    rows = {one: ", ".join(each.text(one) for each in told) for one in LANGUAGES}
    origin = brief.origin
    counted = 0 if brief.rules.band_origin is None else brief.rules.band_origin.counted_as
    year = brief.appraisal.base_year if origin is None else origin
    return _BANDS.fill(rates=Wording(**rows), origin=year, number=counted)


def _timing(brief: Brief) -> Iterator[Wording]:
    chosen, theirs = brief.appraisal.timing, brief.rules.flow_timing
    lies = chosen if chosen is not None else Timing(str(theirs)) if theirs is not None else None
    if lies is not None:
        yield FALLS.fill(when=WHEN[lies], base=brief.appraisal.base_year)
    if brief.chooses_timing:
        yield _CHOSEN


def _growth(row: RealGrowth) -> Wording:
    rate = _percent(row.rate)
    if row.until is None:
        return _EVER.fill(title=row.title, rate=rate)
    if row.taper_to is None:
        return _TO.fill(title=row.title, rate=rate, until=row.until)
    return _TAPERS.fill(title=row.title, rate=rate, until=row.until, taper=row.taper_to)


def _percent(share: Decimal) -> Wording:
    return Wording(**{one: format_for(one).percent(share * 100) for one in LANGUAGES})


RATE = Wording(nb="Kalkulasjonsrente: {rate}.", nn="Kalkulasjonsrente: {rate}.", en="Discount rate: {rate}.")
_BANDS = Wording(
    nb="Kalkulasjonsrente: {rates}; {origin} er år {number}.",
    nn="Kalkulasjonsrente: {rates}; {origin} er år {number}.",
    en="Discount rate: {rates}; {origin} is year {number}.",
)
_UNTIL = Wording(nb="{rate} til og med år {year}", nn="{rate} til og med år {year}", en="{rate} to year {year}")
_ON = Wording(nb="så {rate}", nn="så {rate}", en="then {rate}")
FALLS = Wording(
    nb="Beløpene faller {when}, og nåverdien er regnet til slutten av {base}.",
    nn="Beløpa fell {when}, og noverdien er rekna til slutten av {base}.",
    en="Amounts fall {when}, and present values are reckoned to the end of {base}.",
)
WHEN = {
    Timing.START: Wording(nb="i starten av året", nn="i starten av året", en="at the start of the year"),
    Timing.MID: Wording(nb="midt i året", nn="midt i året", en="in the middle of the year"),
    Timing.END: Wording(nb="i slutten av året", nn="i slutten av året", en="at the end of the year"),
}
_CHOSEN = Wording(
    nb="Når i året beløpene faller, er valgt i planen, ikke i reglene.",
    nn="Når i året beløpa fell, er valt i planen, ikkje i reglane.",
    en="When in the year amounts fall is chosen in the plan, not by the rules.",
)
_GROWN = Wording(nb="Realprisvekst: {row}.", nn="Realprisvekst: {row}.", en="Real growth of prices: {row}.")
_NOT_GROWN = Wording(
    nb="Reglene krever realprisvekst som ikke er regnet med: {row}.",
    nn="Reglane krev realprisvekst som ikkje er rekna med: {row}.",
    en="The rules demand real growth of prices that isn't counted: {row}.",
)
_EVER = Wording(nb="{title}, {rate} i året", nn="{title}, {rate} i året", en="{title}, {rate} a year")
_TO = Wording(
    nb="{title}, {rate} i året til {until}",
    nn="{title}, {rate} i året til {until}",
    en="{title}, {rate} a year until {until}",
)
_TAPERS = Wording(
    nb="{title}, {rate} i året til {until}, så jevnt ned til null i {taper}",
    nn="{title}, {rate} i året til {until}, så jamt ned til null i {taper}",
    en="{title}, {rate} a year until {until}, then falling evenly to none in {taper}",
)
