"""Who pays and gains, and what is counted as money: freed time, kinds, the same krone twice (E01, E02, A11, B21–B24).

Here: rules about the register and the amounts together; those about lines are asked when options are appraised too. Not
here: sums and present values (`appraising`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from innomethods.benefits.mapping.names import Hints
from innomethods.findings import Finding, finding
from innomethods.model import Benefit, BenefitKind, BenefitsPlan, CashFlow, Option, PartySide
from innomethods.wording import Wording

_BENEFIT = Wording(nb="gevinst", nn="gevinst", en="benefit")
_PARTY = Wording(nb="part (parties)", nn="part (parties)", en="party")
_OPTIONS = Wording(nb="alternativene", nn="alternativa", en="the options")
_PARTIES = Wording(nb="partene", nn="partane", en="the parties")
_KINDS: dict[BenefitKind, Wording] = {
    BenefitKind.BUDGET: Wording(nb="eget budsjett", nn="eige budsjett", en="own budget"),
    BenefitKind.ALTERNATIVE_USE: Wording(nb="tid til annet arbeid", nn="tid til anna arbeid", en="time for other work"),
    BenefitKind.OTHER_PUBLIC: Wording(nb="andre offentlige", nn="andre offentlege", en="other public bodies"),
    BenefitKind.UNPRICED: Wording(nb="ikke prissatt", nn="ikkje prissett", en="not priced"),
}
_TIME_UNIT = re.compile(
    r"(?i)(h|hrs?|hours?|t|tim(er?|e|ar)|årsverk|minut(t|ter|es?)|min|dagsverk|fte|person-?days?|man-?days?)\Z"
)
_MONEY_UNIT = re.compile(r"(?i)(kr|nok|kroner|mill\.? kr(oner)?|mnok|eur|euro?|gbp|sek|dkk|£|€)\Z")
_FREED = re.compile(
    r"(?i)\b(fri(gjort|gjord|gjorte|gitt) \w*\s?(tid|time)|spart \w*\s?tid|innspart tid"
    r"|freed \w*\s?(time|hours)|time saved|saved time)"
)
_IN_HOURS = Wording(
    nb="den måles i tid, men er av typen «budget»",
    nn="han blir målt i tid, men er av typen «budget»",
    en="it is measured in time, but is of the kind ‘budget’",
)
_CALLED_TIME = Wording(
    nb="navnet sier tid, men typen er «budget»",
    nn="namnet seier tid, men typen er «budget»",
    en="the name says time, but the kind is ‘budget’",
)
_IN_MONEY = Wording(
    nb="den måles i penger, men er av typen «alternative-use»",
    nn="han blir målt i pengar, men er av typen «alternative-use»",
    en="it is measured in money, but is of the kind ‘alternative-use’",
)
_SAME_AMOUNT = Wording(
    nb="samme gevinst og samme beløp i de samme årene",
    nn="same gevinst og same beløp i dei same åra",
    en="the same benefit and the same amount in the same years",
)
_SAME_LINE = Wording(
    nb="samme tekst og samme beløp i de samme årene",
    nn="same tekst og same beløp i dei same åra",
    en="the same words and the same amount in the same years",
)
_SAME_SIZE = Wording(
    nb="nøyaktig samme beløp i de samme årene",
    nn="nøyaktig same beløp i dei same åra",
    en="exactly the same amount in the same years",
)
_PRICED_AND_NOT = Wording(
    nb="samme gevinst er både prissatt på en linje og ført opp som ikke prissatt",
    nn="same gevinst er både prissett på ei linje og ført opp som ikkje prissett",
    en="the same benefit is priced on a line and listed as not priced",
)
_TIME_AND_CUT = Wording(
    nb="samme gevinst er både frigjort tid og budsjettkutt",
    nn="same gevinst er både frigjord tid og budsjettkutt",
    en="the same benefit is both freed time and a budget cut",
)
_SAME_MEASURE = Wording(
    nb="de har samme måltall, og det ene er frigjort tid og det andre budsjettkutt",
    nn="dei har same måltal, og det eine er frigjord tid og det andre budsjettkutt",
    en="they have the same measure, and one is freed time and the other a budget cut",
)


@attrs.frozen(eq=False)
class Named:
    """What lines of a plan may speak of: benefits with their kinds, and parties."""

    kinds: dict[str, BenefitKind | None]
    parties: frozenset[str]
    hints: Hints

    @classmethod
    def of(cls, plan: BenefitsPlan, hints: Hints) -> Named:
        """Return what a plan has."""
        parties = () if plan.appraisal is None else plan.appraisal.parties
        kinds = {benefit.id: benefit.kind for benefit in plan.register}
        return cls(kinds, frozenset(party.id for party in parties), hints)


def of_line(where: str, flow: CashFlow, named: Named) -> Iterator[Finding]:
    """Yield what is wrong with what one line speaks of, and with what it counts as: E02, A11, B22, B23."""
    for key, name, what, known in (
        ("benefit", flow.benefit, _BENEFIT, named.kinds),
        ("party", flow.party, _PARTY, named.parties),
        ("to", flow.to, _PARTY, named.parties),
    ):
        if name is not None and name not in known:
            yield finding("E02", f"{where}/{key}", what=what, wanted=name, hint=named.hints.of(name, known))
    kind = None if flow.benefit is None else named.kinds.get(flow.benefit)
    if flow.benefit is None and flow.kind is BenefitKind.BUDGET and flow.to is None:
        if any(map(_FREED.search, _written(flow.what))):
            yield finding("B22", f"{where}/kind", benefit=flow.what, because=_CALLED_TIME)
    elif kind is None or flow.kind is None or flow.kind is kind:
        return
    elif kind is BenefitKind.ALTERNATIVE_USE and flow.kind is BenefitKind.BUDGET:
        yield finding("A11", where, what=flow.what, benefit=flow.benefit)
    else:
        of_line, other = _KINDS[flow.kind], _KINDS[kind]
        yield finding("B23", f"{where}/kind", what=flow.what, benefit=flow.benefit, kind=of_line, other=other)


def of_unpriced(option: Option, named: Named) -> Iterator[Finding]:
    """E02: what isn't priced speaks of benefits there are."""
    for at, effect in enumerate(option.unpriced):
        if effect.benefit is not None and effect.benefit not in named.kinds:
            hint = named.hints.of(effect.benefit, named.kinds)
            where = f"options/{option.id}/unpriced/{at}/benefit"
            yield finding("E02", where, what=_BENEFIT, wanted=effect.benefit, hint=hint)


def named_twice(plan: BenefitsPlan) -> Iterator[Finding]:
    """E01: options and parties have ids of their own."""
    yield from _twice((option.id for option in plan.options), "options", _OPTIONS)
    if plan.appraisal is not None:
        yield from _twice((party.id for party in plan.appraisal.parties), "appraisal/parties", _PARTIES)


def _twice(ids: Iterable[str], under: str, where: Wording) -> Iterator[Finding]:
    taken: set[str] = set()
    for id_ in ids:
        if id_ in taken:
            yield finding("E01", f"{under}/{id_}", id=id_, where=where)
        taken.add(id_)


def _flows(plan: BenefitsPlan) -> Iterator[tuple[str, CashFlow]]:
    for option in plan.options:
        for key, flows in (("costs", option.costs), ("effects", option.effects)):
            for at, flow in enumerate(flows):
                yield f"options/{option.id}/{key}/{at}", flow


def payers_without_gain(plan: BenefitsPlan) -> Iterator[Finding]:
    """B21: who pays also gains by something; a grant that only passes through is no gain.

    A body that pays for what users gain does what it is there for; when other public bodies gain, it is told too.
    """
    known = plan.appraisal.parties if plan.appraisal is not None else ()
    parties = {party.id: party for party in reversed(known)}  # of two with one id, the first
    gaining = {benefit.beneficiary for benefit in plan.register if not benefit.disbenefit}
    gaining |= {flow.party for option in plan.options for flow in option.effects if flow.to is None}
    if not any(gaining):
        return
    paying: dict[str, str] = {}
    for benefit in plan.register:
        if benefit.payer is not None:
            paying.setdefault(benefit.payer, f"benefits/{benefit.id}/payer")
    for option in plan.options:
        for at, flow in enumerate(option.costs):
            if flow.party is not None and flow.to is None:
                paying.setdefault(flow.party, f"options/{option.id}/costs/{at}/party")
    others_gain = any(name in parties and parties[name].side is PartySide.OTHER_PUBLIC for name in gaining if name)
    for payer, where in paying.items():
        party = parties.get(payer)
        serves = party is not None and party.side is PartySide.OWN and not others_gain
        if payer not in gaining and not serves:
            yield finding("B21", where, payer=payer if party is None else party.title)


def freed_time(plan: BenefitsPlan) -> Iterator[Finding]:
    """B22: freed time is other use of time until a budget is cut."""
    for benefit in plan.register:
        because = _freed(benefit)
        if because is not None:
            yield finding("B22", f"benefits/{benefit.id}/kind", benefit=benefit.id, because=because)


def _freed(benefit: Benefit) -> Wording | None:
    unit = benefit.measure.unit if benefit.measure is not None else None
    written = [] if unit is None else _written(unit)
    if benefit.kind is BenefitKind.BUDGET and any(map(_TIME_UNIT.match, written)):
        return _IN_HOURS
    if benefit.kind is BenefitKind.BUDGET and any(map(_FREED.search, _written(benefit.title))):
        return _CALLED_TIME
    if benefit.kind is BenefitKind.ALTERNATIVE_USE and any(map(_MONEY_UNIT.match, written)):
        return _IN_MONEY
    return None


def _written(words: Wording) -> list[str]:
    return [text.strip() for text in (words.nb, words.nn, words.en) if text]


def same_measure(plan: BenefitsPlan) -> Iterator[Finding]:
    """B24: no money is counted twice in the register."""
    by_measure: dict[str, dict[BenefitKind | None, Benefit]] = defaultdict(dict)
    for benefit in plan.register:
        if benefit.measure is not None:
            by_measure[benefit.measure.id].setdefault(benefit.kind, benefit)
    for kinds in by_measure.values():
        time, cut = kinds.get(BenefitKind.ALTERNATIVE_USE), kinds.get(BenefitKind.BUDGET)
        if time is not None and cut is not None:
            yield finding("B24", f"benefits/{cut.id}", first=time.title, second=cut.title, because=_SAME_MEASURE)


def _may_be_same(flows: tuple[CashFlow, ...]) -> bool:
    """Whether any two lines could be the same money: most are of unlike amounts, and that is quickly seen."""
    return len({flow.amount.amount for flow in flows}) < len(flows) or any(flow.benefit for flow in flows)


def same_money(option: Option) -> Iterator[Finding]:
    """B24: no money is counted twice within an option."""
    yield from _priced_and_not(option)
    if not _may_be_same(option.effects):
        return
    by_benefit: dict[str, list[tuple[int, CashFlow]]] = defaultdict(list)
    alike: dict[object, tuple[int, CashFlow]] = {}
    for at, flow in enumerate(option.effects):
        if flow.to is not None:
            continue
        if flow.benefit is not None:
            by_benefit[flow.benefit].append((at, flow))
            continue
        words = (flow.what, flow.amount, flow.party, flow.kind, flow.price_year)
        first, earlier = alike.setdefault(words, (at, flow))
        if first != at and _overlap(earlier, flow):
            where = f"options/{option.id}/effects/{at}"
            yield finding("B24", where, first=earlier.what, second=flow.what, because=_SAME_LINE)
    for flows in by_benefit.values():
        yield from _same_of(option, flows)
    yield from _same_size(option)


def _priced_and_not(option: Option) -> Iterator[Finding]:
    """Tell benefits that have a price on a line and stand among what isn't priced as well."""
    if not option.unpriced:
        return
    priced = {flow.benefit: flow for flow in reversed(option.effects) if flow.benefit is not None and flow.to is None}
    for at, effect in enumerate(option.unpriced):
        flow = priced.get(effect.benefit) if effect.benefit is not None else None
        if flow is not None:
            where = f"options/{option.id}/unpriced/{at}"
            yield finding("B24", where, first=flow.what, second=effect.title, because=_PRICED_AND_NOT)


def _same_size(option: Option) -> Iterator[Finding]:
    """Tell lines of the same size in the same years that price different benefits, or of which one prices none."""
    seen: dict[object, list[CashFlow]] = defaultdict(list)
    for at, flow in enumerate(option.effects):
        if flow.to is not None:
            continue
        alike = seen[flow.amount, flow.years, flow.price_year]
        for earlier in alike:
            one_party = earlier.party == flow.party or None in {earlier.party, flow.party}
            if earlier.benefit != flow.benefit and one_party:
                where = f"options/{option.id}/effects/{at}"
                yield finding("B24", where, first=earlier.what, second=flow.what, because=_SAME_SIZE)
                break
        alike.append(flow)


def _same_of(option: Option, flows: list[tuple[int, CashFlow]]) -> Iterator[Finding]:
    """Compare the amounts of one benefit: each with the latest of the same size, and freed time with budget cuts."""
    last: dict[object, CashFlow] = {}
    kinds: dict[BenefitKind | None, CashFlow] = {}
    for at, flow in sorted(flows, key=lambda one: one[1].year):
        size = (flow.amount, flow.party)
        earlier, other = last.get(size), None
        if flow.kind in _OPPOSITE:
            other = kinds.get(_OPPOSITE[flow.kind])
        pair = earlier if earlier is not None and _overlap(earlier, flow) else other
        if pair is not None and _overlap(pair, flow):
            because = _SAME_AMOUNT if pair is earlier else _TIME_AND_CUT
            yield finding(
                "B24", f"options/{option.id}/effects/{at}", first=pair.what, second=flow.what, because=because
            )
        last[size] = flow
        kinds[flow.kind] = flow


_OPPOSITE: dict[BenefitKind | None, BenefitKind] = {
    BenefitKind.BUDGET: BenefitKind.ALTERNATIVE_USE,
    BenefitKind.ALTERNATIVE_USE: BenefitKind.BUDGET,
}


def _overlap(one: CashFlow, other: CashFlow) -> bool:
    return one.years[0] <= other.years[-1] and other.years[0] <= one.years[-1]


def of_counting(plan: BenefitsPlan, hints: Hints) -> Iterable[Finding]:
    """Yield what is wrong with who pays and gains, and with what is counted as money."""
    named = Named.of(plan, hints)
    yield from named_twice(plan)
    for where, flow in _flows(plan):
        yield from of_line(where, flow, named)
    for option in plan.options:
        yield from of_unpriced(option, named)
    yield from payers_without_gain(plan)
    yield from freed_time(plan)
    for option in plan.options:
        yield from same_money(option)
    yield from same_measure(plan)
