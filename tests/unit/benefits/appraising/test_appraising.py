"""What an appraisal does with lines: gross null options, ramps, growth, residual value, transfers, parties, words."""

import pickle

import attrs
import pytest

from innomethods.benefits.appraising import appraise
from innomethods.benefits.appraising.telling import FIGURES
from innomethods.benefits.rates import Band, BandOrigin, RealGrowth, Schedule, TaxCost
from innomethods.errors import NoSuchSchedule
from innomethods.model import CashFlow, Option
from innomethods.quantities import Money
from innomethods.wording import LANGUAGES


def action(plan, **changes):
    changed = [attrs.evolve(one, **changes) if one.kind == "action" else one for one in plan.options]
    return attrs.evolve(plan, options=changed)


def appraised(plan, **changes):
    return attrs.evolve(plan, appraisal=attrs.evolve(plan.appraisal, **changes))


def line(amount, year=2028, until=None, what="Line", **more):
    return CashFlow(year, Money(str(amount)), what, until=until, **more)


@pytest.fixture
def at_no_rate(faerre, rules_of):
    """Appraise one action of these lines at no discount rate, so that sums can be seen."""

    def made(costs=(), effects=(), rules=None, **changes):
        plan = appraised(action(faerre, costs=costs, effects=effects), **changes)
        return appraise(plan, rules=rules or rules_of("0")).option("reminders")

    return made


def test_the_null_options_own_amounts_are_taken_from_each(faerre, rules_of):
    null = Option("null", title="As now", kind="null", costs=[line(100, 2027, 2031, "Post")], effects=[line(30)])
    plan = action(faerre, costs=[line(60, 2027, 2031, "Text messages")], effects=[line(80)])
    plan = attrs.evolve(plan, options=[null, plan.options[1]])
    result = appraise(plan, rules=rules_of("0"))
    found = result.option("reminders")
    assert found.npv == pytest.approx(5 * (100 - 60) + (80 - 30))
    assert found.present_costs == pytest.approx(-200)
    assert found.bcr.value is None
    assert found.bcr.reason is not None
    assert [one.total for one in found.lines if one.spared] == [500, -30]
    assert result.option("null").npv == 0
    assert result.ranking[0].id == "reminders"


def test_ramp_is_the_share_in_the_first_years(at_no_rate):
    found = at_no_rate(effects=[line(100, 2028, 2031, ramp=["0.25", "0.5"])])
    assert found.lines[0].amounts == (0, 25, 50, 100, 100)


def test_growth_in_per_cent_counts_from_the_price_year(at_no_rate):
    found = at_no_rate(effects=[line(100, 2028, 2029, growth="10")])
    assert found.lines[0].amounts[1:3] == pytest.approx((110, 121))
    later = at_no_rate(effects=[line(100, 2028, 2029, growth="10")], price_year=2028)
    assert later.lines[0].amounts[1:3] == pytest.approx((100, 110))


def test_growth_of_a_row_tapers_as_the_rules_say(at_no_rate, rules_of):
    rules = rules_of("0", real_growth=[RealGrowth("time", title="time", rate="0.1", until=2028, taper_to=2030)])
    found = at_no_rate(effects=[line(100, 2028, 2031, growth="time")], rules=rules)
    assert found.lines[0].amounts[1:] == pytest.approx((110, 110 * 1.05, 110 * 1.05, 110 * 1.05))
    without = {one.id: one.npv for one in found.sensitivities}["no-growth"]
    assert without == pytest.approx(400)


def test_the_last_years_flow_goes_on_for_the_rest_of_the_life(at_no_rate, rules_of):
    rules = rules_of("0", residual_rule="last-year-flow")
    lines = {"costs": [line(500, 2027), line(20, 2028, 2031)], "effects": [line(100, 2028, 2031)]}
    found = at_no_rate(**lines, rules=rules, life=6, opening=2028)
    assert found.residual == pytest.approx(2 * (100 - 20))
    assert found.npv == pytest.approx(-500 + 6 * 80)
    assert at_no_rate(**lines, rules=rules, life=4, opening=2028).residual == 0
    assert at_no_rate(**lines, rules=rules_of("0"), life=6, opening=2028).residual == 0


def test_the_rest_of_the_life_is_discounted_on(at_no_rate, rules_of):
    rules = rules_of("0.04", residual_rule="last-year-flow")
    found = at_no_rate(effects=[line(100, 2028, 2031)], rules=rules, life=6, opening=2028)
    assert found.npv == pytest.approx(sum(100 / 1.04**year for year in range(1, 7)))


def test_life_counts_from_the_first_effect_where_opening_is_not_said(at_no_rate, rules_of):
    found = at_no_rate(effects=[line(100, 2029, 2031)], rules=rules_of("0", residual_rule="last-year-flow"), life=5)
    assert found.residual == pytest.approx(200)
    assert any("2029" in one.text("en") for one in found.holds_for.assumed)


def test_a_market_value_stands_in_for_the_rule(faerre, rules_of):
    rules = rules_of("0.04", residual_rule="last-year-flow", tax_cost=TaxCost("0.2", "net-budget"))
    plan = appraised(action(faerre, effects=[line(100, 2028, 2031)], residual=Money(1000)), life=20, opening=2028)
    found = appraise(plan, rules=rules).option("reminders")
    assert found.residual == pytest.approx(1000 / 1.04**4)
    assert found.lines[-1].path == "options/reminders/residual"


def test_what_goes_between_public_bodies_moves_no_tax_cost_and_what_comes_from_outside_does(sorpevarsel, norway):
    def with_grant(giver):
        grant = line(4_000_000, 2027, what="Grant", party=giver, to="agency")
        plan = action(sorpevarsel, effects=[*sorpevarsel.options[1].effects, grant])
        return appraise(plan, rules=norway).option("sensors")

    plain = appraise(sorpevarsel, rules=norway).option("sensors")
    assert with_grant("fund").npv == pytest.approx(plain.npv)
    assert with_grant("users").npv_before_tax_cost == pytest.approx(plain.npv_before_tax_cost)
    assert with_grant("users").tax_cost == pytest.approx(plain.tax_cost - 0.2 * 4_000_000)


def test_parties_add_up_to_the_net_present_value(sorpevarsel, norway):
    found = appraise(sorpevarsel, rules=norway).option("sensors")
    told = {one.party.id if one.party else "tax": one.present_value for one in found.parties}
    assert sum(told.values()) == pytest.approx(found.npv)
    assert told["agency"] == pytest.approx(-26.2134e6, abs=1e3)
    assert told["tax"] == pytest.approx(-found.tax_cost)
    assert set(told) == {"agency", "users", "society", "tax"}


def test_lines_present_values_add_up(sorpevarsel, norway):
    found = appraise(sorpevarsel, rules=norway).option("sensors")
    for one in found.lines:
        assert sum(one.present) + one.residual == pytest.approx(one.present_value)
    assert sum(one.present_value for one in found.lines) == pytest.approx(found.npv_before_tax_cost)
    assert [one.path for one in found.lines][:2] == ["options/sensors/costs/0", "options/sensors/costs/1"]


def test_at_each_switching_value_the_worth_is_zero(sorpevarsel, norway):
    found = appraise(sorpevarsel, rules=norway).option("sensors")
    for value in found.switching_values:
        if value.id.startswith("options/") and value.times is not None:
            _, _, side, number = value.id.split("/")
            flows = list(getattr(found.option, side))
            flows[int(number)] = attrs.evolve(flows[int(number)], amount=Money(str(round(value.value, 6))))
            moved = appraise(action(sorpevarsel, **{side: flows}), rules=norway).option("sensors")
            assert moved.npv == pytest.approx(0, abs=1)


def test_a_switching_value_of_the_tax_factor(sorpevarsel, norway):
    found = appraise(sorpevarsel, rules=norway).option("sensors")
    value = next(one for one in found.switching_values if one.id == "tax-factor").value
    moved = appraise(sorpevarsel, rules=attrs.evolve(norway, tax_cost=TaxCost(str(value), "net-budget")))
    assert moved.option("sensors").npv == pytest.approx(0, abs=1)


def test_what_switches_nothing_says_why(at_no_rate):
    found = at_no_rate(costs=[line(100)], effects=[line(10), line(5, what="Other")])
    reasons = {one.id: one.reason for one in found.switching_values}
    assert reasons["options/reminders/effects/0"] is None
    negative = at_no_rate(costs=[line(100), line(1, what="Small")], effects=[line(10)])
    small = next(one for one in negative.switching_values if one.id == "options/reminders/costs/1")
    assert small.value is None
    assert "below zero" in small.reason.text("en")


def test_a_tax_cost_nobody_knows_leaves_the_figure_before_it(faerre, rules_of):
    found = appraise(faerre, rules=rules_of("0.04", tax_cost=None)).option("reminders")
    assert found.npv is None
    assert found.tax_cost is None
    assert found.npv_before_tax_cost == pytest.approx(77_753, abs=1)
    assert "isn't known" in found.why("npv", "en")
    assert found.tax_bases == ()
    assert found.switching_values == ()


def test_a_gross_base_takes_no_savings_off(at_no_rate, rules_of):
    rules = rules_of("0", tax_cost=TaxCost("0.25", "gross-cost"))
    found = at_no_rate(costs=[line(100)], effects=[line(60, kind="budget")], rules=rules)
    assert found.tax_cost == pytest.approx(25)
    net = at_no_rate(
        costs=[line(100)],
        effects=[line(60, kind="budget")],
        rules=rules_of("0", tax_cost=TaxCost("0.25", "net-budget")),
    )
    assert net.tax_cost == pytest.approx(10)


def test_a_public_share_is_as_said(at_no_rate, rules_of):
    rules = rules_of("0", tax_cost=TaxCost("0.2", "net-budget"))
    assert at_no_rate(costs=[line(100, public="0.25")], rules=rules).tax_cost == pytest.approx(5)


def test_the_tax_cost_left_out_is_told(faerre, norway):
    result = appraise(appraised(faerre, tax_financing=False), rules=norway)
    assert result.option("reminders").npv == pytest.approx(77_753, abs=1)
    assert any("left out" in one.text("en") for one in result.holds_for.notes)


def test_sensitivities_the_rules_ask_for_are_reckoned_or_named(sorpevarsel, faerre, norway):
    found = {one.id: one for one in appraise(sorpevarsel, rules=norway).option("sensors").sensitivities}
    lower = attrs.evolve(
        norway, schedules=[Schedule("standard", [Band(0, None, "0.02")], title="standard")], sensitivities=[]
    )
    assert found["low-rate"].npv == pytest.approx(appraise(sorpevarsel, rules=lower).option("sensors").npv)
    assert found["carbon"].npv is None
    assert found["carbon"].reason is not None
    short = {one.id for one in appraise(faerre, rules=norway).option("reminders").sensitivities}
    assert "low-rate" not in short


def test_bands_count_from_opening_where_the_rules_say_so(faerre, rules_of):
    bands = Schedule("standard", [Band(0, 2, "0.04"), Band(3, None, "0.03")], title="standard")
    rules = attrs.evolve(rules_of("0.04"), schedules=[bands], band_origin=BandOrigin("opening"), discount_base="start")
    held = appraise(appraised(faerre, opening=2028), rules=rules).holds_for
    assert dict(held.factors)[2030] == pytest.approx(1 / 1.04**3)
    assert dict(held.factors)[2031] == pytest.approx(1 / 1.04**3 / 1.03)


def test_timing_is_the_appraisals_before_the_rules(faerre, norway):
    mid = appraise(appraised(faerre, timing="mid"), rules=norway)
    assert dict(mid.holds_for.factors)[2028] == pytest.approx(1.04**-0.5)
    assert mid.holds_for.timing == "mid"


def test_a_figure_answers_why_in_three_languages(sorpevarsel, norway):
    found = appraise(sorpevarsel, rules=norway).option("sensors")
    told = {one: found.why("npv", one).replace("\N{NO-BREAK SPACE}", " ") for one in LANGUAGES}
    assert len(set(told.values())) == 3
    for text in told.values():
        assert all(one in text for one in ("R-109/21", "2027", "2044"))
    assert "The tax-financing cost is NOK 5,24" in told["en"]
    assert ": 20% of the net effect on public budgets, which is NOK −26,21" in told["en"]
    assert "Closed hours: NOK 35,625,000 in 2030–2044" in told["en"]
    assert "Kjelde: R-109/21." in told["nn"]
    assert "Kilde: R-109/21." in told["nb"]


@pytest.mark.parametrize("figure", FIGURES)
def test_every_account_is_written_in_every_language(sorpevarsel, norway, figure):
    for one in appraise(sorpevarsel, rules=norway).option("sensors").because(figure):
        assert one.missing() == ()


def test_an_account_there_is_none_of(sorpevarsel, norway):
    with pytest.raises(ValueError, match="Did you mean 'npv'"):
        appraise(sorpevarsel, rules=norway).option("sensors").why("npw", "en")
    with pytest.raises(ValueError, match="Did you mean 'sensors'"):
        appraise(sorpevarsel, rules=norway).option("sensor")


def test_the_worth_of_an_option_without_amounts_is_unknown(faerre, norway):
    plan = attrs.evolve(faerre, options=[*faerre.options, Option("idle", title="Idle")])
    result = appraise(plan, rules=norway)
    found = result.option("idle")
    assert [(one.code, one.path) for one in found.findings] == [("A19", "options/idle")]
    assert (found.npv, found.bcr, found.irr, found.switching_values) == (None, None, None, ())
    assert "neither costs nor effects" in found.why("npv", "en")
    assert result.option("reminders").npv == appraise(faerre, rules=norway).option("reminders").npv


def test_results_survive_pickling(faerre, norway):
    result = appraise(faerre, rules=norway)
    again = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own bytes
    assert again.option("reminders").npv == result.option("reminders").npv


def test_another_schedule_of_the_rules_can_be_asked_for(sorpevarsel, norway):
    lower = appraise(sorpevarsel, rules=norway, schedule="low")
    assert dict(lower.holds_for.factors)[2028] == pytest.approx(1 / 1.02)
    assert lower.holds_for.schedule.en == "low"
    with pytest.raises(NoSuchSchedule, match="Did you mean 'low'"):
        appraise(sorpevarsel, rules=norway, schedule="lov")


def test_one_rate_for_ever_needs_no_year_to_count_from(faerre, rules_of):
    rules = attrs.evolve(rules_of("0.03"), band_origin=None, discount_base=None, flow_timing=None)
    found = appraise(appraised(faerre, timing="end"), rules=rules)
    assert dict(found.holds_for.factors)[2029] == pytest.approx(1.03**-2)


def test_lines_without_limits_have_no_low_and_high_and_that_is_said(sorpevarsel, norway):
    found = {one.id: one for one in appraise(sorpevarsel, rules=norway).option("sensors").sensitivities}
    assert found["low"].npv is None
    assert found["high"].npv is None
    assert "No line says between what limits" in found["low"].reason.text("en")


def test_costs_that_cancel_give_no_ratio(faerre, norway):
    """What floats leave of costs that cancel is no cost to divide by."""
    null = Option("null", title="As now", kind="null", costs=[line("1.8")])
    plan = action(faerre, costs=[line("1.1"), line("0.7", what="Other")], effects=[line(1)])
    found = appraise(attrs.evolve(plan, options=[null, plan.options[1]]), rules=norway).option("reminders")
    assert found.present_costs > 0
    assert found.bcr.value is None
    assert found.npv_per_public_krone.value is None
    assert [one.value for one in found.switching_values if one.id in {"all-costs", "tax-factor"}] == [None, None]


def test_results_can_be_compared_and_not_changed(faerre, norway):
    first, second = appraise(faerre, rules=norway), appraise(faerre, rules=norway)
    assert first == second
    assert hash(first) == hash(second)
    dearer = action(faerre, costs=[line(10**6)])
    assert appraise(dearer, rules=norway) != first
    own = first.option("reminders").own
    for numbers in (own.worth, own.public, own.amounts, own.factors, own.present, own.pull, own.stops):
        with pytest.raises(ValueError, match="read-only"):
            numbers[0] = 5


def test_what_is_left_of_the_null_option_counts_once(at_no_rate, faerre, rules_of):
    rules = rules_of("0", residual_rule="last-year-flow")
    plan = appraised(action(faerre, costs=(), effects=[line(100, 2028, 2031)]), life=10, opening=2028)
    null = attrs.evolve(plan.options[0], residual=Money(30))
    found = appraise(attrs.evolve(plan, options=[null, plan.options[1]]), rules=rules).option("reminders")
    assert found.npv == pytest.approx(10 * 100 - 30)


def test_net_flows_go_on_to_the_end_of_life(at_no_rate, rules_of):
    rules = rules_of("0", residual_rule="last-year-flow")
    found = at_no_rate(costs=[line(500, 2027), line(40, 2031)], effects=[line(100, 2028, 2031)], rules=rules, life=6)
    assert found.flow_years == tuple(range(2027, 2034))
    assert found.net_flows == (-500, 100, 100, 100, 60, 100, 100)
    assert found.payback.years == pytest.approx(5.4)
    assert found.equivalent_annual == pytest.approx(60 / 6)
