"""Laws of appraisal: what holds whatever the amounts are."""

from datetime import date
from decimal import Decimal
from math import isfinite

import attrs
import numpy as np
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from tests.laws.reckoning import factor_of, net_flows

from innomethods.benefits import break_even, can_turn_ranking, valuation_of
from innomethods.benefits.appraising import appraise
from innomethods.benefits.appraising.telling import FIGURES
from innomethods.benefits.rates import AppraisalRules, Band, BandOrigin, RealGrowth, Schedule, TaxCost
from innomethods.errors import MethodProblems
from innomethods.model import Appraisal, Benefit, BenefitsPlan, CashFlow, Option, Party
from innomethods.quantities import Money
from innomethods.sources import Ground, Source

FIRST, LAST = 2027, 2040
RULES = AppraisalRules(
    "XX",
    "guide",
    [Schedule("standard", [Band(0, 5, "0.04"), Band(6, None, "0.03")], title="standard")],
    ground=Ground(Source("guide", title="A guide", certainty="seen")),
    title="A guide",
    band_origin=BandOrigin("start"),
    discount_base="start",
    flow_timing="end",
    tax_cost=TaxCost("0.2", "net-budget"),
    residual_rule="last-year-flow",
)
PARTIES = [
    Party("own", side="own"),
    Party("state", side="other-public"),
    Party("users", side="users"),
    Party("firms", side="private"),
]
years = st.tuples(st.integers(FIRST, LAST), st.integers(FIRST, LAST)).map(sorted)
amounts = st.integers(0, 10**9).map(lambda one: Money(Decimal(one) / 100))
flows = st.builds(
    lambda span, amount, **more: CashFlow(span[0], amount, "Line", until=span[1], **more),
    years,
    amounts,
    party=st.sampled_from([None, "own", "state", "users", "firms"]),
    kind=st.sampled_from([None, "budget", "alternative-use"]),
    growth=st.sampled_from([None, "1.3"]),
    ramp=st.sampled_from([(), (Decimal("0.5"),)]),
    own_time=st.booleans(),
)
lists = st.lists(flows, max_size=4)
# An option without a line is worth an unknown amount (A19): these laws are about what is known.
options = st.builds(
    lambda costs, effects: Option("a", title="A", costs=costs, effects=effects),
    lists,
    lists,
).filter(lambda one: one.costs or one.effects)
nulls = st.builds(
    lambda costs, effects: Option("null", title="Null", kind="null", costs=costs, effects=effects), lists, lists
)
PUBLIC = {"own", "state"}


def plan_of(*found, life=20):
    return BenefitsPlan(
        "plan",
        start=date(2027, 1, 1),
        appraisal=Appraisal(
            base_year=FIRST, first_year=FIRST, last_year=LAST, rules="XX", parties=PARTIES, life=life, opening=2030
        ),
        options=found,
    )


def appraised(option, null=None):
    nothing = Option("null", title="Null", kind="null")
    return appraise(plan_of(null or nothing, option), rules=RULES).option("a")


def near(value, scale=1.0):
    return pytest.approx(value, rel=1e-9, abs=1e-6 * max(scale, 1.0))


def size(found):
    return sum(abs(one.present_value) for one in found.lines)


@given(options, nulls)
def test_a_thousand_times_the_amounts_is_a_thousand_times_the_worth(option, null):
    def thousand(one):
        times = [
            [attrs.evolve(flow, amount=Money(flow.amount.amount * 1000)) for flow in side]
            for side in (one.costs, one.effects)
        ]
        return attrs.evolve(one, costs=times[0], effects=times[1])

    small, large = appraised(option, null), appraised(thousand(option), thousand(null))
    assert large.npv == near(1000 * small.npv, 1000 * size(small))
    assert large.equivalent_annual == near(1000 * small.equivalent_annual, 1000 * size(small))


@given(options, options)
def test_worth_is_linear_in_lines(one, other):
    both = attrs.evolve(one, costs=[*one.costs, *other.costs], effects=[*one.effects, *other.effects])
    found = appraised(both)
    assert found.npv == near(appraised(one).npv + appraised(other).npv, size(found))


@given(options, options, st.randoms())
def test_order_of_lines_and_options_does_not_matter(one, other, random):
    other = attrs.evolve(other, id="b")
    nothing = Option("null", title="Null", kind="null")
    shuffled = attrs.evolve(one, costs=random.sample(one.costs, len(one.costs)))
    first = appraise(plan_of(nothing, one, other), rules=RULES)
    second = appraise(plan_of(other, shuffled, nothing), rules=RULES)
    for id in ("a", "b"):
        assert second.option(id).npv == near(first.option(id).npv, size(first.option(id)))


@given(options, nulls)
def test_parties_add_up_to_the_total(option, null):
    found = appraised(option, null)
    assert sum(one.present_value for one in found.parties) == near(found.npv, size(found))


@given(options, nulls)
def test_the_tax_row_is_the_factor_times_the_net_public_row(option, null):
    found = appraised(option, null)
    assert found.tax_cost == near(-0.2 * found.net_public, size(found))
    rows = [one for one in found.parties if one.party is None]
    assert sum(one.present_value for one in rows) == near(-found.tax_cost, size(found))


@given(options, flows, st.sampled_from(["own", "state", "users", "firms"]), st.sampled_from(["own", "state", "users"]))
def test_what_changes_hands_moves_no_worth(option, flow, giver, receiver):
    if giver == receiver:
        return
    grant = attrs.evolve(flow, party=giver, to=receiver, kind=None)
    plain, granted = appraised(option), appraised(attrs.evolve(option, effects=[*option.effects, grant]))
    assert granted.npv_before_tax_cost == near(plain.npv_before_tax_cost, size(granted))
    if (giver in PUBLIC) == (receiver in PUBLIC):
        assert granted.npv == near(plain.npv, size(granted))


@given(nulls, options)
def test_the_null_option_is_worth_nothing_against_itself(null, option):
    assert appraise(plan_of(null, option), rules=RULES).option("null").npv == 0


@given(nulls.filter(lambda one: one.costs or one.effects))
def test_lines_of_the_null_option_alone_cancel(null):
    same = attrs.evolve(null, id="a", kind="action")
    assert appraised(same, null).npv == near(0, size(appraised(same, null)))


@given(options)
def test_splitting_a_line_over_years_changes_nothing(option):
    def split(side):
        for flow in side:
            if flow.growth is None and not flow.ramp and flow.until > flow.year:
                yield attrs.evolve(flow, until=flow.year)
                yield attrs.evolve(flow, year=flow.year + 1)
            else:
                yield flow

    parted = attrs.evolve(option, costs=split(option.costs), effects=split(option.effects))
    assert appraised(parted).npv == near(appraised(option).npv, size(appraised(option)))


@given(options, nulls)
def test_the_equivalent_annual_amount_is_worth_as_much(option, null):
    found = appraised(option, null)
    years, factors = found.own.years, found.own.factors.tolist()
    spread = sum(factor for year, factor in zip(years, factors, strict=True) if year > FIRST)
    assert found.equivalent_annual * spread == near(found.npv, size(found))


@given(options, nulls)
def test_at_every_rate_of_return_the_net_flows_are_worth_nothing(option, null):
    found = appraised(option, null)
    for rate in found.irr.roots:
        worth = [flow * (1 + rate) ** -year for year, flow in enumerate(found.net_flows)]
        assert sum(worth) == pytest.approx(0, abs=1e-6 * max(1.0, sum(abs(one) for one in worth)))


wild_flows = st.builds(
    lambda span, amount, limits, **more: CashFlow(
        span[0],
        amount,
        "Line",
        until=span[1],
        least=Money(0, amount.currency) if limits else None,
        most=Money(amount.amount * 2, amount.currency) if limits else None,
        **more,
    ),
    st.tuples(st.integers(2020, 2050), st.integers(2020, 2050)).map(sorted),
    st.builds(Money, st.integers(0, 10**12), st.sampled_from(["NOK"] * 30 + ["EUR"])),
    st.booleans(),
    party=st.sampled_from([None, "own", "state", "users", "own", "nobody"]),
    to=st.sampled_from([None] * 5 + ["own", "users", "nobody"]),
    kind=st.sampled_from([None, "budget", "alternative-use", "other-public", "unpriced"]),
    benefit=st.sampled_from([None, "freed", "unheard-of"]),
    growth=st.sampled_from([None, None, "-5", "20", "time"]),
    ramp=st.sampled_from([(), ("0", "0.5"), ("1",) * 40]),
    price_year=st.sampled_from([None, 0, 2024, 2027]),
    public=st.sampled_from([None, 0, "0.5", 1]),
    own_time=st.booleans(),
)
wild_options = st.builds(
    lambda id, **more: Option(id, title=id, **more),
    st.sampled_from(["a", "b", "c"]),
    kind=st.sampled_from(["null", "null-plus", "action", "action", "action"]),
    costs=st.lists(wild_flows, max_size=3),
    effects=st.lists(wild_flows, max_size=3),
    residual=st.sampled_from([None, None, Money(-5), Money(0), Money(10**6)]),
    screened_out=st.sampled_from([None, None, None, "Too dear."]),
    unpriced=st.sampled_from([(), ("Trust",)]),
)
wild_plans = st.builds(
    lambda span, base, found, **more: BenefitsPlan(
        "plan",
        start=date(2027, 1, 1),
        register=[Benefit("freed", title="Freed", kind="alternative-use")],
        options=[Option("nothing", title="Nothing", kind="null"), *found] if base % 2 else found,
        appraisal=Appraisal(base_year=base, first_year=span[0], last_year=span[1], rules="XX", parties=PARTIES, **more),
    ),
    st.tuples(st.integers(2020, 2025), st.integers(2045, 2055)),
    st.integers(2015, 2035),
    st.lists(wild_options, max_size=3, unique_by=lambda one: one.id),
    price_year=st.sampled_from([None, 2027]),
    price_index=st.sampled_from([(), {2024: 100, 2027: 110}]),
    opening=st.sampled_from([None, 2010, 2030, 2060]),
    life=st.sampled_from([None, 1, 100]),
    timing=st.sampled_from([None, "start", "mid"]),
    tax_financing=st.sampled_from([None, True, False]),
    sector=st.sampled_from([None, "transport"]),
)
wild_rules = st.sampled_from(
    [
        RULES,
        attrs.evolve(RULES, tax_cost=None),
        attrs.evolve(RULES, tax_cost=TaxCost("0.3", "gross-cost"), residual_rule=None),
        attrs.evolve(RULES, real_growth=[RealGrowth("time", title="time", rate="0.01", until=2035)]),
        attrs.evolve(RULES, band_origin=None),
        attrs.evolve(RULES, band_origin=BandOrigin("opening"), flow_timing=None),
    ]
)


@settings(max_examples=100)
@given(wild_plans, wild_rules)
def test_whatever_is_written_there_is_a_figure_with_its_reasons_or_a_finding(plan, rules):
    try:
        result = appraise(plan, rules=rules)
    except MethodProblems as refused:
        event("refused")
        if not refused.findings:
            raise
        return
    for one in result.options:
        known = one.npv_before_tax_cost is not None
        assert known or one.screened_out is not None or any(found.is_error for found in result.findings)
        assert one.npv is None or isfinite(one.npv)
        for figure in FIGURES:
            assert all(said.missing() == () or said.en for said in one.because(figure))
        assert len(one.lines) == len(one.own.flows)
        assert break_even(one) is None or one.npv is not None
        if one.npv is not None:
            event("known")
            held = valuation_of(one, every_line=True)
            likely = [[each.uncertain.likely] for each in held.inputs]
            assert held.worth(np.array(likely).reshape(-1, 1))[0] == near(one.npv, size(one))
    can_turn_ranking(result)


# What is checked against plain loops: a few lines that are alike but for their years, prices, parties and growth.
plain_flows = st.builds(
    lambda span, one_off, amount, **more: CashFlow(
        span[0], Money(amount), "Line", until=None if one_off else span[1], **more
    ),
    st.tuples(st.sampled_from([2027, 2028, 2030, 2033, LAST]), st.sampled_from([2028, 2033, LAST, LAST])).map(sorted),
    st.sampled_from([False, False, True]),
    st.integers(1, 10_000),
    party=st.sampled_from([None, "own", "state", "users", "firms"]),
    kind=st.sampled_from([None, "budget", "alternative-use"]),
    benefit=st.sampled_from([None, "freed"]),
    growth=st.sampled_from([None, "2", "2", "time"]),
    price_year=st.sampled_from([None, 2025]),
    public=st.sampled_from([None, None, "0.5"]),
    ramp=st.sampled_from([(), ("0.25", "0.5")]),
)
grants = st.builds(
    lambda flow, pair: attrs.evolve(flow, party=pair[0], to=pair[1], kind=None, benefit=None, public=None),
    plain_flows,
    st.sampled_from([("users", "own"), ("own", "users"), ("state", "own"), ("users", "firms")]),
)
left_over = st.sampled_from([None, None, None, Money(1000)])
plain_options = st.builds(
    lambda id, **more: Option(id, title=id, kind="null" if id == "null" else "action", **more),
    st.just("a"),
    costs=st.lists(plain_flows, min_size=1, max_size=3),
    effects=st.lists(plain_flows | grants, max_size=4),
    residual=left_over,
)
plain_nulls = st.builds(
    lambda costs, **more: Option("null", title="Null", kind="null", costs=costs, **more),
    st.lists(plain_flows, max_size=2),
    effects=st.lists(plain_flows, max_size=1),
    residual=left_over,
)
KNOWN = attrs.evolve(RULES, real_growth=[RealGrowth("time", title="time", rate="0.009", until=2030, taper_to=2036)])


@settings(max_examples=200)
@given(plain_options, plain_nulls, st.sampled_from([None, 3, 12, 40]), st.sampled_from([None, 2030]))
def test_the_worth_is_what_plain_loops_come_to(option, null, life, opening):
    plan = attrs.evolve(plan_of(null, option), register=[Benefit("freed", title="Freed", kind="alternative-use")])
    years = attrs.evolve(plan.appraisal, life=life, opening=opening, price_year=2027, price_index={2025: 95, 2027: 100})
    clashing = [one for one in (*option.costs, *option.effects) if one.benefit and one.kind == "budget"]
    plan = attrs.evolve(plan, appraisal=years)
    found = appraise(plan, rules=KNOWN).option("a")
    if found.npv is None:  # freed time entered as money in a budget has no figure
        assert clashing or any(one.benefit and one.kind == "budget" for one in (*null.costs, *null.effects))
        return
    flows = net_flows(plan, KNOWN, option)
    worth = {year: amount * factor_of(KNOWN, year, FIRST) for year, amount in flows.items()}
    assert found.npv == near(sum(worth.values()), size(found))
    told = dict(zip(found.flow_years, found.net_flows, strict=True))
    for year in {*told, *flows}:
        assert told.get(year, 0.0) == near(flows.get(year, 0.0), 1e4), year


@given(st.integers(1000, 5000), st.integers(50, 200), st.sampled_from([30, 40]))
def test_it_does_not_matter_whether_years_lie_in_the_analysis_or_in_the_life_after_it(cost, gain, life):
    def over(last):
        option = Option(
            "a", title="A",
            costs=[CashFlow(2027, Money(cost), "Cost")],
            effects=[CashFlow(2028, Money(gain), "Gain", until=last, party="users")],
        )  # fmt: skip
        plan = plan_of(Option("null", title="Null", kind="null"), option, life=life)
        years = attrs.evolve(plan.appraisal, last_year=last, opening=2028)
        return appraise(attrs.evolve(plan, appraisal=years), rules=RULES).option("a")

    short, whole = over(2036), over(2028 + life - 1)
    for figure in ("npv", "equivalent_annual"):
        assert getattr(short, figure) == pytest.approx(getattr(whole, figure), rel=1e-9, abs=1e-6)
    assert short.net_flows == pytest.approx(whole.net_flows)
    assert short.irr.roots == pytest.approx(whole.irr.roots)
    assert (short.payback, short.discounted_payback) == (whole.payback, whole.discounted_payback)
