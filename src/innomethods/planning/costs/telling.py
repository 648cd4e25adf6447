"""Costs in sentences: the sums with and without tax, who bears the tax, and what the numbers take for granted.

Here: words. What is to be mended is told by findings (`costing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from innomethods.planning.costs.outcome import Costs, Sort
from innomethods.quantities import Money
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import number_wording

_SUM = Wording(
    nb="Planen koster {net} uten mva. og {gross} med mva.",
    nn="Planen kostar {net} utan mva. og {gross} med mva.",
    en="The plan costs {net} excluding VAT and {gross} including VAT.",
)
_SUM_WITHOUT = Wording(
    nb="Planen koster {net}, uten merverdiavgift.",
    nn="Planen kostar {net}, utan meirverdiavgift.",
    en="The plan costs {net}; no VAT is added.",
)
_BORNE = Wording(
    nb="{because} Da blir kostnaden {borne}.",
    nn="{because} Då blir kostnaden {borne}.",
    en="{because} The cost is then {borne}.",
)
_GROWTH = Wording(
    nb="Timesatsene øker med {rate} % ved hvert nyttår; det er prosjektets eget anslag.",
    nn="Timesatsane aukar med {rate} % ved kvart nyttår; det er prosjektet sitt eige overslag.",
    en="Hourly rates grow by {rate}% with each new year; that is the project's own assumption.",
)
_EXPECTED = Wording(
    nb="Noen mva-satser er ikke vedtatt ennå; dagens satser er brukt.",
    nn="Nokre mva-satsar er ikkje vedtekne enno; dei som gjeld no, er brukte.",
    en="Some rates of VAT are not decided yet; today's are used.",
)
_ROUNDED = Wording(
    nb="Hvert beløp er avrundet til hele øre, og alle summer er summer av avrundede beløp.",
    nn="Kvart beløp er runda av til heile øre, og alle summar er summar av avrunda beløp.",
    en="Each amount is rounded to hundredths, and all sums are sums of rounded amounts.",
)


def told(costs: Costs) -> tuple[Wording, ...]:
    """Return what is said of costs, the most important first.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase, Project, TeamMember
    >>> from innomethods.planning import schedule
    >>> from innomethods.planning.costs import costs_of
    >>> team = [TeamMember("adviser", role="lead", share="0.4", rate=Money(900))]
    >>> small = Method("small", flow=Phase("try", estimate=20))
    >>> plan = schedule(Project("pilot", small, start=date(2027, 1, 11), country="NO", team=team))
    >>> [one.text("en").replace("\N{NO-BREAK SPACE}", " ") for one in told(costs_of(plan))]
    ['The plan costs NOK 54,000; no VAT is added.']
    """
    return tuple(_told(costs))


def money_wording(amount: Money) -> Wording:
    """Return an amount as each language writes it."""
    shown = {one: format_for(one).money(amount.amount, amount.currency) for one in LANGUAGES}
    return Wording(**shown)


def _told(costs: Costs) -> Iterator[Wording]:
    net, gross = money_wording(costs.net), money_wording(costs.gross)
    if costs.vat.amount:
        yield _SUM.fill(net=net, gross=gross)
        borne = costs.borne
        because = costs.refund.because
        yield because if borne is None else _BORNE.fill(because=because, borne=money_wording(borne))
    else:
        yield _SUM_WITHOUT.fill(net=net)
    growth = costs.plan.project.costs.wage_growth
    first = costs.plan.project.start.year
    if growth and any(entry.sort is Sort.OWN_TIME and entry.month.year > first for entry in costs.entries):
        yield _GROWTH.fill(rate=number_wording(growth))
    if costs.expected_rates:
        yield _EXPECTED
    if any(entry.net % 1 for entry in costs.entries):
        yield _ROUNDED


def capital(words: Wording) -> Wording:
    """Return what stands at the head of a column with its first letter large, in each language."""
    texts = {one: getattr(words, one) for one in LANGUAGES}
    return Wording(**{one: text and text[:1].upper() + text[1:] for one, text in texts.items()})


def decimals_of(amounts: Iterable[Decimal]) -> int:
    """Return with how many decimals amounts of one table are shown, so that they still add up to the eye."""
    return 2 if any(amount % 1 for amount in amounts) else 0
