"""Samples against what is known exactly: closed forms, and the Wheatstone bridge by quadrature."""

from math import comb, factorial

import numpy as np
import pytest

from innomethods.model import Distribution
from innomethods.planning.forecasting.blocks import finish_times
from innomethods.planning.forecasting.draws import key_of
from innomethods.planning.forecasting.lengths import lengths_of
from innomethods.planning.forecasting.quantiles import ends_of, table_from, tables_of
from innomethods.quantities import ThreePoint

UNIFORM = table_from(lambda chance: chance)
EXPONENTIAL = table_from(lambda chance: -np.log1p(-chance))
# T = max(X1 + X4, X1 + X3 + X5, X2 + X5); X2 and X3 wait for nothing and for X1.
BRIDGE = [(), (), (0,), (0,), (1, 2)]
SIZES = [100_000, pytest.param(1_000_000, marks=pytest.mark.slow)]


def sampled(before, table, samples, *, last=None):
    keys = [key_of(1, str(number), "work") for number in range(len(before))]
    return finish_times(lengths_of(before, np.array([table] * len(before)), keys), samples, last=last).astype(float)


def assert_quantile(found, chance, value):
    """The share below the exact quantile is off by at most three standard errors."""
    share = np.mean(found <= value)
    assert abs(share - chance) < 3 * np.sqrt(chance * (1 - chance) / len(found))


def assert_mean(found, value):
    assert abs(found.mean() - value) < 3 * found.std() / np.sqrt(len(found))


@pytest.mark.parametrize("samples", SIZES)
@pytest.mark.parametrize(
    ("table", "mean", "quantiles"),
    [
        (EXPONENTIAL, 83 / 24, {0.50: 3.161167, 0.85: 5.143020, 0.95: 6.664457}),
        (UNIFORM, 1.575, {0.50: 1.564887, 0.85: 2.034511, 0.95: 2.330567}),
    ],
    ids=["exponential", "uniform"],
)
def test_the_wheatstone_bridge(table, mean, quantiles, samples):
    found = sampled(BRIDGE, table, samples)
    assert_mean(found, mean)
    for chance, value in quantiles.items():
        assert_quantile(found, chance, value)


@pytest.mark.parametrize("samples", SIZES)
def test_uniforms_one_after_the_other_are_irwin_hall(samples):
    found = sampled([(), (0,), (1,), (2,)], UNIFORM, samples)
    for place in (1.5, 2.0, 2.9):
        below = sum((-1) ** k * comb(4, k) * (place - k) ** 4 for k in range(int(place) + 1)) / factorial(4)
        assert_quantile(found, below, place)


@pytest.mark.parametrize("samples", SIZES)
def test_uniforms_side_by_side(samples):
    found = sampled([()] * 5, UNIFORM, samples)
    for chance in (0.1, 0.5, 0.85):
        assert_quantile(found, chance, chance ** (1 / 5))


@pytest.mark.parametrize("samples", SIZES)
def test_exponentials_side_by_side_have_harmonic_means(samples):
    assert_mean(sampled([()] * 6, EXPONENTIAL, samples), sum(1 / k for k in range(1, 7)))


@pytest.mark.parametrize(
    "guess", [ThreePoint(0, 0, 10), ThreePoint(2, 3, 12), ThreePoint(1, 5.5, 10), ThreePoint(0, 10, 10)]
)
def test_pert_has_the_beta_distribution_with_lambda_four(guess):
    from scipy.stats import beta

    table = tables_of([guess], Distribution.PERT)[0].astype(float)
    width = guess.most - guess.least
    peak = (guess.likely - guess.least) / width
    exact = beta(1 + 4 * peak, 5 - 4 * peak, guess.least, width)
    found = np.interp([0.10, 0.50, 0.85], np.linspace(0, 1, len(table)), table)
    assert np.abs(found - exact.ppf([0.10, 0.50, 0.85])).max() < 2e-4 * width
    mean = (table[1:] + table[:-1]).mean() / 2
    assert mean == pytest.approx((guess.least + 4 * guess.likely + guess.most) / 6, abs=2e-4 * width)


@pytest.mark.parametrize(("shape", "outside"), [(Distribution.LICHTENBERG, 0.01), (Distribution.LICHTENBERG_10, 0.10)])
def test_lichtenberg_passes_least_and_most_as_often_as_it_says(shape, outside):
    guess = ThreePoint(30, 40, 70)
    table = tables_of([guess], shape)[0]
    places = np.linspace(0, 1, len(table))
    assert np.interp(guess.least, table, places) == pytest.approx(outside, abs=1e-4)
    assert 1 - np.interp(guess.most, table, places) == pytest.approx(outside, abs=1e-4)
    assert ends_of(guess, shape).peak == guess.likely


def test_a_triangle_has_its_mean_and_ends():
    table = tables_of([ThreePoint(2, 3, 10)], Distribution.TRIANGULAR)[0].astype(float)
    assert (table[1:] + table[:-1]).mean() / 2 == pytest.approx(5, abs=1e-3)
    assert table.min() >= 2
    assert table.max() <= 10


def test_no_length_is_below_nothing():
    assert tables_of([ThreePoint(0, 1, 20)], Distribution.LICHTENBERG_10).min() == 0
