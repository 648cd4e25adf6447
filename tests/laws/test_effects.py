"""Laws of effects: another unit scales the answer and nothing else, shifted dates change nothing, nor does row order."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.benefits.effects.samples import changed_series, panel_of

from innomethods.benefits.effects import (
    CannotEstimate,
    before_after,
    control_chart,
    differences,
    interrupted,
    paired,
    synthetic_control,
)

SEEDS = st.integers(0, 2**16)
UNITS = st.sampled_from([1e-6, 1e-3, 60.0, 1e3, 1e9])
VALUES = st.floats(-1e6, 1e6, allow_nan=False)


def seen(effect, scale=1.0):
    """What must be the same in another unit."""
    interval = effect.interval
    ends = () if interval is None else (interval.low * scale, interval.high * scale)
    return pytest.approx((effect.estimate * scale, *ends), rel=1e-4, abs=1e-7 * abs(scale))


def asked(function, *given, **more):
    """Return the answer, or None for a refusal; anything else goes through and fails the test."""
    try:
        return function(*given, **more)
    except CannotEstimate:
        return None


def numbers(effect):
    interval = effect.interval
    return (effect.estimate, *(() if interval is None else (interval.low, interval.high)))


@given(SEEDS, UNITS)
def test_another_unit_scales_estimate_and_interval(seed, unit):
    random = np.random.default_rng(seed)
    series, first, second = changed_series(random, 24, 12, 3.0, 0.3), random.normal(size=9), random.normal(size=9)
    rows, treated = panel_of(random, 6, 7, 5, 3, 1.0)
    clusters = {number: number // 2 for number in range(13)} | {5: 90, 6: 91}

    def answers(scale):
        changed = [(one, period, value * scale) for one, period, value in rows]
        return [
            paired(first * scale, second * scale),
            before_after(first * scale, second * scale),
            control_chart(series * scale, baseline=20),
            interrupted(series * scale, change=25),
            interrupted(series * scale, change=25, season=4),
            differences(changed, treated=treated, change=3),
            differences(changed, treated=treated, change=3, cluster=clusters),
        ]

    for plain, scaled in zip(answers(1.0), answers(unit), strict=True):
        assert numbers(scaled) == seen(plain, unit)
        assert scaled.claim == plain.claim
        assert [one.standing for one in scaled.assumptions] == [one.standing for one in plain.assumptions]


@given(SEEDS, UNITS)
def test_another_unit_scales_a_synthetic_control(seed, unit):
    random = np.random.default_rng(seed)
    rows, _ = panel_of(random, 1, 7, 12, 8, 1.0)
    near = [(one, period, value + 3 * random.normal() * (one != 0)) for one, period, value in rows]

    def answer(scale):
        rows = [(one, period, value * scale) for one, period, value in near]
        return asked(synthetic_control, rows, treated=0, change=8, placebos=False)

    plain, scaled = answer(1.0), answer(unit)
    assert (plain is None) == (scaled is None)
    if plain and scaled:
        assert scaled.estimate == pytest.approx(plain.estimate * unit, rel=1e-3, abs=1e-4 * unit)


@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(seed, shuffling):
    random = np.random.default_rng(seed)
    rows, treated = panel_of(random, 5, 7, 9, 6, 1.0)
    clusters = {number: number // 2 for number in range(12)} | {4: 90, 5: 91}
    mixed = list(rows)
    shuffling.shuffle(mixed)
    assert differences(mixed, treated=treated, change=6) == differences(rows, treated=treated, change=6)
    assert differences(mixed, treated=treated, change=6, cluster=clusters) == differences(
        rows, treated=treated, change=6, cluster=clusters
    )
    before, after = random.normal(size=9), random.normal(size=9)
    order = list(range(9))
    shuffling.shuffle(order)
    one, other = paired(before, after), paired(before[order], after[order])
    assert numbers(one) == pytest.approx(numbers(other))
    assert one.rank_p == pytest.approx(other.rank_p)


@given(SEEDS, st.integers(-5000, 5000))
def test_shifted_dates_change_nothing(seed, days):
    series = changed_series(np.random.default_rng(seed), 20, 12, 2.0)
    first = dt.date(2027, 1, 4)
    weeks = [first + dt.timedelta(days=7 * week) for week in range(32)]
    shifted = [day + dt.timedelta(days=days) for day in weeks]
    one, other = interrupted(series, weeks, change=weeks[20]), interrupted(series, shifted, change=shifted[20])
    assert numbers(one) == numbers(other)
    charts = [control_chart(series, dates, baseline=20) for dates in (weeks, shifted)]
    assert [point.verdict for point in charts[0].points] == [point.verdict for point in charts[1].points]


@given(SEEDS, st.integers(-300, 300))
def test_shifted_periods_change_nothing(seed, years):
    rows, treated = panel_of(np.random.default_rng(seed), 5, 6, 6, 3, 1.0)
    shifted = [(one, period + years, value) for one, period, value in rows]
    plain, moved = differences(rows, treated=treated, change=3), differences(shifted, treated=treated, change=3 + years)
    assert numbers(plain) == numbers(moved)


@given(SEEDS)
def test_before_and_after_in_turn_turn_the_sign(seed):
    random = np.random.default_rng(seed)
    one, other = random.normal(size=10), random.normal(size=10)
    there, back = paired(one, other), paired(other, one)
    assert there.estimate == pytest.approx(-back.estimate)
    assert there.interval.low == pytest.approx(-back.interval.high)
    assert (there.p, there.rank_p) == pytest.approx((back.p, back.rank_p))


@given(SEEDS, VALUES)
def test_a_higher_level_for_all_is_no_effect(seed, more):
    rows, treated = panel_of(np.random.default_rng(seed), 5, 6, 6, 3, 1.0)
    raised = [(one, period, value + more) for one, period, value in rows]
    plain, moved = (differences(some, treated=treated, change=3) for some in (rows, raised))
    assert moved.estimate == pytest.approx(plain.estimate, abs=1e-8 * max(1, abs(more)))


@given(st.lists(VALUES, max_size=40), st.integers(0, 45), st.sampled_from([None, "up", "down"]))
def test_any_numbers_give_a_chart_or_a_refusal(values, baseline, direction):
    chart = asked(control_chart, values, baseline=baseline or None, direction=direction)
    if chart:
        assert len(chart.points) == len(values)
        assert chart.text("nn")


@given(st.lists(VALUES, max_size=40), st.integers(-2, 45))
def test_any_numbers_give_a_series_or_a_refusal(values, change):
    series = asked(interrupted, values, change=change)
    if series:
        assert series.interval.low <= series.estimate <= series.interval.high
        assert series.text("nb")


@given(st.lists(st.integers(0, 50), min_size=12, max_size=40), st.integers(9, 30))
def test_any_counts_give_a_series_or_a_refusal(values, change):
    series = asked(interrupted, values, change=change, counts=True)
    if series:
        assert series.level_change.value > 0


@given(st.lists(st.tuples(VALUES, VALUES), max_size=30))
def test_any_pairs_give_a_change_or_a_refusal(pairs):
    change = asked(paired, [before for before, _ in pairs], [after for _, after in pairs])
    if change:
        assert 0 <= change.p <= 1
        assert 0 <= change.rank_p <= 1
