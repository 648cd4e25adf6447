"""What it is worth to know more, and to wait: the pilot's value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.benefits.chances.cases import case, inputs

from innomethods.benefits import Valued, quasi_option, value_of_information, value_of_perfect_information

PAYOFFS = {"build": [100, -80], "leave": [0, 0]}
PILOT = {"benefit_full": 100, "cost_full": 80, "benefit_limited": 50, "cost_limited": 40, "chance": 0.5, "rate": 0.08}
CHANCES = st.floats(0.01, 0.99)


def test_knowing_is_worth_the_mistakes_it_saves():
    found = value_of_information(PAYOFFS, [0.5, 0.5])
    assert (found.option, found.without, found.knowing, found.value) == ("build", 10, 50, 40)


def test_a_signal_is_worth_less_than_the_truth_and_says_what_to_do():
    found = value_of_information(PAYOFFS, [0.5, 0.5], signals={"good": [0.9, 0.1], "bad": [0.1, 0.9]})
    assert [(one.signal, one.option) for one in found.told] == [("good", "build"), ("bad", "leave")]
    assert found.told[0].expected == pytest.approx(0.9 * 100 - 0.1 * 80)
    assert found.value == pytest.approx(0.5 * 82 - 10)


@given(CHANCES, CHANCES, CHANCES, st.floats(-100, 100), st.floats(-100, 100))
def test_information_is_never_worth_less_than_nothing_nor_more_than_the_truth(chance, right, wrong, good, bad):
    payoffs, chances = {"do": [good, bad], "leave": [0, 0]}, [chance, 1 - chance]
    signals = {"yes": [right, wrong], "no": [1 - right, 1 - wrong]}
    truth, hint = value_of_information(payoffs, chances), value_of_information(payoffs, chances, signals=signals)
    assert -1e-9 <= hint.value <= truth.value + 1e-9


def test_a_signal_that_tells_nothing_is_worth_nothing_and_one_that_tells_all_is_worth_the_truth():
    assert value_of_information(PAYOFFS, [0.5, 0.5], signals={"noise": [1, 1]}).value == pytest.approx(0)
    sure = {"good": [1, 0], "bad": [0, 1], "never": [0, 0]}
    assert value_of_information(PAYOFFS, [0.5, 0.5], signals=sure).value == pytest.approx(40)


def test_perfect_information_over_samples():
    """One input, even chances of gain and loss in a triangle: the loss saved is known in closed form, 1/6 of the half-width."""
    build = Valued(inputs(x=(-60, 0, 60)), lambda draws: draws[0])
    leave = Valued(inputs(other=5), lambda draws: draws[0] * 0)
    found = value_of_perfect_information({"leave": leave, "build": build}, 200_000, seed=1)
    assert abs(found.knowing - 10) < 4 * found.error + 0.1
    assert found.value == pytest.approx(found.knowing - found.without)


def test_options_are_compared_under_the_same_luck():
    dear = Valued(inputs(x=(0, 50, 90)), lambda draws: draws[0] - 1)
    cheap = Valued(inputs(x=(0, 50, 90)), lambda draws: draws[0])
    found = value_of_perfect_information({"dear": dear, "cheap": cheap}, 1000, seed=1)
    assert (found.option, found.value) == ("cheap", 0)


# Waiting


def test_boardman():
    known = case("boardman-quasi-option")
    given = known["inputs"]
    found = quasi_option(
        benefit_full=given["BF"], cost_full=given["CF"], benefit_limited=given["BL"], cost_limited=given["CL"],
        chance=given["p"], rate=given["d"],
    )  # fmt: skip
    paths = {"FD": found.full, "LD": found.limited, "ND": found.none}
    for learning in ("no_learning", "exogenous", "endogenous"):
        for name, path in paths.items():
            assert getattr(path, learning) == pytest.approx(known["expected"][learning][name], abs=known["tol"])
    worth = known["expected"]["quasi_option"]
    assert found.none.worth_of_learning == pytest.approx(worth["exo_ND"], abs=known["tol"])
    assert found.limited.worth_of_learning == pytest.approx(worth["exo_LD"], abs=known["tol"])
    assert found.limited.worth_of_doing == pytest.approx(worth["endo_LD"], abs=known["tol"])


def test_what_is_best_turns_with_how_one_learns():
    assert quasi_option(**PILOT).best == ("full", "none", "limited")


def test_a_pilot_of_a_sure_thing_is_worth_nothing_as_a_pilot():
    sure = quasi_option(**{**PILOT, "chance": 1})
    assert sure.best == ("full", "full", "full")
    assert quasi_option(**{**PILOT, "chance": 0}).limited.worth_of_doing == 0


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: value_of_information(PAYOFFS, [0.5, 0.6]), "add up to 1.1"),
        (lambda: value_of_information(PAYOFFS, [1.5, -0.5]), "0 or more"),
        (lambda: value_of_information(PAYOFFS, [0.2, 0.3, 0.5]), "payoffs of 'build' are 2, and the states 3"),
        (lambda: value_of_information({}, [1]), "no payoffs"),
        (lambda: value_of_information({"a": [float("nan")]}, [1]), "payoffs of a"),
        (lambda: value_of_information(PAYOFFS, [0.5, 0.5], signals={}), "no signals"),
        (lambda: value_of_information(PAYOFFS, [0.5, 0.5], signals={"good": [0.9, 0.1]}), "In state 0"),
        (lambda: value_of_perfect_information({}, 10, seed=1), "no options"),
        (
            lambda: value_of_perfect_information(
                {"a": Valued(inputs(x=(1, 2, 3)), sum), "b": Valued(inputs(x=(1, 2, 4)), sum)}, 10, seed=1
            ),
            "'x' of 'b' is guessed otherwise",
        ),
        (lambda: quasi_option(**{**PILOT, "chance": 50}), "35 % is 0.35"),
        (lambda: quasi_option(**{**PILOT, "cost_full": -80}), "0 or more"),
        (lambda: quasi_option(**{**PILOT, "benefit_limited": 150}), "larger benefit"),
        (lambda: quasi_option(**{**PILOT, "rate": -1}), "above -1"),
    ],
)
def test_bad_input_is_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()
