"""An option as something to draw from: straight in its lines, and the same figures as appraising anew."""

import attrs
import numpy as np
import pytest

from innomethods.benefits import simulate, tornado, valuation_of
from innomethods.benefits.appraising import appraise
from innomethods.model import CashFlow
from innomethods.quantities import Money


@pytest.fixture
def uncertain(sorpevarsel, sensors, with_option):
    """The sensors with limits on the hours saved and on the operation."""
    one = sensors()
    hours = attrs.evolve(one.effects[0], least=Money(250 * 6250), most=Money(520 * 6250))
    operation = attrs.evolve(one.costs[2], most=Money(900_000))
    option = attrs.evolve(one, effects=[hours, one.effects[1]], costs=[*one.costs[:2], operation])
    return with_option(sorpevarsel, option)


def test_the_inputs_are_the_lines_with_limits(uncertain, norway):
    valuation = valuation_of(appraise(uncertain, rules=norway), "sensors")
    told = [(one.id, one.uncertain.least, one.uncertain.likely, one.uncertain.most) for one in valuation.inputs]
    assert told == [
        ("options/sensors/costs/2", 720_000, 720_000, 900_000),
        ("options/sensors/effects/0", 250 * 6250, 380 * 6250, 520 * 6250),
    ]


def test_worth_is_what_appraising_anew_finds(uncertain, sorpevarsel, sensors, norway, with_option):
    valuation = valuation_of(appraise(uncertain, rules=norway).option("sensors"))
    draws = np.array([[720_000, 900_000, 720_000], [380 * 6250, 380 * 6250, 250 * 6250]], dtype=float)
    worth = valuation.worth(draws)
    assert worth[0] == pytest.approx(4.61e6, abs=5e3)
    for column, (operation, hours) in enumerate(((720_000, 380), (900_000, 380), (720_000, 250))):
        one = sensors(hours)
        costs = [*one.costs[:2], CashFlow(2030, Money(operation), "Operation", until=2044)]
        anew = appraise(with_option(sorpevarsel, attrs.evolve(one, costs=costs)), rules=norway).option("sensors")
        assert worth[column] == pytest.approx(anew.npv)


def test_every_line_can_be_swung(uncertain, norway):
    result = appraise(uncertain, rules=norway)
    valuation = valuation_of(result, "sensors", every_line=True)
    assert len(valuation.inputs) == 5
    held = np.array([[one.uncertain.likely] for one in valuation.inputs])
    assert valuation.worth(held)[0] == pytest.approx(result.option("sensors").npv)
    assert tornado(valuation, swing=0.1) is not None


def test_a_line_of_nothing_can_be_drawn(uncertain, norway, with_option):
    option = next(one for one in uncertain.options if one.id == "sensors")
    alarms = CashFlow(2030, Money(0), "False alarms", until=2044, most=Money(50_000))
    plan = with_option(uncertain, attrs.evolve(option, costs=[*option.costs, alarms]))
    valuation = valuation_of(appraise(plan, rules=norway), "sensors")
    annuity = sum(1.04**-year for year in range(3, 18))
    assert valuation.per_krone[1] == pytest.approx(-1.2 * annuity)


def test_it_can_be_simulated(uncertain, norway):
    found = simulate(valuation_of(appraise(uncertain, rules=norway), "sensors"), samples=2000, seed=1)
    assert -20e6 < found.mean < 10e6


def test_what_is_not_known_cannot_be_drawn(uncertain, norway):
    result = appraise(uncertain, rules=norway)
    with pytest.raises(ValueError, match="aren't known"):
        valuation_of(result, "tunnels")
    with pytest.raises(ValueError, match="which option"):
        valuation_of(result)
