"""hypothesis strategies for the model: any method, overlay or project that can be written down.

Here: values with every field filled in at random, well-formed, seldom sensible. Not here: methods that pass `checking`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from innomethods import model
from innomethods.errors import NoSuchMethod
from innomethods.ids import Pin
from innomethods.quantities import Money, ThreePoint
from innomethods.rules import Vat as RulesVat
from innomethods.sources import Basis, Certainty, Source
from innomethods.wording import Wording
from innomethods.workdays import Usual, UsualHalfDay

Leaf = TypeVar("Leaf", model.Phase, model.Gate)

_TRICKY = [
    "no", "null", "~", "true", "2013", "1e3", "0x1f", "12:30", "2027-01-11", "a: b", "x #1", "- a", "? a", "{a, b}",
    "[x]", "'q'", '"q"', "back\\slash", "*star", "&and", "!bang", "%", "@", "`", " lead", "trail ", "two\nlines",
    "end\n", "tab\there", "a, b?", "«sitat» – strek", "æ\N{NO-BREAK SPACE}ø", "Er dette så langt at det brytes? " * 5,
]  # fmt: skip
_LETTERS = st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\n\t")
texts = st.one_of(st.sampled_from(_TRICKY), st.text(_LETTERS, min_size=1, max_size=40)).filter(
    lambda text: bool(text.strip())
)
ids = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
editions = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,6}", fullmatch=True)
paths = st.lists(ids, min_size=1, max_size=3).map("/".join)
check_paths = st.lists(ids, min_size=2, max_size=3).map("/".join)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
numbers = st.floats(-1e12, 1e12, allow_nan=False)
decimals = st.decimals(-(10**12), 10**12, allow_nan=False, places=4)
shares = st.decimals("0.01", 1, places=2)
moneys = st.builds(Money, decimals, st.sampled_from(["NOK", "EUR", "GBP"]))
prices = st.builds(Money, st.decimals(0, 10**9, allow_nan=False, places=4), st.sampled_from(["NOK", "EUR"]))
wordings = st.builds(Wording, nb=st.none() | texts, nn=st.none() | texts, en=texts)
pins = st.builds(Pin, ids, st.none() | editions)
states = st.builds(model.ResultState, ids, ids)
fact_values = texts | st.booleans() | st.integers(-(10**15), 10**15) | numbers
whens = st.one_of(
    st.builds(model.When, ids, is_=fact_values),
    st.builds(model.When, ids, at_least=numbers),
    st.builds(model.When, ids, among=st.lists(fact_values, min_size=1, max_size=2)),
)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a value of the strategy, or None."""
    return st.none() | strategy


def few(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Any]:
    """Return a short tuple of values."""
    return st.lists(strategy, min_size=least, max_size=least + 2).map(tuple)


def few_by_id(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Any]:
    """Return a short tuple of values with different ids."""
    return st.lists(strategy, min_size=least, max_size=least + 2, unique_by=lambda value: value.id).map(tuple)


spreads = st.lists(st.floats(0, 1e6), min_size=3, max_size=3).map(lambda three: ThreePoint(*sorted(three)))
sources = st.builds(
    Source,
    id=ids,
    title=texts,
    publisher=maybe(texts),
    year=maybe(st.integers(1800, 2100)),
    address=maybe(texts),
    certainty=st.sampled_from(Certainty),
    note=maybe(wordings),
)
thresholds = st.builds(model.Threshold, ids, maybe(numbers), maybe(numbers))
_asked: dict[str, st.SearchStrategy[Any]] = {
    "strength": st.sampled_from(model.Strength),
    "ask": wordings,
    "answer": st.sampled_from(model.Answer),
    "raters": st.integers(1, 5),
    "valid_days": maybe(st.integers(1, 400)),
    "always": st.booleans(),
    "guidance": maybe(wordings),
    "scale": st.sampled_from(model.Scale),
    "basis": st.sampled_from(Basis),
    "when": maybe(whens),
    "sources": few(ids),
}
checks = st.builds(model.Check, ids, at_least=maybe(st.integers(1, 9)), **_asked) | st.builds(
    model.Check, ids, threshold=thresholds, **_asked
)
criteria = st.one_of(
    st.builds(model.Criterion, st.sampled_from(model.Strength), states | check_paths.map(model.CheckPath)),
    st.builds(model.Criterion, st.sampled_from(model.Strength), thresholds, ids),
    checks.map(lambda check: model.Criterion(check.strength, check)),
)


def _estimated(phase: model.Phase) -> model.Phase:
    known = phase if phase.estimate is not None else attrs.evolve(phase, estimate_basis=Basis.OWN)
    return _waited(known)


def _waited(node: Leaf) -> Leaf:
    return node if node.wait is not None else attrs.evolve(node, wait_basis=Basis.OWN, wait_sources=(), wait_limit=None)


phases = st.builds(
    model.Phase,
    ids,
    title=wordings,
    purpose=maybe(wordings),
    mode=maybe(st.sampled_from(model.Mode)),
    does=maybe(ids),
    consulted=few(ids),
    needs=few(states),
    gives=few(states),
    observes=few(ids),
    activities=few(wordings),
    tools=few(ids),
    checklist=few(checks),
    estimate=maybe(spreads),
    estimate_basis=st.sampled_from(Basis),
    effort=maybe(spreads),
    wait=maybe(spreads),
    wait_basis=st.sampled_from(Basis),
    wait_sources=few(ids),
    wait_limit=maybe(st.sampled_from(model.WaitLimit)),
    spiral=maybe(st.integers(1, 7)),
    optional=st.booleans(),
    when=maybe(whens),
    sources=few(ids),
).map(_estimated)
gates = st.builds(
    model.Gate,
    ids,
    title=maybe(wordings),
    ask=maybe(wordings),
    short=maybe(ids),
    purpose=maybe(wordings),
    decided_by=maybe(ids),
    criteria=few(criteria),
    go_back_to=few(paths),
    at_most=maybe(st.integers(1, 9)),
    scope=st.sampled_from(model.Scope),
    basis=st.sampled_from(Basis),
    wait=maybe(spreads),
    wait_basis=st.sampled_from(Basis),
    wait_sources=few(ids),
    wait_limit=maybe(st.sampled_from(model.WaitLimit)),
    papers_due=maybe(st.integers(0, 60)),
    when=maybe(whens),
    sources=few(ids),
).map(_waited)
embeds = st.builds(
    model.Embed,
    pins,
    ids,
    results=st.dictionaries(ids, ids, max_size=2),
    roles=st.dictionaries(ids, ids, max_size=2),
    when=maybe(whens),
)


def _larger_flows(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(inner, min_size=1, max_size=3)
    branches = few_by_id(st.builds(model.Branch, ids, inner, title=wordings, when=maybe(whens)), 1)
    common: dict[str, st.SearchStrategy[Any]] = {"title": wordings, "when": maybe(whens), "sources": few(ids)}
    return st.one_of(
        st.builds(
            model.Stage,
            ids,
            several,
            purpose=maybe(wordings),
            larger=maybe(st.floats(0.1, 9)),
            method=maybe(pins),
            needs=few(states),
            **common,
        ),
        st.builds(model.Choice, ids, branches=branches, decided_by=maybe(ids), ask=maybe(wordings), **common),
        several.map(lambda items: model.Parallel(tuple(items))),
        several.map(lambda items: model.Steps(tuple(items))),
    )


def _canonical(node: model.Flow) -> model.Flow:
    """Return what the node becomes inside a flow, where lone items stand by themselves."""
    return model.Method("any", flow=node).flow


flows = st.recursive(phases | gates | embeds, _larger_flows, max_leaves=5).map(_canonical)
states_of_results = few_by_id(
    st.builds(
        model.State, ids, title=wordings, summary=maybe(wordings), irreversible=st.booleans(), checks=few(checks)
    ),
    1,
)
results = st.builds(
    model.Result,
    ids,
    title=wordings,
    states=states_of_results,
    exits=states_of_results,
    summary=maybe(wordings),
    sources=few(ids),
)
roles = st.builds(model.Role, ids, title=wordings, side=st.sampled_from(model.Side), summary=maybe(wordings))
tools = st.builds(
    model.Tool,
    ids,
    title=wordings,
    why=wordings,
    what=wordings,
    steps=few(wordings),
    sources=few(sources),
    **dict.fromkeys(("gives", "when_not", "time", "people", "care"), maybe(wordings)),
)
measures = st.builds(
    model.Measure,
    ids,
    title=wordings,
    unit=st.just("") | texts,
    direction=st.sampled_from(model.Direction),
    level=st.sampled_from(model.Level),
    summary=maybe(wordings),
    sources=few(ids),
)
disagreements = st.builds(model.Disagreement, wordings, few(st.builds(model.Reading, wordings, few(ids))))
_papers = few(st.builds(model.Document, ids, wordings, maybe(paths), few(paths), maybe(ids), few(ids), few(ids)))
_definitions: dict[str, st.SearchStrategy[Any]] = {
    "documents": _papers,
    "results": few_by_id(results),
    "roles": few_by_id(roles),
    "tools": few_by_id(tools),
    "measures": few_by_id(measures),
    "sources": few(sources),
    "disagreements": few(disagreements),
    "gaps": few(wordings),
}
methods = st.builds(
    model.Method,
    ids,
    edition=editions,
    title=wordings,
    short=maybe(texts),
    use_when=few(wordings),
    not_when=few(wordings),
    **dict.fromkeys(("summary", "purpose", "origin", "gates_note"), maybe(wordings)),
    facets=few(st.sampled_from(["enhancement", "mission", "small-scale"])),
    drivers=few(st.sampled_from(model.Driver)),
    inputs=few(states),
    outputs=few(states),
    flow=flows,
    closing=maybe(flows),
    themes=few(st.builds(model.Theme, ids, wordings, maybe(wordings), few(ids))),
    equivalents=few(st.builds(model.Equivalent, paths, texts, maybe(wordings), few(ids))),
    variants=few(ids),
    renames=few(st.builds(model.Rename, editions, paths, paths, st.just("") | paths)),
    tailoring=few(st.builds(model.Tailoring, texts, ids, texts, wordings)),
    **_definitions,
)
_additions: dict[str, st.SearchStrategy[Any]] = {
    "add": maybe(flows),
    "checklist": few(checks),
    "criteria": few(criteria),
    "tools": few(ids),
    "consulted": few(ids),
    "activities": few(wordings),
    "optional": st.booleans(),
    "reason": maybe(wordings),
}
_demanded = st.fixed_dictionaries(
    {"wait": spreads},
    optional={
        "wait_basis": st.sampled_from([Basis.LAW, Basis.METHOD]),
        "wait_sources": st.lists(ids, min_size=1, max_size=2),
        "wait_limit": st.sampled_from(model.WaitLimit),
    },
)
_replaced = st.fixed_dictionaries(
    {},
    optional={
        "title": wordings,
        "does": ids,
        "needs": few(states),
        "estimate": spreads,
        "wait": spreads,
        "checklist": few(checks),
        "criteria": few(criteria),
        "optional": st.booleans(),
        "scale": st.sampled_from(model.Scale),
        "go_back_to": few(paths),
        "when": whens,
        "flow": flows,
    },
)
overlays = st.builds(
    model.Overlay,
    ids,
    edition=editions,
    title=wordings,
    summary=maybe(wordings),
    variant_of=maybe(ids),
    changes=few(
        st.one_of(
            st.builds(
                model.Extend,
                st.sampled_from([model.Where.BEFORE, model.Where.AFTER, model.Where.INTO]),
                few(paths, 1),
                **_additions,
            ),
            st.builds(model.Extend, st.just(model.Where.AT), st.sampled_from(["start", "end"]), **_additions),
            st.builds(model.Suppress, paths, reason=maybe(wordings)),
            st.builds(model.Replace, paths, _replaced | _demanded, reason=maybe(wordings)),
        )
    ),
    **_definitions,
)
_periods = st.tuples(days, days).map(sorted)
quiet_periods = st.builds(
    lambda title, period, effect: model.QuietPeriod(title, period[0], period[1], effect=effect),
    wordings,
    _periods,
    st.sampled_from(model.Effect),
)
absences = st.builds(lambda period, title: model.Absence(*period, title=title), _periods, maybe(wordings))
_stays = st.tuples(days, days).map(lambda two: {"first": min(two), "last": max(two)})
team_members = st.builds(
    lambda id, stay, **rest: model.TeamMember(id, **stay, **rest), ids,
    _stays | days.map(lambda day: {"first": day}) | days.map(lambda day: {"last": day}) | st.just({}),
    role=ids, share=shares, title=maybe(wordings), rate=maybe(prices), absences=few(absences),
)  # fmt: skip
measurings = st.builds(
    lambda every, period, open_end, **more: model.Measuring(
        every, period[0], until=None if open_end else period[1], **more
    ),
    st.sampled_from(model.Frequency),
    _periods,
    st.booleans(),
    by=maybe(ids),
    how=maybe(wordings),
    cost=maybe(moneys),
)
benefits = st.builds(
    model.Benefit,
    ids,
    title=wordings,
    measure=maybe(measures),
    kind=maybe(st.sampled_from(model.BenefitKind)),
    owner=maybe(ids),
    beneficiary=maybe(texts),
    payer=maybe(texts),
    baseline=maybe(decimals),
    baseline_on=maybe(days),
    effect_from=maybe(days),
    baseline_count=maybe(st.integers(1, 10**6)),
    target=maybe(decimals),
    due=maybe(days),
    milestones=few(st.builds(model.Milestone, days, decimals)),
    disbenefit=st.booleans(),
    unexpected=st.booleans(),
    preconditions=few(ids),
    leading=few(ids),
    design=maybe(st.sampled_from(model.Design)),
    measuring=maybe(measurings),
    if_missed=maybe(wordings),
    risk=maybe(wordings),
    note=maybe(wordings),
)
benefit_maps = st.builds(
    model.BenefitMap,
    st.sampled_from(model.MapProfile),
    steps=few(
        st.builds(
            model.MapStep,
            ids,
            kind=st.sampled_from(model.StepKind),
            title=wordings,
            owner=maybe(ids),
            due=maybe(days),
            note=maybe(wordings),
        )
    ),
    links=few(st.builds(model.MapLink, ids, ids, assuming=maybe(wordings))),
)
_years = st.integers(2000, 2099)
_several_years = st.tuples(_years, _years).map(sorted)
_parts = st.decimals(0, 1, places=2)
_limits = st.lists(decimals, min_size=3, max_size=3).map(sorted)


def _flow(
    years: list[int],
    amounts: list[Decimal],
    currency: str,
    known: tuple[bool, bool, bool],
    **more: Any,  # noqa: ANN401 - the other fields
) -> model.CashFlow:
    least, amount, most = (Money(one, currency) for one in amounts)
    return model.CashFlow(
        years[0],
        amount,
        until=years[1] if known[0] else None,
        least=least if known[1] else None,
        most=most if known[2] else None,
        **more,
    )


cash_flows = st.builds(
    _flow,
    _several_years,
    _limits,
    st.sampled_from(["NOK", "EUR"]),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    what=wordings,
    ramp=few(_parts),
    growth=maybe(st.decimals(-20, 20, places=1) | ids),  # hundredths would be shares
    party=maybe(ids),
    to=maybe(ids),
    public=maybe(_parts),
    kind=maybe(st.sampled_from(model.BenefitKind)),
    benefit=maybe(ids),
    price_year=maybe(_years),
    own_time=st.booleans(),
    basis=maybe(wordings),
)
unpriced_effects = st.builds(
    model.UnpricedEffect,
    wordings,
    importance=maybe(st.sampled_from(model.Importance)),
    extent=maybe(st.sampled_from(model.Extent)),
    reason=maybe(wordings),
    people=maybe(st.decimals(0, 10**9, places=1)),
    benefit=maybe(ids),
)
options = st.builds(
    model.Option,
    ids,
    title=wordings,
    kind=st.sampled_from(model.OptionKind),
    costs=few(cash_flows),
    effects=few(cash_flows),
    unpriced=few(unpriced_effects),
    residual=maybe(moneys),
    screened_out=maybe(wordings),
)
appraisals = st.builds(
    lambda years, **more: model.Appraisal(first_year=years[0], last_year=years[1], **more),
    _several_years,
    base_year=_years,
    price_year=maybe(_years),
    rules=maybe(st.sampled_from(["NO", "GB"])),
    rules_on=maybe(days),
    opening=maybe(_years),
    life=maybe(st.integers(1, 100)),
    period_reason=maybe(wordings),
    timing=maybe(st.sampled_from(model.Timing)),
    tax_financing=maybe(st.booleans()),
    sector=maybe(ids),
    parties=few(st.builds(model.Party, ids, side=st.sampled_from(model.PartySide), title=wordings)),
    price_index=st.dictionaries(_years, st.decimals("0.01", 1000, places=2), max_size=2),
)
benefits_plans = st.builds(
    model.BenefitsPlan,
    ids,
    title=wordings,
    summary=maybe(wordings),
    example=st.booleans(),
    country=maybe(st.sampled_from(["NO", "SE"])),
    start=maybe(days),
    project_end=maybe(days),
    register=few(benefits),
    map=benefit_maps,
    options=few(options),
    appraisal=maybe(appraisals),
)
_counts = st.decimals("0.01", 10**6, places=2)
_vat_rates = st.sampled_from([Decimal(0), Decimal(12), Decimal("15.5"), Decimal(25)])


def _purchase_item(more: dict[str, Any], length: tuple[Decimal | None, model.PriceTerm | None]) -> model.PurchaseItem:
    months, term = length
    return model.PurchaseItem(**more, months=months, term=term)


_lengths = st.one_of(
    st.just((None, None)),
    st.tuples(_counts, st.sampled_from([None, model.PriceTerm.FIXED])),
    st.just((None, model.PriceTerm.OPEN)),
)
purchase_items = st.builds(
    _purchase_item,
    st.fixed_dictionaries(
        {
            "what": wordings,
            "value": maybe(prices),
            "count": _counts,
            "part": st.sampled_from(model.ItemPart),
            "kind": maybe(st.sampled_from(model.PurchaseKind)),
            "leased": st.booleans(),
            "lot": maybe(ids),
            "unit": maybe(ids),
            "bought_on": maybe(days),
            "vat": maybe(st.sampled_from(RulesVat)),
            "vat_rate": maybe(_vat_rates),
        }
    ),
    _lengths,
)
circumstances = st.builds(
    model.Circumstance, ids, fact_values, because=maybe(wordings), on=maybe(days), evidence=maybe(texts)
)
legal_assessments = st.builds(model.LegalAssessment, ids, fact_values, wordings, by=ids, on=days, evidence=maybe(texts))
procurements = st.builds(
    model.Procurement,
    ids,
    kind=maybe(st.sampled_from(model.PurchaseKind)),
    title=maybe(wordings),
    country=maybe(st.sampled_from(["NO", "SE", "GB"])),
    buyer=maybe(st.sampled_from(model.Buyer)),
    joint=few(st.sampled_from(model.Buyer)),
    sector=maybe(st.sampled_from(model.Sector)),
    items=few(purchase_items),
    total=maybe(prices),
    vat=maybe(st.sampled_from(RulesVat)),
    vat_rate=maybe(_vat_rates),
    cpv=few(st.sampled_from(["72220000-3", "73000000"])),
    months=maybe(_counts),
    framework=st.booleans(),
    dates=st.dictionaries(st.sampled_from(model.PROCUREMENT_DATES), days, max_size=3),
    circumstances=st.lists(circumstances, max_size=2, unique_by=lambda one: one.fact).map(tuple),
    assessments=few(legal_assessments),
    procedure=maybe(ids),
    because=maybe(wordings),
    chosen_days=few(st.builds(model.ChosenDays, ids, st.integers(0, 400), maybe(wordings))),
)

_strengths = st.decimals(0, "0.99", places=2)
uncertainties = st.builds(
    model.Uncertainty,
    st.sampled_from(model.Distribution),
    common=_strengths,
    causes=few_by_id(
        st.builds(model.CommonCause, ids, st.lists(paths, min_size=1, max_size=2), _strengths, title=wordings)
    ),
)
_odds = st.dictionaries(ids, st.integers(1, 9), min_size=1, max_size=3).map(
    lambda parts: {
        branch: Decimal(10 - sum(list(parts.values())[1:])) / 10 if not at else Decimal(part) / 10
        for at, (branch, part) in enumerate(parts.items())
    }
)


def _priced(draw_from: Mapping[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[model.CostLine]:
    return st.builds(
        model.CostLine,
        ids,
        kind=st.sampled_from(model.CostKind),
        title=wordings,
        phase=maybe(paths),
        vat=st.sampled_from(model.Vat),
        vat_rate=maybe(st.sampled_from(model.VatBand) | st.decimals(0, 100, places=2)),
        paid=maybe(st.sampled_from(model.Paid) | days),
        **draw_from,
    )


cost_lines = st.one_of(
    _priced({"amount": prices}), _priced({"rate": prices, "hours": spreads}), _priced({"rate": prices, "days": spreads})
)
cost_sheets = st.builds(
    model.CostSheet,
    few_by_id(cost_lines),
    wage_growth=st.decimals(-50, 50, places=2),
    vat_refunded=maybe(st.booleans()),
)


def projects(method: model.Method, laid_over: Iterable[model.Overlay] = ()) -> st.SearchStrategy[model.Project]:
    """Return projects that walk through one method with these overlays."""
    return st.builds(
        model.Project,
        ids,
        st.just(method),
        start=days,
        country=st.sampled_from(["NO", "SE", "GB"]),
        overlays=st.just(tuple(laid_over)),
        title=wordings,
        summary=maybe(wordings),
        example=st.booleans(),
        organisation=maybe(
            st.builds(model.Organisation, wordings, kind=maybe(st.sampled_from(model.OrganisationKind)))
        ),
        driver=maybe(st.sampled_from(model.Driver)),
        scale=st.sampled_from(model.Scale),
        facts=st.dictionaries(ids, fact_values, max_size=3),
        meetings=few(st.builds(model.Meetings, ids, few(days), papers_due=st.integers(0, 30), title=maybe(wordings))),
        quiet=few(quiet_periods),
        usual_quiet=st.dictionaries(st.sampled_from(Usual), st.sampled_from(model.Effect)),
        half_days=few(days),
        usual_half_days=st.sets(st.sampled_from(UsualHalfDay)),
        team=few_by_id(team_members),
        hours_per_day=st.sampled_from([Decimal("7.5"), Decimal(8), Decimal("6.25")]),
        estimates=st.dictionaries(paths, spreads, max_size=2),
        waits=st.dictionaries(paths, spreads, max_size=2),
        not_before=st.dictionaries(paths, days, max_size=2),
        choices=st.dictionaries(paths, ids, max_size=2),
        uncertainty=uncertainties,
        odds=st.dictionaries(paths, _odds.filter(lambda odds: all(0 <= one <= 1 for one in odds.values())), max_size=1),
        go_backs=few(st.builds(model.GoBack, paths, paths, shares, st.integers(1, 3))),
        options=few_by_id(options),
        benefits=few_by_id(benefits),
        benefit_map=benefit_maps,
        appraisal=maybe(appraisals),
        procurements=few_by_id(procurements),
        budget_years=few(st.integers(2000, 2099)),
        costs=cost_sheets,
    )


@attrs.frozen
class SmallShelf:
    """A shelf that holds just what a test puts on it."""

    methods: Mapping[str, model.Method] = attrs.field(factory=dict)
    overlays: Mapping[str, model.Overlay] = attrs.field(factory=dict)
    results: Mapping[str, model.Result] = attrs.field(factory=dict)
    roles: Mapping[str, model.Role] = attrs.field(factory=dict)
    tools: Mapping[str, model.Tool] = attrs.field(factory=dict)

    def edition(self, id: str, edition: str | None = None) -> model.Method:
        """Return a method in any or one edition; raises NoSuchMethod."""
        method = self.methods.get(id)
        if method is None or edition not in (None, method.edition):
            raise NoSuchMethod(str(Pin(id, edition)), tuple(self.methods))
        return method
