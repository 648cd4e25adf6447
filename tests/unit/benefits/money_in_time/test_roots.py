"""Rates of return: every root, whatever the unit, and a reason where there is none."""

import json
import math
import random
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from innomethods.benefits import irr, mirr, npv, xirr, xnpv

CASES = Path(__file__).parents[3] / "data" / "benefits"
SUITE = json.loads((CASES / "npf-suite.json").read_text(encoding="utf-8"))["cases"]
EXCEL = json.loads((CASES / "excel-xnpv-xirr.json").read_text(encoding="utf-8"))["cases"]
DATES, FLOWS = EXCEL[1]["dates"], EXCEL[1]["flows"]


def present_part(flows, rate):
    """Return the net present value as a part of what it would be with all amounts positive."""
    return npv(flows, rate=rate) / npv([abs(flow) for flow in flows], rate=rate)


@pytest.mark.parametrize("one", [one for one in SUITE if one["k"] == "irr"], ids=lambda one: str(one["expected"]))
def test_the_rate_that_numpy_financial_expects_is_chosen(one):
    assert irr(one["flows"]).chosen == pytest.approx(one["expected"], abs=one["tol"])


@pytest.mark.parametrize("one", [one for one in SUITE if one["k"] == "irr_none"])
def test_amounts_of_one_sign_have_no_rate_and_the_reason_is_told(one):
    found = irr(one["flows"])
    assert found.roots == ()
    assert found.chosen is None
    assert "same sign" in found.reason.text("en")
    assert not found.reason.missing()


@pytest.mark.parametrize("one", [one for one in SUITE if one["k"] == "mirr"])
def test_modified_rate(one):
    found = mirr(one["flows"], finance=one["finance"], reinvest=one["reinvest"])
    assert found == pytest.approx(one["expected"], abs=one["tol"])


def test_excel():
    assert xnpv(DATES, FLOWS, rate=EXCEL[0]["rate"]) == pytest.approx(EXCEL[0]["expected"], abs=EXCEL[0]["tol"])
    assert xirr(DATES, FLOWS).chosen == pytest.approx(EXCEL[1]["expected"], abs=EXCEL[1]["tol"])


# Known from users of other libraries: wrong roots, none, or another one on another machine.


def test_several_rates_are_all_told_with_a_caution():
    found = irr([-100, 100, 0, -7])
    assert [round(root, 3) for root in found.roots] == [-0.679, -0.083]
    assert found.sign_changes == 2
    assert "2 rates" in found.caution.text("en")
    assert not found.caution.missing()
    assert len(irr([-5, 10.5, 1, -8, 1]).roots) == 3


def test_the_root_next_to_the_whole_loss_is_not_the_one_that_is_meant():
    found = irr([-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1])  # numpy-financial 44
    assert found.chosen == pytest.approx(1.00426, abs=1e-4)
    assert found.roots[0] == pytest.approx(-0.99979, abs=1e-5)


def test_of_a_gain_and_a_loss_the_gentler_is_meant():
    found = irr([-1, 3.09, -0.684])  # numpy 14977: −76 % and 185 %
    assert found.roots == pytest.approx((-0.76, 1.85))
    assert found.chosen == pytest.approx(1.85)


def test_twelve_years_of_months_have_one_rate():  # numpy-financial 131: 0.01258 or 0.00685, by machine
    assert irr([-37155, *[560] * 144]).roots == (pytest.approx(0.0125818, abs=1e-7),)


def test_twin_roots_are_one_and_just_missing_zero_is_none():
    assert irr([-1, 2.2, -1.21]).roots == (pytest.approx(0.1, abs=1e-7),)
    assert irr([-1, 3.3, -3.63, 1.331]).roots == (pytest.approx(0.1, abs=1e-5),)
    missed = irr([-1, 2.2, -1.2101])
    assert missed.roots == ()
    assert "2 times" in missed.reason.text("en")


def test_turning_all_signs_changes_no_rate():  # numpy 13953: so the sign must be read from the present value
    assert irr([100, -110]).roots == irr([-100, 110]).roots


@pytest.mark.parametrize("scale", [1e-300, 1e-9, 1e-3, 1, 1e12, 1e300])
@pytest.mark.parametrize("flows", [[-100, 39, 59, 55, 20], [-5, 10.5, 1, -8, 1], [-1, 0.5]])
def test_the_unit_does_not_matter(flows, scale):  # pyxirr 75, numpy-financial 15
    assert irr([scale * flow for flow in flows]).roots == pytest.approx(irr(flows).roots, rel=1e-10)


def test_nothing_at_all_and_all_at_once_have_reasons():  # pyxirr 14 and others: none, without a word
    assert "at any rate" in irr([0, 0, 0]).reason.text("en")
    assert "same time" in irr([5]).reason.text("en")
    same = xirr(["2027-01-01"] * 2, [-100, 110])
    assert "no time passes" in same.reason.text("en")
    assert same.chosen is None
    assert "no time passes" in xirr(["2027-01-01"] * 2, [-100, 100]).reason.text("en")


def test_a_rate_of_nought_is_nought():  # pyxirr 31: Excel says 2.98e-09
    assert irr([-10, 2.5, 2.5, 2.5, 2.5]).roots == (0.0,)
    assert xirr(["2027-01-01", "2028-06-01"], [-100, 100]).roots == (0.0,)


def test_no_rate_at_or_below_the_whole_loss():  # pyxirr 46
    nearly_all = irr([-1e20, 1])
    assert nearly_all.roots == ()
    assert "too near" in nearly_all.reason.text("en")
    assert irr([-100, 1e-9]).roots[0] > -1
    assert "too high" in xirr(["2027-01-01", "2027-01-02"], [-1, 1e10]).reason.text("en")


def test_many_changes_of_sign_take_no_more_than_a_moment():
    draw = random.Random(1)  # noqa: S311 - amounts, no secrets
    flows = [(-1) ** year * draw.random() for year in range(360)]
    found = irr(flows)
    assert found.sign_changes == 359
    assert all(abs(present_part(flows, root)) < 1e-9 for root in found.roots)


@given(st.lists(st.floats(-1e6, 1e6).map(lambda flow: round(flow, 2)), min_size=2, max_size=30))
def test_every_root_is_one(flows):
    found = irr(flows)
    assert len(found.roots) <= found.sign_changes
    assert (found.chosen is None) == (not found.roots) == (found.reason is not None)
    assert list(found.roots) == sorted(set(found.roots))
    for root in found.roots:
        assert math.isfinite(root)
        assert root > -1
        if -0.9 < root < 100:
            assert abs(present_part(flows, root)) < 1e-9


@given(st.lists(st.integers(-40, 150), min_size=1, max_size=5, unique=True), st.lists(st.integers(1, 9), max_size=3))
def test_no_root_is_missed(percents, others):
    """Amounts made of wanted roots in 1 + r, and of factors without any real one, multiplied out exactly."""
    flows = [Fraction(1)]
    for percent in percents:
        flows = times(flows, [Fraction(-100 - percent, 100), Fraction(1)])
    for other in others:
        flows = times(flows, [Fraction(other), Fraction(0), Fraction(1)])
    gaps = [abs(one - other) for one in percents for other in percents if one != other]
    assume(not gaps or min(gaps) >= 10)
    wanted = sorted(1 + percent / 100 for percent in percents)
    found = irr([float(flow) for flow in reversed(flows)])
    assert [1 + root for root in found.roots] == pytest.approx(wanted, abs=1e-6)


def times(one, other):
    product = [Fraction(0)] * (len(one) + len(other) - 1)
    for place, first in enumerate(one):
        for shift, second in enumerate(other):
            product[place + shift] += first * second
    return product


# Dates


def test_dates_of_all_kinds_and_in_any_order():
    np, pd = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    days = [date.fromisoformat(day) for day in DATES]
    wanted = xirr(DATES, FLOWS)
    for dates in (days, np.array(DATES, "datetime64[D]"), np.array(DATES, "datetime64[ns]"), pd.to_datetime(DATES)):
        assert xirr(dates, FLOWS) == wanted
        assert xirr(list(dates)[::-1], FLOWS[::-1]) == wanted
    assert xirr([datetime(2008, 1, 1, 23, 30), *days[1:]], np.array(FLOWS)) == wanted  # noqa: DTZ001 - a naive time is the point
    assert xirr(DATES, [Decimal(flow) for flow in FLOWS]) == wanted


def test_amounts_of_one_day_are_added_up():
    assert xirr([*DATES, DATES[1]], [*FLOWS[:1], 2000, *FLOWS[2:], 750]).chosen == pytest.approx(0.373362535, abs=1e-8)


def test_years_by_date_and_by_number_agree():
    dates, flows = ["2025-01-01", "2026-01-01", "2027-01-01"], [-100, 60, 60]
    assert xirr(dates, flows).chosen == pytest.approx(irr(flows).chosen)
    assert xnpv(dates, flows, rate=0.04) == pytest.approx(npv(flows, rate=0.04))


def test_the_day_count_is_said():
    leap = ["2028-01-01", "2029-01-01"]  # 366 days
    assert xnpv(leap, [0, 100], rate=0.1) == pytest.approx(100 * 1.1 ** (-366 / 365))
    assert xnpv(leap, [0, 100], rate=0.1, day_count="actual/360") == pytest.approx(100 * 1.1 ** (-366 / 360))
    assert xnpv(leap, [0, 100], rate=0.1, day_count="actual/365.25") == pytest.approx(100 * 1.1 ** (-366 / 365.25))
    assert xnpv(["2027-01-30", "2027-07-31"], [0, 100], rate=0.21, day_count="30E/360") == pytest.approx(100 / 1.1)
    assert xnpv(["2027-01-31", "2027-07-30"], [0, 100], rate=0.21, day_count="30E/360") == pytest.approx(100 / 1.1)


@given(
    st.lists(
        st.tuples(st.dates(date(2020, 1, 1), date(2050, 1, 1)), st.floats(-1e6, 1e6).map(lambda flow: round(flow, 2))),
        min_size=2,
        max_size=20,
    )
)
def test_every_dated_root_is_one(pairs):
    dates, flows = zip(*pairs, strict=True)
    for root in xirr(dates, flows).roots:
        if -0.9 < root < 100:
            size = xnpv(dates, [abs(flow) for flow in flows], rate=root)
            assert abs(xnpv(dates, flows, rate=root)) < 1e-9 * size


@given(st.floats(-5000, -100), st.lists(st.floats(1, 900), min_size=1, max_size=20))
def test_pyxirr_agrees_where_there_is_one_root_of_usual_size(outlay, incomes):
    pyxirr = pytest.importorskip("pyxirr")
    ours = irr([outlay, *incomes]).roots
    assume(-0.5 < ours[0] < 5)
    assert ours == (pytest.approx(pyxirr.irr([outlay, *incomes]), abs=1e-5),)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: irr([]), "flows is empty"),
        (lambda: irr([-1, math.inf]), r"flows\[1\] is inf"),
        (lambda: xirr(DATES, FLOWS[:2]), "5 dates and 2 flows"),
        (lambda: xirr(["2027-02-30", "2027-03-01"], [1, -1]), r"dates\[0\] is '2027-02-30', not a date"),
        (lambda: xirr(["2027-02-01", None], [1, -1]), r"dates\[1\] is None"),
        (lambda: xirr(["2027-02-01", 20270301], [1, -1]), r"dates\[1\]"),
        (lambda: xirr([datetime(2027, 2, 1, tzinfo=UTC), "2027-03-01"], [1, -1]), "time zone"),
        (lambda: xirr(["2027-02-01T00:00+01:00", "2027-03-01"], [1, -1]), "time zone"),
        (lambda: xirr(DATES, FLOWS, day_count="actual/actual"), "actual/actual"),
        (lambda: xnpv(DATES, FLOWS, rate=-1), "above -1"),
        (lambda: mirr([1, 2], finance=0.1, reinvest=0.1), "both signs"),
        (lambda: mirr([-1], finance=0.1, reinvest=0.1), "both signs"),
    ],
)
def test_bad_input_is_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()


def test_days_that_are_not_there_are_told():
    np, pd = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    for missing in (np.datetime64("NaT"), pd.NaT):
        with pytest.raises(ValueError, match="not a date"):
            xirr([missing, "2027-03-01"], [1, -1])
