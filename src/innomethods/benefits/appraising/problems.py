"""What is wrong with an appraisal before a figure is reckoned, each finding at the path of its line.

Here: who looks, whoever asks: `check`, `benefits check`, reports and `appraise`. Not here: what the codes say
(`findings.appraisals`), and what is wrong with the register of benefits (`mapping`), of which rules about lines are
asked here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from innomethods.benefits.appraising.brief import Brief, RulesGiven, brief_of, plan_of
from innomethods.benefits.appraising.sheet import RESIDUAL, demanded_growth, growth_of, growth_row
from innomethods.benefits.mapping.counting import Named, named_twice, of_line, of_unpriced, same_money
from innomethods.benefits.mapping.names import Hints
from innomethods.dated import DatedValues
from innomethods.errors import NotInRules, UnknownOnDate
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import (
    Appraisal,
    BenefitKind,
    BenefitsPlan,
    CashFlow,
    Option,
    OptionKind,
    PartySide,
    Project,
)
from innomethods.rules.schedules import STANDARD
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

Lines = list[tuple[str, CashFlow, bool]]  # path, flow, whether it is a cost
WHOLE = frozenset({"A04", "E01"})  # told at an option's line, but no option has figures then


def find_appraisal_problems(
    subject: BenefitsPlan | Project, *, rules: RulesGiven | None, schedule: str = STANDARD
) -> tuple[Finding, ...]:
    """Return what is wrong with an appraisal: first what stops all of it, then option by option.

    Raises:
        NoSuchSchedule: for a schedule of rates that the rules don't have.

    >>> from innomethods.model import Appraisal
    >>> years = Appraisal(base_year=2027, first_year=2027, last_year=2030, rules="NO")
    >>> [one.code for one in find_appraisal_problems(BenefitsPlan("doors", appraisal=years), rules=None)]
    ['A01', 'A02']
    """
    plan, _ = plan_of(subject)
    brief = None if rules is None or plan.appraisal is None else _held(subject, rules, schedule)
    return tuple(_found(plan, brief, wanted=True))


def find_option_problems(subject: BenefitsPlan | Project, *, rules: RulesGiven | None = None) -> tuple[Finding, ...]:
    """Return what `find_appraisal_problems` tells of a plan that may not be finished.

    A plan without options isn't asked, and one without amounts need not say how it is to be appraised. Without the
    rules that it names, what they alone can tell is left out.
    """
    plan, _ = plan_of(subject)
    if not plan.options:
        return ()
    brief = None if rules is None or plan.appraisal is None else _held(subject, rules, STANDARD)
    named = plan.appraisal is not None and plan.appraisal.rules is not None
    has_amounts = any(one.costs or one.effects or one.residual for one in plan.options)
    return tuple(_found(plan, brief, wanted=has_amounts and not named))


def _found(plan: BenefitsPlan, held: Brief | Finding | None, *, wanted: bool) -> Iterator[Finding]:
    yield from _of_null(plan)
    if held is None and wanted:
        yield finding("A02", "appraisal")
    appraisal = plan.appraisal
    if appraisal is None:
        return
    yield from _of_years(appraisal)
    looked_at = [one for one in plan.options if one.screened_out is None]
    yield from _of_currencies(looked_at)
    brief = held if isinstance(held, Brief) else None
    if isinstance(held, Finding):
        yield held
    yield from _of_nothing(looked_at)
    named = Named.of(plan, Hints())
    for option in looked_at:
        if not _is_plain(option, appraisal):
            yield from _of_option(option, appraisal, brief, named)
        if option.unpriced:
            yield from of_unpriced(option, named)
        yield from same_money(option)
        yield from _untied(option)
    yield from _of_correlations(appraisal, looked_at)
    if brief is not None:
        yield from _of_period(brief)


def _of_correlations(appraisal: Appraisal, options: list[Option]) -> Iterator[Finding]:
    """A26: what moves together are lines that can move, and no pair in two ways."""
    lines = {path: flow for one in options for path, flow, _ in _lines(one)} if appraisal.moves_together else {}
    paired: set[tuple[str, str]] = set()
    for number, each in enumerate(appraisal.moves_together):
        for line in each.lines:
            flow = lines.get(line)
            if flow is None or (flow.least is None and flow.most is None):
                because = _NO_LINE if flow is None else _HELD
                yield finding("A26", f"appraisal/moves-together/{number}", line=line, because=because)
        pairs = set(combinations(sorted(each.lines), 2))
        for first, second in sorted(pairs & paired):
            where = f"appraisal/moves-together/{number}"
            yield finding("A26", where, line=first, because=_PAIRED.fill(other=second))
        paired |= pairs


_NO_LINE = Wording(nb="det finnes ingen slik linje", nn="det finst inga slik linje", en="there is no such line")
_HELD = Wording(
    nb="linjen har verken «least» eller «most», så den varierer ikke",
    nn="linja har verken «least» eller «most», så ho varierer ikkje",
    en="the line has neither ‘least’ nor ‘most’, so it doesn't vary",
)
_PAIRED = Wording(
    nb="sammenhengen med «{other}» er oppgitt to ganger",
    nn="samanhengen med «{other}» er oppgitt to gonger",
    en="how it moves with ‘{other}’ is said twice",
)


def _held(subject: BenefitsPlan | Project, rules: RulesGiven, schedule: str) -> Brief | Finding:
    """Return what holds for the appraisal, or why that isn't known: A03, A14, A17."""
    plan, _ = plan_of(subject)
    if (
        isinstance(rules, DatedValues)
        and plan.start is None
        and (plan.appraisal is None or not plan.appraisal.rules_on)
    ):
        return finding("A14", "appraisal", what="rules-on", because=_NO_DAY)
    try:
        brief = brief_of(subject, rules, schedule)
        brief.factors(brief.years_of_life)
    except UnknownOnDate as error:
        return finding("A03", "appraisal/rules", because=error.reason, day=error.day)
    except NotInRules as error:
        return finding("A14", "appraisal", what=error.what, because=error.because)
    except ValueError as error:  # more years than any appraisal has
        return finding("A14", "appraisal", what="base-year, first-year, last-year", because=str(error))
    if brief.appraisal.rules not in {None, brief.rules.country}:
        return finding("A17", "appraisal/rules", named=brief.appraisal.rules, used=brief.rules.country)
    return brief


def _of_rules_day(brief: Brief) -> Iterator[Finding]:
    """A22: rates of a circular aren't those of the years before it."""
    first = min(brief.appraisal.base_year, brief.years.start)
    if brief.row is not None and first < brief.row.valid_from.year:
        key = "base-year" if first == brief.appraisal.base_year else "first-year"
        since = brief.row.valid_from
        yield finding("A22", f"appraisal/{key}", year=first, rules=brief.rules.title, since=date_wording(since))


_NO_DAY = Wording(
    nb="reglene endres over tid, og prosjektet har ingen startdato",
    nn="reglane endrar seg over tid, og prosjektet har ingen startdato",
    en="rules change over time, and the project has no start",
)


def _lines(option: Option) -> Lines:
    return [
        (f"options/{option.id}/{side}/{number}", flow, side == "costs")
        for side, flows in (("costs", option.costs), ("effects", option.effects))
        for number, flow in enumerate(flows)
    ]


def _of_null(plan: BenefitsPlan) -> Iterator[Finding]:
    """E01, A01, A15: options and parties have ids of their own; there is one null option, and it is appraised."""
    yield from named_twice(plan)
    null = [one for one in plan.options if one.kind is OptionKind.NULL and one.screened_out is None]
    if not null:
        yield finding("A01", "options")
    for other in null[1:]:
        yield finding("A15", "options", first=null[0].id, second=other.id)


def without_amounts(options: Iterable[Option]) -> Iterator[Option]:
    """Yield the options nobody has put any amount on, where the null option has none that they would spare."""
    bare = [one for one in options if not (one.costs or one.effects or one.residual)]
    if any(one.kind is OptionKind.NULL for one in bare):
        yield from (one for one in bare if one.kind is not OptionKind.NULL)


def _of_nothing(options: list[Option]) -> Iterator[Finding]:
    """A19, A23: each option has amounts, and there is one at least beside the null option to reckon."""
    bare = list(without_amounts(options))
    yield from (finding("A19", f"options/{one.id}", option=one.id) for one in bare)
    if options and len(bare) == len([one for one in options if one.kind is not OptionKind.NULL]):
        yield finding("A23", "options")


def _of_years(appraisal: Appraisal) -> Iterator[Finding]:
    """A06, A24: worth is reckoned back to a year of the analysis or one before it, and it opens before it ends."""
    last = appraisal.last_year
    if appraisal.base_year > last:
        yield finding("A06", "appraisal/base-year", base=appraisal.base_year, last=last)
    if appraisal.opening is not None and appraisal.opening > last:
        yield finding("A24", "appraisal/opening", opening=appraisal.opening, last=last)


def _of_currencies(options: list[Option]) -> Iterator[Finding]:
    """A04: all amounts are in one currency."""
    used = [flow.amount.currency for one in options for flow in chain(one.costs, one.effects)]
    used += [one.residual.currency for one in options if one.residual is not None]
    if len(set(used)) <= 1:
        return
    lines = [(path, flow.what, flow.amount) for one in options for path, flow, _ in _lines(one)]
    lines += [(f"options/{one.id}/residual", RESIDUAL, one.residual) for one in options if one.residual is not None]
    path, what, amount = next(line for line in lines if line[2].currency != used[0])
    yield finding("A04", path, what=what, currency=amount.currency, first=used[0])


def _is_plain(option: Option, appraisal: Appraisal) -> bool:
    """Whether an option's lines say nothing that could be wrong: nine in ten of them do, and this is quickly seen."""
    first, last = appraisal.first_year, appraisal.last_year
    for flow in chain(option.costs, option.effects):
        said = flow.party or flow.to or flow.benefit or flow.growth or flow.price_year or flow.kind
        if said is not None or flow.year < first or (flow.until or flow.year + 1) > last:
            return False
    return not (any(map(_is_negative, option.costs)) or any(_is_grant(flow.what) for flow in option.effects))


def _is_negative(flow: CashFlow) -> bool:
    return flow.amount.amount < 0


def _of_option(option: Option, appraisal: Appraisal, brief: Brief | None, named: Named) -> Iterator[Finding]:
    first, last = appraisal.first_year, appraisal.last_year
    goes_on = brief is not None and brief.end_of(option, option) > last + 1
    for path, flow, is_cost in _lines(option):
        yield from of_line(path, flow, named)
        if is_cost and _is_negative(flow):
            yield finding("A20", path, what=flow.what, amount=str(flow.amount))
        if goes_on and flow.until is None and flow.year == last:
            yield finding("A21", path, what=flow.what, year=last)
        if flow.year < first or (flow.until or flow.year) > last:
            period = _span(range(first, last + 1))
            yield finding("A07", path, what=flow.what, years=_span(flow.years), period=period)
        if flow.price_year is not None:
            yield from _of_prices(path, flow, appraisal)
        if flow.to is not None:
            yield from _of_transfer(path, flow, is_cost=is_cost)
        elif not is_cost and flow.kind is None and _is_grant(flow.what):
            yield finding("A12", path, what=flow.what)
        if flow.growth is not None and brief is not None:
            yield from _of_growth(path, flow, brief)
        if not is_cost and flow.to is None and brief is not None:
            yield from _of_gain(path, flow, brief)


def _span(years: range) -> str:
    return str(years.start) if len(years) == 1 else f"{years.start}–{years.stop - 1}"


def _of_prices(path: str, flow: CashFlow, appraisal: Appraisal) -> Iterator[Finding]:
    """A05: an amount in the prices of another year can be converted."""
    wanted = appraisal.price_year if appraisal.price_year is not None else appraisal.base_year
    levels = {year for year, _ in appraisal.price_index}
    if flow.price_year != wanted and not {flow.price_year, wanted} <= levels:
        yield finding("A05", path, what=flow.what, year=flow.price_year, wanted=wanted)


def _of_transfer(path: str, flow: CashFlow, *, is_cost: bool) -> Iterator[Finding]:
    """A13: what only changes hands says from whom, and it isn't from somebody to themselves."""
    if flow.party == flow.to or (flow.party is None and not is_cost):
        yield finding("A13", path, what=flow.what)


# Help to users (brukerstøtte) is no grant: only words that can't mean help are looked for inside other words.
_GRANTS = re.compile(
    r"(?i)\w*(tilskudd|tilskot)(et|a|ene)?\b|\b(grants?|subsid(y|ies))\b|\w*stønad(en|a|er)?\b"
    r"|\b(stats|drifts|investerings|prosjekt|penge|penga)støtten?\b|\bstøtten? (fra|frå)\b|\bøkonomisk støtte\b"
)


def _is_grant(what: Wording) -> bool:
    """Whether a line is called a grant: that is somebody else's cost, and no gain to all together."""
    search = _GRANTS.search
    for text in (what.nb, what.nn, what.en):  # noqa: SIM110 - asked of every line, and a generator costs
        if text and search(text):
            return True
    return False


def _of_growth(path: str, flow: CashFlow, brief: Brief) -> Iterator[Finding]:
    """A08, A16: the rules have the row of growth, and know it for the years of the line."""
    if isinstance(flow.growth, str) and growth_row(brief, flow.growth) is None:
        rows = [one.of for one in brief.rules.real_growth]
        yield finding("A08", path, what=flow.what, wanted=flow.growth, hint=suggestion(flow.growth, rows))
        return
    try:
        growth_of(brief, flow)
    except UnknownOnDate as error:
        yield finding("A16", path, what=flow.what, year=error.day.year)


def _untied(option: Option) -> Iterator[Finding]:
    """A29: where some gains are tied to benefits of the register, all are."""
    if any(flow.benefit is not None for flow in option.effects):
        for at, flow in enumerate(option.effects):
            if flow.benefit is None and flow.to is None:
                yield finding("A29", f"options/{option.id}/effects/{at}", what=flow.what)


def _of_gain(path: str, flow: CashFlow, brief: Brief) -> Iterator[Finding]:
    """A27, A28: time in work grows as the rules demand; what others' budgets save is said, not taken for granted."""
    row = demanded_growth(brief, flow)
    if row is not None and flow.growth is None:
        yield finding("A27", path, what=flow.what, rules=brief.rules.title, row=row.of)
    kind = brief.kind_of(flow)
    if flow.public is not None or kind in _SAYS_WHOSE or (flow.party is not None and flow.party not in brief.parties):
        return
    if brief.party_of(flow, kind, is_cost=False).side is PartySide.OTHER_PUBLIC:
        yield finding("A28", path, what=flow.what)


_SAYS_WHOSE = frozenset({BenefitKind.BUDGET, BenefitKind.ALTERNATIVE_USE})  # all of it is money in a budget, or none


def _of_period(brief: Brief) -> Iterator[Finding]:
    """A22, A10: rules know the years; the period is as long as they ask for, or the appraisal says why not."""
    yield from _of_rules_day(brief)
    appraisal, horizon = brief.appraisal, brief.rules.horizon
    if horizon is None or appraisal.period_reason is not None:
        return
    sector = horizon.sector(appraisal.sector) if appraisal.sector is not None else None
    wanted = sector.least if sector is not None else horizon.years
    if wanted is None and horizon.follows_life:
        wanted = appraisal.life if horizon.at_most is None else min(appraisal.life or 0, horizon.at_most)
    looked_at = [one for one in brief.plan.options if one.effects and one.screened_out is None]
    opening = min((brief.opening_of(one) for one in looked_at), default=appraisal.first_year)
    length = appraisal.last_year - opening + 1
    if wanted is not None and length < wanted:
        yield finding("A10", "appraisal", years=length, wanted=wanted, rules=brief.rules.title)
