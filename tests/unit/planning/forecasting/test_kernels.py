"""The three kernels give one and the same number, however the samples are dealt out."""

import numpy as np
import pytest

from innomethods.model import Distribution
from innomethods.planning.forecasting import kernel_numba, kernel_numpy, kernel_plain
from innomethods.planning.forecasting.blocks import finish_times
from innomethods.planning.forecasting.draws import bits_of, draw, key_of, mixed, mixed_samples
from innomethods.planning.forecasting.lengths import in_few_rows, lengths_of, plain_network
from innomethods.planning.forecasting.quantiles import tables_of
from innomethods.quantities import ThreePoint

BEFORE = [(), (), (0,), (0, 1), (2, 3), (), (4, 5)]
GUESSES = [ThreePoint(1, 2, 9), ThreePoint(0, 1, 1), ThreePoint(3, 3, 3), ThreePoint(0, 0, 4), ThreePoint(5, 8, 20),
           ThreePoint(0, 0.4, 0.6), ThreePoint(2, 4, 6)]  # fmt: skip


def network(*, days: bool):
    keys = [key_of(7, str(number), "work") for number in range(len(BEFORE))]
    return lengths_of(
        BEFORE, tables_of(GUESSES, Distribution.PERT), keys,
        factor=[0, 1, 0, 1, 0, 0, 1], loading=[0.5, 0, 0, 0.9, 0, 0, 0.3], floor=[0, 5, 0, 0, 0, 6, 0], days=days,
    )  # fmt: skip


@pytest.mark.parametrize("days", [False, True])
def test_all_kernels_agree_to_the_last_bit(days):
    lengths, numbers = network(days=days), np.arange(500)
    samples = mixed_samples(numbers)
    factors = np.linspace(-3, 3, 1000, dtype=np.float32).reshape(2, 500)
    with_numpy, with_numba = np.empty((7, 500), np.float32), np.empty((7, 500), np.float32)
    kernel_numpy.run_block(lengths, 0, 7, samples, factors, with_numpy)
    kernel_numba.run_block(lengths, 0, 7, samples, factors, with_numba)
    plain = [
        kernel_plain.run_sample(lengths, mixed(number), [float(one) for one in factors[:, number]])
        for number in range(500)
    ]
    assert np.array_equal(with_numpy, with_numba)
    assert np.array_equal(with_numpy, np.array(plain, np.float32).T)


def test_draws_are_the_same_one_by_one():
    key = key_of(3, "need/collect", "work")
    together = draw(mixed_samples(np.arange(100)), key)
    assert together.tolist() == [bits_of(mixed(number), key) for number in range(100)]


def test_neither_workers_nor_blocks_nor_the_compiler_change_a_number():
    lengths = plain_network(BEFORE, GUESSES, Distribution.TRIANGULAR, seed=1)
    expected = finish_times(lengths, 1000, fast=False, size=1000)
    for workers, size, fast in [(1, 64, False), (2, 100, False), (3, 333, True), (1, 1000, True)]:
        assert np.array_equal(finish_times(lengths, 1000, workers=workers, size=size, fast=fast), expected)


def test_rows_used_again_change_no_number():
    lengths = plain_network([*BEFORE, (0, 0), (7, 7)], [*GUESSES, *GUESSES[:2]], Distribution.PERT, seed=1)
    assert in_few_rows(lengths)[1] < len(lengths)
    for fast in (False, True):
        assert np.array_equal(
            finish_times(lengths, 500, fast=fast), finish_times(lengths, 500, last=range(9), fast=fast)
        )


def test_more_samples_leave_the_first_ones_as_they_are():
    lengths = plain_network(BEFORE, GUESSES, Distribution.PERT, seed=1)
    assert np.array_equal(finish_times(lengths, 2000)[:500], finish_times(lengths, 500))


def test_draws_of_different_paths_seeds_and_uses_have_nothing_to_do_with_each_other():
    samples = mixed_samples(np.arange(100_000))
    keys = [key_of(seed, path, use) for seed in (1, 2) for path in ("a", "b") for use in ("work", "wait")]
    drawn = np.stack([draw(samples, key) for key in keys]) / 2**32
    together = np.corrcoef(drawn)
    np.fill_diagonal(together, 0)
    assert np.abs(together).max() < 4 / np.sqrt(100_000)
    assert np.abs(drawn.mean(axis=1) - 0.5).max() < 4 * np.sqrt(1 / 12 / 100_000)
    counts = np.stack([np.bincount((row * 64).astype(int), minlength=64) for row in drawn])
    chi_squared = ((counts - 100_000 / 64) ** 2 / (100_000 / 64)).sum(axis=1)
    assert chi_squared.max() < 63 + 5 * np.sqrt(2 * 63)


def test_an_activity_waits_only_for_earlier_ones():
    with pytest.raises(ValueError, match="Activity 0 waits for"):
        plain_network([(1,), (0,)], [ThreePoint(1, 1, 1)] * 2, Distribution.PERT, 1)
