"""What purchases are worth in the eyes of the law: by which rule, in which basis, and what isn't known."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

from innomethods.model import Circumstance, Procurement, PurchaseItem
from innomethods.procurement import ValueRule, valuation
from innomethods.quantities import Money
from innomethods.rules import Rules
from innomethods.wording import LANGUAGES

DATA = Path(__file__).parents[3] / "data" / "procurement" / "cases"
DAY = date(2027, 3, 1)
MILLION = 1_000_000


def case(name):
    read = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return read["inputs"], read["expected"]


def item(value, count=1, what="Noe", **more):
    return PurchaseItem(what, None if value is None else Money(value), count, **more)


def purchase(*items, kind="services", vat="excluded", **more):
    return Procurement("kjop", kind=kind, vat=vat, items=items, **more)


def worth(found):
    """The value, or the two it lies between."""
    return found.value.amount if found.value else (found.least.amount, found.most and found.most.amount)


def lacks(found):
    return [(lack.what, lack.path) for lack in found.lacking]


def test_the_state_partnership_of_the_case(rules):
    given, expected = case("no-2027-03-15-state-partnership-22680000")
    parts = given["value_parts"]
    found = valuation(
        purchase(
            item(parts["rd_max"], part="development"),
            item(parts["purchase_option"] / 12, 12, part="option"),
            item(60_000, 48, part="purchase"),
            procedure="innovation-partnership",
        ),
        rules=rules,
        on=date(2027, 3, 15),
    )
    assert worth(found) == expected["value"]
    assert [str(line.reference) for line in found.lines] == [
        "FOA § 5-4 (6) / FF § 5-3 (6)", "FOA § 5-4 (1) / FF § 5-3 (1)", "FOA § 5-4 (6) / FF § 5-3 (6)"
    ]  # fmt: skip


def test_like_purchases_of_twelve_months_are_reckoned_together(rules):
    given, expected = case("no-2026-07-01-services-290k")
    wanted = expected["aggregation_test"]
    new = [item(120_000), item(42_500, 4)]
    old = item(wanted["same_kind_last_12_months"], bought_on=date(2025, 11, 3))
    on = date(2026, 7, 1)
    assert worth(valuation(purchase(*new), rules=rules, on=on)) == given["value"]
    found = valuation(purchase(*new, old), rules=rules, on=on)
    assert (worth(found), found.lines[-1].rule) == (wanted["sum"], ValueRule.REGULAR)
    long_ago = attrs.evolve(old, bought_on=date(2025, 6, 30))
    assert worth(valuation(purchase(*new, long_ago), rules=rules, on=on)) == given["value"]
    on_the_day = attrs.evolve(old, bought_on=date(2025, 7, 1))
    assert worth(valuation(purchase(*new, on_the_day), rules=rules, on=on)) == wanted["sum"]


def test_the_month_in_which_call_offs_reach_the_limit(rules):
    given, expected = case("no-dss-aggregation-12m")
    months = [date(2024, 10, 1), date(2024, 11, 1), date(2024, 12, 1), *(date(2025, one, 1) for one in range(1, 9))]
    calls = [item(given["monthly_value"], bought_on=day) for day in months[: given["months"]]]
    found = valuation(purchase(*calls, buyer="state"), rules=rules, on=date(2025, 9, 21))
    assert worth(found) == expected["cumulative_value"]
    crossed = found.reached_on(Money(given["national_threshold"]))
    assert crossed == months[expected["threshold_crossed_in_month"] - 1]
    assert found.reached_on(Money(expected["cumulative_value"] + 1)) is None


def test_short_contracts_of_one_winter_are_one_value(rules):
    given, _ = case("no-kofa-storfjord-winter")
    whole = given["documented_value_excl_vat"]
    parts = [item(whole / 4, bought_on=date(2022, 11, 1 + week)) for week in range(4)]
    found = valuation(purchase(*parts, buyer="municipality"), rules=rules, on=date(2023, 6, 6))
    assert worth(found) == whole
    assert found.reached_on(Money(1_300_000)) == date(2022, 11, 2)


def test_vat_is_taken_out_at_the_stated_rate(rules):
    given, expected = case("no-kofa-omgjoring-mva")
    rate = Decimal(str(given["vat_rate_assumed"])) * 100
    stated = Procurement("kjop", kind="services", total=Money(given["stated_value"]), vat="included", vat_rate=rate)
    found = valuation(stated, rules=rules, on=DAY)
    assert worth(found) == Decimal(str(expected["value_excl_vat"]))
    assert "÷ 1,25 (uten mva.)" in found.lines[0].reckoned.nb


def test_options_count_and_the_signed_value_doesnt(rules):
    given, _ = case("no-kofa-2025-0511-arva")
    option = given["estimated_value_incl_options"] - given["signed_value"]
    found = valuation(
        purchase(item(given["signed_value"]), item(option, part="option"), sector="utilities"), rules=rules, on=DAY
    )
    assert worth(found) == given["estimated_value_incl_options"]
    assert [(line.rule, str(line.reference)) for line in found.lines] == [
        (ValueRule.PAYABLE, "FF § 5-3 (1)"), (ValueRule.OPTIONS, "FF § 5-3 (1)")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "more", "value", "rule"),
    [
        ({"months": 36}, {}, 360_000, ValueRule.PERIOD),
        ({"months": 48}, {}, 480_000, ValueRule.PERIOD),
        ({"months": 49}, {}, 480_000, ValueRule.PERIOD),
        ({"term": "open"}, {}, 480_000, ValueRule.PERIOD),
        ({"months": 60}, {"framework": True}, 600_000, ValueRule.FRAMEWORK),
        ({"term": "fixed"}, {"months": 24}, 240_000, ValueRule.PERIOD),
        ({"term": "open"}, {"kind": "goods"}, 120_000, ValueRule.REGULAR),
        ({"months": 24}, {"kind": "goods"}, 240_000, ValueRule.PAYABLE),
        ({"months": 12, "leased": True}, {"kind": "goods"}, 120_000, ValueRule.LEASE),
        ({"term": "open", "leased": True}, {"kind": "goods"}, 480_000, ValueRule.LEASE),
        ({"months": 30}, {"kind": "works"}, 300_000, ValueRule.PAYABLE),
        ({"months": 180}, {"sector": "concession"}, 1_800_000, ValueRule.TURNOVER),
        ({}, {"cpv": ["66510000-8"]}, 10_000, ValueRule.FEES),
        ({"part": "prize"}, {}, 10_000, ValueRule.PRIZES),
        ({"part": "consequent"}, {"kind": "design-contest"}, 10_000, ValueRule.CONTEST),
        ({"part": "renewal", "months": 12}, {}, 120_000, ValueRule.OPTIONS),
        ({"part": "supplied"}, {"kind": "works"}, 10_000, ValueRule.SUPPLIED),
    ],
)
def test_the_rule_of_a_line_and_what_it_makes_of_ten_thousand(rules, line, more, value, rule):
    found = valuation(purchase(item(10_000, **line), **more), rules=rules, on=DAY)
    assert (worth(found), found.lines[0].rule, found.lacking) == (value, rule, ())


def test_a_longer_lease_asks_for_what_is_left_of_the_value(rules):
    lease = item(10_000, months=24, leased=True)
    found = valuation(purchase(lease, kind="goods"), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((240_000, None), [("residual", "items/0")])
    found = valuation(purchase(lease, item(50_000, part="residual"), kind="goods"), rules=rules, on=DAY)
    assert (worth(found), found.lacking) == (290_000, ())


def test_what_the_buyer_supplies_counts_in_works_only(rules):
    supplied = item(300_000, part="supplied")
    found = valuation(purchase(item(10), supplied, kind="services"), rules=rules, on=DAY)
    assert (worth(found), found.lines[1].counts) == (10, False)
    found = valuation(purchase(item(10), supplied, kind=None), rules=rules, on=DAY)
    assert worth(found) == (10, 300_010)
    assert ("kind", "items/1") in lacks(found)


@pytest.mark.parametrize(
    ("more", "expected", "lacking"),
    [
        ({"vat": "included", "vat_rate": 25}, 1000, []),
        ({"vat": "included"}, (Decimal(1250) / Decimal("1.3"), 1250), [("vat-rate", "items/0")]),
        ({"vat": None, "vat_rate": 25}, (1000, 1250), [("vat", "items/0")]),
        ({"vat": None}, (Decimal(1250) / Decimal("1.3"), 1250), [("vat", "items/0")]),
        ({"vat": None, "vat_rate": 0}, 1250, []),
        ({"vat": "excluded"}, 1250, []),
    ],
)
def test_vat_that_isnt_stated_gives_bounds_and_says_what_to_give(rules, more, expected, lacking):
    found = valuation(purchase(item(1250), **more), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == (expected, lacking)


def test_british_limits_hold_vat(british):
    net = Procurement("p", kind="services", total=Money(100_000, "GBP"), vat="excluded", vat_rate=20)
    found = valuation(net, rules=british, on=DAY)
    assert (found.value, found.vat) == (Money(120_000, "GBP"), "included")


def test_what_isnt_known_is_at_least_the_rest(rules):
    found = valuation(purchase(item(400_000), item(None)), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((400_000, None), [("value", "items/1")])
    assert (worth(valuation(purchase(), rules=rules, on=DAY))) == (0, None)
    assert ("items", "items") in lacks(valuation(purchase(), rules=rules, on=DAY))


def test_another_currency_isnt_converted_for_anybody(rules):
    euro = PurchaseItem("Lisens", Money(1000, "EUR"))
    found = valuation(purchase(item(10), euro), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((10, None), [("currency", "items/1")])


def test_lines_and_a_total_that_differ_are_both_possible(rules):
    both = purchase(item(10), item(20), total=Money(30))
    assert worth(valuation(both, rules=rules, on=DAY)) == 30
    found = valuation(attrs.evolve(both, total=Money(50)), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((30, 50), [("total", "total")])


def test_a_framework_without_a_length_isnt_known(rules):
    found = valuation(purchase(item(10_000, term="open"), framework=True), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((10_000, None), [("months", "items/0")])


@pytest.mark.parametrize("more", [{"framework": True}, {"circumstances": [Circumstance("dynamic-system", value=True)]}])
def test_a_price_of_a_framework_says_nothing_of_its_whole_life_before_the_length_is_said(rules, more):
    found = valuation(purchase(item(30_000), **more), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((30_000, None), [("months", "items/0")])
    assert worth(valuation(purchase(item(30_000), months=24, **more), rules=rules, on=DAY)) == 30_000
    stated = Procurement("p", kind="services", vat="excluded", total=Money(30_000), **more)
    assert worth(valuation(stated, rules=rules, on=DAY)) == 30_000


def test_a_unit_that_is_a_time_isnt_taken_for_a_department(rules):
    found = valuation(purchase(item(40_000, unit="month"), months=72), rules=rules, on=DAY)
    assert (worth(found), lacks(found)) == ((40_000, None), [("months", "items/0")])
    assert "«month»" in found.lacking[0].tell.text("nb")


def test_units_that_answer_for_themselves_are_reckoned_alone(rules):
    both = purchase(item(400_000, unit="school"), item(300_000, unit="road"), item(50_000))
    assert worth(valuation(both, rules=rules, on=DAY)) == 750_000
    separate = attrs.evolve(both, circumstances=[Circumstance("separate-units", value=True)])
    found = valuation(separate, rules=rules, on=DAY)
    assert (worth(found), lacks(found)[0]) == ((50_000, 750_000), ("buying-unit", "items/0"))
    known = [*separate.circumstances, Circumstance("buying-unit", "road")]
    assert worth(valuation(attrs.evolve(separate, circumstances=known), rules=rules, on=DAY)) == 350_000


def test_a_concession_that_is_awarded_far_above_its_estimate(rules):
    def of(award):
        known = [Circumstance("value-at-award", award)]
        given = purchase(item(50 * MILLION), sector="concession", circumstances=known)
        return valuation(given, rules=rules, on=DAY)

    assert worth(of(60 * MILLION)) == 50 * MILLION
    found = of(60 * MILLION + 1)
    assert (worth(found), found.lines[-1].rule) == (60 * MILLION + 1, ValueRule.AT_AWARD)
    assert str(found.lines[-1].reference) == "KF § 5-2"


def test_a_mixed_contract_counts_as_its_highest_value_or_its_main_element(rules):
    mixed = purchase(item(300, kind="goods"), item(200), item(200))
    assert valuation(mixed, rules=rules, on=DAY).kind == "services"
    even = valuation(purchase(item(400, kind="goods"), item(400)), rules=rules, on=DAY)
    assert (even.kind, lacks(even)) == (None, [("main-element", "main-element")])
    building = purchase(item(900, kind="works"), item(200))
    assert valuation(building, rules=rules, on=DAY).kind is None
    told = attrs.evolve(building, circumstances=[Circumstance("main-element", "services")])
    assert valuation(told, rules=rules, on=DAY).kind == "services"


def test_small_lots_within_a_fifth_of_the_sum(rules):
    lots = [item(9_000_000, lot="big"), item(900_000, lot="a"), item(900_000, lot="b"), item(800_000, lot="c")]
    found = valuation(purchase(*lots), rules=rules, on=DAY).lots
    assert [(lot.id, lot.small, lot.may_be_milder) for lot in found.lots] == [
        ("big", False, False), ("a", True, True), ("b", True, True), ("c", True, True)
    ]  # fmt: skip
    assert (found.budget.least, found.small_together.least, found.all_small_fit) == (2_320_000, 2_600_000, False)
    assert found.fitting == ("c", "a")
    at_the_limit = valuation(purchase(item(9_000_000, lot="big"), item(932_000, lot="a")), rules=rules, on=DAY)
    assert at_the_limit.lots.lots[1].small is False


def test_small_lots_may_take_the_whole_of_their_budget(rules):
    lots = [item(7_200_000, lot="big"), item(900_000, lot="a"), item(900_000, lot="b")]  # a fifth, to the krone
    found = valuation(purchase(*lots), rules=rules, on=DAY).lots
    assert (found.budget.least, found.all_small_fit, found.fitting) == (1_800_000, True, ("a", "b"))
    alone = valuation(purchase(item(3_600_000, lot="big"), item(900_000, lot="a")), rules=rules, on=DAY).lots
    assert alone.lots[1].may_be_milder is True


def test_rules_without_the_figures_say_which_row_lacks():
    bare = Rules("bare", "1", "NO")
    found = valuation(purchase(item(10_000, term="open")), rules=bare, on=DAY)
    assert found.value is None
    assert {what for what, _ in lacks(found)} == {"vat", "monthly-factor"}


def test_figures_before_their_first_day_are_unknown(rules):
    found = valuation(purchase(item(10_000, term="open")), rules=rules, on=date(2016, 12, 31))
    assert (worth(found), lacks(found)) == ((0, None), [("monthly-factor", "items/0")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_account_names_each_line_its_rule_and_that_it_isnt_advice(rules, language):
    text = valuation(purchase(item(10_000, term="open")), rules=rules, on=DAY).why(language)
    assert "FOA § 5-4 (12)" in text
    assert {"nb": "Ikke juridisk", "nn": "Ikkje juridisk", "en": "Not legal"}[language] in text
    assert "480" in text
