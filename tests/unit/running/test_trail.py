"""Trails: values that grow without copying what came before."""

import pickle

import pytest

from innomethods.running.trail import Trail


def grown(*items):
    trail = Trail()
    for item in items:
        trail = trail.plus(item)
    return trail


def test_two_that_grow_from_one_dont_meet():
    stem = Trail("ab")
    one, other = stem.plus("c"), stem.plus("d").plus("e")
    assert one.items == ("a", "b", "c")
    assert other.items == ("a", "b", "d", "e")
    assert stem.items == ("a", "b")


@pytest.mark.parametrize("looked_at", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("position", range(7))
def test_the_items_after_a_position_whatever_was_looked_at_before(looked_at, position):
    trails = [Trail("ab")]
    for letter in "cdef":
        trails.append(trails[-1].plus(letter))
    assert trails[looked_at].items == tuple("abcdef"[: looked_at + 2])
    assert trails[-1].since(position) == tuple("abcdef"[position:])
    assert trails[-1].last == "f"
    assert [len(trail) for trail in trails] == [2, 3, 4, 5, 6]


def test_trails_of_the_same_items_are_equal_however_they_came_about():
    assert grown(1, 2) == Trail((1, 2))
    assert hash(grown(1, 2)) == hash(Trail((1, 2)))
    assert grown(1, 2) != grown(1, 3)
    assert grown(1, 2) != (1, 2)
    assert repr(grown(1, 2)) == "Trail((1, 2))"


def test_an_empty_trail_has_no_last_item():
    assert not Trail()
    with pytest.raises(IndexError):
        _ = Trail().last


def test_long_trails_are_kept_and_forgotten():
    trail = grown(*range(100_000))
    assert pickle.loads(pickle.dumps(trail)) == trail  # noqa: S301 - our own bytes
    trail = grown(*range(100_000))
    assert trail.since(99_999) == (99_999,)
    del trail
