"""Our numbers beside published ones; the expected values come from the sources, never from this library."""

import pytest
from tests.unit.benefits.effects.samples import BASQUE, basque, case, minimum_wage, table, tobacco, training

from innomethods.benefits.effects import (
    Inference,
    Limits,
    before_after,
    control_chart,
    differences,
    paired,
    randomised,
    synthetic_control,
)
from innomethods.benefits.effects.signals import Rule, find_signals

XMR = case("xmr-nist-nhs")


@pytest.mark.parametrize("number", range(4))
def test_limits_are_those_of_the_nhs_and_of_nist(number):
    given = XMR["cases"][number]
    values = list(given.get("y", XMR["cases"][0]["y"]))
    if "replace" in given:
        place, value = given["replace"]
        values[place] = value
    ways = Limits(factor=3 / 1.128 if "factor" in given else 2.66, screen=given.get("screen", False), least=10)
    (process,) = control_chart(values, limits=ways).processes
    close = 5e-5 if given["k"] == "nist" else 2e-6
    assert process.centre == pytest.approx(given["expected"]["mean"], abs=close)
    assert process.low == pytest.approx(given["expected"]["lpl"], abs=close)
    assert process.high == pytest.approx(given["expected"]["upl"], abs=close)
    if "mr" in given["expected"]:
        assert process.moving_range == pytest.approx(given["expected"]["mr"], abs=close)


@pytest.mark.parametrize("given", XMR["rule_tests"], ids=lambda given: str(given["y"]))
def test_a_trend_takes_seven_points_and_is_seen_at_the_last(given):
    found = find_signals(given["y"], 0, len(given["y"]) - 1, centre=4, high=99)
    ends = [0] * len(given["y"])
    for signal in found:
        if signal.rule is Rule.TREND:
            ends[signal.last] = signal.side
    assert ends == given["expected"]


def test_minimum_wage_is_as_printed():
    expected = case("did-qss-minwage")["expected"]
    rows, jersey, chains = minimum_wage()
    result = differences(rows, treated=jersey, change=2)
    assert result.estimate == pytest.approx(expected["did"], abs=1e-8)
    assert result.before_after == pytest.approx(expected["before_after_NJ"], abs=1e-8)
    assert result.cross_section == pytest.approx(expected["cross_section"], abs=1e-8)
    burgers = {number for number, chain in chains.items() if chain == "burgerking"}
    some = differences([row for row in rows if row[0] in burgers], treated=jersey & burgers, change=2)
    assert some.cross_section == pytest.approx(expected["burger_king_cross_section"], abs=1e-8)


def test_minimum_wage_medians_are_as_printed():
    expected = case("did-qss-minwage")["expected"]
    rows, jersey, _ = minimum_wage()
    here = [[value for unit, period, value in rows if unit in jersey and period == when] for when in (1, 2)]
    there = [value for unit, period, value in rows if unit not in jersey and period == 2]
    assert before_after(*here).median_difference == pytest.approx(expected["before_after_NJ_median"], abs=1e-8)
    across = randomised(here[1], there, by_lot=False)
    assert across.median_difference == pytest.approx(expected["cross_section_median"], abs=1e-7)


def test_tobacco_difference_in_differences_is_the_published_one():
    given = case("prop99-did")
    result = differences(tobacco(), treated={"California"}, change=given["post"][0])
    assert result.estimate == pytest.approx(given["expected"]["did"], abs=given["tol"]["did"])
    assert result.inference is Inference.PLACEBO  # one treated state: clustered errors would say nothing


def test_tobacco_synthetic_control_is_near_the_published_one():
    given = case("prop99-did")
    result = synthetic_control(tobacco(), treated="California", change=1989, placebos=False)
    assert result.estimate == pytest.approx(given["expected"]["sc"], abs=given["tol"]["sc"])
    assert result.estimate == pytest.approx(given["recomputed"]["sc_outcomes_only_nnls"], abs=1e-3)


def test_a_naive_comparison_of_unlike_groups_is_no_effect():
    expected = case("lalonde-matchit")["expected"]
    with_training, without, background = training()
    result = randomised(with_training, without, by_lot=False, background=background)
    assert result.estimate == pytest.approx(expected["naive_difference"], abs=1e-2)
    assert result.adjusted == pytest.approx(expected["ols_adjusted"], abs=1e-2)
    assert result.claim.stands_as == "single-after"
    assert "sign" in result.text("en")
    assert {"black", "re74"} <= set(result.unlike)


def test_unlike_groups_are_doubted_also_when_a_lot_is_claimed():
    with_training, without, background = training()
    assert randomised(with_training, without, by_lot=True, background=background).claim.stands_as == "single-after"


def test_sleep_is_as_r_prints_it():
    """R: t.test(extra ~ group, data = sleep, paired = TRUE), and wilcox.test of the same."""
    rows = table("sleep")
    result = paired([row["second"] for row in map(floats, rows)], [row["first"] for row in map(floats, rows)])
    assert result.estimate == pytest.approx(-1.58)
    assert (result.t, result.df) == (pytest.approx(-4.0621, abs=5e-5), 9)
    assert result.p == pytest.approx(0.002833, abs=5e-7)
    assert (result.interval.low, result.interval.high) == pytest.approx((-2.4598858, -0.7001142), abs=5e-8)
    assert (result.rank_sum, result.rank_p) == (0.0, pytest.approx(0.009091, abs=5e-7))


def floats(row):
    return {name: float(value) for name, value in row.items()}


def test_basque_blend_is_the_published_one():
    given = case("sc-basque")
    rows, predictors = basque()
    result = synthetic_control(
        rows,
        treated=BASQUE,
        change=1970,
        predictors=predictors,
        fit=tuple(given["fit_period"]),
        effect=tuple(given["effect_period"]),
        placebos=False,
    )
    weights = dict(result.weights)
    for region, weight in given["expected"]["weights"].items():
        assert weights.pop(region) == pytest.approx(weight, abs=given["tol"]["weights"])
    assert not weights
    assert result.estimate == pytest.approx(given["expected"]["att"], abs=given["tol"]["att"])
    assert result.fit_error**2 == pytest.approx(given["expected"]["mspe"], rel=1e-4)


@pytest.mark.slow
def test_basque_gap_is_not_unusual_among_regions():
    given = case("sc-basque")
    rows, predictors = basque()
    result = synthetic_control(
        rows, treated=BASQUE, change=1970, predictors=predictors, fit=(1960, 1969), effect=(1975, 1997)
    )
    assert result.p > 0.05
    gaps = [dict(line.points) for line in result.lines if line.role in {"gap", "placebo"}]
    own, *others = [growth(gap, 1975) for gap in gaps]
    assert sum(other >= own for other in others) / len(gaps) == pytest.approx(given["expected"]["pvalue_placebo"])


def growth(gap, change):
    """How much a gap grew, as the source counts it: all years from the change on, beside all years up to it."""
    after = [value**2 for year, value in gap.items() if year >= change]
    before = [value**2 for year, value in gap.items() if year <= change]
    return (sum(after) / (len(gap) - len(before))) / (sum(before) / len(before))
