"""What data can't bear is refused with what, where and the mend; wrong use of a function is a plain ValueError."""

import datetime as dt
import importlib.util

import numpy as np
import pandas as pd
import pytest
from tests.unit.benefits.effects.samples import changed_series, panel_of

from innomethods.benefits.effects import (
    CannotEstimate,
    Limits,
    Rebase,
    Season,
    before_after,
    control_chart,
    differences,
    interrupted,
    paired,
    randomised,
    single_after,
    synthetic_control,
)
from innomethods.errors import InnomethodsError, MissingExtra

RANDOM = np.random.default_rng(1)
SERIES = changed_series(RANDOM, 20, 10, 2.0)
ROWS, TREATED = panel_of(RANDOM, 4, 6, 8, 4, 1.0)
TEN, OTHERS = RANDOM.normal(size=10), RANDOM.normal(size=10)


def refusal(function, *given, **more):
    with pytest.raises(CannotEstimate) as refused:
        function(*given, **more)
    return str(refused.value)


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), None, "7", "many", pd.NA, 1j])
def test_what_is_no_number_is_named_with_its_place(odd):
    values = [*TEN[:3], odd, *TEN[4:]]
    for told in (
        refusal(paired, values, OTHERS),
        refusal(before_after, OTHERS, values),
        refusal(single_after, values),
        refusal(control_chart, [*values, *values]),
        refusal(interrupted, [*values, *values], change=12),
        refusal(randomised, values, OTHERS, by_lot=True),
    ):
        assert "4 (" in told


@pytest.mark.parametrize("odd", [float("nan"), None, "7"])
def test_a_hole_in_a_panel_is_named_by_unit_and_period(odd):
    rows = [(unit, period, odd if (unit, period) == (3, 2) else value) for unit, period, value in ROWS]
    assert "3 2" in refusal(differences, rows, treated=TREATED, change=4)
    assert "3 2" in refusal(synthetic_control, rows, treated=0, change=5)
    assert "3 2" in refusal(differences, [row for row in ROWS if row[:2] != (3, 2)], treated=TREATED, change=4)


def test_the_same_unit_and_period_twice_is_refused():
    assert "more than once: 0 0" in refusal(differences, [*ROWS, ROWS[0]], treated=TREATED, change=4)


def test_rows_of_another_shape_are_refused():
    assert "Row 2" in refusal(differences, [("a", 1, 2.0), ("a", 1)], treated={"a"}, change=1)
    assert "no rows" in refusal(differences, [], treated={"a"}, change=1)


@pytest.mark.parametrize(
    "dates",
    [
        ["2027-03-01", "2027-01-01", *(f"2027-{month:02d}-01" for month in range(4, 13))],
        [3, 1, *range(4, 13)],
        [1, 1, *range(4, 13)],
    ],
)
def test_dates_out_of_order_are_refused(dates):
    values = [*range(11)]
    assert "number 2" in refusal(control_chart, values, dates, limits=Limits(least=5))
    assert "number 2" in refusal(interrupted, values, dates, change=dates[-2])


@pytest.mark.parametrize("odd", ["last spring", "2027-13-01", pd.NaT, np.datetime64("NaT"), float("nan"), None])
def test_what_is_no_date_is_refused(odd):
    assert "not a date" in refusal(control_chart, SERIES, [odd, *range(2, 31)])
    assert "not a date" in refusal(interrupted, SERIES, change=odd)


def test_dates_and_numbers_are_not_mixed():
    assert "others are numbers" in refusal(control_chart, SERIES, ["2027-01-01", *range(2, 31)])
    assert "others are numbers" in refusal(interrupted, SERIES, change="2027-01-01")


def test_too_many_dates_are_refused():
    assert "31 dates but 30 values" in refusal(control_chart, SERIES, range(31))


def test_a_hole_in_a_series_is_named():
    months = [*pd.date_range("2025-01-01", periods=31, freq="MS")]
    told = refusal(interrupted, SERIES, months[:10] + months[11:], change="2026-09-01")
    assert "between 1\xa0October 2025 and 1\xa0December 2025" in told


class TestPairs:
    def test_few_pairs_are_refused(self):
        assert "before and after: 5" in refusal(paired, TEN[:5], OTHERS[:5])

    def test_unequal_lengths_are_refused(self):
        assert "10 values before and 9 after" in refusal(paired, TEN, OTHERS[:9])

    def test_changes_all_alike_are_refused(self):
        assert "exactly as much" in refusal(paired, TEN, TEN + 1)

    def test_names_on_one_side_only_are_refused(self):
        assert "names" in refusal(paired, dict(enumerate(TEN)), OTHERS)

    def test_units_measured_once_are_left_out_and_told(self):
        before = dict(enumerate(TEN))
        after = {**dict(enumerate(OTHERS)), 99: 4.0}
        del after[0]
        result = paired(before, after)
        assert result.n == 9
        assert any("2" in words.text("en") for words in result.warnings)


class TestCharts:
    def test_few_points_are_refused(self):
        assert "at least 12 points; here there are 11" in refusal(control_chart, SERIES[:11])

    @pytest.mark.parametrize("baseline", [0, 11, 31])
    def test_a_baseline_of_too_few_or_too_many_points_is_refused(self, baseline):
        assert "12 to 30" in refusal(control_chart, SERIES, baseline=baseline)

    def test_no_variation_is_refused(self):
        assert "alike" in refusal(control_chart, [5] * 20)

    def test_limits_set_anew_outside_the_series_are_refused(self):
        assert "within the series" in refusal(control_chart, SERIES, rebase=[Rebase(40, "moved")])

    def test_nothing_is_refused(self):
        assert "here there are 0" in refusal(control_chart, [])
        assert "here there are 0" in refusal(control_chart, [], rebase=[Rebase(40, "moved")])

    def test_a_direction_that_is_none_is_a_value_error(self):
        with pytest.raises(ValueError, match="sideways"):
            control_chart(SERIES, direction="sideways")
        with pytest.raises(ValueError, match="run_length"):
            control_chart(SERIES, run_length=1)


class TestSeries:
    def test_few_points_are_refused(self):
        assert "There are 7 measurements before" in refusal(interrupted, SERIES, change=8)
        assert "There are 3 measurements after" in refusal(interrupted, SERIES, change=28)
        assert "There are 0 measurements before" in refusal(interrupted, SERIES, change=-5)
        assert "There are 0 measurements after" in refusal(interrupted, SERIES, change=500)
        assert "There are 0" in refusal(interrupted, [], change=1)

    def test_a_transition_takes_away_points_after(self):
        assert "There are 2 measurements after" in refusal(interrupted, SERIES, change=21, transition=8)

    def test_a_season_needs_two_rounds_before(self):
        assert "at least 24" in refusal(interrupted, SERIES, change=21, season=12)

    def test_no_variation_before_is_refused(self):
        assert "exactly on a line" in refusal(interrupted, [*[5.0] * 15, *SERIES[:10]], change=16)
        assert "exactly on a line" in refusal(interrupted, [*range(15), *SERIES[:10]], change=16)

    def test_counts_must_be_counts(self):
        assert "whole numbers" in refusal(interrupted, SERIES, change=21, counts=True)
        assert "nothing was counted" in refusal(
            interrupted, [*RANDOM.poisson(5, 20), *[0] * 10], change=21, counts=True
        )

    def test_a_fit_that_runs_away_is_refused(self):
        rare = [*RANDOM.poisson(5, 20), *[0] * 9, 4]
        try:
            assert interrupted(rare, change=21, counts=True).interval is not None
        except CannotEstimate as refused:
            assert "too few events" in str(refused)  # noqa: PT017 - either is right, a foreign warning is not

    @pytest.mark.parametrize("among", [[100] * 29, [0] * 30, [-1] * 30])
    def test_an_exposure_is_above_nothing_for_every_point(self, among):
        counts = RANDOM.poisson(9, 30)
        assert "30 values, all above 0" in refusal(interrupted, counts, change=21, counts=True, exposure=among)

    def test_wrong_use_is_a_value_error(self):
        with pytest.raises(ValueError, match="counts=True"):
            interrupted(SERIES, change=21, exposure=[1] * 30)
        with pytest.raises(ValueError, match="transition"):
            interrupted(SERIES, change=21, transition=-1)
        with pytest.raises(ValueError, match="waves"):
            interrupted(SERIES, change=21, season=Season(period=4, waves=3))


class TestDifferences:
    def test_staggered_starts_are_refused_with_the_reason(self):
        starts = {0: 4, 1: 4, 2: 5, 3: 4}
        assert "different times" in refusal(differences, ROWS, treated=TREATED, change=starts)

    def test_a_mapping_with_one_start_is_taken(self):
        one = differences(ROWS, treated=TREATED, change=dict.fromkeys(TREATED, 4))
        assert one == differences(ROWS, treated=TREATED, change=4)

    def test_no_baseline_is_refused(self):
        assert "baseline" in refusal(differences, ROWS, treated=TREATED, change=0)
        assert "Measure longer" in refusal(differences, ROWS, treated=TREATED, change=99)

    def test_one_group_is_refused(self):
        assert "both with and without" in refusal(differences, ROWS, treated=set(), change=4)
        assert "both with and without" in refusal(differences, ROWS, treated=set(range(10)), change=4)

    def test_a_unit_that_is_not_there_is_named(self):
        assert "nowhere" in refusal(differences, ROWS, treated={0, 1, "nowhere"}, change=4)

    def test_one_cluster_on_a_side_is_refused(self):
        sides = {unit: unit in TREATED for unit in range(10)}
        assert "only one on a side" in refusal(differences, ROWS, treated=TREATED, change=4, cluster=sides)

    def test_one_treated_unit_among_few_is_refused(self):
        assert "only one on a side" in refusal(differences, ROWS, treated={0}, change=4)

    def test_a_unit_without_cluster_is_named(self):
        assert "no cluster: 9" in refusal(
            differences, ROWS, treated=TREATED, change=4, cluster={unit: unit for unit in range(9)}
        )

    def test_groups_that_only_jump_are_refused(self):
        rows = [(unit, period, 3.0 * (unit < 4 and period > 3)) for unit in range(10) for period in range(8)]
        assert "by as much" in refusal(differences, rows, treated=TREATED, change=4)


class TestSynthetic:
    def test_few_donors_are_refused(self):
        assert "without the measure: 4" in refusal(
            synthetic_control, [row for row in ROWS if row[0] < 5], treated=0, change=6
        )

    def test_few_periods_before_are_refused(self):
        assert "to follow: 4" in refusal(synthetic_control, ROWS, treated=0, change=4)

    def test_nothing_after_is_refused(self):
        assert "Measure longer" in refusal(synthetic_control, ROWS, treated=0, change=99)

    def test_a_blend_that_follows_nothing_is_refused_in_words(self):
        far = [(unit, period, value + 50 * (unit == 0) * (1 + period)) for unit, period, value in ROWS]
        assert "No blend of the others follows" in refusal(synthetic_control, far, treated=0, change=6)

    def test_units_all_alike_are_refused(self):
        rows = [(unit, period, float(period)) for unit in range(8) for period in range(10)]
        assert "alike before" in refusal(synthetic_control, rows, treated=0, change=6)

    def test_a_unit_that_is_not_there_is_named(self):
        assert "nowhere" in refusal(synthetic_control, ROWS, treated="nowhere", change=6)

    def test_a_predictor_that_a_unit_lacks_is_named(self):
        assert "income: 0" in refusal(
            synthetic_control, ROWS, treated=0, change=6, predictors={"income": {1: 2.0}}, placebos=False
        )


class TestGroups:
    def test_few_in_a_group_are_refused(self):
        assert "only 5" in refusal(before_after, TEN, OTHERS[:5])
        assert "no measurements" in refusal(single_after, [])

    def test_no_variation_is_refused(self):
        assert "alike" in refusal(before_after, [1] * 8, [2] * 8)

    def test_background_of_another_length_is_named(self):
        told = refusal(randomised, TEN, OTHERS, by_lot=True, background={"age": ([30] * 10, [30] * 9)})
        assert "‘age’" in told

    def test_more_background_than_people_is_refused(self):
        facts = {f"fact {number}": (RANDOM.normal(size=10), RANDOM.normal(size=10)) for number in range(19)}
        assert "Include fewer" in refusal(randomised, TEN, OTHERS, by_lot=True, background=facts)


def test_a_missing_extra_says_which(monkeypatch):
    real = importlib.util.find_spec
    for lacking, ask in (
        ("statsmodels", lambda: paired(TEN, OTHERS)),
        ("scipy", lambda: differences(ROWS, treated=TREATED, change=4)),
        ("pysyncon", lambda: synthetic_control(ROWS, treated=0, change=6)),
    ):
        monkeypatch.setattr(
            importlib.util, "find_spec", lambda name, lacking=lacking: None if name == lacking else real(name)
        )
        with pytest.raises(MissingExtra, match="benefits"):
            ask()
    assert issubclass(CannotEstimate, InnomethodsError)


@pytest.mark.parametrize(
    "dates",
    [
        [dt.date(2025, 1, 1) + dt.timedelta(days=7 * week) for week in range(30)],
        [dt.datetime(2025, 1, 1, 12, tzinfo=dt.UTC) + dt.timedelta(days=7 * week) for week in range(30)],
        [*pd.date_range("2025-01-01", periods=30, freq="7D")],
        [*np.arange("2025-01-01", "2025-07-30", 7, dtype="datetime64[D]")],
        [f"{dt.date(2025, 1, 1) + dt.timedelta(days=7 * week)}" for week in range(30)],
    ],
    ids=["date", "datetime", "pandas", "numpy", "text"],
)
def test_every_sort_of_date_is_read_alike(dates):
    result = interrupted(SERIES, dates, change="2025-05-21")
    assert result.change == dt.date(2025, 5, 21)
    assert result.estimate == interrupted(SERIES, change=21).estimate
