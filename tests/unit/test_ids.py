"""Ids, paths and pins: how things are named and found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.errors import BadId, BadReference
from innomethods.ids import Pin, checked_id, is_glob, is_id, is_within, join, last, matches, parent
from innomethods.testing.strategies import ids

PATHS = st.lists(ids, min_size=1, max_size=5).map("/".join)


@pytest.mark.parametrize("good", ["need", "need-clear", "r109", "a1-b2"])
def test_ids_are_lower_case_kebab(good):
    assert checked_id(good) == good
    assert is_id(good)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "Need",
        "need_clear",
        "need--clear",
        "-need",
        "need-",
        "1st",
        "behov-på",
        "a/b",
        "need\n",
        " need",
        "\N{FULLWIDTH LATIN SMALL LETTER A}",
    ],
)
def test_anything_else_is_refused_and_the_message_shows_what_an_id_looks_like(bad):
    assert not is_id(bad)
    with pytest.raises(BadId, match="'need-clear'") as caught:
        checked_id(bad)
    assert repr(bad) in str(caught.value)


@pytest.mark.parametrize("bad", [None, 2013, ["need"]])
def test_what_is_no_text_is_refused_too(bad):
    with pytest.raises(BadId):
        checked_id(bad)


def test_paths_join_and_come_apart():
    assert join("need", "", "collect") == "need/collect"
    assert join("", "") == ""
    assert (parent("a/b/c"), last("a/b/c")) == ("a/b", "c")
    assert (parent("a"), last("a")) == ("", "a")


@given(PATHS, ids)
def test_a_parts_parent_is_what_it_was_joined_to(path, name):
    assert (parent(join(path, name)), last(join(path, name))) == (path, name)


def test_within_means_the_same_or_below_not_the_same_letters():
    assert is_within("need/collect", "need")
    assert is_within("need", "need")
    assert is_within("need", "")
    assert not is_within("needs/collect", "need")
    assert not is_within("need", "need/collect")


@pytest.mark.parametrize(
    ("path", "glob", "fits"),
    [
        ("need/assess", "**/assess", True),
        ("assess", "**/assess", True),  # any number of ids, none among them
        ("need/sub/assess", "**/assess", True),
        ("need/reassess", "**/assess", False),
        ("need/assess", "*/assess", True),
        ("need/sub/assess", "*/assess", False),
        ("need/assess-all", "need/assess*", True),
        ("need/assess/all", "need/assess*", False),
        ("need", "*", True),
        ("need/assess", "*", False),
        ("need/assess", "**", True),
        ("need/assess/x", "need/**", True),
        ("need", "need/**", True),
        ("needs", "need/**", False),
        ("a/b/c/d", "a/**/d", True),
        ("n.ed", "n?ed", False),  # nothing but * is special
        ("need", "n.ed", False),
    ],
)
def test_one_star_stays_within_an_id_and_two_cross_them(path, glob, fits):
    assert matches(path, glob) is fits


@given(PATHS)
def test_a_path_matches_itself_and_its_last_id_anywhere(path):
    assert matches(path, path)
    assert matches(path, f"**/{last(path)}")
    assert not is_glob(path)


def test_pins_are_read_and_written():
    assert Pin.parse("blt@2013") == Pin("blt", "2013")
    assert Pin.parse("blt") == Pin("blt")
    assert Pin.parse(Pin("blt")) == Pin("blt")
    assert [str(Pin("blt", "2013")), str(Pin("blt")), repr(Pin("blt"))] == ["blt@2013", "blt", "Pin('blt')"]


@pytest.mark.parametrize("bad", ["", "blt@", "@2013", "Blt@2013", "blt@20 13", "blt@2013@1", "blt@/x"])
def test_a_broken_pin_is_refused_with_its_form(bad):
    with pytest.raises(BadReference, match="method@edition"):
        Pin.parse(bad)
