"""One search for where a curve crosses zero: it gets there, in few steps where the curve is tame, and never out of bounds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.benefits.money_in_time.bracketing import crossing


def counted(curve):
    asked = []

    def ask(place):
        asked.append(place)
        return curve(place)

    return ask, asked


@pytest.mark.parametrize(
    ("curve", "low", "high", "wanted"),
    [
        (lambda x: x**3 - 2, 0, 2, 2 ** (1 / 3)),
        (lambda x: math.exp(-x) - 0.01, -5, 50, math.log(100)),
        (lambda x: 1 - 3 / x, 0.001, 1e6, 3),
        (math.cos, 0, 3, math.pi / 2),
    ],
)
def test_a_tame_curve_takes_few_steps(curve, low, high, wanted):
    ask, asked = counted(curve)
    assert crossing(ask, low, high) == pytest.approx(wanted, rel=1e-14)
    assert len(asked) < 40  # halving alone takes over fifty
    assert all(low <= place <= high for place in asked)


@given(st.floats(-1e6, 1e6), st.floats(0.1, 1e6), st.floats(0.1, 1e6))
def test_a_jump_is_found_as_well(jump, below, above):
    found = crossing(lambda x: 1.0 if x >= jump else -1.0, jump - below, jump + above)
    assert found == pytest.approx(jump, rel=1e-12, abs=1e-12)


def test_an_end_that_is_zero_is_the_answer_and_like_signs_are_told():
    assert crossing(lambda x: x, 0, 5) == 0
    assert crossing(lambda x: x - 5, 0, 5) == 5
    with pytest.raises(ValueError, match="same sign at 1 and 2"):
        crossing(lambda x: x, 1, 2)
