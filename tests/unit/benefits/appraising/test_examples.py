"""The figures of the example projects and of published cases; the expected ones were reckoned elsewhere."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from innomethods.benefits.appraising import appraise
from innomethods.catalogue import Catalogue
from innomethods.model import Appraisal, BenefitsPlan, CashFlow, Option
from innomethods.quantities import Money

CASES = Path(__file__).parents[3] / "data" / "benefits"


def case(name):
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def test_fewer_no_shows_before_and_after_the_tax_cost(faerre, norway):
    found = appraise(faerre, rules=norway).option("reminders")
    assert found.present_effects == pytest.approx(521_869, abs=1)
    assert found.present_costs == pytest.approx(444_116, abs=1)
    assert found.npv_before_tax_cost == pytest.approx(77_753, abs=1)
    assert found.tax_cost == pytest.approx(88_823, abs=1)
    assert found.npv == pytest.approx(-11_070, abs=1)


def test_the_base_of_the_tax_cost_decides_the_sign(faerre, norway):
    bases = appraise(faerre, rules=norway).option("reminders").tax_bases
    told = {(one.own_time, one.freed_time): (round(one.npv), one.is_rules) for one in bases}
    assert told[True, False] == (-11_070, True)
    assert told[False, False] == (22_899, False)
    assert told[True, True] == (pytest.approx(93_304, abs=1), False)
    assert [one.is_rules for one in bases].count(True) == 1


def test_the_switching_value_of_fewer_no_shows_is_4_9_points(faerre, norway):
    values = {one.id: one for one in appraise(faerre, rules=norway).option("reminders").switching_values}
    assert 4.8 * values["options/reminders/effects/0"].times == pytest.approx(4.9, abs=0.005)


def test_freed_time_is_money_in_no_budget(faerre, norway):
    found = appraise(faerre, rules=norway).option("reminders")
    assert found.freed_time == pytest.approx(521_869, abs=1)
    assert found.net_public == pytest.approx(-444_116, abs=1)
    assert found.npv_without_freed_time == pytest.approx(-11_070 - 521_869, abs=2)


def test_slush_flow_sensors_before_and_after_the_tax_cost(sorpevarsel, norway):
    found = appraise(sorpevarsel, rules=norway).option("sensors")
    assert found.npv_before_tax_cost == pytest.approx(9.85e6, abs=5e3)
    assert found.tax_cost == pytest.approx(5.24e6, abs=5e3)
    assert found.npv == pytest.approx(4.61e6, abs=5e3)


def test_slush_flow_sensors_at_their_limits(sorpevarsel, sensors, norway, with_option):
    for option, expected in ((sensors(250, lives=False), -15.39e6), (sensors(520), 13.60e6)):
        found = appraise(with_option(sorpevarsel, option), rules=norway).option("sensors")
        assert found.npv == pytest.approx(expected, abs=5e3)


def test_without_lives_490_hours_are_needed(sorpevarsel, sensors, norway, with_option):
    found = appraise(with_option(sorpevarsel, sensors(lives=False)), rules=norway).option("sensors")
    needed = next(one for one in found.switching_values if one.id == "options/sensors/effects/0")
    assert needed.value / 6250 == pytest.approx(490, abs=0.5)


def test_the_limits_of_lines_give_low_and_high(sorpevarsel, sensors, norway, with_option):
    """The same two ends, written as limits of the lines instead of as other options."""
    one = sensors()
    hours, lives = one.effects
    hours = attrs.evolve(hours, least=Money(250 * 6250), most=Money(520 * 6250))
    lives = attrs.evolve(lives, least=Money(0))
    plan = with_option(sorpevarsel, attrs.evolve(one, effects=[hours, lives]))
    found = {one.id: one.npv for one in appraise(plan, rules=norway).option("sensors").sensitivities}
    assert found["low"] == pytest.approx(-15.39e6, abs=5e3)
    assert found["high"] == pytest.approx(13.60e6, abs=5e3)


def test_a_grant_of_four_million_moves_no_present_value(sorpevarsel, sensors, norway, with_option):
    one = sensors()
    grant = CashFlow(2027, Money(4_000_000), "Grant", party="fund", to="agency")
    plan = with_option(sorpevarsel, attrs.evolve(one, effects=[*one.effects, grant]))
    found = appraise(plan, rules=norway).option("sensors")
    assert found.npv == pytest.approx(4.61e6, abs=5e3)
    gains = {one.party.id: one.present_value for one in found.parties if one.party}
    assert gains["fund"] == pytest.approx(-4_000_000)


def test_lives_in_prices_of_2024_need_an_index(sorpevarsel, sensors, norway, with_option):
    one = sensors()
    lives = attrs.evolve(one.effects[1], price_year=2024)
    plan = with_option(sorpevarsel, attrs.evolve(one, effects=[one.effects[0], lives]))
    found = appraise(plan, rules=norway).option("sensors")
    assert [(one.code, one.path) for one in found.findings] == [("A05", "options/sensors/effects/1")]
    assert found.npv is None
    assert found.bcr is None
    assert found.switching_values == ()
    indexed = attrs.evolve(plan, appraisal=attrs.evolve(plan.appraisal, price_index={2024: 100, 2027: 110}))
    found = appraise(indexed, rules=norway).option("sensors")
    assert found.lines[4].price_factor == pytest.approx(1.1)
    assert found.lines[4].total == pytest.approx(15 * 1_133_200 * 1.1)


def plan_of(invest, annual, years):
    return BenefitsPlan(
        "exercise",
        start=date(2027, 1, 1),
        appraisal=Appraisal(base_year=0, first_year=0, last_year=years, rules="NO"),
        options=[
            Option("null", title="Null", kind="null"),
            Option(
                "action",
                title="Action",
                costs=[CashFlow(0, Money(str(invest)), "Investment")],
                effects=[CashFlow(1, Money(str(annual)), "Gain", until=years)],
            ),
        ],
    )


@pytest.mark.parametrize(
    "one",
    [one for one in case("no-investering-ovinger")["cases"] if one["k"] == "npv_eac"],
    ids=lambda one: one["name"],
)
def test_course_exercises(one, rules_of):
    found = appraise(plan_of(one["invest"], one["annual"], one["n"]), rules=rules_of(str(one["rate"]))).option("action")
    assert found.npv == pytest.approx(one["expected_npv"], abs=one["tol_npv"])
    assert found.equivalent_annual == pytest.approx(one["expected_eac"], abs=one["tol_eac"])


def test_a_course_exercise_of_the_rate_of_return(rules_of):
    one = next(one for one in case("no-investering-ovinger")["cases"] if one["k"] == "irr")
    plan = plan_of(-one["flows"][0], one["flows"][1], 2)
    action = attrs.evolve(
        plan.options[1],
        effects=[CashFlow(year, Money(flow), "Gain") for year, flow in enumerate(one["flows"][1:], start=1)],
    )
    found = appraise(attrs.evolve(plan, options=[plan.options[0], action]), rules=rules_of("0.1")).option("action")
    assert found.irr.chosen == pytest.approx(one["expected"], abs=one["tol"])


def test_the_larger_present_value_is_not_always_the_larger_yearly_amount(rules_of):
    cases = {one["name"]: one for one in case("no-investering-ovinger")["cases"] if "name" in one}
    found = {
        name: appraise(plan_of(one["invest"], one["annual"], one["n"]), rules=rules_of(str(one["rate"]))).option(
            "action"
        )
        for name, one in cases.items()
        if name.startswith("inv-6")
    }
    assert found["inv-6 E"].npv > found["inv-6 D"].npv
    assert found["inv-6 D"].equivalent_annual > found["inv-6 E"].equivalent_annual


@pytest.mark.parametrize("number", [0, 1], ids=["A", "B"])
def test_green_book_options(number, rules_of):
    book = case("uk-green-book-ab")
    one = book["cases"][number]
    derived = book["derived"][one["name"]]
    plan = plan_of(-one["flows"][0], one["flows"][1], len(one["flows"]) - 1)
    found = appraise(plan, rules=rules_of(str(book["rate"]))).option("action")
    assert found.npv == pytest.approx(one["expected"], abs=book["tol"])
    assert found.bcr.value == pytest.approx(derived["bcr"], abs=1e-4)
    assert found.irr.chosen == pytest.approx(derived["irr"], abs=1e-4)
    assert found.payback.years == pytest.approx(derived["payback_years"], abs=1e-4)
    if derived["discounted_payback"] is None:
        assert found.discounted_payback.years is None
    else:
        assert found.discounted_payback.years == pytest.approx(derived["discounted_payback"], abs=1e-4)


def test_an_investment_of_253_switches_the_sign(rules_of):
    """DFØ's example: all gains together are worth 253, whatever the investment."""
    book = case("no-dfo-folsomhet")
    for one in book["cases"]:
        plan = BenefitsPlan(
            "folsomhet",
            start=date(2027, 1, 1),
            appraisal=Appraisal(base_year=2027, first_year=2027, last_year=2027, rules="NO"),
            options=[
                Option("null", title="Null", kind="null"),
                Option(
                    "action",
                    title="Action",
                    costs=[CashFlow(2027, Money(one["invest"]), "Investment")],
                    effects=[CashFlow(2027, Money(253), "Gain")],
                ),
            ],
        )
        found = appraise(plan, rules=rules_of("0.04")).option("action")
        assert found.npv == pytest.approx(one["nnv"])
        switching = next(value for value in found.switching_values if value.id == "options/action/costs/0")
        assert switching.value == pytest.approx(book["derived"]["switching_investment"])


@pytest.mark.parametrize("one", case("no-menon-lisens-2018")["alternatives"], ids=lambda one: one["name"])
def test_revenue_gives_a_gain_of_tax_financing(one, norway):
    """Menon's licence scheme: 20 per cent of the net budget effect, which is positive."""
    plan = BenefitsPlan(
        "lisens",
        start=date(2027, 1, 1),
        appraisal=Appraisal(base_year=2018, first_year=2018, last_year=2018, rules="NO"),
        options=[
            Option("null", title="Null", kind="null"),
            Option(
                "licence",
                title="Licence",
                costs=[
                    CashFlow(2018, Money(-one["overforing"]), "Handed over"),
                    CashFlow(2018, Money(-one["regulering"]), "Regulation"),
                ],
                effects=[CashFlow(2018, Money(one["skatt"]), "Tax", kind="budget")],
            ),
        ],
    )
    found = appraise(plan, rules=norway).option("licence")
    assert -found.tax_cost == pytest.approx(one["skattekostnad"], abs=0.5)
    assert found.npv == pytest.approx(one["nnv"], abs=case("no-menon-lisens-2018")["tol_nnv"])


def test_the_shipped_rules_of_norway_give_the_same_figures(faerre, sorpevarsel):
    rules = Catalogue.shipped().rules("NO").appraisal
    result = appraise(faerre, rules=rules)
    assert result.option("reminders").npv == pytest.approx(-11_070, abs=1)
    assert appraise(sorpevarsel, rules=rules).option("sensors").npv == pytest.approx(4.61e6, abs=5e3)
    assert result.holds_for.valid_from == date(2022, 1, 1)
    assert "R-109" in result.option("reminders").why("npv", "nb")


def test_green_book_rules_ask_for_a_lower_schedule_beyond_fifty_years(faerre):
    """A long horizon, so that the sensitivity the guidance asks for is reckoned by its own schedule."""
    rules = Catalogue.shipped().rules("UK").appraisal
    said = attrs.evolve(faerre.appraisal, last_year=2087, rules="UK", timing="end", rules_on=date(2026, 6, 1))
    found = appraise(attrs.evolve(faerre, appraisal=said), rules=rules).option("reminders")
    lower = [one for one in found.sensitivities if one.kind == "schedule" and one.id != "health"]
    assert lower
    assert all(one.npv is not None for one in lower)
    assert found.tax_cost == 0
