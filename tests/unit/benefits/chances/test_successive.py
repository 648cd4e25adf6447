"""Step-by-step calculation against published rules and against simulation."""

import pytest
from tests.unit.benefits.chances.cases import case, cost_items, inputs, summed

from innomethods.benefits import Correlations, Input, Uncertain, Valued, simulate, successive

KNOWN = case("three-point-cost")["expected"]


def test_expected_value_and_spread_of_the_case():
    triangular, pert = successive(cost_items("triangular")), successive(cost_items("pert"))
    assert triangular.mean == pytest.approx(KNOWN["triangular_mean"], abs=1e-4)
    assert triangular.sd == pytest.approx(KNOWN["triangular_sd_indep"], abs=1e-4)
    assert pert.mean == pytest.approx(KNOWN["pert_mean"], abs=1e-4)
    assert pert.sd == pytest.approx(KNOWN["pert_sd_indep"], abs=1e-4)
    assert triangular.sum_of_likely == KNOWN["sum_of_modes"]


@pytest.mark.parametrize("common", [0, 0.5, 1])
def test_correlation_moves_p85_and_leaves_p50(common):
    found = successive(cost_items(), correlations=Correlations(common=common))
    assert found.quantile(0.85) == pytest.approx(KNOWN[f"tri_normal_P85_rho{common}"], abs=1e-3)
    assert found.quantile(0.50) == pytest.approx(KNOWN[f"tri_normal_P50_rho{common}"], abs=1e-3)
    assert sum(item.share for item in found.items) == pytest.approx(1)


def test_the_item_to_split_next_comes_first_with_its_part_of_the_variance():
    found = successive(cost_items("pert"))
    assert [item.id for item in found.items] == ["item-0", "item-1", "item-2"]
    assert found.items[0].share == pytest.approx((70 / 6) ** 2 / KNOWN["pert_sd_indep"] ** 2, abs=1e-4)


def test_the_likely_sum_is_not_the_expected_one():
    found = successive(cost_items())
    assert found.chance_of_likely < 0.15  # simulated: 10.8 %
    assert found.chance_below(found.mean) == pytest.approx(0.5)


def test_a_condition_multiplies_the_sum_as_simulation_does():
    items, market = cost_items("lichtenberg"), Input("market", "Market", Uncertain(0.8, 1, 1.4, "lichtenberg"))
    found = successive(items, conditions=[market])
    drawn = simulate(Valued([*items, market], lambda draws: draws[:-1].sum(axis=0) * draws[-1]), 200_000, seed=1)
    assert found.mean == pytest.approx(drawn.mean, rel=0.005)
    assert found.sd == pytest.approx(drawn.sd, rel=0.02)
    assert found.items[0].id == "market"
    assert [item.id for item in found.items] == [one.id for one in drawn.contributions]
    assert found.items[0].share == pytest.approx(drawn.contributions[0].share, abs=0.02)


def test_several_conditions_each_count_by_what_they_move():
    one, two = Input("one", "One", Uncertain(1, 2, 3)), Input("two", "Two", Uncertain(4, 5, 6))
    found = successive(inputs(sure=100), conditions=[one, two])
    assert found.mean == 100 * 2 * 5
    assert found.sd == pytest.approx(100 * ((4 + 1 / 9) * (25 + 1 / 9) - 100) ** 0.5)
    shares = {item.id: item.share for item in found.items}
    assert shares == {"one": pytest.approx(25 / 29), "two": pytest.approx(4 / 29), "sure": 0}


@pytest.mark.parametrize("shape", ["lichtenberg", "lichtenberg-10"])
def test_calculation_and_simulation_agree(shape):
    items = cost_items(shape)
    found, drawn = successive(items), simulate(summed(items), 200_000, seed=1)
    assert found.mean == pytest.approx(drawn.mean, rel=0.005)
    assert found.sd == pytest.approx(drawn.sd, rel=0.04)
    assert found.quantile(0.85) == pytest.approx(drawn.p85, rel=0.02)


def test_numbers_that_are_known_have_no_spread():
    found = successive(inputs(a=5, b=7))
    assert (found.mean, found.sd, found.quantile(0.85), found.chance_below(11), found.chance_below(12)) == (
        12,
        0,
        12,
        0,
        1,
    )


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: successive([]), "nothing to add up"),
        (lambda: successive(inputs(a=5) * 2), "give each its own"),
        (lambda: successive(cost_items(), correlations=Correlations(common=-0.6)), "can't all hold"),
        (lambda: successive(cost_items()).quantile(85), "P85 is 0.85"),
    ],
)
def test_bad_input_is_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()
