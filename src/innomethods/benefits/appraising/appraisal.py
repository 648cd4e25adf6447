"""`appraise`: each option of a plan or project against the null option, by one country's rules.

Here: the way from a plan to its result, and what is said of what it rests on. Not here: what stops it (`problems`),
figures (`outcome`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.benefits.appraising.brief import Brief, RulesGiven, brief_of, every_flow, plan_of
from innomethods.benefits.appraising.figures import HoldsFor
from innomethods.benefits.appraising.outcome import AppraisalResult, OptionResult
from innomethods.benefits.appraising.problems import WHOLE, find_appraisal_problems, without_amounts
from innomethods.benefits.appraising.sheet import demanded_growth, sheet_of
from innomethods.benefits.appraising.stating import stated
from innomethods.benefits.rates import ResidualRule
from innomethods.errors import MethodProblems
from innomethods.findings import Finding, errors_of
from innomethods.model import BenefitsPlan, OrganisationKind, Project
from innomethods.rules.schedules import STANDARD
from innomethods.sources import Ground
from innomethods.wording import LANGUAGES, Wording, format_for


def appraise(subject: BenefitsPlan | Project, *, rules: RulesGiven | None, schedule: str = STANDARD) -> AppraisalResult:
    """Appraise the options of a plan or project against its null option.

    `rules` are a country's appraisal rules, with their dates (then those of the appraisal's day hold) or those of one
    day. No rules are taken for granted. `schedule` is which of their schedules of rates holds. An option whose lines
    have errors gets no figures, only its findings.

    Raises:
        MethodProblems: when nothing can be appraised: no null option, no rules, several currencies …
        UnknownOnDate: when the rules aren't known on the day.
        NoSuchSchedule: for a schedule of rates that the rules don't have.
        MissingExtra: without the extra `benefits`.

    >>> from datetime import date
    >>> from innomethods.model import Appraisal, CashFlow, Option
    >>> from innomethods.quantities import Money
    >>> from innomethods.benefits.rates import AppraisalRules, Band, BandOrigin, Schedule
    >>> from innomethods.sources import Ground, Source
    >>> flat = AppraisalRules(
    ...     "XX",
    ...     "flat",
    ...     [Schedule("standard", [Band(0, None, "0.04")], title="standard")],
    ...     title="Flat",
    ...     ground=Ground(Source("flat", title="Flat", certainty="seen")),
    ...     band_origin=BandOrigin("analysis"),
    ...     discount_base="analysis",
    ...     flow_timing="end",
    ...     tax_cost=None,
    ... )
    >>> plan = BenefitsPlan(
    ...     "doors", start=date(2027, 1, 1),
    ...     appraisal=Appraisal(base_year=2027, first_year=2027, last_year=2031, rules="XX", tax_financing=False),
    ...     options=[
    ...         Option("null", title="As now", kind="null"),
    ...         Option("locks", title="Digital locks", costs=[CashFlow(2027, Money(100_000), "Locks")],
    ...                effects=[CashFlow(2028, Money(30_000), "Fewer journeys", until=2031)]),
    ...     ],
    ... )  # fmt: skip
    >>> appraise(plan, rules=flat).option("locks")
    OptionResult('locks': NPV 8,897 NOK)
    """
    plan, _ = plan_of(subject)
    found = find_appraisal_problems(subject, rules=rules, schedule=schedule)
    stops = [one for one in errors_of(found) if not _of_option(one)]
    if rules is None or stops:
        _tell_of_the_day(subject, rules, stops)
        raise MethodProblems(plan.id, stops)
    brief = brief_of(subject, rules, schedule)
    ill = {one.path.split("/")[1] for one in errors_of(found) if _of_option(one)}
    if brief.null.id in ill:  # every option is reckoned against it
        ill = {one.id for one in plan.options}
    ill |= {one.id for one in without_amounts(plan.options)}  # unknown, not worth nothing
    well = [one for one in plan.options if one.id not in ill and one.screened_out is None]
    sheet = sheet_of(brief, well)
    holds = _holds_for(brief)
    at = {one.id: number for number, one in enumerate(well)}
    mine: dict[str, list[Finding]] = {}
    for one in found:
        if _of_option(one):
            mine.setdefault(one.path.split("/")[1], []).append(one)
    results = [OptionResult(one, tuple(mine.get(one.id, ())), holds, sheet, at.get(one.id)) for one in plan.options]
    return AppraisalResult(tuple(results), found, holds)


def _of_option(one: Finding) -> bool:
    """Whether a finding is about one option alone."""
    return one.path.startswith("options/") and one.code not in WHOLE


def _tell_of_the_day(subject: BenefitsPlan | Project, rules: RulesGiven | None, stops: list[Finding]) -> None:
    """Let the error of a day without known rules through as what it is, when nothing else stops."""
    if rules is not None and [one.code for one in stops] == ["A03"]:
        brief_of(subject, rules)


def _holds_for(brief: Brief) -> HoldsFor:
    appraisal, row = brief.appraisal, brief.row
    timing = appraisal.timing if appraisal.timing is not None else brief.rules.flow_timing
    return HoldsFor(
        country=brief.rules.country,
        rules=brief.rules.title,
        rules_id=brief.rules.id,
        schedule=brief.rules.schedule(brief.schedule).title,
        on=brief.on,
        valid_from=None if row is None else row.valid_from,
        valid_to=None if row is None else row.valid_to,
        theirs=None if row is None else row.theirs,
        ground=brief.rules.ground if row is None else row.ground,
        grounds=tuple(_grounds(brief)),
        base_year=appraisal.base_year,
        first_year=appraisal.first_year,
        last_year=appraisal.last_year,
        price_year=brief.price_year,
        currency=brief.currency,
        timing=str(timing),
        tax_factor=brief.tax_factor,
        tax_base=str(brief.tax_base),
        factors=tuple(zip(brief.years, brief.factors(brief.years), strict=True)),
        stated=tuple(stated(brief)),
        assumed=tuple(_assumed(brief)),
        notes=tuple(_notes(brief)),
    )


def _grounds(brief: Brief) -> Iterator[tuple[str, Ground]]:
    """Yield the parts of the rules that were used and rest on something else than the rules as a whole."""
    used = [f"schedules/{brief.schedule}", "band-origin"]
    used += ["tax-cost"] if brief.chooses_timing else ["flow-timing", "tax-cost"]
    used += ["residual"] if brief.appraisal.life is not None else []
    grows = any(isinstance(flow.growth, str) or demanded_growth(brief, flow) for flow in every_flow(brief.plan))
    used += ["real-growth"] if grows else []
    for part in used:
        ground = brief.rules.ground_of(part)
        if ground != brief.rules.ground:
            yield part, ground


def _assumed(brief: Brief) -> Iterator[Wording]:
    """Yield what is taken for granted where the plan says nothing."""
    appraisal = brief.appraisal
    if appraisal.price_year is None:
        yield _PRICES.fill(year=appraisal.base_year)
    if any(flow.party is None for flow in every_flow(brief.plan)):
        yield _NO_PARTY
    if appraisal.life is not None and appraisal.opening is None:
        openings = {brief.opening_of(one) for one in brief.plan.options if one.effects and one.screened_out is None}
        yield _OPENING.fill(years=", ".join(str(year) for year in sorted(openings)) or str(appraisal.first_year))
    if appraisal.life is not None and brief.rules.residual_rule in {None, ResidualRule.NONE, ResidualRule.MARKET_VALUE}:
        yield _NO_RESIDUAL


def _notes(brief: Brief) -> Iterator[Wording]:
    """Yield what the reader should know of how the rules were used."""
    if brief.appraisal.period_reason is not None:
        yield _PERIOD.fill(reason=brief.appraisal.period_reason)
    if brief.appraisal.tax_financing is False and brief.rules.tax_cost_factor:
        yield _LEFT_OUT
    flows = tuple(every_flow(brief.plan))
    if brief.rules.real_growth and not any(isinstance(one.growth, str) or demanded_growth(brief, one) for one in flows):
        titles = [one.title for one in brief.rules.real_growth]
        rows = {one: format_for(one).all_of([title.text(one) for title in titles]) for one in LANGUAGES}
        yield _NO_GROWTH.fill(rows=Wording(**rows))
    if brief.appraisal.tax_financing and brief.tax_factor == 0:
        yield _NO_FACTOR
    if brief.rules.country == "NO" and brief.organisation in {OrganisationKind.MUNICIPALITY, OrganisationKind.COUNTY}:
        yield _NOT_BOUND


_PRICES = Wording(
    nb="Prisåret er ikke oppgitt; alt er regnet i {year}-priser.",
    nn="Prisåret er ikkje oppgitt; alt er rekna i {year}-prisar.",
    en="No price year is given; all is reckoned in the prices of {year}.",
)
_NO_PARTY = Wording(
    nb="Linjer uten part er lagt på egen virksomhet (kostnader, budsjett og frigjort tid) eller på samfunnet ellers.",
    nn="Linjer utan part er lagde på eiga verksemd (kostnader, budsjett og frigjord tid) eller på samfunnet elles.",
    en="Lines without a party fall on the organisation itself (costs, budget, freed time) or on society at large.",
)
_OPENING = Wording(
    nb="Levetiden er regnet fra første år med nytte ({years}).",
    nn="Levetida er rekna frå første år med nytte ({years}).",
    en="Life is counted from the first year with an effect ({years}).",
)
_NO_RESIDUAL = Wording(
    nb="Reglene gir ingen måte å regne restverdi på; bare oppgitt restverdi er regnet med.",
    nn="Reglane gir ingen måte å rekne restverdi på; berre oppgitt restverdi er rekna med.",
    en="The rules give no way to reckon a residual value; only one that is given is counted.",
)
_PERIOD = Wording(
    nb="Analyseperioden: {reason}", nn="Analyseperioden: {reason}", en="The period of the analysis: {reason}"
)
_LEFT_OUT = Wording(
    nb="Skattefinansieringskostnad er holdt utenfor, selv om reglene ber om den.",
    nn="Skattefinansieringskostnad er halden utanfor, sjølv om reglane ber om han.",
    en="The tax-financing cost is left out, though the rules ask for it.",
)
_NO_GROWTH = Wording(
    nb="Reglene har realprisvekst for {rows}. Ingen linje bruker den.",
    nn="Reglane har realprisvekst for {rows}. Inga linje brukar han.",
    en="The rules have real growth for {rows}. No line uses it.",
)
_NO_FACTOR = Wording(
    nb="Det er bedt om skattefinansieringskostnad, men reglene regner ingen.",
    nn="Det er bede om skattefinansieringskostnad, men reglane reknar ingen.",
    en="A tax-financing cost is asked for, but the rules reckon none.",
)
_NOT_BOUND = Wording(
    nb="Rundskrivet binder staten, ikke kommuner og fylkeskommuner; de kan bruke det frivillig.",
    nn="Rundskrivet bind staten, ikkje kommunar og fylkeskommunar; dei kan bruke det frivillig.",
    en="The circular binds the state, not municipalities or counties; they may follow it by choice.",
)
