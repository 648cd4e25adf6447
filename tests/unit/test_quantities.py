"""Money, shares and three-point estimates."""

from decimal import Decimal

import pytest

from innomethods.quantities import Money, Share, ThreePoint, as_decimal, optional_three_point


@pytest.mark.parametrize(("written", "exact"), [(0.1, "0.1"), ("12.50", "12.50"), (3, "3"), (Decimal("1e3"), "1E+3")])
def test_numbers_are_read_as_they_are_written(written, exact):
    assert str(as_decimal(written)) == exact


@pytest.mark.parametrize("bad", ["", "a lot", "1 000", "12,50", float("nan"), "Infinity", None, True])
def test_what_is_no_finite_number_is_refused(bad):
    with pytest.raises(ValueError, match=r"is not a (finite )?number"):
        as_decimal(bad)


def test_money_adds_up_exactly():
    assert Money("0.1") + Money("0.2") == Money("0.3")
    assert Money(10) - Money(12) == Money(-2)
    assert Money("7.5") * Decimal("0.1") == Money("0.75")
    assert str(Money(Decimal("1E+3"))) == "1000 NOK"


def test_different_currencies_do_not_add_up():
    with pytest.raises(ValueError, match="EUR and NOK can't be added"):
        Money(1, "EUR") + Money(1)
    with pytest.raises(ValueError, match="convert one of them first"):
        Money(1) - Money(1, "EUR")


def test_money_and_a_bare_number_do_not_add_up():
    with pytest.raises(TypeError):
        Money(1) + 1


@pytest.mark.parametrize("good", [0, 1, "0.4", 0.4])
def test_a_share_lies_between_nothing_and_all(good):
    assert 0 <= Share(good).value <= 1


@pytest.mark.parametrize("bad", [-0.1, 1.01, 40])
def test_a_share_outside_is_refused_with_how_to_write_per_cent(bad):
    with pytest.raises(ValueError, match=r"40 % is 0\.4"):
        Share(bad)


def test_a_plain_number_is_a_guess_without_spread():
    guess = ThreePoint.of(5)
    assert guess == ThreePoint(5, 5, 5)
    assert guess.is_fixed
    assert not ThreePoint(4, 5, 9).is_fixed
    assert ThreePoint.of(guess) is guess
    assert optional_three_point(None) is None
    assert [repr(guess), repr(ThreePoint(1, 2.5, 4))] == ["ThreePoint(5)", "ThreePoint(1, 2.5, 4)"]


@pytest.mark.parametrize(
    "bad", [(3, 2, 1), (1, 3, 2), (-1, 0, 1), (1, 2, float("inf")), (1, float("nan"), 2), (float("nan"),) * 3]
)
def test_a_guess_rises_and_stays_finite(bad):
    with pytest.raises(ValueError, match="least ≤ likely ≤ most"):
        ThreePoint(*bad)
