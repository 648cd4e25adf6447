"""Guesses as distributions: their means and spreads are those of what is drawn, and least and most mean what they say."""

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.unit.benefits.chances.cases import SHAPES

from innomethods.benefits import Uncertain
from innomethods.benefits.chances.draws import Draws
from innomethods.benefits.chances.successive import by_rule
from innomethods.benefits.chances.valuing import Input
from innomethods.model import Distribution

EVENLY = (np.arange(200_000) + 0.5) / 200_000
GUESSES = st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=3).map(sorted).map(tuple)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("guess", [(10, 15, 25), (0, 0, 10), (-5, -4, 10), (0, 10, 10), (0, 5, 10)])
def test_mean_and_spread_are_those_of_the_quantiles(shape, guess):
    one = Uncertain(*guess, shape)
    values = one.quantiles(EVENLY)
    assert values.mean() == pytest.approx(one.mean, abs=1e-3)
    assert values.std() == pytest.approx(one.sd, abs=5e-3)


@pytest.mark.parametrize(("shape", "outside"), [("lichtenberg", 0.01), ("lichtenberg-10", 0.1)])
@pytest.mark.parametrize("guess", [(10, 15, 25), (0, 0, 10), (-5, -4, 10), (0, 10, 10), (0, 5, 10), (0, 5, 10.0001)])
def test_lichtenberg_passes_least_and_most_as_often_as_it_says(shape, outside, guess):
    one = Uncertain(*guess, shape)
    assert one.quantile(outside) == pytest.approx(guess[0], abs=1e-4)
    assert one.quantile(1 - outside) == pytest.approx(guess[2], abs=1e-4)


@given(GUESSES, st.sampled_from(["lichtenberg", "lichtenberg-10"]))
def test_lichtenberg_agrees_with_the_rules_of_step_by_step_calculation(guess, shape):
    least, likely, most = guess
    assume(most - least > 1e-3)
    assume(0.3 < (likely - least) / (most - least) < 0.7)  # what the rules were fitted to
    one, (mean, sd) = Uncertain(*guess, shape), by_rule(Uncertain(*guess, shape))
    assert one.mean == pytest.approx(mean, abs=0.005 * (most - least))
    assert one.sd == pytest.approx(sd, rel=0.04)


def test_ends_never_passed_and_ends_seldom_passed_are_not_the_same():
    assert (
        Uncertain(10, 15, 25, "pert").sd
        < Uncertain(10, 15, 25, "lichtenberg").sd
        < Uncertain(10, 15, 25, "lichtenberg-10").sd
    )


def test_closed_forms():
    assert Uncertain(80, 100, 150, "triangular").mean == 110
    assert Uncertain(80, 100, 150, "triangular").quantile(0.85) == pytest.approx(150 - math.sqrt(0.15 * 70 * 50))
    assert Uncertain(0, 1, 6).mean == pytest.approx(10 / 6)
    assert Uncertain(0, 5, 10).quantile(0.5) == pytest.approx(5)


@given(GUESSES, st.sampled_from(SHAPES), st.floats(0.001, 0.999), st.floats(0.001, 0.999))
def test_quantiles_rise_and_turned_guesses_mirror(guess, shape, one, other):
    least, likely, most = guess
    assume(most - least > 1e-6)
    guessed, mirrored = Uncertain(*guess, shape), Uncertain(-most, -likely, -least, shape)
    low, high = (guessed.quantile(chance) for chance in sorted((one, other)))
    assert low <= high
    scale = most - least
    assert mirrored.quantile(1 - one) == pytest.approx(-guessed.quantile(one), abs=1e-6 * scale)
    assert mirrored.mean == pytest.approx(-guessed.mean, abs=1e-9 * max(scale, abs(least), abs(most)))


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_drawn_has_the_quantiles_it_should(shape):
    one = Uncertain(10, 12, 25, shape)
    drawn = np.concatenate([block[0] for block in map(np.copy, Draws((Input("a", "A", one),), 1).blocks(100_000))])
    for chance in (0.01, 0.1, 0.5, 0.85, 0.99):
        assert abs(np.mean(drawn <= one.quantile(chance)) - chance) < 3 * math.sqrt(chance * (1 - chance) / 100_000)
    assert abs(drawn.mean() - one.mean) < 3 * one.sd / math.sqrt(100_000)


def test_known_numbers_and_exact_ones():
    assert Uncertain.of(5).mean == 5
    assert Uncertain.of(5).sd == 0
    assert Uncertain.of(5).quantile(0.9) == 5
    assert Uncertain(1, 2, 9, "fixed").mean == 2
    assert Uncertain(Decimal("1.5"), 2, 3) == Uncertain(1.5, 2.0, 3.0, Distribution.PERT)
    assert hash(Uncertain(1, 2, 3)) == hash(Uncertain(1, 2, 3))


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: Uncertain(3, 2, 5), "least ≤ likely ≤ most, not 3, 2, 5"),
        (lambda: Uncertain(1, 6, 5), "least ≤ likely ≤ most"),
        (lambda: Uncertain(1, math.nan, 5), "likely is nan"),
        (lambda: Uncertain(1, 2, math.inf), "most is inf"),
        (lambda: Uncertain("1", 2, 3), "least is '1'"),
        (lambda: Uncertain(1, 2, 3, "normal"), "normal"),
        (lambda: Uncertain(1, 2, 3).quantile(1), "between 0 and 1"),
        (lambda: Uncertain(1, 2, 3).quantile(math.nan), "between 0 and 1"),
    ],
)
def test_bad_guesses_are_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()
