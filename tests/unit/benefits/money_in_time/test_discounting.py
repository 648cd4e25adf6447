"""Present values, annuities, payback and ratios, against published cases and laws."""

import json
import math
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.benefits import annuity, bcr, discount_factors, equivalent_annual, irr, npv, payback, xnpv
from innomethods.dated import DatedValues

CASES = Path(__file__).parents[3] / "data" / "benefits"
FLOWS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)
RATES = st.floats(-0.5, 1.0)


def case(name):
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("one", [one for one in case("npf-suite")["cases"] if one["k"] == "npv"])
def test_net_present_value_of_numpy_financial(one):
    assert npv(one["flows"], rate=one["rate"]) == pytest.approx(one["expected"], abs=one["tol"])


def test_ten_per_cent_a_month_is_not_ten_per_cent_a_year():
    one = case("wikipedia-monthly-npv")["cases"][0]
    assert npv(one["flows"], rate=one["rate"]) == pytest.approx(one["expected"], abs=one["tol"])
    assert npv(one["flows"], rate=1.1 ** (1 / 12) - 1) > 3 * one["expected"]


@pytest.mark.parametrize("option", case("uk-green-book-ab")["cases"], ids=["A", "B"])
def test_green_book_options(option):
    book = case("uk-green-book-ab")
    flows, rate, derived = option["flows"], book["rate"], book["derived"][option["name"]]
    assert npv(flows, rate=rate) == pytest.approx(option["expected"], abs=book["tol"])
    assert bcr([0, *flows[1:]], [-flows[0]], rate=rate) == pytest.approx(derived["bcr"], abs=1e-4)
    assert irr(flows).chosen == pytest.approx(derived["irr"], abs=1e-4)
    assert payback(flows).years == pytest.approx(derived["payback_years"], abs=1e-4)
    discounted = payback(flows, rate=rate).years
    assert discounted == (None if derived["discounted_payback"] is None else pytest.approx(3.6101, abs=1e-4))


@pytest.mark.parametrize("one", case("nz-declining-2024")["cases"], ids=lambda one: f"{one['k']}-{one['t']}")
def test_falling_rates_are_chained_by_year(one):
    bands = [(band["from"], band["to"], band["rate"]) for band in case("nz-declining-2024")["bands"]]
    rates = bands if one["k"] == "df" else 0.05
    assert discount_factors(rates, [one["t"]])[0] == pytest.approx(one["expected"], abs=one["tol"])


@given(FLOWS, FLOWS, RATES, st.floats(-1e3, 1e3))
def test_net_present_value_is_linear(first, second, rate, factor):
    both = [one + factor * other for one, other in zip(first, second, strict=False)]
    first, second = first[: len(both)], second[: len(both)]
    apart = npv(first, rate=rate) + factor * npv(second, rate=rate)
    size = sum(abs(one) + abs(factor * two) for one, two in zip(first, second, strict=True)) * 2 ** len(both)
    assert npv(both, rate=rate) == pytest.approx(apart, abs=1e-12 * size + 1e-9)


@given(FLOWS, RATES)
def test_another_unit_changes_nothing_but_the_unit(flows, rate):
    assert npv([1000 * flow for flow in flows], rate=rate) == pytest.approx(
        1000 * npv(flows, rate=rate), rel=1e-9, abs=1e-3
    )


@given(st.floats(0.001, 0.2), st.floats(0, 0.1), st.integers(1, 60), st.integers(0, 80))
def test_splitting_a_band_changes_nothing_and_factors_fall(early, late, cut, last):
    whole = discount_factors([(1, 30, early), (31, None, late)], last)
    split = [(1, min(cut, 30), early), (min(cut, 30) + 1, 30, early), (31, None, late)]
    assert discount_factors([band for band in split if band[1] is None or band[0] <= band[1]], last) == whole
    assert all(one >= other for one, other in pairwise(whole))


@given(st.floats(-1e9, 1e9), st.floats(0, 0.3), st.integers(1, 80))
def test_the_equivalent_annual_amount_is_worth_the_whole(value, rate, years):
    yearly = equivalent_annual(value, years, rate=rate)
    assert yearly * annuity(years, rate=rate) == pytest.approx(value)
    assert npv([0, *[yearly] * years], rate=rate) == pytest.approx(value)


def test_timing_moves_an_amount_within_its_year_and_leaves_year_nought_alone():
    start, middle, end = (
        discount_factors([(1, 1, 0.21), (2, 2, 0.44)], 2, timing=when) for when in ("start", "mid", "end")
    )
    assert start == pytest.approx((1, 1, 1 / 1.21))
    assert middle == pytest.approx((1, 1 / 1.1, 1 / 1.21 / 1.2))
    assert end == pytest.approx((1, 1 / 1.21, 1 / 1.21 / 1.44))


def test_exact_decimals_ready_factors_and_rules_are_taken():
    assert npv([Decimal("1.5"), 2], rate=Decimal("0.25")) == pytest.approx(3.1)
    assert npv([1, 2], factors=[1, Decimal("0.5")]) == 2
    assert npv([1, 2, 4], rules=Halving()) == 3
    assert discount_factors(Halving(), [1, 3], base=1) == (1, 0.25)
    assert discount_factors(Halving(), 2) == (1, 0.5, 0.25)


class Halving:
    """Rules that ask for the year to discount to, as a country's rules do."""

    def factors(self, years, *, base, origin=None):
        return [Decimal(1) / 2 ** (year - base) for year in years] if origin in (None, base) else [0 for _ in years]


def test_rules_are_asked_about_the_calendar_years_of_the_amounts():
    assert npv([1, 2, 4], rules=Halving(), base=2027) == 3
    assert npv([1, 2, 4], rules=Halving(), base=2027, origin=2030) == 0
    assert annuity(2, rules=Halving(), base=2027) == 0.75
    assert equivalent_annual(3, 2, rules=Halving(), base=2027) == 4
    assert payback([-1, 1, 1, 4], rules=Halving(), base=2027) == payback([-1, 0.5, 0.25, 0.5])
    assert bcr([0, 2, 4], [1], rules=Halving(), base=2027) == 2
    with pytest.raises(ValueError, match="Say which year to discount the years 2027 to 2028 to: base="):
        discount_factors(Halving(), [2027, 2028])


def test_payback_counts_from_the_outlay_and_tells_when_it_does_not_stay():
    assert payback([0, -10, 5, 10]).years == 2.5
    assert payback([5, 1]).years == 0
    assert payback([-10, 12, -5]) == payback([-10, 12, -5], rate=0)
    assert not payback([-10, 12, -5]).stays
    assert payback([-10, 4, 4]).years is None


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: npv([], rate=0.04), "flows is empty"),
        (lambda: npv("123", rate=0.04), "not a series"),
        (lambda: npv([1, math.nan], rate=0.04), r"flows\[1\] is nan, not a finite number"),
        (lambda: npv([1, Decimal("1e400")], rate=0.04), r"flows\[1\]"),
        (lambda: npv([1, 10**400], rate=0.04), r"flows\[1\]"),
        (lambda: npv([1, None], rate=0.04), r"flows\[1\] is None"),
        (lambda: npv([1, 2]), "one of the three"),
        (lambda: npv([1, 2], rate=0.04, factors=[1, 1]), "one of the three"),
        (lambda: npv([1, 2], rate=-1), "above -1"),
        (lambda: npv([1, 2], factors=[1]), "2 years have 1 discount factors"),
        (lambda: npv([1, 2], factors=[1, 1], timing="mid"), "leave `timing`"),
        (lambda: npv([1, 2], rate=0.04, base=2025), "base can be said only of rules"),
        (lambda: npv([1, 2, 3], rules=[(1, 1, 0.04)]), "No band gives a rate for year 2"),
        (lambda: discount_factors([(1, 5, 0.04), (5, None, 0.03)], 9), "Two bands give a rate for year 5"),
        (lambda: discount_factors([(5, 1, 0.04)], 9), "ends before it begins"),
        (lambda: discount_factors(0.04, [1.5]), "whole years"),
        (lambda: discount_factors(0.04, -1), "no years"),
        (lambda: discount_factors(0.04, [0, -1]), "-1 is no year"),
        (lambda: discount_factors(0.04, 10**12), "10000 is no year"),
        (lambda: payback([-1, 2], base=2027), "one of the three"),
        (lambda: discount_factors(0.04, 3, timing="late"), "late"),
        (lambda: annuity(0, rate=0.04), "at least one"),
        (lambda: bcr([1, 2], [0], rate=0.04), "no ratio"),
        (lambda: bcr([1, 2], [-5], rate=0.04), "positive amounts"),
    ],
)
def test_bad_input_is_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()


@pytest.mark.parametrize(
    ("reckon", "said"),
    [
        (lambda: discount_factors(0.04, [2027, 2028]), "looks like a calendar year"),
        (lambda: npv([1] * 5000, rate=-0.99), "too large to be written"),
        (lambda: npv([1e308] * 3, rate=0), "The present value is too large"),
        (lambda: annuity(10**400, rate=0.04), "count whole years"),
        (lambda: payback([1e308, 1e308]), "too large"),
        (lambda: npv({0: -100, 1: 60}, rate=0.04), "write one amount a year as a list"),
        (lambda: npv({5, 6}, rate=0.04), "no order of its own"),
        (lambda: xnpv(["2027-01-01", "2227-01-01"], [1, 2], rate=-0.9999), "The present value is too large"),
    ],
)
def test_what_cannot_be_reckoned_is_refused_and_never_infinite(reckon, said):
    with pytest.raises(ValueError, match=said):
        reckon()


def test_rules_through_time_need_a_day():
    dated = DatedValues("NO appraisal", ())
    for reckon in (lambda: npv([1, 2], rules=dated), lambda: discount_factors(dated, 3)):
        with pytest.raises(ValueError, match="say whose day's rules hold"):
            reckon()
