"""Findings that know a path find their line."""

import pytest

from innomethods.documents import locate, parse
from innomethods.findings import Place, finding

TEXT = """\
innomethods: method/1
id: own
title: {en: Own}
flow:
  - stage: need
    flow:
      - phase: collect
        does: project-lead
        checklist:
          - must: talked
            ask: {en: Whom}
      - parallel:
          - phase: left
          - - phase: right
            - gate: between
              criteria:
                - must: need@understood
                - should: worth-solving
                  ask: {en: Worth}
  - choice: route
    branches:
      develop: {flow: [{phase: make}]}
      adopt: [{embed: bought, method: copi@2021}]
closing:
  - phase: close
"""
PLACES = parse(TEXT, "own.yaml").places


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ("need", 5, 5),
        ("need/collect", 7, 9),
        ("need/collect/talked", 10, 13),
        ("need/collect/does", 8, 15),
        ("need/collect/talked/ask", 11, 18),
        ("need/left", 13, 13),
        ("need/right", 14, 15),
        ("need/between/worth-solving", 18, 19),
        ("need/between/need@understood", 17, 19),
        ("route/develop", 22, 16),
        ("route/develop/make", 22, 24),
        ("route/adopt/bought", 23, 15),
        ("close", 25, 5),
        ("title", 3, 8),
        ("title/en", 3, 13),
        ("flow/0/flow/0/does", 8, 15),
        ("flow.0.stage", 5, 12),
        ("need/collect/gone", 7, 9),
        ("need/gone/deeper", 5, 5),
        ("nowhere", 1, 1),
        ("", 1, 1),
    ],
)
def test_a_path_leads_to_its_line_or_to_the_nearest_one_around_it(path, line, column):
    assert PLACES.of(path) == Place("own.yaml", line, column)


def test_locate_gives_places_and_leaves_those_that_are_there():
    elsewhere = Place("other.yaml", 7, 7)
    loaded = parse(TEXT, "own.yaml")
    first, second = locate([finding("E08", "need/left"), finding("E08", "need/left", elsewhere)], loaded)
    assert (first.place, second.place) == (Place("own.yaml", 13, 13), elsewhere)


def test_nodes_that_an_overlay_adds_and_paths_of_a_project_are_found():
    overlay = parse(
        "innomethods: overlay/1\nid: o\nchanges:\n  - extend: {at: end}\n    add:\n      - gate: late\n", "o.yaml"
    )
    assert overlay.places.of("late").line == 6
    project = parse(
        'innomethods: project/1\nid: p\ncountry: "NO"\nmethod: a\nstart: 2027-01-11\nestimates:\n  need/collect: 5\n'
        "team:\n  - {id: lead, role: owner, share: 1}\nnot-before:\n  test/try: 2027-04-05\n",
        "p.yaml",
    )
    assert project.places.of("need/collect").line == 7
    assert project.places.of("lead").line == 9
    assert project.places.of("team/0/share").column == 36
    assert project.places.of("test/try").line == 11


def test_a_phase_that_is_called_as_a_key_is_found_as_a_phase():
    text = "innomethods: method/1\nid: own\ngaps: [{en: Much}]\nflow:\n  - phase: gaps\n  - phase: a\n    does: b\n    checklist:\n"
    places = parse(f"{text}      - must: does\n        ask: {{en: Who}}\n", "own.yaml").places
    assert places.of("gaps").line == 5
    assert places.of("a/does").line == 9


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("closing/close", 25),
        ("closing/close/gone", 25),
        ("flow/1/branches", 22),
    ],
)
def test_what_stands_under_a_key_is_found_by_it_too(path, line):
    assert PLACES.of(path).line == line


def test_a_row_is_found_by_number_below_what_has_an_id():
    text = "innomethods: results/1\nid: own\nresults:\n  - id: need\n    title: {en: Need}\n    states:\n"
    places = parse(
        f"{text}      - {{id: a, title: {{en: A}}}}\n      - {{id: b, title: {{en: B}}}}\n", "own.yaml"
    ).places
    assert places.of("results/need/states/1").line == 8
    assert places.of("results/need/states/b/title").column == 24
