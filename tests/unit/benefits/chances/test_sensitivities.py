"""One input at a time, chosen cases, switching values, and Sobol indices."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.benefits.chances.cases import case, inputs, summed

from innomethods.benefits import (
    Correlations,
    Input,
    Uncertain,
    Valued,
    scenarios,
    simulate,
    sobol_indices,
    switching_value,
    tornado,
)
from innomethods.benefits.chances.one_at_a_time import At

ITEMS = inputs(gain=(80, 100, 150), cost=(40, 50, 90), known=20)
VALUE = Valued(ITEMS, lambda draws: draws[0] - draws[1] - draws[2])
PRODUCT = Valued(ITEMS, lambda draws: draws[0] * draws[1] - 4000)


def test_a_tornado_says_what_is_held_and_how_far_is_moved():
    found = tornado(VALUE)
    assert (
        found.told.text("en")
        == "One input at a time is set to P10 and then to P90; all others are held at the expected value."
    )
    assert found.told.text("nn").startswith("Éin storleik om gongen blir sett til P10")
    assert found.base == pytest.approx(110 - 60 - 20)
    assert [bar.id for bar in found.bars] == ["gain", "cost"]
    gain = ITEMS[0].uncertain
    assert (found.bars[0].low, found.bars[0].high) == (gain.quantile(0.1), gain.quantile(0.9))
    assert found.bars[0].worth_low == pytest.approx(gain.quantile(0.1) - 80)
    assert found.bars[1].worth_low > found.bars[1].worth_high


def test_a_tornado_by_share_moves_what_is_known_as_well():
    found = tornado(VALUE, swing=0.1, held="likely")
    assert {bar.id: round(bar.spread, 9) for bar in found.bars} == {"gain": 20, "cost": 10, "known": 4}
    assert "10 %" in found.told.text("nb")
    assert "mest sannsynlige" in found.told.text("nb")


@pytest.mark.parametrize("held", list(At))
@pytest.mark.parametrize("swing", [0.2, (At.LEAST, At.MOST)])
def test_every_choice_is_said_in_three_languages(held, swing):
    assert not tornado(VALUE, swing=swing, held=held).told.missing()


def test_of_a_product_the_bars_depend_on_what_is_held():
    low, high = (tornado(PRODUCT, held=held).bars[0].spread for held in (At.LEAST, At.MOST))
    assert high > 1.4 * low


def test_scenarios_take_numbers_and_places():
    cases = {"bad": {"gain": "least", "cost": "most"}, "middle": {}, "own": {"gain": 200, "cost": "p90"}}
    bad, middle, own = scenarios(VALUE, cases, held="likely")
    assert (bad.worth, middle.worth) == (80 - 90 - 20, 100 - 50 - 20)
    assert own.inputs == (("gain", 200.0), ("cost", ITEMS[1].uncertain.quantile(0.9)))
    assert own.worth == pytest.approx(200 - ITEMS[1].uncertain.quantile(0.9) - 20)


# Switching values


def test_the_example_of_the_norwegian_guide():
    known = case("no-dfo-folsomhet")
    value = Valued([Input("invest", "Investment", Uncertain(50, 125, 300))], lambda draws: 253 - draws[0])
    for one in known["cases"]:
        assert scenarios(value, {"x": {"invest": one["invest"]}})[0].worth == one["nnv"]
    found = switching_value(value, "invest", held="likely")
    assert found.value == pytest.approx(known["derived"]["switching_investment"])
    assert found.linear
    assert found.change == pytest.approx(253 / 125 - 1)


@given(st.floats(-1e6, 1e6), st.floats(0.01, 1e3), st.floats(-1e9, 1e9))
def test_a_straight_line_is_solved_however_far_away(base, slope, level):
    value = Valued([Input("x", "X", Uncertain.of(base))], lambda draws: slope * (draws[0] - base) + level)
    found = switching_value(value, "x")
    if found.linear and found.values:
        assert slope * (found.value - base) + level == pytest.approx(
            0, abs=1e-6 * (abs(level) + slope * abs(base) + slope)
        )


def test_where_the_worth_bends_every_crossing_is_found():
    value = Valued(inputs(x=(0, 2, 10)), lambda draws: (draws[0] - 1) * (draws[0] - 4) * (draws[0] - 8))
    found = switching_value(value, "x", held="likely")
    assert not found.linear
    assert sorted(found.values) == pytest.approx([1, 4, 8])
    assert found.value == pytest.approx(1)
    assert switching_value(value, "x", between=(5, 20)).values == pytest.approx((8,))


def test_beyond_the_guess_is_looked_further_and_further():
    value = Valued(inputs(x=(1, 2, 3)), lambda draws: draws[0] ** 2 - 400)
    assert switching_value(value, "x").value == pytest.approx(20)
    only_above = Valued(inputs(x=(1, 2, 3)), lambda draws: np.log(draws[0]) + 5)
    found = switching_value(only_above, "x")
    assert found.value is None
    assert "no value that was looked at" in found.reason.text("en")


def test_an_input_that_does_not_matter_has_no_switching_value():
    value = Valued(inputs(x=(1, 2, 3), y=(1, 2, 3)), lambda draws: draws[1] + 1)
    found = switching_value(value, "x")
    assert found.values == ()
    assert found.change is None
    assert "doesn't change" in found.reason.text("en")
    assert not found.reason.missing()


# Sobol indices


def ishigami():
    """Return the Ishigami function, whose inputs are even over ±π, through triangles whose chances are even."""
    known = case("ishigami-sobol")["inputs"]
    low, high = known["ranges"]

    def worth(draws):
        chances = np.where(draws < 0.5, 2 * draws**2, 1 - 2 * (1 - draws) ** 2)
        one, two, three = low + (high - low) * chances
        return np.sin(one) + known["a"] * np.sin(two) ** 2 + known["b"] * three**4 * np.sin(one)

    return Valued(inputs(x1=(0, 0.5, 1), x2=(0, 0.5, 1), x3=(0, 0.5, 1)), worth)


def test_ishigami():
    known = case("ishigami-sobol")
    found = sobol_indices(ishigami(), 1 << 13, seed=1)
    for number, (first, total) in enumerate(
        zip(known["expected"]["S1"], known["expected"]["ST"], strict=True), start=1
    ):
        one = found[f"x{number}"]
        assert one.first == pytest.approx(first, abs=known["mc_tol"])
        assert one.total == pytest.approx(total, abs=known["mc_tol"])
        assert one.first_margin < known["mc_tol"]
    assert found.asked == (1 << 13) * 5
    assert [one.id for one in found.inputs] == ["x1", "x2", "x3"]


def test_of_a_sum_first_and_total_agree_with_the_contributions_and_what_is_known_is_left_out():
    value = summed(ITEMS)
    found, drawn = sobol_indices(value, 4000, seed=1), simulate(value, 50_000, seed=1)
    assert found.asked == 4096 * 4
    for part in drawn.contributions:
        assert found[part.id].first == pytest.approx(part.share, abs=0.03)
        assert found[part.id].total == pytest.approx(part.share, abs=0.03)


def test_the_same_seed_gives_the_same_indices():
    assert sobol_indices(VALUE, 256, seed=5) == sobol_indices(VALUE, 256, seed=5)
    assert sobol_indices(VALUE, 256, seed=5)["gain"].first != sobol_indices(VALUE, 256, seed=6)["gain"].first


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: tornado(VALUE, swing=0), "share above 0"),
        (lambda: tornado(VALUE, swing=float("nan")), "swing is nan"),
        (lambda: tornado(VALUE, swing=("p10", "p95")), "p95"),
        (lambda: tornado(VALUE, held="base"), "base"),
        (lambda: scenarios(VALUE, {}), "no cases"),
        (lambda: scenarios(VALUE, {"x": {"gian": 5}}), "gian.*Did you mean .*gain"),
        (lambda: scenarios(VALUE, {"x": {"gain": "worst"}}), "worst"),
        (lambda: scenarios(VALUE, {"x": {"gain": float("inf")}}), "gain in x is inf"),
        (lambda: switching_value(VALUE, "gian"), "gian"),
        (lambda: switching_value(VALUE, "gain", between=(5, 5)), "leave room"),
        (lambda: sobol_indices(VALUE, 0, seed=1), "not 0"),
        (lambda: sobol_indices(VALUE, 1, seed=1), "1 samples say nothing"),
        (lambda: sobol_indices(VALUE, 64, seed=1)["gian"], "gian.*Did you mean .*gain"),
        (lambda: sobol_indices(VALUE, 64, seed=None), "seed is None"),
        (lambda: sobol_indices(summed(inputs(a=5)), 64, seed=1), "None of the inputs is uncertain"),
        (lambda: sobol_indices(Valued(ITEMS, lambda draws: draws[0] * 0), 64, seed=1), "no spread to explain"),
    ],
)
def test_bad_input_is_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()


def test_thousands_of_lines_take_no_table_of_all_by_all():
    many = [Input(f"line-{at}", "Line", Uncertain(80, 100, 150 + at % 7)) for at in range(2000)]
    value = Valued(many, lambda draws: draws.sum(axis=0))
    tracemalloc.start()
    found = tornado(value)
    assert Correlations().root([one.id for one in many]) is None
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 25_000_000
    assert len(found.bars) == 2000
    held = {one.id: At.MEAN.of(one.uncertain) for one in many}
    for bar in found.bars:
        assert bar.worth_low - found.base == pytest.approx(bar.low - held[bar.id], abs=1e-6)
