"""Placing and searching: everything fits, nothing gets longer, both ways of running give the same numbers."""

import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from cases import psplib, random_case

from innomethods.planning.levelling import kernel, searching
from innomethods.planning.levelling.bounds import bound_by_links, bound_by_work, desk_for, latest_begins
from innomethods.planning.levelling.compiled import as_arrays, breed_of
from innomethods.planning.levelling.instance import instance_of
from innomethods.planning.levelling.searching import NoPlacement, new_herd, search

SEEDS = range(20)


def drawn_order(given, seed):
    herd = new_herd(given, 1, seed)
    kernel.sample(given, herd)
    return list(herd.child)


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_the_order_everything_fits(seed):
    case = random_case(seed)
    given, desk = case.instance, desk_for(case.instance)
    length = kernel.place_early(given, drawn_order(given, seed), desk)
    assert list(case.faults(desk.begins, desk.closes)) == []
    assert length == case.length(desk.closes)


@pytest.mark.parametrize("seed", SEEDS)
def test_improving_never_makes_longer_and_still_fits(seed):
    case = random_case(seed)
    given, desk = case.instance, desk_for(case.instance)
    order = drawn_order(given, seed)
    length = kernel.place_early(given, list(order), desk)
    better = kernel.improve(given, order, desk)
    assert kernel.NO_PLACE != better <= length
    assert list(case.faults(desk.begins, desk.closes)) == []
    assert better == kernel.place_early(given, order, desk) == case.length(desk.closes)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_placed_late_fits_too_and_is_over_in_time(seed):
    case = random_case(seed)
    given, desk = case.instance, desk_for(case.instance)
    order = drawn_order(given, seed)
    length = kernel.place_early(given, order, desk)
    early = list(desk.begins)
    kernel.sort_by(desk.closes, desk.buckets, order)
    kernel.reverse(order)
    assert kernel.place_late(given, order, length, desk)
    assert list(case.faults(desk.begins, desk.closes)) == []
    assert case.length(desk.closes) <= length
    assert [number for number in order if given.days[number] and desk.begins[number] < early[number]] == []


@pytest.mark.parametrize("seed", range(4))
def test_search_with_and_without_solver_fits_and_never_goes_below_the_bound(seed):
    case = random_case(seed, count=8)
    found, bred = (search(case.instance, seconds=3, seed=seed, solver=solver) for solver in (True, False))
    for one in (found, bred):
        assert list(case.faults(one.begins, one.closes)) == []
        assert one.length == case.length(one.closes) >= one.bound
        assert bred.length >= found.bound
    assert found.length <= bred.length or not found.proven


@pytest.mark.parametrize("name", ["j301_10", "j303_5", "j3041_1"])
def test_small_known_instances_are_solved(name):
    given, shortest = psplib(name)
    found = search(given, seconds=20)
    assert (found.length + 1) // 2 == shortest
    assert found.proven


def test_a_search_keeps_its_time_and_has_something_at_once():
    given, shortest = psplib("j605_8")
    for solver in (True, False):
        begun = time.monotonic()
        found = search(given, seconds=0.3, solver=solver)
        assert time.monotonic() - begun < 3  # on a machine that has other things to do
        assert shortest <= (found.length + 1) // 2 < 1.3 * shortest


def test_links_and_work_give_bounds():
    given = instance_of([3, 3, 3], [[], [], [0]], [[2], [2], [2]], [[3]] * 20)
    assert (bound_by_links(given) + 1) // 2 == 6
    assert (bound_by_work(given) + 1) // 2 == 6
    assert latest_begins(given) == [0, 6, 6]
    assert (search(given, seconds=5).length + 1) // 2 == 9  # two never fit on one day


def test_five_resources_take_two_words_and_hold_each_other_up_only_where_they_are_short():
    asks = [[0, 0, 0, 0, 2], [0, 0, 0, 0, 2], [9, 9, 9, 9, 0]]
    given = instance_of([4, 4, 8], [[], [], []], asks, [[9, 9, 9, 9, 3]] * 20)
    found = search(given, seconds=5)
    assert found.begins[2] == 0
    assert sorted(found.begins[:2]) == [0, 8]


def test_the_same_seed_gives_the_same_numbers():
    given, _ = psplib("j301_10")
    herds = [new_herd(given, 30, seed) for seed in (5, 5, 6)]
    for herd in herds:
        kernel.breed(given, herd, desk_for(given), 40)
    assert herds[0] == herds[1]
    assert herds[0].orders != herds[2].orders


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_compiled_and_plain_give_the_same_numbers(seed):
    pytest.importorskip("numba")
    given = random_case(seed).instance
    plain = new_herd(given, 10, seed), desk_for(given)
    fast = tuple(as_arrays(one) for one in (new_herd(given, 10, seed), desk_for(given)))
    assert kernel.breed(given, *plain, 60) == breed_of()(as_arrays(given), *fast, 60)
    for one, other in zip(plain, fast, strict=True):
        assert [list(column) for column in one] == [list(column) for column in other]


def test_what_finds_no_room_is_said():
    with pytest.raises(NoPlacement):
        search(instance_of([3, 3], [[], []], [[2], [2]], [[3]] * 5), seconds=1)


def test_without_the_solver_it_is_bred_only(monkeypatch):
    monkeypatch.setattr(searching, "_solver_at_hand", lambda seconds: False)
    given, _ = psplib("j605_8")
    found = search(given, seconds=0.2)
    assert not found.solved
    assert not found.proven
