"""A story that doesn't go as it says is told with its file, its scene and what was found instead."""

import pytest
from tests.stories.telling import NotAsToldError, Teller

STORY = """
story: A story to break
given: {method: blt, from: 2027-01-11}
scenes:
  - name: the beginning
    when:
      - start: need/collect
    then:
      turn: [need/collect]
"""


def told(tmp_path, text):
    file = tmp_path / "story.yaml"
    file.write_text(text, encoding="utf-8")
    Teller(file).tell()


def test_a_story_that_holds_is_told_quietly(tmp_path):
    told(tmp_path, STORY)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "turn: [need/collect]",
            "turn: [need/assess]",
            r"scene 1 \(the beginning\): turn: told \['need/assess'\], but",
        ),
        ("- start: need/collect", "- start: need/assess", "was refused with R02"),
        (
            "- start: need/collect",
            "- start: need/collect\n        refused: R03",
            "should be refused with R03, but was done",
        ),
        ("- start: need/collect", "- begin: need/collect", "no step is called 'begin'; known: start, finish"),
        ("- start: need/collect", "- start: need/collect\n        whom: x", "unexpected keyword argument 'whom'"),
        ("turn: [need/collect]", "turns: []", "nothing to expect is called 'turns'; known: status, turn"),
        ("then:", "given:", "given isn't a part of a story here; known: name, then, when"),
    ],
)
def test_a_story_that_doesnt_hold_says_where_and_what_was_found(tmp_path, old, new, message):
    with pytest.raises(NotAsToldError, match=message):
        told(tmp_path, STORY.replace(old, new))
