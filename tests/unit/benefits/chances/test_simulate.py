"""Monte Carlo: against closed forms and an independent simulation, the same for the same seed, and told when it can't."""

import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.benefits.chances.cases import SHAPES, case, cost_items, inputs, summed

from innomethods.benefits import Correlations, Input, Uncertain, Valued, simulate
from innomethods.benefits.chances.draws import BLOCK

KNOWN = case("three-point-cost")["expected"]
MANY = 400_000


def assert_percentile(found, chance, value):
    """The share below the exact percentile is off by at most three standard errors."""
    share = found.chance_below(value)
    assert abs(share - chance) < 3 * math.sqrt(chance * (1 - chance) / found.samples)


def test_three_items_that_are_independent():
    found = simulate(summed(cost_items()), MANY, seed=1)
    assert abs(found.mean - KNOWN["triangular_mean"]) < 3 * found.error
    assert found.sd == pytest.approx(KNOWN["triangular_sd_indep"], rel=0.01)
    assert found.p50 == pytest.approx(KNOWN["mc_tri_P50"], abs=0.15)  # these two of the case are simulated themselves
    assert found.p85 == pytest.approx(KNOWN["mc_tri_P85"], abs=0.15)
    assert found.chance_below(KNOWN["sum_of_modes"]) == pytest.approx(KNOWN["share_below_sum_of_modes"], abs=0.002)


def test_three_items_that_move_as_one():
    found = simulate(summed(cost_items()), MANY, seed=1, correlations=Correlations(common=1))
    assert_percentile(found, 0.50, KNOWN["comonotone_exact_P50"])
    assert_percentile(found, 0.85, KNOWN["comonotone_exact_P85"])
    together = sum(one.uncertain.quantile(0.85) for one in cost_items())
    assert together == pytest.approx(KNOWN["comonotone_exact_P85"], abs=1e-3)


@pytest.mark.parametrize("shape", SHAPES)
def test_correlation_moves_p85_and_leaves_the_mean(shape):
    apart, some, one = (
        simulate(summed(cost_items(shape)), 50_000, seed=2, correlations=Correlations(common=common))
        for common in (0, 0.5, 1)
    )
    assert apart.p85 < some.p85 < one.p85
    exact = sum(item.uncertain.mean for item in cost_items(shape))
    assert all(abs(found.mean - exact) < 4 * found.error for found in (apart, some, one))


def test_the_same_seed_gives_the_same_numbers_and_another_one_others():
    found = simulate(summed(cost_items()), 1000, seed=3)
    assert simulate(summed(cost_items()), 1000, seed=3) == found
    assert (simulate(summed(cost_items()), 1000, seed=3).worths() == found.worths()).all()
    assert simulate(summed(cost_items()), 1000, seed=4).mean != found.mean


def test_an_input_more_changes_no_other_draw():
    items = cost_items()
    with_more = Valued([Input("new", "New", Uncertain(1, 2, 3)), *items], lambda draws: draws[1:].sum(axis=0))
    assert (simulate(with_more, 5000, seed=1).worths() == simulate(summed(items), 5000, seed=1).worths()).all()


def test_more_samples_begin_with_the_same_draws():
    drawn = []
    value = Valued(cost_items(), lambda draws: (drawn.append(draws[0].copy()), draws[0])[1])
    simulate(value, BLOCK + 500, seed=1)
    longer, drawn = np.concatenate(drawn), []
    value = Valued(cost_items(), lambda draws: (drawn.append(draws[0].copy()), draws[0])[1])
    simulate(value, BLOCK + 100, seed=1)
    assert (np.concatenate(drawn) == longer[: BLOCK + 100]).all()


@given(st.lists(st.floats(0.2, 5), min_size=2, max_size=4))
def test_contributions_to_a_sum_are_parts_of_its_variance(weights):
    items = inputs(**{f"i{number}": (0, 10, 30) for number in range(len(weights))})
    value = Valued(items, lambda draws: np.array(weights) @ draws)
    total = sum(weight**2 for weight in weights)
    shares = {one.id: one.share for one in simulate(value, 40_000, seed=1).contributions}
    for number, weight in enumerate(weights):
        assert shares[f"i{number}"] == pytest.approx(weight**2 / total, abs=0.02)


def test_what_is_known_contributes_nothing_and_costs_pull_down():
    items = inputs(gain=(50, 100, 180), cost=(40, 50, 90), fixed=10)
    found = simulate(Valued(items, lambda draws: draws[0] - draws[1] - draws[2]), 20_000, seed=1)
    assert [one.id for one in found.contributions] == ["gain", "cost"]
    assert found.contributions[1].correlation < 0
    assert found.loss == pytest.approx(np.mean(found.worths() < 0))
    assert 0 < found.loss < 0.3


def test_correlations_are_those_of_the_samples_themselves(monkeypatch):
    monkeypatch.setattr("innomethods.benefits.chances.draws.BLOCK", 3)
    drawn, items = [], inputs(big=(1e6, 1e6 + 1, 1e6 + 5), small=(0, 1, 5))
    value = Valued(items, lambda draws: (drawn.append(draws.copy()), draws[0] + 2 * draws[1] + 1e7)[1])
    found = simulate(value, 7, seed=1)
    big, small = np.concatenate(drawn, axis=1)
    for part in found.contributions:
        wanted = np.corrcoef({"big": big, "small": small}[part.id], big + 2 * small)[0, 1]
        assert part.correlation == pytest.approx(wanted, abs=1e-6)


def test_percentiles_bins_and_how_sure_they_are():
    found = simulate(summed(cost_items()), 20_000, seed=1)
    worths = found.worths()
    assert found.p10 < found.p50 < found.p85 < found.p90
    assert found.p85 == pytest.approx(np.quantile(worths, 0.85))
    one = found.percentile(0.85)
    assert one.low < one.value == found.p85 < one.high
    assert sum(one.count for one in found.bins) == 20_000
    assert found.bins[0].low == worths[0]
    assert found.bins[-1].high == worths[-1]
    counted = np.histogram(worths, [found.bins[0].low, *(one.high for one in found.bins)])[0]
    assert [one.count for one in found.bins] == list(counted)
    with pytest.raises(ValueError, match="read-only"):
        worths[0] = 0


def test_the_interval_of_a_percentile_holds_the_truth_nineteen_times_of_twenty():
    exact = Uncertain(80, 100, 150, "triangular").quantile(0.85)
    value = summed(inputs(one=(80, 100, 150)))
    held = [
        one.low <= exact <= one.high
        for one in (simulate(value, 2000, seed=seed).percentile(0.85) for seed in range(200))
    ]
    assert 0.90 < np.mean(held) < 0.99


def test_many_inputs_are_drawn_in_smaller_blocks_with_the_same_numbers(monkeypatch):
    whole = simulate(summed(cost_items()), 1000, seed=1)
    sizes = []
    monkeypatch.setattr("innomethods.benefits.chances.draws._NUMBERS", 30)
    value = Valued(cost_items(), lambda draws: (sizes.append(draws.shape[1]), draws.sum(axis=0))[1])
    assert (simulate(value, 1000, seed=1).worths() == whole.worths()).all()
    assert set(sizes) == {10}


def test_a_formula_that_divides_by_nothing_is_told_with_its_inputs():
    value = Valued(inputs(x=(0, 1, 2), nothing=0), lambda draws: draws[0] / draws[1])
    with pytest.raises(ValueError, match=r"worth is inf when x = .*, nothing = 0"):
        simulate(value, 10, seed=1)


def test_one_sample_and_a_worth_that_never_changes_are_fine():
    assert simulate(summed(cost_items()), 1, seed=1).sd == 0
    same = simulate(Valued(cost_items(), lambda draws: draws[0] * 0 + 7), 100, seed=1)
    assert (same.mean, same.p10, same.sd, len(same.bins)) == (7, 7, 0, 1)
    assert all(one.correlation == 0 for one in same.contributions)


def test_a_result_can_be_kept():
    found = simulate(summed(cost_items()), 100, seed=1)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert hash(found) == hash(simulate(summed(cost_items()), 100, seed=1))


def test_progress_is_told():
    told = []
    simulate(summed(cost_items()), BLOCK + 1, seed=1, progress=lambda done, of: told.append((done, of)))
    assert told == [(BLOCK, BLOCK + 1), (BLOCK + 1, BLOCK + 1)]


@pytest.mark.parametrize(("common", "rank"), [(0.3, 0.2876), (0.8, 0.7859)])
def test_ranks_are_correlated_as_a_gaussian_copula_says(common, rank):
    assert 6 / math.pi * math.asin(common / 2) == pytest.approx(rank, abs=1e-4)
    drawn = []
    items = inputs(one=(0, 1, 9), other=(0, 8, 9))
    value = Valued(items, lambda draws: (drawn.append(draws.copy()), draws[0])[1])
    simulate(value, 100_000, seed=1, correlations=Correlations(common=common))
    ranks = np.concatenate(drawn, axis=1).argsort().argsort()
    assert np.corrcoef(ranks)[0, 1] == pytest.approx(rank, abs=0.01)


def test_correlations_by_pair_by_matrix_and_against_each_other():
    ids = ["item-0", "item-1", "item-2"]
    pairs = Correlations({("item-0", "item-1"): 0.5, ("item-1", "item-2"): -0.2})
    matrix = Correlations.of_matrix(ids, [[1, 0.5, 0], [0.5, 1, -0.2], [0, -0.2, 1]])
    assert (pairs.matrix(ids) == matrix.matrix(ids)).all()
    against = Correlations({("item-0", "item-1"): -1})
    root = against.root(ids)
    assert root @ root.T == pytest.approx(against.matrix(ids))


@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 10**6))
def test_the_root_of_any_possible_matrix_gives_it_back(size, rank, seed):
    """Also of one whose inputs follow from each other, with fewer causes than inputs."""
    loads = np.random.default_rng(seed).normal(size=(size, rank))
    loads /= np.sqrt((loads**2).sum(axis=1))[:, None]
    matrix = np.round(np.clip(loads @ loads.T, -1, 1), 12)
    matrix = (matrix + matrix.T) / 2
    np.fill_diagonal(matrix, 1)
    ids = [f"i{number}" for number in range(size)]
    root = Correlations.of_matrix(ids, matrix.tolist()).root(ids)
    if root is not None:
        assert root @ root.T == pytest.approx(matrix, abs=1e-5)


def fails(**changed):
    given = {"valuation": summed(cost_items()), "samples": 100, "seed": 1, **changed}
    return lambda: simulate(given.pop("valuation"), **given)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (fails(samples=0), "from 1 to 1000000000 samples, not 0"),
        (fails(samples=-5), "not -5"),
        (fails(samples=1.5), "not 1.5"),
        (fails(samples=True), "not True"),
        (fails(seed=None), "seed is None: hand in a whole number"),
        (fails(seed=-1), "seed is -1"),
        (fails(seed="x"), "seed is 'x'"),
        (fails(valuation=summed(inputs(a=5, b=7))), "None of the inputs is uncertain"),
        (fails(valuation=summed([])), "no inputs"),
        (fails(valuation=summed([*cost_items(), *cost_items()])), "Several inputs are called item-0"),
        (
            fails(valuation=Valued(cost_items(), lambda draws: draws[0].sum())),
            r"shape \(\) from draws of shape \(3, 100\)",
        ),
        (fails(valuation=Valued(cost_items(), lambda draws: draws[0] * math.nan)), "worth is nan when item-0 = "),
        (fails(correlations=Correlations({("item-0", "itme-1"): 0.5})), "itme-1.*Did you mean .*item-1"),
        (
            fails(correlations=Correlations({("item-0", "item-1"): 0.9, ("item-1", "item-2"): 0.9}, common=-0.1)),
            "can't all hold at once: item-0 and item-1 at 0.9",
        ),
        (fails(correlations=Correlations(common=-0.6)), "at -0.6 fit worst"),
        (lambda: Correlations({("a", "b"): 1.5}), "correlation of a and b is 1.5"),
        (lambda: Correlations({("a", "b"): math.nan}), "correlation of a and b is nan"),
        (lambda: Correlations({("a", "a"): 0.5}), "paired with itself"),
        (lambda: Correlations({("a", "b"): 0.5, ("b", "a"): 0.5}), "given twice"),
        (lambda: Correlations.of_matrix(["a", "b"], [[1, 0.5]]), "2 rows of 2"),
        (lambda: Correlations.of_matrix(["a", "b"], [[1, 0.5], [0.4, 1]]), "two correlations, 0.5 and 0.4"),
        (lambda: Correlations.of_matrix(["a", "b"], [[0.9, 0.5], [0.5, 1]]), "with itself"),
    ],
)
def test_bad_input_is_told(ask, told):
    with pytest.raises(ValueError, match=told):
        ask()


def test_what_would_make_correlations_possible_does():
    ids = ["a", "b", "c"]
    pairs = {("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): -0.9}
    with pytest.raises(ValueError, match=r"take all to 55.5 %"):
        Correlations(pairs).root(ids)
    assert Correlations({pair: value * 0.555 for pair, value in pairs.items()}).root(ids) is not None
