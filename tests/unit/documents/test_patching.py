"""A value is changed where it stands, and every other character of the file stays."""

import difflib

import pytest

from innomethods.documents.loading import load
from innomethods.documents.patching import CannotPatch, patched

TEXT = """\
innomethods: project/1
# the group's own
estimates:          # elapsed
  need/collect: {least: 10, likely: 15, most: 25}  # days
  ask: 5   # five
  draw:
    least: 2     # at least
    likely: 3
    most: 4

meetings:
  - role: board
    dates: [2027-01-02, 2027-02-02]  # two
team:
  - id: a
    share: 0.4
"""
SPREAD = {"least": 10.0, "likely": 30.0, "most": 30.0}
SAME = {"least": 6.0, "likely": 6.0, "most": 6.0}


@pytest.mark.parametrize(
    ("keys", "value", "lines"),
    [
        (("estimates", "ask"), SAME, ["-  ask: 5   # five", "+  ask: 6   # five"]),
        (("estimates", "ask"), SPREAD, ["-  ask: 5   # five", "+  ask: {least: 10, likely: 30, most: 30}   # five"]),
        (("estimates", "draw"), {"least": 2, "likely": 9, "most": 9}, ["-    likely: 3", "-    most: 4", "+    likely: 9", "+    most: 9"]),
        (("estimates", "new"), {"least": 1.5, "likely": 1.5, "most": 1.5}, ["+  new: 1.5"]),
        (("waits", "ask"), SAME, ["+waits:", "+  ask: 6"]),
        (("meetings", 0, "dates", 1), "2027-03-02", ["-    dates: [2027-01-02, 2027-02-02]  # two", "+    dates: [2027-01-02, 2027-03-02]  # two"]),
        (("team", 0, "share"), "0.5", ["-    share: 0.4", "+    share: 0.5"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_only_the_lines_of_the_value_change(keys, value, lines, ending):
    before = TEXT.replace("\n", ending)
    after = patched(before, "p.yaml", [(keys, value)])
    changed = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert sorted(line[0] + line[2:] for line in changed) == sorted(lines)
    assert after.count(ending) == after.count("\n")


def test_it_reads_back_with_the_new_values():
    after = patched(
        TEXT, "p.yaml", [(("estimates", "need/collect"), SPREAD), (("waits", "x"), SAME), (("waits", "y"), SAME)]
    )
    data = load(after, "p.yaml").data
    assert data["estimates"]["need/collect"] == SPREAD
    assert data["waits"] == {"x": 6, "y": 6}


def test_maps_within_braces_take_new_keys():
    after = patched("{a: 1, b: {}}", "p", [(("b", "c"), 3), (("d",), 4), (("e", "f"), 5)])
    assert after == "{a: 1, b: {c: 3}, d: 4, e: {f: 5}}"


def test_a_file_without_an_end_of_line_gets_one_before_a_new_line():
    assert patched("a: 1", "p", [(("b",), 2)]) == "a: 1\nb: 2\n"


@pytest.mark.parametrize("text", ["a: &x 5\nb: *x\n", "b: &x 5\na: *x\n"])
def test_a_shared_value_is_not_changed_for_all(text):
    with pytest.raises(CannotPatch, match=r"p:\d:\d: this value is shared"):
        patched(text, "p", [(("a",), 6)])


def test_a_place_that_is_not_there_is_told():
    with pytest.raises(CannotPatch, match="there is no team/7/share here"):
        patched(TEXT, "p", [(("team", 7, "share"), "1")])
