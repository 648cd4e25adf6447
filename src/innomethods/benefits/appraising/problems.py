"""What is wrong with an appraisal before a figure is reckoned: the findings A…, each at the path of its line.

Here: who looks. Not here: what the codes say (`findings.appraisals`), and what is wrong with the register of benefits.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from innomethods.benefits.appraising.brief import Brief, RulesGiven, brief_of, plan_of
from innomethods.benefits.appraising.sheet import growth_of, growth_row, opening_of
from innomethods.errors import NotInRules, UnknownOnDate
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Appraisal, BenefitKind, BenefitsPlan, CashFlow, Option, OptionKind, Project
from innomethods.wording import Wording, in_all_languages

Lines = list[tuple[str, CashFlow, bool]]  # path, flow, whether it is a cost


def find_appraisal_problems(subject: BenefitsPlan | Project, *, rules: RulesGiven | None) -> tuple[Finding, ...]:
    """Return what is wrong with an appraisal: first what stops all of it, then option by option.

    >>> from innomethods.model import Appraisal
    >>> years = Appraisal(base_year=2027, first_year=2027, last_year=2030, rules="NO")
    >>> [one.code for one in find_appraisal_problems(BenefitsPlan("doors", appraisal=years), rules=None)]
    ['A01', 'A02']
    """
    plan, _ = plan_of(subject)
    return tuple(_found(subject, plan, rules))


def _found(subject: BenefitsPlan | Project, plan: BenefitsPlan, rules: RulesGiven | None) -> Iterator[Finding]:
    yield from _of_null(plan)
    appraisal = plan.appraisal
    if appraisal is None or rules is None:
        yield finding("A02", "appraisal")
    if appraisal is None:
        return
    yield from _of_years(appraisal)
    looked_at = [one for one in plan.options if one.screened_out is None]
    yield from _of_currencies(looked_at)
    brief = None
    if rules is not None:
        try:
            brief = brief_of(subject, rules)
            brief.factors(brief.years)
        except UnknownOnDate as error:
            yield finding("A03", "appraisal/rules", because=error.reason, day=error.day)
            brief = None
        except NotInRules as error:
            yield finding("A16", "appraisal", what=error.what, because=error.because)
            brief = None
        except ValueError as error:
            yield finding("A16", "appraisal", what=_DAY, because=str(error))
    for option in looked_at:
        if not _is_plain(option, appraisal):
            yield from _of_option(_lines(option), appraisal, brief)
    if brief is not None:
        yield from _of_period(brief)


def _lines(option: Option) -> Lines:
    return [
        (f"options/{option.id}/{side}/{number}", flow, side == "costs")
        for side, flows in (("costs", option.costs), ("effects", option.effects))
        for number, flow in enumerate(flows)
    ]


def _of_null(plan: BenefitsPlan) -> Iterator[Finding]:
    """A01, A17: there is one null option, and it is appraised."""
    null = [one for one in plan.options if one.kind is OptionKind.NULL and one.screened_out is None]
    if not null:
        yield finding("A01", "options")
    for other in null[1:]:
        yield finding("A17", "options", first=null[0].id, second=other.id)


def _of_years(appraisal: Appraisal) -> Iterator[Finding]:
    """A06: worth is reckoned back to a year of the analysis, or one before it."""
    if appraisal.base_year > appraisal.last_year:
        yield finding("A06", "appraisal/base-year", base=appraisal.base_year, last=appraisal.last_year)


def _of_currencies(options: list[Option]) -> Iterator[Finding]:
    """A04: all amounts are in one currency."""
    used = [flow.amount.currency for one in options for flow in chain(one.costs, one.effects)]
    if len(set(used)) > 1:
        path, flow, _ = next(line for one in options for line in _lines(one) if line[1].amount.currency != used[0])
        yield finding("A04", "options", what=flow.what, currency=flow.amount.currency, first=used[0], line=path)


def _is_plain(option: Option, appraisal: Appraisal) -> bool:
    """Whether an option's lines say nothing that could be wrong: nine in ten of them do, and this is quickly seen."""
    first, last = appraisal.first_year, appraisal.last_year
    for flow in chain(option.costs, option.effects):
        said = flow.party or flow.to or flow.benefit or flow.growth or flow.price_year
        if said is not None or flow.year < first or (flow.until or flow.year) > last:
            return False
    return not any(_is_grant(flow.what) for flow in option.effects)


def _of_option(lines: Lines, appraisal: Appraisal, brief: Brief | None) -> Iterator[Finding]:
    first, last = appraisal.first_year, appraisal.last_year
    for path, flow, is_cost in lines:
        if flow.year < first or (flow.until or flow.year) > last:
            period = _span(range(first, last + 1))
            yield finding("A07", path, what=flow.what, years=_span(flow.years), period=period)
        if flow.price_year is not None:
            yield from _of_prices(path, flow, appraisal)
        if flow.party is not None or flow.to is not None:
            yield from _of_parties(path, flow, appraisal)
        if flow.to is not None:
            yield from _of_transfer(path, flow, is_cost=is_cost)
        elif not is_cost and flow.kind is None and _is_grant(flow.what):
            yield finding("A14", path, what=flow.what)
        if flow.benefit is not None and brief is not None:
            yield from _of_kind(path, flow, brief)
        if flow.growth is not None and brief is not None:
            yield from _of_growth(path, flow, brief)
    if brief is not None:
        yield from _of_doubles(lines, brief)


def _span(years: range) -> str:
    return str(years.start) if len(years) == 1 else f"{years.start}–{years.stop - 1}"


def _of_prices(path: str, flow: CashFlow, appraisal: Appraisal) -> Iterator[Finding]:
    """A05: an amount in the prices of another year can be converted."""
    wanted = appraisal.price_year if appraisal.price_year is not None else appraisal.base_year
    levels = {year for year, _ in appraisal.price_index}
    if flow.price_year != wanted and not {flow.price_year, wanted} <= levels:
        yield finding("A05", path, what=flow.what, year=flow.price_year, wanted=wanted)


def _of_parties(path: str, flow: CashFlow, appraisal: Appraisal) -> Iterator[Finding]:
    """A09: who gains, pays and receives stands among the parties."""
    known = [one.id for one in appraisal.parties]
    for wanted in (flow.party, flow.to):
        if wanted is not None and wanted not in known:
            yield finding("A09", path, what=flow.what, wanted=wanted, hint=suggestion(wanted, known))


def _of_transfer(path: str, flow: CashFlow, *, is_cost: bool) -> Iterator[Finding]:
    """A15: what only changes hands says from whom, and it isn't from somebody to themselves."""
    if flow.party == flow.to or (flow.party is None and not is_cost):
        yield finding("A15", path, what=flow.what)


_GRANTS = ("tilskudd", "tilskot", "støtte", "stønad", "grant", "subsid")


def _is_grant(what: Wording) -> bool:
    """Whether a line is called a grant: that is somebody else's cost, and no gain to all together."""
    for text in (what.nb, what.nn, what.en):
        if text:
            said = text.lower()
            for word in _GRANTS:
                if word in said:
                    return True
    return False


def _of_kind(path: str, flow: CashFlow, brief: Brief) -> Iterator[Finding]:
    """A11: what the register calls freed time isn't counted as money in a budget."""
    if flow.kind is BenefitKind.BUDGET and flow.benefit is not None:
        of_benefit = brief.kinds.get(flow.benefit)
        if of_benefit is BenefitKind.ALTERNATIVE_USE:
            yield finding("A11", path, what=flow.what, benefit=flow.benefit)


def _of_growth(path: str, flow: CashFlow, brief: Brief) -> Iterator[Finding]:
    """A08, A18: the rules have the row of growth, and know it for the years of the line."""
    if isinstance(flow.growth, str) and growth_row(brief, flow.growth) is None:
        rows = [one.of for one in brief.rules.real_growth]
        yield finding("A08", path, what=flow.what, wanted=flow.growth, hint=suggestion(flow.growth, rows))
        return
    try:
        growth_of(brief, flow)
    except UnknownOnDate as error:
        yield finding("A18", path, what=flow.what, year=error.day.year)


def _of_doubles(lines: Lines, brief: Brief) -> Iterator[Finding]:
    """A12, A13: the same krone isn't counted twice, as freed time and as a budget cut, or line by line."""
    priced: dict[str, Lines] = {}
    for path, flow, is_cost in lines:
        if flow.benefit is not None and flow.to is None:
            priced.setdefault(flow.benefit, []).append((path, flow, is_cost))
    for benefit, some in priced.items():
        for (_, one, one_cost), (path, other, other_cost) in combinations(some, 2):
            overlap = one.year < other.years.stop and other.year < one.years.stop
            if one_cost is not other_cost or not overlap:
                continue
            kinds = {brief.kind_of(one), brief.kind_of(other)}
            if kinds == {BenefitKind.ALTERNATIVE_USE, BenefitKind.BUDGET}:
                yield finding("A12", path, what=other.what, other=one.what, benefit=benefit)
            elif one.amount == other.amount and one.party == other.party:
                yield finding("A13", path, what=other.what, other=one.what, benefit=benefit)


def _of_period(brief: Brief) -> Iterator[Finding]:
    """A10: the period is as long as the rules ask for, or the appraisal says why not."""
    appraisal, horizon = brief.appraisal, brief.rules.horizon
    if horizon is None or appraisal.period_reason is not None:
        return
    sector = horizon.sector(appraisal.sector) if appraisal.sector is not None else None
    wanted = sector.least if sector is not None else horizon.years
    if wanted is None and horizon.follows_life:
        wanted = appraisal.life if horizon.at_most is None else min(appraisal.life or 0, horizon.at_most)
    opening = min((opening_of(brief, one) for one in brief.plan.options if one.effects), default=appraisal.first_year)
    length = appraisal.last_year - opening + 1
    if wanted is not None and length < wanted:
        yield finding("A10", "appraisal", years=length, wanted=wanted, rules=brief.rules.title)


_DAY: Wording = in_all_languages("rules-on")
